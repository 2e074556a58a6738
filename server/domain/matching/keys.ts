/** Forms in which identifying values are compared: exact after removing what never distinguishes two customers. */

const present = (text: string): string | null => (text === "" ? null : text);

export const nameKey = (name: string | null): string | null =>
  present((name ?? "").normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase());

export const taxNumberKey = (taxNumber: string | null): string | null =>
  present((taxNumber ?? "").toUpperCase().replace(/[^A-Z0-9]/g, ""));

export const emailKey = (email: string | null): string | null => present((email ?? "").trim().toLowerCase());

/** The bare host: "https://www.Acme.example/about" and "acme.example" are one. */
export const domainKey = (domain: string | null): string | null =>
  present(
    (domain ?? "")
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, "")
      .replace(/[/?#:].*$/, "")
      .replace(/^www\./, "")
      .replace(/\.$/, ""),
  );

/** Providers whose domain says nothing about who the customer is. */
const MAIL_PROVIDERS = new Set(
  (
    "gmail.com googlemail.com yahoo.com yahoo.co.uk ymail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com " +
    "icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at web.de t-online.de freenet.de mail.com proton.me " +
    "protonmail.com zoho.com yandex.com yandex.ru mail.ru qq.com 163.com 126.com orange.fr wanadoo.fr free.fr laposte.net " +
    "libero.it virgilio.it btinternet.com sky.com comcast.net verizon.net att.net bigpond.com shaw.ca rogers.com"
  ).split(" "),
);

/** The domain of a mail address, unless anybody may have an address there. */
export function companyDomainOf(email: string | null): string | null {
  const domain = domainKey(emailKey(email)?.split("@")[1] ?? null);
  return domain === null || MAIL_PROVIDERS.has(domain) ? null : domain;
}
