import type { Reader, Writer } from '../database/reader-writer.ts';

export interface AccountRules {
  readonly idleMinutes: number;
}

/** The one row of rules for signing in. */
export async function readAccountRules(reader: Reader): Promise<AccountRules> {
  const row: { idle_minutes: number } | undefined = await reader('account_rule').first();
  return { idleMinutes: row?.idle_minutes ?? 30 };
}

export async function changeAccountRuleRow(writer: Writer, rules: AccountRules): Promise<void> {
  await writer('account_rule').update({ idle_minutes: rules.idleMinutes });
}
