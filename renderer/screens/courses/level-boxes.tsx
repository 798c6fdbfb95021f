import { Checkbox } from 'antd';
import type { Level } from '#shared/lists/levels.ts';
import { useLevelWord } from './level-words.ts';

interface LevelBoxesProps {
  readonly offered: readonly Level[];
  readonly value?: readonly Level[];
  readonly onChange?: (levels: Level[]) => void;
  /** Given by the form field around it. */
  readonly id?: string;
}

/** One box for each level. What the form field says besides is not passed on: a group may not be `required`. */
export function LevelBoxes({ offered, value = [], onChange, id }: LevelBoxesProps) {
  const levelWord = useLevelWord();
  return (
    <Checkbox.Group
      {...(id === undefined ? {} : { id })}
      value={[...value]}
      onChange={(levels) => onChange?.(levels)}
      options={offered.map((level) => ({ value: level, label: levelWord(level) }))}
    />
  );
}
