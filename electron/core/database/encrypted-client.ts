/// <reference path="./knex-dialect.d.ts" />
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import ClientBetterSqlite3, { type QueryObject } from 'knex/lib/dialects/better-sqlite3/index.js';
import SqliteTransaction from 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js';
import { applyPragmas } from './pragmas.ts';

export interface EncryptedConnection {
  readonly filename: string;
  /** 32 bytes; never logged, never an argument. */
  readonly key: Uint8Array;
  readonly isReadOnly: boolean;
  /** False for migrations alone: a table rebuild with foreign keys on deletes the children. */
  readonly hasForeignKeys: boolean;
}

/** Milliseconds a row of statements may hold the thread before other calls get a turn. */
const breathEvery = 4;
// A module variable: knex builds transaction clients with Object.create, which loses private fields.
let lastBreath = performance.now();

async function breathe(): Promise<void> {
  if (performance.now() - lastBreath < breathEvery) return;
  await new Promise((resolve) => setImmediate(resolve));
  lastBreath = performance.now();
}

const statementsKept = 300;
const statements = new WeakMap<Database, Map<string, Statement>>();

/** Preparing costs more than running for the short statements a bulk command repeats. */
function prepared(connection: Database, sql: string): Statement {
  let kept = statements.get(connection);
  if (!kept) statements.set(connection, (kept = new Map()));
  let statement = kept.get(sql);
  if (!statement) {
    if (kept.size >= statementsKept) kept.clear();
    statement = connection.prepare(sql);
    kept.set(sql, statement);
  }
  return statement;
}

/** The transaction each connection is in; one that follows on the same connection is another. */
const openTransactions = new WeakMap<Database, object>();

/**
 * Replaces knex's begin, commit and rollback. Stock knex runs the handler although BEGIN failed, returns a
 * connection with an open transaction when COMMIT failed, and hides the real error behind its own ROLLBACK.
 */
class ImmediateTransaction extends SqliteTransaction {
  override async begin(connection: Database): Promise<void> {
    connection.exec('BEGIN IMMEDIATE');
    openTransactions.set(connection, this);
  }

  override async commit(connection: Database, value: unknown): Promise<void> {
    try {
      connection.exec('COMMIT');
    } catch (error) {
      return this.rollback(connection, error);
    }
    openTransactions.delete(connection);
    this._completed = true;
    this._resolver(value);
  }

  override async rollback(
    connection: Database & { __knex__disposed?: unknown },
    error: unknown,
  ): Promise<void> {
    this._completed = true;
    openTransactions.delete(connection);
    try {
      if (connection.inTransaction) connection.exec('ROLLBACK');
    } catch (broken) {
      connection.__knex__disposed = broken;
    }
    this._rejecter(error ?? new Error('transaction rolled back'));
  }
}

/** knex on the encrypting driver: key first, pragmas read back, whole numbers bound as integers. */
export class EncryptedClient extends ClientBetterSqlite3 {
  override async acquireRawConnection(): Promise<Database> {
    // knex keeps the connection settings untyped; they are made by openConnection in this room alone.
    const settings = this.connectionSettings as unknown as EncryptedConnection;
    const connection = new Sqlite(settings.filename, { readonly: settings.isReadOnly });
    try {
      applyPragmas(connection, settings);
    } catch (error) {
      connection.close();
      throw error;
    }
    return connection;
  }

  // The driver binds every number as REAL, which stores '5.0' in a text column.
  override prepBindings(bindings: readonly unknown[] | undefined): readonly unknown[] | undefined {
    return super
      .prepBindings(bindings)
      ?.map((value) => (typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value));
  }

  override async _query(connection: Database, query: QueryObject): Promise<QueryObject> {
    const transaction = openTransactions.get(connection);
    await breathe();
    // knex looked before the breath. What goes on after its transaction failed must not write beside it.
    if (this.transacting && openTransactions.get(connection) !== transaction)
      throw new Error('the transaction of this statement has ended');
    const statement = prepared(connection, query.sql);
    const bindings = this._formatBindings(query.bindings);
    if (statement.reader) {
      query.response = statement.all(...bindings);
      return query;
    }
    const outcome = statement.run(...bindings);
    query.response = outcome;
    query.context = { lastID: outcome.lastInsertRowid, changes: outcome.changes };
    return query;
  }

  override transaction(container: unknown, config: unknown, outer: unknown): unknown {
    return new ImmediateTransaction(this, container, config, outer);
  }
}
