import { dayOfVoidList, type ProvenVoidList } from '#shared/rules/certificates/void-list.ts';
import { daysBetween } from '#shared/rules/trainees/dates.ts';
import { certificateKeys } from '../text/certificate-keys.ts';
import { verifyPage } from '../text/verify-page.ts';
import type { Language } from '../text/words.ts';
import { element } from './element.ts';
import type { Knowledge, KnownKey } from './knowledge.ts';
import { nameOf } from './names.ts';
import type { Say } from './say.ts';

/** From then on a list may miss what was voided since, and the page says so. */
const oldAfterDays = 30;

interface Shown {
  readonly knowledge: Knowledge;
  readonly today: string;
  readonly language: Language;
  readonly say: Say;
}

function listLines(list: ProvenVoidList | undefined, { today, say }: Shown): readonly HTMLElement[] {
  if (list === undefined) return [element('p', { class: 'second' }, say(verifyPage['trust.noList']))];
  const on = dayOfVoidList(list.facts);
  const days = daysBetween(on, today);
  return [
    element('p', {}, say(verifyPage['trust.list'], { on, count: list.facts.entries.length })),
    ...(days > oldAfterDays ? [element('p', { class: 'old' }, say(verifyPage['trust.old'], { days }))] : []),
  ];
}

function keyItem(key: KnownKey, shown: Shown): HTMLElement {
  const { say, language, knowledge } = shown;
  const from = say(key.isInPage ? verifyPage['trust.made'] : verifyPage['trust.handed']);
  return element(
    'li',
    {},
    element(
      'p',
      {},
      element('b', {}, nameOf(key, language)),
      ' ',
      element('span', { class: 'second' }, from),
    ),
    element(
      'p',
      { class: 'small-text' },
      `${say(verifyPage['trust.key'])} `,
      element('span', { class: 'mono' }, key.keyId),
      element('br', {}),
      `${say(certificateKeys.fingerprint)} `,
      element('span', { class: 'mono' }, key.fingerprint),
    ),
    ...listLines(
      knowledge.lists.find((each) => each.publicKey === key.publicKey),
      shown,
    ),
  );
}

/** Whose certificates this page proves, and up to when it knows what they voided. */
export function trustView(shown: Shown): HTMLElement {
  const { keys } = shown.knowledge;
  if (keys.length === 0) return element('p', { class: 'note' }, shown.say(verifyPage['trust.none']));
  return element('ul', { class: 'keys' }, ...keys.map((key) => keyItem(key, shown)));
}
