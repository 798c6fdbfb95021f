import { PencilLine } from 'lucide-react';
import type { Area } from '../../app/area.ts';
import { EvaluationsList } from './evaluations-list.tsx';
import { MarksScreen } from './marks-screen.tsx';

export const area: Area = {
  name: 'evaluations',
  navigation: { path: '/evaluations', label: (t) => t('app:nav.evaluations'), icon: PencilLine },
  routes: [
    { path: '/evaluations', element: <EvaluationsList /> },
    { path: '/evaluations/:id', element: <MarksScreen /> },
  ],
};
