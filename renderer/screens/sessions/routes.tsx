import { Presentation } from 'lucide-react';
import type { Area } from '../../app/area.ts';
import { NewSession } from './new-session.tsx';
import { SessionScreen } from './session-screen.tsx';
import { SessionsList } from './sessions-list.tsx';

export const area: Area = {
  name: 'sessions',
  navigation: { path: '/sessions', label: (t) => t('app:nav.sessions'), icon: Presentation },
  routes: [
    { path: '/sessions', element: <SessionsList /> },
    { path: '/sessions/new', element: <NewSession /> },
    { path: '/sessions/:id', element: <SessionScreen /> },
    { path: '/sessions/:id/:tab', element: <SessionScreen /> },
  ],
  actions: [{ key: 'new', label: (t) => t('sessions:new'), path: '/sessions/new' }],
};
