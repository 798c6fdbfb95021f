/**
 * Rows that belong to a record, as queries of their ids by the record's id: what happened to them happened to
 * the record too. Rows that are gone are found no more.
 */
export const belongings: Readonly<
  Record<string, ReadonlyArray<{ readonly table: string; readonly ids: string }>>
> = {
  training_session: [
    { table: 'enrolment', ids: 'SELECT id FROM enrolment WHERE session_id = :key' },
    { table: 'evaluation', ids: 'SELECT id FROM evaluation WHERE session_id = :key' },
    {
      table: 'mark',
      ids: 'SELECT mark.id FROM evaluation JOIN mark ON mark.evaluation_id = evaluation.id WHERE evaluation.session_id = :key',
    },
    { table: 'certificate', ids: 'SELECT id FROM certificate WHERE session_id = :key' },
  ],
  evaluation_body: [
    { table: 'filed_occupation', ids: 'SELECT id FROM filed_occupation WHERE body_id = :key' },
  ],
  evaluation: [{ table: 'mark', ids: 'SELECT id FROM mark WHERE evaluation_id = :key' }],
  certificate: [
    { table: 'certificate_print', ids: 'SELECT id FROM certificate_print WHERE certificate_id = :key' },
    { table: 'hand_over', ids: 'SELECT id FROM hand_over WHERE certificate_id = :key' },
  ],
  trainee: [
    { table: 'enrolment', ids: 'SELECT id FROM enrolment WHERE trainee_id = :key' },
    { table: 'certificate', ids: 'SELECT id FROM certificate WHERE trainee_id = :key' },
  ],
};
