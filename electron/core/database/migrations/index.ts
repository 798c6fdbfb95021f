import type { Knex } from 'knex';
import { historyMigration } from './0001-history.ts';
import { filesMigration } from './0002-files.ts';
import { institutionMigration } from './0003-institution.ts';
import { accountsMigration } from './0004-accounts.ts';
import { traineesMigration } from './0005-trainees.ts';
import { coursesMigration } from './0006-courses.ts';
import { sessionsMigration } from './0007-sessions.ts';
import { evaluationsMigration } from './0008-evaluations.ts';
import { certificatesMigration } from './0009-certificates.ts';
import { certificatesInHandMigration } from './0010-certificates-in-hand.ts';
import { filingPeriodsMigration } from './0011-filing-periods.ts';
import { sessionFilingMigration } from './0012-session-filing.ts';
import { confirmedMarksMigration } from './0013-confirmed-marks.ts';
import { searchKeysMigration } from './0014-search-keys.ts';
import { trustedKeysMigration } from './0015-trusted-keys.ts';
import { printRecordsMigration } from './0016-print-records.ts';
import { importPeopleMigration } from './0017-import-people.ts';
import { draftsMigration } from './0018-drafts.ts';

/** One step forward. Names are stored in the database: never rename or reorder what has been released. */
export interface Migration {
  readonly name: string;
  readonly up: (database: Knex) => Promise<void>;
}

/** All migrations in order, listed by hand. */
export const migrations: readonly Migration[] = [
  historyMigration,
  filesMigration,
  institutionMigration,
  accountsMigration,
  traineesMigration,
  coursesMigration,
  sessionsMigration,
  evaluationsMigration,
  certificatesMigration,
  certificatesInHandMigration,
  filingPeriodsMigration,
  sessionFilingMigration,
  confirmedMarksMigration,
  searchKeysMigration,
  trustedKeysMigration,
  printRecordsMigration,
  importPeopleMigration,
  draftsMigration,
];
