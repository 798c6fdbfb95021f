import { buildIfStale } from './build-if-stale.mjs';
import { chooseFace } from './choose-face.mjs';
import { fetchElectron } from './fetch-electron.mjs';
import { findElectron } from './find-electron.mjs';
import { runDesktop } from './run-desktop.mjs';
import { logFile } from './log-file.mjs';
import { serveBrowser } from './serve-browser.mjs';
import { words } from './words.mjs';

const desktopPatience = 30_000;

/**
 * Builds what is missing, then shows the application: as a desktop window where that is possible, else in the
 * browser. Sets the exit code.
 */
export async function launch(root, flags) {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());

  const built = await buildIfStale(root, { onStart: () => console.log(words.building) });
  if (built.kind === 'failed') {
    console.error(`${built.output}\n${words.buildFailed}`);
    process.exitCode = 1;
    return;
  }
  const desktop = await desktopEnding(root, flags, stop.signal);
  if (desktop === 'done' || stop.signal.aborted) return;
  process.exitCode = await serveBrowser(root, { flags, signal: stop.signal });
}

/** Tries the desktop. `done` when it ran and ended well, `browser` when the browser has to take over. */
async function desktopEnding(root, flags, signal) {
  const face = chooseFace(flags, process);
  if (face.kind === 'browser') {
    if (face.reason !== undefined) console.log(words[face.reason]);
    return 'browser';
  }
  let electron = findElectron(root, process);
  if (electron.kind === 'missing') {
    console.log(words.downloading);
    const fetched = await fetchElectron(electron.folder, { signal });
    electron = findElectron(root, process);
    if (electron.kind === 'missing') {
      if (!signal.aborted) console.log(words.noDesktop(fetched.reason ?? electron.reason));
      return 'browser';
    }
  }
  const log = logFile(process, 'desktop.log');
  const ending = await runDesktop(electron.executable, {
    root,
    flags,
    log,
    signal,
    patience: desktopPatience,
  });
  if (ending.kind === 'closed') return 'done';
  if (ending.kind === 'in-use') {
    // The browser would find the folder in use as well.
    console.log(words.inUse);
    return 'done';
  }
  console.log(words.desktopGaveUp(ending.reason, log));
  return 'browser';
}
