import { useTranslation } from 'react-i18next';
import type { Desk } from '../../../renderer/app/desk.tsx';

/** What stands around the screens in the gallery. */
export function useGalleryDesk(): Desk {
  const { t, i18n } = useTranslation('app');
  const isChinese = i18n.language === 'zh-CN';
  return {
    institution: isChinese ? '示例启明职业培训学校' : 'Shili Qiming Vocational Training School',
    person: isChinese ? '王示宁' : 'Wang Shining',
    counts: { today: 6, sessions: 14 },
    status: [
      { key: 'saved', text: t('status.saved', { at: '14:02' }) },
      { key: 'backup', tone: 'success', text: t('status.backupFine', { at: '13:30' }) },
      { key: 'work', text: t('activity.count', { count: 2 }) },
    ],
    work: [
      {
        id: 'a',
        words: isChinese ? '导入名册' : 'Importing the roster',
        done: 420,
        total: 1000,
        state: 'running',
      },
      { id: 'b', words: isChinese ? '备份' : 'Backup', done: 0, total: 0, state: 'running' },
    ],
    onCancelWork: () => undefined,
    onSignOut: () => undefined,
  };
}
