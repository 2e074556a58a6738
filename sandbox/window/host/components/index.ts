import type { Drawn } from "../strict.tsx";
import { buttons } from "./buttons.tsx";
import { charts } from "./chart.tsx";
import { choices } from "./choices.tsx";
import { inputs } from "./inputs.tsx";
import { layouts } from "./layout.tsx";
import { overlays } from "./overlays.tsx";
import { pages } from "./pages.tsx";
import { selects } from "./select.tsx";
import { statuses } from "./status.tsx";
import { tables } from "./table.tsx";
import { tabs } from "./tabs.tsx";
import { texts } from "./text.tsx";

/** Every component of HubSpot's that this page draws, by its name on the wire. */
export const components: Record<string, Drawn> = { ...buttons, ...charts, ...choices, ...inputs, ...layouts, ...overlays, ...pages, ...selects, ...statuses, ...tables, ...tabs, ...texts };
