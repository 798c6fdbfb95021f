import { useState } from 'react';
import { minute } from '../../ui/format.ts';

/** The institution's day when the screen was opened, YYYY-MM-DD. */
export function useToday(): string {
  const [today] = useState(() => minute(new Date().toISOString()).slice(0, 10));
  return today;
}
