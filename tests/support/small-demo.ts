import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { insertInstitution } from '#core/institution/institution.table.ts';
import { closeInstitution, createInstitution } from '#core/safekeeping/open-institution.ts';
import type { House, OpenInstitution } from '#core/house.ts';

/** Opens a fictional institution with nothing in it but its name: what makes it fictional is there. */
export async function openSmallDemo(house: House): Promise<OpenInstitution> {
  await closeInstitution(house);
  const institution = await createInstitution(house, 'demo');
  await institution.database.transact((writer) =>
    insertInstitution(writer, { nameZh: '示例', nameEn: '', isDemo: true, now: '2026-11-24' }),
  );
  house.institution = institution;
  return institution;
}

/** A backup of the demo as earlier versions made it, by the job underneath. */
export async function demoBackup(house: House): Promise<Buffer> {
  const { folder, dataKey } = await openSmallDemo(house);
  const target = path.join(folder, 'demo.pxbackup');
  await house.jobs.run('packBackup', { folder, dataKey, target, createdAt: '2026-11-24T09:30:00.000+08:00' });
  return readFile(target);
}
