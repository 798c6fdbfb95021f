import { words } from './words.ts';

/** Why a row of a roster has to be looked at, by which rule, and what to do; part of roster-problems.ts. */
export const rosterAdvice = words({
  'advice.name-empty': [
    '没有姓名无法登记。补填，或跳过此行。',
    'Nobody can be registered without a name. Fill it in, or skip the row.',
  ],
  'advice.name-too-long': [
    '一格里可能写了几个人，请只留一个人的姓名。',
    'The cell may hold several people; leave one name.',
  ],
  'advice.name-lone-surrogate': [
    '这个字在原文件里已经损坏，无法知道是哪个字。请对照证件原件重新输入。',
    'The character is broken in the file and cannot be known. Type it by the document.',
  ],
  'advice.name-lost-character': [
    '生僻字在转存时变成了问号。请对照证件原件重新输入。',
    'A rare character became a question mark when the file was saved. Type it by the document.',
  ],
  'advice.name-control-character': [
    '看不见的控制字符会使姓名印错。请重新输入姓名。',
    'An invisible control character would spoil the printed name. Type the name again.',
  ],
  'advice.name-private-character': [
    '自造字在别的电脑上显示不出来，证书上可能印不出。有正式编码时请改用。',
    'A private character does not show on other computers and may not print. Use its official code where there is one.',
  ],
  'advice.name-odd-character': [
    '请核对这个符号是否确在证件上。',
    'See whether this sign stands on the document.',
  ],
  'advice.name-has-digit': ['姓名里一般没有数字，请核对。', 'A name seldom holds a digit; please check.'],
  'advice.name-single-character': [
    '只有一个字，请核对是否漏字。',
    'One character only; see whether one is missing.',
  ],
  'advice.id-empty': [
    '没有证件号码无法登记。补填，或跳过此行。',
    'Nobody can be registered without an ID number. Fill it in, or skip the row.',
  ],
  'advice.id-number-cell': [
    '号码在表格里存成过数字，只剩前 {{digits}} 位可信，后面的找不回来。请对照证件原件重填，并请报送单位把这一列设为“文本”。',
    'The number was once stored as a number in a spreadsheet; its first {{digits}} digits can be trusted, the rest is lost. Type it again by the document, and ask the office to format the column as text.',
  ],
  'advice.id-ends-in-zeros': [
    '末三位为 000，常因数字格式丢失，校验位也可能碰巧相符。请按 F2 看全号，对照证件原件；无误时按 Enter 确认。',
    'Three final zeros are often what a number format leaves, and the check character may fit by chance. Press F2 to see the number, compare with the document, and press Enter if it is right.',
  ],
  'advice.id-length': [
    '居民身份证号码为 18 位。请对照证件原件。',
    'A resident ID number has 18 characters. Compare with the document.',
  ],
  'advice.id-characters': [
    '号码里只能有数字，末位可以是 X。请对照证件原件。',
    'Only digits, and X at the end. Compare with the document.',
  ],
  'advice.id-fifteen-digit': [
    '15 位号码的第一代身份证已停用。按旧号推算的新号须与现用证件核对后再填。',
    'Cards with 15 digits are no longer valid. Type the number of the present card; a number worked out from the old one has to be compared first.',
  ],
  'advice.id-area': [
    '前两位应为省级代码。可能前面抄错，请对照证件原件。',
    'The first two digits stand for a province. One may be miscopied; compare with the document.',
  ],
  'advice.id-birth-date': [
    '第 7 至 14 位应为出生日期。请对照证件原件。',
    'Digits 7 to 14 are the birth date. Compare with the document.',
  ],
  'advice.id-future-birth': [
    '第 7 至 14 位应为出生日期，不会晚于今天。请对照证件原件。',
    'Digits 7 to 14 are the birth date, which cannot lie ahead. Compare with the document.',
  ],
  'advice.id-check-digit': [
    '按前 17 位算，尾位应为 {{expected}}；也可能是前面某位抄错，请对照证件原件。',
    'By the first 17 digits it ends in {{expected}}; or one of those was miscopied. Compare with the document.',
  ],
  'advice.id-kind-differs': [
    '填的是“{{stated}}”，号码属于“{{found}}”。请改证件类型或号码。',
    'It says {{stated}}, the number belongs to: {{found}}. Correct the one or the other.',
  ],
  'advice.id-form': [
    '{{idKind}}的号码不是这样写的。请对照证件原件。',
    'Numbers of this document ({{idKind}}) look different. Compare with the document.',
  ],
  'advice.id-kind-guessed': [
    '表里没写证件类型，按号码认作{{idKind}}。',
    'The file does not name the document; by its number it is: {{idKind}}.',
  ],
  'advice.sex-contradicts': [
    '证件号码第 17 位表明是{{fromId}}。如性别填错请改；如号码抄错，改号码。',
    'The 17th digit of the ID number says {{fromId}}. Correct the sex, or the number if that was miscopied.',
  ],
  'advice.sex-unproven': [
    '按居民身份证的编法，第 17 位表示{{fromId}}；永居证是否同样编排没有公开依据，以填写的{{typed}}为准。请对照证件原件。',
    'By the rule of resident cards the 17th digit says {{fromId}}; whether this card follows it is not published, so what is typed stands ({{typed}}). Compare with the document.',
  ],
  'advice.birth-date-contradicts': [
    '填的是 {{typed}}，证件号码里是 {{fromId}}。请对照证件原件，改其中一个。',
    'It says {{typed}}; the ID number says {{fromId}}. Compare with the document and correct one of them.',
  ],
  'advice.birth-date-form': [
    '证件号码里已有出生日期，以它为准；这一格不采用。',
    'The birth date is taken from the ID number; this cell is not used.',
  ],
  'advice.birth-date-unread': [
    '这种证件的号码里没有出生日期，这一格又看不懂，出生日期将留空。请改成 1990-01-02 这样的年月日。',
    'The number of this document holds no birth date, and this cell cannot be read, so none is kept. Write year, month and day, such as 1990-01-02.',
  ],
  'advice.under-age': [
    '不满 {{youngest}} 岁一般不能参加，请确认。',
    'People under {{youngest}} can seldom take part; please make sure.',
  ],
  'advice.age-unlikely': ['请核对证件号码。', 'Check the ID number.'],
  'advice.phone-empty': [
    '可以导入；通知与回访时要用。',
    'Can be imported; it is needed for notices and follow-up.',
  ],
  'advice.phone-several': [
    '只能存一个号码，将取第一个。如要另一个，请在此改。',
    'One phone is kept, the first. Correct it here to keep another.',
  ],
  'advice.phone-digits': [
    '手机号码为 11 位。不知道时可以清空。',
    'A mobile number has 11 digits. Empty the cell if it is not known.',
  ],
  'advice.phone-form': [
    '应为 11 位手机号，或带区号的座机。不知道时可以清空。',
    'A mobile number of 11 digits, or a landline with its area code. Empty the cell if it is not known.',
  ],
  'advice.bank-card-number-cell': [
    '卡号在表格里存成过数字，只剩前 {{digits}} 位可信。请重填，或清空。',
    'The card was once stored as a number in a spreadsheet; only its first {{digits}} digits can be trusted. Type it again, or empty the cell.',
  ],
  'advice.bank-card-form': [
    '将不保存这个卡号。如要保存请改正。',
    'This number is not kept. Correct it to keep it.',
  ],
  'advice.name-en-form': [
    '只用拉丁字母、空格、连字符和撇号，最多 100 个字母。现在的写法不保存，如要保存请改正。',
    'Latin letters, spaces, hyphens and apostrophes only, at most 100. This one is not kept; correct it to keep it.',
  ],
  'advice.unknown-value': [
    '“{{value}}”在“{{list}}”里有几种可能，补贴申报以此为准，请选定。',
    '“{{value}}” can mean several things under “{{list}}”, and subsidies depend on it. Choose one.',
  ],
  'advice.occupation-differs': [
    '要入的班次“{{session}}”是“{{expected}}”。报错班次时跳过此行；导入不改变班次的职业。',
    'The session {{session}} is for {{expected}}. Skip the row if the person belongs elsewhere; the import does not change the session.',
  ],
  'advice.level-differs': [
    '要入的班次“{{session}}”是“{{expected}}”。报错班次时跳过此行；导入不改变班次的等级。',
    'The session {{session}} is for {{expected}}. Skip the row if the person belongs elsewhere; the import does not change the session.',
  ],
  'advice.enrolled-elsewhere': [
    '此人同期在班次“{{session}}”，不能再入这个班。跳过此行；若确实转班，先在原班登记退班，再回来核对。',
    'The person is in {{session}} on these days and cannot join this one. Skip the row; or, if they really change over, record there that they left and check again.',
  ],
  'advice.duplicate-in-file': [
    '与第 {{otherRow}} 行“{{otherName}}”是同一证件号码，取前一行。跳过此行即可。',
    'The same ID number as row {{otherRow}}, {{otherName}}, which is taken. Skip this row.',
  ],
  'advice.duplicate-other-name': [
    '第 {{otherRow}} 行“{{otherName}}”用了同一证件号码，不知道是谁的。请对照证件原件改一处。',
    'Row {{otherRow}}, {{otherName}}, has the same number, and nobody can tell whose it is. Correct one of them by the document.',
  ],
  'advice.repeated-below': [
    '同一人共 {{count}} 行，取这一行。',
    'The same person stands in {{count}} rows; this one is taken.',
  ],
  'advice.already-registered': [
    '登记簿已有此人，导入时以表中有的内容更新，不会清空。',
    'This person is registered. What the file fills is updated; nothing is emptied.',
  ],
  'advice.registered-other-name': [
    '登记簿中这个证件号码是“{{registered}}”，表里是“{{name}}”。若是改名或写错，请选一种；若号码抄错，改号码。',
    'This ID number is registered as {{registered}}; the file says {{name}}. Say that it is the same person, or correct the number.',
  ],
  'advice.error-cell': ['公式算不出结果。请重新输入内容。', 'The formula has no result. Type the content.'],
  'advice.formula-cell': [
    '此格由公式算出，换台电脑可能变化。请核对：无误时按 F2 再按 Enter，或采用整列的结果；有误时重新输入。',
    'The cell is worked out by a formula and may differ elsewhere. Check it: press F2 and Enter if it is right, or take the results of the whole column; type it anew if not.',
  ],
  'advice.formula-text': ['按普通文字保存，不会当作公式。', 'Kept as plain text, never as a formula.'],
  'advice.broken-text': [
    '这一格里有损坏的字。请重新输入。',
    'The cell holds a broken character. Type it again.',
  ],
  'advice.text-too-long': [
    '这一格放不下这么长的文字。请缩短；不会自动截断。',
    'The text is longer than the record keeps. Shorten it; nothing is cut off silently.',
  ],
  'advice.hidden-row': [
    '这一行在原表中看不见，可能不属于这份名册。不要时跳过。',
    'This row does not show in the file and may not belong to the roster. Skip it if it does not.',
  ],
  'advice.was-removed': [
    '此人在回收站中，导入后恢复到登记簿。不需要时跳过此行。',
    'This person lies in the trash and comes back with the import. Skip the row if that is not wanted.',
  ],
});
