import { type BrowserWindow, ipcMain } from 'electron';
import { shellChannel, type DesktopBridge } from '#shared/contract/bridge.ts';
import { largestFile } from '#shared/contract/file-limits.ts';
import type { DesktopSettings } from './desktop-settings.ts';
import { setMenu } from './menu.ts';
import { printPdf } from './print-pdf.ts';
import { saveFile } from './save-file.ts';
import { isTrusted } from './trusted-sender.ts';

interface Shell {
  readonly window: BrowserWindow;
  readonly settings: DesktopSettings;
  readonly onReady: () => void;
  readonly onUnsaved: (hasUnsaved: boolean) => void;
}

type Answers = Record<'saveFile' | 'printPdf', (request: unknown) => Promise<unknown>>;
type Notices = Record<Exclude<keyof DesktopBridge, 'version' | keyof Answers>, (value: unknown) => void>;

/**
 * The few things only a desktop can do for the page. Each is checked: who asks, what is asked, and every field of
 * it. A refusal is thrown, so that no caller mistakes it for an answer.
 */
export function answerShellCalls({ window, settings, onReady, onUnsaved }: Shell): void {
  const answers: Answers = {
    saveFile: (request) =>
      saveFile(window, settings, { fileName: name(request, 'fileName'), ...file(request) }),
    printPdf: (request) => printPdf(window, { title: name(request, 'title'), ...file(request) }),
  };
  const notices: Notices = {
    announceReady: onReady,
    setUnsaved(hasUnsaved) {
      if (typeof hasUnsaved === 'boolean') onUnsaved(hasUnsaved);
    },
    setLanguage(language) {
      if (language !== 'zh-CN' && language !== 'en') return;
      settings.set('language', language);
      setMenu(language);
    },
  };
  ipcMain.handle(shellChannel, (event, call: unknown, request: unknown) => {
    if (!isTrusted(event)) throw new Error('refused: sender');
    if (!isKeyOf(answers, call)) throw new Error('refused: call');
    return answers[call](request);
  });
  ipcMain.on(shellChannel, (event, notice: unknown, value: unknown) => {
    if (isTrusted(event) && isKeyOf(notices, notice)) notices[notice](value);
  });
}

function isKeyOf<Table extends object>(table: Table, key: unknown): key is keyof Table {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

function field(request: unknown, key: string): unknown {
  if (typeof request !== 'object' || request === null || !Object.hasOwn(request, key)) return undefined;
  return Reflect.get(request, key);
}

function name(request: unknown, key: string): string {
  const value = field(request, key);
  if (typeof value !== 'string' || value.length > 300) throw new Error(`refused: ${key}`);
  return value;
}

function file(request: unknown): { readonly bytes: Uint8Array } {
  const bytes = field(request, 'bytes');
  if (!(bytes instanceof Uint8Array) || bytes.length > largestFile) throw new Error('refused: bytes');
  return { bytes };
}
