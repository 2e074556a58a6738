import { html } from "hono/html";

export interface Choice {
  realmId: string;
  name: string;
}

/** The consent page: which company, yes or no. The question travels along in hidden fields. */
export function consentPage(appName: string, choices: Choice[], question: Record<string, string>) {
  const hidden = Object.entries(question).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
  const options = choices.map(({ realmId, name }, n) => html`<p><label><input type="radio" name="realmId" value="${realmId}" ${n === 0 ? "checked" : ""} /> ${name} (${realmId})</label></p>`);
  return html`<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8" /><title>Stand-in QuickBooks: connect a company</title></head>
      <body>
        <h1>Stand-in QuickBooks</h1>
        <p>${appName} asks to read and write the books of one of these companies.</p>
        <form method="post" action="/connect/oauth2">
          ${hidden} ${options}
          <button name="decision" value="approve">Connect</button>
          <button name="decision" value="deny">No, thanks</button>
        </form>
      </body>
    </html>`;
}

export function errorPage(what: string) {
  return html`<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8" /><title>Stand-in QuickBooks</title></head>
      <body><h1>Sorry, but this did not work</h1><p>${what}</p></body>
    </html>`;
}
