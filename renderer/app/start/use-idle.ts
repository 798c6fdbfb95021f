import { useEffect, useRef } from 'react';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
const lookEvery = 10_000;
/** While somebody works without any call, the core is told now and then, so that its own clock does not run out. */
const tellEvery = 4 * 60_000;

interface IdleOptions {
  /** Undefined: never. */
  readonly minutes: number | undefined;
  readonly onIdle: () => void;
  readonly onBusy: () => void;
}

/** Calls `onIdle` after so many minutes without a key, click or movement, also when the computer slept. */
export function useIdle({ minutes, onIdle, onBusy }: IdleOptions): void {
  const latest = useRef({ onIdle, onBusy });
  useEffect(() => {
    latest.current = { onIdle, onBusy };
  });
  useEffect(() => {
    if (minutes === undefined) return undefined;
    let seen = Date.now();
    let told = Date.now();
    const note = () => {
      seen = Date.now();
    };
    const look = () => {
      const now = Date.now();
      if (now - seen >= minutes * 60_000) latest.current.onIdle();
      else if (seen > told && now - told >= tellEvery) {
        told = now;
        latest.current.onBusy();
      }
    };
    const clock = setInterval(look, lookEvery);
    for (const sign of signs) addEventListener(sign, note, { passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(clock);
      for (const sign of signs) removeEventListener(sign, note);
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes]);
}
