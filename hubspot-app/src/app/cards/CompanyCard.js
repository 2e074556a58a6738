// src/extensions/company/CompanyCard.tsx
import { hubspot as hubspot2 } from "@hubspot/ui-extensions";

// src/extensions/api/surface.tsx
import { createContext, useContext, useMemo } from "react";

// src/extensions/format/money.ts
function moneyText({ amount, currency }, locale) {
  const decimals = amount.split(".")[1]?.length ?? 0;
  const format = new Intl.NumberFormat(known(locale), {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals
  });
  return format.format(amount);
}
function percentText(percent, locale) {
  const format = new Intl.NumberFormat(known(locale), { style: "percent", maximumFractionDigits: 4 });
  return format.format(`${percent}e-2`);
}
function decimalText(decimal, locale) {
  const format = new Intl.NumberFormat(known(locale), { maximumFractionDigits: 20 });
  return format.format(decimal);
}
var countText = (count, locale) => new Intl.NumberFormat(known(locale)).format(count);
function known(locale) {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}

// src/extensions/format/dates.ts
var dateText = (date, locale) => plain(date, locale, { day: "numeric", month: "short", year: "numeric" });
var dayText = (date, locale) => plain(date, locale, { day: "numeric", month: "short" });
var monthText = (month, locale) => plain(`${month}-01`, locale, { month: "long", year: "numeric" });
function momentText(instant, locale, timeZone) {
  const format = { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit" };
  return new Intl.DateTimeFormat(known(locale), { ...format, timeZone }).format(new Date(instant));
}
function plain(date, locale, format) {
  return new Intl.DateTimeFormat(known(locale), { ...format, timeZone: "UTC" }).format(/* @__PURE__ */ new Date(`${date}T00:00:00Z`));
}

// src/extensions/texts/catalog.ts
function textsFor(catalog, language) {
  const short = language.slice(0, 2).toLowerCase();
  return short === "de" || short === "fr" ? catalog[short] : catalog.en;
}

// src/extensions/api/client.ts
import { hubspot } from "@hubspot/ui-extensions";
function createApi(origin) {
  const send = (method) => (path, ask) => exchange(origin, method, path, ask);
  return { get: send("get"), post: send("post"), put: send("put") };
}
async function exchange(origin, method, path, { path: names = {}, query = {}, body }) {
  const url = origin + filled(path, names) + questions(query);
  let response;
  try {
    response = await hubspot.fetch(url, { method: method.toUpperCase(), ...body === void 0 ? {} : { body } });
  } catch {
    return { ok: false, problem: unreachable };
  }
  const answer = await read(response);
  return response.ok && answer !== null ? { ok: true, data: answer } : { ok: false, problem: problemOf(response.status, answer) };
}
var filled = (path, names) => path.replaceAll(/\{(\w+)\}/g, (_braces, name) => encodeURIComponent(String(names[name] ?? "")));
function questions(query) {
  const given = Object.entries(query).filter(([, value]) => value !== void 0 && value !== "");
  return given.length === 0 ? "" : `?${given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&")}`;
}
async function read(response) {
  try {
    const json = await response.json();
    return typeof json === "object" ? json : null;
  } catch {
    return null;
  }
}
var unreachable = { code: "unreachable", status: 0, detail: "", nextStep: "" };
function problemOf(status, answer) {
  const { code, detail, nextStep, errors, vendor, values } = answer ?? {};
  if (typeof code !== "string" || typeof detail !== "string" || typeof nextStep !== "string") return { ...unreachable, status };
  const details = { ...errors && { errors }, ...vendor && { vendor }, ...values && { values } };
  return { code, status, detail, nextStep, ...details };
}

// src/extensions/api/surface.tsx
import { jsx } from "react/jsx-runtime";
var Around = createContext(null);
function Surface({ context, children }) {
  const origin = String(context.variables?.["API_ORIGIN"] ?? "");
  const { locale = "en-us", language = locale } = context.user;
  const api = useMemo(() => createApi(origin), [origin]);
  const around = useMemo(() => ({ api, context, locale, language }), [api, context, locale, language]);
  return /* @__PURE__ */ jsx(Around.Provider, { value: around, children });
}
function useSurroundings() {
  const around = useContext(Around);
  if (around === null) throw new Error("Draw this inside a <Surface>");
  return around;
}
var useApi = () => useSurroundings().api;
var useSurfaceContext = () => useSurroundings().context;
var useTexts = (catalog) => textsFor(catalog, useSurroundings().language);
function useFormats() {
  const { locale, context } = useSurroundings();
  return useMemo(
    () => ({
      locale,
      money: (value) => moneyText(value, locale),
      percent: (percent) => percentText(percent, locale),
      decimal: (decimal) => decimalText(decimal, locale),
      count: (count) => countText(count, locale),
      date: (date) => dateText(date, locale),
      day: (date) => dayText(date, locale),
      month: (month) => monthText(month, locale),
      moment: (instant) => momentText(instant, locale, context.portal.timezone)
    }),
    [locale, context.portal.timezone]
  );
}

// src/extensions/company/CompanyBalance.tsx
import { Divider, Flex as Flex7, Heading as Heading2, Text as Text7 } from "@hubspot/ui-extensions";

// src/extensions/api/use-load.ts
import { useCallback, useEffect, useRef, useState } from "react";
function useLoad(ask, key = "") {
  const [state, setState] = useState({ data: null, problem: null, loading: true });
  const latest = useRef(0);
  const question = useRef(ask);
  question.current = ask;
  const reload3 = useCallback(async () => {
    const turn = latest.current += 1;
    setState((before) => ({ ...before, loading: true }));
    const answer = await question.current();
    if (turn !== latest.current) return;
    setState(
      (before) => answer.ok ? { data: answer.data, problem: null, loading: false } : { data: before.data, problem: answer.problem, loading: false }
    );
  }, []);
  const show = useCallback((data) => {
    latest.current += 1;
    setState({ data, problem: null, loading: false });
  }, []);
  useEffect(() => {
    void reload3();
    return () => {
      latest.current += 1;
    };
  }, [reload3, key]);
  return { ...state, reload: reload3, show };
}

// src/extensions/parts/ErpOutOfReach.tsx
import { Alert, Flex, Link, Text } from "@hubspot/ui-extensions";

// src/extensions/texts/reach/de.ts
var de = {
  none: {
    title: "Keine Buchhaltung verbunden",
    admin: "Verbinden Sie QuickBooks Online oder Xero in den Einstellungen der App.",
    others: "Bitten Sie einen Administrator, QuickBooks Online oder Xero in den Einstellungen der App zu verbinden."
  },
  reconnect: {
    title: "Die Buchhaltung ist nicht mehr verbunden",
    admin: "Sie sehen den zuletzt bekannten Stand. Erneuern Sie die Verbindung in den Einstellungen der App.",
    others: "Sie sehen den zuletzt bekannten Stand. Bitten Sie einen Administrator, die Verbindung zu erneuern."
  },
  settings: "Verbundene Apps öffnen"
};

// src/extensions/texts/reach/en.ts
var en = {
  none: {
    title: "No accounting system is connected",
    admin: "Connect QuickBooks Online or Xero in the app's settings.",
    others: "Ask an admin to connect QuickBooks Online or Xero in the app's settings."
  },
  reconnect: {
    title: "The accounting system is disconnected",
    admin: "What you see is the last known state. Reconnect it in the app's settings.",
    others: "What you see is the last known state. Ask an admin to reconnect it in the app's settings."
  },
  settings: "Open the connected apps"
};

// src/extensions/texts/reach/fr.ts
var fr = {
  none: {
    title: "Aucune comptabilité n'est connectée",
    admin: "Connectez QuickBooks Online ou Xero dans les paramètres de l'application.",
    others: "Demandez à un administrateur de connecter QuickBooks Online ou Xero dans les paramètres de l'application."
  },
  reconnect: {
    title: "La comptabilité est déconnectée",
    admin: "Vous voyez le dernier état connu. Renouvelez la connexion dans les paramètres de l'application.",
    others: "Vous voyez le dernier état connu. Demandez à un administrateur de renouveler la connexion."
  },
  settings: "Ouvrir les applications connectées"
};

// src/extensions/texts/reach/index.ts
var reachTexts = { en, de, fr };

// src/extensions/parts/hubspot-links.ts
var settingsUrl = (portalId) => `https://app.hubspot.com/connected-apps/${portalId}/installed`;
var dealUrl = (portalId, dealId) => `https://app.hubspot.com/contacts/${portalId}/record/0-3/${encodeURIComponent(dealId)}`;

// src/extensions/parts/ErpOutOfReach.tsx
import { jsx as jsx2, jsxs } from "react/jsx-runtime";
function ErpOutOfReach({ erp, rights }) {
  const texts = useTexts(reachTexts);
  const { portal } = useSurfaceContext();
  if (erp === "connected") return null;
  const mayConnect = rights.includes("change-settings");
  return /* @__PURE__ */ jsx2(Alert, { title: texts[erp].title, variant: erp === "none" ? "info" : "danger", children: /* @__PURE__ */ jsxs(Flex, { direction: "column", gap: "xs", align: "start", children: [
    /* @__PURE__ */ jsx2(Text, { children: mayConnect ? texts[erp].admin : texts[erp].others }),
    mayConnect && /* @__PURE__ */ jsx2(Link, { href: { url: settingsUrl(portal.id), external: true }, children: texts.settings })
  ] }) });
}

// src/extensions/parts/Failure.tsx
import { Alert as Alert2, Button, Flex as Flex2, Text as Text2 } from "@hubspot/ui-extensions";

// src/extensions/texts/common/de.ts
var de2 = {
  loading: "Wird geladen",
  retry: "Erneut versuchen",
  cancel: "Abbrechen",
  close: "Schließen",
  save: "Speichern",
  saved: "Gespeichert",
  why: "Warum?",
  refresh: "Aktualisieren",
  none: "Keine",
  search: "Suchen",
  unreachable: "Onebook hat nicht geantwortet.",
  unreachableNext: "Prüfen Sie Ihre Verbindung und versuchen Sie es in einer Minute erneut.",
  failed: "Das hat nicht geklappt",
  lastChecked: (moment) => `Zuletzt geprüft: ${moment}`,
  dismiss: {
    button: "Erledigt",
    title: "Von der Liste nehmen",
    comment: "Warum ist nichts zu tun?",
    commentHelp: "Ihr Kommentar bleibt im Protokoll."
  }
};

// src/extensions/texts/common/en.ts
var en2 = {
  loading: "Loading",
  retry: "Try again",
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  saved: "Saved",
  why: "Why?",
  refresh: "Refresh",
  none: "None",
  search: "Search",
  unreachable: "Onebook did not answer.",
  unreachableNext: "Check your connection and try again in a minute.",
  failed: "This did not work",
  lastChecked: (moment) => `Last checked ${moment}`,
  dismiss: {
    button: "Dismiss",
    title: "Take this off the list",
    comment: "Why is nothing to be done?",
    commentHelp: "Your comment is kept in the log."
  }
};

// src/extensions/texts/common/fr.ts
var fr2 = {
  loading: "Chargement",
  retry: "Réessayer",
  cancel: "Annuler",
  close: "Fermer",
  save: "Enregistrer",
  saved: "Enregistré",
  why: "Pourquoi ?",
  refresh: "Actualiser",
  none: "Aucun",
  search: "Rechercher",
  unreachable: "Onebook n’a pas répondu.",
  unreachableNext: "Vérifiez votre connexion et réessayez dans une minute.",
  failed: "Cela n’a pas fonctionné",
  lastChecked: (moment) => `Dernière vérification : ${moment}`,
  dismiss: {
    button: "Écarter",
    title: "Retirer de la liste",
    comment: "Pourquoi n'y a-t-il rien à faire ?",
    commentHelp: "Votre commentaire est conservé dans le journal."
  }
};

// src/extensions/texts/common/index.ts
var commonTexts = { en: en2, de: de2, fr: fr2 };

// src/extensions/texts/said/de.ts
var goesOn = "Onebook macht dann von selbst weiter.";
var looksAgain = "Onebook sieht von selbst noch einmal nach.";
var failed = { sentence: "{system}: {why:word} ({said})", nextStep: "" };
var refused = { sentence: failed.sentence, nextStep: "Beheben Sie das in {system} oder am Deal und drücken Sie dann „Erneut versuchen“." };
var linesMissing = `Fügen Sie dem Deal Positionen hinzu; ${looksAgain}`;
var settleThere = "Klären Sie es in der Buchhaltung und wählen Sie dann, die Rechnung so zu lassen; oder nehmen Sie die Zahlung dort zurück und drücken Sie „Erneut versuchen“.";
var support = "Drücken Sie „Erneut versuchen“; wenn es wieder vorkommt, senden Sie das Protokoll des Deals an den Support.";
var reload = "Laden Sie die Seite neu: Vielleicht wurde es inzwischen entfernt oder erledigt.";
var startAgain = "Beginnen Sie neu aus HubSpot oder auf der Seite der Einstellungen.";
var inAMoment = "Versuchen Sie es gleich noch einmal.";
var de3 = {
  parked: {
    "no-connection": { sentence: "Es ist noch keine Buchhaltung verbunden.", nextStep: `Bitten Sie einen Admin, in den Einstellungen QuickBooks oder Xero zu verbinden; ${goesOn}` },
    "no-connection.preparing": { sentence: "Onebook liest noch, welche Deals vor der Verbindung gewonnen wurden.", nextStep: "Nichts zu tun; es geht von selbst weiter." },
    "no-connection.undecided": { sentence: "Keine Regel sagt, in welche Firma dieser Deal geht: {names}.", nextStep: "Fügen Sie in den Einstellungen eine Regel oder eine Standardfirma hinzu und drücken Sie „Erneut versuchen“." },
    reconnect: { sentence: "Die Verbindung zu {name} muss erneuert werden.", nextStep: `Bitten Sie einen Admin, sie in den Einstellungen neu zu verbinden; ${goesOn}` },
    "deal-incomplete.properties": { sentence: "Dem Deal fehlt, was Ihre Regeln verlangen: {properties}.", nextStep: `Füllen Sie die fehlenden Felder am Deal aus; ${looksAgain}` },
    "deal-incomplete.due-date": { sentence: "Die Rechnung wäre auf den {date:date} datiert und schon davor fällig, am {due:date}.", nextStep: "Wählen Sie ein Fälligkeitsdatum ab dem Rechnungsdatum." },
    "deal-incomplete.email": { sentence: "Die Buchhaltung verschickt Rechnungen per E-Mail, aber weder Kontakt noch Unternehmen haben eine Adresse.", nextStep: `Ergänzen Sie am Kontakt oder Unternehmen eine E-Mail-Adresse; ${looksAgain}` },
    "no-customer": { sentence: "Der Deal hat weder ein Unternehmen noch einen Kontakt, dem er berechnet werden kann.", nextStep: `Ordnen Sie dem Deal ein Unternehmen oder einen Kontakt zu; ${looksAgain}` },
    "customer-ambiguous": { sentence: "„{customer}“ könnte in der Buchhaltung {count} Kunden sein: {names}.", nextStep: "Wählen Sie, welcher Kunde es ist, oder führen Sie sie in der Buchhaltung zusammen und drücken Sie „Erneut versuchen“." },
    "customer-ambiguous.tax-numbers": { sentence: "„{customer}“ sieht aus wie {names}, aber die Steuernummern sind verschieden.", nextStep: "Wählen Sie den Kunden, oder berichtigen Sie die Steuernummer auf einer Seite und drücken Sie „Erneut versuchen“." },
    "customer-missing": { sentence: "{customer} ist noch kein Kunde von {organisation}, und Ihre Einstellungen lassen Onebook keine Kunden anlegen.", nextStep: "Legen Sie den Kunden in der Buchhaltung an und drücken Sie „Erneut versuchen“, oder wählen Sie einen, der da ist." },
    "customer-archived": { sentence: "„{customer}“ ist in der Buchhaltung {found} und dort archiviert.", nextStep: "Stellen Sie den Kunden in der Buchhaltung wieder her und drücken Sie „Erneut versuchen“, oder wählen Sie einen anderen." },
    "customer-blocked": { sentence: "{customer} ist für Rechnungen gesperrt ({property} ist „{value}“).", nextStep: `Heben Sie die Sperre in HubSpot auf; ${looksAgain}` },
    "customer-currency": { sentence: "{customer} wird in der Buchhaltung in {kept} geführt und kann keine Rechnung in {currency} bekommen.", nextStep: "Legen Sie dort einen Kunden für {currency} an und wählen Sie ihn, oder ändern Sie die Währung des Deals." },
    "amount-not-positive": { sentence: "Die Rechnung ginge über {total:money}.", nextStep: "Geben Sie dem Deal Positionen oder einen Betrag über null, oder schreiben Sie in der Buchhaltung eine Gutschrift." },
    "amounts-differ": { sentence: "Die Positionen ergeben {lines:money}, der Deal sagt {deal:money}: ein Unterschied von {by:money}.", nextStep: "Berichtigen Sie die Positionen oder den Betrag des Deals, oder erhöhen Sie die Toleranz in den Einstellungen." },
    "currency-not-enabled": { sentence: "{organisation} führt {currency} nicht.", nextStep: "Nehmen Sie {currency} in die Währungen der Buchhaltung auf und drücken Sie „Erneut versuchen“, oder ändern Sie die Währung des Deals." },
    "no-lines": { sentence: "Der Deal hat keine Positionen.", nextStep: linesMissing },
    "no-lines.no-amount": { sentence: "Der Deal hat weder Positionen noch einen Betrag.", nextStep: linesMissing },
    "line-unreadable": { sentence: "Bei der Position „{line}“ ist Menge, Preis oder Rabatt keine Zahl.", nextStep: `Berichtigen Sie die Position am Deal; ${looksAgain}` },
    "item-missing": { sentence: "„{item}“{sku} ist kein Artikel in der Buchhaltung.", nextStep: "Legen Sie den Artikel in der Buchhaltung an und drücken Sie „Erneut versuchen“, oder lassen Sie Onebook in den Einstellungen Artikel anlegen." },
    "tax-unmapped": { sentence: "Für {words} aus HubSpot ist kein Steuercode gesetzt.", nextStep: "Ordnen Sie es in den Einstellungen unter Steuer zu und drücken Sie „Erneut versuchen“." },
    "terms-unmapped": { sentence: "„{word}“, die Zahlungsbedingung des Deals, ist keine Zahlungsbedingung von {organisation}.", nextStep: "Ordnen Sie sie in den Einstellungen unter Zahlungsbedingungen zu und drücken Sie „Erneut versuchen“, oder berichtigen Sie das Feld am Deal." },
    "dimension-unknown": { sentence: "„{option}“ ({property} des Deals) gibt es bei {dimension} in {organisation} nicht.", nextStep: "Ergänzen Sie es in der Buchhaltung und drücken Sie „Erneut versuchen“, oder berichtigen Sie das Feld am Deal." },
    "period-closed": { sentence: "Die Bücher von {organisation} sind bis {closed:date} abgeschlossen, und die Rechnung wäre auf den {date:date} datiert.", nextStep: "Wählen Sie mit „Rechnung erstellen“ ein späteres Rechnungsdatum, oder öffnen Sie den Zeitraum in der Buchhaltung wieder und drücken Sie „Erneut versuchen“." },
    "instalments-unreadable": { sentence: "Die Teilrechnungen sind nicht lesbar, oder ihre Prozente ergeben nicht 100.", nextStep: "Schreiben Sie sie als Prozente wie „30/70“ oder als Zahl von Monaten wie „12 months“." },
    "number-taken": { sentence: "Die Rechnungsnummer {number} trägt in der Buchhaltung schon eine Rechnung, die nicht von Onebook ist.", nextStep: "Verknüpfen Sie diese Rechnung mit dem Deal, wenn es die richtige ist, oder lassen Sie in den Einstellungen die Buchhaltung nummerieren." },
    "several-invoices": { sentence: "In der Buchhaltung stehen {count} Rechnungen mit unserer Referenz {reference}: {numbers}.", nextStep: "Stornieren Sie dort die überzähligen und drücken Sie „Erneut versuchen“." },
    "changed-after-sending": { sentence: "Der Deal wurde geändert, nachdem Rechnung {invoices} ausgestellt war: berechnet {before:money} vor Steuer, der Deal ergibt jetzt {now:money}.", nextStep: "Schreiben Sie die Rechnung gut und stellen Sie eine neue aus, oder lassen Sie sie so." },
    "changed-after-sending.draft": { sentence: "Rechnung {invoice} ist ein Entwurf, der in der Buchhaltung von Hand geändert wurde, und kann nicht gutgeschrieben werden.", nextStep: settleThere },
    "changed-after-sending.settled": { sentence: "Auf Rechnung {invoice} sind Zahlungen oder Gutschriften gebucht, sie kann nicht als Ganzes gutgeschrieben werden.", nextStep: settleThere },
    "period-closed.refused": refused,
    "refused-by-erp": refused,
    "refused-by-crm": refused,
    "refused-by-erp.unreachable": { sentence: "{system} war mehr als einen Tag lang nicht erreichbar.", nextStep: "Prüfen Sie die Verbindung in den Einstellungen und drücken Sie dann „Erneut versuchen“." },
    poison: { sentence: "Onebook konnte sich diesen Deal nicht ansehen, obwohl es das mehrmals versucht hat.", nextStep: support },
    "our-fault": { sentence: "Onebook ist an diesem Deal auf eine Weise gescheitert, die nicht sein sollte. Nichts wurde doppelt gesendet, und die Einzelheiten stehen im Protokoll.", nextStep: support },
    "call-failed": failed,
    "sweep-failed": { sentence: "Onebook konnte nicht durchsehen, was sich geändert hat; es versucht es von selbst noch einmal.", nextStep: "" },
    "change-given-up": { sentence: "Eine Änderung konnte trotz vieler Versuche nicht verarbeitet werden ({entity} {id}).", nextStep: "" }
  },
  problems: {
    "malformed-request": { sentence: "Die Anfrage war nicht lesbar.", nextStep: reload },
    "too-large": { sentence: "Die Anfrage ist zu groß.", nextStep: "Senden Sie weniger auf einmal." },
    "encoding-unsupported": { sentence: "Die Anfrage war nicht lesbar.", nextStep: reload },
    "malformed-callback": { sentence: "An diese Adresse würde kein Anbieter einen Browser schicken.", nextStep: startAgain },
    "method-not-allowed": { sentence: "Diese Adresse antwortet so nicht.", nextStep: reload },
    "not-allowed": { sentence: "Das dürfen Sie in diesem HubSpot-Konto nicht.", nextStep: "Bitten Sie einen der Admins aus den Einstellungen von Onebook, es zu tun oder Ihnen das Recht zu geben." },
    "not-found": { sentence: "Das gibt es nicht oder nicht mehr.", nextStep: reload },
    "not-installed": { sentence: "Onebook ist in diesem HubSpot-Konto nicht installiert.", nextStep: "Bitten Sie einen Admin, es aus dem Marktplatz von HubSpot zu installieren." },
    "not-ready": { sentence: "Die Datenbank antwortet nicht.", nextStep: inAMoment },
    "link-expired": { sentence: "Dieser Link ist abgelaufen, wurde schon benutzt oder in einem anderen Browser geöffnet.", nextStep: startAgain },
    "link-unusable": { sentence: "Dieser Link öffnet keine Rechnung.", nextStep: "Öffnen Sie den Deal und lassen Sie sich das PDF dort geben." },
    "sent-before": { sentence: "Genau diese Anfrage kam schon an; sie zählt einmal.", nextStep: "Laden Sie die Seite neu, um zu sehen, was daraus wurde." },
    "signature-invalid": { sentence: "Die Anfrage trägt nicht die Unterschrift von HubSpot.", nextStep: "Laden Sie die Seite neu." },
    "signature-stale": { sentence: "Die Anfrage wurde vor mehr als fünf Minuten oder in der Zukunft unterschrieben.", nextStep: "Laden Sie die Seite neu; wenn es wieder vorkommt, prüfen Sie die Uhr des Servers." },
    "too-many-requests": { sentence: "Aus diesem HubSpot-Konto kamen in einer Minute zu viele Anfragen.", nextStep: "Warten Sie {seconds} s und versuchen Sie es noch einmal." },
    "our-fault": { sentence: "Onebook ist auf eine Weise gescheitert, die nicht sein sollte.", nextStep: "Versuchen Sie es in einer Minute noch einmal; wenn es wieder vorkommt, nennen Sie dem Support die Uhrzeit." },
    "address-not-allowed": { sentence: "An diese Adresse können keine Nachrichten gesendet werden.", nextStep: "Geben Sie eine ein, die so beginnt: {begins}" },
    "no-address": { sentence: "Es gibt noch keine Adresse.", nextStep: "Geben Sie zuerst eine ein und sichern Sie sie." },
    "nothing-to-take": { sentence: "Auf dieser Seite steht nichts, was übernommen werden könnte.", nextStep: "Nehmen Sie den anderen Wert, oder lassen Sie beide, wie sie sind." },
    "access-denied": { sentence: "Der Zugriff wurde nicht erlaubt.", nextStep: "Beginnen Sie neu und stimmen Sie dem Zugriff zu; geändert wurde nichts." },
    "no-account": { sentence: "Der Zugriff gilt für kein Konto.", nextStep: "Beginnen Sie neu und wählen Sie mindestens ein Konto oder eine Firma." },
    "unknown-system": { sentence: "Dieses System kennt Onebook nicht.", nextStep: "Nehmen Sie einen der Links auf der Seite der Einstellungen." },
    "already-linked": { sentence: "Rechnung {number} gehört schon zu einem anderen Deal.", nextStep: "Wählen Sie eine andere Rechnung." },
    "document-of-deal": { sentence: "Rechnung {number} gehört zu einem Deal.", nextStep: "Wurde sie doppelt erfasst, stornieren Sie sie im Buchhaltungssystem, oder kennzeichnen Sie die andere." },
    "nothing-to-answer": { sentence: "Bei diesem Deal wartet kein Unterschied auf eine Antwort.", nextStep: reload },
    "settings-changed": { sentence: "Jemand anderes hat die Einstellungen inzwischen geändert.", nextStep: "Laden Sie sie neu und machen Sie Ihre Änderung noch einmal." },
    "period-backwards": { sentence: "Der Zeitraum endet, bevor er beginnt.", nextStep: "Vertauschen Sie die beiden Tage." },
    "period-too-long": { sentence: "Der Zeitraum ist zu lang.", nextStep: "Wählen Sie einen kürzeren." },
    "bridge-not-scoped": { sentence: "Diese Brücke beginnt mit Rechnungen, die zu keiner Pipeline und keinem Eigentümer gehören.", nextStep: "Lassen Sie Pipeline, Eigentümer und Währung weg, oder wählen Sie eine Brücke, die mit Deals beginnt." },
    "period-half": { sentence: "Nur ein Ende des Zeitraums ist angegeben.", nextStep: "Geben Sie beide Tage an, oder keinen für dieses Quartal." },
    "month-not-over": { sentence: "Der Monat ist noch nicht vorbei.", nextStep: "Schließen Sie ihn nach seinem letzten Tag ab." },
    "month-closed": { sentence: "Der Monat ist schon abgeschlossen.", nextStep: "Laden Sie die Seite neu. Um ihn zu ändern, öffnen Sie ihn wieder." },
    "month-not-closed": { sentence: "Der Monat ist nicht abgeschlossen.", nextStep: "Laden Sie die Seite neu." },
    "comment-needed": { sentence: "Auf der Liste ist noch etwas offen.", nextStep: "Klären Sie es, oder schreiben Sie, warum der Monat trotzdem abgeschlossen wird." },
    "posting-off": { sentence: "Das Buchen von realisiertem Umsatz ist ausgeschaltet.", nextStep: "Ein Admin kann es in den Einstellungen von Onebook einschalten." },
    "in-shadow": { sentence: "Onebook läuft im Schattenbetrieb und schreibt nichts.", nextStep: "Gehen Sie zuerst live." },
    "not-now": { sentence: "Das geht mit diesem Eintrag nicht. ({detail})", nextStep: "Laden Sie die Seite neu und sehen Sie, wie er jetzt steht." },
    "still-installed": { sentence: "Onebook ist in diesem Konto installiert; was es hält, wird gebraucht.", nextStep: "Deinstallieren Sie zuerst die App in HubSpot." },
    "bad-cursor": { sentence: "Das sagt nicht, wo es weitergehen soll.", nextStep: reload },
    throttled: { sentence: "Dort wird gerade zu viel gefragt.", nextStep: inAMoment },
    unreachable: { sentence: "Es kam keine Antwort.", nextStep: inAMoment },
    "unknown-outcome": { sentence: "Es ist offen, ob es dort angekommen ist.", nextStep: "Onebook sieht nach, bevor es noch einmal sendet." },
    "vendor-fault": { sentence: "Dort ist etwas schiefgegangen.", nextStep: inAMoment },
    "stale-version": { sentence: "Der Eintrag wurde dort inzwischen geändert.", nextStep: inAMoment },
    reconnect: { sentence: "Die Verbindung muss erneuert werden.", nextStep: "Bitten Sie einen Admin, sie in den Einstellungen neu zu verbinden." },
    "missing-scope": { sentence: "Dafür fehlt eine Berechtigung.", nextStep: "Bitten Sie einen Admin, in den Einstellungen neu zu verbinden." },
    "quota-exhausted": { sentence: "Das Kontingent ist für heute aufgebraucht.", nextStep: "Versuchen Sie es später noch einmal." },
    "closed-period": { sentence: "Der Zeitraum ist abgeschlossen.", nextStep: "Wählen Sie ein späteres Datum, oder öffnen Sie den Zeitraum wieder." },
    "duplicate-name": { sentence: "Der Name ist schon vergeben.", nextStep: "Verknüpfen Sie den vorhandenen Eintrag, oder ändern Sie den Namen." },
    "duplicate-number": { sentence: "Die Nummer ist schon vergeben.", nextStep: "Nehmen Sie eine andere Nummer, oder verknüpfen Sie die vorhandene Rechnung." },
    "bad-reference": { sentence: "Etwas, worauf verwiesen wird, ist dort archiviert oder weg.", nextStep: "Stellen Sie es dort wieder her, oder wählen Sie etwas anderes." },
    validation: { sentence: "Die Angaben werden nicht angenommen.", nextStep: "Berichtigen Sie sie, und versuchen Sie es noch einmal." },
    "key-conflict": { sentence: "Etwas anderes wurde schon unter demselben Schlüssel gesendet.", nextStep: inAMoment },
    "currency-not-enabled": { sentence: "Diese Währung wird dort nicht geführt.", nextStep: "Nehmen Sie die Währung dort auf, oder ändern Sie die des Deals." },
    "has-payments": { sentence: "Auf der Rechnung sind Zahlungen oder Gutschriften gebucht.", nextStep: "Nehmen Sie sie dort zuerst zurück." },
    "unexpected-answer": { sentence: "Die Antwort war nicht zu verstehen.", nextStep: inAMoment }
  },
  refused: { sentence: "{system}: {why:word} ({said})", nextStep: "Beheben Sie das in {system}, oder wählen Sie etwas anderes; dann versuchen Sie es noch einmal." }
};

// src/extensions/texts/said/fr.ts
var goesOn2 = "Onebook reprend ensuite tout seul.";
var looksAgain2 = "Onebook regarde de nouveau tout seul.";
var failed2 = { sentence: "{system} : {why:word} ({said})", nextStep: "" };
var refused2 = { sentence: failed2.sentence, nextStep: "Corrigez-le dans {system} ou sur la transaction, puis appuyez sur « Réessayer »." };
var linesMissing2 = `Ajoutez des lignes à la transaction ; ${looksAgain2}`;
var settleThere2 = "Réglez cela en comptabilité, puis choisissez de laisser la facture telle quelle ; ou annulez-y le paiement et appuyez sur « Réessayer ».";
var support2 = "Appuyez sur « Réessayer » ; si cela se reproduit, envoyez le journal de la transaction au support.";
var reload2 = "Rechargez la page : cela a peut-être été retiré ou réglé entre-temps.";
var startAgain2 = "Recommencez depuis HubSpot ou depuis la page des réglages.";
var inAMoment2 = "Réessayez dans un instant.";
var fr3 = {
  parked: {
    "no-connection": { sentence: "Aucune comptabilité n'est encore connectée.", nextStep: `Demandez à un administrateur de connecter QuickBooks ou Xero dans les réglages ; ${goesOn2}` },
    "no-connection.preparing": { sentence: "Onebook lit encore quelles transactions ont été gagnées avant la connexion.", nextStep: "Rien à faire ; cela continue tout seul." },
    "no-connection.undecided": { sentence: "Aucune règle ne dit dans quelle société va cette transaction : {names}.", nextStep: "Ajoutez une règle ou une société par défaut dans les réglages et appuyez sur « Réessayer »." },
    reconnect: { sentence: "La connexion à {name} doit être renouvelée.", nextStep: `Demandez à un administrateur de la reconnecter dans les réglages ; ${goesOn2}` },
    "deal-incomplete.properties": { sentence: "Il manque à la transaction ce que vos règles exigent : {properties}.", nextStep: `Remplissez les champs manquants de la transaction ; ${looksAgain2}` },
    "deal-incomplete.due-date": { sentence: "La facture serait datée du {date:date} et échue avant, le {due:date}.", nextStep: "Choisissez une échéance à partir de la date de la facture." },
    "deal-incomplete.email": { sentence: "La comptabilité envoie les factures par e-mail, et ni le contact ni l'entreprise n'ont d'adresse.", nextStep: `Ajoutez une adresse e-mail au contact ou à l'entreprise ; ${looksAgain2}` },
    "no-customer": { sentence: "La transaction n'a ni entreprise ni contact à facturer.", nextStep: `Associez une entreprise ou un contact à la transaction ; ${looksAgain2}` },
    "customer-ambiguous": { sentence: "« {customer} » pourrait être {count} clients en comptabilité : {names}.", nextStep: "Choisissez de quel client il s'agit, ou fusionnez-les en comptabilité et appuyez sur « Réessayer »." },
    "customer-ambiguous.tax-numbers": { sentence: "« {customer} » ressemble à {names}, mais les numéros fiscaux diffèrent.", nextStep: "Choisissez le client, ou corrigez le numéro fiscal d'un côté et appuyez sur « Réessayer »." },
    "customer-missing": { sentence: "{customer} n'est pas encore client de {organisation}, et vos réglages n'autorisent pas Onebook à créer des clients.", nextStep: "Créez le client en comptabilité et appuyez sur « Réessayer », ou choisissez-en un qui existe." },
    "customer-archived": { sentence: "« {customer} » est {found} en comptabilité, où il est archivé.", nextStep: "Rétablissez le client en comptabilité et appuyez sur « Réessayer », ou choisissez-en un autre." },
    "customer-blocked": { sentence: "{customer} est bloqué pour la facturation ({property} vaut « {value} »).", nextStep: `Débloquez le client dans HubSpot ; ${looksAgain2}` },
    "customer-currency": { sentence: "{customer} est tenu en {kept} en comptabilité et ne peut pas être facturé en {currency}.", nextStep: "Créez-y un client en {currency} et choisissez-le, ou changez la devise de la transaction." },
    "amount-not-positive": { sentence: "La facture serait de {total:money}.", nextStep: "Donnez à la transaction des lignes ou un montant supérieur à zéro, ou faites un avoir en comptabilité." },
    "amounts-differ": { sentence: "Les lignes font {lines:money}, la transaction dit {deal:money} : un écart de {by:money}.", nextStep: "Corrigez les lignes ou le montant de la transaction, ou augmentez la tolérance dans les réglages." },
    "currency-not-enabled": { sentence: "{organisation} ne tient pas la devise {currency}.", nextStep: "Ajoutez {currency} aux devises de la comptabilité et appuyez sur « Réessayer », ou changez la devise de la transaction." },
    "no-lines": { sentence: "La transaction n'a pas de lignes.", nextStep: linesMissing2 },
    "no-lines.no-amount": { sentence: "La transaction n'a ni lignes ni montant.", nextStep: linesMissing2 },
    "line-unreadable": { sentence: "La quantité, le prix ou la remise de la ligne « {line} » n'est pas un nombre.", nextStep: `Corrigez la ligne de la transaction ; ${looksAgain2}` },
    "item-missing": { sentence: "« {item} »{sku} n'est pas un article en comptabilité.", nextStep: "Créez l'article en comptabilité et appuyez sur « Réessayer », ou laissez Onebook créer des articles dans les réglages." },
    "tax-unmapped": { sentence: "Aucun code de taxe n'est choisi pour {words} de HubSpot.", nextStep: "Associez-le dans les réglages, sous Taxe, et appuyez sur « Réessayer »." },
    "terms-unmapped": { sentence: "« {word} », les conditions de paiement de la transaction, n'est pas une condition de {organisation}.", nextStep: "Associez-les dans les réglages, sous Conditions de paiement, et appuyez sur « Réessayer », ou corrigez le champ de la transaction." },
    "dimension-unknown": { sentence: "« {option} » ({property} de la transaction) n'existe pas dans {dimension} de {organisation}.", nextStep: "Ajoutez-le en comptabilité et appuyez sur « Réessayer », ou corrigez le champ de la transaction." },
    "period-closed": { sentence: "Les livres de {organisation} sont clos jusqu'au {closed:date}, et la facture serait datée du {date:date}.", nextStep: "Choisissez une date plus tardive avec « Créer la facture », ou rouvrez la période en comptabilité et appuyez sur « Réessayer »." },
    "instalments-unreadable": { sentence: "Les échéances sont illisibles, ou leurs pourcentages ne font pas 100.", nextStep: "Écrivez-les en pourcentages comme « 30/70 », ou en nombre de mois comme « 12 months »." },
    "number-taken": { sentence: "Le numéro {number} est déjà celui d'une facture en comptabilité qui n'est pas d'Onebook.", nextStep: "Liez cette facture à la transaction si c'est la bonne, ou laissez la comptabilité numéroter dans les réglages." },
    "several-invoices": { sentence: "La comptabilité contient {count} factures avec notre référence {reference} : {numbers}.", nextStep: "Annulez-y celles qui sont de trop et appuyez sur « Réessayer »." },
    "changed-after-sending": { sentence: "La transaction a été modifiée après l'émission de la facture {invoices} : facturé {before:money} avant taxe, la transaction fait maintenant {now:money}.", nextStep: "Faites un avoir et émettez une nouvelle facture, ou laissez-la telle quelle." },
    "changed-after-sending.draft": { sentence: "La facture {invoice} est un brouillon modifié à la main en comptabilité : un avoir n'est pas possible.", nextStep: settleThere2 },
    "changed-after-sending.settled": { sentence: "La facture {invoice} porte des paiements ou des avoirs : un avoir sur le tout n'est pas possible.", nextStep: settleThere2 },
    "period-closed.refused": refused2,
    "refused-by-erp": refused2,
    "refused-by-crm": refused2,
    "refused-by-erp.unreachable": { sentence: "{system} n'a pas répondu pendant plus d'un jour.", nextStep: "Vérifiez la connexion dans les réglages, puis appuyez sur « Réessayer »." },
    poison: { sentence: "Onebook n'a pas pu examiner cette transaction, malgré plusieurs essais.", nextStep: support2 },
    "our-fault": { sentence: "Onebook a échoué sur cette transaction d'une manière qui ne devrait pas arriver. Rien n'a été envoyé deux fois, et les détails sont dans le journal.", nextStep: support2 },
    "call-failed": failed2,
    "sweep-failed": { sentence: "Onebook n'a pas pu parcourir ce qui a changé ; il réessaie tout seul.", nextStep: "" },
    "change-given-up": { sentence: "Une modification n'a pas pu être traitée malgré de nombreux essais ({entity} {id}).", nextStep: "" }
  },
  problems: {
    "malformed-request": { sentence: "La demande était illisible.", nextStep: reload2 },
    "too-large": { sentence: "La demande est trop grande.", nextStep: "Envoyez-en moins à la fois." },
    "encoding-unsupported": { sentence: "La demande était illisible.", nextStep: reload2 },
    "malformed-callback": { sentence: "Aucun fournisseur n'enverrait un navigateur à cette adresse.", nextStep: startAgain2 },
    "method-not-allowed": { sentence: "Cette adresse ne répond pas ainsi.", nextStep: reload2 },
    "not-allowed": { sentence: "Vous n'avez pas ce droit dans ce compte HubSpot.", nextStep: "Demandez à l'un des administrateurs nommés dans les réglages d'Onebook de le faire ou de vous donner le droit." },
    "not-found": { sentence: "Cela n'existe pas, ou plus.", nextStep: reload2 },
    "not-installed": { sentence: "Onebook n'est pas installé dans ce compte HubSpot.", nextStep: "Demandez à un administrateur de l'installer depuis la place de marché HubSpot." },
    "not-ready": { sentence: "La base de données ne répond pas.", nextStep: inAMoment2 },
    "link-expired": { sentence: "Ce lien a expiré, a déjà servi ou a été ouvert dans un autre navigateur.", nextStep: startAgain2 },
    "link-unusable": { sentence: "Ce lien n'ouvre aucune facture.", nextStep: "Ouvrez la transaction et demandez-y le PDF." },
    "sent-before": { sentence: "Cette demande exacte est déjà arrivée ; elle compte une fois.", nextStep: "Rechargez la page pour voir ce qu'elle a donné." },
    "signature-invalid": { sentence: "La demande ne porte pas la signature de HubSpot.", nextStep: "Rechargez la page." },
    "signature-stale": { sentence: "La demande a été signée il y a plus de cinq minutes, ou dans le futur.", nextStep: "Rechargez la page ; si cela se reproduit, vérifiez l'horloge du serveur." },
    "too-many-requests": { sentence: "Ce compte HubSpot a fait trop de demandes en une minute.", nextStep: "Attendez {seconds} s et réessayez." },
    "our-fault": { sentence: "Onebook a échoué d'une manière qui ne devrait pas arriver.", nextStep: "Réessayez dans une minute ; si cela se reproduit, indiquez l'heure au support." },
    "address-not-allowed": { sentence: "Aucun message ne peut être envoyé à cette adresse.", nextStep: "Indiquez-en une qui commence ainsi : {begins}" },
    "no-address": { sentence: "Il n'y a pas encore d'adresse.", nextStep: "Indiquez-en une et enregistrez-la d'abord." },
    "nothing-to-take": { sentence: "Ce côté ne contient rien à reprendre.", nextStep: "Prenez l'autre valeur, ou laissez les deux telles quelles." },
    "access-denied": { sentence: "L'accès n'a pas été accordé.", nextStep: "Recommencez et acceptez l'accès demandé ; rien n'a été changé." },
    "no-account": { sentence: "L'accès ne vaut pour aucun compte.", nextStep: "Recommencez et choisissez au moins un compte ou une société." },
    "unknown-system": { sentence: "Onebook ne connaît pas ce système.", nextStep: "Utilisez l'un des liens de la page des réglages." },
    "already-linked": { sentence: "La facture {number} appartient déjà à une autre transaction.", nextStep: "Choisissez une autre facture." },
    "document-of-deal": { sentence: "La facture {number} appartient à une transaction.", nextStep: "Si elle a été saisie deux fois, annulez-la dans le logiciel comptable, ou marquez l'autre." },
    "nothing-to-answer": { sentence: "Aucune différence de cette transaction n'attend de réponse.", nextStep: reload2 },
    "settings-changed": { sentence: "Quelqu'un d'autre a changé les réglages entre-temps.", nextStep: "Rechargez-les et refaites votre changement." },
    "period-backwards": { sentence: "La période finit avant de commencer.", nextStep: "Inversez les deux jours." },
    "period-too-long": { sentence: "La période est trop longue.", nextStep: "Choisissez-en une plus courte." },
    "bridge-not-scoped": { sentence: "Ce rapprochement commence par des factures, qui n'appartiennent à aucun pipeline ni propriétaire.", nextStep: "Retirez pipeline, propriétaire et devise, ou choisissez un rapprochement qui commence par des transactions." },
    "period-half": { sentence: "Une seule extrémité de la période est donnée.", nextStep: "Donnez les deux jours, ou aucun pour ce trimestre." },
    "month-not-over": { sentence: "Le mois n'est pas encore fini.", nextStep: "Clôturez-le après son dernier jour." },
    "month-closed": { sentence: "Le mois est déjà clôturé.", nextStep: "Rechargez la page. Pour le changer, rouvrez-le." },
    "month-not-closed": { sentence: "Le mois n'est pas clôturé.", nextStep: "Rechargez la page." },
    "comment-needed": { sentence: "Il reste quelque chose sur la liste.", nextStep: "Réglez-le, ou écrivez pourquoi le mois est clôturé malgré tout." },
    "posting-off": { sentence: "La comptabilisation du revenu constaté est désactivée.", nextStep: "Un administrateur peut l'activer dans les réglages d'Onebook." },
    "in-shadow": { sentence: "Onebook est en mode d'observation et n'écrit rien.", nextStep: "Mettez-le d'abord en service." },
    "not-now": { sentence: "Ce n'est pas possible pour cette écriture. ({detail})", nextStep: "Rechargez la page pour voir où elle en est." },
    "still-installed": { sentence: "Onebook est installé dans ce compte ; ce qu'il garde est utilisé.", nextStep: "Désinstallez d'abord l'application dans HubSpot." },
    "bad-cursor": { sentence: "Cela ne dit pas où continuer.", nextStep: reload2 },
    throttled: { sentence: "Trop de demandes y arrivent en ce moment.", nextStep: inAMoment2 },
    unreachable: { sentence: "Aucune réponse n'est venue.", nextStep: inAMoment2 },
    "unknown-outcome": { sentence: "On ne sait pas si c'est arrivé.", nextStep: "Onebook vérifie avant d'envoyer de nouveau." },
    "vendor-fault": { sentence: "Une erreur s'y est produite.", nextStep: inAMoment2 },
    "stale-version": { sentence: "L'enregistrement y a été modifié entre-temps.", nextStep: inAMoment2 },
    reconnect: { sentence: "La connexion doit être renouvelée.", nextStep: "Demandez à un administrateur de la reconnecter dans les réglages." },
    "missing-scope": { sentence: "Il manque une autorisation pour cela.", nextStep: "Demandez à un administrateur de reconnecter dans les réglages." },
    "quota-exhausted": { sentence: "Le quota du jour est épuisé.", nextStep: "Réessayez plus tard." },
    "closed-period": { sentence: "La période est close.", nextStep: "Choisissez une date plus tardive, ou rouvrez la période." },
    "duplicate-name": { sentence: "Ce nom est déjà pris.", nextStep: "Liez l'enregistrement existant, ou changez le nom." },
    "duplicate-number": { sentence: "Ce numéro est déjà pris.", nextStep: "Prenez un autre numéro, ou liez la facture existante." },
    "bad-reference": { sentence: "Un élément auquel on renvoie y est archivé ou absent.", nextStep: "Rétablissez-le, ou choisissez autre chose." },
    validation: { sentence: "Les données ne sont pas acceptées.", nextStep: "Corrigez-les et réessayez." },
    "key-conflict": { sentence: "Autre chose a déjà été envoyé sous la même clé.", nextStep: inAMoment2 },
    "currency-not-enabled": { sentence: "Cette devise n'y est pas tenue.", nextStep: "Ajoutez-y la devise, ou changez celle de la transaction." },
    "has-payments": { sentence: "La facture porte des paiements ou des avoirs.", nextStep: "Retirez-les d'abord là-bas." },
    "unexpected-answer": { sentence: "La réponse était incompréhensible.", nextStep: inAMoment2 }
  },
  refused: { sentence: "{system} : {why:word} ({said})", nextStep: "Corrigez-le dans {system}, ou choisissez autre chose ; puis réessayez." }
};

// src/extensions/texts/said/index.ts
var saidTexts = { en: null, de: de3, fr: fr3 };

// src/extensions/parts/fill.ts
var GAP = /\{(\w+)(?::(\w+))?\}/g;
function fill(template, values, filling) {
  const whole = template.replaceAll(/\[([^\]]*)\]/g, (_all, part) => [...part.matchAll(GAP)].every(([, name = ""]) => values[name]) ? part : "");
  return whole.replaceAll(GAP, (_gap, name, kind) => shown(values[name] ?? "", kind, filling));
}
function shown(value, kind, { formats, wordFor }) {
  switch (kind) {
    case void 0:
      return value;
    case "money": {
      const [amount = "", currency = ""] = value.split(" ");
      return formats.money({ amount, currency });
    }
    case "date":
      return formats.date(value);
    default:
      return value.split(",").map((one) => wordFor(kind, one) ?? one).join(", ");
  }
}

