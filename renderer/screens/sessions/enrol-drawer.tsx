import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Drawer, Input, type InputRef } from 'antd';
import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolledPerson, SessionRecord } from '#shared/contract/sessions.ts';
import type { TraineeRow } from '#shared/contract/trainees.ts';
import { api, queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { belongsToInputMethod } from '../../ui/key-event.ts';
import { PersonName } from '../trainees/person-name.tsx';

interface EnrolDrawerProps {
  readonly session: SessionRecord;
  readonly enrolled: readonly EnrolledPerson[];
  readonly onClose: () => void;
}

/** Rows of the answer that fit without scrolling far. */
const shownCount = 30;

/** Finds registered people and enrols several at once; the keyboard alone is enough. */
export function EnrolDrawer({ session, enrolled, onClose }: EnrolDrawerProps) {
  const { t } = useTranslation('sessions');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<readonly TraineeRow[]>([]);
  const listId = useId();
  const field = useRef<InputRef>(null);
  const enrol = useCommand(api.sessions.enrol, { onDone: onClose });
  const { data, error } = useQuery({
    ...queries.trainees.list.queryOptions({
      input: { text, limit: shownCount, sort: 'name', direction: 'up' },
    }),
    placeholderData: keepPreviousData,
  });
  const found = data?.trainees ?? [];
  const inSession = new Set(
    enrolled.filter((person) => person.leftOn === null).map((person) => person.traineeId),
  );
  function toggle(person: TraineeRow | undefined): void {
    if (person === undefined || inSession.has(person.id)) return;
    const others = chosen.filter((each) => each.id !== person.id);
    setChosen(others.length === chosen.length ? [...chosen, person] : others);
  }
  const run = () => enrol.run({ sessionId: session.id, traineeIds: chosen.map((person) => person.id) });
  function press(event: KeyboardEvent): void {
    if (belongsToInputMethod(event)) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && event.ctrlKey && chosen.length > 0) run();
    else if (event.key === 'Enter') toggle(found[at]);
    else return;
    event.preventDefault();
  }
  return (
    <Drawer
      open
      size={520}
      title={t('enrol.title', { name: session.name })}
      onClose={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) field.current?.focus();
      }}
      footer={
        <div className="enrol-foot">
          <span className="second small-text grow">{t('enrol.hint')}</span>
          <Button type="primary" disabled={chosen.length === 0} loading={enrol.isRunning} onClick={run}>
            {t('enrol.deed', { count: chosen.length })}
          </Button>
        </div>
      }
    >
      <div className="enrol-body">
        <Input
          ref={field}
          type="search"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={found[at] === undefined ? undefined : `${listId}-${at}`}
          aria-label={t('enrol.search')}
          placeholder={t('enrol.search')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <FailureAlert error={error ?? enrol.error} />
        <Chosen people={chosen} onDrop={toggle} />
        <div
          id={listId}
          role="listbox"
          aria-multiselectable
          aria-label={t('enrol.found')}
          className="enrol-list"
        >
          {found.map((person, index) => (
            <Candidate
              key={person.id}
              id={`${listId}-${index}`}
              person={person}
              isHere={index === at}
              isChosen={chosen.some((each) => each.id === person.id)}
              isEnrolled={inSession.has(person.id)}
              onToggle={() => {
                setAt(index);
                toggle(person);
              }}
            />
          ))}
        </div>
        {data !== undefined && found.length === 0 ? <p className="second">{t('enrol.none')}</p> : null}
      </div>
    </Drawer>
  );
}

interface CandidateProps {
  readonly id: string;
  readonly person: TraineeRow;
  readonly isHere: boolean;
  readonly isChosen: boolean;
  readonly isEnrolled: boolean;
  readonly onToggle: () => void;
}

function Candidate({ id, person, isHere, isChosen, isEnrolled, onToggle }: CandidateProps) {
  const { t } = useTranslation('sessions');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox above holds the focus and the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-disabled={isEnrolled}
      className={isHere ? 'is-here' : undefined}
      ref={isHere ? scrollHere : undefined}
      onClick={onToggle}
    >
      <span className={isChosen ? 'enrol-mark is-on' : 'enrol-mark'} aria-hidden="true" />
      <span className="cut">
        <PersonName name={person.name} pinyin={person.pinyin} />
      </span>
      <span className="mono">{person.idNumberMasked}</span>
      <span className="second small-text">{isEnrolled ? t('enrol.already') : person.phoneMasked}</span>
    </div>
  );
}

function scrollHere(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

interface ChosenProps {
  readonly people: readonly TraineeRow[];
  readonly onDrop: (person: TraineeRow) => void;
}

function Chosen({ people, onDrop }: ChosenProps) {
  const { t } = useTranslation('sessions');
  return (
    <div className="enrol-chosen" role="status">
      <span className="second small-text">{t('enrol.chosen', { count: people.length })}</span>
      {people.map((person) => (
        <span key={person.id} className="enrol-chip">
          <bdi>{person.name}</bdi>
          <button
            type="button"
            className="plain-button"
            aria-label={t('enrol.drop', { name: person.name })}
            onClick={() => onDrop(person)}
          >
            <X className="small" aria-hidden="true" />
          </button>
        </span>
      ))}
    </div>
  );
}
