import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Occupation, type OccupationFacts, occupationFactsSchema } from '#shared/contract/courses.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { CertaintyDot } from './certainty.tsx';
import { useLevelsWord, useName } from './level-words.ts';
import { IdentityFields, ScopeFields } from './occupation-fields.tsx';
import { mostVariants, useOccupationLabels } from './occupation-labels.ts';

export type OccupationGroup = 'identity' | 'scope';

interface OccupationFactsGroupProps {
  readonly group: OccupationGroup;
  readonly occupation: Occupation;
  readonly mayChange: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function factsOf(occupation: Occupation): OccupationFacts {
  const { code, edition, nameZh, nameEn, levels, variants, certainty, sourceNote } = occupation;
  return { code, edition, nameZh, nameEn, levels, variants, certainty, sourceNote };
}

/** One group of an occupation's facts, edited in place. */
export function OccupationFactsGroup(props: OccupationFactsGroupProps) {
  const { group, occupation, mayChange, isOpen, onOpen } = props;
  const { t } = useTranslation('courses');
  const change = useCommand(api.courses.changeOccupation, { onDone: () => onOpen(false) });
  const { form, submit, failure } = useCheckedForm({
    schema: occupationFactsSchema,
    labels: useOccupationLabels(mostVariants),
    error: change.error,
    onValid: (facts) => change.run({ ...facts, id: occupation.id }),
  });
  const items = { identity: useIdentityItems(occupation), scope: useScopeItems(occupation) };
  const fields = (
    <Form form={form} layout="vertical" component={false} initialValues={factsOf(occupation)}>
      <FailureAlert error={failure} />
      {group === 'identity' ? <IdentityFields isLocked={occupation.courseCount > 0} /> : <ScopeFields />}
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
  return <Facts title={t(group)} items={items[group]} edit={mayChange ? edit : undefined} />;
}

function useIdentityItems(occupation: Occupation): readonly Fact[] {
  const { t } = useTranslation('courses');
  return [
    { key: 'code', label: t('code'), value: <span className="mono">{occupation.code}</span> },
    { key: 'edition', label: t('edition'), value: occupation.edition },
    { key: 'nameZh', label: t('occupation.nameZh'), value: occupation.nameZh },
    { key: 'nameEn', label: t('occupation.nameEn'), value: occupation.nameEn },
  ];
}

function useScopeItems(occupation: Occupation): readonly Fact[] {
  const { t } = useTranslation('courses');
  const name = useName();
  const levels = useLevelsWord();
  const variants = occupation.variants.map((variant) => (
    <div key={variant.zh}>
      {name(variant.zh, variant.en)} <span className="second">{levels(variant.levels)}</span>
    </div>
  ));
  return [
    { key: 'levels', label: t('levels'), value: levels(occupation.levels) },
    { key: 'certainty', label: t('certainty'), value: <CertaintyDot certainty={occupation.certainty} /> },
    {
      key: 'variants',
      label: t('variants'),
      value: variants.length === 0 ? t('variants.none') : variants,
      isWide: true,
    },
    { key: 'source', label: t('sourceNote'), value: occupation.sourceNote, isWide: true },
  ];
}
