import { useEffect, useState } from 'react';
import { fetchFile } from '../../api.ts';

/** The bytes of a file the core made or keeps. @throws {FileRefused} */
export async function bytesOfFile(fileId: string): Promise<Uint8Array> {
  const { blob } = await fetchFile(fileId);
  return new Uint8Array(await blob.arrayBuffer());
}

/** The value after it stood still for a moment: a held arrow key would ask for every page it passes. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const clock = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(clock);
  }, [value, milliseconds]);
  return settled;
}
