import { useTranslation } from 'react-i18next';
import { type DatedValue, qrLines, type SettingKey } from '#shared/contract/settings.ts';
import { useFontName } from './fonts.ts';

type Value = DatedValue['value'];

/** A value that is one text; another shape has none. */
function textOf(value: Value): string {
  return typeof value === 'string' ? value : '';
}

function partsOf(value: Value): Readonly<Record<string, string>> {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

/** A setting's value in words; each key has its own shape. */
export function SettingValueText({
  settingKey,
  value,
}: {
  readonly settingKey: SettingKey;
  readonly value: Value;
}) {
  const { t, i18n } = useTranslation('datedSettings');
  const glue = i18n.language === 'en' ? ', ' : '、';
  switch (settingKey) {
    case 'certificate.trainingNumberPattern':
      return <span className="mono">{textOf(value)}</span>;
    case 'certificate.font':
      return <FontName id={textOf(value)} />;
    case 'certificate.language':
      return value === 'zh+en' ? t('language.zh+en') : t('language.zh');
    case 'certificate.sealWidth':
      return t('millimetres', { millimetres: Number(value) });
    case 'evaluation.passMark':
      return t('points', { points: Number(value) / 10 });
    case 'session.filingLeadDays':
    case 'session.evaluationDays':
    case 'institution.renewalNoticeDays':
      return t('days', { count: Number(value) });
    case 'evaluation.resitMonths':
      return t('months', { count: Number(value) });
    case 'evaluation.resitsAtMost':
      return t('times', { count: Number(value) });
    case 'trainee.youngestAge':
      return t('years', { count: Number(value) });
    case 'evaluation.bodyLetters':
      return Array.isArray(value) ? value.join(glue) : '';
    case 'certificate.qrLines':
      return qrLines
        .filter((line) => Array.isArray(value) && value.includes(line))
        .map((line) => t(`qr.${line}`))
        .join(glue);
    case 'certificate.queryAddresses': {
      const addresses = Object.values(partsOf(value)).filter((address) => address !== '');
      return <span className="mono">{addresses.join(' ')}</span>;
    }
    case 'certificate.levelBodyText':
    case 'certificate.trainingBodyText': {
      const { zh = '', en = '' } = partsOf(value);
      const text = [zh, en].filter((part) => part !== '').join(' / ');
      return text === '' ? <span className="second">{t('text.usual')}</span> : text;
    }
    default:
      return settingKey satisfies never;
  }
}

/** The chosen font by its own name, where this computer has it. */
function FontName({ id }: { readonly id: string }) {
  const { t } = useTranslation('datedSettings');
  const name = useFontName();
  if (id === '') return t('font.fangsong');
  return id === 'noto' ? t('font.noto') : name(id);
}
