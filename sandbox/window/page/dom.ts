type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | boolean | ((event: Event) => void) | undefined>;

/** Builds an element. Text is always text: nothing that comes from a vendor is ever read as markup. */
export function el<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, "");
    else if (typeof value === "string") node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const shown = new WeakMap<Element, string>();

/**
 * Shows `children` in a place, but leaves the place alone while what they are made from has not changed: focus, typing
 * and scrolling survive the next look.
 */
export function show(place: Element, from: unknown, children: () => Child[]): void {
  const key = JSON.stringify(from);
  if (shown.get(place) === key) return;
  shown.set(place, key);
  place.replaceChildren(...children().filter((child) => child !== null && child !== undefined && child !== false));
}

export function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no place named ${id}`);
  return found;
}
