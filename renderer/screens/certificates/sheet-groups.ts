import type { RegisterRow } from '#shared/contract/certificate-records.ts';

/** One certificate on its way to paper. */
export interface Sheet {
  readonly id: number;
  readonly name: string;
  readonly number: string;
  readonly kind: RegisterRow['kind'];
  readonly language: RegisterRow['language'];
}

/** The sheet of a certificate as lists and records show it; before it has a number it is not printed. */
export function sheetOf({
  id,
  name,
  number,
  kind,
  language,
}: Omit<Sheet, 'number'> & { readonly number: string | null }): Sheet {
  return { id, name, number: number ?? '', kind, language };
}

/** Sheets that can stand in one file: one kind, one language. */
export interface SheetGroup {
  readonly key: string;
  readonly kind: Sheet['kind'];
  readonly language: Sheet['language'];
  readonly sheets: readonly Sheet[];
}

/** The sheets as the files they make, in the order in which each kind and language first comes. */
export function groupSheets(sheets: readonly Sheet[]): readonly SheetGroup[] {
  const groups = Map.groupBy(sheets, ({ kind, language }) => `${kind} ${language}`);
  return [...groups].flatMap(([key, [first, ...rest]]) =>
    first === undefined
      ? []
      : [{ key, kind: first.kind, language: first.language, sheets: [first, ...rest] }],
  );
}
