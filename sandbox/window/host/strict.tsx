import type { ReactNode } from "react";

export type Draw<Props> = (props: Props) => ReactNode;
export type Drawn = Draw<Record<string, unknown>>;

/**
 * One of HubSpot's components as this page draws it. `known` are the props it draws; any other fails loudly, so that a
 * screenshot never shows less than HubSpot would. `testId` marks what HubSpot never shows.
 */
export function strict<Props extends object>(name: string, known: readonly (keyof Props & string)[], draw: Draw<Props>): Drawn {
  const allowed = new Set<string>([...known, "testId"]);
  const Component: Drawn = (props) => {
    const unknown = Object.keys(props).filter((prop) => props[prop] !== undefined && !allowed.has(prop));
    if (unknown.length > 0) throw new Error(`This page does not draw ${name} with ${unknown.join(", ")}`);
    return draw(props as Props);
  };
  Object.assign(Component, { displayName: name });
  return Component;
}

/** A distance or size by HubSpot's names, as the end of a class name: "xs" to "xl", "flush". */
export const short = (size: string | undefined, otherwise: string): string =>
  ({ "extra-small": "xs", small: "sm", medium: "md", large: "lg", "extra-large": "xl" })[size ?? ""] ?? size ?? otherwise;

/** "a b" of what is set. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(" ");

/** Runs an extension's handler, which answers from its worker: what goes wrong there is an error of the page. */
export function run<Args extends unknown[]>(handler: ((...args: Args) => unknown) | undefined, ...args: Args): void {
  void Promise.resolve(handler?.(...args)).catch(reportError);
}

/** As much of an event as crosses over to the extension. */
export const eventOf = (type: string): never => ({ type, bubbles: true, timeStamp: 0, id: "" }) as never;
