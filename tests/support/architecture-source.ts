import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, Visitor, type ESTree } from 'vite';

/** One `import`, `export … from` or `import()` of a file. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly isTypeOnly: boolean;
}

/** A function with its length in lines; a component is one whose name starts with a capital in a .tsx file. */
export interface FunctionSize {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  readonly isComponent: boolean;
}

/** Something found in the text of one file that a rule may refuse. */
export interface Sighting {
  readonly kind:
    | 'default-export'
    | 'any'
    | 'unexplained-suppression'
    | 'unexplained-as'
    | 'enum'
    | 'write-through-reader'
    | 'table-by-name'
    | 'serialize-or-backup'
    | 'transaction-false'
    | 'inner-html'
    | 'page-storage'
    | 'window-storage';
  readonly line: number;
}

export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly FunctionSize[];
  readonly sightings: readonly Sighting[];
}

const sourceEnding = /\.(?:ts|tsx|mts|mjs|js)$/;
const writes = new Set(['insert', 'update', 'del', 'delete', 'increment', 'decrement', 'truncate', 'upsert']);

/** Every file below `root`, as paths with forward slashes; folders named in `ignored` are not entered. */
export function listFiles(root: string, ignored: readonly string[]): string[] {
  const found: string[] = [];
  function enter(folder: string): void {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (ignored.includes(entry.name)) continue;
      if (entry.isDirectory()) enter(path);
      else found.push(path);
    }
  }
  enter('');
  return found.toSorted();
}

export function isSource(path: string): boolean {
  return sourceEnding.test(path) && !path.startsWith('.') && !path.includes('/fixtures/');
}

export function readSource(root: string, path: string): SourceFile {
  return parseSource(path, readFileSync(`${root}/${path}`, 'utf8'));
}

/** Parses one file. Throws where the text is not valid TypeScript. */
export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  const problem = parsed.errors[0];
  if (problem) throw new Error(`${path}: ${problem.message}`);
  const lineOf = lineFinder(text);
  const commented = new Set<number>();
  for (const comment of parsed.comments) {
    for (let line = lineOf(comment.start); line <= lineOf(comment.end); line += 1) commented.add(line);
  }
  const functions: FunctionSize[] = [];
  const sightings = unexplainedSuppressions(parsed.comments, lineOf);
  const permitted = parsed.comments.filter((comment) =>
    /oxlint-disable.*no-explicit-any/.test(comment.value),
  );
  const anyLines = new Set(permitted.map((comment) => lineOf(comment.end) + 1));
  const place = { path, lineOf, commented, anyLines };
  new Visitor({ ...functionVisitor(place, functions), ...sightingVisitor(place, sightings) }).visit(
    parsed.program,
  );
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: importsOf(parsed, lineOf),
    functions,
    sightings,
  };
}

const suppression = /(?:oxlint|eslint)-disable|biome-ignore|@ts-(?:ignore|expect-error|nocheck)/;
const explained = /(?:-disable.* -- \S|@ts-expect-error.*\w{3})/;

function unexplainedSuppressions(
  comments: ReturnType<typeof parseSync>['comments'],
  lineOf: Place['lineOf'],
): Sighting[] {
  return comments
    .filter((comment) => suppression.test(comment.value) && !explained.test(comment.value))
    .map((comment) => ({ kind: 'unexplained-suppression', line: lineOf(comment.start) }));
}

