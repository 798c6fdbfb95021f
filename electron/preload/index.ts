import { contextBridge, ipcRenderer } from 'electron';
import {
  coreChannel,
  type CoreState,
  type DesktopBridge,
  portsChannel,
  portsMessage,
  shellChannel,
} from '#shared/contract/bridge.ts';

/** A sandboxed preload still sees the arguments its window was made with. */
declare const process: { readonly argv: readonly string[] };

const versionFlag = '--peixun-version=';

const bridge: DesktopBridge = {
  version: process.argv.find((flag) => flag.startsWith(versionFlag))?.slice(versionFlag.length) ?? '',
  announceReady: () => ipcRenderer.send(shellChannel, 'announceReady'),
  saveFile: (request) => ipcRenderer.invoke(shellChannel, 'saveFile', request),
  printPdf: (request) => ipcRenderer.invoke(shellChannel, 'printPdf', request),
  prepareDrag: (request) => ipcRenderer.invoke(shellChannel, 'prepareDrag', request),
  startDrag: (token) => ipcRenderer.send(shellChannel, 'startDrag', token),
  printers: () => ipcRenderer.invoke(shellChannel, 'printers'),
  choosePrinter: (name) => ipcRenderer.send(shellChannel, 'choosePrinter', name),
  updateFeed: () => ipcRenderer.invoke(shellChannel, 'updateFeed'),
  setUpdateFeed: (address) => ipcRenderer.invoke(shellChannel, 'setUpdateFeed', address),
  checkForUpdate: () => ipcRenderer.invoke(shellChannel, 'checkForUpdate'),
  fetchUpdate: () => ipcRenderer.invoke(shellChannel, 'fetchUpdate'),
  // Without the event: it would hand the page Electron's own objects.
  onCore: (listener) => void ipcRenderer.on(coreChannel, (_event, state: CoreState) => listener(state)),
  setUnsaved: (hasUnsaved) => ipcRenderer.send(shellChannel, 'setUnsaved', hasUnsaved),
  setLanguage: (language) => ipcRenderer.send(shellChannel, 'setLanguage', language),
};

contextBridge.exposeInMainWorld('peixun', bridge);

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== portsMessage) return;
  ipcRenderer.postMessage(portsChannel, null, [...event.ports]);
});
