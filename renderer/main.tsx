import { nonce } from './boot.ts';
import 'antd/dist/antd.css';
import './ui/theme.css';
import './ui/base.css';
import './ui/antd.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { areas } from './app/areas.ts';
import { corePreferences } from './app/core-keepers.ts';
import { drafts } from './app/draft-store.ts';
import { openPreferences, readPreferences, showTheme } from './app/preference-store.ts';
import { deskRouter } from './app/routes.tsx';
import { startText } from './text/index.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

// What is typed in the last moment is kept too.
addEventListener('pagehide', () => void drafts.flush());
await openPreferences(corePreferences);
const { language, theme } = readPreferences();
showTheme(theme);
startText(language);
createRoot(root).render(
  <StrictMode>
    <App nonce={nonce} router={deskRouter(areas)} entrances={areas.flatMap((area) => area.entrances ?? [])} />
  </StrictMode>,
);
