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
