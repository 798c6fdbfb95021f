import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { withChineseFormats } from './chinese-formats.ts';
import { isMacroWorkbook, typesOf } from './content-types.ts';
import { limits } from './limits.ts';
import { tooLarge, WorkbookRefusal } from './refusal.ts';

/** The checked parts of an .xlsx, by name. Pictures, comments, links and caches are not among them. */
export type PackageParts = ReadonlyMap<string, Buffer>;

const contentTypes = '[Content_Types].xml';
const stylesPart = 'xl/styles.xml';
const readParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * Opens the zip of an .xlsx and inflates every part under hard limits (bytes really inflated, not declared),
 * refuses names that lead outside, duplicates, wrong checksums, macros, passwords and document types.
 * @throws {WorkbookRefusal}
 */
export async function openPackage(bytes: Uint8Array): Promise<PackageParts> {
  if (bytes.length > limits.packageBytes) {
    throw tooLarge(limits.packageBytes);
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await openZip(buffer);
  const entries = await listEntries(zip);
  const names = new Set(entries.map((entry) => entryName(entry).toLowerCase()));
  refuseOtherPackages(names);
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (const entry of entries) {
    const name = entryName(entry);
    if (name.endsWith('/')) continue;
    const part = await inflateEntry(zip, entry, buffer);
    total += part.length;
    if (total > limits.totalBytes) throw tooLarge(limits.totalBytes);
    checkPart(name, part);
    if (readParts.test(name)) parts.set(name, part);
  }
  keepOwnTypes(parts);
  nameFormats(parts);
  return parts;
}

function nameFormats(parts: Map<string, Buffer>): void {
  const styles = parts.get(stylesPart)?.toString('utf8');
  if (styles !== undefined) parts.set(stylesPart, Buffer.from(withChineseFormats(styles)));
}

function keepOwnTypes(parts: Map<string, Buffer>): void {
  const types = parts.get(contentTypes)?.toString('utf8');
  if (types === undefined) return;
  if (isMacroWorkbook(types)) throw new WorkbookRefusal('macro');
  parts.set(contentTypes, Buffer.from(typesOf(parts, types)));
}

async function openZip(buffer: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  } catch {
    // Without the directory at its end a zip was cut off on the way.
    throw new WorkbookRefusal('truncated');
  }
}

async function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.entries) {
    throw new WorkbookRefusal('too-many-parts', { entries: zip.entryCount, maximum: limits.entries });
  }
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for await (const entry of readDirectory(zip)) {
    const name = entryName(entry);
    if (isUnsafeName(name)) throw new WorkbookRefusal('unsafe', { what: 'entry-name' });
    if (seen.has(name.toLowerCase())) throw new WorkbookRefusal('unsafe', { what: 'duplicate-entry' });
    if (entry.isEncrypted()) throw new WorkbookRefusal('encrypted');
    seen.add(name.toLowerCase());
    entries.push(entry);
  }
  return entries;
}

async function* readDirectory(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch {
    throw new WorkbookRefusal('damaged');
  }
}

/** Part names of an .xlsx are plain ASCII or UTF-8 (ECMA-376 part 2). */
function entryName(entry: Entry): string {
  return entry.fileNameRaw.toString('utf8');
}

function isUnsafeName(name: string): boolean {
  return (
    name.startsWith('/') ||
    name.includes('\\') ||
    name.includes('\0') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..')
  );
}

function refuseOtherPackages(names: ReadonlySet<string>): void {
  if (names.has('xl/vbaproject.bin')) throw new WorkbookRefusal('macro');
  if ([...names].some((name) => /^xl\/(?:macrosheets|dialogsheets)\//.test(name)))
    throw new WorkbookRefusal('macro');
  if (names.has('xl/workbook.xml')) return;
  const others = [
    ['xl/workbook.bin', 'xlsb'],
    ['word/document.xml', 'docx'],
    ['ppt/presentation.xml', 'pptx'],
    ['content.xml', 'ods'],
    ['index/document.iwa', 'numbers'],
  ] as const;
  const other = others.find(([name]) => names.has(name));
  throw new WorkbookRefusal('other-format', { format: other?.[1] ?? 'zip' });
}

async function inflateEntry(zip: ZipFile, entry: Entry, buffer: Buffer): Promise<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch(() => {
    throw new WorkbookRefusal('damaged');
  });
  const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (packed.length !== entry.compressedSize) throw new WorkbookRefusal('truncated');
  const part = entry.compressionMethod === 0 ? packed : inflate(packed, entry.compressionMethod);
  if (crc32(part) !== entry.crc32) throw new WorkbookRefusal('damaged');
  return part;
}

function inflate(packed: Buffer, method: number): Buffer {
  if (method !== 8) throw new WorkbookRefusal('damaged');
  const byRatio = Math.max(packed.length * limits.ratio, limits.ratioExemptBytes);
  const maximum = Math.min(byRatio, limits.entryBytes);
  try {
    return inflateRawSync(packed, { maxOutputLength: maximum });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limits.entryBytes);
    throw new WorkbookRefusal('damaged');
  }
}

/** A document type has no place in a workbook part; it is how XML bombs and file reads are built. */
function checkPart(name: string, part: Buffer): void {
  if (!/\.(?:xml|rels|vml)$/i.test(name)) return;
  const isUtf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  if (isUtf16 || part.includes(0)) throw new WorkbookRefusal('unsafe', { what: 'part-encoding' });
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) {
    throw new WorkbookRefusal('unsafe', { what: 'document-type' });
  }
}
