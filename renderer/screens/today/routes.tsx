import { CalendarCheck } from 'lucide-react';
import type { Area } from '../../app/area.ts';
import { TodayScreen } from './today-screen.tsx';

export const area: Area = {
  name: 'today',
  navigation: { path: '/today', label: (t) => t('app:nav.today'), icon: CalendarCheck },
  routes: [{ path: '/today', element: <TodayScreen /> }],
};
