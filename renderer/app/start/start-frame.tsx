import { Button, Segmented } from 'antd';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { themes } from '#shared/contract/preferences.ts';
import { languages } from '../../text/words.ts';
import type { Entrance } from '../area.ts';
import { useEntrances } from '../entrances.ts';
import { usePreferences } from '../preferences.tsx';
import { useLabel } from '../use-label.ts';
import './start.css';

interface StartFrameProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** Stands small at the foot. */
  readonly foot?: ReactNode;
  /** Offers what can be done without an account; not where leaving would lose a step. */
  readonly hasEntrances?: boolean;
  readonly children: ReactNode;
}

/** What stands around every screen before the desk: name, language, appearance. */
export function StartFrame(props: StartFrameProps) {
  const { title, note, width = 'narrow', foot, hasEntrances = false, children } = props;
  const [entered, setEntered] = useState<Entrance>();
  const label = useLabel();
  if (entered !== undefined) {
    return (
      <div className="start-frame">
        <StartHeader />
        <main className="start-sheet is-wide">
          <h1>{label(entered.label)}</h1>
          <Suspense fallback={null}>
            <entered.Screen onBack={() => setEntered(undefined)} />
          </Suspense>
        </main>
        <footer />
      </div>
    );
  }
  return (
    <div className="start-frame">
      <StartHeader>{hasEntrances ? <EntranceButtons onEnter={setEntered} /> : null}</StartHeader>
      <main className={`start-sheet is-${width}`}>
        <h1>{title}</h1>
        {note === undefined ? null : <p className="second start-note">{note}</p>}
        {children}
      </main>
      <footer className="small-text second">{foot}</footer>
    </div>
  );
}

function EntranceButtons({ onEnter }: { readonly onEnter: (entrance: Entrance) => void }) {
  const label = useLabel();
  return useEntrances().map((entrance) => (
    <Button key={entrance.key} type="link" size="small" onClick={() => onEnter(entrance)}>
      {label(entrance.label)}
    </Button>
  ));
}

function StartHeader({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('app');
  const { language, setLanguage, theme, setTheme } = usePreferences();
  return (
    <header>
      <b>{t('name')}</b>
      <span className="grow" />
      {children}
      <Segmented
        size="small"
        aria-label={t('language')}
        value={language}
        onChange={setLanguage}
        options={languages.map((each) => ({ value: each, label: t(`language.${each}`) }))}
      />
      <Segmented
        size="small"
        aria-label={t('theme')}
        value={theme}
        onChange={setTheme}
        options={themes.map((each) => ({ value: each, label: t(`theme.${each}`) }))}
      />
    </header>
  );
}
