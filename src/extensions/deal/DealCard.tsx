import { hubspot } from "@hubspot/ui-extensions";
import { Surface } from "../api/surface.tsx";
import { DealInvoices } from "./DealInvoices.tsx";

/** What Onebook itself writes onto the deal when its card changes. */
const STATUS = ["onebook_status", "onebook_balance", "onebook_parked_reason"];

hubspot.extend<"crm.record.tab" | "crm.record.sidebar">(({ context, actions }) => (
  <Surface context={context}>
    <DealInvoices
      dealId={String(context.crm.objectId)}
      compact={context.location !== "crm.record.tab"}
      onChanged={() => actions.refreshObjectProperties()}
      watch={({ stage, status }) => {
        actions.onCrmPropertiesUpdate(["dealstage"], stage);
        actions.onCrmPropertiesUpdate(STATUS, status);
      }}
    />
  </Surface>
));
