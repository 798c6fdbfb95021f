/** Stands in for electron-store, which imports Electron itself: the same two calls, kept in memory. */
export default class Store {
  readonly #values = new Map<string, unknown>();

  get(key: string): unknown {
    return this.#values.get(key);
  }

  set(key: string, value: unknown): void {
    this.#values.set(key, value);
  }
}
