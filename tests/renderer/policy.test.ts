import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no text area sizes itself: it would write a style attribute, which the policy of the page refuses', () => {
  const files = globSync('renderer/**/*.tsx').filter((file) =>
    readFileSync(file, 'utf8').includes('autoSize'),
  );
  expect(files).toEqual([]);
});
