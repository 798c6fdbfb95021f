import { expect, test } from 'vitest';
import {
  nextOpenGroup,
  type OpenGroupDeed,
  type OpenGroupState,
} from '../../../renderer/app/use-open-group.ts';

type Group = 'names' | 'contact';

const closed: OpenGroupState<Group> = { open: undefined, isChanged: false, wanted: undefined };
const after = (...deeds: readonly OpenGroupDeed<Group>[]) => deeds.reduce(nextOpenGroup<Group>, closed);
const [openNames, openContact] = (['names', 'contact'] as const).map(
  (group) => ({ kind: 'open', group }) as const,
) as [OpenGroupDeed<Group>, OpenGroupDeed<Group>];
const closeNames = { kind: 'close', group: 'names' } as const;
const change = { kind: 'change' } as const;

test('a group that was only looked at gives way to the next', () => {
  expect(after(openNames, openContact)).toEqual({ ...closed, open: 'contact' });
});

test('a changed one stays until somebody gives the changes up', () => {
  const asked = after(openNames, change, openContact);
  expect(asked).toEqual({ open: 'names', isChanged: true, wanted: 'contact' });
  expect(nextOpenGroup(asked, { kind: 'stay' })).toEqual({
    open: 'names',
    isChanged: true,
    wanted: undefined,
  });
  expect(nextOpenGroup(asked, { kind: 'discard' })).toEqual({ ...closed, open: 'contact' });
});

test('a save that is answered while the question stands opens the wanted group', () => {
  expect(after(openNames, change, openContact, closeNames)).toEqual({ ...closed, open: 'contact' });
});

test('a late answer ends its own group only, and what is typed in the next stays', () => {
  expect(after(openNames, openContact, change, closeNames)).toEqual({
    open: 'contact',
    isChanged: true,
    wanted: undefined,
  });
});

test('opening the open group once more keeps its changes', () => {
  expect(after(openNames, change, openNames)).toEqual({ open: 'names', isChanged: true, wanted: undefined });
});
