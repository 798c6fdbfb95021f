import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { Failure } from '#shared/contract/failures.ts';
import { type JobInput, type JobName, type JobOutput, readingJobs } from './job-table.ts';

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

export interface JobLimits {
  /** How long a reading job may take, in milliseconds. */
  readonly patience: number;
  /** The heap of one thread; a last net under the limits that each reader keeps by itself. */
  readonly heapMegabytes: number;
}

/** The largest honest files take 10 s here; an office computer is slower, and a clerk waits no longer. */
const usualLimits: JobLimits = { patience: 120_000, heapMegabytes: 1024 };

/** Worker threads for what would stall the core: drawing papers, reading workbooks and pictures. */
export class Jobs {
  #pool: Piscina | undefined;
  readonly #limits: JobLimits;

  constructor(limits: Partial<JobLimits> = {}) {
    this.#limits = { ...usualLimits, ...limits };
  }

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
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMegabytes },
    });
    return this.#pool;
  }

  /**
   * Runs one job of the table in a worker thread.
   * @throws {Failure} whatever the job refuses, CANCELLED when `signal` fires; FILE_UNREADABLE too-slow or too-heavy
   * for a reading job, whose thread is ended and replaced.
   */
  async run<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    options: JobOptions = {},
  ): Promise<JobOutput<Name>> {
    const watch = new Watch(readingJobs.has(name) ? this.#limits.patience : undefined, options);
    try {
      const answer: JobAnswer = await this.#threads().run(
        { name, input, port: watch.port },
        { transferList: [watch.port], signal: watch.signal },
      );
      if (answer.kind === 'refused') throw refusal(answer);
      return answer.output as JobOutput<Name>; // the table pairs each name with its output
    } catch (error) {
      if (options.signal?.aborted) throw new Failure('CANCELLED');
      if (watch.isOverdue) throw unreadable('too-slow');
      if (readingJobs.has(name) && isOutOfMemory(error)) throw unreadable('too-heavy');
      throw error;
    } finally {
      watch.end();
    }
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = undefined;
  }
}

/** Hears one job's steps and ends it when it was cancelled or its time is up. */
class Watch {
  readonly port: MessagePort;
  readonly signal: AbortSignal;
  isOverdue = false;
  readonly #heard: MessagePort;
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(patience: number | undefined, { signal, onStep }: JobOptions) {
    const { port1, port2 } = new MessageChannel();
    this.port = port2;
    this.#heard = port1;
    this.signal = signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal;
    port1.on('message', (message: JobStep | 'begun') => {
      if (message === 'begun') this.#startClock(patience);
      else this.#pass(message, { signal, onStep });
    });
  }

  #startClock(patience: number | undefined): void {
    if (patience === undefined) return;
    this.#timer = setTimeout(() => {
      this.isOverdue = true;
      this.#stop.abort();
    }, patience);
  }

  #pass(step: JobStep, { signal, onStep }: JobOptions): void {
    try {
      onStep?.(step);
    } catch (error) {
      // A step that arrives after the cancel is refused; the signal ends the job, nobody would catch it here.
      if (!signal?.aborted) throw error;
    }
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#heard.close();
  }
}

function isOutOfMemory(error: unknown): boolean {
  // Node gives its errors a code.
  return (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function unreadable(reason: 'too-slow' | 'too-heavy'): Failure {
  return new Failure('FILE_UNREADABLE', { params: { reason } });
}

function refusal(answer: Extract<JobAnswer, { kind: 'refused' }>): Failure {
  // The worker sends the code and data of a Failure it caught; see worker.ts.
  return new Failure(answer.code as Failure['code'], answer.data as Failure['data']);
}
