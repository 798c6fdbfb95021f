import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { RosterDraft } from '#shared/contract/rosters.ts';
import { api, queries } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { minute } from '../../../ui/format.ts';
import { SectionTitle } from '../../../ui/section-title.tsx';
import type { Wizard } from './use-wizard.ts';

/** Unfinished imports, to go on with. Nothing while there are none. */
export function DraftList({ onResume }: { readonly onResume: Wizard['resume'] }) {
  const { t } = useTranslation('rosterWizard');
  const navigate = useNavigate();
  const answer = useQuery(queries.rosters.listDrafts.queryOptions({ input: {} }));
  const resume = useMutation({
    mutationFn: async ({ id }: Pick<RosterDraft, 'id'>) => ({
      draftId: id,
      ...(await api.rosters.resumeDraft({ draftId: id })),
    }),
    onSuccess: async (draft) => {
      // The address says which session the people are enrolled in, and asks for this draft no longer.
      const session = draft.sessionId === null ? '' : `?session=${draft.sessionId}`;
      await navigate(`/trainees/import${session}`, { replace: true });
      onResume(draft);
    },
  });
  const drop = useMutation({
    mutationFn: ({ id }: RosterDraft) => api.rosters.dropDraft({ draftId: id }),
    onSuccess: () => answer.refetch(),
  });
  const drafts = answer.data?.drafts ?? [];
  const [search] = useSearchParams();
  const askedId = drafts.find((draft) => draft.id === search.get('draft'))?.id;
  const goOn = useEffectEvent((id: string) => resume.mutate({ id }));
  // Today leads to one of them: it goes on at once.
  useEffect(() => {
    if (askedId !== undefined) goOn(askedId);
  }, [askedId]);
  const error = answer.error ?? resume.error ?? drop.error;
  if (drafts.length === 0 && error === null) return null;
  return (
    <section className="import-drafts" aria-label={t('drafts')}>
      <SectionTitle note={drafts.length}>{t('drafts')}</SectionTitle>
      <FailureAlert error={error} />
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <div className="grow">
              <div className="cut" title={draft.fileName}>
                {draft.fileName}
              </div>
              <div className="small-text second cut">
                {t('draft.row', { at: minute(draft.savedAt), who: draft.savedBy })}
              </div>
            </div>
            <Button size="small" loading={resume.isPending} onClick={() => resume.mutate(draft)}>
              {t('draft.go')}
            </Button>
            <Button
              size="small"
              type="text"
              icon={<Trash2 className="small" aria-hidden="true" />}
              aria-label={t('draft.drop', { name: draft.fileName })}
              onClick={() => drop.mutate(draft)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
