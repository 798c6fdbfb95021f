import { readFileSync, writeFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { work } from '../../../dist/core/worker.js';
import { tell } from '../tell.mjs';
import { drawerArguments, readJson } from './files.mjs';

// The application's own job, out of its build, in the way a worker thread gets it.
const { files, count, means } = drawerArguments();
const items = readJson(files.facts)
  .slice(0, count)
  .map((facts, index) => ({ facts, photo: new Uint8Array(readFileSync(files.photo(index))) }));
const { port1, port2 } = new MessageChannel();
const input = { items, style: means.style };
const answer = await work({ name: 'drawCertificates', input, port: port2 });
port1.close();
if (answer.output?.kind !== 'drawn') throw new Error(JSON.stringify(answer));
const { bytes } = answer.output;
writeFileSync(files.output('own'), bytes);
tell({ bytes: bytes.length });
