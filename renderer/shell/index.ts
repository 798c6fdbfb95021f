import type { DesktopBridge } from '#shared/contract/bridge.ts';
import { browserShell } from './browser-shell.ts';
import { desktopShell } from './desktop-shell.ts';
import type { Shell } from './shell.ts';

declare global {
  interface Window {
    /** Present in the desktop application only. */
    readonly peixun?: DesktopBridge;
  }
}

export const shell: Shell = window.peixun === undefined ? browserShell : desktopShell(window.peixun);
