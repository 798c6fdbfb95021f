import { expect, test } from 'vitest';
import { serveBrowser } from '../../electron/launch/serve-browser.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const address = 'http://127.0.0.1:5999/#token=abc';

interface Trial {
  readonly code: number;
  readonly said: readonly string[];
  readonly opened: readonly string[];
}

/** `isStopped`: Ctrl+C is pressed once the address was said. */
async function trial(script: string, flags: readonly string[] = [], isStopped = false): Promise<Trial> {
  const root = temporaryFolder({ 'dist/core/serve.js': script });
  const stop = new AbortController();
  const said: string[] = [];
  const opened: string[] = [];
  const code = await serveBrowser(root, {
    flags,
    signal: stop.signal,
    open: (url: string) => opened.push(url),
    say: (line: string) => {
      said.push(line);
      // The address is opened in the same breath.
      if (isStopped && line.includes(address)) setTimeout(() => stop.abort(), 20);
    },
  });
  return { code, said, opened };
}

const serving = `console.log('ready ${address}'); setInterval(() => {}, 1000);`;

test('the address is printed and opened, and Ctrl+C ends it well', async () => {
  const { code, said, opened } = await trial(serving, [], true);
  expect(said.join('\n')).toContain(address);
  expect(opened).toEqual([address]);
  expect(code).toBe(0);
});

test('--no-open only prints', async () => {
  const { said, opened } = await trial(serving, ['--no-open'], true);
  expect(said.join('\n')).toContain(address);
  expect(opened).toEqual([]);
});

test('flags are handed on, except the launcher’s own', async () => {
  const { said } = await trial(`console.log(process.argv.slice(2).join(' '));`, [
    '--browser',
    '--port',
    '4100',
  ]);
  expect(said).toContain('--port 4100');
});

test('a server that dies is said so, with its exit code', async () => {
  const { code, said } = await trial('process.exit(4)');
  expect(code).toBe(4);
  expect(said.join('\n')).toContain('could not be started');
});

test('a server that found the data folder in use has the last word, and that is no error', async () => {
  const line = `培训台已在运行，地址：${address}`;
  const { code, said, opened } = await trial(`console.log('${line}'); process.exitCode = 75;`);
  expect(said).toEqual([line]);
  expect(opened).toEqual([]);
  expect(code).toBe(0);
});
