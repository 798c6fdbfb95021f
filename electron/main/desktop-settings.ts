import Store from 'electron-store';

/** What belongs to this computer's window and not to an institution: no name, no number of a person. */
export interface DesktopSettings {
  get(key: SettingName): unknown;
  set(key: SettingName, value: unknown): void;
}

/** `printer`: what the print dialog opens with; `updateFeed`: empty unless somebody filled it in. */
type SettingName = 'window' | 'folders' | 'language' | 'printer' | 'updateFeed';

/** A small file in the desktop's own folder. A broken one is started afresh: it holds nothing worth a question. */
export function openDesktopSettings(): DesktopSettings {
  const store = new Store({ name: 'desktop', clearInvalidConfig: true });
  return {
    get: (key) => store.get(key),
    set: (key, value) => store.set(key, value),
  };
}
