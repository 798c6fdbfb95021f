import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { fetchFile } from '../../api.ts';

/** The address of a kept or passing picture for an `<img>`; undefined while it is fetched. */
export function usePicture(fileId: string | null): string | undefined {
  const { data } = useQuery({
    queryKey: ['file', fileId],
    queryFn: async () => (await fetchFile(fileId ?? '')).blob,
    enabled: fileId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const blob = fileId === null ? undefined : data;
  const address = useMemo(() => (blob === undefined ? undefined : URL.createObjectURL(blob)), [blob]);
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}
