import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '#shared/contract/failures.ts';
import { FailureAlert, useShowFailure } from '../../../renderer/app/failure-display.tsx';
import { useCrumbs } from '../../../renderer/app/trail.tsx';
import { DataTable } from '../../../renderer/ui/data-table.tsx';
import { PageHeader } from '../../../renderer/ui/page-header.tsx';
import { useSay } from './say.ts';

export function TroubleScreen() {
  const { t } = useTranslation('app');
  const say = useSay();
  const show = useShowFailure();
  const [isBroken, setBroken] = useState(false);
  useCrumbs([{ label: t('nav.evaluations') }]);
  if (isBroken) throw new Error('the screen broke');
  const refused = new Failure('ROWS_REFUSED', {
    problems: [
      { code: 'id-check-digit', params: {}, place: { sheet: '花名册', row: 7, cell: 'D7', name: '石示玲' } },
      { code: 'phone-length', params: {}, place: { row: 14 } },
    ],
  });
  return (
    <>
      <PageHeader
        title={t('nav.evaluations')}
        secondary={[
          {
            key: 'internal',
            label: 'INTERNAL',
            onAct: () => show(new Failure('INTERNAL', { params: { reference: '7F3A-91' } })),
          },
          { key: 'break', label: say('出错', 'Break'), onAct: () => setBroken(true) },
        ]}
      />
      <DataTable
        label={say('成绩', 'Marks')}
        columns={[
          { key: 'name', title: say('姓名', 'Name'), cell: (row: { readonly name: string }) => row.name },
        ]}
        rows={[]}
        rowKey={(row) => row.name}
        rowName={(row) => row.name}
        failure={<FailureAlert error={refused} onRetry={() => undefined} />}
        empty={{
          sentence: say(
            '还没有成绩。录入或导入后显示在这里。',
            'There are no marks yet. They appear here once entered or imported.',
          ),
          action: { key: 'enter', label: say('录入成绩', 'Enter marks'), onAct: () => undefined },
        }}
      />
      <div className="padded">
        <Button onClick={() => show(new TypeError('fetch failed'))}>fetch</Button>
      </div>
    </>
  );
}
