import { Failure } from '#shared/contract/failures.ts';
import type { ImageKind, InstitutionFacts } from '#shared/contract/institution.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export interface InstitutionRow {
  readonly id: number;
  readonly name_zh: string;
  readonly name_en: string;
  readonly short_name: string;
  readonly credit_code: string;
  readonly address_zh: string;
  readonly address_en: string;
  readonly phone: string;
  readonly is_demo: number;
  readonly seal_file_id: string | null;
  readonly signature_file_id: string | null;
  readonly has_images_on_certificates: number;
}

/** The one row of the institution; undefined only while it is being created. */
export async function readInstitution(reader: Reader): Promise<InstitutionRow | undefined> {
  return reader('institution').first();
}

interface NewInstitution {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isDemo: boolean;
  readonly now: string;
}

export async function insertInstitution(
  writer: Writer,
  { nameZh, nameEn, isDemo, now }: NewInstitution,
): Promise<void> {
  await writer('institution').insert({ name_zh: nameZh, name_en: nameEn, is_demo: isDemo, created_at: now });
}

/** The institution's row where a use case needs it. @throws {Failure} NO_INSTITUTION. */
export async function theInstitution(reader: Reader): Promise<InstitutionRow> {
  const row = await readInstitution(reader);
  if (!row) throw new Failure('NO_INSTITUTION');
  return row;
}

export async function updateInstitution(writer: Writer, id: number, facts: InstitutionFacts): Promise<void> {
  await writer('institution').where({ id }).update({
    name_zh: facts.nameZh,
    name_en: facts.nameEn,
    short_name: facts.shortName,
    credit_code: facts.creditCode,
    address_zh: facts.addressZh,
    address_en: facts.addressEn,
    phone: facts.phone,
  });
}

const imageColumns = { seal: 'seal_file_id', signature: 'signature_file_id' } as const;

/** The picture's file id, null where there is none. */
export function imageOf(row: InstitutionRow, kind: ImageKind): string | null {
  return row[imageColumns[kind]];
}

/** Changes a picture and takes the permission to print it away: it was given for the picture before. */
export async function updateImage(
  writer: Writer,
  id: number,
  image: { readonly kind: ImageKind; readonly fileId: string | null },
): Promise<void> {
  await writer('institution')
    .where({ id })
    .update({ [imageColumns[image.kind]]: image.fileId, has_images_on_certificates: false });
}

export async function updateImagePermission(writer: Writer, id: number, isAllowed: boolean): Promise<void> {
  await writer('institution').where({ id }).update({ has_images_on_certificates: isAllowed });
}
