import { Checkbox } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../../ui/search-box.tsx';
import type { CandidateGroup, Listed } from './desk-people.ts';
import type { DeskState } from './use-desk-state.ts';
import { EligibleRow, IssuedRow, NotYetRow } from './who-row.tsx';

/** Left: who is eligible, who has a certificate, and who not yet, each with the reasons. */
export function WhoList({ state }: { readonly state: DeskState }) {
  const { t } = useTranslation('certificates');
  const list = useRef<HTMLDivElement>(null);
  const { shown, current, text, setText, desk } = state;
  const currentId = current?.candidate.enrolmentId;
  useEffect(() => {
    if (currentId === undefined) return;
    list.current?.querySelector(`[data-person="${currentId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <section className="who-list" aria-label={t('desk.who')}>
      <div className="who-search">
        <SearchBox label={t('desk.search')} value={text} onSearch={setText} width={0} />
      </div>
      <div className="who-rows" ref={list}>
        <div className="who-part">
          <WhoGroup state={state} group="eligible" />
          <WhoGroup state={state} group="issued" />
        </div>
        <div className="who-part is-not-yet">
          <WhoGroup state={state} group="not-yet" />
        </div>
        {shown.length === 0 ? (
          <p className="second who-none">{t(desk.candidates.length === 0 ? 'desk.empty' : 'desk.nobody')}</p>
        ) : null}
      </div>
    </section>
  );
}

function WhoGroup({ state, group }: { readonly state: DeskState; readonly group: CandidateGroup }) {
  const { t } = useTranslation('certificates');
  const members = state.shown.filter((person) => person.group === group);
  if (members.length === 0) return null;
  const count = state.people.filter((person) => person.group === group).length;
  const heads: Readonly<Record<CandidateGroup, ReactNode>> = {
    eligible: <EligibleHead state={state} count={count} />,
    issued: (
      <>
        <h2>{t('desk.issued', { count })}</h2>
        <span className="small-text second">{t('desk.numberEnd')}</span>
      </>
    ),
    'not-yet': <h2>{t('desk.notYet', { count })}</h2>,
  };
  return (
    <>
      <div className={`who-head is-${group}`}>{heads[group]}</div>
      <ul>
        {members.map((person) => (
          <WhoRow key={person.candidate.enrolmentId} person={person} state={state} />
        ))}
      </ul>
    </>
  );
}

function EligibleHead({ state, count }: { readonly state: DeskState; readonly count: number }) {
  const { t } = useTranslation('certificates');
  const { selected, selectAll, desk } = state;
  return (
    <>
      <Checkbox
        checked={selected.length === count}
        indeterminate={selected.length > 0 && selected.length < count}
        aria-label={t('desk.selectAll')}
        onChange={(event) => selectAll(event.target.checked)}
      />
      <h2>{t('desk.eligible', { count })}</h2>
      {desk.numbers.kind === 'imported' ? null : (
        <span className="small-text second">{t('desk.numberEnd')}</span>
      )}
    </>
  );
}

function WhoRow({ person, state }: { readonly person: Listed; readonly state: DeskState }) {
  const { enrolmentId } = person.candidate;
  const isCurrent = state.current?.candidate.enrolmentId === enrolmentId;
  const row = { person, isCurrent, onChoose: () => state.choose(enrolmentId) };
  if (person.group === 'eligible') return <EligibleRow {...row} onToggle={() => state.toggle(enrolmentId)} />;
  return person.group === 'issued' ? <IssuedRow {...row} /> : <NotYetRow {...row} state={state} />;
}
