import { rmSync } from 'node:fs';
import knex, { type Knex } from 'knex';
import { EncryptedClient, type EncryptedConnection } from '#core/database/encrypted-client.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations/index.ts';

/**
 * Writes the stored old database: the state after the first migrations, with a few rows, encrypted. Run once per
 * released schema (`node tests/migrations/make-old-database.ts`); a stored file is never made anew after a release.
 */
const count = 4;
const file = new URL('../fixtures/old-database/after-0004.db', import.meta.url).pathname;
rmSync(file, { force: true });

const connection: EncryptedConnection = {
  filename: file,
  key: Buffer.alloc(32, 7),
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
// With the triggers that capture changes, as it would lie on a clerk's disk.
await migrate(database, migrations.slice(0, count));
await database('account').insert({
  sign_in_name: 'wang',
  display_name: '王示宁',
  role: 'administrator',
  password_digest: 'scrypt$1$1$1$AA==$AA==',
  is_active: true,
  created_at: '2026-11-24T09:30:00.000+08:00',
});
await database('counter').insert({ series: 'certificate', last: 811 });
await database.raw('PRAGMA wal_checkpoint(TRUNCATE)');
await database.destroy();
