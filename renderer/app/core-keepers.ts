import { api } from '../api.ts';
import type { DraftKeeper } from './draft-store.ts';
import type { PreferenceKeeper } from './preference-store.ts';

/** The browser sends at most 64 KiB for pages that have closed, and a character takes up to three bytes. */
const mostAfterClosing = 20_000;

/** The drafts of whoever is signed in, in the encrypted database. */
export const coreDrafts: DraftKeeper = {
  readAll: async () => (await api.accounts.drafts()).drafts,
  write: (key, content) => {
    const isSmall = (content ?? '').length <= mostAfterClosing;
    const options = { context: isSmall ? { outlivesPage: true as const } : {} };
    return content === undefined
      ? api.accounts.dropDraft({ key }, options)
      : api.accounts.keepDraft({ key, content }, options);
  },
};

/** The preferences of this computer, in its data folder. */
export const corePreferences: PreferenceKeeper = {
  read: () => api.accounts.preferences(),
  write: (chosen) => api.accounts.keepPreferences(chosen),
};
