import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  nat,
  oneof,
  record,
} from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Writer } from '#core/database/reader-writer.ts';
import { invertChanges } from '#core/history/invert-changes.ts';
import { recordEntry } from '#core/history/record-entry.ts';
import { verifyChain } from '#core/history/verify-chain.ts';
import type { InstitutionDatabase } from '#core/database/open-database.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { dumpDigest, rawDatabase } from '../../support/raw-database.ts';

let test: TestHouse;
let database: InstitutionDatabase;

beforeEach(async () => {
  test = await startTestHouse();
  database = test.house.institution!.database;
});
afterEach(() => test.stop());

const call = { actor: { id: 1, name: '王示宁', role: 'administrator' as const }, now: '2026-11-24' };

/** One command: its work and its entry in one transaction; answers the entry's number. */
function carryOut(work: (writer: Writer) => Promise<unknown>): Promise<number> {
  return database.transact(async (writer) => {
    await work(writer);
    return recordEntry(writer, { call, procedure: 'test', summary: {} });
  });
}

function dump(): string {
  const raw = rawDatabase(database.filename, test.house.institution!.dataKey);
  const digest = dumpDigest(raw);
  raw.close();
  return digest;
}

const occupation = (code: string) => ({
  code,
  edition: '2022',
  name_zh: `职业${code}`,
  levels: '[5]',
  certainty: 'sure',
});
const course = (occupationId: number | null, name: string) => ({
  name_zh: name,
  occupation_id: occupationId,
  theory_hours: 20,
  practice_hours: 60,
  certificate_kind: 'training',
  created_at: '2026-11-24',
});

type Step =
  | { readonly kind: 'add'; readonly table: 'occupation' | 'course'; readonly word: string }
  | { readonly kind: 'change' | 'remove'; readonly table: 'occupation' | 'course'; readonly pick: number }
  | { readonly kind: 'rename-all'; readonly word: string };

const table = constantFrom('occupation' as const, 'course' as const);
const word = constantFrom('甲', '乙', '丙', "O'Neil", '', '五级', '0');
const step: Arbitrary<Step> = oneof(
  record({ kind: constant('add' as const), table, word }),
  record({ kind: constantFrom('change' as const, 'remove' as const), table, pick: nat(9) }),
  record({ kind: constant('rename-all' as const), word }),
);

async function ids(writer: Writer, name: string): Promise<readonly number[]> {
  return writer(name).orderBy('id').pluck('id');
}

let uniqueCode = 0;

async function take(writer: Writer, one: Step): Promise<void> {
  if (one.kind === 'rename-all') {
    await writer('course').update({ name_zh: one.word });
    return;
  }
  const present = await ids(writer, one.table);
  if (one.kind === 'add') {
    uniqueCode += 1;
    const [parent] = await ids(writer, 'occupation');
    const row = one.table === 'occupation' ? occupation(`${uniqueCode}`) : course(parent ?? null, one.word);
    await writer(one.table).insert(row);
    return;
  }
  const id = present[one.pick % Math.max(1, present.length)];
  if (id === undefined) return;
  if (one.kind === 'change') {
    await writer(one.table)
      .where({ id })
      .update({ name_en: `changed ${one.pick}` });
    return;
  }
  // As a use case would: what refers to it is let go first.
  if (one.table === 'occupation') {
    await writer('course').where({ occupation_id: id }).update({ occupation_id: null });
  }
  await writer(one.table).where({ id }).delete();
}

