import { Users } from 'lucide-react';
import { lazy } from 'react';
import type { Area } from '../../app/area.ts';
import { RecordScreen } from './record/record-screen.tsx';
import { RegisterScreen } from './record/register-screen.tsx';
import { RegistryScreen } from './registry/registry-screen.tsx';

const ImportScreen = lazy(async () => ({
  default: (await import('./import/import-screen.tsx')).ImportScreen,
}));
const PhotosScreen = lazy(async () => ({
  default: (await import('./photos/photos-screen.tsx')).PhotosScreen,
}));

export const area: Area = {
  name: 'trainees',
  navigation: { path: '/trainees', label: (t) => t('app:nav.trainees'), icon: Users },
  routes: [
    { path: '/trainees', element: <RegistryScreen /> },
    { path: '/trainees/new', element: <RegisterScreen /> },
    { path: '/trainees/import', element: <ImportScreen /> },
    { path: '/trainees/photos', element: <PhotosScreen /> },
    { path: '/trainees/:id', element: <RecordScreen /> },
  ],
  actions: [
    { key: 'import', label: (t) => t('registry:import'), path: '/trainees/import' },
    { key: 'register', label: (t) => t('registry:register'), path: '/trainees/new' },
    { key: 'photos', label: (t) => t('registry:photos'), path: '/trainees/photos' },
  ],
};
