import { words } from './words.ts';

/** The application itself: version, licences, updates, this computer's printer, and what its core is doing. */
export const about = words({
  section: ['关于', 'About'],
  version: ['版本 {{version}}', 'Version {{version}}'],
  licence: ['按 Apache-2.0 许可证发布。', 'Licensed under Apache-2.0.'],
  local: ['数据只在本机，不联网也能用。', 'Data stay on this computer; no network is needed.'],
  notices: ['第三方软件许可', 'Third-party notices'],
  'notices.note': [
    '本程序使用了以下开放源码软件和字体。许可证原文为英文。',
    'This application contains the open-source software and fonts below.',
  ],
  'notices.missing': ['没有找到许可文件。', 'The notices were not found.'],

  updates: ['更新', 'Updates'],
  'updates.feed': ['更新地址', 'Update address'],
  'updates.note': [
    '留空时不向任何服务器询问。填写后，也只在点“检查更新”时询问，且只接受发布者签名的安装包。',
    'While it is empty no server is ever asked. With an address it is asked only on “Check for updates”, and only an installer signed by the publisher is taken.',
  ],
  'updates.keep': ['保存地址', 'Keep the address'],
  'updates.kept': ['已保存', 'Kept'],
  'updates.badAddress': ['地址须以 https:// 开头', 'The address must begin with https://'],
  'updates.check': ['检查更新', 'Check for updates'],
  'updates.fetch': ['下载 {{version}}', 'Download {{version}}'],
  'updates.off': ['没有填写更新地址。', 'No update address is set.'],
  'updates.newest': ['已是最新版本。', 'This is the newest version.'],
  'updates.found': ['有新版本 {{version}}。', 'Version {{version}} is available.'],
  'updates.fetched': [
    '{{version}} 已下载，关闭程序时安装。',
    'Version {{version}} was downloaded and is installed when the application is closed.',
  ],
  'updates.refused.unsigned': [
    '这个安装包没有记录发布者签名，不能核对更新，所以没有询问。请从发布者处取得安装包。',
    'This build does not say who signs its updates, so they could not be checked and nothing was asked. Get the installer from the publisher.',
  ],
  'updates.refused.unreachable': [
    '更新地址没有回应，或更新没有通过核对。',
    'The update address did not answer, or the update did not pass its check.',
  ],

  'printer.system': ['本机打印机', 'Printer of this computer'],
  'printer.system.usual': ['系统默认', 'As the system'],

  'core.lost': [
    '数据进程意外停止，正在重新启动。已保存的内容没有丢失。编号：{{reference}}',
    'The data process stopped and is being started again. What was saved is not lost. Reference: {{reference}}',
  ],
  'core.back': [
    '数据进程已重新启动。没有保存的最后一步请再做一次。编号：{{reference}}',
    'The data process is running again. Repeat the last step if it was not saved. Reference: {{reference}}',
  ],
  'core.close': ['知道了', 'Close'],

  drag: ['可拖到文件夹或其他程序', 'Can be dragged to a folder or another program'],
});
