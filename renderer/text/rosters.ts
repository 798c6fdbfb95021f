import { words } from './words.ts';

/**
 * Why something of a roster or a batch of photos was refused. `reason.` speaks of rows and people of a refusal,
 * `picture.` of a file that is no usable picture, `photoName.` of a picture nobody can be found for.
 */
export const rosters = words({
  'reason.column-missing': [
    '没有对应的列，无法导入；请在“表头与列”中指定。',
    'No column is mapped to it, so nothing can be imported; choose one under headings and columns.',
  ],
  'reason.trainee-in-use': [
    '有 {{count}} 条入班或证书记录，不能移除。',
    'Enrolments or certificates ({{count}}) stand on this person, who stays in the registry.',
  ],
  'reason.photo-nobody': [
    '此人不在登记簿，请重新选人。',
    'This person is not in the registry; choose somebody else.',
  ],
  'reason.photo-twice': [
    '同一人有两张照片，请只留一张。',
    'Two pictures are given to this person; leave one.',
  ],
  'reason.photo-unreadable': ['照片无法读取，请换一张。', 'The picture cannot be read; choose another.'],

  'picture.empty': ['文件是空的。', 'The file is empty.'],
  'picture.heic': [
    '手机的 HEIC 格式无法读取。在 iPhone 的“设置 > 相机 > 格式”中选“兼容性最佳”后重拍，或用微信以普通图片（不选原图）发来；其他手机请另存为 JPG。',
    'HEIC pictures of phones cannot be read. On an iPhone choose Settings > Camera > Formats > Most Compatible and take it again, or send it through WeChat as an ordinary picture (not the original); on another phone save it as JPG.',
  ],
  'picture.svg': ['是矢量图形，不是照片。', 'A drawing, not a photo.'],
  'picture.other-format': [
    '{{format}} 格式无法读取，请另存为 JPG 或 PNG。',
    'The format {{format}} cannot be read; save it as JPG or PNG.',
  ],
  'picture.not-a-picture': ['不是照片文件。', 'Not a picture.'],
  'picture.truncated': ['照片不完整，请重新取得原文件。', 'The picture is cut off; get the original again.'],
  'picture.damaged': ['照片已损坏，请重新取得原文件。', 'The picture is damaged; get the original again.'],
  'picture.too-many-pixels': ['像素过多，请缩小后再选。', 'Too many pixels; make it smaller.'],
  'picture.too-large': ['文件过大，请缩小后再选。', 'The file is too large; make it smaller.'],
  'picture.encrypted': [
    '压缩包里的这张照片有密码，请解压后再选。',
    'This picture is locked by a password in the ZIP; unpack it first.',
  ],
  'picture.unknown-compression': [
    '压缩方式无法识别，请解压后再选。',
    'Its compression is not known; unpack the ZIP first.',
  ],

  'photoName.nobody': [
    '文件名里没有登记簿中的证件号码或姓名。',
    'The file name holds no ID number or name of the registry.',
  ],
  'photoName.namesakes': ['登记簿中有几个人同名，请选人。', 'Several people have this name; choose one.'],
  'photoName.unsure': [
    '文件名里的号码、姓名对不上，或姓名混在其他文字里，请选人。',
    'Number and name differ, or the name stands among other words; choose somebody.',
  ],
});
