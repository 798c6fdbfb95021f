import {
  CircleCheck,
  CircleSlash,
  KeyRound,
  type LucideIcon,
  ShieldAlert,
  TriangleAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CodeVerdict } from '#shared/contract/certificate-keys.ts';
import { Note } from '../../../ui/note.tsx';
import { useReasonWords } from '../reason-words.ts';

const icons: Readonly<Record<CodeVerdict['verdict'], LucideIcon>> = {
  genuine: CircleCheck,
  voided: CircleSlash,
  tampered: ShieldAlert,
  'unknown-key': KeyRound,
  'not-ours': TriangleAlert,
};

/** The verdict in words, whose key proved it, and what the code says. What is not trusted stands struck through. */
export function VerdictCard({ verdict }: { readonly verdict: CodeVerdict }) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const reason = useReasonWords();
  const { title, body } = useVerdictWords(verdict);
  const { verdict: kind, lines, certificateId } = verdict;
  const Icon = icons[kind];
  const isTrusted = kind === 'genuine' || kind === 'voided';
  return (
    <div className={`verdict verdict-${kind}`}>
      <div className="verdict-head">
        <Icon aria-hidden="true" />
        <div>
          <h2>{title}</h2>
          <p>{body}</p>
          {verdict.reason === null || verdict.reason.code === 'qr-tampered' ? null : (
            <p className="second">{reason(verdict.reason)}</p>
          )}
        </div>
      </div>
      <VerdictNote verdict={verdict} />
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
      <VerdictKey verdict={verdict} />
      {certificateId === null ? null : (
        <a href={`#/certificates/${certificateId}`}>{t('certificatePapers:verify.open')}</a>
      )}
    </div>
  );
}

/** What it is in a word and a sentence; a signature of another institution says nothing of withdrawal. */
function useVerdictWords({ verdict, signer, reason }: CodeVerdict) {
  const { t, i18n } = useTranslation(['certificatePapers', 'certificateKeys']);
  const name =
    signer === null ? '' : i18n.language === 'en' && signer.nameEn !== '' ? signer.nameEn : signer.nameZh;
  if (verdict !== 'genuine' || signer === null) {
    if (verdict === 'genuine') throw new Error('a genuine certificate has somebody who signed it');
    return {
      title: t(`certificatePapers:verdict.${verdict}`),
      body: t(`certificatePapers:verdict.${verdict}.words`, { name }),
    };
  }
  if (signer.source !== 'own') {
    return {
      title: t(`certificateKeys:verdict.${signer.source}`),
      body: t(`certificateKeys:verdict.${signer.source}.words`, { name }),
    };
  }
  const body = reason === null ? 'verdict.own.words' : 'verdict.own.unregistered';
  return { title: t('certificatePapers:verdict.genuine'), body: t(`certificateKeys:${body}`, { name }) };
}

/** What a verdict by another institution's key leaves open, and how to come to one. */
function VerdictNote({ verdict: { verdict, signer, listedUntil } }: { readonly verdict: CodeVerdict }) {
  const { t } = useTranslation('certificateKeys');
  if (verdict === 'unknown-key') return <Note>{t('verdict.fetch-key')}</Note>;
  if (signer === null || signer.source === 'own') return null;
  return (
    <Note>
      {signer.source === 'given' ? <p>{t('verdict.compare')}</p> : null}
      {verdict === 'voided' ? null : (
        <p>{listedUntil === null ? t('verdict.elsewhere') : t('verdict.listed', { until: listedUntil })}</p>
      )}
    </Note>
  );
}

function VerdictKey({ verdict: { keyId, signer } }: { readonly verdict: CodeVerdict }) {
  const { t } = useTranslation(['certificatePapers', 'certificateKeys']);
  if (keyId === null) return null;
  return (
    <p className="small-text second">
      {t('certificatePapers:verify.key')} <span className="mono">{keyId}</span>
      {signer === null ? null : (
        <>
          <br />
          {t('certificateKeys:fingerprint')} <span className="mono">{signer.fingerprint}</span>
        </>
      )}
    </p>
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
