import type { Judgement } from '#shared/rules/certificates/judge-code.ts';
import { certificateKeys } from '../text/certificate-keys.ts';
import { certificatePapers } from '../text/certificate-papers.ts';
import { certificateReasons } from '../text/certificate-reasons.ts';
import { verifyPage } from '../text/verify-page.ts';
import type { Entry, Language } from '../text/words.ts';
import { element } from './element.ts';
import { nameOf } from './names.ts';
import type { Say } from './say.ts';

interface Shown {
  readonly judgement: Judgement;
  readonly today: string;
  readonly language: Language;
  readonly say: Say;
}

/** A sign beside the colour, so that the verdict is told by more than colour. */
const signs: Readonly<Record<Judgement['verdict'], string>> = {
  genuine: '✓',
  voided: '⊘',
  tampered: '✕',
  'unknown-key': '?',
  'not-ours': '?',
};

const titles: Readonly<Record<Judgement['verdict'], Entry>> = {
  genuine: certificateKeys['verdict.given'],
  voided: certificatePapers['verdict.voided'],
  tampered: certificatePapers['verdict.tampered'],
  'unknown-key': certificatePapers['verdict.unknown-key'],
  'not-ours': certificatePapers['verdict.not-ours'],
};

const bodies: Readonly<Record<Judgement['verdict'], Entry>> = {
  genuine: verifyPage['genuine.words'],
  voided: certificatePapers['verdict.voided.words'],
  tampered: certificatePapers['verdict.tampered.words'],
  'unknown-key': verifyPage['unknown.words'],
  'not-ours': certificatePapers['verdict.not-ours.words'],
};

function reasonOf({ reason }: Judgement, say: Say): string | undefined {
  if (reason === null) return undefined;
  if (reason.code === 'qr-unknown-key') return say(verifyPage['reason.qr-unknown-key'], reason.params);
  return say(certificateReasons[`reason.${reason.code}`], reason.params);
}

/** What the verdict leaves open, and the next step. */
function noteOf({ verdict, signer, listedUntil }: Judgement, say: Say): string | undefined {
  if (verdict === 'unknown-key') return say(verifyPage['unknown.fetch']);
  if (verdict !== 'genuine' || signer === null) return undefined;
  return listedUntil === null
    ? say(certificateKeys['verdict.elsewhere'])
    : say(certificateKeys['verdict.listed'], { until: listedUntil });
}

/** `证书编号：X` as a label and its value; a line without a label stands as it is. */
function factLine(line: string): HTMLElement {
  const at = line.indexOf('：');
  return element(
    'div',
    {},
    element('dt', {}, at === -1 ? '' : line.slice(0, at)),
    element('dd', {}, element('bdi', {}, at === -1 ? line : line.slice(at + 1))),
  );
}

function factsOf({ lines, verdict }: Judgement, say: Say): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const isTrusted = verdict === 'genuine' || verdict === 'voided';
  return [
    element('h3', {}, say(certificatePapers['verify.facts'])),
    element('dl', { class: isTrusted ? 'facts' : 'facts is-untrusted' }, ...lines.map(factLine)),
  ];
}

function mono(text: string): HTMLElement {
  return element('span', { class: 'mono' }, text);
}

function keyOf({ keyId, signer }: Judgement, say: Say): HTMLElement | undefined {
  if (keyId === null) return undefined;
  return element(
    'p',
    { class: 'second small-text' },
    `${say(certificatePapers['verify.key'])} `,
    mono(keyId),
    signer === null ? undefined : element('br', {}),
    signer === null ? undefined : `${say(certificateKeys.fingerprint)} `,
    signer === null ? undefined : mono(signer.fingerprint),
  );
}

/** The verdict in words, what it leaves open, what the code says and whose key proved it. */
export function verdictView({ judgement, today, language, say }: Shown): HTMLElement {
  const { verdict, signer, listedUntil } = judgement;
  const name = signer === null ? '' : nameOf(signer, language);
  const reason = reasonOf(judgement, say);
  const note = noteOf(judgement, say);
  const print = element(
    'button',
    { class: 'quiet no-print', set: { type: 'button' } },
    say(verifyPage.print),
  );
  print.addEventListener('click', () => window.print());
  return element(
    'div',
    { class: `verdict verdict-${verdict}` },
    element(
      'div',
      { class: 'verdict-head' },
      element('span', { class: 'sign', attributes: { 'aria-hidden': 'true' } }, signs[verdict]),
      element(
        'div',
        {},
        element('h2', {}, say(titles[verdict])),
        element('p', {}, say(bodies[verdict], { name })),
        reason === undefined ? undefined : element('p', { class: 'reason' }, reason),
      ),
    ),
    note === undefined ? undefined : element('p', { class: listedUntil === null ? 'note' : '' }, note),
    ...factsOf(judgement, say),
    keyOf(judgement, say),
    signer === null ? undefined : element('p', { class: 'second small-text' }, say(verifyPage.compare)),
    element('p', { class: 'second small-text' }, `${say(verifyPage.checked)} ${today}`),
    print,
  );
}
