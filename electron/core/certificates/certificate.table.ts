import type { Knex } from 'knex';
import type { SeriesForm } from '#shared/rules/certificates/number-pattern.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export type CertificateStateName = 'waiting' | 'numbered' | 'printed' | 'handed-over' | 'voided';

export interface CertificateRow {
  readonly id: number;
  readonly kind: 'level' | 'training';
  readonly state: CertificateStateName;
  readonly number: string | null;
  readonly number_source: '' | 'own-pattern' | 'local-22' | 'imported';
  readonly trainee_id: number;
  readonly enrolment_id: number;
  readonly session_id: number;
  readonly evaluation_id: number | null;
  readonly issued_on: string;
  /** JSON of the facts as issued; see certificate-facts.ts. */
  readonly facts: string;
  readonly photo_file_id: string | null;
  readonly template: string;
  readonly template_version: string;
  readonly language: 'zh' | 'zh+en';
  readonly qr_text: string;
  readonly handed_over_on: string | null;
  readonly handed_over_to: string;
  readonly voided_at: string | null;
  readonly void_reason: string;
  readonly created_at: string;
}

export type NewCertificate = Pick<
  CertificateRow,
  | 'kind'
  | 'state'
  | 'number'
  | 'number_source'
  | 'trainee_id'
  | 'enrolment_id'
  | 'session_id'
  | 'evaluation_id'
  | 'issued_on'
  | 'facts'
  | 'photo_file_id'
  | 'template'
  | 'template_version'
  | 'language'
  | 'qr_text'
  | 'created_at'
>;

/** Inserts them all in order; returns their ids in the same order. */
export async function insertCertificates(
  writer: Writer,
  rows: readonly NewCertificate[],
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const row of rows) {
    const [id] = await writer('certificate').insert(row);
    ids.push(Number(id));
  }
  return ids;
}

export async function findCertificate(reader: Reader, id: number): Promise<CertificateRow | undefined> {
  return reader('certificate').where({ id }).first();
}

export async function certificatesByIds(
  reader: Reader,
  ids: readonly number[],
): Promise<readonly CertificateRow[]> {
  return reader('certificate').whereIn('id', [...ids]);
}

/** Certificates of a session that are in force or wait for a number. */
export async function standingCertificates(
  reader: Reader,
  sessionId: number,
): Promise<readonly CertificateRow[]> {
  return reader('certificate').where({ session_id: sessionId }).whereNot('state', 'voided').orderBy('id');
}

/** Which of these numbers the register holds, voided ones too: a number is never used again. */
export async function usedNumbers(reader: Reader, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: ReadonlyArray<{ number: string }> = await reader('certificate')
    .whereIn('number', [...numbers])
    .select('number');
  return new Set(rows.map((row) => row.number));
}

/** The highest serial in the register among the numbers of one form, voided ones too; 0 when there is none. */
export async function highestSerial(reader: Reader, form: SeriesForm): Promise<number> {
  const [row]: ReadonlyArray<{ highest: number | null }> = await reader.raw(
    // The range lets the index of numbers find the few that begin alike; the rest says that they are of the form.
    `SELECT max(CAST(substr(number, length(:before) + 1, :width) AS INTEGER)) AS highest FROM certificate
     WHERE number >= :before AND number < :before || char(1114111)
       AND length(number) = length(:before) + :width + length(:after)
       AND substr(number, length(:before) + :width + 1) = :after
       AND substr(number, length(:before) + 1, :width) NOT GLOB '*[^0-9]*'`,
    { before: form.before, width: form.width, after: form.after },
  );
  return row?.highest ?? 0;
}

/** The certificate that was issued with exactly this code. */
export async function certificateByCode(reader: Reader, qrText: string): Promise<CertificateRow | undefined> {
  return reader('certificate').where({ qr_text: qrText }).first();
}

/** Every void certificate that had its number, and with it a code. */
export async function voidedWithNumber(
  reader: Reader,
): Promise<ReadonlyArray<{ readonly number: string; readonly qr_text: string; readonly voided_at: string }>> {
  return reader('certificate')
    .where({ state: 'voided' })
    .whereNotNull('number')
    .whereNotNull('voided_at')
    .orderBy('number')
    .select('number', 'qr_text', 'voided_at');
}

interface Numbering {
  readonly id: number;
  readonly number: string;
  readonly source: 'imported';
  readonly facts: string;
  readonly qrText: string;
  readonly issuedOn: string;
  readonly photoFileId: string | null;
}

/** Gives a waiting certificate its number and freezes its facts. */
export async function setNumber(writer: Writer, numbering: Numbering): Promise<void> {
  await writer('certificate').where({ id: numbering.id, state: 'waiting' }).update({
    state: 'numbered',
    number: numbering.number,
    number_source: numbering.source,
    facts: numbering.facts,
    qr_text: numbering.qrText,
    issued_on: numbering.issuedOn,
    photo_file_id: numbering.photoFileId,
  });
}

/** Puts certificates where their prints and hand-overs say they are. One that is void stays void. */
export async function setStanding(
  writer: Writer,
  ids: readonly number[],
  standing: {
    readonly state: 'numbered' | 'printed' | 'handed-over';
    /** Of the sheet that was handed over. */
    readonly handing?: { readonly on: string; readonly to: string } | undefined;
  },
): Promise<void> {
  const { state, handing } = standing;
  await writer('certificate')
    .whereIn('id', [...ids])
    .whereNot('state', 'voided')
    .update({ state, handed_over_on: handing?.on ?? null, handed_over_to: handing?.to ?? '' });
}

