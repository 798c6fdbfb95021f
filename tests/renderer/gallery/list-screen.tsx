import { Download, Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCrumbs } from '../../../renderer/app/trail.tsx';
import { useShortcut } from '../../../renderer/app/shortcuts.tsx';
import { ColumnChooser } from '../../../renderer/ui/column-chooser.tsx';
import type { Column, Sorting } from '../../../renderer/ui/column.ts';
import { DataTable } from '../../../renderer/ui/data-table.tsx';
import { money } from '../../../renderer/ui/format.ts';
import { LinkTabs } from '../../../renderer/ui/link-tabs.tsx';
import { PageHeader } from '../../../renderer/ui/page-header.tsx';
import { StateDot } from '../../../renderer/ui/state-dot.tsx';
import { TableFoot } from '../../../renderer/ui/table-foot.tsx';
import { ThreadDots } from '../../../renderer/ui/thread.tsx';
import { ToolLine } from '../../../renderer/ui/tool-line.tsx';
import { useSay } from './say.ts';
import { steps } from './steps.ts';

interface Session {
  readonly id: number;
  readonly name: string;
  readonly number: string;
  readonly at: number;
  readonly next: string;
  readonly missing: number;
  readonly people: number;
  readonly start: string;
  readonly fen: number;
  readonly owner: string;
}

