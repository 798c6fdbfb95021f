/** The registry, or a part of it, as a table of values. */
export interface TraineeList {
  readonly sheetName: string;
  /** Lines above the headings: title, filters, masked or full. */
  readonly notes: readonly string[];
  readonly columns: ReadonlyArray<{ readonly field: string; readonly heading: string }>;
  /** Pages of rows, each a JSON list of lists of values in the order of the columns. */
  readonly pages: readonly string[];
  readonly created: Date;
}
