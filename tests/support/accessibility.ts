import type { Page } from '@playwright/test';
import axe from 'axe-core';

interface Scope {
  /** A selector: looks at this part of the page alone. */
  readonly within?: string;
  /** Looks for these rules alone; all of them where none is named. */
  readonly rules?: readonly string[];
}

/** What axe finds on the page as it stands, one line each; empty where everybody can use it. */
export async function findingsOf(page: Page, scope: Scope = {}): Promise<readonly string[]> {
  // Once per page: its text is half a megabyte, and reading it costs more than most of its rules.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async ({ within, rules }) => {
    const checker: unknown = Reflect.get(window, 'axe');
    // Put there above; the page's own types do not know it.
    const { run } = checker as { run: typeof axe.run };
    const options = { resultTypes: ['violations' as const], ...(rules && { runOnly: [...rules] }) };
    const results = await run(within ?? document, options);
    return results.violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
  }, scope);
  return violations.flatMap(({ id, html }) => html.map((each) => `${id}: ${each.slice(0, 200)}`));
}
