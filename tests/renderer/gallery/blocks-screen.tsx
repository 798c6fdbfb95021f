import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCrumbs } from '../../../renderer/app/trail.tsx';
import { ConfirmDialog } from '../../../renderer/ui/confirm-dialog.tsx';
import { FactStrip } from '../../../renderer/ui/fact-strip.tsx';
import { FileDrop } from '../../../renderer/ui/file-drop.tsx';
import { dayInWords } from '../../../renderer/ui/format.ts';
import { KeyHints } from '../../../renderer/ui/key-hints.tsx';
import { Light } from '../../../renderer/ui/light.tsx';
import { Note } from '../../../renderer/ui/note.tsx';
import { PageHeader } from '../../../renderer/ui/page-header.tsx';
import { ProgressBar } from '../../../renderer/ui/progress-bar.tsx';
import { SectionTitle } from '../../../renderer/ui/section-title.tsx';
import { StateDot } from '../../../renderer/ui/state-dot.tsx';
import { Stepper } from '../../../renderer/ui/stepper.tsx';
import { Thread } from '../../../renderer/ui/thread.tsx';
import { useSay } from './say.ts';
import { steps } from './steps.ts';

export function BlocksScreen() {
  const { t, i18n } = useTranslation('app');
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  useCrumbs([{ label: t('nav.today') }]);
  return (
    <>
      <PageHeader
        title={dayInWords('2026-11-23', i18n.language)}
        facts={say('逾期 2，到期 4，缺件 4，等他人 3', '2 overdue, 4 due, 4 missing, 3 waiting')}
        secondary={[
          { key: 'void', label: say('作废证书', 'Void the certificate'), onAct: () => setAsking(true) },
        ]}
        primary={{
          key: 'next',
          label: say('处理下一件', 'Take the next'),
          keys: 'Ctrl Enter',
          onAct: () => undefined,
        }}
      >
        <Thread label={say('班次进程', 'Thread')} steps={steps(say, 5, 'trouble')} />
      </PageHeader>
      <FactStrip
        facts={[
          { key: 'days', label: say('距递交截止', 'Until submission'), value: <b>11</b> },
          { key: 'star', label: '★', value: <b>2 / 12</b> },
          {
            key: 'bond',
            label: say('保证金', 'Deposit'),
            value: <StateDot tone="success">11-20</StateDot>,
            isMinor: true,
          },
        ]}
      />
      <div className="scrolls padded">
        <Small />
        <FileDrop
          label={say('名册', 'Roster')}
          hint={say('.xlsx 或 .csv，最多 5,000 行', '.xlsx or .csv, at most 5,000 rows')}
          endings={['.xlsx', '.csv']}
          limit={1024 * 1024}
          onFiles={() => undefined}
        />
      </div>
      <KeyHints
        hints={[
          { keys: ['Enter'], label: say('下一人', 'next person') },
          { keys: ['↑', '↓'], label: say('移动', 'move') },
          { keys: ['Ctrl Z'], label: say('撤销', 'undo') },
        ]}
        end={say('已处理 0 / 8', '0 / 8 done')}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={say('作废这张证书', 'Void this certificate')}
        deed={say('作废证书', 'Void the certificate')}
        isDangerous
        onConfirm={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      >
        {say(
          '编号不再使用，已打印的纸张须收回。',
          'The number is never used again; the printed paper must be taken back.',
        )}
      </ConfirmDialog>
    </>
  );
}

function Small() {
  const say = useSay();
  return (
    <>
      <Stepper
        label={say('导入步骤', 'Steps of the import')}
        current="check"
        steps={[
          { key: 'file', label: say('文件', 'File') },
          { key: 'columns', label: say('表头与列', 'Heading and columns') },
          { key: 'check', label: say('核对', 'Check') },
          { key: 'result', label: say('结果', 'Result') },
        ]}
      />
      <SectionTitle note={say('说明', 'with words')}>{say('灯与状态', 'Lights and states')}</SectionTitle>
      <p>
        <Light kind="complete" isReasonShown /> <Light kind="incomplete" isReasonShown />{' '}
        <Light kind="empty" isReasonShown />{' '}
        <Light
          kind="problem"
          reason={say('校验位应为 7，现为 X', 'Check digit should be 7, is X')}
          isReasonShown
        />
      </p>
      <p>
        <StateDot tone="success">{say('合格', 'Passed')}</StateDot>{' '}
        <StateDot tone="warning">{say('未录', 'No marks')}</StateDot>{' '}
        <StateDot tone="error">{say('未过', 'Failed')}</StateDot>{' '}
        <StateDot tone="running">{say('评价中', 'Evaluating')}</StateDot>{' '}
        <StateDot tone="neutral">{say('未录', 'None')}</StateDot>{' '}
        <StateDot tone="hollow">{say('缺考', 'Absent')}</StateDot>
      </p>
      <ProgressBar
        label={say('核发证书', 'Issuing certificates')}
        stage={say('绘制第 21 张', 'Drawing no. 21')}
        done={20}
        total={46}
        onCancel={() => undefined}
      />
      <Note>
        {say(
          '第 5 位教师的证书工种与本包不符。',
          "The fifth trainer's certificate is for another occupation.",
        )}
      </Note>
    </>
  );
}
