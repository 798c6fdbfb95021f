import type { FormInstance } from 'antd';

/** What was wrong with a field goes as soon as it is changed. */
export function clearChanged(form: FormInstance): (changed: object) => void {
  return (changed) => form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })));
}
