import { expect, test } from 'vitest';
import type { ReadPhoto } from '#shared/contract/photos.ts';
import {
  cropByKey,
  isTooSmall,
  pixelsOf,
  resizeCrop,
} from '../../../../renderer/screens/trainees/photos/crop.ts';
import {
  acceptSound,
  changePhoto,
  decide,
  isTaken,
  itemsToSave,
  queueOf,
} from '../../../../renderer/screens/trainees/photos/photo-queue.ts';
import { sortFiles } from '../../../../renderer/screens/trainees/photos/gather-files.ts';

const size = { width: 1000, height: 1000 };
const crop = { x: 0.25, y: 0.15, width: 0.5, height: 0.7 };

test('the frame stays 5 : 7 and inside the picture however far it is moved or sized', () => {
  for (const factor of [0.01, 0.5, 1.3, 9]) {
    const next = resizeCrop(crop, factor, size);
    const cut = pixelsOf(next, size);
    expect(cut.width / cut.height).toBeCloseTo(5 / 7, 2);
    expect(next.x).toBeGreaterThanOrEqual(0);
    expect(next.x + next.width).toBeLessThanOrEqual(1.000_001);
    expect(next.y + next.height).toBeLessThanOrEqual(1.000_001);
  }
  let moved = crop;
  for (let press = 0; press < 100; press += 1) {
    moved = cropByKey(moved, { key: 'ArrowRight', isLarge: true }, size) ?? moved;
  }
  expect(moved).toEqual({ ...crop, x: 0.5 });
});

test('keys that mean nothing to the frame are left to the screen', () => {
  expect(cropByKey(crop, { key: 'Enter', isLarge: false }, size)).toBeUndefined();
  expect(cropByKey(crop, { key: '+', isLarge: false }, size)?.height).toBeGreaterThan(crop.height);
});

test('a frame of less than 295 × 413 pixels is said to be too small', () => {
  expect(isTooSmall(crop, size)).toBe(false);
  expect(isTooSmall(resizeCrop(crop, 0.5, size), size)).toBe(true);
});

const picture = { kind: 'readable', previewFileId: 'p', width: 500, height: 700, crop, checks: [] } as const;
const person = { id: 1, name: '张示兰', idNumberMasked: '149921********1269', hasPhoto: false };
const read: ReadPhoto[] = [
  {
    fileId: 'a',
    name: 'a.jpg',
    match: { kind: 'matched', by: 'id', person },
    picture: { ...picture, checks: [] },
  },
  {
    fileId: 'b',
    name: 'b.jpg',
    match: { kind: 'matched', by: 'name', person },
    picture: { ...picture, checks: [] },
  },
  {
    fileId: 'c',
    name: 'c.jpg',
    match: { kind: 'unmatched', reason: 'nobody', params: {} },
    picture: { ...picture, checks: [] },
  },
  {
    fileId: 'd',
    name: 'd.jpg',
    match: { kind: 'unmatched', reason: 'nobody', params: {} },
    picture: { kind: 'unreadable', reason: 'damaged', params: {} },
  },
];

test('doubtful pictures come first, unreadable files stand aside', () => {
  const queue = queueOf(read, []);
  expect(queue.photos.map((photo) => photo.fileId)).toEqual(['c', 'a', 'b']);
  expect(queue.unreadable.map((each) => each.name)).toEqual(['d.jpg']);
});

test('accepting all sound pictures gives nobody two', () => {
  const queue = acceptSound(queueOf(read, []));
  expect(itemsToSave(queue).map((item) => item.fileId)).toEqual(['a']);
  expect(isTaken(queue, 2)).toBe(true);
});

test('deciding goes to the next waiting picture and round the end', () => {
  const queue = decide({ ...queueOf(read, []), at: 2 }, 'skipped');
  expect(queue.at).toBe(0);
  expect(decide(queue, 'skipped').at).toBe(1);
});

test('a picture without an owner is never saved', () => {
  const queue = changePhoto(queueOf(read, []), 0, { decision: 'accepted' });
  expect(itemsToSave(queue)).toEqual([]);
});

test('of a folder pictures and archives are taken, and every other document is named', () => {
  const names = [
    '张示兰.JPG',
    'IMG_0001.HEIC',
    '动图.gif',
    'Thumbs.db',
    '._张示兰.jpg',
    '照片.zip',
    '说明.docx',
    'b.png',
  ];
  const { photos, others } = sortFiles(names.map((name) => new File(['x'], name)));
  expect(photos.map((file) => file.name)).toEqual([
    '张示兰.JPG',
    'IMG_0001.HEIC',
    '动图.gif',
    '照片.zip',
    'b.png',
  ]);
  expect(others).toEqual(['说明.docx']);
  expect(queueOf(read, others).others).toEqual(['说明.docx']);
});
