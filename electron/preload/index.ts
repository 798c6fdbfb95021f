import { contextBridge, ipcRenderer } from 'electron';
import { type DesktopBridge, portsChannel, portsMessage, shellChannel } from '#shared/contract/bridge.ts';

/** A sandboxed preload still sees the arguments its window was made with. */
declare const process: { readonly argv: readonly string[] };

const versionFlag = '--peixun-version=';

const bridge: DesktopBridge = {
  version: process.argv.find((flag) => flag.startsWith(versionFlag))?.slice(versionFlag.length) ?? '',
  announceReady: () => ipcRenderer.send(shellChannel, 'announceReady'),
  saveFile: (request) => ipcRenderer.invoke(shellChannel, 'saveFile', request),
  printPdf: (request) => ipcRenderer.invoke(shellChannel, 'printPdf', request),
  setUnsaved: (hasUnsaved) => ipcRenderer.send(shellChannel, 'setUnsaved', hasUnsaved),
  setLanguage: (language) => ipcRenderer.send(shellChannel, 'setLanguage', language),
};

contextBridge.exposeInMainWorld('peixun', bridge);

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== portsMessage) return;
  ipcRenderer.postMessage(portsChannel, null, [...event.ports]);
});
