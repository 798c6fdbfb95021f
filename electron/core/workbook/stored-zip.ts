import { crc32 } from 'node:zlib';
import type { PackageParts } from './open-package.ts';

/**
 * Packs already inflated parts into an uncompressed zip (APPNOTE 6.3.10, no dates), so that the spreadsheet
 * parser sees exactly the bytes that were checked and has nothing left to inflate by itself.
 */
export function storedZip(parts: PackageParts): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const common = commonHeader(nameBytes, part);
    const local = Buffer.concat([signature(0x04034b50), common, nameBytes]);
    directory.push(centralRecord(common, nameBytes, offset));
    chunks.push(local, part);
    offset += local.length + part.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, central, end]);
}

/** Version, flags, method, time, checksum, both sizes, name length, extra length: the same in both headers. */
function commonHeader(name: Buffer, part: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x0800, 2);
  header.writeUInt32LE(crc32(part), 10);
  header.writeUInt32LE(part.length, 14);
  header.writeUInt32LE(part.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function centralRecord(common: Buffer, name: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, tail, name]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
