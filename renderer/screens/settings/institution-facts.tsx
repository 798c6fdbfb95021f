import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type InstitutionFacts,
  institutionFactsSchema,
  type InstitutionProfile,
} from '#shared/contract/institution.ts';
import { keepers } from '#shared/contract/procedure.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { useMay } from '../../app/use-role.ts';
import { Facts } from '../../ui/facts.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { StateDot } from '../../ui/state-dot.tsx';

const groups = {
  names: ['nameZh', 'nameEn', 'shortName'],
  registration: ['creditCode', 'addressZh', 'addressEn', 'phone'],
} as const satisfies Record<string, readonly (keyof InstitutionFacts)[]>;
export type FactsGroup = keyof typeof groups;

interface InstitutionFactsGroupsProps {
  readonly institution: InstitutionProfile;
  /** The group being edited; one at a time. */
  readonly open: FactsGroup | undefined;
  readonly onOpen: (group: FactsGroup, isOpen: boolean) => void;
}

/** Names and registration of the institution, each group edited in place. */
export function InstitutionFactsGroups({ institution, open, onOpen }: InstitutionFactsGroupsProps) {
  return (
    <>
      {(['names', 'registration'] as const).map((group) => (
        <FactsOfGroup
          key={`${group} ${open === group}`}
          group={group}
          institution={institution}
          isOpen={open === group}
          onOpen={(isOpen) => onOpen(group, isOpen)}
        />
      ))}
    </>
  );
}

function factsOf(institution: InstitutionProfile): InstitutionFacts {
  const { nameZh, nameEn, shortName, creditCode, addressZh, addressEn, phone } = institution;
  return { nameZh, nameEn, shortName, creditCode, addressZh, addressEn, phone };
}

interface FactsOfGroupProps {
  readonly group: FactsGroup;
  readonly institution: InstitutionProfile;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function FactsOfGroup({ group, institution, isOpen, onOpen }: FactsOfGroupProps) {
  const { t } = useTranslation('institution');
  const mayChange = useMay(keepers);
  const change = useCommand(api.institution.change, { onDone: () => onOpen(false) });
  const names = groups[group];
  const { form, submit, failure } = useCheckedForm({
    schema: institutionFactsSchema,
    labels: Object.fromEntries(names.map((name) => [name, t(name)])),
    error: change.error,
    onValid: change.run,
  });
  const values = factsOf(institution);
  return (
    <Facts
      title={t(group)}
      items={names.map((name) => ({
        key: name,
        label: t(name),
        isWide: name === 'addressZh' || name === 'addressEn',
        value: name === 'creditCode' ? <CreditCode code={values.creditCode} /> : values[name],
      }))}
      edit={
        mayChange
          ? {
              isOpen,
              isSaving: change.isRunning,
              onOpen: () => onOpen(true),
              onCancel: () => onOpen(false),
              onSave: submit,
              fields: (
                <Form form={form} layout="vertical" component={false} initialValues={values}>
                  <FailureAlert error={failure} />
                  <div className="field-columns">
                    {names.map((name) => (
                      <FormField key={name} name={name} label={t(name)} hint={<Hint name={name} />}>
                        <Input />
                      </FormField>
                    ))}
                  </div>
                </Form>
              ),
            }
          : undefined
      }
    />
  );
}

function Hint({ name }: { readonly name: keyof InstitutionFacts }) {
  const { t } = useTranslation('institution');
  if (name === 'shortName' || name === 'creditCode' || name === 'phone') return t(`${name}.hint`);
  return null;
}

function CreditCode({ code }: { readonly code: string }) {
  const { t } = useTranslation('institution');
  if (code === '') return null;
  return (
    <span className="credit-code">
      <span className="mono">{code}</span>
      <span className="small-text">
        <StateDot tone="success">{t('creditCode.sound')}</StateDot>
      </span>
    </span>
  );
}
