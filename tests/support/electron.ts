/**
 * Stands in for the `electron` module: just what electron/main and electron/preload use, remembering what it was
 * told. The shapes are held to Electron's own declarations with `satisfies`.
 */
import { EventEmitter } from 'node:events';
import type * as Real from 'electron';
import { StandInContents, StandInSession, StandInWindow, windows } from './electron-window.ts';

export { StandInWindow as BrowserWindow };

/** What was asked of the stand-in, and what it shall answer. `startOver` clears it. */
export const told = {
  paths: new Map<string, string>(),
  schemes: new Array<Real.CustomScheme>(),
  order: new Array<string>(),
  sessions: new Map<string, StandInSession>(),
  menus: new Array<readonly Real.MenuItemConstructorOptions[]>(),
  exposed: new Map<string, unknown>(),
  sent: new Array<readonly unknown[]>(),
  heard: new Map<string, (event: unknown, value: unknown) => void>(),
  exits: new Array<number>(),
  errors: new Array<string>(),
  isFirst: true,
  hasKeyStore: true,
  saveDialog: { canceled: true, filePath: '' },
  /** Answers to the save dialogs one after the other; afterwards `saveDialog`. */
  saveDialogs: new Array<{ readonly canceled: boolean; readonly filePath: string }>(),
  messages: new Array<Real.MessageBoxOptions>(),
  crashReports: new Array<Real.CrashReporterStartOptions>(),
  saveOptions: new Array<Real.SaveDialogOptions>(),
  messageBoxChoice: 0,
  children: new Array<StandInChild>(),
};

const fresh = { ...told };

export function startOver(): void {
  Object.assign(told, fresh, {
    paths: new Map(),
    schemes: [],
    order: [],
    sessions: new Map(),
    menus: [],
    exposed: new Map(),
    sent: [],
    exits: [],
    errors: [],
    saveOptions: [],
    saveDialogs: [],
    messages: [],
    crashReports: [],
    children: [],
  });
  windows.length = 0;
  app.removeAllListeners();
  ipcMain.removeAllListeners();
  ipcMain.handlers.clear();
}

class StandInApp extends EventEmitter {
  readonly isPackaged: boolean = false;
  setPath(name: string, path: string): void {
    told.order.push(`setPath ${name}`);
    told.paths.set(name, path);
  }
  getPath(name: string): string {
    return told.paths.get(name) ?? `/${name}`;
  }
  getName = (): string => 'Peixun Desk';
  getVersion = (): string => '0.1.0';
  getLocale = (): string => 'zh-CN';
  getFileIcon = (path: string): Promise<string> => Promise.resolve(`icon of ${path}`);
  setAppUserModelId(id: string): void {
    told.order.push(`id ${id}`);
  }
  requestSingleInstanceLock(): boolean {
    told.order.push('lock');
    return told.isFirst;
  }
  enableSandbox(): void {
    told.order.push('enableSandbox');
  }
  quit(): void {
    told.order.push('quit');
  }
  exit(code = 0): void {
    told.exits.push(code);
  }
}

export const app = new StandInApp();

class StandInIpc extends EventEmitter {
  readonly handlers = new Map<string, (event: unknown, ...values: unknown[]) => unknown>();
  handle(channel: string, handler: (event: unknown, ...values: unknown[]) => unknown): void {
    this.handlers.set(channel, handler);
  }
}

export const ipcMain = new StandInIpc();

export const session = {
  fromPartition(partition: string): StandInSession {
    const made = told.sessions.get(partition) ?? new StandInSession(partition);
    told.sessions.set(partition, made);
    return made;
  },
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: Real.CustomScheme[]): void {
    told.order.push('registerSchemes');
    told.schemes.push(...schemes);
  },
} satisfies Pick<Real.Protocol, 'registerSchemesAsPrivileged'>;

/** Not a cipher: enough to see that the store was asked, and that it refuses what it did not make. */
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(told.hasKeyStore),
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`kept:${text}`)),
  decryptStringAsync(bytes: Buffer) {
    const text = bytes.toString();
    if (!text.startsWith('kept:')) return Promise.reject(new Error('not of this user'));
    return Promise.resolve({ result: text.slice(5), shouldReEncrypt: false });
  },
  getSelectedStorageBackend: () => 'gnome_libsecret' as const,
} satisfies Partial<Real.SafeStorage>;

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

export const Menu = {
  buildFromTemplate: (items: readonly Real.MenuItemConstructorOptions[]) => items,
  setApplicationMenu(items: readonly Real.MenuItemConstructorOptions[]): void {
    told.menus.push(items);
  },
};

export const dialog = {
  showSaveDialog(_window: unknown, options: Real.SaveDialogOptions) {
    told.saveOptions.push(options);
    return Promise.resolve(told.saveDialogs.shift() ?? told.saveDialog);
  },
  showMessageBox(_window: unknown, options: Real.MessageBoxOptions) {
    told.messages.push(options);
    return Promise.resolve({ response: told.messageBoxChoice, checkboxChecked: false });
  },
  showMessageBoxSync: (): number => told.messageBoxChoice,
  showErrorBox(_title: string, content: string): void {
    told.errors.push(content);
  },
};

export const crashReporter = {
  start(options: Real.CrashReporterStartOptions): void {
    told.order.push('crashReporter');
    told.crashReports.push(options);
  },
} satisfies Pick<Real.CrashReporter, 'start'>;

export class StandInChild extends EventEmitter {
  readonly posted: { readonly message: unknown; readonly ports: readonly unknown[] }[] = [];
  isKilled = false;
  readonly entry: string;
  readonly options: Real.ForkOptions;
  constructor(entry: string, options: Real.ForkOptions) {
    super();
    this.entry = entry;
    this.options = options;
  }
  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    this.posted.push({ message, ports });
  }
  kill(): boolean {
    this.isKilled = true;
    return true;
  }
}

export const utilityProcess = {
  fork(entry: string, _args: readonly string[], options: Real.ForkOptions): StandInChild {
    const child = new StandInChild(entry, options);
    told.children.push(child);
    return child;
  },
};

export const contextBridge = {
  exposeInMainWorld(name: string, value: unknown): void {
    told.exposed.set(name, value);
  },
} satisfies Partial<Real.ContextBridge>;

export const ipcRenderer = {
  on(channel: string, listener: (event: unknown, value: unknown) => void): void {
    told.heard.set(channel, listener);
  },
  invoke(...values: readonly unknown[]): Promise<undefined> {
    told.sent.push(values);
    return Promise.resolve(undefined);
  },
  send(...values: readonly unknown[]): void {
    told.sent.push(values);
  },
  postMessage(...values: readonly unknown[]): void {
    told.sent.push(values);
  },
};

/** An event as our own page's main frame would send it. */
export function fromOurPage(contents: StandInContents = new StandInContents()) {
  return { sender: contents, senderFrame: contents.mainFrame };
}
