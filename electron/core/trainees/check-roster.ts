import type { RosterCheck } from '#shared/contract/roster-check.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { askRoster, askSheet, forJob } from './roster-question.ts';
import type { View } from './show-check.ts';

/** The dry run: what an import by this recipe would do, and one page of rows. Writes nothing. @throws {Failure} NOT_FOUND. */
export async function checkRoster(
  reader: Reader,
  input: { readonly recipe: RosterRecipe; readonly view: View; readonly sessionId?: number | undefined },
  call: Call,
): Promise<RosterCheck> {
  const asked = await askRoster(reader, input, call);
  return call.house.jobs.run(
    'checkRoster',
    { ...forJob(asked), view: input.view },
    { signal: call.activity.signal },
  );
}

/** Shows one masked cell in full; the history keeps whose, never the number. @throws {Failure} NOT_FOUND. */
export async function showRosterCell(
  _writer: Writer,
  input: { readonly recipe: RosterRecipe; readonly row: number; readonly field: RosterField },
  call: Call,
): Promise<{ value: string }> {
  const { roster, sheet: _sheet, ...asked } = await askSheet(call, input.recipe);
  const { row, field } = input;
  const cell = await call.house.jobs.run('readRosterCell', { ...asked, row, field });
  call.note({ name: cell.name, fileName: roster.fileName, row, field });
  return { value: cell.value };
}
