import { words } from './words.ts';

/** Why somebody cannot be certified, a number does not fit, a page cannot be printed, a code is not genuine. */
export const certificateReasons = words({
  'reason.already-certified': ['已核发 {{number}}', 'Certified already: {{number}}'],
  'reason.left-session': ['已退班', 'Left the session'],
  'reason.name-missing': ['没有姓名', 'The name is missing'],
  'reason.name-unsound': ['姓名含不能打印的字符', 'The name holds characters that cannot be printed'],
  'reason.id-unsound': ['证件号码有误', 'The ID number is not right'],
  'reason.sex-missing': ['性别未知，请在学员资料中填写', 'The sex is not known; enter it in the registry'],
  'reason.no-photo': ['没有照片', 'No photo'],
  'reason.no-evaluation': ['尚未评价', 'Not evaluated yet'],
  'reason.marks-not-confirmed': ['成绩尚未确认', 'The marks are not confirmed'],
  'reason.part-missing': ['{{part}}没有成绩', 'No mark for {{part}}'],
  'reason.part-failed': ['{{part}} {{value}}，未满 {{passMark}}', '{{part}} {{value}}, below {{passMark}}'],
  'reason.part-absent': ['{{part}}缺考', 'Absent from {{part}}'],
  'reason.part-misconduct': ['{{part}}违纪', 'Misconduct in {{part}}'],
  'reason.part-deferred': ['{{part}}缓考', '{{part}} deferred'],
  'reason.issued-before-evaluation': [
    '发证日期 {{issuedOn}} 早于评价日 {{date}}',
    'The day of issue, {{issuedOn}}, is before the evaluation on {{date}}',
  ],
  'reason.issued-before-end': [
    '发证日期 {{issuedOn}} 早于班次结束日 {{date}}',
    'The day of issue, {{issuedOn}}, is before the session ends on {{date}}',
  ],
  'reason.issued-after-today': [
    '发证日期 {{issuedOn}} 晚于今天 {{today}}',
    'The day of issue, {{issuedOn}}, is after today, {{today}}',
  ],
  'reason.no-occupation': ['课程没有关联职业', 'The course has no occupation'],
  'reason.no-evaluation-body': [
    '本机构没有评价机构备案',
    'The institution is not filed as an evaluation body',
  ],
  'reason.evaluation-body-unsound': ['评价机构资料有误', 'The facts of the evaluation body are not right'],
  'reason.body-not-filed': ['{{date}} 不在评价机构备案期内', 'The evaluation body is not filed on {{date}}'],
  'reason.occupation-not-filed': [
    '{{occupation}} {{level}}未备案',
    '{{occupation}}, {{level}}, is not filed',
  ],
  'reason.filing-not-on-day': [
    '{{occupation}} {{level}}在 {{date}} 不在备案期内',
    '{{occupation}}, {{level}}, is not filed on {{date}}',
  ],
  'reason.institution-without-english': [
    '机构没有英文名称，不能核发中英文证书；请在“设置 - 机构”填写，或改用中文',
    'The institution has no English name, which a bilingual certificate needs; enter it under Settings, Institution, or issue in Chinese',
  ],
  'reason.body-without-english': [
    '评价机构没有英文名称，不能核发中英文证书；请在“设置 - 评价机构”填写，或改用中文',
    'The evaluation body has no English name, which a bilingual certificate needs; enter it under Settings, Evaluation body, or issue in Chinese',
  ],
  'reason.nobody-enrolled': ['班次没有学员', 'Nobody is enrolled'],

  'reason.print-missing-glyph': [
    '“{{character}}”（{{codePoint}}）没有字体可印。请改用规范写法，或安装含此字的字体（Windows 的“宋体-ExtB”“宋体-ExtG”收生僻字）后重新打开本程序',
    'No font has the character "{{character}}" ({{codePoint}}). Use its standard form, or install a font that has it (SimSun-ExtB and SimSun-ExtG of Windows hold rare ones) and restart the application',
  ],
  'reason.print-invisible-character': [
    '含看不见的字符 {{codePoint}}，请在学员资料中删去',
    'Holds an invisible character, {{codePoint}}; delete it in the registry',
  ],
  'reason.print-does-not-fit': [
    '{{printed}}过长，缩到最小字号仍放不下',
    '{{printed}}: too long even at the smallest size',
  ],
  'reason.print-english-does-not-fit': [
    '{{printed}}的英文过长，缩到最小字号、排成两行仍放不下，请缩短英文',
    '{{printed}} in English: too long even on two lines at the smallest size; shorten the English',
  ],
  'printed.line': ['这一行的内容', 'The line'],
  'printed.holderName': ['姓名', 'Name'],
  'printed.sex': ['性别', 'Sex'],
  'printed.idKind': ['证件类型', 'Kind of document'],
  'printed.idNumber': ['证件号码', 'ID number'],
  'printed.occupation': ['职业名称', 'Occupation'],
  'printed.direction': ['工种或职业方向', 'Job or specialty'],
  'printed.course': ['培训项目', 'Course'],
  'printed.level': ['等级', 'Level'],
  'printed.trainingDates': ['培训时间', 'Period'],
  'printed.hours': ['培训学时', 'Duration'],
  'printed.result': ['考核结果', 'Result'],
  'printed.certificateNumber': ['证书编号', 'Certificate number'],
  'printed.bodyText': ['证书正文', 'Text of the certificate'],
  'printed.body': ['发证机构', 'Issuing body'],
  'printed.institution': ['发证机构', 'Issuing institution'],
  'printed.issueDate': ['发证日期', 'Date of issue'],
  'printed.addresses.certificate': ['证书查询网址', 'Query address of certificates'],
  'printed.addresses.body': ['机构查询网址', 'Query address of bodies'],
  'printed.addresses.provincial': ['省级查询网址', 'Provincial query address'],
  'printed.printSerial': ['印制流水码', 'Print serial number'],
  'reason.print-missing-photo': ['没有照片', 'No photo'],
  'reason.print-unreadable-photo': [
    '照片文件读不出来，请重新上传',
    'The photo cannot be read; upload it again',
  ],
  'reason.print-qr-too-long': [
    '二维码内容过长，印出后扫不了',
    'The text of the code is too long to be scanned',
  ],

  'reason.reprint-without-reason': [
    '{{number}} 已打印过，重新打印须写明原因',
    '{{number}} was printed before; a reprint needs a reason',
  ],
  'reason.mixed-batch': [
    '证书种类或语言与本批不同，请分批打印',
    'Another kind or language than the batch; print it apart',
  ],
  'reason.never-printed': ['尚未打印', 'Not printed yet'],
  'reason.spoilt-after-hand-over': [
    '这一张已发放，不能登记为印坏；请写明原因重新打印',
    'This sheet was handed over and cannot be called spoilt; print it again with the reason',
  ],
  'reason.good-and-spoilt': ['同时标为完好和印坏', 'Marked both good and spoilt'],
  'reason.WRONG_STATE.certificate-step': [
    '证书的状态不允许这一步。',
    'The state of the certificate does not allow this.',
  ],
  'reason.WRONG_STATE.handed-over-after-today': [
    '发放日期 {{handedOverOn}} 晚于今天 {{today}}。请填实际发放的日期；尚未发放的，发放后再登记。',
    'The day of handing over, {{handedOverOn}}, is after today, {{today}}. Enter the day on which they were handed over; what was not yet is recorded once it was.',
  ],
  'reason.handed-over-before-issue': [
    '发放日期 {{handedOverOn}} 早于发证日期 {{issuedOn}}；请改填发证当日或以后的日期，或分批登记',
    'Handed over on {{handedOverOn}}, before its day of issue, {{issuedOn}}; enter that day or a later one, or record it apart',
  ],
  'reason.trusted-key': ['“{{value}}”的这把公钥已保存。', 'This key of {{value}} is kept already.'],

  'reason.pattern-empty': ['编号规则是空的。', 'The number pattern is empty.'],
  'reason.pattern-too-long': ['编号规则过长。', 'The number pattern is too long.'],
  'reason.pattern-characters': [
    '编号规则含不可用的字符“{{character}}”。',
    'The number pattern holds "{{character}}", which cannot be used.',
  ],
  'reason.pattern-brace': [
    '编号规则的括号“{{brace}}”不成对。',
    'A brace "{{brace}}" of the number pattern stands alone.',
  ],
  'reason.pattern-unknown-field': [
    '编号规则中没有“{{field}}”这一项。',
    'The number pattern names "{{field}}", which is unknown.',
  ],
  'reason.pattern-width': [
    '编号规则中 {{field}} 的位数应为 {{least}} 至 {{most}}。',
    'In the number pattern, {{field}} takes {{least}} to {{most}} digits.',
  ],
  'reason.pattern-no-serial': ['编号规则没有序号。', 'The number pattern has no serial.'],
  'reason.pattern-two-serials': ['编号规则有两个序号。', 'The number pattern has two serials.'],
  'reason.pattern-no-year': ['编号规则没有年份。', 'The number pattern has no year.'],
  'reason.pattern-value': [
    '编号规则要用的“{{field}}”没有填写。',
    'The number pattern uses "{{field}}", which is not filled in.',
  ],
  'reason.pattern-overflow': [
    '编号规则中 {{field}} 的 {{width}} 位已用完。',
    'The {{width}} digits of {{field}} in the number pattern are used up.',
  ],
  'reason.serial-used-up': [
    '这一年这一等级的 {{width}} 位序号已用完。',
    'The {{width}} digits of the serial are used up for this year and level.',
  ],

  'reason.number-empty': ['没有编号', 'No number'],
  'reason.number-length': [
    '编号 {{length}} 位，应为 22 位',
    'The number has {{length}} characters instead of 22',
  ],
  'reason.number-form': [
    '编号第 {{position}} 位是“{{character}}”，不合规则',
    'Character {{position}} of the number, "{{character}}", breaks the rule',
  ],
  'reason.number-letter': [
    '编号首字母为 {{found}}，应为 {{letters}}',
    'The number begins with {{found}} instead of {{letters}}',
  ],
  'reason.number-province': [
    '编号中省级代码为 {{found}}，备案为 {{expected}}',
    'The number says province {{found}}, the filing {{expected}}',
  ],
  'reason.number-body': [
    '编号中机构代码为 {{found}}，备案为 {{expected}}',
    'The number says body {{found}}, the filing {{expected}}',
  ],
  'reason.number-year': [
    '编号中年份为 {{found}}，发证日期为 {{expected}}',
    'The number says year {{found}}, the day of issue {{expected}}',
  ],
  'reason.number-level': [
    '编号中等级为 {{found}}，应为 {{expected}}',
    'The number says level {{found}} instead of {{expected}}',
  ],
  'reason.number-serial': ['编号序号为 000000', 'The serial of the number is 000000'],
  'reason.unknown-person': ['{{name}} 不在待编号名单中', '{{name}} does not wait for a number'],
  'reason.person-missing': ['文件中没有此人', 'Is not in the file'],
  'reason.person-twice': ['此人在第 {{otherRow}} 行又出现一次', 'Stands again in row {{otherRow}}'],
  'reason.name-differs': [
    '文件写作“{{theirs}}”，我方为“{{ours}}”',
    'The file says "{{theirs}}", we say "{{ours}}"',
  ],
  'reason.occupation-differs': [
    '文件职业为“{{theirs}}”，我方为“{{ours}}”',
    'The file says "{{theirs}}", we say "{{ours}}"',
  ],
  'reason.level-differs': [
    '文件等级为“{{theirs}}”，与我方不同',
    'The file says level "{{theirs}}", which differs from ours',
  ],
  'reason.issued-on-form': ['发证日期“{{value}}”认不出', 'The day of issue "{{value}}" cannot be read'],
  'reason.number-twice': [
    '与第 {{otherRow}} 行 {{otherName}} 同号',
    'Same number as row {{otherRow}}, {{otherName}}',
  ],
  'reason.number-used': ['编号 {{number}} 已在台账中', '{{number}} is in the register already'],

  'reason.qr-empty': ['没有内容。', 'There is nothing to check.'],
  'reason.qr-too-long': ['内容过长，不是证书二维码。', 'Too long for the code of a certificate.'],
  'reason.qr-broken-text': ['内容已损坏。', 'The text is broken.'],
  'reason.qr-hidden-characters': ['内容含看不见的字符。', 'The text holds invisible characters.'],
  'reason.qr-no-signature': [
    '没有签名行，不是本系统的证书二维码。',
    'Without a signature line it is no code of a certificate.',
  ],
  'reason.qr-signature-form': ['签名行的写法不对。', 'The signature line is not in its form.'],
  'reason.qr-two-signatures': ['有不止一个签名行。', 'There is more than one signature line.'],
  'reason.qr-no-facts': ['没有证书内容。', 'There are no facts in it.'],
  'reason.qr-unknown-key': ['本机没有签名密钥 {{keyId}}。', 'The key {{keyId}} is not known here.'],
  'reason.qr-given-key-differs': [
    '所交密钥文件不是 {{keyId}} 的，请核对是哪家机构签发。',
    'The file handed in holds another key than {{keyId}}; check which institution issued it.',
  ],
  'reason.qr-tampered': [
    '签名与内容不符，内容被改动过。',
    'The signature does not fit the text: it was changed.',
  ],
  'reason.qr-changed-spaces': [
    '空格被改动过：添了、换了，或连用了几个。',
    'Blanks were changed: added, replaced by others or doubled.',
  ],
  'reason.qr-wide-characters': [
    '数字、字母或汉字被换成了形似的另一种编码，例如全角数字。',
    'Digits, letters or characters were replaced by a look-alike encoding, such as full-width digits.',
  ],
  'reason.qr-foreign-letters': [
    '字母被换成了形似的西里尔或希腊字母。',
    'Letters were replaced by Cyrillic or Greek ones that look the same.',
  ],
  'reason.qr-swapped-character': [
    '有一个字被换成了形近的字。',
    'One character was replaced by another that looks like it.',
  ],
  'reason.qr-added-line': [
    '添了行：去掉之后签名才对得上。',
    'A line was added: without it the signature holds.',
  ],
  'reason.qr-lookalike': [
    '几处字符被换成了形似的写法。',
    'Several characters were replaced by ones that look the same.',
  ],
  'reason.qr-voided-listed': [
    '已于 {{on}} 作废（签发机构的作废清单，截至 {{until}}）',
    'Voided on {{on}} (list of its institution, as of {{until}})',
  ],
  'reason.qr-voided': ['已于 {{on}} 作废：{{why}}', 'Voided on {{on}}: {{why}}'],
  'reason.qr-voided-on': ['已于 {{on}} 作废', 'Voided on {{on}}'],
  'reason.qr-not-in-register': [
    '签名有效，但本机台账中没有这张证书。',
    'The signature holds, but the register here does not have this certificate.',
  ],
  'reason.qr-value': [
    '二维码内容含不可用的字符。',
    'A line of the code holds characters that cannot be used.',
  ],
  'reason.qr-empty-value': ['二维码有一项没有内容。', 'A line of the code has nothing to say.'],

  'part.theory': ['理论', 'theory'],
  'part.skill': ['操作', 'skill'],
  'part.review': ['综合评审', 'review'],
});
