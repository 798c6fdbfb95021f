import type { Certainty, JobVariant } from '#shared/lists/occupations.ts';
import type { Level } from '#shared/lists/levels.ts';
import { finding, type Finding } from '../finding.ts';

export type OccupationProblemCode = 'variant-twice' | 'variant-level-outside' | 'certainty-needs-source';

export type OccupationFinding = Finding<OccupationProblemCode> & {
  readonly field: 'variants' | 'sourceNote';
};

export interface OccupationDraft {
  readonly levels: readonly Level[];
  readonly variants: readonly JobVariant[];
  readonly certainty: Certainty;
  readonly sourceNote: string;
}

/** Everything that is wrong with an occupation as written; a code counts as verified only with its source. */
export function checkOccupation(occupation: OccupationDraft): readonly OccupationFinding[] {
  const found: OccupationFinding[] = [];
  const names = new Set<string>();
  for (const variant of occupation.variants) {
    if (names.has(variant.zh))
      found.push({ ...finding('variant-twice', { variant: variant.zh }), field: 'variants' });
    names.add(variant.zh);
    const outside = variant.levels.filter((level) => !occupation.levels.includes(level));
    if (outside.length > 0) {
      const params = { variant: variant.zh, levels: outside.join(' ') };
      found.push({ ...finding('variant-level-outside', params), field: 'variants' });
    }
  }
  if (occupation.certainty !== 'unverified' && occupation.sourceNote.trim() === '') {
    found.push({ ...finding('certainty-needs-source'), field: 'sourceNote' });
  }
  return found;
}
