import { VendorError } from "../vendor-error.ts";
import { COMPANY_QUERIES, companyInfo } from "./company.ts";
import type { Queries } from "./query.ts";

/**
 * What a company that was just connected is called, for the people who connect it: the browser comes back with its number
 * alone. One metered read. null where it cannot be read now, since the company is connected all the same.
 */
export async function companyName(queries: Queries): Promise<string | null> {
  try {
    const [infos] = await queries.all([COMPANY_QUERIES[0]]);
    return companyInfo.safeParse(infos?.[0]).data?.CompanyName ?? null;
  } catch (error) {
    if (error instanceof VendorError) return null;
    throw error;
  }
}
