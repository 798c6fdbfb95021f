import { App as AntdApp, ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../shell/index.ts';
import type { Language } from '../text/words.ts';
import { useMedia } from '../ui/media.ts';
import { themeConfig } from '../ui/theme.ts';
import { type Preferences, type ThemeChoice, readPreferences, writePreferences } from './preference-store.ts';

interface PreferencesValue extends Preferences {
  readonly isDark: boolean;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
}

const PreferencesContext = createContext<PreferencesValue | undefined>(undefined);

export function usePreferences(): PreferencesValue {
  const value = use(PreferencesContext);
  if (value === undefined) throw new Error('usePreferences outside PreferencesProvider');
  return value;
}

interface PreferencesProviderProps {
  readonly nonce: string;
  readonly children: ReactNode;
}

/** Language and appearance: remembered, switched at run time, handed to antd and to the page. */
export function PreferencesProvider({ nonce, children }: PreferencesProviderProps) {
  const [preferences, setPreferences] = useState(readPreferences);
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const { i18n, t } = useTranslation('app');
  const { language, theme } = preferences;
  const popups = useRef<HTMLDivElement>(null);
  const isDark = theme === 'dark' || (theme === 'system' && isSystemDark);

  const change = useCallback((part: Partial<Preferences>) => {
    setPreferences((before) => ({ ...before, ...part }));
    writePreferences(part);
  }, []);

  useLayoutEffect(() => {
    if (i18n.language !== language) void i18n.changeLanguage(language);
    dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
    document.documentElement.lang = language;
    shell.setLanguage(language);
  }, [i18n, language]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  const name = t('name');
  useLayoutEffect(() => {
    document.title = name;
  }, [name]);

  const value = useMemo(
    () => ({
      ...preferences,
      isDark,
      setLanguage: (next: Language) => change({ language: next }),
      setTheme: (next: ThemeChoice) => change({ theme: next }),
    }),
    [preferences, isDark, change],
  );
  return (
    <PreferencesContext value={value}>
      <ConfigProvider
        locale={language === 'zh-CN' ? chinese : english}
        componentSize="middle"
        button={{ autoInsertSpace: false }}
        csp={{ nonce }}
        theme={themeConfig(isDark, isStill)}
        getPopupContainer={() => popups.current ?? document.body}
      >
        <AntdApp component={false}>{children}</AntdApp>
        {/* Menus and popovers open inside a landmark, where a screen reader finds them. */}
        <div ref={popups} role="region" aria-label={t('popups')} />
      </ConfigProvider>
    </PreferencesContext>
  );
}
