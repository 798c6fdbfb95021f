import { useTranslation } from 'react-i18next';
import type { EvaluationOutcome, Mark } from '#shared/contract/evaluations.ts';
import type { Params } from '#shared/contract/failures.ts';
import type { EvaluationPart } from '#shared/rules/evaluations/parts.ts';
import type { Tone } from '../../ui/state-dot.tsx';

type Outcome = {
  readonly kind: EvaluationOutcome['kind'] | 'none';
  readonly parts: readonly EvaluationPart[];
};

const tones: Readonly<Record<Outcome['kind'], Tone>> = {
  none: 'hollow',
  passed: 'success',
  failed: 'error',
  misconduct: 'error',
  absent: 'hollow',
  deferred: 'hollow',
  incomplete: 'warning',
};

interface Odd {
  readonly code: string;
  readonly params: Params;
}

export interface MarkWords {
  /** A mark as it is typed: `59.5`, `缺考`, or nothing. */
  readonly mark: (mark: Mark | undefined) => string;
  readonly part: (part: string) => string;
  readonly parts: (parts: readonly string[]) => string;
  readonly outcome: (outcome: Outcome) => { readonly tone: Tone; readonly word: string };
  /** Why values are worth a second look. */
  readonly odds: (findings: readonly Odd[]) => string;
}

/** Marks, parts and results in the present language. */
export function useMarkWords(): MarkWords {
  const { t, i18n } = useTranslation('evaluations');
  const part = (name: string): string => {
    // Names of parts that are not known show themselves.
    return name === 'theory' || name === 'skill' || name === 'review' ? t(name) : name;
  };
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const parts = (names: readonly string[]) => list.format(names.map(part));
  const odd = ({ code, params }: Odd): string => {
    if (code === 'parts-differ') {
      const { high, low, difference = 0 } = params;
      return t('odd.parts-differ', {
        high: part(String(high)),
        low: part(String(low)),
        difference: Number(difference),
      });
    }
    return code === 'round-zero' ? t('odd.round-zero', { part: part(String(params['part'])) }) : code;
  };
  return {
    mark(mark) {
      if (mark === undefined || mark.kind === 'empty') return '';
      return mark.kind === 'score' ? String(mark.value) : t(`mark.${mark.kind}`);
    },
    part,
    parts,
    outcome({ kind, parts: behind }) {
      return { tone: tones[kind], word: t(`outcome.${kind}`, { parts: parts(behind) }) };
    },
    odds: ([first, ...others]) =>
      others.reduce(
        (said, each) => t('odd.and', { first: said, second: odd(each) }),
        first === undefined ? '' : odd(first),
      ),
  };
}
