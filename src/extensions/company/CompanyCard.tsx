import { hubspot } from "@hubspot/ui-extensions";
import { Surface } from "../api/surface.tsx";
import { CompanyBalance } from "./CompanyBalance.tsx";

hubspot.extend<"crm.record.tab" | "crm.record.sidebar">(({ context }) => (
  <Surface context={context}>
    <CompanyBalance companyId={String(context.crm.objectId)} compact={context.location !== "crm.record.tab"} />
  </Surface>
));
