import { Dropdown, type MenuProps } from 'antd';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { themes } from '#shared/contract/preferences.ts';
import { languages } from '../text/words.ts';
import { useDesk } from './desk.tsx';
import { usePreferences } from './preferences.tsx';

const gap = <span className="menu-gap" />;

function mark(isChosen: boolean) {
  return isChosen ? <Check className="small" aria-hidden="true" /> : gap;
}

/** Language, appearance, signing out. */
export function UserMenu() {
  const { t } = useTranslation('app');
  const { person, onLock, onSignOut } = useDesk();
  const { t: ta } = useTranslation('accounts');
  const { language, setLanguage, theme, setTheme } = usePreferences();
  const items: MenuProps['items'] = [
    {
      type: 'group',
      key: 'language',
      label: t('language'),
      children: languages.map((each) => ({
        key: each,
        label: <span lang={each}>{t(`language.${each}`)}</span>,
        icon: mark(each === language),
        onClick: () => setLanguage(each),
      })),
    },
    {
      type: 'group',
      key: 'theme',
      label: t('theme'),
      children: themes.map((each) => ({
        key: each,
        label: t(`theme.${each}`),
        icon: mark(each === theme),
        onClick: () => setTheme(each),
      })),
    },
    ...(person === ''
      ? []
      : [
          { type: 'divider' as const, key: 'line' },
          ...(onLock === undefined
            ? []
            : [{ key: 'lock', label: ta('lock.now'), icon: gap, onClick: onLock }]),
          { key: 'sign-out', label: t('signOut'), icon: gap, onClick: onSignOut },
        ]),
  ];
  return (
    <Dropdown menu={{ items, className: 'user-menu' }} trigger={['click']}>
      <button type="button" className="plain-button title-button is-person" aria-haspopup="menu">
        <span className="aloud">{t('account', { name: person })}</span>
        <span className="cut" aria-hidden="true">
          {person === '' ? t('language') : person}
        </span>
        <ChevronDown className="small" aria-hidden="true" />
      </button>
    </Dropdown>
  );
}
