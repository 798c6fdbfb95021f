import {
  isToldOutright,
  isToldTwice,
  namesInPhotoName,
  numbersInPhotoName,
  partsOfPhotoName,
  type PhotoPeople,
  photoPeople,
} from '#shared/rules/trainees/photo-name.ts';
import type { RunningActivity } from '../activity.ts';
import type { Reader } from '../database/reader-writer.ts';
import { idsWithKeys } from './search-key.table.ts';
import { keyOfName, keyOfNumber } from './search-keys.ts';
import { filteredTrainees, type TraineeQuery, type TraineeRow, whereCalled } from './trainee.table.ts';

export type PhotoPerson = Pick<TraineeRow, 'id' | 'name' | 'id_number' | 'photo_file_id'>;

/** Among whom; everybody where nothing is given. */
export interface PhotoCircle {
  readonly importId?: number | undefined;
  readonly sessionId?: number | undefined;
}

export interface FoundPeople {
  readonly byId: ReadonlyMap<number, PhotoPerson>;
  readonly names: PhotoPeople;
}

interface Among {
  readonly circle: PhotoCircle;
  readonly activity: Pick<RunningActivity, 'continueOrStop'>;
}

/** What one query asks for; other queries get their turn between two. */
const namesAtOnce = 20;
/** Pinyin is a key too, so that a Latin word brings up many people who are not called so. */
const latinAtOnce = 5;
const numbersAtOnce = 200;

function isLatin(name: string): boolean {
  return /^[\u0020-\u007e]*$/u.test(name);
}

function inParts(items: readonly string[], size: number): readonly (readonly string[])[] {
  const different = [...new Set(items)].filter((item) => item !== '');
  const parts: string[][] = [];
  for (let start = 0; start < different.length; start += size) {
    parts.push(different.slice(start, start + size));
  }
  return parts;
}

/** Collects people by what is known of them, a few at a time. */
class PhotoSearch {
  readonly byId = new Map<number, PhotoPerson>();
  readonly #reader: Reader;
  readonly #among: Among;

  constructor(reader: Reader, among: Among) {
    this.#reader = reader;
    this.#among = among;
  }

  async numbers(numbers: readonly string[]): Promise<void> {
    for (const part of inParts(numbers, numbersAtOnce)) {
      await this.#collect(this.#withKeys(part.map(keyOfNumber)));
    }
  }

  /** People who are called exactly this, the dots of names aside. */
  async names(names: readonly string[]): Promise<void> {
    for (const part of inParts(names.filter(isLatin), latinAtOnce)) {
      const query = this.#withKeys(part.map(keyOfName)).whereRaw("name GLOB '*[A-Za-z]*'");
      await this.#collect(whereCalled(query, part));
    }
    const others = names.filter((name) => !isLatin(name));
    for (const part of inParts(others, namesAtOnce)) {
      await this.#collect(whereCalled(this.#withKeys(part.map(keyOfName)), part));
    }
  }

  found(): PhotoPeople {
    const rows = [...this.byId.values()];
    return photoPeople(rows.map(({ id, id_number, name }) => ({ traineeId: id, idNumber: id_number, name })));
  }

  #withKeys(keys: readonly string[]): TraineeQuery {
    const query = filteredTrainees(this.#reader, { isRemoved: false, ...this.#among.circle });
    return query.whereIn('id', idsWithKeys(this.#reader, keys));
  }

  async #collect(query: TraineeQuery): Promise<void> {
    this.#among.activity.continueOrStop();
    const rows: readonly PhotoPerson[] = await query.select('id', 'name', 'id_number', 'photo_file_id');
    for (const row of rows) this.byId.set(row.id, row);
  }
}

/**
 * Everybody whom one of these file names may mean, looked up by what stands in the names: the registry is never
 * read as a whole.
 */
export async function findPhotoPeople(
  reader: Reader,
  fileNames: readonly string[],
  among: Among,
): Promise<FoundPeople> {
  const search = new PhotoSearch(reader, among);
  await search.numbers(fileNames.flatMap(numbersInPhotoName));
  const numbered = search.found();
  const named = fileNames.filter((fileName) => !isToldTwice(fileName, numbered));
  await search.names(named.flatMap(namesInPhotoName));
  const outright = search.found();
  const open = named.filter((fileName) => !isToldOutright(fileName, outright));
  await search.names(open.flatMap(partsOfPhotoName));
  return { byId: search.byId, names: search.found() };
}
