import { hubspot } from "@hubspot/ui-extensions";
import { Surface } from "../api/surface.tsx";
import { BulkInvoices } from "./BulkInvoices.tsx";

hubspot.extend<"crm.bulkActions">(({ context }) => (
  <Surface context={context}>
    <BulkInvoices dealIds={context.crm.objectIds.map(String)} />
  </Surface>
));
