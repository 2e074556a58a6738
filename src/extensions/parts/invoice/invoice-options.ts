import type { Shape } from "../../api/client.ts";

type Options = Shape<"InvoiceOptions">;
type Preview = Shape<"Preview">;

/** What the form shows, field by field; a date that is not known is empty. */
export interface Fields {
  deliver: Preview["deliver"];
  invoiceDate: string;
  dueDate: string;
  poNumber: string;
  memo: string;
  email: string;
}

/** What was asked for last, as it would be asked for again. */
export function optionsAsked(asked: Preview["asked"]): Options {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null));
}

export function fieldsOf({ deliver }: Preview, invoice: NonNullable<Preview["invoice"]>): Fields {
  const [first] = invoice.parts;
  return {
    deliver,
    invoiceDate: first?.date ?? "",
    dueDate: first?.dueDate ?? "",
    poNumber: invoice.poNumber ?? "",
    memo: invoice.memo ?? "",
    email: invoice.email ?? "",
  };
}

/**
 * What was asked for before, with what was changed now. An emptied message or order number is asked for as empty; an
 * emptied date or address goes back to what the deal and the settings say.
 */
export function optionsWith(before: Options, shown: Fields, edited: Fields): Options {
  const options: Record<string, unknown> = { ...before };
  for (const name of Object.keys(edited) as (keyof Fields)[]) {
    if (edited[name] === shown[name]) continue;
    const clears = edited[name] === "" && name !== "memo" && name !== "poNumber";
    if (clears) delete options[name];
    else options[name] = edited[name];
  }
  return options;
}
