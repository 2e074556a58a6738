import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

/** A real browser that came with the packages. */
export async function openBrowser(): Promise<Browser> {
  // The package's own arguments run everything in one process, and closing a page would then close the browser.
  const args = chromium.args.filter((arg) => arg !== "--single-process");
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
