import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The lock file's entry for a package seen from another: the nearest folder of modules that has it. */
function resolve(packages, from, name) {
  let folder = from;
  for (;;) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return undefined;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up === -1 ? '' : folder.slice(0, up);
  }
}

/** Places in the lock file of everything that these packages need to run, with what they take along for one system. */
function closureOf(packages, roots) {
  const found = new Set();
  const waiting = roots.map((name) => ['', name]);
  while (waiting.length > 0) {
    const [from, name] = waiting.pop();
    const place = resolve(packages, from, name);
    if (place === undefined || found.has(place)) continue;
    found.add(place);
    const { dependencies = {}, optionalDependencies = {} } = packages[place];
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) waiting.push([place, next]);
  }
  return found;
}

function lockedPackages(root) {
  return JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
}

const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Names of all packages that may lie in the packaged application. */
export function productionNames(root) {
  const packages = lockedPackages(root);
  const { dependencies } = packages[''];
  return new Set([...closureOf(packages, Object.keys(dependencies))].map(nameOf));
}

/** What the page imports and the build takes into it: development dependencies to npm, but shipped. */
function packagesOfPage(root, declared) {
  const names = new Set();
  const folder = path.join(root, 'renderer');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import\()\s*'((?:@[^/']+\/)?[^/'.#]+)[^']*'/g)) {
      if (declared[name] !== undefined) names.add(name);
    }
  }
  return [...names];
}

/** Only what runs on Windows is given away; what another system needs is left out wherever this runs. */
function isForWindows({ os, cpu }) {
  const isCpu = cpu === undefined || cpu.some((name) => name === 'x64' || name === 'arm64');
  return isCpu && (os === undefined || os.includes('win32'));
}

/** Everything that is given away with the application, from the lock file: the same list on every machine. */
export function shippedPackages(root) {
  const packages = lockedPackages(root);
  const { dependencies, devDependencies } = packages[''];
  const page = packagesOfPage(root, devDependencies);
  return [...closureOf(packages, [...Object.keys(dependencies), ...page])]
    .filter((place) => isForWindows(packages[place]))
    .map((place) => {
      const { version, license = '' } = packages[place];
      return { place, name: packages[place].name ?? nameOf(place), version, license };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}
