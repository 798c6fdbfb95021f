import { papers } from '../papers.ts';
import type { JobStep } from './jobs.ts';

/** What a job gets beside its input. */
export interface JobContext {
  readonly onStep: (step: JobStep) => void;
}

/**
 * Every job by name, loaded on first use so that a worker thread starts quickly. Inputs and outputs cross
 * threads: plain values and byte arrays only.
 */
export const jobTable = {
  ...papers,
  readOfficialNumbers: async () => (await import('./read-official-numbers.ts')).readOfficialNumbersJob,
  drawPortraits: async () => (await import('./draw-portraits.ts')).drawPortraitsJob,
  takePage: async () => (await import('./take-page.ts')).takePageJob,
  packBackup: async () => (await import('./pack-backup.ts')).packBackupJob,
  unpackBackup: async () => (await import('./unpack-backup.ts')).unpackBackupJob,
  proveBackup: async () => (await import('./unpack-backup.ts')).proveBackupJob,
  listFonts: async () => (await import('./list-fonts.ts')).listFontsJob,
  prepareSealImage: async () => (await import('./prepare-seal-image.ts')).prepareSealImageJob,
  inspectPhoto: async () => (await import('./inspect-photo.ts')).inspectPhotoJob,
  preparePortrait: async () => (await import('./prepare-portrait.ts')).preparePortraitJob,
  readPhotoArchive: async () => (await import('./read-photo-archive.ts')).readPhotoArchiveJob,
  openRoster: async () => (await import('./open-roster.ts')).openRosterJob,
  findRosterNumbers: async () => (await import('./check-roster.ts')).findRosterNumbersJob,
  checkRoster: async () => (await import('./check-roster.ts')).checkRosterJob,
  planImport: async () => (await import('./check-roster.ts')).planImportJob,
  readRosterCell: async () => (await import('./check-roster.ts')).readRosterCellJob,
} as const;

type JobTable = typeof jobTable;
export type JobName = keyof JobTable;
type JobFunction<Name extends JobName> = Awaited<ReturnType<JobTable[Name]>>;
export type JobInput<Name extends JobName> = Parameters<JobFunction<Name>>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<JobFunction<Name>>>;

/**
 * Jobs that read what somebody outside wrote. A file that keeps one busy beyond all patience, or fills its thread's
 * memory, is refused by name; the papers and backups of our own making take as long as they are long.
 */
export const readingJobs: ReadonlySet<JobName> = new Set([
  'openRoster',
  'readOfficialNumbers',
  'readPhotoArchive',
  'inspectPhoto',
  'preparePortrait',
  'prepareSealImage',
]);
