import { z } from 'zod';
import { passwordSchema } from './accounts.ts';
import { approvers, everyone, keepers, operation } from './procedure.ts';

export const troubles = [
  'key-unavailable',
  /** The file that opens the data key can be read by others. */
  'key-shared',
  'missing',
  'damaged',
  'foreign',
  /** The fictional institution lies where the own one belongs. */
  'demo',
  'newer',
  'unreadable',
] as const;
export type Trouble = (typeof troubles)[number];

/** What the start screen finds. */
const startStateSchema = z.discriminatedUnion('kind', [
  /** Nothing here yet: offer the demo, a new institution, or a backup. */
  z.object({ kind: z.literal('first-run') }),
  /** An institution is open and waits for sign-in. */
  z.object({
    kind: z.literal('open'),
    nameZh: z.string(),
    nameEn: z.string(),
    isDemo: z.boolean(),
    /** Beside the demo, the institution of this computer is there too. */
    hasOwn: z.boolean(),
    /** The recovery key was not written down yet; an administrator is asked before anything else. */
    needsRecoveryKey: z.boolean(),
    /** Minutes without a key or click after which the page locks itself. */
    idleMinutes: z.number().int(),
    /** Whose sign-in the screen proposes: whoever signed in last. */
    lastSignInName: z.string(),
  }),
  /** An institution exists and cannot be opened. */
  z.object({ kind: z.literal('trouble'), trouble: z.enum(troubles), folder: z.string() }),
]);
export type StartState = z.infer<typeof startStateSchema>;

const openedSchema = z.object({ ticket: z.string() });

/** Eight groups of five characters; spaces, hyphens and case do not matter. */
const recoveryKeySchema = z.string().trim().min(1).max(120);
const recoveryGroupsSchema = z.array(z.string()).length(8);

const fileIdSchema = z.string().regex(/^p-[\w-]{1,40}$/u);
const backupSchema = z.object({ name: z.string(), at: z.string(), size: z.number().int() });
export type Backup = z.infer<typeof backupSchema>;

/** What a backup holds, proven: every byte is as it was written. */
const backupContentSchema = z.object({
  nameZh: z.string(),
  nameEn: z.string(),
  createdAt: z.string(),
  counts: z.object({
    trainees: z.number().int(),
    sessions: z.number().int(),
    certificates: z.number().int(),
    files: z.number().int(),
  }),
  /** Numbers given on this computer after the backup; they are not given again. */
  laterNumbers: z.array(z.object({ series: z.string(), from: z.number().int(), until: z.number().int() })),
});
export type BackupContent = z.infer<typeof backupContentSchema>;

const chosenBackupSchema = z.strictObject({
  fileId: fileIdSchema,
  /** Asked for where this computer’s key store does not open the backup. */
  recoveryKey: recoveryKeySchema.optional(),
});

export const safekeeping = {
  state: operation('public').output(startStateSchema),
  /** Creates the encrypted database with its first administrator, who is signed in. The key is shown once. */
  startInstitution: operation('public')
    .input(
      z.strictObject({
        nameZh: z.string().trim().min(2).max(100),
        nameEn: z.string().trim().max(200),
        displayName: z.string().trim().min(1).max(60),
        signInName: z.string().trim().min(1).max(40),
        password: passwordSchema,
      }),
    )
    .output(openedSchema.extend({ recoveryGroups: recoveryGroupsSchema })),
  /** Opens the fictional institution, building it the first time; its clerk is signed in. */
  startDemo: operation('public').output(openedSchema),
  /** Closes the fictional institution; the own one opens where there is one. */
  leaveDemo: operation('public').output(z.object({})),
  /** Throws the fictional institution away and builds it anew. Nothing else is touched. */
  resetDemo: operation('public').output(openedSchema),
  /** A new recovery key; the old one stays in force until the new one is confirmed. */
  renewRecoveryKey: operation(['administrator']).output(z.object({ recoveryGroups: recoveryGroupsSchema })),
  /** The key was written down: from now on it is the only one. */
  confirmRecoveryKey: operation(['administrator'])
    .input(z.strictObject({ recoveryKey: recoveryKeySchema }))
    .output(z.object({})),
  /** The recovery key on a page to print. The key is checked first. */
  drawRecoveryKey: operation(['administrator'])
    .input(z.strictObject({ recoveryKey: recoveryKeySchema, language: z.enum(['zh-CN', 'en']) }))
    .output(z.object({ fileId: z.string(), fileName: z.string() })),
  /** Opens an institution whose key this computer's key store lost, and gives the store the key again. */
  openWithRecoveryKey: operation('public')
    .input(z.strictObject({ recoveryKey: recoveryKeySchema }))
    .output(z.object({})),
  /** Looks again at an institution that did not open. */
  tryAgain: operation('public').output(z.object({})),
  /** One checked file with everything in it, in the institution's own folder; to hand it out is `fetchBackup`. */
  backUp: operation(keepers).output(backupSchema),
  /** The copies in the institution's own folder, newest first. */
  listBackups: operation(everyone).output(z.object({ folder: z.string(), backups: z.array(backupSchema) })),
  fetchBackup: operation(approvers)
    .input(z.strictObject({ name: z.string().max(200) }))
    .output(z.object({ fileId: z.string() })),
  /** Looks into a backup and proves it whole; changes nothing. */
  inspectBackup: operation('public').input(chosenBackupSchema).output(backupContentSchema),
  /** Puts a backup in place where no institution can be opened. What lies there is set aside, not deleted. */
  restoreBackup: operation('public').input(chosenBackupSchema).output(backupContentSchema),
};
