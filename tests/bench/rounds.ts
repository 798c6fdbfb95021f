import { spawn } from 'node:child_process';
import path from 'node:path';

/** One run of a process of its own. */
export interface Run {
  /** From its start to its end, or what it says took the time itself. */
  readonly milliseconds: number;
  /** The most memory it ever held, MB; 0 where the system does not tell. */
  readonly peakMegabytes: number;
  /** What else it told. */
  readonly said: Readonly<Record<string, unknown>>;
}

const minutes = 5;

/**
 * Runs a script of this folder in a fresh process: start-up, modules and fonts belong to the time. What takes part
 * in the time by itself (a browser already running) it says with `tell`.
 */
export async function runFresh(script: string, ...args: readonly string[]): Promise<Run> {
  const file = path.join(import.meta.dirname, script);
  const start = performance.now();
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const clock = setTimeout(() => child.kill('SIGKILL'), minutes * 60_000);
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const code = await new Promise<number | null>((settle, refuse) => {
    child.once('error', refuse);
    child.once('close', settle);
  });
  clearTimeout(clock);
  const whole = performance.now() - start;
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${output}`);
  const said: Record<string, unknown> = JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
  const milliseconds = typeof said['milliseconds'] === 'number' ? said['milliseconds'] : whole;
  return { milliseconds, peakMegabytes: Number(said['peakMegabytes'] ?? 0), said };
}

/** Runs every candidate once per round, one after the other, and gives the runs of each. */
export async function interleaved<Name extends string>(
  rounds: number,
  candidates: Readonly<Record<Name, () => Promise<Run>>>,
): Promise<Readonly<Record<Name, readonly Run[]>>> {
  // Object.keys forgets the names it lists.
  const names = Object.keys(candidates) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as Run[]])) as Record<Name, Run[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const run = await candidates[name]();
      runs[name].push(run);
      console.error(`  ${round + 1}/${rounds} ${name}: ${Math.round(run.milliseconds)} ms`);
    }
  }
  return runs;
}
