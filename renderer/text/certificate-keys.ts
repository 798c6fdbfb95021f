import { words } from './words.ts';

/** Proving certificates: whose key it was, this institution's public key, and the kept keys of others. */
export const certificateKeys = words({
  'verdict.given': ['签名属实', 'The signature holds'],
  'verdict.trusted': ['签名属实', 'The signature holds'],
  'verdict.own.words': [
    '由“{{name}}”签发，内容未被改动，台账中有效。',
    'Issued by {{name}} and unchanged; in force in the register here.',
  ],
  'verdict.own.unregistered': ['由“{{name}}”签发，内容未被改动。', 'Issued by {{name}} and unchanged.'],
  'verdict.trusted.words': [
    '由“{{name}}”的密钥签发，内容未被改动。该密钥已由本机构核对并保存。',
    'Signed with the key of {{name}} and unchanged. This institution compared that key and keeps it.',
  ],
  'verdict.given.words': [
    '由所交密钥文件中“{{name}}”的密钥签发，内容未被改动。',
    'Signed with the key of {{name}} in the file handed in, and unchanged.',
  ],
  'verdict.elsewhere': [
    '是否已被作废，没有签发机构的作废清单就无从得知；要紧时请向其索取或核实。',
    'Whether it was withdrawn cannot be seen without its institution’s list of void certificates; ask for it where it matters.',
  ],
  'verdict.listed': [
    '不在签发机构截至 {{until}} 的作废清单中；此后是否作废，清单里没有。',
    'Not among the void certificates of its institution as of {{until}}; what was voided later the list cannot say.',
  ],
  'verdict.compare': [
    '密钥文件谁都能做。请打电话与该机构核对下面的指纹，一致才可采信。',
    'Anybody can make a key file. Compare the fingerprint below with that institution by telephone; trust it only if it is the same.',
  ],
  'verdict.fetch-key': [
    '请向签发机构索取它的密钥文件（.pxkey），在左侧交入后再验证。',
    'Ask the institution that issued it for its key file (.pxkey), hand it in at the left and verify again.',
  ],

  'given.file': ['签发机构的密钥文件', 'Key file of the institution'],
  'given.hint': [
    '验证其他机构的证书时用，名称以 .pxkey 结尾',
    'For certificates of others; it ends in .pxkey',
  ],
  'given.remove': ['不用这个密钥', 'Without this key'],
  'given.one': ['只用于这次验证，不保存。', 'It serves this check only and is not kept.'],

  'void.file': ['签发机构的作废清单', 'List of void certificates'],
  'void.hint': ['名称以 .pxvoid 结尾；没有也可验证', 'It ends in .pxvoid; verifying works without one too'],
  'void.read': [
    '“{{name}}”，截至 {{on}}，{{count}} 张',
    {
      one: '{{name}}, as of {{on}}, {{count}} certificate',
      other: '{{name}}, as of {{on}}, {{count}} certificates',
    },
  ],
  'void.remove': ['不用这份清单', 'Without this list'],

  title: ['验证密钥', 'Keys for verifying'],
  own: ['本机构的公钥', 'Public key of this institution'],
  'own.explain': [
    '公钥发给有本程序的用人单位或其他机构，对方就能离线验证本机构的证书。公钥不是秘密；请对方打电话核对指纹。',
    'The public key is for employers and institutions with this application: with it they verify the certificates of this one offline. It is no secret; have them compare the fingerprint by telephone.',
  ],
  'own.export': ['导出公钥', 'Export the public key'],
  'own.exported': ['公钥已导出：{{name}}', 'Public key exported: {{name}}'],
  'own.page': ['保存验证页', 'Save the verification page'],
  'own.page.explain': [
    '验证页是一个网页文件，内有本机构的公钥和目前的作废清单。放在 U 盘上或发给用人单位，双击用浏览器打开即可验证，不需联网，不需安装。作废了证书，就重新保存一份发出。',
    'The verification page is one file with this institution’s key and its void certificates up to now. On a stick or sent to employers, it opens in any browser and verifies without a network or an installation. After voiding a certificate, save it again and hand it out.',
  ],
  'own.page.saved': [
    '验证页已保存（作废 {{count}} 张）：{{name}}',
    {
      one: 'Verification page saved ({{count}} void): {{name}}',
      other: 'Verification page saved ({{count}} void): {{name}}',
    },
  ],
  'own.voids': ['导出作废清单', 'Export the void certificates'],
  'own.voids.explain': [
    '已有验证页或公钥的单位只需作废清单：只有编号和作废日期，没有姓名、证件号码和原因。',
    'Whoever has the page or the key needs only the list of void certificates: numbers and days, without names, ID numbers or reasons.',
  ],
  'own.voids.saved': [
    '作废清单已导出（{{count}} 张）：{{name}}',
    {
      one: 'List exported ({{count}} certificate): {{name}}',
      other: 'List exported ({{count}} certificates): {{name}}',
    },
  ],
  fingerprint: ['指纹', 'Fingerprint'],
  keyId: ['密钥号', 'Key'],
  others: ['其他机构的公钥', 'Public keys of other institutions'],
  'others.explain': [
    '保存后，该机构签发的证书可在本机验证。',
    'Once kept, the certificates of that institution are verified here.',
  ],
  'others.none': ['没有保存其他机构的公钥。', 'No key of another institution is kept.'],
  'others.name': ['机构', 'Institution'],
  'others.day': ['导出日期', 'Made on'],
  'others.addedAt': ['保存日期', 'Kept since'],
  'others.deeds': ['操作', 'Deeds'],
  'others.approversOnly': ['由负责人或管理员增减。', 'A director or administrator adds and removes them.'],
  'add.deed': ['增加', 'Add'],
  'add.title': ['增加其他机构的公钥', 'Add the key of another institution'],
  'add.file': ['密钥文件', 'Key file'],
  'add.hint': ['名称以 .pxkey 结尾', 'Its name ends in .pxkey'],
  'add.compare': [
    '请按查到的电话（不要用文件或消息里给的号码）打给“{{name}}”，逐组核对指纹。',
    'Call {{name}} at a number you looked up yourself, not one that came with the file, and compare the groups one by one.',
  ],
  'add.compared': ['已电话核对，八组完全一致', 'Compared by telephone; all eight groups are the same'],
  'add.keep': ['保存公钥', 'Keep the key'],
  'add.done': ['已保存“{{name}}”的公钥', 'The key of {{name}} is kept'],
  'remove.deed': ['移除', 'Remove'],
  'remove.title': ['移除“{{name}}”的公钥', 'Remove the key of {{name}}'],
  'remove.body': [
    '移除后，该机构的证书在本机显示为不认识的签名。可以撤销。',
    'Its certificates are then signed by an unknown key here. This can be undone.',
  ],

  'reason.FILE_UNREADABLE.not-a-key-file': [
    '这不是本程序的密钥文件。',
    'It is no key file of this application.',
  ],
  'reason.FILE_UNREADABLE.key-file-altered': [
    '密钥文件不完整，或被改动过。',
    'The key file is incomplete, or it was changed.',
  ],
  'reason.WRONG_STATE.own-key': [
    '这是本机构自己的公钥，不必保存。',
    'It is the key of this institution itself and need not be kept.',
  ],
  'reason.FILE_UNREADABLE.not-a-void-list': ['这不是作废证书清单。', 'It is no list of void certificates.'],
  'reason.FILE_UNREADABLE.void-list-altered': [
    '作废证书清单不完整，或被改动过。',
    'The list of void certificates is incomplete, or it was changed.',
  ],
  'reason.FILE_UNREADABLE.void-list-unknown-key': [
    '清单由不认识的密钥 {{keyId}} 签名，不采信。',
    'The list is signed with the unknown key {{keyId}} and is not trusted.',
  ],
  'reason.FILE_UNREADABLE.void-list-future': [
    '清单截至 {{on}}，晚于今天（{{today}}）。',
    'The list is dated {{on}}, later than today ({{today}}).',
  ],
  'reason.FILE_UNREADABLE.void-list-older': [
    '清单截至 {{on}}，比已交入的（{{loadedOn}}）旧，不采用。',
    'The list is dated {{on}}, older than the one handed in before ({{loadedOn}}), and is not used.',
  ],
  'next.ask-void-list': [
    '请签发机构重新导出作废清单，以文件方式原样转发；不认识的密钥请先交入它的密钥文件。并核对本机日期。',
    'Ask the institution to export the list again and to send it as a file, unchanged; for an unknown key, hand in its key file first. Check the date of this computer.',
  ],
  'next.ask-key-file': [
    '请该机构重新导出密钥文件，以文件方式原样转发。',
    'Ask the institution to export it again and to send it as a file, unchanged.',
  ],
});
