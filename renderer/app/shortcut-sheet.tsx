import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../ui/key-hints.tsx';
import { type Shortcut, useShortcut, useShortcutRegistry } from './shortcuts.tsx';
import type { Over } from './use-over.ts';
import './shortcut-sheet.css';

/** The list of keys that work here; `?` and F1 open it. */
export function useShortcutSheet(over: Over): { readonly open: () => void; readonly element: ReactNode } {
  const { t } = useTranslation('app');
  const registry = useShortcutRegistry();
  const [shown, setShown] = useState<readonly Shortcut[]>([]);
  const open = () => {
    setShown(registry.list());
    over.open();
  };
  const sheet = { label: t('keys.sheet'), onPress: open, isEverywhere: true };
  useShortcut({ ...sheet, keys: '?' });
  useShortcut({ ...sheet, keys: 'F1' });
  const element = (
    <Modal open={over.isOpen} title={t('keys')} footer={null} onCancel={over.close} width={440}>
      <ShortcutGroup title={t('keys.here')} shortcuts={shown.filter((each) => each.isEverywhere !== true)} />
      <ShortcutGroup
        title={t('keys.everywhere')}
        shortcuts={shown.filter((each) => each.isEverywhere === true)}
      />
    </Modal>
  );
  return { open, element };
}

interface ShortcutGroupProps {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

function ShortcutGroup({ title, shortcuts }: ShortcutGroupProps) {
  if (shortcuts.length === 0) return null;
  return (
    <section className="shortcut-group">
      <h2>{title}</h2>
      <dl>
        {Object.entries(Object.groupBy(shortcuts, ({ label }) => label)).map(([label, same = []]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {same.map(({ keys }) => (
                <Keys key={keys} keys={keys.split('+')} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
