import { PORTAL, type Studio } from "./studio.ts";

/** What a browser shows on the way through the consent screens: after installing, before and after an accounting system. */
export async function takeConnecting({ page, appOrigin, take }: Studio): Promise<void> {
  await page.goto(`${appOrigin}/connect/hubspot`);
  await page.locator("select[name=portalId]").selectOption(String(PORTAL));
  await page.getByRole("button", { name: "Connect app" }).click();
  await take("connect-installed", "Onebook is installed");
  await page.getByRole("link", { name: "Connect QuickBooks Online" }).click();
  await take("connect-before", "If you do not know this account");
  await page.getByRole("link", { name: "Go on to QuickBooks Online" }).click();
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await take("connect-done", "is connected");
  await page.goto(`${appOrigin}/connect/quickbooks?ticket=spent`);
  await take("connect-expired", "expired");
}
