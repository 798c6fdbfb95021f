import { writeSync } from 'node:fs';
import { takeNumbers } from '#core/database/counter.table.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { recordEntry } from '#core/history/record-entry.ts';

/**
 * The process that is killed: numbered records, each with its number, its row and its history in one
 * transaction, each told to the outside once it is committed. The second mode is broken on purpose.
 */
const [file = '', hexKey = '', mode = 'honest'] = process.argv.slice(2);
const database = await openDatabase(file, Buffer.from(hexKey, 'hex'));
const call = { actor: { id: null, name: 'fault', role: 'clerk' as const }, now: '2026-11-24' };

function tell(number: number): void {
  writeSync(1, `${number}\n`);
}

async function writeOne(): Promise<void> {
  const number = await database.transact(async (writer) => {
    const taken = await takeNumbers(writer, 'fault');
    const row = { office: 'fault', kind: 'value', field: 'number', seen: String(taken), meaning: 'x' };
    await writer('roster_memory').insert(row);
    await recordEntry(writer, { call, procedure: 'test', summary: { number: taken } });
    return taken;
  });
  tell(number);
}

let promised = 0;
/** Says done before it is: what the oracle outside must notice. */
async function promiseTooEarly(): Promise<void> {
  promised += 1;
  tell(promised);
  await new Promise((resolve) => setTimeout(resolve, 40));
  await database.transact((writer) =>
    writer('roster_memory').insert({
      office: 'fault',
      kind: 'value',
      field: 'number',
      seen: String(promised),
      meaning: 'x',
    }),
  );
}

for (;;) await (mode === 'honest' ? writeOne() : promiseTooEarly());
