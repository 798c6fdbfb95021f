import { Dropdown } from 'antd';
import { ChevronDown, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './filter-chip.css';

export type Filter =
  /** One of a few values; `all` is offered by itself and answered as undefined. */
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly label: string;
      readonly value: string | undefined;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly onChoose: (value: string | undefined) => void;
    }
  /** Set elsewhere; can only be taken away here. */
  | {
      readonly kind: 'set';
      readonly key: string;
      readonly label: string;
      readonly value: string;
      readonly onRemove: () => void;
    }
  | {
      readonly kind: 'switch';
      readonly key: string;
      readonly label: string;
      readonly isOn: boolean;
      readonly onSwitch: (isOn: boolean) => void;
    };

export function FilterChip({ filter }: { readonly filter: Filter }) {
  if (filter.kind === 'choice') return <ChoiceChip filter={filter} />;
  if (filter.kind === 'set') return <SetChip filter={filter} />;
  const { label, isOn, onSwitch } = filter;
  return (
    <button
      type="button"
      className={isOn ? 'filter-chip is-on' : 'filter-chip is-switch'}
      aria-pressed={isOn}
      onClick={() => onSwitch(!isOn)}
    >
      {label}
    </button>
  );
}

function SetChip({ filter }: { readonly filter: Extract<Filter, { kind: 'set' }> }) {
  const { t } = useTranslation('ui');
  const { label, value, onRemove } = filter;
  return (
    <span className="filter-chip is-set">
      <u>{label}</u>
      {value}
      <button
        type="button"
        className="plain-button"
        aria-label={t('filter.remove', { label, value })}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </button>
    </span>
  );
}

function ChoiceChip({ filter }: { readonly filter: Extract<Filter, { kind: 'choice' }> }) {
  const { t } = useTranslation('ui');
  const { label, value, options, onChoose } = filter;
  const chosen = options.find((option) => option.value === value)?.label ?? t('filter.all');
  const items = [
    { key: '', label: t('filter.all'), onClick: () => onChoose(undefined) },
    ...options.map((option) => ({
      key: option.value,
      label: option.label,
      onClick: () => onChoose(option.value),
    })),
  ];
  return (
    <Dropdown menu={{ items, selectable: true, selectedKeys: [value ?? ''] }} trigger={['click']}>
      <button type="button" className="filter-chip" aria-haspopup="menu">
        <u>{label}</u>
        {chosen}
        <ChevronDown aria-hidden="true" />
      </button>
    </Dropdown>
  );
}
