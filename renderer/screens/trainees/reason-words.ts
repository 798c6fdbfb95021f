import { useTranslation } from 'react-i18next';
import type { Params } from '#shared/contract/failures.ts';
import { tables } from '../../text/index.ts';

type Kind = 'picture' | 'photoName';

/** Why a picture cannot be used or has no owner; the code itself where there are no words for it. */
export function useReasonWords(): (kind: Kind, code: string, params?: Params) => string {
  const { i18n } = useTranslation('app');
  return (kind, code, params = {}) => {
    const key = `${kind}.${code}`;
    const area = Object.entries(tables).find(([, table]) => key in table)?.[0];
    if (area === undefined) return code;
    // Looked up just now; its values come with the reason.
    return i18n.t(`${area}:${key}` as 'failures:unreachable', params);
  };
}
