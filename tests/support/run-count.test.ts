import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { add, checked, readPlaywright, readVitest, summary } from './run-count.ts';

const well = { kind: 'ended', code: 0 } as const;
const badly = { kind: 'ended', code: 1 } as const;

function report(value: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'peixun-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

test('the last line names what was skipped only when something was', () => {
  expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('a tool that says yes or no counts as one, and one that was stopped as failed', () => {
  expect(checked(well).passed).toBe(1);
  expect(checked(badly).failed).toBe(1);
  expect(checked({ kind: 'stopped' }).failed).toBe(1);
});

test('unit tests are counted, with a file that could not be loaded as one failure', () => {
  expect(readVitest(report(vitest), well)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  const unloaded = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(readVitest(report(unloaded), badly).failed).toBe(1);
});

test('a runner that ends badly without naming a failure, or leaves no report, has failed itself', () => {
  expect(readVitest(report(vitest), badly).failed).toBe(1);
  expect(readVitest(undefined, badly).failed).toBe(1);
  expect(readPlaywright(report(playwright), { kind: 'stopped' }).failed).toBe(1);
  expect(readPlaywright(undefined, well).failed).toBe(1);
});

test('an end-to-end test that passed only at the second try counts as failed', () => {
  const flaky = { ...playwright, stats: { ...playwright.stats, flaky: 1 } };
  expect(readPlaywright(report(flaky), well)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test('counts add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(add(one, one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
