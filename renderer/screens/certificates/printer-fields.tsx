import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Printer } from '#shared/contract/certificate-printer.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { shell } from '../../shell/index.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { bytesOfFile } from './use-page-bytes.ts';

interface PrinterFieldsProps {
  readonly printer: Printer;
  readonly onChange: (printer: Printer) => void;
  readonly onLeave: () => void;
}

/** How this computer's printer puts certificates on paper, with the page to measure it by. */
export function PrinterFields({ printer, onChange, onLeave }: PrinterFieldsProps) {
  const { t } = useTranslation('certificatePapers');
  const { name, offsetX, offsetY, isDataOnly } = printer;
  const facts = [
    t('printer.offset', { x: millimetres(offsetX), y: millimetres(offsetY) }),
    ...(isDataOnly ? [t('printer.dataOnly.short')] : []),
  ];
  return (
    <details className="printer-fields">
      <summary>
        {t('printer.title')} <span className="second">{facts.join(' · ')}</span>
      </summary>
      <div className="printer-grid">
        <label className="is-wide">
          <span>{t('printer.name')}</span>
          <Input
            value={name}
            maxLength={60}
            onChange={(event) => onChange({ ...printer, name: event.target.value })}
            onBlur={onLeave}
          />
        </label>
        <Offset
          label={t('printer.x')}
          value={offsetX}
          onChange={(value) => onChange({ ...printer, offsetX: value })}
          onLeave={onLeave}
        />
        <Offset
          label={t('printer.y')}
          value={offsetY}
          onChange={(value) => onChange({ ...printer, offsetY: value })}
          onLeave={onLeave}
        />
        <Checkbox
          className="is-wide"
          checked={isDataOnly}
          onChange={(event) => onChange({ ...printer, isDataOnly: event.target.checked })}
          onBlur={onLeave}
        >
          {t('printer.dataOnly')} <span className="second small-text">{t('printer.dataOnly.hint')}</span>
        </Checkbox>
        {shell.desktop === undefined ? null : <SystemPrinter desktop={shell.desktop} />}
      </div>
      <TestPage printer={printer} />
    </details>
  );
}

function millimetres(value: number): string {
  return `${value.toFixed(1)} mm`;
}

interface OffsetProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly onLeave: () => void;
}

function Offset({ label, value, onChange, onLeave }: OffsetProps) {
  return (
    <label>
      <span>{label}</span>
      <InputNumber
        min={-20}
        max={20}
        step={0.5}
        precision={1}
        value={value}
        onChange={(next) => onChange(next ?? 0)}
        onBlur={onLeave}
      />
    </label>
  );
}

/** Which printer the system's dialog opens with on this computer. */
function SystemPrinter({ desktop }: { readonly desktop: NonNullable<typeof shell.desktop> }) {
  const { t } = useTranslation('about');
  const answer = useQuery({ queryKey: ['printers'], queryFn: () => desktop.printers() });
  const { names, chosen } = answer.data ?? { names: [], chosen: '' };
  const options = ['', ...names].map((name) => ({
    value: name,
    label: name === '' ? t('printer.system.usual') : name,
  }));
  return (
    <label className="is-wide">
      <span>{t('printer.system')}</span>
      <Select
        value={chosen}
        options={options}
        loading={answer.isFetching}
        onChange={(name: string) => {
          desktop.choosePrinter(name);
          void answer.refetch();
        }}
      />
    </label>
  );
}

function TestPage({ printer }: { readonly printer: Printer }) {
  const { t } = useTranslation('certificatePapers');
  const test = useCommand(async (wanted: Printer) => {
    const { fileId, fileName } = await api.certificates.testPage(wanted);
    await shell.printPdf({ bytes: await bytesOfFile(fileId), title: fileName });
  });
  return (
    <>
      <p className="second small-text">{t('printer.note')}</p>
      <FailureAlert error={test.error} />
      <ActionButton
        action={{
          key: 'test',
          label: t('printer.test'),
          isWorking: test.isRunning,
          onAct: () => test.run(printer),
        }}
      />
    </>
  );
}
