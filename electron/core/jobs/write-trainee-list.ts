import type { TraineeList } from '../trainees/trainee-list.ts';
import { writeTraineeList } from '../trainees/trainee-list.xlsx.ts';

/** The registry as .xlsx bytes. */
export async function writeTraineeListJob(list: TraineeList): Promise<Uint8Array> {
  return writeTraineeList(list);
}
