import type { TodayWork } from '#shared/contract/today.ts';
import { endingFilings } from '#shared/rules/institution/ending-filings.ts';
import type { Reader } from '../database/reader-writer.ts';
import { listFiledOccupations } from '../institution/filed-occupation.table.ts';
import { readFiledBody } from '../institution/get-institution.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { SessionWork } from './session-work.ts';

interface Ending {
  readonly key: string;
  readonly day: string;
  readonly deed: TodayWork['deed'];
  readonly name: string;
}

/** Filings that end soon and are not renewed: without one, classes begun today lead to no level certificate. */
export async function readFilingWork(reader: Reader, today: string): Promise<readonly SessionWork[]> {
  const filed = await readFiledBody(reader);
  if (!filed) return [];
  const { row, body } = filed;
  const notice = await readSetting(reader, 'institution.renewalNoticeDays', today);
  const { bodyUntil, filings } = endingFilings(body, today, notice);
  const rows = await listFiledOccupations(reader, row.id);
  const nameOf = (code: string, edition: string) =>
    rows.find((each) => each.occupation_code === code && each.occupation_edition === edition)
      ?.occupation_name ?? code;
  const endings: readonly Ending[] = [
    ...(bodyUntil === undefined
      ? []
      : [
          {
            key: 'filing:body',
            day: bodyUntil,
            deed: { code: 'body-filing-ends', params: {} },
            name: row.name_zh,
          },
        ]),
    ...filings.map(({ occupationCode, occupationEdition, levels, until }) => ({
      key: `filing:${occupationCode}:${occupationEdition}:${until}`,
      day: until,
      deed: { code: 'filing-ends', params: { count: levels.length } },
      name: nameOf(occupationCode, occupationEdition),
    })),
  ];
  return endings.map(({ key, day, deed, name }) => ({
    kind: 'due',
    isNext: true,
    work: {
      key,
      step: null,
      day,
      lateDays: 0,
      deed,
      record: { kind: 'filing', id: row.id, name },
      owner: null,
      action: { code: 'renew-filing', evaluationId: null },
    },
  }));
}
