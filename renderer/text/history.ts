import { words } from './words.ts';

/** What was done, by the procedure that did it; the values come with the entry. And the words of undoing. */
export const history = words({
  'accounts.add': ['新增账户：{{name}}', 'Added the account of {{name}}'],
  'accounts.change': ['修改账户：{{name}}', 'Changed the account of {{name}}'],
  'accounts.changeOwnPassword': ['修改本人密码', 'Changed their own password'],
  'accounts.changeRules': [
    '闲置锁定改为 {{count}} 分钟',
    { one: 'Set locking to {{count}} idle minute', other: 'Set locking to {{count}} idle minutes' },
  ],

  'certificates.showPreview': [
    '查看 {{name}} 证书的完整号码',
    'Showed the full number on the certificate of {{name}}',
  ],
  'certificates.issue': [
    '核发 {{count}} 张证书：{{name}}',
    { one: 'Issued {{count}} certificate: {{name}}', other: 'Issued {{count}} certificates: {{name}}' },
  ],
  'certificates.importNumbers': [
    '导入 {{count}} 个官方编号：{{name}}',
    {
      one: 'Imported {{count}} official number: {{name}}',
      other: 'Imported {{count}} official numbers: {{name}}',
    },
  ],
  'certificates.print': [
    '生成 {{count}} 张证书的打印件',
    { one: 'Made the print of {{count}} certificate', other: 'Made the print of {{count}} certificates' },
  ],
  'certificates.openPrint': [
    '打开 {{name}} 的证书存档：{{number}}',
    'Opened the kept print of {{name}}: {{number}}',
  ],
  'certificates.recordPrints': [
    '登记打印结果：完好 {{good}} 张，印坏 {{spoilt}} 张',
    'Recorded the prints: {{good}} good, {{spoilt}} spoilt',
  ],
  'certificates.handOver': [
    '发放 {{count}} 张证书',
    { one: 'Handed over {{count}} certificate', other: 'Handed over {{count}} certificates' },
  ],
  'certificates.voidCertificate': [
    '作废 {{name}} 的证书 {{number}}',
    'Voided the certificate of {{name}}, {{number}}',
  ],
  'certificates.exportRegister': [
    '导出证书台账 {{count}} 条',
    {
      one: 'Exported {{count}} line of the certificate register',
      other: 'Exported {{count}} lines of the certificate register',
    },
  ],
  'certificates.exportKey': ['导出本机构的验证公钥', 'Exported the public key of this institution'],
  'certificates.exportVoidList': [
    '导出作废证书清单（{{count}} 张）',
    {
      one: 'Exported the list of void certificates ({{count}})',
      other: 'Exported the list of void certificates ({{count}})',
    },
  ],
  'certificates.makeVerifyPage': [
    '保存证书验证页（作废 {{count}} 张）',
    {
      one: 'Saved the verification page ({{count}} void)',
      other: 'Saved the verification page ({{count}} void)',
    },
  ],
  'certificates.trustKey': ['保存“{{name}}”的验证公钥', 'Kept the public key of {{name}}'],
  'certificates.distrustKey': ['移除“{{name}}”的验证公钥', 'Removed the public key of {{name}}'],

  'courses.add': ['新增课程：{{name}}', 'Added the course {{name}}'],
  'courses.change': ['修改课程：{{name}}', 'Changed the course {{name}}'],
  'courses.deactivate': ['停用课程：{{name}}', 'Put the course {{name}} out of use'],
  'courses.reactivate': ['启用课程：{{name}}', 'Put the course {{name}} back into use'],
  'courses.addOccupation': ['新增职业：{{name}}', 'Added the occupation {{name}}'],
  'courses.changeOccupation': ['修改职业：{{name}}', 'Changed the occupation {{name}}'],
  'courses.deactivateOccupation': ['停用职业：{{name}}', 'Put the occupation {{name}} out of use'],
  'courses.reactivateOccupation': ['启用职业：{{name}}', 'Put the occupation {{name}} back into use'],

  'evaluations.plan': ['安排评价 {{number}}：{{name}}', 'Planned the evaluation {{number}}: {{name}}'],
  'evaluations.change': ['修改评价 {{number}}：{{name}}', 'Changed the evaluation {{number}}: {{name}}'],
  'evaluations.takeIn': [
    '补入 {{count}} 人到评价 {{number}}',
    {
      one: 'Took {{count}} person into the evaluation {{number}}',
      other: 'Took {{count}} people into the evaluation {{number}}',
    },
  ],
  'evaluations.remove': ['删除评价 {{number}}：{{name}}', 'Deleted the evaluation {{number}}: {{name}}'],
  'evaluations.saveMarks': [
    '录入 {{count}} 个成绩：{{name}}',
    { one: 'Entered {{count}} mark: {{name}}', other: 'Entered {{count}} marks: {{name}}' },
  ],
  'evaluations.confirm': ['确认成绩 {{number}}：{{name}}', 'Confirmed the marks of {{number}}: {{name}}'],
  'evaluations.reopen': [
    '重开成绩 {{number}}：{{name}}（{{reason}}）',
    'Reopened the marks of {{number}}: {{name}} ({{reason}})',
  ],

  'institution.change': ['修改机构信息', 'Changed the institution’s facts'],
  'institution.setImage': ['放入{{image}}图像', 'Put in the picture of the {{image}}'],
  'institution.removeImage': ['移除{{image}}图像', 'Took out the picture of the {{image}}'],
  'image.seal': ['印章', 'seal'],
  'image.signature': ['签名', 'signature'],
  'institution.allowImages': [
    '允许在证书上使用印章图像',
    'Allowed pictures of seal and signature on certificates',
  ],
  'institution.forbidImages': [
    '停止在证书上使用印章图像',
    'Stopped pictures of seal and signature on certificates',
  ],
  'institution.saveBody': ['登记评价机构：{{name}}', 'Recorded the evaluation body {{name}}'],
  'institution.fileOccupation': ['登记备案职业：{{name}}', 'Recorded the filing of {{name}}'],
  'institution.changeFiling': ['修改备案日期：{{name}}', 'Changed the dates of the filing of {{name}}'],
  'institution.removeFiling': ['移除备案职业：{{name}}', 'Removed the filing of {{name}}'],
  'institution.allowLocalNumbers': [
    '启用本机编制 22 位编号（{{reason}}）',
    'Allowed 22-character numbers made here ({{reason}})',
  ],
  'institution.forbidLocalNumbers': ['停用本机编制 22 位编号', 'Stopped 22-character numbers made here'],
  'institution.changeSetting': [
    '修改设置“{{setting}}”，自 {{day}} 起',
    'Changed the setting {{setting}} from {{day}}',
  ],
  'institution.removeSetting': [
    '移除设置“{{setting}}” {{day}} 起的值',
    'Removed the value of {{setting}} from {{day}}',
  ],

  'rosters.showCell': ['查看名册中 {{name}} 的完整号码', 'Showed a full number of {{name}} in the roster'],
  'rosters.importRows': [
    '导入 {{count}} 人：{{name}}',
    { one: 'Imported {{count}} person: {{name}}', other: 'Imported {{count}} people: {{name}}' },
  ],
  'rosters.exportProblems': [
    '导出 {{count}} 行有问题的名册：{{name}}',
    {
      one: 'Exported {{count}} row with problems: {{name}}',
      other: 'Exported {{count}} rows with problems: {{name}}',
    },
  ],
  'rosters.savePhotos': [
    '存入 {{count}} 张照片',
    { one: 'Kept {{count}} photo', other: 'Kept {{count}} photos' },
  ],

  'sessions.plan': ['新建班次：{{name}}', 'Planned the session {{name}}'],
  'sessions.change': ['修改班次：{{name}}', 'Changed the session {{name}}'],
  'sessions.file': ['登记备案：{{name}}', 'Recorded the filing of {{name}}'],
  'sessions.cancel': ['取消班次：{{name}}', 'Cancelled the session {{name}}'],
  'sessions.restore': ['恢复班次：{{name}}', 'Restored the session {{name}}'],
  'sessions.enrol': [
    '{{count}} 人入班：{{name}}',
    { one: 'Enrolled {{count}} trainee: {{name}}', other: 'Enrolled {{count}} trainees: {{name}}' },
  ],
  'sessions.withdraw': ['登记退班：{{name}}（{{reason}}）', 'Recorded that {{name}} left ({{reason}})'],
  'sessions.removeEnrolment': ['移出班次：{{name}}', 'Took {{name}} out of the session'],
  'sessions.changeCategory': ['修改 {{name}} 的入班类别', 'Changed the enrolment category of {{name}}'],

  'trainees.showNumber': ['查看 {{name}} 的完整号码', 'Showed a full number of {{name}}'],
  'trainees.register': ['登记学员：{{name}}', 'Registered {{name}}'],
  'trainees.change': ['修改学员：{{name}}', 'Changed the record of {{name}}'],
  'trainees.changeCategory': [
    '修改 {{count}} 人的人员类别',
    { one: 'Changed the category of {{count}} person', other: 'Changed the category of {{count}} people' },
  ],
  'trainees.remove': [
    '移入回收站：{{name}}等 {{count}} 人',
    {
      one: 'Moved {{name}} to the trash ({{count}} person)',
      other: 'Moved {{name}} and others to the trash ({{count}} people)',
    },
  ],
  'trainees.restore': [
    '移出回收站：{{name}}等 {{count}} 人',
    {
      one: 'Took {{name}} out of the trash ({{count}} person)',
      other: 'Took {{name}} and others out of the trash ({{count}} people)',
    },
  ],
  'trainees.setPhoto': ['更换 {{name}} 的照片', 'Set the photo of {{name}}'],
  'trainees.removePhoto': ['移除 {{name}} 的照片', 'Removed the photo of {{name}}'],
  'trainees.export': [
    '导出学员 {{count}} 人',
    { one: 'Exported {{count}} trainee', other: 'Exported {{count}} trainees' },
  ],

  'safekeeping.startInstitution': ['新建机构：{{name}}', 'Started the institution {{name}}'],
  'safekeeping.startDemo': ['准备演示机构', 'Prepared the demo institution'],
  'safekeeping.restoreBackup': [
    '恢复 {{day}} 的备份：{{name}}',
    'Restored the backup of {{name}} made on {{day}}',
  ],

  'work.certificates.issue': ['核发证书', 'Issuing certificates'],
  'work.certificates.print': ['生成证书打印件', 'Making prints of certificates'],
  'work.certificates.importNumbers': ['导入官方编号', 'Importing official numbers'],
  'work.certificates.exportRegister': ['导出证书台账', 'Exporting the certificate register'],
  'work.rosters.open': ['打开名册', 'Opening a roster'],
  'work.rosters.check': ['检查名册', 'Checking a roster'],
  'work.rosters.importRows': ['导入名册', 'Importing a roster'],
  'work.rosters.readPhotos': ['读取照片', 'Reading photos'],
  'work.rosters.savePhotos': ['存入照片', 'Keeping photos'],
  'work.safekeeping.backUp': ['备份', 'Backing up'],
  'work.safekeeping.inspectBackup': ['核对备份', 'Checking a backup'],
  'work.safekeeping.restoreBackup': ['恢复备份', 'Restoring a backup'],
  'work.safekeeping.startDemo': ['准备演示机构', 'Preparing the demo institution'],
  'work.trainees.export': ['导出学员', 'Exporting trainees'],
  'work.files.save': ['保存文件', 'Saving a file'],
  'work.history.verify': ['核对历史', 'Checking the history'],
  'work.other': ['处理中', 'Working'],
  'stage.read': ['读取', 'reading'],
  'stage.look-up': ['查找', 'looking up'],
  'stage.check': ['检查', 'checking'],
  'stage.write': ['写入', 'writing'],
  'stage.keys': ['建立检索', 'preparing the search'],
  'stage.enrol': ['入班', 'enrolling'],
  'stage.photos': ['处理照片', 'working on photos'],
  'stage.issue': ['核发', 'issuing'],
  'stage.draw': ['绘制', 'drawing'],
  'stage.print': ['绘制', 'drawing'],
  'stage.take': ['取得文件', 'taking the file in'],
  'stage.unpack': ['解开', 'unpacking'],
  'stage.prove': ['核对', 'proving'],
  'stage.place': ['就位', 'putting in place'],
  'stage.demo-people': ['登记学员', 'registering people'],
  'stage.demo-sessions': ['办班与发证', 'running sessions'],
  'stage.save': ['写到磁盘', 'writing to the disk'],
  'stage.backup': ['备份', 'backing up'],

  'history.undo': ['撤销：{{what}}', 'Undid: {{what}}'],
  'history.redo': ['重做：{{what}}', 'Redid: {{what}}'],
  other: ['其他修改', 'Another change'],

  'keys.undo': ['撤销上一步', 'Undo the last change'],
  'keys.redo': ['重做', 'Redo'],
  undone: ['已撤销：{{what}}', 'Undone: {{what}}'],
  redone: ['已重做：{{what}}', 'Redone: {{what}}'],
  'undo.this': ['撤销这一步', 'Undo this'],
  isUndone: ['已撤销', 'undone'],
  by: ['{{name}}', '{{name}}'],
  older: ['更早的记录', 'Earlier entries'],
  none: ['还没有记录。', 'Nothing is recorded yet.'],
});
