import type { OpenedRoster } from '#shared/contract/roster-layout.ts';

/** The visible sheets that look like rosters besides the one that is read. */
export function otherRosters({ sheets, layout }: OpenedRoster): OpenedRoster['sheets'] {
  return sheets.filter((sheet) => sheet.index !== layout.sheet && !sheet.isHidden && sheet.peopleCount > 0);
}
