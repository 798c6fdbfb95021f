import { posix } from 'node:path';
import { isBuiltin } from 'node:module';
import {
  defaultExports,
  lengthExceptions,
  limits,
  refusedFolders,
  rooms,
  topLevel,
  type Room,
} from '../rooms.ts';
import type { Import, Sighting, SourceFile } from './architecture-source.ts';

/** What the rules look at: parsed sources, the paths of all files, and the two lists of package.json. */
export interface House {
  readonly sources: readonly SourceFile[];
  readonly paths: readonly string[];
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

/** A finding is one line a developer can act on: `path:line what is wrong`. */
export type Finding = string;

const aliases: readonly (readonly [string, string])[] = [
  ['#shared/', 'shared/'],
  ['#core/', 'electron/core/'],
  ['#hosts/', 'electron/hosts/'],
];

export function roomOf(path: string): Room | undefined {
  return rooms.find((room) => room.files.test(path));
}

/** The path an import points to inside the house, or undefined for a package. */
export function localTarget(from: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), bare));
  const alias = aliases.find(([prefix]) => bare.startsWith(prefix));
  return alias === undefined ? undefined : alias[1] + bare.slice(alias[0].length);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Imports between rooms and of packages that tests/rooms.ts does not list. */
export function forbiddenImports(house: House): Finding[] {
  return house.sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (room === undefined) return [`${source.path} belongs to no room`];
    return source.imports.flatMap((item) => {
      const target = localTarget(source.path, item.specifier);
      const problem =
        target === undefined ? packageProblem(house, room, item) : roomProblem(house, room, target);
      return problem === undefined ? [] : [`${source.path}:${item.line} ${problem}`];
    });
  });
}

function roomProblem(house: House, room: Room, target: string): string | undefined {
  if (room.rooms.includes('*') || target === 'package.json') return undefined;
  if (!house.paths.includes(target)) return `imports ${target}, which does not exist (write the ending)`;
  const other = roomOf(target);
  if (other === undefined) return `imports ${target}, which belongs to no room`;
  if (other.name === room.name || room.rooms.includes(other.name)) return undefined;
  return `room ${room.name} may not import room ${other.name} (${target})`;
}

function packageProblem(house: House, room: Room, item: Import): string | undefined {
  const name = isBuiltin(item.specifier) ? 'node' : packageName(item.specifier);
  const isNamedOnly = item.isTypeOnly && name in (room.types ?? {});
  if (!isNamedOnly && !('*' in room.packages) && !(name in room.packages)) {
    return `package ${name} is not listed for room ${room.name}`;
  }
  if (name === 'node' || room.ownPackages?.includes(name)) return undefined;
  const runsInstalled = /^(?:core|hosts|main)/.test(room.name) && name !== 'electron' && !item.isTypeOnly;
  const declared = runsInstalled
    ? house.dependencies
    : [...house.dependencies, ...house.devDependencies, ...selfTyped(name, house)];
  return declared.includes(name) ? undefined : `package ${name} is not declared for running`;
}

/** `vitest/config` and the like resolve to their package; `@types/x` alone stands for type imports of x. */
function selfTyped(name: string, house: House): string[] {
  return house.devDependencies.includes(`@types/${name}`) ? [name] : [];
}

