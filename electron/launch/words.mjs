/** The exit code of a start that found the data folder in use; see electron/hosts/already-running.ts. */
export const inUseCode = 75;

/** What the launcher says, in both languages, one line each. */
export const words = {
  building: '正在构建，首次约需半分钟… / Building, about half a minute the first time…',
  buildFailed:
    '构建失败，原因见上；刚取得代码时请先运行 npm ci。/ The build failed, see above; after a fresh checkout run npm ci first.',
  downloading: '正在下载桌面运行环境… / Downloading the desktop runtime…',
  asked: '按要求在浏览器中打开。/ Opening in the browser, as asked.',
  root: 'Linux 管理员账户下不开桌面窗口，改在浏览器中打开。/ No desktop window for root on Linux; opening in the browser.',
  noDisplay: '没有图形界面，改为浏览器访问。/ There is no display; serving for the browser.',
  noDesktop: (reason) =>
    `没有桌面运行环境（${reason}），改在浏览器中打开。/ No desktop runtime (${reason}); opening in the browser.`,
  desktopGaveUp: (reason, log) =>
    `桌面窗口未能使用（${reason}），改在浏览器中打开；记录：${log} / ` +
    `The desktop did not work (${reason}); opening in the browser. Log: ${log}`,
  inUse:
    '培训台已在运行，并正在使用这个数据文件夹。/ Peixun Desk is running already and uses this data folder.',
  address: (url) => `地址 / Address: ${url}`,
  howToEnd: '按 Ctrl+C 结束。/ Press Ctrl+C to end.',
  serverFailed: '程序未能启动。/ The application could not be started.',
};
