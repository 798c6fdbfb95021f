import type { Knex } from 'knex';

declare const reads: unique symbol;
declare const writes: unique symbol;

/** What no use case may do by itself: the door opens and closes transactions. */
interface NoControl {
  readonly transaction: never;
  readonly transactionProvider: never;
  readonly savepoint: never;
  readonly destroy: never;
  readonly initialize: never;
  readonly schema: never;
  readonly migrate: never;
  readonly seed: never;
  readonly client: never;
}

/** Reads the last committed state; a write through it fails with SQLITE_READONLY. */
export type Reader = Knex & NoControl & { readonly [reads]: true };

/** The open transaction of one command; the only type that table files accept for writing. */
export type Writer = Reader &
  Knex.Transaction & { readonly commit: never; readonly rollback: never; readonly [writes]: true };
