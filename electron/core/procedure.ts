import { implement } from '@orpc/server';
import type { MiddlewareResult } from '@orpc/server';
import { Failure, type Params } from '#shared/contract/failures.ts';
import { contract } from '#shared/contract/index.ts';
import type { ProcedureMeta } from '#shared/contract/procedure.ts';
import { type Actor, visitor } from './accounts/sign-ins.ts';
import { dayOf, instantOf } from './clock.ts';
import type { RunningActivity } from './activity.ts';
import type { Reader, Writer } from './database/reader-writer.ts';
import { findEarlierAnswer, recordRequest } from './history/request.table.ts';
import { recordEntry } from './history/record-entry.ts';
import type { House, OpenInstitution } from './house.ts';
import { rememberHighWater } from './safekeeping/high-water.ts';

/** What a host hands in with each call. */
export interface CallContext {
  readonly house: House;
  /** Made at the user's action; the same id again gets the same answer and changes nothing. */
  readonly requestId?: string | undefined;
  /** The sign-in this call belongs to. */
  readonly ticket?: string | undefined;
}

/** What every use case gets beside its reader or writer and its input. */
export interface Call {
  readonly house: House;
  readonly institution: OpenInstitution;
  readonly actor: Actor;
  readonly ticket: string | undefined;
  /** Instant and day of this call, the same for all it writes. */
  readonly now: string;
  readonly today: string;
  readonly activity: RunningActivity;
  /** Adds what the history sentence needs, e.g. how many or whose. */
  note(summary: Params): void;
}

interface QueryContext extends CallContext {
  readonly reader: Reader;
  readonly call: Call;
}
interface CommandContext extends CallContext {
  readonly writer: Writer;
  readonly call: Call;
}
interface OperationContext extends CallContext {
  readonly actor: Actor;
}

const core = implement(contract)
  .$context<CallContext>()
  // Input is checked before the door opens, output inside the transaction; the defaults would check it after.
  .$config({
    initialInputValidationIndex: Number.NEGATIVE_INFINITY,
    initialOutputValidationIndex: Number.POSITIVE_INFINITY,
  });

/** Who calls, or the refusal. */
function admit(context: CallContext, meta: ProcedureMeta): Actor {
  const actor = context.house.signIns.actorOf(context.ticket);
  if (meta.callers === 'public') return actor ?? visitor;
  if (!actor) throw new Failure('SIGNED_OUT');
  if (!meta.callers.includes(actor.role)) throw new Failure('NOT_ALLOWED', { params: { role: actor.role } });
  return actor;
}

function openInstitution(house: House): OpenInstitution {
  if (!house.institution) throw new Failure('NO_INSTITUTION');
  return house.institution;
}

interface CallParts {
  readonly context: CallContext;
  readonly actor: Actor;
  readonly procedure: string;
  readonly summary: Params;
}

function beginCall({ context, actor, procedure, summary }: CallParts): Call {
  const { house } = context;
  const date = house.clock();
  const now = instantOf(date);
  return {
    house,
    institution: openInstitution(house),
    actor,
    ticket: context.ticket,
    now,
    today: dayOf(date),
    activity: house.activities.begin(context.requestId ?? crypto.randomUUID(), procedure, now),
    note: (more) => Object.assign(summary, more),
  };
}

/** Ends the activity the way the work ended, and passes the outcome on. */
async function following<T>(activity: RunningActivity, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    activity.end('finished');
    return result;
  } catch (error) {
    activity.end(error instanceof Failure && error.code === 'CANCELLED' ? 'cancelled' : 'failed');
    throw error;
  }
}

/** The two kinds of call, and the third that runs outside any transaction. Read router.ts for what there is. */
export const query = core.use(({ context, next, path, procedure }) => {
  const actor = admit(context, procedure['~orpc'].meta);
  const call = beginCall({ context, actor, procedure: path.join('.'), summary: {} });
  const { reader } = call.institution.database;
  return following(call.activity, async () =>
    next({ context: { reader, call } satisfies Omit<QueryContext, keyof CallContext> }),
  );
});

/** Stated, or oRPC infers the handler's context away behind the two ways out. */
type CommandResult = MiddlewareResult<Omit<CommandContext, keyof CallContext>, unknown>;

/** Numbers that reach paper are noted outside the database too, so that an older backup cannot repeat them. */
function givesNumbers(meta: ProcedureMeta): boolean {
  if (meta.kind !== 'command' || meta.undo === 'rows') return false;
  return meta.undo.never === 'issued' || meta.undo.never === 'printed';
}

export const command = core.use(
  async ({ context, next, path, procedure }, input, answer): Promise<CommandResult> => {
    const actor = admit(context, procedure['~orpc'].meta);
    const name = path.join('.');
    const summary: Params = {};
    const call = beginCall({ context, actor, procedure: name, summary });
    const request = { id: context.requestId, procedure: name, actorId: actor.id, input };
    const carryOut = () =>
      call.institution.database.transact(async (writer) => {
        const earlier = await findEarlierAnswer(writer, request);
        // The handler does not run, so nobody asks for the context this answer lacks.
        if (earlier) return answer(earlier.output) as CommandResult;
        const result = await next({ context: { writer, call } });
        const entry = await recordEntry(writer, { call, procedure: name, summary });
        await recordRequest(writer, { ...request, output: result.output, entry });
        return result;
      });
    return following(call.activity, async () => {
      const result = await carryOut();
      if (givesNumbers(procedure['~orpc'].meta)) await rememberHighWater(context.house, call.institution);
      return result;
    });
  },
);

export const operation = core.use(({ context, next, procedure }) => {
  const actor = admit(context, procedure['~orpc'].meta);
  return next({ context: { actor } satisfies Omit<OperationContext, keyof CallContext> });
});

/** Joins a query's use case to its procedure. */
export function answers<Input, Output>(
  useCase: (reader: Reader, input: Input, call: Call) => Promise<Output>,
) {
  return ({ context, input }: { readonly context: QueryContext; readonly input: Input }): Promise<Output> =>
    useCase(context.reader, input, context.call);
}

/** Joins a command's use case to its procedure. */
export function carriesOut<Input, Output>(
  useCase: (writer: Writer, input: Input, call: Call) => Promise<Output>,
) {
  return ({ context, input }: { readonly context: CommandContext; readonly input: Input }): Promise<Output> =>
    useCase(context.writer, input, context.call);
}

/** Joins an operation's use case to its procedure. */
export function runs<Input, Output>(
  useCase: (
    house: House,
    input: Input,
    caller: {
      readonly actor: Actor;
      readonly ticket: string | undefined;
      readonly signal: AbortSignal | undefined;
      readonly requestId: string | undefined;
    },
  ) => Output,
) {
  return ({
    context,
    input,
    signal,
  }: {
    readonly context: OperationContext;
    readonly input: Input;
    readonly signal?: AbortSignal | undefined;
  }): Output =>
    useCase(context.house, input, {
      actor: context.actor,
      ticket: context.ticket,
      signal,
      requestId: context.requestId,
    });
}
