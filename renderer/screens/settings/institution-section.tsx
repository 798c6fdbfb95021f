import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { OpenGroups } from '../../app/open-groups.tsx';
import { RecordHistory } from '../../app/record-history.tsx';
import { useOpenGroup } from '../../app/use-open-group.ts';
import { SplitView } from '../../ui/split-view.tsx';
import { type FactsGroup, InstitutionFactsGroups } from './institution-facts.tsx';
import { institutionNeeds, InstitutionNeeds } from './institution-needs.tsx';
import { SettingsFrame } from './settings-frame.tsx';

export function InstitutionSection() {
  const { t } = useTranslation('institution');
  const { data, error, refetch } = useQuery(queries.institution.get.queryOptions({ input: {} }));
  const { open, openGroup, asking } = useOpenGroup<FactsGroup>();
  const needs = data === undefined ? [] : institutionNeeds(data);
  return (
    <SettingsFrame section="institution">
      {data === undefined ? (
        <FailureAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <SplitView
          sideTitle={t('missing')}
          sideCount={needs.length}
          side={
            <>
              <InstitutionNeeds
                needs={needs}
                onFill={(need) =>
                  openGroup(need === 'nameEn' || need === 'shortName' ? 'names' : 'registration', true)
                }
              />
              <RecordHistory table="institution" id={data.institution.id} />
            </>
          }
        >
          <div className="scrolls padded">
            <OpenGroups asking={asking}>
              <InstitutionFactsGroups institution={data.institution} open={open} onOpen={openGroup} />
            </OpenGroups>
          </div>
        </SplitView>
      )}
    </SettingsFrame>
  );
}
