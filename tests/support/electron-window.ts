import { EventEmitter } from 'node:events';
import type * as Real from 'electron';

type Decide = (granted: boolean) => void;
type PermissionRequest = (contents: StandInContents, permission: string, decide: Decide) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean;
type BeforeRequest = (
  details: { readonly url: string },
  decide: (answer: Real.CallbackResponse) => void,
) => void;

/** Stands in for a session: what was set is kept to be looked at. */
export class StandInSession extends EventEmitter {
  readonly partition: string;
  requestHandler: PermissionRequest | undefined;
  checkHandler: PermissionCheck | undefined;
  deviceHandler: (() => boolean) | undefined;
  mediaHandler: unknown = 'unset';
  pairingHandler: unknown = 'unset';
  isSpellChecked = true;
  beforeRequest: BeforeRequest | undefined;
  readonly schemes = new Map<string, (request: Request) => Response>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response): void => {
      this.schemes.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.beforeRequest = listener;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }
  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.requestHandler = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.checkHandler = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.deviceHandler = handler;
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.mediaHandler = handler;
  }
  setBluetoothPairingHandler(handler: unknown): void {
    this.pairingHandler = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellChecked = isEnabled;
  }

  /** Whether a request to this address would be let out. */
  lets(url: string): boolean {
    let isCancelled: boolean | undefined;
    this.beforeRequest?.({ url }, (answer) => {
      isCancelled = answer.cancel;
    });
    return isCancelled === false;
  }
}

export class StandInContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://bundle' };
  address = 'app://bundle/index.html';
  windowOpen: ((details: { readonly url: string }) => Real.WindowOpenHandlerResponse) | undefined;
  readonly printed: Real.WebContentsPrintOptions[] = [];
  /** What was sent to the page, and what was given to the system to drag. */
  readonly sent: (readonly unknown[])[] = [];
  readonly dragged: { readonly file: string; readonly icon: unknown }[] = [];
  printers: readonly Pick<Real.PrinterInfo, 'name'>[] = [];
  setWindowOpenHandler(handler: (details: { readonly url: string }) => Real.WindowOpenHandlerResponse): void {
    this.windowOpen = handler;
  }
  getURL(): string {
    return this.address;
  }
  send(...values: readonly unknown[]): void {
    this.sent.push(values);
  }
  startDrag(item: { readonly file: string; readonly icon: unknown }): void {
    this.dragged.push(item);
  }
  getPrintersAsync(): Promise<readonly Pick<Real.PrinterInfo, 'name'>[]> {
    return Promise.resolve(this.printers);
  }
  print(options: Real.WebContentsPrintOptions): void {
    this.printed.push(options);
  }
}

/** Every window made since the last start over. */
export const windows: StandInWindow[] = [];

export class StandInWindow extends EventEmitter {
  readonly options: Real.BrowserWindowConstructorOptions;
  readonly webContents = new StandInContents();
  readonly did: string[] = [];
  constructor(options: Real.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    windows.push(this);
  }
  loadURL(url: string): Promise<void> {
    this.did.push(`load ${url}`);
    return Promise.resolve();
  }
  show(): void {
    this.did.push('show');
  }
  maximize(): void {
    this.did.push('maximize');
  }
  restore(): void {
    this.did.push('restore');
  }
  focus(): void {
    this.did.push('focus');
  }
  removeMenu(): void {
    this.did.push('removeMenu');
  }
  isDestroyed = (): boolean => false;
  isMaximized = (): boolean => false;
  isMinimized = (): boolean => true;
  getNormalBounds = (): Real.Rectangle => ({ x: 10, y: 20, width: 1200, height: 700 });
}

/** An event whose default can be prevented, and whether it was. */
export function preventable<Details extends object>(details: Details) {
  const event = {
    ...details,
    isPrevented: false,
    preventDefault(): void {
      event.isPrevented = true;
    },
  };
  return event;
}