// src/extensions/parts/said.ts
var SYSTEMS = { hubspot: "HubSpot", quickbooks: "QuickBooks", xero: "Xero" };
function useSaid() {
  const sayings = useTexts(saidTexts);
  const formats = useFormats();
  const filling = { formats, wordFor: (_kind, code) => sayings === null ? void 0 : ofCode(code, sayings)?.sentence };
  return {
    /** Why something waits. Rows of before sentences were kept as data stay in English. `apart`: what one page alone says. */
    reason: ({ sentence, nextStep, said }, apart = null) => {
      if (said === null) return { sentence: sentence ?? "", nextStep: nextStep ?? "" };
      const known2 = { ...sayings?.parked, ...apart };
      return filled2(known2[said.key] ?? said, said.values, filling);
    },
    /** Why a request was refused; null where no words came with it. */
    problem: (problem) => {
      if (problem.detail === "") return null;
      return sayings === null ? { sentence: problem.detail, nextStep: problem.nextStep } : translated(problem, sayings, filling);
    }
  };
}
function translated({ code, detail, nextStep, vendor, values = {} }, sayings, filling) {
  if (vendor) return filled2(sayings.refused, { system: SYSTEMS[vendor.system] ?? vendor.system, said: vendor.said, why: code }, filling);
  const saying = ofCode(code, sayings);
  return saying ? filled2(saying, { ...values, detail }, filling) : { sentence: detail, nextStep };
}
var ofCode = (code, { problems }) => problems[code];
var filled2 = ({ sentence, nextStep }, values, filling) => ({ sentence: fill(sentence, values, filling), nextStep: fill(nextStep, values, filling) });

