import { makePeople } from '../people.ts';
import { type Figure, type Measured, milliseconds, times } from '../results.ts';
import { interleaved, type Run, runFresh } from '../rounds.ts';
import { growthExponent, median } from '../statistics.ts';
import { slowestDuringPrint } from './print-batch.ts';
import { filesIn } from './files.mjs';
import { preparePages } from './prepare-pages.ts';

const rounds = 5;
/** A large batch, and two sizes whose quotient tells how the time grows. */
const [batch, small, large] = [1000, 250, 4000];

const drawers = ['own', 'floor', 'pdf-lib', 'chromium', 'typst'] as const;

/** Drawing certificates with photo and signed code into one PDF, against others drawing the same pages. */
export async function benchCertificates(folder: string): Promise<Measured> {
  const files = filesIn(folder);
  const draw = (drawer: (typeof drawers)[number], count: number) => () =>
    runFresh(`certificates/draw-${drawer}.mjs`, folder, String(count));
  const people = makePeople(large, 11);
  await preparePages(files, { people, drawnByOthers: batch, draw: draw('own', batch) });
  const runs = await interleaved(rounds, {
    own: draw('own', batch),
    floor: draw('floor', batch),
    'pdf-lib': draw('pdf-lib', batch),
    chromium: draw('chromium', batch),
    typst: draw('typst', batch),
    small: draw('own', small),
    large: draw('own', large),
  });
  const slowest: number[] = [];
  for (let round = 0; round < 3; round += 1) slowest.push(await slowestDuringPrint(people.slice(0, batch)));
  return {
    name: 'certificates',
    title: '1,000 certificates with photo and signed code in one PDF',
    figures: [...figuresOf(runs), printFigure(slowest)],
  };
}

type Runs = Readonly<Record<(typeof drawers)[number] | 'small' | 'large', readonly Run[]>>;

function figuresOf(runs: Runs): readonly Figure[] {
  const time = (name: keyof Runs) => median(runs[name].map((run) => run.milliseconds));
  const own = time('own');
  const detail = (name: keyof Runs) => `${milliseconds(own)}; ${milliseconds(time(name))}`;
  const faster = (name: keyof Runs, what: string, atLeast: number): Figure => {
    const ratio = time(name) / own;
    const bar = atLeast === 1 ? 'not slower' : `at least ${atLeast}×`;
    return {
      what,
      measured: `${times(ratio)} faster`,
      bar,
      isReached: ratio >= atLeast,
      detail: detail(name),
    };
  };
  const overFloor = own / time('floor');
  const exponent = growthExponent(
    { size: small, value: time('small') },
    { size: large, value: time('large') },
  );
  const peak = Math.max(...runs.own.map((run) => run.peakMegabytes));
  return [
    faster('pdf-lib', 'Against @cantoo/pdf-lib drawing the same pages', 3),
    faster('chromium', 'Against Chromium printing one HTML of the same pages', 6),
    faster('typst', 'Against Typst with the codes given', 1),
    {
      what: 'Over the byte floor (photos read, the same bytes deflated, the file written)',
      measured: times(overFloor),
      bar: 'at most 10×',
      isReached: overFloor <= 10,
      detail: detail('floor'),
    },
    {
      what: 'Peak memory of the process that draws, the largest of all rounds',
      measured: `${Math.round(peak)} MB`,
      bar: 'under 350 MB',
      isReached: peak < 350,
      detail: '',
    },
    {
      what: 'Growth exponent, 250 to 4,000 certificates',
      measured: exponent.toFixed(2),
      bar: 'at most 1.1',
      isReached: exponent <= 1.1,
      detail: `${milliseconds(time('small'))}; ${milliseconds(time('large'))}`,
    },
  ];
}

function printFigure(slowest: readonly number[]): Figure {
  return {
    what: 'Slowest trivial query while 1,000 certificates are printed (drawn, kept, recorded), of three rounds',
    measured: milliseconds(Math.max(...slowest)),
    bar: 'under 100 ms',
    isReached: Math.max(...slowest) < 100,
    detail: `median ${milliseconds(median(slowest))}`,
  };
}