/** Every circle of imports, as the files along it. Types vanish before anything runs, so they make none. */
export function importCircles(house: House): Finding[] {
  const edges = new Map(
    house.sources.map((source) => [
      source.path,
      source.imports.flatMap((item) =>
        item.isTypeOnly ? [] : (localTarget(source.path, item.specifier) ?? []),
      ),
    ]),
  );
  const done = new Set<string>();
  const found: Finding[] = [];
  function walk(path: string, trail: readonly string[]): void {
    const seen = trail.indexOf(path);
    if (seen !== -1) {
      found.push([...trail.slice(seen), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  }
  for (const path of edges.keys()) walk(path, []);
  return found;
}

/** An area reaches another only through its use cases and table files, never through a paper. */
export function papersOfOtherAreas(house: House): Finding[] {
  return house.sources.flatMap((source) => {
    if (!/^core\/(?:area|paper)$/.test(roomOf(source.path)?.name ?? '')) return [];
    return source.imports.flatMap((item) => {
      const target = localTarget(source.path, item.specifier);
      if (target === undefined || roomOf(target)?.name !== 'core/paper') return [];
      if (posix.dirname(target) === posix.dirname(source.path)) return [];
      return [`${source.path}:${item.line} imports the paper of another area (${target})`];
    });
  });
}

/** Files, functions and components over their limit. Test files may be long lists of sentences. */
export function tooLong(house: House): Finding[] {
  return house.sources.flatMap((source) => {
    const found: Finding[] = [];
    if (source.lines > limits.file && !(source.path in lengthExceptions)) {
      found.push(`${source.path} has ${source.lines} lines (limit ${limits.file})`);
    }
    if (/\.(?:test|spec)\.tsx?$/.test(source.path)) return found;
    for (const item of source.functions) {
      const limit = item.isComponent ? limits.component : limits.function;
      if (item.lines <= limit || `${source.path}#${item.name}` in lengthExceptions) continue;
      found.push(`${source.path}:${item.line} ${item.name} has ${item.lines} lines (limit ${limit})`);
    }
    return found;
  });
}

/** A table's SQL stands in its own table file; the generic rooms beneath know tables by name too. */
const mayNameTables = /^electron\/core\/(?:database\/|.*\.table\.ts$)/;
const isMigration = /^electron\/core\/database\/migrations\//;

const complaints: Readonly<Record<Sighting['kind'], { says: string; where: (path: string) => boolean }>> = {
  'default-export': {
    says: 'default export',
    where: (path) => !path.endsWith('.d.ts') && !defaultExports.includes(path),
  },
  any: { says: 'any', where: () => true },
  'unexplained-suppression': { says: 'a suppression without ` -- reason`', where: () => true },
  'unexplained-as': {
    says: '`as` without a reason in a comment beside it',
    where: (path) => !path.startsWith('tests/'),
  },
  enum: { says: 'enum; use a union of strings', where: () => true },
  'write-through-reader': {
    says: 'writes through a reader',
    where: (path) => path.startsWith('electron/core/'),
  },
  'table-by-name': {
    says: 'SQL outside a table file',
    where: (path) => path.startsWith('electron/') && !mayNameTables.test(path),
  },
  'serialize-or-backup': {
    says: 'serialize and backup write the database unencrypted or unchecked',
    where: (path) => path.startsWith('electron/'),
  },
  'transaction-false': { says: 'a migration outside a transaction', where: (path) => isMigration.test(path) },
  'inner-html': { says: 'dangerouslySetInnerHTML', where: () => true },
  'page-storage': {
    says: 'the page’s storage lies in the clear on disk; see draft-store.ts and preference-store.ts',
    where: (path) => path.startsWith('renderer/'),
  },
  'window-storage': {
    says: 'only the ticket and the token, which end with the window, may lie in its storage',
    where: (path) => path.startsWith('renderer/') && path !== 'renderer/api.ts',
  },
};

export function refusedCode(house: House): Finding[] {
  return house.sources.flatMap((source) =>
    source.sightings.flatMap((sighting) => {
      const complaint = complaints[sighting.kind];
      return complaint.where(source.path) ? [`${source.path}:${sighting.line} ${complaint.says}`] : [];
    }),
  );
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/;

/** File and folder names, the top level, and a README in every room. */
export function misplaced(house: House): Finding[] {
  const found: Finding[] = [];
  const folders = new Set<string>();
  for (const path of house.paths) {
    const parts = path.split('/');
    const top = parts[0] ?? '';
    if (!topLevel.includes(top) && !top.startsWith('.')) found.push(`${path}: not a name of the top level`);
    if (parts.length === 1 || top.startsWith('.') || path.includes('/fixtures/')) continue;
    for (let depth = 1; depth < parts.length; depth += 1) folders.add(parts.slice(0, depth).join('/'));
    const name = parts.at(-1) ?? '';
    if (name !== 'README.md' && !kebab.test(name)) found.push(`${path}: file names are kebab-case`);
  }
  for (const folder of folders) {
    const name = posix.basename(folder);
    if (refusedFolders.includes(name)) found.push(`${folder}: no folder of this name; give it to an area`);
    if (!kebab.test(name)) found.push(`${folder}: folder names are kebab-case`);
    if (isRoomFolder(folder) && !house.paths.includes(`${folder}/README.md`)) {
      found.push(`${folder}: a room needs a README.md`);
    }
  }
  return found;
}

function isRoomFolder(folder: string): boolean {
  return (
    /^(?:renderer|tests|electron\/[^/]+|electron\/core\/[^/]+|renderer\/[^/]+)$/.test(folder) ||
    /^shared\/[^/]+$/.test(folder)
  );
}

/** Reasons and exceptions that no longer stand for anything. */
export function staleEntries(house: House): Finding[] {
  return [...unusedPackages(house), ...shortAgain(house)];
}

/** Packages a room may import and no file of it does. */
function unusedPackages(house: House): Finding[] {
  const used = new Set(
    house.sources.flatMap((source) =>
      source.imports.map((item) => `${roomOf(source.path)?.name} ${packageName(item.specifier)}`),
    ),
  );
  return rooms.flatMap((room) =>
    Object.keys({ ...room.packages, ...room.types })
      .filter((name) => name !== 'node' && name !== '*' && !used.has(`${room.name} ${name}`))
      .map((name) => `package ${name} is listed for room ${room.name}, and no file of it imports it`),
  );
}

function shortAgain(house: House): Finding[] {
  return Object.keys(lengthExceptions).flatMap((key) => {
    const [path, name] = key.split('#');
    const source = house.sources.find((item) => item.path === path);
    if (source === undefined) return [`${key}: no such file`];
    const isLong =
      name === undefined
        ? source.lines > limits.file
        : source.functions.some((item) => item.name === name && item.lines > limits.function);
    return isLong ? [] : [`${key}: no longer too long; remove the exception`];
  });
}
