import type { Trouble } from '#shared/contract/safekeeping.ts';
import type { Activities } from './activity.ts';
import type { CertificateFonts } from './certificates/certificate-facts.ts';
import type { PasswordCost } from './accounts/password.ts';
import type { SignIns } from './accounts/sign-ins.ts';
import type { Clock } from './clock.ts';
import type { InstitutionDatabase } from './database/open-database.ts';
import type { KeptFiles } from './files/kept-files.ts';
import type { PassingFiles } from './files/passing-files.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { FolderHold } from './safekeeping/hold-folder.ts';
import type { KeyStore } from './safekeeping/key-store.ts';

/** Where faults are written: codes and references, never names or numbers of people. */
export interface Log {
  error(reference: string, error: unknown): void;
}

/** What an open institution consists of. */
export interface OpenInstitution {
  readonly folder: string;
  readonly isDemo: boolean;
  readonly database: InstitutionDatabase;
  readonly keptFiles: KeptFiles;
  /** The data key; seals the private signing keys. Never leaves the core. */
  readonly dataKey: Uint8Array;
}

/** What is alive while the core runs; made once by `startCore`, handed to every call. */
export interface House {
  /** The data folder of this computer's user; institutions lie in folders of their own beneath it. */
  readonly folder: string;
  /** Proof that no other core works in the folder; let go at the end. */
  readonly hold: FolderHold;
  readonly clock: Clock;
  readonly log: Log;
  readonly keyStore: KeyStore;
  readonly jobs: Jobs;
  readonly activities: Activities;
  readonly signIns: SignIns;
  readonly passingFiles: PassingFiles;
  /** The bundled fonts that papers are set in. */
  readonly fonts: CertificateFonts;
  /** The built verification page, still without keys. */
  readonly verifyPage: string;
  /** Where this computer keeps installed fonts; empty where none may be chosen. */
  readonly fontFolders: readonly string[];
  /** What a new password's digest costs to make. */
  readonly passwordCost: PasswordCost;
  /** Whatever opens, closes, starts, restores or removes an institution takes its turn here. */
  readonly doors: OneAtATime;
  /** The open institution; undefined before first run and while one is being restored. */
  institution: OpenInstitution | undefined;
  /** Why no institution is open although one exists; the start screen names it. */
  trouble: Trouble | undefined;
}
