import { finding, type Finding } from '../finding.ts';
import type { Prover } from './prover.ts';
import { holdsHidden, tidyPastedQr, utf8Bytes } from './qr-text.ts';

/** One certificate that is no longer in force. No name, no number of a person, no reason. */
export interface VoidEntry {
  /** The certificate's number, as printed. */
  readonly number: string;
  /** The day it was voided, YYYY-MM-DD. */
  readonly on: string;
  /** Names the code itself; see `voidMarkOf`. */
  readonly mark: string;
}

/** What an institution tells others about the certificates it voided. */
export interface VoidListFacts {
  readonly nameZh: string;
  /** Empty where the institution has no English name. */
  readonly nameEn: string;
  readonly keyId: string;
  /** The instant up to which it is complete, with milliseconds and the offset +08:00. */
  readonly asOf: string;
  /** By number, each number once. */
  readonly entries: readonly VoidEntry[];
}

const heading = '培训台作废证书清单 PXVOID1';
const labels = {
  nameZh: '机构名称：',
  nameEn: '英文名称：',
  keyId: '密钥号：',
  asOf: '截至：',
  count: '张数：',
} as const;
const fields = ['nameZh', 'nameEn', 'keyId', 'asOf', 'count'] as const;

const forms: Readonly<Record<(typeof fields)[number], RegExp>> = {
  nameZh: /^.{2,100}$/u,
  nameEn: /^.{0,200}$/u,
  keyId: /^[0-9a-f]{8}$/u,
  // One form alone, so that texts compare as instants do.
  asOf: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/u,
  count: /^(?:0|[1-9]\d{0,4})$/u,
};
const entryForm = /^(\S(?:.{0,78}\S)?) (\d{4}-\d{2}-\d{2}) ([0-9a-f]{32})$/u;
const signatureLine = /^签名：([A-Za-z0-9_-]{85}[AQgw])$/u;

/** Longer is no list, whatever it says: some ten thousand entries. */
export const longestVoidList = 1_000_000;

function byNumber(one: VoidEntry, other: VoidEntry): number {
  return one.number < other.number ? -1 : 1;
}

/** The readable lines that are signed: the same certificates make the same lines. */
export function voidListLines({ entries, ...facts }: VoidListFacts): string {
  const values = { ...facts, count: String(entries.length) };
  const rows = entries.toSorted(byNumber).map(({ number, on, mark }) => `${number} ${on} ${mark}`);
  return [heading, ...fields.map((field) => labels[field] + values[field]), ...rows].join('\n');
}

/** What the signature covers; the NUL keeps it from ever being one under a certificate or a key. */
function signedVoidText(lines: string): string {
  return `\0peixun-void\n${lines}`;
}

/** The bytes the signature covers. */
export function signedVoidBytes(lines: string): Uint8Array<ArrayBuffer> {
  return utf8Bytes(signedVoidText(lines));
}

export function joinVoidList(lines: string, signature: string): string {
  return `${lines}\n签名：${signature}\n`;
}

export type VoidListProblemCode =
  | 'not-a-void-list'
  | 'void-list-altered'
  | 'void-list-unknown-key'
  | 'void-list-future'
  | 'void-list-older';

type VoidListProblem = { readonly kind: 'problem' } & Finding<VoidListProblemCode>;

export type VoidListFile =
  | {
      readonly kind: 'list';
      readonly facts: VoidListFacts;
      readonly lines: string;
      readonly signature: string;
    }
  | VoidListProblem;

function problem(code: VoidListProblemCode, params: Finding['params'] = {}): VoidListProblem {
  return { kind: 'problem', ...finding(code, params) };
}

/** True for what calls itself a list of void certificates, sound or not. */
export function looksLikeVoidList(text: string): boolean {
  return tidyPastedQr(text.slice(0, 200)).startsWith(heading);
}

