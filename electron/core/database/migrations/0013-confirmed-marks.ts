import type { Knex } from 'knex';

/** Confirmed marks are locked for every way of writing, undo included: certificates stand on them. */
export const confirmedMarksMigration = { name: '0013-confirmed-marks', up };

/** What a confirmed evaluation says; confirming and reopening change the two columns left out. */
const locked = [
  'id',
  'session_id',
  'number',
  'attempt',
  'held_on',
  'evaluators',
  'parts',
  'note',
  'created_at',
];

async function up(database: Knex): Promise<void> {
  await guardMarks(database);
  await guardEvaluations(database);
}

function isConfirmed(row: 'OLD' | 'NEW'): string {
  return `EXISTS (SELECT 1 FROM evaluation WHERE id = ${row}.evaluation_id AND confirmed_at IS NOT NULL)`;
}

async function guardMarks(database: Knex): Promise<void> {
  const conditions = {
    INSERT: isConfirmed('NEW'),
    UPDATE: `${isConfirmed('OLD')} OR ${isConfirmed('NEW')}`,
    DELETE: isConfirmed('OLD'),
  };
  for (const [event, condition] of Object.entries(conditions)) {
    await database.raw(
      `CREATE TRIGGER guard_mark_${event.toLowerCase()} BEFORE ${event} ON mark WHEN ${condition}
       BEGIN SELECT RAISE(ABORT, 'confirmed marks are locked'); END`,
    );
  }
}

async function guardEvaluations(database: Knex): Promise<void> {
  await database.raw(
    `CREATE TRIGGER guard_evaluation_delete BEFORE DELETE ON evaluation WHEN OLD.confirmed_at IS NOT NULL
     BEGIN SELECT RAISE(ABORT, 'a confirmed evaluation is locked'); END`,
  );
  await database.raw(
    `CREATE TRIGGER guard_evaluation_facts BEFORE UPDATE ON evaluation
     WHEN OLD.confirmed_at IS NOT NULL AND (${locked.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')})
     BEGIN SELECT RAISE(ABORT, 'a confirmed evaluation is locked'); END`,
  );
  await database.raw(
    `CREATE TRIGGER guard_evaluation_reopen BEFORE UPDATE ON evaluation
     WHEN OLD.confirmed_at IS NOT NULL AND NEW.confirmed_at IS NULL AND EXISTS (
       SELECT 1 FROM certificate WHERE evaluation_id = OLD.id AND state <> 'voided')
     BEGIN SELECT RAISE(ABORT, 'certificates stand on this evaluation'); END`,
  );
}
