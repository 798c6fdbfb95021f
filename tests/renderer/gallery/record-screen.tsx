import { Input } from 'antd';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCrumbs } from '../../../renderer/app/trail.tsx';
import { EventList } from '../../../renderer/ui/event-list.tsx';
import { Facts } from '../../../renderer/ui/facts.tsx';
import { LinkTabs } from '../../../renderer/ui/link-tabs.tsx';
import { MaskedText } from '../../../renderer/ui/masked-text.tsx';
import { NeedList } from '../../../renderer/ui/need-list.tsx';
import { PageHeader } from '../../../renderer/ui/page-header.tsx';
import { SectionTitle } from '../../../renderer/ui/section-title.tsx';
import { SplitView } from '../../../renderer/ui/split-view.tsx';
import { Thread } from '../../../renderer/ui/thread.tsx';
import { useSay } from './say.ts';
import { steps } from './steps.ts';

export function RecordScreen() {
  const { t } = useTranslation('app');
  const say = useSay();
  const title = say('2026-11 养老护理员 五级', '2026-11 Elderly care worker, Level 5');
  useCrumbs([{ label: t('nav.sessions'), path: '/sessions' }, { label: title }]);
  return (
    <>
      <PageHeader
        title={title}
        state={{ tone: 'running', word: say('评价中', 'In evaluation') }}
        number="YL-2611-03"
        facts={say('就业补助资金，负责人 王示宁', 'Employment subsidy, owner Wang Shining')}
        secondary={[
          { key: 'print', label: t('print'), icon: <Printer aria-hidden="true" />, onAct: () => undefined },
          { key: 'export', label: t('export'), onAct: () => undefined },
        ]}
        menu={[{ key: 'remove', label: t('remove'), isDangerous: true, onAct: () => undefined }]}
        primary={{ key: 'confirm', label: say('确认成绩', 'Confirm marks'), onAct: () => undefined }}
      >
        <Thread label={say('班次进程', 'Thread of the session')} steps={steps(say, 3)} />
      </PageHeader>
      <LinkTabs
        label={say('班次', 'Session')}
        active="overview"
        tabs={[
          { key: 'overview', label: say('概况', 'Overview'), href: '#/sessions/1' },
          { key: 'people', label: say('学员', 'People'), count: 48, href: '#/sessions/1?people' },
          { key: 'timetable', label: say('课表', 'Timetable'), href: '#/sessions/1?timetable' },
          { key: 'papers', label: say('材料', 'Papers'), count: '21/23', href: '#/sessions/1?papers' },
        ]}
      />
      <SplitView sideTitle={say('缺什么', 'What is missing')} sideCount={4} side={<Side />}>
        <div className="scrolls padded">
          <Groups />
        </div>
      </SplitView>
    </>
  );
}

function Groups() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [full, setFull] = useState<string>();
  return (
    <>
      <Facts
        title={say('开班', 'Opening')}
        note={say('10-12 备案', 'filed 12 Oct')}
        items={[
          { key: 'a', label: say('职业', 'Occupation'), value: say('养老护理员', 'Elderly care worker') },
          { key: 'b', label: say('等级', 'Level'), value: say('五级/初级工', 'Level 5') },
          { key: 'c', label: say('起止', 'Dates'), value: '2026-10-19 – 2026-11-13' },
          { key: 'd', label: say('学时', 'Hours'), value: 160 },
          { key: 'e', label: say('场地', 'Venue'), value: undefined },
          {
            key: 'f',
            label: say('负责人证件', "Owner's ID"),
            value: (
              <MaskedText
                masked="149921********1269"
                full={full}
                onShow={() => setFull('149921198005051269')}
                onHide={() => setFull(undefined)}
              />
            ),
          },
          {
            key: 'g',
            label: say('备注', 'Remarks'),
            value: say('资金到账后开具发票。', 'Invoice after the money is in.'),
            isWide: true,
          },
        ]}
        edit={{
          isOpen: false,
          fields: null,
          onOpen: () => undefined,
          onSave: () => undefined,
          onCancel: () => undefined,
        }}
      />
      <Facts
        title={say('联系', 'Contact')}
        items={[{ key: 'a', label: say('电话', 'Phone'), value: <MaskedText masked="138****9458" /> }]}
        edit={{
          isOpen,
          fields: <Input aria-label={say('电话', 'Phone')} defaultValue="13800009458" />,
          onOpen: () => setOpen(true),
          onSave: () => setOpen(false),
          onCancel: () => setOpen(false),
        }}
      />
    </>
  );
}

function Side() {
  const say = useSay();
  return (
    <>
      <SectionTitle note={say('确认成绩前 4 项', '4 before confirming')}>
        {say('缺什么', 'What is missing')}
      </SectionTitle>
      <NeedList
        label={say('缺什么', 'What is missing')}
        needs={[
          {
            key: 'a',
            tone: 'error',
            what: say('2 人未录成绩', '2 people without marks'),
            who: say('黄示平、何示刚，王示宁 11-24 前', '黄示平, 何示刚; Wang by 24 Nov'),
            action: { kind: 'link', label: say('去录', 'Enter'), href: '#/sessions/1?marks' },
          },
          {
            key: 'b',
            tone: 'warning',
            what: say('内部督导表未上传', 'Supervision form not uploaded'),
            who: say('赵示和 11-25 前', 'Zhao Shihe by 25 Nov'),
            action: { kind: 'deed', label: say('上传', 'Upload'), onAct: () => undefined },
          },
          {
            key: 'c',
            tone: 'hollow',
            what: say('之后：结果公示 5 个工作日', 'Then: result notice, 5 workdays'),
            who: say('最早 11-25 至 12-01，名单遮号', 'earliest 25 Nov to 1 Dec, IDs masked'),
          },
        ]}
      />
      <Facts
        title={say('经手人', 'People')}
        isNarrow
        items={[
          { key: 'a', label: say('主讲', 'Trainer'), value: say('冯示慧，二级', 'Feng Shihui, Level 2') },
          {
            key: 'b',
            label: say('考评组', 'Assessors'),
            value: say('3 人，组长 程示文', '3, lead Cheng Shiwen'),
          },
        ]}
      />
      <SectionTitle note={say('最近 3 条，共 37', 'latest 3 of 37')}>{say('历史', 'History')}</SectionTitle>
      <EventList
        label={say('历史', 'History')}
        events={[
          {
            key: 'a',
            when: '11-23 10:41',
            what: say('王示宁 改理论：吴示红 70 → 71', 'Wang: no. 10 theory 70 → 71'),
          },
          { key: 'b', when: '11-20 16:08', what: say('李示安 录入操作 46 人', 'Li: skill marks for 46') },
        ]}
      />
    </>
  );
}
