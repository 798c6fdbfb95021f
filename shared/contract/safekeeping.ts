import { z } from 'zod';
import { passwordSchema } from './accounts.ts';
import { operation } from './procedure.ts';

/** What the start screen finds. */
const startStateSchema = z.discriminatedUnion('kind', [
  /** Nothing here yet: offer the demo, a new institution, or a backup. */
  z.object({ kind: z.literal('first-run') }),
  /** An institution is open and waits for sign-in. */
  z.object({ kind: z.literal('open'), nameZh: z.string(), nameEn: z.string(), isDemo: z.boolean() }),
  /** An institution exists and cannot be opened. */
  z.object({ kind: z.literal('trouble'), trouble: z.string(), params: z.record(z.string(), z.string()) }),
]);
export type StartState = z.infer<typeof startStateSchema>;

const openedSchema = z.object({ ticket: z.string() });

export const safekeeping = {
  state: operation('public').output(startStateSchema),
  /** Creates the encrypted database with its first administrator, who is signed in. */
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
    .output(openedSchema),
  /** Opens the fictional institution, building it the first time; its clerk is signed in. */
  startDemo: operation('public').output(openedSchema),
};