interface Place {
  readonly path: string;
  readonly lineOf: (offset: number) => number;
  readonly commented: ReadonlySet<number>;
  /** Lines where the linter was told, with a reason, to let an `any` pass. */
  readonly anyLines: ReadonlySet<number>;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function importsOf(parsed: ReturnType<typeof parseSync>, lineOf: Place['lineOf']): Import[] {
  const imports: Import[] = [];
  for (const node of parsed.program.body) {
    if (node.type === 'ImportDeclaration') {
      imports.push({
        specifier: node.source.value,
        line: lineOf(node.start),
        isTypeOnly: node.importKind === 'type',
      });
    }
    if (
      (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') &&
      node.source !== null
    ) {
      imports.push({
        specifier: node.source.value,
        line: lineOf(node.start),
        isTypeOnly: node.exportKind === 'type',
      });
    }
  }
  new Visitor({
    ImportExpression(node) {
      if (node.source.type !== 'Literal' || typeof node.source.value !== 'string') return;
      imports.push({ specifier: node.source.value, line: lineOf(node.start), isTypeOnly: false });
    },
  }).visit(parsed.program);
  return imports;
}

type Visits = ConstructorParameters<typeof Visitor>[0];

function functionVisitor(place: Place, found: FunctionSize[]): Visits {
  const names = new Map<number, string>();
  function note(node: ESTree.Function | ESTree.ArrowFunctionExpression): void {
    const own = 'id' in node ? node.id?.name : undefined;
    const name = own ?? names.get(node.start) ?? 'anonymous';
    const line = place.lineOf(node.start);
    found.push({
      name,
      line,
      lines: place.lineOf(node.end) - line + 1,
      isComponent: place.path.endsWith('.tsx') && /^[A-Z]/.test(name),
    });
  }
  return {
    VariableDeclarator(node) {
      if (node.init && node.id.type === 'Identifier') names.set(node.init.start, node.id.name);
    },
    MethodDefinition(node) {
      if (node.key.type === 'Identifier') names.set(node.value.start, node.key.name);
    },
    Property(node) {
      if (node.key.type === 'Identifier') names.set(node.value.start, node.key.name);
    },
    FunctionDeclaration: note,
    FunctionExpression: note,
    ArrowFunctionExpression: note,
  };
}

function sightingVisitor(place: Place, found: Sighting[]): Visits {
  function see(kind: Sighting['kind'], node: { readonly start: number }): void {
    found.push({ kind, line: place.lineOf(node.start) });
  }
  return {
    ExportDefaultDeclaration: (node) => see('default-export', node),
    TSAnyKeyword(node) {
      if (!place.anyLines.has(place.lineOf(node.start))) see('any', node);
    },
    TSEnumDeclaration: (node) => see('enum', node),
    TSTypeAssertion: (node) => see('unexplained-as', node),
    TSAsExpression(node) {
      if (!isConstAssertion(node) && !isExplained(node, place)) see('unexplained-as', node);
    },
    Identifier(node) {
      if (node.name === 'dangerouslySetInnerHTML') see('inner-html', node);
      if (node.name === 'localStorage' || node.name === 'indexedDB') see('page-storage', node);
      if (node.name === 'sessionStorage') see('window-storage', node);
    },
    JSXIdentifier(node) {
      if (node.name === 'dangerouslySetInnerHTML') see('inner-html', node);
    },
    CallExpression(node) {
      const method = calledMethod(node);
      if (namesTable(node)) see('table-by-name', node);
      if (method === 'serialize' || method === 'backup') see('serialize-or-backup', node);
      if (method !== undefined && writes.has(method) && startsAtReader(node)) {
        see('write-through-reader', node);
      }
    },
    Property(node) {
      const isTransaction = node.key.type === 'Identifier' && node.key.name === 'transaction';
      if (isTransaction && node.value.type === 'Literal' && node.value.value === false) {
        see('transaction-false', node);
      }
    },
  };
}

function isConstAssertion(node: ESTree.TSAsExpression): boolean {
  const type = node.typeAnnotation;
  return (
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
  );
}

/** A comment counts on the line of the expression or its `as`, or on the line just above either. */
function isExplained(node: ESTree.TSAsExpression, { lineOf, commented }: Place): boolean {
  const first = lineOf(node.start);
  const word = lineOf(node.typeAnnotation.start);
  return [first - 1, first, word - 1, word, lineOf(node.end)].some((line) => commented.has(line));
}

function calledMethod(node: ESTree.CallExpression): string | undefined {
  if (node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return undefined;
  return node.callee.property.name;
}

/** Follows `reader('t').where(…).update(…)` down to its root and says whether that is a reader. */
/** `reader('trainee')`, `database.writer('trainee')`: a query that begins at a table's name. */
function namesTable({ callee, arguments: [first] }: ESTree.CallExpression): boolean {
  if (first?.type !== 'Literal' || typeof first.value !== 'string') return false;
  const called = callee.type === 'MemberExpression' ? callee.property : callee;
  return called.type === 'Identifier' && (called.name === 'reader' || called.name === 'writer');
}

function startsAtReader(call: ESTree.CallExpression): boolean {
  let node: ESTree.Node = call;
  for (;;) {
    if (node.type === 'CallExpression') node = node.callee;
    else if (node.type === 'MemberExpression') {
      if (node.property.type === 'Identifier' && node.property.name === 'reader') return true;
      node = node.object;
    } else return node.type === 'Identifier' && node.name === 'reader';
  }
}
