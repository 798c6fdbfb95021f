import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release } from 'node:os';
import path from 'node:path';

/** One line of the table: what was measured, the figure, the bar it has to reach. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
  /** Absent for a figure that has no bar. */
  readonly isReached?: boolean;
  /** The times behind it. */
  readonly detail: string;
}

/** What one benchmark measured. */
export interface Measured {
  readonly name: string;
  readonly title: string;
  readonly figures: readonly Figure[];
}

export function milliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

export function times(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)}×`;
}

const file = path.join(import.meta.dirname, 'results.md');

/** Day and machine, without its name. */
function conditions(): string {
  const system = platform() === 'linux' ? linuxName() : `${platform()} ${release()}`;
  const { length } = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${length} CPUs, ${arch()}, ${system}, Node ${process.versions.node}`;
}

function linuxName(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]+)/mu.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';
  } catch {
    return 'Linux';
  }
}

function tableOf({ title, figures }: Measured): string {
  const rows = figures.map(({ what, measured, bar, isReached, detail }) => {
    const mark = isReached === undefined ? '' : isReached ? ' ✓' : ' ✗ missed';
    return `| ${what} | ${measured} | ${bar}${mark} | ${detail} |`;
  });
  return [
    `### ${title}`,
    '',
    conditions(),
    '',
    '| What | Measured | Bar | Medians |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const head = [
  '# What was measured',
  '',
  'Written by `npm run bench`; how, and against whom, is in README.md. Medians of interleaved rounds of one run.',
];

function oldBlocks(): Map<string, string> {
  try {
    const text = readFileSync(file, 'utf8');
    const found = text.matchAll(/<!-- (?<name>[a-z]+) -->\n(?<block>[\s\S]*?)\n<!-- end -->/gu);
    return new Map(Array.from(found, ({ groups }) => [groups?.['name'] ?? '', groups?.['block'] ?? '']));
  } catch {
    return new Map();
  }
}

/** Puts these tables into results.md in place of the earlier ones of the same names; the others stay. */
export function writeResults(measured: readonly Measured[], order: readonly string[]): void {
  const blocks = oldBlocks();
  for (const one of measured) blocks.set(one.name, tableOf(one));
  const known = order.flatMap((name) => {
    const block = blocks.get(name);
    return block === undefined ? [] : [`<!-- ${name} -->\n${block}\n<!-- end -->`];
  });
  writeFileSync(file, `${[...head, '', known.join('\n\n')].join('\n')}\n`);
  quote([...blocks.values()]);
}

const readme = path.resolve(import.meta.dirname, '../../README.md');

/** The README of the project quotes the tables, without what lies behind each figure. */
function quote(tables: readonly string[]): void {
  const short = tables.map((table) => table.replace(/^(\|(?:[^|\n]*\|){3})[^|\n]*\|$/gmu, '$1'));
  const text = readFileSync(readme, 'utf8');
  const block = `<!-- bench -->\n${short.join('\n\n')}\n<!-- /bench -->`;
  writeFileSync(
    readme,
    text.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/u, () => block),
  );
}
