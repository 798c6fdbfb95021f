import { app, BrowserWindow, screen, type Session, type WebPreferences } from 'electron';
import { fileURLToPath } from 'node:url';
import type { DesktopSettings } from './desktop-settings.ts';
import { pageAddress } from './page-origin.ts';
import { placeOnScreens, smallest } from './window-place.ts';

const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));

/** Written out although most are defaults, so that a changed default cannot weaken a window. */
export function strictPreferences(session: Session): WebPreferences {
  return {
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

/** Opens the window where it was closed. It shows itself when the first picture is there, so it never flashes. */
export function openMainWindow(session: Session, settings: DesktopSettings): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { x, y, width, height, isMaximized } = placeOnScreens(settings.get('window'), screens);
  const window = new BrowserWindow({
    ...(x !== undefined && y !== undefined && { x, y }),
    width,
    height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: app.getName(),
    webPreferences: {
      ...strictPreferences(session),
      preload,
      additionalArguments: [`--peixun-version=${app.getVersion()}`],
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    settings.set('window', { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  return window;
}

export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(pageAddress);
}
