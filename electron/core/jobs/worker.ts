import type { MessagePort } from 'node:worker_threads';
import { Failure } from '#shared/contract/failures.ts';
import { isFullDisk } from '../full-disk.ts';
import { type JobContext, type JobName, jobTable } from './job-table.ts';
import type { JobAnswer } from './jobs.ts';

interface Task {
  readonly name: JobName;
  readonly input: unknown;
  readonly port: MessagePort;
}

type AnyJob = (input: unknown, context: JobContext) => unknown;

/** The entry of each worker thread: runs one job of the table and sends its steps back. */
export async function work({ name, input, port }: Task): Promise<JobAnswer> {
  try {
    // Jobs.run pairs each name with its input type; here the pairing is erased by the message.
    const job = (await jobTable[name]()) as AnyJob;
    // Waiting for a free thread is no fault of the file: its time begins here.
    port.postMessage('begun');
    const output = await job(input, { onStep: (step) => port.postMessage(step) });
    return { kind: 'done', output };
  } catch (error) {
    if (error instanceof Failure) return { kind: 'refused', code: error.code, data: error.data };
    // An error's code is lost on its way out of the thread, and with it what the clerk can do.
    if (isFullDisk(error)) return { kind: 'refused', code: 'DISK_FULL', data: { params: {} } };
    throw error;
  } finally {
    port.close();
  }
}