function useSessions(): readonly Session[] {
  const say = useSay();
  const occupations = [
    say('电工 五级', 'Electrician, Level 5'),
    say('保育师 五级', 'Childcare worker, Level 5'),
    say('养老护理员 五级', 'Elderly care worker, Level 5'),
    say('家政服务员 四级', 'Housekeeper, Level 4'),
  ];
  return Array.from({ length: 20 }, (_, index) => ({
    id: index + 1,
    name: `2026-${String(12 - (index % 6)).padStart(2, '0')} ${occupations[index % 4] ?? ''}`,
    number: `DG-26${String(12 - (index % 6)).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
    at: index % 7,
    next: say('等人社局批复', 'Wait for the bureau'),
    missing: index % 3,
    people: 30 + ((index * 7) % 20),
    start: `2026-${String(12 - (index % 6)).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`,
    fen: (40_000 + index * 1200) * 100,
    owner: say('李示安', "Li Shi'an"),
  }));
}

function useColumns(): readonly Column<Session>[] {
  const say = useSay();
  return [
    {
      key: 'name',
      title: say('班次', 'Session'),
      width: 210,
      cell: (row) => row.name,
      isLink: true,
      isSortable: true,
    },
    {
      key: 'number',
      title: say('期号', 'No.'),
      width: 100,
      cell: (row) => <span className="mono">{row.number}</span>,
    },
    {
      key: 'stage',
      title: say('阶段', 'Stage'),
      width: 150,
      cell: (row) => (
        <ThreadDots
          label={say('阶段', 'Stage')}
          steps={steps(say, row.at, row.missing === 2 ? 'trouble' : 'now')}
        />
      ),
    },
    { key: 'next', title: say('下一步', 'Next'), cell: (row) => row.next },
    {
      key: 'missing',
      title: say('缺件', 'Missing'),
      width: 90,
      cell: (row) =>
        row.missing === 0 ? (
          '—'
        ) : (
          <StateDot tone={row.missing === 2 ? 'error' : 'warning'}>
            {say(`${row.missing} 项`, String(row.missing))}
          </StateDot>
        ),
    },
    { key: 'people', title: say('人数', 'People'), width: 70, align: 'number', cell: (row) => row.people },
    { key: 'start', title: say('开班', 'Start'), width: 100, cell: (row) => row.start, isSortable: true },
    {
      key: 'money',
      title: say('补贴 元', 'Subsidy, ¥'),
      width: 100,
      align: 'number',
      cell: (row) => money(row.fen, true),
    },
    { key: 'owner', title: say('负责人', 'Owner'), width: 90, cell: (row) => row.owner },
  ];
}

export function ListScreen() {
  const { t } = useTranslation('app');
  const say = useSay();
  const [search, setSearch] = useState('');
  const [mine, setMine] = useState(false);
  const [stage, setStage] = useState<string>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [sorting, setSorting] = useState<Sorting>({ key: 'start', direction: 'descending' });
  const [shown, setShown] = useState<readonly string[]>();
  const [page, setPage] = useState(1);
  const [isLoading, setLoading] = useState(false);
  const columns = useColumns();
  const keys = shown ?? columns.map((column) => column.key);
  const rows = useSessions().filter((row) => row.name.includes(search));
  useCrumbs([{ label: t('nav.sessions') }]);
  useShortcut({ keys: 'F5', label: say('重新读取', 'Read again'), onPress: () => setLoading(!isLoading) });
  return (
    <>
      <PageHeader
        title={t('nav.sessions')}
        secondary={[
          {
            key: 'import',
            label: say('导入名册', 'Import roster'),
            icon: <Download aria-hidden="true" />,
            onAct: () => undefined,
          },
        ]}
        primary={{
          key: 'new',
          label: say('新建班次', 'New session'),
          icon: <Plus aria-hidden="true" />,
          onAct: () => undefined,
        }}
      />
      <LinkTabs
        label={say('视图', 'Views')}
        active="open"
        tabs={[
          { key: 'open', label: say('进行中', 'Open'), count: 14, href: '#/sessions' },
          { key: 'mine', label: say('本人负责', 'Mine'), count: 5, href: '#/sessions?mine' },
          { key: 'all', label: say('全部', 'All'), count: 68, href: '#/sessions?all' },
        ]}
      />
      <ToolLine
        search={{
          label: say('班名、期号、教师', 'Name, number, trainer'),
          value: search,
          onSearch: setSearch,
          width: 172,
        }}
        filters={[
          {
            kind: 'choice',
            key: 'stage',
            label: say('阶段', 'Stage'),
            value: stage,
            options: steps(say, 0).map((step) => ({ value: step.key, label: step.label })),
            onChoose: setStage,
          },
          {
            kind: 'set',
            key: 'fund',
            label: say('资金', 'Fund'),
            value: say('就业补助资金', 'Employment subsidy'),
            onRemove: () => undefined,
          },
          { kind: 'switch', key: 'mine', label: say('只看本人', 'Only mine'), isOn: mine, onSwitch: setMine },
        ]}
        actions={[
          { key: 'export', label: t('export'), icon: <Upload aria-hidden="true" />, onAct: () => undefined },
        ]}
        end={<ColumnChooser all={columns} shown={keys} onChange={setShown} />}
      />
      <DataTable
        label={t('nav.sessions')}
        columns={keys.flatMap((key) => columns.find((column) => column.key === key) ?? [])}
        rows={rows}
        rowKey={(row) => String(row.id)}
        rowName={(row) => row.name}
        rowHref={(row) => `#/sessions/${row.id}`}
        selection={{ keys: selected, onSelect: setSelected }}
        sorting={{ value: sorting, onSort: setSorting }}
        isLoading={isLoading}
        empty={{
          sentence: say('没有符合条件的班次。', 'No session matches.'),
          action: {
            key: 'clear',
            label: say('清除条件', 'Clear the conditions'),
            onAct: () => setSearch(''),
          },
        }}
        foot={
          <TableFoot
            facts={[
              { key: 'total', label: say('人数合计', 'People'), value: 135 },
              { key: 'money', label: say('补贴合计', 'Subsidy'), value: money(19_680_000) },
            ]}
            selection={{
              count: selected.length,
              actions: [
                { key: 'print', label: say('打印签到表', 'Print sign-in sheets'), onAct: () => undefined },
              ],
              onClear: () => setSelected([]),
            }}
            paging={{ page, pageSize: 20, total: 68, onPage: setPage }}
          />
        }
      />
    </>
  );
}
