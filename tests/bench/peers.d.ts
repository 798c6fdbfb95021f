/** As much of the peer as is used; it is installed for a benchmark alone, and the types are checked without it. */
declare module 'exceljs' {
  interface Row {
    getCell(column: number): { readonly text: string };
  }
  class Workbook {
    readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> };
    readonly worksheets: readonly { eachRow(visit: (row: Row, number: number) => void): void }[];
  }
  const library: { readonly Workbook: typeof Workbook };
  export default library;
}
