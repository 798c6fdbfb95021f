import path from 'node:path';
import knex, { type Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EncryptedClient, type EncryptedConnection } from '#core/database/encrypted-client.ts';
import { printRecordsMigration } from '#core/database/migrations/0016-print-records.ts';
import { closeInstitution, openInstitution } from '#core/safekeeping/open-institution.ts';
import { issue, nameShort, people, readySession } from '../core/certificates/certified-session.ts';
import { startTestHouse, type TestHouse } from '../support/house.ts';
import { rawDatabase } from '../support/raw-database.ts';

let desk: TestHouse;
beforeEach(async () => {
  desk = await startTestHouse();
});
afterEach(() => desk.stop());

/** Takes these tables back to before this migration, as an earlier version left them. */
function unmigrate(folder: string, dataKey: Uint8Array): void {
  const raw = rawDatabase(path.join(folder, 'institution.db'), dataKey);
  for (const table of ['hand_over', 'certificate_print'])
    for (const event of ['insert', 'update', 'delete']) raw.exec(`DROP TRIGGER capture_${table}_${event}`);
  raw.exec(`DROP TABLE hand_over; DROP INDEX certificate_print_serial; DROP INDEX certificate_print_file;
    ALTER TABLE certificate_print DROP COLUMN page; UPDATE certificate_print SET print_serial = ''`);
  raw.close();
}

/** This migration alone: those behind it are there already. */
async function migrateAgain(folder: string, dataKey: Uint8Array): Promise<void> {
  const filename = path.join(folder, 'institution.db');
  const connection: EncryptedConnection = {
    filename,
    key: dataKey,
    isReadOnly: false,
    hasForeignKeys: false,
  };
  const database = knex({
    // knex types a client class by its own declarations; see open-database.ts.
    client: EncryptedClient as unknown as typeof Knex.Client,
    connection: { ...connection },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await printRecordsMigration.up(database);
  await database.destroy();
}

it('earlier prints come to know their page, and what was handed over its sheet', async () => {
  await nameShort(desk);
  const { certificateIds } = await issue(desk, await readySession(desk, 'training', people(3)));
  await desk.api.certificates.print({ certificateIds }, desk.as());
  const [, second = 0, third = 0] = certificateIds;
  await desk.api.certificates.print({ certificateIds: [third], reason: '字迹不清' }, desk.as());
  const handing = { handedOverOn: '2026-11-24', handedOverTo: '村委会代领' };
  await desk.api.certificates.handOver({ certificateIds: [second, third], ...handing }, desk.as());
  const before = await desk.house.institution!.database.reader('hand_over').orderBy('id');

  const { folder, dataKey } = desk.house.institution!;
  await closeInstitution(desk.house);
  unmigrate(folder, dataKey);
  await migrateAgain(folder, dataKey);
  await openInstitution(desk.house, 'real');

  const { reader } = desk.house.institution!.database;
  expect(await reader('certificate_print').orderBy('id').pluck('page')).toEqual([1, 2, 3, 1]);
  expect(before).toHaveLength(2);
  expect(await reader('hand_over').orderBy('id')).toEqual(before);
  expect(desk.faults).toEqual([]);
});
