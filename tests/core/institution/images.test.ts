import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetched } from '../../support/fetched.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
});
afterAll(() => desk.stop());

const ring =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><circle cx="300" cy="300" r="250" fill="none" stroke="#c00" stroke-width="24"/></svg>';

async function handIn(bytes: Uint8Array, name = 'seal.png'): Promise<string> {
  const { id } = await desk.house.passingFiles.add({ name, mediaType: 'application/octet-stream', bytes });
  return id;
}

async function pixelsOf(fileId: string, ticket: string) {
  const { bytes, mediaType } = await fetched(desk.house, fileId, ticket);
  expect(mediaType).toBe('image/png');
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
  ];
  return { info, at };
}

function ticketOf(): string {
  return desk.house.signIns.open({ id: 1, name: '王示宁', role: 'director' });
}

test('a transparent seal keeps its transparency and loses everything else about the file', async () => {
  const png = await sharp(Buffer.from(ring))
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .png()
    .toBuffer();
  const { fileId, findings } = await desk.api.institution.setImage(
    { kind: 'seal', fileId: await handIn(png) },
    desk.as(),
  );
  expect(findings).toEqual([]);
  const { info, at } = await pixelsOf(fileId, ticketOf());
  expect(info.channels).toBe(4);
  expect(at(300, 300)[3]).toBe(0);
  expect(at(300, 50)).toEqual([204, 0, 0, 255]);
  const { bytes } = await fetched(desk.house, fileId, ticketOf());
  expect(Buffer.from(bytes).includes('Somebody')).toBe(false);
});

test('a scan on white paper loses the paper, so that print shows through it', async () => {
  const jpeg = await sharp(Buffer.from(ring)).flatten({ background: '#fdfdfb' }).jpeg().toBuffer();
  const { fileId } = await desk.api.institution.setImage(
    { kind: 'signature', fileId: await handIn(jpeg) },
    desk.as(),
  );
  const { at } = await pixelsOf(fileId, ticketOf());
  expect(at(300, 300)[3]).toBe(0);
  expect(at(300, 50)[3]).toBeGreaterThan(230);
});

test('pictures print only after an approver allowed it, and a new picture must be allowed again', async () => {
  const isOn = async () =>
    (await desk.api.institution.get({}, desk.as())).institution.hasImagesOnCertificates;
  expect(await isOn()).toBe(false);
  const clerk = desk.house.signIns.open({ id: 96, name: '赵示和', role: 'clerk' });
  const asClerk = { context: { ticket: clerk, requestId: crypto.randomUUID() } };
  const refused = await refusalOf(desk.api.institution.allowImages({ hasReadWarning: true }, asClerk));
  expect(refused.code).toBe('NOT_ALLOWED');
  await desk.api.institution.allowImages({ hasReadWarning: true }, desk.as());
  expect(await isOn()).toBe(true);
  const { entries } = await desk.api.history.list({ limit: 1 }, desk.as());
  expect(entries[0]).toMatchObject({ procedure: 'institution.allowImages', actorName: '王示宁' });
  expect((await refusalOf(desk.api.history.undo({}, desk.as()))).code).toBe('UNDO_NEVER');
  const small = await sharp(Buffer.from(ring)).resize(200).png().toBuffer();
  const { findings } = await desk.api.institution.setImage(
    { kind: 'seal', fileId: await handIn(small) },
    desk.as(),
  );
  expect(findings).toEqual([{ code: 'image-small', params: { width: 200, height: 200 } }]);
  expect(await isOn()).toBe(false);
});

test('the pictures are for approvers alone; everybody else learns only that there are some', async () => {
  const { institution } = await desk.api.institution.get({}, desk.as());
  const { sealFileId, signatureFileId } = institution;
  for (const role of ['clerk', 'trainer', 'evaluator', 'auditor'] as const) {
    const ticket = desk.house.signIns.open({ id: 97, name: '李示安', role });
    const seen = (await desk.api.institution.get({}, { context: { ticket } })).institution;
    expect(seen).toMatchObject({
      hasSeal: true,
      hasSignature: true,
      sealFileId: null,
      signatureFileId: null,
    });
    for (const id of [sealFileId!, signatureFileId!]) {
      expect(await refusalOf(fetched(desk.house, id, ticket))).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  }
  expect((await fetched(desk.house, sealFileId!, ticketOf())).mediaType).toBe('image/png');
});

test('taking the last picture away is undone with its file, and without pictures nothing can be allowed', async () => {
  const seal = (await desk.api.institution.get({}, desk.as())).institution.sealFileId;
  await desk.api.institution.removeImage({ kind: 'signature' }, desk.as());
  await desk.api.institution.removeImage({ kind: 'seal' }, desk.as());
  const refusal = await refusalOf(desk.api.institution.allowImages({ hasReadWarning: true }, desk.as()));
  expect(refusal).toMatchObject({ code: 'WRONG_STATE', data: { params: { reason: 'no-images' } } });
  await desk.api.history.undo({}, desk.as());
  expect((await desk.api.institution.get({}, desk.as())).institution.sealFileId).toBe(seal);
});

test('what is no picture is refused by its bytes, and nothing is kept', async () => {
  const before = await desk.api.institution.get({}, desk.as());
  for (const [text, reason] of [
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'picture-svg'],
    ['%PDF-1.7', 'picture-other-format'],
    ['', 'picture-empty'],
  ] as const) {
    const refusal = await refusalOf(
      desk.api.institution.setImage({ kind: 'seal', fileId: await handIn(Buffer.from(text)) }, desk.as()),
    );
    expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', data: { params: { reason } } });
  }
  expect(await desk.api.institution.get({}, desk.as())).toEqual(before);
  expect(desk.faults).toEqual([]);
});
