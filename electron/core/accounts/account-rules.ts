import type { Reader, Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { type AccountRules, changeAccountRuleRow, readAccountRules } from './account-rule.table.ts';

export async function getAccountRules(reader: Reader): Promise<AccountRules> {
  return readAccountRules(reader);
}

/** Holds at once for whoever is signed in. */
export async function changeAccountRules(
  writer: Writer,
  input: AccountRules,
  call: Call,
): Promise<AccountRules> {
  await changeAccountRuleRow(writer, input);
  call.house.signIns.idleMinutes = input.idleMinutes;
  call.note({ count: input.idleMinutes });
  return input;
}
