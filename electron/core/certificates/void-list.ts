import { Failure } from '#shared/contract/failures.ts';
import {
  joinVoidList,
  type ProvenVoidList,
  proveVoidList,
  signedVoidBytes,
  splitVoidList,
  voidListLines,
  type VoidListProblemCode,
  withVoidList,
} from '#shared/rules/certificates/void-list.ts';
import type { ProvingKey } from '#shared/rules/certificates/judge-code.ts';
import { voidMarkOf } from '#shared/rules/certificates/prover.ts';
import { splitQrText, utf8Bytes } from '#shared/rules/certificates/qr-text.ts';
import type { Params } from '#shared/contract/failures.ts';
import { safeFileName } from '#shared/rules/files/safe-file-name.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import type { House } from '../house.ts';
import { theInstitution } from '../institution/institution.table.ts';
import type { Call } from '../procedure.ts';
import { dayOf } from '../clock.ts';
import { voidedWithNumber } from './certificate.table.ts';
import { keysNamed } from './known-keys.ts';
import { openSigner, prover } from './sign-code.ts';

/** The void certificates of this institution, signed, complete up to this moment. */
export async function makeVoidList(reader: Reader, call: Call): Promise<{ text: string; count: number }> {
  const { name_zh: nameZh, name_en: nameEn } = await theInstitution(reader);
  const signer = await openSigner(reader, call.institution.dataKey);
  const entries = (await voidedWithNumber(reader)).flatMap((row) => {
    const split = splitQrText(row.qr_text);
    // A code that another key signed is not this key's to withdraw.
    if (split.kind !== 'signed' || split.keyId !== signer.keyId) return [];
    const mark = voidMarkOf(split.signature, prover);
    return [{ number: row.number, on: row.voided_at.slice(0, 10), mark }];
  });
  const lines = voidListLines({ nameZh, nameEn, keyId: signer.keyId, asOf: call.now, entries });
  return { text: joinVoidList(lines, signer.sign(signedVoidBytes(lines))), count: entries.length };
}

/** The signed list of void certificates as a file that others load beside the public key. */
export async function exportVoidList(
  writer: Writer,
  _input: unknown,
  call: Call,
): Promise<{ fileId: string; fileName: string; count: number }> {
  const { name_zh: nameZh } = await theInstitution(writer);
  const { text, count } = await makeVoidList(writer, call);
  const file = await call.house.passingFiles.add({
    name: safeFileName(`${nameZh}_作废证书清单_${call.today}.pxvoid`),
    mediaType: 'text/plain',
    bytes: utf8Bytes(text),
  });
  call.note({ count });
  return { fileId: file.id, fileName: file.name, count };
}

function refusal(reason: VoidListProblemCode, params: Params): Failure {
  return new Failure('FILE_UNREADABLE', { params: { ...params, reason, instead: 'ask-void-list' } });
}

interface OpenedList {
  readonly list: ProvenVoidList;
  readonly key: ProvingKey;
}

/** @throws {Failure} FILE_UNREADABLE for what is no list, is changed, or comes from a key that is not known. */
async function openVoidList(house: House, text: string, keyText: string | undefined): Promise<OpenedList> {
  const file = splitVoidList(text);
  if (file.kind === 'problem') throw refusal(file.code, file.params);
  const keys = await keysNamed(house, file.facts.keyId, keyText);
  const proven = proveVoidList(text, { keys, prover, today: dayOf(house.clock()) });
  if (proven.kind === 'problem') throw refusal(proven.code, proven.params);
  const key = keys.find(({ publicKey }) => publicKey === proven.publicKey);
  if (!key) throw new Error('a proven list without its key');
  return { list: proven, key };
}

/** The lists handed in for a check. @throws {Failure} FILE_UNREADABLE. */
export async function openVoidLists(
  house: House,
  texts: readonly string[],
  keyText: string | undefined,
): Promise<readonly ProvenVoidList[]> {
  let lists: readonly ProvenVoidList[] = [];
  for (const text of texts) lists = joined(lists, (await openVoidList(house, text, keyText)).list);
  return lists;
}

function joined(lists: readonly ProvenVoidList[], list: ProvenVoidList): readonly ProvenVoidList[] {
  const found = withVoidList(lists, list);
  if (found.kind === 'problem') throw refusal(found.code, found.params);
  return found.lists;
}

interface Handed {
  readonly text: string;
  readonly keyText?: string | undefined;
  /** What was handed in before. */
  readonly loaded: readonly string[];
}

/**
 * Reads a list that is handed in beside those before, and says whose it is and up to when it is complete.
 * @throws {Failure} FILE_UNREADABLE when it is none, is changed, unknown, from the future or older than before.
 */
export async function readVoidList(house: House, { text, keyText, loaded }: Handed) {
  const { list, key } = await openVoidList(house, text, keyText);
  joined(await openVoidLists(house, loaded, keyText), list);
  const { keyId, asOf, entries } = list.facts;
  const { nameZh, nameEn, source } = key;
  return { nameZh, nameEn, source, keyId, asOf, count: entries.length };
}
