import type { TodayWaiting } from '#shared/contract/today.ts';
import { defaultThreadSettings } from '#shared/rules/sessions/thread.ts';
import { daysBetween } from '#shared/rules/trainees/dates.ts';
import { evaluationDay, namesIn, type WorkFacts } from './session-work.ts';

/** What a session waits for from others: official numbers, and marks that named evaluators are entering. */
export function waitingOf(facts: WorkFacts): readonly TodayWaiting[] {
  return [...numbersOf(facts), ...marksOf(facts)];
}

function recordOf({ session }: WorkFacts): TodayWaiting['record'] {
  return { kind: 'session', id: session.id, name: session.name };
}

function numbersOf(facts: WorkFacts): readonly TodayWaiting[] {
  const found = facts.missing.find((item) => item.code === 'numbers-waiting');
  if (found === undefined) return [];
  const since = facts.waitingSince ?? facts.today;
  return [
    {
      key: `session:${facts.session.id}:numbers-waiting`,
      step: 'certify',
      deed: { code: found.code, params: { ...found.params } },
      who: null,
      record: recordOf(facts),
      since,
      days: daysBetween(since, facts.today),
      until: null,
      action: { code: 'import-numbers', evaluationId: null },
    },
  ];
}

/** Marks in the hands of somebody named, until their day is past: then they are our overdue work. */
function marksOf(facts: WorkFacts): readonly TodayWaiting[] {
  const { evaluation, today, settings = defaultThreadSettings } = facts;
  const who = evaluation?.evaluators.trim() ?? '';
  const found = facts.missing.find((item) => item.code === 'marks-missing');
  if (evaluation === undefined || found === undefined || who === '') return [];
  if (namesIn(who).includes(facts.reader)) return [];
  const until = evaluationDay(facts, settings);
  if (until < today) return [];
  return [
    {
      key: `session:${facts.session.id}:marks-missing`,
      step: 'evaluate',
      deed: { code: 'marks-missing', params: { ...found.params } },
      who,
      record: recordOf(facts),
      since: evaluation.heldOn,
      days: daysBetween(evaluation.heldOn, today),
      until,
      action: { code: 'enter-marks', evaluationId: evaluation.id },
    },
  ];
}
