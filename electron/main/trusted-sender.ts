import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { pageOrigin } from './page-origin.ts';

/**
 * Whether a message comes from the main frame of our page. The frame is null when it has navigated or is gone; the
 * origin, not the address, is compared, because an empty child frame inherits the one and not the other.
 */
export function isTrusted(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.origin === pageOrigin;
}
