import { levelItem, readLevel } from '#shared/lists/levels.ts';
import { bareWord } from './clerk-text.ts';
import type { SessionAsked } from './roster-row.ts';
import { note, textOf, type RowNotes } from './row-notes.ts';

/**
 * Notes where a row applies for another occupation or level than the session it would be enrolled into. What cannot
 * be compared for certain (a word that is part of the other, an unknown level) is passed over.
 */
export function compareWithSession(notes: RowNotes, session: SessionAsked): void {
  const occupation = textOf(notes.row, 'occupation').trim();
  const [expected] = session.occupations;
  if (occupation !== '' && expected !== undefined && !session.occupations.some(isLike(occupation))) {
    note(notes, 'occupation', ['occupation-differs', { typed: occupation, session: session.name, expected }]);
  }
  const text = textOf(notes.row, 'level').trim();
  const level = readLevel(text);
  if (level !== undefined && session.level !== null && level !== session.level) {
    const ofSession = levelItem(session.level).zh;
    note(notes, 'level', ['level-differs', { typed: text, session: session.name, expected: ofSession }]);
  }
}

function isLike(typed: string): (name: string) => boolean {
  const word = bareWord(typed);
  return (name) => {
    const other = bareWord(name);
    return other !== '' && (word.includes(other) || other.includes(word));
  };
}
