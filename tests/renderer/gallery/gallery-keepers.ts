import { type KeptPreferences, keptPreferencesSchema } from '#shared/contract/preferences.ts';
import type { DraftKeeper } from '../../../renderer/app/draft-store.ts';
import type { PreferenceKeeper } from '../../../renderer/app/preference-store.ts';

/** The gallery has no core: what it keeps lies in its browser, which ends with each test. */
function readKept(): KeptPreferences {
  return keptPreferencesSchema.parse(JSON.parse(localStorage.getItem('preferences') ?? '{}'));
}

export const galleryPreferences: PreferenceKeeper = {
  read: () => Promise.resolve(readKept()),
  write(chosen) {
    localStorage.setItem('preferences', JSON.stringify({ ...readKept(), ...chosen }));
    return Promise.resolve();
  },
};

const prefix = 'draft:';

export const galleryDrafts: DraftKeeper = {
  readAll() {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return Promise.resolve(
      keys.map((key) => ({ key: key.slice(prefix.length), content: localStorage.getItem(key) ?? '' })),
    );
  },
  write(key, content) {
    if (content === undefined) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, content);
    return Promise.resolve();
  },
};
