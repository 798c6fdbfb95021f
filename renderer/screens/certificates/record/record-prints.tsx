import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateRecord } from '#shared/contract/certificate-records.ts';
import { keepers } from '#shared/contract/procedure.ts';
import { api } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useMay } from '../../../app/use-role.ts';
import { minute } from '../../../ui/format.ts';
import { SectionTitle } from '../../../ui/section-title.tsx';
import { StateDot, type Tone } from '../../../ui/state-dot.tsx';
import { FilePages } from '../file-pages.tsx';
import '../print-drawer.css';

type Print = CertificateRecord['prints'][number];

const tones: Readonly<Record<Print['outcome'], Tone>> = {
  unknown: 'hollow',
  good: 'success',
  spoilt: 'error',
};

/** Every print with its reason and how it came out; its file opens as it was frozen. */
export function RecordPrints({ record }: { readonly record: CertificateRecord }) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const [opened, setOpened] = useState<{ readonly fileId: string; readonly fileName: string }>();
  const opening = useCommand(api.certificates.openPrint, { onDone: setOpened });
  const mayOpen = useMay(keepers);
  function handedOver({ handedOverOn, handedOverTo }: Print): string {
    if (handedOverOn === null) return '';
    return `${handedOverOn}  ${handedOverTo === '' ? t('certificatePapers:record.holder') : handedOverTo}`;
  }
  return (
    <section>
      <SectionTitle>{t('certificatePapers:record.prints')}</SectionTitle>
      {record.prints.length === 0 ? (
        <p className="second">{t('certificatePapers:record.prints.none')}</p>
      ) : (
        <table className="print-table">
          <thead>
            <tr>
              <th scope="col">{t('certificatePapers:record.print.at')}</th>
              <th scope="col">{t('certificatePapers:record.print.serial')}</th>
              <th scope="col">{t('certificatePapers:record.print.reason')}</th>
              <th scope="col">{t('certificatePapers:record.print.outcome')}</th>
              <th scope="col">{t('certificatePapers:record.print.handedOver')}</th>
              <th scope="col">
                <span className="aloud">{t('certificatePapers:record.print.open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {record.prints.map((print) => (
              <tr key={print.id}>
                <td>{minute(print.printedAt)}</td>
                <td className="mono">{print.printSerial}</td>
                <td>{print.reason === '' ? t('certificatePapers:record.print.first') : print.reason}</td>
                <td>
                  <StateDot tone={tones[print.outcome]}>
                    {t(`certificatePapers:outcome.${print.outcome}`)}
                  </StateDot>
                </td>
                <td>{handedOver(print)}</td>
                <td>
                  {mayOpen ? (
                    <button
                      type="button"
                      className="plain-button print-open"
                      onClick={() => opening.run({ printId: print.id })}
                    >
                      {t('certificatePapers:record.print.open')}
                      <span className="second small-text">
                        {' '}
                        {t('certificatePapers:record.print.page', {
                          page: print.page,
                          count: print.pageCount,
                        })}
                      </span>
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FailureAlert error={opening.error} />
      <Drawer
        open={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={t('certificatePapers:print.kept')}
        size="min(960px, 94vw)"
        className="print-drawer"
      >
        <div className="print-columns">{opened === undefined ? null : <FilePages {...opened} />}</div>
      </Drawer>
    </section>
  );
}
