import type { CertificateRecord, RegisterRow } from '#shared/contract/certificate-records.ts';
import { Failure } from '#shared/contract/failures.ts';
import { countCap } from '#shared/contract/page.ts';
import { maskIdNumber } from '#shared/rules/trainees/masking.ts';
import type { Reader } from '../database/reader-writer.ts';
import { idsMatching } from '../trainees/search-key.table.ts';
import type { CertificateFacts } from './certificate-facts.ts';
import {
  countRegisterEntries,
  findRegisterEntries,
  type RegisterEntryRow,
  type RegisterFilter,
  registerEntry,
} from './certificate.table.ts';
import { printsOf } from './certificate-print.table.ts';
import { factsOf } from './frozen-facts.ts';
import { handOversByPrint } from './hand-over.table.ts';

interface Wanted extends Omit<RegisterFilter, 'people'> {
  readonly sort: 'number' | 'issued-on' | 'name';
  readonly direction: 'up' | 'down';
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What was certified, in words: the occupation, or the course of a training certificate. */
export function occupationOf(facts: CertificateFacts): { readonly zh: string; readonly en: string } {
  const words = facts.kind === 'level' ? facts.occupation : facts.course;
  return { zh: words.zh, en: words.en ?? words.zh };
}

export function levelOf(facts: CertificateFacts): 1 | 2 | 3 | 4 | 5 | null {
  return typeof facts.level === 'number' ? facts.level : null;
}

export function filterWithPeople(reader: Reader, wanted: Omit<RegisterFilter, 'people'>): RegisterFilter {
  const people = wanted.text.trim() === '' ? undefined : idsMatching(reader, wanted.text);
  return { ...wanted, people };
}

function rowOf(row: RegisterEntryRow): RegisterRow {
  const facts = factsOf(row);
  const occupation = occupationOf(facts);
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    number: row.number,
    // As certified, not as the person is called now.
    name: facts.holderName,
    pinyin: row.pinyin,
    idNumberMasked: maskIdNumber(facts.idNumber),
    traineeId: row.trainee_id,
    sessionId: row.session_id,
    sessionName: row.session_name,
    occupationZh: occupation.zh,
    occupationEn: occupation.en,
    level: levelOf(facts),
    language: row.language,
    issuedOn: row.issued_on,
    printCount: row.print_count,
    handedOverOn: row.handed_over_on,
    voidReason: row.void_reason,
  };
}

/** The register: every certificate ever issued, voided ones too. Counted up to the cap. */
export async function listRegister(
  reader: Reader,
  wanted: Wanted,
): Promise<{ certificates: RegisterRow[]; total: number; isTotalCapped: boolean; next: string | null }> {
  const filter = filterWithPeople(reader, wanted);
  const offset = Number(wanted.after ?? 0) || 0;
  const rows = await findRegisterEntries(reader, filter, {
    sort: wanted.sort,
    direction: wanted.direction,
    offset,
    limit: wanted.limit + 1,
  });
  const total = await countRegisterEntries(reader, filter, countCap);
  const page = rows.slice(0, wanted.limit);
  return {
    certificates: page.map(rowOf),
    total: Math.min(total, countCap),
    isTotalCapped: total > countCap,
    next: rows.length > wanted.limit ? String(offset + page.length) : null,
  };
}

/** One certificate with its code and every print. @throws {Failure} NOT_FOUND. */
export async function getCertificate(
  reader: Reader,
  input: { readonly id: number },
): Promise<CertificateRecord> {
  const row = await registerEntry(reader, input.id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'certificate' } });
  const facts = factsOf(row);
  const prints = await printsOf(reader, row.id);
  const handOvers = await handOversByPrint(reader, [row.id]);
  return {
    ...rowOf(row),
    qrText: row.qr_text,
    issuedBy: facts.kind === 'level' ? facts.body.zh : facts.institution.zh,
    handedOverTo: row.handed_over_to,
    voidedAt: row.voided_at,
    prints: prints.map((print) => ({
      id: print.id,
      printedAt: print.printed_at,
      printSerial: print.print_serial,
      reason: print.reason,
      outcome: print.outcome,
      page: print.page,
      pageCount: print.page_count,
      handedOverOn: handOvers.get(print.id)?.handed_over_on ?? null,
      handedOverTo: handOvers.get(print.id)?.handed_over_to ?? '',
    })),
  };
}
