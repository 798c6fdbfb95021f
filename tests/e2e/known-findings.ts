/** A finding of axe that stands, with its reason. */
interface KnownFinding {
  readonly rule: string;
  readonly html: RegExp;
  readonly reason: string;
}

export const knownFindings: readonly KnownFinding[] = [];

/** Whether a finding is one of those that stand. */
export function isKnown(rule: string, html: string): boolean {
  return knownFindings.some((known) => known.rule === rule && known.html.test(html));
}
