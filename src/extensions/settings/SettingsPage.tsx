import { hubspot } from "@hubspot/ui-extensions";
import { Surface } from "../api/surface.tsx";
import { Settings } from "./Settings.tsx";

hubspot.extend<"settings">(({ context }) => (
  <Surface context={context}>
    <Settings />
  </Surface>
));