export async function setVoided(
  writer: Writer,
  id: number,
  voiding: { readonly at: string; readonly reason: string },
): Promise<void> {
  await writer('certificate')
    .where({ id })
    .update({ state: 'voided', voided_at: voiding.at, void_reason: voiding.reason });
}

/** A register row: the certificate with whom it names and for which session. */
export interface RegisterEntryRow extends CertificateRow {
  readonly session_name: string;
  /** How the name is read, from the registry. */
  readonly pinyin: string;
  readonly print_count: number;
  /** Of the latest sheet that is not spoilt; empty before the first. */
  readonly print_serial: string;
}

export interface RegisterFilter {
  readonly text: string;
  /** People found by the text, as a query over their ids. */
  readonly people: Knex.QueryBuilder | undefined;
  readonly kind?: 'level' | 'training' | undefined;
  readonly state?: CertificateStateName | undefined;
  readonly sessionId?: number | undefined;
  readonly issuedFrom?: string | undefined;
  readonly issuedTo?: string | undefined;
}

function filtered(reader: Reader, filter: RegisterFilter): Knex.QueryBuilder {
  const query = reader('certificate');
  if (filter.kind !== undefined) query.where('certificate.kind', filter.kind);
  if (filter.state !== undefined) query.where('certificate.state', filter.state);
  if (filter.sessionId !== undefined) query.where('certificate.session_id', filter.sessionId);
  if (filter.issuedFrom !== undefined) query.where('certificate.issued_on', '>=', filter.issuedFrom);
  if (filter.issuedTo !== undefined) query.where('certificate.issued_on', '<=', filter.issuedTo);
  const { people } = filter;
  const text = filter.text.trim();
  if (text !== '') {
    query.where((any) => {
      const part = `%${text.replaceAll(/[\\%_]/gu, '\\$&')}%`;
      // A number is found by any part: clerks read out its end.
      any.whereRaw("certificate.number LIKE ? ESCAPE '\\'", [part]);
      // As certified: the person may be called otherwise now, or be in the trash.
      any.orWhereRaw("certificate.facts ->> 'holderName' LIKE ? ESCAPE '\\'", [part]);
      if (people) any.orWhereIn('certificate.trainee_id', people);
    });
  }
  return query;
}

const orders = {
  number: 'certificate.number',
  'issued-on': 'certificate.issued_on',
  name: 'trainee.pinyin',
} as const;

interface RegisterPage {
  readonly sort: keyof typeof orders;
  readonly direction: 'up' | 'down';
  readonly offset: number;
  readonly limit: number;
}

function entries(reader: Reader, query: Knex.QueryBuilder): Knex.QueryBuilder<object, RegisterEntryRow[]> {
  return query
    .join('training_session', 'training_session.id', 'certificate.session_id')
    .join('trainee', 'trainee.id', 'certificate.trainee_id')
    .select('certificate.*', {
      session_name: 'training_session.name',
      pinyin: 'trainee.pinyin',
      print_count: reader.raw(
        '(SELECT count(*) FROM certificate_print WHERE certificate_print.certificate_id = certificate.id)',
      ),
      print_serial: reader.raw(
        `coalesce((SELECT print_serial FROM certificate_print WHERE certificate_print.certificate_id = certificate.id
          AND outcome <> 'spoilt' ORDER BY certificate_print.id DESC LIMIT 1), '')`,
      ),
    });
}

export async function findRegisterEntries(
  reader: Reader,
  filter: RegisterFilter,
  page: RegisterPage,
): Promise<readonly RegisterEntryRow[]> {
  const order = page.direction === 'up' ? 'asc' : 'desc';
  return entries(reader, filtered(reader, filter))
    .orderBy([
      { column: orders[page.sort], order },
      { column: 'certificate.id', order },
    ])
    .offset(page.offset)
    .limit(page.limit);
}

export async function registerEntry(reader: Reader, id: number): Promise<RegisterEntryRow | undefined> {
  return entries(reader, reader('certificate').where('certificate.id', id)).first();
}

export async function countRegisterEntries(
  reader: Reader,
  filter: RegisterFilter,
  cap: number,
): Promise<number> {
  const found = filtered(reader, filter)
    .select('certificate.id')
    .limit(cap + 1);
  const [row]: ReadonlyArray<{ count: number }> = await reader.count({ count: '*' }).from(found.as('found'));
  return row?.count ?? 0;
}

/** One person's certificates, newest first, voided ones included. */
export async function certificatesOfTrainee(
  reader: Reader,
  traineeId: number,
): Promise<readonly CertificateRow[]> {
  return reader('certificate').where({ trainee_id: traineeId }).orderBy('id', 'desc');
}

/** The earliest day from which certificates of each session have waited for their numbers. */
export async function waitingSince(
  reader: Reader,
): Promise<ReadonlyArray<{ readonly session_id: number; readonly since: string }>> {
  return reader('certificate')
    .whereNull('number')
    .whereNot('state', 'voided')
    .groupBy('session_id')
    .select('session_id')
    .min({ since: 'issued_on' });
}
