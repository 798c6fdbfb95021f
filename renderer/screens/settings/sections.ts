import type { Label } from '../../app/area.ts';

interface Section {
  readonly key: string;
  readonly path: string;
  readonly label: Label;
}

/** The parts of the settings in the order of their tabs; an area adds a line for its own. */
export const sections = [
  { key: 'institution', path: '/settings/institution', label: (t) => t('institution:section.institution') },
  { key: 'body', path: '/settings/evaluation-body', label: (t) => t('institution:section.body') },
  {
    key: 'certificates',
    path: '/settings/certificates',
    label: (t) => t('institution:section.certificates'),
  },
  { key: 'courses', path: '/settings/courses', label: (t) => t('institution:section.courses') },
  { key: 'occupations', path: '/settings/occupations', label: (t) => t('institution:section.occupations') },
  { key: 'people', path: '/settings/people', label: (t) => t('accounts:section') },
  { key: 'safekeeping', path: '/settings/safekeeping', label: (t) => t('safekeeping:section') },
  { key: 'about', path: '/settings/about', label: (t) => t('about:section') },
] as const satisfies readonly Section[];

export type SectionKey = (typeof sections)[number]['key'];
