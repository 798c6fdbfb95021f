import type { ColumnList, KeptPreferences, themes } from '#shared/contract/preferences.ts';
import { type Language, languageOfSystem } from '../text/words.ts';

export type ThemeChoice = (typeof themes)[number];

export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

/** Where preferences lie between starts. */
export interface PreferenceKeeper {
  read(): Promise<KeptPreferences>;
  /** Keeps these beside what was chosen before. */
  write(chosen: KeptPreferences): Promise<unknown>;
}

let keeper: PreferenceKeeper | undefined;
let kept: KeptPreferences = {};

/** Reads what was chosen before, ahead of the first drawing. A page must start even where nothing answers. */
export async function openPreferences(from: PreferenceKeeper): Promise<void> {
  keeper = from;
  kept = await from.read().catch(complain);
}

function complain(error: unknown): KeptPreferences {
  // oxlint-disable-next-line no-console -- the screen goes on as it is; only a developer can use this
  console.warn('preferences are not kept for now', error);
  return {};
}

function choose(chosen: KeptPreferences): void {
  kept = { ...kept, ...chosen };
  keeper?.write(chosen).catch(complain);
}

/** What was chosen before; the system's language and appearance where nothing was. */
export function readPreferences(): Preferences {
  return {
    language: kept.language ?? languageOfSystem(navigator.languages),
    theme: kept.theme ?? 'system',
  };
}

export function writePreferences(chosen: Partial<Preferences>): void {
  choose(chosen);
}

/** The chosen columns of a list; empty for the usual ones. */
export function readColumns(list: ColumnList): readonly string[] {
  return kept.columns?.[list] ?? [];
}

export function writeColumns(list: ColumnList, keys: readonly string[]): void {
  choose({ columns: { ...kept.columns, [list]: [...keys] } });
}

/** Marks the page before anything is drawn, so that a dark page never starts light. */
export function showTheme(theme: ThemeChoice): void {
  const isSystemDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = theme === 'dark' || (theme === 'system' && isSystemDark);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}
