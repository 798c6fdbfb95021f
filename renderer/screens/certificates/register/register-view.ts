import { useSearchParams } from 'react-router';
import {
  certificateKinds,
  certificateStates,
  type RegisterRow,
} from '#shared/contract/certificate-records.ts';

export const periods = ['month', 'year', 'last'] as const;
export type Period = (typeof periods)[number];

const sorts = ['number', 'issued-on', 'name'] as const;

/** What the register shows, kept in its address: a link or Back leads to the same rows. */
export interface RegisterView {
  readonly text: string;
  readonly kind: RegisterRow['kind'] | undefined;
  readonly state: RegisterRow['state'] | undefined;
  readonly sessionId: number | undefined;
  readonly period: Period | undefined;
  readonly sort: (typeof sorts)[number];
  readonly direction: 'up' | 'down';
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string | null): Choice | undefined {
  return choices.find((choice) => choice === text);
}

/** Reads the view from an address; anything unknown in it counts as absent. */
export function readView(search: URLSearchParams): RegisterView {
  const sessionId = Number(search.get('session') ?? '');
  return {
    text: search.get('text') ?? '',
    kind: oneOf(certificateKinds, search.get('kind')),
    state: oneOf(certificateStates, search.get('state')),
    sessionId: Number.isInteger(sessionId) && sessionId > 0 ? sessionId : undefined,
    period: oneOf(periods, search.get('period')),
    sort: oneOf(sorts, search.get('sort')) ?? 'issued-on',
    direction: search.get('direction') === 'up' ? 'up' : 'down',
  };
}

export function writeView(view: RegisterView): Record<string, string> {
  const entries: Readonly<Record<string, string | undefined>> = {
    text: view.text === '' ? undefined : view.text,
    kind: view.kind,
    state: view.state,
    session: view.sessionId?.toString(),
    period: view.period,
    sort: view.sort === 'issued-on' ? undefined : view.sort,
    direction: view.direction === 'down' ? undefined : view.direction,
  };
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** First and last day of a period as seen from a day. */
export function daysOf(
  period: Period,
  today: string,
): { readonly issuedFrom: string; readonly issuedTo: string } {
  const year = Number(today.slice(0, 4));
  if (period === 'month')
    return { issuedFrom: `${today.slice(0, 7)}-01`, issuedTo: `${today.slice(0, 7)}-31` };
  const wanted = period === 'year' ? year : year - 1;
  return { issuedFrom: `${wanted}-01-01`, issuedTo: `${wanted}-12-31` };
}

/** What the core is asked for, order apart. */
export function filtersOf(view: RegisterView, today: string) {
  return {
    text: view.text,
    ...(view.kind !== undefined && { kind: view.kind }),
    ...(view.state !== undefined && { state: view.state }),
    ...(view.sessionId !== undefined && { sessionId: view.sessionId }),
    ...(view.period !== undefined && daysOf(view.period, today)),
  };
}

export function isNarrowed(view: RegisterView): boolean {
  const { sort: _sort, direction: _direction, ...rest } = writeView(view);
  return Object.keys(rest).length > 0;
}

export function useRegisterView(): {
  readonly view: RegisterView;
  readonly change: (part: Partial<RegisterView>) => void;
} {
  const [search, setSearch] = useSearchParams();
  const view = readView(search);
  return { view, change: (part) => setSearch(writeView({ ...view, ...part }), { replace: true }) };
}
