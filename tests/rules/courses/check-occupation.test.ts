import { expect, test } from 'vitest';
import { occupations } from '#shared/lists/occupations.ts';
import { checkOccupation } from '#shared/rules/courses/check-occupation.ts';

test('every occupation of the starter list is sound', () => {
  for (const { levels, variants, certainty, source } of occupations) {
    expect(checkOccupation({ levels, variants, certainty, sourceNote: source })).toEqual([]);
  }
});

test('a variant twice, a variant above its occupation and a code verified by nothing are named together', () => {
  const found = checkOccupation({
    levels: [5, 4],
    variants: [
      { zh: '母婴护理员', en: '', levels: [5] },
      { zh: '母婴护理员', en: '', levels: [3, 4] },
    ],
    certainty: 'verified',
    sourceNote: ' ',
  });
  expect(found).toEqual([
    { code: 'variant-twice', params: { variant: '母婴护理员' }, field: 'variants' },
    { code: 'variant-level-outside', params: { variant: '母婴护理员', levels: '3' }, field: 'variants' },
    { code: 'certainty-needs-source', params: {}, field: 'sourceNote' },
  ]);
});
