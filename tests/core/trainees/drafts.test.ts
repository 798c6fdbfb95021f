import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { openSample } from '../../support/rosters.ts';
import { planSession } from '../../support/training.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await startTestHouse();
});
afterEach(async () => {
  await house.stop();
  if (house.faults.length > 0) throw new Error('the core logged faults', { cause: house.faults });
});

describe('a draft that is gone on with', () => {
  it('shows the sheet, the heading row and the office it was left with', async () => {
    const { recipe } = await openSample(house, 'roster-messy.xlsx');
    expect(recipe).toMatchObject({ sheet: 1, headingRow: 3 });
    const left = { ...recipe, sheet: 0, headingRow: 1, office: '另一个乡', columns: [] };
    const { draftId } = await house.api.rosters.saveDraft({ recipe: left, step: 'columns' }, house.as());
    const { opened, sessionId } = await house.api.rosters.resumeDraft({ draftId }, house.as());
    expect(opened.layout).toMatchObject({ sheet: 0, headingRow: 1, office: '另一个乡' });
    expect(sessionId).toBeNull();
  });

  it('enrols into the session it was begun for, unless that is gone', async () => {
    const { recipe } = await openSample(house, 'roster-utf8.csv');
    const session = await planSession(house);
    const draft = { recipe, step: 'check', sessionId: session.id };
    const { draftId } = await house.api.rosters.saveDraft(draft, house.as());
    const resumed = await house.api.rosters.resumeDraft({ draftId }, house.as());
    expect(resumed.sessionId).toBe(session.id);
    await house.api.history.undo({}, house.as());
    const later = await house.api.rosters.resumeDraft({ draftId }, house.as());
    expect(later.sessionId).toBeNull();
  });
});
