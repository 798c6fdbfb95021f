import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { belongsToInputMethod } from './key-event.ts';

interface SearchBoxProps {
  /** What can be searched: "name, last 4 of ID". */
  readonly label: string;
  readonly value: string;
  /** Called a moment after typing stops, at once on Enter, never while an input method composes. */
  readonly onSearch: (text: string) => void;
  readonly width?: number;
}

const pause = 250;

export function SearchBox({ label, value, onSearch, width = 200 }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isComposing = useRef(false);
  // A value set from outside, such as a cleared filter, replaces what was typed.
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  useEffect(() => () => clearTimeout(clock.current), []);

  function search(next: string, delay: number): void {
    clearTimeout(clock.current);
    clock.current = setTimeout(() => onSearch(next.trim()), delay);
  }
  function press(event: React.KeyboardEvent): void {
    if (belongsToInputMethod(event)) return;
    if (event.key === 'Enter') search(text, 0);
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
      search('', 0);
    }
  }
  return (
    <Input
      type="search"
      style={{ width }}
      prefix={<Search className="small" aria-hidden="true" />}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        if (!isComposing.current) search(event.target.value, pause);
      }}
      onCompositionStart={() => {
        isComposing.current = true;
        clearTimeout(clock.current);
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        search(event.currentTarget.value, pause);
      }}
      onKeyDown={press}
    />
  );
}
