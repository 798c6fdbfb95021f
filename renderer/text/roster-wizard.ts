import { words } from './words.ts';

/** The import wizard: its steps, deeds and keys. What is wrong with a row stands in roster-problems.ts. */
export const rosterWizard = words({
  title: ['导入名册', 'Import roster'],
  steps: ['步骤', 'Steps'],
  'step.file': ['文件', 'File'],
  'step.columns': ['表头与列', 'Headings and columns'],
  'step.check': ['核对', 'Check'],
  'step.result': ['结果', 'Result'],
  'about.sheet': ['{{file}} 工作表“{{sheet}}”', '{{file}}, sheet “{{sheet}}”'],
  'about.session': ['导入后入班：{{session}}', 'Enrols into {{session}}'],

  drop: ['名册文件', 'Roster file'],
  'drop.hint': [
    '.xlsx .xls .csv，最多 50,000 人；也可在表格里复制后按 Ctrl V 粘贴',
    '.xlsx .xls .csv, up to 50,000 people; or copy in a spreadsheet and press Ctrl V',
  ],
  'drop.reading': ['正在读取 {{name}}', 'Reading {{name}}'],
  pasted: ['粘贴的名册', 'Pasted roster'],
  'before.title': ['导入前知道这些', 'Good to know before'],
  'before.one': [
    '工作表、表头行和各列会自动识别，都可以改。',
    'Sheet, heading row and columns are recognised; all of it can be changed.',
  ],
  'before.two': [
    '证件号码若在表里是“数字”格式，末几位已丢失，会指出并拒收。',
    'An ID number stored as a number has lost its last digits; it is pointed out and refused.',
  ],
  'before.three': [
    '核对之前不写入任何内容；整批可以撤销。',
    'Nothing is written before the check, and the whole batch can be undone.',
  ],
  drafts: ['未完成的导入', 'Unfinished imports'],
  'draft.row': ['{{at}}，{{who}}', '{{at}}, {{who}}'],
  'draft.go': ['继续', 'Continue'],
  'draft.drop': ['删除草稿 {{name}}', 'Delete the draft {{name}}'],
  'draft.saved': ['草稿已存 {{at}}', 'Draft kept {{at}}'],
  'draft.save': ['存为草稿', 'Keep as draft'],
  'imported.before': [
    '{{at}} 导入过内容完全相同的文件，新增 {{count}} 人。',
    'A file with exactly this content was imported on {{at}} and added {{count}} people.',
  ],

  sheet: ['工作表', 'Sheet'],
  'sheet.option': ['{{name}}（{{count}} 行）', '{{name}} ({{count}} rows)'],
  'sheet.hidden': ['{{name}}（{{count}} 行，隐藏）', '{{name}} ({{count}} rows, hidden)'],
  'sheet.others': [
    '这个文件还有 {{count}} 张工作表像名册：{{names}}。一次导入一张，导入后可接着导入下一张。',
    {
      one: '{{count}} more sheet of this file looks like a roster: {{names}}. One sheet is imported at a time; the next can follow.',
      other:
        '{{count}} more sheets of this file look like rosters: {{names}}. One sheet is imported at a time; the next can follow.',
    },
  ],
  'sheet.repeated': [
    '这一行有两列“{{field}}”，可能左右并排两组人员。只读取左边一组，请在原表中把另一组移到下面后重新导入。',
    'Two columns are headed “{{field}}”: perhaps two blocks of people stand side by side. The left one alone is read; move the other below it in the file and import again.',
  ],
  encoding: ['文字编码', 'Encoding'],
  headingRow: ['表头在', 'Headings in'],
  'headingRow.option': ['第 {{row}} 行：{{texts}}', 'Row {{row}}: {{texts}}'],
  'headingRow.none': ['没有表头，第 1 行起就是人员', 'No headings, people from row 1'],
  'headingRow.unsure': ['没有找到像表头的行，请选择。', 'No row looks like headings; choose one.'],
  office: ['报送单位', 'Sent by'],
  'office.hint': ['记住这个单位的列与用词', 'Its columns and words are remembered'],
  'office.none': ['未填则不记住', 'Nothing is remembered without it'],

  columns: ['列的含义', 'What the columns hold'],
  'columns.letter': ['列', 'Col.'],
  'columns.heading': ['原表头', 'Heading'],
  'columns.field': ['存为', 'Kept as'],
  'columns.row': ['第 {{row}} 行', 'Row {{row}}'],
  'columns.of': ['{{letter}} 列“{{heading}}”存为', 'Column {{letter}} “{{heading}}” is kept as'],
  'columns.noHeading': ['（无表头）', '(no heading)'],
  'columns.ignore': ['不导入', 'Not imported'],
  'columns.choose': ['请选择', 'Choose'],
  'columns.sure': ['表头一致', 'The heading says so'],
  'columns.guessed': ['按表头推测', 'Guessed from the heading'],
  'columns.remembered': ['按该单位上次的选择', 'As for this office before'],
  'columns.unknown': ['未识别', 'Not recognised'],
  'columns.chosen': ['已选择', 'Chosen'],
  'columns.onlyRead.short': ['仅识别', 'not kept'],
  'columns.onlyRead': ['仅识别，不存入登记簿', 'Recognised only, not kept in the registry'],
  'columns.missing': [
    '还没有列存为“{{field}}”，每个人都要有',
    'No column is kept as “{{field}}” yet; everybody needs one',
  ],
  'columns.open': [
    '{{count}} 列未识别，将不导入',
    {
      one: '{{count}} column is not recognised and stays out',
      other: '{{count}} columns are not recognised and stay out',
    },
  ],

  values: ['用词对应', 'What words mean'],
  'values.note': [
    '{{count}} 个词待定',
    { one: '{{count}} word to decide', other: '{{count}} words to decide' },
  ],
  'values.none': ['“人员类别”“文化程度”等列里的词都能识别。', 'Every word in the coded columns is known.'],
  'values.seen': [
    '“{{seen}}” {{count}} 人',
    { one: '“{{seen}}”, {{count}} person', other: '“{{seen}}”, {{count}} people' },
  ],
  'values.meaning': ['“{{seen}}”的含义', 'Meaning of “{{seen}}”'],
  'values.same': [
    '{{count}} 个词与标准用词一致',
    { one: '{{count}} word is the official one', other: '{{count}} words are the official ones' },
  ],
  'values.remembered': ['按该单位上次的选择', 'As for this office before'],
  'values.choose': ['选择含义', 'Choose what it means'],
  'values.empty': ['留空', 'Leave it empty'],
  'values.decided': ['已定', 'Decided'],
  'values.take': ['取消：{{seen}}', 'Take back: {{seen}}'],
  'values.reading': ['正在核对用词。', 'Looking at the words.'],
  'values.wait': ['先定好姓名与证件号码的列。', 'First settle the columns of name and ID number.'],

  'next.columns': ['核对 {{count}} 行', { one: 'Check {{count}} row', other: 'Check {{count}} rows' }],
  back: ['上一步', 'Back'],
});
