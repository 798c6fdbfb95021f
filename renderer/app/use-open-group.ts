import { useState } from 'react';

/** Which group of a record is being edited, one at a time. */
export interface OpenGroupState<Group extends string> {
  readonly open: Group | undefined;
  /** Whether anything was typed in it. */
  readonly isChanged: boolean;
  /** The group that was asked for while changes stood in the open one; a question decides. */
  readonly wanted: Group | undefined;
}

export type OpenGroupDeed<Group extends string> =
  | { readonly kind: 'open'; readonly group: Group }
  | { readonly kind: 'close'; readonly group: Group }
  | { readonly kind: 'change' | 'discard' | 'stay' };

function opened<Group extends string>(open: Group | undefined): OpenGroupState<Group> {
  return { open, isChanged: false, wanted: undefined };
}

/**
 * A group ends only itself: its save may be answered when the next one is open already, and what is typed there
 * must stay. A changed one gives way to another only where somebody says so, or once it is saved.
 */
export function nextOpenGroup<Group extends string>(
  state: OpenGroupState<Group>,
  deed: OpenGroupDeed<Group>,
): OpenGroupState<Group> {
  switch (deed.kind) {
    case 'open':
      if (state.open === deed.group) return { ...state, wanted: undefined };
      return state.isChanged ? { ...state, wanted: deed.group } : opened(deed.group);
    case 'close':
      return state.open === deed.group ? opened(state.wanted) : state;
    case 'change':
      return state.open === undefined ? state : { ...state, isChanged: true };
    case 'discard':
      return opened(state.wanted);
    case 'stay':
      break;
  }
  return { ...state, wanted: undefined };
}

export interface OpenGroup<Group extends string> {
  readonly open: Group | undefined;
  readonly openGroup: (group: Group, isOpen: boolean) => void;
  /** For the `OpenGroups` around the groups, which asks. */
  readonly asking: {
    readonly state: OpenGroupState<string>;
    readonly tell: (deed: { readonly kind: 'change' | 'discard' | 'stay' }) => void;
  };
}

/** Opens and ends the groups of a record that are edited in place; they stand inside an `OpenGroups`. */
export function useOpenGroup<Group extends string>(): OpenGroup<Group> {
  const [state, setState] = useState<OpenGroupState<Group>>(opened<Group>(undefined));
  const tell = (deed: OpenGroupDeed<Group>): void => setState((now) => nextOpenGroup(now, deed));
  return {
    open: state.open,
    openGroup: (group, isOpen) => tell({ kind: isOpen ? 'open' : 'close', group }),
    asking: { state, tell },
  };
}
