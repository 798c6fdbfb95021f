import { describe, expect, test } from 'vitest';
import { matchPhotoName, photoPeople } from '#shared/rules/trainees/photo-name.ts';

const people = photoPeople([
  { traineeId: 1, idNumber: '149902198506108105', name: '潘明燕' },
  { traineeId: 2, idNumber: '14992219800611394X', name: '史红淼' },
  { traineeId: 3, idNumber: '149901199206157034', name: '戴浩玉' },
  { traineeId: 4, idNumber: '149901199206157042', name: '张伟' },
  { traineeId: 5, idNumber: '149901199206157069', name: '张伟' },
  { traineeId: 6, idNumber: '149901199206157077', name: '孙梅𬭎' },
  { traineeId: 7, idNumber: '149901199206157085', name: '阿卜杜热合曼·买买提艾力' },
  { traineeId: 8, idNumber: 'E12345678', name: 'John Smith' },
  { traineeId: 9, idNumber: '149901199206157093', name: '李娜' },
  { traineeId: 10, idNumber: 'A123456(7)', name: '陈示文' },
  { traineeId: 11, idNumber: 'H1234567890', name: '黄示仪' },
]);

const by = (traineeId: number, kind: 'id-number' | 'name') => ({ kind: 'matched', traineeId, by: kind });

describe('a photo belongs to the person its file name tells', () => {
  test.each([
    ['149902198506108105.jpg', 1],
    ['14992219800611394x.JPG', 2],
    ['养老护理员-149902198506108105-正面(2).jpeg', 1],
    ['潘明燕_149902198506108105.jpg', 1],
    ['149902 19850610 8105.jpg', 1],
    ['１４９９０２１９８５０６１０８１０５.jpg', 1],
    ['E12345678.jpg', 8],
    ['e12345678 (1).JPG', 8],
    ['E 1234 5678.jpg', 8],
    ['E12345678_白底.jpg', 8],
    ['A123456(7).jpg', 10],
    ['H1234567890.png', 11],
  ])('%s by its ID number', (fileName, traineeId) => {
    expect(matchPhotoName(fileName, people)).toEqual(by(traineeId, 'id-number'));
  });

  test.each([
    ['潘明燕.jpg', 1],
    ['潘明燕 (1).jpg', 1],
    ['03-潘明燕一寸照片.jpg', 1],
    ['潘明燕_白底.png', 1],
    ['孙梅𬭎.png', 6],
    ['阿卜杜热合曼·买买提艾力.jpg', 7],
    ['阿卜杜热合曼.买买提艾力.jpg', 7],
    ['阿卜杜热合曼买买提艾力.jpg', 7],
    ['john smith.jpg', 8],
  ])('%s by the name', (fileName, traineeId) => {
    expect(matchPhotoName(fileName, people)).toEqual(by(traineeId, 'name'));
  });
});

describe('a photo that could be of several people waits for a person to choose', () => {
  test('two people of one name', () => {
    expect(matchPhotoName('张伟.jpg', people)).toEqual({ kind: 'ambiguous', candidates: [4, 5] });
  });

  test('an ID number of one person beside the name of another', () => {
    const match = matchPhotoName('潘明燕149901199206157034.jpg', people);
    expect(match).toEqual({ kind: 'ambiguous', candidates: [3, 1] });
  });

  test('an ID number nobody has beside a known name', () => {
    expect(matchPhotoName('潘明燕149902198506108106.jpg', people)).toEqual({
      kind: 'ambiguous',
      candidates: [1],
    });
  });

  test('a short name inside a longer one is never taken for a match', () => {
    expect(matchPhotoName('李娜娜.jpg', people)).toEqual({ kind: 'ambiguous', candidates: [9] });
    expect(matchPhotoName('示例乡潘明燕家.jpg', people)).toEqual({ kind: 'ambiguous', candidates: [1] });
  });

  test('two people in one file name', () => {
    expect(matchPhotoName('潘明燕 戴浩玉.jpg', people)).toEqual({ kind: 'ambiguous', candidates: [1, 3] });
  });
});

describe('a photo nobody can be told from stays unmatched', () => {
  test.each([
    '微信图片_20261120093011.jpg',
    'IMG_0001.JPG',
    '1499021985061081050.jpg',
    'IMG_E12345678_0001.jpg',
    'E123456789.jpg',
    '王芳.jpg',
    '',
    '.jpg',
  ])('%j', (fileName) => {
    expect(matchPhotoName(fileName, people)).toEqual({ kind: 'unmatched' });
  });
});
