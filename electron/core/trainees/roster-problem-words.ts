/** The page's words, because the core has none. */
export interface ProblemWords {
  readonly language: 'zh-CN' | 'en';
  readonly sheetName: string;
  readonly notes: readonly string[];
  readonly headings: { readonly row: string; readonly reasons: string };
  /** Sentence by problem code, with `{{name}}` for its values. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly created: Date;
}
