import { addDays, type PlainDate } from '../trainees/dates.ts';
import type { EvaluationBody, FiledOccupation, FiledPeriod } from './evaluation-body.ts';

/** Levels of one occupation whose filing ends on the same day. */
export interface EndingFiling {
  readonly occupationCode: string;
  readonly occupationEdition: string;
  readonly levels: readonly FiledOccupation['level'][];
  readonly until: PlainDate;
}

export interface EndingFilings {
  /** The last day of the body itself; undefined where it runs on. */
  readonly bodyUntil: PlainDate | undefined;
  readonly filings: readonly EndingFiling[];
}

/**
 * What ends from today to `noticeDays` from now with no later period behind it. What has ended is told where a
 * session needs it, so that an occupation given up asks nobody for ever.
 */
export function endingFilings(body: EvaluationBody, today: PlainDate, noticeDays: number): EndingFilings {
  const last = addDays(today, noticeDays);
  const endOf = ({ filedUntil }: FiledPeriod): PlainDate | undefined =>
    typeof filedUntil === 'string' && filedUntil >= today && filedUntil <= last ? filedUntil : undefined;
  const isRenewed = (filing: FiledOccupation): boolean =>
    body.filings.some(
      (other) =>
        other.occupationCode === filing.occupationCode &&
        other.occupationEdition === filing.occupationEdition &&
        other.level === filing.level &&
        (typeof other.filedUntil !== 'string' || other.filedUntil > (filing.filedUntil ?? '')),
    );
  const ending = body.filings.filter((filing) => endOf(filing) !== undefined && !isRenewed(filing));
  const groups = Map.groupBy(ending, (each) =>
    [each.occupationCode, each.occupationEdition, each.filedUntil].join(' '),
  );
  const filings = [...groups.values()].flatMap((group) => {
    const [first] = group;
    const until = first && endOf(first);
    if (first === undefined || until === undefined) return [];
    const { occupationCode, occupationEdition } = first;
    return [{ occupationCode, occupationEdition, levels: group.map(({ level }) => level), until }];
  });
  return { bodyUntil: endOf(body), filings };
}
