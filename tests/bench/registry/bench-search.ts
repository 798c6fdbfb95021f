import path from 'node:path';
import { type Measured, milliseconds, times } from '../results.ts';
import { interleaved, type Run, runFresh } from '../rounds.ts';
import { median, percentile } from '../statistics.ts';
import { everybody, fillInstitution, tenth } from './fill-institution.ts';

const rounds = 5;

type Way = 'useCase' | 'whole' | 'likeScan';

function all(runs: readonly Run[], way: Way): readonly number[] {
  // Written by search-registry.ts.
  return runs.flatMap((run) => run.said[way] as readonly number[]);
}

/** Finding people in a large registry, against a scan with LIKE over the same encrypted database. */
export async function benchSearch(folder: string): Promise<Measured> {
  const [large, small] = [path.join(folder, 'large'), path.join(folder, 'small')];
  await fillInstitution(large, everybody);
  await fillInstitution(small, tenth);
  const runs = await interleaved(rounds, {
    large: () => runFresh('registry/search-registry.ts', large, String(everybody)),
    small: () => runFresh('registry/search-registry.ts', small, String(tenth)),
  });
  const own = median(all(runs.large, 'useCase'));
  const scan = median(all(runs.large, 'likeScan'));
  const slow = {
    large: percentile(all(runs.large, 'useCase'), 0.95),
    small: percentile(all(runs.small, 'useCase'), 0.95),
  };
  const whole = { large: all(runs.large, 'whole'), small: all(runs.small, 'whole') };
  const growth = slow.large / slow.small;
  return {
    name: 'search',
    title: 'Searching 209,300 people: a page of 50 and the capped count',
    figures: [
      {
        what: 'Against a scan with LIKE',
        measured: `${times(scan / own)} faster`,
        bar: 'at least 20×',
        isReached: scan / own >= 20,
        detail: `${milliseconds(own)}; ${milliseconds(scan)}`,
      },
      {
        what: 'p95 at 209,300 people over p95 at 20,930',
        measured: times(growth),
        bar: 'at most 3×',
        isReached: growth <= 3,
        detail: `${milliseconds(slow.large)}; ${milliseconds(slow.small)}`,
      },
      {
        what: 'The same through the whole door (contract, codec, checks), p50 and p95 at 209,300',
        measured: `${milliseconds(median(whole.large))}; ${milliseconds(percentile(whole.large, 0.95))}`,
        bar: '',
        detail: `at 20,930: ${milliseconds(median(whole.small))}; ${milliseconds(percentile(whole.small, 0.95))}`,
      },
    ],
  };
}
