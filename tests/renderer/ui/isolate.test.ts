import { expect, test } from 'vitest';
import { isolate } from '../../../renderer/ui/isolate.ts';

test('a text from outside cannot turn the sentence it stands in', () => {
  expect(isolate('示例\u202E村\u2069')).toBe('示例村');
  expect(isolate('ئەلى')).toBe('\u2068ئەلى\u2069');
});

test('ordinary text stays as it is', () => {
  expect(isolate('阿卜杜·买买提 A1')).toBe('阿卜杜·买买提 A1');
});
