import { Button, LoadingSpinner } from "@hubspot/ui-extensions";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { DealInvoices } from "../../../src/extensions/deal/DealInvoices.tsx";
import { contextOf, draw, FakeServer, settled } from "../surface.tsx";

export const CARD = "/api/v1/cards/deals/5";
const TEMPLATE = "/api/v1/cards/deals/{dealId}";

type Node = { text?: string | null; childNodes?: readonly Node[] };

/** Every word below a node, in order, as it reads. */
export function words(node: Node): string {
  const all = node.childNodes === undefined ? (node.text ?? "") : node.childNodes.map(words).join("");
  return all.replaceAll(/[\u00a0\u202f]/g, " ");
}

export interface Drawing {
  location?: "crm.record.tab" | "crm.record.sidebar";
  locale?: string;
  server?: FakeServer;
}

/** Draws deal 5's card against a server that knows these cards, one after the other; waits until the first is shown. */
export async function drawCard(cards: Shape<"Card">[], { location = "crm.record.tab", locale = "en-us", server = new FakeServer() }: Drawing = {}) {
  server.on("get", TEMPLATE, CARD, ...cards);
  let changes = 0;
  let tell = { stage: (): void => undefined, status: (): void => undefined };
  const surface = <DealInvoices dealId="5" compact={location === "crm.record.sidebar"} onChanged={() => (changes += 1)} watch={(on) => (tell = on)} />;
  const view = draw(surface, server, location, contextOf({ locale, language: locale.slice(0, 2) }));
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
    changes: () => changes,
    /** The CRM says that the deal has changed. */
    dealChanged: async () => {
      tell.status();
      await settled();
    },
    /** Somebody moved the deal to another stage. */
    stageChanged: async () => {
      tell.stage();
      await settled();
    },
    opened: () => server.calls("get", CARD).length,
  };
}
