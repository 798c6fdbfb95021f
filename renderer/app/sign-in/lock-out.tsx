import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface LockOutProps {
  readonly seconds: number;
  readonly onOver: () => void;
}

/** `1:05`: minutes and seconds. */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Counts the wait down. Read aloud once, not every second. */
export function LockOut({ seconds, onOver }: LockOutProps) {
  const { t } = useTranslation('accounts');
  const [left, setLeft] = useState(seconds);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const clock = setInterval(() => {
      const now = Math.ceil((end - Date.now()) / 1000);
      if (now > 0) setLeft(now);
      else over.current();
    }, 250);
    return () => clearInterval(clock);
  }, [seconds]);
  return (
    <>
      <p className="tone-error" aria-hidden="true">
        {t('signIn.wait', { time: clockOf(left) })}
      </p>
      <p className="aloud" role="alert">
        {t('signIn.wait', { time: clockOf(seconds) })}
      </p>
    </>
  );
}
