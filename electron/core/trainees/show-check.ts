import type { RosterCheck, RosterCheckRow } from '#shared/contract/roster-check.ts';
import type { z } from 'zod';
import type { rosterViewSchema } from '#shared/contract/roster-check.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { foldForSearch } from './search-keys.ts';
import { requiredRosterFields, type RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { type CodedField, codedLists, valueKey } from '#shared/rules/trainees/roster-values.ts';
import type { JudgedRoster, JudgedRow } from './judge-roster.ts';
import { isMasked, maskField, maskParams } from './mask-cell.ts';
import type { RosterRows } from './roster-rows.ts';
import { knownWords, type WordMeanings } from './roster-words.ts';

export type View = z.output<typeof rosterViewSchema>;

/** More left-out lines than anybody reads; their number is in the counts. */
const leftOutShown = 200;
const toFixShown = 1000;

function countsOf({ rows, leftOut }: JudgedRoster): RosterCheck['counts'] {
  const count = (matches: (row: JudgedRow) => boolean) => rows.filter(matches).length;
  return {
    rows: rows.length,
    sound: count((row) => row.state === 'sound'),
    toFix: count((row) => row.state === 'to-fix'),
    noted: count((row) => row.state === 'sound' && row.checked.problems.length > 0),
    tidied: rows.reduce((sum, row) => sum + row.checked.tidied.length, 0),
    skipped: count((row) => row.state === 'skipped'),
    leftOut: leftOut.length,
    added: count((row) => row.effect === 'add'),
    changed: count((row) => row.effect === 'change'),
    same: count((row) => row.effect === 'same'),
  };
}

const severities = ['fix', 'note', 'tidied'] as const;

function groupsOf({ rows }: JudgedRoster): RosterCheck['groups'] {
  const counts = new Map<string, RosterCheck['groups'][number]>();
  const add = (severity: (typeof severities)[number], code: string) => {
    const key = `${severity} ${code}`;
    counts.set(key, { severity, code, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const { checked } of rows) {
    const said = new Set(checked.problems.map((problem) => `${problem.severity} ${problem.code}`));
    for (const problem of checked.problems) {
      if (said.delete(`${problem.severity} ${problem.code}`)) add(problem.severity, problem.code);
    }
    for (const tidied of checked.tidied) add('tidied', tidied.rule);
  }
  return [...counts.values()].toSorted(
    (left, right) =>
      severities.indexOf(left.severity) - severities.indexOf(right.severity) || right.count - left.count,
  );
}

function isCodedField(text: unknown): text is CodedField {
  return typeof text === 'string' && Object.hasOwn(codedLists, text);
}

function unknownValuesOf({ rows }: JudgedRoster): RosterCheck['unknownValues'] {
  const found = new Map<string, RosterCheck['unknownValues'][number]>();
  for (const problem of rows.flatMap((row) => row.checked.problems)) {
    const { list, value, suggestions } = problem.params;
    if (problem.code !== 'unknown-value' || !isCodedField(list)) continue;
    const seen = String(value);
    const key = `${list} ${valueKey(seen)}`;
    const before = found.get(key);
    if (before) before.count += 1;
    else {
      found.set(key, {
        field: list,
        seen,
        count: 1,
        suggestions: String(suggestions).split(' ').filter(Boolean),
      });
    }
  }
  return [...found.values()].toSorted((left, right) => right.count - left.count);
}

function formulasOf({ rows }: JudgedRoster): RosterCheck['formulas'] {
  const counts = new Map<RosterField, number>();
  for (const { field, code, severity } of rows.flatMap((row) => row.checked.problems)) {
    if (code !== 'formula-cell' || severity !== 'fix' || field === undefined) continue;
    counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].map(([field, count]) => ({ field, count }));
}

function isInView(row: JudgedRow, view: View): boolean {
  const { problems, tidied } = row.checked;
  const { group } = view;
  if (group) {
    const isInGroup =
      group.severity === 'tidied'
        ? tidied.some((item) => item.rule === group.code)
        : problems.some((problem) => problem.severity === group.severity && problem.code === group.code);
    if (!isInGroup) return false;
  }
  const shows: Readonly<Record<View['show'], boolean>> = {
    all: true,
    problems: problems.length > 0,
    'to-fix': row.state === 'to-fix',
    tidied: tidied.length > 0,
    changed: row.effect === 'change',
    skipped: row.state === 'skipped',
  };
  return shows[view.show] && holds(row, foldForSearch(view.text));
}

function holds({ source, checked }: JudgedRow, wanted: string): boolean {
  if (wanted === '') return true;
  const texts = [source.cells.name?.raw, source.cells.idNumber?.raw, checked.values.idNumber];
  return texts.some((text) => text !== undefined && foldForSearch(text).includes(wanted));
}

/** One row as the page shows it. */
export function showRow(row: JudgedRow, read: Pick<RosterRows, 'typed'>): RosterCheckRow {
  const { source, checked } = row;
  const typed = read.typed.get(source.rowNumber);
  // as: Object.entries forgets the key type; rows are built with roster fields only.
  const cells = Object.entries(source.cells) as Array<[RosterField, { address: string; raw: string }]>;
  return {
    row: source.rowNumber,
    state: row.state,
    effect: row.effect,
    knownId: row.known?.id ?? null,
    cells: cells.map(([field, cell]) => ({
      field,
      address: cell.address,
      text: maskField(field, cell.raw),
      value: maskField(field, checked.values[field] ?? ''),
      isMasked: isMasked(field),
      isTyped: typed?.has(field) ?? false,
    })),
    problems: checked.problems.map((problem) => ({
      severity: problem.severity,
      code: problem.code,
      field: problem.field ?? null,
      address: problem.address ?? '',
      params: maskParams(problem.field, problem.params),
    })),
    tidied: checked.tidied.map((tidied) => ({
      ...tidied,
      before: maskField(tidied.field, tidied.before),
      after: maskField(tidied.field, tidied.after),
    })),
    changes: row.changes.map((change) => ({
      field: change.field,
      before: maskField(change.field, change.before),
      after: maskField(change.field, change.after),
    })),
  };
}

interface Shown {
  readonly recipe: Pick<RosterRecipe, 'columns'>;
  readonly view: View;
  readonly meanings: WordMeanings;
}

/** The answer of the dry run: counts and groups of all rows, and one page of a view. */
export function showCheck(
  judged: JudgedRoster,
  read: RosterRows,
  { recipe, view, meanings }: Shown,
): RosterCheck {
  const inView = judged.rows.filter((row) => isInView(row, view));
  const mapped = new Set(recipe.columns.map((column) => column.field));
  return {
    counts: countsOf(judged),
    groups: groupsOf(judged),
    unknownValues: unknownValuesOf(judged),
    words: knownWords(judged.rows, meanings),
    formulas: formulasOf(judged),
    missingFields: requiredRosterFields.filter((field) => !mapped.has(field)),
    leftOut: judged.leftOut
      .slice(0, leftOutShown)
      .map(({ rowNumber, reason, text }) => ({ row: rowNumber, reason, text })),
    hiddenRows: judged.rows
      .filter((row) => row.source.isHidden === true && row.state !== 'skipped')
      .map((row) => row.source.rowNumber),
    rows: inView.slice(view.offset, view.offset + view.limit).map((row) => showRow(row, read)),
    total: inView.length,
    toFixRows: inView
      .filter((row) => row.state === 'to-fix')
      .slice(0, toFixShown)
      .map((row) => row.source.rowNumber),
  };
}
