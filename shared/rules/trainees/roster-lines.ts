import { bareWord } from './clerk-text.ts';
import { headingKey } from './guess-columns.ts';
import type { RosterCell, RosterRow } from './roster-row.ts';

export type LeftOutReason = 'blank' | 'total' | 'signature' | 'heading-again';

export interface LeftOutRow {
  readonly rowNumber: number;
  readonly reason: LeftOutReason;
  /** What stands in the row, shortened to 60 characters, so that a clerk can see that it is nobody. */
  readonly text: string;
}

// Compared with `bareWord`, which makes full-width colons, commas and brackets half-width.
const total = /^(?:合计|总计|小计|共计|本页合计|人数合计|总人数|合计人数)/u;
const signature =
  /^(?:填表|制表|填报|负责|审核|审批|经办|复核|单位负责|主管|联系|盖章|\(盖章\)|\(公章\))[^,。]{0,12}(?::|$)/u;
const remark = /^(?:(?:填表)?说明|备注|附注|注意?|填报要求)\d{0,2}[:.、]|^(?:以上|本表|此表|上述)/u;

/** Fields that offices fill with formulas far below the last person. */
const computed: ReadonlySet<string> = new Set(['sequence', 'age', 'sex', 'birthDate']);

/** Whether a cell says that somebody stands in its row: what was prepared in advance says nothing. */
function isOfSomebody(field: string, cell: RosterCell): boolean {
  if (computed.has(field) || cell.kind === 'error' || cell.kind === 'boolean') return false;
  if (cell.kind !== 'formula') return true;
  // A list made of links to another one has formulas in every cell; a link to an empty cell shows 0.
  return (field === 'name' || field === 'idNumber') && cell.raw.trim() !== '0';
}

/** Why a row holds no person, or undefined when it has to be read as one. A row with an ID number always is. */
export function reasonToLeaveOut(row: RosterRow): LeftOutReason | undefined {
  const id = row.cells.idNumber;
  const hasId = id !== undefined && /[\dA-Za-z]{6}/u.test(bareWord(id.raw));
  if (hasId && isOfSomebody('idNumber', id)) return undefined;
  const entries = Object.entries(row.cells).filter(
    ([, cell]) => cell.kind !== 'empty' && cell.raw.trim() !== '' && cell.isFromMerge !== true,
  );
  const others = (row.others ?? []).filter((text) => text.trim() !== '');
  const name = row.cells.name?.raw ?? '';
  const line = () => reasonOfLine([entries[0]?.[1].raw, others[0]], name);
  // Lists are often numbered, and filled with formulas, further down than there are people.
  if (others.length === 0 && !entries.some(([field, cell]) => isOfSomebody(field, cell))) {
    return line() ?? 'blank';
  }
  const nameKey = headingKey(name);
  if (nameKey === '姓名' || nameKey === '学员姓名') return 'heading-again';
  return line();
}

/** Below a word for a sum the name column holds how many. */
const count = /^\d+[人名户个]?$/u;

/**
 * A line below the people begins with its word, and nobody's name stands in it. Somebody beside whom such a word
 * stands is a person without an ID number, and stays to be put right.
 */
function reasonOfLine(first: readonly (string | undefined)[], name: string): LeftOutReason | undefined {
  const bareName = bareWord(name);
  const texts = [...first.map((text) => bareWord(text ?? '')), bareName];
  const said = texts.find((text) => total.test(text) || signature.test(text) || remark.test(text));
  if (said === undefined) return undefined;
  const isNobody = bareName === '' || bareName === said || count.test(bareName);
  if (!isNobody) return undefined;
  return total.test(said) ? 'total' : 'signature';
}

/** The texts of a row in one line, for the list of rows that were left out. */
export function rowText(row: RosterRow): string {
  const texts = [...Object.values(row.cells).map((cell) => cell.raw), ...(row.others ?? [])];
  const line = texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line;
}
