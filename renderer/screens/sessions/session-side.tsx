import { useTranslation } from 'react-i18next';
import type { SessionRecord } from '#shared/contract/sessions.ts';
import { RecordHistory } from '../../app/record-history.tsx';
import { Facts } from '../../ui/facts.tsx';
import { type Need, NeedList } from '../../ui/need-list.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { toneOf, useThreadWords, wayTo } from './thread-words.ts';

interface SessionSideProps {
  readonly session: SessionRecord;
  readonly mayKeep: boolean;
}

/** The right third: what is missing with the way there, who is in charge, what happened. */
export function SessionSide({ session, mayKeep }: SessionSideProps) {
  const { t } = useTranslation('sessions');
  const needs = useNeeds(session, mayKeep);
  return (
    <>
      <SectionTitle note={needs.length === 0 ? undefined : t('needs.count', { count: needs.length })}>
        {t('needs')}
      </SectionTitle>
      {needs.length === 0 ? (
        <p className="second small-text">{t('needs.none')}</p>
      ) : (
        <NeedList label={t('needs')} needs={needs} />
      )}
      <Facts
        title={t('handlers')}
        isNarrow
        items={[
          { key: 'trainer', label: t('trainer'), value: session.trainer },
          { key: 'venue', label: t('venue'), value: session.venue },
        ]}
      />
      <RecordHistory table="training_session" id={session.id} />
    </>
  );
}

/** How many entries that list has. */
export function needCount(session: SessionRecord): number {
  return session.missing.length + (lacksPhotos(session) ? 1 : 0);
}

function lacksPhotos({ withoutPhotoCount, isCancelled }: SessionRecord): boolean {
  return withoutPhotoCount > 0 && !isCancelled;
}

function useNeeds(session: SessionRecord, mayKeep: boolean): readonly Need[] {
  const { t } = useTranslation('sessions');
  const words = useThreadWords();
  const needs = session.missing.map(
    (missing): Need => ({
      key: missing.code,
      tone: toneOf(missing),
      what: words.deed(missing),
      action: mayKeep
        ? { kind: 'link', label: words.go(missing), href: `#${wayTo(missing, session)}` }
        : undefined,
    }),
  );
  const count = session.withoutPhotoCount;
  const photos: Need = {
    key: 'photos',
    tone: 'warning',
    what: t('needs.photos', { count }),
    action: mayKeep
      ? { kind: 'link', label: t('needs.photos.do'), href: `#/trainees/photos?session=${session.id}` }
      : undefined,
  };
  return lacksPhotos(session) ? [...needs, photos] : needs;
}
