import { hubspot } from "@hubspot/ui-extensions";
import { Surface } from "../api/surface.tsx";
import { DealInvoices } from "./DealInvoices.tsx";

hubspot.extend<"crm.record.tab" | "crm.record.sidebar">(({ context, actions }) => (
  <Surface context={context}>
    <DealInvoices
      dealId={String(context.crm.objectId)}
      compact={context.location !== "crm.record.tab"}
      onChanged={() => actions.refreshObjectProperties()}
    />
  </Surface>
));
