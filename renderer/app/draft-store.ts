/** Where drafts lie beyond this page. */
export interface DraftKeeper {
  readAll(): Promise<ReadonlyArray<{ readonly key: string; readonly content: string }>>;
  /** `undefined` forgets the draft. */
  write(key: string, content: string | undefined): Promise<unknown>;
}

/** A pause this long in typing, in milliseconds, and a draft is handed to its keeper. */
const pause = 300;

/**
 * The drafts of whoever is signed in. The page holds them all, so that a screen finds its own at once; the keeper
 * gets each a moment after a change. While nobody is signed in they last as long as the page.
 */
export class DraftStore {
  readonly #known = new Map<string, string>();
  /** Not handed over yet, or not taken; they go with the next ones. */
  readonly #waiting = new Map<string, string | undefined>();
  #keeper: DraftKeeper | undefined;
  /** Another one with every person, so that an answer that comes late is not taken for the next person's. */
  #person: object = {};
  #clock: ReturnType<typeof setTimeout> | undefined;

  /** Somebody has signed in: what waited from before a lock is handed over, then all of theirs is read. */
  async open(keeper: DraftKeeper): Promise<void> {
    this.#keeper = keeper;
    await this.flush();
    try {
      const drafts = await keeper.readAll();
      this.#known.clear();
      for (const { key, content } of drafts) this.#known.set(key, content);
    } catch (error) {
      // Without drafts there is still everything that was saved.
      complain(error);
    }
    for (const [key, content] of this.#waiting) this.#remember(key, content);
  }

  /** The page is locked: nothing is handed over until the same person is back, who finds everything. */
  rest(): void {
    this.#keeper = undefined;
  }

  /** They have left: whoever comes next finds nothing of theirs. */
  close(): void {
    this.rest();
    this.#person = {};
    this.#known.clear();
    this.#waiting.clear();
  }

  read(key: string): string | undefined {
    return this.#known.get(key);
  }

  /** `undefined` forgets the draft. */
  write(key: string, content: string | undefined): void {
    this.#remember(key, content);
    this.#waiting.set(key, content);
    clearTimeout(this.#clock);
    // What is dropped was just saved or given up, and must not be found after a crash.
    if (content === undefined) void this.flush();
    else this.#clock = setTimeout(() => void this.flush(), pause);
  }

  /** Hands over what waits, at once: the page may be about to close. */
  async flush(): Promise<void> {
    clearTimeout(this.#clock);
    const keeper = this.#keeper;
    if (keeper === undefined) return;
    const sent = [...this.#waiting];
    this.#waiting.clear();
    await Promise.all(sent.map(([key, content]) => this.#send(keeper, key, content)));
  }

  async #send(keeper: DraftKeeper, key: string, content: string | undefined): Promise<void> {
    const person = this.#person;
    try {
      await keeper.write(key, content);
    } catch (error) {
      complain(error);
      // Its newest state goes with the next ones; that of somebody who has left goes nowhere.
      if (this.#person === person) this.#waiting.set(key, this.#known.get(key));
    }
  }

  #remember(key: string, content: string | undefined): void {
    if (content === undefined) this.#known.delete(key);
    else this.#known.set(key, content);
  }
}

/** What was typed still stands on the screen, so no question is worth asking. */
function complain(error: unknown): void {
  // oxlint-disable-next-line no-console -- only a developer can use this
  console.warn('drafts are not kept for now', error);
}

export const drafts = new DraftStore();
