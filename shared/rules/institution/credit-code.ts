import { finding, type Finding } from '../finding.ts';
import { stripInvisible, tidy, toHalfWidth, type Tidied } from '../trainees/clerk-text.ts';

export type CreditCodeProblemCode = 'empty' | 'length' | 'characters' | 'check-digit';

export type CreditCodeCheck =
  | {
      readonly kind: 'sound';
      /** First character: 1 机构编制, 5 民政, 9 市场监管, Y other. */
      readonly authority: string;
      /** Second character; with the first: 52 private non-enterprise unit, 91 enterprise, 12 public institution. */
      readonly entityType: string;
      readonly region: string;
      readonly organisationCode: string;
    }
  | ({ readonly kind: 'problem' } & Finding<CreditCodeProblemCode>);

/** The 31 characters of GB 32100-2015; I, O, S, V and Z are left out because they look like digits. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export function normaliseCreditCode(
  raw: string,
): Tidied<'invisible' | 'full-width' | 'spaces' | 'hyphens' | 'upper-case'> {
  return tidy(raw, [
    ['invisible', stripInvisible],
    ['full-width', toHalfWidth],
    ['spaces', (text) => text.replace(/\s/gu, '')],
    ['hyphens', (text) => text.replace(/-/gu, '')],
    ['upper-case', (text) => text.toUpperCase()],
  ]);
}

/** The 18th character for the 17 before it (GB 32100-2015: weights 3^(i-1) mod 31). */
export function creditCodeCheckDigit(first17: string): string {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(first17.charAt(index)),
    0,
  );
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function problem(code: CreditCodeProblemCode, params: Finding['params'] = {}): CreditCodeCheck {
  return { kind: 'problem', ...finding(code, params) };
}

/** Checks a tidied unified social credit code. The region is not compared with today's divisions. */
export function checkCreditCode(value: string): CreditCodeCheck {
  if (value === '') return problem('empty');
  for (const [index, character] of Array.from(value).entries()) {
    const isAllowed = index >= 2 && index < 8 ? /^\d$/u.test(character) : alphabet.includes(character);
    if (!isAllowed) return problem('characters', { character, position: index + 1 });
  }
  if (value.length !== 18) return problem('length', { length: value.length });
  const expected = creditCodeCheckDigit(value.slice(0, 17));
  const found = value.charAt(17);
  if (expected !== found) return problem('check-digit', { expected, found });
  return {
    kind: 'sound',
    authority: value.charAt(0),
    entityType: value.charAt(1),
    region: value.slice(2, 8),
    organisationCode: value.slice(8, 17),
  };
}
