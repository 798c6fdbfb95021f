import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../text/words.ts';
import { usePreferences } from '../preferences.tsx';
import { themes } from '../preference-store.ts';
import './start.css';

interface StartFrameProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** Stands small at the foot. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every screen before the desk: name, language, appearance. */
export function StartFrame({ title, note, width = 'narrow', foot, children }: StartFrameProps) {
  const { t } = useTranslation('app');
  const { language, setLanguage, theme, setTheme } = usePreferences();
  return (
    <div className="start-frame">
      <header>
        <b>{t('name')}</b>
        <span className="grow" />
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
      <main className={`start-sheet is-${width}`}>
        <h1>{title}</h1>
        {note === undefined ? null : <p className="second start-note">{note}</p>}
        {children}
      </main>
      <footer className="small-text second">{foot}</footer>
    </div>
  );
}
