import {
  CircleCheck,
  CircleSlash,
  KeyRound,
  type LucideIcon,
  ShieldAlert,
  TriangleAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CodeVerdict } from '#shared/contract/certificate-records.ts';
import { useReasonWords } from '../reason-words.ts';

const icons: Readonly<Record<CodeVerdict['verdict'], LucideIcon>> = {
  genuine: CircleCheck,
  voided: CircleSlash,
  tampered: ShieldAlert,
  'unknown-key': KeyRound,
  'not-ours': TriangleAlert,
};

/** The verdict in words, why, and what the code says. What is not trusted stands struck through. */
export function VerdictCard({ verdict }: { readonly verdict: CodeVerdict }) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const reason = useReasonWords();
  const { verdict: kind, lines, keyId, certificateId } = verdict;
  const Icon = icons[kind];
  const isTrusted = kind === 'genuine' || kind === 'voided';
  return (
    <div className={`verdict verdict-${kind}`}>
      <div className="verdict-head">
        <Icon aria-hidden="true" />
        <div>
          <h2>{t(`certificatePapers:verdict.${kind}`)}</h2>
          <p>{t(`certificatePapers:verdict.${kind}.words`)}</p>
          {verdict.reason === null || kind === 'tampered' ? null : (
            <p className="second">{reason(verdict.reason)}</p>
          )}
        </div>
      </div>
      {lines.length === 0 ? null : (
        <>
          <h3>{t('certificatePapers:verify.facts')}</h3>
          <dl className={isTrusted ? undefined : 'is-untrusted'}>
            {lines.map((line) => (
              <VerdictLine key={line} line={line} />
            ))}
          </dl>
        </>
      )}
      <p className="small-text second">
        {keyId === null ? null : (
          <>
            {t('certificatePapers:verify.key')} <span className="mono">{keyId}</span>
          </>
        )}
      </p>
      {certificateId === null ? null : (
        <a href={`#/certificates/${certificateId}`}>{t('certificatePapers:verify.open')}</a>
      )}
    </div>
  );
}

/** `证书编号：X` as a label and its value; a line without a label stands as it is. */
function VerdictLine({ line }: { readonly line: string }) {
  const at = line.indexOf('：');
  return (
    <div>
      <dt>{at === -1 ? '' : line.slice(0, at)}</dt>
      <dd>
        <bdi>{at === -1 ? line : line.slice(at + 1)}</bdi>
      </dd>
    </div>
  );
}
