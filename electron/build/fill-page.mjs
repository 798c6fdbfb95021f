import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prover } from '../core/certificates/sign-code.ts';
import { buildIfStale } from '../launch/build-if-stale.mjs';
import { proveKeyFile } from '../../shared/rules/certificates/key-file.ts';
import { fillVerifyPage, verifyPageName } from '../../shared/rules/certificates/verify-page.ts';
import { proveVoidList } from '../../shared/rules/certificates/void-list.ts';
import { dayInShanghai } from '../../shared/rules/trainees/dates.ts';

/** Every file that would be refused in the page is refused here, by name. */
async function proven(files, prove) {
  const found = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const { kind, code, ...rest } = prove(text);
    if (kind === 'problem') throw new Error(`${file}: ${code}`);
    found.push({ text, ...rest });
  }
  return found;
}

/** `--keys <file>` (several times), `--revocations <file>` (several times), `--out <file>`. Returns where it lies. */
export async function makePage(blank, args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      keys: { type: 'string', multiple: true, default: [] },
      revocations: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: verifyPageName },
    },
  });
  const today = dayInShanghai(new Date());
  // `--keys a b` gives the second as a word of its own.
  const keys = await proven([...values.keys, ...positionals], (text) => proveKeyFile(text, prover));
  const known = keys.map(({ facts }) => facts);
  const lists = await proven(values.revocations, (text) =>
    proveVoidList(text, { keys: known, prover, today }),
  );
  const given = {
    madeOn: today,
    keys: keys.map(({ text }) => text),
    lists: lists.map(({ text }) => text),
  };
  const page = fillVerifyPage(await readFile(blank, 'utf8'), given);
  if (page === undefined) throw new Error(`${blank} has no place for keys`);
  await writeFile(values.out, page);
  return path.resolve(values.out);
}

/** Builds the page where it is stale, fills it and says where it lies; a refusal in one line. */
export async function fillPage(root, args) {
  const built = await buildIfStale(root);
  try {
    if (built.kind === 'failed') throw new Error(built.output);
    const place = await makePage(path.join(root, 'dist', 'verify', verifyPageName), args);
    console.log(place);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
