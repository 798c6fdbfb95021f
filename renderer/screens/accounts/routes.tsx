import type { Area } from '../../app/area.ts';
import { PeopleSection } from './people-section.tsx';
import { SafekeepingSection } from './safekeeping-section.tsx';

/** Parts of the settings: who works here, and how the data are kept safe. */
export const area: Area = {
  name: 'accounts',
  routes: [
    { path: '/settings/people', element: <PeopleSection /> },
    { path: '/settings/safekeeping', element: <SafekeepingSection /> },
  ],
  actions: [
    { key: 'people', label: (t) => t('accounts:section'), path: '/settings/people' },
    { key: 'safekeeping', label: (t) => t('safekeeping:section'), path: '/settings/safekeeping' },
  ],
};
