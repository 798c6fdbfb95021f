import { words } from './words.ts';

/**
 * Why a call was refused, by the `reason` it carries: `reason.<code>.<reason>` where the same word means
 * another thing elsewhere, else `reason.<reason>`. Reasons of one screen alone stand in its area's file.
 */
export const refusals = words({
  'reason.session-cancelled': ['班次已取消。', 'The session is cancelled.'],
  'reason.session-not-cancelled': ['班次没有取消，不需要恢复。', 'The session is not cancelled.'],
  'reason.session-evaluated': [
    '班次已安排评价，不能换课程。',
    'An evaluation was planned for the session, so its course stays.',
  ],
  'reason.session-certified-days': [
    '已核发证书，证书上印着起止日期；要改先作废证书。',
    'Certificates were issued and print these days; void them before changing the days.',
  ],
  'reason.starts-after-evaluation': [
    '评价 {{number}} 在 {{day}} 进行，开班不能晚于它。',
    'Evaluation {{number}} is held on {{day}}; the class cannot begin after it.',
  ],
  'reason.filed-in-future': ['备案日期不能晚于今天。', 'A filing is not dated after today.'],
  'reason.left-in-future': ['退班日期不能晚于今天。', 'Nobody has left on a day to come.'],
  'reason.session-certified': [
    '班次已核发证书，不能取消。',
    'Certificates were issued for the session, so it is not cancelled.',
  ],
  'reason.ends-before-start': ['结束日早于开班日。', 'The last day is before the first.'],
  'reason.course-inactive': ['课程已停用，请另选课程。', 'The course is out of use; choose another.'],
  'reason.course-without-level': [
    '课程没有技能等级，不能核发等级证书。',
    'The course has no skill level, so no level certificate is issued for it.',
  ],
  'reason.issued-before-session': [
    '发证日期早于开班日期。',
    'The day of issue is before the first day of the session.',
  ],
  'reason.WRONG_STATE.issued-after-today': [
    '发证日期 {{issuedOn}} 晚于今天 {{today}}。',
    'The day of issue, {{issuedOn}}, is after today, {{today}}.',
  ],
  'reason.already-left': ['该学员已登记退班。', 'It is recorded already that this person left.'],
  'reason.left-before-enrolled': [
    '退班日早于入班日和开班日。',
    'The day of leaving is before both the enrolment and the first day.',
  ],
  'reason.enrolment-used': [
    '已有成绩或证书，不能移出，请登记退班。',
    'Marks or a certificate stand on this enrolment; record that the person left instead.',
  ],
  'reason.nobody': ['没有可参加这次评价的人。', 'Nobody can take part in this evaluation.'],
  'reason.held-before-start': [
    '评价日早于开班日 {{date}}。',
    'The day of the evaluation is before the session begins on {{date}}.',
  ],
  'reason.not-held-yet': [
    '评价在 {{date}} 举行，此前不能录入或确认。',
    'The evaluation is held on {{date}}; before that nothing is entered or confirmed.',
  ],
  'reason.held-before-earlier': [
    '评价日早于上一批 {{number}} 的 {{date}}。',
    'The day is before that of the earlier evaluation {{number}}, {{date}}.',
  ],
  'reason.held-behind-later': [
    '评价日晚于下一批 {{number}} 的 {{date}}。',
    'The day is after that of the later evaluation {{number}}, {{date}}.',
  ],
  'reason.evaluation-open': [
    '评价 {{number}} 尚未确认，先处理它。',
    'The evaluation {{number}} is not confirmed; deal with it first.',
  ],
  'reason.evaluation-confirmed': [
    '评价 {{number}} 的成绩已确认。如需更正，由负责人重开。',
    'The marks of {{number}} are confirmed. To correct them, an approver reopens them.',
  ],
  'reason.evaluation-not-confirmed': [
    '成绩尚未确认，不需要重开。',
    'The marks are not confirmed, so there is nothing to reopen.',
  ],
  'reason.evaluation-followed': [
    '其后已安排 {{number}}，谁考哪几科以这批成绩为准，因此不能重开。尚未录成绩的 {{number}} 可先删除。',
    '{{number}} was planned after it, and who sits what there follows from these marks, so it is not reopened. While {{number}} has no marks, it can be deleted first.',
  ],
  'reason.evaluation-certified': [
    '已有 {{count}} 张证书以这些成绩为依据，不能重开；先作废这些证书。',
    'Certificates ({{count}}) stand on these marks; void them before reopening.',
  ],
  'reason.font-unknown': [
    '这台电脑上没有字体“{{font}}”，请从列表中选择。',
    'This computer has no font {{font}}; choose one of the list.',
  ],
  'reason.font-restricted-licence': [
    '字体“{{font}}”的许可不允许嵌入 PDF，请另选。',
    'The licence of {{font}} does not allow it to be embedded into a PDF; choose another.',
  ],
  'reason.font-bitmap-only': [
    '字体“{{font}}”只许嵌入点阵字形，证书印不清楚，请另选。',
    'Only the bitmaps of {{font}} may be embedded, which print badly; choose another.',
  ],
  'reason.font-no-subsetting': [
    '字体“{{font}}”不许只嵌入所用的字，文件会过大，请另选。',
    '{{font}} may be embedded only whole, which makes files too large; choose another.',
  ],
  'reason.certificate-step': [
    '证书当前的状态不能办理这一步。',
    'The present state of the certificate does not allow this step.',
  ],
  'reason.trainee-removed': ['学员在回收站，先恢复。', 'The person is in the trash; take them out first.'],
  'reason.last-administrator': [
    '这是最后一个管理员账户，须先另设一个。',
    'This is the last administrator; make another one first.',
  ],
  'reason.key-not-needed': [
    '机构可以正常打开，不需要恢复密钥。',
    'The institution opens as it is; the recovery key is not needed.',
  ],
  'reason.demo-not-kept': [
    '演示机构的数据均为虚构，不做备份；随时可以重置。',
    'The demo is fictional and is not backed up; it can be reset at any time.',
  ],
  'reason.no-rows': ['没有可导入的行。', 'There is no row to take in.'],
  'reason.nothing-changes': [
    '文件中的人都已在册，内容相同，无需导入。',
    'Everybody in the file is registered with the same facts; there is nothing to import.',
  ],

  'reason.KEY_REFUSED.other-key': [
    '这组密钥不属于这个机构或备份。',
    'This key belongs to another institution or backup.',
  ],
  'reason.KEY_REFUSED.mistyped-groups': ['第 {{groups}} 组有误。', 'Mistyped groups: {{groups}}.'],

  'reason.FILE_UNREADABLE.heic': [
    '这是手机的 HEIC 照片，无法读取。',
    'This is a HEIC photo of a phone, which cannot be read.',
  ],
  'next.FILE_UNREADABLE.heic': [
    '在 iPhone 的“设置 > 相机 > 格式”中选“兼容性最佳”后重拍，或用微信以普通图片（不选原图）发来；其他手机请另存为 JPG。',
    'On an iPhone choose Settings > Camera > Formats > Most Compatible and take it again, or send it through WeChat as an ordinary picture (not the original); on another phone save it as JPG.',
  ],
  'reason.FILE_UNREADABLE.svg': ['这是矢量图，不是照片。', 'This is a vector drawing, not a photo.'],
  'next.FILE_UNREADABLE.svg': ['请导出为 PNG 或 JPG 再选。', 'Export it as PNG or JPG and choose that.'],
  'reason.FILE_UNREADABLE.not-a-picture': ['这个文件不是图片。', 'The file is not a picture.'],
  'next.FILE_UNREADABLE.not-a-picture': ['请选择 JPG 或 PNG 图片。', 'Choose a JPG or PNG picture.'],
  'reason.FILE_UNREADABLE.too-many-pixels': [
    '图片的像素太多，这种图片最多 {{megapixels}}00 万像素。',
    'The picture has too many pixels; of this kind {{megapixels}} million are taken at most.',
  ],
  'next.FILE_UNREADABLE.too-many-pixels': [
    '用“画图”或看图软件打开，缩小后另存为 JPG，再选。',
    'Open it in a picture viewer, make it smaller, save it as JPG and choose that.',
  ],
  'reason.FILE_UNREADABLE.not-an-archive': ['这个文件不是 ZIP 压缩包。', 'The file is not a ZIP archive.'],
  'next.FILE_UNREADABLE.not-an-archive': [
    '解压后选择照片本身，或重新压缩为 ZIP。',
    'Unpack it and choose the photos themselves, or pack them as ZIP.',
  ],
  'reason.FILE_UNREADABLE.too-many-entries': [
    '压缩包里有 {{entries}} 个文件，最多 {{maximum}} 个。',
    'The archive holds {{entries}} files; {{maximum}} are taken at most.',
  ],
  'next.FILE_UNREADABLE.too-many-entries': [
    '把照片分成几个压缩包，逐个选择。',
    'Split the photos into several archives and choose one after the other.',
  ],
  'reason.FILE_UNREADABLE.no-number-columns': [
    '没有找到证书编号、姓名和证件号码这三列。',
    'No columns of certificate numbers, names and ID numbers were found.',
  ],
  'reason.FILE_UNREADABLE.not-a-backup': [
    '这个文件不是本程序的备份。',
    'The file is no backup of this application.',
  ],
  'reason.FILE_UNREADABLE.backup-altered': [
    '备份的内容与制作时不一致，不使用。',
    'The backup is not as it was made; it is not used.',
  ],
  'reason.FILE_UNREADABLE.demo-backup': [
    '这是演示机构的备份，数据均为虚构，不能作为真实机构恢复。',
    'It is a backup of the demo, all of it fictional; it is not restored as a real institution.',
  ],
  'reason.FILE_UNREADABLE.altered': ['存档文件与存入时不一致。', 'The kept file is not as it was stored.'],

  'reason.FOLDER_REFUSED.key-shared': [
    '数据文件夹里的密钥文件 owner.key 能被其他人读取。',
    'Others can read owner.key, the key file in the data folder.',
  ],
  'reason.FOLDER_REFUSED.in-use': [
    '本程序已在运行，并正在使用这个文件夹。',
    'The application is running already and uses this folder.',
  ],

  'reason.DATABASE_UNUSABLE.missing': ['数据库文件不见了。', 'The database file is missing.'],
  'reason.DATABASE_UNUSABLE.damaged': ['数据库文件已损坏。', 'The database file is damaged.'],
  'reason.DATABASE_UNUSABLE.foreign': ['这不是本程序的数据库。', 'It is no database of this application.'],
  'reason.DATABASE_UNUSABLE.key-shared': ['其他人能读取密钥文件。', 'Others can read the key file.'],
  'reason.DATABASE_UNUSABLE.key-unavailable': [
    '本机密钥库打不开它，需要恢复密钥。',
    'The key store of this computer does not open it; the recovery key is needed.',
  ],
  'reason.DATABASE_UNUSABLE.demo': [
    '数据库里是演示机构，数据均为虚构。',
    'The database is that of the fictional demo institution.',
  ],
  'reason.DATABASE_UNUSABLE.newer': [
    '数据库由更新的版本写成。',
    'The database was written by a newer version.',
  ],
  'reason.DATABASE_UNUSABLE.unreadable': ['数据库文件读不出来。', 'The database file cannot be read.'],

  'reason.UNDO_BLOCKED.changed': ['{{what}}在此之后又有修改。', 'Changed since then: {{what}}.'],
  'reason.UNDO_BLOCKED.referred': ['已有{{what}}以此为依据。', 'Something stands on it by now: {{what}}.'],
  'reason.UNDO_BLOCKED.taken': [
    '原来的编号或证件号码已被别的{{what}}占用。',
    'Another record has the number by now: {{what}}.',
  ],
  'reason.UNDO_BLOCKED.locked': ['{{what}}已经锁定。', 'Locked by now: {{what}}.'],
  'reason.UNDO_BLOCKED.parent-gone': [
    '它所属的{{what}}已经没有了。',
    'What it belonged to is gone: {{what}}.',
  ],
  'reason.UNDO_BLOCKED.confirmed': [
    '成绩此后已确认，由此锁定。',
    'The marks were confirmed since, which locks them.',
  ],
  'reason.UNDO_BLOCKED.order': ['后来的操作要先撤销。', 'Later steps have to be undone first.'],
  'reason.UNDO_NEVER.sign-in': ['登录不是修改。', 'Signing in changes nothing.'],
  'reason.UNDO_NEVER.issued': [
    '证书已核发，编号不收回。',
    'Certificates were issued; their numbers are not taken back.',
  ],
  'reason.UNDO_NEVER.confirmed': ['成绩已确认。', 'The marks were confirmed.'],
  'reason.UNDO_NEVER.shown': ['号码已看过。', 'The number was seen.'],
  'reason.UNDO_NEVER.printed': ['证书已打印。', 'The certificates were printed.'],
  'reason.UNDO_NEVER.opened': ['文件已打开。', 'The file was opened.'],
  'reason.UNDO_NEVER.undo': ['这一步本身就是撤销。', 'This step is an undo itself.'],
  'reason.UNDO_NEVER.settings': [
    '账户与授权的变更不自动撤销。',
    'Changes of accounts and permissions are not undone by a key.',
  ],
  'reason.UNDO_NEVER.unknown': ['这一步由其他版本的程序完成。', 'Another version of the application did it.'],

  'reason.invalid_type': ['缺少这一项，或类型不对。', 'It is missing, or of the wrong kind.'],
  'reason.invalid_value': ['不是可选的值。', 'It is none of the possible values.'],
  'reason.invalid_format': ['格式不对。', 'Its form is not right.'],
  'reason.invalid_union': ['不是可选的形式。', 'It is none of the possible forms.'],
  'reason.invalid_key': ['项目名称不对。', 'A name in it is not right.'],
  'reason.invalid_element': ['其中有一项不对。', 'Something in it is not right.'],
  'reason.too_small': ['太短、太少或太小。', 'It is too short, too few or too small.'],
  'reason.too_big': ['太长、太多或太大。', 'It is too long, too many or too large.'],
  'reason.not_multiple_of': ['小数位数太多。', 'It has too many decimals.'],
  'reason.unrecognized_keys': ['带有多余的项目。', 'It holds something that does not belong there.'],
  'reason.custom': ['不符合规定。', 'It does not follow the rule.'],

  'next.nothing': ['无需再做什么。', 'There is nothing to do.'],
  'next.close-key': [
    '把 owner.key 的权限收回到只有您本人（Linux 和 macOS：chmod 600 owner.key；Windows：文件属性的“安全”页），再试一次。',
    'Take the permissions of owner.key back to you alone (Linux and macOS: chmod 600 owner.key; Windows: the Security page of its properties) and try again.',
  ],
  'next.void-certificate': [
    '如有错误，在证书台账中作废后重新核发。',
    'If something is wrong, void the certificate in the register and issue it again.',
  ],
  'next.reopen-evaluation': [
    '如需更正，请负责人在评价页重开成绩。',
    'To correct them, ask an approver to reopen the marks on the evaluation.',
  ],
  'next.reprint': [
    '如需重印，在证书台账中注明原因后重印。',
    'To print again, give the reason in the register and reprint.',
  ],
  'next.change-again': [
    '如需改回，在原处再改一次。',
    'To change it back, change it again where it was made.',
  ],
  'next.redo': ['用重做（Ctrl+Y）恢复。', 'Bring it back with redo (Ctrl+Y).'],
});
