import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { House } from '#core/house.ts';
import { ownerFileKeyStore } from '#core/safekeeping/key-store.ts';
import { startCore, stopCore } from '#core/start-core.ts';
import { type ClientContext, type CoreClient, inProcessClient } from '#hosts/in-process.ts';

export interface TestHouse {
  readonly house: House;
  readonly folder: string;
  readonly api: CoreClient;
  /** Faults the core logged; empty after a test that expects none. */
  readonly faults: readonly unknown[];
  /** Call options signed in as the first administrator; a fresh request id each time. */
  as(): { readonly context: ClientContext };
  stop(): Promise<void>;
}

/** The real cost is tested once, in password.test.ts; everywhere else it would only warm the room. */
export const cheapPassword = { N: 2 ** 10, r: 8, p: 1 } as const;

/** Tuesday morning in Shanxi; every test reads the same clock unless it sets another. */
export const testInstant = new Date('2026-11-24T01:30:00Z');

export const testInstitution = {
  nameZh: '示例职业培训学校',
  nameEn: 'Sample Vocational Training School',
  displayName: '王示宁',
  signInName: 'wang',
  password: 'a long password',
} as const;

/** A house with a new institution in a temporary folder, and its administrator signed in. */
export async function startTestHouse(
  options: {
    readonly clock?: () => Date;
    readonly isEmpty?: true;
    readonly fontFolders?: readonly string[];
    readonly verifyPage?: string;
  } = {},
): Promise<TestHouse> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peixun-test-'));
  const faults: unknown[] = [];
  const house = await startCore({
    folder,
    keyStore: ownerFileKeyStore(folder),
    log: { error: (_reference, error) => faults.push(error) },
    clock: options.clock ?? (() => testInstant),
    passwordCost: cheapPassword,
    ...(options.fontFolders && { installedFontFolders: options.fontFolders }),
    ...(options.verifyPage !== undefined && { verifyPage: options.verifyPage }),
  });
  const api = inProcessClient(house);
  const ticket = options.isEmpty ? '' : (await api.safekeeping.startInstitution(testInstitution)).ticket;
  return {
    house,
    folder,
    api,
    faults,
    as: () => ({ context: { ticket, requestId: crypto.randomUUID() } }),
    async stop() {
      await stopCore(house);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Refusal {
  readonly code: string;
  readonly data: {
    readonly params: Record<string, unknown>;
    readonly problems?: ReadonlyArray<Record<string, unknown>>;
  };
}

/** The refusal of a call that must fail; throws when it did not. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    // The client throws ORPCError with the code and data of the closed list.
    return error as Refusal;
  }
  throw new Error('the call was expected to be refused and was not');
}
