import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CertificateDesk } from '#shared/contract/certificate-records.ts';
import { checkSkillNumber } from '#shared/rules/certificates/number.ts';
import { ActionButton } from '../../../ui/action-button.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { SectionTitle } from '../../../ui/section-title.tsx';
import { StateDot } from '../../../ui/state-dot.tsx';
import { useName } from '../../courses/level-words.ts';
import { backlogOf } from './desk-people.ts';
import type { CertificateLanguage, DeskState } from './use-desk-state.ts';

interface NumbersPanelProps {
  readonly state: DeskState;
  readonly onImport: () => void;
}

/** Right: where the numbers come from, and how the page is set. */
export function NumbersPanel({ state, onImport }: NumbersPanelProps) {
  const { t } = useTranslation('certificates');
  const waiting = backlogOf(state.desk).waiting.length;
  return (
    <div className="numbers-panel">
      <Facts isNarrow title={t('numbers')} items={useNumberFacts(state, waiting)} />
      {state.desk.numbers.kind === 'imported' ? (
        <>
          <p className="small-text second panel-note">{t('numbers.explain')}</p>
          {waiting === 0 ? null : (
            <ActionButton
              action={{ key: 'import', label: t('numbers.import'), onAct: onImport }}
              look="small"
            />
          )}
        </>
      ) : null}
      <PaperPart state={state} />
    </div>
  );
}

function mono(value: string | undefined) {
  return value ? <span className="mono">{value}</span> : undefined;
}

/** Numbers of the selected people, from the first to the last. */
function useNumberFacts(state: DeskState, waiting: number): readonly Fact[] {
  const { t } = useTranslation('certificates');
  const { numbers, issuer } = state.desk;
  const source = { key: 'source', label: t('numbers.source'), value: t(`numbers.${numbers.kind}`) };
  const body =
    issuer.code === null
      ? []
      : [{ key: 'body', label: t('numbers.body'), value: <span className="mono">{issuer.code}</span> }];
  const count =
    waiting === 0
      ? []
      : [{ key: 'waiting', label: t('numbers.waiting'), value: t('numbers.people', { count: waiting }) }];
  if (numbers.kind === 'imported') return [source, ...body, ...count];
  const given = numbersShown(state);
  const pattern =
    numbers.kind === 'own-pattern'
      ? [{ key: 'pattern', label: t('numbers.pattern'), value: mono(numbers.pattern) }]
      : body;
  return [
    source,
    ...pattern,
    { key: 'first', label: t('numbers.first'), value: mono(given[0]) },
    { key: 'last', label: t('numbers.last'), value: mono(given.at(-1)) },
    { key: 'check', label: t('numbers.check'), value: <FormCheck desk={state.desk} given={given} /> },
    { key: 'twice', label: t('numbers.twice'), value: <Repeated given={given} /> },
    ...count,
  ];
}

/** Numbers of those selected; once nobody is, of those who have theirs. */
function numbersShown({ selected, people }: DeskState): readonly string[] {
  const group = selected.length > 0 ? selected : people.filter((person) => person.group === 'issued');
  return group.flatMap((person) => person.number ?? []);
}

interface FormCheckProps {
  readonly desk: CertificateDesk;
  readonly given: readonly string[];
}

function Repeated({ given }: { readonly given: readonly string[] }) {
  const { t } = useTranslation('certificates');
  const count = given.length - new Set(given).size;
  return (
    <StateDot tone={count === 0 ? 'success' : 'error'}>{count === 0 ? t('numbers.none') : count}</StateDot>
  );
}

function FormCheck({ desk, given }: FormCheckProps) {
  if (given.length === 0) return undefined;
  // The body's own letter, whichever letters a later notice adds.
  const context = { letters: [desk.issuer.code?.charAt(0) ?? ''] };
  const sound =
    desk.numbers.kind === 'own-pattern'
      ? given.length
      : given.filter((number) => checkSkillNumber(number, context).length === 0).length;
  return (
    <StateDot tone={sound === given.length ? 'success' : 'error'}>
      {sound} / {given.length}
    </StateDot>
  );
}

function PaperPart({ state }: { readonly state: DeskState }) {
  const { t } = useTranslation('certificates');
  const { desk, language, setLanguage, setIssuedOn } = state;
  const font = useFontWord(desk.font);
  // Day and language of what is issued are frozen; only those to come can be set.
  const isIssuing = state.people.some((person) => person.group === 'eligible');
  const isStandIn = desk.font?.code === 'font-noto-stands-in';
  return (
    <section className="paper-part">
      <SectionTitle>{t('paper')}</SectionTitle>
      {isIssuing ? (
        <>
          <label className="paper-line" htmlFor="issue-date">
            <span>{t('paper.date')}</span>
            <DayPicker id="issue-date" value={desk.issuedOn} onChange={setIssuedOn} />
          </label>
          <div className="paper-line">
            <span>{t('paper.language')}</span>
            <Segmented<CertificateLanguage>
              size="small"
              aria-label={t('paper.language')}
              value={language}
              onChange={setLanguage}
              options={(['zh', 'zh+en'] as const).map((value) => ({
                value,
                label: t(`paper.${value}.short`),
              }))}
            />
          </div>
          <WithoutNameEn state={state} />
        </>
      ) : null}
      <div className="paper-line">
        <span>{t('paper.images')}</span>
        <span>
          {t(desk.hasImages ? 'paper.images.on' : 'paper.images.off')}{' '}
          <a href="#/settings/institution">{t('paper.change')}</a>
        </span>
      </div>
      <div className="paper-line">
        <span>{t('paper.font')}</span>
        <span>
          {font} <a href="#/settings/certificates">{t('paper.change')}</a>
        </span>
      </div>
      {isStandIn ? <p className="small-text second panel-note">{t('font.explain')}</p> : null}
    </section>
  );
}

/** Names shown before the rest is only counted. */
const namesShown = 5;

/** A note, no obstacle: whose English name stays off the bilingual certificate, with the way to enter it. */
function WithoutNameEn({ state }: { readonly state: DeskState }) {
  const { t } = useTranslation('certificates');
  const { withoutNameEn } = state;
  if (withoutNameEn.length === 0) return null;
  const more = withoutNameEn.length - namesShown;
  return (
    <p className="small-text second panel-note">
      {t('paper.withoutNameEn', { count: withoutNameEn.length })}{' '}
      {withoutNameEn.slice(0, namesShown).map(({ traineeId, name }) => (
        <span key={traineeId}>
          <a href={`#/trainees/${traineeId}`}>{name}</a>{' '}
        </span>
      ))}
      {more > 0 ? t('paper.withoutNameEn.more', { count: more }) : null}
    </p>
  );
}

function useFontWord(font: CertificateDesk['font']): string {
  const { t } = useTranslation('certificates');
  const nameOf = useName();
  if (font?.code === 'font-noto-chosen' || font?.code === 'font-noto-stands-in')
    return t(`font.${font.code}`);
  const { nameZh = '', nameEn = '' } = font?.params ?? {};
  return t('font.font-chosen', { name: nameOf(String(nameZh), String(nameEn)) });
}