describe('undo', () => {
  it('of any commands in reverse order brings back exactly what was, and redo what was undone', async () => {
    const commands = array(array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    await assert(
      asyncProperty(commands, async (list) => {
        const states = [dump()];
        const entries: number[] = [];
        for (const steps of list) {
          entries.push(
            await carryOut(async (writer) => {
              for (const one of steps) await take(writer, one);
            }),
          );
          states.push(dump());
        }
        const undone: number[] = [];
        for (const entry of entries.toReversed()) {
          undone.push(await carryOut((writer) => invertChanges(writer, entry)));
          states.pop();
          expect(dump()).toBe(states.at(-1));
        }
        const last = undone.at(-1);
        if (last !== undefined) await carryOut((writer) => invertChanges(writer, last));
      }),
      { numRuns: 25, seed: 20261124 },
    );
    expect(await verifyChain(database.reader)).toMatchObject({ kind: 'whole' });
  });

  it('says which row changed since, and changes nothing', async () => {
    await database.transact((writer) => writer('occupation').delete());
    const first = await carryOut((writer) => writer('occupation').insert({ id: 1, ...occupation('a') }));
    await carryOut((writer) => writer('occupation').update({ name_en: 'later' }));
    const before = dump();
    const refusal = await refusalOf(carryOut((writer) => invertChanges(writer, first)));
    expect(refusal).toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { params: { table: 'occupation', key: '1', reason: 'changed' } },
    });
    expect(dump()).toBe(before);
  });

  it('says what refers to a row it would take away', async () => {
    const first = await carryOut((writer) => writer('occupation').insert({ id: 900, ...occupation('a') }));
    await carryOut((writer) => writer('course').insert(course(900, '养老护理员')));
    const refusal = await refusalOf(carryOut((writer) => invertChanges(writer, first)));
    expect(refusal).toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { params: { reason: 'referred', table: 'course' } },
    });
  });

  it('says that a number was taken since by another row', async () => {
    await carryOut((writer) => writer('occupation').insert({ id: 900, ...occupation('a') }));
    const change = await carryOut((writer) => writer('occupation').where({ id: 900 }).update({ code: 'b' }));
    await carryOut((writer) => writer('occupation').insert(occupation('a')));
    const before = dump();
    const refusal = await refusalOf(carryOut((writer) => invertChanges(writer, change)));
    expect(refusal).toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { params: { reason: 'taken', table: 'occupation', key: '900' } },
    });
    expect(dump()).toBe(before);
  });

  it('says that what a row belonged to is gone', async () => {
    await carryOut((writer) => writer('occupation').insert({ id: 900, ...occupation('a') }));
    await carryOut((writer) => writer('course').insert({ id: 901, ...course(900, '养老护理员') }));
    const removal = await carryOut((writer) => writer('course').where({ id: 901 }).delete());
    await carryOut((writer) => writer('occupation').where({ id: 900 }).delete());
    const before = dump();
    const refusal = await refusalOf(carryOut((writer) => invertChanges(writer, removal)));
    expect(refusal).toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { params: { reason: 'parent-gone', table: 'occupation', key: '901' } },
    });
    expect(dump()).toBe(before);
  });

  it('says that a row is locked by now', async () => {
    await carryOut((writer) => writer('occupation').insert({ id: 900, ...occupation('a') }));
    const change = await carryOut((writer) => writer('occupation').where({ id: 900 }).update({ code: 'b' }));
    const raw = rawDatabase(database.filename, test.house.institution!.dataKey);
    raw.exec("CREATE TRIGGER lock BEFORE UPDATE ON occupation BEGIN SELECT RAISE(ABORT, 'locked'); END");
    raw.close();
    expect(await refusalOf(carryOut((writer) => invertChanges(writer, change)))).toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { params: { reason: 'locked', table: 'occupation' } },
    });
  });

  it('is refused for what the contract says is never undone, with what to do instead', async () => {
    await test.api.accounts.add(
      { signInName: 'li', displayName: '李示安', role: 'clerk', password: 'another password' },
      test.as(),
    );
    expect(await refusalOf(test.api.history.undo({}, test.as()))).toMatchObject({
      code: 'UNDO_NEVER',
      data: { params: { reason: 'settings', instead: 'change-again', procedure: 'accounts.add' } },
    });
  });

  it('would notice a missed change: without its trigger the dump does not come back', async () => {
    const raw = rawDatabase(database.filename, test.house.institution!.dataKey);
    raw.exec('DROP TRIGGER capture_occupation_update');
    raw.close();
    await carryOut((writer) => writer('occupation').insert(occupation('a')));
    const before = dump();
    const entry = await carryOut((writer) => writer('occupation').update({ name_en: 'unseen' }));
    await carryOut((writer) => invertChanges(writer, entry));
    expect(dump()).not.toBe(before);
  });
});

it('leaves alone what an earlier version captured of a table whose rows are no longer undone', async () => {
  const memory = { id: 1, office: '示例乡', kind: 'column', field: '', seen: '姓名', meaning: 'name' };
  const entry = await carryOut(async (writer) => {
    await writer('roster_memory').insert(memory);
    const [last] = await writer('history_entry').max<{ seq: number }[]>({ seq: 'seq' });
    await writer('change_row').insert({
      entry: (last?.seq ?? 0) + 1,
      table_name: 'roster_memory',
      row_key: '1',
      after: JSON.stringify({ ...memory, meaning: 'phone' }),
    });
    await writer('course').insert(course(null, '示例'));
  });
  await database.transact((writer) => invertChanges(writer, entry));
  expect(await database.reader('roster_memory')).toEqual([memory]);
  expect(await database.reader('course')).toEqual([]);
});
