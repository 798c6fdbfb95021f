import { CFB } from '@e965/xlsx';
import { limits } from './limits.ts';
import { tooLarge, WorkbookRefusal } from './refusal.ts';

/**
 * Looks into an OLE file (MS-CFB) before the parser does: an encrypted .xlsx, a Word document or a workbook
 * with macros ends here with its reason.
 * @throws {WorkbookRefusal}
 */
export function checkBinaryWorkbook(bytes: Uint8Array): void {
  if (bytes.length > limits.packageBytes) {
    throw tooLarge(limits.packageBytes);
  }
  const names = new Set(streamNames(bytes));
  if (names.has('encryptedpackage')) throw new WorkbookRefusal('encrypted');
  if (names.has('_vba_project_cur')) throw new WorkbookRefusal('macro');
  if (names.has('workbook') || names.has('book')) return;
  if (names.has('worddocument')) throw new WorkbookRefusal('other-format', { format: 'doc' });
  if (names.has('powerpoint document')) throw new WorkbookRefusal('other-format', { format: 'ppt' });
  throw new WorkbookRefusal('not-a-table');
}

function streamNames(bytes: Uint8Array): readonly string[] {
  try {
    const container: { readonly FullPaths: readonly string[] } = CFB.read(Buffer.from(bytes), {
      type: 'buffer',
    });
    return container.FullPaths.flatMap((path) => path.toLowerCase().split('/'));
  } catch {
    throw new WorkbookRefusal('truncated');
  }
}
