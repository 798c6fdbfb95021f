import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CertificateDesk } from '#shared/contract/certificate-records.ts';
import { queries } from '../../../api.ts';
import { bilingualPart, isMeant, listPeople, type BilingualPart, type Listed } from './desk-people.ts';

export type CertificateLanguage = CertificateDesk['language'];

/** What the clerk has set at the desk, and everybody as listed under it. */
export interface DeskState extends BilingualPart {
  readonly desk: CertificateDesk;
  readonly people: readonly Listed[];
  /** Those that fit the search, in the order they are shown. */
  readonly shown: readonly Listed[];
  readonly selected: readonly Listed[];
  readonly current: Listed | undefined;
  readonly text: string;
  readonly language: CertificateLanguage;
  readonly setText: (text: string) => void;
  readonly setLanguage: (language: CertificateLanguage) => void;
  readonly setIssuedOn: (day: string | null) => void;
  readonly choose: (enrolmentId: number) => void;
  /** The person so many rows on, or the first or last. */
  readonly move: (by: number) => void;
  readonly toggle: (enrolmentId: number) => void;
  readonly selectAll: (isOn: boolean) => void;
}

const order = ['eligible', 'issued', 'not-yet'] as const;

export function useDeskQuery(sessionId: number) {
  const [issuedOn, setIssuedOn] = useState<string>();
  const answer = useQuery(
    queries.certificates.desk.queryOptions({
      input: { sessionId, ...(issuedOn !== undefined && { issuedOn }) },
      placeholderData: keepPreviousData,
    }),
  );
  return { answer, setIssuedOn: (day: string | null) => setIssuedOn(day ?? undefined) };
}

export function useDeskState(desk: CertificateDesk, setIssuedOn: (day: string | null) => void): DeskState {
  const [text, setText] = useState('');
  const [unselected, setUnselected] = useState<ReadonlySet<number>>(new Set());
  const [chosen, setChosen] = useState<number>();
  const [language, setLanguage] = useState<CertificateLanguage>(desk.language);
  const people = listPeople(desk, unselected);
  const shown = order.flatMap((group) =>
    people.filter((person) => person.group === group && isMeant(person, text)),
  );
  const current = shown.find(({ candidate }) => candidate.enrolmentId === chosen) ?? shown[0];
  return {
    desk,
    people,
    shown,
    selected: people.filter((person) => person.isSelected),
    ...bilingualPart(desk, people, language),
    current,
    text,
    language,
    setText,
    setLanguage,
    setIssuedOn,
    choose: setChosen,
    move(by) {
      const at = current === undefined ? 0 : shown.indexOf(current) + by;
      const next = shown[Math.max(0, Math.min(shown.length - 1, at))];
      setChosen(next?.candidate.enrolmentId);
    },
    toggle(enrolmentId) {
      setUnselected((before) => {
        const after = new Set(before);
        if (!after.delete(enrolmentId)) after.add(enrolmentId);
        return after;
      });
    },
    selectAll(isOn) {
      const eligible = people.filter((person) => person.group === 'eligible');
      setUnselected(new Set(isOn ? [] : eligible.map(({ candidate }) => candidate.enrolmentId)));
    },
  };
}
