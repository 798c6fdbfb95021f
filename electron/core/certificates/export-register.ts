import { Failure } from '#shared/contract/failures.ts';
import { levelItem } from '#shared/lists/levels.ts';
import { sexes } from '#shared/lists/sexes.ts';
import { checkIdNumber } from '#shared/rules/trainees/id-number.ts';
import { maskIdNumber } from '#shared/rules/trainees/masking.ts';
import type { Writer } from '../database/reader-writer.ts';
import { type InstitutionRow, theInstitution } from '../institution/institution.table.ts';
import type { Call } from '../procedure.ts';
import { certificateFontFiles } from './certificate-fonts.ts';
import { findRegisterEntries, type RegisterEntryRow, type RegisterFilter } from './certificate.table.ts';
import type { CertificateFacts } from './certificate-facts.ts';
import { factsOf } from './frozen-facts.ts';
import { filterWithPeople, levelOf, occupationOf } from './list-register.ts';

interface Wanted extends Omit<RegisterFilter, 'people'> {
  readonly format: 'xlsx' | 'pdf';
  readonly isMasked: boolean;
  readonly language: 'zh-CN' | 'en';
}

/** More than this is no list anybody reads; the filter narrows it. */
const maximumLines = 100_000;

const stateWords = {
  waiting: { 'zh-CN': '待编号', en: 'Waiting for number' },
  numbered: { 'zh-CN': '已编号', en: 'Numbered' },
  printed: { 'zh-CN': '已打印', en: 'Printed' },
  'handed-over': { 'zh-CN': '已发放', en: 'Handed over' },
  voided: { 'zh-CN': '已作废', en: 'Voided' },
} as const;

const kindWords = {
  level: { 'zh-CN': '职业技能等级证书', en: 'Occupational skill level' },
  training: { 'zh-CN': '培训合格证书', en: 'Training' },
} as const;

type Language = Wanted['language'];

function levelWords(facts: CertificateFacts, language: Language): string {
  const level = levelOf(facts);
  if (level === null) return '--';
  return language === 'en' ? levelItem(level).en : levelItem(level).zh;
}

/** As frozen; level facts of earlier versions say it by their citizen's number alone. */
function sexWords(facts: CertificateFacts, language: Language): string {
  const number = checkIdNumber(facts.idNumber, { today: facts.issueDate });
  const sex = facts.sex ?? (number.kind === 'sound' ? number.sex : undefined);
  const item = sexes.find(({ code }) => code === sex);
  return (language === 'en' ? item?.en : item?.zh) ?? '';
}

function sheetLine(row: RegisterEntryRow, { language, isMasked }: Wanted) {
  const facts = factsOf(row);
  const occupation = occupationOf(facts);
  return {
    number: row.number ?? '',
    name: facts.holderName,
    sex: sexWords(facts, language),
    idNumber: isMasked ? maskIdNumber(facts.idNumber) : facts.idNumber,
    kind: kindWords[row.kind][language],
    occupation: language === 'en' ? occupation.en : occupation.zh,
    level: levelWords(facts, language),
    issuedOn: row.issued_on,
    session: row.session_name,
    state: stateWords[row.state][language],
    printCount: row.print_count,
    printSerial: row.print_serial,
    handedOverOn: row.handed_over_on ?? '',
    handedOverTo: row.handed_over_to,
    remark: row.void_reason,
  };
}

interface Parts {
  readonly rows: readonly RegisterEntryRow[];
  readonly wanted: Wanted;
  readonly institution: InstitutionRow;
}

async function asWorkbook({ rows, wanted, institution }: Parts, call: Call): Promise<Uint8Array> {
  return call.house.jobs.run('writeRegister', {
    language: wanted.language,
    institution:
      wanted.language === 'en' && institution.name_en !== '' ? institution.name_en : institution.name_zh,
    madeBy: call.actor.name,
    createdAt: call.now,
    isMasked: wanted.isMasked,
    isDemo: call.institution.isDemo,
    lines: rows.map((row) => sheetLine(row, wanted)),
  });
}

/**
 * The printed register is kept in Chinese: it goes into the files of the authority. It has the fonts that drew the
 * certificates, so that it can name everybody they name.
 */
async function asPaper(
  writer: Writer,
  { rows, wanted, institution }: Parts,
  call: Call,
): Promise<Uint8Array> {
  const kinds = new Set(rows.map((row) => kindWords[row.kind]['zh-CN']));
  const drawn = await call.house.jobs.run('drawRegister', {
    institution: institution.name_zh,
    sessions: [...new Map(rows.map((row) => [row.session_id, row.session_name])).values()],
    certificateKind: [...kinds].join('、'),
    madeBy: call.actor.name,
    createdAt: call.now,
    fonts: await certificateFontFiles(writer, call),
    isMasked: wanted.isMasked,
    demo: call.institution.isDemo,
    lines: rows.map((row) => {
      const line = sheetLine(row, { ...wanted, language: 'zh-CN' });
      return {
        certificateNumber: line.number,
        holderName: line.name,
        sex: line.sex,
        idNumber: line.idNumber,
        occupation: line.occupation,
        level: line.level,
        issueDate: line.issuedOn,
        printSerial: line.printSerial,
        state: line.state,
        remark: line.remark,
      };
    }),
  });
  if (drawn.kind === 'drawn') return drawn.bytes;
  const placeOf = (row: number) => {
    const entry = rows[row];
    return { row: row + 1, ...(entry && { name: factsOf(entry).holderName }) };
  };
  const problems = [
    ...drawn.tooFull.map(({ row }) => ({
      code: 'print-does-not-fit',
      params: { printed: 'line' },
      place: placeOf(row),
    })),
    ...drawn.unprintable.map(({ row, kind, character, codePoint }) => ({
      code: kind === 'invisible' ? 'print-invisible-character' : 'print-missing-glyph',
      params: { character, codePoint },
      place: placeOf(row),
    })),
  ];
  throw new Failure('ROWS_REFUSED', { problems });
}

/**
 * The register as a file, whole or as filtered; the file says whether ID numbers are masked. A command only so
 * that taking it out is on record.
 * @throws {Failure} ROWS_REFUSED when a line cannot be printed; FILE_TOO_LARGE past the most lines.
 */
export async function exportRegister(
  writer: Writer,
  wanted: Wanted,
  call: Call,
): Promise<{ fileId: string; fileName: string; count: number }> {
  const filter = filterWithPeople(writer, wanted);
  const rows = await findRegisterEntries(writer, filter, {
    sort: 'number',
    direction: 'up',
    offset: 0,
    limit: maximumLines + 1,
  });
  // A register that ends early would be taken for the whole one.
  if (rows.length > maximumLines) throw new Failure('FILE_TOO_LARGE', { params: { limit: maximumLines } });
  const parts = { rows, wanted, institution: await theInstitution(writer) };
  const bytes = wanted.format === 'xlsx' ? await asWorkbook(parts, call) : await asPaper(writer, parts, call);
  const mediaType =
    wanted.format === 'pdf'
      ? 'application/pdf'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const name = `${wanted.language === 'en' ? 'certificate-register' : '证书台账'}-${call.today}.${wanted.format}`;
  const file = await call.house.passingFiles.add({ name, mediaType, bytes, isOnce: true });
  call.note({ count: rows.length, format: wanted.format, isMasked: wanted.isMasked });
  return { fileId: file.id, fileName: name, count: rows.length };
}
