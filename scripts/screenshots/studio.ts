import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { createStory } from "../demo/story.ts";
import { openVendors } from "../demo/vendors.ts";
import { FREE_PORTS, freeOrigin, launch, type Launched } from "../launch.ts";

const FOLDER = "docs/screenshots";
export const PORTAL = 100001;
/** The people of the portal, by what they do. */
export const PEOPLE = { admin: 1000011, finance: 1000012, sales: 1000013, german: 1000014, french: 1000015 };

export interface Studio extends Launched {
  page: Page;
  vendors: ReturnType<typeof openVendors>;
  story: ReturnType<typeof createStory>;
  /** Opens an address behind the portal, such as "deals/55" or "settings", signed in as somebody. */
  open: (path: string, as?: number) => Promise<void>;
  /** Waits until this text is seen, then takes the picture. */
  take: (name: string, until: string | RegExp) => Promise<void>;
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
    await work({
      ...launched,
      page,
      vendors,
      story: createStory(vendors, PORTAL, () => undefined),
      async open(path, as = PEOPLE.admin) {
        await page.goto("about:blank");
        await page.goto(`${launched.appOrigin}/#/${PORTAL}/${path}?as=${as}`);
      },
      async take(name, until) {
        await page.getByText(until).first().waitFor({ timeout: 60_000 });
        await page.evaluate("document.fonts.ready");
        await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled" });
        console.log(`${FOLDER}/${name}.png`);
      },
    });
  } finally {
    await browser.close();
    await launched.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
