import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keepers } from '#shared/contract/procedure.ts';
import { api, newRequestId, queries } from '../../../api.ts';
import { useMay } from '../../../app/use-role.ts';

/** Takes one import back by its entry in the history, however much came after it; `canUndo` while it stands. */
export function useUndoOfImport(importId: number | undefined) {
  const client = useQueryClient();
  const mayUndo = useMay(keepers);
  const record = { table: 'roster_import', key: String(importId ?? 0) };
  const history = useQuery({
    ...queries.history.list.queryOptions({ input: { record, limit: 20 } }),
    enabled: importId !== undefined && mayUndo,
  });
  const entry = history.data?.entries.find((each) => each.procedure === 'rosters.importRows');
  const deed = useMutation({
    mutationFn: (seq: number) => api.history.undo({ seq }, { context: { requestId: newRequestId() } }),
    onSuccess: () => client.invalidateQueries(),
  });
  const standing = entry?.isUndone === false ? entry.seq : undefined;
  return {
    canUndo: standing !== undefined,
    isDone: deed.isSuccess,
    isPending: deed.isPending,
    error: deed.error,
    undo: () => standing !== undefined && deed.mutate(standing),
  };
}
