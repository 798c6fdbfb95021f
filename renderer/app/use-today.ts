import { useEffect, useState } from 'react';
import { dayInShanghai } from '#shared/rules/trainees/dates.ts';

const day = (): string => dayInShanghai(new Date());

/** The institution's day, YYYY-MM-DD. A window may stay open for a week, so it looks again. */
export function useToday(): string {
  const [today, setToday] = useState(day);
  useEffect(() => {
    const look = () => setToday(day());
    const clock = setInterval(look, 60_000);
    addEventListener('focus', look);
    return () => {
      clearInterval(clock);
      removeEventListener('focus', look);
    };
  }, []);
  return today;
}