// src/extensions/parts/Failure.tsx
import { jsx as jsx3, jsxs as jsxs2 } from "react/jsx-runtime";
function Failure({ problem, retry }) {
  const texts = useTexts(commonTexts);
  const said = useSaid().problem(problem);
  return /* @__PURE__ */ jsx3(Alert2, { title: said?.sentence ?? texts.unreachable, variant: problem.status >= 500 || problem.status === 0 ? "danger" : "warning", children: /* @__PURE__ */ jsxs2(Flex2, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx3(Text2, { children: said?.nextStep || texts.unreachableNext }),
    (problem.errors ?? []).map(({ path, message }) => /* @__PURE__ */ jsxs2(Text2, { children: [
      path,
      ": ",
      message
    ] }, path + message)),
    retry && /* @__PURE__ */ jsx3(Button, { size: "xs", onClick: () => retry(), children: texts.retry })
  ] }) });
}

// src/extensions/parts/Loading.tsx
import { LoadingSpinner } from "@hubspot/ui-extensions";
import { jsx as jsx4 } from "react/jsx-runtime";
function Loading() {
  return /* @__PURE__ */ jsx4(LoadingSpinner, { layout: "centered", label: useTexts(commonTexts).loading, showLabel: true });
}

// src/extensions/texts/company/de.ts
var de4 = {
  nothingYet: "Für dieses Unternehmen gibt es noch keine Rechnung",
  nothingOpen: "Nichts ist offen",
  balance: "Saldo",
  overdue: "Überfällig",
  late: "Zu spät",
  onTime: "Nichts ist überfällig",
  invoices: (count) => count === 1 ? "1 offene Rechnung" : `${count} offene Rechnungen`,
  ageing: (currency) => `Wie alt es ist, in ${currency}`,
  amountIn: (currency) => `Betrag in ${currency}`,
  buckets: { current: "Nicht fällig", "1-30": "1 bis 30 Tage", "31-60": "31 bis 60 Tage", "61-90": "61 bis 90 Tage", "over-90": "Über 90 Tage" },
  credit: (amounts) => `Guthaben, das noch keiner Rechnung zugeordnet ist: ${amounts}`,
  pays: (days, invoices) => `Zahlt im Mittel nach ${days} ${days === 1 ? "Tag" : "Tagen"}, über ${invoices} bezahlte ${invoices === 1 ? "Rechnung" : "Rechnungen"}`,
  openInvoices: "Offene Rechnungen",
  invoice: "Rechnung",
  deal: "Deal",
  due: "Fällig",
  open: "Offen",
  noDueDate: "Ohne Fälligkeit",
  overdueBy: (days) => `Seit ${days} ${days === 1 ? "Tag" : "Tagen"} überfällig`,
  more: (count) => count === 1 ? "1 weitere ist nicht aufgeführt" : `${count} weitere sind nicht aufgeführt`,
  customers: "In der Buchhaltung",
  linked: (customer, organisation, system) => `Kunde ${customer} von ${organisation} in ${system}`,
  notLinked: (organisation, system) => `Noch mit keinem Kunden von ${organisation} in ${system} verknüpft`,
  link: "Mit einem Kunden verknüpfen",
  linkAnother: "Mit einem anderen Kunden verknüpfen",
  searchLabel: "Kunde in der Buchhaltung",
  search: "Suchen",
  noneFound: "Es wurde kein Kunde dieses Namens gefunden.",
  which: "Welcher ist es?",
  confirm: "Diesen Kunden verknüpfen",
  askFinance: "Wer klären darf, kann es verknüpfen."
};

