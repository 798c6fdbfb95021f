import { words } from './words.ts';

/** Words of the building blocks themselves; they know nothing of the trade. */
export const ui = words({
  none: ['—', '—'],
  more: ['更多操作', 'More actions'],
  close: ['关闭', 'Close'],
  cancel: ['取消', 'Cancel'],
  retry: ['重试', 'Try again'],
  loading: ['正在读取', 'Loading'],
  edit: ['修改{{what}}', 'Edit {{what}}'],
  save: ['保存', 'Save'],

  'step.done': ['已完成', 'done'],
  'step.now': ['进行中', 'current'],
  'step.later': ['未开始', 'not started'],
  'step.trouble': ['有问题', 'in trouble'],
  'steps.of': ['第 {{number}} 步，共 {{total}} 步', 'Step {{number}} of {{total}}'],

  'light.complete': ['齐全', 'Complete'],
  'light.incomplete': ['不全', 'Incomplete'],
  'light.empty': ['空', 'Empty'],
  'light.problem': ['有问题', 'Problem'],

  'search.clear': ['清除搜索', 'Clear the search'],
  'filter.remove': ['取消筛选：{{label}} {{value}}', 'Remove filter: {{label}} {{value}}'],
  'filter.add': ['筛选', 'Filter'],
  'filter.all': ['全部', 'All'],

  columns: ['列', 'Columns'],
  'columns.count': ['列 {{shown}}/{{all}}', 'Columns {{shown}}/{{all}}'],
  'columns.reset': ['恢复默认', 'Reset'],
  'columns.up': ['{{column}} 左移', 'Move {{column}} left'],
  'columns.down': ['{{column}} 右移', 'Move {{column}} right'],

  'select.all': ['选择本页全部', 'Select all on this page'],
  'select.row': ['选择此行：{{row}}', 'Select this row: {{row}}'],
  'select.count': ['已选', 'Selected'],
  'select.clear': ['取消选择', 'Clear selection'],
  'sort.by': ['按{{column}}排序', 'Sort by {{column}}'],

  'paging.range': ['第 {{first}}–{{last}} 条，共 {{total}} 条', '{{first}}–{{last}} of {{total}}'],
  'paging.previous': ['上一页', 'Previous page'],
  'paging.next': ['下一页', 'Next page'],
  'paging.page': ['第 {{page}} 页，共 {{pages}} 页', 'Page {{page}} of {{pages}}'],
  paging: ['翻页', 'Paging'],

  'keys.row': ['换行', 'row'],
  'keys.page': ['翻屏', 'screen'],
  'keys.open': ['打开', 'open'],
  'keys.select': ['勾选', 'select'],

  'masked.show': ['显示全号', 'Show in full'],
  'masked.hide': ['遮住', 'Mask'],

  'sheet.cell': ['{{row}} {{column}}', '{{row}}, {{column}}'],
  'sheet.refused': [
    '改正后按 Enter，或按 Esc 取消。',
    'Correct it and press Enter, or press Esc to give it up.',
  ],
  'sheet.taken': ['已填 {{count}} 格。', { one: '{{count}} cell filled.', other: '{{count}} cells filled.' }],
  'sheet.outside': [
    '{{count}} 格超出表格，未填。',
    { one: '{{count}} cell lies outside the sheet.', other: '{{count}} cells lie outside the sheet.' },
  ],
  'sheet.left': [
    '{{count}} 格未填，原值不变：',
    { one: '{{count}} cell was left as it was:', other: '{{count}} cells were left as they were:' },
  ],
  'sheet.more': ['另有 {{count}} 格', { one: 'and {{count}} more', other: 'and {{count}} more' }],

  progress: ['{{done}} / {{total}}', '{{done}} / {{total}}'],
  'progress.cancel': ['取消：{{what}}', 'Cancel: {{what}}'],

  'files.choose': ['选择文件', 'Choose a file'],
  'files.drop': ['或把文件拖到此处', 'or drop it here'],
  'files.kind': [
    '“{{name}}”不是可用的文件类型；可用：{{kinds}}',
    '"{{name}}" is not a usable kind of file; usable: {{kinds}}',
  ],
  'files.large': [
    '“{{name}}”为 {{size}}，超过上限 {{limit}}',
    '"{{name}}" is {{size}}, over the limit of {{limit}}',
  ],

  'field.required': ['必填', 'Required'],
  'field.missing': ['请填写{{label}}', 'Fill in {{label}}'],
  'field.tooShort': ['{{label}}至少 {{minimum}} 个字符', '{{label}} needs at least {{minimum}} characters'],
  'field.tooLong': ['{{label}}最多 {{maximum}} 个字符', '{{label}} may have at most {{maximum}} characters'],
  'field.tooSmall': ['{{label}}不能小于 {{minimum}}', '{{label}} may not be less than {{minimum}}'],
  'field.tooBig': ['{{label}}不能大于 {{maximum}}', '{{label}} may not be more than {{maximum}}'],
  'field.tooFew': ['{{label}}至少选 {{minimum}} 项', 'Choose at least {{minimum}} for {{label}}'],
  'field.tooMany': ['{{label}}最多选 {{maximum}} 项', 'Choose at most {{maximum}} for {{label}}'],
  'field.kind': ['{{label}}的类型不对，请重新填写', '{{label}} is of the wrong kind; fill it in again'],
  'field.form': [
    '{{label}}的格式不对，请对照示例改正',
    '{{label}} is not in the right form; correct it after the example',
  ],
  'field.choice': ['请从列表中选择{{label}}', 'Choose {{label}} from the list'],
  'field.wrong': ['{{label}}不正确，请检查后重填', '{{label}} is not correct; check it and fill it in again'],
  'form.problems': [
    '有 {{count}} 处需要改正',
    { one: '{{count}} field needs correcting', other: '{{count}} fields need correcting' },
  ],
});
