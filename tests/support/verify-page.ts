import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { issue, nameShort, people, readySession } from '../core/certificates/certified-session.ts';
import { drawPage } from './draw-pdf.ts';
import { fetched } from './fetched.ts';
import { startTestHouse, testInstant, type TestHouse } from './house.ts';

const build = process.env['PEIXUN_DIST'] ?? 'dist';
/** The page as it was built, still without keys. */
export const blankPage = resolve(import.meta.dirname, '../..', build, 'verify/verify.html');

/** Files that institutions handed out, as an employer has them on a stick. */
export interface Stick {
  /** The page with the key and the void certificates of the school, as a browser opens it. */
  readonly page: string;
  readonly blank: string;
  readonly keyFile: string;
  /** Complete up to now, and one made before anything was voided. */
  readonly voidList: string;
  readonly olderVoidList: string;
  readonly genuine: string;
  readonly voided: string;
  /** Of another institution, and its key file. */
  readonly elsewhere: string;
  readonly keyFileElsewhere: string;
  /** The genuine one's sheet, at 200 dots per inch. */
  readonly sheet: Buffer;
  remove(): Promise<void>;
}

async function handedOut(desk: TestHouse, making: Promise<{ readonly fileId: string }>): Promise<Buffer> {
  const { fileId } = await making;
  return (await fetched(desk.house, fileId, desk.as().context.ticket)).bytes;
}

async function codeOf(desk: TestHouse, id: number): Promise<string> {
  return (await desk.api.certificates.get({ id }, desk.as())).qrText;
}

/** Two institutions that certify, and what they hand out on the morning of `testInstant`. */
export async function packStick(): Promise<Stick> {
  const folder = await mkdtemp(join(tmpdir(), 'peixun-stick-'));
  const keep = async (name: string, bytes: Buffer): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  let minutes = 0;
  const clock = (): Date => new Date(testInstant.getTime() + minutes * 60_000);
  const school = await startTestHouse({ verifyPage: blankPage, clock });
  const other = await startTestHouse({ clock });
  const codes: string[] = [];
  const { api } = school;
  for (const desk of [school, other]) await nameShort(desk);
  const { certificateIds: ids } = await issue(school, await readySession(school, 'training', people(2)));
  for (const id of ids) codes.push(await codeOf(school, id));
  const theirs = await issue(other, await readySession(other, 'training', people(1)));
  const sheet = await handedOut(
    school,
    api.certificates.print({ certificateIds: [ids[0] ?? 0] }, school.as()),
  );
  const older = await handedOut(school, api.certificates.exportVoidList({}, school.as()));
  minutes = 5;
  await api.certificates.voidCertificate({ id: ids[1] ?? 0, reason: '信息有误' }, school.as());
  const stick = {
    page: pathToFileURL(
      await keep('page.html', await handedOut(school, api.certificates.makeVerifyPage({}, school.as()))),
    ).href,
    blank: pathToFileURL(blankPage).href,
    keyFile: await keep('school.pxkey', await handedOut(school, api.certificates.exportKey({}, school.as()))),
    olderVoidList: await keep('older.pxvoid', older),
    voidList: await keep(
      'now.pxvoid',
      await handedOut(school, api.certificates.exportVoidList({}, school.as())),
    ),
    keyFileElsewhere: await keep(
      'other.pxkey',
      await handedOut(other, other.api.certificates.exportKey({}, other.as())),
    ),
    genuine: codes[0] ?? '',
    voided: codes[1] ?? '',
    elsewhere: await codeOf(other, theirs.certificateIds[0] ?? 0),
    sheet: await drawPage(sheet, 200),
    remove: () => rm(folder, { recursive: true }),
  };
  await Promise.all([school.stop(), other.stop()]);
  return stick;
}

export interface Spoiling {
  /** Degrees. */
  readonly turned?: number;
  readonly blurred?: number;
  readonly scaled?: number;
}

/** A sheet as a hasty photo shows it, as a JPEG of quality 40. */
export async function spoilt(sheet: Buffer, { turned = 0, blurred, scaled = 1 }: Spoiling): Promise<Buffer> {
  const upright = await sharp(sheet).rotate(turned, { background: '#c8c4bc' }).toBuffer();
  const { width } = await sharp(upright).metadata();
  const small = await sharp(upright)
    .resize({ width: Math.round(width * scaled) })
    .toBuffer();
  const image = blurred === undefined ? sharp(small) : sharp(small).blur(blurred);
  return image.jpeg({ quality: 40 }).toBuffer();
}
