import { nonce } from '../../../renderer/boot.ts';
import 'antd/dist/antd.css';
import '../../../renderer/ui/theme.css';
import '../../../renderer/ui/base.css';
import '../../../renderer/ui/antd.css';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Providers } from '../../../renderer/app/app.tsx';
import { DeskContext } from '../../../renderer/app/desk.tsx';
import { drafts } from '../../../renderer/app/draft-store.ts';
import { openPreferences, readPreferences, showTheme } from '../../../renderer/app/preference-store.ts';
import { deskRouter } from '../../../renderer/app/routes.tsx';
import { startText } from '../../../renderer/text/index.ts';
import { galleryAreas } from './gallery-areas.tsx';
import { useGalleryDesk } from './gallery-desk.tsx';
import { galleryDrafts, galleryPreferences } from './gallery-keepers.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the gallery has no #root');
addEventListener('pagehide', () => void drafts.flush());
await openPreferences(galleryPreferences);
await drafts.open(galleryDrafts);
const { language, theme } = readPreferences();
showTheme(theme);
startText(language);
const router = deskRouter(galleryAreas);

function Gallery() {
  return (
    <DeskContext value={useGalleryDesk()}>
      <RouterProvider router={router} />
    </DeskContext>
  );
}

createRoot(root).render(
  <Providers nonce={nonce}>
    <Gallery />
  </Providers>,
);
