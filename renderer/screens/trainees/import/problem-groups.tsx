import { useTranslation } from 'react-i18next';
import type { ProblemGroup } from '#shared/contract/roster-check.ts';
import { Light, type LightKind } from '../../../ui/light.tsx';
import { useProblemWords } from '../problem-words.ts';
import type { Check } from './use-check.ts';

interface ProblemGroupsProps {
  readonly check: Check;
  readonly fileName: string;
}

const severities = ['fix', 'note', 'tidied'] as const;
const lights: Readonly<Record<(typeof severities)[number], LightKind>> = {
  fix: 'problem',
  note: 'incomplete',
  tidied: 'complete',
};

/** The kinds of problems with their counts; a click shows the rows of one kind, a second click all again. */
export function ProblemGroups({ check }: ProblemGroupsProps) {
  const { t } = useTranslation('rosterCheck');
  const groups = check.check?.groups ?? [];
  return (
    <aside className="problem-groups" aria-label={t('groups')}>
      {severities.map((severity) => (
        <GroupList
          key={severity}
          severity={severity}
          groups={groups.filter((group) => group.severity === severity)}
          check={check}
        />
      ))}
      {check.check !== undefined && groups.length === 0 ? (
        <p className="second small-text groups-note">{t('groups.none')}</p>
      ) : null}
      <OtherRows check={check} />
      <p className="small-text second groups-note groups-rules">{t('groups.rules')}</p>
    </aside>
  );
}

interface GroupListProps {
  readonly severity: (typeof severities)[number];
  readonly groups: readonly ProblemGroup[];
  readonly check: Check;
}

function GroupList({ severity, groups, check }: GroupListProps) {
  const { t } = useTranslation('rosterCheck');
  const words = useProblemWords();
  if (groups.length === 0) return null;
  // The sum of the kinds beneath: a row with two faults counts in both, as it does there.
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section>
      <h2 className="groups-title">
        <span className="grow">{t(`group.${severity}`)}</span>
        <b className={severity === 'fix' ? 'tone-error' : severity === 'note' ? 'tone-warning' : ''}>
          {count}
        </b>
      </h2>
      {groups.map((group) => {
        const isChosen = check.group?.severity === severity && check.group.code === group.code;
        return (
          <button
            key={group.code}
            type="button"
            className={isChosen ? 'plain-button group-button is-chosen' : 'plain-button group-button'}
            aria-pressed={isChosen}
            onClick={() => check.showGroup(isChosen ? undefined : { severity, code: group.code })}
          >
            <Light kind={lights[severity]} reason={t(`group.${severity}`)} />
            <span
              className="cut"
              title={severity === 'tidied' ? words.tidied(group.code) : words.title(group.code)}
            >
              {severity === 'tidied' ? words.tidied(group.code) : words.title(group.code)}
            </span>
            <span>{group.count}</span>
          </button>
        );
      })}
    </section>
  );
}

/** Skipped rows, and lines of the sheet that are nobody. */
function OtherRows({ check }: { readonly check: Check }) {
  const { t } = useTranslation('rosterCheck');
  const skipped = check.check?.counts.skipped ?? 0;
  const leftOut = check.check?.leftOut ?? [];
  const isChosen = check.show === 'skipped';
  return (
    <>
      {skipped === 0 ? null : (
        <button
          type="button"
          className={isChosen ? 'plain-button group-button is-chosen' : 'plain-button group-button'}
          aria-pressed={isChosen}
          onClick={() => check.showRows(isChosen ? 'problems' : 'skipped')}
        >
          <Light kind="empty" reason={t('group.skipped')} />
          <span className="cut">{t('group.skipped')}</span>
          <span>{skipped}</span>
        </button>
      )}
      {leftOut.length === 0 ? null : (
        <details className="left-out">
          <summary>
            <span className="grow">{t('group.leftOut')}</span>
            <span>{check.check?.counts.leftOut ?? leftOut.length}</span>
          </summary>
          <ul>
            {leftOut.map(({ row, reason, text }) => (
              <li key={row}>
                <span className="second">
                  {t('leftOut.row', { row })} {t(`leftOut.${reason}`)}
                </span>{' '}
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
