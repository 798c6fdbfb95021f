import { Button } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './action-button.tsx';
import type { Action } from './action.ts';
import './table-foot.css';

export interface FootFact {
  readonly key: string;
  readonly label: string;
  readonly value?: ReactNode;
}

export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

interface TableFootProps {
  /** Counts and sums: total 48, passed 43. */
  readonly facts?: readonly FootFact[];
  /** Shown while rows are ticked; its deeds act on them. */
  readonly selection?: {
    readonly count: number;
    readonly actions: readonly Action[];
    readonly onClear: () => void;
  };
  readonly paging?: Paging;
}

/** The line under a list; it keeps its place, so that ticking rows moves nothing. */
export function TableFoot({ facts = [], selection, paging }: TableFootProps) {
  const { t } = useTranslation('ui');
  return (
    <div className="table-foot">
      {facts.map(({ key, label, value }) => (
        <span key={key}>
          {label} {value === undefined ? null : <b>{value}</b>}
        </span>
      ))}
      {selection === undefined || selection.count === 0 ? null : (
        <Fragment>
          <span>
            {t('select.count')} <b>{selection.count}</b>
          </span>
          <i className="foot-line" />
          {selection.actions.map((action) => (
            <ActionButton key={action.key} action={action} look="small" />
          ))}
          <Button size="small" type="text" onClick={selection.onClear}>
            {t('select.clear')}
          </Button>
        </Fragment>
      )}
      <span className="grow" />
      {paging === undefined ? null : <Pager {...paging} />}
    </div>
  );
}

function Pager({ page, pageSize, total, onPage }: Paging) {
  const { t } = useTranslation('ui');
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return (
    <nav className="pager" aria-label={t('paging')}>
      <span>{t('paging.range', { first, last, total })}</span>
      {pages === 1 ? null : (
        <>
          <Button
            size="small"
            type="text"
            icon={<ChevronLeft className="small" aria-hidden="true" />}
            aria-label={t('paging.previous')}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          />
          <span className="pager-page" aria-label={t('paging.page', { page, pages })} role="img">
            {page} / {pages}
          </span>
          <Button
            size="small"
            type="text"
            icon={<ChevronRight className="small" aria-hidden="true" />}
            aria-label={t('paging.next')}
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          />
        </>
      )}
    </nav>
  );
}
