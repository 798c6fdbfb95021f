import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { plainPhoto, samplePhoto } from '../core/pictures/sample-photos.ts';
import { zipOf } from '../core/workbook/crafted-packages.ts';
import { fetched } from '../support/fetched.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../support/house.ts';
import { registerPeople } from '../support/training.ts';
import { handIn, leftOver, sayings, stateOf, unsaid } from './lane.ts';
import { overlappingZip } from './overlapping-zip.ts';
import { hostilePictures } from './refused-pictures.ts';

const mebibyte = 1024 * 1024;

let house: TestHouse;
let traineeId = 0;
beforeAll(async () => {
  house = await startTestHouse();
  traineeId = (await registerPeople(house, 1))[0] ?? 0;
});
afterAll(() => house.stop());

const refused = hostilePictures.filter(({ reason }) => reason !== undefined);
const taken = hostilePictures.filter(({ reason }) => reason === undefined);
const crop = { x: 0, y: 0, width: 1, height: 1 };

describe('a picture that cannot be used is refused by name, as a photo and as a seal', () => {
  it.each(refused)('$name: $about', async (file) => {
    const before = await stateOf(house);
    const fileId = await handIn(house, file);
    try {
      const data = { params: { reason: file.reason } };
      const looked = await refusalOf(house.api.trainees.inspectPhoto({ fileId }, house.as()));
      const set = await refusalOf(house.api.trainees.setPhoto({ id: traineeId, fileId, crop }, house.as()));
      const seal = await refusalOf(house.api.institution.setImage({ kind: 'seal', fileId }, house.as()));
      for (const refusal of [looked, set]) expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', data });
      expect(seal.data.params['reason']).toBe(`picture-${file.reason}`);
      for (const refusal of [looked, set, seal])
        for (const sentence of sayings(refusal)) expect(sentence).not.toMatch(unsaid);
      expect(await stateOf(house)).toEqual(before);
      expect(await leftOver(house, [fileId])).toEqual([]);
    } finally {
      await house.house.passingFiles.drop(fileId);
    }
  });

  it('a HEIC photo says how the phone can send a JPEG', async () => {
    const heic = hostilePictures.find(({ reason }) => reason === 'heic');
    const fileId = await handIn(house, heic ?? { name: '', about: '', bytes: () => new Uint8Array() });
    const [what, next, , nextInEnglish] = sayings(
      await refusalOf(house.api.trainees.inspectPhoto({ fileId }, house.as())),
    );
    expect(what).toContain('HEIC');
    expect(next).toMatch(/设置 > 相机 > 格式.*兼容性最佳.*微信/u);
    expect(nextInEnglish).toMatch(/Settings > Camera > Formats > Most Compatible.*WeChat/u);
  });
});

describe('an odd picture that is one after all is kept as a plain JPEG', () => {
  it.each(taken)('$name: $about', async (file) => {
    const fileId = await handIn(house, file);
    const { width, height } = await house.api.trainees.inspectPhoto({ fileId }, house.as());
    expect([width, height]).toEqual([413, 579]);
    const { photoFileId } = await house.api.trainees.setPhoto({ id: traineeId, fileId, crop }, house.as());
    const { bytes } = await fetched(house.house, photoFileId ?? '', house.as().context.ticket);
    const kept = await sharp(bytes).metadata();
    expect(kept).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3, isProgressive: false });
    expect(Buffer.from(bytes).includes('<script>')).toBe(false);
  });
});

describe('photos in a ZIP', () => {
  async function read(parts: Readonly<Record<string, Buffer>>) {
    const file = { name: 'photos.zip', about: '', bytes: () => zipOf(parts, 1) };
    const fileId = await handIn(house, file);
    return house.api.rosters.readPhotos({ fileIds: [fileId] }, house.as());
  }

  it('every hostile one is named with its reason, and the sound ones are read beside it', async () => {
    const parts: Record<string, Buffer> = {};
    for (const { name, bytes } of hostilePictures) parts[`照片/${name}`] = Buffer.from(await bytes());
    const { photos } = await read(parts);
    const reasons = new Map(
      photos.map(({ name, picture }) => [name, picture.kind === 'unreadable' ? picture.reason : undefined]),
    );
    expect(reasons).toEqual(new Map(hostilePictures.map(({ name, reason }) => [name, reason])));
  });

  it('an archive in the archive is no photo, and is not unpacked', async () => {
    const inner = await zipOf({ 'a.jpg': Buffer.from('x') });
    const { photos } = await read({ 'inner.jpg': inner });
    expect(photos).toMatchObject([{ name: 'inner.jpg', picture: { reason: 'not-a-picture' } }]);
  });

  it('what unfolds to more than 400 MB is refused, and nothing of it stays', async () => {
    const before = await stateOf(house);
    const held = await leftOver(house, []);
    const zip = overlappingZip(await samplePhoto(plainPhoto), Buffer.alloc(20 * mebibyte), 25);
    const fileId = await handIn(house, { name: 'bomb.zip', about: '', bytes: () => zip });
    const refusal = await refusalOf(house.api.rosters.readPhotos({ fileIds: [fileId] }, house.as()));
    expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', data: { params: { reason: 'too-large' } } });
    for (const sentence of sayings(refusal)) expect(sentence).not.toMatch(unsaid);
    expect(await stateOf(house)).toEqual(before);
    // The archive itself alone.
    expect((await leftOver(house, held)).length).toBe(1);
  });
});

it('none of them was a fault of the application', () => {
  expect(house.faults).toEqual([]);
});
