import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepCrashDumps, reportFault, sweepCrashDumps } from '../../electron/main/report-fault.ts';
import { startOver, told } from '../support/electron.ts';

let folder = '';
beforeEach(() => {
  startOver();
  folder = mkdtempSync(join(tmpdir(), 'peixun-crash-'));
  vi.stubEnv('PEIXUN_DATA', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('dumps of crashes stay on this computer', () => {
  keepCrashDumps('/data/crashes');
  expect(told.crashReports).toEqual([{ uploadToServer: false, ignoreSystemCrashHandler: false }]);
  expect(told.paths.get('crashDumps')).toBe('/data/crashes');
  // The folder is known before the first dump could be written.
  expect(told.order.indexOf('setPath crashDumps')).toBeLessThan(told.order.indexOf('crashReporter'));
});

test('only the three newest dumps are kept, and nothing else is touched', async () => {
  const reports = join(folder, 'crashes', 'reports');
  mkdirSync(reports, { recursive: true });
  for (let day = 1; day <= 5; day += 1) {
    const file = join(reports, `${day}.dmp`);
    writeFileSync(file, 'x');
    utimesSync(file, day * 1000, day * 1000);
  }
  writeFileSync(join(reports, 'settings.dat'), 'x');
  await sweepCrashDumps(join(folder, 'crashes'));
  expect(readdirSync(reports).toSorted()).toEqual(['3.dmp', '4.dmp', '5.dmp', 'settings.dat']);
  await sweepCrashDumps(join(folder, 'nothing-here'));
});

test('the reference that is shown finds its line in the log', () => {
  const reference = reportFault('core', 'code 11');
  expect(reference).toMatch(/^[0-9a-f]{8}$/);
  expect(reportFault('page', 'oom')).not.toBe(reference);
  const log = readFileSync(join(folder, 'logs', 'desktop.log'), 'utf8');
  expect(log).toContain(`${reference} core ended: code 11`);
});
