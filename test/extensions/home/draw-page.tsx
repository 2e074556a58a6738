import { Button, LoadingSpinner } from "@hubspot/ui-extensions";
import { HomePages } from "../../../src/extensions/home/routes.tsx";
import { contextOf, draw, settled, type FakeServer } from "../surface.tsx";

type Node = { text?: string | null; childNodes?: readonly Node[] };

/** Every word below a node, in order, as it reads; spaces that do not break as plain ones. */
export function words(node: Node): string {
  const all = node.childNodes === undefined ? (node.text ?? "") : node.childNodes.map(words).join("");
  return all.replaceAll(/[\u00a0\u202f]/g, " ");
}

/** Draws the app's own pages at this address, against a server that knows what the page asks for. */
export async function drawPage(path: string, server: FakeServer, { locale = "en-us", params = {} }: { locale?: string; params?: Record<string, string> } = {}) {
  const view = draw(<HomePages />, server, "pages", contextOf({ locale, language: locale.slice(0, 2) }), { path, params });
  await settled();
  const text = () => words(view.getRootNode());
  const button = (label: string) => view.find(Button, (node) => node.text === label);
  return {
    ...view,
    server,
    text,
    button,
    maybeButton: (label: string) => view.maybeFind(Button, (node) => node.text === label),
    press: async (label: string) => {
      button(label).trigger("onClick");
      await settled();
    },
    isWorking: () => view.maybeFind(LoadingSpinner) !== null,
  };
}
