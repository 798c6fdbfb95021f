import type { TodayAction, TodayRecord } from '#shared/contract/today.ts';

interface Deed {
  readonly record: TodayRecord;
  readonly action: { readonly code: TodayAction; readonly evaluationId: number | null };
}

const filingPath = '/settings/evaluation-body';

/** Where a record's name leads. */
export function recordPath(record: TodayRecord): string {
  switch (record.kind) {
    case 'session':
      return `/sessions/${record.id}`;
    case 'roster':
      return `/trainees/import?draft=${record.id}`;
    case 'filing':
      return filingPath;
    default:
      return record satisfies never;
  }
}

/** Where the deed is done. */
export function deedPath({ record, action: { code, evaluationId } }: Deed): string {
  const { id } = record;
  const evaluation = evaluationId === null ? `/sessions/${id}` : `/evaluations/${evaluationId}`;
  const paths: Readonly<Record<TodayAction, string>> = {
    enrol: `/sessions/${id}/people`,
    'complete-session': `/sessions/${id}?edit=plan`,
    file: `/sessions/${id}?edit=filing`,
    'plan-evaluation': `/sessions/${id}/evaluations?plan=first`,
    'enter-marks': evaluation,
    'confirm-marks': evaluation,
    issue: `/certificates/desk/${id}`,
    'see-reasons': `/certificates/desk/${id}`,
    'import-numbers': `/certificates/desk/${id}`,
    print: `/certificates/desk/${id}`,
    'hand-over': `/certificates/desk/${id}`,
    settle: `/sessions/${id}`,
    'follow-up': `/sessions/${id}/people`,
    'add-photos': `/trainees/photos?session=${id}`,
    'see-session': `/sessions/${id}`,
    'see-filing': filingPath,
    'renew-filing': filingPath,
    'continue-roster': `/trainees/import?draft=${id}`,
  };
  return paths[code];
}
