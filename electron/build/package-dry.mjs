import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPackage, listPackage } from '@electron/asar';
import { judgePackage } from './judge-package.mjs';
import { productionNames } from './production-packages.mjs';
import { startPacked } from './start-packed.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const modules = path.join(root, 'node_modules');

/** A folder that looks like an Electron to the packager, so that it can pack without one. */
async function standInElectron(folder) {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  mkdirSync(path.join(folder, 'empty'));
  for (const name of ['electron', 'LICENSE', 'version']) writeFileSync(path.join(folder, name), '0');
  for (const name of ['zh-CN', 'en-US']) writeFileSync(path.join(folder, 'locales', `${name}.pak`), '');
  writeFileSync(path.join(folder, 'empty', 'package.json'), '{}');
  await createPackage(path.join(folder, 'empty'), path.join(folder, 'resources', 'default_app.asar'));
}

function run(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Packs for this machine as the installer is packed for Windows, without the parts that only a real Electron has. */
async function pack(folder) {
  const electronDist = path.join(folder, 'electron');
  await standInElectron(electronDist);
  const configuration = path.join(folder, 'dry.json');
  const output = path.join(folder, 'out');
  const dry = {
    extends: path.join(root, 'electron-builder.yml'),
    electronDist,
    afterPack: null,
    directories: { output, buildResources: path.join(root, 'electron/build') },
  };
  writeFileSync(configuration, JSON.stringify(dry));
  const builder = path.join(modules, 'electron-builder/cli.js');
  const code = await run(builder, ['--linux', 'dir', '--publish', 'never', '-c', configuration]);
  if (code !== 0) throw new Error(`the packager ended with ${code}`);
  return path.join(output, 'linux-unpacked', 'resources');
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

/** `npm run package:dry`: says what would lie in the package, and fails on what should not or is missing. */
async function packageDry() {
  const folder = mkdtempSync(path.join(tmpdir(), 'peixun-package-'));
  try {
    const resources = await pack(folder);
    const unpacked = filesIn(path.join(resources, 'app.asar.unpacked'));
    const listed = listPackage(path.join(resources, 'app.asar')).map((file) =>
      file.slice(1).replaceAll('\\', '/'),
    );
    // Folders are listed too.
    const folders = new Set(listed.map((file) => path.posix.dirname(file)));
    const archive = listed.filter((file) => !folders.has(file));
    const beside = filesIn(resources).filter((file) => !file.startsWith('app.asar'));
    if (process.argv.includes('--list')) for (const file of [...archive, ...beside]) console.log(file);
    const platform = `${process.platform}-${process.arch}`;
    const production = productionNames(root);
    const faults = [
      ...judgePackage({ archive, unpacked, resources: beside, production, platform }),
      ...(await startPacked(folder, resources)),
    ];
    for (const fault of faults) console.error(fault);
    console.log(
      `${archive.length} files in the archive, ${unpacked.length} of them beside it, ${beside.length} resources`,
    );
    console.log(faults.length === 0 ? 'the package holds what it should' : `${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await packageDry();
