import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stopCore } from '#core/start-core.ts';
import { nameShort, people, readySession } from '../core/certificates/certified-session.ts';
import { startTestHouse } from '../support/house.ts';
import type { Mode } from './desk.ts';
import { Journal, type Line, peopleAtOnce } from './journal.ts';

/** A data folder in which a session waits for its certificates, and the journal outside it. */
export interface Prepared {
  readonly folder: string;
  readonly journal: Journal;
  readonly sessionId: number;
  remove(): Promise<void>;
}

export async function prepareDesk(peopleReady: number): Promise<Prepared> {
  const house = await startTestHouse();
  await nameShort(house);
  const { sessionId } = await readySession(house, 'training', people(peopleReady));
  await stopCore(house.house);
  const outside = await mkdtemp(path.join(tmpdir(), 'peixun-journal-'));
  return {
    folder: house.folder,
    journal: new Journal(path.join(outside, 'journal')),
    sessionId,
    async remove() {
      for (const folder of [house.folder, outside]) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** When the desk is killed. */
export interface Kill {
  /** In the n-th request of its life. */
  readonly request: number;
  /** At this share of the usual time of such a request; `answered`: as soon as its answer was told. */
  readonly at: number | 'answered';
}

/** Two of three kills fall somewhere in a request or just behind it, one right after an answer. */
export function rollKill(roll: () => number, mostRequests: number): Kill {
  const request = 1 + Math.floor(roll() * mostRequests);
  const share = roll() * 1.2;
  return { request, at: roll() < 1 / 3 ? 'answered' : share };
}

/** How long requests of each kind took, in milliseconds; before any is known they are taken for slow. */
class Stopwatch {
  readonly #began = new Map<string, { readonly work: string; readonly at: number }>();
  readonly #took: Record<string, number[]> = {};

  note(line: Line): void {
    if (line.kind === 'asked') this.#began.set(line.id, { work: line.work, at: performance.now() });
    const began = line.kind === 'told' ? this.#began.get(line.id) : undefined;
    if (began) (this.#took[began.work] ??= []).push(performance.now() - began.at);
  }

  usual(work: string): number {
    const took = (this.#took[work] ?? []).toSorted((a, b) => a - b);
    return took[took.length >> 1] ?? 600;
  }
}

const stopwatch = new Stopwatch();

/** Starts the desk, notes outside what it asks for and gets, and kills it; one that is broken ends itself. */
export async function workUntilKilled({ folder, journal, sessionId }: Prepared, mode: Mode, kill?: Kill) {
  const from = journal.asked().filter(({ work }) => work === 'import').length * peopleAtOnce;
  const script = path.join(import.meta.dirname, 'desk.ts');
  const child = spawn(process.execPath, [script, JSON.stringify({ folder, mode, sessionId, from })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
  });
  const killIn = (milliseconds: number) => setTimeout(() => child.kill('SIGKILL'), milliseconds);
  let asked = 0;
  for await (const text of createInterface(child.stdout)) {
    // The desk writes lines of the journal alone.
    const line = JSON.parse(text) as Line;
    journal.note(line);
    stopwatch.note(line);
    if (line.kind === 'asked') asked += 1;
    if (asked !== kill?.request) continue;
    if (line.kind === 'told' && kill.at === 'answered') killIn(0);
    if (line.kind === 'asked' && kill.at !== 'answered') killIn(kill.at * stopwatch.usual(line.work));
  }
  if ((await ended) !== 'SIGKILL') throw new Error('the desk ended before it was killed');
}
