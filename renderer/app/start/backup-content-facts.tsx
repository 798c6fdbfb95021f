import { useTranslation } from 'react-i18next';
import type { BackupContent } from '#shared/contract/safekeeping.ts';
import { minute } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';

interface BackupContentFactsProps {
  readonly content: BackupContent;
  readonly isOverTrouble: boolean;
}

/** In words what a proven backup holds, and what restoring it means. */
export function BackupContentFacts({ content, isOverTrouble }: BackupContentFactsProps) {
  const { t, i18n } = useTranslation('safekeeping');
  const { counts } = content;
  const name = i18n.language === 'en' && content.nameEn !== '' ? content.nameEn : content.nameZh;
  const later = content.laterNumbers.reduce((sum, one) => sum + one.until - one.from + 1, 0);
  const facts = [
    [t('restore.institution'), name],
    [t('restore.made'), minute(content.createdAt)],
    [t('restore.people'), counts.trainees],
    [t('restore.sessions'), counts.sessions],
    [t('restore.certificates'), counts.certificates],
    [t('restore.files'), counts.files],
  ] as const;
  return (
    <>
      <p className="start-text tone-success">{t('restore.found')}</p>
      <dl className="start-fact">
        {facts.map(([label, value]) => (
          <div key={label} className="desk-stands">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {later === 0 ? null : <Note>{t('restore.later', { count: later })}</Note>}
      {isOverTrouble ? <p className="second small-text">{t('restore.aside')}</p> : null}
    </>
  );
}
