interface Names {
  readonly name: string;
  readonly nameEn: string;
}

/**
 * The romanised name that stands after a change. It was confirmed for the name it stands beside, so a new name
 * takes it away unless the change brings one: a certificate would carry another person's name in English.
 */
export function romanisedAfter(
  present: Names,
  given: { readonly name?: string | undefined; readonly nameEn?: string | undefined },
): string {
  const isNewName = given.name !== undefined && given.name !== present.name;
  return given.nameEn ?? (isNewName ? '' : present.nameEn);
}
