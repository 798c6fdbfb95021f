/** What an institution puts into its copy of the verification page. Each text proves itself or is refused there. */
export interface GivenToPage {
  /** The day the page was made, YYYY-MM-DD. */
  readonly madeOn: string;
  /** Key files as they are handed out. */
  readonly keys: readonly string[];
  /** Signed lists of void certificates. */
  readonly lists: readonly string[];
}

/** The name of the built page in its folder. */
export const verifyPageName = 'verify.html';

/** The element of the page that holds what was given; it carries data, and nothing in it ever runs. */
export const givenElement = 'peixun-given';

const place = new RegExp(`(<script type="application/json" id="${givenElement}">)[^<]*(</script>)`, 'u');

/** The built page with keys and lists in it; undefined for a file that has no place for them. */
export function fillVerifyPage(page: string, given: GivenToPage): string | undefined {
  // A `<` could end the element early.
  const data = JSON.stringify(given).replace(/</gu, '\\u003c');
  // A function, because `$` in a text would be taken for a reference.
  return place.test(page)
    ? page.replace(place, (_all, before: string, after: string) => before + data + after)
    : undefined;
}
