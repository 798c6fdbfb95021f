import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { fetchFile } from '../api.ts';

interface FilePicture {
  /** An address for `<img>`; undefined until the bytes are there. */
  readonly url: string | undefined;
  readonly error: unknown;
}

/** A kept or passing file as a picture. Kept files never change, so each is fetched once. */
export function useFilePicture(fileId: string): FilePicture {
  const { data, error } = useQuery({
    queryKey: ['file', fileId],
    queryFn: async () => (await fetchFile(fileId)).blob,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const url = useMemo(() => (data === undefined ? undefined : URL.createObjectURL(data)), [data]);
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return { url, error };
}
