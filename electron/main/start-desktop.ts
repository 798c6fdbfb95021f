import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, ipcMain, session } from 'electron';
import { coreChannel, type CoreState, portsChannel } from '#shared/contract/bridge.ts';
import { inUseCode } from '#hosts/already-running.ts';
import { dataFolder } from '#hosts/data-folder.ts';
import { readPageFiles } from '#hosts/page-files.ts';
import { askBeforeClosing } from './ask-before-closing.ts';
import { startCoreProcess, type CoreLink } from './core-link.ts';
import { openDesktopSettings } from './desktop-settings.ts';
import { followLife, withReference } from './follow-life.ts';
import { HandedOut } from './handed-out.ts';
import { lockEveryPage, lockSession } from './lockdown.ts';
import { loadPage, openMainWindow } from './main-window.ts';
import { type MenuLanguage, menuWords } from './menu-words.ts';
import { firstLanguage, setMenu } from './menu.ts';
import { registerPageScheme, servePage } from './page-protocol.ts';
import { keepCrashDumps, reportFault, sweepCrashDumps } from './report-fault.ts';
import { answerShellCalls } from './shell-calls.ts';
import { isTrusted } from './trusted-sender.ts';

const builtPage = fileURLToPath(new URL('../renderer', import.meta.url));

/**
 * What has to happen before Electron is ready. Answers whether to go on: a second start only brings the first
 * window to the front. The folder is set first, because the lock belongs to it.
 */
export function prepare(): boolean {
  const folder = path.join(dataFolder(), 'desktop');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.setAppUserModelId('cn.peixun.desk');
  if (!app.requestSingleInstanceLock()) return false;
  keepCrashDumps(path.join(folder, 'crashes'));
  app.enableSandbox();
  registerPageScheme();
  lockEveryPage();
  return true;
}

/** Opens the window and the core, and says `ready` to the launcher when the first screen stands. */
export async function openDesktop(pageFolder = builtPage): Promise<void> {
  const settings = openDesktopSettings();
  const language = (): MenuLanguage => firstLanguage(settings.get('language'), app.getLocale());
  setMenu(language());
  // Without `persist:` nothing of the page reaches the disk: no cache of photos, no cookies.
  const own = session.fromPartition('app');
  lockSession(own);
  servePage(own, await readPageFiles(pageFolder));

  const window = openMainWindow(own, settings);
  const core = startCore(window, language);
  const handedOut = new HandedOut(path.join(app.getPath('userData'), 'handed-out'), core);
  const pageReady = Promise.withResolvers<void>();
  answerShellCalls({
    window,
    settings,
    core,
    handedOut,
    language,
    onReady: pageReady.resolve,
    onUnsaved: askBeforeClosing(window, language),
  });
  handPortsTo(core);
  followLife({ window, core, handedOut, language });
  await Promise.all([
    core.ready,
    loadPage(window),
    pageReady.promise,
    // What an earlier launch could not take away any more.
    handedOut.clear(),
    sweepCrashDumps(app.getPath('crashDumps')),
  ]);
  process.stdout.write('ready\n');
}

/** The page shows a banner while its core is started anew; only when that was of no use everything ends. */
function startCore(window: BrowserWindow, language: () => MenuLanguage): CoreLink {
  const tellPage = (state: CoreState): void => {
    if (!window.isDestroyed()) window.webContents.send(coreChannel, state);
  };
  return startCoreProcess({
    ...(app.isPackaged && { fontFolder: path.join(process.resourcesPath, 'fonts') }),
    folder: dataFolder(),
    onInUse: () => {
      dialog.showErrorBox(app.getName(), menuWords[language()].inUse);
      app.exit(inUseCode);
    },
    onRestart: (code) => tellPage({ kind: 'lost', reference: reportFault('core', `code ${code}`) }),
    onBack: () => tellPage({ kind: 'back' }),
    onLost: (code) => {
      const reference = reportFault('core', `code ${code}`);
      dialog.showErrorBox(app.getName(), withReference(language(), 'coreLost', reference));
      app.exit(1);
    },
  });
}

/** Ports go to the core only when they come from the main frame of our page. */
function handPortsTo(core: CoreLink): void {
  ipcMain.on(portsChannel, (event) => {
    if (isTrusted(event) && event.ports.length === 2) core.handOver(event.ports);
    else for (const port of event.ports) port.close();
  });
}
