import { Button } from 'antd';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { belongsToInputMethod } from './key-event.ts';
import { SectionTitle } from './section-title.tsx';
import { noValue } from './format.ts';
import './facts.css';

export interface Fact {
  readonly key: string;
  readonly label: string;
  /** Nothing is shown as a dash. */
  readonly value: ReactNode;
  /** Takes the whole width of the group. */
  readonly isWide?: boolean;
}

interface FactsProps {
  readonly title?: string;
  readonly note?: ReactNode;
  readonly items: readonly Fact[];
  /** One column, for the right third. */
  readonly isNarrow?: boolean;
  readonly edit?: FactsEdit | undefined;
}

/** Editing a group in place: the pencil opens it, Enter saves, Esc returns. */
export interface FactsEdit {
  readonly isOpen: boolean;
  /** The fields, shown instead of the facts while open. */
  readonly fields: ReactNode;
  readonly isSaving?: boolean;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** One described group of facts. */
export function Facts({ title, note, items, isNarrow = false, edit }: FactsProps) {
  const { t } = useTranslation('ui');
  const pencil =
    edit === undefined || edit.isOpen ? null : (
      <Button
        type="text"
        size="small"
        icon={<Pencil className="small" aria-hidden="true" />}
        aria-label={t('edit', { what: title ?? '' })}
        onClick={edit.onOpen}
      />
    );
  return (
    <section className={isNarrow ? 'facts is-narrow' : 'facts'} aria-label={title}>
      {title === undefined ? null : (
        <SectionTitle note={note} end={pencil}>
          {title}
        </SectionTitle>
      )}
      {edit?.isOpen === true ? <FactsForm edit={edit} /> : <FactList items={items} />}
    </section>
  );
}

function FactList({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl>
      {items.map(({ key, label, value, isWide = false }) => (
        <div key={key} className={isWide ? 'is-wide' : undefined}>
          <dt>{label}</dt>
          <dd>{value === undefined || value === null || value === '' ? noValue : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Editing begins with the cursor in the first field. */
function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input:not([disabled]), textarea')?.focus();
}

function FactsForm({ edit }: { readonly edit: FactsEdit }) {
  const { t } = useTranslation('ui');
  function press(event: React.KeyboardEvent): void {
    if (belongsToInputMethod(event) || event.defaultPrevented) return;
    const isButton = event.target instanceof HTMLButtonElement || event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape') edit.onCancel();
    else if (event.key === 'Enter' && !isButton) edit.onSave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div ref={focusFirst} className="facts-form" role="presentation" onKeyDown={press}>
      {edit.fields}
      <div className="facts-buttons">
        <Button type="primary" size="small" loading={edit.isSaving ?? false} onClick={edit.onSave}>
          {t('save')} <kbd aria-hidden="true">Enter</kbd>
        </Button>
        <Button size="small" onClick={edit.onCancel}>
          {t('cancel')} <kbd aria-hidden="true">Esc</kbd>
        </Button>
      </div>
    </div>
  );
}
