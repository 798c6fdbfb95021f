import { useTranslation } from 'react-i18next';
import { Link, Navigate, createHashRouter, useLocation, useRouteError } from 'react-router';
import type { Area } from './area.ts';
import { BrokenScreen } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { useCrumbs } from './trail.tsx';

export type DeskRouter = ReturnType<typeof createHashRouter>;

/** The addresses of all areas inside the frame; the first one in the navigation is where people arrive. */
export function deskRouter(areas: readonly Area[]): DeskRouter {
  const home = areas.find((area) => area.navigation !== undefined)?.navigation?.path;
  return createHashRouter([
    {
      element: <Frame areas={areas} />,
      children: [
        {
          // Keeps the frame standing where loading a screen fails.
          errorElement: <BrokenRoute />,
          children: [
            ...(home === undefined ? [] : [{ index: true, element: <Navigate to={home} replace /> }]),
            ...areas.flatMap((area) => area.routes),
            { path: '*', element: <MissingScreen /> },
          ],
        },
      ],
    },
  ]);
}

function BrokenRoute() {
  const error = useRouteError();
  return <BrokenScreen error={error} onAgain={() => location.reload()} />;
}

function MissingScreen() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  useCrumbs([{ label: t('missing.title') }]);
  return (
    <section className="broken-screen">
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.body', { path: pathname })}</p>
      <Link to="/">{t('missing.home')}</Link>
    </section>
  );
}
