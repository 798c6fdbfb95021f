import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { safeFileName } from '#shared/rules/files/safe-file-name.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { headingsOf } from './opened-rosters.ts';
import { askRoster, forJob } from './roster-question.ts';
import type { ProblemWords } from './roster-problem-words.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ExportInput extends Omit<ProblemWords, 'created'> {
  readonly recipe: RosterRecipe;
  readonly fileName: string;
}

interface Exported {
  readonly fileId: string;
  readonly fileName: string;
  readonly count: number;
}

/** Writes the faulty rows with their reasons, in full, to send back to the office; a logged act. */
export async function exportRosterProblems(
  writer: Writer,
  input: ExportInput,
  call: Call,
): Promise<Exported> {
  const { recipe, fileName, ...words } = input;
  const asked = await askRoster(writer, { recipe }, call);
  const headings = headingsOf(asked.sheet, recipe.headingRow);
  const { bytes, count } = await call.house.jobs.run(
    'writeRosterProblems',
    { ...forJob(asked), headings, words: { ...words, created: call.house.clock() } },
    { signal: call.activity.signal },
  );
  const name = safeFileName(/\.xlsx$/iu.test(fileName) ? fileName : `${fileName}.xlsx`);
  const file = await call.house.passingFiles.add({ name, mediaType: workbookType, bytes, isOnce: true });
  call.note({ name: asked.roster.fileName, count });
  return { fileId: file.id, fileName: name, count };
}
