import { isContractProcedure } from '@orpc/contract';
import { isProcedure } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { type ProcedureMeta, roles } from '#shared/contract/procedure.ts';
import { command, operation, query } from '#core/procedure.ts';
import { router } from '#core/router.ts';

interface Declared {
  readonly path: string;
  readonly meta: ProcedureMeta;
}

/** Every procedure of the contract, read like any table of contents. */
function declared(node: unknown, path: readonly string[] = []): readonly Declared[] {
  // The contract's generic guard forgets the meta type.
  if (isContractProcedure(node)) {
    return [{ path: path.join('.'), meta: node['~orpc'].meta as ProcedureMeta }];
  }
  return Object.entries(Object(node)).flatMap(([name, child]) => declared(child, [...path, name]));
}

function at(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, name) => Reflect.get(Object(node), name), root);
}

function middlewaresAt(root: unknown, path: string): readonly unknown[] {
  const node = at(root, path);
  if (!isProcedure(node)) throw new Error(`${path} has no function behind it`);
  return node['~orpc'].middlewares;
}

const procedures = declared(contract);
const doors = { query, command, operation } as const;

/** The middleware that a door puts before everything; read off a procedure made with it. */
function doorOf(kind: ProcedureMeta['kind']): unknown {
  const made = doors[kind].accounts.whoAmI.handler(() => ({ id: 0, displayName: '', role: 'auditor' }));
  return made['~orpc'].middlewares[0];
}

describe.each(procedures)('$path', ({ path, meta }) => {
  it('runs behind the door its kind asks for', () => {
    const middlewares = middlewaresAt(router, path);
    expect(middlewares).toEqual([doorOf(meta.kind)]);
  });

  it('says who may call, and how it is taken back', () => {
    const callers = meta.callers === 'public' ? roles : meta.callers;
    expect(callers.length).toBeGreaterThan(0);
    expect(callers.filter((role) => !roles.includes(role))).toEqual([]);
    expect(meta.kind === 'command' ? meta.undo : 'not a command').toBeDefined();
    // An auditor looks and changes nothing but their own password.
    const changesFacts = meta.kind === 'command' && path !== 'accounts.changeOwnPassword';
    expect(changesFacts && callers.includes('auditor')).toBe(false);
  });
});

describe('the table of contents', () => {
  it('has no procedure that the contract does not know', () => {
    const known = new Set(procedures.map((procedure) => procedure.path));
    const walk = (node: unknown, path: readonly string[]): readonly string[] =>
      isProcedure(node)
        ? [path.join('.')]
        : Object.entries(Object(node)).flatMap(([name, child]) => walk(child, [...path, name]));
    for (const path of walk(router, [])) expect(known).toContain(path);
  });

  it('tells the three doors apart', () => {
    expect(new Set([doorOf('query'), doorOf('command'), doorOf('operation')]).size).toBe(3);
  });

  it('lets nobody in before sign-in but where a start screen needs it', () => {
    const open = procedures.filter(({ meta }) => meta.callers === 'public').map(({ path }) => path);
    expect(open.toSorted()).toEqual([
      // Language and theme of the sign-in screen itself.
      'accounts.keepPreferences',
      'accounts.preferences',
      'accounts.signIn',
      'accounts.signOut',
      'activity.cancel',
      'activity.watch',
      // Whoever holds a certificate may prove it without an account.
      'certificates.readVoidList',
      'certificates.verify',
      'safekeeping.inspectBackup',
      'safekeeping.leaveDemo',
      'safekeeping.openWithRecoveryKey',
      'safekeeping.resetDemo',
      'safekeeping.restoreBackup',
      'safekeeping.startDemo',
      'safekeeping.startInstitution',
      'safekeeping.state',
      'safekeeping.tryAgain',
    ]);
  });
});
