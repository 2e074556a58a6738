import { withAnswers } from "./answers.ts";
import { associatedWith, PEOPLE, type Studio } from "./studio.ts";

interface Surface {
  name: string;
  open: (as?: number) => Promise<void>;
  /** What is seen once it shows far too much; null where there is nothing that there could be too much of. */
  full: RegExp | null;
  /** What is seen where there is nothing at all; null where the quiet day has its picture, or it always shows something. */
  empty?: string | RegExp;
  /** A page that loads, fails and refuses in the very way of Today: it is tried, without a picture. */
  asToday?: boolean;
}

/** Every surface but the deal's card while it loads, where no answer comes, where one may not, with nothing, and with far too much. */
export async function takeStates(studio: Studio, dealId: string): Promise<void> {
  const { page, take, see } = studio;
  for (const { name, open, full, empty, asToday = false } of await surfaces(studio, dealId)) {
    const state = (answers: Parameters<typeof withAnswers>[1], suffix: string, until: string | RegExp, picture = true) =>
      withAnswers(page, answers, async () => {
        await open();
        await (picture ? take(`${name}-${suffix}`, until) : see(until));
      });
    await state("held", "loading", "Loading", !asToday);
    await state("lost", "error", "Check your connection", !asToday);
    await state("refused", "refused", "You may not see this", !asToday);
    if (empty !== undefined) await state("empty", "empty", empty);
    if (full !== null) await state("overfull", "overfull", full);
  }
}

const FULL = /Amalgamated|…$/;

/** The app's own pages: how each looks with nothing on it, and whether names may be long on it. */
const PAGES = [
  { page: "attention", full: FULL },
  { page: "log", full: FULL },
  { page: "connections", full: FULL },
  { page: "customers", full: FULL },
  { page: "bridge", full: null },
  { page: "duplicates", full: FULL },
  { page: "receivables", full: null },
  { page: "reminders", full: FULL },
  { page: "earning", full: null },
  { page: "journals", full: FULL },
  { page: "closing", full: null },
  { page: "commission", full: FULL, empty: "No cash moved" },
  { page: "health", full: null, empty: "No customer to tell of yet" },
  { page: "forecast", full: null, empty: "No open deal to tell of" },
] satisfies { page: string; full: RegExp | null; empty?: string }[];

async function surfaces(studio: Studio, dealId: string): Promise<Surface[]> {
  const { page, open } = studio;
  const [company, contact] = [await associatedWith(studio, dealId, "companies"), await associatedWith(studio, dealId, "contacts")];
  const at = (name: string, path: string): Surface => ({ name, open: (as) => open(path, as), full: FULL });
  return [
    { ...at("company-card", `companies/${company}`), full: /Overdue by|Due |open invoice/ },
    { name: "contact-card", open: (as) => openContact(studio, contact, as), full: FULL },
    {
      name: "bulk-invoices",
      full: /selected deals/,
      async open(as) {
        await open("deals", as);
        await page.locator("tbody tr").nth(8).waitFor({ timeout: 60_000 });
        for (const row of [0, 3]) await page.locator("tbody input").nth(row).check();
        await page.getByRole("button", { name: /Create invoices/ }).click();
      },
    },
    at("home-today", "app"),
    ...PAGES.map(({ page: name, ...seen }) => ({ ...at(`home-${name}`, `app/${name}`), ...seen, asToday: true })),
    at("settings", "settings"),
  ];
}

async function openContact({ page, open }: Studio, contact: string, as?: number): Promise<void> {
  await open(`contacts/${contact}`, as);
  await page.locator(".side-card button").first().click();
}

/** What a salesperson sees who may change and settle nothing, and what there is to see where nothing has happened yet. */
export async function takeQuiet(studio: Studio, untouched: string): Promise<void> {
  const { page, open, take } = studio;
  await open("settings", PEOPLE.sales);
  await take("settings-read-only", "an admin changes them");
  await page.getByRole("tab", { name: "Mapping" }).click();
  await take("settings-mapping-read-only", "Which company a deal goes to");
  await open("app", PEOPLE.sales);
  await take("home-today-sales", "Needs attention");
  await open(`companies/${await associatedWith(studio, untouched, "companies")}`);
  await take("company-card-empty", /No invoice has been made|Nothing is open|Balance/);
  await openContact(studio, await associatedWith(studio, untouched, "contacts"));
  await take("contact-card-empty", /Nothing to pay|show here/);
}

/** The parts of the mapping that the first look does not show. */
export async function takeMapping({ page, open, take }: Studio, dealId: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1360, height: 900 };
  await page.setViewportSize({ ...before, height: 1500 });
  await open("settings");
  await page.getByRole("tab", { name: "Mapping" }).click();
  const part = async (name: string) => {
    const heading = page.getByRole("button", { name, exact: true });
    await heading.click();
    await heading.scrollIntoViewIfNeeded();
  };
  await page.getByRole("button", { name: "Which company a deal goes to" }).click();
  await part("Currencies");
  await take("settings-currencies", "Kept there");
  await page.getByRole("button", { name: "Currencies", exact: true }).click();
  await part("Payment terms");
  await page.getByLabel("Word in the deal's field").fill("Net 15");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await take("settings-terms", '"Net 15" is');
  await page.getByRole("button", { name: "Payment terms", exact: true }).click();
  await part("Products");
  await take("settings-products", "Products that stand on deals");
  await page.getByRole("button", { name: "Products", exact: true }).click();
  await part("Try it on a real deal");
  await page.getByLabel("Deal", { exact: true }).fill(dealId);
  await page.getByRole("button", { name: "Try", exact: true }).click();
  await page.getByRole("table").last().waitFor({ timeout: 60_000 });
  await take("settings-try", "Nothing was created.");
  await page.setViewportSize(before);
}

/** After the accounting system was disconnected: what is known stays, and says that it may be old. */
export async function takeDisconnected(studio: Studio, dealId: string): Promise<void> {
  const { page, open, take } = studio;
  await open("settings");
  await page.getByRole("tab", { name: "Connections" }).click();
  await page.getByRole("button", { name: "Disconnect" }).last().click();
  await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
  await take("settings-disconnected", "No accounting system is connected");
  const all = await surfaces(studio, dealId);
  for (const name of ["company-card", "contact-card", "bulk-invoices", "home-today", "home-connections"]) {
    await all.find((one) => one.name === name)?.open();
    await page.waitForTimeout(1500);
    await take(`${name}-disconnected`, /onnect/);
  }
  await open(`deals/${dealId}`);
  await page.locator(".tab-card .extension").waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  await take("deal-disconnected", /onnect/);
}
