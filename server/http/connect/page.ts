import { createHash } from "node:crypto";
import type { Response } from "express";

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; color: #1d2733; background: #f4f6f8; margin: 0; }
main { max-width: 34rem; margin: 12vh auto; padding: 2rem; background: #fff; border-radius: 8px; box-shadow: 0 1px 4px #0002; }
h1 { font-size: 1.3rem; margin: 0 0 1rem; }
a.button { display: inline-block; padding: .5rem 1rem; margin: .25rem .5rem .25rem 0; background: #0b5cad; color: #fff; border-radius: 4px; text-decoration: none; }
`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export interface Page {
  title: string;
  paragraphs: string[];
  links?: { href: string; label: string }[];
}

/** A plain page without scripts, pictures or anything from elsewhere. All texts are escaped here. */
export function sendPage(response: Response, status: number, { title, paragraphs, links = [] }: Page): void {
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n");
  const buttons = links.map(({ href, label }) => `<a class="button" href="${escapeHtml(href)}">${escapeHtml(label)}</a>`).join("\n");
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} – Onebook</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${body}
${buttons}
</main></body>
</html>
`;
  // Addresses and pages of the dance carry single-use keys: nothing is kept, and nothing is told to the next site.
  response.status(status).set({ "content-security-policy": POLICY, "cache-control": "no-store", "referrer-policy": "no-referrer" });
  response.type("html").send(html);
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
