import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../app/failure-of.ts';
import { Note } from '../../../ui/note.tsx';

/** Who holds this document already, with the way there. Nothing for other refusals. */
export function ExistingPerson({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('person');
  if (error === null || error === undefined) return null;
  const failure = failureOf(error);
  if (failure.kind !== 'refused' || failure.code !== 'ALREADY_EXISTS') return null;
  const { id, name, isRemoved } = failure.params;
  return (
    <div role="alert">
      <Note tone="error">
        {t(isRemoved === true ? 'exists.removed' : 'exists', { name: String(name ?? '') })}{' '}
        <a href={`#/trainees/${String(id ?? '')}`}>{t('exists.open')}</a>
      </Note>
    </div>
  );
}
