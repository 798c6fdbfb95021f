import { Award, CalendarCheck, ChartColumn, PenLine, Presentation, Settings, Users } from 'lucide-react';
import type { Area } from '../../../renderer/app/area.ts';
import { BlocksScreen } from './blocks-screen.tsx';
import { FormScreen } from './form-screen.tsx';
import { ListScreen } from './list-screen.tsx';
import { RecordScreen } from './record-screen.tsx';
import { TroubleScreen } from './trouble-screen.tsx';

/** The areas of the gallery: as many as the frame must hold, and a screen for each kind of block. */
export const galleryAreas: readonly Area[] = [
  {
    name: 'today',
    navigation: { path: '/blocks', label: (t) => t('app:nav.today'), icon: CalendarCheck },
    routes: [{ path: '/blocks', element: <BlocksScreen /> }],
  },
  {
    name: 'sessions',
    navigation: { path: '/sessions', label: (t) => t('app:nav.sessions'), icon: Presentation },
    routes: [
      { path: '/sessions', element: <ListScreen /> },
      { path: '/sessions/:id', element: <RecordScreen /> },
    ],
    actions: [{ key: 'new', label: (t) => `${t('app:add')} ${t('app:nav.sessions')}`, path: '/form' }],
  },
  {
    name: 'trainees',
    navigation: { path: '/form', label: (t) => t('app:nav.trainees'), icon: Users },
    routes: [{ path: '/form', element: <FormScreen /> }],
  },
  {
    name: 'evaluations',
    navigation: { path: '/trouble', label: (t) => t('app:nav.evaluations'), icon: PenLine },
    routes: [{ path: '/trouble', element: <TroubleScreen /> }],
  },
  {
    name: 'certificates',
    navigation: { path: '/certificates', label: (t) => t('app:nav.certificates'), icon: Award },
    routes: [],
  },
  {
    name: 'reports',
    navigation: { path: '/reports', label: (t) => t('app:nav.reports'), icon: ChartColumn },
    routes: [],
  },
  {
    name: 'settings',
    navigation: { path: '/settings', label: (t) => t('app:nav.settings'), icon: Settings, isApart: true },
    routes: [],
  },
];
