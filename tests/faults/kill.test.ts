import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastNumber } from '#core/database/counter.table.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { verifyChain } from '#core/history/verify-chain.ts';
import { rawDatabase } from '../support/raw-database.ts';

const seed = 20261124;
const runs = 6;
const key = randomBytes(32);
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-kill-'));
  file = path.join(folder, 'institution.db');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The same numbers for the same seed, so that a failing run can be repeated. */
function dice(): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

interface Kill {
  readonly afterTold: number;
  readonly milliseconds: number;
}

/** Starts the writer, notes outside what it tells as done, and kills it. */
async function writeUntilKilled(mode: 'honest' | 'too-early', kill: Kill): Promise<void> {
  const script = path.join(import.meta.dirname, 'keep-writing.ts');
  const child = spawn(process.execPath, [script, file, key.toString('hex'), mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  let count = 0;
  for await (const line of createInterface(child.stdout)) {
    appendFileSync(path.join(folder, 'journal'), `${line}\n`, { flush: true });
    count += 1;
    if (count === kill.afterTold) setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  }
  await ended;
}

/** What was told as done, from the journal that the killed process cannot touch. */
function told(): readonly number[] {
  return readFileSync(path.join(folder, 'journal'), 'utf8').trim().split('\n').map(Number);
}

async function found() {
  const database = await openDatabase(file, key);
  const rows: readonly string[] = await database.reader('roster_memory').orderBy('id').pluck('seen');
  const state = {
    numbers: rows.map(Number),
    counter: await lastNumber(database.reader, 'fault'),
    chain: await verifyChain(database.reader),
  };
  await database.close();
  const raw = rawDatabase(file, key);
  const check = raw.pragma('quick_check', { simple: true });
  raw.close();
  return { ...state, check };
}

describe(`a process killed with seed ${seed}`, () => {
  it('loses nothing it told as done, doubles no number and leaves no gap', async () => {
    const roll = dice();
    for (let run = 0; run < runs; run += 1) {
      await writeUntilKilled('honest', {
        afterTold: 1 + Math.floor(roll() * 25),
        milliseconds: Math.floor(roll() * 12),
      });
      const { numbers, counter, chain, check } = await found();
      expect(check).toBe('ok');
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      expect(counter).toBe(numbers.length);
      expect(chain).toMatchObject({ kind: 'whole', length: numbers.length });
      const missing = told().filter((number) => !numbers.includes(number));
      expect(missing).toEqual([]);
      // At most the one command under way at each kill was done without being told.
      expect(numbers.length - told().length).toBeLessThanOrEqual(run + 1);
    }
  });

  it('would be caught: a writer that tells too early turns this red', async () => {
    await writeUntilKilled('too-early', { afterTold: 3, milliseconds: 0 });
    const { numbers } = await found();
    expect(told().filter((number) => !numbers.includes(number))).not.toEqual([]);
  });
});
