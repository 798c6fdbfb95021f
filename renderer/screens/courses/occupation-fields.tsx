import { Button, Form, Input, Radio } from 'antd';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { levels } from '#shared/lists/levels.ts';
import { FormField } from '../../ui/form-field.tsx';
import { certainties } from './certainty.tsx';
import { LevelBoxes } from './level-boxes.tsx';
import './courses.css';

interface IdentityFieldsProps {
  /** Courses teach it: code and edition stay. */
  readonly isLocked: boolean;
}

export function IdentityFields({ isLocked }: IdentityFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <div className="field-columns">
      <FormField name="code" label={t('code')} hint={t('code.hint')} isRequired>
        <Input className="mono" maxLength={10} disabled={isLocked} />
      </FormField>
      <FormField name="edition" label={t('edition')} hint={t('edition.hint')} isRequired>
        <Input maxLength={4} inputMode="numeric" disabled={isLocked} />
      </FormField>
      <FormField name="nameZh" label={t('occupation.nameZh')} isRequired>
        <Input maxLength={60} />
      </FormField>
      <FormField name="nameEn" label={t('occupation.nameEn')}>
        <Input maxLength={100} />
      </FormField>
    </div>
  );
}

const everyLevel = levels.map(({ level }) => level);

/** Levels of the occupation, its variants with theirs, and how sure all that is. */
export function ScopeFields() {
  const { t } = useTranslation('courses');
  return (
    <>
      <FormField name="levels" label={t('levels')} isRequired>
        <LevelBoxes offered={everyLevel} />
      </FormField>
      <VariantFields />
      <FormField name="certainty" label={t('certainty')} hint={t('certainty.hint')} isRequired>
        <Radio.Group options={certainties.map((each) => ({ value: each, label: t(`certainty.${each}`) }))} />
      </FormField>
      <FormField name="sourceNote" label={t('sourceNote')}>
        <Input maxLength={300} />
      </FormField>
    </>
  );
}

function VariantFields() {
  const { t } = useTranslation('courses');
  const form = Form.useFormInstance();
  return (
    <Form.Item name="variantsShown" label={t('variants')} className="form-field">
      <Form.List name="variants">
        {(fields, { add, remove }) => (
          <div className="variant-rows">
            {fields.map(({ key, name }) => (
              <div key={key} className="variant-row">
                <FormField name={[name, 'zh']} label={t('variant.zh')} isRequired>
                  <Input maxLength={60} />
                </FormField>
                <FormField name={[name, 'en']} label={t('variant.en')}>
                  <Input maxLength={100} />
                </FormField>
                <FormField name={[name, 'levels']} label={t('variant.levels')} isRequired>
                  <LevelBoxes offered={everyLevel} />
                </FormField>
                <Button
                  type="text"
                  size="small"
                  icon={<X className="small" aria-hidden="true" />}
                  aria-label={t('variants.remove', { number: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              type="dashed"
              size="small"
              icon={<Plus className="small" aria-hidden="true" />}
              onClick={() => add({ zh: '', en: '', levels: form.getFieldValue('levels') ?? [] })}
            >
              {t('variants.add')}
            </Button>
          </div>
        )}
      </Form.List>
    </Form.Item>
  );
}
