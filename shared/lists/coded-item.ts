/** One row of a code list: what is stored, and what is shown in each language. */
export interface CodedItem<Code extends string = string> {
  readonly code: Code;
  readonly zh: string;
  readonly en: string;
}

/** The row with this code, or undefined. */
export function findByCode<Item extends CodedItem>(list: readonly Item[], code: string): Item | undefined {
  return list.find((item) => item.code === code);
}

/** The code as one of the list's own codes, or undefined; narrows text that came from outside. */
export function asCode<Code extends string>(
  list: readonly CodedItem<Code>[],
  code: string,
): Code | undefined {
  return list.find((item) => item.code === code)?.code;
}
