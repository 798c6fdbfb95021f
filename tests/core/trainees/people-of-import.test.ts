import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { openSample, proposedRecipe, upload } from '../../support/rosters.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await startTestHouse();
  await importSample('roster-120.xlsx');
});
afterEach(async () => {
  await house.stop();
  if (house.faults.length > 0) throw new Error('the core logged faults', { cause: house.faults });
});

async function importSample(name: string) {
  const { recipe } = await openSample(house, name);
  return house.api.rosters.importRows({ recipe, take: 'sound-only' }, house.as());
}

/** A list of three: one registered as it says, one with a new address, one who is new. */
async function importThree() {
  const reader = house.house.institution?.database.reader;
  const known: ReadonlyArray<{ name: string; id_number: string }> =
    (await reader?.('trainee').orderBy('id').limit(2).select('name', 'id_number')) ?? [];
  const lines = [
    '姓名,身份证号,家庭住址',
    `${known[0]?.name},${known[0]?.id_number},`,
    `${known[1]?.name},${known[1]?.id_number},示例县新村`,
    '李示一,149901199003070043,',
  ];
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const fileId = await upload(house, 'three.csv', bytes);
  const recipe = proposedRecipe(await house.api.rosters.open({ fileId }, house.as()));
  const outcome = await house.api.rosters.importRows({ recipe, take: 'all-or-nothing' }, house.as());
  return { outcome, known: known.map((person) => person.id_number) };
}

async function countOf(importId: number): Promise<number> {
  return (await house.api.trainees.list({ importId }, house.as())).total;
}

describe('the people of an import', () => {
  it('are all that the roster took, whether they were registered before or not', async () => {
    const { outcome } = await importThree();
    expect(outcome).toMatchObject({ added: 1, changed: 1, same: 1 });
    expect(await countOf(outcome.importId)).toBe(3);
  });

  it('have their photos found by number, those who were registered before too', async () => {
    const { outcome, known } = await importThree();
    const names = [...known, '149901199003070043'];
    const fileIds = await Promise.all(names.map((name) => upload(house, `${name}.jpg`, new Uint8Array([1]))));
    const { importId } = outcome;
    const { photos } = await house.api.rosters.readPhotos({ fileIds, importId }, house.as());
    expect(photos.map((photo) => photo.match.kind)).toEqual(['matched', 'matched', 'matched']);
  });

  it('are nobody once the batch is taken back, and the same again when it is brought back', async () => {
    const { outcome } = await importThree();
    await house.api.history.undo({}, house.as());
    expect(await countOf(outcome.importId)).toBe(0);
    expect((await house.api.trainees.list({}, house.as())).total).toBe(120);
    await house.api.history.redo({}, house.as());
    expect(await countOf(outcome.importId)).toBe(3);
  });

  it('go to the trash and come back like anybody else', async () => {
    await importThree();
    const { trainees } = await house.api.trainees.list({ text: '史红淼' }, house.as());
    const ids = trainees.map((person) => person.id);
    expect(await house.api.trainees.remove({ ids }, house.as())).toEqual({ removedCount: 1 });
    await house.api.trainees.restore({ ids }, house.as());
  });
});
