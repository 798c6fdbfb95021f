import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EvaluationRecord, MarkRow } from '#shared/contract/evaluations.ts';
import { approvers } from '#shared/contract/procedure.ts';
import { useMay } from '../../app/use-role.ts';
import type { Action } from '../../ui/action.ts';
import type { Tone } from '../../ui/state-dot.tsx';
import type { lockOf } from './lock-of.ts';
import { useMarkWords } from './mark-words.ts';

export type MarksDialog = 'confirm' | 'reopen' | 'change' | 'remove';

const tones: Readonly<Record<NonNullable<ReturnType<typeof lockOf>> | 'open', Tone>> = {
  confirmed: 'success',
  cancelled: 'hollow',
  later: 'hollow',
  open: 'running',
};

interface HeaderFacts {
  readonly record: EvaluationRecord;
  readonly rows: readonly MarkRow[];
  readonly lock: ReturnType<typeof lockOf>;
  readonly mayKeep: boolean;
  readonly onDialog: (dialog: MarksDialog) => Promise<void>;
  readonly onMissing: (row: MarkRow) => void;
}

/** State, rule, and the next step: what is missing first, then confirming, then the certificates. */
export function useMarksHeader({ record, rows, lock, mayKeep, onDialog, onMissing }: HeaderFacts) {
  const { t } = useTranslation('evaluations');
  const navigate = useNavigate();
  const words = useMarkWords();
  const mayApprove = useMay(approvers);
  const open = rows.filter((row) => row.reasons.length > 0);
  const [first] = open;
  const action = (key: MarksDialog, isDangerous = false): Action => ({
    key,
    label: t(key),
    isDangerous,
    onAct: () => void onDialog(key),
  });
  const enter: Action | undefined = first && {
    key: 'enter',
    label: t('confirm.missing', { count: open.length }),
    keys: 'Ctrl Enter',
    onAct: () => onMissing(first),
  };
  const certify: Action = {
    key: 'certify',
    label: t('certify'),
    onAct: () => void navigate(`/certificates/desk/${record.sessionId}`),
  };
  const isUntouched = rows.every((row) => row.light === 'empty');
  const [part] = record.parts;
  const primaries: Readonly<Record<NonNullable<typeof lock> | 'open', () => Action | undefined>> = {
    confirmed: () => certify,
    cancelled: () => undefined,
    later: () => undefined,
    open: () => (mayKeep ? (enter ?? { ...action('confirm'), keys: 'Ctrl Enter' }) : undefined),
  };
  const removal = isUntouched ? [action('remove', true)] : [];
  const change = lock === 'cancelled' ? [] : [action('change')];
  return {
    number: record.number,
    state: { tone: tones[lock ?? 'open'], word: t(`state.${lock ?? 'open'}`) },
    facts: (
      <>
        {record.sessionName}
        {'  '}
        {t('rule', {
          heldOn: record.heldOn,
          parts: words.parts(record.parts.map((each) => each.part)),
          pass: part?.passMark ?? 60,
        })}
      </>
    ),
    primary: primaries[lock ?? 'open'](),
    secondary: record.isConfirmed && mayApprove ? [action('reopen')] : [],
    menu: record.isConfirmed || !mayKeep ? [] : [...change, ...removal],
  };
}
