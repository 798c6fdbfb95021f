import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { Failure } from '#shared/contract/failures.ts';
import type { JobInput, JobName, JobOutput } from './job-table.ts';

/** A step a job reports from its thread. */
export interface JobStep {
  readonly done: number;
  readonly total: number;
}

interface JobOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: JobStep) => void) | undefined;
}

/** How a failure crosses from a worker thread: errors lose their class when cloned. */
export type JobAnswer =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly data: unknown };

/** Worker threads for what would stall the core: drawing papers, reading workbooks and pictures. */
export class Jobs {
  #pool: Piscina | undefined;

  /** Threads start with the first job, so that opening the application stays quick. */
  #threads(): Piscina {
    this.#pool ??= new Piscina({
      // The worker is an entry of its own in the built application and a source file otherwise.
      filename: new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
        .href,
      name: 'work',
      minThreads: 0,
      maxThreads: 2,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    return this.#pool;
  }

  /**
   * Runs one job of the table in a worker thread.
   * @throws {Failure} whatever the job refuses, CANCELLED when `signal` fires.
   */
  async run<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    options: JobOptions = {},
  ): Promise<JobOutput<Name>> {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (step: JobStep) => {
      try {
        options.onStep?.(step);
      } catch (error) {
        // A step that arrives after the cancel is refused; the signal ends the job, nobody would catch it here.
        if (!options.signal?.aborted) throw error;
      }
    });
    try {
      const signal = options.signal ?? null;
      const answer: JobAnswer = await this.#threads().run(
        { name, input, port: port2 },
        { transferList: [port2], signal },
      );
      if (answer.kind === 'refused') throw refusal(answer);
      return answer.output as JobOutput<Name>; // the table pairs each name with its output
    } catch (error) {
      if (options.signal?.aborted) throw new Failure('CANCELLED');
      throw error;
    } finally {
      port1.close();
    }
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = undefined;
  }
}

function refusal(answer: Extract<JobAnswer, { kind: 'refused' }>): Failure {
  // The worker sends the code and data of a Failure it caught; see worker.ts.
  return new Failure(answer.code as Failure['code'], answer.data as Failure['data']);
}
