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
    '是否已被作废，只有签发机构知道，此处无从得知；要紧时请向其核实。',
    'Whether it was withdrawn is known to its institution alone and cannot be seen here; ask there where it matters.',
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

  title: ['验证密钥', 'Keys for verifying'],
  own: ['本机构的公钥', 'Public key of this institution'],
  'own.explain': [
    '导出后发给用人单位或其他机构，对方就能离线验证本机构的证书。公钥不是秘密；请对方打电话核对指纹。',
    'Give it to employers or other institutions: with it they verify the certificates of this one offline. It is no secret; have them compare the fingerprint by telephone.',
  ],
  'own.export': ['导出公钥', 'Export the public key'],
  'own.exported': ['公钥已导出：{{name}}', 'Public key exported: {{name}}'],
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
  'next.ask-key-file': [
    '请该机构重新导出密钥文件，以文件方式原样转发。',
    'Ask the institution to export it again and to send it as a file, unchanged.',
  ],
});
