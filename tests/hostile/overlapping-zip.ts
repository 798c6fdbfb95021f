import { crc32, deflateRawSync } from 'node:zlib';

/** What both headers of a deflated part say (APPNOTE 6.3.10): version, flags, method, time, checksum, sizes, names. */
function headerOf(content: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(7, 22);
  return header;
}

function record(header: Buffer, name: string, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), header, rest, Buffer.from(name)]);
}

/**
 * A ZIP of one photo and many names that share the same packed bytes, as the densest bombs do: small as a file,
 * and `copies` times as large unfolded.
 */
export function overlappingZip(photo: Buffer, bomb: Buffer, copies: number): Buffer {
  const parts = [photo, bomb].map((content) => {
    const packed = deflateRawSync(content, { level: 1 });
    const header = headerOf(content, packed);
    return {
      header,
      local: Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.from('000.jpg'), packed]),
    };
  });
  const [first, second] = parts;
  if (!first || !second) throw new Error('two parts were packed');
  const directory = Buffer.concat([
    record(first.header, '000.jpg', 0),
    ...Array.from({ length: copies }, (_, index) =>
      record(second.header, `${String(index + 1).padStart(3, '0')}.jpg`, first.local.length),
    ),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(copies + 1, 8);
  end.writeUInt16LE(copies + 1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(first.local.length + second.local.length, 16);
  return Buffer.concat([first.local, second.local, directory, end]);
}
