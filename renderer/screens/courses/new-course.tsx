import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CourseFacts, courseFactsSchema } from '#shared/contract/courses.ts';
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
import { NameFields, TrainingFields } from './course-fields.tsx';
import { useCourseLabels } from './course-labels.ts';
import './courses.css';

const empty: CourseFacts = {
  nameZh: '',
  nameEn: '',
  occupationId: null,
  variantZh: '',
  level: null,
  theoryHours: 0,
  practiceHours: 0,
  certificateKind: 'training',
};

/** A new course; its draft is kept until it is added. */
export function NewCourse() {
  const { t } = useTranslation('courses');
  const { t: ti } = useTranslation('institution');
  const leave = useLeave();
  const draft = useDraft('new-course', empty);
  const add = useCommand(api.courses.add, {
    onDone: ({ id }) => {
      draft.drop();
      leave(`/settings/courses/${id}`);
    },
  });
  const { form, submit, failure } = useCheckedForm({
    schema: courseFactsSchema,
    labels: useCourseLabels(),
    error: add.error,
    onValid: add.run,
  });
  useCrumbs([
    { label: ti('settings'), path: '/settings' },
    { label: t('courses'), path: '/settings/courses' },
    { label: t('new') },
  ]);
  return (
    <>
      <PageHeader
        title={t('new')}
        primary={{ key: 'create', label: t('create'), isWorking: add.isRunning, onAct: submit }}
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
          <SectionTitle>{t('training')}</SectionTitle>
          <TrainingFields />
          <SectionTitle>{t('naming')}</SectionTitle>
          <NameFields />
        </Form>
      </div>
      <UnsavedGuard isUnsaved={draft.isChanged} />
    </>
  );
}
