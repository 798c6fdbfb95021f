import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { proposedRecipe, sampleBytes, upload } from '../../support/rosters.ts';
import { slowestQueryDuring } from '../slowest-query.ts';
import { tell } from '../tell.mjs';
import { importPeople } from './make-roster.ts';

/** The application has been running for a while: its worker threads have read a small roster before. */
async function warmUp(desk: TestHouse): Promise<void> {
  const fileId = await upload(desk, 'small.xlsx', await sampleBytes('roster-120.xlsx'));
  const recipe = proposedRecipe(await desk.api.rosters.open({ fileId }, desk.as()));
  await desk.api.rosters.check({ recipe }, desk.as());
}

const [file = '', count = '0'] = process.argv.slice(2);
const bytes = readFileSync(file);
const desk = await startTestHouse();
await warmUp(desk);
const start = performance.now();
const importing = importPeople(desk, bytes, { name: path.basename(file) });
const slowestQuery = await slowestQueryDuring(desk, importing);
const added = await importing;
const milliseconds = performance.now() - start;
if (added !== Number(count)) throw new Error(`${added} people were added, not ${count}`);
await desk.stop();
tell({ milliseconds, slowestQuery });
