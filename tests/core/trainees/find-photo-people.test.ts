import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPhotoPeople } from '#core/trainees/find-photo-people.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { openSample, upload } from '../../support/rosters.ts';

let house: TestHouse;
let importId: number;
const added: Record<string, number> = {};

async function register(name: string, idNumber: string): Promise<void> {
  const facts = {
    name,
    idKind: 'passport' as const,
    idNumber,
    sex: 'female' as const,
    birthDate: '1990-03-07',
    phone: '',
    ethnicGroup: '' as const,
    education: '' as const,
    category: '' as const,
    address: '',
    employer: '',
    note: '',
    details: {},
  };
  added[idNumber] = (await house.api.trainees.register(facts, house.as())).id;
}

beforeAll(async () => {
  house = await startTestHouse();
  const { recipe } = await openSample(house, 'roster-120.xlsx');
  const outcome = await house.api.rosters.importRows({ recipe, take: 'all-or-nothing' }, house.as());
  importId = outcome.importId;
  await register('古丽示娜·艾则孜', 'E00000001');
  await register('古丽示娜艾则孜', 'E00000002');
  await register('John Smith', 'E00000003');
  await register('李示娜', 'E00000004');
});
afterAll(() => house.stop());

async function foundIn(fileName: string): Promise<readonly number[]> {
  const reader = house.house.institution?.database.reader;
  if (reader === undefined) throw new Error('no institution');
  const activity = { continueOrStop: () => undefined };
  const { byId } = await findPhotoPeople(reader, [fileName], { circle: {}, activity });
  return [...byId.keys()].toSorted((one, two) => one - two);
}

async function matchOf(fileName: string, circle: { readonly importId?: number } = {}) {
  const fileId = await upload(house, fileName, new Uint8Array([1]));
  const { photos } = await house.api.rosters.readPhotos({ fileIds: [fileId], ...circle }, house.as());
  return photos[0]?.match;
}

describe('people sought by file names', () => {
  it.each([
    ['E00000003.jpg', ['E00000003']],
    ['john smith.jpg', ['E00000003']],
    ['李示娜 一寸.jpg', ['E00000004']],
    ['示例乡李示娜家.jpg', ['E00000004']],
    ['IMG_20261120.jpg', []],
    ['lishina.jpg', []],
    ['古丽示娜艾则孜.jpg', ['E00000001', 'E00000002']],
  ])('%s: nobody else is read out of the registry', async (fileName, numbers) => {
    expect(await foundIn(fileName)).toEqual(numbers.map((number) => added[number]));
  });

  it('two spellings of one name, with and without the dot, wait for a person to choose', async () => {
    const match = await matchOf('古丽示娜艾则孜.jpg');
    const ids = match?.kind === 'ambiguous' ? match.candidates.map((person) => person.id) : [];
    expect(ids).toEqual([added['E00000001'], added['E00000002']]);
  });

  it('a name inside other words is only a candidate', async () => {
    expect(await matchOf('示例乡李示娜家.jpg')).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ name: '李示娜' }],
    });
  });

  it('people outside the import are not found among its people', async () => {
    expect(await matchOf('李示娜.jpg')).toMatchObject({ kind: 'matched' });
    expect(await matchOf('李示娜.jpg', { importId })).toMatchObject({ kind: 'unmatched' });
    expect(await matchOf('史红淼.jpg', { importId })).toMatchObject({ kind: 'matched' });
  });

  it('people in the trash are not found', async () => {
    const ids = [added['E00000003'] ?? 0];
    await house.api.trainees.remove({ ids }, house.as());
    expect(await matchOf('E00000003.jpg')).toMatchObject({ kind: 'unmatched' });
  });
});

describe('a picture of a phone that cannot be read', () => {
  it('is named with its reason, and whose it is', async () => {
    const bytes = new TextEncoder().encode('\0\0\0\u0018ftypheic');
    const fileId = await upload(house, '李示娜.HEIC', bytes);
    const { photos } = await house.api.rosters.readPhotos({ fileIds: [fileId] }, house.as());
    expect(photos[0]).toMatchObject({
      match: { kind: 'matched' },
      picture: { kind: 'unreadable', reason: 'heic' },
    });
  });
});
