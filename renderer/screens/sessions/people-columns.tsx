import { useTranslation } from 'react-i18next';
import type { EnrolledPerson, SessionRecord } from '#shared/contract/sessions.ts';
import { categories } from '#shared/lists/categories.ts';
import { partsOfCourse } from '#shared/rules/evaluations/parts.ts';
import type { Column } from '../../ui/column.ts';
import { noValue } from '../../ui/format.ts';
import { MoreMenu } from '../../ui/page-header.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import { useMarkWords } from '../evaluations/mark-words.ts';
import { useCodedWords } from '../trainees/coded-words.ts';
import { PersonName } from '../trainees/person-name.tsx';
import type { EnrolmentDeed } from './enrolment-dialogs.tsx';

type PeopleColumn = Column<EnrolledPerson>;

function usePersonColumns(): readonly PeopleColumn[] {
  const { t, i18n } = useTranslation('sessions');
  const coded = useCodedWords();
  return [
    {
      key: 'position',
      title: t('position'),
      width: 48,
      align: 'number',
      cell: (row) => <span className="second">{row.position}</span>,
    },
    {
      key: 'name',
      title: t('person'),
      width: i18n.language === 'en' ? 150 : 88,
      isLink: true,
      cell: (row) => <PersonName name={row.name} pinyin={row.pinyin} />,
    },
    {
      key: 'idNumber',
      title: t('idNumber'),
      width: 148,
      cell: (row) => <span className="mono">{row.idNumberMasked}</span>,
    },
    {
      key: 'category',
      title: t('category'),
      cell: (row) => {
        const word = coded.word(categories, row.category);
        return word === '' ? noValue : <span title={word}>{word}</span>;
      },
    },
  ];
}

/** A mark for each part of the course, failed ones standing out. */
function useMarkColumns(session: SessionRecord): readonly PeopleColumn[] {
  const { t } = useTranslation('evaluations');
  const words = useMarkWords();
  return partsOfCourse(session).map((part) => ({
    key: part,
    title: t(`${part}.short`),
    width: 58,
    align: 'number',
    cell: (row) => {
      const text = words.mark(row.marks[part]) || noValue;
      const isFailed = row.outcome === 'failed' && row.outcomeParts.includes(part);
      return isFailed ? <b className="tone-error">{text}</b> : text;
    },
  }));
}

/** Columns of the people of a session; with `onDeed` a menu for each. */
export function usePeopleColumns(
  session: SessionRecord,
  onDeed: ((deed: EnrolmentDeed) => void) | undefined,
): readonly PeopleColumn[] {
  const { t, i18n } = useTranslation('sessions');
  const isEnglish = i18n.language === 'en';
  const lacks: PeopleColumn = {
    key: 'lacks',
    title: t('lacks'),
    width: 66,
    cell: (row) => (row.hasPhoto ? noValue : t('lacks.photo')),
  };
  const deeds: PeopleColumn = {
    key: 'deeds',
    title: t('more'),
    width: isEnglish ? 64 : 56,
    align: 'center',
    cell: (row) => <RowDeeds person={row} onDeed={onDeed} />,
  };
  return [
    ...usePersonColumns(),
    ...useMarkColumns(session),
    {
      key: 'state',
      title: t('state'),
      width: isEnglish ? 136 : 116,
      cell: (row) => <StateOf person={row} />,
    },
    // English needs the room for its words; the filter above still finds them.
    ...(isEnglish ? [] : [lacks]),
    {
      key: 'certificate',
      title: t('certificate'),
      width: 100,
      cell: (row) => <CertificateOf person={row} />,
    },
    ...(onDeed === undefined ? [] : [deeds]),
  ];
}

function StateOf({ person }: { readonly person: EnrolledPerson }) {
  const { t } = useTranslation('sessions');
  const words = useMarkWords();
  if (person.leftOn !== null) {
    return (
      <span title={person.leftReason}>
        <StateDot tone="neutral">{t('left', { day: person.leftOn })}</StateDot>
      </span>
    );
  }
  const { tone, word } = words.outcome({ kind: person.outcome, parts: person.outcomeParts });
  return <StateDot tone={tone}>{word}</StateDot>;
}

function CertificateOf({ person }: { readonly person: EnrolledPerson }) {
  const { t } = useTranslation('sessions');
  const { certificate } = person;
  if (certificate === null) return noValue;
  return (
    <a href={`#/certificates/${certificate.id}`} className="mono" tabIndex={-1}>
      {certificate.number ?? t('certificate.waiting')}
    </a>
  );
}

function RowDeeds({
  person,
  onDeed,
}: {
  readonly person: EnrolledPerson;
  readonly onDeed: ((deed: EnrolmentDeed) => void) | undefined;
}) {
  const { t } = useTranslation('sessions');
  const deed = (kind: EnrolmentDeed['kind']) => ({
    key: kind,
    label: t(kind),
    isDangerous: kind === 'removeEnrolment',
    onAct: () => onDeed?.({ kind, person }),
  });
  return (
    <MoreMenu
      label={t('deeds', { name: person.name })}
      look="quiet"
      actions={[
        ...(person.leftOn === null ? [deed('withdraw')] : []),
        deed('changeCategory'),
        deed('removeEnrolment'),
      ]}
    />
  );
}
