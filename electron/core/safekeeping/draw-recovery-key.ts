import { groupLength, tidyRecoveryKey } from '#shared/rules/safekeeping/recovery-key.ts';
import { dayOf, instantOf } from '../clock.ts';
import type { House } from '../house.ts';
import { readInstitution } from '../institution/institution.table.ts';
import { checkRecoveryKey } from './keep-recovery-key.ts';

interface Wanted {
  readonly recoveryKey: string;
  readonly language: 'zh-CN' | 'en';
}

/** The recovery key on a page to print; it lies encrypted until it is fetched. @throws {Failure} KEY_REFUSED. */
export async function drawRecoveryKey(
  house: House,
  wanted: Wanted,
): Promise<{ fileId: string; fileName: string }> {
  const { database } = await checkRecoveryKey(house, wanted);
  const names = await readInstitution(database.reader);
  const tidy = tidyRecoveryKey(wanted.recoveryKey);
  const groups = tidy.match(new RegExp(`.{${groupLength}}`, 'gu')) ?? [];
  const isEnglish = wanted.language === 'en';
  const institution = (isEnglish ? names?.name_en : '') || names?.name_zh || '';
  const createdAt = instantOf(house.clock());
  const { language } = wanted;
  const bytes = await house.jobs.run('drawRecoveryKey', {
    groups,
    institution,
    language,
    createdAt,
    fonts: house.fonts,
  });
  const name = `${isEnglish ? 'recovery-key' : '恢复密钥'}-${dayOf(house.clock())}.pdf`;
  const { id } = await house.passingFiles.add({ name, mediaType: 'application/pdf', bytes, isOnce: true });
  return { fileId: id, fileName: name };
}
