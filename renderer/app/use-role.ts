import { useQuery } from '@tanstack/react-query';
import type { Role } from '#shared/contract/procedure.ts';
import { queries } from '../api.ts';

/** Whether the signed-in person's role is one of these; no while that is not known yet. */
export function useMay(roles: readonly Role[]): boolean {
  const { data } = useQuery(queries.accounts.whoAmI.queryOptions());
  return data !== undefined && roles.includes(data.role);
}
