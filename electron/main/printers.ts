import type { BrowserWindow } from 'electron';
import type { PrinterChoice } from '#shared/contract/bridge.ts';
import type { DesktopSettings } from './desktop-settings.ts';

/** The printers that the system knows by name, and the one that was chosen for this computer. */
export async function listPrinters(window: BrowserWindow, settings: DesktopSettings): Promise<PrinterChoice> {
  const printers = await window.webContents.getPrintersAsync();
  return { names: printers.map(({ name }) => name), chosen: chosenPrinter(settings) };
}

/** Empty where none was chosen: the system's own comes first then. */
export function chosenPrinter(settings: DesktopSettings): string {
  const name = settings.get('printer');
  return typeof name === 'string' ? name : '';
}
