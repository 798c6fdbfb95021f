import { useState } from 'react';

/**
 * Which group of a record is being edited, one at a time. A group ends only itself: its save may be answered
 * when the next one is open already, and what is typed there must stay.
 */
export function useOpenGroup<Group extends string>() {
  const [open, setOpen] = useState<Group>();
  const openGroup = (group: Group, isOpen: boolean): void =>
    setOpen((now) => {
      if (isOpen) return group;
      return now === group ? undefined : now;
    });
  return { open, openGroup };
}
