import { useTranslation } from 'react-i18next';
import type { Certainty } from '#shared/lists/occupations.ts';
import { StateDot } from '../../ui/state-dot.tsx';

export const certainties: readonly Certainty[] = ['unverified', 'copied', 'verified'];

const tones = { verified: 'success', copied: 'neutral', unverified: 'warning' } as const;

/** How sure an occupation's code and levels are. */
export function CertaintyDot({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useTranslation('courses');
  return <StateDot tone={tones[certainty]}>{t(`certainty.${certainty}`)}</StateDot>;
}
