import path from 'node:path';
import { everybody, fillInstitution } from '../registry/fill-institution.ts';
import { type Measured, milliseconds, times } from '../results.ts';
import { median } from '../statistics.ts';
import { launchBrowser, openDesk, type Opening } from './open-desk.ts';

const rounds = 5;

/** From starting the application to the first usable screen, with many people and with none. */
export async function benchOpening(folder: string): Promise<Measured> {
  const [large, empty] = [path.join(folder, 'large'), path.join(folder, 'empty')];
  await fillInstitution(large, everybody);
  await fillInstitution(empty, 0);
  const browser = await launchBrowser();
  const found: { large: Opening[]; empty: Opening[] } = { large: [], empty: [] };
  try {
    // The first opening writes what later ones find (the day's backup, the browser's caches).
    for (const data of [large, empty]) await openDesk(data, browser);
    for (let round = 0; round < rounds; round += 1) {
      found.large.push(await openDesk(large, browser));
      found.empty.push(await openDesk(empty, browser));
    }
  } finally {
    await browser.close();
  }
  const of = (part: keyof Opening) => ({
    large: median(found.large.map((opening) => opening[part])),
    empty: median(found.empty.map((opening) => opening[part])),
  });
  const [today, core] = [of('today'), of('core')];
  const ratio = today.large / today.empty;
  return {
    name: 'opening',
    title: 'From the start to the Today screen with 209,300 people',
    figures: [
      {
        what: 'Start of the process, page in Chromium, sign-in, Today: over an institution without people',
        measured: times(ratio),
        bar: 'at most 2×',
        isReached: ratio <= 2,
        detail: `${milliseconds(today.large)}; ${milliseconds(today.empty)}`,
      },
      {
        what: 'The core alone, until it says its address',
        measured: times(core.large / core.empty),
        bar: '',
        detail: `${milliseconds(core.large)}; ${milliseconds(core.empty)}`,
      },
    ],
  };
}
