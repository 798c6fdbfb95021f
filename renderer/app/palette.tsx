import { Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { belongsToInputMethod } from '../ui/key-event.ts';
import type { Area } from './area.ts';
import { type PaletteEntry, matching } from './palette-entries.ts';
import { useShortcut } from './shortcuts.tsx';
import type { Over } from './use-over.ts';
import { useLabel, useSearchText } from './use-label.ts';
import './palette.css';

/** Ctrl+K: every screen and action by a few characters, in either language. */
export function usePalette(
  areas: readonly Area[],
  { isOpen, open, close }: Over,
): {
  readonly open: () => void;
  readonly element: ReactNode;
} {
  const { t } = useTranslation('app');
  useShortcut({ keys: 'Ctrl+K', label: t('keys.palette'), onPress: open, isEverywhere: true });
  const element = (
    <Modal
      open={isOpen}
      onCancel={close}
      footer={null}
      closable={false}
      title={<span className="aloud">{t('palette')}</span>}
      width={560}
      className="palette"
      destroyOnHidden
    >
      <Palette areas={areas} onDone={close} />
    </Modal>
  );
  return { open, element };
}

function useEntries(areas: readonly Area[]): readonly PaletteEntry[] {
  const label = useLabel();
  const searchText = useSearchText();
  return areas.flatMap(({ name, navigation, actions = [] }) => [
    ...(navigation === undefined
      ? []
      : [
          {
            key: name,
            kind: 'go' as const,
            label: label(navigation.label),
            searchText: searchText(navigation.label),
            path: navigation.path,
          },
        ]),
    ...actions.map((action) => ({
      key: `${name}.${action.key}`,
      kind: 'act' as const,
      label: label(action.label),
      searchText: searchText(action.label),
      path: action.path,
    })),
  ]);
}

function Palette({ areas, onDone }: { readonly areas: readonly Area[]; readonly onDone: () => void }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [cursor, setCursor] = useState(0);
  const found = matching(useEntries(areas), text);
  const at = Math.min(cursor, found.length - 1);

  function go(entry: PaletteEntry | undefined): void {
    if (entry === undefined) return;
    onDone();
    void navigate(entry.path);
  }
  function press(event: React.KeyboardEvent): void {
    if (belongsToInputMethod(event)) return;
    if (event.key === 'Enter') go(found[at]);
    else if (event.key === 'ArrowDown') setCursor(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setCursor(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  }
  return (
    <>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette was opened to type into it
        autoFocus
        role="combobox"
        className="palette-input"
        aria-label={t('palette')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        placeholder={t('palette.hint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setCursor(0);
        }}
        onKeyDown={press}
      />
      {found.length === 0 ? <p className="palette-none">{t('palette.none', { text })}</p> : null}
      <div id={`${id}-list`} role="listbox" aria-label={t('palette')} className="palette-list" tabIndex={-1}>
        {found.map((entry, index) => (
          <div
            key={entry.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseMove={() => setCursor(index)}
            onMouseDown={(event) => {
              // Before the field loses the focus.
              event.preventDefault();
              go(entry);
            }}
          >
            <span className="grow">{entry.label}</span>
            <span className="small-text second">{t(`palette.${entry.kind}`)}</span>
          </div>
        ))}
      </div>
    </>
  );
}
