import { z } from 'zod';
import { keptPreferencesSchema } from './preferences.ts';
import { command, everyone, operation, query, roles } from './procedure.ts';

export const roleSchema = z.enum(roles);

const signInNameSchema = z.string().trim().min(1).max(40);
/** Length is what protects a password; there is no rule about its characters. */
export const passwordSchema = z.string().min(8).max(200);
const displayNameSchema = z.string().trim().min(1).max(60);

const personSchema = z.object({ id: z.number().int(), displayName: z.string(), role: roleSchema });
export type SignedInPerson = z.infer<typeof personSchema>;

/** Rules for signing in at this institution. */
const accountRulesSchema = z.strictObject({
  /** Minutes without a key or click after which the screen locks itself. */
  idleMinutes: z.number().int().min(1).max(480),
});

const accountSchema = personSchema.extend({
  signInName: z.string(),
  isActive: z.boolean(),
  lastSignInAt: z.string().nullable(),
});
export type Account = z.infer<typeof accountSchema>;

const draftKeySchema = z.string().regex(/^[\w:.-]{1,120}$/);
/** An unfinished edit: which one, and what was typed, in the page's own form. */
const draftSchema = z.strictObject({ key: draftKeySchema, content: z.string().max(256 * 1024) });
export type Draft = z.infer<typeof draftSchema>;

export const accounts = {
  /** Opens a sign-in; the ticket goes with every later call and is stored nowhere. */
  signIn: operation('public')
    .input(z.strictObject({ signInName: signInNameSchema, password: z.string().max(200) }))
    .output(z.object({ ticket: z.string(), person: personSchema })),
  signOut: operation('public').output(z.object({})),
  /** Whoever the ticket stands for; refused with SIGNED_OUT otherwise. */
  whoAmI: query(everyone).output(personSchema),
  list: query(['administrator', 'director']).output(z.object({ accounts: z.array(accountSchema) })),
  add: command({ callers: ['administrator'], undo: { never: 'settings', instead: 'change-again' } })
    .input(
      z.strictObject({
        signInName: signInNameSchema,
        displayName: displayNameSchema,
        role: roleSchema,
        password: passwordSchema,
      }),
    )
    .output(z.object({ id: z.number().int() })),
  change: command({ callers: ['administrator'], undo: { never: 'settings', instead: 'change-again' } })
    .input(
      z.strictObject({
        id: z.number().int(),
        displayName: displayNameSchema,
        role: roleSchema,
        isActive: z.boolean(),
        /** Sets a new password where given. */
        password: passwordSchema.optional(),
      }),
    )
    .output(z.object({ id: z.number().int() })),
  changeOwnPassword: command({ callers: everyone, undo: { never: 'settings', instead: 'change-again' } })
    .input(z.strictObject({ current: z.string().max(200), next: passwordSchema }))
    .output(z.object({})),
  rules: query(everyone).output(accountRulesSchema),
  changeRules: command({ callers: ['administrator'], undo: { never: 'settings', instead: 'change-again' } })
    .input(accountRulesSchema)
    .output(accountRulesSchema),
  /** Unfinished edits of whoever is signed in; nobody else is ever shown them. */
  drafts: query(everyone).output(z.object({ drafts: z.array(draftSchema) })),
  /** Operations, for a draft is nobody's record: nothing of it stands in the history. */
  keepDraft: operation(everyone).input(draftSchema).output(z.object({})),
  dropDraft: operation(everyone)
    .input(z.strictObject({ key: draftKeySchema }))
    .output(z.object({})),
  /** How people like their screen on this computer; the page asks before it draws anything. */
  preferences: operation('public').output(keptPreferencesSchema),
  keepPreferences: operation('public').input(keptPreferencesSchema).output(z.object({})),
};
