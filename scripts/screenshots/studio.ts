import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { openOnebook, type Onebook } from "../demo/onebook.ts";
import { createStory } from "../demo/story.ts";
import { listIn, openVendors, textIn } from "../demo/vendors.ts";
import { FREE_PORTS, freeOrigin, launch, type Launched } from "../launch.ts";

const FOLDER = "docs/screenshots";
/** Of a picture, in pixels. */
const TALLEST = 1900;
export const PORTAL = 100001;
/** The people of the portal, by what they do. */
export const PEOPLE = { admin: 1000011, finance: 1000012, sales: 1000013, german: 1000014, french: 1000015 };

export interface Studio extends Launched {
  page: Page;
  vendors: ReturnType<typeof openVendors>;
  story: ReturnType<typeof createStory>;
  onebook: Onebook;
  portalId: number;
  /** Opens an address behind the portal, such as "deals/55" or "settings", signed in as somebody. */
  open: (path: string, as?: number) => Promise<void>;
  /** Waits until this text is seen, then takes the picture: of the whole page, as far as a person would scroll. */
  take: (name: string, until: string | RegExp) => Promise<void>;
  /** Waits until this text is seen: of a state that looks as it does elsewhere, and needs no picture of its own. */
  see: (until: string | RegExp) => Promise<void>;
}

/** Everything started on a folder and ports of its own, and a browser before it; gone again afterwards. */
export async function inStudio(work: (studio: Studio) => Promise<void>): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), "onebook-screenshots-"));
  const launched = await launch({ ports: FREE_PORTS, dataDir, appOrigin: await freeOrigin(), randomSeed: 5 }, { LOG_LEVEL: "silent" });
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1360, height: 900 }, permissions: ["clipboard-write"] })).newPage();
    const vendors = openVendors(launched.sandbox);
    const see = (until: string | RegExp) => page.getByText(until).first().waitFor({ timeout: 60_000 });
    await work({
      ...launched,
      page,
      vendors,
      story: createStory(vendors, PORTAL, () => undefined),
      onebook: await openOnebook(launched.appOrigin, PORTAL, PEOPLE.admin),
      portalId: PORTAL,
      async open(path, as = PEOPLE.admin) {
        await page.goto("about:blank");
        await page.goto(`${launched.appOrigin}/#/${PORTAL}/${path}?as=${as}`);
      },
      see,
      async take(name, until) {
        await see(until);
        await page.evaluate("document.fonts.ready");
        await whole(page, () => page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled" }));
        console.log(`${FOLDER}/${name}.png`);
      },
    });
  } finally {
    await browser.close();
    await launched.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The first company or contact of a deal. */
export async function associatedWith({ vendors }: Studio, dealId: string, type: "companies" | "contacts"): Promise<string> {
  const deal = await vendors.hubspot(PORTAL, "GET", `/crm/objects/2026-09/deals/${dealId}?associations=${type}`);
  return textIn(listIn(deal, "associations", type, "results")[0] ?? {}, "id");
}

/** The app's own pages and the settings may be long; records stand beside lists that would be longer still. */
async function whole(page: Page, work: () => Promise<unknown>): Promise<void> {
  const before = page.viewportSize() ?? { width: 1360, height: 900 };
  const height = /\/(app|settings)\b/.test(page.url()) ? await page.evaluate<number>("document.documentElement.scrollHeight") : before.height;
  await page.setViewportSize({ ...before, height: Math.min(Math.max(before.height, height), TALLEST) });
  await work();
  await page.setViewportSize(before);
}
