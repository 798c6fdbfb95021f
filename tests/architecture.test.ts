import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ignoredFolders } from './rooms.ts';
import * as rules from './support/architecture-rules.ts';
import { isSource, listFiles, parseSource, readSource } from './support/architecture-source.ts';

const root = `${import.meta.dirname}/..`;

function readHouse(): rules.House {
  const declared = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const paths = listFiles(root, ignoredFolders);
  return {
    paths,
    sources: paths.filter(isSource).map((path) => readSource(root, path)),
    dependencies: Object.keys(declared.dependencies),
    devDependencies: Object.keys(declared.devDependencies),
  };
}

/** A house made of these texts, so that each rule can be seen to fail. */
function houseOf(files: Readonly<Record<string, string>>): rules.House {
  return {
    paths: Object.keys(files),
    sources: Object.entries(files)
      .filter(([path]) => isSource(path))
      .map(([path, text]) => parseSource(path, text)),
    dependencies: ['zod', 'knex', 'electron-store'],
    devDependencies: ['electron', 'react'],
  };
}

describe('the house keeps its rules', () => {
  const house = readHouse();

  test('rooms import only the rooms and packages they are allowed', () => {
    expect(rules.forbiddenImports(house)).toEqual([]);
  });
  test('no files import each other in a circle', () => {
    expect(rules.importCircles(house)).toEqual([]);
  });
  test('an area never uses the papers of another', () => {
    expect(rules.papersOfOtherAreas(house)).toEqual([]);
  });
  test('files, functions and components stay short', () => {
    expect(rules.tooLong(house)).toEqual([]);
  });
  test('no refused code', () => {
    expect(rules.refusedCode(house)).toEqual([]);
  });
  test('everything lies where the layout says, with a README in each room', () => {
    expect(rules.misplaced(house)).toEqual([]);
  });
  test('no exception outlives its cause', () => {
    expect(rules.staleEntries(house)).toEqual([]);
  });
});

