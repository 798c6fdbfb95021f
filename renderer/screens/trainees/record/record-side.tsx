import { useTranslation } from 'react-i18next';
import type { MissingFact, TraineeRecord } from '#shared/contract/trainees.ts';
import { RecordHistory } from '../../../app/record-history.tsx';
import { type Need, NeedList } from '../../../ui/need-list.tsx';
import { SectionTitle } from '../../../ui/section-title.tsx';
import type { FactGroup } from './fact-fields.ts';
import './record.css';

const groupOf: Readonly<Record<Exclude<MissingFact, 'photo'>, FactGroup>> = {
  phone: 'contact',
  category: 'category',
  education: 'category',
  ethnicGroup: 'identity',
};

interface RecordSideProps {
  readonly record: TraineeRecord;
  readonly onFill: (group: FactGroup) => void;
  readonly onPhoto: () => void;
}

/** The right third: what is missing, sessions, certificates, what happened. */
export function RecordSide({ record, onFill, onPhoto }: RecordSideProps) {
  const { t } = useTranslation('person');
  const { t: list } = useTranslation('registry');
  const needs: readonly Need[] = record.missing.map((fact) => ({
    key: fact,
    tone: 'warning',
    what: list(`missing.${fact}`),
    who: list(`missing.why.${fact}`),
    action:
      record.removedAt === null
        ? {
            kind: 'deed',
            label: list(fact === 'photo' ? 'missing.add' : 'missing.fill'),
            onAct: () => (fact === 'photo' ? onPhoto() : onFill(groupOf[fact])),
          }
        : undefined,
  }));
  return (
    <>
      <SectionTitle note={needs.length === 0 ? undefined : list('missing.count', { count: needs.length })}>
        {t('missing')}
      </SectionTitle>
      {needs.length === 0 ? (
        <p className="second small-text">{t('missing.none')}</p>
      ) : (
        <NeedList needs={needs} label={t('missing')} />
      )}
      <Belongings record={record} />
      <PersonHistory record={record} />
    </>
  );
}

function Belongings({ record }: { readonly record: TraineeRecord }) {
  const { t } = useTranslation('person');
  return (
    <>
      <SectionTitle>{t('sessions')}</SectionTitle>
      {record.enrolments.length === 0 ? <p className="second small-text">{t('sessions.none')}</p> : null}
      <ul className="belongings">
        {record.enrolments.map((each) => (
          <li key={each.enrolmentId}>
            <a href={`#/sessions/${each.sessionId}`}>{each.sessionName}</a>
            <small>
              {each.startsOn} – {each.endsOn}
              {each.leftOn === null ? '' : `  ${t('sessions.left', { day: each.leftOn })}`}
            </small>
          </li>
        ))}
      </ul>
      <SectionTitle>{t('certificates')}</SectionTitle>
      {record.certificates.length === 0 ? (
        <p className="second small-text">{t('certificates.none')}</p>
      ) : null}
      <ul className="belongings">
        {record.certificates.map((each) => (
          <li key={each.id}>
            <a href={`#/certificates/${each.id}`}>{each.number ?? t('certificates.waiting')}</a>
            <small>{each.issuedOn}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function PersonHistory({ record }: { readonly record: TraineeRecord }) {
  const { t } = useTranslation('person');
  return (
    <>
      <RecordHistory table="trainee" id={record.id} />
      {record.import === null ? null : (
        <p className="second small-text record-origin">
          {t('from', { file: record.import.fileName })}
          {record.import.office === '' ? '' : `  ${t('from.office', { office: record.import.office })}`}
        </p>
      )}
    </>
  );
}
