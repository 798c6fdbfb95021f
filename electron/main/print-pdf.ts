import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { resourceHeaders } from '#hosts/content-security.ts';
import type { PrintOutcome, PrintRequest } from '#shared/contract/bridge.ts';
import { strictPreferences } from './main-window.ts';
import { pageOrigin, pageScheme } from './page-origin.ts';

/** What the browser's own PDF viewer is made of. */
const viewerSchemes: ReadonlySet<string> = new Set([
  `${pageScheme}:`,
  'chrome-extension:',
  'chrome:',
  'blob:',
  'data:',
]);

/**
 * Shows the PDF in a window of its own with the system's print dialog. Whether paper came out is never concluded
 * from here: the clerk is asked. The bytes stay in memory and go with the window.
 */
export async function printPdf(
  parent: BrowserWindow,
  request: PrintRequest & { readonly printer?: string },
): Promise<PrintOutcome> {
  const isPdf = Buffer.from(request.bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (!isPdf) return { kind: 'refused', reason: 'unreadable' };
  const address = `${pageOrigin}/print/${randomUUID()}.pdf`;
  const window = new BrowserWindow({
    parent,
    width: 900,
    height: 1000,
    title: request.title,
    // No preload: this window has no bridge and no way to the core.
    webPreferences: { ...strictPreferences(printSession(address, request.bytes)), plugins: true },
  });
  window.removeMenu();
  // The viewer would replace the title by the address.
  window.on('page-title-updated', (event) => event.preventDefault());
  await window.loadURL(address);
  const { printer = '' } = request;
  const options = { silent: false, printBackground: true, ...(printer !== '' && { deviceName: printer }) };
  window.webContents.print(options, () => {
    // The answer is not to be trusted (it is late, missing or wrong with many drivers).
  });
  return { kind: 'handed-over' };
}

/** A session that knows one document and forgets it. */
function printSession(address: string, bytes: Uint8Array): Electron.Session {
  const own = session.fromPartition(`print-${randomUUID()}`);
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !viewerSchemes.has(new URL(url).protocol) });
  });
  own.protocol.handle(pageScheme, (asked) =>
    asked.method === 'GET' && asked.url === address
      ? new Response(new Uint8Array(bytes), {
          headers: { ...resourceHeaders, 'content-type': 'application/pdf' },
        })
      : new Response(null, { status: 404, headers: resourceHeaders }),
  );
  return own;
}