function entriesOf(rows: readonly string[]): readonly VoidEntry[] | undefined {
  const entries: VoidEntry[] = [];
  for (const row of rows) {
    const [, number, on, mark] = entryForm.exec(row) ?? [];
    if (number === undefined || on === undefined || mark === undefined || holdsHidden(row)) return undefined;
    const before = entries[entries.length - 1];
    if (before !== undefined && before.number >= number) return undefined;
    entries.push({ number, on, mark });
  }
  return entries;
}

/**
 * Takes a list apart: exactly its lines, sorted, as many as it says. Line ends and outer blanks may differ, as
 * mail and chat change them. Whether the signature fits is for `proveVoidList` to say.
 */
export function splitVoidList(text: string): VoidListFile {
  const lines = text.length > longestVoidList ? [] : tidyPastedQr(text).split('\n');
  if (lines[0] !== heading) return problem('not-a-void-list');
  const values = fields.map((field, index) => {
    const line = lines[index + 1] ?? '';
    const value = line.startsWith(labels[field]) ? line.slice(labels[field].length) : undefined;
    return value !== undefined && forms[field].test(value) && !holdsHidden(value) ? value : undefined;
  });
  const [nameZh, nameEn, keyId, asOf, count] = values;
  const entries = entriesOf(lines.slice(fields.length + 1, -1));
  const signature = signatureLine.exec(lines[lines.length - 1] ?? '')?.[1];
  const isWhole = nameZh !== undefined && nameEn !== undefined && keyId !== undefined && asOf !== undefined;
  if (!isWhole || signature === undefined || entries === undefined || String(entries.length) !== count)
    return problem('void-list-altered');
  return {
    kind: 'list',
    facts: { nameZh, nameEn, keyId, asOf, entries },
    lines: lines.slice(0, -1).join('\n'),
    signature,
  };
}

/** A list whose signature holds, and the key that made it: it speaks of that key's certificates alone. */
export interface ProvenVoidList {
  readonly facts: VoidListFacts;
  readonly publicKey: string;
}

interface ProvingKnowledge {
  /** The keys known here. */
  readonly keys: ReadonlyArray<{ readonly keyId: string; readonly publicKey: string }>;
  readonly prover: Prover;
  /** The day of the check; a list made after it would shut out all true ones to come. */
  readonly today: string;
}

/** The day up to which a list is complete. */
export function dayOfVoidList({ asOf }: Pick<VoidListFacts, 'asOf'>): string {
  return asOf.slice(0, 10);
}

/** Reads a list and proves it by the keys known here. */
export function proveVoidList(
  text: string,
  { keys, prover, today }: ProvingKnowledge,
): ({ readonly kind: 'list' } & ProvenVoidList) | VoidListProblem {
  const file = splitVoidList(text);
  if (file.kind === 'problem') return file;
  const { facts, lines, signature } = file;
  const named = keys.filter((key) => key.keyId === facts.keyId);
  if (named.length === 0) return problem('void-list-unknown-key', { keyId: facts.keyId });
  const bytes = signedVoidBytes(lines);
  const key = named.find(({ publicKey }) => prover.isSigned({ publicKey, bytes, signature }));
  if (key === undefined) return problem('void-list-altered');
  const on = dayOfVoidList(facts);
  if (on > today) return problem('void-list-future', { on, today });
  return { kind: 'list', facts, publicKey: key.publicKey };
}

/**
 * The loaded lists with one more: it takes the place of its key's earlier one. One older than what is loaded is
 * refused, because somebody could hand it in to hide what was voided since.
 */
export function withVoidList(
  loaded: readonly ProvenVoidList[],
  list: ProvenVoidList,
): { readonly kind: 'lists'; readonly lists: readonly ProvenVoidList[] } | VoidListProblem {
  const known = loaded.find((each) => each.publicKey === list.publicKey);
  if (known !== undefined && list.facts.asOf < known.facts.asOf) {
    const [on, loadedOn] = [list, known].map(({ facts }) => facts.asOf.slice(0, 16).replace('T', ' '));
    return problem('void-list-older', { on: on ?? '', loadedOn: loadedOn ?? '' });
  }
  return { kind: 'lists', lists: [...loaded.filter((each) => each !== known), list] };
}
