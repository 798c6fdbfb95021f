import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preferredFont } from '#core/certificates/certificate-fonts.ts';
import { fetched } from '../../support/fetched.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { idNumberOf, issue, nameShort, people, readySession } from './certified-session.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
});
afterAll(() => desk.stop());

const shifted = { name: '教务室 彩色激光', offsetX: 1.5, offsetY: -0.5, isDataOnly: true };

async function pagesOf(fileId: string) {
  const { bytes } = await fetched(desk.house, fileId, desk.as().context.ticket);
  return (await readPdf(bytes)).pages;
}

describe('the printer of this computer', () => {
  it('shifts nothing until it is told to, and keeps what it was told, beside the institution', async () => {
    expect(await desk.api.certificates.printer(undefined, desk.as())).toEqual({
      name: '',
      offsetX: 0,
      offsetY: 0,
      isDataOnly: false,
    });
    await desk.api.certificates.savePrinter(shifted, desk.as());
    expect(await desk.api.certificates.printer(undefined, desk.as())).toEqual(shifted);
    const file = path.join(desk.folder, 'printer.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(shifted);
    await writeFile(file, '{"name":');
    expect(await desk.api.certificates.printer(undefined, desk.as())).toMatchObject({ offsetX: 0 });
  });

  it('is not shifted off the sheet, and not set by whoever only looks', async () => {
    const far = await refusalOf(desk.api.certificates.savePrinter({ ...shifted, offsetX: 21 }, desk.as()));
    expect(far.code).toBe('INVALID_INPUT');
    const ticket = desk.house.signIns.open({ id: 98, name: '程示文', role: 'auditor' });
    const refusal = await refusalOf(desk.api.certificates.savePrinter(shifted, { context: { ticket } }));
    expect(refusal.code).toBe('NOT_ALLOWED');
  });

  it('has a test page that says its name and offset', async () => {
    const { fileId } = await desk.api.certificates.testPage(shifted, desk.as());
    const [page] = await pagesOf(fileId);
    expect(page?.text).toContain('教务室彩色激光');
    expect(page?.text).toContain('X+1.5mm，Y-0.5mm');
  });

  it('puts a certificate where it was told, and on printed stock the data alone', async () => {
    const planned = await readySession(desk, 'training', people(2));
    const [first = 0, second = 0] = (await issue(desk, planned)).certificateIds;
    const print = async (id: number, layout?: typeof shifted) => {
      const { name: _name, ...rest } = layout ?? shifted;
      const made = await desk.api.certificates.print(
        { certificateIds: [id], ...(layout && { layout: rest }) },
        desk.as(),
      );
      return (await pagesOf(made.fileId))[0]!;
    };
    const whole = await print(first);
    expect(whole.text).toContain('培训合格证书');
    const data = await print(second, shifted);
    expect(data.text).not.toContain('培训合格证书');
    expect(data.text).toContain(idNumberOf(1));
    const placeOf = (page: typeof whole, text: string) => page.pieces.find((piece) => piece.text === text);
    // Both passed with the same result, so it stands at the same place but for the shift.
    const [here, there] = [placeOf(whole, '合格'), placeOf(data, '合格')];
    expect(there!.x - here!.x).toBeCloseTo((1.5 * 72) / 25.4, 1);
    expect(there!.y - here!.y).toBeCloseTo((0.5 * 72) / 25.4, 1);
    expect(desk.faults).toEqual([]);
  });
});

describe('the font of certificates', () => {
  it('仿宋 is preferred, but only where it may be embedded', () => {
    const font = (isFangSong: boolean, kind: 'allowed' | 'refused') => ({
      file: '',
      postscriptName: '',
      family: { zh: '', en: '' },
      isFangSong,
      embedding: kind === 'allowed' ? { kind } : ({ kind, reason: 'restricted-licence' } as const),
    });
    expect(preferredFont([font(false, 'allowed'), font(true, 'refused')])).toBeUndefined();
    expect(preferredFont([font(false, 'allowed'), font(true, 'allowed')])?.isFangSong).toBe(true);
  });
});
