import type { Shape } from "../../api/client.ts";

/** One owner's commission of a month. */
export type Owner = Shape<"Commission">["owners"][number];
