import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { tell } from '../tell.mjs';
import { drawerArguments, readJson } from './files.mjs';

// What no drawer can do without: read the photos, deflate the same bytes as the application's file, write.
const { files, count } = drawerArguments();
const parts = readJson(files.streams).map((content) => deflateSync(Buffer.from(content, 'latin1')));
for (let index = 0; index < count; index += 1) parts.push(readFileSync(files.photo(index)));
writeFileSync(files.output('floor'), Buffer.concat(parts));
tell();
