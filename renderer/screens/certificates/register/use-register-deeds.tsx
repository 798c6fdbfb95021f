import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '#shared/contract/certificate-records.ts';
import type { Action } from '../../../ui/action.ts';
import { HandOverDialog } from '../hand-over-dialog.tsx';
import { PrintDrawer } from '../print-drawer.tsx';
import { sheetOf } from '../sheet-groups.ts';

interface RegisterDeeds {
  readonly selected: readonly string[];
  readonly select: (keys: readonly string[]) => void;
  readonly actions: readonly Action[];
  readonly dialogs: ReactNode;
}

/** What can be done with ticked certificates: print those that wait for it, hand over those printed. */
export function useRegisterDeeds(rows: readonly RegisterRow[]): RegisterDeeds {
  const { t } = useTranslation('certificates');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [known, setKnown] = useState<ReadonlyMap<string, RegisterRow>>(new Map());
  const [deed, setDeed] = useState<'print' | 'handOver'>();
  // Rows ticked on another page are remembered as they were last seen.
  const seen = new Map([...known, ...rows.map((row) => [String(row.id), row] as const)]);
  const chosen = selected.flatMap((key) => seen.get(key) ?? []);
  const toPrint = chosen.filter((row) => row.state === 'numbered');
  const toHandOver = chosen.filter((row) => row.state === 'printed');
  function close(): void {
    setDeed(undefined);
    setSelected([]);
  }
  const actions: readonly Action[] = [
    ...(toPrint.length === 0
      ? []
      : [
          {
            key: 'print',
            label: t('deed.print', { count: toPrint.length }),
            onAct: () => setDeed('print'),
          },
        ]),
    ...(toHandOver.length === 0
      ? []
      : [
          {
            key: 'hand',
            label: t('deed.handOver', { count: toHandOver.length }),
            onAct: () => setDeed('handOver'),
          },
        ]),
  ];
  return {
    selected,
    select(keys) {
      setKnown(seen);
      setSelected(keys);
    },
    actions,
    dialogs: (
      <>
        {deed === 'print' ? (
          <PrintDrawer start="print" sheets={toPrint.map(sheetOf)} onClose={close} />
        ) : null}
        <HandOverDialog isOpen={deed === 'handOver'} certificates={toHandOver} onClose={close} />
      </>
    ),
  };
}
