import { FileBadge2 } from 'lucide-react';
import { lazy } from 'react';
import type { Area } from '../../app/area.ts';
import { CertificateRecordScreen } from './record/record-screen.tsx';
import { RegisterScreen } from './register/register-screen.tsx';

const DeskScreen = lazy(async () => ({ default: (await import('./desk/desk-screen.tsx')).DeskScreen }));
const VerifyScreen = lazy(async () => ({
  default: (await import('./verify/verify-screen.tsx')).VerifyScreen,
}));
const VerifyEntrance = lazy(async () => ({
  default: (await import('./verify/verify-entrance.tsx')).VerifyEntrance,
}));

export const area: Area = {
  name: 'certificates',
  navigation: { path: '/certificates', label: (t) => t('app:nav.certificates'), icon: FileBadge2 },
  routes: [
    { path: '/certificates', element: <RegisterScreen /> },
    { path: '/certificates/verify', element: <VerifyScreen /> },
    { path: '/certificates/desk/:sessionId', element: <DeskScreen /> },
    { path: '/certificates/:id', element: <CertificateRecordScreen /> },
  ],
  actions: [{ key: 'verify', label: (t) => t('certificates:verify'), path: '/certificates/verify' }],
  entrances: [{ key: 'verify', label: (t) => t('certificates:verify'), Screen: VerifyEntrance }],
};
