import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePeople } from '../people.ts';
import { type Measured, milliseconds, times } from '../results.ts';
import { interleaved, type Run, runFresh } from '../rounds.ts';
import { growthExponent, median } from '../statistics.ts';
import { xlsxOf } from './make-roster.ts';

const rounds = 5;
/** A county's year, and two sizes whose quotient tells how the time grows. */
const [county, small, large] = [21_433, 2000, 50_000];

function timeOf(runs: readonly Run[]): number {
  return median(runs.map((run) => run.milliseconds));
}

/** Reading, checking and storing a county's roster, against the usual way. */
export async function benchImport(folder: string): Promise<Measured> {
  const file = (count: number) => path.join(folder, `roster-${count}.xlsx`);
  for (const count of [small, county, large]) writeFileSync(file(count), await xlsxOf(makePeople(count, 7)));
  const own = (count: number) => () => runFresh('roster/import-own.ts', file(count), String(count));
  const runs = await interleaved(rounds, {
    own: own(county),
    exceljs: () => runFresh('roster/import-exceljs.ts', file(county), String(county)),
    small: own(small),
    large: own(large),
  });
  const time = {
    own: timeOf(runs.own),
    exceljs: timeOf(runs.exceljs),
    small: timeOf(runs.small),
    large: timeOf(runs.large),
  };
  const share = time.own / time.exceljs;
  const exponent = growthExponent({ size: small, value: time.small }, { size: large, value: time.large });
  const slowest = runs.own.map((run) => Number(run.said['slowestQuery']));
  return {
    name: 'import',
    title: 'A roster of 21,433 rows: read, checked, stored with search keys and change rows',
    figures: [
      {
        what: 'Against exceljs and an insert per row in one transaction on the same encrypted database',
        measured: times(share),
        bar: 'at most 0.25×',
        isReached: share <= 0.25,
        detail: `${milliseconds(time.own)}; ${milliseconds(time.exceljs)}`,
      },
      {
        what: 'Growth exponent, 2,000 to 50,000 rows',
        measured: exponent.toFixed(2),
        bar: 'at most 1.25',
        isReached: exponent <= 1.25,
        detail: `${milliseconds(time.small)}; ${milliseconds(time.large)}`,
      },
      {
        what: 'Slowest trivial query during the import, of all rounds',
        measured: milliseconds(Math.max(...slowest)),
        bar: 'under 250 ms',
        isReached: Math.max(...slowest) < 250,
        detail: `median of the rounds ${milliseconds(median(slowest))}`,
      },
    ],
  };
}
