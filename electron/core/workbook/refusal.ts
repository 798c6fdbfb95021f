/** Why a file cannot be read. Each reason is a sentence with a next step on the screen. */
export type UnreadableReason =
  | 'empty'
  | 'not-a-table'
  | 'other-format'
  | 'html-as-xls'
  | 'encrypted'
  | 'macro'
  | 'truncated'
  | 'damaged'
  | 'unsafe'
  | 'workbook-too-large'
  | 'too-many-parts'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'nul-bytes'
  | 'unclosed-quote'
  | 'damaged-text';

export type RefusalParams = Readonly<Record<string, string | number>>;

export type Unreadable = {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  readonly params: RefusalParams;
  /** What the library said, for the log alone. */
  readonly cause?: string;
};

/** Thrown inside this room only; `readWorkbook` turns it into an `Unreadable` value. */
export class WorkbookRefusal extends Error {
  readonly reason: UnreadableReason;
  readonly params: RefusalParams;

  constructor(reason: UnreadableReason, params: RefusalParams = {}, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
    this.params = params;
  }
}

/** @param maximum in bytes. */
export function tooLarge(maximum: number): WorkbookRefusal {
  return new WorkbookRefusal('workbook-too-large', { megabytes: Math.round(maximum / (1024 * 1024)) });
}
