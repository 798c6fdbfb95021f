import { Button } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageSize } from '#shared/contract/page.ts';
import type { Action } from '../../../ui/action.ts';
import { TableFoot } from '../../../ui/table-foot.tsx';

interface RegistryFootProps {
  readonly total: number;
  readonly isTotalCapped: boolean;
  readonly page: number;
  readonly rowCount: number;
  readonly hasNext: boolean;
  readonly onTurn: (forward: boolean) => void;
  readonly selection: {
    readonly count: number;
    readonly actions: readonly Action[];
    readonly onClear: () => void;
  };
}

/** Count, selection and paging; a capped count says so. */
export function RegistryFoot(props: RegistryFootProps) {
  const { total, isTotalCapped, selection } = props;
  const { t } = useTranslation('registry');
  return (
    <div className="registry-foot">
      <TableFoot
        facts={[
          {
            key: 'total',
            label: t('total'),
            value: isTotalCapped ? t('total.capped', { count: total }) : total,
          },
        ]}
        selection={selection}
      />
      <KeysetPager {...props} />
    </div>
  );
}

function KeysetPager({ page, rowCount, hasNext, onTurn, total, isTotalCapped }: RegistryFootProps) {
  const { t } = useTranslation('ui');
  const { t: own } = useTranslation('registry');
  if (page === 1 && !hasNext) return null;
  const first = (page - 1) * pageSize + 1;
  const shownTotal = isTotalCapped ? own('total.capped', { count: total }) : String(total);
  return (
    <nav className="keyset-pager small-text second" aria-label={t('paging')}>
      <span>{t('paging.range', { first, last: first + rowCount - 1, total: shownTotal })}</span>
      <Button
        size="small"
        type="text"
        icon={<ChevronLeft className="small" aria-hidden="true" />}
        aria-label={t('paging.previous')}
        disabled={page === 1}
        onClick={() => onTurn(false)}
      />
      <Button
        size="small"
        type="text"
        icon={<ChevronRight className="small" aria-hidden="true" />}
        aria-label={t('paging.next')}
        disabled={!hasNext}
        onClick={() => onTurn(true)}
      />
    </nav>
  );
}
