// knex ships no types for its dialect modules; only what encrypted-client.ts overrides is declared.
declare module 'knex/lib/dialects/better-sqlite3/index.js' {
  import type { Knex } from 'knex';

  export interface QueryObject {
    readonly sql: string;
    readonly bindings?: readonly unknown[];
    response?: unknown;
    context?: unknown;
  }

  export default class ClientBetterSqlite3 extends Knex.Client {
    constructor(config: Knex.Config);
    connectionSettings: Record<string, unknown>;
    /** Set on the clients that knex makes for transactions. */
    readonly transacting?: boolean;
    acquireRawConnection(): Promise<unknown>;
    prepBindings(bindings: readonly unknown[] | undefined): readonly unknown[] | undefined;
    _formatBindings(bindings: readonly unknown[] | undefined): unknown[];
    _query(connection: unknown, query: QueryObject): Promise<QueryObject>;
    transaction(container: unknown, config: unknown, outer: unknown): unknown;
  }
}

declare module 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js' {
  export default class SqliteTransaction {
    constructor(client: unknown, container: unknown, config: unknown, outer: unknown);
    _completed: boolean;
    _resolver(value: unknown): void;
    _rejecter(error: unknown): void;
    begin(connection: unknown): Promise<unknown>;
    commit(connection: unknown, value: unknown): Promise<unknown>;
    rollback(connection: unknown, error: unknown): Promise<unknown>;
  }
}