// src/extensions/texts/company/en.ts
var en3 = {
  nothingYet: "No invoice has been made for this company yet",
  nothingOpen: "Nothing is open",
  balance: "Balance",
  overdue: "Overdue",
  late: "Late",
  onTime: "Nothing is late",
  invoices: (count) => count === 1 ? "1 open invoice" : `${count} open invoices`,
  ageing: (currency) => `How old it is, in ${currency}`,
  amountIn: (currency) => `Amount in ${currency}`,
  buckets: { current: "Not due", "1-30": "1 to 30 days", "31-60": "31 to 60 days", "61-90": "61 to 90 days", "over-90": "Over 90 days" },
  credit: (amounts) => `Credit that is applied to nothing yet: ${amounts}`,
  pays: (days, invoices) => `Pays after ${days} ${days === 1 ? "day" : "days"} on average, over ${invoices} paid ${invoices === 1 ? "invoice" : "invoices"}`,
  openInvoices: "Open invoices",
  invoice: "Invoice",
  deal: "Deal",
  due: "Due",
  open: "Open",
  noDueDate: "No due date",
  overdueBy: (days) => `Overdue by ${days} ${days === 1 ? "day" : "days"}`,
  more: (count) => count === 1 ? "1 more is not listed" : `${count} more are not listed`,
  customers: "In the accounting system",
  linked: (customer, organisation, system) => `Customer ${customer} of ${organisation} in ${system}`,
  notLinked: (organisation, system) => `Not linked to a customer of ${organisation} in ${system} yet`,
  link: "Link to a customer",
  linkAnother: "Link to another customer",
  searchLabel: "Customer in the accounting system",
  search: "Search",
  noneFound: "No customer of that name was found.",
  which: "Which one is it?",
  confirm: "Link this customer",
  askFinance: "Someone with the right to settle can link it."
};

