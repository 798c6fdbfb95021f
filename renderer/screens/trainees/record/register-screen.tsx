import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TraineeFacts } from '#shared/contract/trainees.ts';
import { api, newRequestId } from '../../../api.ts';
import { failureOf } from '../../../app/failure-of.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useCrumbs } from '../../../app/trail.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { belongsToInputMethod } from '../../../ui/key-event.ts';
import { Note } from '../../../ui/note.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SectionTitle } from '../../../ui/section-title.tsx';
import { useProblemWords } from '../problem-words.ts';
import { ExistingPerson } from './existing-person.tsx';
import { emptyTexts, factGroupNames, factGroups, factsOfTexts, type FactTexts } from './fact-fields.ts';
import { FactInputs } from './fact-inputs.tsx';
import { showFactProblems } from './show-fact-problems.ts';
import './record.css';

/** Registers one person; what is typed survives closing. */
export function RegisterScreen() {
  const { t } = useTranslation('person');
  const { t: app } = useTranslation('app');
  const navigate = useNavigate();
  const [form] = Form.useForm<FactTexts>();
  const draft = useDraft<FactTexts>('trainees:new', emptyTexts);
  const deed = useRegister(form, draft.drop);
  useCrumbs([{ label: app('nav.trainees'), path: '/trainees' }, { label: t('register.title') }]);
  function clear(): void {
    draft.drop();
    form.setFieldsValue(emptyTexts);
  }
  function press(event: React.KeyboardEvent): void {
    if (belongsToInputMethod(event) || event.defaultPrevented || !event.ctrlKey || event.key !== 'Enter')
      return;
    event.preventDefault();
    deed.register(false);
  }
  return (
    <>
      <PageHeader title={t('register.title')} facts={t('id.hint')} />
      <div className="record-body" role="presentation" onKeyDown={press}>
        <Form
          form={form}
          layout="vertical"
          className="register-form"
          initialValues={draft.value}
          onValuesChange={(_changed, all: FactTexts) => draft.set({ ...emptyTexts, ...all })}
        >
          {draft.isRestored ? (
            <Note>
              {t('register.draft')}{' '}
              <Button type="link" size="small" onClick={clear}>
                {t('register.clear')}
              </Button>
            </Note>
          ) : null}
          {factGroupNames.map((group, index) => (
            <section key={group} aria-label={t(`group.${group}`)}>
              <SectionTitle note={group === 'identity' ? t('id.derived') : undefined}>
                {t(`group.${group}`)}
              </SectionTitle>
              <FactInputs fields={factGroups[group]} isFocused={index === 0} />
            </section>
          ))}
        </Form>
      </div>
      <ExistingPerson error={deed.error} />
      {deed.isPlaced ? null : <FailureAlert error={deed.error} />}
      <div className="register-bar">
        <Button onClick={() => void navigate('/trainees')}>{app('cancel')}</Button>
        <span className="grow" />
        <Button loading={deed.isPending} onClick={() => deed.register(true)}>
          {t('register.another')}
        </Button>
        <Button type="primary" loading={deed.isPending} onClick={() => deed.register(false)}>
          {t('register.deed')} <kbd aria-hidden="true">Ctrl Enter</kbd>
        </Button>
      </div>
    </>
  );
}

function useRegister(form: ReturnType<typeof Form.useForm<FactTexts>>[0], onSaved: () => void) {
  const { t } = useTranslation('person');
  const navigate = useNavigate();
  const client = useQueryClient();
  const words = useProblemWords();
  const { message } = App.useApp();
  const deed = useMutation({
    mutationFn: async (isAnother: boolean) => {
      const texts = { ...emptyTexts, ...form.getFieldsValue() };
      // as: emptyTexts names every fact, so all of them are there.
      const facts = { details: {}, ...factsOfTexts(texts) } as unknown as TraineeFacts;
      const { id } = await api.trainees.register(facts, { context: { requestId: newRequestId() } });
      return { id, isAnother, name: texts.name ?? '' };
    },
    onSuccess: async ({ id, isAnother, name }) => {
      onSaved();
      form.setFieldsValue(emptyTexts);
      await client.invalidateQueries();
      void message.success(t('register.done', { name }));
      if (isAnother) form.getFieldInstance('name')?.focus?.();
      else await navigate(`/trainees/${id}`);
    },
    onError: (error) => showFactProblems(form, error, words),
  });
  const failure = deed.error === null ? undefined : failureOf(deed.error);
  const isPlaced =
    failure?.kind === 'refused' && (failure.code === 'ROWS_REFUSED' || failure.code === 'ALREADY_EXISTS');
  return {
    register: (isAnother: boolean) => deed.mutate(isAnother),
    isPending: deed.isPending,
    error: deed.error,
    isPlaced,
  };
}
