import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { type BodyFacts, bodyFactsSchema, type EvaluationBody } from '#shared/contract/institution.ts';
import { approvers } from '#shared/contract/procedure.ts';
import { provinces } from '#shared/lists/divisions.ts';
import { institutionCode } from '#shared/rules/institution/evaluation-body.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { useMay } from '../../app/use-role.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import { BodyFields } from './body-fields.tsx';

interface BodyFactsGroupProps {
  /** Null while the filing is being recorded for the first time. */
  readonly body: EvaluationBody | null;
  /** Names of the institution, proposed for a new filing. */
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** What the form changes; the record holds more, which the command would refuse. */
function factsOf(body: EvaluationBody): BodyFacts {
  const { nameZh, nameEn, letter, ministryCode, provinceCode, siteCode, filedFrom, filedUntil } = body;
  return { nameZh, nameEn, letter, ministryCode, provinceCode, siteCode, filedFrom, filedUntil };
}

export function BodyFactsGroup({ body, nameZh, nameEn, isOpen, onOpen }: BodyFactsGroupProps) {
  const { t } = useTranslation('institution');
  const mayChange = useMay(approvers);
  const save = useCommand(api.institution.saveBody, { onDone: () => onOpen(false) });
  const { form, submit, failure } = useCheckedForm({
    schema: bodyFactsSchema,
    labels: useBodyLabels(),
    error: save.error,
    onValid: save.run,
  });
  const fields = (
    <Form
      form={form}
      layout="vertical"
      component={false}
      initialValues={
        body === null
          ? { nameZh, nameEn, letter: 'S', ministryCode: '0000', provinceCode: '14', siteCode: '' }
          : factsOf(body)
      }
    >
      <FailureAlert error={failure} />
      <BodyFields />
    </Form>
  );
  const edit = {
    isOpen,
    fields,
    isSaving: save.isRunning,
    onOpen: () => onOpen(true),
    onSave: () => {
      // An end that was never chosen is no end.
      if (form.getFieldValue('filedUntil') === undefined) form.setFieldValue('filedUntil', null);
      submit();
    },
    onCancel: () => onOpen(false),
  };
  return (
    <Facts
      title={t('body.filing')}
      note={body === null ? null : <BodyState isInForce={body.isInForce} />}
      items={useBodyItems(body)}
      edit={mayChange ? edit : undefined}
    />
  );
}

function BodyState({ isInForce }: { readonly isInForce: boolean }) {
  const { t } = useTranslation('institution');
  return (
    <StateDot tone={isInForce ? 'success' : 'warning'}>
      {isInForce ? t('body.inForce') : t('body.notInForce')}
    </StateDot>
  );
}

function useBodyLabels(): Readonly<Record<keyof BodyFacts, string>> {
  const { t } = useTranslation('institution');
  return {
    nameZh: t('body.nameZh'),
    nameEn: t('body.nameEn'),
    letter: t('body.letter'),
    ministryCode: t('body.ministryCode'),
    provinceCode: t('body.provinceCode'),
    siteCode: t('body.siteCode'),
    filedFrom: t('body.filedFrom'),
    filedUntil: t('body.filedUntil'),
  };
}

function useBodyItems(body: EvaluationBody | null): readonly Fact[] {
  const { t, i18n } = useTranslation('institution');
  const labels = useBodyLabels();
  if (body === null) return [];
  const province = provinces.find((each) => each.code === body.provinceCode);
  const provinceName = i18n.language === 'en' ? province?.en : province?.zh;
  const letter = body.letter === 'Y' || body.letter === 'S' ? t(`body.letter.${body.letter}`) : body.letter;
  return [
    { key: 'nameZh', label: labels.nameZh, value: body.nameZh, isWide: true },
    { key: 'nameEn', label: labels.nameEn, value: body.nameEn, isWide: true },
    { key: 'letter', label: labels.letter, value: letter },
    {
      key: 'ministryCode',
      label: labels.ministryCode,
      value: <span className="mono">{body.ministryCode}</span>,
    },
    { key: 'provinceCode', label: labels.provinceCode, value: `${body.provinceCode} ${provinceName ?? ''}` },
    { key: 'siteCode', label: labels.siteCode, value: <span className="mono">{body.siteCode}</span> },
    { key: 'filedFrom', label: labels.filedFrom, value: body.filedFrom },
    { key: 'filedUntil', label: labels.filedUntil, value: body.filedUntil ?? t('body.noEnd') },
    {
      key: 'prefix',
      label: t('body.prefix'),
      value: <span className="mono">{institutionCode(body)}</span>,
      isWide: true,
    },
  ];
}
