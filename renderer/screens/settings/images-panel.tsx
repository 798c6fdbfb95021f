import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstitutionProfile } from '#shared/contract/institution.ts';
import { approvers } from '#shared/contract/procedure.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useMay } from '../../app/use-role.ts';
import { SectionTitle } from '../../ui/section-title.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import { AllowImagesDialog } from './allow-images-dialog.tsx';
import { ImageSlot } from './image-slot.tsx';
import './settings.css';

/** Seal and signature, and whether certificates print them. */
export function ImagesPanel({ institution }: { readonly institution: InstitutionProfile }) {
  const { t } = useTranslation('institution');
  const mayChange = useMay(approvers);
  const [isAsking, setAsking] = useState(false);
  const forbid = useCommand(api.institution.forbidImages);
  const isOn = institution.hasImagesOnCertificates;
  const hasAny = institution.hasSeal || institution.hasSignature;
  return (
    <section aria-label={t('images')}>
      <SectionTitle
        note={
          <StateDot tone={isOn ? 'warning' : 'neutral'}>{isOn ? t('images.on') : t('images.off')}</StateDot>
        }
        end={
          mayChange && hasAny ? (
            <Button
              size="small"
              loading={forbid.isRunning}
              onClick={() => (isOn ? forbid.run({}) : setAsking(true))}
            >
              {isOn ? t('images.forbid') : t('images.allow')}
            </Button>
          ) : null
        }
      >
        {t('images')}
      </SectionTitle>
      <FailureAlert error={forbid.error} onRetry={forbid.again ?? (() => undefined)} />
      <div className="image-slots">
        <ImageSlot
          kind="seal"
          isKept={institution.hasSeal}
          fileId={institution.sealFileId}
          mayChange={mayChange}
        />
        <ImageSlot
          kind="signature"
          isKept={institution.hasSignature}
          fileId={institution.signatureFileId}
          mayChange={mayChange}
        />
      </div>
      {mayChange ? null : <p className="small-text second">{t('images.approversOnly')}</p>}
      <AllowImagesDialog isOpen={isAsking} onClose={() => setAsking(false)} />
    </section>
  );
}
