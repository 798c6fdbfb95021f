import { App, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, saveFile } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { usePreferences } from '../../../app/preferences.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { useWatchedCommand } from '../../../app/use-watched-command.ts';
import type { filtersOf } from './register-view.ts';

interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly filters: ReturnType<typeof filtersOf>;
  readonly count: number;
  readonly isCapped: boolean;
  readonly onClose: () => void;
}

/** The register as filtered, as a workbook or on paper, with numbers masked or whole; the file says which. */
export function ExportDialog({ isOpen, filters, count, isCapped, onClose }: ExportDialogProps) {
  const { t } = useTranslation('certificates');
  const { language } = usePreferences();
  const { message } = App.useApp();
  const [format, setFormat] = useState<'xlsx' | 'pdf'>('xlsx');
  const [numbers, setNumbers] = useState<'masked' | 'full'>('masked');
  async function save(made: { readonly fileId: string; readonly fileName: string; readonly count: number }) {
    const isSaved = await saveFile(made.fileId, made.fileName);
    if (isSaved) void message.success(t('export.done', { count: made.count }));
  }
  const exporting = useWatchedCommand(api.certificates.exportRegister, (made) => {
    onClose();
    void save(made);
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('export.title')}
      deed={t('export.deed')}
      isWorking={exporting.isRunning}
      onConfirm={() => exporting.run({ ...filters, format, isMasked: numbers === 'masked', language })}
      onCancel={() => {
        exporting.reset();
        onClose();
      }}
    >
      <p>{isCapped ? t('export.capped', { count }) : t('export.count', { count })}</p>
      <Choices
        label={t('export.format')}
        value={format}
        onChange={setFormat}
        options={(['xlsx', 'pdf'] as const).map((value) => ({
          value,
          label: t(`export.${value}`),
          hint: t(`export.${value}.hint`),
        }))}
      />
      <Choices
        label={t('export.numbers')}
        value={numbers}
        onChange={setNumbers}
        options={(['masked', 'full'] as const).map((value) => ({
          value,
          label: t(`export.${value}`),
          hint: t(`export.${value}.hint`),
        }))}
      />
      {exporting.isRunning ? <ProgressBar label={t('export.title')} done={0} total={0} /> : null}
      <FailureAlert error={exporting.error} />
    </ConfirmDialog>
  );
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint: string }[];
}

function Choices<Value extends string>({ label, value, onChange, options }: ChoicesProps<Value>) {
  return (
    <div className="choices" role="group" aria-label={label}>
      <span className="second">{label}</span>
      <Radio.Group
        value={value}
        // as: the group holds these values only.
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <Radio key={option.value} value={option.value}>
            {option.label}
            <small>{option.hint}</small>
          </Radio>
        ))}
      </Radio.Group>
    </div>
  );
}
