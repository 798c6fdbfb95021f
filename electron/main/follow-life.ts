import { app, type BrowserWindow, dialog } from 'electron';
import type { CoreLink } from './core-link.ts';
import type { HandedOut } from './handed-out.ts';
import { loadPage } from './main-window.ts';
import { menuWords, type MenuLanguage } from './menu-words.ts';
import { reportFault } from './report-fault.ts';

interface Life {
  readonly window: BrowserWindow;
  readonly core: CoreLink;
  readonly handedOut: HandedOut;
  readonly language: () => MenuLanguage;
}

/** A page that ends so often within this time would only go on ending. */
const mostReloads = 3;
const withinTime = 60_000;

/** A sentence with the reference under which the log has the rest. */
export function withReference(
  language: MenuLanguage,
  key: 'coreLost' | 'pageLost' | 'pageGone',
  reference: string,
) {
  const words = menuWords[language];
  return `${words[key]}\n\n${words.reference}${reference}`;
}

/** A second start, a page or a helper that ended by itself, and the end in order. */
export function followLife(life: Life): void {
  const { window } = life;
  // The arguments of the other start are not looked at: anybody can pass them.
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('child-process-gone', (_event, details) => {
    // The core is followed by its own link; a drawing process is started again by the system.
    if (details.name !== 'peixun-core' && details.reason !== 'clean-exit')
      reportFault('helper', `${details.type} ${details.reason} ${details.exitCode}`);
  });
  reloadLostPage(life);
  endInOrder(life);
}

function reloadLostPage({ window, language }: Life): void {
  let lostAt: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const reference = reportFault('page', `${reason} ${exitCode}`);
    const now = Date.now();
    lostAt = [...lostAt.filter((at) => now - at < withinTime), now];
    if (lostAt.length > mostReloads) {
      dialog.showErrorBox(app.getName(), withReference(language(), 'pageGone', reference));
      app.exit(1);
      return;
    }
    void loadPage(window);
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: withReference(language(), 'pageLost', reference),
      noLink: true,
    });
  });
}

function endInOrder({ core, handedOut }: Life): void {
  app.on('window-all-closed', () => app.quit());
  let isStopped = false;
  const end = async (): Promise<void> => {
    await Promise.allSettled([core.stop(), handedOut.clear()]);
    isStopped = true;
    app.quit();
  };
  // After the windows, not before: a clerk who chooses to keep editing still needs the core.
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void end();
  });
}