// src/extensions/texts/company/fr.ts
var fr4 = {
  nothingYet: "Aucune facture n'a encore été créée pour cette entreprise",
  nothingOpen: "Rien n'est ouvert",
  balance: "Solde",
  overdue: "En retard",
  late: "En retard",
  onTime: "Rien n'est en retard",
  invoices: (count) => count === 1 ? "1 facture ouverte" : `${count} factures ouvertes`,
  ageing: (currency) => `Ancienneté, en ${currency}`,
  amountIn: (currency) => `Montant en ${currency}`,
  buckets: { current: "Non échu", "1-30": "1 à 30 jours", "31-60": "31 à 60 jours", "61-90": "61 à 90 jours", "over-90": "Plus de 90 jours" },
  credit: (amounts) => `Crédit qui n'est encore imputé sur rien : ${amounts}`,
  pays: (days, invoices) => `Paie après ${days} ${days === 1 ? "jour" : "jours"} en moyenne, sur ${invoices} ${invoices === 1 ? "facture payée" : "factures payées"}`,
  openInvoices: "Factures ouvertes",
  invoice: "Facture",
  deal: "Transaction",
  due: "Échéance",
  open: "Ouvert",
  noDueDate: "Sans échéance",
  overdueBy: (days) => `En retard de ${days} ${days === 1 ? "jour" : "jours"}`,
  more: (count) => count === 1 ? "1 autre n'est pas affichée" : `${count} autres ne sont pas affichées`,
  customers: "En comptabilité",
  linked: (customer, organisation, system) => `Client ${customer} de ${organisation} dans ${system}`,
  notLinked: (organisation, system) => `Pas encore lié à un client de ${organisation} dans ${system}`,
  link: "Lier à un client",
  linkAnother: "Lier à un autre client",
  searchLabel: "Client en comptabilité",
  search: "Chercher",
  noneFound: "Aucun client de ce nom n'a été trouvé.",
  which: "Lequel est-ce ?",
  confirm: "Lier ce client",
  askFinance: "Une personne qui a le droit de régler peut le lier."
};

