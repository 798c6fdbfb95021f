import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SettingState } from '#shared/contract/settings.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { SectionTitle } from '../../ui/section-title.tsx';
import { NewSettingValue } from './new-setting-value.tsx';
import { SettingValueText } from './setting-value.tsx';

interface SettingDrawerProps {
  readonly setting: SettingState;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** All values of one setting with their days, and the form for a new one. */
export function SettingDrawer({ setting, mayChange, onClose }: SettingDrawerProps) {
  const { t } = useTranslation('datedSettings');
  const remove = useCommand(api.institution.removeSetting);
  return (
    <Drawer open title={t(`setting.${setting.key}`)} size={440} onClose={onClose}>
      {mayChange ? <NewSettingValue setting={setting} onDone={onClose} /> : null}
      <SectionTitle>{t('dated.values')}</SectionTitle>
      <FailureAlert error={remove.error} />
      <ul className="setting-values">
        {setting.values.map((each) => {
          const { id } = each;
          return (
            <li key={id ?? 'initial'}>
              <span>{each.validFrom ?? t('dated.initial')}</span>
              <span>
                <SettingValueText settingKey={setting.key} value={each.value} />
                <small>{id === null ? t(`delivered.${setting.key}`) : each.sourceNote}</small>
              </span>
              {id === null || !mayChange ? (
                <span />
              ) : (
                <Button
                  size="small"
                  type="link"
                  loading={remove.isRunning}
                  onClick={() => remove.run({ id })}
                >
                  {t('dated.remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Drawer>
  );
}
