import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { StateDot } from '../../../ui/state-dot.tsx';
import { Light } from '../../../ui/light.tsx';
import { PersonName } from '../../trainees/person-name.tsx';
import { useReasonWords } from '../reason-words.ts';
import { stateTones } from '../state-words.tsx';
import { cureOf } from './cure.ts';
import type { Listed } from './desk-people.ts';
import type { DeskState } from './use-desk-state.ts';

interface RowProps {
  readonly person: Listed;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

/** Enough of a number to tell neighbours apart. */
function tailOf(number: string | null): string {
  return number === null ? '' : number.slice(-4);
}

/** The part of a row that chooses the person; one row at a time is reached by Tab. */
function Chooser({ person, isCurrent, onChoose, end }: RowProps & { readonly end?: React.ReactNode }) {
  const { name, pinyin } = person.candidate;
  return (
    <button
      type="button"
      className="plain-button who-name"
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent}
      data-person={person.candidate.enrolmentId}
      onClick={onChoose}
    >
      <span className="cut">
        <PersonName name={name} pinyin={pinyin} />
      </span>
      {end}
    </button>
  );
}

export function EligibleRow(props: RowProps & { readonly onToggle: () => void }) {
  const { t } = useTranslation('certificates');
  const { person, isCurrent, onToggle } = props;
  return (
    <li className={isCurrent ? 'who-row is-current' : 'who-row'}>
      <Checkbox
        checked={person.isSelected}
        tabIndex={-1}
        aria-label={t('desk.select', { name: person.candidate.name })}
        onChange={onToggle}
      />
      <Chooser {...props} end={<span className="who-tail">{tailOf(person.number)}</span>} />
    </li>
  );
}

export function IssuedRow(props: RowProps) {
  const { t } = useTranslation('certificates');
  const { person, isCurrent } = props;
  const state = person.candidate.certificate?.state ?? 'numbered';
  return (
    <li className={isCurrent ? 'who-row is-current' : 'who-row'}>
      <span className="who-dot" title={t(`state.${state}`)}>
        <StateDot tone={stateTones[state]}>
          <span className="aloud">{t(`state.${state}`)}</span>
        </StateDot>
      </span>
      <Chooser
        {...props}
        end={
          <span className="who-tail">{person.number === null ? t('desk.waits') : tailOf(person.number)}</span>
        }
      />
    </li>
  );
}

export function NotYetRow(props: RowProps & { readonly state: DeskState }) {
  const { t, i18n } = useTranslation('certificates');
  const reason = useReasonWords();
  const { person, isCurrent, state } = props;
  const { reasons } = person.candidate;
  const cure = cureOf(person.candidate, state.desk.sessionId);
  const isFailed = reasons.some(({ code }) => /^part-(?:failed|absent|misconduct)$|^left-/.test(code));
  return (
    <li className={isCurrent ? 'who-row is-tall is-current' : 'who-row is-tall'}>
      <span className="who-dot">
        <Light kind={isFailed ? 'problem' : 'incomplete'} />
      </span>
      <Chooser {...props} />
      {cure === undefined ? null : (
        <a className="small-text" href={cure} tabIndex={isCurrent ? 0 : -1}>
          {t('desk.cure')}
          <span className="aloud"> {person.candidate.name}</span>
        </a>
      )}
      <small>{reasons.map(reason).join(i18n.language === 'en' ? ', ' : '，')}</small>
    </li>
  );
}
