import { z } from "zod";

/** The answer to what a person asked for: taken, or why there is nothing to do. */
export const acknowledgementSchema = z
  .strictObject({
    accepted: z.boolean(),
    why: z.string().nullable().describe("A sentence where it was not accepted"),
  })
  .meta({ id: "Acknowledgement" });

/** 202: recorded; a look at the deal follows and the card shows what came of it. */
export const accepted = { status: 202, json: { accepted: true, why: null } };
/** 200: done and finished. */
export const done = { status: 200, json: { accepted: true, why: null } };

export const LOOK_FOLLOWS = { 202: "Recorded; Onebook looks at the deal again, and the card shows what came of it" };
export const DONE = { 200: "Done, also where it had been done before" };