describe('a sabotaged house is caught', () => {
  test.each([
    ['electron/core/trainees/list-trainees.ts', "import { app } from 'electron';", 'package electron'],
    ['electron/core/trainees/list-trainees.ts', "import leftPad from 'left-pad';", 'package left-pad'],
    ['electron/core/trainees/list-trainees.ts', "const x = await import('electron');", 'package electron'],
    ['renderer/app/frame.tsx', "import { readFile } from 'node:fs';", 'package node'],
    ['renderer/app/frame.tsx', "import { x } from '#core/procedure.ts';", 'may not import room core'],
    ['renderer/app/frame.tsx', "export { x } from '../ui/gone.tsx';", 'does not exist'],
    ['shared/rules/dates.ts', "import { x } from '#core/procedure.ts';", 'may not import room core'],
    ['electron/core/database/open.ts', "import { x } from '../procedure.ts';", 'may not import room core'],
    ['electron/core/trainees/trainee.table.ts', "import { knex } from 'knex';", 'package knex'],
    ['elsewhere/file.ts', 'export const x = 1;', 'belongs to no room'],
    ['electron/core/database/open.ts', "import { x } from 'better-sqlite3';", 'not declared for running'],
  ])('%s with %s', (path, text, expected) => {
    const found = rules.forbiddenImports(houseOf({ [path]: text, 'electron/core/procedure.ts': '' }));
    expect(found.join('\n')).toContain(expected);
  });

  test('types of a package whose code stays out are let in', () => {
    const table = { 'electron/core/trainees/trainee.table.ts': "import type { Knex } from 'knex';" };
    expect(rules.forbiddenImports(houseOf(table))).toEqual([]);
  });

  test('a circle through three files', () => {
    const found = rules.importCircles(
      houseOf({
        'shared/rules/a.ts': "import { b } from './b.ts';",
        'shared/rules/b.ts': "import { c } from '#shared/rules/c.ts';",
        'shared/rules/c.ts': "export * from './a.ts';",
      }),
    );
    expect(found).toEqual(['shared/rules/a.ts → shared/rules/b.ts → shared/rules/c.ts → shared/rules/a.ts']);
  });

  test('a paper used from another area', () => {
    const found = rules.papersOfOtherAreas(
      houseOf({
        'electron/core/bids/print-bid.ts': "import { draw } from '#core/trainees/card.pdf.ts';",
        'electron/core/trainees/card.pdf.ts': '',
      }),
    );
    expect(found).toHaveLength(1);
  });

  test('a long file, a long function and a long component', () => {
    const body = 'x();\n'.repeat(155);
    const found = rules.tooLong(
      houseOf({
        'shared/rules/long.ts': `export const rows = [\n${'1,\n'.repeat(300)}];\n`,
        'shared/rules/function.ts': `export function slow() {\n${body}}\n`,
        'renderer/app/frame.tsx': `export const Frame = () => {\n${body}};\n`,
        'renderer/app/list.tsx': `export function List() {\n${'x();\n'.repeat(100)}}\n`,
      }),
    );
    expect(found).toEqual([
      'shared/rules/long.ts has 302 lines (limit 300)',
      'shared/rules/function.ts:1 slow has 157 lines (limit 60)',
      'renderer/app/frame.tsx:1 Frame has 157 lines (limit 150)',
    ]);
  });

  test.each([
    ['shared/rules/a.ts', 'export default 1;', 'default export'],
    ['shared/rules/a.ts', 'export const a: any = 1;', 'any'],
    ['shared/rules/a.ts', 'export const a = b as string;', '`as` without'],
    ['shared/rules/a.ts', '// oxlint-disable-next-line no-console\nf();', 'without ` -- reason`'],
    ['shared/rules/a.ts', '// @ts-ignore because it is so\nf();', 'without ` -- reason`'],
    ['shared/rules/a.ts', 'export enum A { B }', 'enum'],
    ['electron/core/trainees/trainee.table.ts', "reader('t').where('id', 1).update({});", 'writes through'],
    ['electron/core/trainees/trainee.table.ts', "context.reader('t').insert({});", 'writes through'],
    ['electron/core/safekeeping/a.ts', "institution.database.reader('file').first();", 'SQL outside'],
    ['electron/core/trainees/list-trainees.ts', "writer('trainee').update({});", 'SQL outside'],
    ['electron/core/safekeeping/a.ts', 'database.serialize();', 'serialize'],
    ['electron/core/safekeeping/a.ts', "database.backup('x');", 'serialize'],
    ['electron/core/database/migrations/0002-x.ts', 'export const x = { transaction: false };', 'outside'],
    ['renderer/app/a.tsx', 'export const A = () => <b dangerouslySetInnerHTML={{}} />;', 'dangerously'],
    ['renderer/app/a.ts', "localStorage.setItem('draft', text);", 'in the clear'],
    ['renderer/app/a.ts', "window.localStorage['draft'] = text;", 'in the clear'],
    ['renderer/app/a.ts', "indexedDB.open('drafts');", 'in the clear'],
    ['renderer/app/a.ts', "sessionStorage.setItem('draft', text);", 'only the ticket'],
  ])('%s with %s', (path, text, expected) => {
    expect(rules.refusedCode(houseOf({ [path]: text })).join('\n')).toContain(expected);
  });

  test('what is allowed passes', () => {
    const found = rules.refusedCode(
      houseOf({
        'shared/rules/a.ts':
          "export const a = ['x'] as const;\n// oxlint-disable-next-line typescript/no-explicit-any -- the library says so\nexport type B = any;\n// the driver answers rows of this table\nexport const b = c as string;\n",
        'electron/core/trainees/trainee.table.ts': "writer('t').update({}); reader('t').select('id');",
      }),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['tools/build.ts', 'not a name of the top level'],
    ['shared/rules/idNumber.ts', 'kebab-case'],
    ['shared/utils/dates.ts', 'no folder of this name'],
    ['electron/core/trainees/list-trainees.ts', 'needs a README.md'],
  ])('%s in the wrong place', (path, expected) => {
    expect(rules.misplaced(houseOf({ [path]: '' })).join('\n')).toContain(expected);
  });
});
