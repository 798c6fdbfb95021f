import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { inspectPicture } from '#core/pictures/inspect-picture.ts';
import { cellText } from '#core/workbook/cell.ts';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { openSample, sampleBytes, upload } from '../../support/rosters.ts';

let house: TestHouse;
let names: readonly string[];
beforeAll(async () => {
  house = await startTestHouse();
  const { recipe } = await openSample(house, 'roster-120.xlsx');
  await house.api.rosters.importRows({ recipe, take: 'all-or-nothing' }, house.as());
  names = await readdir(path.resolve(import.meta.dirname, '../../fixtures/samples/photos'));
});
afterAll(() => house.stop());

async function zipOfPhotos(): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const name of names) {
    zip.addBuffer(Buffer.from(await sampleBytes(`photos/${name}`)), `照片/${name}`);
  }
  zip.end();
  const parts: Uint8Array[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function readAll() {
  const fileIds = await Promise.all(names.map((name) => upload(house, `photos/${name}`)));
  const { photos } = await house.api.rosters.readPhotos({ fileIds }, house.as());
  return photos;
}

describe('photos in bulk', () => {
  it('finds whose each picture is by ID number or name, and says what an office would refuse', async () => {
    const photos = await readAll();
    const byName = new Map(photos.map((photo) => [photo.name, photo]));
    const matched = photos.filter((photo) => photo.match.kind === 'matched');
    expect(matched).toHaveLength(13);
    expect(byName.get('微信图片_20261120093011.jpg')?.match).toMatchObject({ kind: 'unmatched' });
    expect(byName.get('孙梅𬭎.png')?.match).toMatchObject({ by: 'name', person: { name: '孙梅𬭎' } });
    expect(byName.get('149922199001278440.jpg')?.match).toMatchObject({
      by: 'id',
      person: { hasPhoto: false },
    });
    const codes = photos.flatMap((photo) =>
      photo.picture.kind === 'readable' ? photo.picture.checks.map((check) => check.code) : [],
    );
    expect(new Set(codes)).toEqual(new Set(['background-not-white', 'too-small', 'landscape']));
  });

  it('reads the same pictures out of a ZIP', async () => {
    const fileId = await upload(house, 'photos.zip', await zipOfPhotos());
    const { photos } = await house.api.rosters.readPhotos({ fileIds: [fileId] }, house.as());
    expect(photos.map((photo) => photo.name).toSorted()).toEqual(names.toSorted());
    expect(photos.filter((photo) => photo.match.kind === 'matched')).toHaveLength(13);
  });

  it('keeps the whole batch, upright and without its metadata, and undoes it', async () => {
    const items = (await readAll()).flatMap(({ fileId, match, picture }) =>
      match.kind === 'matched' && picture.kind === 'readable'
        ? [{ fileId, traineeId: match.person.id, crop: picture.crop }]
        : [],
    );
    expect(await house.api.rosters.savePhotos({ items }, house.as())).toEqual({ savedCount: 13 });
    const list = await house.api.trainees.list({ hasPhoto: true }, house.as());
    expect(list.total).toBe(13);
    const photoFileId = list.trainees[0]?.photoFileId ?? '';
    const institution = house.house.institution;
    const row = await institution?.database.reader('file').where({ id: photoFileId }).first();
    const facts = await inspectPicture((await institution?.keptFiles.read(row.sha256)) ?? new Uint8Array());
    expect(facts).toMatchObject({
      kind: 'picture',
      format: 'jpeg',
      orientation: 1,
      hasExif: false,
      hasGps: false,
    });
    await house.api.history.undo({}, house.as());
    expect((await house.api.trainees.list({ hasPhoto: true }, house.as())).total).toBe(0);
  });

  it('keeps none when one cannot be kept, naming each', async () => {
    const [photo] = await readAll();
    const text = await upload(house, 'note.jpg', new TextEncoder().encode('not a picture'));
    const { trainees } = await house.api.trainees.list({ limit: 2 }, house.as());
    const [first, second] = trainees;
    const crop = { x: 0, y: 0, width: 1, height: 1 };
    const refusal = await refusalOf(
      house.api.rosters.savePhotos(
        {
          items: [
            { fileId: photo?.fileId ?? '', traineeId: first?.id ?? 0, crop },
            { fileId: text, traineeId: second?.id ?? 0, crop },
            { fileId: text, traineeId: first?.id ?? 0, crop },
            { fileId: text, traineeId: 999_999, crop },
          ],
        },
        house.as(),
      ),
    );
    expect(refusal.data.problems).toMatchObject([
      { code: 'photo-unreadable', params: { reason: 'not-a-picture' } },
      { code: 'photo-twice' },
      { code: 'photo-nobody' },
    ]);
    expect((await house.api.trainees.list({ hasPhoto: true }, house.as())).total).toBe(0);
  });
});

describe('one person’s photo', () => {
  it('is previewed, cropped, turned, kept and taken away again', async () => {
    const { trainees } = await house.api.trainees.list({ text: '赵明平' }, house.as());
    const id = trainees[0]?.id ?? 0;
    const fileId = await upload(house, 'photos/赵明平.jpg');
    const upright = await house.api.trainees.inspectPhoto({ fileId }, house.as());
    const turned = await house.api.trainees.inspectPhoto({ fileId, turn: 90 }, house.as());
    expect([turned.width, turned.height]).toEqual([upright.height, upright.width]);
    const set = await house.api.trainees.setPhoto({ id, fileId, crop: upright.crop }, house.as());
    expect(set.photoFileId).toMatch(/^f-/u);
    expect((await house.api.trainees.get({ id }, house.as())).missing).not.toContain('photo');
    await house.api.trainees.removePhoto({ id }, house.as());
    expect((await house.api.trainees.get({ id }, house.as())).photoFileId).toBeNull();
    await house.api.history.undo({}, house.as());
    expect((await house.api.trainees.get({ id }, house.as())).photoFileId).toBe(set.photoFileId);
  });

  it('is refused with the reason when the file is no picture', async () => {
    const fileId = await upload(house, 'list.jpg', new TextEncoder().encode('姓名,身份证号'));
    const refusal = await refusalOf(house.api.trainees.inspectPhoto({ fileId }, house.as()));
    expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', data: { params: { reason: 'not-a-picture' } } });
  });
});

describe('the registry as a workbook', () => {
  async function exported(numbers: 'masked' | 'full') {
    const file = await house.api.trainees.export(
      {
        text: '',
        numbers,
        language: 'zh-CN',
        fileName: '学员',
        sheetName: '学员',
        notes: ['学员名单'],
        columns: [
          { field: 'name', heading: '姓名' },
          { field: 'sex', heading: '性别' },
          { field: 'idNumber', heading: '证件号码' },
          { field: 'phone', heading: '手机' },
          { field: 'category', heading: '人员类别' },
        ],
      },
      house.as(),
    );
    expect(file.count).toBe(120);
    const { bytes } = await house.house.passingFiles.read(file.fileId);
    const book = await readWorkbook(bytes, { fileName: file.fileName });
    if (book.kind === 'unreadable') throw new Error(book.reason);
    return book.sheets[0]?.rows ?? [];
  }

  it('holds ID numbers as text, masked unless asked in full, and is logged', async () => {
    const masked = await exported('masked');
    expect(cellText(masked[2]?.[2])).toMatch(/^\d{6}\*{8}[\dX]{4}$/u);
    const full = await exported('full');
    expect(full[2]?.[2]).toMatchObject({ kind: 'text', text: expect.stringMatching(/^\d{17}[\dX]$/u) });
    expect(cellText(full[2]?.[1])).toMatch(/^[男女]$/u);
    const { entries } = await house.api.history.list({ limit: 1 }, house.as());
    expect(entries[0]).toMatchObject({
      procedure: 'trainees.export',
      summary: { count: 120, numbers: 'full' },
    });
  });
});
