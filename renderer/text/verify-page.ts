import { words } from './words.ts';

/** The page of its own that verifies certificates in any browser, from a stick and without a network. */
export const verifyPage = words({
  title: ['证书验证', 'Verify a certificate'],
  language: ['English', '中文'],
  'language.label': ['Switch to English', '切换到中文'],
  offline: ['本页不联网，内容不会离开这台设备。', 'This page uses no network; nothing leaves this device.'],
  code: ['证书二维码', 'Code of the certificate'],
  'code.paste': [
    '照片、截图或扫描件；也可拖到此处，或按 Ctrl+V 粘贴',
    'A photo, screenshot or scan; drop it here or paste it with Ctrl+V',
  ],
  'picture.choose': ['选择图片', 'Choose a picture'],
  'camera.start': ['用摄像头扫码', 'Scan with the camera'],
  'camera.stop': ['关闭摄像头', 'Stop the camera'],
  'camera.look': ['把二维码放进画面，离得近些，拿稳。', 'Hold the code into the picture, close and steady.'],
  'camera.none': [
    '这个浏览器不允许从文件打开的网页使用摄像头，或没有摄像头。请用手机拍下二维码，把照片放到这里，或粘贴扫出的文字。',
    'This browser gives no camera to a page opened from a file, or there is none. Take a photo of the code and put it here, or paste the text a phone shows.',
  ],
  'camera.refused': [
    '摄像头打不开：没有允许、被别的程序占用，或浏览器不让文件网页使用。请改用照片，或粘贴扫出的文字。',
    'The camera does not open: it was not allowed, is in use, or the browser keeps it from pages opened from a file. Use a photo instead, or paste the text a phone shows.',
  ],
  'text.label': ['或粘贴扫出的文字', 'Or paste the text a phone shows'],
  result: ['验证结果', 'Result'],
  idle: [
    '放入图片或粘贴文字，结果显示在这里。',
    'Put a picture or paste the text; the verdict appears here.',
  ],
  checked: ['验证日期', 'Checked on'],
  print: ['打印结果', 'Print the result'],
  'genuine.words': [
    '由“{{name}}”的密钥签发，内容未被改动。',
    'Signed with the key of {{name}}, and unchanged.',
  ],
  compare: [
    '密钥和网页谁都能做。页面来路不明时，请按查到的电话与该机构核对上面的指纹。',
    'Anybody can make a key or a page. If you do not know where this page comes from, compare the fingerprint above with the institution at a number you looked up.',
  ],
  'unknown.fetch': [
    '请向签发机构索取密钥文件（.pxkey），在下方交入后再验证。',
    'Ask the institution that issued it for its key file (.pxkey), hand it in below and verify again.',
  ],
  'unknown.words': [
    '本页没有签发机构的公钥，无法判断真假。',
    'This page does not hold the key of whoever signed it: genuine or not cannot be said.',
  ],
  'reason.qr-unknown-key': ['本页没有签名密钥 {{keyId}}。', 'The key {{keyId}} is not in this page.'],
  trust: ['公钥与作废清单', 'Keys and void certificates'],
  'trust.none': [
    '本页还没有任何机构的公钥，请先交入签发机构的密钥文件（.pxkey）。',
    'This page holds no key yet. Hand in the key file (.pxkey) of the institution first.',
  ],
  'trust.add': ['交入密钥文件或作废清单', 'Hand in a key file or a list'],
  'trust.hint': [
    '.pxkey 或 .pxvoid，只在本页打开期间有效',
    '.pxkey or .pxvoid; kept while this page is open',
  ],
  'trust.key': ['密钥号', 'Key'],
  'trust.made': ['随本页', 'In this page'],
  'trust.handed': ['交入', 'Handed in'],
  'trust.list': [
    '作废清单截至 {{on}}，{{count}} 张',
    { one: 'Void certificates as of {{on}}: {{count}}', other: 'Void certificates as of {{on}}: {{count}}' },
  ],
  'trust.noList': [
    '没有作废清单：是否作废，本页无从得知。',
    'No list of void certificates: this page cannot know whether one was withdrawn.',
  ],
  'trust.old': [
    '清单已过 {{days}} 天，请向该机构索取新的。',
    'The list is {{days}} days old; ask the institution for a new one.',
  ],
  'trust.key.added': [
    '已交入“{{name}}”的公钥，请核对指纹。',
    'The key of {{name}} is handed in; compare its fingerprint.',
  ],
  'trust.list.added': [
    '已交入“{{name}}”截至 {{on}} 的作废清单。',
    'The list of {{name}} as of {{on}} is handed in.',
  ],
  'file.neither': [
    '这既不是密钥文件，也不是作废清单。',
    'It is neither a key file nor a list of void certificates.',
  ],
  'file.refused': ['未采用 {{file}}：{{reason}}', '{{file}} is not used: {{reason}}'],
  'file.inPage': ['本页自带的文件', 'A file in this page'],
  noscript: [
    '本页要用浏览器的脚本功能验证。请用较新的浏览器打开，或允许脚本运行。',
    'This page verifies with scripts. Open it in a newer browser, or allow scripts.',
  ],
});
