import { hubspot } from "@hubspot/ui-extensions";
import { Surface } from "../api/surface.tsx";
import { OpenInvoices } from "./OpenInvoices.tsx";

hubspot.extend<"crm.record.sidebar">(({ context, actions }) => (
  <Surface context={context}>
    <OpenInvoices
      contactId={String(context.crm.objectId)}
      copy={(text) => actions.copyTextToClipboard(text)}
      announce={(message) => actions.addAlert({ type: "success", message })}
    />
  </Surface>
));
