import { hubspot } from "@hubspot/ui-extensions";
import { Surface } from "../api/surface.tsx";
import { HomePages } from "./routes.tsx";

hubspot.extend<"pages">(({ context }) => (
  <Surface context={context}>
    <HomePages />
  </Surface>
));
