import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { occupationFactsSchema } from '#shared/contract/courses.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCrumbs } from '../../app/trail.tsx';
import { UnsavedGuard } from '../../app/unsaved-guard.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { useDraft } from '../../app/use-draft.ts';
import { useLeave } from '../../app/use-leave.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { IdentityFields, ScopeFields } from './occupation-fields.tsx';
import { mostVariants, useOccupationLabels } from './occupation-labels.ts';

const empty = {
  code: '',
  edition: '2022',
  nameZh: '',
  nameEn: '',
  levels: [],
  variants: [],
  certainty: 'unverified',
  sourceNote: '',
};

/** A new occupation; its draft is kept until it is added. */
export function NewOccupation() {
  const { t } = useTranslation('courses');
  const { t: ti } = useTranslation('institution');
  const leave = useLeave();
  const draft = useDraft('new-occupation', empty);
  const add = useCommand(api.courses.addOccupation, {
    onDone: ({ id }) => {
      draft.drop();
      leave(`/settings/occupations/${id}`);
    },
  });
  const { form, submit, failure } = useCheckedForm({
    schema: occupationFactsSchema,
    labels: useOccupationLabels(mostVariants),
    error: add.error,
    onValid: add.run,
  });
  useCrumbs([
    { label: ti('settings'), path: '/settings' },
    { label: t('occupations'), path: '/settings/occupations' },
    { label: t('newOccupation') },
  ]);
  return (
    <>
      <PageHeader
        title={t('newOccupation')}
        primary={{ key: 'create', label: t('createOccupation'), isWorking: add.isRunning, onAct: submit }}
      />
      <div className="scrolls padded">
        <Form
          form={form}
          layout="vertical"
          className="record-form"
          initialValues={draft.value}
          onValuesChange={() => draft.set({ ...empty, ...form.getFieldsValue(true) })}
          onFinish={submit}
        >
          <FailureAlert error={failure} />
          <SectionTitle>{t('identity')}</SectionTitle>
          <IdentityFields isLocked={false} />
          <SectionTitle>{t('scope')}</SectionTitle>
          <ScopeFields />
        </Form>
      </div>
      <UnsavedGuard isUnsaved={draft.isChanged} />
    </>
  );
}
