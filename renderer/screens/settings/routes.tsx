import { Settings } from 'lucide-react';
import { Navigate } from 'react-router';
import type { Area } from '../../app/area.ts';
import { AboutSection } from './about-section.tsx';
import { BodySection } from './body-section.tsx';
import { CertificatesSection } from './certificates-section.tsx';
import { InstitutionSection } from './institution-section.tsx';

export const area: Area = {
  name: 'settings',
  navigation: { path: '/settings', label: (t) => t('app:nav.settings'), icon: Settings, isApart: true },
  routes: [
    { path: '/settings', element: <Navigate to="/settings/institution" replace /> },
    { path: '/settings/institution', element: <InstitutionSection /> },
    { path: '/settings/evaluation-body', element: <BodySection /> },
    { path: '/settings/certificates', element: <CertificatesSection /> },
    { path: '/settings/about', element: <AboutSection /> },
  ],
  actions: [
    { key: 'institution', label: (t) => t('institution:section.institution'), path: '/settings/institution' },
    { key: 'body', label: (t) => t('institution:section.body'), path: '/settings/evaluation-body' },
    { key: 'keys', label: (t) => t('certificateKeys:title'), path: '/settings/certificates' },
    { key: 'images', label: (t) => t('institution:images'), path: '/settings/certificates' },
    { key: 'about', label: (t) => t('about:section'), path: '/settings/about' },
  ],
};
