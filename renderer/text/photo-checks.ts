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

  'colour.uneven': ['杂色或有阴影', 'uneven'],

  'picture.empty': ['文件是空的', 'The file is empty'],
  'picture.heic': [
    'HEIC 格式无法读取；iPhone 请在“设置 > 相机 > 格式”选“兼容性最佳”重拍，或用微信以普通图片发来',
    'HEIC cannot be read; on an iPhone choose Settings > Camera > Formats > Most Compatible and take it again, or send it through WeChat as an ordinary picture',
  ],
  'picture.svg': ['这是矢量图，请导出为 .png', 'A vector drawing; export it as .png'],
  'picture.pdf': ['这是 PDF，请导出为 .jpg', 'A PDF; export it as .jpg'],
  'picture.not-a-picture': ['不是照片文件', 'Not a picture'],
  'picture.other-format': ['这种格式无法读取，请另存为 .jpg', 'This format cannot be read; save it as .jpg'],
  'picture.animated': ['是动图，请另存一帧为 .jpg', 'It moves; save one frame as .jpg'],
  'picture.truncated': ['文件不完整，请重新传一份', 'The file is cut off; send it again'],
  'picture.damaged': ['照片已损坏，请重新传一份', 'The picture is damaged; send it again'],
  'picture.too-many-pixels': ['像素过多，请缩小后再选', 'Too many pixels; make it smaller'],
  'picture.too-large': ['文件过大，请缩小后再选', 'The file is too large; make it smaller'],
  'picture.too-small': ['照片太小，无法使用', 'The picture is too small to be used'],
  'picture.encrypted': ['ZIP 里的文件有密码', 'Protected by a password in the ZIP'],
  'picture.unknown-compression': ['ZIP 的压缩方式无法读取', 'Packed in a way that cannot be read'],

  'photoName.nobody': ['文件名里没有认得的证件号码或姓名', 'No known ID number or name in the file name'],
  'photoName.namesakes': ['有几个人同名，请选一人', 'Several people have this name; choose one'],
  'photoName.unsure': [
    '号码与姓名不是同一人，或姓名夹在其他字里，请选人',
    'The number and the name differ, or the name stands among other words; choose a person',
  ],
});
