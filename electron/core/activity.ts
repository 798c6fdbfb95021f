import type { Activity } from '#shared/contract/activity.ts';
import { Failure } from '#shared/contract/failures.ts';

/** What a long call holds to say how far it is and to notice that it should stop. */
export interface RunningActivity {
  readonly signal: AbortSignal;
  /** Says how far it is. @throws {Failure} CANCELLED once somebody asked to stop. */
  step(done: number, total: number, stage: string): void;
  /** @throws {Failure} CANCELLED once somebody asked to stop. */
  continueOrStop(): void;
  end(state: 'finished' | 'failed' | 'cancelled'): void;
}

interface Entry {
  activity: Activity;
  readonly abort: AbortController;
  /** Calls under this id that have not ended: the work and whoever asked for it again meanwhile. */
  holders: number;
}

const finishedKept = 20;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/** Progress and cancel of what is running, beside the calls themselves (which stay one promise each). */
export class Activities {
  readonly #entries = new Map<string, Entry>();
  readonly #watchers = new Set<() => void>();
  /** Counts the changes, so that one between two looks is not missed. */
  #version = 0;

  /**
   * Registers work under the request id of its call; nothing is shown before its first step. A repeat of a
   * request whose work still runs joins it: one place in the tray, one cancel for both.
   */
  begin(id: string, procedure: string, startedAt: string): RunningActivity {
    const running = this.#entries.get(id);
    const joined = running?.activity.state === 'running' ? running : undefined;
    const entry: Entry = joined ?? {
      abort: new AbortController(),
      activity: { id, procedure, stage: '', done: 0, total: 0, state: 'running', startedAt },
      holders: 0,
    };
    entry.holders += 1;
    const { abort } = entry;
    const stopIfAsked = () => {
      if (abort.signal.aborted) throw new Failure('CANCELLED');
    };
    this.#entries.set(id, entry);
    return {
      signal: abort.signal,
      step: (done, total, stage) => {
        stopIfAsked();
        entry.activity = { ...entry.activity, done, total, stage };
        this.#tell();
      },
      continueOrStop: stopIfAsked,
      end: (state) => {
        entry.holders -= 1;
        // The work may go on under a repeat that ended, or wait as one behind the work that did.
        if (entry.holders > 0) return;
        // Work that never said a step was short: it does not belong into the tray, and nobody need hear of it.
        if (entry.activity.stage === '') {
          if (this.#entries.get(id) === entry) this.#entries.delete(id);
          return;
        }
        entry.activity = { ...entry.activity, state };
        this.#forgetOld();
        this.#tell();
      },
    };
  }

  /** Asks the work to stop at its next step; false when nothing of that id is running. */
  cancel(id: string): boolean {
    const entry = this.#entries.get(id);
    if (entry?.activity.state !== 'running') return false;
    entry.abort.abort();
    return true;
  }

  list(): readonly Activity[] {
    return [...this.#entries.values()]
      .map((entry) => entry.activity)
      .filter((activity) => activity.stage !== '');
  }

  /** The latest list, again after each change; steps in between are left out. Ends with `signal`. */
  async *watch(signal: AbortSignal | undefined): AsyncGenerator<Activity[]> {
    while (!signal?.aborted) {
      const seen = this.#version;
      yield [...this.list()];
      if (this.#version === seen) await this.#nextChange(signal);
      // A short pause joins the steps of a fast loop into one message.
      await pause(100);
    }
  }

  #nextChange(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#watchers.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      this.#watchers.add(wake);
      signal?.addEventListener('abort', wake);
    });
  }

  #tell(): void {
    this.#version += 1;
    for (const wake of [...this.#watchers]) wake();
  }

  #forgetOld(): void {
    const finished = [...this.#entries].filter(([, entry]) => entry.activity.state !== 'running');
    for (const [id] of finished.slice(0, Math.max(0, finished.length - finishedKept)))
      this.#entries.delete(id);
  }
}
