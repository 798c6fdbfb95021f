import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolledPerson, SessionRecord } from '#shared/contract/sessions.ts';
import { categories } from '#shared/lists/categories.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import type { Action } from '../../ui/action.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Filter } from '../../ui/filter-chip.tsx';
import { TableFoot } from '../../ui/table-foot.tsx';
import { ToolLine } from '../../ui/tool-line.tsx';
import { useCodedWords } from '../trainees/coded-words.ts';
import { EnrolDrawer } from './enrol-drawer.tsx';
import { EnrolmentDialog, type EnrolmentDeed } from './enrolment-dialogs.tsx';
import { usePeopleColumns } from './people-columns.tsx';

interface SessionPeopleProps {
  readonly session: SessionRecord;
  readonly mayKeep: boolean;
}

/** Who is in the session: search, filters, results, and enrolling. */
export function SessionPeople({ session, mayKeep }: SessionPeopleProps) {
  const { t } = useTranslation('sessions');
  const [text, setText] = useState('');
  const [isEnrolling, setEnrolling] = useState(false);
  const [deed, setDeed] = useState<EnrolmentDeed>();
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.sessions.people.queryOptions({ input: { sessionId: session.id, text } }),
    placeholderData: keepPreviousData,
  });
  const filter = usePeopleFilter(data?.people ?? []);
  const columns = usePeopleColumns(session, mayKeep ? setDeed : undefined);
  const enrol: Action = {
    key: 'enrol',
    label: t('enrol'),
    icon: <UserPlus className="small" aria-hidden="true" />,
    onAct: () => setEnrolling(true),
  };
  const mayEnrol = mayKeep && !session.isCancelled;
  return (
    <>
      <ToolLine
        search={{ label: t('people.search'), value: text, onSearch: setText, width: 180 }}
        filters={filter.filters}
        actions={mayEnrol ? [enrol] : []}
      />
      <DataTable
        label={t('tab.people')}
        columns={columns}
        rows={filter.rows}
        rowKey={(row) => String(row.enrolmentId)}
        rowName={(row) => row.name}
        rowHref={(row) => `#/trainees/${row.traineeId}`}
        isLoading={isFetching}
        failure={<FailureAlert error={error} onRetry={() => void refetch()} />}
        empty={
          data?.total === 0
            ? { sentence: t('people.empty'), ...(mayEnrol && { action: enrol }) }
            : { sentence: t('people.none') }
        }
        foot={<PeopleFoot people={filter.rows} />}
      />
      {isEnrolling ? (
        <EnrolDrawer session={session} enrolled={data?.people ?? []} onClose={() => setEnrolling(false)} />
      ) : null}
      <EnrolmentDialog deed={deed} onClose={() => setDeed(undefined)} />
    </>
  );
}

/** Result, category and missing photo, over the people at hand. */
function usePeopleFilter(people: readonly EnrolledPerson[]) {
  const { t } = useTranslation('sessions');
  const coded = useCodedWords();
  const [outcome, setOutcome] = useState<string>();
  const [category, setCategory] = useState<string>();
  const [isOnlyLacking, setOnlyLacking] = useState(false);
  const lacking = people.filter((person) => !person.hasPhoto && person.leftOn === null);
  const rows = people.filter(
    (person) =>
      (outcome === undefined || person.outcome === outcome) &&
      (category === undefined || person.category === category) &&
      (!isOnlyLacking || lacking.includes(person)),
  );
  const outcomes = [...new Set(people.map((person) => person.outcome))];
  const known = [...new Set(people.map((person) => person.category))];
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      key: 'outcome',
      label: t('state'),
      value: outcome,
      options: outcomes.map((kind) => ({ value: kind, label: t(`result.${kind}`) })),
      onChoose: setOutcome,
    },
    {
      kind: 'choice',
      key: 'category',
      label: t('category'),
      value: category,
      options: known.map((code) => ({
        value: code,
        label: coded.word(categories, code) || t('category.none'),
      })),
      onChoose: setCategory,
    },
    ...(lacking.length === 0
      ? []
      : [
          {
            kind: 'switch' as const,
            key: 'photo',
            label: t('onlyLacking', { count: lacking.length }),
            isOn: isOnlyLacking,
            onSwitch: setOnlyLacking,
          },
        ]),
  ];
  return { rows, filters };
}

function PeopleFoot({ people }: { readonly people: readonly EnrolledPerson[] }) {
  const { t } = useTranslation('sessions');
  const present = people.filter((person) => person.leftOn === null);
  const having = (...kinds: readonly EnrolledPerson['outcome'][]) =>
    present.filter((person) => kinds.includes(person.outcome)).length;
  const left = people.length - present.length;
  return (
    <TableFoot
      facts={[
        { key: 'count', label: t('sum.count'), value: present.length },
        { key: 'passed', label: t('sum.passed'), value: having('passed') },
        { key: 'failed', label: t('sum.failed'), value: having('failed', 'misconduct') },
        { key: 'absent', label: t('sum.absent'), value: having('absent', 'deferred') },
        { key: 'open', label: t('sum.open'), value: having('none', 'incomplete') },
        ...(left === 0 ? [] : [{ key: 'left', label: t('sum.left'), value: left }]),
      ]}
    />
  );
}
