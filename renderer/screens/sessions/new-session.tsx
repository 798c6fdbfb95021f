import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { sessionFactsSchema } from '#shared/contract/sessions.ts';
import { api, queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useFirstField } from '../../app/start/focus-at-start.ts';
import { useCrumbs } from '../../app/trail.tsx';
import { UnsavedGuard } from '../../app/unsaved-guard.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { useDraft } from '../../app/use-draft.ts';
import { useLeave } from '../../app/use-leave.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { SessionFields, useNameFacts, useSessionLabels } from './session-fields.tsx';

interface Draft {
  readonly courseId: number | null;
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly venue: string;
  readonly trainer: string;
  readonly targetCount: number;
  readonly isFilingRequired: boolean;
  readonly note: string;
}

const empty: Draft = {
  courseId: null,
  name: '',
  startsOn: null,
  endsOn: null,
  venue: '',
  trainer: '',
  targetCount: 50,
  isFilingRequired: true,
  note: '',
};

/** A new session; its draft is kept until it is planned. */
export function NewSession() {
  const { t } = useTranslation('sessions');
  const leave = useLeave();
  const [params] = useSearchParams();
  const courseId = Number(params.get('course')) || null;
  const draft = useDraft('new-session', empty);
  const plan = useCommand(api.sessions.plan, {
    onDone: ({ id }) => {
      draft.drop();
      leave(`/sessions/${id}/people`);
    },
  });
  const { form, submit, failure } = useCheckedForm({
    schema: sessionFactsSchema,
    labels: useSessionLabels(),
    error: plan.error,
    onValid: plan.run,
  });
  useFirstField(form, courseId === null ? 'courseId' : 'startsOn');
  useCrumbs([{ label: t('sessions'), path: '/sessions' }, { label: t('new') }]);
  return (
    <>
      <PageHeader
        title={t('new')}
        primary={{ key: 'create', label: t('create'), isWorking: plan.isRunning, onAct: submit }}
      />
      <div className="scrolls padded">
        <Form
          form={form}
          layout="vertical"
          className="record-form"
          initialValues={{ ...draft.value, ...(courseId !== null && { courseId }) }}
          onValuesChange={() => draft.set({ ...empty, ...form.getFieldsValue(true) })}
          onFinish={submit}
        >
          <FailureAlert error={failure} />
          <SectionTitle>{t('plan')}</SectionTitle>
          <SessionFields isNameProposed />
          <NameProposal />
        </Form>
      </div>
      <UnsavedGuard isUnsaved={draft.isChanged && !plan.isRunning} />
    </>
  );
}

/** Writes the usual name while nobody typed another. */
function NameProposal() {
  const form = Form.useFormInstance();
  const { courseId, startsOn } = useNameFacts();
  const proposed = useRef('');
  const isKnown = typeof courseId === 'number' && typeof startsOn === 'string';
  const { data } = useQuery({
    ...queries.sessions.proposeName.queryOptions({
      input: isKnown ? { courseId, startsOn } : { courseId: 1, startsOn: '2000-01-01' },
    }),
    enabled: isKnown,
  });
  useEffect(() => {
    if (data === undefined) return;
    const typed: unknown = form.getFieldValue('name');
    if (typed !== '' && typed !== proposed.current) return;
    proposed.current = data.name;
    form.setFieldValue('name', data.name);
  }, [data, form]);
  return null;
}
