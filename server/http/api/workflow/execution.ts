import { z } from "zod";

/** An input nobody filled in arrives as an empty text. */
export const blank = z.literal("").transform(() => undefined);

const id = z.union([z.int().positive(), z.string().regex(/^\d{1,20}$/, "is the number of a deal's record")]);

/** The input with which an agent says which deal it means. In a workflow it stays empty: the enrolled deal is meant. */
export const dealId = z.union([blank, id.transform(String)]).optional();

interface Named {
  object?: { objectId: string | number } | undefined;
  inputFields: { dealId?: string | undefined };
}

/**
 * HubSpot's own envelope around a custom action: it may grow, so fields we do not know are let pass. A workflow names
 * the enrolled deal in `object`; an agent has none enrolled and gives `inputFields.dealId`. Two different deals are
 * refused: nobody could say which one was meant.
 */
export const executionOf = <Inputs extends z.ZodType<Named["inputFields"]>>(inputFields: Inputs) =>
  z
    .object({
      callbackId: z.string().min(1).max(500).optional(),
      origin: z.object({ portalId: z.int().positive() }),
      object: z.object({ objectId: id, objectType: z.literal("DEAL").optional() }).optional(),
      inputFields,
    })
    .superRefine((execution, context) => {
      const message = whyNotOneDeal(execution as Named);
      if (message !== null) context.addIssue({ code: "custom", path: ["inputFields", "dealId"], message });
    });

function whyNotOneDeal({ object, inputFields }: Named): string | null {
  if (object === undefined) return inputFields.dealId === undefined ? "says which deal: enroll one, or give the number of its record" : null;
  return inputFields.dealId === undefined || inputFields.dealId === String(object.objectId) ? null : "is another deal than the enrolled one: leave it empty";
}

/** The deal an execution is about: one of the two is there, as `executionOf` saw to. */
export const dealOf = ({ object, inputFields }: Named): string => String(object?.objectId ?? inputFields.dealId);
