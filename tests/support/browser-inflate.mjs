// Unpacks the browser of @sparticuz/chromium. The package unpacks into the temporary folder, so this runs as a
// process of its own whose TMPDIR is the folder wanted.
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';

const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const packed = path.join(path.dirname(path.dirname(entry)), 'bin');
await Promise.all(
  ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((name) =>
    inflate(path.join(packed, name)),
  ),
);