// src/extensions/texts/company/index.ts
var companyTexts = { en: en3, de: de4, fr: fr4 };

// src/extensions/company/Customers.tsx
import { Flex as Flex4, Heading, Text as Text4 } from "@hubspot/ui-extensions";

// src/extensions/company/LinkCustomer.tsx
import { Accordion, Button as Button2, Flex as Flex3, Form, SearchInput, Text as Text3, ToggleGroup } from "@hubspot/ui-extensions";
import { useState as useState3 } from "react";

// src/extensions/api/use-act.ts
import { useEffect as useEffect2, useRef as useRef2, useState as useState2 } from "react";
function useAct() {
  const [state, setState] = useState2({ busy: false, problem: null });
  const running = useRef2(false);
  const gone = useRef2(false);
  useEffect2(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  async function run(ask, then) {
    if (running.current) return;
    running.current = true;
    setState({ busy: true, problem: null });
    const answer = await ask();
    running.current = false;
    if (gone.current) return;
    setState({ busy: false, problem: answer.ok ? null : answer.problem });
    if (answer.ok) then?.(answer.data);
  }
  return { ...state, act: (ask, then) => void run(ask, then) };
}

// src/extensions/company/LinkCustomer.tsx
import { Fragment, jsx as jsx5, jsxs as jsxs3 } from "react/jsx-runtime";
function LinkCustomer({ companyId, connectionId, isLinked, onLinked }) {
  const texts = useTexts(companyTexts);
  const api = useApi();
  const search = useAct();
  const link = useAct();
  const [text, setText] = useState3("");
  const [found, setFound] = useState3(null);
  const [chosen, setChosen] = useState3("");
  const go = () => {
    const asked = text.trim().slice(0, 100);
    if (asked !== "") search.act(() => api.get("/api/v1/companies/{companyId}/customers", { path: { companyId }, query: { connectionId, text: asked } }), ({ customers }) => setFound(customers));
  };
  const confirm = () => link.act(() => api.post("/api/v1/companies/{companyId}/link", { path: { companyId }, body: { connectionId, customerId: chosen } }), () => {
    setFound(null);
    onLinked();
  });
  return /* @__PURE__ */ jsx5(Accordion, { title: isLinked ? texts.linkAnother : texts.link, size: "sm", children: /* @__PURE__ */ jsxs3(Flex3, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx5(Form, { onSubmit: () => go(), children: /* @__PURE__ */ jsxs3(Flex3, { direction: "row", gap: "xs", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx5(SearchInput, { name: `customer-${connectionId}`, label: texts.searchLabel, value: text, onChange: setText }),
      /* @__PURE__ */ jsx5(Button2, { type: "submit", size: "sm", variant: "secondary", disabled: search.busy || text.trim() === "", children: texts.search })
    ] }) }),
    search.problem && /* @__PURE__ */ jsx5(Failure, { problem: search.problem }),
    found?.length === 0 && /* @__PURE__ */ jsx5(Text3, { children: texts.noneFound }),
    found !== null && found.length > 0 && /* @__PURE__ */ jsxs3(Fragment, { children: [
      /* @__PURE__ */ jsx5(ToggleGroup, { toggleType: "radioButtonList", name: `found-${connectionId}`, label: texts.which, value: chosen, options: found.map((one) => ({ value: one.id, label: labelOf(one) })), onChange: setChosen }),
      /* @__PURE__ */ jsx5(Button2, { size: "sm", variant: "primary", disabled: link.busy || chosen === "", onClick: confirm, children: texts.confirm })
    ] }),
    link.problem && /* @__PURE__ */ jsx5(Failure, { problem: link.problem })
  ] }) });
}
function labelOf({ name, email, domain, taxNumber, currency, city }) {
  const more = [city, email ?? domain, taxNumber, currency].filter((part) => part !== null && part !== "");
  return more.length === 0 ? name : `${name} (${more.join(", ")})`;
}

