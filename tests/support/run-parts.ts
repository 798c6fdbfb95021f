import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { add, checked, nothing, readPlaywright, readVitest, summary, type Count } from './run-count.ts';
import { runTool, toolScript, type Ending } from './run-tool.ts';

const rooms = [
  'shared',
  'electron/core',
  'electron/hosts',
  'electron/main',
  'electron/preload',
  'renderer',
  'tests',
];
const results = 'test-results';
/** Minutes until a run is taken for hung: the machine may be busy, and a slow run is no failed one. */
const patience = 20;

type Part = () => Promise<Count>;

const parts: Readonly<Record<string, Part>> = {
  types: checkTypes,
  lint: async () => checked(await run('oxlint', ['--type-aware', '--deny-warnings'], 10)),
  format: async () =>
    checked(await run('@biomejs/biome', ['format', '--config-path', 'tests/biome.json', '.'], 5)),
  unit: runUnit,
  build: async () => ({ ...checked(await run('vite', ['build', '--app'], 4)), passed: 0 }),
  e2e: () => runPlaywright(['--project', 'e2e', '--project', 'electron']),
  screenshots: () => runPlaywright(['--project', 'screenshots']),
};

const usual = ['types', 'lint', 'format', 'unit', 'build', 'e2e'];
/** What a part asked for alone needs before it. */
const before: Readonly<Record<string, readonly string[]>> = { e2e: ['build'], screenshots: ['build'] };

/** Runs the named parts, or all, and sets the exit code. The last line is the sum: `N passed, N failed`. */
export async function runParts(asked: readonly string[]): Promise<void> {
  const unknown = asked.find((name) => !(name in parts));
  if (unknown !== undefined) {
    console.error(`unknown part ${unknown}; there are ${Object.keys(parts).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const names = asked.length === 0 ? usual : asked.flatMap((name) => [...(before[name] ?? []), name]);
  let total = nothing;
  let isBuilt = true;
  for (const name of new Set(names)) {
    const isHopeless = !isBuilt && name !== 'unit';
    const count = isHopeless ? notRun(name) : await timed(name);
    if (name === 'build' && count.failed > 0) isBuilt = false;
    total = add(total, count);
  }
  console.log(`\n${summary(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function timed(name: string): Promise<Count> {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const part = parts[name];
  const count = part === undefined ? notRun(name) : await part().catch((error: unknown) => died(name, error));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${summary(count)} (${seconds} s)`);
  return count;
}

function died(name: string, error: unknown): Count {
  console.error(`${name} could not be run:`, error);
  return { passed: 0, failed: 1, skipped: 0 };
}

function notRun(name: string): Count {
  console.log(`\n── ${name}: not run, the build failed`);
  return { passed: 0, failed: 1, skipped: 0 };
}

async function run(packageName: string, args: readonly string[], minutes: number): Promise<Ending> {
  const tool = packageName.split('/').at(-1) ?? packageName;
  const ending = await runTool(toolScript(packageName, tool), args, minutes);
  if (ending.kind === 'stopped') console.error(`${tool} was stopped: it took over ${minutes} minutes`);
  return ending;
}

/** One room after the other, so that each compiler error shows which room's rule it breaks. */
async function checkTypes(): Promise<Count> {
  const script = toolScript('typescript', 'tsc');
  let isSound = true;
  for (const room of rooms) {
    const ending = await runTool(script, ['-p', `${room}/tsconfig.json`, '--pretty', 'false'], 10);
    if (ending.kind === 'stopped' || ending.code !== 0) {
      console.error(`types of ${room}: refused`);
      isSound = false;
    }
  }
  return isSound ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function freshReport(name: string): string {
  mkdirSync(results, { recursive: true });
  const report = `${results}/${name}.json`;
  rmSync(report, { force: true });
  return report;
}

async function runUnit(): Promise<Count> {
  const report = freshReport('unit');
  const ending = await run(
    'vitest',
    [
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    patience,
  );
  return readVitest(existsSync(report) ? report : undefined, ending);
}

async function runPlaywright(args: readonly string[]): Promise<Count> {
  const report = freshReport('playwright');
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report;
  const script = toolScript('@playwright/test', 'playwright');
  const ending = await runTool(
    script,
    ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json', ...args],
    patience,
  );
  return readPlaywright(existsSync(report) ? report : undefined, ending);
}
