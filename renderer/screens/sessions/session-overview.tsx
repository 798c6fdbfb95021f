import { Form } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import { daySchema } from '#shared/contract/page.ts';
import { type SessionRecord, sessionFactsSchema } from '#shared/contract/sessions.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { OpenGroups } from '../../app/open-groups.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { useOpenGroup } from '../../app/use-open-group.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useLevelWord, useName } from '../courses/level-words.ts';
import { SessionFields, useSessionLabels } from './session-fields.tsx';

type Group = 'plan' | 'filing';

interface GroupProps {
  readonly session: SessionRecord;
  readonly mayKeep: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The facts of a session, each group edited in place; `?edit=` in the address opens one. */
export function SessionOverview({ session, mayKeep }: Pick<GroupProps, 'session' | 'mayKeep'>) {
  const [params, setParams] = useSearchParams();
  const { open, openGroup, asking } = useOpenGroup<Group>();
  const asked = params.get('edit');
  const openAsked = useEffectEvent(() => {
    if (mayKeep && (asked === 'plan' || asked === 'filing')) openGroup(asked, true);
    // Out of the address again: the same link opens it once more after it was closed.
    setParams({}, { replace: true });
  });
  useEffect(() => {
    if (asked !== null) openAsked();
  }, [asked]);
  const group = (name: Group) => ({
    session,
    mayKeep,
    isOpen: open === name,
    onOpen: (isOpen: boolean) => openGroup(name, isOpen),
  });
  return (
    <div className="scrolls padded">
      <OpenGroups asking={asking}>
        <PlanGroup key={`plan ${open === 'plan'}`} {...group('plan')} />
        <FilingGroup key={`filing ${open === 'filing'}`} {...group('filing')} />
      </OpenGroups>
    </div>
  );
}

function usePlanItems(session: SessionRecord): readonly Fact[] {
  const { t } = useTranslation('sessions');
  const { t: tc } = useTranslation('courses');
  const name = useName();
  const level = useLevelWord();
  const { theoryHours, practiceHours } = session;
  const split = t('hours.split', { theory: theoryHours, practice: practiceHours });
  return [
    {
      key: 'course',
      label: t('course'),
      value: (
        <a href={`#/settings/courses/${session.courseId}`}>
          {name(session.courseNameZh, session.courseNameEn)}
        </a>
      ),
    },
    {
      key: 'level',
      label: t('level'),
      value: session.level === null ? '' : level(session.level, true),
    },
    { key: 'days', label: t('days'), value: `${session.startsOn} – ${session.endsOn}` },
    {
      key: 'hours',
      label: t('hours'),
      value: (
        <>
          {theoryHours + practiceHours} <span className="second">{split}</span>
        </>
      ),
    },
    { key: 'venue', label: t('venue'), value: session.venue },
    { key: 'trainer', label: t('trainer'), value: session.trainer },
    { key: 'target', label: t('targetCount'), value: session.targetCount },
    { key: 'kind', label: t('certificateKind'), value: tc(`kind.${session.certificateKind}`) },
    { key: 'note', label: t('note'), value: session.note, isWide: true },
  ];
}

function PlanGroup({ session, mayKeep, isOpen, onOpen }: GroupProps) {
  const { t } = useTranslation('sessions');
  const name = useName();
  const change = useCommand(api.sessions.change, { onDone: () => onOpen(false) });
  const { form, submit, failure } = useCheckedForm({
    schema: sessionFactsSchema,
    labels: useSessionLabels(),
    error: change.error,
    onValid: (facts) => change.run({ ...facts, id: session.id }),
  });
  const { courseId, startsOn, endsOn, venue, trainer, targetCount, isFilingRequired, note } = session;
  const days = { startsOn, endsOn };
  const facts = {
    courseId,
    name: session.name,
    ...days,
    venue,
    trainer,
    targetCount,
    isFilingRequired,
    note,
  };
  const course = { id: courseId, name: name(session.courseNameZh, session.courseNameEn) };
  const fields = (
    <Form form={form} layout="vertical" component={false} initialValues={facts}>
      <FailureAlert error={failure} />
      <SessionFields presentCourse={course} />
    </Form>
  );
  const edit = {
    isOpen,
    fields,
    isSaving: change.isRunning,
    onOpen: () => onOpen(true),
    onSave: submit,
    onCancel: () => onOpen(false),
  };
  return <Facts title={t('plan')} items={usePlanItems(session)} edit={mayKeep ? edit : undefined} />;
}

const filingSchema = z.object({ filedOn: daySchema.nullable() });

function FilingGroup({ session, mayKeep, isOpen, onOpen }: GroupProps) {
  const { t } = useTranslation('sessions');
  const file = useCommand(api.sessions.file, { onDone: () => onOpen(false) });
  const { form, submit, failure } = useCheckedForm({
    schema: filingSchema,
    labels: { filedOn: t('filedOn') },
    error: file.error,
    onValid: ({ filedOn }) => file.run({ id: session.id, filedOn }),
  });
  const fields = (
    <Form form={form} layout="vertical" component={false} initialValues={{ filedOn: session.filedOn }}>
      <FailureAlert error={failure} />
      <div className="field-columns">
        <FormField name="filedOn" label={t('filedOn')} hint={t('filedOn.hint')}>
          <DayPicker />
        </FormField>
      </div>
    </Form>
  );
  const edit = {
    isOpen,
    fields,
    isSaving: file.isRunning,
    onOpen: () => onOpen(true),
    onSave: submit,
    onCancel: () => onOpen(false),
  };
  return (
    <Facts
      title={t('filing')}
      items={[
        {
          key: 'filedOn',
          label: t('filedOn'),
          value: session.filedOn ?? (session.isFilingRequired ? null : t('filing.notNeeded')),
        },
      ]}
      edit={mayKeep ? edit : undefined}
    />
  );
}
