/**
 * The rooms of the house: which files belong to one, which rooms it may import and which packages, each
 * package with its reason. `tests/architecture.test.ts` refuses everything that is not listed here.
 */

export interface Room {
  readonly name: string;
  /** Matched against the path from the top of the repository; the first room that matches owns the file. */
  readonly files: RegExp;
  /** Names of the rooms it may import besides itself. */
  readonly rooms: readonly string[];
  /** Package (or `node` for every built-in module) → why this room needs it. */
  readonly packages: Readonly<Record<string, string>>;
  /** Packages of which it may name the types, and nothing that runs. */
  readonly types?: Readonly<Record<string, string>>;
  /** A tool's room: it may use development dependencies, because it never runs on a clerk's machine. */
  readonly isTool?: true;
  /** Packages declared by a package.json of its own, apart from those of the application. */
  readonly ownPackages?: readonly string[];
}

const node = 'plain Node is where this room runs';
const coreKits = ['core', 'core/database', 'core/files', 'core/area', 'shared'] as const;

export const rooms: readonly Room[] = [
  {
    name: 'shared',
    files: /^shared\//,
    rooms: [],
    packages: {
      zod: 'the contract is made of zod schemas',
      '@orpc/contract': 'the contract is declared with oc',
    },
  },
  {
    name: 'core/drawing',
    files: /^electron\/core\/drawing\//,
    rooms: ['shared'],
    packages: {
      node,
      pdfkit: 'draws PDF files',
      '@cantoo/pdf-lib': 'takes one page out of a kept file',
      fontkit: 'says which characters a font has and how it may be embedded',
      qrcode: 'makes the modules of a QR code',
    },
  },
  {
    name: 'core/workbook',
    files: /^electron\/core\/workbook\//,
    rooms: ['shared'],
    packages: {
      node,
      '@cj-tech-master/excelts': 'writes .xlsx with styles and validation',
      '@e965/xlsx': 'reads .xlsx and the old binary .xls into one model of cells',
      'csv-parse': 'reads csv as a stream',
      yauzl: 'looks into a workbook before a library unpacks it',
    },
  },
  {
    name: 'core/pictures',
    files: /^electron\/core\/pictures\//,
    rooms: ['shared'],
    packages: {
      node,
      sharp: 'decodes, turns, strips, crops and measures photos',
      yauzl: 'reads photos out of a ZIP file',
    },
  },
  {
    name: 'core/database',
    files: /^electron\/core\/database\//,
    rooms: ['shared'],
    packages: {
      node,
      knex: 'the query builder',
      'better-sqlite3': 'the SQLite driver (the build that encrypts)',
    },
  },
  {
    name: 'core/files',
    files: /^electron\/core\/files\//,
    rooms: ['core/database', 'shared'],
    packages: {
      node,
      yazl: 'packs a backup into one file',
      yauzl: 'takes a backup apart again',
    },
  },
  {
    name: 'core',
    files: /^electron\/core\/(?:jobs\/|demo\/|[^/]+$)/,
    rooms: [...coreKits, 'core/paper', 'core/drawing', 'core/workbook', 'core/pictures'],
    packages: {
      node,
      '@orpc/server': 'procedures are implemented with it',
      piscina: 'worker threads for drawing, reading and backup',
    },
  },
  {
    name: 'core/paper',
    files: /^electron\/core\/[^/]+\/[^/]+\.(?:pdf|docx|xlsx)\.ts$/,
    rooms: [...coreKits, 'core/drawing', 'core/workbook'],
    packages: { node },
  },
  {
    name: 'core/area',
    files: /^electron\/core\/[^/]+\//,
    rooms: ['core', 'core/database', 'core/files', 'core/workbook', 'core/pictures', 'shared'],
    packages: {
      node,
      zod: 'stored JSON is checked when it is read back',
      'pinyin-pro': 'search keys of Chinese names, with surname readings',
    },
    types: { knex: 'a table file names the parts of a query it hands on' },
  },
  {
    name: 'hosts',
    files: /^electron\/hosts\//,
    rooms: ['core', 'core/database', 'core/files', 'core/area', 'shared'],
    packages: {
      node,
      '@orpc/server': 'the handlers of the three transports',
      '@orpc/client': 'the in-process caller',
      '@orpc/contract': 'the type of the caller is inferred from the contract',
      'electron-log': 'the log file; its node part needs no Electron',
    },
  },
  {
    name: 'main',
    files: /^electron\/main\//,
    rooms: ['hosts', 'shared'],
    packages: {
      node,
      electron: 'the desktop: this is the only room that knows it',
      'electron-store': 'the window’s place and size',
      'electron-updater': 'newer versions, where an address for them is set',
    },
  },
  {
    name: 'preload',
    files: /^electron\/preload\//,
    rooms: ['shared'],
    packages: { electron: 'contextBridge and the port hand-over' },
  },
  { name: 'launch', files: /^electron\/launch\//, rooms: [], packages: { node }, isTool: true },
  {
    name: 'build',
    files: /^electron\/build\//,
    rooms: ['launch', 'core/area', 'shared'],
    packages: {
      node,
      '@electron/asar': 'looks into what was packed',
      '@electron/fuses': 'sets the fuses and reads them back',
    },
    isTool: true,
  },
  {
    name: 'renderer/text',
    files: /^renderer\/text\//,
    rooms: ['shared'],
    packages: {
      i18next: 'holds the words and switches the language',
      'react-i18next': 'hands the words to components',
    },
  },
  {
    name: 'renderer/ui',
    files: /^renderer\/ui\//,
    rooms: ['renderer/text'],
    packages: {
      react: 'components',
      antd: 'the building blocks underneath',
      'lucide-react': 'icons',
      dayjs: 'antd’s date fields speak dayjs',
      'pdfjs-dist': 'shows a PDF under the strict CSP',
      i18next: 'the words of the building blocks themselves',
      'react-i18next': 'the words of the building blocks themselves',
    },
  },
  {
    name: 'renderer/verify',
    files: /^renderer\/verify\//,
    rooms: ['renderer/text', 'shared'],
    packages: {
      '@noble/ed25519': 'proves signatures where the browser cannot',
      '@noble/hashes': 'the digests that this needs',
      qr: 'finds and reads a QR code in a picture',
    },
  },
  {
    name: 'renderer',
    files: /^renderer\//,
    rooms: ['renderer/ui', 'renderer/text', 'renderer/verify', 'shared'],
    packages: {
      react: 'components',
      'react-dom': 'mounts the page',
      'react-router': 'addresses of the screens',
      antd: 'the component library',
      'lucide-react': 'icons',
      dayjs: 'antd’s date fields speak dayjs',
      i18next: 'language switch',
      'react-i18next': 'language switch',
      '@orpc/client': 'the caller of the core',
      '@orpc/contract': 'the type of the caller is inferred from the contract',
      '@orpc/tanstack-query': 'query keys and options from the contract',
      '@tanstack/react-query': 'server state',
      zod: 'must be told not to compile code (strict CSP); checks forms with the contract’s schemas',
    },
  },
  {
    name: 'bench',
    files: /^tests\/bench\//,
    rooms: ['*'],
    packages: { '*': 'benchmarks may use every declared package, and what they compare with' },
    isTool: true,
    ownPackages: ['exceljs', '@myriaddreamin/typst-ts-node-compiler'],
  },
  {
    name: 'tests',
    files: /^tests\//,
    rooms: ['*'],
    packages: { '*': 'tests may use every declared package' },
    isTool: true,
  },
  {
    name: 'build configuration',
    files: /^vite\.config\.ts$/,
    rooms: ['tests', 'launch', 'shared'],
    packages: { node, vite: 'the build tool', '@vitejs/plugin-react': 'JSX' },
    isTool: true,
  },
];

/** Everything the top level may hold, besides dotfiles. */
export const topLevel: readonly string[] = [
  'electron',
  'renderer',
  'shared',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'electron-builder.yml',
  'README.md',
  'LICENSE',
];

/** Generated or installed; never looked at. */
export const ignoredFolders: readonly string[] = ['node_modules', 'dist', 'release', 'test-results', '.git'];

export const limits = { file: 300, function: 60, component: 150 } as const;

/** `path` or `path#function` → why it may be longer than the limit. */
export const lengthExceptions: Readonly<Record<string, string>> = {};

/** Tools that read a default export from their configuration. */
export const defaultExports: readonly string[] = [
  'vite.config.ts',
  'tests/vitest.config.ts',
  'tests/playwright.config.ts',
  'tests/renderer/gallery/vite.config.ts',
  // The browser tests call it by that.
  'tests/support/prepare-demo.ts',
  // Stands in for a package whose one export is the default.
  'tests/support/electron-store.ts',
];

export const refusedFolders: readonly string[] = ['utils', 'common', 'lib', 'services', 'helpers'];
