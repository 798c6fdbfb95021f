import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyPageName } from '#shared/rules/certificates/verify-page.ts';
import { findBundledFonts, fontsInFolder } from './drawing/fonts.ts';
import { windowsFontFolders } from './drawing/installed-fonts.ts';
import { type PasswordCost, passwordCost } from './accounts/password.ts';
import { SignIns } from './accounts/sign-ins.ts';
import { Activities } from './activity.ts';
import type { Clock } from './clock.ts';
import { PassingFiles } from './files/passing-files.ts';
import type { House, Log } from './house.ts';
import { Jobs } from './jobs/jobs.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { type FolderHold, holdFolder } from './safekeeping/hold-folder.ts';
import type { KeyStore } from './safekeeping/key-store.ts';
import { sweepUnfinishedStarts } from './safekeeping/start-institution.ts';
import { closeInstitution, openOwn } from './safekeeping/open-institution.ts';

const builtVerifyPage = fileURLToPath(new URL(`../verify/${verifyPageName}`, import.meta.url));

interface CoreOptions {
  /** The data folder; made when it is not there. */
  readonly folder: string;
  readonly keyStore: KeyStore;
  readonly log: Log;
  readonly clock?: Clock;
  /** Folder of the bundled fonts in the packaged application; absent they are found in their packages. */
  readonly fontFolder?: string;
  /** The built verification page; absent it lies in the build, beside the core. */
  readonly verifyPage?: string;
  /** Folders of installed fonts; absent, those of Windows. */
  readonly installedFontFolders?: readonly string[];
  /** Tests lower it; absent, what protects a stolen database. */
  readonly passwordCost?: PasswordCost;
}

function makeHouse(options: CoreOptions, hold: FolderHold): House {
  const clock = options.clock ?? (() => new Date());
  return {
    folder: options.folder,
    hold,
    clock,
    log: options.log,
    keyStore: options.keyStore,
    jobs: new Jobs(),
    activities: new Activities(),
    signIns: new SignIns(clock),
    passingFiles: new PassingFiles(path.join(options.folder, 'passing'), () => clock().getTime()),
    fonts: options.fontFolder === undefined ? findBundledFonts() : fontsInFolder(options.fontFolder),
    verifyPage: options.verifyPage ?? builtVerifyPage,
    fontFolders:
      options.installedFontFolders ?? (process.platform === 'win32' ? windowsFontFolders(process.env) : []),
    passwordCost: options.passwordCost ?? passwordCost,
    doors: new OneAtATime(),
    institution: undefined,
    trouble: undefined,
  };
}

/**
 * Makes the house and opens the institution that is there; a demo is opened only when asked for.
 * @throws {Failure} FOLDER_REFUSED (in-use) while another core works in the folder, which then stays as it is.
 */
export async function startCore(options: CoreOptions): Promise<House> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const hold = await holdFolder(options.folder);
  try {
    const house = makeHouse(options, hold);
    await emptyPassing(house);
    await sweepUnfinishedStarts(house);
    await openOwn(house);
    return house;
  } catch (error) {
    await hold.letGo();
    throw error;
  }
}

/** What a virus scanner holds open stays until the next time: it is encrypted under a key that is gone. */
async function emptyPassing(house: House): Promise<void> {
  await house.passingFiles.clear().catch((error: unknown) => house.log.error('passing-files', error));
}

/** Ends jobs, closes the database, empties the passing files and lets the folder go. Once is enough. */
export async function stopCore(house: House): Promise<void> {
  if (!house.hold.isHeld()) return;
  await house.jobs.close();
  await house.doors.run(() => closeInstitution(house));
  await emptyPassing(house);
  await house.hold.letGo();
}
