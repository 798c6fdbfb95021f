import { useTranslation } from 'react-i18next';
import type { OpenedRoster } from '#shared/contract/roster-layout.ts';
import { Note } from '../../../ui/note.tsx';
import { otherRosters } from './other-rosters.ts';

/** What of the file is not read as things stand: a second block of people, other sheets. */
export function ReadingNotes({ opened }: { readonly opened: OpenedRoster }) {
  const { t, i18n } = useTranslation('rosterWizard');
  const { t: fields } = useTranslation('rosterFields');
  const { repeated } = opened.layout;
  const others = otherRosters(opened);
  const names = others.map((sheet) => sheet.name).join(i18n.language === 'en' ? ', ' : '、');
  return (
    <>
      {repeated.map((field) => (
        <div key={field} className="import-note" role="alert">
          <Note>{t('sheet.repeated', { field: fields(field) })}</Note>
        </div>
      ))}
      {others.length === 0 ? null : (
        <div className="import-note">
          <Note>{t('sheet.others', { count: others.length, names })}</Note>
        </div>
      )}
    </>
  );
}
