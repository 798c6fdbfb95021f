import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minimalParts, zipOf } from '../workbook/crafted-packages.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { upload } from '../../support/rosters.ts';

let house: TestHouse;
let bytes: Uint8Array;
beforeAll(async () => {
  house = await startTestHouse();
  const rows = Array.from({ length: 20_000 }, (_, index) => [
    `张示丽${index}`,
    '149901199003070022',
    '示例村',
  ]);
  const book = utils.book_new(utils.aoa_to_sheet([['姓名', '身份证号', '家庭住址'], ...rows]), '名册');
  bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}, 60_000);
afterAll(() => house.stop());

/** Opens a file and waits until its reading shows. */
async function startOpening(fileId: string) {
  const options = house.as();
  const opening = house.api.rosters.open({ fileId }, options);
  // Whoever cancels looks at the refusal later.
  opening.catch(() => undefined);
  const id = options.context.requestId ?? '';
  await expect
    .poll(() => house.house.activities.list().find((activity) => activity.id === id), {
      interval: 5,
      timeout: 20_000,
    })
    .toMatchObject({ procedure: 'rosters.open', stage: 'read', state: 'running' });
  return { opening, id };
}

describe('reading a large roster', () => {
  it('says how far it is, and stops when it is cancelled', async () => {
    const fileId = await upload(house, 'large.xlsx', bytes);
    const { opening, id } = await startOpening(fileId);
    await house.api.activity.cancel({ id }, house.as());
    expect((await refusalOf(opening)).code).toBe('CANCELLED');
    const again = await house.api.rosters.open({ fileId }, house.as());
    expect(again.sheets).toMatchObject([{ rowCount: 20_001 }]);
  }, 60_000);

  it('goes on for the one who waits when another one cancels', async () => {
    const fileId = await upload(house, 'shared.xlsx', bytes);
    const first = await startOpening(fileId);
    const second = house.api.rosters.layout({ fileId, sheet: 0 }, house.as());
    await house.api.activity.cancel({ id: first.id }, house.as());
    expect((await refusalOf(first.opening)).code).toBe('CANCELLED');
    expect((await second).headingRow).toBe(1);
  }, 60_000);

  it('keeps what the library said of a damaged file for the log alone', async () => {
    expect(house.faults).toEqual([]);
    const broken = await zipOf(minimalParts('', { 'xl/workbook.xml': '<nothing/>' }));
    const fileId = await upload(house, 'broken.xlsx', broken);
    const refusal = await refusalOf(house.api.rosters.open({ fileId }, house.as()));
    expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', data: { params: { reason: 'damaged' } } });
    expect(Object.keys(refusal.data.params)).toEqual(['reason']);
    expect(house.faults).toEqual([expect.objectContaining({ message: expect.stringMatching(/./u) })]);
  });
});