// src/extensions/company/Customers.tsx
import { jsx as jsx6, jsxs as jsxs4 } from "react/jsx-runtime";
function Customers({ companyId, customers, mayLink, onLinked }) {
  const texts = useTexts(companyTexts);
  if (customers.length === 0) return null;
  return /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx6(Heading, { children: texts.customers }),
    customers.map(({ connectionId, system, organisation, customerId }) => /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "xs", children: [
      /* @__PURE__ */ jsx6(Text4, { children: customerId === null ? texts.notLinked(organisation, system) : texts.linked(customerId, organisation, system) }),
      mayLink && /* @__PURE__ */ jsx6(LinkCustomer, { companyId, connectionId, isLinked: customerId !== null, onLinked })
    ] }, connectionId)),
    mayLink ? null : /* @__PURE__ */ jsx6(Text4, { variant: "microcopy", children: texts.askFinance })
  ] });
}

// src/extensions/company/InvoiceList.tsx
import { Flex as Flex5, Link as Link2, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text as Text5 } from "@hubspot/ui-extensions";
import { useState as useState4 } from "react";

// src/extensions/parts/cut.ts
var cut = (text, most) => text.length > most ? `${text.slice(0, most - 1)}…` : text;

// src/extensions/parts/pages.ts
var ROWS = 10;
function pageOf(all, page) {
  const pageCount = Math.max(1, Math.ceil(all.length / ROWS));
  const shown2 = Math.min(Math.max(1, page), pageCount);
  return { rows: all.slice((shown2 - 1) * ROWS, shown2 * ROWS), pageCount };
}

