import { call, type Tenant } from "./api.ts";
import { el, show } from "./dom.ts";
import { dayText, moneyText, timeText, type Money } from "./format.ts";

interface CardInvoice {
  id: string;
  number: string | null;
  state: string;
  date: string;
  dueDate: string | null;
  total: Money;
  balance: Money;
  movements: { kind: string; label: string | null; amount: Money; date: string }[];
  superseded: boolean;
}

interface Parked {
  id: string;
  code: string;
  sentence: string;
  nextStep: string;
  choices: { id: string; label: string }[];
}

/** The card's answer, as far as it is shown here; the whole of it is described by /api/v1/openapi.json. */
export interface Card {
  status: { label: string; sentence: string; tone: string };
  amounts: { total: Money; paid: Money; credited: Money; balance: Money } | null;
  dueDate: string | null;
  trouble: string | null;
  invoices: CardInvoice[];
  upcoming: { date: string; share: string | null; amount: Money }[];
  parked: Parked[];
  working: boolean;
  lookedAt: string | null;
  actions: { create: { allowed: boolean; why: string | null }; answerChange: boolean };
}

export const readCard = (tenant: Tenant, dealId: string): Promise<Card> => call(tenant, "app", "GET", `cards/deals/${dealId}`);

/** Runs an action and says what came of it. */
export type Act = (what: () => Promise<unknown>) => void;

export function showCard(place: Element, of: { tenant: Tenant; dealId: string; card: Card | string | null }, act: Act): void {
  const { card, tenant, dealId } = of;
  show(place, of, () => {
    if (card === null) return [el("h3", {}, "Invoice"), el("p", { class: "quiet" }, "Loading…")];
    if (typeof card === "string") return [el("h3", {}, "Invoice"), el("p", { class: "tag danger" }, "Cannot be shown"), el("p", {}, card)];
    const post = (path: string, body: object = {}) => act(() => call(tenant, "app", "POST", path, body));
    return [
      el("h3", {}, "Invoice", card.working ? el("span", { class: "working" }, " working…") : null),
      el("p", { class: "status" }, el("span", { class: `tag ${card.status.tone}` }, card.status.label), el("strong", {}, card.status.sentence)),
      card.amounts ? amountsOf(card.amounts) : null,
      ...card.invoices.map(invoiceOf),
      ...(card.upcoming.length > 0 ? [upcomingOf(card)] : []),
      ...card.parked.map((parked) => parkedOf(parked, parked.sentence !== card.status.sentence, dealId, post)),
      el(
        "p",
        { class: "actions" },
        el("button", { class: "primary", disabled: !card.actions.create.allowed, title: card.actions.create.why ?? undefined, click: () => post(`deals/${dealId}/invoice`) }, "Create invoice"),
        el("button", { click: () => post(`deals/${dealId}/refresh`) }, "Refresh"),
        card.lookedAt ? el("span", { class: "quiet" }, `Last checked ${timeText(card.lookedAt)}`) : null,
      ),
    ];
  });
}

function amountsOf({ total, paid, credited, balance }: NonNullable<Card["amounts"]>): HTMLElement {
  const settled = Number(total.amount) === 0 ? 0 : Math.round(((Number(total.amount) - Number(balance.amount)) / Number(total.amount)) * 100);
  const cell = (name: string, money: Money) => el("div", {}, el("dt", {}, name), el("dd", {}, moneyText(money)));
  return el(
    "div",
    {},
    el("progress", { max: "100", value: String(settled), "aria-label": `${settled}% of the total is settled` }),
    el("dl", { class: "amounts" }, cell("Total", total), cell("Paid", paid), Number(credited.amount) === 0 ? null : cell("Credited", credited), cell("Open", balance)),
  );
}

function invoiceOf(invoice: CardInvoice): HTMLElement {
  const ended = invoice.state === "voided" || invoice.state === "deleted";
  const dates = ended ? invoice.state : `${dayText(invoice.date)}, due ${dayText(invoice.dueDate)}`;
  return el(
    "div",
    { class: ended || invoice.superseded ? "invoice ended" : "invoice" },
    el("p", { class: "line" }, el("span", {}, `Invoice ${invoice.number ?? invoice.id} `, el("span", { class: "quiet" }, invoice.superseded ? "credited and issued anew" : dates)), el("span", { class: "money" }, moneyText(invoice.total))),
    invoice.movements.length === 0
      ? null
      : el("ul", { class: "movements" }, ...invoice.movements.map((one) => el("li", { class: "line" }, el("span", {}, `${one.kind === "credit-note" ? "Credit note" : "Payment"} ${dayText(one.date)}`), el("span", { class: "money" }, `−${moneyText(one.amount)}`)))),
  );
}

function upcomingOf(card: Card): HTMLElement {
  const rows = card.upcoming.map((part) => el("li", { class: "line" }, el("span", {}, `${part.share ?? "Invoice"} on ${dayText(part.date)}`), el("span", { class: "money" }, moneyText(part.amount))));
  return el("div", { class: "invoice" }, el("p", { class: "quiet" }, "Still to come"), el("ul", { class: "movements" }, ...rows));
}

function parkedOf(parked: Parked, withSentence: boolean, dealId: string, post: (path: string, body?: object) => void): HTMLElement {
  const answer = (id: string) => (parked.code === "changed-after-sending" ? post(`deals/${dealId}/change`, { answer: id }) : post(`deals/${dealId}/link-customer`, { customerId: id }));
  return el(
    "div",
    { class: "parked" },
    withSentence ? el("p", {}, el("strong", {}, parked.sentence)) : null,
    el("p", {}, parked.nextStep),
    el("p", { class: "actions" }, ...parked.choices.map((choice) => el("button", { click: () => answer(choice.id) }, choice.label)), el("button", { click: () => post(`parked/${parked.id}/retry`) }, "Retry")),
  );
}
