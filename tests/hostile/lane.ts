import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { takeFile } from '#core/fetch-file.ts';
import { failureOf } from '../../renderer/app/failure-of.ts';
import { sentencesOf } from '../../renderer/app/failure-sentence.ts';
import { startText } from '../../renderer/text/index.ts';
import type { TestHouse } from '../support/house.ts';

/** What a file must come to: refused by a code with its reason and place, or read. */
export interface Refused {
  readonly code: 'FILE_UNREADABLE' | 'FILE_TOO_LARGE';
  readonly reason?: string;
  readonly place?: Readonly<Record<string, string | number>>;
}

export interface HostileFile {
  /** Its name as it is handed in. */
  readonly name: string;
  /** What is hostile or odd about it. */
  readonly about: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

const pieceBytes = 1024 * 1024;

/** Sends a file through the lane as a page does, in pieces of which the size is not stated. */
export async function handIn(house: TestHouse, { name, bytes }: HostileFile): Promise<string> {
  const whole = await bytes();
  const pieces = function* () {
    for (let at = 0; at < whole.length; at += pieceBytes) yield whole.subarray(at, at + pieceBytes);
  };
  const stated = { name, mediaType: 'application/octet-stream', size: undefined };
  const { ticket } = house.as().context;
  return (await takeFile(house.house, { ...stated, content: pieces() }, ticket)).id;
}

/** Everything a refused file may not change: history, people, files kept and on their way. */
export async function stateOf({ house, folder }: TestHouse): Promise<unknown> {
  const { reader } = house.institution!.database;
  const counts: Record<string, unknown> = {};
  for (const table of ['history_entry', 'change_row', 'trainee', 'file', 'roster_import', 'certificate']) {
    counts[table] = (await reader(table).count({ count: '*' }).first())?.count;
  }
  const kept = await readdir(path.join(folder, 'institution'), { recursive: true });
  return { counts, kept: kept.filter((name) => !name.startsWith('institution.db')).toSorted() };
}

/** Files on their way besides the ones handed in. */
export async function leftOver(
  { folder }: TestHouse,
  handedIn: readonly string[],
): Promise<readonly string[]> {
  return (await readdir(path.join(folder, 'passing'))).filter((name) => !handedIn.includes(name));
}

/** What both languages say of a refusal: that it is said, and no name of the program shows through. */
export function sayings(error: unknown): readonly string[] {
  const failure = failureOf(error);
  return (['zh-CN', 'en'] as const).flatMap((language) => {
    const { what, next, problems } = sentencesOf(startText(language), failure);
    return [what, next, ...problems.map(({ reason }) => reason)];
  });
}

/** A sentence nobody wrote: a key, an unfilled place or a word of the program. */
export const unsaid = /\{\{|undefined|\[object|^$|^[a-z-]+$/u;
