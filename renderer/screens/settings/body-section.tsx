import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvers } from '#shared/contract/procedure.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { RecordHistory } from '../../app/record-history.tsx';
import { useMay } from '../../app/use-role.ts';
import { Note } from '../../ui/note.tsx';
import { BodyFactsGroup } from './body-facts.tsx';
import { FiledOccupations } from './filed-occupations.tsx';
import { LocalNumbers } from './local-numbers.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** The filing as an evaluation body: who we are to the authority, for what, and where numbers come from. */
export function BodySection() {
  const { t } = useTranslation('institution');
  const { data, error, refetch } = useQuery(queries.institution.get.queryOptions({ input: {} }));
  const mayChange = useMay(approvers);
  const [isOpen, setOpen] = useState(false);
  const body = data?.body ?? null;
  const isNew = data !== undefined && body === null;
  return (
    <SettingsFrame
      section="body"
      primary={
        isNew && mayChange && !isOpen
          ? { key: 'record', label: t('body.record'), onAct: () => setOpen(true) }
          : undefined
      }
    >
      <div className="scrolls padded">
        <FailureAlert error={error} onRetry={() => void refetch()} />
        {isNew ? (
          <div className="settings-note">
            <Note>{t('body.none')}</Note>
          </div>
        ) : null}
        {data === undefined || (isNew && !isOpen) ? null : (
          <BodyFactsGroup
            key={String(isOpen)}
            body={body}
            nameZh={data.institution.nameZh}
            nameEn={data.institution.nameEn}
            isOpen={isOpen}
            onOpen={setOpen}
          />
        )}
        {body === null ? null : (
          <>
            <FiledOccupations body={body} />
            <LocalNumbers body={body} />
            <RecordHistory table="evaluation_body" id={body.id} />
          </>
        )}
      </div>
    </SettingsFrame>
  );
}
