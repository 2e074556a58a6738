import { useAround } from "./around.ts";
import { associated, readLines, readMany, type LineItem, type RecordRow } from "./crm.ts";
import { dayText, dealMoney } from "./format.ts";
import { hashOf } from "./route.ts";
import { StageTag } from "./StageTag.tsx";
import { useLooking } from "./use-looking.ts";

const LOOK_MS = 15_000;

/** What HubSpot itself knows of a deal, and the way to close it. */
export function DealFacts({ deal, onClose }: { deal: RecordRow; onClose: () => void }) {
  const { tenant, route } = useAround();
  const lines = useLooking(() => readLines(tenant, deal), `${deal.id} ${associated(deal, "line items").join()}`, LOOK_MS).found ?? [];
  const companies = useLooking(() => readMany(tenant, "companies", associated(deal, "companies"), ["name"]), `companies ${associated(deal, "companies").join()}`, LOOK_MS).found ?? [];
  const of = deal.properties;
  const currency = of["deal_currency_code"];
  return (
    <>
      <dl>
        <dt>Amount</dt>
        <dd>{dealMoney(of["amount"], currency)}</dd>
        <dt>Stage</dt>
        <dd>
          <StageTag stage={of["dealstage"] ?? ""} />
        </dd>
        <dt>Close date</dt>
        <dd>{dayText(of["closedate"] ?? null)}</dd>
        <dt>Company</dt>
        <dd>
          {companies.length === 0 ? "None" : null}
          {companies.map(({ id, properties }) => (
            <a key={id} className="link" href={hashOf({ ...route, section: "companies", rest: id })}>
              {properties["name"]}
            </a>
          ))}
        </dd>
      </dl>
      {of["dealstage"]?.startsWith("closed") ? null : (
        <button type="button" className="button primary size-sm" onClick={onClose}>
          Close as won
        </button>
      )}
      <h2>Line items</h2>
      {lines.length === 0 ? <p className="quiet">None.</p> : <ul className="plain">{lines.map((line, index) => <Line key={index} line={line} currency={currency} />)}</ul>}
    </>
  );
}

function Line({ line, currency }: { line: LineItem; currency: string | null | undefined }) {
  return (
    <li className="line">
      <span>
        {line.name}{" "}
        <span className="quiet">
          {line.quantity} × {line.price} {line.discount}
        </span>
      </span>
      <span className="money">{dealMoney(line.amount, currency)}</span>
    </li>
  );
}
