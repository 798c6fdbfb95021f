import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { menuWords, type MenuLanguage } from './menu-words.ts';

/** Sets the application's menu. Reload and the developer's tools exist only in a run from source. */
export function setMenu(language: MenuLanguage): void {
  const words = menuWords[language];
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: words.file, submenu: [{ role: 'quit', label: words.quit }] },
      {
        label: words.edit,
        // Undo and redo of a field's text; the last command is taken back by the page itself.
        submenu: [
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          { role: 'selectAll', label: words.selectAll },
        ],
      },
      {
        label: words.view,
        submenu: [
          { role: 'zoomIn', label: words.zoomIn },
          { role: 'zoomOut', label: words.zoomOut },
          { role: 'resetZoom', label: words.resetZoom },
          { type: 'separator' },
          { role: 'togglefullscreen', label: words.fullScreen },
          ...developer,
        ],
      },
    ]),
  );
}

/** The system's language decides until the clerk chooses another. */
export function firstLanguage(chosen: unknown, locale: string): MenuLanguage {
  if (chosen === 'zh-CN' || chosen === 'en') return chosen;
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
