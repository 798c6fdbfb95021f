import { words } from './words.ts';

/** First run, keys, backup, restore, and what is said where an institution does not open. */
export const safekeeping = words({
  welcome: ['开始使用培训台', 'Start with Peixun Desk'],
  'welcome.note': [
    '数据只存在这台电脑上，从第一天起全部加密。',
    'All data stay on this computer and are encrypted from the first day.',
  ],
  'choice.demo': ['试用演示机构', 'Try the demo institution'],
  'choice.demo.body': [
    '虚构的学校：3 门课程、6 个班次、240 名学员，可以随意改动，随时重置。',
    'A fictional school: 3 courses, 6 sessions, 240 people. Change anything; reset it at any time.',
  ],
  'choice.demo.deed': ['打开演示机构', 'Open the demo'],
  'choice.demo.building': [
    '正在准备演示机构，首次约需半分钟',
    'Preparing the demo, about half a minute the first time',
  ],
  'choice.new': ['新建机构', 'New institution'],
  'choice.new.body': [
    '登记机构名称，设第一位管理员，保存恢复密钥，然后开始办班。',
    'Names of the institution, its first administrator, the recovery key; then the work begins.',
  ],
  'choice.new.deed': ['新建机构', 'Start an institution'],
  'choice.restore': ['从备份恢复', 'Restore a backup'],
  'choice.restore.body': [
    '换电脑或重装系统后，用备份文件（.pxbackup）和恢复密钥把数据带过来。',
    'After a change of computer: bring everything back from a backup file (.pxbackup) and the recovery key.',
  ],
  'choice.restore.deed': ['选择备份文件', 'Choose a backup'],
  'choice.back': ['返回', 'Back'],

  'new.title': ['新建机构', 'New institution'],
  'new.institution': ['机构', 'Institution'],
  'new.nameZh': ['机构名称（中文）', 'Name in Chinese'],
  'new.nameZh.hint': [
    '与办学许可证一致，会印在证书上。',
    'As on the licence; it is printed on certificates.',
  ],
  'new.nameEn': ['机构名称（英文）', 'Name in English'],
  'new.nameEn.hint': ['可不填，以后在设置中补充。', 'May stay empty; it can be added later.'],
  'new.administrator': ['第一位管理员', 'First administrator'],
  'new.displayName': ['姓名', 'Name'],
  'new.signInName': ['登录名', 'Sign-in name'],
  'new.signInName.hint': ['登录时输入，如姓名拼音。', 'Typed when signing in, such as the name in pinyin.'],
  'new.deed': ['新建并生成恢复密钥', 'Start and make the recovery key'],

  'key.title': ['恢复密钥', 'Recovery key'],
  'key.why': [
    '换电脑、重装系统或密钥库失效时，只有这把密钥能打开数据和备份。它只显示这一次。',
    'After a change of computer or a new installation, only this key opens the data and the backups. It is shown this once.',
  ],
  'key.loss': [
    '恢复密钥和本机密钥库同时丢失，数据就无法找回。',
    'If both this key and the key store of this computer are lost, the data are gone.',
  ],
  'key.print': ['打印', 'Print'],
  'key.save': ['另存为 PDF', 'Save as PDF'],
  'key.again': [
    '打印或抄好后，照纸输入第 {{first}} 组和第 {{second}} 组。',
    'Once it is printed or copied, type groups {{first}} and {{second}} from the paper.',
  ],
  'key.group': ['第 {{number}} 组', 'Group {{number}}'],
  'key.wrong': ['第 {{number}} 组不符，请照纸核对。', 'Group {{number}} does not match the paper.'],
  'key.deed': ['已妥善保存，继续', 'It is kept safely, continue'],
  'key.missing': [
    '恢复密钥还没有确认保存。请现在生成一把并保存好，再开始工作。',
    'The recovery key was never confirmed. Make one now and keep it safe, then the work begins.',
  ],
  'key.renew': ['生成恢复密钥', 'Make a recovery key'],
  'key.lines': ['不分大小写；没有字母 I、L、O、U。', 'Capitals do not matter; there is no I, L, O or U.'],

  'restore.title': ['从备份恢复', 'Restore a backup'],
  'restore.file': ['备份文件', 'Backup file'],
  'restore.hint': ['名称以 .pxbackup 结尾', 'Its name ends in .pxbackup'],
  'restore.checking': ['正在逐字节核对备份', 'Checking every byte of the backup'],
  'restore.placing': ['正在核对并恢复备份', 'Checking and restoring the backup'],
  'restore.key': ['恢复密钥', 'Recovery key'],
  'restore.key.why': [
    '这台电脑打不开此备份，请输入制作备份的机构的恢复密钥（8 组，每组 5 个字符）。',
    'This computer cannot open the backup. Type the recovery key of its institution (8 groups of 5 characters).',
  ],
  'restore.open': ['打开备份', 'Open the backup'],
  'restore.found': ['备份完好，内容如下', 'The backup is whole. It holds'],
  'restore.institution': ['机构', 'Institution'],
  'restore.made': ['制作时间', 'Made at'],
  'restore.people': ['学员', 'Trainees'],
  'restore.sessions': ['班次', 'Sessions'],
  'restore.certificates': ['证书', 'Certificates'],
  'restore.files': ['照片与存档', 'Photos and papers'],
  'restore.later': [
    '备份之后发出过 {{count}} 个编号，不会再次使用；对应的记录须补登。',
    {
      one: '{{count}} number was given after this backup. It is not given again; its record must be entered anew.',
      other:
        '{{count}} numbers were given after this backup. They are not given again; their records must be entered anew.',
    },
  ],
  'restore.aside': [
    '原来的数据文件夹会改名保留，不会删除。',
    'The present data folder is renamed and kept, not deleted.',
  ],
  'restore.deed': ['恢复这份备份', 'Restore this backup'],
  'restore.other': ['换一个文件', 'Choose another file'],

  'trouble.key-unavailable': [
    '需要恢复密钥才能打开机构数据',
    'The recovery key is needed to open the institution',
  ],
  'trouble.key-unavailable.body': [
    '本机密钥库里的密钥读不出来：可能换了 Windows 用户、重装了系统，或移动了数据文件夹。数据完好，没有改动。',
    'The key in the key store of this computer cannot be read: another Windows user, a new installation, or a moved folder. The data are untouched.',
  ],
  'trouble.key-shared': ['密钥文件可能被他人读取', 'Others can read the key file'],
  'trouble.key-shared.body': [
    '数据文件夹上一级的 owner.key 只应由您本人读取，现在的权限过宽，数据因此没有打开，也没有改动。请收回其他用户的权限（Linux 和 macOS：chmod 600 owner.key；Windows：文件属性的“安全”页），再重新检查。',
    'owner.key, one level above the data folder, is for you alone; its permissions are too wide, so nothing was opened or changed. Take the rights of others away (Linux and macOS: chmod 600 owner.key; Windows: the Security page of its properties), then check again.',
  ],
  'trouble.missing': ['找不到机构的数据库文件', 'The database file of the institution is not there'],
  'trouble.missing.body': [
    '这台电脑上建过机构，但数据库文件不见了。先查看文件夹和回收站；找不回时从备份恢复。',
    'An institution was started on this computer, but its database file is gone. Look in the folder and the recycle bin first; else restore a backup.',
  ],
  'trouble.damaged': ['机构的数据库已损坏', 'The database of the institution is damaged'],
  'trouble.damaged.body': [
    '文件的内容与写入时不符。原文件保持不动；请从最近的备份恢复。',
    'The file is not as it was written. It stays as it is; restore the latest backup.',
  ],
  'trouble.foreign': ['数据库文件不属于本程序', 'The database file is not of this application'],
  'trouble.foreign.body': [
    '文件夹里的 institution.db 是别的程序的文件。请移走它并放回原来的文件，或从备份恢复。',
    'institution.db in the folder belongs to something else. Move it away and put the right one back, or restore a backup.',
  ],
  'trouble.demo': ['数据文件夹里放的是演示机构', 'The data folder holds the fictional institution'],
  'trouble.demo.body': [
    '演示机构的备份曾被当作真实机构恢复，其中的数据均为虚构。请从真实机构的备份恢复；没有备份时，移走这个文件夹后重新检查，再新建机构。',
    'A backup of the demo was once restored as the real institution; all of it is fictional. Restore a backup of the real one; without one, move this folder away, check again and start the institution.',
  ],
  'trouble.newer': ['数据库来自更新的版本', 'The database is from a newer version'],
  'trouble.newer.body': [
    '数据已由新版本使用过，本版本不能打开，文件未改动。请安装新版本。',
    'A newer version has used these data; this one cannot open them. Nothing was changed. Install the newer version.',
  ],
  'trouble.unreadable': ['数据库文件读不出来', 'The database file cannot be read'],
  'trouble.unreadable.body': [
    '文件可能被其他程序占用、没有读取权限，或所在磁盘有故障。关闭占用它的程序后重新检查。',
    'Another program may hold the file, the permission may be missing, or the disk may fail. Close what holds it and check again.',
  ],
  'trouble.folder': ['数据文件夹', 'Data folder'],
  'trouble.again': ['重新检查', 'Check again'],
  'trouble.restore': ['从备份恢复', 'Restore a backup'],
  'trouble.open': ['用恢复密钥打开', 'Open with the recovery key'],

  'demo.bar': ['演示机构，数据均为虚构', 'Demo institution, all data are fictional'],
  'demo.leave': ['离开演示', 'Leave the demo'],
  'demo.reset': ['重置演示', 'Reset the demo'],
  'demo.reset.body': [
    '演示机构里的改动全部丢弃，重新准备数据。您自己的机构不受影响。',
    'Every change in the demo is thrown away and its data are made anew. Your own institution is not affected.',
  ],
  'demo.ended': ['演示已暂停', 'The demo is paused'],
  'demo.continue': ['继续演示', 'Continue the demo'],

  section: ['备份与密钥', 'Backup and keys'],
  'backup.deed': ['立即备份', 'Back up now'],
  'backup.title': ['备份', 'Backups'],
  'backup.note': [
    '每天首次使用且有改动时自动备份一次，存在本机文件夹里。请再存一份到 U 盘或其他电脑。',
    'A backup is made each day of use when something changed, and kept in the folder below. Keep another copy on a stick or another computer.',
  ],
  'backup.demo': [
    '演示机构的数据均为虚构，不做备份；改乱了可以随时重置。',
    'The demo is fictional and is not backed up; it can be reset at any time.',
  ],
  'backup.none': ['还没有备份。', 'There is no backup yet.'],
  'backup.made': ['备份已完成并核对：{{name}}', 'Backup made and checked: {{name}}'],
  'backup.name': ['文件', 'File'],
  'backup.at': ['时间', 'Made at'],
  'backup.size': ['大小', 'Size'],
  'backup.save': ['另存一份', 'Save a copy'],
  'backup.folder': ['文件夹', 'Folder'],
  'recovery.title': ['恢复密钥', 'Recovery key'],
  'recovery.confirmed': ['已确认保存', 'Confirmed to be kept'],
  'recovery.open': ['尚未确认保存', 'Not confirmed yet'],
  'recovery.renew': ['重新生成', 'Make a new one'],
  'recovery.renew.body': [
    '生成新的恢复密钥后，旧密钥不再打开本机数据；此前的备份仍用旧密钥打开，请一并保管。',
    'A new key replaces the old one for the data on this computer. Earlier backups still open with the old key: keep both papers.',
  ],
  'history.title': ['操作历史', 'History'],
  'history.note': [
    '每次操作都记入历史，前后相扣；核对能发现事后的改动。',
    'Every deed is on record, each entry chained to the one before; the check finds what was changed afterwards.',
  ],
  'history.verify': ['核对历史', 'Check the history'],
  'history.whole': [
    '完整，共 {{count}} 条',
    { one: 'Whole: {{count}} entry', other: 'Whole: {{count}} entries' },
  ],
  'history.head': ['末条指纹', 'Fingerprint of the last entry'],
  'history.head.note': [
    '请把条数和指纹抄在本程序之外。末尾被截去的条目，只有与此前所抄的比对才能发现。',
    'Note the number of entries and the fingerprint outside this application. Entries cut off at the end show only against what was noted before.',
  ],
  'history.broken': [
    '第 {{seq}} 条与写入时不一致。保留现状，用此前的备份比对。',
    'Entry {{seq}} is not as it was written. Leave everything as it is and compare with an earlier backup.',
  ],
  'work.backup': ['备份', 'Backup'],
  'work.other': ['处理数据', 'Working'],
});
