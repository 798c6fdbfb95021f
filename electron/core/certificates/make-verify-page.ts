import { readFile } from 'node:fs/promises';
import { fillVerifyPage } from '#shared/rules/certificates/verify-page.ts';
import { utf8Bytes } from '#shared/rules/certificates/qr-text.ts';
import { safeFileName } from '#shared/rules/files/safe-file-name.ts';
import type { Writer } from '../database/reader-writer.ts';
import { theInstitution } from '../institution/institution.table.ts';
import type { Call } from '../procedure.ts';
import { makeKeyFile } from './keep-keys.ts';
import { makeVoidList } from './void-list.ts';

/**
 * The verification page with this institution's key and its void certificates up to now: one file that anybody
 * opens in a browser, without this application and without a network.
 */
export async function makeVerifyPage(
  writer: Writer,
  _input: unknown,
  call: Call,
): Promise<{ fileId: string; fileName: string; count: number }> {
  const { name_zh: nameZh } = await theInstitution(writer);
  const { text: list, count } = await makeVoidList(writer, call);
  const keys = [await makeKeyFile(writer, call)];
  const blank = await readFile(call.house.verifyPage, 'utf8');
  const page = fillVerifyPage(blank, { madeOn: call.today, keys, lists: [list] });
  if (page === undefined) throw new Error('the built verification page has no place for keys');
  const file = await call.house.passingFiles.add({
    name: safeFileName(`${nameZh}_证书验证页_${call.today}.html`),
    mediaType: 'text/html',
    bytes: utf8Bytes(page),
  });
  call.note({ count });
  return { fileId: file.id, fileName: file.name, count };
}
