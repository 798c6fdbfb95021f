/** Values that fill the gaps of a sentence. */
export type Params = Readonly<Record<string, string | number | boolean>>;

/** Something a rule has to say: a code from a closed list, and what its sentence needs. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly params: Params;
}

export function finding<Code extends string>(code: Code, params: Params = {}): Finding<Code> {
  return { code, params };
}
