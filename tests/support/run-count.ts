import { readFileSync } from 'node:fs';
import type { Ending } from './run-tool.ts';

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function summary(count: Count): string {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  return `${count.passed} passed, ${count.failed} failed${skipped}`;
}

/** A tool that only says yes or no counts as one test. */
export function checked(ending: Ending): Count {
  const isSound = ending.kind === 'ended' && ending.code === 0;
  return { passed: isSound ? 1 : 0, failed: isSound ? 0 : 1, skipped: 0 };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A test file that could not even be loaded, or an error outside every test, counts as one failure. */
export function readVitest(report: string | undefined, ending: Ending): Count {
  if (report === undefined) return checked({ kind: 'stopped' });
  const read: VitestReport = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = read.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  return orDied(
    {
      passed: read.numPassedTests,
      failed: read.numFailedTests + unloaded,
      skipped: read.numPendingTests + read.numTodoTests,
    },
    ending,
  );
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/** A test that passed only at the second try counts as failed: it would fail for somebody else. */
export function readPlaywright(report: string | undefined, ending: Ending): Count {
  if (report === undefined) return checked({ kind: 'stopped' });
  const { stats, errors }: PlaywrightReport = JSON.parse(readFileSync(report, 'utf8'));
  return orDied(
    {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    },
    ending,
  );
}

/** A runner that ended badly without naming a failed test has failed itself. */
function orDied(count: Count, ending: Ending): Count {
  const isSound = ending.kind === 'ended' && ending.code === 0;
  return isSound || count.failed > 0 ? count : { ...count, failed: 1 };
}
