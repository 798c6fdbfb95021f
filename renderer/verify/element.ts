type Child = Node | string | undefined;

interface Shape<Name extends keyof HTMLElementTagNameMap> {
  readonly class?: string;
  /** Properties of the element, as the browser names them. */
  readonly set?: Partial<HTMLElementTagNameMap[Name]>;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An element with its children; what is undefined is left out. Texts are always text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { class: className, set, attributes = {} }: Shape<Name>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  Object.assign(made, set);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child): child is Node | string => child !== undefined));
  return made;
}

/** Shows these children and no others. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  // Not replaceChildren: browsers of 2020 lack it.
  parent.textContent = '';
  parent.append(...children.filter((child): child is Node | string => child !== undefined));
}
