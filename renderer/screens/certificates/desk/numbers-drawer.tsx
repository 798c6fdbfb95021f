import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialNumbersCheck } from '#shared/contract/certificate-records.ts';
import { hasNeededColumns, type NumberColumns } from '#shared/rules/certificates/number-columns.ts';
import { api, sendFile } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { StateDot } from '../../../ui/state-dot.tsx';
import { useReasonWords } from '../reason-words.ts';
import { NumberColumnsPart } from './number-columns.tsx';

interface NumbersDrawerProps {
  readonly sessionId: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface CheckedFile {
  readonly fileId: string;
  readonly check: OfficialNumbersCheck;
}

/** Takes the table with the official numbers in: whom each row fits, every misfit, then the import. */
export function NumbersDrawer({ sessionId, isOpen, onClose }: NumbersDrawerProps) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const { message } = App.useApp();
  const [file, setFile] = useState<File>();
  const [columns, setColumns] = useState<NumberColumns>();
  const checked = useCheckedFile(sessionId, file, columns);
  const importing = useCommand(api.certificates.importNumbers, {
    onDone({ numberedCount }) {
      void message.success(t('certificatePapers:import.done', { count: numberedCount }));
      close();
    },
  });
  function choose(next: File | undefined): void {
    setFile(next);
    setColumns(undefined);
    importing.reset();
  }
  function close(): void {
    choose(undefined);
    onClose();
  }
  const { data } = checked;
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      title={t('certificatePapers:import.title')}
      size={520}
      className="numbers-drawer"
      footer={
        data === undefined || file === undefined ? null : (
          <ImportFoot
            check={data.check}
            isWorking={importing.isRunning || checked.isPlaceholderData}
            onAgain={() => choose(undefined)}
            onImport={(isAllOrNothing) =>
              importing.run({
                fileId: data.fileId,
                sessionId,
                columns: data.check.columns,
                isAllOrNothing,
              })
            }
          />
        )
      }
    >
      <FailureAlert error={importing.error} />
      <FailureAlert error={file === undefined ? undefined : checked.error} />
      {file === undefined || checked.error !== null ? (
        <FileDrop
          label={t('certificatePapers:import.file')}
          hint={t('certificatePapers:import.hint')}
          endings={['.xlsx', '.xls', '.csv']}
          onFiles={(files) => choose(files[0])}
        />
      ) : data === undefined ? (
        <p className="second">
          <Spin size="small" /> {t('certificatePapers:import.checking')}
        </p>
      ) : (
        <CheckList fileName={file.name} check={data.check} onColumns={setColumns} />
      )}
    </Drawer>
  );
}

function useCheckedFile(sessionId: number, file: File | undefined, columns: NumberColumns | undefined) {
  return useQuery({
    // Two files may share a name; the moment of the last change tells them apart.
    queryKey: ['official-numbers', sessionId, file?.name, file?.size, file?.lastModified, columns],
    queryFn: async (): Promise<CheckedFile> => {
      if (file === undefined) throw new Error('no file is chosen');
      const fileId = await sendFile(file.name, file);
      return { fileId, check: await api.certificates.checkNumbers({ fileId, sessionId, columns }) };
    },
    enabled: file !== undefined,
    // Only of the same file: another one starts with nothing to show.
    ...(columns === undefined ? {} : { placeholderData: keepPreviousData }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Misfits joined by the row or the person they belong to, in the order of the file. */
function misfitRows(misfits: OfficialNumbersCheck['misfits']) {
  const groups = Map.groupBy(
    misfits,
    ({ place }) => `${place.row ?? ''} ${place.row === undefined ? (place.name ?? '') : ''}`,
  );
  return [...groups].map(([key, found]) => ({
    key,
    row: found[0]?.place.row,
    name: found[0]?.place.name,
    found,
  }));
}

interface CheckListProps {
  readonly fileName: string;
  readonly check: OfficialNumbersCheck;
  readonly onColumns: (columns: NumberColumns) => void;
}

function CheckList({ fileName, check, onColumns }: CheckListProps) {
  const { t, i18n } = useTranslation(['certificates', 'certificatePapers']);
  const reason = useReasonWords();
  const { rowCount, matched, misfits } = check;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reached by keyboard
    <div className="check-list" role="group" aria-label={t('certificatePapers:import.title')} tabIndex={0}>
      <p className="check-head">
        <b className="cut">{fileName}</b>
        <span className="second">{t('certificatePapers:import.rows', { count: rowCount })}</span>
        {hasNeededColumns(check.columns) ? (
          <StateDot tone="success">
            {t('certificatePapers:import.matched', { count: matched.length })}
          </StateDot>
        ) : null}
        {misfits.length === 0 ? null : (
          <StateDot tone="error">{t('certificatePapers:import.misfits', { count: misfits.length })}</StateDot>
        )}
      </p>
      <NumberColumnsPart check={check} onChange={onColumns} />
      {misfits.length === 0 ? null : (
        <>
          <h2 className="check-title">{t('certificatePapers:import.misfit')}</h2>
          {matched.length === 0 ? null : (
            <p className="second small-text">{t('certificatePapers:import.note')}</p>
          )}
          <ul className="misfits">
            {misfitRows(misfits).map(({ key, row, name, found }) => (
              <li key={key}>
                <span className="second">
                  {row === undefined
                    ? t('certificatePapers:import.noRow')
                    : t('certificatePapers:import.row', { row })}
                </span>
                <span>
                  {name === undefined ? null : (
                    <b>
                      <bdi>{name}</bdi>{' '}
                    </b>
                  )}
                  {found.map(reason).join(i18n.language === 'en' ? '. ' : '；')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {matched.length === 0 ? null : <h2 className="check-title">{t('certificatePapers:import.people')}</h2>}
      <ul className="matched">
        {matched.map(({ certificateId, name, number, row }) => (
          <li key={certificateId}>
            <span className="second">{t('certificatePapers:import.row', { row })}</span>
            <bdi>{name}</bdi>
            <span className="mono">{number}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ImportFootProps {
  readonly check: OfficialNumbersCheck;
  readonly isWorking: boolean;
  readonly onAgain: () => void;
  readonly onImport: (isAllOrNothing: boolean) => void;
}

function ImportFoot({ check, isWorking, onAgain, onImport }: ImportFootProps) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const count = check.matched.length;
  const isSound = check.misfits.length === 0;
  return (
    <div className="drawer-foot">
      <Button onClick={onAgain}>{t('certificatePapers:import.again')}</Button>
      <span className="grow" />
      {count === 0 ? null : (
        <Button type="primary" loading={isWorking} onClick={() => onImport(isSound)}>
          {t(isSound ? 'certificatePapers:import.all' : 'certificatePapers:import.sound', { count })}
        </Button>
      )}
    </div>
  );
}
