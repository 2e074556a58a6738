import { hubspot } from "@hubspot/ui-extensions";
import { Surface } from "../api/surface.tsx";
import { DealInvoices } from "./DealInvoices.tsx";

/** What of the deal changes when the card does: its stage by a person, the rest by Onebook itself. */
const WATCHED = ["dealstage", "onebook_status", "onebook_balance", "onebook_parked_reason"];

hubspot.extend<"crm.record.tab" | "crm.record.sidebar">(({ context, actions }) => (
  <Surface context={context}>
    <DealInvoices
      dealId={String(context.crm.objectId)}
      compact={context.location !== "crm.record.tab"}
      onChanged={() => actions.refreshObjectProperties()}
      watch={(changed) => actions.onCrmPropertiesUpdate(WATCHED, changed)}
    />
  </Surface>
));
