import { useTranslation } from 'react-i18next';
import type { EvaluationBody, InstitutionProfile } from '#shared/contract/institution.ts';
import { NeedList } from '../../ui/need-list.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';

export type NeedKey = 'creditCode' | 'shortName' | 'nameEn' | 'address' | 'body';

interface Profile {
  readonly institution: InstitutionProfile;
  readonly body: EvaluationBody | null;
}

/** What the institution's papers will lack as long as it is not filled in. */
export function institutionNeeds({ institution, body }: Profile): readonly NeedKey[] {
  const needs: NeedKey[] = [];
  if (institution.creditCode === '') needs.push('creditCode');
  if (institution.shortName === '') needs.push('shortName');
  if (institution.addressZh === '' || institution.phone === '') needs.push('address');
  if (institution.nameEn === '') needs.push('nameEn');
  if (body === null) needs.push('body');
  return needs;
}

interface InstitutionNeedsProps {
  readonly needs: readonly NeedKey[];
  /** Opens the group of facts that lacks it. */
  readonly onFill: (need: Exclude<NeedKey, 'body'>) => void;
}

export function InstitutionNeeds({ needs, onFill }: InstitutionNeedsProps) {
  const { t } = useTranslation('institution');
  return (
    <>
      <SectionTitle>{t('missing')}</SectionTitle>
      {needs.length === 0 ? (
        <p className="small-text second">{t('missing.none')}</p>
      ) : (
        <NeedList
          label={t('missing')}
          needs={needs.map((key) => ({
            key,
            tone: key === 'body' ? 'hollow' : 'warning',
            what: t(`missing.${key}`),
            who: t(`missing.${key}.why`),
            action:
              key === 'body'
                ? { kind: 'link', label: t('missing.see'), href: '#/settings/evaluation-body' }
                : { kind: 'deed', label: t('missing.fill'), onAct: () => onFill(key) },
          }))}
        />
      )}
    </>
  );
}
