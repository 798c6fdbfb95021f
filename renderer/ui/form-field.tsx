import { Form } from 'antd';
import type { ReactNode } from 'react';
import './form-field.css';

interface FormFieldProps {
  /** The key of the value in the form, or the path to it. */
  readonly name: string | (string | number)[];
  readonly label: string;
  /** How it is written, with an example. */
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
  /** For check boxes and switches. */
  readonly valueName?: string;
  /** One control of antd. */
  readonly children: ReactNode;
}

/** A labelled control; its problems are set by `useShowIssues`. */
export function FormField({ name, label, hint, isRequired = false, valueName, children }: FormFieldProps) {
  return (
    <Form.Item
      className="form-field"
      name={name}
      label={label}
      extra={hint}
      required={isRequired}
      {...(valueName === undefined ? {} : { valuePropName: valueName })}
    >
      {children}
    </Form.Item>
  );
}
