import { useState } from "react";
import { useAround } from "./around.ts";
import { cancel, NAMES, pay, readBooks, removePayment, type ErpInvoice } from "./erp.ts";
import { dayText, moneyText } from "./format.ts";
import { useLooking } from "./use-looking.ts";

const LOOK_MS = 2_000;
const TONES: Record<string, string> = { Paid: "success", Voided: "danger", Deleted: "danger" };

/** The accounting system beside HubSpot: its newest invoices and payments, and what its own users could do with them. */
export function Books() {
  const { tenant, say } = useAround();
  const { found, trouble, again } = useLooking(() => readBooks(tenant), String(tenant.portalId), LOOK_MS);
  const act = (what: () => Promise<unknown>) => void what().then(again, (error: Error) => say({ type: "danger", message: error.message }));
  const name = NAMES[tenant.system];
  return (
    <aside className="books" aria-label={`${name}, the accounting system`}>
      <h2>Invoices in {name}</h2>
      <p className="quiet">A stand-in for {name}, open beside HubSpot: pay or void here, and watch the deal.</p>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {found === null ? <p className="quiet">Loading…</p> : null}
      {found?.invoices.length === 0 ? <p className="quiet">No invoices yet.</p> : null}
      <ul className="plain">
        {found?.invoices.map((invoice) => (
          <InvoiceRow key={invoice.id} invoice={invoice} onPay={(amount) => act(() => pay(tenant, invoice, amount))} onVoid={() => act(() => cancel(tenant, invoice))} />
        ))}
      </ul>
      <h3>Payments</h3>
      {found?.payments.length === 0 ? <p className="quiet">No payments yet.</p> : null}
      <ul className="plain">
        {found?.payments.slice(0, 8).map((payment) => (
          <li key={payment.id} className="line">
            <span>
              {dayText(payment.date)} {payment.customer}
            </span>
            <span className="money">
              {moneyText(payment.amount)}{" "}
              <button type="button" className="button secondary size-xs" aria-label={`Delete the payment of ${moneyText(payment.amount)}`} onClick={() => act(() => removePayment(tenant, payment))}>
                Delete
              </button>
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function InvoiceRow({ invoice, onPay, onVoid }: { invoice: ErpInvoice; onPay: (amount: string) => void; onVoid: () => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const { open, total, state, ours } = invoice;
  const owed = Number(open.amount) > 0 && state !== "Draft";
  return (
    <li className={ours ? "erp-invoice ours" : "erp-invoice"}>
      <p className="line">
        <span>
          <strong>{invoice.number}</strong> {invoice.customer}
        </span>
        <span className={`tag ${TONES[state] ?? "info"}`}>{state}</span>
      </p>
      <p className="line">
        <span className="quiet money">
          {dayText(invoice.date)}
        </span>
        <span className="money">{owed && open.amount !== total.amount ? `${moneyText(open)} of ${moneyText(total)}` : moneyText(total)}</span>
      </p>
      {owed && ours ? (
        <p className="button-row">
          <input type="text" inputMode="decimal" aria-label={`Amount to pay on invoice ${invoice.number}`} value={typed ?? open.amount} onChange={({ target }) => setTyped(target.value)} />
          <button
            type="button"
            className="button secondary size-xs"
            onClick={() => {
              onPay(typed ?? open.amount);
              setTyped(null);
            }}
          >
            Record payment
          </button>
          <button type="button" className="button secondary size-xs" onClick={onVoid}>
            Void
          </button>
        </p>
      ) : null}
    </li>
  );
}
