import { z } from "zod";
import type { CrmOwner } from "../../domain/crm-lists.ts";
import type { Crm } from "../crm.ts";
import { VendorError } from "../vendor-error.ts";
import { owners } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { id } from "./wire.ts";

const PAGE = 500;
/** 10,000 people own deals in no account; each of the two lists is cut there. */
const MOST_PAGES = 20;

const words = z.string().nullish();
const ownerList = z.object({
  results: z.array(z.object({ id, email: words, firstName: words, lastName: words })),
  paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
});

/** Those who left as well: deals of theirs stay theirs. null where the account has not allowed it. */
export async function listOwners(transport: Transport): ReturnType<Crm["listOwners"]> {
  try {
    return [...(await everyOwner(transport, false)), ...(await everyOwner(transport, true))];
  } catch (error) {
    if (error instanceof VendorError && error.details.code === "missing-scope") return null;
    throw error;
  }
}

async function everyOwner(transport: Transport, archived: boolean): Promise<CrmOwner[]> {
  const found: CrmOwner[] = [];
  let after = "";
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { results, paging } = await transport.get(owners(`?limit=${PAGE}&archived=${archived}${after === "" ? "" : `&after=${encodeURIComponent(after)}`}`), ownerList);
    found.push(...results.map((one) => ({ id: one.id, name: nameOf(one) })));
    if (!paging?.next) return found;
    after = paging.next.after;
  }
  return found;
}

function nameOf({ id: number, email, firstName, lastName }: z.infer<typeof ownerList>["results"][number]): string {
  const name = [firstName, lastName].map((part) => part?.trim()).filter(Boolean).join(" ");
  return name || email?.trim() || number;
}
