import { Button } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageSize } from '#shared/contract/page.ts';
import type { Action } from '../../../ui/action.ts';
import { TableFoot } from '../../../ui/table-foot.tsx';

interface RegisterFootProps {
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
export function RegisterFoot(props: RegisterFootProps) {
  const { total, isTotalCapped, selection } = props;
  const { t } = useTranslation('certificates');
  const value = isTotalCapped ? t('register.capped', { count: total }) : total;
  return (
    <div className="register-foot">
      <TableFoot facts={[{ key: 'total', label: t('register.total'), value }]} selection={selection} />
      <Pager {...props} />
    </div>
  );
}

function Pager({ page, rowCount, hasNext, onTurn, total, isTotalCapped }: RegisterFootProps) {
  const { t } = useTranslation(['ui', 'certificates']);
  if (page === 1 && !hasNext) return null;
  const first = (page - 1) * pageSize + 1;
  const shownTotal = isTotalCapped ? t('certificates:register.capped', { count: total }) : String(total);
  return (
    <nav className="register-pager small-text second" aria-label={t('ui:paging')}>
      <span>{t('ui:paging.range', { first, last: first + rowCount - 1, total: shownTotal })}</span>
      <Button
        size="small"
        type="text"
        icon={<ChevronLeft className="small" aria-hidden="true" />}
        aria-label={t('ui:paging.previous')}
        disabled={page === 1}
        onClick={() => onTurn(false)}
      />
      <Button
        size="small"
        type="text"
        icon={<ChevronRight className="small" aria-hidden="true" />}
        aria-label={t('ui:paging.next')}
        disabled={!hasNext}
        onClick={() => onTurn(true)}
      />
    </nav>
  );
}
