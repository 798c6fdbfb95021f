import type { DesktopBridge } from '#shared/contract/bridge.ts';
import { pickFiles } from './pick-files.ts';
import type { Shell } from './shell.ts';

export function desktopShell(bridge: DesktopBridge): Shell {
  return {
    openedIn: 'desktop',
    pickFiles,
    // The core writes files itself (api.ts), and nothing else is saved.
    saveBlob: () => Promise.reject(new Error('the desktop saves through the core')),
    printPdf: (request) => bridge.printPdf(request),
    prepareDrag: (request) => bridge.prepareDrag(request),
    startDrag: (token) => bridge.startDrag(token),
    desktop: bridge,
    setUnsaved: (hasUnsaved) => bridge.setUnsaved(hasUnsaved),
    setLanguage: (language) => bridge.setLanguage(language),
    announceReady: () => bridge.announceReady(),
  };
}
