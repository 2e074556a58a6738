/** Plays an admin's browser through the OAuth pages: follows links, keeps cookies, fills in the consent form. */
export async function connectErp(appOrigin: string, of: { portalId: number; system: "quickbooks" | "xero"; account: string }, send: typeof fetch = fetch): Promise<void> {
  const browser = new Browser(send);
  const install = await browser.open(`${appOrigin}/connect/hubspot`);
  const installed = await browser.submit(install, { portalId: String(of.portalId), decision: "approve" });
  const named = await browser.follow(installed, new RegExp(`/connect/${of.system}\\?ticket=`));
  const consent = await browser.follow(named, /authorize|oauth2/);
  const choice: Record<string, string> = of.system === "xero" ? { tenant: of.account, decision: "allow" } : { realmId: of.account, decision: "approve" };
  const done = await browser.submit(consent, choice);
  if (done.status !== 200) throw new Error(`Connecting ${of.system} ended in ${done.status}: ${done.text.slice(0, 500)}`);
}

interface Page {
  url: string;
  status: number;
  text: string;
}

class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #send: typeof fetch;

  constructor(send: typeof fetch) {
    this.#send = send;
  }

  open = (url: string): Promise<Page> => this.#go(url, { method: "GET" });

  /** The first link of the page whose address is like this. */
  follow(page: Page, like: RegExp): Promise<Page> {
    const links = [...page.text.matchAll(/<a[^>]*href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
    const link = links.find((href) => like.test(href));
    if (link === undefined) throw new Error(`${page.url} has no link to ${String(like)}: ${page.text.slice(0, 500)}`);
    return this.open(new URL(link, page.url).href);
  }

  /** Sends the page's form with its hidden fields, the boxes that are ticked already, and these choices. */
  submit(page: Page, choices: Record<string, string>): Promise<Page> {
    const action = /<form[^>]*action="([^"]*)"/.exec(page.text)?.[1] ?? page.url;
    const hidden = [...page.text.matchAll(/<input[^>]*(?:type="hidden"|\schecked)[^>]*>/g)].map(([tag]): [string, string] => [attribute(tag, "name"), attribute(tag, "value")]).filter(([name]) => !(name in choices));
    // Boxes of one name are several answers to one question.
    const form = new URLSearchParams([...hidden, ...Object.entries(choices)]);
    return this.#go(new URL(action.replaceAll("&amp;", "&"), page.url).href, { method: "POST", body: form });
  }

  async #go(start: string, init: RequestInit): Promise<Page> {
    let [url, request] = [start, init];
    for (let hops = 0; hops < 10; hops += 1) {
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await this.#send(url, { ...request, redirect: "manual", headers: cookie === "" ? {} : { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
        this.#cookies.set(name, value);
      }
      const location = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || location === null) return { url, status: response.status, text: await response.text() };
      [url, request] = [new URL(location, url).href, { method: "GET" }];
    }
    throw new Error(`Too many redirects from ${start}`);
  }
}

const attribute = (tag: string, name: string): string => (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&amp;", "&");
