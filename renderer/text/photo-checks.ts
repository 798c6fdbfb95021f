import { words } from './words.ts';

/** What the picture check finds, and why a picture has no owner or cannot be read. */
export const photoChecks = words({
  'background-not-white': ['背景为{{colour}}，要求白色', 'The background is {{colour}}; it has to be white'],
  'too-small': [
    '裁出 {{width}} × {{height}} 像素，不足 295 × 413，印出会模糊',
    'Cut out at {{width}} × {{height}} pixels, less than 295 × 413; it prints blurred',
  ],
  landscape: ['是横向照片，请核对裁剪位置', 'The picture is wider than high; see where it is cut'],
  aspect: ['宽高比不是 5 : 7，已按比例裁剪', 'Width to height is not 5 : 7; it was cut to fit'],
  'too-dark': ['照片偏暗', 'The picture is dark'],
  'too-bright': ['照片过亮', 'The picture is too bright'],
  'colour.blue': ['蓝色', 'blue'],
  'colour.red': ['红色', 'red'],
  'colour.green': ['绿色', 'green'],
  'colour.grey': ['灰色', 'grey'],
  'colour.gray': ['灰色', 'grey'],
  'colour.white': ['白色', 'white'],
  'colour.dark': ['深色', 'dark'],
  'colour.black': ['黑色', 'black'],
  'colour.other': ['其他颜色', 'another colour'],
  'colour.mixed': ['杂色', 'of several colours'],

  'unreadable.empty': ['文件是空的', 'The file is empty'],
  'unreadable.not-a-picture': ['不是照片文件', 'Not a picture'],
  'unreadable.broken': ['照片已损坏', 'The picture is damaged'],
  'unreadable.damaged': ['照片已损坏', 'The picture is damaged'],
  'unreadable.too-many-pixels': ['像素过大，请缩小后再选', 'Too many pixels; make it smaller'],
  'unreadable.too-large': ['文件过大，请缩小后再选', 'The file is too large; make it smaller'],
  'unreadable.unsupported': [
    '这种格式无法读取，请另存为 .jpg',
    'This format cannot be read; save it as .jpg',
  ],
  'unreadable.other': ['无法读取这张照片', 'This picture cannot be read'],
  'owner.namesakes': ['有几个人同名', 'Several people have this name'],
  'owner.contradiction': ['号码与姓名属于不同的人', 'The number and the name belong to different people'],
  'owner.none': ['文件名里没有认得的证件号码或姓名', 'No known ID number or name in the file name'],
});
