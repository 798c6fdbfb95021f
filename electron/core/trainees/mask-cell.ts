import { maskedFields } from '#shared/contract/roster-recipe.ts';
import { maskBank, maskIdNumber, maskPhone } from '#shared/rules/trainees/masking.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { Params } from '#shared/rules/finding.ts';

const masks: Readonly<Record<(typeof maskedFields)[number], (text: string) => string>> = {
  idNumber: maskIdNumber,
  phone: maskPhones,
  bankCard: maskBank,
};

export function isMasked(field: RosterField): field is (typeof maskedFields)[number] {
  return maskedFields.some((masked) => masked === field);
}

/** A cell may hold two phones; each is masked by itself. */
function maskPhones(text: string): string {
  return text.replace(/[\d０-９][\d０-９\s-]{5,}[\d０-９]|[\d０-９]{3,}/gu, (number) => maskPhone(number));
}

/** The text of a cell as it may be shown. */
export function maskField(field: RosterField, text: string): string {
  return isMasked(field) && text !== '' ? masks[field](text) : text;
}

/** Any text without the ID and phone numbers that stand in it. */
export function maskNumbersIn(text: string): string {
  return text
    .replace(/[\d０-９]{15,}[XxＸｘ]?/gu, (number) => maskIdNumber(number))
    .replace(/(?<!\d)1\d{10}(?!\d)/gu, (number) => maskPhone(number));
}

/** What of a problem's params repeats the cell itself. */
const repeating: ReadonlySet<string> = new Set(['shown', 'converted', 'taken', 'value']);

/** The params of a problem with the numbers of a masked field masked in them. */
export function maskParams(field: RosterField | undefined, params: Params): Params {
  if (field === undefined || !isMasked(field)) return params;
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      repeating.has(key) && typeof value === 'string' ? masks[field](value) : value,
    ]),
  );
}
