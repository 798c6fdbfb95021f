import { useState } from 'react';
import { useLocation } from 'react-router';

/** What lies over the screen: one thing at a time, and only where it was opened. */
export interface Over {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Hands out the one place over the screen: opening one thing closes the other, going elsewhere closes both. */
export function useOver(): (name: string) => Over {
  const { pathname } = useLocation();
  const [shown, setShown] = useState<{ readonly name: string; readonly at: string }>();
  return (name) => ({
    isOpen: shown?.name === name && shown.at === pathname,
    open: () => setShown({ name, at: pathname }),
    close: () => setShown(undefined),
  });
}
