import { parseArgs } from 'node:util';
import { checkDesk } from './check-desk.ts';
import { dice } from './journal.ts';
import { type Prepared, prepareDesk, rollKill, workUntilKilled } from './kill-desk.ts';
import { disk, faultsOf, meetFullDisk } from './small-disk.ts';

/** Kills in one folder; then it is prepared anew, so that a failing run is reached again within a minute. */
const lapLength = 12;

interface Lap {
  readonly seed: number;
  readonly runs: number;
}

const words = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } }).values;
const runs = Number(words.runs ?? 60);
const seed = Number(words.seed ?? Date.now() % 1_000_000);

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const violations = (desk: Prepared) => checkDesk(desk.folder, desk.journal, desk.sessionId);

/** One lap; its folder is kept for a look where something is wrong. */
async function runLap(
  lap: Lap,
  firstRun: number,
): Promise<{ readonly asked: number; readonly told: number }> {
  const desk = await prepareDesk(40);
  const roll = dice(lap.seed);
  for (let run = 0; run < lap.runs; run += 1) {
    const kill = rollKill(roll, 5);
    await workUntilKilled(desk, 'honest', kill);
    const found = await violations(desk);
    if (found.length === 0) continue;
    console.error(`run ${firstRun + run}, killed in request ${kill.request} at ${kill.at}:`);
    for (const each of found) console.error(`  ${each}`);
    stop(`data in ${desk.folder}\nagain: npm run faults -- --runs ${run + 1} --seed ${lap.seed}`);
  }
  const counts = { asked: desk.journal.asked().length, told: desk.journal.told().size };
  await desk.remove();
  return counts;
}

/** The oracle has to see what is broken on purpose, or everything below proves nothing. */
async function checkOracle(): Promise<void> {
  for (const mode of ['told-early', 'number-apart'] as const) {
    const desk = await prepareDesk(4);
    await workUntilKilled(desk, 'honest', { request: 1, at: 'answered' });
    await workUntilKilled(desk, mode);
    if ((await violations(desk)).length === 0) stop(`a desk broken as ${mode} was not noticed`);
    await desk.remove();
  }
  console.log('both broken desks were noticed');
}

async function fillDisks(): Promise<void> {
  if (disk === undefined) {
    console.log('full disk: skipped, no disk of our own can be had here');
    return;
  }
  const { outcomes, nextStart } = await meetFullDisk([0, 4, 16, 32, 64, 96, 160, 256]);
  const faults = [
    ...outcomes.flatMap(faultsOf),
    ...(nextStart === 'open' ? [] : [`next start: ${nextStart}`]),
  ];
  if (faults.length > 0) stop(faults.join('\n'));
  const refused = outcomes.filter(({ ended }) => ended !== 'done').length;
  console.log(`full disk: ${outcomes.length} times, ${refused} refused by name, everything as before`);
}

console.log(`seed ${seed}, ${runs} kills`);
await checkOracle();
await fillDisks();
let asked = 0;
let told = 0;
for (let done = 0; done < runs; done += lapLength) {
  const counts = await runLap({ seed: seed + done, runs: Math.min(lapLength, runs - done) }, done);
  asked += counts.asked;
  told += counts.told;
  console.log(`${Math.min(done + lapLength, runs)} kills, ${asked} requests, ${told} answered, nothing lost`);
}
