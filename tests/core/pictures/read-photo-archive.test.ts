import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { readPhotoArchive } from '#core/pictures/read-photo-archive.ts';
import { samplePhoto, plainPhoto } from './sample-photos.ts';

async function zipOf(entries: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(bytes), name);
  }
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Writes other bytes of the same length over a name and takes the UTF-8 mark away, as old packers do. */
function withRawName(zip: Buffer, name: string, raw: Buffer): Buffer {
  const changed = Buffer.from(zip.toString('latin1').replaceAll(name, raw.toString('latin1')), 'latin1');
  for (const [signature, flags] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const) {
    for (let at = changed.indexOf(signature); at !== -1; at = changed.indexOf(signature, at + 4)) {
      changed.writeUInt16LE(changed.readUInt16LE(at + flags) & ~0x0800, at + flags);
    }
  }
  return changed;
}

async function contents(bytes: Uint8Array): Promise<readonly unknown[]> {
  const archive = await readPhotoArchive(bytes);
  if (archive.kind === 'unreadable') return [archive.reason];
  const found: unknown[] = [];
  for await (const entry of archive.entries) {
    found.push(entry.kind === 'photo' ? [entry.name, entry.bytes.length] : [entry.name, entry.reason]);
  }
  return found;
}

const x = Buffer.from('x');

describe('photos out of a ZIP', () => {
  test('each photo comes with its name and its bytes', async () => {
    const photo = await samplePhoto(plainPhoto);
    const archive = await readPhotoArchive(
      await zipOf([
        [plainPhoto, photo],
        ['孙梅𬭎.png', x],
      ]),
    );
    if (archive.kind === 'unreadable') throw new Error(archive.reason);
    expect(archive.photos).toBe(2);
    for await (const entry of archive.entries) {
      expect(entry).toEqual({ kind: 'photo', name: plainPhoto, bytes: photo });
      break;
    }
  });

  test('names written by Chinese Windows in GBK, and UTF-8 names that do not say so', async () => {
    const zip = await zipOf([['aaaaaa.jpg', x]]);
    const gbk = Buffer.from([0xc5, 0xcb, 0xc3, 0xf7, 0xd1, 0xe0]);
    expect(await contents(withRawName(zip, 'aaaaaa', gbk))).toEqual([['潘明燕.jpg', 1]]);
    expect(await contents(withRawName(zip, 'aaaaaa', Buffer.from('明燕')))).toEqual([['明燕.jpg', 1]]);
  });

  test('folders and what systems leave behind are passed over', async () => {
    const zip = await zipOf([
      ['photos/', x],
      ['photos/a.jpg', x],
      ['__MACOSX/photos/._a.jpg', x],
      ['photos/.DS_Store', x],
      ['photos/Thumbs.db', x],
      ['desktop.ini', x],
    ]);
    expect(await contents(zip)).toEqual([['a.jpg', 1]]);
  });

  test('a name that leads outside is only a name', async () => {
    const names = ['aaaaaaaaaa.jpg', 'bbbbbbbbbb.jpg', 'cccccccccc.jpg'] as const;
    const outside = ['../../etc/a.jp', 'C:\\Windows.jpg', '/root/../../..'] as const;
    const traversing = outside.reduce(
      (bytes, name, index) => withRawName(bytes, names[index] ?? '', Buffer.from(name)),
      await zipOf(names.map((name) => [name, x] as const)),
    );
    expect(await contents(traversing)).toEqual([
      ['a.jp', 1],
      ['Windows.jpg', 1],
    ]);
  });

  test('one damaged or oversized photo does not cost the others', async () => {
    const zip = await zipOf([
      ['a.jpg', Buffer.alloc(31 * 1024 * 1024)],
      ['b.jpg', x],
      ['c.jpg', x],
    ]);
    const place = zip.lastIndexOf('PK\x01\x02') + 16;
    zip.writeUInt8(zip.readUInt8(place) ^ 1, place);
    expect(await contents(zip)).toEqual([
      ['a.jpg', 'too-large'],
      ['b.jpg', 1],
      ['c.jpg', 'damaged'],
    ]);
  });

  test('what is no ZIP, half a ZIP, and a ZIP of too many', async () => {
    expect(await contents(Buffer.from('Rar!'))).toEqual(['not-an-archive']);
    const zip = await zipOf([['a.jpg', x]]);
    expect(await contents(zip.subarray(0, zip.length - 10))).toEqual(['truncated']);
    const many = await zipOf(Array.from({ length: 5_001 }, (_, index) => [`${index}.jpg`, x] as const));
    expect(await contents(many)).toEqual(['too-many-entries']);
  });
});
