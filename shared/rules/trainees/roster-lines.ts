import { bareWord } from './clerk-text.ts';
import { headingKey } from './guess-columns.ts';
import type { RosterRow } from './roster-row.ts';

export type LeftOutReason = 'blank' | 'total' | 'signature' | 'heading-again';

export interface LeftOutRow {
  readonly rowNumber: number;
  readonly reason: LeftOutReason;
  /** What stands in the row, shortened to 60 characters, so that a clerk can see that it is nobody. */
  readonly text: string;
}

const total = /^(?:合计|总计|小计|共计|本页合计|人数合计|总人数|合计人数)/u;
const signature =
  /^(?:填表|制表|填报|负责|审核|审批|经办|复核|单位负责|主管|联系|盖章|（盖章）|注：|说明：|备注：|以上)[^，。]{0,12}(?:[:：]|$)/u;

/** Why a row holds no person, or undefined when it has to be read as one. A row with an ID number always is. */
export function reasonToLeaveOut(row: RosterRow): LeftOutReason | undefined {
  const entries = Object.entries(row.cells).filter(
    ([, cell]) => cell.kind !== 'empty' && cell.raw.trim() !== '',
  );
  const others = (row.others ?? []).filter((text) => text.trim() !== '');
  // Lists are often numbered in advance further down than there are people.
  if (others.length === 0 && entries.every(([field]) => field === 'sequence')) return 'blank';
  const id = row.cells.idNumber;
  if (id !== undefined && /[\dA-Za-z]{6}/u.test(bareWord(id.raw))) return undefined;
  const nameKey = headingKey(row.cells.name?.raw ?? '');
  if (nameKey === '姓名' || nameKey === '学员姓名') return 'heading-again';
  const texts = [...entries.map(([, cell]) => bareWord(cell.raw)), ...others.map(bareWord)];
  if (texts.some((text) => total.test(text))) return 'total';
  if (texts.some((text) => signature.test(text))) return 'signature';
  return undefined;
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
