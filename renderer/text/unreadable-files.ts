import { words } from './words.ts';

/**
 * Why a table cannot be read, and under `next.` what to do about it. `format.` says what a file is instead; where
 * reading stopped, the refusal names itself.
 */
export const unreadableFiles = words({
  'reason.FILE_UNREADABLE.empty': ['文件里没有内容。', 'There is nothing in the file.'],
  'next.FILE_UNREADABLE.empty': [
    '打开文件看是否选对；有内容时另存一份再选。',
    'Open it to see whether it is the right one; if it has content, save a copy and choose the copy.',
  ],
  'reason.FILE_UNREADABLE.not-a-table': ['这个文件不是表格。', 'The file is not a table.'],
  'next.FILE_UNREADABLE.not-a-table': [
    '请选择 .xlsx、.xls 或 .csv 文件。',
    'Choose an .xlsx, .xls or .csv file.',
  ],
  'reason.FILE_UNREADABLE.other-format': ['它的格式是{{format}}。', 'Its format is {{format}}.'],
  'next.FILE_UNREADABLE.other-format': [
    '表格请在 WPS 或 Excel 中另存为 .xlsx 或 .csv，照片请另存为 JPG，再选新文件。',
    'Save a table as .xlsx or .csv in WPS or Excel, a photo as JPG, and choose the new file.',
  ],
  'reason.FILE_UNREADABLE.html-as-xls': ['这是网页，只是名称以 .xls 结尾。', 'It is a web page named .xls.'],
  'next.FILE_UNREADABLE.html-as-xls': [
    '用 WPS 或 Excel 打开，另存为 .xlsx 后再选。',
    'Open it in WPS or Excel, save it as .xlsx and choose that.',
  ],
  'reason.FILE_UNREADABLE.encrypted': ['文件有打开密码。', 'The file has a password.'],
  'next.FILE_UNREADABLE.encrypted': [
    '打开后取消密码，另存一份再选。',
    'Open it, remove the password, save a copy and choose the copy.',
  ],
  'reason.FILE_UNREADABLE.macro': ['文件含宏，不接收。', 'The file holds macros and is not taken.'],
  'next.FILE_UNREADABLE.macro': [
    '在 WPS 或 Excel 中另存为不含宏的 .xlsx 后再选。',
    'Save it as .xlsx without macros in WPS or Excel and choose that.',
  ],
  'reason.FILE_UNREADABLE.truncated': [
    '文件不完整，可能没有传完。',
    'The file is incomplete; perhaps its transfer was cut off.',
  ],
  'next.FILE_UNREADABLE.truncated': [
    '重新下载或复制一次，或请报送单位重发。',
    'Download or copy it again, or ask the office to send it again.',
  ],
  'reason.FILE_UNREADABLE.damaged': ['文件的内部结构已损坏。', 'The inner structure of the file is damaged.'],
  'next.FILE_UNREADABLE.damaged': [
    '用原来的程序打开并另存一份再选；打不开时请报送单位重发。',
    'Open it in its own program, save a copy and choose the copy; if it does not open, ask the office to send it again.',
  ],
  'reason.FILE_UNREADABLE.unsafe': [
    '文件的内部结构不像表格软件所写，不接收。',
    'The inner structure is not what a spreadsheet writes; the file is not taken.',
  ],
  'next.FILE_UNREADABLE.unsafe': [
    '先向报送单位核实来源；无疑问时在 WPS 或 Excel 中打开，把内容复制到新表，保存后再选。',
    'Make sure where it comes from; if there is no doubt, copy its content into a new workbook, save that and choose it.',
  ],
  'reason.FILE_UNREADABLE.too-large': ['文件太大。', 'The file is too large.'],
  'next.FILE_UNREADABLE.too-large': [
    '照片请缩小，压缩包请分成几个，再选。',
    'Make a photo smaller, split an archive, and choose again.',
  ],
  'reason.FILE_UNREADABLE.workbook-too-large': [
    '表格太大，展开后超过 {{megabytes}} MB。',
    'The table is too large: more than {{megabytes}} MB once unpacked.',
  ],
  'next.FILE_UNREADABLE.workbook-too-large': [
    '删去图片和用不到的工作表，或拆成几个文件，再选。',
    'Remove pictures and sheets that are not needed, or split it, and choose again.',
  ],
  'reason.FILE_UNREADABLE.too-many-parts': [
    '文件里有 {{entries}} 个部分，最多 {{maximum}} 个。',
    'The file has {{entries}} parts; {{maximum}} are allowed.',
  ],
  'next.FILE_UNREADABLE.too-many-parts': [
    '图片多时会这样。只把名册复制到新表，保存后再选。',
    'Many pictures do this. Copy the roster alone into a new workbook, save it and choose that.',
  ],
  'reason.FILE_UNREADABLE.too-many-rows': [
    '一次最多导入 {{maximum}} 人，这里更多。',
    'One import takes {{maximum}} people at most; here are more.',
  ],
  'next.FILE_UNREADABLE.too-many-rows': [
    '按乡镇或期次分成几个文件，逐个导入。',
    'Split it by township or course into several files and import one after the other.',
  ],
  'reason.FILE_UNREADABLE.too-many-columns': [
    '列数超过 {{maximum}}。',
    'There are more than {{maximum}} columns.',
  ],
  'next.FILE_UNREADABLE.too-many-columns': [
    '删去名册右边用不到的列，保存后再选。',
    'Delete the columns right of the roster that are not needed, save it and choose it again.',
  ],
  'reason.FILE_UNREADABLE.cell-too-long': [
    '有单元格的文字超过 {{maximum}} 字。',
    'A cell holds more than {{maximum}} characters.',
  ],
  'next.FILE_UNREADABLE.cell-too-long': [
    '缩短这一格，保存后再选。',
    'Shorten that cell, save it and choose it again.',
  ],
  'reason.FILE_UNREADABLE.nul-bytes': [
    '这不是文本，或文字编码不是常用的几种。',
    'It is no text, or its encoding is none of the usual ones.',
  ],
  'next.FILE_UNREADABLE.nul-bytes': [
    '在 WPS 或 Excel 中打开，另存为 .xlsx 后再选。',
    'Open it in WPS or Excel, save it as .xlsx and choose that.',
  ],
  'reason.FILE_UNREADABLE.unclosed-quote': ['有引号没有配对。', 'A quotation mark is not closed.'],
  'next.FILE_UNREADABLE.unclosed-quote': [
    '用记事本打开，补上或删去多出的引号；或在 WPS、Excel 中另存为 .xlsx。',
    'Open it in a text editor and add or remove the quotation mark, or save it as .xlsx in WPS or Excel.',
  ],
  'reason.FILE_UNREADABLE.damaged-text': [
    '文字编码无法识别，或文字已损坏。',
    'The encoding of the text is not known, or the text is damaged.',
  ],
  'next.FILE_UNREADABLE.damaged-text': [
    '请报送单位直接发 .xlsx，不要转存为 .csv。',
    'Ask the office for the .xlsx itself instead of a .csv.',
  ],
  'reason.FILE_UNREADABLE.too-many-cells': [
    '内容太多，超过约 {{maximum}} 个单元格。',
    'There is too much in it: more than about {{maximum}} cells.',
  ],
  'next.FILE_UNREADABLE.too-many-cells': [
    '删去用不到的列和工作表，或按乡镇分成几个文件，再选。',
    'Delete the columns and sheets that are not needed, or split it by township, and choose again.',
  ],
  'reason.FILE_UNREADABLE.too-slow': [
    '读了两分钟仍未读完，已停止。',
    'Reading it was not finished after two minutes and was stopped.',
  ],
  'next.FILE_UNREADABLE.too-slow': [
    '关闭其他程序后再选一次；仍读不完时，请把文件分成几个。',
    'Close other programs and choose it again; if it is still not finished, split the file.',
  ],
  'reason.FILE_UNREADABLE.too-heavy': [
    '读这个文件需要的内存超过限度，已停止。',
    'Reading it needs more memory than it may use and was stopped.',
  ],
  'next.FILE_UNREADABLE.too-heavy': [
    '只保留需要的工作表和列，或把文件分成几个，再选。',
    'Keep only the sheets and columns that are needed, or split the file, and choose again.',
  ],

  'format.picture': ['图片', 'a picture'],
  'format.pdf': ['PDF', 'PDF'],
  'format.zip': ['压缩包', 'an archive'],
  'format.rar': ['RAR 压缩包', 'a RAR archive'],
  'format.7z': ['7z 压缩包', 'a 7z archive'],
  'format.gzip': ['gzip 压缩包', 'a gzip archive'],
  'format.program': ['程序', 'a program'],
  'format.xml': ['XML', 'XML'],
  'format.xml-spreadsheet': ['XML 表格', 'an XML spreadsheet'],
  'format.xlsb': ['二进制工作簿 .xlsb', 'a binary workbook, .xlsb'],
  'format.doc': ['Word 文档', 'a Word document'],
  'format.docx': ['Word 文档', 'a Word document'],
  'format.ppt': ['演示文稿', 'a presentation'],
  'format.pptx': ['演示文稿', 'a presentation'],
  'format.ods': ['ODS 表格', 'an ODS spreadsheet'],
  'format.numbers': ['Numbers 表格', 'a Numbers spreadsheet'],
  'format.video': ['视频', 'a video'],
  'format.bmp': ['BMP 图片', 'a BMP picture'],
  'format.avif': ['AVIF 图片', 'an AVIF picture'],
});
