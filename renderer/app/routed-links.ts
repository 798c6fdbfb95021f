import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/**
 * Hands plain clicks on links of the form `#/sessions/12` to the router. The building blocks write such links
 * without knowing it; a change of the address behind its back could not be stopped by unsaved edits.
 */
export function useRoutedLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    function follow(event: MouseEvent): void {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
      const path = link?.getAttribute('href')?.slice(1);
      if (path === undefined || link?.getAttribute('target') === '_blank') return;
      event.preventDefault();
      void navigate(path);
    }
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}
