import { readFileSync } from 'node:fs';
import { Jobs } from '#core/jobs/jobs.ts';
import type { JobInput, JobName } from '#core/jobs/job-table.ts';

/**
 * A fresh process that lets one job read one file, for measuring: says as JSON what came of it and by how many
 * megabytes the file raised the highest memory of the whole process, libraries outside the heap included.
 * The second, tiny file of the same kind is read first, so that loading the libraries is not counted.
 */
const [name = '', file = '', tiny = ''] = process.argv.slice(2);
const jobs = new Jobs();

function inputOf(path: string): unknown {
  const bytes = readFileSync(path);
  return name === 'openRoster' ? { bytes, fileName: path, encoding: undefined } : { bytes, turn: 0, from: 0 };
}

async function outcomeOf(path: string): Promise<unknown> {
  // The test names a job of the table and this file gives each what it reads.
  const output: unknown = await jobs.run(name as JobName, inputOf(path) as JobInput<JobName>);
  const { kind, reason } = output as { kind: string; reason?: string };
  return { kind, reason };
}

await outcomeOf(tiny);
const before = process.resourceUsage().maxRSS;
const started = performance.now();
const outcome = await outcomeOf(file);
const megabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024);
console.log(JSON.stringify({ outcome, megabytes, milliseconds: Math.round(performance.now() - started) }));
await jobs.close();
