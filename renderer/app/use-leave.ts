import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

/**
 * Leaves a form that was just saved, in its place in the history of addresses. It waits for the drawing in which
 * nothing is unsaved any more: going at once, the guard would still ask.
 */
export function useLeave(): (path: string) => void {
  const navigate = useNavigate();
  const [path, setPath] = useState<string>();
  useEffect(() => {
    if (path !== undefined) void navigate(path, { replace: true });
  }, [navigate, path]);
  return setPath;
}
