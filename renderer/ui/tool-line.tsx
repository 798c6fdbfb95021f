import type { ReactNode } from 'react';
import { ActionButton } from './action-button.tsx';
import type { Action } from './action.ts';
import { type Filter, FilterChip } from './filter-chip.tsx';
import { SearchBox } from './search-box.tsx';
import './tool-line.css';

interface ToolLineProps {
  readonly search?: {
    readonly label: string;
    readonly value: string;
    readonly onSearch: (text: string) => void;
    readonly width?: number;
  };
  readonly filters?: readonly Filter[];
  readonly actions?: readonly Action[];
  /** More tools at the right end, such as the column chooser. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

/** The one line of tools above a list: search, filters, and at the right what acts on the list. */
export function ToolLine({ search, filters = [], actions = [], end, children }: ToolLineProps) {
  return (
    <div className="tool-line">
      {search === undefined ? null : <SearchBox {...search} />}
      {filters.map((filter) => (
        <FilterChip key={filter.key} filter={filter} />
      ))}
      {children}
      <span className="grow" />
      {actions.map((action) => (
        <ActionButton key={action.key} action={action} look="quiet" />
      ))}
      {end}
    </div>
  );
}