// src/extensions/company/InvoiceList.tsx
import { jsx as jsx7, jsxs as jsxs5 } from "react/jsx-runtime";
var MOST = 60;
function InvoiceList({ invoices, all }) {
  const texts = useTexts(companyTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  const [shown2, setShown] = useState4(1);
  const { rows, pageCount } = pageOf(invoices, shown2);
  return /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs5(Table, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page: shown2, onPageChange: setShown, children: [
      /* @__PURE__ */ jsx7(TableHead, { children: /* @__PURE__ */ jsxs5(TableRow, { children: [
        /* @__PURE__ */ jsx7(TableHeader, { children: texts.invoice }),
        /* @__PURE__ */ jsx7(TableHeader, { children: texts.deal }),
        /* @__PURE__ */ jsx7(TableHeader, { children: texts.due }),
        /* @__PURE__ */ jsx7(TableHeader, { align: "right", children: texts.open })
      ] }) }),
      /* @__PURE__ */ jsx7(TableBody, { children: rows.map(({ id, connectionId, number, url, dealId, dealName, dueDate, daysOverdue, balance }) => /* @__PURE__ */ jsxs5(TableRow, { children: [
        /* @__PURE__ */ jsx7(TableCell, { children: url === null ? /* @__PURE__ */ jsx7(Text5, { children: number ?? id }) : /* @__PURE__ */ jsx7(Link2, { href: { url, external: true }, children: number ?? id }) }),
        /* @__PURE__ */ jsx7(TableCell, { children: /* @__PURE__ */ jsx7(Link2, { variant: "dark", href: { url: dealUrl(portal.id, dealId), external: true }, children: cut(dealName ?? dealId, MOST) }) }),
        /* @__PURE__ */ jsx7(TableCell, { children: daysOverdue === null ? /* @__PURE__ */ jsx7(Text5, { children: dueDate === null ? texts.noDueDate : formats.date(dueDate) }) : /* @__PURE__ */ jsx7(StatusTag, { variant: "danger", children: texts.overdueBy(daysOverdue) }) }),
        /* @__PURE__ */ jsx7(TableCell, { align: "right", children: formats.money(balance) })
      ] }, connectionId + id)) })
    ] }),
    all > invoices.length && /* @__PURE__ */ jsx7(Text5, { variant: "microcopy", children: texts.more(all - invoices.length) })
  ] });
}

// src/extensions/company/Owed.tsx
import { BarChart, Flex as Flex6, Statistics, StatisticsItem, StatusTag as StatusTag2, Text as Text6 } from "@hubspot/ui-extensions";
import { jsx as jsx8, jsxs as jsxs6 } from "react/jsx-runtime";
function Owed({ owed, compact }) {
  const texts = useTexts(companyTexts);
  const formats = useFormats();
  const { balance, overdue, invoices, buckets } = owed;
  const isLate = overdue.minor > 0;
  const used = buckets.filter(({ amount }) => amount.minor > 0);
  return /* @__PURE__ */ jsxs6(Flex6, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsxs6(Statistics, { children: [
      /* @__PURE__ */ jsx8(StatisticsItem, { label: texts.balance, number: formats.money(balance), children: /* @__PURE__ */ jsx8(Text6, { variant: "microcopy", children: texts.invoices(invoices) }) }),
      /* @__PURE__ */ jsx8(StatisticsItem, { label: texts.overdue, number: formats.money(overdue), children: /* @__PURE__ */ jsx8(StatusTag2, { variant: isLate ? "danger" : "success", children: isLate ? texts.late : texts.onTime }) })
    ] }),
    isLate && !compact && /* @__PURE__ */ jsx8(
      BarChart,
      {
        data: buckets.map(({ days, amount }) => ({ age: texts.buckets[days], amount: Number(amount.amount) })),
        axes: { x: { field: "age", fieldType: "category" }, y: { field: "amount", fieldType: "linear", label: texts.amountIn(balance.currency) } },
        options: { title: texts.ageing(balance.currency) }
      }
    ),
    isLate && /* @__PURE__ */ jsx8(Text6, { variant: "microcopy", children: used.map(({ days, amount }) => `${texts.buckets[days]}: ${formats.money(amount)}`).join(" · ") })
  ] });
}

// src/extensions/company/CompanyBalance.tsx
import { Fragment as Fragment2, jsx as jsx9, jsxs as jsxs7 } from "react/jsx-runtime";
function CompanyBalance({ companyId, compact }) {
  const api = useApi();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/cards/companies/{companyId}", { path: { companyId } }), companyId);
  if (data === null) return problem ? /* @__PURE__ */ jsx9(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx9(Loading, {});
  return /* @__PURE__ */ jsxs7(Flex7, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx9(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx9(ErpOutOfReach, { erp: data.erp, rights: data.rights }),
    /* @__PURE__ */ jsx9(Shown, { card: data, compact }),
    /* @__PURE__ */ jsx9(Divider, {}),
    /* @__PURE__ */ jsx9(Customers, { companyId, customers: data.customers, mayLink: data.rights.includes("settle"), onLinked: () => void reload3() })
  ] });
}
function Shown({ card, compact }) {
  const texts = useTexts(companyTexts);
  const formats = useFormats();
  const { owes, invoices, credit, averageDaysToPay, paidInvoices } = card;
  const open = owes.reduce((sum, one) => sum + one.invoices, 0);
  return /* @__PURE__ */ jsxs7(Fragment2, { children: [
    owes.length === 0 && /* @__PURE__ */ jsx9(Text7, { format: { fontWeight: "demibold" }, children: paidInvoices > 0 ? texts.nothingOpen : texts.nothingYet }),
    owes.map((one) => /* @__PURE__ */ jsx9(Owed, { owed: one, compact }, one.balance.currency)),
    credit.length > 0 && /* @__PURE__ */ jsx9(Text7, { children: texts.credit(credit.map((one) => formats.money(one)).join(", ")) }),
    averageDaysToPay !== null && /* @__PURE__ */ jsx9(Text7, { children: texts.pays(averageDaysToPay, paidInvoices) }),
    invoices.length > 0 && /* @__PURE__ */ jsxs7(Flex7, { direction: "column", gap: "xs", children: [
      /* @__PURE__ */ jsx9(Heading2, { children: texts.openInvoices }),
      /* @__PURE__ */ jsx9(InvoiceList, { invoices, all: open })
    ] })
  ] });
}

// src/extensions/company/CompanyCard.tsx
import { jsx as jsx10 } from "react/jsx-runtime";
hubspot2.extend(({ context }) => /* @__PURE__ */ jsx10(Surface, { context, children: /* @__PURE__ */ jsx10(CompanyBalance, { companyId: String(context.crm.objectId), compact: context.location !== "crm.record.tab" }) }));
