import type { DesktopBridge } from '#shared/contract/bridge.ts';
import { pickFiles } from './pick-files.ts';
import type { Shell } from './shell.ts';

export function desktopShell(bridge: DesktopBridge): Shell {
  return {
    openedIn: 'desktop',
    pickFiles,
    saveFile: (request) => bridge.saveFile(request),
    saveBlob: async (fileName, blob) =>
      bridge.saveFile({ fileName, bytes: new Uint8Array(await blob.arrayBuffer()) }),
    printPdf: (request) => bridge.printPdf(request),
    setUnsaved: (hasUnsaved) => bridge.setUnsaved(hasUnsaved),
    setLanguage: (language) => bridge.setLanguage(language),
    announceReady: () => bridge.announceReady(),
  };
}
