import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FiledOccupation } from '#shared/contract/institution.ts';
import { approvers } from '#shared/contract/procedure.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { OpenGroups } from '../../app/open-groups.tsx';
import { RecordHistory } from '../../app/record-history.tsx';
import { useOpenGroup } from '../../app/use-open-group.ts';
import { useMay } from '../../app/use-role.ts';
import { Note } from '../../ui/note.tsx';
import { BodyFactsGroup } from './body-facts.tsx';
import { ChangeFiling } from './change-filing.tsx';
import { FiledOccupations } from './filed-occupations.tsx';
import { LocalNumbers } from './local-numbers.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** The filing as an evaluation body: who we are to the authority, for what, and where numbers come from. */
export function BodySection() {
  const { t } = useTranslation('institution');
  const { data, error, refetch } = useQuery(queries.institution.get.queryOptions({ input: {} }));
  const mayChange = useMay(approvers);
  const { open, openGroup, asking } = useOpenGroup<'body' | 'filing'>();
  const [changing, setChanging] = useState<FiledOccupation>();
  const isOpen = open === 'body';
  const setOpen = (isNext: boolean) => openGroup('body', isNext);
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
        <OpenGroups asking={asking}>
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
            <FiledOccupations
              body={body}
              isAdding={open === 'filing'}
              onAdd={(isAdding) => openGroup('filing', isAdding)}
              onChange={setChanging}
            />
          )}
        </OpenGroups>
        {changing === undefined ? null : (
          <ChangeFiling filing={changing} onClose={() => setChanging(undefined)} />
        )}
        {body === null ? null : (
          <>
            <LocalNumbers body={body} />
            <RecordHistory table="evaluation_body" id={body.id} />
          </>
        )}
      </div>
    </SettingsFrame>
  );
}
