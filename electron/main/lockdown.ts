import { app, type Session, type WebContents } from 'electron';
import { isOurPage, pageScheme } from './page-origin.ts';

/** The only thing a page of ours may ask the system for: to put text on the clipboard. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Denies by default: every permission but one, every device, every screen, every address that is not ours. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(granted.has(permission) && isOurPage(contents.getURL()));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return granted.has(permission) && isOurPage(origin);
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setBluetoothPairingHandler(null);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isLocal(details.url) });
  });
}

/** Nothing remote: our own scheme, what our page made itself, and the developer's tools where they exist. */
function isLocal(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  if (protocol === 'devtools:') return !app.isPackaged;
  return protocol === `${pageScheme}:` || protocol === 'blob:' || protocol === 'data:';
}

/** Every web contents that is ever made: no new window, no embedded guest, no way off our page. */
export function lockEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents));
}

function lockPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', stayOnPage);
  contents.on('will-frame-navigate', stayOnPage);
  contents.on('will-redirect', stayOnPage);
}

function stayOnPage(details: { readonly url: string; preventDefault(): void }): void {
  if (!isOurPage(details.url)) details.preventDefault();
}
