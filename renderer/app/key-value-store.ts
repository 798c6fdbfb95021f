/** Where drafts and preferences are kept between starts. */
export interface KeyValueStore {
  read(key: string): string | undefined;
  /** `undefined` forgets the key. */
  write(key: string, value: string | undefined): void;
}

/** The page's own storage. Where it is refused or full, values last as long as the page. */
function pageStore(): KeyValueStore {
  const memory = new Map<string, string>();
  return {
    read(key) {
      try {
        return localStorage.getItem(key) ?? memory.get(key);
      } catch {
        // Storage may be switched off by policy; the memory still serves this page.
        return memory.get(key);
      }
    },
    write(key, value) {
      if (value === undefined) memory.delete(key);
      else memory.set(key, value);
      try {
        if (value === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // As above: kept in memory.
      }
    },
  };
}

let current: KeyValueStore = pageStore();

export function store(): KeyValueStore {
  return current;
}

/** The packaged application's page forgets its storage at exit, so it installs one that the core keeps. */
export function installStore(other: KeyValueStore): void {
  current = other;
}
