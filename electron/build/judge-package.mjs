/** What a file of the package may never be, with the reason that is printed. */
const refused = [
  [/(?:^|\/)(?:tests?|__tests__|fixtures|test-results|coverage)\//, 'a test'],
  [/\.(?:test|spec)\.[cm]?[jt]sx?$/, 'a test'],
  [/\.(?:ts|tsx|mts|cts)$/, 'a source'],
  [/\.map$/, 'a source map'],
  [/\.(?:ttf|otf|woff2?)$/, 'a font; those in use lie beside the archive'],
  [/(?:^|\/)(?:\.env|\.npmrc|\.git)(?:[./]|$)/, 'of the workplace'],
  [/\.(?:pfx|p12|pem|key|jks|kdbx)$/, 'a secret'],
  [/\.(?:db|sqlite|pxbackup|log|dmp)$/, 'somebody’s data'],
  [/^node_modules\/node-(?:linux|win)-x64\//, 'Node itself; Electron brings its own'],
];

/** Without these it would not run, or would not say what it is made of. */
const needed = [
  'package.json',
  'LICENSE',
  'dist/main/index.js',
  'dist/preload/index.cjs',
  'dist/core/core-process.js',
  'dist/core/worker.js',
  'dist/renderer/index.html',
  'dist/renderer/third-party-notices.txt',
  'dist/verify/verify.html',
];

/** The only fonts the papers are drawn with, with their licences; see electron/core/drawing/fonts.ts. */
const resources = [
  'fonts/NotoSerifSC_400Regular.ttf',
  'fonts/NotoSerifSC_700Bold.ttf',
  'fonts/NotoSansSC_400Regular.ttf',
  'fonts/NotoSansSC_700Bold.ttf',
  'fonts/OFL-NotoSerifSC.txt',
  'fonts/OFL-NotoSansSC.txt',
  'third-party-notices.txt',
];

/** Fonts of the page itself and the standard fonts of the PDF viewer, which come with the build. */
const pageFont = /^dist\/renderer\/assets\//;

const native = /\.(?:node|dll|so(?:\.\d+)*|dylib)$/;

function packageOf(file) {
  return /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

/**
 * Judges what was packed: `archive` the files of the archive, `unpacked` those beside it, `resources` the rest.
 * `production` names every package that may run, `platform` is `win32-x64` or the like.
 * Answers one line per fault.
 */
export function judgePackage({ archive, unpacked, resources: beside, production, platform }) {
  const files = [...archive, ...unpacked];
  const faults = [];
  for (const file of files) {
    const reason = refused.find(([pattern]) => pattern.test(file))?.[1];
    if (reason !== undefined && !(reason.startsWith('a font') && pageFont.test(file)))
      faults.push(`${file}: ${reason}`);
    const name = packageOf(file);
    if (name !== undefined && !production.has(name)) faults.push(`${file}: ${name} is not needed to run`);
    if (/^(?:electron|renderer|shared|tests)\//.test(file)) faults.push(`${file}: a source`);
  }
  for (const file of needed) if (!archive.includes(file)) faults.push(`${file}: missing`);
  for (const file of resources)
    if (!beside.includes(file)) faults.push(`${file}: missing beside the archive`);
  for (const file of beside)
    if (file.endsWith('.ttf') && !resources.includes(file)) faults.push(`${file}: a font that is not used`);
  return [...faults, ...judgeNative(archive, unpacked, platform)];
}

/** Native code lies outside the archive, and only that of the machine it is for. */
function judgeNative(archive, unpacked, platform) {
  const packed = archive.filter((file) => native.test(file) && !unpacked.includes(file));
  const driver = `node_modules/better-sqlite3/prebuilds/${platform}.node`;
  const faults = packed.map((file) => `${file}: native code inside the archive`);
  for (const file of unpacked) {
    const isDriver = file.startsWith('node_modules/better-sqlite3/prebuilds/');
    const isForeign = isDriver
      ? file !== driver
      : /\/@img\/sharp-/.test(`/${file}`) && !file.includes(`-${platform}/`);
    if (isForeign) faults.push(`${file}: for another machine`);
  }
  if (!unpacked.includes(driver)) faults.push(`${driver}: missing beside the archive`);
  if (!unpacked.some((file) => file.startsWith(`node_modules/@img/sharp-${platform}/`) && native.test(file)))
    faults.push(`@img/sharp-${platform}: missing beside the archive`);
  return faults;
}
