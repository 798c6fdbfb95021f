import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { Reader } from '../database/reader-writer.ts';
import { readKeptFile } from '../files/file.table.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { InstitutionRow } from '../institution/institution.table.ts';
import type { Call } from '../procedure.ts';
import { certificateFontFiles } from './certificate-fonts.ts';
import type { CertificateFacts, CertificateItem, PrintRefusal } from './certificate-facts.ts';

/** What is drawn: frozen facts with the photo they were issued with. */
export interface Drawable {
  readonly facts: CertificateFacts;
  readonly photoFileId: string | null;
  /** Its row in the file it came with; without one a refusal counts from the first of the batch. */
  readonly rowNumber?: number;
}

/** Millimetres to the right and downwards, and whether the stock is printed already but for the data. */
export interface Layout {
  readonly offsetX: number;
  readonly offsetY: number;
  readonly isDataOnly: boolean;
}

interface Batch {
  readonly institution: InstitutionRow;
  readonly language: 'zh' | 'zh+en';
  readonly isMasked: boolean;
  /** Instant written into the file. */
  readonly createdAt: string;
  readonly drawables: readonly Drawable[];
  /** A page looked at before there is a photo shows the place for one. */
  readonly hasPhotoPlace?: boolean;
  /** How the printer that it is meant for puts it on paper; absent to look at. */
  readonly layout?: Layout;
  /** To look at: marked as a preview all over, without seal and signature. */
  readonly isPreview?: boolean;
}

/** Stands in the code of every page to look at, issued or not: only a recorded print proves anything. */
export const previewCode = '预览，不作为证书\nPreview, not a certificate';
/** Stands where the authority's number will come. */
export const awaitedNumber = '（待编号）';

/** Facts as they are drawn to be looked at; without a number yet they say so. */
export function asPreview(facts: CertificateFacts): CertificateFacts {
  const certificateNumber = facts.certificateNumber === '' ? awaitedNumber : facts.certificateNumber;
  return { ...facts, certificateNumber, qrText: previewCode };
}

const signatureSize = { width: 34, height: 13 };

async function readImage(reader: Reader, call: Call, fileId: string | null): Promise<Uint8Array | undefined> {
  return fileId === null ? undefined : (await readKeptFile(reader, call.institution.keptFiles, fileId)).bytes;
}

async function images(reader: Reader, call: Call, institution: InstitutionRow) {
  if (institution.has_images_on_certificates === 0) return {};
  const width = await readSetting(reader, 'certificate.sealWidth', call.today);
  const seal = await readImage(reader, call, institution.seal_file_id);
  const signature = await readImage(reader, call, institution.signature_file_id);
  return {
    ...(seal && { seal: { bytes: seal, width, height: width } }),
    ...(signature && { signature: { bytes: signature, ...signatureSize } }),
  };
}

function problemOf(refusal: PrintRefusal, { drawables }: Batch): Problem {
  const { kind, item, holderName, ...params } = refusal;
  const place = { row: drawables[item]?.rowNumber ?? item + 1, name: holderName };
  if (refusal.kind !== 'does-not-fit') return { code: `print-${kind}`, params, place };
  const code = refusal.isEnglish ? 'print-english-does-not-fit' : 'print-does-not-fit';
  return { code, params: { printed: refusal.field }, place };
}

async function itemsAndStyle(reader: Reader, call: Call, batch: Batch) {
  const items: CertificateItem[] = [];
  for (const { facts, photoFileId } of batch.drawables) {
    const photo = await readImage(reader, call, photoFileId);
    items.push({ facts, ...(photo && { photo }) });
  }
  const style = {
    language: batch.language,
    templateVersion: 1 as const,
    fonts: await certificateFontFiles(reader, call),
    createdAt: batch.createdAt,
    photo: batch.hasPhotoPlace === true ? ('pasted' as const) : ('printed' as const),
    masked: batch.isMasked,
    demo: call.institution.isDemo,
    preview: batch.isPreview === true,
    ...(batch.layout && {
      offsetX: batch.layout.offsetX,
      offsetY: batch.layout.offsetY,
      dataOnly: batch.layout.isDataOnly,
    }),
  };
  return { items, style };
}

/** How far a job is, told as one stage of the call. */
function stepsOf(call: Call, stage: string) {
  return {
    signal: call.activity.signal,
    onStep(step: { readonly done: number; readonly total: number }) {
      // A step that finds the work cancelled would throw inside the listener; the signal stops the job instead.
      if (!call.activity.signal.aborted) call.activity.step(step.done, step.total, stage);
    },
  };
}

/** What keeps these pages from being drawn whole, e.g. the character no font has, with everybody's name. */
export async function batchProblems(reader: Reader, call: Call, batch: Batch): Promise<readonly Problem[]> {
  const refusals = await call.house.jobs.run(
    'checkCertificates',
    await itemsAndStyle(reader, call, batch),
    stepsOf(call, 'check'),
  );
  call.activity.continueOrStop();
  return refusals.map((refusal) => problemOf(refusal, batch));
}

/**
 * Makes sure that every one of these pages can be drawn whole, before a number is spent on it.
 * @throws {Failure} ROWS_REFUSED naming everybody with what cannot be printed.
 */
export async function checkBatch(reader: Reader, call: Call, batch: Batch): Promise<void> {
  const problems = await batchProblems(reader, call, batch);
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems: [...problems] });
}

/**
 * Draws these certificates into one PDF in a worker thread.
 * @throws {Failure} ROWS_REFUSED naming everybody whose page cannot be drawn completely; CANCELLED.
 */
export async function drawBatch(
  reader: Reader,
  call: Call,
  batch: Batch,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const parts = await itemsAndStyle(reader, call, batch);
  const stamps = batch.isPreview ? {} : await images(reader, call, batch.institution);
  const drawn = await call.house.jobs.run('drawCertificates', { ...parts, ...stamps }, stepsOf(call, 'draw'));
  if (drawn.kind === 'cancelled') throw new Failure('CANCELLED');
  if (drawn.kind === 'refused')
    throw new Failure('ROWS_REFUSED', {
      problems: drawn.refusals.map((refusal) => problemOf(refusal, batch)),
    });
  return drawn;
}
