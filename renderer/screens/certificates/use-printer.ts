import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Printer } from '#shared/contract/certificate-printer.ts';
import { api, queries } from '../../api.ts';
import { useCommand } from '../../app/use-command.ts';

export interface PrinterState {
  /** Undefined while it is being read. */
  readonly printer: Printer | undefined;
  readonly error: unknown;
  readonly change: (printer: Printer) => void;
  /** Keeps what was changed; for when the fields are left. */
  readonly keep: () => void;
}

/** The printer of this computer as kept, and as changed here. */
export function usePrinter(): PrinterState {
  const kept = useQuery(queries.certificates.printer.queryOptions());
  const [changed, setChanged] = useState<Printer>();
  const saving = useCommand(api.certificates.savePrinter);
  return {
    printer: changed ?? kept.data,
    error: kept.error ?? saving.error,
    change: setChanged,
    keep() {
      if (changed !== undefined && JSON.stringify(changed) !== JSON.stringify(kept.data)) saving.run(changed);
    },
  };
}
