import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SaveOutcome } from '#shared/contract/bridge.ts';
import { HandedOut } from '../../electron/main/handed-out.ts';
import { startOver } from '../support/electron.ts';
import { StandInContents } from '../support/electron-window.ts';

let folder = '';
let outcome: SaveOutcome;
let handedOut: HandedOut;
let contents: StandInContents;

beforeEach(() => {
  startOver();
  folder = mkdtempSync(join(tmpdir(), 'peixun-drag-'));
  outcome = { kind: 'saved' };
  contents = new StandInContents();
  handedOut = new HandedOut(join(folder, 'handed-out'), {
    writeOut({ place }) {
      if (outcome.kind === 'saved') writeFileSync(place, '%PDF');
      return Promise.resolve(outcome);
    },
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function drag(token: string): void {
  handedOut.start(token, contents);
}

const request = { fileId: 'p-1', fileName: '../班次:31.pdf' };

test('a copy under a safe name, in a folder of its own, is what the system gets', async () => {
  const token = await handedOut.prepare(request);
  drag(token ?? '');
  const [dragged] = contents.dragged;
  expect(basename(dragged?.file ?? '')).toBe('.._班次_31.pdf');
  expect(dirname(dirname(dragged?.file ?? ''))).toBe(join(folder, 'handed-out'));
  expect(existsSync(dragged?.file ?? '')).toBe(true);
  expect(dragged?.icon).toBe(`icon of ${dragged?.file}`);
});

test('a token that was not given out drags nothing', async () => {
  await handedOut.prepare(request);
  drag('../../etc/passwd');
  expect(contents.dragged).toEqual([]);
});

test('a file that the core does not hand out leaves nothing behind', async () => {
  outcome = { kind: 'failed', code: 'SIGNED_OUT', data: {} };
  expect(await handedOut.prepare(request)).toBeUndefined();
  expect(readdirSync(join(folder, 'handed-out'))).toEqual([]);
});

test('a copy is swept when it is an hour old, and all of them at the end', async () => {
  const old = await handedOut.prepare(request);
  const hourAgo = new Date(Date.now() - 3601_000);
  utimesSync(join(folder, 'handed-out', old ?? ''), hourAgo, hourAgo);
  const young = await handedOut.prepare(request);
  expect(readdirSync(join(folder, 'handed-out'))).toEqual([young]);
  drag(old ?? '');
  expect(contents.dragged).toEqual([]);
  await handedOut.clear();
  expect(existsSync(join(folder, 'handed-out'))).toBe(false);
  drag(young ?? '');
  expect(contents.dragged).toEqual([]);
});

test('what an earlier launch left lying is cleared too', async () => {
  mkdirSync(join(folder, 'handed-out', 'left'), { recursive: true });
  await handedOut.clear();
  expect(existsSync(join(folder, 'handed-out'))).toBe(false);
});
