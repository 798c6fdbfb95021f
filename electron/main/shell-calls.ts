import { type BrowserWindow, ipcMain } from 'electron';
import { shellChannel, type DesktopBridge, type HandOut } from '#shared/contract/bridge.ts';
import { largestFile } from '#shared/contract/file-limits.ts';
import type { CoreLink } from './core-link.ts';
import type { DesktopSettings } from './desktop-settings.ts';
import type { HandedOut } from './handed-out.ts';
import type { MenuLanguage } from './menu-words.ts';
import { setMenu } from './menu.ts';
import { printPdf } from './print-pdf.ts';
import { chosenPrinter, listPrinters } from './printers.ts';
import { saveFile } from './save-file.ts';
import { isTrusted } from './trusted-sender.ts';
import { checkForUpdate, fetchUpdate, setUpdateFeed, updateFeed } from './update.ts';

interface Shell {
  readonly window: BrowserWindow;
  readonly settings: DesktopSettings;
  readonly core: Pick<CoreLink, 'writeOut'>;
  readonly handedOut: HandedOut;
  readonly language: () => MenuLanguage;
  readonly onReady: () => void;
  readonly onUnsaved: (hasUnsaved: boolean) => void;
}

type Asked = {
  [Name in keyof DesktopBridge]: DesktopBridge[Name] extends (...values: never[]) => Promise<unknown>
    ? Name
    : never;
}[keyof DesktopBridge];
type Answers = Record<Asked, (request: unknown) => Promise<unknown>>;
type Notices = Record<Exclude<keyof DesktopBridge, 'version' | 'onCore' | Asked>, (value: unknown) => void>;

/**
 * The few things only a desktop can do for the page. Each is checked: who asks, what is asked, and every field of
 * it. A refusal is thrown, so that no caller mistakes it for an answer.
 */
export function answerShellCalls(shell: Shell): void {
  const answers = answersOf(shell);
  const notices = noticesOf(shell);
  ipcMain.handle(shellChannel, (event, call: unknown, request: unknown) => {
    if (!isTrusted(event)) throw new Error('refused: sender');
    if (!isKeyOf(answers, call)) throw new Error('refused: call');
    return answers[call](request);
  });
  ipcMain.on(shellChannel, (event, notice: unknown, value: unknown) => {
    if (isTrusted(event) && isKeyOf(notices, notice)) notices[notice](value);
  });
}

function answersOf(shell: Shell): Answers {
  const { window, settings, handedOut } = shell;
  return {
    saveFile: (request) => saveFile(shell, handOut(request)),
    printPdf: (request) =>
      printPdf(window, {
        title: text(request, 'title'),
        ...file(request),
        printer: chosenPrinter(settings),
      }),
    prepareDrag: (request) => handedOut.prepare(handOut(request)),
    printers: () => listPrinters(window, settings),
    updateFeed: async () => updateFeed(settings),
    setUpdateFeed: async (address) => setUpdateFeed(settings, text({ address }, 'address')),
    checkForUpdate: () => checkForUpdate({ settings }),
    fetchUpdate: () => fetchUpdate({ settings }),
  };
}

function noticesOf({ window, settings, handedOut, onReady, onUnsaved }: Shell): Notices {
  return {
    announceReady: onReady,
    startDrag(token) {
      if (typeof token === 'string') handedOut.start(token, window.webContents);
    },
    choosePrinter(name) {
      if (typeof name === 'string' && name.length <= 300) settings.set('printer', name);
    },
    setUnsaved(hasUnsaved) {
      if (typeof hasUnsaved === 'boolean') onUnsaved(hasUnsaved);
    },
    setLanguage(language) {
      if (language !== 'zh-CN' && language !== 'en') return;
      settings.set('language', language);
      setMenu(language);
    },
  };
}

function isKeyOf<Table extends object>(table: Table, key: unknown): key is keyof Table {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

function field(request: unknown, key: string): unknown {
  if (typeof request !== 'object' || request === null || !Object.hasOwn(request, key)) return undefined;
  return Reflect.get(request, key);
}

function text(request: unknown, key: string): string {
  const value = field(request, key);
  if (typeof value !== 'string' || value.length > 300) throw new Error(`refused: ${key}`);
  return value;
}

function handOut(request: unknown): HandOut {
  const ticket = field(request, 'ticket') === undefined ? undefined : text(request, 'ticket');
  return {
    fileId: text(request, 'fileId'),
    fileName: text(request, 'fileName'),
    ...(ticket !== undefined && { ticket }),
  };
}

function file(request: unknown): { readonly bytes: Uint8Array } {
  const bytes = field(request, 'bytes');
  if (!(bytes instanceof Uint8Array) || bytes.length > largestFile) throw new Error('refused: bytes');
  return { bytes };
}
