import { useState } from 'react';
import { readPicture } from '../../../verify/read-picture.ts';

export type PictureState = 'idle' | 'reading' | 'no-code' | 'no-picture';

interface Listeners {
  readonly onStart: () => void;
  /** The text of the code that was found. */
  readonly onCode: (code: string) => void;
}

/** Reads the code out of a picture, and says where that stands. */
export function usePicture({ onStart, onCode }: Listeners) {
  const [state, setState] = useState<PictureState>('idle');
  async function read(file: File): Promise<void> {
    try {
      const code = await readPicture(file);
      setState(code === undefined ? 'no-code' : 'idle');
      if (code !== undefined) onCode(code);
    } catch {
      setState('no-picture');
    }
  }
  function take(file: File): void {
    setState('reading');
    onStart();
    void read(file);
  }
  return { state, take, clear: () => setState('idle') };
}
