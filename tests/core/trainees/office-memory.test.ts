import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { proposedRecipe, upload } from '../../support/rosters.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await startTestHouse();
});
afterEach(async () => {
  await house.stop();
  if (house.faults.length > 0) throw new Error('the core logged faults', { cause: house.faults });
});

async function open(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const fileId = await upload(house, 'list.csv', bytes);
  const opened = await house.api.rosters.open({ fileId }, house.as());
  return { opened, recipe: proposedRecipe(opened) };
}

const office = '填报单位：示例乡人民政府,,,';
const person = '张示兰,149901199206157034,149901199003070043,骨干';

describe('an office’s columns', () => {
  it('are kept as they were moved by hand, and what nobody mapped stays out', async () => {
    const lines = [office, '姓名,证件号码,实际号码,备注二', person];
    const { recipe } = await open(lines);
    const columns = [
      { column: 0, field: 'name' as const },
      { column: 1, field: 'ignore' as const },
      { column: 2, field: 'idNumber' as const },
    ];
    await house.api.rosters.importRows(
      { recipe: { ...recipe, columns }, take: 'all-or-nothing' },
      house.as(),
    );
    const { layout } = (await open([...lines, '李示一,,149901199206157034,'])).opened;
    expect(layout.columns.map(({ field, isRemembered }) => [field, isRemembered])).toEqual([
      ['name', true],
      ['ignore', true],
      ['idNumber', true],
      ['ignore', true],
    ]);
  });

  it('are found again under headings that only this office uses', async () => {
    const lines = [office, '甲,乙,丙,丁', person];
    const { opened, recipe } = await open(lines);
    expect(opened.layout).toMatchObject({ office: '示例乡人民政府', headingFrom: 'none' });
    const columns = [
      { column: 0, field: 'name' as const },
      { column: 2, field: 'idNumber' as const },
    ];
    const settled = { ...recipe, headingRow: 2, columns };
    await house.api.rosters.importRows({ recipe: settled, take: 'all-or-nothing' }, house.as());
    const again = await open([...lines, '李示一,,149901199206157034,']);
    expect(again.opened.layout).toMatchObject({
      office: '示例乡人民政府',
      headingRow: 2,
      headingFrom: 'guessed',
    });
    expect(again.opened.layout.columns.map(({ field }) => field)).toEqual([
      'name',
      'ignore',
      'idNumber',
      'ignore',
    ]);
  });
});
