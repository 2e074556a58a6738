// src/extensions/home/Pages.tsx
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

// src/extensions/home/routes.tsx
import { createPageRouter, PageRoutes } from "@hubspot/ui-extensions/pages";

// src/extensions/home/attention/Attention.tsx
import { Flex as Flex18, Text as Text13 } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import { useState as useState13 } from "react";

// src/extensions/parts/Failure.tsx
import { Alert, Button, Flex, Text } from "@hubspot/ui-extensions";

// src/extensions/texts/common/de.ts
var de = {
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
var en = {
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
var fr = {
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
var commonTexts = { en, de, fr };

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
var de2 = {
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
var fr2 = {
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
var saidTexts = { en: null, de: de2, fr: fr2 };

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
import { jsx as jsx2, jsxs } from "react/jsx-runtime";
function Failure({ problem, retry }) {
  const texts = useTexts(commonTexts);
  const said = useSaid().problem(problem);
  return /* @__PURE__ */ jsx2(Alert, { title: said?.sentence ?? texts.unreachable, variant: problem.status >= 500 || problem.status === 0 ? "danger" : "warning", children: /* @__PURE__ */ jsxs(Flex, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx2(Text, { children: said?.nextStep || texts.unreachableNext }),
    (problem.errors ?? []).map(({ path, message }) => /* @__PURE__ */ jsxs(Text, { children: [
      path,
      ": ",
      message
    ] }, path + message)),
    retry && /* @__PURE__ */ jsx2(Button, { size: "xs", onClick: () => retry(), children: texts.retry })
  ] }) });
}

// src/extensions/parts/Loading.tsx
import { LoadingSpinner } from "@hubspot/ui-extensions";
import { jsx as jsx3 } from "react/jsx-runtime";
function Loading() {
  return /* @__PURE__ */ jsx3(LoadingSpinner, { layout: "centered", label: useTexts(commonTexts).loading, showLabel: true });
}

// src/extensions/texts/home/de.ts
var de3 = {
  pages: { today: "Heute", bridge: "Eine Zahl", receivables: "Forderungen", closing: "Monatsabschluss", duplicates: "Doppelt erfasst", attention: "Braucht Sie", customers: "Abweichende Kunden", earning: "Umsatzrealisierung", journals: "Realisierter Umsatz", commission: "Provision", health: "Kundengesundheit", forecast: "Prognose", reminders: "Zahlungserinnerungen", log: "Protokoll", connections: "Verbindungen" },
  groups: { work: "Tagesgeschäft", money: "Geld" },
  notFound: { title: "Diese Seite gibt es nicht", text: "Vielleicht ist sie umgezogen. Wählen Sie oben eine Seite." },
  invoices: (count, one) => one ? "1 Rechnung" : `${count} Rechnungen`,
  deals: (count, one) => one ? "1 Deal" : `${count} Deals`,
  days: (count, one) => one ? "1 Tag" : `${count} Tage`,
  range: (first, last, total) => `${first} bis ${last} von ${total}`,
  next: "Nächste Seite",
  previous: "Vorige Seite",
  openSettings: "Einstellungen von Onebook öffnen",
  dealNumber: (id) => `Deal ${id}`,
  today: {
    created: "Heute erstellt",
    paid: "Heute bezahlt",
    overdue: "Überfällig",
    waiting: "Braucht Sie",
    noCreated: "Noch keine Rechnung",
    noPaid: "Noch keine Zahlung",
    noOverdue: "Nichts ist überfällig",
    noWaiting: "Nichts wartet",
    oldestDue: (invoices, date) => `${invoices}, die älteste fällig am ${date}`,
    also: (amounts) => `und ${amounts}`,
    moreCurrencies: (count) => `${count} weitere Währungen`,
    dueSoon: "Fällig in den nächsten 7 Tagen",
    noDueSoon: (date) => `Nichts bis ${date}`,
    underWay: "In Arbeit",
    noUnderWay: "Gerade nichts",
    asOf: (moment) => `Stand ${moment}`,
    oldest: "Wartet am längsten",
    seeAll: (count) => `Alle ${count} ansehen`,
    quiet: "Alles ruhig",
    quietText: "Nichts wartet auf einen Menschen.",
    chart: "Rechnungen der letzten 14 Tage",
    chartCreated: "Erstellt",
    chartPaid: "Bezahlt",
    chartCount: "Rechnungen",
    chartDay: "Tag",
    chartSum: (created, paid) => `In 14 Tagen: ${created} erstellt, ${paid} mit einer Zahlung.`,
    chartTable: "Dasselbe als Tabelle",
    chartNone: "In den letzten 14 Tagen wurde keine Rechnung erstellt oder bezahlt.",
    connections: "Verbindungen",
    seeConnections: "Verbindungen ansehen"
  },
  digest: {
    title: (day) => `Übersicht vom ${day}`,
    created: (figure) => `Erstellt: ${figure}`,
    paid: (figure) => `Bezahlt: ${figure}`,
    overdue: (figure) => `Damals überfällig: ${figure}`,
    waiting: (count, reason) => `Damals wartend: ${count} × ${reason}`,
    nothing: "Nichts wartete",
    broken: (name) => `Ging nicht: ${name}`
  },
  first: {
    title: "Ihre erste Rechnung erscheint hier",
    text: "Wird ein Deal gewonnen, erstellt Onebook seine Rechnung. Diese Seite zeigt dann:",
    will: ["was heute erstellt und bezahlt wurde und was überfällig ist", "Deals, die eine Antwort von Ihnen brauchen", "wie es um die Verbindungen zu Ihrer Buchhaltung steht"],
    reading: "Onebook liest noch, welche Deals vor der Installation gewonnen wurden",
    readingText: "Sie bekommen nicht von selbst eine Rechnung. Es ist nichts zu tun, es geht von selbst weiter."
  },
  connect: {
    title: "Es ist keine Buchhaltung verbunden",
    admin: "Verbinden Sie QuickBooks Online oder Xero in den Einstellungen. Dann folgen die Rechnungen gewonnener Deals.",
    others: "Bitten Sie einen Administrator, QuickBooks Online oder Xero in den Einstellungen von Onebook zu verbinden."
  },
  renew: {
    title: (system) => `${system} ist getrennt`,
    admin: "Dort wird nichts erstellt und nichts gelesen, bis Sie es in den Einstellungen neu verbinden.",
    others: "Dort wird nichts erstellt und nichts gelesen, bis ein Administrator es in den Einstellungen von Onebook neu verbindet."
  },
  attention: {
    search: "Suchen",
    searchHint: "Deal, Kunde oder Satz",
    reason: "Grund",
    everyReason: "Alle Gründe",
    reasonCount: (reason, count) => `${reason} (${count})`,
    deal: "Deal",
    what: "Was nicht stimmt und was zu tun ist",
    amount: "Betrag",
    waits: "Wartet seit",
    actions: "Aktionen",
    today: "Seit heute",
    retry: "Erneut versuchen",
    retrying: "Onebook sieht nach",
    found: (count, one) => one ? "1 Deal wartet" : `${count} Deals warten`,
    none: "Nichts wartet auf einen Menschen",
    noneText: "Kommt Onebook nicht allein weiter, erscheint der Deal hier mit dem, was zu tun ist.",
    noMatch: "Nichts gefunden",
    noMatchText: "Versuchen Sie andere Wörter oder einen anderen Grund.",
    clear: "Suche leeren",
    mayNot: "Sie können diese Liste sehen. Bitten Sie einen Administrator, wenn Sie darauf etwas erledigen sollen.",
    retryAll: (count) => `Alle ${count} erneut versuchen`,
    retryFirst: (count) => `Die ${count} ältesten erneut versuchen`,
    batch: (reason) => `Neuer Versuch: ${reason}`,
    batchDone: (done, total) => `${done} von ${total} Deals angesehen`,
    batchLeave: "Sie können diese Seite verlassen. Es geht weiter, und Sie finden es hier wieder."
  },
  log: {
    search: "Suchen",
    searchHint: "Rechnungsnummer, Name oder Betrag",
    kind: "Was",
    everyKind: "Alles",
    kinds: { seen: "Gelesen", decided: "Entschieden", did: "Getan", asked: "Von einem Menschen verlangt", changed: "Einstellungen und Verbindungen" },
    person: "Person",
    everyone: "Alle",
    deal: "Deal",
    dealHint: "Nummer des Deals",
    from: "Von",
    to: "Bis",
    apply: "Anzeigen",
    clear: "Filter leeren",
    when: "Wann",
    happened: "Was geschah",
    byItself: "Onebook",
    details: "Einzelheiten",
    detailsOf: (seq) => `Eintrag ${seq}`,
    number: "Nummer",
    noDetails: "Mehr gibt es zu diesem Eintrag nicht.",
    tooMany: (count) => `und ${count} weitere`,
    none: "Noch ist nichts geschehen",
    noneText: "Hier steht alles, was Onebook liest, entscheidet und tut, und was Menschen verlangen.",
    noMatch: "Nichts gefunden",
    noMatchText: "Versuchen Sie andere Wörter oder weniger Filter.",
    older: "Ältere Einträge",
    newer: "Neuere Einträge",
    searchOn: "Ältere Einträge durchsuchen",
    searchOnText: "In den neuesten Einträgen wurde nichts gefunden. Ältere sind noch nicht durchsucht.",
    check: "Protokoll prüfen",
    checkText: "Jeder Eintrag ist mit dem vorigen verkettet. Eine Prüfung zeigt, ob seither einer geändert oder entfernt wurde.",
    checking: "Das Protokoll wird geprüft",
    checkedOf: (done, total) => `${done} von ${total} Einträgen`,
    stop: "Anhalten",
    whole: (count) => `Alle ${count} Einträge sind unverändert`,
    wholeText: "Jeder Eintrag passt zum vorigen.",
    broken: (seq) => `Eintrag ${seq} passt nicht`,
    brokenText: "Er oder der vorige wurde geändert oder entfernt. Bewahren Sie eine Kopie der Datenbank auf, wie sie ist, und schreiben Sie dem Support.",
    nothingToCheck: "Das Protokoll ist noch leer"
  },
  connections: {
    crm: "CRM",
    erp: "Buchhaltung",
    health: {
      well: "Funktioniert",
      "not-used-yet": "Noch nicht benutzt",
      "ends-soon": "Bald neu verbinden",
      failing: "Letzter Aufruf fehlgeschlagen",
      "needs-reconnect": "Getrennt",
      "awaiting-confirmation": "Wartet auf eine Antwort",
      disconnected: "Entfernt"
    },
    sentences: {
      well: (moment) => `Zuletzt geantwortet: ${moment}.`,
      notUsedYet: "Bisher wurde nichts von dort verlangt.",
      failing: (moment, why) => `${moment}: ${why} Onebook versucht es weiter.`,
      "needs-reconnect": "Der Zugang ist abgelaufen. Ein Administrator erneuert ihn in den Einstellungen.",
      "awaiting-confirmation": "Es wurde eine andere Firma verbunden als zuvor. Ein Administrator bestätigt in den Einstellungen, dass es die richtige ist.",
      disconnected: "Die Verbindung wurde getrennt. Ihre Rechnungen bleiben im Buch."
    },
    connectedBy: (moment, person) => `Verbunden ${moment} von ${person}`,
    connected: (moment) => `Verbunden ${moment}`,
    endsAt: (moment) => `Der Zugang endet ${moment}, wenn er nicht erneuert wird`,
    holds: (invoices, open) => `${invoices}, ${open} offen`,
    holdsNone: "Noch keine Rechnung",
    change: "Administratoren verbinden, erneuern und trennen in den Einstellungen von Onebook."
  }
};

// src/extensions/texts/home/en.ts
var en2 = {
  pages: { today: "Today", bridge: "One number", receivables: "Receivables", closing: "Month-end close", duplicates: "Sales entered twice", attention: "Needs attention", customers: "Customers that differ", earning: "Revenue recognition", journals: "Recognised revenue", commission: "Commission", health: "Customers' health", forecast: "Forecast", reminders: "Reminders", log: "Log", connections: "Connections" },
  groups: { work: "Daily work", money: "Money" },
  notFound: { title: "There is no such page", text: "It may have moved. Choose one of the pages above." },
  invoices: (count, one) => one ? "1 invoice" : `${count} invoices`,
  deals: (count, one) => one ? "1 deal" : `${count} deals`,
  days: (count, one) => one ? "1 day" : `${count} days`,
  range: (first, last, total) => `${first} to ${last} of ${total}`,
  next: "Next page",
  previous: "Previous page",
  openSettings: "Open Onebook's settings",
  dealNumber: (id) => `Deal ${id}`,
  today: {
    created: "Created today",
    paid: "Paid today",
    overdue: "Overdue",
    waiting: "Needs attention",
    noCreated: "No invoice yet",
    noPaid: "No payment yet",
    noOverdue: "Nothing is overdue",
    noWaiting: "Nothing waits",
    oldestDue: (invoices, date) => `${invoices}, the oldest due ${date}`,
    also: (amounts) => `and ${amounts}`,
    moreCurrencies: (count) => `${count} more currencies`,
    dueSoon: "Due in the next 7 days",
    noDueSoon: (date) => `Nothing until ${date}`,
    underWay: "Under way",
    noUnderWay: "Nothing right now",
    asOf: (moment) => `As of ${moment}`,
    oldest: "Waiting longest",
    seeAll: (count) => `See all ${count}`,
    quiet: "All quiet",
    quietText: "Nothing waits for a person.",
    chart: "Invoices in the last 14 days",
    chartCreated: "Created",
    chartPaid: "Paid",
    chartCount: "Invoices",
    chartDay: "Day",
    chartSum: (created, paid) => `In 14 days: ${created} created, ${paid} with a payment.`,
    chartTable: "The same as a table",
    chartNone: "No invoice was created or paid in the last 14 days.",
    connections: "Connections",
    seeConnections: "See the connections"
  },
  digest: {
    title: (day) => `Digest of ${day}`,
    created: (figure) => `Created: ${figure}`,
    paid: (figure) => `Paid: ${figure}`,
    overdue: (figure) => `Overdue then: ${figure}`,
    waiting: (count, reason) => `Waiting then: ${count} × ${reason}`,
    nothing: "Nothing waited",
    broken: (name) => `Did not work: ${name}`
  },
  first: {
    title: "Your first invoice will appear here",
    text: "When a deal closes, Onebook creates its invoice. This page then shows:",
    will: ["what was created and paid today, and what is overdue", "deals that need an answer from you", "how the connections to your books fare"],
    reading: "Onebook is still reading which deals were won before it was installed",
    readingText: "They get no invoice by themselves. Nothing to do, it goes on by itself."
  },
  connect: {
    title: "No accounting system is connected",
    admin: "Connect QuickBooks Online or Xero in the settings. Invoices for deals you win then follow.",
    others: "Ask an admin to connect QuickBooks Online or Xero in Onebook's settings."
  },
  renew: {
    title: (system) => `${system} is disconnected`,
    admin: "Nothing is created or read there until it is reconnected in the settings.",
    others: "Nothing is created or read there until an admin reconnects it in Onebook's settings."
  },
  attention: {
    search: "Search",
    searchHint: "Deal, customer or sentence",
    reason: "Reason",
    everyReason: "Every reason",
    reasonCount: (reason, count) => `${reason} (${count})`,
    deal: "Deal",
    what: "What is wrong, and what to do",
    amount: "Amount",
    waits: "Waits for",
    actions: "Actions",
    today: "Since today",
    retry: "Try again",
    retrying: "Onebook is looking",
    found: (count, one) => one ? "1 deal waits" : `${count} deals wait`,
    none: "Nothing waits for a person",
    noneText: "When Onebook cannot go on by itself, the deal appears here with what to do.",
    noMatch: "Nothing found",
    noMatchText: "Try other words or another reason.",
    clear: "Clear the search",
    mayNot: "You can see this list. Ask an admin if you should settle what is on it.",
    retryAll: (count) => `Try all ${count} again`,
    retryFirst: (count) => `Try the ${count} oldest again`,
    batch: (reason) => `Trying again: ${reason}`,
    batchDone: (done, total) => `${done} of ${total} deals looked at`,
    batchLeave: "You can leave this page. It goes on, and you find it here when you come back."
  },
  log: {
    search: "Search",
    searchHint: "Invoice number, name or amount",
    kind: "What",
    everyKind: "Everything",
    kinds: { seen: "Read", decided: "Decided", did: "Done", asked: "Asked by a person", changed: "Settings and connections" },
    person: "Person",
    everyone: "Everyone",
    deal: "Deal",
    dealHint: "Number of the deal",
    from: "From",
    to: "To",
    apply: "Show",
    clear: "Clear the filters",
    when: "When",
    happened: "What happened",
    byItself: "Onebook",
    details: "Details",
    detailsOf: (seq) => `Entry ${seq}`,
    number: "Number",
    noDetails: "There is nothing more to this entry.",
    tooMany: (count) => `and ${count} more`,
    none: "Nothing has happened yet",
    noneText: "Everything Onebook reads, decides and does is written here, and what people ask for.",
    noMatch: "Nothing found",
    noMatchText: "Try other words, or fewer filters.",
    older: "Older entries",
    newer: "Newer entries",
    searchOn: "Search older entries",
    searchOnText: "Nothing found in the newest entries. Older ones have not been searched yet.",
    check: "Check the log",
    checkText: "Each entry is chained to the one before. A check shows whether any was altered or removed since.",
    checking: "Checking the log",
    checkedOf: (done, total) => `${done} of ${total} entries`,
    stop: "Stop",
    whole: (count) => `All ${count} entries are unaltered`,
    wholeText: "Each entry fits the one before it.",
    broken: (seq) => `Entry ${seq} does not fit`,
    brokenText: "It or the one before it was altered or removed. Keep a copy of the database as it is and write to support.",
    nothingToCheck: "The log is still empty"
  },
  connections: {
    crm: "CRM",
    erp: "Accounting system",
    health: {
      well: "Works",
      "not-used-yet": "Not used yet",
      "ends-soon": "Reconnect soon",
      failing: "Last call failed",
      "needs-reconnect": "Disconnected",
      "awaiting-confirmation": "Waits for an answer",
      disconnected: "Removed"
    },
    sentences: {
      well: (moment) => `Last answered ${moment}.`,
      notUsedYet: "Nothing has been asked of it so far.",
      failing: (moment, why) => `${moment}: ${why} Onebook keeps trying.`,
      "needs-reconnect": "Its access has ended. An admin reconnects it in the settings.",
      "awaiting-confirmation": "A different company than before was connected. An admin confirms in the settings that it is the right one.",
      disconnected: "It was disconnected. Its invoices stay in the book."
    },
    connectedBy: (moment, person) => `Connected ${moment} by ${person}`,
    connected: (moment) => `Connected ${moment}`,
    endsAt: (moment) => `Access ends ${moment} unless it is reconnected`,
    holds: (invoices, open) => `${invoices}, ${open} open`,
    holdsNone: "No invoice yet",
    change: "Admins connect, renew and disconnect in Onebook's settings."
  }
};

// src/extensions/texts/home/fr.ts
var fr3 = {
  pages: { today: "Aujourd'hui", bridge: "Un seul chiffre", receivables: "Créances", closing: "Clôture mensuelle", duplicates: "Ventes en double", attention: "À régler", customers: "Clients qui diffèrent", earning: "Reconnaissance du revenu", journals: "Revenu reconnu", commission: "Commission", health: "Santé des clients", forecast: "Prévision", reminders: "Relances", log: "Journal", connections: "Connexions" },
  groups: { work: "Au quotidien", money: "Argent" },
  notFound: { title: "Cette page n'existe pas", text: "Elle a peut-être changé de place. Choisissez une page ci-dessus." },
  invoices: (count, one) => one ? "1 facture" : `${count} factures`,
  deals: (count, one) => one ? "1 transaction" : `${count} transactions`,
  days: (count, one) => one ? "1 jour" : `${count} jours`,
  range: (first, last, total) => `${first} à ${last} sur ${total}`,
  next: "Page suivante",
  previous: "Page précédente",
  openSettings: "Ouvrir les paramètres d'Onebook",
  dealNumber: (id) => `Transaction ${id}`,
  today: {
    created: "Créées aujourd'hui",
    paid: "Payées aujourd'hui",
    overdue: "En retard",
    waiting: "À régler",
    noCreated: "Pas encore de facture",
    noPaid: "Pas encore de paiement",
    noOverdue: "Rien n'est en retard",
    noWaiting: "Rien n'attend",
    oldestDue: (invoices, date) => `${invoices}, la plus ancienne échue le ${date}`,
    also: (amounts) => `et ${amounts}`,
    moreCurrencies: (count) => `${count} autres devises`,
    dueSoon: "À échoir dans les 7 jours",
    noDueSoon: (date) => `Rien jusqu'au ${date}`,
    underWay: "En cours",
    noUnderWay: "Rien pour le moment",
    asOf: (moment) => `Situation au ${moment}`,
    oldest: "En attente depuis le plus longtemps",
    seeAll: (count) => `Voir les ${count}`,
    quiet: "Tout est calme",
    quietText: "Rien n'attend une personne.",
    chart: "Factures des 14 derniers jours",
    chartCreated: "Créées",
    chartPaid: "Payées",
    chartCount: "Factures",
    chartDay: "Jour",
    chartSum: (created, paid) => `En 14 jours : ${created} créées, ${paid} avec un paiement.`,
    chartTable: "Les mêmes chiffres en tableau",
    chartNone: "Aucune facture créée ou payée ces 14 derniers jours.",
    connections: "Connexions",
    seeConnections: "Voir les connexions"
  },
  digest: {
    title: (day) => `Résumé du ${day}`,
    created: (figure) => `Créé : ${figure}`,
    paid: (figure) => `Payé : ${figure}`,
    overdue: (figure) => `En retard alors : ${figure}`,
    waiting: (count, reason) => `En attente alors : ${count} × ${reason}`,
    nothing: "Rien n'attendait",
    broken: (name) => `Ne marchait pas : ${name}`
  },
  first: {
    title: "Votre première facture apparaîtra ici",
    text: "Quand une transaction est gagnée, Onebook crée sa facture. Cette page montre alors :",
    will: ["ce qui a été créé et payé aujourd'hui, et ce qui est en retard", "les transactions qui attendent votre réponse", "l'état des connexions à votre comptabilité"],
    reading: "Onebook lit encore quelles transactions ont été gagnées avant son installation",
    readingText: "Elles ne sont pas facturées d'elles-mêmes. Rien à faire, cela continue tout seul."
  },
  connect: {
    title: "Aucune comptabilité n'est connectée",
    admin: "Connectez QuickBooks Online ou Xero dans les paramètres. Les factures des transactions gagnées suivront.",
    others: "Demandez à un administrateur de connecter QuickBooks Online ou Xero dans les paramètres d'Onebook."
  },
  renew: {
    title: (system) => `${system} est déconnecté`,
    admin: "Rien n'y est créé ni lu tant qu'il n'est pas reconnecté dans les paramètres.",
    others: "Rien n'y est créé ni lu tant qu'un administrateur ne l'a pas reconnecté dans les paramètres d'Onebook."
  },
  attention: {
    search: "Rechercher",
    searchHint: "Transaction, client ou phrase",
    reason: "Raison",
    everyReason: "Toutes les raisons",
    reasonCount: (reason, count) => `${reason} (${count})`,
    deal: "Transaction",
    what: "Ce qui ne va pas et ce qu'il faut faire",
    amount: "Montant",
    waits: "Attend depuis",
    actions: "Actions",
    today: "Aujourd'hui",
    retry: "Réessayer",
    retrying: "Onebook vérifie",
    found: (count, one) => one ? "1 transaction attend" : `${count} transactions attendent`,
    none: "Rien n'attend une personne",
    noneText: "Quand Onebook ne peut pas continuer seul, la transaction apparaît ici avec ce qu'il faut faire.",
    noMatch: "Aucun résultat",
    noMatchText: "Essayez d'autres mots ou une autre raison.",
    clear: "Effacer la recherche",
    mayNot: "Vous pouvez voir cette liste. Demandez à un administrateur si vous devez y régler quelque chose.",
    retryAll: (count) => `Réessayer les ${count}`,
    retryFirst: (count) => `Réessayer les ${count} plus anciennes`,
    batch: (reason) => `Nouvel essai : ${reason}`,
    batchDone: (done, total) => `${done} transactions vérifiées sur ${total}`,
    batchLeave: "Vous pouvez quitter cette page. Cela continue, et vous le retrouverez ici."
  },
  log: {
    search: "Rechercher",
    searchHint: "Numéro de facture, nom ou montant",
    kind: "Quoi",
    everyKind: "Tout",
    kinds: { seen: "Lu", decided: "Décidé", did: "Fait", asked: "Demandé par une personne", changed: "Paramètres et connexions" },
    person: "Personne",
    everyone: "Tout le monde",
    deal: "Transaction",
    dealHint: "Numéro de la transaction",
    from: "Du",
    to: "Au",
    apply: "Afficher",
    clear: "Effacer les filtres",
    when: "Quand",
    happened: "Ce qui s'est passé",
    byItself: "Onebook",
    details: "Détails",
    detailsOf: (seq) => `Entrée ${seq}`,
    number: "Numéro",
    noDetails: "Cette entrée ne contient rien de plus.",
    tooMany: (count) => `et ${count} autres`,
    none: "Rien ne s'est encore passé",
    noneText: "Tout ce qu'Onebook lit, décide et fait est écrit ici, et ce que les personnes demandent.",
    noMatch: "Aucun résultat",
    noMatchText: "Essayez d'autres mots ou moins de filtres.",
    older: "Entrées plus anciennes",
    newer: "Entrées plus récentes",
    searchOn: "Chercher dans les entrées plus anciennes",
    searchOnText: "Rien dans les entrées les plus récentes. Les plus anciennes n'ont pas encore été parcourues.",
    check: "Vérifier le journal",
    checkText: "Chaque entrée est liée à la précédente. Une vérification montre si l'une d'elles a été modifiée ou retirée depuis.",
    checking: "Vérification du journal",
    checkedOf: (done, total) => `${done} entrées sur ${total}`,
    stop: "Arrêter",
    whole: (count) => `Les ${count} entrées sont intactes`,
    wholeText: "Chaque entrée correspond à la précédente.",
    broken: (seq) => `L'entrée ${seq} ne correspond pas`,
    brokenText: "Elle ou la précédente a été modifiée ou retirée. Conservez une copie de la base telle quelle et écrivez au support.",
    nothingToCheck: "Le journal est encore vide"
  },
  connections: {
    crm: "CRM",
    erp: "Comptabilité",
    health: {
      well: "Fonctionne",
      "not-used-yet": "Pas encore utilisée",
      "ends-soon": "À reconnecter bientôt",
      failing: "Dernier appel échoué",
      "needs-reconnect": "Déconnectée",
      "awaiting-confirmation": "Attend une réponse",
      disconnected: "Retirée"
    },
    sentences: {
      well: (moment) => `Dernière réponse : ${moment}.`,
      notUsedYet: "Rien ne lui a encore été demandé.",
      failing: (moment, why) => `${moment} : ${why} Onebook continue d'essayer.`,
      "needs-reconnect": "Son accès a pris fin. Un administrateur la reconnecte dans les paramètres.",
      "awaiting-confirmation": "Une autre société qu'avant a été connectée. Un administrateur confirme dans les paramètres que c'est la bonne.",
      disconnected: "Elle a été déconnectée. Ses factures restent dans le livre."
    },
    connectedBy: (moment, person) => `Connectée le ${moment} par ${person}`,
    connected: (moment) => `Connectée le ${moment}`,
    endsAt: (moment) => `L'accès prend fin le ${moment} s'il n'est pas renouvelé`,
    holds: (invoices, open) => `${invoices}, dont ${open} à payer`,
    holdsNone: "Pas encore de facture",
    change: "Les administrateurs connectent, renouvellent et déconnectent dans les paramètres d'Onebook."
  }
};

// src/extensions/texts/home/index.ts
var homeTexts = { en: en2, de: de3, fr: fr3 };

// src/extensions/home/attention/Filters.tsx
import { Button as Button2, Flex as Flex2, Form, SearchInput, Select } from "@hubspot/ui-extensions";
import { useState } from "react";

// src/extensions/texts/home/reasons/de.ts
var de4 = {
  "no-connection": "Nichts verbunden",
  reconnect: "Neu verbinden",
  "deal-incomplete": "Deal unvollständig",
  "no-customer": "Kein Rechnungsempfänger",
  "customer-ambiguous": "Welcher Kunde?",
  "customer-missing": "Kunde fehlt",
  "customer-archived": "Kunde archiviert",
  "customer-blocked": "Kunde gesperrt",
  "customer-currency": "Kunde hat andere Währung",
  "amount-not-positive": "Betrag nicht über null",
  "amounts-differ": "Beträge weichen ab",
  "currency-not-enabled": "Währung nicht aktiviert",
  "no-lines": "Keine Positionen",
  "line-unreadable": "Position nicht lesbar",
  "item-missing": "Produkt fehlt",
  "tax-unmapped": "Steuer nicht zugeordnet",
  "terms-unmapped": "Zahlungsbedingung nicht zugeordnet",
  "dimension-unknown": "Klasse oder Abteilung unbekannt",
  "period-closed": "Zeitraum abgeschlossen",
  "instalments-unreadable": "Raten nicht lesbar",
  "number-taken": "Rechnungsnummer vergeben",
  "several-invoices": "Mehrere Rechnungen",
  "changed-after-sending": "Nach dem Senden geändert",
  "refused-by-erp": "Von der Buchhaltung abgelehnt",
  "refused-by-crm": "Von HubSpot abgelehnt",
  poison: "Immer wieder fehlgeschlagen",
  "our-fault": "Fehler von Onebook"
};

// src/extensions/texts/home/reasons/en.ts
var en3 = {
  "no-connection": "Nothing connected",
  reconnect: "Reconnect needed",
  "deal-incomplete": "Deal incomplete",
  "no-customer": "Nobody to bill",
  "customer-ambiguous": "Which customer?",
  "customer-missing": "Customer missing",
  "customer-archived": "Customer archived",
  "customer-blocked": "Customer blocked",
  "customer-currency": "Customer's currency differs",
  "amount-not-positive": "Amount not above zero",
  "amounts-differ": "Amounts differ",
  "currency-not-enabled": "Currency not enabled",
  "no-lines": "No line items",
  "line-unreadable": "Line not readable",
  "item-missing": "Product missing",
  "tax-unmapped": "Tax not mapped",
  "terms-unmapped": "Terms not mapped",
  "dimension-unknown": "Class or department unknown",
  "period-closed": "Period closed",
  "instalments-unreadable": "Instalments not readable",
  "number-taken": "Invoice number taken",
  "several-invoices": "Several invoices",
  "changed-after-sending": "Changed after sending",
  "refused-by-erp": "Refused by the accounting system",
  "refused-by-crm": "Refused by HubSpot",
  poison: "Failed again and again",
  "our-fault": "Onebook's own fault"
};

// src/extensions/texts/home/reasons/fr.ts
var fr4 = {
  "no-connection": "Rien de connecté",
  reconnect: "Reconnexion nécessaire",
  "deal-incomplete": "Transaction incomplète",
  "no-customer": "Personne à facturer",
  "customer-ambiguous": "Quel client ?",
  "customer-missing": "Client introuvable",
  "customer-archived": "Client archivé",
  "customer-blocked": "Client bloqué",
  "customer-currency": "Devise du client différente",
  "amount-not-positive": "Montant nul ou négatif",
  "amounts-differ": "Montants différents",
  "currency-not-enabled": "Devise non activée",
  "no-lines": "Aucune ligne",
  "line-unreadable": "Ligne illisible",
  "item-missing": "Produit introuvable",
  "tax-unmapped": "Taxe non associée",
  "terms-unmapped": "Conditions non associées",
  "dimension-unknown": "Classe ou service inconnu",
  "period-closed": "Période clôturée",
  "instalments-unreadable": "Échéances illisibles",
  "number-taken": "Numéro déjà utilisé",
  "several-invoices": "Plusieurs factures",
  "changed-after-sending": "Modifiée après l'envoi",
  "refused-by-erp": "Refusé par la comptabilité",
  "refused-by-crm": "Refusé par HubSpot",
  poison: "Échecs répétés",
  "our-fault": "Erreur d'Onebook"
};

// src/extensions/texts/home/reasons/index.ts
var reasonTexts = { en: en3, de: de4, fr: fr4 };

// src/extensions/home/use-reason.ts
function useReason() {
  const texts = useTexts(reasonTexts);
  return (code) => texts[code] ?? code.replaceAll("-", " ");
}

// src/extensions/home/attention/Filters.tsx
import { jsx as jsx4, jsxs as jsxs2 } from "react/jsx-runtime";
var MOST_LETTERS = 100;
function Filters({ sought, reasons, onSearch }) {
  const { attention } = useTexts(homeTexts);
  const formats = useFormats();
  const reason = useReason();
  const [typed, setTyped] = useState(sought.q);
  const type = (text) => setTyped(text.slice(0, MOST_LETTERS));
  const options = [
    { value: "", label: attention.everyReason },
    ...reasons.map(({ code, count }) => ({ value: code, label: attention.reasonCount(reason(code), formats.count(count)) }))
  ];
  const isListed = options.some((option) => option.value === sought.reason);
  return /* @__PURE__ */ jsx4(Form, { onSubmit: () => onSearch({ ...sought, q: typed.trim() }), children: /* @__PURE__ */ jsxs2(Flex2, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
    /* @__PURE__ */ jsx4(SearchInput, { name: "q", label: attention.search, placeholder: attention.searchHint, value: typed, onChange: type, onInput: type }),
    /* @__PURE__ */ jsx4(
      Select,
      {
        name: "reason",
        label: attention.reason,
        value: sought.reason,
        options: isListed ? options : [...options, { value: sought.reason, label: attention.reasonCount(reason(sought.reason), formats.count(0)) }],
        onChange: (value) => onSearch({ q: typed.trim(), reason: String(value) })
      }
    ),
    /* @__PURE__ */ jsx4(Button2, { type: "submit", variant: "secondary", children: attention.search })
  ] }) });
}

// src/extensions/home/attention/Found.tsx
import { Button as Button11, EmptyState, Flex as Flex16, Text as Text11 } from "@hubspot/ui-extensions";

// src/extensions/home/PageTurner.tsx
import { Button as Button3, Flex as Flex3, Text as Text2 } from "@hubspot/ui-extensions";
import { jsx as jsx5, jsxs as jsxs3 } from "react/jsx-runtime";
function PageTurner({ range, paging, next, busy, words: words3 }) {
  const turn = () => {
    if (next !== null) paging.next(next);
  };
  if (next === null && paging.pagesBefore === 0) return null;
  return /* @__PURE__ */ jsxs3(Flex3, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
    /* @__PURE__ */ jsx5(Button3, { size: "xs", variant: "secondary", disabled: busy || paging.pagesBefore === 0, onClick: paging.previous, children: words3.previous }),
    range !== "" && /* @__PURE__ */ jsx5(Text2, { variant: "microcopy", children: range }),
    /* @__PURE__ */ jsx5(Button3, { size: "xs", variant: "secondary", disabled: busy || next === null, onClick: turn, children: words3.next })
  ] });
}

// src/extensions/home/attention/RetryAll.tsx
import { Button as Button4, Flex as Flex4 } from "@hubspot/ui-extensions";

// src/extensions/api/use-act.ts
import { useEffect, useRef, useState as useState2 } from "react";
function useAct() {
  const [state, setState] = useState2({ busy: false, problem: null });
  const running = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
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

// src/extensions/home/attention/RetryAll.tsx
import { jsx as jsx6, jsxs as jsxs4 } from "react/jsx-runtime";
var MOST = 100;
function RetryAll({ page, sought, onBegun }) {
  const { attention } = useTexts(homeTexts);
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const { reason, q } = sought;
  const count = page.reasons.find((one) => one.code === reason)?.count ?? 0;
  if (q !== "" || count === 0 || !page.rights.includes("settle")) return null;
  const isUnderWay = page.retrying.some((one) => one.code === reason);
  return /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "xs", align: "start", children: [
    /* @__PURE__ */ jsx6(Button4, { size: "xs", disabled: busy || isUnderWay, onClick: () => act(() => api.post("/api/v1/parked/retry", { body: { reason } }), onBegun), children: count > MOST ? attention.retryFirst(formats.count(MOST)) : attention.retryAll(formats.count(count)) }),
    problem && /* @__PURE__ */ jsx6(Failure, { problem })
  ] });
}

// src/extensions/home/attention/use-waiting.ts
import { useState as useState4 } from "react";

// src/extensions/api/use-follow.ts
import { useEffect as useEffect2, useRef as useRef2 } from "react";
var WAITS = [1, 1, 1, 2, 2, 3, 5, 5, 10, 10, 15, 15, 20, 30, 30, 30, 60, 60, 60, 60];
function useFollow(working, ask, restart = 0) {
  const question = useRef2(ask);
  question.current = ask;
  useEffect2(() => {
    if (!working) return;
    let stopped = false;
    let timer;
    const wait = (turn) => {
      const seconds = WAITS[turn];
      if (stopped || seconds === void 0) return;
      timer = setTimeout(() => void question.current().then(() => wait(turn + 1)), seconds * 1e3);
    };
    wait(0);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [working, restart]);
}

// src/extensions/api/use-load.ts
import { useCallback, useEffect as useEffect3, useRef as useRef3, useState as useState3 } from "react";
function useLoad(ask, key = "") {
  const [state, setState] = useState3({ data: null, problem: null, loading: true });
  const latest = useRef3(0);
  const question = useRef3(ask);
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
  useEffect3(() => {
    void reload3();
    return () => {
      latest.current += 1;
    };
  }, [reload3, key]);
  return { ...state, reload: reload3, show };
}

// src/extensions/home/attention/use-waiting.ts
var ROWS = 25;
function useWaiting({ q, reason }, cursor) {
  const api = useApi();
  const query = { q: q || void 0, reason: reason || void 0, cursor, limit: ROWS };
  const loaded = useLoad(() => api.get("/api/v1/parked", { query }), JSON.stringify(query));
  const [asked, setAsked] = useState4({});
  const [turn, setTurn] = useState4(0);
  const isAsked = ({ id, lookedAt }) => id in asked && asked[id] === lookedAt;
  const { data, reload: reload3 } = loaded;
  useFollow(data !== null && (data.retrying.length > 0 || data.parked.some(isAsked)), reload3, turn);
  const ask = ({ id, lookedAt }) => {
    setAsked((before) => ({ ...before, [id]: lookedAt }));
    setTurn((before) => before + 1);
  };
  return { ...loaded, isAsked, ask };
}

// src/extensions/home/attention/WaitingTable.tsx
import { Table as Table3, TableBody as TableBody3, TableCell as TableCell3, TableHead as TableHead3, TableHeader as TableHeader3, TableRow as TableRow3 } from "@hubspot/ui-extensions";

// src/extensions/home/attention/DealName.tsx
import { Flex as Flex5, Link, Text as Text3 } from "@hubspot/ui-extensions";

// src/extensions/parts/cut.ts
var cut = (text, most) => text.length > most ? `${text.slice(0, most - 1)}…` : text;

// src/extensions/parts/hubspot-links.ts
var settingsUrl = (portalId) => `https://app.hubspot.com/connected-apps/${portalId}/installed`;
var recordUrl = (portalId, kind, id) => `https://app.hubspot.com/contacts/${portalId}/record/${kind === "company" ? "0-2" : "0-1"}/${encodeURIComponent(id)}`;
var dealUrl = (portalId, dealId) => `https://app.hubspot.com/contacts/${portalId}/record/0-3/${encodeURIComponent(dealId)}`;

// src/extensions/home/attention/DealName.tsx
import { jsx as jsx7, jsxs as jsxs5 } from "react/jsx-runtime";
var MOST2 = 60;
function DealName({ waiting: { deal, dealId } }) {
  const texts = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  const name = deal.name ?? texts.dealNumber(dealId);
  return /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "flush", children: [
    /* @__PURE__ */ jsx7(Link, { href: { url: dealUrl(portal.id, dealId), external: true }, children: cut(name, MOST2) }),
    deal.customerName !== null && /* @__PURE__ */ jsx7(Text3, { variant: "microcopy", truncate: { tooltipText: deal.customerName, maxWidth: 240 }, children: deal.customerName })
  ] });
}

// src/extensions/home/attention/waits-text.ts
var waitsText = ({ days }, texts, formats) => days === 0 ? texts.attention.today : texts.days(formats.count(days), days === 1);

// src/extensions/home/attention/WayOut.tsx
import { Button as Button10, Flex as Flex14, LoadingSpinner as LoadingSpinner2 } from "@hubspot/ui-extensions";

// src/extensions/parts/Dismiss.tsx
import { Button as Button5, Flex as Flex6, Form as Form2, Modal, ModalBody, Text as Text4, TextArea } from "@hubspot/ui-extensions";
import { useState as useState5 } from "react";
import { jsx as jsx8, jsxs as jsxs6 } from "react/jsx-runtime";
function Dismiss({ parked, onDismissed }) {
  const { dismiss: texts } = useTexts(commonTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const { reason } = useSaid();
  const [comment, setComment] = useState5("");
  const dismiss = () => act(() => api.post("/api/v1/parked/{parkedId}/dismiss", { path: { parkedId: parked.id }, body: { comment: comment.trim() } }), onDismissed);
  return /* @__PURE__ */ jsx8(
    Button5,
    {
      size: "xs",
      variant: "transparent",
      overlay: /* @__PURE__ */ jsx8(Modal, { id: `dismiss-${parked.id}`, title: texts.title, width: "md", children: /* @__PURE__ */ jsx8(ModalBody, { children: /* @__PURE__ */ jsx8(Form2, { onSubmit: dismiss, children: /* @__PURE__ */ jsxs6(Flex6, { direction: "column", gap: "sm", align: "start", children: [
        /* @__PURE__ */ jsx8(Text4, { children: reason(parked).sentence }),
        /* @__PURE__ */ jsx8(TextArea, { name: "comment", label: texts.comment, description: texts.commentHelp, required: true, maxLength: 1e3, value: comment, onChange: setComment, onInput: setComment }),
        problem && /* @__PURE__ */ jsx8(Failure, { problem }),
        /* @__PURE__ */ jsx8(Button5, { type: "submit", variant: "primary", disabled: busy || comment.trim() === "", children: texts.button })
      ] }) }) }) }),
      children: texts.button
    }
  );
}

// src/extensions/parts/invoice/EditAndSend.tsx
import { Button as Button9, Modal as Modal2, useExtensionActions } from "@hubspot/ui-extensions";
import { useState as useState11 } from "react";

// src/extensions/texts/deal/create/de.ts
var de5 = {
  button: "Rechnung erstellen",
  title: "Rechnung erstellen",
  edit: "Ändern und senden",
  editTitle: "Rechnung ändern und senden",
  where: (organisation, system) => `Geht an ${organisation} in ${system}`,
  whereUnknown: "Es steht noch nicht fest, an welche Firma sie geht",
  customer: "Kunde",
  how: {
    linked: "In der Buchhaltung bekannt",
    chosen: (name) => `Wird mit ${name} verknüpft`,
    found: (name) => `Als ${name} gefunden, wird verknüpft`,
    foundUnnamed: "In der Buchhaltung gefunden, wird verknüpft",
    new: "Noch nicht bekannt, wird angelegt",
    unclear: "Mehrere kommen in Frage, oder keiner ist verwendbar: bitte wählen",
    unknown: "Wird gesucht"
  },
  because: (keys) => `Gleich: ${keys}`,
  keys: { "tax number": "Steuernummer", domain: "Domain", "e-mail": "E-Mail-Adresse", name: "Name" },
  whichCustomer: "Welcher Kunde ist es?",
  newCustomer: "Keiner davon, neuen Kunden anlegen",
  amount: "Betrag",
  dealDiscount: "Rabatt auf die ganze Rechnung",
  total: { exclusive: "Gesamt vor Steuer", inclusive: "Gesamt mit Steuer", none: "Gesamt, ohne Steuer" },
  taxNote: {
    exclusive: (system) => `${system} rechnet die Steuer beim Erstellen hinzu.`,
    inclusive: (system) => `Die Preise enthalten Steuer; ${system} weist sie aus.`,
    none: "Diese Rechnung enthält keine Steuer."
  },
  date: "Rechnungsdatum",
  due: "Fällig",
  byTerms: "Nach den Bedingungen des Kunden",
  terms: "Zahlungsbedingungen",
  delivery: "Was damit geschieht",
  deliver: {
    draft: "Bleibt Entwurf, bis jemand sie freigibt",
    approved: "Freigegeben, nicht per E-Mail versandt",
    sent: (email) => `Freigegeben und an ${email} versandt`,
    sentUnaddressed: "Freigegeben und per E-Mail versandt"
  },
  deliverOptions: { draft: "Entwurf", approved: "Freigegeben, nicht versandt", sent: "Freigegeben und versandt" },
  copies: (addresses) => `Kopien an ${addresses}`,
  exchangeRate: "Wechselkurs",
  po: "Bestellnummer",
  memo: "Text auf der Rechnung",
  email: "Senden an",
  parts: "Raten",
  part: "Teil",
  firstPart: "Die Positionen unten sind die der ersten Rate; jede Rate enthält ihren Anteil daran.",
  change: "Etwas ändern",
  update: "Vorschau erneuern",
  updateFirst: "Sie haben etwas geändert. Erneuern Sie die Vorschau, bevor Sie die Rechnung erstellen.",
  dueTooEarly: "Die Fälligkeit darf nicht vor dem Rechnungsdatum liegen.",
  confirm: { draft: "Entwurf erstellen", approved: "Rechnung erstellen", sent: "Rechnung erstellen und senden" },
  close: "Schließen",
  standing: "Dieser Deal hat schon eine Rechnung",
  nothing: "Aus diesem Deal lässt sich noch keine Rechnung machen",
  steps: { asked: "Angefordert", customer: "Kunde bereit", invoice: "Rechnung erstellt", deal: "Auf dem Deal gezeigt" },
  progress: "Fortschritt der Rechnung",
  following: "Sie können das schließen und weiterarbeiten; die Karte zeigt den Stand.",
  made: (invoice) => `${invoice} ist da`,
  madeDraft: (invoice) => `${invoice} ist als Entwurf da`,
  stopped: "Wartet auf eine Person",
  stoppedNext: "Schließen Sie dies: Die Karte sagt, was zu tun ist.",
  slow: "Es dauert länger als sonst. Schließen Sie dies und sehen Sie später auf der Karte nach."
};

// src/extensions/texts/deal/create/en.ts
var en4 = {
  button: "Create invoice",
  title: "Create invoice",
  edit: "Change and send",
  editTitle: "Change the invoice and send it",
  where: (organisation, system) => `Goes to ${organisation} in ${system}`,
  whereUnknown: "It is not known yet which company it goes to",
  customer: "Customer",
  how: {
    linked: "Known in the accounting system",
    chosen: (name) => `Will be linked to ${name}`,
    found: (name) => `Found as ${name}, will be linked`,
    foundUnnamed: "Found in the accounting system, will be linked",
    new: "Not known yet, will be created",
    unclear: "Several could be meant, or none may be used: choose one",
    unknown: "Will be looked up"
  },
  because: (keys) => `Same ${keys}`,
  keys: { "tax number": "tax number", domain: "domain", "e-mail": "e-mail address", name: "name" },
  whichCustomer: "Which customer is it?",
  newCustomer: "None of these, create a new customer",
  amount: "Amount",
  dealDiscount: "Discount on the whole invoice",
  total: { exclusive: "Total before tax", inclusive: "Total including tax", none: "Total, without tax" },
  taxNote: {
    exclusive: (system) => `${system} adds the tax when the invoice is made.`,
    inclusive: (system) => `Prices include tax; ${system} shows how much of it.`,
    none: "This invoice carries no tax."
  },
  date: "Invoice date",
  due: "Due",
  byTerms: "By the customer's terms",
  terms: "Terms",
  delivery: "What happens with it",
  deliver: {
    draft: "Kept as a draft, for someone to approve",
    approved: "Approved, not sent by e-mail",
    sent: (email) => `Approved and sent to ${email}`,
    sentUnaddressed: "Approved and sent by e-mail"
  },
  deliverOptions: { draft: "Draft", approved: "Approved, not sent", sent: "Approved and sent" },
  copies: (addresses) => `Copies to ${addresses}`,
  exchangeRate: "Exchange rate",
  po: "Purchase order number",
  memo: "Message on the invoice",
  email: "Send to",
  parts: "Instalments",
  part: "Part",
  firstPart: "The lines below are those of the first part; each part has its share of them.",
  change: "Change something",
  update: "Update the preview",
  updateFirst: "You have changed something. Update the preview before you create the invoice.",
  dueTooEarly: "The due date must not be before the invoice date.",
  confirm: { draft: "Create the draft", approved: "Create the invoice", sent: "Create and send the invoice" },
  close: "Close",
  standing: "This deal has an invoice already",
  nothing: "This deal cannot be read as an invoice yet",
  steps: { asked: "Asked for", customer: "Customer ready", invoice: "Invoice made", deal: "Shown on the deal" },
  progress: "Progress of the invoice",
  following: "You can close this and go on working; the card shows how it goes.",
  made: (invoice) => `${invoice} is there`,
  madeDraft: (invoice) => `${invoice} is there as a draft`,
  stopped: "It waits for a person",
  stoppedNext: "Close this: the card says what is to be done.",
  slow: "It takes longer than usual. Close this and look at the card later."
};

// src/extensions/texts/deal/create/fr.ts
var fr5 = {
  button: "Créer la facture",
  title: "Créer la facture",
  edit: "Modifier et envoyer",
  editTitle: "Modifier la facture et l’envoyer",
  where: (organisation, system) => `Destinée à ${organisation} dans ${system}`,
  whereUnknown: "On ne sait pas encore à quelle société elle est destinée",
  customer: "Client",
  how: {
    linked: "Connu dans la comptabilité",
    chosen: (name) => `Sera lié à ${name}`,
    found: (name) => `Trouvé sous le nom ${name}, sera lié`,
    foundUnnamed: "Trouvé dans la comptabilité, sera lié",
    new: "Pas encore connu, sera créé",
    unclear: "Plusieurs sont possibles, ou aucun ne convient : choisissez",
    unknown: "Sera recherché"
  },
  because: (keys) => `Identique : ${keys}`,
  keys: { "tax number": "numéro fiscal", domain: "domaine", "e-mail": "adresse e-mail", name: "nom" },
  whichCustomer: "De quel client s'agit-il ?",
  newCustomer: "Aucun d'eux, créer un nouveau client",
  amount: "Montant",
  dealDiscount: "Remise sur toute la facture",
  total: { exclusive: "Total hors taxe", inclusive: "Total taxe comprise", none: "Total, sans taxe" },
  taxNote: {
    exclusive: (system) => `${system} ajoute la taxe à la création de la facture.`,
    inclusive: (system) => `Les prix comprennent la taxe ; ${system} en indique la part.`,
    none: "Cette facture ne comporte pas de taxe."
  },
  date: "Date de facture",
  due: "Échéance",
  byTerms: "Selon les conditions du client",
  terms: "Conditions",
  delivery: "Ce qu'elle devient",
  deliver: {
    draft: "Gardée en brouillon, à approuver",
    approved: "Approuvée, non envoyée par e-mail",
    sent: (email) => `Approuvée et envoyée à ${email}`,
    sentUnaddressed: "Approuvée et envoyée par e-mail"
  },
  deliverOptions: { draft: "Brouillon", approved: "Approuvée, non envoyée", sent: "Approuvée et envoyée" },
  copies: (addresses) => `Copies à ${addresses}`,
  exchangeRate: "Taux de change",
  po: "Numéro de commande",
  memo: "Message sur la facture",
  email: "Envoyer à",
  parts: "Échéances de paiement",
  part: "Partie",
  firstPart: "Les lignes ci-dessous sont celles de la première partie ; chaque partie en prend sa part.",
  change: "Modifier quelque chose",
  update: "Actualiser l'aperçu",
  updateFirst: "Vous avez modifié quelque chose. Actualisez l'aperçu avant de créer la facture.",
  dueTooEarly: "L'échéance ne peut pas précéder la date de facture.",
  confirm: { draft: "Créer le brouillon", approved: "Créer la facture", sent: "Créer et envoyer la facture" },
  close: "Fermer",
  standing: "Cette transaction a déjà une facture",
  nothing: "Cette transaction ne peut pas encore être facturée",
  steps: { asked: "Demandée", customer: "Client prêt", invoice: "Facture créée", deal: "Visible sur la transaction" },
  progress: "Avancement de la facture",
  following: "Vous pouvez fermer et continuer à travailler ; la fiche montre l'avancement.",
  made: (invoice) => `${invoice} est créée`,
  madeDraft: (invoice) => `${invoice} est créée en brouillon`,
  stopped: "En attente d'une personne",
  stoppedNext: "Fermez ceci : la fiche dit ce qu'il faut faire.",
  slow: "Cela prend plus de temps que d'habitude. Fermez ceci et revenez voir plus tard."
};

// src/extensions/texts/deal/create/index.ts
var createTexts = { en: en4, de: de5, fr: fr5 };

// src/extensions/parts/invoice/CreateForm.tsx
import { Alert as Alert2, Flex as Flex13, LoadingButton, ModalBody as ModalBody2, ModalFooter, Text as Text9 } from "@hubspot/ui-extensions";
import { useState as useState10 } from "react";

// src/extensions/parts/invoice/EditInvoice.tsx
import { Accordion, Button as Button6, DateInput, Flex as Flex7, Form as Form3, Input, Select as Select2, TextArea as TextArea2 } from "@hubspot/ui-extensions";
import { useState as useState6 } from "react";

// src/extensions/format/date-input.ts
function toInput(date) {
  const [year, month, day] = date.split("-").map(Number);
  return year === void 0 || month === void 0 || day === void 0 ? void 0 : { year, month: month - 1, date: day };
}
function fromInput(day) {
  if (!day) return "";
  const two = (number) => String(number).padStart(2, "0");
  return `${String(day.year).padStart(4, "0")}-${two(day.month + 1)}-${two(day.date)}`;
}

// src/extensions/parts/invoice/invoice-options.ts
function optionsAsked(asked) {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null));
}
function fieldsOf({ deliver }, invoice) {
  const [first] = invoice.parts;
  return {
    deliver,
    invoiceDate: first?.date ?? "",
    dueDate: first?.dueDate ?? "",
    poNumber: invoice.poNumber ?? "",
    memo: invoice.memo ?? "",
    email: invoice.email ?? ""
  };
}
function optionsWith(before, shown2, edited) {
  const options = { ...before };
  for (const name of Object.keys(edited)) {
    if (edited[name] === shown2[name]) continue;
    const clears = edited[name] === "" && name !== "memo" && name !== "poNumber";
    if (clears) delete options[name];
    else options[name] = edited[name];
  }
  return options;
}

// src/extensions/parts/invoice/EditInvoice.tsx
import { jsx as jsx9, jsxs as jsxs7 } from "react/jsx-runtime";
function EditInvoice({ open, preview, invoice, options, updating, onDirty, onUpdate }) {
  const texts = useTexts(createTexts);
  const shown2 = fieldsOf(preview, invoice);
  const [fields, setFields] = useState6(shown2);
  const set = (change) => {
    setFields((before) => ({ ...before, ...change }));
    onDirty();
  };
  const tooEarly = fields.dueDate !== "" && fields.invoiceDate !== "" && fields.dueDate < fields.invoiceDate;
  const wrong = (name) => updating.problem?.errors?.find(({ path }) => path === `body.${name}`)?.message;
  const ways = preview.keepsDrafts ? ["draft", "approved", "sent"] : ["approved", "sent"];
  const emailWrong = wrong("email");
  return /* @__PURE__ */ jsx9(Accordion, { title: texts.change, size: "sm", defaultOpen: open, children: /* @__PURE__ */ jsx9(Form3, { onSubmit: () => onUpdate(optionsWith(options, shown2, fields)), children: /* @__PURE__ */ jsxs7(Flex7, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx9(
      Select2,
      {
        name: "deliver",
        label: texts.delivery,
        value: fields.deliver,
        options: ways.map((value) => ({ value, label: texts.deliverOptions[value] })),
        onChange: (value) => set({ deliver: value })
      }
    ),
    /* @__PURE__ */ jsx9(DateInput, { name: "invoiceDate", label: texts.date, value: toInput(fields.invoiceDate), timezone: "portalTz", onChange: (day) => set({ invoiceDate: fromInput(day) }) }),
    invoice.parts.length === 1 && /* @__PURE__ */ jsx9(
      DateInput,
      {
        name: "dueDate",
        label: texts.due,
        value: toInput(fields.dueDate),
        timezone: "portalTz",
        error: tooEarly,
        validationMessage: tooEarly ? texts.dueTooEarly : "",
        onChange: (day) => set({ dueDate: fromInput(day) })
      }
    ),
    /* @__PURE__ */ jsx9(Input, { name: "poNumber", label: texts.po, value: fields.poNumber, onInput: onDirty, onChange: (poNumber) => set({ poNumber: poNumber.slice(0, 100) }) }),
    /* @__PURE__ */ jsx9(Input, { name: "email", label: texts.email, value: fields.email, error: emailWrong !== void 0, validationMessage: emailWrong ?? "", onInput: onDirty, onChange: (email) => set({ email: email.trim() }) }),
    /* @__PURE__ */ jsx9(TextArea2, { name: "memo", label: texts.memo, value: fields.memo, maxLength: 1e3, onInput: onDirty, onChange: (memo) => set({ memo }) }),
    updating.problem && /* @__PURE__ */ jsx9(Failure, { problem: updating.problem }),
    /* @__PURE__ */ jsx9(Button6, { type: "submit", variant: "secondary", disabled: updating.busy || tooEarly, children: texts.update })
  ] }) }) });
}

// src/extensions/parts/invoice/PreviewCustomer.tsx
import { Flex as Flex10, Heading, Text as Text6 } from "@hubspot/ui-extensions";

// src/extensions/parts/invoice/Choose.tsx
import { Button as Button7, Flex as Flex8, Form as Form4, ToggleGroup } from "@hubspot/ui-extensions";
import { useState as useState7 } from "react";

// src/extensions/texts/deal/de.ts
var de6 = {
  states: {
    not_invoiced: "Nicht berechnet",
    waiting: "Unterwegs",
    parked: "Zu klären",
    draft: "Entwurf",
    open: "Berechnet",
    sent: "Versandt",
    part_paid: "Teilweise bezahlt",
    paid: "Bezahlt",
    overpaid: "Überzahlt",
    overdue: "Überfällig",
    credited: "Gutgeschrieben",
    refunded: "Erstattet",
    written_off: "Ausgebucht",
    voided: "Storniert",
    deleted: "Gelöscht"
  },
  line: {
    noConnection: "Noch keine Buchhaltung verbunden",
    reconnect: (system) => `Die Verbindung zu ${system} muss erneuert werden`,
    gone: "Der Deal wurde gelöscht",
    lost: "Deal verloren, es gibt nichts zu berechnen",
    beforeStart: "Vor der Verbindung mit Onebook gewonnen, nicht von Onebook berechnet",
    byHand: "Noch nicht berechnet, die Rechnung wird von Hand erstellt",
    atStage: "Die Rechnung wird erstellt, sobald der Deal die richtige Phase erreicht",
    whenWon: "Die Rechnung wird erstellt, sobald der Deal gewonnen ist",
    waiting: (system) => `Die Rechnung wird in ${system} erstellt`,
    retrying: (system) => `${system} hat noch nicht geantwortet, Onebook versucht es weiter`,
    parked: (count) => count > 1 ? `${count} Fragen warten auf eine Person` : "Wartet auf eine Person",
    draft: (system, count) => count > 1 ? `${count} Entwürfe in ${system}, noch nicht freigegeben` : `Entwurf in ${system}, noch nicht freigegeben`,
    open: (invoice) => `${invoice} erstellt, nicht per E-Mail versandt`,
    sent: (invoice) => `${invoice} versandt`,
    partPaid: (paid, total) => `Teilweise bezahlt: ${paid} von ${total}`,
    partCredited: (credited, total) => `${credited} von ${total} gutgeschrieben`,
    alsoCredited: (credited) => `${credited} gutgeschrieben`,
    due: (date) => `fällig am ${date}`,
    openDue: (balance, date) => `${balance} fällig am ${date}`,
    openRest: (balance) => `${balance} offen`,
    paid: (date) => `Bezahlt am ${date}`,
    paidUndated: "Bezahlt",
    overpaid: "mehr als geschuldet",
    overdue: (balance, days) => `${balance} seit ${days} ${days === 1 ? "Tag" : "Tagen"} überfällig`,
    overdueUndated: (balance) => `${balance} überfällig`,
    credited: (invoice) => `${invoice} ganz gutgeschrieben`,
    refunded: "Bezahlt und erstattet",
    writtenOff: (invoice) => `${invoice} ausgebucht`,
    voided: (invoice, system) => `${invoice} wurde in ${system} storniert`,
    deleted: (invoice, system) => `${invoice} wurde in ${system} gelöscht`
  },
  invoice: (number) => `Rechnung ${number}`,
  invoiceUnnumbered: "Rechnung",
  invoiceCount: (count) => `${count} Rechnungen`,
  total: "Gesamt",
  paid: "Bezahlt",
  credited: "Gutgeschrieben",
  open: "Offen",
  settledOf: (settled, total) => `${settled} von ${total} beglichen`,
  progress: "Beglichener Teil des Gesamtbetrags",
  number: "Rechnung",
  date: "Datum",
  due: "Fällig",
  status: "Status",
  amount: "Betrag",
  pdf: "PDF",
  openPdf: "PDF öffnen",
  pdfOf: (invoice) => `PDF: ${invoice}`,
  payPage: "Zahlungsseite",
  openIn: (system) => `In ${system} öffnen`,
  invoiceStates: { draft: "Entwurf", open: "Offen", paid: "Bezahlt", voided: "Storniert", deleted: "Gelöscht", superseded: "Ersetzt" },
  byHand: "Von Hand verknüpft",
  invoices: "Rechnungen",
  movements: "Zahlungen und Gutschriften",
  noMovements: "Bisher keine Zahlung oder Gutschrift",
  movementKinds: { payment: "Zahlung", "credit-note": "Gutschrift", prepayment: "Anzahlung", overpayment: "Überzahlung" },
  onInvoice: (what, invoice) => `${what}, ${invoice}`,
  upcoming: "Folgt noch",
  part: "Teil",
  working: "Onebook sieht sich den Deal gerade an",
  neverChecked: "Noch nicht geprüft",
  connect: {
    title: "Keine Buchhaltung verbunden",
    admin: "Verbinden Sie QuickBooks Online oder Xero in den Einstellungen der App; dann folgen die Rechnungen gewonnener Deals.",
    others: "Bitten Sie einen Administrator, QuickBooks Online oder Xero in den Einstellungen der App zu verbinden.",
    settings: "Verbundene Apps öffnen"
  },
  renew: {
    title: (system) => `${system} ist nicht mehr verbunden`,
    admin: "Sie sehen den zuletzt bekannten Stand. Erneuern Sie die Verbindung in den Einstellungen der App.",
    others: "Sie sehen den zuletzt bekannten Stand. Bitten Sie einen Administrator, die Verbindung zu erneuern."
  },
  readOnly: "Sie können Rechnungen sehen. Wenn Sie welche erstellen sollen, fragen Sie einen Administrator.",
  parked: {
    answers: { "credit-and-reissue": "Gutschreiben und neu ausstellen", leave: "So lassen" },
    choose: "Auswahl",
    customers: "Welcher Kunde ist es?",
    newCustomer: "Keiner davon, neuen Kunden anlegen",
    take: "Auswahl übernehmen",
    retry: "Erneut versuchen",
    mayNot: "Das kann jemand mit dem Recht zum Klären beantworten.",
    since: (moment) => `Seit ${moment}`,
    more: (count) => `und ${count} weitere`
  },
  search: {
    label: "Kunden in der Buchhaltung suchen",
    placeholder: "Name, E-Mail oder Nummer",
    go: "Suchen",
    none: "Kein Kunde gefunden. Versuchen Sie einen anderen Teil des Namens.",
    found: "Gefundene Kunden",
    archived: "archiviert"
  },
  why: {
    button: (what) => `Warum? ${what}`,
    title: (what) => `Woher das kommt: ${what}`,
    sum: "Summe",
    nothing: "Hinter dieser Zahl steht keine gültige Rechnung.",
    rule: "Der Status ergibt sich aus dem, was auf jeder Rechnung dieses Deals noch offen ist.",
    record: "Beleg",
    source: "Gelesen aus",
    readFrom: (system, moment) => `${system}, ${moment}`,
    stillOpen: "Noch offen",
    kinds: {
      invoice: "Rechnung",
      line: "Position",
      tax: "Steuer",
      rounding: "Rabatt und Rundung",
      payment: "Zahlung",
      "credit-note": "Gutschrift",
      prepayment: "Anzahlung",
      overpayment: "Überzahlung",
      unread: "Bezahlt, ohne genannte Zahlung"
    },
    others: (count) => `${count} weitere Belege`
  },
  shadow: {
    title: "Schattenbetrieb: es wird nichts erstellt",
    nothing: "Für diesen Deal wäre bisher nichts erstellt worden.",
    would: (total, customer, date) => `Onebook hätte eine Rechnung über ${total} vor Steuern für ${customer} erstellt, datiert ${date}.`
  }
};

// src/extensions/texts/deal/en.ts
var en5 = {
  states: {
    not_invoiced: "Not invoiced",
    waiting: "On its way",
    parked: "Needs attention",
    draft: "Draft",
    open: "Invoiced",
    sent: "Sent",
    part_paid: "Part paid",
    paid: "Paid",
    overpaid: "Overpaid",
    overdue: "Overdue",
    credited: "Credited",
    refunded: "Refunded",
    written_off: "Written off",
    voided: "Voided",
    deleted: "Deleted"
  },
  line: {
    noConnection: "No accounting system is connected yet",
    reconnect: (system) => `The connection to ${system} has to be renewed`,
    gone: "The deal was deleted",
    lost: "The deal was lost, nothing to invoice",
    beforeStart: "Won before Onebook was connected, not invoiced by Onebook",
    byHand: "Not invoiced yet, create the invoice when it is time",
    atStage: "Invoice will be created when this deal reaches the right stage",
    whenWon: "Invoice will be created when this deal closes",
    waiting: (system) => `The invoice is being created in ${system}`,
    retrying: (system) => `${system} has not answered yet, Onebook keeps trying`,
    parked: (count) => count > 1 ? `${count} questions wait for a person` : "Waiting for a person",
    draft: (system, count) => count > 1 ? `${count} drafts in ${system}, not approved yet` : `Draft in ${system}, not approved yet`,
    open: (invoice) => `${invoice} created, not sent by e-mail`,
    sent: (invoice) => `${invoice} sent`,
    partPaid: (paid, total) => `Part paid: ${paid} of ${total}`,
    partCredited: (credited, total) => `${credited} of ${total} credited`,
    alsoCredited: (credited) => `${credited} credited`,
    due: (date) => `due ${date}`,
    openDue: (balance, date) => `${balance} due ${date}`,
    openRest: (balance) => `${balance} open`,
    paid: (date) => `Paid ${date}`,
    paidUndated: "Paid",
    overpaid: "more than was owed",
    overdue: (balance, days) => `${balance} overdue by ${days} ${days === 1 ? "day" : "days"}`,
    overdueUndated: (balance) => `${balance} overdue`,
    credited: (invoice) => `${invoice} credited in full`,
    refunded: "Paid and refunded",
    writtenOff: (invoice) => `${invoice} written off`,
    voided: (invoice, system) => `${invoice} was voided in ${system}`,
    deleted: (invoice, system) => `${invoice} was deleted in ${system}`
  },
  invoice: (number) => `Invoice ${number}`,
  invoiceUnnumbered: "Invoice",
  invoiceCount: (count) => `${count} invoices`,
  total: "Total",
  paid: "Paid",
  credited: "Credited",
  open: "Open",
  settledOf: (settled, total) => `${settled} of ${total} settled`,
  progress: "Settled part of the total",
  number: "Invoice",
  date: "Date",
  due: "Due",
  status: "Status",
  amount: "Amount",
  pdf: "PDF",
  openPdf: "Open the PDF",
  pdfOf: (invoice) => `PDF of ${invoice}`,
  payPage: "Payment page",
  openIn: (system) => `Open in ${system}`,
  invoiceStates: { draft: "Draft", open: "Open", paid: "Paid", voided: "Voided", deleted: "Deleted", superseded: "Replaced" },
  byHand: "Linked by hand",
  invoices: "Invoices",
  movements: "Payments and credits",
  noMovements: "No payment or credit so far",
  movementKinds: { payment: "Payment", "credit-note": "Credit note", prepayment: "Prepayment", overpayment: "Overpayment" },
  onInvoice: (what, invoice) => `${what}, ${invoice}`,
  upcoming: "Still to come",
  part: "Part",
  working: "Onebook is looking at this deal",
  neverChecked: "Not checked yet",
  connect: {
    title: "No accounting system is connected",
    admin: "Connect QuickBooks Online or Xero in the app's settings; invoices for deals you win then follow.",
    others: "Ask an admin to connect QuickBooks Online or Xero in the app's settings.",
    settings: "Open the connected apps"
  },
  renew: {
    title: (system) => `${system} is disconnected`,
    admin: "What you see is the last known state. Reconnect it in the app's settings.",
    others: "What you see is the last known state. Ask an admin to reconnect it in the app's settings."
  },
  readOnly: "You can see invoices. Ask an admin if you should create them.",
  parked: {
    answers: { "credit-and-reissue": "Credit and issue anew", leave: "Leave it as it is" },
    choose: "Choose",
    customers: "Which customer is it?",
    newCustomer: "None of these, create a new customer",
    take: "Use this choice",
    retry: "Retry",
    mayNot: "Someone with the right to settle can answer this.",
    since: (moment) => `Since ${moment}`,
    more: (count) => `and ${count} more`
  },
  search: {
    label: "Search the accounting system's customers",
    placeholder: "Name, e-mail or number",
    go: "Search",
    none: "No customer found. Try another part of the name.",
    found: "Customers found",
    archived: "archived"
  },
  why: {
    button: (what) => `Why? ${what}`,
    title: (what) => `Where this comes from: ${what}`,
    sum: "Sum",
    nothing: "No invoice in force stands behind this number.",
    rule: "The status follows from what each invoice of this deal still has open.",
    record: "Record",
    source: "Read from",
    readFrom: (system, moment) => `${system}, ${moment}`,
    stillOpen: "Still open",
    kinds: {
      invoice: "Invoice",
      line: "Line",
      tax: "Tax",
      rounding: "Discount and rounding",
      payment: "Payment",
      "credit-note": "Credit note",
      prepayment: "Prepayment",
      overpayment: "Overpayment",
      unread: "Paid, without a payment named"
    },
    others: (count) => `${count} more records`
  },
  shadow: {
    title: "Shadow mode: nothing is created",
    nothing: "Nothing would have been created for this deal so far.",
    would: (total, customer, date) => `Onebook would have made an invoice over ${total} before tax for ${customer}, dated ${date}.`
  }
};

// src/extensions/texts/deal/fr.ts
var fr6 = {
  states: {
    not_invoiced: "Non facturée",
    waiting: "En cours",
    parked: "À régler",
    draft: "Brouillon",
    open: "Facturée",
    sent: "Envoyée",
    part_paid: "Payée en partie",
    paid: "Payée",
    overpaid: "Trop-perçu",
    overdue: "En retard",
    credited: "Créditée",
    refunded: "Remboursée",
    written_off: "Passée en perte",
    voided: "Annulée",
    deleted: "Supprimée"
  },
  line: {
    noConnection: "Aucune comptabilité n'est encore connectée",
    reconnect: (system) => `La connexion à ${system} doit être renouvelée`,
    gone: "La transaction a été supprimée",
    lost: "Transaction perdue, rien à facturer",
    beforeStart: "Gagnée avant la connexion d'Onebook, non facturée par Onebook",
    byHand: "Pas encore facturée, à facturer le moment venu",
    atStage: "La facture sera créée quand la transaction atteindra la bonne étape",
    whenWon: "La facture sera créée quand la transaction sera gagnée",
    waiting: (system) => `La facture est en cours de création dans ${system}`,
    retrying: (system) => `${system} n'a pas encore répondu, Onebook continue d'essayer`,
    parked: (count) => count > 1 ? `${count} questions attendent une personne` : "En attente d'une personne",
    draft: (system, count) => count > 1 ? `${count} brouillons dans ${system}, pas encore approuvés` : `Brouillon dans ${system}, pas encore approuvé`,
    open: (invoice) => `${invoice} créée, non envoyée par e-mail`,
    sent: (invoice) => `${invoice} envoyée`,
    partPaid: (paid, total) => `Payée en partie : ${paid} sur ${total}`,
    partCredited: (credited, total) => `${credited} sur ${total} crédités`,
    alsoCredited: (credited) => `${credited} crédités`,
    due: (date) => `échéance le ${date}`,
    openDue: (balance, date) => `${balance} dus le ${date}`,
    openRest: (balance) => `${balance} restant dus`,
    paid: (date) => `Payée le ${date}`,
    paidUndated: "Payée",
    overpaid: "plus que le montant dû",
    overdue: (balance, days) => `${balance} en retard de ${days} ${days === 1 ? "jour" : "jours"}`,
    overdueUndated: (balance) => `${balance} en retard`,
    credited: (invoice) => `${invoice} créditée en totalité`,
    refunded: "Payée puis remboursée",
    writtenOff: (invoice) => `${invoice} passée en perte`,
    voided: (invoice, system) => `${invoice} a été annulée dans ${system}`,
    deleted: (invoice, system) => `${invoice} a été supprimée dans ${system}`
  },
  invoice: (number) => `Facture ${number}`,
  invoiceUnnumbered: "Facture",
  invoiceCount: (count) => `${count} factures`,
  total: "Total",
  paid: "Payé",
  credited: "Crédité",
  open: "Restant dû",
  settledOf: (settled, total) => `${settled} réglés sur ${total}`,
  progress: "Part réglée du total",
  number: "Facture",
  date: "Date",
  due: "Échéance",
  status: "Statut",
  amount: "Montant",
  pdf: "PDF",
  openPdf: "Ouvrir le PDF",
  pdfOf: (invoice) => `PDF : ${invoice}`,
  payPage: "Page de paiement",
  openIn: (system) => `Ouvrir dans ${system}`,
  invoiceStates: { draft: "Brouillon", open: "Ouverte", paid: "Payée", voided: "Annulée", deleted: "Supprimée", superseded: "Remplacée" },
  byHand: "Liée à la main",
  invoices: "Factures",
  movements: "Paiements et avoirs",
  noMovements: "Aucun paiement ni avoir pour l'instant",
  movementKinds: { payment: "Paiement", "credit-note": "Avoir", prepayment: "Acompte", overpayment: "Trop-perçu" },
  onInvoice: (what, invoice) => `${what}, ${invoice}`,
  upcoming: "À venir",
  part: "Partie",
  working: "Onebook examine cette transaction",
  neverChecked: "Pas encore vérifiée",
  connect: {
    title: "Aucune comptabilité n'est connectée",
    admin: "Connectez QuickBooks Online ou Xero dans les paramètres de l'application ; les factures des transactions gagnées suivront.",
    others: "Demandez à un administrateur de connecter QuickBooks Online ou Xero dans les paramètres de l'application.",
    settings: "Ouvrir les applications connectées"
  },
  renew: {
    title: (system) => `${system} est déconnecté`,
    admin: "Vous voyez le dernier état connu. Renouvelez la connexion dans les paramètres de l'application.",
    others: "Vous voyez le dernier état connu. Demandez à un administrateur de renouveler la connexion."
  },
  readOnly: "Vous pouvez voir les factures. Adressez-vous à un administrateur si vous devez en créer.",
  parked: {
    answers: { "credit-and-reissue": "Faire un avoir et émettre à nouveau", leave: "Laisser telle quelle" },
    choose: "Choix",
    customers: "De quel client s'agit-il ?",
    newCustomer: "Aucun d'eux, créer un nouveau client",
    take: "Retenir ce choix",
    retry: "Réessayer",
    mayNot: "Une personne ayant le droit de régler ces questions peut répondre.",
    since: (moment) => `Depuis le ${moment}`,
    more: (count) => `et ${count} de plus`
  },
  search: {
    label: "Chercher un client dans la comptabilité",
    placeholder: "Nom, e-mail ou numéro",
    go: "Chercher",
    none: "Aucun client trouvé. Essayez une autre partie du nom.",
    found: "Clients trouvés",
    archived: "archivé"
  },
  why: {
    button: (what) => `Pourquoi ? ${what}`,
    title: (what) => `D'où cela vient : ${what}`,
    sum: "Somme",
    nothing: "Aucune facture en vigueur derrière ce nombre.",
    rule: "Le statut découle de ce qui reste dû sur chaque facture de cette transaction.",
    record: "Pièce",
    source: "Lu dans",
    readFrom: (system, moment) => `${system}, ${moment}`,
    stillOpen: "Encore dû",
    kinds: {
      invoice: "Facture",
      line: "Ligne",
      tax: "Taxe",
      rounding: "Remise et arrondi",
      payment: "Paiement",
      "credit-note": "Avoir",
      prepayment: "Acompte",
      overpayment: "Trop-perçu",
      unread: "Payé, sans paiement nommé"
    },
    others: (count) => `${count} autres pièces`
  },
  shadow: {
    title: "Mode d'observation : rien n'est créé",
    nothing: "Rien n'aurait été créé pour cette transaction jusqu'ici.",
    would: (total, customer, date) => `Onebook aurait créé une facture de ${total} hors taxe pour ${customer}, datée du ${date}.`
  }
};

// src/extensions/texts/deal/index.ts
var dealTexts = { en: en5, de: de6, fr: fr6 };

// src/extensions/parts/invoice/Choose.tsx
import { jsx as jsx10, jsxs as jsxs8 } from "react/jsx-runtime";
function Choose({ name, label, choices: choices2, busy, onChoose }) {
  const texts = useTexts(dealTexts);
  const [chosen, setChosen] = useState7(null);
  return /* @__PURE__ */ jsx10(
    Form4,
    {
      onSubmit: () => {
        if (chosen !== null) onChoose(chosen);
      },
      children: /* @__PURE__ */ jsxs8(Flex8, { direction: "column", gap: "xs", align: "start", children: [
        /* @__PURE__ */ jsx10(
          ToggleGroup,
          {
            toggleType: "radioButtonList",
            name,
            label,
            value: chosen ?? "",
            options: choices2.map(({ id, label: text }) => ({ value: id, label: text })),
            onChange: setChosen
          }
        ),
        /* @__PURE__ */ jsx10(Button7, { type: "submit", size: "xs", variant: "secondary", disabled: busy || chosen === null, children: texts.parked.take })
      ] })
    }
  );
}

// src/extensions/parts/invoice/CustomerSearch.tsx
import { Accordion as Accordion2, Button as Button8, Flex as Flex9, Form as Form5, SearchInput as SearchInput2, Text as Text5 } from "@hubspot/ui-extensions";
import { useState as useState8 } from "react";
import { jsx as jsx11, jsxs as jsxs9 } from "react/jsx-runtime";
function CustomerSearch({ dealId, busy, onChoose }) {
  const texts = useTexts(dealTexts);
  const api = useApi();
  const search = useAct();
  const [text, setText] = useState8("");
  const [found, setFound] = useState8(null);
  const go = () => {
    if (text.trim() === "") return;
    search.act(
      () => api.get("/api/v1/deals/{dealId}/customers", { path: { dealId }, query: { text: text.trim().slice(0, 100) } }),
      ({ customers }) => setFound(customers)
    );
  };
  return /* @__PURE__ */ jsx11(Accordion2, { title: texts.search.label, size: "sm", children: /* @__PURE__ */ jsxs9(Flex9, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx11(Form5, { onSubmit: go, children: /* @__PURE__ */ jsxs9(Flex9, { direction: "row", gap: "xs", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx11(SearchInput2, { name: "customer-search", label: texts.search.label, placeholder: texts.search.placeholder, value: text, onChange: setText }),
      /* @__PURE__ */ jsx11(Button8, { type: "submit", size: "sm", variant: "secondary", disabled: search.busy, children: texts.search.go })
    ] }) }),
    search.problem && /* @__PURE__ */ jsx11(Failure, { problem: search.problem }),
    found?.length === 0 && /* @__PURE__ */ jsx11(Text5, { children: texts.search.none }),
    found !== null && found.length > 0 && /* @__PURE__ */ jsx11(Choose, { name: "customer-found", label: texts.search.found, choices: found.map((one) => ({ id: one.id, label: labelOf(one, texts) })), busy, onChoose })
  ] }) });
}
function labelOf({ name, email, domain, taxNumber, currency, city, active }, texts) {
  const more = [city, email ?? domain, taxNumber, currency, active ? null : texts.search.archived].filter((part) => part !== null && part !== "");
  return more.length === 0 ? name : `${name} (${more.join(", ")})`;
}

// src/extensions/parts/invoice/PreviewCustomer.tsx
import { jsx as jsx12, jsxs as jsxs10 } from "react/jsx-runtime";
function PreviewCustomer({ dealId, preview, options, maySettle, busy, onChoose }) {
  const texts = useTexts(createTexts);
  const { customer, problems } = preview;
  const choices2 = problems.find(({ code }) => code.startsWith("customer-"))?.choices ?? [];
  const mayChoose = maySettle && preview.organisation !== null && !preview.invoiced && customer.how !== "linked";
  const isNew = options.customer === "new";
  const choose = (id) => onChoose(id === "new" ? "new" : { use: id });
  const all = isNew || customer.how === "new" ? choices2 : [...choices2, { id: "new", label: texts.newCustomer }];
  return /* @__PURE__ */ jsxs10(Flex10, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx12(Heading, { children: texts.customer }),
    /* @__PURE__ */ jsx12(Text6, { format: { fontWeight: "demibold" }, truncate: { tooltipText: customer.name }, children: customer.name }),
    /* @__PURE__ */ jsx12(Text6, { children: howText(customer, texts) }),
    customer.why.length > 0 && /* @__PURE__ */ jsx12(Text6, { variant: "microcopy", children: texts.because(customer.why.map((key) => texts.keys[key] ?? key).join(", ")) }),
    mayChoose && all.length > 0 && /* @__PURE__ */ jsx12(Choose, { name: "customer", label: texts.whichCustomer, choices: all, busy, onChoose: choose }),
    mayChoose && /* @__PURE__ */ jsx12(CustomerSearch, { dealId, busy, onChoose: choose })
  ] });
}
function howText({ how, erpName }, { how: texts }) {
  if (how === "chosen") return texts.chosen(erpName ?? "");
  if (how === "found") return erpName === null ? texts.foundUnnamed : texts.found(erpName);
  return texts[how];
}

// src/extensions/parts/invoice/PreviewInvoice.tsx
import { DescriptionList, DescriptionListItem, Flex as Flex12, Heading as Heading3, Table as Table2, TableBody as TableBody2, TableCell as TableCell2, TableHead as TableHead2, TableHeader as TableHeader2, TableRow as TableRow2, Text as Text8 } from "@hubspot/ui-extensions";

// src/extensions/parts/discount-text.ts
function discountText(discount, currency, formats) {
  return discount.endsWith("%") ? formats.percent(discount.slice(0, -1)) : formats.money({ amount: discount, currency });
}

// src/extensions/parts/PreviewLines.tsx
import { Flex as Flex11, Heading as Heading2, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text as Text7 } from "@hubspot/ui-extensions";
import { useState as useState9 } from "react";

// src/extensions/texts/lines/de.ts
var de7 = {
  lines: "Positionen",
  description: "Beschreibung",
  quantity: "Menge",
  price: "Preis",
  discount: "Rabatt",
  tax: "Steuer",
  amount: "Betrag",
  linesShown: (shown2, all) => `Die ersten ${shown2} von ${all} Positionen`,
  taxBy: { erp: "Durch die Buchhaltung", unmapped: (word) => `${word}: nicht zugeordnet`, none: "Keine" },
  taxCode: (name, rate) => `${name} (${rate})`
};

// src/extensions/texts/lines/en.ts
var en6 = {
  lines: "Lines",
  description: "Description",
  quantity: "Quantity",
  price: "Price",
  discount: "Discount",
  tax: "Tax",
  amount: "Amount",
  linesShown: (shown2, all) => `The first ${shown2} of ${all} lines`,
  taxBy: { erp: "By the accounting system", unmapped: (word) => `${word}: not mapped`, none: "None" },
  taxCode: (name, rate) => `${name} (${rate})`
};

// src/extensions/texts/lines/fr.ts
var fr7 = {
  lines: "Lignes",
  description: "Description",
  quantity: "Quantité",
  price: "Prix",
  discount: "Remise",
  tax: "Taxe",
  amount: "Montant",
  linesShown: (shown2, all) => `Les ${shown2} premières lignes sur ${all}`,
  taxBy: { erp: "Par la comptabilité", unmapped: (word) => `${word} : sans correspondance`, none: "Aucune" },
  taxCode: (name, rate) => `${name} (${rate})`
};

// src/extensions/texts/lines/index.ts
var linesTexts = { en: en6, de: de7, fr: fr7 };

// src/extensions/parts/pages.ts
var ROWS2 = 10;
function pageOf(all, page) {
  const pageCount = Math.max(1, Math.ceil(all.length / ROWS2));
  const shown2 = Math.min(Math.max(1, page), pageCount);
  return { rows: all.slice((shown2 - 1) * ROWS2, shown2 * ROWS2), pageCount };
}

// src/extensions/parts/PreviewLines.tsx
import { jsx as jsx13, jsxs as jsxs11 } from "react/jsx-runtime";
function PreviewLines({ lines: lines3, lineCount }) {
  const texts = useTexts(linesTexts);
  const formats = useFormats();
  const [page, setPage] = useState9(1);
  const { rows, pageCount } = pageOf(lines3, page);
  return /* @__PURE__ */ jsxs11(Flex11, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx13(Heading2, { children: texts.lines }),
    /* @__PURE__ */ jsxs11(Table, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx13(TableHead, { children: /* @__PURE__ */ jsxs11(TableRow, { children: [
        /* @__PURE__ */ jsx13(TableHeader, { children: texts.description }),
        /* @__PURE__ */ jsx13(TableHeader, { align: "right", children: texts.quantity }),
        /* @__PURE__ */ jsx13(TableHeader, { align: "right", children: texts.price }),
        /* @__PURE__ */ jsx13(TableHeader, { align: "right", children: texts.discount }),
        /* @__PURE__ */ jsx13(TableHeader, { children: texts.tax }),
        /* @__PURE__ */ jsx13(TableHeader, { align: "right", children: texts.amount })
      ] }) }),
      /* @__PURE__ */ jsx13(TableBody, { children: rows.map((line, at) => /* @__PURE__ */ jsxs11(TableRow, { children: [
        /* @__PURE__ */ jsx13(TableCell, { children: /* @__PURE__ */ jsx13(Text7, { truncate: { tooltipText: line.description }, children: line.description }) }),
        /* @__PURE__ */ jsx13(TableCell, { align: "right", children: formats.decimal(line.quantity) }),
        /* @__PURE__ */ jsx13(TableCell, { align: "right", children: formats.money({ amount: line.unitPrice, currency: line.amount.currency }) }),
        /* @__PURE__ */ jsx13(TableCell, { align: "right", children: line.discount === null ? "" : discountText(line.discount, line.amount.currency, formats) }),
        /* @__PURE__ */ jsx13(TableCell, { children: taxText(line, texts, formats) }),
        /* @__PURE__ */ jsx13(TableCell, { align: "right", children: formats.money(line.amount) })
      ] }, `${page}-${at}`)) })
    ] }),
    lines3.length < lineCount && /* @__PURE__ */ jsx13(Text7, { variant: "microcopy", children: texts.linesShown(lines3.length, lineCount) })
  ] });
}
function taxText({ tax }, texts, formats) {
  if (tax.by === "erp") return texts.taxBy.erp;
  if (tax.by === "none") return texts.taxBy.none;
  if (tax.by === "unmapped") return texts.taxBy.unmapped(tax.name ?? "");
  return tax.rate === null ? tax.name ?? "" : texts.taxCode(tax.name ?? "", formats.percent(tax.rate));
}

// src/extensions/parts/invoice/share-text.ts
function shareText(share, formats) {
  if (share === null) return "";
  return share.endsWith("%") ? formats.percent(share.slice(0, -1)) : share;
}

// src/extensions/parts/invoice/PreviewInvoice.tsx
import { jsx as jsx14, jsxs as jsxs12 } from "react/jsx-runtime";
function PreviewInvoice({ preview, invoice }) {
  const texts = useTexts(createTexts);
  const formats = useFormats();
  const { organisation } = preview;
  const system = preview.system ?? "";
  const [first] = invoice.parts;
  const items = [
    [texts.total[invoice.taxMode], formats.money(invoice.total)],
    [texts.dealDiscount, invoice.discount && discountText(invoice.discount, invoice.total.currency, formats)],
    [texts.date, first ? formats.date(first.date) : null],
    [texts.due, first?.dueDate ? formats.date(first.dueDate) : texts.byTerms],
    [texts.terms, invoice.terms],
    [texts.delivery, deliverText(preview, invoice, texts)],
    [texts.po, invoice.poNumber],
    [texts.memo, invoice.memo],
    [texts.exchangeRate, invoice.exchangeRate]
  ];
  return /* @__PURE__ */ jsxs12(Flex12, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx14(Text8, { children: organisation === null ? texts.whereUnknown : texts.where(organisation, system) }),
    /* @__PURE__ */ jsx14(DescriptionList, { direction: "row", children: items.flatMap(
      ([label, value]) => value === null || value === "" ? [] : [
        /* @__PURE__ */ jsx14(DescriptionListItem, { label, children: /* @__PURE__ */ jsx14(Text8, { children: value }) }, label)
      ]
    ) }),
    invoice.copiesTo.length > 0 && /* @__PURE__ */ jsx14(Text8, { variant: "microcopy", children: texts.copies(invoice.copiesTo.join(", ")) }),
    /* @__PURE__ */ jsx14(Parts, { invoice }),
    first && /* @__PURE__ */ jsx14(PreviewLines, { lines: first.lines, lineCount: invoice.lineCount }),
    /* @__PURE__ */ jsx14(Text8, { variant: "microcopy", children: invoice.taxMode === "none" ? texts.taxNote.none : texts.taxNote[invoice.taxMode](system) })
  ] });
}
function deliverText({ deliver, keepsDrafts }, { email }, { deliver: texts }) {
  if (deliver === "sent") return email === null ? texts.sentUnaddressed : texts.sent(email);
  return deliver === "draft" && keepsDrafts ? texts.draft : texts.approved;
}
function Parts({ invoice }) {
  const texts = useTexts(createTexts);
  const formats = useFormats();
  if (invoice.parts.length < 2) return null;
  return /* @__PURE__ */ jsxs12(Flex12, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx14(Heading3, { children: texts.parts }),
    /* @__PURE__ */ jsxs12(Table2, { density: "condensed", children: [
      /* @__PURE__ */ jsx14(TableHead2, { children: /* @__PURE__ */ jsxs12(TableRow2, { children: [
        /* @__PURE__ */ jsx14(TableHeader2, { children: texts.part }),
        /* @__PURE__ */ jsx14(TableHeader2, { children: texts.date }),
        /* @__PURE__ */ jsx14(TableHeader2, { children: texts.due }),
        /* @__PURE__ */ jsx14(TableHeader2, { align: "right", children: texts.amount })
      ] }) }),
      /* @__PURE__ */ jsx14(TableBody2, { children: invoice.parts.map(({ number, share, date, dueDate, amount }) => /* @__PURE__ */ jsxs12(TableRow2, { children: [
        /* @__PURE__ */ jsx14(TableCell2, { children: shareText(share, formats) || String(number) }),
        /* @__PURE__ */ jsx14(TableCell2, { children: formats.date(date) }),
        /* @__PURE__ */ jsx14(TableCell2, { children: dueDate === null ? texts.byTerms : formats.date(dueDate) }),
        /* @__PURE__ */ jsx14(TableCell2, { align: "right", children: formats.money(amount) })
      ] }, number)) })
    ] }),
    /* @__PURE__ */ jsx14(Text8, { variant: "microcopy", children: texts.firstPart })
  ] });
}

// src/extensions/parts/invoice/CreateForm.tsx
import { Fragment, jsx as jsx15, jsxs as jsxs13 } from "react/jsx-runtime";
function CreateForm({ dealId, rights, editing = false, onAsked }) {
  const texts = useTexts(createTexts);
  const api = useApi();
  const preview = useLoad(() => api.get("/api/v1/deals/{dealId}/preview", { path: { dealId } }));
  const updating = useAct();
  const asking = useAct();
  const [changed, setChanged] = useState10({ options: null, turn: 0 });
  const [dirty, setDirty] = useState10(false);
  const { data } = preview;
  if (data === null) return /* @__PURE__ */ jsx15(ModalBody2, { children: preview.problem ? /* @__PURE__ */ jsx15(Failure, { problem: preview.problem, retry: () => void preview.reload() }) : /* @__PURE__ */ jsx15(Loading, {}) });
  const options = changed.options ?? optionsAsked(data.asked);
  const update = (next) => updating.act(
    () => api.post("/api/v1/deals/{dealId}/preview", { path: { dealId }, body: next }),
    (shown2) => {
      preview.show(shown2);
      setChanged(({ turn }) => ({ options: next, turn: turn + 1 }));
      setDirty(false);
    }
  );
  const confirm = () => asking.act(() => api.post("/api/v1/deals/{dealId}/invoice", { path: { dealId }, body: options }), onAsked);
  return /* @__PURE__ */ jsxs13(Fragment, { children: [
    /* @__PURE__ */ jsx15(ModalBody2, { children: /* @__PURE__ */ jsxs13(Flex13, { direction: "column", gap: "md", children: [
      /* @__PURE__ */ jsx15(Problems, { preview: data }),
      /* @__PURE__ */ jsx15(PreviewCustomer, { dealId, preview: data, options, maySettle: rights.includes("settle"), busy: updating.busy, onChoose: (customer) => update({ ...options, customer }) }),
      data.invoice && /* @__PURE__ */ jsx15(PreviewInvoice, { preview: data, invoice: data.invoice }),
      data.invoice && /* @__PURE__ */ jsx15(EditInvoice, { open: editing, preview: data, invoice: data.invoice, options, updating, onDirty: () => setDirty(true), onUpdate: update }, changed.turn),
      dirty && /* @__PURE__ */ jsx15(Alert2, { title: texts.updateFirst, variant: "info" }),
      asking.problem && /* @__PURE__ */ jsx15(Failure, { problem: asking.problem })
    ] }) }),
    /* @__PURE__ */ jsx15(ModalFooter, { children: /* @__PURE__ */ jsx15(LoadingButton, { variant: "primary", loading: asking.busy, disabled: !data.ready || dirty || updating.busy || asking.busy, onClick: confirm, children: texts.confirm[data.deliver] }) })
  ] });
}
function Problems({ preview }) {
  const texts = useTexts(createTexts);
  const { reason } = useSaid();
  if (preview.invoiced) return /* @__PURE__ */ jsx15(Alert2, { title: texts.standing, variant: "info" });
  return /* @__PURE__ */ jsxs13(Fragment, { children: [
    preview.problems.map((problem) => {
      const { sentence, nextStep } = reason(problem);
      return /* @__PURE__ */ jsx15(Alert2, { title: sentence, variant: "warning", children: /* @__PURE__ */ jsx15(Text9, { children: nextStep }) }, problem.code + sentence);
    }),
    preview.invoice === null && preview.problems.length === 0 && /* @__PURE__ */ jsx15(Alert2, { title: texts.nothing, variant: "warning" })
  ] });
}

// src/extensions/parts/invoice/EditAndSend.tsx
import { jsx as jsx16 } from "react/jsx-runtime";
function EditAndSend({ parked, rights, disabled, onAsked }) {
  const texts = useTexts(createTexts);
  const actions = useExtensionActions();
  const [open, setOpen] = useState11(false);
  const modalId = `edit-${parked.id}`;
  const asked = () => {
    actions.closeOverlay(modalId);
    setOpen(false);
    onAsked();
  };
  return /* @__PURE__ */ jsx16(
    Button9,
    {
      size: "xs",
      variant: "secondary",
      disabled,
      onClick: () => setOpen(true),
      overlay: /* @__PURE__ */ jsx16(Modal2, { id: modalId, title: texts.editTitle, width: "lg", onClose: () => setOpen(false), children: open && /* @__PURE__ */ jsx16(CreateForm, { dealId: parked.dealId, rights, editing: true, onAsked: asked }) }),
      children: texts.edit
    }
  );
}

// src/extensions/home/attention/WayOut.tsx
import { jsx as jsx17, jsxs as jsxs14 } from "react/jsx-runtime";
function WayOut({ waiting, rights, list }) {
  const { attention } = useTexts(homeTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const asked = () => {
    list.ask(waiting);
    void list.reload();
  };
  if (list.isAsked(waiting)) return /* @__PURE__ */ jsx17(LoadingSpinner2, { size: "xs", label: attention.retrying, showLabel: true });
  return /* @__PURE__ */ jsxs14(Flex14, { direction: "column", gap: "xs", align: "start", children: [
    /* @__PURE__ */ jsx17(Button10, { size: "xs", variant: "secondary", disabled: busy, onClick: () => act(() => api.post("/api/v1/parked/{parkedId}/retry", { path: { parkedId: waiting.id } }), asked), children: attention.retry }),
    waiting.mayAsk && rights.includes("create-invoices") && /* @__PURE__ */ jsx17(EditAndSend, { parked: waiting, rights, disabled: busy, onAsked: asked }),
    /* @__PURE__ */ jsx17(Dismiss, { parked: waiting, onDismissed: () => void list.reload() }),
    problem && /* @__PURE__ */ jsx17(Failure, { problem })
  ] });
}

// src/extensions/home/attention/WhatIsWrong.tsx
import { Flex as Flex15, Text as Text10 } from "@hubspot/ui-extensions";
import { jsx as jsx18, jsxs as jsxs15 } from "react/jsx-runtime";
var MOST3 = 280;
function WhatIsWrong({ waiting }) {
  const common = useTexts(commonTexts);
  const formats = useFormats();
  const { sentence, nextStep } = useSaid().reason(waiting);
  const { lookedAt } = waiting;
  return /* @__PURE__ */ jsxs15(Flex15, { direction: "column", gap: "flush", children: [
    /* @__PURE__ */ jsx18(Text10, { format: { fontWeight: "demibold" }, children: cut(sentence, MOST3) }),
    /* @__PURE__ */ jsx18(Text10, { children: cut(nextStep, MOST3) }),
    lookedAt !== null && /* @__PURE__ */ jsx18(Text10, { variant: "microcopy", children: common.lastChecked(formats.moment(lookedAt)) })
  ] });
}

// src/extensions/home/attention/WaitingTable.tsx
import { jsx as jsx19, jsxs as jsxs16 } from "react/jsx-runtime";
function WaitingTable({ list, page }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const maySettle = page.rights.includes("settle");
  return /* @__PURE__ */ jsxs16(Table3, { bordered: true, children: [
    /* @__PURE__ */ jsx19(TableHead3, { children: /* @__PURE__ */ jsxs16(TableRow3, { children: [
      /* @__PURE__ */ jsx19(TableHeader3, { children: texts.attention.deal }),
      /* @__PURE__ */ jsx19(TableHeader3, { children: texts.attention.what }),
      /* @__PURE__ */ jsx19(TableHeader3, { align: "right", children: texts.attention.amount }),
      /* @__PURE__ */ jsx19(TableHeader3, { children: texts.attention.waits }),
      maySettle && /* @__PURE__ */ jsx19(TableHeader3, { children: texts.attention.actions })
    ] }) }),
    /* @__PURE__ */ jsx19(TableBody3, { children: page.parked.map((waiting) => /* @__PURE__ */ jsxs16(TableRow3, { children: [
      /* @__PURE__ */ jsx19(TableCell3, { children: /* @__PURE__ */ jsx19(DealName, { waiting }) }),
      /* @__PURE__ */ jsx19(TableCell3, { children: /* @__PURE__ */ jsx19(WhatIsWrong, { waiting }) }),
      /* @__PURE__ */ jsx19(TableCell3, { align: "right", children: waiting.deal.amount === null ? "" : formats.money(waiting.deal.amount) }),
      /* @__PURE__ */ jsx19(TableCell3, { children: waitsText(waiting, texts, formats) }),
      maySettle && /* @__PURE__ */ jsx19(TableCell3, { children: /* @__PURE__ */ jsx19(WayOut, { waiting, rights: page.rights, list }) })
    ] }, waiting.id)) })
  ] });
}

// src/extensions/home/attention/Found.tsx
import { jsx as jsx20, jsxs as jsxs17 } from "react/jsx-runtime";
function Found({ list, page, sought, paging, onSearch }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const { parked, total, cursor } = page;
  if (total === 0) return page.reasons.length === 0 ? /* @__PURE__ */ jsx20(NothingWaits, {}) : /* @__PURE__ */ jsx20(NoMatch, { onClear: () => onSearch({ q: "", reason: "" }) });
  const first = paging.pagesBefore * ROWS + 1;
  const range = texts.range(formats.count(first), formats.count(first + parked.length - 1), formats.count(total));
  return /* @__PURE__ */ jsxs17(Flex16, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsxs17(Flex16, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx20(Text11, { format: { fontWeight: "bold" }, children: texts.attention.found(formats.count(total), total === 1) }),
      /* @__PURE__ */ jsx20(RetryAll, { page, sought, onBegun: () => void list.reload() })
    ] }),
    /* @__PURE__ */ jsx20(WaitingTable, { list, page }),
    /* @__PURE__ */ jsx20(PageTurner, { range: parked.length === 0 ? "" : range, paging, next: cursor, busy: list.loading, words: texts })
  ] });
}
function NothingWaits() {
  const { attention } = useTexts(homeTexts);
  return /* @__PURE__ */ jsx20(EmptyState, { title: attention.none, layout: "vertical", imageName: "task", children: /* @__PURE__ */ jsx20(Text11, { children: attention.noneText }) });
}
function NoMatch({ onClear }) {
  const { attention } = useTexts(homeTexts);
  return /* @__PURE__ */ jsxs17(EmptyState, { title: attention.noMatch, layout: "vertical", imageName: "voteAndSearch", children: [
    /* @__PURE__ */ jsx20(Text11, { children: attention.noMatchText }),
    /* @__PURE__ */ jsx20(Button11, { onClick: onClear, children: attention.clear })
  ] });
}

// src/extensions/home/attention/RetryProgress.tsx
import { Flex as Flex17, ProgressBar, Text as Text12 } from "@hubspot/ui-extensions";
import { jsx as jsx21, jsxs as jsxs18 } from "react/jsx-runtime";
function RetryProgress({ retrying: { code, done, total } }) {
  const { attention } = useTexts(homeTexts);
  const formats = useFormats();
  const title = attention.batch(useReason()(code));
  return /* @__PURE__ */ jsxs18(Flex17, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx21(ProgressBar, { title, "aria-label": title, value: done, maxValue: total, valueDescription: attention.batchDone(formats.count(done), formats.count(total)) }),
    /* @__PURE__ */ jsx21(Text12, { variant: "microcopy", children: attention.batchLeave })
  ] });
}

// src/extensions/home/paging.ts
import { useState as useState12 } from "react";
function usePaging() {
  const [cursors, setCursors] = useState12([]);
  return {
    cursor: cursors.at(-1),
    pagesBefore: cursors.length,
    next: (cursor) => setCursors((before) => [...before, cursor]),
    previous: () => setCursors((before) => before.slice(0, -1)),
    reset: () => setCursors([])
  };
}

// src/extensions/home/attention/Attention.tsx
import { jsx as jsx22, jsxs as jsxs19 } from "react/jsx-runtime";
function Attention() {
  const texts = useTexts(homeTexts);
  const { params } = usePageRoute();
  const [sought, setSought] = useState13({ q: "", reason: params["reason"] ?? "" });
  const paging = usePaging();
  const list = useWaiting(sought, paging.cursor);
  const { data: page, problem } = list;
  const search = (of) => {
    setSought(of);
    paging.reset();
  };
  if (page === null) return problem ? /* @__PURE__ */ jsx22(Failure, { problem, retry: () => void list.reload() }) : /* @__PURE__ */ jsx22(Loading, {});
  return /* @__PURE__ */ jsxs19(Flex18, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx22(Failure, { problem, retry: () => void list.reload() }),
    !page.rights.includes("settle") && /* @__PURE__ */ jsx22(Text13, { variant: "microcopy", children: texts.attention.mayNot }),
    page.retrying.map((retrying) => /* @__PURE__ */ jsx22(RetryProgress, { retrying }, retrying.code)),
    /* @__PURE__ */ jsx22(Filters, { sought, reasons: page.reasons, onSearch: search }),
    /* @__PURE__ */ jsx22(Found, { list, page, sought, paging, onSearch: search })
  ] });
}

// src/extensions/home/bridge/BridgePage.tsx
import { Alert as Alert3, EmptyState as EmptyState2, Flex as Flex26, Text as Text22 } from "@hubspot/ui-extensions";
import { usePageRoute as usePageRoute2 } from "@hubspot/ui-extensions/pages";
import { useState as useState18 } from "react";

// src/extensions/texts/home/bridge/de.ts
var de8 = {
  kinds: {
    "deals-to-revenue": "Von gewonnenen Deals zu realisiertem Umsatz",
    "deals-to-billings": "Von gewonnenen Deals zu Rechnungen",
    "billings-to-revenue": "Von Rechnungen zu realisiertem Umsatz",
    "billings-to-cash": "Von Rechnungen zu Zahlungseingängen"
  },
  ends: {
    "deals-to-revenue": {
      crm: { name: "Abgeschlossen:", why: "Die Beträge aller Deals, die HubSpot im Zeitraum als gewonnen zählt, in Hauswährung." },
      erp: { name: "Finanzen zeigt:", why: "Umsatz des Zeitraums nach den Plänen seiner Rechnungen, Gutschriften und Journale, ohne Steuer." }
    },
    "deals-to-billings": {
      crm: { name: "Abgeschlossen:", why: "Die Beträge aller Deals, die HubSpot im Zeitraum als gewonnen zählt, in Hauswährung." },
      erp: { name: "Berechnet:", why: "Rechnungen abzüglich Gutschriften des Zeitraums, ohne Steuer." }
    },
    "billings-to-revenue": {
      crm: { name: "Berechnet:", why: "Rechnungen abzüglich Gutschriften des Zeitraums, ohne Steuer." },
      erp: { name: "Finanzen zeigt:", why: "Umsatz des Zeitraums nach den Plänen seiner Rechnungen, Gutschriften und Journale, ohne Steuer." }
    },
    "billings-to-cash": {
      crm: { name: "Berechnet:", why: "Rechnungen abzüglich Gutschriften des Zeitraums, mit Steuer." },
      erp: { name: "Eingegangen:", why: "Zahlungen abzüglich Erstattungen des Zeitraums." }
    }
  },
  closedSentence: (crmName, crm, erpName, erp) => `${crmName} ${crm}. ${erpName} ${erp}.`,
  explained: (zero) => `Ungeklärt ${zero}: Jeder Unterschied hat seine Ursache`,
  unexplained: (amount) => `${amount} sind ungeklärt`,
  documentsSince: (day) => `Rechnungen und Gutschriften ohne Deal werden ab ${day} gelesen. Frühere stehen hier in keiner Zahl.`,
  same: "Beide Zahlen sind gleich.",
  period: "Zeitraum",
  periods: {
    "this-month": "Dieser Monat",
    "last-month": "Letzter Monat",
    "this-quarter": "Dieses Quartal",
    "last-quarter": "Letztes Quartal",
    "this-year": "Dieses Jahr",
    "last-year": "Letztes Jahr",
    custom: "Andere Tage"
  },
  from: "Von",
  to: "Bis",
  show: "Anzeigen",
  kind: "Welche Zahlen",
  pipeline: "Pipeline",
  everyPipeline: "Alle Pipelines",
  owner: "Zuständig für den Deal",
  everyOwner: "Alle",
  ownerNumber: (id) => `Zuständiger ${id}`,
  ownersWithheld: "HubSpot erlaubt Onebook nicht, die Namen der Zuständigen zu lesen; deshalb stehen hier Nummern. Verbinden Sie HubSpot in den Einstellungen neu und erlauben Sie „Owners“.",
  currency: "Währung des Deals",
  everyCurrency: "Alle Währungen",
  book: "Bücher in",
  more: "Stand eines anderen Tages",
  asOf: "Wie wir es wussten am",
  asOfHelp: "Leer: wie wir es jetzt wissen. Was später bekannt wurde, zählt nicht.",
  reportedOn: "Der Vertrieb zog seinen Bericht am",
  reportedOnHelp: "Seitdem verlorene, verschobene oder geänderte Deals erscheinen als eigener Schritt.",
  range: (from, to) => `${from} bis ${to}`,
  known: (moment) => `Wie wir es wussten am ${moment}`,
  closedMonth: (moment, by) => `Dieser Monat wurde am ${moment} von ${by} abgeschlossen. Was später kam, zeigt die Seite des Monatsabschlusses.`,
  chart: "Die Brücke als Diagramm",
  chartAmount: (currency) => `Betrag in ${currency}`,
  chartStep: "Schritt",
  chartTotal: "Die beiden Zahlen",
  chartKept: "Weitergetragen",
  chartLess: "Weniger",
  chartMore: "Mehr",
  cause: "Ursache",
  amount: "Betrag",
  leadsTo: "Führt zu",
  records: "Datensätze",
  why: "Warum",
  whyOf: (name) => `Warum: ${name}`,
  inCrm: "In HubSpot",
  inErp: "Im Buchhaltungssystem",
  part: "Sein Teil",
  wonOn: (day) => `gewonnen ${day}`,
  notWon: "nicht mehr gewonnen",
  documents: { invoice: (number) => `Rechnung ${number}`, "credit-note": (number) => `Gutschrift ${number}`, "sales-receipt": (number) => `Verkaufsbeleg ${number}`, "refund-receipt": (number) => `Erstattungsbeleg ${number}`, journal: (number) => `Journal ${number}` },
  payment: "Zahlung",
  report: { crm: "Der eigene Bericht von HubSpot", erp: "Der eigene Bericht des Buchhaltungssystems" },
  netOf: (amount, day) => `${amount} ohne Steuer, ${day}`,
  moreRecords: (count) => `und ${count} weitere`,
  noRecords: "Dahinter steht kein Datensatz.",
  sum: "Insgesamt",
  rangeOf: (first, last, total) => `${first} bis ${last} von ${total}`,
  next: "Nächste Seite",
  previous: "Vorige Seite",
  emptyTitle: "Nichts in diesem Zeitraum",
  emptyText: "Kein Deal wurde gewonnen, nichts berechnet, realisiert oder bezahlt. Wählen Sie einen anderen Zeitraum oder einen anderen Stand.",
  streams: "Vier Ströme, nie vermischt",
  streamsHelp: "Gewonnene Deals, Rechnungen abzüglich Gutschriften, Umsatz, wie er realisiert wird, und eingegangenes Geld. Jeder zählt nach seinem eigenen Datum; sie werden nie zusammengezählt. Für das ganze Unternehmen, was auch immer oben gewählt ist.",
  streamNames: { bookings: "Abschlüsse", billings: "Rechnungen", recognised: "Realisiert", cash: "Zahlungen" },
  month: "Monat",
  deferred: "Berechnet und noch nicht realisiert",
  deferredHelp: "Anfang + berechnet − realisiert = Ende. Unter null: realisiert und noch nicht berechnet.",
  opening: "Anfang",
  billed: "Berechnet",
  earned: "Realisiert",
  closing: "Ende",
  asTable: "Dasselbe als Tabelle",
  export: "Weitergeben",
  csv: "CSV mit jedem Datensatz",
  pdf: "PDF für die Geschäftsleitung",
  openFile: { csv: "CSV öffnen", pdf: "PDF öffnen" },
  goodFor: "Der Link öffnet sich fünf Minuten lang, für jeden, der ihn hat."
};

// src/extensions/texts/home/bridge/en.ts
var en7 = {
  kinds: {
    "deals-to-revenue": "From deals closed to revenue recognised",
    "deals-to-billings": "From deals closed to what was billed",
    "billings-to-revenue": "From what was billed to revenue recognised",
    "billings-to-cash": "From what was billed to cash received"
  },
  ends: {
    "deals-to-revenue": {
      crm: { name: "We closed", why: "The amounts of all deals that HubSpot counts as won in the period, in home currency." },
      erp: { name: "Finance shows", why: "Revenue of the period as the schedules of its invoices, credit notes and journals say, without tax." }
    },
    "deals-to-billings": {
      crm: { name: "We closed", why: "The amounts of all deals that HubSpot counts as won in the period, in home currency." },
      erp: { name: "We billed", why: "Invoices less credit notes dated in the period, without tax." }
    },
    "billings-to-revenue": {
      crm: { name: "We billed", why: "Invoices less credit notes dated in the period, without tax." },
      erp: { name: "Finance shows", why: "Revenue of the period as the schedules of its invoices, credit notes and journals say, without tax." }
    },
    "billings-to-cash": {
      crm: { name: "We billed", why: "Invoices less credit notes dated in the period, with tax." },
      erp: { name: "We received", why: "Payments less refunds of the period." }
    }
  },
  closedSentence: (crmName, crm, erpName, erp) => `${crmName} ${crm}. ${erpName} ${erp}.`,
  explained: (zero) => `Unexplained ${zero}: every difference has its cause`,
  unexplained: (amount) => `${amount} is not explained`,
  documentsSince: (day) => `Invoices and credit notes without a deal are read from ${day} on. Earlier ones are in no figure here.`,
  same: "Both numbers are the same.",
  period: "Period",
  periods: {
    "this-month": "This month",
    "last-month": "Last month",
    "this-quarter": "This quarter",
    "last-quarter": "Last quarter",
    "this-year": "This year",
    "last-year": "Last year",
    custom: "Other dates"
  },
  from: "From",
  to: "To",
  show: "Show",
  kind: "Which numbers",
  pipeline: "Pipeline",
  everyPipeline: "Every pipeline",
  owner: "Deal owner",
  everyOwner: "Everyone",
  ownerNumber: (id) => `Owner ${id}`,
  ownersWithheld: 'HubSpot has not allowed Onebook to read the names of owners, so they show as numbers. To change that, connect HubSpot again in the settings and allow "owners".',
  currency: "Deal currency",
  everyCurrency: "Every currency",
  book: "Books in",
  more: "As of another day",
  asOf: "As we knew it on",
  asOfHelp: "Empty: as we know it now. What was learned later is left out.",
  reportedOn: "Sales drew its report on",
  reportedOnHelp: "Deals lost, moved or changed since then show as a step of their own.",
  range: (from, to) => `${from} to ${to}`,
  known: (moment) => `As we knew it on ${moment}`,
  closedMonth: (moment, by) => `This month was closed on ${moment} by ${by}. What came later shows on the page of the month-end close.`,
  chart: "The bridge as a chart",
  chartAmount: (currency) => `Amount in ${currency}`,
  chartStep: "Step",
  chartTotal: "The two numbers",
  chartKept: "Carried on",
  chartLess: "Less",
  chartMore: "More",
  cause: "Cause",
  amount: "Amount",
  leadsTo: "Leads to",
  records: "Records",
  why: "Why",
  whyOf: (name) => `Why: ${name}`,
  inCrm: "In HubSpot",
  inErp: "In the accounting system",
  part: "Its part",
  wonOn: (day) => `won ${day}`,
  notWon: "no longer won",
  documents: { invoice: (number) => `Invoice ${number}`, "credit-note": (number) => `Credit note ${number}`, "sales-receipt": (number) => `Sales receipt ${number}`, "refund-receipt": (number) => `Refund receipt ${number}`, journal: (number) => `Journal ${number}` },
  payment: "Payment",
  report: { crm: "HubSpot's own report", erp: "The accounting system's own report" },
  netOf: (amount, day) => `${amount} without tax, ${day}`,
  moreRecords: (count) => `and ${count} more`,
  noRecords: "No record stands behind it.",
  sum: "In all",
  rangeOf: (first, last, total) => `${first} to ${last} of ${total}`,
  next: "Next page",
  previous: "Previous page",
  emptyTitle: "Nothing in this period",
  emptyText: "No deal was won, nothing was billed, earned or paid in it. Choose another period, or another moment.",
  streams: "Four streams, never mixed",
  streamsHelp: "Deals won, invoices less credit notes, revenue as it is earned, and money received. Each is counted by its own date; they are never added up over one another. For the whole company, whatever is chosen above.",
  streamNames: { bookings: "Bookings", billings: "Billings", recognised: "Recognised", cash: "Cash" },
  month: "Month",
  deferred: "Billed and not yet earned",
  deferredHelp: "Opening + billed − earned = closing. Below zero: earned and not yet billed.",
  opening: "Opening",
  billed: "Billed",
  earned: "Earned",
  closing: "Closing",
  asTable: "The same as a table",
  export: "Hand it on",
  csv: "CSV with every record",
  pdf: "PDF for the board",
  openFile: { csv: "Open the CSV", pdf: "Open the PDF" },
  goodFor: "The link opens for five minutes, for whoever holds it."
};

// src/extensions/texts/home/bridge/fr.ts
var fr8 = {
  kinds: {
    "deals-to-revenue": "Des transactions gagnées au revenu reconnu",
    "deals-to-billings": "Des transactions gagnées aux factures",
    "billings-to-revenue": "Des factures au revenu reconnu",
    "billings-to-cash": "Des factures aux encaissements"
  },
  ends: {
    "deals-to-revenue": {
      crm: { name: "Conclu :", why: "Les montants de toutes les transactions que HubSpot compte comme gagnées dans la période, en devise de référence." },
      erp: { name: "La finance montre", why: "Revenu de la période selon les échéanciers de ses factures, avoirs et écritures, hors taxe." }
    },
    "deals-to-billings": {
      crm: { name: "Conclu :", why: "Les montants de toutes les transactions que HubSpot compte comme gagnées dans la période, en devise de référence." },
      erp: { name: "Facturé :", why: "Factures moins avoirs de la période, hors taxe." }
    },
    "billings-to-revenue": {
      crm: { name: "Facturé :", why: "Factures moins avoirs de la période, hors taxe." },
      erp: { name: "La finance montre", why: "Revenu de la période selon les échéanciers de ses factures, avoirs et écritures, hors taxe." }
    },
    "billings-to-cash": {
      crm: { name: "Facturé :", why: "Factures moins avoirs de la période, taxe comprise." },
      erp: { name: "Encaissé :", why: "Paiements moins remboursements de la période." }
    }
  },
  closedSentence: (crmName, crm, erpName, erp) => `${crmName} ${crm}. ${erpName} ${erp}.`,
  explained: (zero) => `Inexpliqué ${zero} : chaque écart a sa cause`,
  unexplained: (amount) => `${amount} restent inexpliqués`,
  documentsSince: (day) => `Les factures et avoirs sans transaction sont lus à partir du ${day}. Les précédents n'entrent dans aucun chiffre ici.`,
  same: "Les deux chiffres sont égaux.",
  period: "Période",
  periods: {
    "this-month": "Ce mois",
    "last-month": "Mois dernier",
    "this-quarter": "Ce trimestre",
    "last-quarter": "Trimestre dernier",
    "this-year": "Cette année",
    "last-year": "Année dernière",
    custom: "Autres dates"
  },
  from: "Du",
  to: "Au",
  show: "Afficher",
  kind: "Quels chiffres",
  pipeline: "Pipeline",
  everyPipeline: "Tous les pipelines",
  owner: "Propriétaire de la transaction",
  everyOwner: "Tous",
  ownerNumber: (id) => `Propriétaire ${id}`,
  ownersWithheld: "HubSpot ne permet pas à Onebook de lire les noms des propriétaires : ils apparaissent en numéros. Reconnectez HubSpot dans les réglages et autorisez « owners ».",
  currency: "Devise de la transaction",
  everyCurrency: "Toutes les devises",
  book: "Comptabilité en",
  more: "Situation à un autre jour",
  asOf: "Tel que nous le savions le",
  asOfHelp: "Vide : tel que nous le savons maintenant. Ce qui a été appris après ne compte pas.",
  reportedOn: "Les ventes ont tiré leur rapport le",
  reportedOnHelp: "Les transactions perdues, déplacées ou modifiées depuis forment une étape à part.",
  range: (from, to) => `du ${from} au ${to}`,
  known: (moment) => `Tel que nous le savions le ${moment}`,
  closedMonth: (moment, by) => `Ce mois a été clôturé le ${moment} par ${by}. Ce qui est venu après figure sur la page de la clôture mensuelle.`,
  chart: "Le passage en graphique",
  chartAmount: (currency) => `Montant en ${currency}`,
  chartStep: "Étape",
  chartTotal: "Les deux chiffres",
  chartKept: "Reporté",
  chartLess: "Moins",
  chartMore: "Plus",
  cause: "Cause",
  amount: "Montant",
  leadsTo: "Mène à",
  records: "Enregistrements",
  why: "Pourquoi",
  whyOf: (name) => `Pourquoi : ${name}`,
  inCrm: "Dans HubSpot",
  inErp: "Dans le système comptable",
  part: "Sa part",
  wonOn: (day) => `gagnée ${day}`,
  notWon: "n'est plus gagnée",
  documents: { invoice: (number) => `Facture ${number}`, "credit-note": (number) => `Avoir ${number}`, "sales-receipt": (number) => `Reçu de vente ${number}`, "refund-receipt": (number) => `Reçu de remboursement ${number}`, journal: (number) => `Écriture ${number}` },
  payment: "Paiement",
  report: { crm: "Le rapport de HubSpot", erp: "Le rapport du système comptable" },
  netOf: (amount, day) => `${amount} hors taxe, ${day}`,
  moreRecords: (count) => `et ${count} autres`,
  noRecords: "Aucun enregistrement derrière.",
  sum: "Au total",
  rangeOf: (first, last, total) => `${first} à ${last} sur ${total}`,
  next: "Page suivante",
  previous: "Page précédente",
  emptyTitle: "Rien dans cette période",
  emptyText: "Aucune transaction gagnée, rien de facturé, reconnu ou payé. Choisissez une autre période ou une autre situation.",
  streams: "Quatre flux, jamais mélangés",
  streamsHelp: "Transactions gagnées, factures moins avoirs, revenu tel qu'il est reconnu, et argent reçu. Chacun compte à sa propre date ; ils ne s'additionnent jamais entre eux. Pour toute l'entreprise, quel que soit le choix ci-dessus.",
  streamNames: { bookings: "Commandes", billings: "Factures", recognised: "Reconnu", cash: "Encaissé" },
  month: "Mois",
  deferred: "Facturé et pas encore reconnu",
  deferredHelp: "Ouverture + facturé − reconnu = clôture. Sous zéro : reconnu et pas encore facturé.",
  opening: "Ouverture",
  billed: "Facturé",
  earned: "Reconnu",
  closing: "Clôture",
  asTable: "La même chose en tableau",
  export: "Transmettre",
  csv: "CSV avec chaque enregistrement",
  pdf: "PDF pour la direction",
  openFile: { csv: "Ouvrir le CSV", pdf: "Ouvrir le PDF" },
  goodFor: "Le lien s'ouvre pendant cinq minutes, pour quiconque le possède."
};

// src/extensions/texts/home/bridge/index.ts
var bridgeTexts = { en: en7, de: de8, fr: fr8 };

// src/extensions/home/bridge/BridgeFilters.tsx
import { Accordion as Accordion3, AutoGrid, DateInput as DateInput3, Flex as Flex20, Select as Select4, Text as Text14 } from "@hubspot/ui-extensions";
import { useState as useState15 } from "react";

// src/extensions/home/bridge/bridge-sought.ts
var KINDS = ["deals-to-revenue", "deals-to-billings", "billings-to-revenue", "billings-to-cash"];
var isScoped = (kind) => kind === "deals-to-revenue" || kind === "deals-to-billings";
var ANYTHING = { kind: "deals-to-revenue", from: "", to: "", pipeline: "", owner: "", currency: "", asOf: "", reportedOn: "", book: "" };
function queryOf({ kind, from, to, pipeline, owner, currency, asOf, reportedOn, book }) {
  const scope = isScoped(kind) ? { pipeline: pipeline || void 0, owner: owner || void 0, currency: currency || void 0 } : {};
  return { kind, from: from || void 0, to: to || void 0, ...scope, asOf: asOf || void 0, reportedOn: reportedOn || void 0, book: book || void 0 };
}
var shownQuery = (sought, { from, to, asOf }) => queryOf({ ...sought, from, to, asOf });

// src/extensions/home/bridge/PeriodChoice.tsx
import { Button as Button12, DateInput as DateInput2, Flex as Flex19, Select as Select3 } from "@hubspot/ui-extensions";
import { useState as useState14 } from "react";
import { jsx as jsx23, jsxs as jsxs20 } from "react/jsx-runtime";
var CUSTOM = "custom";
function usePeriodChoice({ from, to, periods }, onChoose) {
  const named = periods.find((one) => one.from === from && one.to === to)?.name ?? CUSTOM;
  const [custom, setCustom] = useState14(named === CUSTOM);
  const [typed, setTyped] = useState14({ from, to });
  const choose = (name) => {
    const period = periods.find((one) => one.name === name);
    setCustom(period === void 0);
    if (period) onChoose({ from: period.from, to: period.to });
    else setTyped({ from, to });
  };
  return { periods, shown: custom ? CUSTOM : named, typed, choose, type: (part) => setTyped((before) => ({ ...before, ...part })), show: () => onChoose(typed) };
}
function PeriodSelect({ period: { periods, shown: shown2, choose } }) {
  const texts = useTexts(bridgeTexts);
  const options = [...periods.map(({ name }) => ({ value: name, label: texts.periods[name] })), { value: CUSTOM, label: texts.periods.custom }];
  return /* @__PURE__ */ jsx23(Select3, { name: "period", label: texts.period, value: shown2, options, onChange: (value) => choose(String(value)) });
}
function CustomPeriod({ period: { shown: shown2, typed, type, show }, busy }) {
  const texts = useTexts(bridgeTexts);
  if (shown2 !== CUSTOM) return null;
  return /* @__PURE__ */ jsxs20(Flex19, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
    /* @__PURE__ */ jsx23(DateInput2, { name: "from", label: texts.from, value: toInput(typed.from), timezone: "portalTz", onChange: (day) => type({ from: fromInput(day) }) }),
    /* @__PURE__ */ jsx23(DateInput2, { name: "to", label: texts.to, value: toInput(typed.to), timezone: "portalTz", onChange: (day) => type({ to: fromInput(day) }) }),
    /* @__PURE__ */ jsx23(Button12, { variant: "secondary", disabled: busy || typed.from === "" || typed.to === "", onClick: show, children: texts.show })
  ] });
}

// src/extensions/home/bridge/BridgeFilters.tsx
import { Fragment as Fragment2, jsx as jsx24, jsxs as jsxs21 } from "react/jsx-runtime";
function BridgeFilters({ bridge, sought, busy, onSearch }) {
  const texts = useTexts(bridgeTexts);
  const change = (part) => onSearch({ ...sought, ...part });
  const period = usePeriodChoice(bridge, change);
  return /* @__PURE__ */ jsxs21(Flex20, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsxs21(AutoGrid, { columnWidth: 240, gap: "small", children: [
      /* @__PURE__ */ jsx24(PeriodSelect, { period }),
      /* @__PURE__ */ jsx24(
        Select4,
        {
          name: "kind",
          label: texts.kind,
          value: sought.kind,
          options: KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind] })),
          onChange: (value) => change({ kind: KINDS.find((kind) => kind === value) ?? "deals-to-revenue" })
        }
      ),
      isScoped(sought.kind) && /* @__PURE__ */ jsx24(ScopeChoice, { bridge, sought, onChange: change })
    ] }),
    isScoped(sought.kind) && bridge.choices.ownersWithheld && bridge.choices.owners.length > 0 && /* @__PURE__ */ jsx24(Text14, { variant: "microcopy", children: texts.ownersWithheld }),
    /* @__PURE__ */ jsx24(CustomPeriod, { period, busy }),
    /* @__PURE__ */ jsx24(Accordion3, { title: texts.more, size: "xs", children: /* @__PURE__ */ jsx24(MomentChoice, { sought, onChange: change }) })
  ] });
}
function ScopeChoice({ bridge: { choices: choices2 }, sought, onChange }) {
  const texts = useTexts(bridgeTexts);
  const plain2 = (list) => list.map((code) => ({ id: code, label: code }));
  const owners = choices2.owners.map(({ id, label }) => ({ id, label: label ?? texts.ownerNumber(id) }));
  return /* @__PURE__ */ jsxs21(Fragment2, { children: [
    /* @__PURE__ */ jsx24(Choice, { name: "pipeline", label: texts.pipeline, every: texts.everyPipeline, list: choices2.pipelines, value: sought.pipeline, onChoose: (pipeline) => onChange({ pipeline }) }),
    /* @__PURE__ */ jsx24(Choice, { name: "owner", label: texts.owner, every: texts.everyOwner, list: owners, value: sought.owner, onChoose: (owner) => onChange({ owner }) }),
    /* @__PURE__ */ jsx24(Choice, { name: "currency", label: texts.currency, every: texts.everyCurrency, list: plain2(choices2.currencies), value: sought.currency, onChoose: (currency) => onChange({ currency }) }),
    choices2.books.length > 1 && /* @__PURE__ */ jsx24(Select4, { name: "book", label: texts.book, value: sought.book || choices2.books[0], options: choices2.books.map((code) => ({ value: code, label: code })), onChange: (value) => onChange({ book: String(value) }) })
  ] });
}
function Choice({ name, label, every, list, value, onChoose }) {
  const known2 = list.map((one) => ({ value: one.id, label: one.label ?? one.id }));
  const chosen = value === "" || known2.some((one) => one.value === value) ? [] : [{ value, label: value }];
  if (known2.length < 2 && value === "") return null;
  return /* @__PURE__ */ jsx24(Select4, { name, label, value, options: [{ value: "", label: every }, ...known2, ...chosen], onChange: (picked) => onChoose(String(picked)) });
}
function MomentChoice({ sought, onChange }) {
  const texts = useTexts(bridgeTexts);
  const [typed, setTyped] = useState15({ asOf: sought.asOf, reportedOn: sought.reportedOn });
  const set = (part) => {
    setTyped((before) => ({ ...before, ...part }));
    onChange(part);
  };
  return /* @__PURE__ */ jsxs21(Flex20, { direction: "row", gap: "sm", wrap: true, children: [
    /* @__PURE__ */ jsx24(DateInput3, { name: "asOf", label: texts.asOf, description: texts.asOfHelp, value: toInput(typed.asOf), timezone: "portalTz", onChange: (day) => set({ asOf: fromInput(day) }) }),
    /* @__PURE__ */ jsx24(DateInput3, { name: "reportedOn", label: texts.reportedOn, description: texts.reportedOnHelp, value: toInput(typed.reportedOn), timezone: "portalTz", onChange: (day) => set({ reportedOn: fromInput(day) }) })
  ] });
}

// src/extensions/home/bridge/Downloads.tsx
import { Flex as Flex21, Heading as Heading4, Text as Text16 } from "@hubspot/ui-extensions";

// src/extensions/home/bridge/FileLink.tsx
import { Button as Button13, Link as Link2, Text as Text15 } from "@hubspot/ui-extensions";

// src/extensions/api/use-short-lived.ts
import { useEffect as useEffect4, useState as useState16 } from "react";
function useShortLived() {
  const [value, setValue] = useState16(null);
  useEffect4(() => {
    if (value === null) return;
    const timer = setTimeout(() => setValue(null), (value.goodForSeconds - 10) * 1e3);
    return () => clearTimeout(timer);
  }, [value]);
  return [value, setValue];
}

// src/extensions/home/bridge/FileLink.tsx
import { Fragment as Fragment3, jsx as jsx25, jsxs as jsxs22 } from "react/jsx-runtime";
function FileLink({ format, query, label }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(bridgeTexts)];
  const { locale } = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [link, setLink] = useShortLived();
  const about = JSON.stringify(query);
  if (link?.about === about) return /* @__PURE__ */ jsx25(Link2, { href: { url: link.url, external: true }, children: texts.openFile[format] });
  const ask = () => act(() => api.post("/api/v1/finance/bridge/file", { body: { ...query, format, locale } }), (made) => setLink({ ...made, about }));
  return /* @__PURE__ */ jsxs22(Fragment3, { children: [
    /* @__PURE__ */ jsx25(Button13, { size: "sm", variant: "secondary", disabled: busy, onClick: ask, children: label }),
    problem && /* @__PURE__ */ jsx25(Text15, { variant: "microcopy", children: problem.detail || common.unreachable })
  ] });
}

// src/extensions/home/bridge/Downloads.tsx
import { jsx as jsx26, jsxs as jsxs23 } from "react/jsx-runtime";
function Downloads({ bridge, sought }) {
  const texts = useTexts(bridgeTexts);
  const query = shownQuery(sought, bridge);
  return /* @__PURE__ */ jsxs23(Flex21, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx26(Heading4, { children: texts.export }),
    /* @__PURE__ */ jsxs23(Flex21, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx26(FileLink, { format: "pdf", query, label: texts.pdf }),
      /* @__PURE__ */ jsx26(FileLink, { format: "csv", query, label: texts.csv })
    ] }),
    /* @__PURE__ */ jsx26(Text16, { variant: "microcopy", children: texts.goodFor })
  ] });
}

// src/extensions/home/bridge/Headline.tsx
import { Flex as Flex22, Heading as Heading5, StatusTag, Text as Text17 } from "@hubspot/ui-extensions";
import { jsx as jsx27, jsxs as jsxs24 } from "react/jsx-runtime";
function Headline({ bridge: { kind, crm, erp, steps, explained } }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const ends = texts.ends[kind];
  const unexplained = steps.find(({ step }) => step === "unexplained")?.amount;
  const zero = formats.money(unexplained ?? { amount: "0.00", currency: crm.currency });
  const isSame = crm.minor === erp.minor && steps.every(({ records }) => records === 0);
  return /* @__PURE__ */ jsxs24(Flex22, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx27(Heading5, { children: texts.closedSentence(ends.crm.name, formats.money(crm), ends.erp.name, formats.money(erp)) }),
    /* @__PURE__ */ jsx27(StatusTag, { variant: explained ? "success" : "danger", children: explained ? texts.explained(zero) : texts.unexplained(zero) }),
    isSame && /* @__PURE__ */ jsx27(Text17, { children: texts.same })
  ] });
}

// src/extensions/home/bridge/StepTable.tsx
import { Table as Table5, TableBody as TableBody5, TableCell as TableCell5, TableHead as TableHead5, TableHeader as TableHeader5, TableRow as TableRow5, Text as Text20 } from "@hubspot/ui-extensions";

// src/extensions/texts/home/steps/de.ts
var de9 = {
  steps: {
    "duplicate-deals": {
      name: "Doppelt erfasste Deals",
      short: "Doppelt (CRM)",
      why: "Ein Deal, der einen anderen wiederholt, zählt in HubSpot und wird nie berechnet. Sein ganzer Betrag wird abgezogen."
    },
    "duplicate-documents": {
      name: "Doppelt erfasste Rechnungen",
      short: "Doppelt (Buch)",
      why: "Das Buchhaltungssystem enthält eine Rechnung ein zweites Mal, und ihr Umsatz zählt dort doppelt. Hier steht, was die zweite hinzufügt."
    },
    "lost-or-redated": {
      name: "Verlorene, verschobene oder geänderte Deals",
      short: "Verloren",
      why: "Der Bericht des Vertriebs zählte diese Deals. Seitdem gingen sie verloren, wurden in einen anderen Zeitraum verschoben, oder ihr Betrag wurde geändert. Heutiger Betrag − gemeldeter Betrag."
    },
    "not-invoiced": {
      name: "Nicht berechnet",
      short: "Nicht berechnet",
      why: "Deals, die im Zeitraum gewonnen wurden und für die bis zu seinem letzten Tag ganz oder teilweise keine Rechnung datiert ist. Der Teil des Betrags, den keine Rechnung deckt."
    },
    "tax-in-amount": {
      name: "Steuer im Deal-Betrag",
      short: "Steuer",
      why: "Der Betrag des Deals enthält Steuer, Umsatz nie. Die Steuer im berechneten Teil, zum Satz des Buchhaltungssystems."
    },
    currency: {
      name: "Wechselkurse",
      short: "Kurse",
      why: "Die Bücher verwenden einen anderen Kurs als HubSpot. Betrag in eigener Währung × (Kurs der Bücher − Kurs in HubSpot)."
    },
    "amount-differs": {
      name: "Rabatte und geänderte Beträge",
      short: "Beträge",
      why: "Rechnungsbetrag − Deal-Betrag, beide ohne Steuer, zum Kurs von HubSpot, ohne das, was Rundung erklärt."
    },
    "credit-notes": {
      name: "Gutschriften",
      short: "Gutschriften",
      why: "Gutschriften bis zum letzten Tag des Zeitraums zu Rechnungen seiner Deals, ohne Steuer."
    },
    timing: {
      name: "In anderem Zeitraum realisiert",
      short: "Abgrenzung",
      why: "Was von den Rechnungen der Deals des Zeitraums vor oder nach ihm realisiert wird, laut ihren Plänen."
    },
    "earlier-deals": {
      name: "Umsatz aus Deals anderer Zeiträume",
      short: "Andere Zeiten",
      why: "Im Zeitraum realisiert durch Rechnungen von Deals, die davor oder danach gewonnen wurden."
    },
    "no-deal": {
      name: "Umsatz ohne Deal",
      short: "Ohne Deal",
      why: "Im Zeitraum realisiert durch Rechnungen, Barverkäufe und Journale, hinter denen kein gewonnener Deal steht."
    },
    rounding: {
      name: "Rundung",
      short: "Rundung",
      why: "Was das Runden jeder Rechnungszeile auf ganze Cent hinzufügt: höchstens ein halber Cent je Zeile."
    },
    unexplained: {
      name: "Ungeklärt",
      short: "Ungeklärt",
      why: "Was keine andere Ursache erklärt. Es sollte 0,00 sein; was hier steht, ist zu prüfen."
    },
    deferred: {
      name: "In anderem Zeitraum realisiert",
      short: "Abgegrenzt",
      why: "Der Teil des im Zeitraum Berechneten, der davor oder danach realisiert wird."
    },
    "billed-earlier": {
      name: "Früher berechnet",
      short: "Früher",
      why: "Was von Rechnungen und Gutschriften aus der Zeit davor in diesem Zeitraum zählt."
    },
    "billed-later": {
      name: "Später berechnet",
      short: "Später",
      why: "Was von Rechnungen und Gutschriften aus der Zeit danach in diesem Zeitraum zählt."
    },
    journals: {
      name: "Journale",
      short: "Journale",
      why: "Umsatz des Zeitraums, den ein Journal ohne Rechnung bucht."
    },
    "not-paid": {
      name: "Noch nicht bezahlt",
      short: "Offen",
      why: "Im Zeitraum berechnet, mit Steuer, ohne das, was bis zu seinem letzten Tag dafür bezahlt wurde."
    },
    "paid-before": {
      name: "Vor dem Zeitraum bezahlt",
      short: "Vorher bezahlt",
      why: "Rechnungen des Zeitraums, die vor seinem Beginn bezahlt wurden."
    },
    "not-applied": {
      name: "Nicht zugeordnete Zahlungen",
      short: "Nicht zugeordnet",
      why: "Im Zeitraum eingegangenes Geld, das keiner Rechnung zugeordnet ist, ohne Erstattungen."
    }
  },
  billed: {
    timing: { name: "In anderem Zeitraum berechnet", short: "Zeitraum", why: "Was von den Rechnungen der Deals des Zeitraums davor oder danach datiert ist." },
    "earlier-deals": { name: "Rechnungen zu Deals anderer Zeiträume", short: "Andere Zeiten", why: "Rechnungen des Zeitraums zu Deals, die davor oder danach gewonnen wurden." },
    "no-deal": { name: "Rechnungen ohne Deal", short: "Ohne Deal", why: "Rechnungen des Zeitraums, hinter denen kein gewonnener Deal steht." },
    "duplicate-documents": { name: "Doppelt erfasste Rechnungen", short: "Doppelt (Buch)", why: "Eine im Zeitraum datierte Rechnung, die ein zweites Mal erfasst ist." }
  }
};

// src/extensions/texts/home/steps/en.ts
var en8 = {
  steps: {
    "duplicate-deals": {
      name: "Deals entered twice",
      short: "Twice in CRM",
      why: "A deal that repeats another one is counted in HubSpot and never invoiced. Its whole amount is taken out."
    },
    "duplicate-documents": {
      name: "Invoices entered twice",
      short: "Twice in books",
      why: "The accounting system holds a second record of an invoice, and its revenue counts twice there. What the second record adds stands here."
    },
    "lost-or-redated": {
      name: "Deals lost, moved or changed",
      short: "Lost or moved",
      why: "Sales' report counted these deals. Since then they were lost, moved to another period, or their amount was changed. Amount as it stands now − amount as reported."
    },
    "not-invoiced": {
      name: "Not invoiced",
      short: "Not invoiced",
      why: "Deals won in the period for which no invoice is dated by its last day, wholly or in part. The part of the deal's amount that no invoice covers."
    },
    "tax-in-amount": {
      name: "Tax inside the deal amount",
      short: "Tax",
      why: "The deal's amount holds tax, revenue never does. The tax within the invoiced part, at the rate the accounting system charged."
    },
    currency: {
      name: "Exchange rates",
      short: "Rates",
      why: "The books use another exchange rate than HubSpot. Amount in its own currency × (rate in the books − rate in HubSpot)."
    },
    "amount-differs": {
      name: "Discounts and changed amounts",
      short: "Amounts",
      why: "Invoiced amount − deal amount, both without tax, at HubSpot's rate, less what rounding explains."
    },
    "credit-notes": {
      name: "Credit notes",
      short: "Credits",
      why: "Credit notes dated by the period's last day against invoices of its deals, without tax."
    },
    timing: {
      name: "Earned in another period",
      short: "Timing",
      why: "Of the invoices of the period's deals, what is earned before or after the period, as their schedules say."
    },
    "earlier-deals": {
      name: "Revenue of other periods' deals",
      short: "Other periods",
      why: "Earned in the period by invoices of deals that were won before or after it."
    },
    "no-deal": {
      name: "Revenue without a deal",
      short: "No deal",
      why: "Earned in the period by invoices, sales on the spot and journals that no won deal stands behind."
    },
    rounding: {
      name: "Rounding",
      short: "Rounding",
      why: "What rounding each invoice line to whole cents adds: at most half a cent a line."
    },
    unexplained: {
      name: "Unexplained",
      short: "Unexplained",
      why: "What no other cause explains. It should be 0.00; whatever stands here is to be looked into."
    },
    deferred: {
      name: "Earned in another period",
      short: "Deferred",
      why: "Of what was billed in the period, the part that is earned before or after it."
    },
    "billed-earlier": {
      name: "Billed in earlier periods",
      short: "Earlier",
      why: "What counts in this period of invoices and credit notes dated before it."
    },
    "billed-later": {
      name: "Billed in later periods",
      short: "Later",
      why: "What counts in this period of invoices and credit notes dated after it."
    },
    journals: {
      name: "Journals",
      short: "Journals",
      why: "Revenue of the period that a journal books without an invoice."
    },
    "not-paid": {
      name: "Not paid yet",
      short: "Not paid",
      why: "Billed in the period, with tax, less what was paid for it by the period's last day."
    },
    "paid-before": {
      name: "Paid before the period",
      short: "Paid before",
      why: "Invoices of the period that were paid before it began."
    },
    "not-applied": {
      name: "Payments applied to nothing",
      short: "Not applied",
      why: "Money received in the period that is not applied to an invoice, less refunds."
    }
  },
  billed: {
    timing: { name: "Billed in another period", short: "Timing", why: "Of the invoices of the period's deals, what is dated before or after the period." },
    "earlier-deals": { name: "Invoices of other periods' deals", short: "Other periods", why: "Invoices dated in the period for deals that were won before or after it." },
    "no-deal": { name: "Invoices without a deal", short: "No deal", why: "Invoices dated in the period that no won deal stands behind." },
    "duplicate-documents": { name: "Invoices entered twice", short: "Twice in books", why: "A second record of an invoice, dated in the period." }
  }
};

// src/extensions/texts/home/steps/fr.ts
var fr9 = {
  steps: {
    "duplicate-deals": {
      name: "Transactions saisies deux fois",
      short: "Doublons CRM",
      why: "Une transaction qui en répète une autre compte dans HubSpot et n'est jamais facturée. Tout son montant est retiré."
    },
    "duplicate-documents": {
      name: "Factures saisies deux fois",
      short: "Doublons compta",
      why: "Le système comptable contient une facture en double, et son revenu y compte deux fois. Ici figure ce que le doublon ajoute."
    },
    "lost-or-redated": {
      name: "Transactions perdues, déplacées ou modifiées",
      short: "Perdues",
      why: "Le rapport des ventes comptait ces transactions. Depuis, elles ont été perdues, déplacées vers une autre période, ou leur montant a changé. Montant actuel − montant annoncé."
    },
    "not-invoiced": {
      name: "Non facturé",
      short: "Non facturé",
      why: "Transactions gagnées dans la période sans facture datée au plus tard de son dernier jour, en tout ou en partie. La part du montant qu'aucune facture ne couvre."
    },
    "tax-in-amount": {
      name: "Taxe comprise dans le montant",
      short: "Taxe",
      why: "Le montant de la transaction contient la taxe, le revenu jamais. La taxe de la part facturée, au taux du système comptable."
    },
    currency: {
      name: "Taux de change",
      short: "Change",
      why: "La comptabilité utilise un autre taux que HubSpot. Montant dans sa devise × (taux comptable − taux de HubSpot)."
    },
    "amount-differs": {
      name: "Remises et montants modifiés",
      short: "Montants",
      why: "Montant facturé − montant de la transaction, hors taxe, au taux de HubSpot, sans ce que l'arrondi explique."
    },
    "credit-notes": {
      name: "Avoirs",
      short: "Avoirs",
      why: "Avoirs datés au plus tard du dernier jour de la période sur les factures de ses transactions, hors taxe."
    },
    timing: {
      name: "Reconnu dans une autre période",
      short: "Décalage",
      why: "Ce qui, des factures des transactions de la période, est reconnu avant ou après elle, selon leurs échéanciers."
    },
    "earlier-deals": {
      name: "Revenu des transactions d'autres périodes",
      short: "Autres périodes",
      why: "Reconnu dans la période par les factures de transactions gagnées avant ou après elle."
    },
    "no-deal": {
      name: "Revenu sans transaction",
      short: "Sans transaction",
      why: "Reconnu dans la période par des factures, ventes au comptant et écritures sans transaction gagnée."
    },
    rounding: {
      name: "Arrondi",
      short: "Arrondi",
      why: "Ce qu'ajoute l'arrondi de chaque ligne de facture au centime : au plus un demi-centime par ligne."
    },
    unexplained: {
      name: "Inexpliqué",
      short: "Inexpliqué",
      why: "Ce qu'aucune autre cause n'explique. Cela devrait être 0,00 ; ce qui figure ici est à examiner."
    },
    deferred: {
      name: "Reconnu dans une autre période",
      short: "Différé",
      why: "La part de ce qui est facturé dans la période et reconnu avant ou après elle."
    },
    "billed-earlier": {
      name: "Facturé avant",
      short: "Avant",
      why: "Ce qui compte dans cette période de factures et d'avoirs datés d'avant."
    },
    "billed-later": {
      name: "Facturé après",
      short: "Après",
      why: "Ce qui compte dans cette période de factures et d'avoirs datés d'après."
    },
    journals: {
      name: "Écritures",
      short: "Écritures",
      why: "Revenu de la période qu'une écriture comptabilise sans facture."
    },
    "not-paid": {
      name: "Pas encore payé",
      short: "Impayé",
      why: "Facturé dans la période, taxe comprise, moins ce qui a été payé au plus tard son dernier jour."
    },
    "paid-before": {
      name: "Payé avant la période",
      short: "Payé avant",
      why: "Factures de la période payées avant son début."
    },
    "not-applied": {
      name: "Paiements non affectés",
      short: "Non affecté",
      why: "Argent reçu dans la période et affecté à aucune facture, moins les remboursements."
    }
  },
  billed: {
    timing: { name: "Facturé dans une autre période", short: "Décalage", why: "Ce qui, des factures des transactions de la période, est daté avant ou après elle." },
    "earlier-deals": { name: "Factures de transactions d'autres périodes", short: "Autres périodes", why: "Factures de la période pour des transactions gagnées avant ou après elle." },
    "no-deal": { name: "Factures sans transaction", short: "Sans transaction", why: "Factures de la période sans transaction gagnée." },
    "duplicate-documents": { name: "Factures saisies deux fois", short: "Doublons compta", why: "Le double d'une facture, daté dans la période." }
  }
};

// src/extensions/texts/home/steps/index.ts
var stepTexts = { en: en8, de: de9, fr: fr9 };

// src/extensions/home/bridge/use-step-texts.ts
function useStepTexts(kind) {
  const { ends } = useTexts(bridgeTexts);
  const { steps, billed } = useTexts(stepTexts);
  return (line) => {
    if (line === "crm" || line === "erp") {
      const { name, why } = ends[kind][line];
      return { name: name.replace(/\s*:$/, ""), short: name.replace(/\s*:$/, ""), why };
    }
    const own = kind === "deals-to-billings" ? billed : {};
    return own[line] ?? steps[line];
  };
}

// src/extensions/home/bridge/WhyLine.tsx
import { Button as Button14, Flex as Flex24, Panel, PanelBody, PanelSection, Text as Text19 } from "@hubspot/ui-extensions";
import { useState as useState17 } from "react";

// src/extensions/home/bridge/RecordTable.tsx
import { Flex as Flex23, Link as Link3, Table as Table4, TableBody as TableBody4, TableCell as TableCell4, TableHead as TableHead4, TableHeader as TableHeader4, TableRow as TableRow4, Text as Text18 } from "@hubspot/ui-extensions";
import { jsx as jsx28, jsxs as jsxs25 } from "react/jsx-runtime";
function RecordTable({ records, choices: choices2, sum }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs25(Table4, { bordered: true, density: "condensed", children: [
    /* @__PURE__ */ jsx28(TableHead4, { children: /* @__PURE__ */ jsxs25(TableRow4, { children: [
      /* @__PURE__ */ jsx28(TableHeader4, { children: texts.inCrm }),
      /* @__PURE__ */ jsx28(TableHeader4, { children: texts.inErp }),
      /* @__PURE__ */ jsx28(TableHeader4, { align: "right", children: texts.part })
    ] }) }),
    /* @__PURE__ */ jsxs25(TableBody4, { children: [
      records.map((record) => /* @__PURE__ */ jsxs25(TableRow4, { children: [
        /* @__PURE__ */ jsx28(TableCell4, { children: /* @__PURE__ */ jsx28(Deals, { record, choices: choices2 }) }),
        /* @__PURE__ */ jsx28(TableCell4, { children: /* @__PURE__ */ jsx28(Documents, { record }) }),
        /* @__PURE__ */ jsx28(TableCell4, { align: "right", children: formats.money(record.amount) })
      ] }, `${record.kind} ${record.id}`)),
      /* @__PURE__ */ jsxs25(TableRow4, { children: [
        /* @__PURE__ */ jsx28(TableCell4, { children: /* @__PURE__ */ jsx28(Text18, { format: { fontWeight: "bold" }, children: texts.sum }) }),
        /* @__PURE__ */ jsx28(TableCell4, { children: "" }),
        /* @__PURE__ */ jsx28(TableCell4, { align: "right", children: /* @__PURE__ */ jsx28(Text18, { format: { fontWeight: "bold" }, children: formats.money(sum) }) })
      ] })
    ] })
  ] });
}
var LONGEST = 60;
var cut2 = (text) => text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
function Deals({ record: { deals, kind, id }, choices: choices2 }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  const ownerOf = (owner) => choices2.owners.find((one) => one.id === owner)?.label ?? texts.ownerNumber(owner);
  if (kind === "report") return /* @__PURE__ */ jsx28(Text18, { children: id === "crm" ? texts.report.crm : texts.report.erp });
  return /* @__PURE__ */ jsx28(Flex23, { direction: "column", gap: "xs", children: deals.map(({ id: dealId, name, owner, wonOn, amount }) => /* @__PURE__ */ jsxs25(Flex23, { direction: "column", gap: "flush", children: [
    /* @__PURE__ */ jsx28(Link3, { href: { url: dealUrl(portal.id, dealId), external: true }, children: cut2(name) }),
    /* @__PURE__ */ jsx28(Text18, { variant: "microcopy", children: [formats.money(amount), wonOn === null ? texts.notWon : texts.wonOn(formats.date(wonOn)), ...owner === null ? [] : [ownerOf(owner)]].join(", ") })
  ] }, dealId)) });
}
function Documents({ record: { kind, documents, more } }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs25(Flex23, { direction: "column", gap: "xs", children: [
    kind === "payment" && /* @__PURE__ */ jsx28(Text18, { children: texts.payment }),
    documents.map(({ kind: of, number, date, net, url }) => /* @__PURE__ */ jsxs25(Flex23, { direction: "column", gap: "flush", children: [
      url === null ? /* @__PURE__ */ jsx28(Text18, { children: cut2(texts.documents[of](number)) }) : /* @__PURE__ */ jsx28(Link3, { href: { url, external: true }, children: cut2(texts.documents[of](number)) }),
      /* @__PURE__ */ jsx28(Text18, { variant: "microcopy", children: texts.netOf(formats.money(net), formats.date(date)) })
    ] }, `${of} ${number} ${date}`)),
    more > 0 && /* @__PURE__ */ jsx28(Text18, { variant: "microcopy", children: texts.moreRecords(formats.count(more)) })
  ] });
}

// src/extensions/home/bridge/WhyLine.tsx
import { jsx as jsx29, jsxs as jsxs26 } from "react/jsx-runtime";
function WhyLine({ bridge, sought, line, amount }) {
  const texts = useTexts(bridgeTexts);
  const { name, why } = useStepTexts(bridge.kind)(line);
  const [open, setOpen] = useState17(false);
  return /* @__PURE__ */ jsx29(
    Button14,
    {
      size: "xs",
      variant: "transparent",
      onClick: () => setOpen(true),
      overlay: /* @__PURE__ */ jsx29(Panel, { id: `why-${line}`, title: texts.whyOf(name), width: "lg", onClose: () => setOpen(false), children: /* @__PURE__ */ jsx29(PanelBody, { children: /* @__PURE__ */ jsx29(PanelSection, { children: /* @__PURE__ */ jsxs26(Flex24, { direction: "column", gap: "sm", children: [
        /* @__PURE__ */ jsx29(Text19, { children: why }),
        open && /* @__PURE__ */ jsx29(Records, { bridge, sought, line, amount })
      ] }) }) }) }),
      children: texts.why
    }
  );
}
var ROWS3 = 25;
function Records({ bridge, sought, line, amount }) {
  const api = useApi();
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const paging = usePaging();
  const query = { ...shownQuery(sought, bridge), step: line, after: paging.cursor ?? 0 };
  const { data, problem, loading, reload: reload3 } = useLoad(() => api.get("/api/v1/finance/bridge/records", { query }), JSON.stringify(query));
  if (problem) return /* @__PURE__ */ jsx29(Failure, { problem, retry: () => void reload3() });
  if (data === null) return /* @__PURE__ */ jsx29(Loading, {});
  if (data.total === 0) return /* @__PURE__ */ jsx29(Text19, { children: texts.noRecords });
  const first = paging.pagesBefore * ROWS3 + 1;
  const range = texts.rangeOf(formats.count(first), formats.count(first + data.records.length - 1), formats.count(data.total));
  return /* @__PURE__ */ jsxs26(Flex24, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx29(RecordTable, { records: data.records, choices: bridge.choices, sum: amount }),
    /* @__PURE__ */ jsx29(PageTurner, { range, paging, next: data.next, busy: loading, words: texts })
  ] });
}

// src/extensions/home/bridge/StepTable.tsx
import { jsx as jsx30, jsxs as jsxs27 } from "react/jsx-runtime";
function StepTable({ bridge, sought }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const lines3 = useStepTexts(bridge.kind);
  const steps = bridge.steps.filter(({ step, records }) => records > 0 || step === "unexplained");
  const rows = [
    { line: "crm", amount: null, leadsTo: bridge.crm, records: null },
    ...steps.map(({ step, amount, after, records }) => ({ line: step, amount, leadsTo: after, records })),
    { line: "erp", amount: null, leadsTo: bridge.erp, records: null }
  ];
  return /* @__PURE__ */ jsxs27(Table5, { bordered: true, density: "condensed", children: [
    /* @__PURE__ */ jsx30(TableHead5, { children: /* @__PURE__ */ jsxs27(TableRow5, { children: [
      /* @__PURE__ */ jsx30(TableHeader5, { children: texts.cause }),
      /* @__PURE__ */ jsx30(TableHeader5, { align: "right", children: texts.amount }),
      /* @__PURE__ */ jsx30(TableHeader5, { align: "right", children: texts.leadsTo }),
      /* @__PURE__ */ jsx30(TableHeader5, { align: "right", children: texts.records }),
      /* @__PURE__ */ jsx30(TableHeader5, { children: texts.why })
    ] }) }),
    /* @__PURE__ */ jsx30(TableBody5, { children: rows.map(({ line, amount, leadsTo, records }) => /* @__PURE__ */ jsxs27(TableRow5, { children: [
      /* @__PURE__ */ jsx30(TableCell5, { children: /* @__PURE__ */ jsx30(Text20, { format: { fontWeight: amount === null ? "bold" : "regular" }, children: lines3(line).name }) }),
      /* @__PURE__ */ jsx30(TableCell5, { align: "right", children: amount === null ? "" : formats.money(amount) }),
      /* @__PURE__ */ jsx30(TableCell5, { align: "right", children: /* @__PURE__ */ jsx30(Text20, { format: { fontWeight: amount === null ? "bold" : "regular" }, children: formats.money(leadsTo) }) }),
      /* @__PURE__ */ jsx30(TableCell5, { align: "right", children: records === null ? "" : formats.count(records) }),
      /* @__PURE__ */ jsx30(TableCell5, { children: /* @__PURE__ */ jsx30(WhyLine, { bridge, sought, line, amount: amount ?? leadsTo }) })
    ] }, line)) })
  ] });
}

// src/extensions/home/bridge/Streams.tsx
import { Accordion as Accordion4, BarChart, Flex as Flex25, Heading as Heading6, Table as Table6, TableBody as TableBody6, TableCell as TableCell6, TableHead as TableHead6, TableHeader as TableHeader6, TableRow as TableRow6, Text as Text21 } from "@hubspot/ui-extensions";
import { Fragment as Fragment4, jsx as jsx31, jsxs as jsxs28 } from "react/jsx-runtime";
var STREAMS = ["bookings", "billings", "recognised", "cash"];
var ROLLED = ["opening", "billed", "earned", "closing"];
function Streams({ bridge: { from, to, asOf, crm } }) {
  const api = useApi();
  const texts = useTexts(bridgeTexts);
  const query = { from, to, asOf, book: crm.currency };
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/finance/streams", { query }), JSON.stringify(query));
  return /* @__PURE__ */ jsxs28(Flex25, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx31(Heading6, { children: texts.streams }),
    /* @__PURE__ */ jsx31(Text21, { variant: "microcopy", children: texts.streamsHelp }),
    problem && /* @__PURE__ */ jsx31(Failure, { problem, retry: () => void reload3() }),
    data === null ? !problem && /* @__PURE__ */ jsx31(Loading, {}) : /* @__PURE__ */ jsx31(Shown, { months: data.months, currency: data.currency })
  ] });
}
function Shown({ months, currency }) {
  const texts = useTexts(bridgeTexts);
  return /* @__PURE__ */ jsxs28(Fragment4, { children: [
    /* @__PURE__ */ jsx31(StreamBars, { months, currency }),
    /* @__PURE__ */ jsx31(Accordion4, { title: texts.asTable, size: "xs", children: /* @__PURE__ */ jsx31(MonthTable, { months, columns: STREAMS, names: texts.streamNames }) }),
    /* @__PURE__ */ jsx31(Heading6, { children: texts.deferred }),
    /* @__PURE__ */ jsx31(Text21, { variant: "microcopy", children: texts.deferredHelp }),
    /* @__PURE__ */ jsx31(MonthTable, { months, columns: ROLLED, names: texts })
  ] });
}
function StreamBars({ months, currency }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const bars = months.flatMap((month) => STREAMS.map((stream) => ({ month: formats.month(month.from.slice(0, 7)), amount: Number(month[stream].amount), stream: texts.streamNames[stream] })));
  const { bookings, billings, recognised, cash } = texts.streamNames;
  return /* @__PURE__ */ jsx31(
    BarChart,
    {
      data: bars,
      axes: {
        x: { field: "month", fieldType: "category", label: texts.month },
        y: { field: "amount", fieldType: "linear", label: texts.chartAmount(currency) },
        options: { groupFieldByColor: "stream", colors: { [bookings]: "darkBlue", [billings]: "blue", [recognised]: "green", [cash]: "darkGreen" } }
      },
      options: { title: texts.chartAmount(currency), showLegend: true, showTooltips: true }
    }
  );
}
function MonthTable({ months, columns, names }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs28(Table6, { bordered: true, density: "condensed", children: [
    /* @__PURE__ */ jsx31(TableHead6, { children: /* @__PURE__ */ jsxs28(TableRow6, { children: [
      /* @__PURE__ */ jsx31(TableHeader6, { children: texts.month }),
      columns.map((column) => /* @__PURE__ */ jsx31(TableHeader6, { align: "right", children: names[column] }, column))
    ] }) }),
    /* @__PURE__ */ jsx31(TableBody6, { children: months.map((month) => /* @__PURE__ */ jsxs28(TableRow6, { children: [
      /* @__PURE__ */ jsx31(TableCell6, { children: formats.month(month.from.slice(0, 7)) }),
      columns.map((column) => /* @__PURE__ */ jsx31(TableCell6, { align: "right", children: formats.money(month[column]) }, column))
    ] }, month.from)) })
  ] });
}

// src/extensions/home/bridge/Waterfall.tsx
import { BarChart as BarChart2 } from "@hubspot/ui-extensions";

// src/extensions/home/bridge/waterfall-rows.ts
function waterfallRows({ crm, erp, steps }, { nameOf: nameOf2, total, kept, less, more }) {
  const moved = steps.filter(({ amount }) => amount.minor !== 0).flatMap(({ step, amount, before, after }) => {
    const [from, to] = [Number(before.amount), Number(after.amount)];
    const row = (value, what) => ({ step: nameOf2(step), amount: value, what });
    const change = amount.minor < 0 ? less : more;
    if (from * to < 0) return [row(from, change), row(to, change)];
    const common = Math.abs(from) < Math.abs(to) ? from : to;
    const beyond = Math.abs(Number(amount.amount)) * Math.sign(from || to);
    return common === 0 ? [row(beyond, change)] : [row(common, kept), row(beyond, change)];
  });
  return [{ step: nameOf2("crm"), amount: Number(crm.amount), what: total }, ...moved, { step: nameOf2("erp"), amount: Number(erp.amount), what: total }];
}

// src/extensions/home/bridge/Waterfall.tsx
import { jsx as jsx32 } from "react/jsx-runtime";
function Waterfall({ bridge }) {
  const texts = useTexts(bridgeTexts);
  const lines3 = useStepTexts(bridge.kind);
  const { chartTotal: total, chartKept: kept, chartLess: less, chartMore: more } = texts;
  return /* @__PURE__ */ jsx32(
    BarChart2,
    {
      data: waterfallRows(bridge, { nameOf: (line) => lines3(line).short, total, kept, less, more }),
      axes: {
        x: { field: "step", fieldType: "category", label: texts.chartStep },
        y: { field: "amount", fieldType: "linear", label: texts.chartAmount(bridge.crm.currency) },
        options: { groupFieldByColor: "what", stacking: true, colors: { [total]: "darkBlue", [kept]: "blue", [less]: "orange", [more]: "green" } }
      },
      options: { title: texts.chart, showLegend: true, showTooltips: true, showDataLabels: false }
    }
  );
}

// src/extensions/home/bridge/BridgePage.tsx
import { Fragment as Fragment5, jsx as jsx33, jsxs as jsxs29 } from "react/jsx-runtime";
function BridgePage() {
  const api = useApi();
  const { params } = usePageRoute2();
  const [sought, setSought] = useState18({ ...ANYTHING, from: params["from"] ?? "", to: params["to"] ?? "" });
  const query = queryOf(sought);
  const { data: bridge, problem, loading, reload: reload3 } = useLoad(() => api.get("/api/v1/finance/bridge", { query }), JSON.stringify(query));
  if (bridge === null) return problem ? /* @__PURE__ */ jsx33(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx33(Loading, {});
  return /* @__PURE__ */ jsxs29(Flex26, { direction: "column", gap: "md", children: [
    /* @__PURE__ */ jsx33(BridgeFilters, { bridge, sought, busy: loading, onSearch: setSought }),
    problem && /* @__PURE__ */ jsx33(Failure, { problem, retry: () => void reload3() }),
    loading ? /* @__PURE__ */ jsx33(Loading, {}) : /* @__PURE__ */ jsx33(Shown2, { bridge, sought })
  ] });
}
function Shown2({ bridge, sought }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const about = `${texts.range(formats.date(bridge.from), formats.date(bridge.to))} · ${texts.known(formats.moment(bridge.asOf))}`;
  return /* @__PURE__ */ jsxs29(Fragment5, { children: [
    /* @__PURE__ */ jsx33(Text22, { variant: "microcopy", children: about }),
    bridge.documentsSince !== null && /* @__PURE__ */ jsx33(Text22, { variant: "microcopy", children: texts.documentsSince(formats.date(bridge.documentsSince)) }),
    bridge.closed && /* @__PURE__ */ jsx33(Alert3, { title: texts.closedMonth(formats.moment(bridge.closed.at), bridge.closed.by), variant: "info" }),
    bridge.empty ? /* @__PURE__ */ jsx33(EmptyState2, { title: texts.emptyTitle, layout: "vertical", imageName: "emptyStateCharts", children: /* @__PURE__ */ jsx33(Text22, { children: texts.emptyText }) }) : /* @__PURE__ */ jsxs29(Fragment5, { children: [
      /* @__PURE__ */ jsx33(Headline, { bridge }),
      /* @__PURE__ */ jsx33(Waterfall, { bridge }),
      /* @__PURE__ */ jsx33(StepTable, { bridge, sought }),
      /* @__PURE__ */ jsx33(Downloads, { bridge, sought }),
      /* @__PURE__ */ jsx33(Streams, { bridge })
    ] })
  ] });
}

// src/extensions/home/closing/ClosingPage.tsx
import { Flex as Flex33, Select as Select5 } from "@hubspot/ui-extensions";
import { useState as useState21 } from "react";

// src/extensions/texts/home/closing/de.ts
var de10 = {
  month: "Monat",
  checklist: "Vor dem Abschluss",
  checks: {
    sources: { done: "Jede Verbindung antwortet", open: (count) => `Verbindungen, die nicht antworten: ${count}`, why: "Was dort geschah, fehlt in den Zahlen. Verbinden Sie zuerst neu." },
    "no-rate": {
      done: "Alles konnte umgerechnet werden",
      open: (count) => `Datensätze ohne Wechselkurs, die in keiner Zahl stehen: ${count}`,
      why: "Kein Kurs zu Ihrer Hauswährung ist bekannt. Für einen Deal: Legen Sie die Währung mit ihrem Kurs in HubSpot an, oder nennen Sie in den Einstellungen die Deal-Eigenschaft mit dem Kurs. Für eine Rechnung: Geben Sie ihr in der Buchhaltung einen Kurs. Beim nächsten Blick auf den Deal zählt sie mit."
    },
    parked: { done: "Kein Deal wartet auf jemanden", open: (count) => `Deals, die auf jemanden warten: ${count}`, why: "Deals, die im Monat oder davor gewonnen wurden oder noch nicht gewonnen sind. Was entschieden wird, kann den Monat ändern." },
    "not-invoiced": { done: "Alles Gewonnene ist berechnet", open: (count) => `Nicht ganz berechnete Deals: ${count}`, why: "Im Monat gewonnene Deals, für die bis zu seinem letzten Tag ganz oder teilweise keine Rechnung datiert ist." },
    drafts: { done: "Keine Rechnung ist noch ein Entwurf", open: (count) => `Rechnungen im Entwurf: ${count}`, why: "Im Monat datiert und keine Forderung, bevor sie gebucht sind." },
    journals: { done: "Jedes Journal für realisierten Umsatz ist gebucht", open: (count) => `Nicht gebuchte Journale: ${count}`, why: "Journale des realisierten Umsatzes dieses Monats, die erstellt und nicht gebucht sind, oder die seither jemand im Buchhaltungssystem gelöscht oder geändert hat." },
    unexplained: { done: "Nichts ist ungeklärt", open: (count) => `Datensätze mit ungeklärtem Teil: ${count}`, why: "Was keine Ursache der Brücke erklärt." }
  },
  unconverted: { deal: (name) => `Deal ${name}`, invoice: (number) => `Rechnung ${number}` },
  unconvertedMore: (count) => `und ${count} weitere`,
  seeAttention: "Zu dem, was wartet",
  seeBridge: "Zur Brücke des Monats",
  seeJournals: "Zu den Journalen",
  seeConnections: "Zu den Verbindungen",
  done: "Erledigt",
  open: "Offen",
  notOver: "Der Monat ist noch nicht vorbei. Er kann nach seinem letzten Tag abgeschlossen werden.",
  mayNot: "Sie können diese Seite sehen. Fragen Sie einen Admin, wenn Sie Monate abschließen sollen.",
  close: "Monat abschließen",
  closeTitle: (month) => `${month} abschließen`,
  closeText: "Die Zahlen unten bleiben, wie sie sind. Was später bekannt wird, steht als Anpassung daneben und ändert sie nie.",
  comment: "Kommentar",
  commentNeeded: "Auf der Liste ist noch etwas offen: Schreiben Sie, warum der Monat trotzdem abgeschlossen wird.",
  commentHelp: "Für alle, die später fragen.",
  closedNow: "Jetzt abschließen",
  closedBy: (moment, by) => `Abgeschlossen ${moment} von ${by}`,
  reopenedBy: (moment, by, reason) => `Wieder geöffnet ${moment} von ${by}: ${reason}`,
  leftOpen: (checks) => `Offen gelassen: ${checks}`,
  notIntact: "Die festgehaltenen Zahlen dieses Monats passen nicht zu ihrer Prüfsumme",
  notIntactText: "Sie wurden in der Datenbank verändert. Bewahren Sie eine Kopie auf, wie sie ist, und schreiben Sie dem Support.",
  reopen: "Wieder öffnen",
  reopenTitle: (month) => `${month} wieder öffnen`,
  reopenText: "Was abgeschlossen war, bleibt unten zu sehen. Bis zum neuen Abschluss folgen die Zahlen dem, was bekannt wird.",
  reason: "Grund",
  history: "Jeder Abschluss",
  stateOpen: "Offen",
  stateClosed: "Abgeschlossen",
  stateUnderWay: "Läuft",
  figures: "Zahlen",
  figuresNow: "Wie sie jetzt stehen",
  figuresClosed: "Wie sie abgeschlossen wurden",
  figure: "Zahl",
  amount: "Betrag",
  names: {
    crm: "Gewonnene Deals (HubSpot)",
    erp: "Realisierter Umsatz (Bücher)",
    bookings: "Abschlüsse",
    billings: "Rechnungen",
    recognised: "Realisierter Umsatz",
    cash: "Zahlungen",
    opening: "Berechnet und nicht realisiert, am Anfang",
    closing: "Berechnet und nicht realisiert, am Ende"
  },
  adjustments: "Was später kam",
  adjustmentsNone: "Nichts, was später kam, ändert diesen Monat.",
  closedColumn: "Abgeschlossen",
  adjustment: "Anpassung",
  now: "Jetzt",
  late: {
    record: "Datensatz",
    recorded: "Erfasst",
    changes: { new: "neu seither", changed: "seither geändert", gone: "nicht mehr da" },
    from: {
      crm: (moment) => `aus HubSpot, dort zuletzt geändert ${moment}`,
      erp: (moment) => `aus dem Buchhaltungssystem, dort zuletzt geändert ${moment}`
    },
    elsewhere: "Durch die Änderung eines anderen Datensatzes",
    more: (count) => `Weitere Datensätze: ${count}`,
    rest: "Aus keinem späteren Datensatz: Die Zahl wird seither anders ermittelt"
  }
};

// src/extensions/texts/home/closing/en.ts
var en9 = {
  month: "Month",
  checklist: "Before you close",
  checks: {
    sources: { done: "Every connection answers", open: (count) => `Connections that do not answer: ${count}`, why: "What happened there is not in the figures. Reconnect first." },
    "no-rate": {
      done: "Every record could be converted",
      open: (count) => `Records in no figure, without an exchange rate: ${count}`,
      why: "No rate to your home currency is known. For a deal: add the currency with its rate in HubSpot, or name the deal property that holds the rate in the settings. For an invoice: give it a rate in the accounting system. It is counted with the next look at the deal."
    },
    parked: { done: "No deal waits for a person", open: (count) => `Deals that wait for a person: ${count}`, why: "Deals won in the month or before, or not yet won. What is decided about them may change the month." },
    "not-invoiced": { done: "Everything won is invoiced", open: (count) => `Deals not wholly invoiced: ${count}`, why: "Deals won in the month for which no invoice is dated by its last day, wholly or in part." },
    drafts: { done: "No invoice is left as a draft", open: (count) => `Invoices left as drafts: ${count}`, why: "Dated in the month, and no debt before they are posted." },
    journals: { done: "Every journal of recognised revenue is posted", open: (count) => `Journals not posted: ${count}`, why: "Journals of the month's recognised revenue that are made and not posted, or that somebody deleted or changed in the books since." },
    unexplained: { done: "Nothing is unexplained", open: (count) => `Records with an unexplained part: ${count}`, why: "What no cause of the bridge explains." }
  },
  unconverted: { deal: (name) => `Deal ${name}`, invoice: (number) => `Invoice ${number}` },
  unconvertedMore: (count) => `and ${count} more`,
  seeAttention: "See what waits",
  seeBridge: "See the bridge of the month",
  seeJournals: "See the journals",
  seeConnections: "See the connections",
  done: "Done",
  open: "Open",
  notOver: "The month is not over yet. It can be closed after its last day.",
  mayNot: "You can see this page. Ask an admin if you should close months.",
  close: "Close the month",
  closeTitle: (month) => `Close ${month}`,
  closeText: "The figures below are kept as they are. What is learned later shows beside them as an adjustment and never changes them.",
  comment: "Comment",
  commentNeeded: "Something on the list is still open: say why the month is closed all the same.",
  commentHelp: "For whoever asks later.",
  closedNow: "Close it now",
  closedBy: (moment, by) => `Closed ${moment} by ${by}`,
  reopenedBy: (moment, by, reason) => `Opened again ${moment} by ${by}: ${reason}`,
  leftOpen: (checks) => `Left open: ${checks}`,
  notIntact: "The figures kept for this month do not fit their digest",
  notIntactText: "They were altered in the database. Keep a copy of it as it is and write to support.",
  reopen: "Open it again",
  reopenTitle: (month) => `Open ${month} again`,
  reopenText: "What was closed stays to be seen below. Until the month is closed anew its figures follow what is learned.",
  reason: "Reason",
  history: "Every time it was closed",
  stateOpen: "Open",
  stateClosed: "Closed",
  stateUnderWay: "Under way",
  figures: "Figures",
  figuresNow: "As they stand now",
  figuresClosed: "As they were closed",
  figure: "Figure",
  amount: "Amount",
  names: {
    crm: "Closed deals (HubSpot)",
    erp: "Recognised revenue (books)",
    bookings: "Bookings",
    billings: "Billings",
    recognised: "Recognised revenue",
    cash: "Cash",
    opening: "Billed and not earned, at the beginning",
    closing: "Billed and not earned, at the end"
  },
  adjustments: "What came later",
  adjustmentsNone: "Nothing that came later changes this month.",
  closedColumn: "Closed",
  adjustment: "Adjustment",
  now: "Now",
  late: {
    record: "Record",
    recorded: "Recorded",
    changes: { new: "new since then", changed: "changed since then", gone: "no more there" },
    from: {
      crm: (moment) => `from HubSpot, last changed there ${moment}`,
      erp: (moment) => `from the accounting system, last changed there ${moment}`
    },
    elsewhere: "By a change of another record",
    more: (count) => `Further records: ${count}`,
    rest: "From no later record: the figure is worked out in another way since then"
  }
};

// src/extensions/texts/home/closing/fr.ts
var fr10 = {
  month: "Mois",
  checklist: "Avant de clôturer",
  checks: {
    sources: { done: "Chaque connexion répond", open: (count) => `Connexions qui ne répondent pas : ${count}`, why: "Ce qui s'y est passé manque dans les chiffres. Reconnectez d'abord." },
    "no-rate": {
      done: "Tout a pu être converti",
      open: (count) => `Enregistrements sans taux de change, dans aucun chiffre : ${count}`,
      why: "Aucun taux vers votre devise de référence n'est connu. Pour une transaction : ajoutez la devise et son taux dans HubSpot, ou indiquez dans les réglages la propriété qui contient le taux. Pour une facture : donnez-lui un taux dans la comptabilité. Elle compte au prochain regard sur la transaction."
    },
    parked: { done: "Aucune transaction n'attend une personne", open: (count) => `Transactions qui attendent une personne : ${count}`, why: "Transactions gagnées dans le mois ou avant, ou pas encore gagnées. Ce qui est décidé peut changer le mois." },
    "not-invoiced": { done: "Tout ce qui est gagné est facturé", open: (count) => `Transactions pas entièrement facturées : ${count}`, why: "Transactions gagnées dans le mois sans facture datée au plus tard de son dernier jour, en tout ou en partie." },
    drafts: { done: "Aucune facture n'est restée en brouillon", open: (count) => `Factures en brouillon : ${count}`, why: "Datées du mois, et pas une créance avant d'être comptabilisées." },
    journals: { done: "Chaque écriture de revenu reconnu est comptabilisée", open: (count) => `Écritures non comptabilisées : ${count}`, why: "Écritures du revenu reconnu du mois, faites et non comptabilisées, ou que quelqu'un a supprimées ou modifiées depuis dans le logiciel comptable." },
    unexplained: { done: "Rien n'est inexpliqué", open: (count) => `Enregistrements avec une part inexpliquée : ${count}`, why: "Ce qu'aucune cause du passage n'explique." }
  },
  unconverted: { deal: (name) => `Transaction ${name}`, invoice: (number) => `Facture ${number}` },
  unconvertedMore: (count) => `et ${count} de plus`,
  seeAttention: "Voir ce qui attend",
  seeBridge: "Voir le passage du mois",
  seeJournals: "Voir les écritures",
  seeConnections: "Voir les connexions",
  done: "Fait",
  open: "Ouvert",
  notOver: "Le mois n'est pas encore fini. Il peut être clôturé après son dernier jour.",
  mayNot: "Vous pouvez voir cette page. Demandez à un admin si vous devez clôturer des mois.",
  close: "Clôturer le mois",
  closeTitle: (month) => `Clôturer ${month}`,
  closeText: "Les chiffres ci-dessous sont gardés tels quels. Ce qui est appris après figure à côté comme ajustement et ne les change jamais.",
  comment: "Commentaire",
  commentNeeded: "Il reste quelque chose sur la liste : écrivez pourquoi le mois est clôturé malgré tout.",
  commentHelp: "Pour qui demandera plus tard.",
  closedNow: "Clôturer maintenant",
  closedBy: (moment, by) => `Clôturé ${moment} par ${by}`,
  reopenedBy: (moment, by, reason) => `Rouvert ${moment} par ${by} : ${reason}`,
  leftOpen: (checks) => `Laissé ouvert : ${checks}`,
  notIntact: "Les chiffres gardés pour ce mois ne correspondent pas à leur empreinte",
  notIntactText: "Ils ont été modifiés dans la base. Gardez-en une copie telle quelle et écrivez au support.",
  reopen: "Rouvrir",
  reopenTitle: (month) => `Rouvrir ${month}`,
  reopenText: "Ce qui était clôturé reste visible ci-dessous. Jusqu'à la nouvelle clôture, les chiffres suivent ce qui est appris.",
  reason: "Raison",
  history: "Chaque clôture",
  stateOpen: "Ouvert",
  stateClosed: "Clôturé",
  stateUnderWay: "En cours",
  figures: "Chiffres",
  figuresNow: "Tels qu'ils sont maintenant",
  figuresClosed: "Tels qu'ils ont été clôturés",
  figure: "Chiffre",
  amount: "Montant",
  names: {
    crm: "Transactions conclues (HubSpot)",
    erp: "Revenu reconnu (comptabilité)",
    bookings: "Commandes",
    billings: "Factures",
    recognised: "Revenu reconnu",
    cash: "Encaissé",
    opening: "Facturé et pas reconnu, au début",
    closing: "Facturé et pas reconnu, à la fin"
  },
  adjustments: "Ce qui est venu après",
  adjustmentsNone: "Rien de ce qui est venu après ne change ce mois.",
  closedColumn: "Clôturé",
  adjustment: "Ajustement",
  now: "Maintenant",
  late: {
    record: "Enregistrement",
    recorded: "Saisi",
    changes: { new: "nouveau depuis", changed: "modifié depuis", gone: "n'y est plus" },
    from: {
      crm: (moment) => `de HubSpot, modifié là en dernier ${moment}`,
      erp: (moment) => `de la comptabilité, modifié là en dernier ${moment}`
    },
    elsewhere: "Par la modification d'un autre enregistrement",
    more: (count) => `Autres enregistrements : ${count}`,
    rest: "D'aucun enregistrement ultérieur : le chiffre est calculé autrement depuis"
  }
};

// src/extensions/texts/home/closing/index.ts
var closingTexts = { en: en9, de: de10, fr: fr10 };

// src/extensions/home/closing/MonthClosing.tsx
import { Alert as Alert4, Divider, Flex as Flex32, Heading as Heading10, StatusTag as StatusTag3, Text as Text29 } from "@hubspot/ui-extensions";

// src/extensions/home/closing/Books.tsx
import { Flex as Flex28, Heading as Heading8, Table as Table9, TableBody as TableBody9, TableCell as TableCell9, TableHead as TableHead9, TableHeader as TableHeader9, TableRow as TableRow9, Text as Text25 } from "@hubspot/ui-extensions";

// src/extensions/home/closing/Adjustments.tsx
import { Heading as Heading7, Table as Table8, TableBody as TableBody8, TableCell as TableCell8, TableHead as TableHead8, TableHeader as TableHeader8, TableRow as TableRow8, Text as Text24 } from "@hubspot/ui-extensions";

// src/extensions/home/closing/LateRecords.tsx
import { Button as Button15, Flex as Flex27, Link as Link4, Panel as Panel2, PanelBody as PanelBody2, PanelSection as PanelSection2, Table as Table7, TableBody as TableBody7, TableCell as TableCell7, TableHead as TableHead7, TableHeader as TableHeader7, TableRow as TableRow7, Text as Text23 } from "@hubspot/ui-extensions";
import { useState as useState19 } from "react";

// src/extensions/home/closing/use-figure-name.ts
function useFigureName() {
  const { names } = useTexts(closingTexts);
  const { steps } = useTexts(stepTexts);
  return (figure) => figure in names ? names[figure] : steps[figure].name;
}

// src/extensions/home/closing/LateRecords.tsx
import { jsx as jsx34, jsxs as jsxs30 } from "react/jsx-runtime";
var MOST4 = 60;
function LateRecords({ month, currency, figure }) {
  const { why, whyOf } = useTexts(bridgeTexts);
  const name = useFigureName()(figure);
  const [open, setOpen] = useState19(false);
  return /* @__PURE__ */ jsx34(
    Button15,
    {
      size: "xs",
      variant: "transparent",
      onClick: () => setOpen(true),
      overlay: /* @__PURE__ */ jsx34(Panel2, { id: `late-${currency}-${figure}`, title: whyOf(name), width: "lg", onClose: () => setOpen(false), children: /* @__PURE__ */ jsx34(PanelBody2, { children: /* @__PURE__ */ jsx34(PanelSection2, { children: open && /* @__PURE__ */ jsx34(Records2, { month, currency, figure }) }) }) }),
      children: why
    }
  );
}
function Records2({ month, currency, figure }) {
  const api = useApi();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/finance/months/{month}/late", { path: { month }, query: { figure, book: currency } }));
  if (problem) return /* @__PURE__ */ jsx34(Failure, { problem, retry: () => void reload3() });
  return data === null ? /* @__PURE__ */ jsx34(Loading, {}) : /* @__PURE__ */ jsx34(RecordTable2, { late: data });
}
function RecordTable2({ late: { records, more, rest, adjustment } }) {
  const { late: texts, amount } = useTexts(closingTexts);
  const { sum } = useTexts(bridgeTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs30(Table7, { bordered: true, density: "condensed", children: [
    /* @__PURE__ */ jsx34(TableHead7, { children: /* @__PURE__ */ jsxs30(TableRow7, { children: [
      /* @__PURE__ */ jsx34(TableHeader7, { children: texts.record }),
      /* @__PURE__ */ jsx34(TableHeader7, { children: texts.recorded }),
      /* @__PURE__ */ jsx34(TableHeader7, { align: "right", children: amount })
    ] }) }),
    /* @__PURE__ */ jsxs30(TableBody7, { children: [
      records.map((record, index) => /* @__PURE__ */ jsxs30(TableRow7, { children: [
        /* @__PURE__ */ jsx34(TableCell7, { children: /* @__PURE__ */ jsx34(What, { record }) }),
        /* @__PURE__ */ jsx34(TableCell7, { children: /* @__PURE__ */ jsx34(When, { record }) }),
        /* @__PURE__ */ jsx34(TableCell7, { align: "right", children: formats.money(record.amount) })
      ] }, index)),
      more.count > 0 && /* @__PURE__ */ jsx34(Line, { name: texts.more(formats.count(more.count)), amount: more.amount }),
      rest.minor !== 0 && /* @__PURE__ */ jsx34(Line, { name: texts.rest, amount: rest }),
      /* @__PURE__ */ jsx34(Line, { name: sum, amount: adjustment, bold: true })
    ] })
  ] });
}
function Line({ name, amount, bold = false }) {
  const format = { fontWeight: bold ? "bold" : "regular" };
  return /* @__PURE__ */ jsxs30(TableRow7, { children: [
    /* @__PURE__ */ jsx34(TableCell7, { children: /* @__PURE__ */ jsx34(Text23, { format, children: name }) }),
    /* @__PURE__ */ jsx34(TableCell7, { children: "" }),
    /* @__PURE__ */ jsx34(TableCell7, { align: "right", children: /* @__PURE__ */ jsx34(Text23, { format, children: useFormats().money(amount) }) })
  ] });
}
function What({ record: { kind, name, deal, document } }) {
  const { documents, payment } = useTexts(bridgeTexts);
  const { unconverted } = useTexts(closingTexts);
  const { portal } = useSurfaceContext();
  const lines3 = kind === "deal" || kind === "report" ? [] : kind === "payment" ? [`${payment} ${name ?? ""}`.trim(), ...document ? [documents.invoice(document.number ?? "")] : []] : [documents[kind](name ?? "")];
  return /* @__PURE__ */ jsxs30(Flex27, { direction: "column", gap: "flush", children: [
    lines3.map((line) => /* @__PURE__ */ jsx34(Linked, { text: line, url: document?.url ?? null }, line)),
    deal && /* @__PURE__ */ jsx34(Linked, { text: deal.name ?? unconverted.deal(deal.id), url: dealUrl(portal.id, deal.id) })
  ] });
}
var Linked = ({ text, url }) => url === null ? /* @__PURE__ */ jsx34(Text23, { children: cut(text, MOST4) }) : /* @__PURE__ */ jsx34(Link4, { href: { url, external: true }, children: cut(text, MOST4) });
function When({ record: { fact, change } }) {
  const { late: texts, names } = useTexts(closingTexts);
  const formats = useFormats();
  if (fact === null) return /* @__PURE__ */ jsx34(Text23, { variant: "microcopy", children: texts.elsewhere });
  const { stream, on, recordedAt, source } = fact;
  const about = [`${names[stream]} ${formats.date(on)}`, ...change === null ? [] : [texts.changes[change]], ...source === null ? [] : [texts.from[source.system](formats.moment(source.asOf))]];
  return /* @__PURE__ */ jsxs30(Flex27, { direction: "column", gap: "flush", children: [
    /* @__PURE__ */ jsx34(Text23, { children: formats.moment(recordedAt) }),
    /* @__PURE__ */ jsx34(Text23, { variant: "microcopy", children: about.join(", ") })
  ] });
}

// src/extensions/home/closing/Adjustments.tsx
import { Fragment as Fragment6, jsx as jsx35, jsxs as jsxs31 } from "react/jsx-runtime";
function Adjustments({ month, book: { currency, adjustments } }) {
  const texts = useTexts(closingTexts);
  const { why } = useTexts(bridgeTexts);
  const formats = useFormats();
  const nameOf2 = useFigureName();
  return /* @__PURE__ */ jsxs31(Fragment6, { children: [
    /* @__PURE__ */ jsx35(Heading7, { children: texts.adjustments }),
    adjustments.length === 0 ? /* @__PURE__ */ jsx35(Text24, { children: texts.adjustmentsNone }) : /* @__PURE__ */ jsxs31(Table8, { bordered: true, density: "condensed", children: [
      /* @__PURE__ */ jsx35(TableHead8, { children: /* @__PURE__ */ jsxs31(TableRow8, { children: [
        /* @__PURE__ */ jsx35(TableHeader8, { children: texts.figure }),
        /* @__PURE__ */ jsx35(TableHeader8, { align: "right", children: texts.closedColumn }),
        /* @__PURE__ */ jsx35(TableHeader8, { align: "right", children: texts.adjustment }),
        /* @__PURE__ */ jsx35(TableHeader8, { align: "right", children: texts.now }),
        /* @__PURE__ */ jsx35(TableHeader8, { children: why })
      ] }) }),
      /* @__PURE__ */ jsx35(TableBody8, { children: adjustments.map(({ figure, closed, adjustment, now }) => /* @__PURE__ */ jsxs31(TableRow8, { children: [
        /* @__PURE__ */ jsx35(TableCell8, { children: nameOf2(figure) }),
        /* @__PURE__ */ jsx35(TableCell8, { align: "right", children: formats.money(closed) }),
        /* @__PURE__ */ jsx35(TableCell8, { align: "right", children: formats.money(adjustment) }),
        /* @__PURE__ */ jsx35(TableCell8, { align: "right", children: formats.money(now) }),
        /* @__PURE__ */ jsx35(TableCell8, { children: /* @__PURE__ */ jsx35(LateRecords, { month, currency, figure }) })
      ] }, figure)) })
    ] })
  ] });
}

// src/extensions/home/closing/Books.tsx
import { jsx as jsx36, jsxs as jsxs32 } from "react/jsx-runtime";
function Books({ closing: { month, books, mayClose } }) {
  const texts = useTexts(closingTexts);
  const isClosed2 = mayClose === "closed";
  return /* @__PURE__ */ jsx36(Flex28, { direction: "column", gap: "md", children: books.map((book) => /* @__PURE__ */ jsxs32(Flex28, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx36(Heading8, { children: books.length > 1 ? `${texts.figures}, ${book.currency}` : texts.figures }),
    /* @__PURE__ */ jsx36(Text25, { variant: "microcopy", children: isClosed2 ? texts.figuresClosed : texts.figuresNow }),
    /* @__PURE__ */ jsx36(FigureTable, { book }),
    isClosed2 && /* @__PURE__ */ jsx36(Adjustments, { month, book })
  ] }, book.currency)) });
}
function FigureTable({ book }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  const nameOf2 = useFigureName();
  return /* @__PURE__ */ jsxs32(Table9, { bordered: true, density: "condensed", children: [
    /* @__PURE__ */ jsx36(TableHead9, { children: /* @__PURE__ */ jsxs32(TableRow9, { children: [
      /* @__PURE__ */ jsx36(TableHeader9, { children: texts.figure }),
      /* @__PURE__ */ jsx36(TableHeader9, { align: "right", children: texts.amount })
    ] }) }),
    /* @__PURE__ */ jsx36(TableBody9, { children: book.figures.map(({ figure, amount }) => /* @__PURE__ */ jsxs32(TableRow9, { children: [
      /* @__PURE__ */ jsx36(TableCell9, { children: nameOf2(figure) }),
      /* @__PURE__ */ jsx36(TableCell9, { align: "right", children: formats.money(amount) })
    ] }, figure)) })
  ] });
}

// src/extensions/home/closing/Checklist.tsx
import { Flex as Flex30, Heading as Heading9, StatusTag as StatusTag2, Text as Text27 } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";

// src/extensions/home/closing/Unconverted.tsx
import { Flex as Flex29, Link as Link5, Text as Text26 } from "@hubspot/ui-extensions";
import { jsx as jsx37, jsxs as jsxs33 } from "react/jsx-runtime";
var MOST5 = 60;
function Unconverted({ rows, count }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return /* @__PURE__ */ jsxs33(Flex29, { direction: "column", gap: "flush", children: [
    rows.map(({ kind, dealId, name, on, amount }) => /* @__PURE__ */ jsxs33(Text26, { variant: "microcopy", children: [
      /* @__PURE__ */ jsx37(Link5, { href: { url: dealUrl(portal.id, dealId), external: true }, children: texts.unconverted[kind](cut(name, MOST5)) }),
      ` ${formats.date(on)}, ${formats.money(amount)}`
    ] }, `${kind} ${dealId} ${name}`)),
    count > rows.length && /* @__PURE__ */ jsx37(Text26, { variant: "microcopy", children: texts.unconvertedMore(formats.count(count - rows.length)) })
  ] });
}

// src/extensions/home/closing/Checklist.tsx
import { jsx as jsx38, jsxs as jsxs34 } from "react/jsx-runtime";
function Checklist({ closing: { checks, unconverted, from, to } }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs34(Flex30, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx38(Heading9, { children: texts.checklist }),
    checks.map((one) => {
      const { check, done, count, amounts } = one;
      const said = done ? texts.checks[check].done : texts.checks[check].open(formats.count(count));
      const sum = done || amounts.length === 0 ? "" : ` (${amounts.map((amount) => formats.money(amount)).join(", ")})`;
      const way = done ? null : wayOf(one, texts, { from, to });
      return /* @__PURE__ */ jsxs34(Flex30, { direction: "column", gap: "flush", children: [
        /* @__PURE__ */ jsxs34(Flex30, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
          /* @__PURE__ */ jsx38(StatusTag2, { variant: done ? "success" : "warning", children: done ? texts.done : texts.open }),
          /* @__PURE__ */ jsx38(Text27, { inline: true, children: `${said}${sum}` }),
          way && /* @__PURE__ */ jsx38(PageLink, { to: way.to, ...way.params === void 0 ? {} : { params: way.params }, children: way.label })
        ] }),
        !done && /* @__PURE__ */ jsx38(Text27, { variant: "microcopy", children: texts.checks[check].why }),
        check === "no-rate" && !done && /* @__PURE__ */ jsx38(Unconverted, { rows: unconverted, count })
      ] }, check);
    })
  ] });
}
function wayOf({ check }, texts, month) {
  switch (check) {
    case "sources":
      return { to: "/connections", label: texts.seeConnections };
    case "parked":
      return { to: "/attention", label: texts.seeAttention };
    case "journals":
      return { to: "/journals", label: texts.seeJournals };
    case "not-invoiced":
    case "unexplained":
      return { to: "/bridge", label: texts.seeBridge, params: month };
    case "no-rate":
    case "drafts":
      return null;
  }
}

// src/extensions/home/closing/SayWhy.tsx
import { Button as Button16, Flex as Flex31, Form as Form6, Modal as Modal3, ModalBody as ModalBody3, Text as Text28, TextArea as TextArea3 } from "@hubspot/ui-extensions";
import { useState as useState20 } from "react";
import { jsx as jsx39, jsxs as jsxs35 } from "react/jsx-runtime";
var MOST_LETTERS2 = 1e3;
function SayWhy({ id, button, title, text, label, help, needed, confirm, primary, send, onDone }) {
  const { busy, problem, act } = useAct();
  const [words3, setWords] = useState20("");
  const type = (typed) => setWords(typed.slice(0, MOST_LETTERS2));
  return /* @__PURE__ */ jsx39(
    Button16,
    {
      variant: primary ? "primary" : "secondary",
      overlay: /* @__PURE__ */ jsx39(Modal3, { id: `month-${id}`, title, width: "md", children: /* @__PURE__ */ jsx39(ModalBody3, { children: /* @__PURE__ */ jsx39(Form6, { onSubmit: () => act(() => send(words3.trim()), onDone), children: /* @__PURE__ */ jsxs35(Flex31, { direction: "column", gap: "sm", align: "start", children: [
        /* @__PURE__ */ jsx39(Text28, { children: text }),
        /* @__PURE__ */ jsx39(TextArea3, { name: "words", label, description: help, required: needed, maxLength: MOST_LETTERS2, value: words3, onChange: type, onInput: type }),
        problem && /* @__PURE__ */ jsx39(Failure, { problem }),
        /* @__PURE__ */ jsx39(Button16, { type: "submit", variant: "primary", disabled: busy || needed && words3.trim() === "", children: confirm })
      ] }) }) }) }),
      children: button
    }
  );
}

// src/extensions/home/closing/MonthClosing.tsx
import { Fragment as Fragment7, jsx as jsx40, jsxs as jsxs36 } from "react/jsx-runtime";
function MonthClosing({ month, onChanged }) {
  const api = useApi();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/finance/months/{month}", { path: { month } }), month);
  const changed = () => {
    void reload3();
    onChanged();
  };
  if (data === null) return problem ? /* @__PURE__ */ jsx40(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx40(Loading, {});
  return /* @__PURE__ */ jsxs36(Flex32, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx40(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx40(Standing, { closing: data }),
    /* @__PURE__ */ jsx40(Checklist, { closing: data }),
    /* @__PURE__ */ jsx40(Flex32, { direction: "row", children: /* @__PURE__ */ jsx40(Deed, { closing: data, onChanged: changed }) }),
    /* @__PURE__ */ jsx40(Divider, {}),
    /* @__PURE__ */ jsx40(Books, { closing: data }),
    /* @__PURE__ */ jsx40(History, { closes: data.closes })
  ] });
}
function Standing({ closing: { mayClose, closes } }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  const [last] = closes;
  if (mayClose !== "closed" || !last) return mayClose === "not-over" ? /* @__PURE__ */ jsx40(Text29, { children: texts.notOver }) : null;
  return /* @__PURE__ */ jsxs36(Fragment7, { children: [
    !last.intact && /* @__PURE__ */ jsx40(Alert4, { title: texts.notIntact, variant: "danger", children: texts.notIntactText }),
    /* @__PURE__ */ jsx40(StatusTag3, { variant: "success", children: texts.closedBy(formats.moment(last.closedAt), last.closedBy) })
  ] });
}
function Deed({ closing: { month, mayClose, rights }, onChanged }) {
  const api = useApi();
  const texts = useTexts(closingTexts);
  const name = useFormats().month(month);
  if (!rights.includes("settle")) return /* @__PURE__ */ jsx40(Text29, { variant: "microcopy", children: texts.mayNot });
  if (mayClose === "not-over") return null;
  if (mayClose === "closed") {
    const reopen = (reason) => api.post("/api/v1/finance/months/{month}/reopen", { path: { month }, body: { reason } });
    return /* @__PURE__ */ jsx40(SayWhy, { id: "reopen", button: texts.reopen, title: texts.reopenTitle(name), text: texts.reopenText, label: texts.reason, help: texts.commentHelp, needed: true, confirm: texts.reopen, send: reopen, onDone: onChanged });
  }
  const needed = mayClose === "with-comment";
  const close = (comment) => api.post("/api/v1/finance/months/{month}/close", { path: { month }, body: { comment } });
  return /* @__PURE__ */ jsx40(SayWhy, { id: "close", button: texts.close, title: texts.closeTitle(name), text: texts.closeText, label: texts.comment, help: needed ? texts.commentNeeded : texts.commentHelp, needed, confirm: texts.closedNow, send: close, onDone: onChanged, primary: true });
}
function History({ closes }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  if (closes.length === 0) return null;
  return /* @__PURE__ */ jsxs36(Flex32, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx40(Heading10, { children: texts.history }),
    closes.map((close) => /* @__PURE__ */ jsxs36(Flex32, { direction: "column", gap: "flush", children: [
      /* @__PURE__ */ jsx40(Text29, { children: texts.closedBy(formats.moment(close.closedAt), close.closedBy) }),
      close.leftOpen.length > 0 && /* @__PURE__ */ jsx40(Text29, { variant: "microcopy", children: texts.leftOpen(close.leftOpen.map((check) => texts.checks[check].open("").replace(/\s*:\s*$/, "")).join(", ")) }),
      close.comment !== "" && /* @__PURE__ */ jsx40(Text29, { variant: "microcopy", children: close.comment }),
      close.reopenedAt !== null && /* @__PURE__ */ jsx40(Text29, { variant: "microcopy", children: texts.reopenedBy(formats.moment(close.reopenedAt), close.reopenedBy ?? "", close.reopenReason ?? "") })
    ] }, close.closedAt))
  ] });
}

// src/extensions/home/closing/ClosingPage.tsx
import { Fragment as Fragment8, jsx as jsx41, jsxs as jsxs37 } from "react/jsx-runtime";
function ClosingPage() {
  const api = useApi();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/finance/months", {}));
  if (data === null) return problem ? /* @__PURE__ */ jsx41(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx41(Loading, {});
  return /* @__PURE__ */ jsxs37(Flex33, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx41(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx41(Chosen, { months: data, onChanged: () => void reload3() })
  ] });
}
function Chosen({ months: { months }, onChanged }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  const [month, setMonth] = useState21((months.find((one) => one.over && !isClosed(one)) ?? months[0])?.month ?? "");
  const stateOf = (one) => isClosed(one) ? texts.stateClosed : one.over ? texts.stateOpen : texts.stateUnderWay;
  return /* @__PURE__ */ jsxs37(Fragment8, { children: [
    /* @__PURE__ */ jsx41(
      Select5,
      {
        name: "month",
        label: texts.month,
        value: month,
        options: months.map((one) => ({ value: one.month, label: `${formats.month(one.month)}: ${stateOf(one)}` })),
        onChange: (value) => setMonth(String(value))
      }
    ),
    /* @__PURE__ */ jsx41(MonthClosing, { month, onChanged }, month)
  ] });
}
var isClosed = ({ close }) => close !== null && close.reopenedAt === null;

// src/extensions/home/commission/Commission.tsx
import { Button as Button18, DescriptionList as DescriptionList2, DescriptionListItem as DescriptionListItem2, EmptyState as EmptyState3, Flex as Flex35, Heading as Heading11, Text as Text31, Tile } from "@hubspot/ui-extensions";
import { useState as useState22 } from "react";

// src/extensions/texts/home/commission/de.ts
var de11 = {
  noRates: "Niemand verdient Provision",
  noRatesHelp: "Ein Admin legt die Sätze in den Einstellungen unter „Provision“ fest.",
  none: "In diesem Monat hat sich auf niemandes Rechnungen Geld bewegt",
  noneHelp: "Provision wird verdient, wenn Geld eingeht.",
  intro: "Verdient, wenn Geld eingeht, auf den Teil davon, der keine Steuer ist. Was zurückfließt oder sich als nicht eingegangen erweist, wird in dem Monat zurückgenommen, in dem es sich zeigt.",
  owner: (id) => `Zuständig: ${id}`,
  nobody: "Deals ohne zuständige Person",
  earned: "Verdient",
  takenBack: "Zurückgenommen",
  due: "Fällig",
  why: "Warum dieser Betrag",
  formula: "Ohne Steuer × Satz × Geld bisher ÷ mit Steuer, abzüglich des vorher Verdienten.",
  day: "Tag",
  invoice: "Rechnung",
  deal: "Deal",
  cash: "Geld",
  soFar: "Geld bisher",
  net: "Ohne Steuer",
  total: "Mit Steuer",
  rate: "Satz",
  commission: "Provision",
  sum: "Summe",
  more: (count) => `${count} weitere Einträge sind in der Summe`,
  before: "Monat davor",
  after: "Monat danach"
};

// src/extensions/texts/home/commission/en.ts
var en10 = {
  noRates: "Nobody earns commission",
  noRatesHelp: "An admin sets the rates in the settings, under Commission.",
  none: "No cash moved on anybody's invoices in this month",
  noneHelp: "Commission is earned when cash comes in.",
  intro: "Earned when cash comes in, on the part of it that is not tax. What goes back, or turns out not to have come, is taken back in the month in which it shows.",
  owner: (id) => `Owner ${id}`,
  nobody: "Deals without an owner",
  earned: "Earned",
  takenBack: "Taken back",
  due: "Due",
  why: "Why this amount",
  formula: "Without tax × rate × cash so far ÷ with tax, less what was earned before.",
  day: "Day",
  invoice: "Invoice",
  deal: "Deal",
  cash: "Cash",
  soFar: "Cash so far",
  net: "Without tax",
  total: "With tax",
  rate: "Rate",
  commission: "Commission",
  sum: "Sum",
  more: (count) => `${count} more entries are in the sum`,
  before: "Month before",
  after: "Month after"
};

// src/extensions/texts/home/commission/fr.ts
var fr11 = {
  noRates: "Personne ne gagne de commission",
  noRatesHelp: "Un admin fixe les taux dans les paramètres, sous Commission.",
  none: "Aucun argent n'a bougé sur les factures de quiconque ce mois-ci",
  noneHelp: "La commission se gagne quand l'argent arrive.",
  intro: "Gagnée quand l'argent arrive, sur la part qui n'est pas de la taxe. Ce qui repart, ou s'avère ne pas être arrivé, est repris dans le mois où cela apparaît.",
  owner: (id) => `Propriétaire ${id}`,
  nobody: "Transactions sans propriétaire",
  earned: "Gagné",
  takenBack: "Repris",
  due: "Dû",
  why: "Pourquoi ce montant",
  formula: "Hors taxe × taux × encaissé jusqu'ici ÷ taxe comprise, moins ce qui avait été gagné avant.",
  day: "Jour",
  invoice: "Facture",
  deal: "Transaction",
  cash: "Encaissé",
  soFar: "Jusqu'ici",
  net: "Hors taxe",
  total: "Taxe comprise",
  rate: "Taux",
  commission: "Commission",
  sum: "Somme",
  more: (count) => `${count} autres lignes sont dans la somme`,
  before: "Mois précédent",
  after: "Mois suivant"
};

// src/extensions/texts/home/commission/index.ts
var commissionTexts = { en: en10, de: de11, fr: fr11 };

// src/extensions/home/commission/months.ts
function monthsFrom(month, count) {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String(number % 12 + 1).padStart(2, "0")}`;
}

// src/extensions/home/commission/WhyCommission.tsx
import { Button as Button17, Flex as Flex34, Link as Link6, Modal as Modal4, ModalBody as ModalBody4, Table as Table10, TableBody as TableBody10, TableCell as TableCell10, TableHead as TableHead10, TableHeader as TableHeader10, TableRow as TableRow10, Text as Text30 } from "@hubspot/ui-extensions";
import { jsx as jsx42, jsxs as jsxs38 } from "react/jsx-runtime";
function WhyCommission({ owner }) {
  const texts = useTexts(commissionTexts);
  const title = owner.ownerId === null ? texts.nobody : owner.ownerName ?? texts.owner(owner.ownerId);
  return /* @__PURE__ */ jsx42(
    Button17,
    {
      variant: "transparent",
      size: "xs",
      overlay: /* @__PURE__ */ jsx42(Modal4, { id: `commission-${owner.ownerId ?? "nobody"}-${owner.due.currency}`, title, width: "lg", children: /* @__PURE__ */ jsx42(ModalBody4, { children: /* @__PURE__ */ jsx42(Entries, { owner }) }) }),
      children: texts.why
    }
  );
}
function Entries({ owner: { entries, more, due } }) {
  const texts = useTexts(commissionTexts);
  const formats = useFormats();
  const figures = [texts.cash, texts.soFar, texts.net, texts.total, texts.rate, texts.commission];
  return /* @__PURE__ */ jsxs38(Flex34, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx42(Text30, { children: texts.formula }),
    /* @__PURE__ */ jsxs38(Table10, { bordered: true, density: "condensed", children: [
      /* @__PURE__ */ jsx42(TableHead10, { children: /* @__PURE__ */ jsxs38(TableRow10, { children: [
        [texts.day, texts.invoice, texts.deal].map((label) => /* @__PURE__ */ jsx42(TableHeader10, { children: label }, label)),
        figures.map((label) => /* @__PURE__ */ jsx42(TableHeader10, { align: "right", children: label }, label))
      ] }) }),
      /* @__PURE__ */ jsx42(TableBody10, { children: entries.map((entry, at) => /* @__PURE__ */ jsxs38(TableRow10, { children: [
        /* @__PURE__ */ jsx42(TableCell10, { children: formats.date(entry.on) }),
        /* @__PURE__ */ jsx42(TableCell10, { children: entry.invoice }),
        /* @__PURE__ */ jsx42(TableCell10, { children: /* @__PURE__ */ jsx42(Deal, { dealId: entry.dealId, name: entry.dealName }) }),
        [formats.money(entry.cash), formats.money(entry.cashSoFar), formats.money(entry.net), formats.money(entry.total), formats.percent(entry.percent), formats.money(entry.commission)].map((text, column) => /* @__PURE__ */ jsx42(TableCell10, { align: "right", children: text }, column))
      ] }, at)) })
    ] }),
    more > 0 && /* @__PURE__ */ jsx42(Text30, { variant: "microcopy", children: texts.more(formats.count(more)) }),
    /* @__PURE__ */ jsx42(Text30, { format: { fontWeight: "bold" }, children: `${texts.sum}: ${formats.money(due)}` })
  ] });
}
function Deal({ dealId, name }) {
  const { dealNumber } = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  if (dealId === null) return /* @__PURE__ */ jsx42(Text30, { children: "" });
  return /* @__PURE__ */ jsx42(Link6, { href: { url: dealUrl(portal.id, dealId), external: true }, children: name ?? dealNumber(dealId) });
}

// src/extensions/home/commission/Commission.tsx
import { jsx as jsx43, jsxs as jsxs39 } from "react/jsx-runtime";
function Commission() {
  const texts = useTexts(commissionTexts);
  const api = useApi();
  const formats = useFormats();
  const [chosen, setMonth] = useState22(null);
  const { data, problem, loading, reload: reload3 } = useLoad(() => api.get("/api/v1/commission", { query: chosen === null ? {} : { month: chosen } }), chosen ?? "");
  if (data === null) return problem ? /* @__PURE__ */ jsx43(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx43(Loading, {});
  if (!data.hasRates) return /* @__PURE__ */ jsx43(Nothing, { title: texts.noRates, help: texts.noRatesHelp });
  const { month, thisMonth, owners } = data;
  return /* @__PURE__ */ jsxs39(Flex35, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx43(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx43(Text31, { children: texts.intro }),
    /* @__PURE__ */ jsxs39(Flex35, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx43(Button18, { size: "sm", variant: "secondary", disabled: loading, onClick: () => setMonth(monthsFrom(month, -1)), children: texts.before }),
      /* @__PURE__ */ jsx43(Heading11, { children: formats.month(month) }),
      /* @__PURE__ */ jsx43(Button18, { size: "sm", variant: "secondary", disabled: loading || month >= thisMonth, onClick: () => setMonth(monthsFrom(month, 1)), children: texts.after })
    ] }),
    owners.length === 0 && /* @__PURE__ */ jsx43(Nothing, { title: texts.none, help: texts.noneHelp }),
    owners.map((owner) => /* @__PURE__ */ jsx43(OwnerTile, { owner }, `${owner.ownerId} ${owner.due.currency}`))
  ] });
}
function OwnerTile({ owner }) {
  const texts = useTexts(commissionTexts);
  const formats = useFormats();
  const { ownerId, ownerName, earned, takenBack, due } = owner;
  return /* @__PURE__ */ jsx43(Tile, { children: /* @__PURE__ */ jsxs39(Flex35, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx43(Heading11, { children: ownerId === null ? texts.nobody : ownerName ?? texts.owner(ownerId) }),
    /* @__PURE__ */ jsxs39(DescriptionList2, { direction: "row", children: [
      /* @__PURE__ */ jsx43(DescriptionListItem2, { label: texts.earned, children: /* @__PURE__ */ jsx43(Text31, { children: formats.money(earned) }) }),
      /* @__PURE__ */ jsx43(DescriptionListItem2, { label: texts.takenBack, children: /* @__PURE__ */ jsx43(Text31, { children: formats.money(takenBack) }) }),
      /* @__PURE__ */ jsx43(DescriptionListItem2, { label: texts.due, children: /* @__PURE__ */ jsx43(Text31, { format: { fontWeight: "bold" }, children: formats.money(due) }) })
    ] }),
    /* @__PURE__ */ jsx43(WhyCommission, { owner })
  ] }) });
}
function Nothing({ title, help }) {
  return /* @__PURE__ */ jsx43(EmptyState3, { title, layout: "vertical", imageName: "emptyStateCharts", children: /* @__PURE__ */ jsx43(Text31, { children: help }) });
}

// src/extensions/home/conflicts/Conflicts.tsx
import { EmptyState as EmptyState4, Flex as Flex37, Text as Text33 } from "@hubspot/ui-extensions";

// src/extensions/texts/home/conflicts/de.ts
var de12 = {
  none: "Beide Systeme stimmen überein",
  noneHelp: "Wird ein Feld eines Kunden gegen seinen Eigentümer oder in beiden Systemen zugleich geändert, erscheint es hier. Nichts wird überschrieben, bevor jemand entscheidet.",
  intro: "Sagen Sie für jedes Feld, welcher Wert gilt. Er wird dann in das andere System geschrieben.",
  mayNot: "Wer klären darf, kann hier entscheiden.",
  fields: { name: "Name", email: "E-Mail-Adresse", phone: "Telefonnummer", address: "Rechnungsadresse", taxNumber: "Steuernummer" },
  why: {
    "both-changed": (erp) => `Es wurde in HubSpot und in ${erp} zugleich geändert.`,
    "changed-by-other": () => "Es wurde in dem System geändert, dem es nicht gehört.",
    emptied: () => "Es wurde in dem System geleert, dem es gehört.",
    refused: (erp) => `Es zu schreiben wurde abgelehnt, von HubSpot oder von ${erp}.`
  },
  inCrm: "HubSpot",
  empty: "Nichts",
  found: (moment) => `Gefunden ${moment}`,
  takeCrm: "Den Wert aus HubSpot nehmen",
  takeErp: (erp) => `Den Wert aus ${erp} nehmen`,
  keepBoth: "Beide lassen, wie sie sind"
};

// src/extensions/texts/home/conflicts/en.ts
var en11 = {
  none: "Both systems agree",
  noneHelp: "When a customer's field is changed against its owner, or in both systems at once, it is shown here. Nothing is overwritten before somebody decides.",
  intro: "For each field, say which value counts. It is then written to the other system.",
  mayNot: "Someone with the right to settle can decide these.",
  fields: { name: "Name", email: "E-mail address", phone: "Phone number", address: "Billing address", taxNumber: "Tax number" },
  why: {
    "both-changed": (erp) => `It was changed in HubSpot and in ${erp} at the same time.`,
    "changed-by-other": () => "It was changed in the system that does not own it.",
    emptied: () => "It was emptied in the system that owns it.",
    refused: (erp) => `Writing it was refused, by HubSpot or by ${erp}.`
  },
  inCrm: "HubSpot",
  empty: "Nothing",
  found: (moment) => `Found ${moment}`,
  takeCrm: "Take HubSpot's",
  takeErp: (erp) => `Take the one of ${erp}`,
  keepBoth: "Leave both as they are"
};

// src/extensions/texts/home/conflicts/fr.ts
var fr12 = {
  none: "Les deux systèmes concordent",
  noneHelp: "Quand un champ d'un client est modifié contre son propriétaire, ou dans les deux systèmes à la fois, il apparaît ici. Rien n'est écrasé avant qu'une personne ne décide.",
  intro: "Dites pour chaque champ quelle valeur compte. Elle est alors écrite dans l'autre système.",
  mayNot: "Une personne qui a le droit de régler peut décider.",
  fields: { name: "Nom", email: "Adresse e-mail", phone: "Téléphone", address: "Adresse de facturation", taxNumber: "Numéro fiscal" },
  why: {
    "both-changed": (erp) => `Il a été modifié dans HubSpot et dans ${erp} en même temps.`,
    "changed-by-other": () => "Il a été modifié dans le système qui n'en est pas propriétaire.",
    emptied: () => "Il a été vidé dans le système qui en est propriétaire.",
    refused: (erp) => `Son écriture a été refusée, par HubSpot ou par ${erp}.`
  },
  inCrm: "HubSpot",
  empty: "Rien",
  found: (moment) => `Trouvé ${moment}`,
  takeCrm: "Prendre celle de HubSpot",
  takeErp: (erp) => `Prendre celle de ${erp}`,
  keepBoth: "Laisser les deux telles quelles"
};

// src/extensions/texts/home/conflicts/index.ts
var conflictTexts = { en: en11, de: de12, fr: fr12 };

// src/extensions/home/conflicts/Conflict.tsx
import { Button as Button19, DescriptionList as DescriptionList3, DescriptionListItem as DescriptionListItem3, Flex as Flex36, Link as Link7, StatusTag as StatusTag4, Text as Text32, Tile as Tile2 } from "@hubspot/ui-extensions";
import { jsx as jsx44, jsxs as jsxs40 } from "react/jsx-runtime";
function Conflict({ conflict, maySettle, onDecided }) {
  const texts = useTexts(conflictTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  const { customer, record, field, erp, organisation, why, refusal, crmValue, erpValue, foundAt } = conflict;
  return /* @__PURE__ */ jsx44(Tile2, { children: /* @__PURE__ */ jsxs40(Flex36, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsxs40(Flex36, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx44(Link7, { href: { url: recordUrl(portal.id, record.kind, record.id), external: true }, children: customer }),
      /* @__PURE__ */ jsx44(StatusTag4, { variant: "warning", children: texts.fields[field] })
    ] }),
    /* @__PURE__ */ jsx44(Text32, { children: texts.why[why](erp) }),
    refusal !== null && /* @__PURE__ */ jsx44(Text32, { children: refusal }),
    /* @__PURE__ */ jsxs40(DescriptionList3, { direction: "row", children: [
      /* @__PURE__ */ jsx44(DescriptionListItem3, { label: texts.inCrm, children: /* @__PURE__ */ jsx44(Text32, { children: crmValue ?? texts.empty }) }),
      /* @__PURE__ */ jsx44(DescriptionListItem3, { label: `${erp}: ${organisation}`, children: /* @__PURE__ */ jsx44(Text32, { children: erpValue ?? texts.empty }) })
    ] }),
    /* @__PURE__ */ jsx44(Text32, { variant: "microcopy", children: texts.found(formats.moment(foundAt)) }),
    maySettle && /* @__PURE__ */ jsx44(Decide, { conflict, onDecided })
  ] }) });
}
function Decide({ conflict: { id, crmValue, erpValue, erp }, onDecided }) {
  const texts = useTexts(conflictTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const take = (side) => act(() => api.post("/api/v1/conflicts/{conflictId}/settle", { path: { conflictId: id }, body: { take: side } }), onDecided);
  return /* @__PURE__ */ jsxs40(Flex36, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs40(Flex36, { direction: "row", gap: "sm", wrap: true, children: [
      crmValue !== null && /* @__PURE__ */ jsx44(Button19, { size: "sm", variant: "secondary", disabled: busy, onClick: () => take("crm"), children: texts.takeCrm }),
      erpValue !== null && /* @__PURE__ */ jsx44(Button19, { size: "sm", variant: "secondary", disabled: busy, onClick: () => take("erp"), children: texts.takeErp(erp) }),
      /* @__PURE__ */ jsx44(Button19, { size: "sm", variant: "transparent", disabled: busy, onClick: () => take("both"), children: texts.keepBoth })
    ] }),
    problem && /* @__PURE__ */ jsx44(Failure, { problem })
  ] });
}

// src/extensions/home/conflicts/Conflicts.tsx
import { jsx as jsx45, jsxs as jsxs41 } from "react/jsx-runtime";
function Conflicts() {
  const texts = useTexts(conflictTexts);
  const api = useApi();
  const { data, problem, reload: reload3, show } = useLoad(() => api.get("/api/v1/conflicts", {}));
  if (data === null) return problem ? /* @__PURE__ */ jsx45(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx45(Loading, {});
  const { conflicts, rights } = data;
  const maySettle = rights.includes("settle");
  const decided = (id) => show({ ...data, conflicts: conflicts.filter((one) => one.id !== id) });
  return /* @__PURE__ */ jsxs41(Flex37, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx45(Failure, { problem, retry: () => void reload3() }),
    conflicts.length === 0 ? /* @__PURE__ */ jsx45(EmptyState4, { title: texts.none, layout: "vertical", imageName: "target", children: /* @__PURE__ */ jsx45(Text33, { children: texts.noneHelp }) }) : /* @__PURE__ */ jsx45(Text33, { children: texts.intro }),
    !maySettle && conflicts.length > 0 && /* @__PURE__ */ jsx45(Text33, { variant: "microcopy", children: texts.mayNot }),
    conflicts.map((conflict) => /* @__PURE__ */ jsx45(Conflict, { conflict, maySettle, onDecided: () => decided(conflict.id) }, conflict.id))
  ] });
}

// src/extensions/home/connections/Connections.tsx
import { Alert as Alert5, EmptyState as EmptyState5, Flex as Flex39, Link as Link8, Text as Text35 } from "@hubspot/ui-extensions";

// src/extensions/home/connections/ConnectionTile.tsx
import { Flex as Flex38, StatusTag as StatusTag5, Text as Text34, Tile as Tile3 } from "@hubspot/ui-extensions";

// src/extensions/parts/connection-health.ts
var TONES = {
  well: "success",
  "not-used-yet": "default",
  "ends-soon": "warning",
  failing: "warning",
  "needs-reconnect": "danger",
  "awaiting-confirmation": "warning",
  disconnected: "default"
};
function healthOf({ state, health, warning }) {
  if (state !== "active") return state;
  if (health.lastFailure?.over === false) return "failing";
  if (warning !== null) return "ends-soon";
  return health.lastGoodAt === null ? "not-used-yet" : "well";
}

// src/extensions/home/connections/ConnectionTile.tsx
import { jsx as jsx46, jsxs as jsxs42 } from "react/jsx-runtime";
function ConnectionTile({ connection }) {
  const all = useTexts(homeTexts);
  const texts = all.connections;
  const formats = useFormats();
  const said = useSaid();
  const health = healthOf(connection);
  const { role, label, name } = connection;
  const facts = [connectedText(connection, texts, formats), endText(connection, texts, formats), holdsText(connection, all, formats)].filter((fact) => fact !== null);
  return /* @__PURE__ */ jsx46(Tile3, { children: /* @__PURE__ */ jsxs42(Flex38, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs42(Flex38, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx46(Text34, { format: { fontWeight: "bold" }, truncate: { tooltipText: name, maxWidth: 480 }, children: `${label} ${name}` }),
      /* @__PURE__ */ jsx46(StatusTag5, { variant: TONES[health], children: texts.health[health] }),
      /* @__PURE__ */ jsx46(Text34, { variant: "microcopy", children: texts[role] })
    ] }),
    /* @__PURE__ */ jsx46(Text34, { children: sentenceOf(connection, texts, formats, (failure) => said.reason({ ...failure, nextStep: null }).sentence) }),
    /* @__PURE__ */ jsx46(Text34, { variant: "microcopy", children: facts.join(" · ") })
  ] }) });
}
function sentenceOf({ state, health, warning }, { sentences, endsAt: endsAtText }, formats, saidOf) {
  if (state !== "active") return sentences[state];
  const { lastFailure, lastGoodAt, endsAt } = health;
  if (lastFailure?.over === false) return sentences.failing(formats.moment(lastFailure.at), saidOf(lastFailure));
  if (warning !== null && endsAt !== null) return `${endsAtText(formats.moment(endsAt))}.`;
  return lastGoodAt === null ? sentences.notUsedYet : sentences.well(formats.moment(lastGoodAt));
}
function connectedText({ connectedAt, connectedBy }, texts, formats) {
  const moment = formats.moment(connectedAt);
  return connectedBy === null ? texts.connected(moment) : texts.connectedBy(moment, connectedBy);
}
var endText = ({ state, warning, health: { endsAt } }, texts, formats) => endsAt === null || warning !== null || state !== "active" ? null : texts.endsAt(formats.moment(endsAt));
function holdsText({ use }, { connections: texts, invoices }, formats) {
  if (use === null) return null;
  return use.invoices === 0 ? texts.holdsNone : texts.holds(invoices(formats.count(use.invoices), use.invoices === 1), formats.count(use.open));
}

// src/extensions/home/connections/Connections.tsx
import { jsx as jsx47, jsxs as jsxs43 } from "react/jsx-runtime";
function Connections() {
  const texts = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  const api = useApi();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/connections", {}));
  if (data === null) return problem ? /* @__PURE__ */ jsx47(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx47(Loading, {});
  const isGone = (one) => one.state === "disconnected";
  const present = data.connections.filter((one) => !isGone(one));
  return /* @__PURE__ */ jsxs43(Flex39, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx47(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx47(NoErp, { present }),
    [...present, ...data.connections.filter(isGone)].map((connection) => /* @__PURE__ */ jsx47(ConnectionTile, { connection }, connection.id)),
    /* @__PURE__ */ jsx47(Text35, { children: texts.connections.change }),
    /* @__PURE__ */ jsx47(Link8, { href: { url: settingsUrl(portal.id), external: true }, children: texts.openSettings })
  ] });
}
function NoErp({ present }) {
  const { connect } = useTexts(homeTexts);
  if (present.some((one) => one.role === "erp")) return null;
  return present.length === 0 ? /* @__PURE__ */ jsx47(EmptyState5, { title: connect.title, layout: "vertical", imageName: "integrations", children: /* @__PURE__ */ jsx47(Text35, { children: connect.others }) }) : /* @__PURE__ */ jsx47(Alert5, { title: connect.title, variant: "info", children: connect.others });
}

// src/extensions/home/duplicates/Duplicates.tsx
import { EmptyState as EmptyState6, Flex as Flex44, Text as Text39 } from "@hubspot/ui-extensions";
import { useState as useState23 } from "react";

// src/extensions/texts/home/duplicates/de.ts
var de13 = {
  intro: "Zwei gewonnene Deals, die wie ein Verkauf aussehen. Sind sie einer, zählt nur der erste: Der zweite verlässt die Zahlen sofort.",
  none: "Kein Verkauf sieht doppelt erfasst aus",
  noneHelp: "Gewonnene Deals des Zeitraums und eines Monats davor und danach werden nach Betrag, Kunde und Name verglichen.",
  mayNot: "Wer klären darf, kann hier entscheiden.",
  because: { "same-amount": "Gleicher Betrag", "same-domain": "Gleiche Domain", "same-name": "Gleicher Kunde", "same-deal-name": "Gleicher Dealname" },
  first: "Der erste",
  second: "Der zweite",
  closed: (date) => `Abgeschlossen ${date}`,
  undecided: "Zu entscheiden",
  decided: { "same-sale": "Ein Verkauf", different: "Zwei Verkäufe" },
  means: { "same-sale": "Nur der erste zählt.", different: "Beide zählen." },
  sameSale: "Ein Verkauf",
  different: "Zwei Verkäufe",
  invoices: {
    title: "Doppelt erfasste Rechnungen",
    intro: "Zwei Rechnungen im Buchhaltungssystem, die wie eine aussehen, mindestens eine davon ohne Deal. Sind sie eine, steht die zweite in der Brücke für sich, bis sie dort storniert ist.",
    none: "Keine Rechnung des Zeitraums sieht doppelt erfasst aus. Verglichen werden Rechnungen eines Kunden über denselben Betrag, innerhalb von Tagen oder unter einer Nummer.",
    because: { "same-amount": "Gleicher Kunde und Betrag", "near-date": "Innerhalb von Tagen", "same-number": "Gleiche Nummer" },
    first: "Die erste",
    second: "Die zweite",
    number: (number) => number === null ? "Rechnung ohne Nummer" : `Rechnung ${number}`,
    dated: (date) => `Vom ${date}`,
    ofDeal: "zu einem Deal",
    decided: { same: "Eine Rechnung", different: "Zwei Rechnungen" },
    means: { same: "Die zweite ist kein eigener Umsatz.", different: "Beide zählen." },
    same: "Eine Rechnung",
    different: "Zwei Rechnungen"
  }
};

// src/extensions/texts/home/duplicates/en.ts
var en12 = {
  intro: "Two won deals that look like one sale. Where they are one, only the first counts: the second leaves the numbers at once.",
  none: "No sale looks entered twice",
  noneHelp: "Won deals of the period, and of a month around it, are compared by amount, customer and name.",
  mayNot: "Someone with the right to settle can decide these.",
  because: { "same-amount": "Same amount", "same-domain": "Same web domain", "same-name": "Same customer", "same-deal-name": "Same deal name" },
  first: "The first",
  second: "The second",
  closed: (date) => `Closed ${date}`,
  undecided: "To be decided",
  decided: { "same-sale": "One sale", different: "Two sales" },
  means: { "same-sale": "Only the first counts.", different: "Both count." },
  sameSale: "One sale",
  different: "Two sales",
  invoices: {
    title: "Invoices entered twice",
    intro: "Two invoices in the accounting system that look like one, at least one of them without a deal. Where they are one, the second stands apart in the bridge until it is voided there.",
    none: "No invoice of the period looks entered twice. Invoices of one customer and amount are compared, within days or under one number.",
    because: { "same-amount": "Same customer and amount", "near-date": "Within days", "same-number": "Same number" },
    first: "The first",
    second: "The second",
    number: (number) => number === null ? "Invoice without a number" : `Invoice ${number}`,
    dated: (date) => `Dated ${date}`,
    ofDeal: "of a deal",
    decided: { same: "One invoice", different: "Two invoices" },
    means: { same: "The second is no revenue of its own.", different: "Both count." },
    same: "One invoice",
    different: "Two invoices"
  }
};

// src/extensions/texts/home/duplicates/fr.ts
var fr13 = {
  intro: "Deux transactions gagnées qui semblent n'être qu'une vente. Si c'est le cas, seule la première compte : la seconde quitte les chiffres aussitôt.",
  none: "Aucune vente ne semble saisie deux fois",
  noneHelp: "Les transactions gagnées de la période, et d'un mois autour, sont comparées par montant, client et nom.",
  mayNot: "Une personne qui a le droit de régler peut décider.",
  because: { "same-amount": "Même montant", "same-domain": "Même domaine", "same-name": "Même client", "same-deal-name": "Même nom de transaction" },
  first: "La première",
  second: "La seconde",
  closed: (date) => `Conclue le ${date}`,
  undecided: "À décider",
  decided: { "same-sale": "Une vente", different: "Deux ventes" },
  means: { "same-sale": "Seule la première compte.", different: "Les deux comptent." },
  sameSale: "Une vente",
  different: "Deux ventes",
  invoices: {
    title: "Factures saisies deux fois",
    intro: "Deux factures du logiciel comptable qui semblent n'en être qu'une, dont une au moins sans transaction. Si c'est le cas, la seconde figure à part dans le rapprochement jusqu'à son annulation.",
    none: "Aucune facture de la période ne semble saisie deux fois. Les factures d'un même client et d'un même montant sont comparées, à quelques jours près ou sous un même numéro.",
    because: { "same-amount": "Même client et montant", "near-date": "À quelques jours près", "same-number": "Même numéro" },
    first: "La première",
    second: "La seconde",
    number: (number) => number === null ? "Facture sans numéro" : `Facture ${number}`,
    dated: (date) => `Datée du ${date}`,
    ofDeal: "d'une transaction",
    decided: { same: "Une facture", different: "Deux factures" },
    means: { same: "La seconde n'est pas un revenu à part.", different: "Les deux comptent." },
    same: "Une facture",
    different: "Deux factures"
  }
};

// src/extensions/texts/home/duplicates/index.ts
var duplicateTexts = { en: en12, de: de13, fr: fr13 };

// src/extensions/home/duplicates/DuplicateInvoices.tsx
import { Flex as Flex42, Heading as Heading12, Link as Link9, Text as Text37 } from "@hubspot/ui-extensions";

// src/extensions/home/duplicates/Decide.tsx
import { Button as Button20, Flex as Flex40 } from "@hubspot/ui-extensions";
import { jsx as jsx48, jsxs as jsxs44 } from "react/jsx-runtime";
function Decide2({ words: words3, decision, send, onDecided }) {
  const { busy, problem, act } = useAct();
  return /* @__PURE__ */ jsxs44(Flex40, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx48(Flex40, { direction: "row", gap: "sm", wrap: true, children: words3.filter(([word]) => word !== decision).map(([word, label]) => /* @__PURE__ */ jsx48(Button20, { size: "sm", variant: "secondary", disabled: busy, onClick: () => act(() => send(word), onDecided), children: label }, word)) }),
    problem && /* @__PURE__ */ jsx48(Failure, { problem })
  ] });
}

// src/extensions/home/duplicates/PairTile.tsx
import { DescriptionList as DescriptionList4, DescriptionListItem as DescriptionListItem4, Flex as Flex41, StatusTag as StatusTag6, Text as Text36, Tile as Tile4 } from "@hubspot/ui-extensions";
import { jsx as jsx49, jsxs as jsxs45 } from "react/jsx-runtime";
function PairTile({ word, means, because, first, second, children }) {
  return /* @__PURE__ */ jsx49(Tile4, { children: /* @__PURE__ */ jsxs45(Flex41, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsxs45(Flex41, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx49(StatusTag6, { variant: means === null ? "warning" : "default", children: word }),
      means !== null && /* @__PURE__ */ jsx49(Text36, { inline: true, children: means }),
      /* @__PURE__ */ jsx49(Text36, { inline: true, variant: "microcopy", children: because.join(" · ") })
    ] }),
    /* @__PURE__ */ jsxs45(DescriptionList4, { direction: "row", children: [
      /* @__PURE__ */ jsx49(DescriptionListItem4, { label: first.label, children: first.shown }),
      /* @__PURE__ */ jsx49(DescriptionListItem4, { label: second.label, children: second.shown })
    ] }),
    children
  ] }) });
}

// src/extensions/home/duplicates/DuplicateInvoices.tsx
import { jsx as jsx50, jsxs as jsxs46 } from "react/jsx-runtime";
var MOST6 = 60;
function DuplicateInvoices({ asked }) {
  const api = useApi();
  const { invoices: texts } = useTexts(duplicateTexts);
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/finance/duplicate-invoices", { query: asked ?? {} }), asked === null ? "" : `${asked.from} ${asked.to}`);
  const pairs = (data?.pairs ?? []).toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null));
  const maySettle = data?.rights.includes("settle") ?? false;
  return /* @__PURE__ */ jsxs46(Flex42, { direction: "column", gap: "md", children: [
    data !== null && /* @__PURE__ */ jsx50(Heading12, { children: texts.title }),
    problem && /* @__PURE__ */ jsx50(Failure, { problem, retry: () => void reload3() }),
    data !== null && /* @__PURE__ */ jsx50(Text37, { children: pairs.length === 0 ? texts.none : texts.intro }),
    pairs.map((pair) => /* @__PURE__ */ jsx50(InvoicePair, { pair, maySettle, onDecided: () => void reload3() }, `${pair.first.document} ${pair.second.document}`))
  ] });
}
function InvoicePair({ pair: { first, second, because, decision }, maySettle, onDecided }) {
  const { undecided, invoices: texts } = useTexts(duplicateTexts);
  const api = useApi();
  return /* @__PURE__ */ jsx50(
    PairTile,
    {
      word: decision === null ? undecided : texts.decided[decision],
      means: decision && texts.means[decision],
      because: because.map((reason) => texts.because[reason]),
      first: { label: texts.first, shown: /* @__PURE__ */ jsx50(Invoice, { invoice: first }) },
      second: { label: texts.second, shown: /* @__PURE__ */ jsx50(Invoice, { invoice: second }) },
      children: maySettle && /* @__PURE__ */ jsx50(
        Decide2,
        {
          words: [["same", texts.same], ["different", texts.different]],
          decision,
          send: (word) => api.post("/api/v1/finance/duplicate-invoices", { body: { document: second.document, duplicateOf: first.document, decision: word } }),
          onDecided
        }
      )
    }
  );
}
function Invoice({ invoice: { number, customer, date, total, dealId, url } }) {
  const { invoices: texts } = useTexts(duplicateTexts);
  const formats = useFormats();
  const name = texts.number(number === null ? null : cut(number, MOST6));
  return /* @__PURE__ */ jsxs46(Flex42, { direction: "column", gap: "flush", children: [
    url === null ? /* @__PURE__ */ jsx50(Text37, { children: name }) : /* @__PURE__ */ jsx50(Link9, { href: { url, external: true }, children: name }),
    /* @__PURE__ */ jsx50(Text37, { format: { fontWeight: "bold" }, children: formats.money(total) }),
    /* @__PURE__ */ jsx50(Text37, { variant: "microcopy", children: [...customer === "" ? [] : [cut(customer, MOST6)], texts.dated(formats.date(date)), ...dealId === null ? [] : [texts.ofDeal]].join(" · ") })
  ] });
}

// src/extensions/home/duplicates/Pair.tsx
import { Flex as Flex43, Link as Link10, Text as Text38 } from "@hubspot/ui-extensions";
import { jsx as jsx51, jsxs as jsxs47 } from "react/jsx-runtime";
var MOST7 = 60;
function Pair({ pair, maySettle, onDecided }) {
  const texts = useTexts(duplicateTexts);
  const api = useApi();
  const { first, second, because, decision } = pair;
  return /* @__PURE__ */ jsx51(
    PairTile,
    {
      word: decision === null ? texts.undecided : texts.decided[decision],
      means: decision && texts.means[decision],
      because: because.map((reason) => texts.because[reason]),
      first: { label: texts.first, shown: /* @__PURE__ */ jsx51(Deal2, { deal: first }) },
      second: { label: texts.second, shown: /* @__PURE__ */ jsx51(Deal2, { deal: second }) },
      children: maySettle && /* @__PURE__ */ jsx51(
        Decide2,
        {
          words: [["same-sale", texts.sameSale], ["different", texts.different]],
          decision,
          send: (word) => api.post("/api/v1/finance/duplicates", { body: { dealId: second.dealId, duplicateOf: first.dealId, decision: word } }),
          onDecided
        }
      )
    }
  );
}
function Deal2({ deal: { dealId, name, customer, amount, closedOn } }) {
  const texts = useTexts(duplicateTexts);
  const { dealNumber } = useTexts(homeTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return /* @__PURE__ */ jsxs47(Flex43, { direction: "column", gap: "flush", children: [
    /* @__PURE__ */ jsx51(Link10, { href: { url: dealUrl(portal.id, dealId), external: true }, children: name === "" ? dealNumber(dealId) : cut(name, MOST7) }),
    amount !== null && /* @__PURE__ */ jsx51(Text38, { format: { fontWeight: "bold" }, children: formats.money(amount) }),
    /* @__PURE__ */ jsx51(Text38, { variant: "microcopy", children: [...customer === null ? [] : [cut(customer, MOST7)], ...closedOn === null ? [] : [texts.closed(formats.date(closedOn))]].join(" · ") })
  ] });
}

// src/extensions/home/duplicates/Duplicates.tsx
import { Fragment as Fragment9, jsx as jsx52, jsxs as jsxs48 } from "react/jsx-runtime";
function Duplicates() {
  const api = useApi();
  const [asked, setAsked] = useState23(null);
  const { data, problem, loading, reload: reload3 } = useLoad(() => api.get("/api/v1/finance/duplicates", { query: asked ?? {} }), asked === null ? "" : `${asked.from} ${asked.to}`);
  if (data === null) return problem ? /* @__PURE__ */ jsx52(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx52(Loading, {});
  return /* @__PURE__ */ jsxs48(Flex44, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx52(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx52(Shown3, { found: data, busy: loading, onChoose: setAsked, onDecided: () => void reload3() }),
    /* @__PURE__ */ jsx52(DuplicateInvoices, { asked })
  ] });
}
function Shown3({ found, busy, onChoose, onDecided }) {
  const texts = useTexts(duplicateTexts);
  const period = usePeriodChoice(found, onChoose);
  const maySettle = found.rights.includes("settle");
  const pairs = found.pairs.toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null));
  return /* @__PURE__ */ jsxs48(Fragment9, { children: [
    /* @__PURE__ */ jsx52(PeriodSelect, { period }),
    /* @__PURE__ */ jsx52(CustomPeriod, { period, busy }),
    pairs.length === 0 ? /* @__PURE__ */ jsx52(EmptyState6, { title: texts.none, layout: "vertical", imageName: "target", children: /* @__PURE__ */ jsx52(Text39, { children: texts.noneHelp }) }) : /* @__PURE__ */ jsx52(Text39, { children: texts.intro }),
    !maySettle && pairs.length > 0 && /* @__PURE__ */ jsx52(Text39, { variant: "microcopy", children: texts.mayNot }),
    pairs.map((pair) => /* @__PURE__ */ jsx52(Pair, { pair, maySettle, onDecided }, `${pair.first.dealId} ${pair.second.dealId}`))
  ] });
}

// src/extensions/home/earning/EarningPage.tsx
import { Flex as Flex49 } from "@hubspot/ui-extensions";

// src/extensions/parts/Saving.tsx
import { Alert as Alert6, Button as Button21, Divider as Divider2, Flex as Flex45, LoadingButton as LoadingButton2, Text as Text40 } from "@hubspot/ui-extensions";

// src/extensions/texts/saving/de.ts
var de14 = {
  readOnly: {
    title: "Sie sehen diese Einstellungen; ein Admin ändert sie",
    nobody: "Es ist noch kein Admin benannt.",
    ask: (people) => `Fragen Sie ${people}.`
  },
  saving: {
    save: "Einstellungen speichern",
    undo: "Änderungen verwerfen",
    loadTheirs: "Deren Änderungen laden",
    saved: "Gespeichert. Was auf eine Person wartet, wird neu betrachtet.",
    unsaved: "Es gibt nicht gespeicherte Änderungen.",
    nothing: "Alles ist gespeichert."
  }
};

// src/extensions/texts/saving/en.ts
var en13 = {
  readOnly: {
    title: "You see these settings; an admin changes them",
    nobody: "No admin is named yet.",
    ask: (people) => `Ask ${people}.`
  },
  saving: {
    save: "Save settings",
    undo: "Discard changes",
    loadTheirs: "Load their changes",
    saved: "Saved. What waits for a person is looked at again.",
    unsaved: "There are changes that are not saved.",
    nothing: "Everything is saved."
  }
};

// src/extensions/texts/saving/fr.ts
var fr14 = {
  readOnly: {
    title: "Vous voyez ces réglages ; un administrateur les modifie",
    nobody: "Aucun administrateur n'est encore désigné.",
    ask: (people) => `Demandez à ${people}.`
  },
  saving: {
    save: "Enregistrer les réglages",
    undo: "Abandonner les modifications",
    loadTheirs: "Charger leurs modifications",
    saved: "Enregistré. Ce qui attend une personne est examiné de nouveau.",
    unsaved: "Des modifications ne sont pas enregistrées.",
    nothing: "Tout est enregistré."
  }
};

// src/extensions/texts/saving/index.ts
var savingTexts = { en: en13, de: de14, fr: fr14 };

// src/extensions/parts/Saving.tsx
import { jsx as jsx53, jsxs as jsxs49 } from "react/jsx-runtime";
function ReadOnly({ admins }) {
  const { readOnly } = useTexts(savingTexts);
  return /* @__PURE__ */ jsx53(Alert6, { title: readOnly.title, variant: "info", children: admins.length === 0 ? readOnly.nobody : readOnly.ask(admins.slice(0, 5).join(", ")) });
}
function Saving({ page }) {
  const texts = useTexts(savingTexts).saving;
  const { dirty, busy, saved, refused: refused3 } = page;
  const conflict = refused3?.code === "settings-changed";
  return /* @__PURE__ */ jsxs49(Flex45, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx53(Divider2, {}),
    refused3 && /* @__PURE__ */ jsx53(Failure, { problem: refused3 }),
    saved && !dirty && /* @__PURE__ */ jsx53(Alert6, { title: texts.saved, variant: "success" }),
    /* @__PURE__ */ jsxs49(Flex45, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx53(LoadingButton2, { variant: "primary", loading: busy, disabled: !dirty || conflict, onClick: () => page.save(), children: texts.save }),
      /* @__PURE__ */ jsx53(Button21, { variant: "secondary", disabled: !dirty || busy, onClick: () => page.undo(), children: conflict ? texts.loadTheirs : texts.undo }),
      /* @__PURE__ */ jsx53(Text40, { variant: "microcopy", children: dirty ? texts.unsaved : texts.nothing })
    ] })
  ] });
}

// src/extensions/parts/use-settings.ts
import { useState as useState24 } from "react";
function useSettings() {
  const api = useApi();
  const { data: loaded, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/settings", {}));
  const [draft, setDraft] = useState24(null);
  const [saved, setSaved] = useState24(false);
  const { busy, problem: refused3, act } = useAct();
  const settings = draft ?? loaded?.settings ?? null;
  const change = (part) => {
    setSaved(false);
    setDraft((before) => loaded === null ? null : { ...before ?? loaded.settings, ...part });
  };
  const forget = () => {
    setDraft(null);
    return reload3();
  };
  const send = (wanted) => {
    if (loaded === null) return;
    act(
      () => api.put("/api/v1/settings", { body: { version: loaded.version, settings: wanted } }),
      () => void forget().then(() => setSaved(true))
    );
  };
  const save = () => draft !== null && send(draft);
  const saveNow = (part) => {
    if (settings === null) return;
    change(part);
    send({ ...settings, ...part });
  };
  const faultOf = (path) => refused3?.errors?.find((error) => error.path === `body.settings.${path}`)?.message;
  const mayChange = loaded?.rights.includes("change-settings") ?? false;
  return {
    loaded,
    problem,
    retry: () => void reload3(),
    section: settings && { settings, change, mayChange, faultOf, saveNow, mode: loaded?.mode ?? "shadow" },
    dirty: draft !== null,
    busy,
    saved,
    refused: draft === null ? null : refused3,
    save: () => void save(),
    undo: () => void forget()
  };
}

// src/extensions/home/earning/Recognition.tsx
import { Flex as Flex48, Heading as Heading14, Text as Text41 } from "@hubspot/ui-extensions";

// src/extensions/texts/home/earning/de.ts
var de15 = {
  intro: "Wann Verkauftes als Umsatz zählt.",
  oneOff: "Einmalige Artikel",
  recurring: "Wiederkehrende Artikel",
  earns: { "at-once": "Sofort, am Rechnungsdatum", "on-delivery": "Bei Lieferung", "over-time": "Über eine Laufzeit", milestones: "Nach Meilensteinen", usage: "Nach Nutzung, wie eingetragen" },
  by: "Verteilung",
  spreads: { "prorated-months": "Gleich je Kalendermonat, erster und letzter nach Tagen", "even-months": "Gleich in jedem Kalendermonat", "term-months": "Gleich für jeden Monat ab dem ersten Tag", days: "Nach Tagen" },
  starts: "Die Laufzeit beginnt",
  startsOn: { signature: "Mit dem Abschluss des Deals", invoice: "Am Rechnungsdatum", delivery: "Bei Lieferung" },
  months: "Monate",
  monthsHelp: "Wo der Artikel keine eigene Laufzeit hat. 0: dann sofort verdient.",
  milestones: "Meilensteine",
  milestonesHelp: "Einer je Zeile: Name; Prozent; das Dealfeld mit seinem Tag, falls vorhanden. Andere werden auf der Seite „Realisierter Umsatz“ eingetragen.",
  milestonesWrong: "Schreiben Sie jeden als: Entwurf; 40; design_done. Zusammen höchstens 100 Prozent.",
  first: "Abnahme",
  changes: "Ändert sich ein laufender Vertrag",
  changed: { prospective: "Verdientes bleibt; der Rest wird nach vorn verteilt", "catch-up": "Der Unterschied wird am Tag der Änderung verdient oder zurückgenommen" },
  bundles: "Wie sich eine Rechnung auf ihre Artikel verteilt",
  bundled: { "as-priced": "Nach ihren Preisen", "stand-alone": "Nach den Einzelverkaufspreisen" },
  residue: "Der übrige Cent",
  residues: { cumulative: "Wo er beim Aufaddieren anfällt", first: "Im ersten Monat", last: "Im letzten Monat", "next-to-last": "Im vorletzten Monat" },
  fields: "Felder des Deals",
  of: { delivered: "Tag der Lieferung", starts: "Erster Vertragstag", ends: "Letzter Vertragstag", policy: "Wie dieser Deal verdient wird" },
  policyHelp: "Enthält: at once, on delivery, usage oder 12 months.",
  nowhere: "Keines",
  items: "Artikel mit eigener Regel",
  item: "SKU oder Produkt-ID",
  policy: "Verdient",
  asOthers: "Wie andere Artikel",
  price: "Einzelverkaufspreis",
  add: "Artikel hinzufügen",
  remove: "Entfernen"
};

// src/extensions/texts/home/earning/en.ts
var en14 = {
  intro: "When what was sold counts as revenue.",
  oneOff: "One-off items",
  recurring: "Recurring items",
  earns: { "at-once": "At once, on the invoice's date", "on-delivery": "On delivery", "over-time": "Over a term", milestones: "By milestones", usage: "By usage, as a person enters it" },
  by: "Spread",
  spreads: { "prorated-months": "Evenly by calendar month, the first and last by days", "even-months": "The same in every calendar month", "term-months": "The same for every month from the first day", days: "By days" },
  starts: "The term begins",
  startsOn: { signature: "When the deal closes", invoice: "On the invoice's date", delivery: "On delivery" },
  months: "Months",
  monthsHelp: "Where the item has no term of its own. 0: then earned at once.",
  milestones: "Milestones",
  milestonesHelp: "One a line: name; percent; the deal field with its day, if there is one. Others are entered on the page Recognised revenue.",
  milestonesWrong: "Write each as: Design; 40; design_done. Percents come to at most 100.",
  first: "Acceptance",
  changes: "When a running contract changes",
  changed: { prospective: "What was earned stays; the rest is spread ahead", "catch-up": "The difference is earned, or taken back, on the day of the change" },
  bundles: "How an invoice belongs to its items",
  bundled: { "as-priced": "As they are priced", "stand-alone": "By what each sells for alone" },
  residue: "The cent that is left over",
  residues: { cumulative: "Where it falls as months add up", first: "In the first month", last: "In the last month", "next-to-last": "In the last month but one" },
  fields: "Fields of the deal",
  of: { delivered: "Day of delivery", starts: "First day of the contract", ends: "Last day of the contract", policy: "How this deal is earned" },
  policyHelp: "Holds: at once, on delivery, usage, or 12 months.",
  nowhere: "None",
  items: "Items with a rule of their own",
  item: "SKU or product id",
  policy: "Earned",
  asOthers: "As other items",
  price: "Price alone",
  add: "Add an item",
  remove: "Remove"
};

// src/extensions/texts/home/earning/fr.ts
var fr15 = {
  intro: "Quand ce qui est vendu compte comme revenu.",
  oneOff: "Articles ponctuels",
  recurring: "Articles récurrents",
  earns: { "at-once": "Aussitôt, à la date de la facture", "on-delivery": "À la livraison", "over-time": "Sur une durée", milestones: "Par jalons", usage: "À la consommation, comme saisie" },
  by: "Répartition",
  spreads: { "prorated-months": "Égale par mois civil, le premier et le dernier par jours", "even-months": "La même chaque mois civil", "term-months": "La même pour chaque mois depuis le premier jour", days: "Par jours" },
  starts: "La durée commence",
  startsOn: { signature: "À la conclusion de la transaction", invoice: "À la date de la facture", delivery: "À la livraison" },
  months: "Mois",
  monthsHelp: "Quand l'article n'a pas sa propre durée. 0 : alors gagné aussitôt.",
  milestones: "Jalons",
  milestonesHelp: "Un par ligne : nom ; pourcentage ; le champ de la transaction qui porte son jour, s'il existe. Les autres sont saisis sur la page Revenu reconnu.",
  milestonesWrong: "Écrivez chacun ainsi : Conception; 40; design_done. Au plus 100 pour cent en tout.",
  first: "Réception",
  changes: "Quand un contrat en cours change",
  changed: { prospective: "Le gagné reste ; le reste est réparti sur la suite", "catch-up": "La différence est gagnée, ou reprise, le jour du changement" },
  bundles: "Comment une facture revient à ses articles",
  bundled: { "as-priced": "Selon leurs prix", "stand-alone": "Selon le prix de chacun vendu seul" },
  residue: "Le centime restant",
  residues: { cumulative: "Là où il tombe en cumulant", first: "Au premier mois", last: "Au dernier mois", "next-to-last": "À l'avant-dernier mois" },
  fields: "Champs de la transaction",
  of: { delivered: "Jour de livraison", starts: "Premier jour du contrat", ends: "Dernier jour du contrat", policy: "Comment cette transaction est gagnée" },
  policyHelp: "Contient : at once, on delivery, usage ou 12 months.",
  nowhere: "Aucun",
  items: "Articles avec leur propre règle",
  item: "SKU ou id du produit",
  policy: "Gagné",
  asOthers: "Comme les autres",
  price: "Prix vendu seul",
  add: "Ajouter un article",
  remove: "Retirer"
};

// src/extensions/texts/home/earning/index.ts
var earningTexts = { en: en14, de: de15, fr: fr15 };

// src/extensions/parts/Pick.tsx
import { Select as Select6 } from "@hubspot/ui-extensions";
import { jsx as jsx54 } from "react/jsx-runtime";
var NONE = "";
function Pick({ name, label, description, value, options, none, mayChange, fault, onPick }) {
  const known2 = value === null || options.some((option) => option.value === value);
  const all = [...none === void 0 ? [] : [{ label: none, value: NONE }], ...options, ...known2 ? [] : [{ label: `${value} ?`, value }]];
  return /* @__PURE__ */ jsx54(
    Select6,
    {
      name,
      label,
      ...description === void 0 ? {} : { description },
      value: value ?? NONE,
      options: all,
      readOnly: !mayChange,
      error: fault !== void 0,
      ...fault === void 0 ? {} : { validationMessage: fault },
      onChange: (chosen) => onPick(chosen === NONE ? null : String(chosen))
    }
  );
}

// src/extensions/parts/use-mapping.ts
import { useEffect as useEffect5 } from "react";
function useMapping(mayChange) {
  const api = useApi();
  const { data, problem, show } = useLoad(() => api.get("/api/v1/mapping", {}));
  const { busy, problem: refused3, act } = useAct();
  const refresh = () => act(() => api.post("/api/v1/mapping/refresh", {}), show);
  const never = data !== null && data.readAt === null;
  useEffect5(() => {
    if (never && mayChange) refresh();
  }, [never, mayChange]);
  return { mapping: data, problem: problem ?? refused3, busy, refresh };
}

// src/extensions/home/earning/Items.tsx
import { Button as Button22, Flex as Flex47, Heading as Heading13 } from "@hubspot/ui-extensions";

// src/extensions/parts/Field.tsx
import { Input as Input2 } from "@hubspot/ui-extensions";
import { jsx as jsx55 } from "react/jsx-runtime";
function Field({ name, label, description, value, fault, mayChange, onType }) {
  const help = description === void 0 ? {} : { description };
  const type = (text) => onType(text.trim());
  return /* @__PURE__ */ jsx55(Input2, { name, label, ...help, value, readOnly: !mayChange, error: fault !== void 0, ...fault === void 0 ? {} : { validationMessage: fault }, onInput: type, onChange: type });
}

// src/extensions/home/earning/PolicyChoice.tsx
import { Flex as Flex46, TextArea as TextArea4 } from "@hubspot/ui-extensions";
import { useState as useState25 } from "react";

// src/extensions/parts/Days.tsx
import { NumberInput } from "@hubspot/ui-extensions";
import { jsx as jsx56 } from "react/jsx-runtime";
function Days({ fault, mayChange, description, min = 0, onChange, ...input }) {
  return /* @__PURE__ */ jsx56(
    NumberInput,
    {
      ...input,
      ...description === void 0 ? {} : { description },
      min,
      precision: 0,
      readOnly: !mayChange,
      error: fault !== void 0,
      ...fault === void 0 ? {} : { validationMessage: fault },
      onChange: (value) => onChange(Math.max(min, Math.min(input.max, Math.trunc(value))))
    }
  );
}

// src/extensions/home/earning/milestones-in.ts
var LINE = /^\s*([^;]{1,100}?)\s*;\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?\s*(?:;\s*(\S{1,100})?\s*)?$/;
function milestonesIn(text) {
  const lines3 = text.split("\n").filter((line) => line.trim() !== "");
  const parts = lines3.flatMap((line) => {
    const [, name, percent, field = null] = LINE.exec(line) ?? [];
    return name === void 0 || percent === void 0 ? [] : [{ name, percent: percent.replace(",", "."), field }];
  });
  const all = parts.reduce((sum, { percent }) => sum + Math.round(Number(percent) * 1e4), 0);
  return parts.length === 0 || parts.length > 50 || parts.length < lines3.length || all > 1e6 ? null : parts;
}
var milestonesText = (milestones) => milestones.map(({ name, percent, field }) => [name, percent, ...field === null ? [] : [field]].join("; ")).join("\n");

// src/extensions/home/earning/PolicyChoice.tsx
import { jsx as jsx57, jsxs as jsxs50 } from "react/jsx-runtime";
var choices = (of) => Object.entries(of).map(([value, label]) => ({ value, label }));
function PolicyChoice({ label, none, ...props }) {
  const texts = useTexts(earningTexts);
  const { path, policy, set, mayChange, faultOf } = props;
  const fresh = (earn) => {
    if (earn === "over-time") return { earn, by: "prorated-months", months: null, starts: "invoice" };
    if (earn === "milestones") return { earn, milestones: [{ name: texts.first, percent: "100", field: null }] };
    return earn === null ? null : { earn };
  };
  const given = set;
  return /* @__PURE__ */ jsxs50(Flex46, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx57(Pick, { name: path, label, value: policy?.earn ?? null, ...none === void 0 ? {} : { none }, options: choices(texts.earns), mayChange, fault: faultOf(`${path}.earn`), onPick: (earn) => given(fresh(earn)) }),
    policy?.earn === "over-time" && /* @__PURE__ */ jsx57(Term, { ...props, policy, set: given }),
    policy?.earn === "milestones" && /* @__PURE__ */ jsx57(Milestones, { ...props, policy, set: given })
  ] });
}
function Term({ path, policy, set, mayChange, faultOf }) {
  const texts = useTexts(earningTexts);
  return /* @__PURE__ */ jsxs50(Flex46, { direction: "row", gap: "sm", wrap: true, children: [
    /* @__PURE__ */ jsx57(Pick, { name: `${path}.by`, label: texts.by, value: policy.by, options: choices(texts.spreads), mayChange, onPick: (by) => set({ ...policy, by }) }),
    /* @__PURE__ */ jsx57(Pick, { name: `${path}.starts`, label: texts.starts, value: policy.starts, options: choices(texts.startsOn), mayChange, onPick: (starts) => set({ ...policy, starts }) }),
    /* @__PURE__ */ jsx57(Days, { name: `${path}.months`, label: texts.months, description: texts.monthsHelp, value: policy.months ?? 0, max: 1200, mayChange, fault: faultOf(`${path}.months`), onChange: (months) => set({ ...policy, months: months || null }) })
  ] });
}
function Milestones({ path, policy, set, mayChange }) {
  const texts = useTexts(earningTexts);
  const [typed, setTyped] = useState25(() => milestonesText(policy.milestones));
  const read2 = milestonesIn(typed);
  const wrong = read2 === null;
  const own = milestonesText(policy.milestones);
  const shown2 = wrong || milestonesText(read2) === own ? typed : own;
  const take = (text) => {
    setTyped(text);
    const milestones = milestonesIn(text);
    if (milestones !== null) set({ ...policy, milestones });
  };
  return /* @__PURE__ */ jsx57(TextArea4, { name: `${path}.milestones`, label: texts.milestones, description: texts.milestonesHelp, value: shown2, readOnly: !mayChange, error: wrong, validationMessage: wrong ? texts.milestonesWrong : "", onInput: take, onChange: take });
}

// src/extensions/home/earning/Items.tsx
import { jsx as jsx58, jsxs as jsxs51 } from "react/jsx-runtime";
var MOST8 = 500;
function Items({ items, set, mayChange, faultOf }) {
  const texts = useTexts(earningTexts);
  const replace = (at, part) => set(items.map((item, index) => index === at ? { ...item, ...part } : item));
  return /* @__PURE__ */ jsxs51(Flex47, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx58(Heading13, { children: texts.items }),
    items.map(({ item, policy, standAlonePrice }, at) => {
      const path = `recognition.items.${at}`;
      return /* @__PURE__ */ jsxs51(Flex47, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
        /* @__PURE__ */ jsx58(Field, { name: `${path}.item`, label: texts.item, value: item, fault: faultOf(`${path}.item`), mayChange, onType: (text) => replace(at, { item: text }) }),
        /* @__PURE__ */ jsx58(PolicyChoice, { path: `${path}.policy`, label: texts.policy, none: texts.asOthers, policy, set: (own) => replace(at, { policy: own }), mayChange, faultOf }),
        /* @__PURE__ */ jsx58(Field, { name: `${path}.price`, label: texts.price, value: standAlonePrice ?? "", fault: faultOf(`${path}.standAlonePrice`), mayChange, onType: (text) => replace(at, { standAlonePrice: text.replace(",", ".") || null }) }),
        mayChange && /* @__PURE__ */ jsx58(Button22, { size: "sm", variant: "secondary", onClick: () => set(items.filter((_, index) => index !== at)), children: texts.remove })
      ] }, `${at} ${items.length}`);
    }),
    mayChange && items.length < MOST8 && /* @__PURE__ */ jsx58(Flex47, { direction: "row", children: /* @__PURE__ */ jsx58(Button22, { size: "sm", onClick: () => set([...items, { item: "", policy: null, standAlonePrice: null }]), children: texts.add }) })
  ] });
}

// src/extensions/home/earning/Recognition.tsx
import { jsx as jsx59, jsxs as jsxs52 } from "react/jsx-runtime";
var FIELDS = ["delivered", "starts", "ends", "policy"];
function Recognition({ settings: { recognition: rules }, change, mayChange, faultOf }) {
  const texts = useTexts(earningTexts);
  const lists = useMapping(mayChange);
  const set = (part) => change({ recognition: { ...rules, ...part } });
  const options = (of) => (lists.mapping?.dealFields ?? []).filter(({ kind }) => of(kind)).map(({ name, label }) => ({ value: name, label: `${label} (${name})` }));
  const isDate = (kind) => kind === "date";
  const rule = (name, label, of) => /* @__PURE__ */ jsx59(Pick, { name, label, value: rules[name], options: choices(of), mayChange, fault: faultOf(`recognition.${name}`), onPick: (value) => set({ [name]: value }) });
  return /* @__PURE__ */ jsxs52(Flex48, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx59(Text41, { children: texts.intro }),
    ["oneOff", "recurring"].map((kind) => /* @__PURE__ */ jsx59(PolicyChoice, { path: `recognition.${kind}`, label: texts[kind], policy: rules[kind], set: (policy) => set({ [kind]: policy }), mayChange, faultOf }, kind)),
    rule("changes", texts.changes, texts.changed),
    rule("bundles", texts.bundles, texts.bundled),
    rule("residue", texts.residue, texts.residues),
    /* @__PURE__ */ jsx59(Heading14, { children: texts.fields }),
    lists.problem && /* @__PURE__ */ jsx59(Failure, { problem: lists.problem, retry: () => lists.refresh() }),
    FIELDS.map((name) => /* @__PURE__ */ jsx59(Pick, { name: `recognition.${name}`, label: texts.of[name], ...name === "policy" ? { description: texts.policyHelp } : {}, value: rules.fields[name], none: texts.nowhere, options: options(name === "policy" ? (kind) => !isDate(kind) : isDate), mayChange, fault: faultOf(`recognition.fields.${name}`), onPick: (property) => set({ fields: { ...rules.fields, [name]: property } }) }, name)),
    /* @__PURE__ */ jsx59(Items, { items: rules.items, set: (items) => set({ items }), mayChange, faultOf })
  ] });
}

// src/extensions/home/earning/EarningPage.tsx
import { jsx as jsx60, jsxs as jsxs53 } from "react/jsx-runtime";
function EarningPage() {
  const page = useSettings();
  const { section, problem, retry, loaded } = page;
  if (section === null) return problem ? /* @__PURE__ */ jsx60(Failure, { problem, retry }) : /* @__PURE__ */ jsx60(Loading, {});
  return /* @__PURE__ */ jsxs53(Flex49, { direction: "column", gap: "md", children: [
    section.mayChange ? null : /* @__PURE__ */ jsx60(ReadOnly, { admins: loaded?.admins ?? [] }),
    /* @__PURE__ */ jsx60(Recognition, { ...section }),
    section.mayChange ? /* @__PURE__ */ jsx60(Saving, { page }) : null
  ] });
}

// src/extensions/home/forecast/Forecast.tsx
import { EmptyState as EmptyState7, Flex as Flex50, Heading as Heading15, Table as Table11, TableBody as TableBody11, TableCell as TableCell11, TableHead as TableHead11, TableHeader as TableHeader11, TableRow as TableRow11, Text as Text42, Tile as Tile5 } from "@hubspot/ui-extensions";

// src/extensions/texts/home/forecast/de.ts
var de16 = {
  none: "Von keinem offenen Deal etwas zu sagen",
  noneHelp: "Offene Deals erscheinen hier mit ihrer nächsten Änderung in HubSpot.",
  formula: "Gewichtet: die Summe aus Betrag × Quote über die Phasen, einmal gerundet.",
  interval: (least) => `Die Quote einer Phase ist der gewonnene Anteil der abgeschlossenen Deals, die einmal in ihr waren, ab ${least} davon; vorher ist es die Wahrscheinlichkeit aus HubSpot. Das Intervall enthält die Wahrheit in vier von fünf Fällen: Wilsons Grenzen jeder Quote und 1,28 Standardabweichungen dafür, ob ein Deal ganz kommt oder gar nicht.`,
  weighted: "Gewichtet",
  between: (low, high) => `Zwischen ${low} und ${high}`,
  stage: "Phase",
  deals: "Deals",
  amount: "Betrag",
  rate: "Quote",
  sources: { history: (won, closed) => `${won} von ${closed} gewonnen`, crm: () => "Wahrscheinlichkeit aus HubSpot", none: () => "Nicht bekannt, als 0 gezählt" },
  fromTo: (low, high) => `${low} bis ${high}`,
  withoutAmount: (count) => `${count} offene Deals ohne Betrag bleiben außen vor.`
};

// src/extensions/texts/home/forecast/en.ts
var en15 = {
  none: "No open deal to tell of",
  noneHelp: "Open deals appear here with their next change in HubSpot.",
  formula: "Weighted: the sum of amount × rate over the stages, rounded once.",
  interval: (least) => `The rate of a stage is the share won of the closed deals that were once in it, from ${least} of them on; before that it is HubSpot's probability. The interval holds the truth four times out of five: Wilson's bounds of each rate, and 1.28 standard deviations of whether each deal comes in whole or not at all.`,
  weighted: "Weighted",
  between: (low, high) => `Between ${low} and ${high}`,
  stage: "Stage",
  deals: "Deals",
  amount: "Amount",
  rate: "Rate",
  sources: { history: (won, closed) => `${won} won of ${closed}`, crm: () => "HubSpot's probability", none: () => "Not known, counted as 0" },
  fromTo: (low, high) => `${low} to ${high}`,
  withoutAmount: (count) => `${count} open deals without an amount are left out.`
};

// src/extensions/texts/home/forecast/fr.ts
var fr16 = {
  none: "Aucune transaction ouverte dont on puisse parler",
  noneHelp: "Les transactions ouvertes apparaissent ici à leur prochain changement dans HubSpot.",
  formula: "Pondéré : la somme de montant × taux sur les étapes, arrondie une seule fois.",
  interval: (least) => `Le taux d'une étape est la part gagnée des transactions closes qui y sont passées, à partir de ${least} ; avant, c'est la probabilité de HubSpot. L'intervalle contient la vérité quatre fois sur cinq : les bornes de Wilson de chaque taux, et 1,28 écart-type selon que chaque transaction arrive entière ou pas du tout.`,
  weighted: "Pondéré",
  between: (low, high) => `Entre ${low} et ${high}`,
  stage: "Étape",
  deals: "Transactions",
  amount: "Montant",
  rate: "Taux",
  sources: { history: (won, closed) => `${won} gagnées sur ${closed}`, crm: () => "Probabilité de HubSpot", none: () => "Inconnu, compté pour 0" },
  fromTo: (low, high) => `${low} à ${high}`,
  withoutAmount: (count) => `${count} transactions ouvertes sans montant sont laissées de côté.`
};

// src/extensions/texts/home/forecast/index.ts
var forecastTexts = { en: en15, de: de16, fr: fr16 };

// src/extensions/home/forecast/Forecast.tsx
import { jsx as jsx61, jsxs as jsxs54 } from "react/jsx-runtime";
function Forecast() {
  const texts = useTexts(forecastTexts);
  const api = useApi();
  const formats = useFormats();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/forecast", {}));
  if (data === null) return problem ? /* @__PURE__ */ jsx61(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx61(Loading, {});
  const { forecasts, withoutAmount, leastClosed } = data;
  return /* @__PURE__ */ jsxs54(Flex50, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx61(Failure, { problem, retry: () => void reload3() }),
    forecasts.length === 0 && /* @__PURE__ */ jsx61(EmptyState7, { title: texts.none, layout: "vertical", imageName: "emptyStateCharts", children: /* @__PURE__ */ jsx61(Text42, { children: texts.noneHelp }) }),
    forecasts.map((one) => /* @__PURE__ */ jsx61(CurrencyTile, { forecast: one }, one.currency)),
    withoutAmount > 0 && /* @__PURE__ */ jsx61(Text42, { variant: "microcopy", children: texts.withoutAmount(formats.count(withoutAmount)) }),
    forecasts.length > 0 && /* @__PURE__ */ jsx61(Text42, { variant: "microcopy", children: `${texts.formula} ${texts.interval(formats.count(leastClosed))}` })
  ] });
}
function CurrencyTile({ forecast: { rows, weighted, low, high } }) {
  const texts = useTexts(forecastTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsx61(Tile5, { children: /* @__PURE__ */ jsxs54(Flex50, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx61(Heading15, { children: `${texts.weighted}: ${formats.money(weighted)}` }),
    /* @__PURE__ */ jsx61(Text42, { children: texts.between(formats.money(low), formats.money(high)) }),
    /* @__PURE__ */ jsxs54(Table11, { bordered: true, density: "condensed", children: [
      /* @__PURE__ */ jsx61(TableHead11, { children: /* @__PURE__ */ jsxs54(TableRow11, { children: [
        /* @__PURE__ */ jsx61(TableHeader11, { children: texts.stage }),
        [texts.deals, texts.amount, texts.rate, texts.weighted].map((label) => /* @__PURE__ */ jsx61(TableHeader11, { align: "right", children: label }, label))
      ] }) }),
      /* @__PURE__ */ jsx61(TableBody11, { children: rows.map((row, at) => /* @__PURE__ */ jsx61(StageRow, { row }, at)) })
    ] })
  ] }) });
}
function StageRow({ row }) {
  const texts = useTexts(forecastTexts);
  const formats = useFormats();
  const percent = (value) => formats.percent(String(value));
  return /* @__PURE__ */ jsxs54(TableRow11, { children: [
    /* @__PURE__ */ jsx61(TableCell11, { children: `${row.pipeline}: ${row.stage}` }),
    /* @__PURE__ */ jsx61(TableCell11, { align: "right", children: formats.count(row.deals) }),
    /* @__PURE__ */ jsx61(TableCell11, { align: "right", children: formats.money(row.amount) }),
    /* @__PURE__ */ jsxs54(TableCell11, { align: "right", children: [
      /* @__PURE__ */ jsx61(Text42, { children: percent(row.rate) }),
      /* @__PURE__ */ jsx61(Text42, { variant: "microcopy", children: `${texts.sources[row.source](formats.count(row.won), formats.count(row.closed))}; ${texts.fromTo(percent(row.low), percent(row.high))}` })
    ] }),
    /* @__PURE__ */ jsx61(TableCell11, { align: "right", children: formats.money(row.weighted) })
  ] });
}

// src/extensions/home/health/CustomersHealth.tsx
import { EmptyState as EmptyState8, Flex as Flex51, Link as Link11, StatusTag as StatusTag7, Table as Table12, TableBody as TableBody12, TableCell as TableCell12, TableHead as TableHead12, TableHeader as TableHeader12, TableRow as TableRow12, Text as Text43, Tile as Tile6 } from "@hubspot/ui-extensions";

// src/extensions/texts/home/health/de.ts
var de17 = {
  none: "Noch von keinem Kunden etwas zu sagen",
  noneHelp: "Kunden erscheinen hier, sobald sie eine offene Rechnung haben oder innerhalb eines Jahres eine bezahlt haben.",
  intro: "Aus der Zahlungsweise eines Jahres, dem, was jetzt überfällig ist, und dem letzten Kontakt. Wem es am schlechtesten geht, der steht zuerst.",
  formula: "Wert: das nach Gewicht gebildete Mittel der bekannten Teile. Unbekanntes bleibt außen vor; es zählt nicht als 0.",
  noContact: "Wann Kunden zuletzt Kontakt hatten, ist nicht bekannt: Ein Admin kann das Feld dafür in den Einstellungen wählen.",
  bands: { good: "Geht gut", watch: "Einen Blick wert", risk: "Gefährdet" },
  unknown: "Unbekannt",
  part: "Teil",
  measured: "Gemessen",
  score: "Wert",
  weight: "Gewicht",
  parts: { punctuality: "Pünktlich bezahlt", overdue: "Jetzt überfällig", takenBack: "Zurückgenommene Zahlungen", engagement: "Letzter Kontakt" },
  measures: {
    punctuality: (days) => `im Mittel ${days} Tage zu spät`,
    overdue: (percent) => `${percent} des Offenen`,
    takenBack: (count) => `${count} innerhalb eines Jahres`,
    engagement: (days) => `vor ${days} Tagen`
  },
  outOf: (score) => `${score} von 100`,
  more: (count) => `${count} weiteren Kunden geht es besser.`
};

// src/extensions/texts/home/health/en.ts
var en16 = {
  none: "No customer to tell of yet",
  noneHelp: "Customers appear here once they have an open invoice, or have paid one within a year.",
  intro: "From how customers paid within a year, what is overdue now, and when they were last in contact. Those doing worst come first.",
  formula: "Score: the mean of the parts that are known, by their weights. What is not known is left out; it is not counted as 0.",
  noContact: "When customers were last in contact is not known: an admin can choose the field that says so in the settings.",
  bands: { good: "Doing well", watch: "Worth a look", risk: "At risk" },
  unknown: "Unknown",
  part: "Part",
  measured: "Measured",
  score: "Score",
  weight: "Weight",
  parts: { punctuality: "Paid on time", overdue: "Overdue now", takenBack: "Payments taken back", engagement: "Last contact" },
  measures: {
    punctuality: (days) => `${days} days late on average`,
    overdue: (percent) => `${percent} of what is open`,
    takenBack: (count) => `${count} within a year`,
    engagement: (days) => `${days} days ago`
  },
  outOf: (score) => `${score} of 100`,
  more: (count) => `${count} more customers are doing better.`
};

// src/extensions/texts/home/health/fr.ts
var fr17 = {
  none: "Aucun client dont on puisse parler pour l'instant",
  noneHelp: "Les clients apparaissent ici dès qu'ils ont une facture ouverte, ou en ont payé une dans l'année.",
  intro: "D'après les paiements d'une année, ce qui est en retard maintenant et le dernier contact. Ceux qui vont le moins bien viennent d'abord.",
  formula: "Score : la moyenne des parts connues, selon leurs poids. Ce qui est inconnu est laissé de côté ; ce n'est pas compté pour 0.",
  noContact: "On ne sait pas quand les clients ont été en contact : un admin peut choisir le champ qui le dit dans les paramètres.",
  bands: { good: "Va bien", watch: "À surveiller", risk: "À risque" },
  unknown: "Inconnu",
  part: "Part",
  measured: "Mesuré",
  score: "Score",
  weight: "Poids",
  parts: { punctuality: "Payé à temps", overdue: "En retard maintenant", takenBack: "Paiements repris", engagement: "Dernier contact" },
  measures: {
    punctuality: (days) => `${days} jours de retard en moyenne`,
    overdue: (percent) => `${percent} de ce qui est ouvert`,
    takenBack: (count) => `${count} dans l'année`,
    engagement: (days) => `il y a ${days} jours`
  },
  outOf: (score) => `${score} sur 100`,
  more: (count) => `${count} autres clients vont mieux.`
};

// src/extensions/texts/home/health/index.ts
var healthTexts = { en: en16, de: de17, fr: fr17 };

// src/extensions/home/health/CustomersHealth.tsx
import { jsx as jsx62, jsxs as jsxs55 } from "react/jsx-runtime";
var TAGS = { good: "success", watch: "warning", risk: "danger" };
function CustomersHealth() {
  const texts = useTexts(healthTexts);
  const api = useApi();
  const formats = useFormats();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/customer-health", {}));
  if (data === null) return problem ? /* @__PURE__ */ jsx62(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx62(Loading, {});
  if (data.customers.length === 0) {
    return /* @__PURE__ */ jsx62(EmptyState8, { title: texts.none, layout: "vertical", imageName: "target", children: /* @__PURE__ */ jsx62(Text43, { children: texts.noneHelp }) });
  }
  return /* @__PURE__ */ jsxs55(Flex51, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx62(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx62(Text43, { children: texts.intro }),
    /* @__PURE__ */ jsx62(Text43, { variant: "microcopy", children: texts.formula }),
    !data.contactKnown && /* @__PURE__ */ jsx62(Text43, { variant: "microcopy", children: texts.noContact }),
    data.customers.map((customer) => /* @__PURE__ */ jsx62(CustomerTile, { customer }, customer.id)),
    data.more > 0 && /* @__PURE__ */ jsx62(Text43, { variant: "microcopy", children: texts.more(formats.count(data.more)) })
  ] });
}
function CustomerTile({ customer: { customer, organisation, record, score, band, parts } }) {
  const texts = useTexts(healthTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return /* @__PURE__ */ jsx62(Tile6, { children: /* @__PURE__ */ jsxs55(Flex51, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs55(Flex51, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      record === null ? /* @__PURE__ */ jsx62(Text43, { inline: true, format: { fontWeight: "bold" }, children: customer }) : /* @__PURE__ */ jsx62(Link11, { href: { url: recordUrl(portal.id, record.kind, record.id), external: true }, children: customer }),
      /* @__PURE__ */ jsx62(StatusTag7, { variant: band === null ? "default" : TAGS[band], children: band === null ? texts.unknown : texts.bands[band] }),
      score !== null && /* @__PURE__ */ jsx62(Text43, { inline: true, children: texts.outOf(formats.count(score)) }),
      /* @__PURE__ */ jsx62(Text43, { inline: true, variant: "microcopy", children: organisation })
    ] }),
    /* @__PURE__ */ jsx62(Parts2, { parts })
  ] }) });
}
function Parts2({ parts }) {
  const texts = useTexts(healthTexts);
  const formats = useFormats();
  const measured = ({ name, measure }) => {
    if (measure === null) return texts.unknown;
    return texts.measures[name](name === "overdue" ? formats.percent(String(measure)) : formats.decimal(String(measure)));
  };
  return /* @__PURE__ */ jsxs55(Table12, { bordered: true, density: "condensed", children: [
    /* @__PURE__ */ jsx62(TableHead12, { children: /* @__PURE__ */ jsxs55(TableRow12, { children: [
      /* @__PURE__ */ jsx62(TableHeader12, { children: texts.part }),
      /* @__PURE__ */ jsx62(TableHeader12, { children: texts.measured }),
      /* @__PURE__ */ jsx62(TableHeader12, { align: "right", children: texts.score }),
      /* @__PURE__ */ jsx62(TableHeader12, { align: "right", children: texts.weight })
    ] }) }),
    /* @__PURE__ */ jsx62(TableBody12, { children: parts.map((part) => /* @__PURE__ */ jsxs55(TableRow12, { children: [
      /* @__PURE__ */ jsx62(TableCell12, { children: texts.parts[part.name] }),
      /* @__PURE__ */ jsx62(TableCell12, { children: measured(part) }),
      /* @__PURE__ */ jsx62(TableCell12, { align: "right", children: part.score === null ? texts.unknown : formats.count(part.score) }),
      /* @__PURE__ */ jsx62(TableCell12, { align: "right", children: formats.count(part.weight) })
    ] }, part.name)) })
  ] });
}

// src/extensions/home/journals/Journals.tsx
import { Alert as Alert9, Button as Button28, Divider as Divider4, EmptyState as EmptyState9, Flex as Flex58, Text as Text49 } from "@hubspot/ui-extensions";
import { useState as useState30 } from "react";

// src/extensions/home/TroubleAlert.tsx
import { Alert as Alert7 } from "@hubspot/ui-extensions";

// src/extensions/texts/said/money/de.ts
var chooseAccounts = "Wählen Sie beide Konten in den Einstellungen von Onebook unter „Realisierter Umsatz“.";
var putBack = "Stellen Sie dort her, was war, oder gleichen Sie den Unterschied mit einer eigenen Buchung aus und schließen Sie den Monat mit einer Bemerkung ab.";
var de18 = {
  "reminder-refused": failed,
  "reminder-unsure": { sentence: "Auf eine Mail dieser Erinnerung kam keine Antwort. Sie ist vielleicht angekommen und wird nicht noch einmal gesendet.", nextStep: "" },
  "journal-refused": { ...failed, nextStep: "Beheben Sie es dort oder in den Einstellungen und drücken Sie dann „Jetzt entwerfen“." },
  "journal-delayed": { ...failed, nextStep: "Es wird von selbst noch einmal versucht." },
  "journal-closed": { sentence: "Die Bücher von {organisation} sind bis {until:date} abgeschlossen.", nextStep: "Öffnen Sie den Zeitraum dort wieder und drücken Sie „Jetzt entwerfen“, oder lassen Sie die Buchung aus: Ihre Beträge kommen dann mit denen des nächsten Monats." },
  "journal-gone": { sentence: "Diese Buchung war gebucht und steht nicht mehr in der Buchhaltung.", nextStep: "Stellen Sie sie dort wieder her, oder lassen Sie sie aus: Ihre Beträge kommen dann mit der Buchung des nächsten Monats." },
  "journal-changed": { sentence: "Diese Buchung wurde in der Buchhaltung geändert: Dort steht sie mit {there:money} vom {thereOn:date}, hier mit {here:money} vom {hereOn:date}.", nextStep: putBack },
  "journal-accounts-changed": { sentence: "Die Konten dieser Buchung wurden in der Buchhaltung geändert: Dort stehen im Soll {thereDebit} und im Haben {thereCredit}, hier {hereDebit} und {hereCredit}.", nextStep: putBack },
  "journals-without-deferred": { sentence: "Für {organisation} ist kein Konto für abgegrenzten Umsatz gewählt.", nextStep: chooseAccounts },
  "journals-without-revenue": { sentence: "Für {organisation} ist kein Umsatzkonto gewählt.", nextStep: chooseAccounts },
  "journals-one-account": { sentence: "Abgegrenzter Umsatz und Umsatz sind dasselbe Konto, eine Buchung würde also nichts bewegen.", nextStep: chooseAccounts },
  "journals-account-gone": { sentence: "Das Konto {account} gibt es bei {organisation} nicht mehr.", nextStep: chooseAccounts },
  "journals-without-month": { sentence: "Es ist kein erster Monat für Buchungen gewählt.", nextStep: "Wählen Sie ihn in den Einstellungen von Onebook unter „Realisierter Umsatz“." }
};

// src/extensions/texts/said/money/fr.ts
var chooseAccounts2 = "Choisissez les deux comptes dans les réglages d'Onebook, sous « Revenu reconnu ».";
var putBack2 = "Remettez-la là-bas comme elle était, ou corrigez l'écart par une écriture à vous et clôturez le mois avec un commentaire.";
var fr18 = {
  "reminder-refused": failed2,
  "reminder-unsure": { sentence: "Un e-mail de cette relance est resté sans réponse. Il est peut-être parti, et n'est pas envoyé une seconde fois.", nextStep: "" },
  "journal-refused": { ...failed2, nextStep: "Corrigez-le là-bas ou dans les réglages, puis appuyez sur « Préparer maintenant »." },
  "journal-delayed": { ...failed2, nextStep: "Un nouvel essai a lieu tout seul." },
  "journal-closed": { sentence: "Les livres de {organisation} sont clos jusqu'au {until:date}.", nextStep: "Rouvrez la période là-bas et appuyez sur « Préparer maintenant », ou laissez l'écriture de côté : ses montants viennent alors avec ceux du mois suivant." },
  "journal-gone": { sentence: "Cette écriture était comptabilisée et n'est plus dans la comptabilité.", nextStep: "Rétablissez-la là-bas, ou laissez-la de côté : ses montants viennent alors avec l'écriture du mois suivant." },
  "journal-changed": { sentence: "Cette écriture a été modifiée en comptabilité : elle y porte {there:money} du {thereOn:date}, et ici {here:money} du {hereOn:date}.", nextStep: putBack2 },
  "journal-accounts-changed": { sentence: "Les comptes de cette écriture ont été modifiés en comptabilité : elle y débite {thereDebit} et crédite {thereCredit}, et ici {hereDebit} et {hereCredit}.", nextStep: putBack2 },
  "journals-without-deferred": { sentence: "Aucun compte de produits constatés d'avance n'est choisi pour {organisation}.", nextStep: chooseAccounts2 },
  "journals-without-revenue": { sentence: "Aucun compte de produits n'est choisi pour {organisation}.", nextStep: chooseAccounts2 },
  "journals-one-account": { sentence: "Les produits constatés d'avance et les produits sont le même compte : une écriture ne déplacerait rien.", nextStep: chooseAccounts2 },
  "journals-account-gone": { sentence: "Le compte {account} n'existe plus chez {organisation}.", nextStep: chooseAccounts2 },
  "journals-without-month": { sentence: "Aucun premier mois n'est choisi pour les écritures.", nextStep: "Choisissez-le dans les réglages d'Onebook, sous « Revenu reconnu »." }
};

// src/extensions/texts/said/money/index.ts
var moneySaidTexts = { en: null, de: de18, fr: fr18 };

// src/extensions/home/TroubleAlert.tsx
import { jsx as jsx63 } from "react/jsx-runtime";
function TroubleAlert({ trouble }) {
  const { sentence, nextStep } = useSaid().reason(trouble, useTexts(moneySaidTexts));
  return /* @__PURE__ */ jsx63(Alert7, { title: sentence, variant: "warning", children: nextStep === "" ? void 0 : nextStep });
}

// src/extensions/texts/home/journals/de.ts
var de19 = {
  off: "Es wird nichts gebucht",
  offHelp: "Onebook kann Verdientes vom abgegrenzten in den realisierten Umsatz umbuchen, eine Buchung je Monat. Ein Admin schaltet das in den Einstellungen unter „Realisierter Umsatz“ ein.",
  none: "Noch keine Buchung",
  noneHelp: "Eine Buchung wird entworfen, sobald ein Monat vorbei ist, in dem etwas verdient wurde.",
  intro: {
    draft: "Jede Buchung wartet hier auf ihre Freigabe. Sie bucht Verdientes vom abgegrenzten Umsatz in den Umsatz um.",
    post: "Buchungen erfolgen von selbst, sobald ihr Monat vorbei ist. Jede bucht Verdientes vom abgegrenzten Umsatz in den Umsatz um."
  },
  shadow: "Onebook läuft im Schattenmodus: Buchungen werden hier entworfen, gebucht wird nichts.",
  noDrafts: (erp) => `${erp} kennt keine Entwürfe von Buchungen: Diese erscheint dort erst nach der Freigabe.`,
  mayNot: "Wer klären darf, kann diese freigeben.",
  draftNow: "Jetzt entwerfen",
  asked: "In Arbeit. Laden Sie gleich neu.",
  reload: "Neu laden",
  month: "Monat",
  amount: "Betrag",
  deals: "Deals",
  entry: "Buchung",
  state: "Stand",
  states: { drafted: "Entwurf", approved: "Unterwegs", posted: "Gebucht", "left-out": "Ausgelassen" },
  gone: "Nicht mehr in den Büchern",
  reversed: "Storniert",
  reversal: (month) => `Storno von ${month}`,
  earned: "Abgegrenzter Umsatz an Umsatz",
  takenBack: "Umsatz zurück an abgegrenzten Umsatz",
  approvedBy: (person) => `Freigegeben von ${person}`,
  postedAt: (moment) => `Gebucht ${moment}`,
  approve: "Buchen",
  leaveOut: "Auslassen",
  leaveOutHelp: "Die Beträge kommen dann mit der Buchung des nächsten Monats.",
  reverse: "Stornieren",
  open: (erp) => `In ${erp} öffnen`,
  more: "Ältere Buchungen stehen im Buchhaltungssystem.",
  why: "Warum dieser Betrag",
  whyTitle: (month) => `${month}, Deal für Deal`,
  formula: "Realisiert bis Monatsende, abzüglich dessen, was andere Buchungen schon enthalten.",
  deal: "Deal",
  recognised: "Realisiert",
  before: "Schon gebucht",
  part: "In dieser Buchung",
  sum: "Summe",
  moreDeals: (count) => `${count} weitere Deals mit kleineren Beträgen`
};

// src/extensions/texts/home/journals/en.ts
var en17 = {
  off: "Nothing is posted",
  offHelp: "Onebook can move what was earned from deferred revenue to revenue, one journal entry a month. An admin switches it on in the settings, under Recognised revenue.",
  none: "No entry yet",
  noneHelp: "An entry is drafted once a month is over in which something was earned.",
  intro: {
    draft: "Each entry waits here until somebody approves it. It moves what was earned from deferred revenue to revenue.",
    post: "Entries are posted by themselves once their month is over. Each moves what was earned from deferred revenue to revenue."
  },
  shadow: "Onebook runs in shadow mode: entries are drafted here, and nothing is posted.",
  noDrafts: (erp) => `${erp} has no drafts of journal entries: it sees this one only once it is approved.`,
  mayNot: "Someone with the right to settle can approve these.",
  draftNow: "Draft now",
  asked: "Under way. Reload in a moment.",
  reload: "Reload",
  month: "Month",
  amount: "Amount",
  deals: "Deals",
  entry: "Entry",
  state: "State",
  states: { drafted: "Drafted", approved: "On its way", posted: "Posted", "left-out": "Left out" },
  gone: "No longer in the books",
  reversed: "Reversed",
  reversal: (month) => `Reversal of ${month}`,
  earned: "Deferred revenue to revenue",
  takenBack: "Revenue back to deferred revenue",
  approvedBy: (person) => `Approved by ${person}`,
  postedAt: (moment) => `Posted ${moment}`,
  approve: "Post",
  leaveOut: "Leave out",
  leaveOutHelp: "Its amounts then come with the next month's entry.",
  reverse: "Reverse",
  open: (erp) => `Open in ${erp}`,
  more: "Older entries are in the accounting system.",
  why: "Why this amount",
  whyTitle: (month) => `${month}, deal by deal`,
  formula: "Recognised to the end of the month, less what other entries hold already.",
  deal: "Deal",
  recognised: "Recognised",
  before: "Already in entries",
  part: "In this entry",
  sum: "Sum",
  moreDeals: (count) => `${count} more deals with smaller amounts`
};

// src/extensions/texts/home/journals/fr.ts
var fr19 = {
  off: "Rien n'est comptabilisé",
  offHelp: "Onebook peut passer ce qui a été gagné des produits constatés d'avance au revenu, une écriture par mois. Un admin l'active dans les paramètres, sous Revenu reconnu.",
  none: "Pas encore d'écriture",
  noneHelp: "Une écriture est préparée dès que s'achève un mois où quelque chose a été gagné.",
  intro: {
    draft: "Chaque écriture attend ici son approbation. Elle passe ce qui a été gagné des produits constatés d'avance au revenu.",
    post: "Les écritures sont comptabilisées d'elles-mêmes une fois leur mois terminé. Chacune passe ce qui a été gagné des produits constatés d'avance au revenu."
  },
  shadow: "Onebook est en mode ombre : les écritures sont préparées ici, rien n'est comptabilisé.",
  noDrafts: (erp) => `${erp} n'a pas de brouillons d'écritures : celle-ci n'y apparaît qu'une fois approuvée.`,
  mayNot: "Une personne ayant le droit de régler peut les approuver.",
  draftNow: "Préparer maintenant",
  asked: "En cours. Rechargez dans un instant.",
  reload: "Recharger",
  month: "Mois",
  amount: "Montant",
  deals: "Transactions",
  entry: "Écriture",
  state: "État",
  states: { drafted: "Brouillon", approved: "En route", posted: "Comptabilisée", "left-out": "Laissée de côté" },
  gone: "Plus dans les comptes",
  reversed: "Extournée",
  reversal: (month) => `Extourne de ${month}`,
  earned: "Produits constatés d'avance vers revenu",
  takenBack: "Revenu vers produits constatés d'avance",
  approvedBy: (person) => `Approuvée par ${person}`,
  postedAt: (moment) => `Comptabilisée ${moment}`,
  approve: "Comptabiliser",
  leaveOut: "Laisser de côté",
  leaveOutHelp: "Ses montants viennent alors avec l'écriture du mois suivant.",
  reverse: "Extourner",
  open: (erp) => `Ouvrir dans ${erp}`,
  more: "Les écritures plus anciennes sont dans le système comptable.",
  why: "Pourquoi ce montant",
  whyTitle: (month) => `${month}, transaction par transaction`,
  formula: "Reconnu jusqu'à la fin du mois, moins ce que d'autres écritures contiennent déjà.",
  deal: "Transaction",
  recognised: "Reconnu",
  before: "Déjà en écritures",
  part: "Dans cette écriture",
  sum: "Somme",
  moreDeals: (count) => `${count} autres transactions aux montants plus petits`
};

// src/extensions/texts/home/journals/index.ts
var journalTexts = { en: en17, de: de19, fr: fr19 };

// src/extensions/home/by-hand/ByHand.tsx
import { Button as Button25, Flex as Flex55, Form as Form8, Heading as Heading17, Input as Input4, Text as Text46 } from "@hubspot/ui-extensions";
import { useState as useState28 } from "react";

// src/extensions/parts/deal-id-in.ts
function dealIdIn(text) {
  const plain2 = text.trim();
  if (/^\d{1,20}$/.test(plain2)) return plain2;
  return /\/record\/0-3\/(\d{1,20})(?:[/?#]|$)/.exec(plain2)?.[1] ?? /\/deals?\/(\d{1,20})(?:[/?#]|$)/.exec(plain2)?.[1] ?? null;
}

// src/extensions/texts/home/by-hand/de.ts
var de20 = {
  title: "Nutzung und Meilensteine",
  intro: "Was verbraucht wurde und welche Meilensteine erreicht sind, gilt als verdient, wie es hier eingetragen wird.",
  deal: "Deal",
  dealHelp: "Seine Nummer oder die Adresse seiner Seite in HubSpot.",
  noDeal: "Darin steht keine Dealnummer.",
  show: "Anzeigen",
  dealNamed: (name) => `Deal: ${name}`,
  noLines: "Onebook kennt keine Artikel dieses Deals",
  noLinesHelp: "Prüfen Sie die Nummer. Ein Deal ist bekannt, sobald er gewonnen ist.",
  mayNot: "Wer klären darf, kann hier eintragen.",
  kind: "Was",
  kinds: { usage: "Nutzung", milestone: "Meilenstein erreicht" },
  line: "Artikel",
  on: "Am",
  amount: (currency) => `Betrag in ${currency}`,
  amountHelp: "Negativ berichtigt, was vorher eingetragen wurde.",
  noAmount: "Schreiben Sie einen Betrag wie 120,50.",
  reads: (amount) => `Gelesen als ${amount}`,
  milestone: "Meilenstein",
  milestoneHelp: "Unter dem Namen aus den Einstellungen.",
  choose: "Wählen",
  enter: "Eintragen",
  entered: "Eingetragen. Der Umsatz folgt sofort.",
  soFar: "Bisher eingetragen",
  nothing: "Für diesen Deal wurde nichts eingetragen.",
  reached: (milestone) => `${milestone} erreicht`,
  by: (person) => `von ${person}`,
  withdraw: "Zurücknehmen"
};

// src/extensions/texts/home/by-hand/en.ts
var en18 = {
  title: "Usage and milestones",
  intro: "What was used, and milestones that were reached, are earned as they are entered here.",
  deal: "Deal",
  dealHelp: "Its number, or the address of its page in HubSpot.",
  noDeal: "There is no deal number in this.",
  show: "Show",
  dealNamed: (name) => `Deal: ${name}`,
  noLines: "Onebook knows no line items of this deal",
  noLinesHelp: "Check the number. A deal is known once it was won.",
  mayNot: "Someone with the right to settle can enter these.",
  kind: "What",
  kinds: { usage: "Usage", milestone: "Milestone reached" },
  line: "Line item",
  on: "On",
  amount: (currency) => `Amount in ${currency}`,
  amountHelp: "Negative corrects what was entered before.",
  noAmount: "Write an amount such as 120.50.",
  reads: (amount) => `Reads as ${amount}`,
  milestone: "Milestone",
  milestoneHelp: "By the name it has in the settings.",
  choose: "Choose",
  enter: "Enter",
  entered: "Entered. Revenue follows at once.",
  soFar: "Entered so far",
  nothing: "Nothing was entered for this deal.",
  reached: (milestone) => `${milestone} reached`,
  by: (person) => `by ${person}`,
  withdraw: "Take back"
};

// src/extensions/texts/home/by-hand/fr.ts
var fr20 = {
  title: "Consommation et jalons",
  intro: "Ce qui a été consommé et les jalons atteints sont gagnés tels qu'ils sont saisis ici.",
  deal: "Transaction",
  dealHelp: "Son numéro, ou l'adresse de sa page dans HubSpot.",
  noDeal: "Il n'y a pas de numéro de transaction ici.",
  show: "Afficher",
  dealNamed: (name) => `Transaction : ${name}`,
  noLines: "Onebook ne connaît aucune ligne de cette transaction",
  noLinesHelp: "Vérifiez le numéro. Une transaction est connue une fois gagnée.",
  mayNot: "Une personne qui a le droit de régler peut saisir.",
  kind: "Quoi",
  kinds: { usage: "Consommation", milestone: "Jalon atteint" },
  line: "Ligne",
  on: "Le",
  amount: (currency) => `Montant en ${currency}`,
  amountHelp: "Un montant négatif corrige ce qui a été saisi avant.",
  noAmount: "Écrivez un montant tel que 120,50.",
  reads: (amount) => `Lu comme ${amount}`,
  milestone: "Jalon",
  milestoneHelp: "Sous son nom dans les paramètres.",
  choose: "Choisir",
  enter: "Saisir",
  entered: "Saisi. Le revenu suit aussitôt.",
  soFar: "Saisi jusqu'ici",
  nothing: "Rien n'a été saisi pour cette transaction.",
  reached: (milestone) => `${milestone} atteint`,
  by: (person) => `par ${person}`,
  withdraw: "Reprendre"
};

// src/extensions/texts/home/by-hand/index.ts
var byHandTexts = { en: en18, de: de20, fr: fr20 };

// src/extensions/home/by-hand/OfDeal.tsx
import { Alert as Alert8, Divider as Divider3, Flex as Flex54, Heading as Heading16, Text as Text45 } from "@hubspot/ui-extensions";
import { useState as useState27 } from "react";

// src/extensions/home/by-hand/Enter.tsx
import { Button as Button23, DateInput as DateInput4, Flex as Flex52, Form as Form7, Input as Input3, Select as Select7 } from "@hubspot/ui-extensions";
import { useRef as useRef4, useState as useState26 } from "react";

// src/extensions/home/by-hand/amount.ts
function minorIn(typed, decimals) {
  const [, sign = "", whole = "", , part = ""] = /^([-−]?)(\d{1,12})([.,](\d{1,3}))?$/.exec(typed.trim()) ?? [];
  if (whole === "" || part.length > decimals) return null;
  const minor = Number(whole + part.padEnd(decimals, "0"));
  return sign === "" || minor === 0 ? minor : -minor;
}
function amountOf(minor, decimals) {
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${minor < 0 ? "-" : ""}${whole}${decimals === 0 ? "" : `.${digits.slice(-decimals)}`}`;
}

// src/extensions/home/by-hand/Enter.tsx
import { jsx as jsx64, jsxs as jsxs56 } from "react/jsx-runtime";
function Enter({ dealId, deal, onEntered }) {
  const texts = useTexts(byHandTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [fields, setFields] = useState26({ kind: "usage", lineId: deal.lines[0]?.lineId ?? "", on: "", amount: "", milestone: "" });
  const set = (part) => setFields((before) => ({ ...before, ...part }));
  const idOf = useEntryId();
  const wanted = entryIn(fields, deal.decimals);
  const send = () => {
    if (wanted === null) return;
    act(
      () => api.post("/api/v1/deals/{dealId}/recognition", { path: { dealId }, body: { entryId: idOf(wanted), ...wanted } }),
      () => {
        idOf(null);
        set({ amount: "", milestone: "" });
        onEntered();
      }
    );
  };
  return /* @__PURE__ */ jsx64(Form7, { onSubmit: send, children: /* @__PURE__ */ jsxs56(Flex52, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsxs56(Flex52, { direction: "row", gap: "sm", align: "start", wrap: true, children: [
      /* @__PURE__ */ jsx64(Select7, { name: "kind", label: texts.kind, value: fields.kind, options: ["usage", "milestone"].map((value) => ({ value, label: texts.kinds[value] })), onChange: (kind) => set({ kind }) }),
      /* @__PURE__ */ jsx64(Select7, { name: "line", label: texts.line, value: fields.lineId, options: deal.lines.map(({ lineId, name }) => ({ value: lineId, label: name === "" ? lineId : name })), onChange: (lineId) => set({ lineId: String(lineId) }) }),
      /* @__PURE__ */ jsx64(DateInput4, { name: "on", label: texts.on, value: toInput(fields.on), timezone: "portalTz", onChange: (day) => set({ on: fromInput(day) }) }),
      fields.kind === "usage" ? /* @__PURE__ */ jsx64(Amount, { deal, typed: fields.amount, onType: (amount) => set({ amount }) }) : /* @__PURE__ */ jsx64(Milestone, { names: deal.milestones, value: fields.milestone, onType: (milestone) => set({ milestone }) })
    ] }),
    problem && /* @__PURE__ */ jsx64(Failure, { problem }),
    /* @__PURE__ */ jsx64(Button23, { type: "submit", variant: "primary", disabled: busy || wanted === null, children: texts.enter })
  ] }) });
}
function entryIn({ kind, lineId, on, amount, milestone }, decimals) {
  if (lineId === "" || on === "") return null;
  if (kind === "milestone") return milestone.trim() === "" ? null : { kind, lineId, on, milestone: milestone.trim() };
  const minor = minorIn(amount, decimals);
  return minor === null || minor === 0 ? null : { kind, lineId, on, minor };
}
function useEntryId() {
  const last = useRef4({ entry: "", id: "" });
  return (entry) => {
    const text = JSON.stringify(entry);
    if (last.current.entry !== text) last.current = { entry: text, id: crypto.randomUUID() };
    return last.current.id;
  };
}
function Amount({ deal: { currency, decimals }, typed, onType }) {
  const texts = useTexts(byHandTexts);
  const formats = useFormats();
  const minor = minorIn(typed, decimals);
  const wrong = typed.trim() !== "" && minor === null;
  const description = minor === null ? texts.amountHelp : texts.reads(formats.money({ amount: amountOf(minor, decimals), currency }));
  return /* @__PURE__ */ jsx64(Input3, { name: "amount", label: texts.amount(currency), description, value: typed, error: wrong, validationMessage: wrong ? texts.noAmount : "", onInput: onType, onChange: onType });
}
function Milestone({ names, value, onType }) {
  const texts = useTexts(byHandTexts);
  const type = (text) => onType(text.slice(0, 100));
  if (names.length === 0) return /* @__PURE__ */ jsx64(Input3, { name: "milestone", label: texts.milestone, description: texts.milestoneHelp, value, onInput: type, onChange: type });
  return /* @__PURE__ */ jsx64(Select7, { name: "milestone", label: texts.milestone, value, options: [{ value: "", label: texts.choose }, ...names.map((name) => ({ value: name, label: name }))], onChange: (name) => type(String(name)) });
}

// src/extensions/home/by-hand/Entered.tsx
import { Button as Button24, Flex as Flex53, Text as Text44 } from "@hubspot/ui-extensions";
import { jsx as jsx65, jsxs as jsxs57 } from "react/jsx-runtime";
function Entered({ dealId, entry, lines: lines3, maySettle, onWithdrawn }) {
  const texts = useTexts(byHandTexts);
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const { entryId, lineId, milestone, amount, on, by } = entry;
  const line = lines3.find((one) => one.lineId === lineId)?.name ?? lineId;
  const withdraw = () => act(() => api.post("/api/v1/deals/{dealId}/recognition/{entryId}/withdraw", { path: { dealId, entryId } }), onWithdrawn);
  return /* @__PURE__ */ jsxs57(Flex53, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs57(Flex53, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx65(Text44, { inline: true, format: { fontWeight: "bold" }, children: milestone === null ? amount && formats.money(amount) : texts.reached(milestone) }),
      /* @__PURE__ */ jsx65(Text44, { inline: true, children: [line, formats.date(on)].join(" · ") }),
      /* @__PURE__ */ jsx65(Text44, { inline: true, variant: "microcopy", children: texts.by(by) }),
      maySettle && /* @__PURE__ */ jsx65(Button24, { size: "xs", variant: "secondary", disabled: busy, onClick: withdraw, children: texts.withdraw })
    ] }),
    problem && /* @__PURE__ */ jsx65(Failure, { problem })
  ] });
}

// src/extensions/home/by-hand/OfDeal.tsx
import { jsx as jsx66, jsxs as jsxs58 } from "react/jsx-runtime";
function OfDeal({ dealId }) {
  const texts = useTexts(byHandTexts);
  const api = useApi();
  const [entered, setEntered] = useState27(false);
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/deals/{dealId}/recognition", { path: { dealId } }));
  if (data === null) return problem ? /* @__PURE__ */ jsx66(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx66(Loading, {});
  const maySettle = data.rights.includes("settle");
  const changed = (by) => {
    setEntered(by === "entry");
    void reload3();
  };
  if (data.lines.length === 0 && data.byHand.length === 0) {
    return /* @__PURE__ */ jsx66(Alert8, { title: texts.noLines, variant: "info", children: texts.noLinesHelp });
  }
  return /* @__PURE__ */ jsxs58(Flex54, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx66(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx66(Heading16, { children: texts.dealNamed(data.name ?? dealId) }),
    !maySettle && /* @__PURE__ */ jsx66(Text45, { variant: "microcopy", children: texts.mayNot }),
    maySettle && data.lines.length > 0 && /* @__PURE__ */ jsx66(Enter, { dealId, deal: data, onEntered: () => changed("entry") }),
    entered && /* @__PURE__ */ jsx66(Alert8, { title: texts.entered, variant: "success" }),
    /* @__PURE__ */ jsx66(Divider3, {}),
    /* @__PURE__ */ jsx66(Heading16, { children: texts.soFar }),
    data.byHand.length === 0 && /* @__PURE__ */ jsx66(Text45, { children: texts.nothing }),
    data.byHand.map((one) => /* @__PURE__ */ jsx66(Entered, { dealId, entry: one, lines: data.lines, maySettle, onWithdrawn: () => changed("withdrawal") }, one.entryId))
  ] });
}

// src/extensions/home/by-hand/ByHand.tsx
import { jsx as jsx67, jsxs as jsxs59 } from "react/jsx-runtime";
function ByHand() {
  const texts = useTexts(byHandTexts);
  const [typed, setTyped] = useState28("");
  const [shown2, setShown] = useState28(null);
  const dealId = dealIdIn(typed);
  const wrong = typed.trim() !== "" && dealId === null;
  const show = () => {
    if (dealId !== null) setShown(dealId);
  };
  return /* @__PURE__ */ jsxs59(Flex55, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx67(Heading17, { children: texts.title }),
    /* @__PURE__ */ jsx67(Text46, { children: texts.intro }),
    /* @__PURE__ */ jsx67(Form8, { onSubmit: show, children: /* @__PURE__ */ jsxs59(Flex55, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx67(Input4, { name: "deal", label: texts.deal, description: texts.dealHelp, value: typed, error: wrong, validationMessage: wrong ? texts.noDeal : "", onInput: setTyped, onChange: setTyped }),
      /* @__PURE__ */ jsx67(Button25, { type: "submit", variant: "secondary", size: "sm", disabled: dealId === null, children: texts.show })
    ] }) }),
    shown2 !== null && /* @__PURE__ */ jsx67(OfDeal, { dealId: shown2 }, shown2)
  ] });
}

// src/extensions/home/journals/Journal.tsx
import { Button as Button27, Flex as Flex57, Link as Link13, StatusTag as StatusTag8, Text as Text48, Tile as Tile7 } from "@hubspot/ui-extensions";

// src/extensions/home/journals/WhyJournal.tsx
import { Button as Button26, Flex as Flex56, Link as Link12, Modal as Modal5, ModalBody as ModalBody5, Table as Table13, TableBody as TableBody13, TableCell as TableCell13, TableHead as TableHead13, TableHeader as TableHeader13, TableRow as TableRow13, Text as Text47 } from "@hubspot/ui-extensions";
import { useState as useState29 } from "react";
import { jsx as jsx68, jsxs as jsxs60 } from "react/jsx-runtime";
function WhyJournal({ journalId, month }) {
  const texts = useTexts(journalTexts);
  const [open, setOpen] = useState29(false);
  return /* @__PURE__ */ jsx68(
    Button26,
    {
      variant: "transparent",
      size: "xs",
      onClick: () => setOpen(true),
      overlay: /* @__PURE__ */ jsx68(Modal5, { id: `why-journal-${journalId}`, title: texts.whyTitle(month), width: "lg", "aria-label": texts.why, onClose: () => setOpen(false), children: /* @__PURE__ */ jsx68(ModalBody5, { children: open && /* @__PURE__ */ jsx68(Parts3, { journalId }) }) }),
      children: texts.why
    }
  );
}
function Parts3({ journalId }) {
  const texts = useTexts(journalTexts);
  const api = useApi();
  const formats = useFormats();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/journals/{journalId}/why", { path: { journalId } }));
  if (problem) return /* @__PURE__ */ jsx68(Failure, { problem, retry: () => void reload3() });
  if (data === null) return /* @__PURE__ */ jsx68(Loading, {});
  return /* @__PURE__ */ jsxs60(Flex56, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx68(Text47, { children: texts.formula }),
    /* @__PURE__ */ jsxs60(Table13, { bordered: true, density: "condensed", children: [
      /* @__PURE__ */ jsx68(TableHead13, { children: /* @__PURE__ */ jsxs60(TableRow13, { children: [
        /* @__PURE__ */ jsx68(TableHeader13, { children: texts.deal }),
        /* @__PURE__ */ jsx68(TableHeader13, { align: "right", children: texts.recognised }),
        /* @__PURE__ */ jsx68(TableHeader13, { align: "right", children: texts.before }),
        /* @__PURE__ */ jsx68(TableHeader13, { align: "right", children: texts.part })
      ] }) }),
      /* @__PURE__ */ jsxs60(TableBody13, { children: [
        data.parts.map(({ dealId, name, recognised, before, amount }) => /* @__PURE__ */ jsxs60(TableRow13, { children: [
          /* @__PURE__ */ jsx68(TableCell13, { children: /* @__PURE__ */ jsx68(Deal3, { dealId, name }) }),
          /* @__PURE__ */ jsx68(TableCell13, { align: "right", children: formats.money(recognised) }),
          /* @__PURE__ */ jsx68(TableCell13, { align: "right", children: formats.money(before) }),
          /* @__PURE__ */ jsx68(TableCell13, { align: "right", children: formats.money(amount) })
        ] }, dealId)),
        /* @__PURE__ */ jsxs60(TableRow13, { children: [
          /* @__PURE__ */ jsx68(TableCell13, { children: data.more > 0 ? texts.moreDeals(formats.count(data.more)) : texts.sum }),
          /* @__PURE__ */ jsx68(TableCell13, { children: "" }),
          /* @__PURE__ */ jsx68(TableCell13, { children: "" }),
          /* @__PURE__ */ jsx68(TableCell13, { align: "right", children: formats.money(data.total) })
        ] })
      ] })
    ] })
  ] });
}
function Deal3({ dealId, name }) {
  const { dealNumber } = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  return /* @__PURE__ */ jsx68(Link12, { href: { url: dealUrl(portal.id, dealId), external: true }, children: name ?? dealNumber(dealId) });
}

// src/extensions/home/journals/Journal.tsx
import { jsx as jsx69, jsxs as jsxs61 } from "react/jsx-runtime";
var TAGS2 = { drafted: "info", approved: "info", posted: "success", "left-out": "default" };
function Journal({ journal, maySettle, mayPost, onAsked }) {
  const texts = useTexts(journalTexts);
  const formats = useFormats();
  const { kind, month, amount, state, reversed, organisation, className, trouble, date, reference, erp, keepsDrafts } = journal;
  const title = kind === "reversal" ? texts.reversal(formats.month(month)) : formats.month(month);
  return /* @__PURE__ */ jsx69(Tile7, { children: /* @__PURE__ */ jsxs61(Flex57, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs61(Flex57, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx69(Text48, { inline: true, format: { fontWeight: "bold" }, children: [title, organisation, className].filter(Boolean).join(" · ") }),
      /* @__PURE__ */ jsx69(StatusTag8, { variant: TAGS2[state], children: texts.states[state] }),
      journal.gone && /* @__PURE__ */ jsx69(StatusTag8, { variant: "danger", children: texts.gone }),
      reversed && /* @__PURE__ */ jsx69(StatusTag8, { variant: "warning", children: texts.reversed })
    ] }),
    /* @__PURE__ */ jsxs61(Flex57, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx69(Text48, { inline: true, format: { fontWeight: "bold" }, children: formats.money(amount) }),
      /* @__PURE__ */ jsx69(Text48, { inline: true, children: amount.minor > 0 ? texts.earned : texts.takenBack }),
      /* @__PURE__ */ jsx69(WhyJournal, { journalId: journal.id, month: title })
    ] }),
    /* @__PURE__ */ jsx69(Text48, { variant: "microcopy", children: [formats.date(date), reference, ...howFar(journal, texts, formats.moment)].join(" · ") }),
    state === "drafted" && !keepsDrafts && /* @__PURE__ */ jsx69(Text48, { variant: "microcopy", children: texts.noDrafts(erp) }),
    trouble && /* @__PURE__ */ jsx69(TroubleAlert, { trouble }),
    journal.link !== null && /* @__PURE__ */ jsx69(Link13, { href: { url: journal.link, external: true }, children: texts.open(erp) }),
    maySettle && /* @__PURE__ */ jsx69(Actions, { journal, mayPost, onAsked })
  ] }) });
}
function howFar({ approvedBy, postedAt }, texts, moment) {
  return [...approvedBy === null ? [] : [texts.approvedBy(approvedBy)], ...postedAt === null ? [] : [texts.postedAt(moment(postedAt))]];
}
function Actions({ journal: { id, state, kind, reversed, gone }, mayPost, onAsked }) {
  const texts = useTexts(journalTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const path = { journalId: id };
  if (state === "drafted" || gone) {
    return /* @__PURE__ */ jsxs61(Flex57, { direction: "column", gap: "xs", children: [
      /* @__PURE__ */ jsxs61(Flex57, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
        mayPost && !gone && /* @__PURE__ */ jsx69(Button27, { size: "sm", variant: "primary", disabled: busy, onClick: () => act(() => api.post("/api/v1/journals/{journalId}/approve", { path }), onAsked), children: texts.approve }),
        /* @__PURE__ */ jsx69(Button27, { size: "sm", variant: "secondary", disabled: busy, onClick: () => act(() => api.post("/api/v1/journals/{journalId}/leave-out", { path }), onAsked), children: texts.leaveOut }),
        kind === "month" && /* @__PURE__ */ jsx69(Text48, { variant: "microcopy", children: texts.leaveOutHelp })
      ] }),
      problem && /* @__PURE__ */ jsx69(Failure, { problem })
    ] });
  }
  if (state !== "posted" || kind === "reversal" || reversed || !mayPost) return null;
  return /* @__PURE__ */ jsxs61(Flex57, { direction: "column", gap: "xs", align: "start", children: [
    /* @__PURE__ */ jsx69(Button27, { size: "sm", variant: "destructive", disabled: busy, onClick: () => act(() => api.post("/api/v1/journals/{journalId}/reverse", { path }), onAsked), children: texts.reverse }),
    problem && /* @__PURE__ */ jsx69(Failure, { problem })
  ] });
}

// src/extensions/home/journals/Journals.tsx
import { jsx as jsx70, jsxs as jsxs62 } from "react/jsx-runtime";
function Journals() {
  const texts = useTexts(journalTexts);
  const api = useApi();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/journals", {}));
  const drafting = useAct();
  const [asked, setAsked] = useState30(false);
  if (data === null) return problem ? /* @__PURE__ */ jsx70(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx70(Loading, {});
  const { mode, shadow, missing, journals, more, rights } = data;
  const maySettle = rights.includes("settle");
  const again = () => void reload3().then(() => setAsked(false));
  if (mode === "off" && journals.length === 0) {
    return /* @__PURE__ */ jsxs62(Flex58, { direction: "column", gap: "md", children: [
      /* @__PURE__ */ jsx70(Nothing2, { title: texts.off, help: texts.offHelp }),
      /* @__PURE__ */ jsx70(Divider4, {}),
      /* @__PURE__ */ jsx70(ByHand, {})
    ] });
  }
  return /* @__PURE__ */ jsxs62(Flex58, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx70(Failure, { problem, retry: () => void reload3() }),
    shadow && /* @__PURE__ */ jsx70(Alert9, { title: texts.shadow, variant: "info" }),
    missing.map((trouble) => /* @__PURE__ */ jsx70(TroubleAlert, { trouble }, trouble.sentence)),
    mode !== "off" && /* @__PURE__ */ jsx70(Text49, { children: texts.intro[mode] }),
    !maySettle && /* @__PURE__ */ jsx70(Text49, { variant: "microcopy", children: texts.mayNot }),
    /* @__PURE__ */ jsxs62(Flex58, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      maySettle && mode !== "off" && /* @__PURE__ */ jsx70(Button28, { size: "sm", disabled: drafting.busy, onClick: () => drafting.act(() => api.post("/api/v1/journals/draft", {}), () => setAsked(true)), children: texts.draftNow }),
      /* @__PURE__ */ jsx70(Button28, { size: "sm", variant: "secondary", onClick: again, children: texts.reload }),
      asked && /* @__PURE__ */ jsx70(Text49, { variant: "microcopy", children: texts.asked })
    ] }),
    drafting.problem && /* @__PURE__ */ jsx70(Failure, { problem: drafting.problem }),
    journals.length === 0 && /* @__PURE__ */ jsx70(Nothing2, { title: texts.none, help: texts.noneHelp }),
    journals.map((journal) => /* @__PURE__ */ jsx70(Journal, { journal, maySettle, mayPost: !shadow, onAsked: () => void reload3() }, journal.id)),
    more && /* @__PURE__ */ jsx70(Text49, { variant: "microcopy", children: texts.more }),
    /* @__PURE__ */ jsx70(Divider4, {}),
    /* @__PURE__ */ jsx70(ByHand, {})
  ] });
}
function Nothing2({ title, help }) {
  return /* @__PURE__ */ jsx70(EmptyState9, { title, layout: "vertical", imageName: "emptyStateCharts", children: /* @__PURE__ */ jsx70(Text49, { children: help }) });
}

// src/extensions/home/Layout.tsx
import { Divider as Divider5, Flex as Flex59, Text as Text50 } from "@hubspot/ui-extensions";
import { PageLink as PageLink2, PageTitle, usePageRoute as usePageRoute3 } from "@hubspot/ui-extensions/pages";

// src/extensions/home/page-list.ts
var PAGES = [
  { path: "/", name: "today", group: "work" },
  { path: "/attention", name: "attention", group: "work" },
  { path: "/customers", name: "customers", group: "work" },
  { path: "/log", name: "log", group: "work" },
  { path: "/connections", name: "connections", group: "work" },
  { path: "/bridge", name: "bridge", group: "money" },
  { path: "/duplicates", name: "duplicates", group: "money" },
  { path: "/receivables", name: "receivables", group: "money" },
  { path: "/reminders", name: "reminders", group: "money" },
  { path: "/earning", name: "earning", group: "money" },
  { path: "/journals", name: "journals", group: "money" },
  { path: "/closing", name: "closing", group: "money" },
  { path: "/commission", name: "commission", group: "money" },
  { path: "/health", name: "health", group: "money" },
  { path: "/forecast", name: "forecast", group: "money" }
];
var GROUPS = ["work", "money"];

// src/extensions/home/Layout.tsx
import { jsx as jsx71, jsxs as jsxs63 } from "react/jsx-runtime";
function Layout({ children }) {
  const texts = useTexts(homeTexts);
  const { path } = usePageRoute3();
  const current = PAGES.find((page) => page.path === path);
  return /* @__PURE__ */ jsxs63(Flex59, { direction: "column", gap: "md", children: [
    /* @__PURE__ */ jsx71(PageTitle, { children: current ? texts.pages[current.name] : texts.notFound.title }),
    GROUPS.map((group) => /* @__PURE__ */ jsxs63(Flex59, { direction: "row", gap: "md", wrap: true, align: "center", children: [
      /* @__PURE__ */ jsx71(Text50, { inline: true, variant: "microcopy", children: texts.groups[group] }),
      PAGES.filter((page) => page.group === group).map(
        (page) => page === current ? /* @__PURE__ */ jsx71(Text50, { inline: true, format: { fontWeight: "bold" }, children: texts.pages[page.name] }, page.path) : /* @__PURE__ */ jsx71(PageLink2, { to: page.path, children: texts.pages[page.name] }, page.path)
      )
    ] }, group)),
    /* @__PURE__ */ jsx71(Divider5, {}),
    children
  ] });
}

// src/extensions/home/log/Log.tsx
import { Flex as Flex64 } from "@hubspot/ui-extensions";
import { usePageRoute as usePageRoute4 } from "@hubspot/ui-extensions/pages";
import { useState as useState34 } from "react";

// src/extensions/home/log/CheckChain.tsx
import { Alert as Alert10, Button as Button29, Flex as Flex60, Heading as Heading18, ProgressBar as ProgressBar2, Text as Text51 } from "@hubspot/ui-extensions";

// src/extensions/home/log/use-check.ts
import { useEffect as useEffect6, useRef as useRef5, useState as useState31 } from "react";
function useCheck() {
  const api = useApi();
  const [state, setState] = useState31({ check: null, problem: null, running: false });
  const turn = useRef5(0);
  useEffect6(
    () => () => {
      turn.current += 1;
    },
    []
  );
  async function run() {
    const own = turn.current += 1;
    setState({ check: null, problem: null, running: true });
    let [from, end, running] = [1, null, true];
    while (running) {
      const answer = await api.get("/api/v1/log/verify", { query: { from } });
      if (turn.current !== own) return;
      if (!answer.ok) return setState((before) => ({ ...before, problem: answer.problem, running: false }));
      end ??= answer.data.last;
      const check = fitted(answer.data, end);
      const isFurther = check.checkedTo >= from;
      running = check.brokenAt === null && check.checkedTo < end && isFurther;
      from = check.checkedTo + 1;
      setState({ check, problem: null, running });
    }
  }
  const stop = () => {
    turn.current += 1;
    setState((before) => ({ ...before, running: false }));
  };
  return { ...state, start: () => void run(), stop };
}
function fitted({ checkedTo, last, brokenAt }, end) {
  return { checkedTo: Math.min(checkedTo, end), last: end, brokenAt: brokenAt ?? (last < end ? last + 1 : null) };
}

// src/extensions/home/log/CheckChain.tsx
import { jsx as jsx72, jsxs as jsxs64 } from "react/jsx-runtime";
function CheckChain() {
  const { log } = useTexts(homeTexts);
  const { check, problem, running, start, stop } = useCheck();
  return /* @__PURE__ */ jsxs64(Flex60, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx72(Heading18, { children: log.check }),
    /* @__PURE__ */ jsx72(Text51, { children: log.checkText }),
    check && (running ? /* @__PURE__ */ jsx72(Progress, { check }) : /* @__PURE__ */ jsx72(Result, { check })),
    problem && /* @__PURE__ */ jsx72(Failure, { problem }),
    running ? /* @__PURE__ */ jsx72(Button29, { size: "xs", variant: "secondary", onClick: stop, children: log.stop }) : /* @__PURE__ */ jsx72(Button29, { size: "xs", variant: "secondary", onClick: start, children: log.check })
  ] });
}
function Progress({ check: { checkedTo, last } }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsx72(ProgressBar2, { title: log.checking, "aria-label": log.checking, value: checkedTo, maxValue: last, valueDescription: log.checkedOf(formats.count(checkedTo), formats.count(last)) });
}
function Result({ check: { checkedTo, last, brokenAt } }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  if (brokenAt !== null) {
    return /* @__PURE__ */ jsx72(Alert10, { title: log.broken(formats.count(brokenAt)), variant: "danger", children: log.brokenText });
  }
  if (last === 0) return /* @__PURE__ */ jsx72(Text51, { children: log.nothingToCheck });
  if (checkedTo < last) return /* @__PURE__ */ jsx72(Text51, { variant: "microcopy", children: log.checkedOf(formats.count(checkedTo), formats.count(last)) });
  return /* @__PURE__ */ jsx72(Alert10, { title: log.whole(formats.count(last)), variant: "success", children: log.wholeText });
}

// src/extensions/home/log/Entries.tsx
import { EmptyState as EmptyState10, Flex as Flex62, Link as Link14, Table as Table14, TableBody as TableBody14, TableCell as TableCell14, TableHead as TableHead14, TableHeader as TableHeader14, TableRow as TableRow14, Text as Text53 } from "@hubspot/ui-extensions";

// src/extensions/home/log/Details.tsx
import { Button as Button30, DescriptionList as DescriptionList5, DescriptionListItem as DescriptionListItem5, Flex as Flex61, Panel as Panel3, PanelBody as PanelBody3, PanelSection as PanelSection3, Text as Text52 } from "@hubspot/ui-extensions";
import { useState as useState32 } from "react";

// src/extensions/home/log/flattened.ts
var MOST_FIELDS = 80;
var MOST_LETTERS3 = 500;
function flattened(value) {
  const all = [];
  collect("", value, all);
  return { fields: all.slice(0, MOST_FIELDS), left: Math.max(0, all.length - MOST_FIELDS) };
}
function collect(name, value, into) {
  if (value === null || value === void 0 || value === "") return;
  if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) collect(name === "" ? key : `${name}.${key}`, inner, into);
    return;
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  into.push({ name, value: text.length > MOST_LETTERS3 ? `${text.slice(0, MOST_LETTERS3 - 1)}…` : text });
}

// src/extensions/texts/said/log/de.ts
var lines = {
  seen: "Einen Datensatz gelesen",
  "seen.invoice": "Rechnung {invoice} gelesen[, über {total:money}]: {state:state}[, {open:money} offen]",
  conflict: "Fragt eine Person zu {customer}: Die Systeme sind uneins über {fields:field}",
  "conflict.unnamed": "Fragt eine Person zu einem Kunden: Die Systeme sind uneins über {fields:field}",
  "shadow.nothing": "Im Schattenbetrieb: Es wäre nichts geschehen",
  "shadow.invoice": "Im Schattenbetrieb: hätte eine Rechnung erstellt[ über {total:money}][ für {customer}]",
  "gave-up": "Hat vorerst aufgegeben: {reasons}",
  failed: "Gescheitert ({what}), sieht noch einmal nach; {count}. Fehlschlag in Folge",
  decided: "Entschieden",
  "decided.step": "Entschieden: {step:step}",
  waits: "Wartet auf eine Person: {reasons}",
  rests: "Nichts mehr zu tun; Stand des Deals: {state:state}",
  "rests.unstated": "Nichts mehr zu tun; der Deal ist, wie er sein soll",
  wrote: "{fields:field} von {customer} an {side:side} geschrieben",
  "wrote.unnamed": "{fields:field} eines Kunden an {side:side} geschrieben",
  did: "Erledigt: {step:step}[ {number}][ über {total:money}]",
  "did.found": "Ein früherer Versuch war gelungen: {step:step}[ {number}][ über {total:money}]",
  "did.failed": "Versucht: {step:step}. {what}",
  asked: "{by} hat um {what} gebeten",
  "asked.create-invoice": "{by} hat um eine Rechnung gebeten",
  "asked.refresh": "{by} hat gebeten, noch einmal nachzusehen",
  "asked.leave": "{by} lässt die versandte Rechnung, wie sie ist",
  "asked.credit-and-reissue": "{by} will die Rechnung gutschreiben und neu ausstellen",
  "asked.link-invoice": "{by} hat Rechnung {invoice} mit dem Deal verknüpft",
  "asked.link-customer": "{by} hat den Kunden des Deals mit Kunde {id} verknüpft",
  "asked.erase-contact": "{by} hat gebeten, die persönlichen Daten eines Kontakts zu löschen",
  "asked.retry": "{by} hat um einen neuen Versuch gebeten ({code})",
  "asked.retry-all": "{by} hat für alles, was aus demselben Grund wartet, um einen neuen Versuch gebeten ({code})",
  "asked.link-company": "{by} hat gesagt, dass das Unternehmen in der Buchhaltung {customer} ist",
  "asked.map-product": "{by} hat gesagt, dass Produkt {product} in der Buchhaltung {item} ist",
  "asked.unmap-product": "{by} lässt Produkt {product} wieder nach SKU und Namen suchen",
  "asked.settle-conflict": "{by} hat über {fields:field} von {customer} entschieden: {take:take}",
  "asked.dismiss": "{by} hat „{code}“ verworfen: {comment}",
  "asked.draft-journals": "{by} hat die Buchungen jetzt entwerfen lassen",
  "asked.approve-journal": "{by} hat die Buchung für {month} freigegeben",
  "asked.leave-out-journal": "{by} hat die Buchung für {month} ausgelassen",
  "asked.reverse-journal": "{by} hat die Buchung für {month} zurücknehmen lassen",
  "asked.release-reminder": "{by} hat {customer} gemahnt",
  "asked.skip-reminder": "{by} hat eine Mahnung an {customer} ausgelassen",
  "asked.lift-hold": "{by} lässt {customer} wieder mahnen",
  "asked.hold-reminders-dispute": "{by} hat gesagt, dass {customer} die Forderung bestreitet",
  "asked.hold-reminders-promise": "{by} hat gesagt, dass {customer} Zahlung zugesagt hat",
  "asked.duplicate": "{by} hat entschieden, ob ein Deal doppelt erfasst ist",
  "asked.duplicate-document": "{by} hat entschieden, ob eine Rechnung doppelt erfasst ist",
  "asked.recognise": "{by} hat eingetragen, was geliefert oder verbraucht wurde",
  "asked.withdraw-recognition": "{by} hat einen Eintrag über Geliefertes oder Verbrauchtes zurückgenommen",
  changed: "Geändert",
  "changed.connect-link": "Link zum Verbinden von {system} verlangt[, von {by}]",
  "changed.connected": "Verbunden mit {name}",
  "changed.connected-awaiting": "Verbunden mit {name}, wartet auf Bestätigung",
  "changed.confirmed": "Verbindung mit {name} bestätigt[, von {by}]",
  "changed.disconnected": "Von {name} getrennt[, von {by}]",
  "changed.installed": "{by} hat Onebook installiert",
  "changed.installed-admin": "{by} hat Onebook installiert und ist Admin",
  "changed.erased": "Persönliche Daten gelöscht: {what}",
  "changed.uninstalled": "Onebook wurde deinstalliert",
  "changed.month-closed": "Monat {month} abgeschlossen[, durch {by}]",
  "changed.month-reopened": "Monat {month} wieder geöffnet[, durch {by}]",
  "changed.live": "Live gegangen[, durch {by}]",
  "changed.shadow": "Zurück in den Schattenbetrieb[, durch {by}]",
  "changed.settings": "Einstellungen geändert[, von {by}]",
  "changed.left": "{count} vorher gewonnene Deals dem Knopf überlassen",
  "changed.needs-reconnect": "Eine Verbindung muss von einem Admin erneuert werden"
};
var words = {
  "step.link-customer": "den Kunden mit einem der Buchhaltung verknüpfen",
  "step.create-customer": "den Kunden anlegen",
  "step.link-item": "ein Produkt mit einem Artikel der Buchhaltung verknüpfen",
  "step.create-item": "einen Artikel anlegen",
  "step.open-revision": "eine neue Fassung der Rechnung beginnen",
  "step.adopt-invoice": "eine Rechnung übernehmen, die unsere Referenz trägt",
  "step.create-invoice": "die Rechnung erstellen",
  "step.update-invoice": "den Rechnungsentwurf auf den neuesten Stand bringen",
  "step.send-invoice": "die Rechnung von der Buchhaltung verschicken lassen",
  "step.credit-invoice": "die Rechnung ganz gutschreiben",
  "step.write-status": "den Rechnungsstand an den Deal schreiben",
  "step.timeline": "einen Eintrag in die Zeitleiste des Deals setzen",
  "step.task": "eine Aufgabe für den Eigentümer anlegen",
  "step.update-customer": "den Kunden auf den neuesten Stand bringen",
  "step.approve-journal": "die entworfene Buchung festschreiben",
  "step.discard-journal": "die entworfene Buchung verwerfen",
  "step.post-journal": "die Buchung schreiben",
  "step.remind-by-mail": "die Mahnung per E-Mail schicken",
  "step.remind-by-task": "eine Aufgabe zur Mahnung anlegen",
  "field.name": "Name",
  "field.email": "E-Mail-Adresse",
  "field.phone": "Telefonnummer",
  "field.address": "Adresse",
  "field.taxNumber": "Steuernummer",
  "take.crm": "der Wert aus HubSpot zählt",
  "take.erp": "der Wert der Buchhaltung zählt",
  "take.both": "jede Seite behält ihren",
  "side.crm": "HubSpot",
  "side.erp": "die Buchhaltung",
  "state.draft": "Entwurf",
  "state.open": "offen",
  "state.paid": "bezahlt",
  "state.voided": "storniert",
  "state.deleted": "gelöscht",
  "state.not_invoiced": "nicht berechnet",
  "state.waiting": "unterwegs",
  "state.parked": "zu klären",
  "state.sent": "versandt",
  "state.part_paid": "teilweise bezahlt",
  "state.overpaid": "überzahlt",
  "state.overdue": "überfällig",
  "state.credited": "gutgeschrieben",
  "state.refunded": "erstattet",
  "state.written_off": "ausgebucht"
};
var de21 = { lines, words };

// src/extensions/texts/said/log/fr.ts
var lines2 = {
  seen: "Un enregistrement lu",
  "seen.invoice": "Facture {invoice} lue[, {total:money}] : {state:state}[, reste {open:money}]",
  conflict: "Demande à une personne au sujet de {customer} : les systèmes ne sont pas d'accord sur {fields:field}",
  "conflict.unnamed": "Demande à une personne au sujet d'un client : les systèmes ne sont pas d'accord sur {fields:field}",
  "shadow.nothing": "En observation : rien n'aurait été fait",
  "shadow.invoice": "En observation : aurait créé une facture[ de {total:money}][ pour {customer}]",
  "gave-up": "A renoncé pour l'instant : {reasons}",
  failed: "Échec ({what}), regardera de nouveau ; échec n° {count} d'affilée",
  decided: "Décidé",
  "decided.step": "Décidé : {step:step}",
  waits: "Attend une personne : {reasons}",
  rests: "Plus rien à faire ; état de la transaction : {state:state}",
  "rests.unstated": "Plus rien à faire ; la transaction est comme elle doit être",
  wrote: "{fields:field} de {customer} écrit dans {side:side}",
  "wrote.unnamed": "{fields:field} d'un client écrit dans {side:side}",
  did: "Fait : {step:step}[ {number}][, {total:money}]",
  "did.found": "Un essai antérieur avait abouti : {step:step}[ {number}][, {total:money}]",
  "did.failed": "Essayé : {step:step}. {what}",
  asked: "{by} a demandé {what}",
  "asked.create-invoice": "{by} a demandé une facture",
  "asked.refresh": "{by} a demandé de regarder de nouveau",
  "asked.leave": "{by} laisse la facture envoyée telle quelle",
  "asked.credit-and-reissue": "{by} veut un avoir et une nouvelle facture",
  "asked.link-invoice": "{by} a lié la facture {invoice} à la transaction",
  "asked.link-customer": "{by} a lié le client de la transaction au client {id}",
  "asked.erase-contact": "{by} a demandé d'effacer les données personnelles d'un contact",
  "asked.retry": "{by} a demandé un nouvel essai ({code})",
  "asked.retry-all": "{by} a demandé un nouvel essai pour tout ce qui attend pour la même raison ({code})",
  "asked.link-company": "{by} a dit que l'entreprise est {customer} en comptabilité",
  "asked.map-product": "{by} a dit que le produit {product} est {item} en comptabilité",
  "asked.unmap-product": "{by} laisse de nouveau chercher le produit {product} par SKU et par nom",
  "asked.settle-conflict": "{by} a décidé de {fields:field} de {customer} : {take:take}",
  "asked.dismiss": "{by} a écarté « {code} » : {comment}",
  "asked.draft-journals": "{by} a fait préparer les écritures maintenant",
  "asked.approve-journal": "{by} a approuvé l'écriture de {month}",
  "asked.leave-out-journal": "{by} a laissé de côté l'écriture de {month}",
  "asked.reverse-journal": "{by} a fait contre-passer l'écriture de {month}",
  "asked.release-reminder": "{by} a relancé {customer}",
  "asked.skip-reminder": "{by} a laissé de côté une relance à {customer}",
  "asked.lift-hold": "{by} laisse de nouveau relancer {customer}",
  "asked.hold-reminders-dispute": "{by} a dit que {customer} conteste ce qui est dû",
  "asked.hold-reminders-promise": "{by} a dit que {customer} a promis de payer",
  "asked.duplicate": "{by} a décidé si une transaction a été saisie deux fois",
  "asked.duplicate-document": "{by} a décidé si une facture a été saisie deux fois",
  "asked.recognise": "{by} a saisi ce qui a été livré ou consommé",
  "asked.withdraw-recognition": "{by} a retiré une saisie de ce qui a été livré ou consommé",
  changed: "Changé",
  "changed.connect-link": "Lien demandé pour connecter {system}[, par {by}]",
  "changed.connected": "Connecté à {name}",
  "changed.connected-awaiting": "Connecté à {name}, attend une confirmation",
  "changed.confirmed": "Connexion à {name} confirmée[, par {by}]",
  "changed.disconnected": "Déconnecté de {name}[, par {by}]",
  "changed.installed": "{by} a installé Onebook",
  "changed.installed-admin": "{by} a installé Onebook et compte parmi les administrateurs",
  "changed.erased": "Données personnelles effacées : {what}",
  "changed.uninstalled": "Onebook a été désinstallé",
  "changed.month-closed": "Mois {month} clôturé[ par {by}]",
  "changed.month-reopened": "Mois {month} rouvert[ par {by}]",
  "changed.live": "Mis en service[ par {by}]",
  "changed.shadow": "Retour en observation[, par {by}]",
  "changed.settings": "Réglages changés[ par {by}]",
  "changed.left": "{count} transactions gagnées auparavant laissées au bouton",
  "changed.needs-reconnect": "Une connexion doit être renouvelée par un administrateur"
};
var words2 = {
  "step.link-customer": "lier le client à un client de la comptabilité",
  "step.create-customer": "créer le client",
  "step.link-item": "lier un produit à un article de la comptabilité",
  "step.create-item": "créer un article",
  "step.open-revision": "ouvrir une nouvelle version de la facture",
  "step.adopt-invoice": "reprendre une facture qui porte notre référence",
  "step.create-invoice": "créer la facture",
  "step.update-invoice": "mettre à jour le brouillon de facture",
  "step.send-invoice": "faire envoyer la facture par la comptabilité",
  "step.credit-invoice": "faire un avoir sur toute la facture",
  "step.write-status": "écrire l'état de facturation sur la transaction",
  "step.timeline": "ajouter une entrée à la chronologie de la transaction",
  "step.task": "créer une tâche pour le propriétaire",
  "step.update-customer": "mettre à jour le client",
  "step.approve-journal": "valider l'écriture préparée",
  "step.discard-journal": "rejeter l'écriture préparée",
  "step.post-journal": "passer l'écriture",
  "step.remind-by-mail": "envoyer la relance par e-mail",
  "step.remind-by-task": "créer une tâche pour la relance",
  "field.name": "nom",
  "field.email": "adresse e-mail",
  "field.phone": "numéro de téléphone",
  "field.address": "adresse",
  "field.taxNumber": "numéro fiscal",
  "take.crm": "la valeur de HubSpot compte",
  "take.erp": "la valeur de la comptabilité compte",
  "take.both": "chaque côté garde la sienne",
  "side.crm": "HubSpot",
  "side.erp": "la comptabilité",
  "state.draft": "brouillon",
  "state.open": "ouverte",
  "state.paid": "payée",
  "state.voided": "annulée",
  "state.deleted": "supprimée",
  "state.not_invoiced": "non facturée",
  "state.waiting": "en cours",
  "state.parked": "en attente d'une personne",
  "state.sent": "envoyée",
  "state.part_paid": "partiellement payée",
  "state.overpaid": "trop-payée",
  "state.overdue": "en retard",
  "state.credited": "soldée par avoir",
  "state.refunded": "remboursée",
  "state.written_off": "passée en perte"
};
var fr21 = { lines: lines2, words: words2 };

// src/extensions/texts/said/log/index.ts
var logSaidTexts = { en: null, de: de21, fr: fr21 };

// src/extensions/home/log/use-line.ts
function useLine() {
  const sayings = useTexts(logSaidTexts);
  const formats = useFormats();
  const { reason } = useSaid();
  return ({ sentence, line: { key, values, reasons } }) => {
    if (sayings === null) return sentence;
    const told = reasons.map((said) => reason({ ...said, said }).sentence).join(" ");
    const filling = { formats, wordFor: (kind, word) => sayings.words[`${kind}.${word}`] };
    return fill(sayings.lines[key], told === "" ? values : { ...values, reasons: told }, filling);
  };
}

// src/extensions/home/log/Details.tsx
import { Fragment as Fragment10, jsx as jsx73, jsxs as jsxs65 } from "react/jsx-runtime";
function Details({ entry }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const line = useLine();
  const [payload, setPayload] = useState32(entry.payload);
  const ask = () => {
    if (payload !== null) return;
    act(
      () => api.get("/api/v1/log", { query: { before: entry.seq + 1, limit: 1 } }),
      (page) => setPayload(page.entries.find((one) => one.seq === entry.seq)?.payload ?? null)
    );
  };
  return /* @__PURE__ */ jsx73(
    Button30,
    {
      size: "xs",
      variant: "transparent",
      onClick: ask,
      overlay: /* @__PURE__ */ jsx73(Panel3, { id: `entry-${entry.seq}`, title: log.detailsOf(formats.count(entry.seq)), width: "md", children: /* @__PURE__ */ jsx73(PanelBody3, { children: /* @__PURE__ */ jsx73(PanelSection3, { children: /* @__PURE__ */ jsxs65(Flex61, { direction: "column", gap: "sm", children: [
        /* @__PURE__ */ jsx73(Text52, { format: { fontWeight: "bold" }, children: line(entry) }),
        /* @__PURE__ */ jsx73(Text52, { variant: "microcopy", children: `${log.kinds[entry.kind]} · ${formats.moment(entry.at)}` }),
        busy && /* @__PURE__ */ jsx73(Loading, {}),
        problem && /* @__PURE__ */ jsx73(Failure, { problem, retry: ask }),
        payload !== null && /* @__PURE__ */ jsx73(Payload, { payload })
      ] }) }) }) }),
      children: log.details
    }
  );
}
function Payload({ payload }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  const { fields, left } = flattened(payload);
  if (fields.length === 0) return /* @__PURE__ */ jsx73(Text52, { children: log.noDetails });
  return /* @__PURE__ */ jsxs65(Fragment10, { children: [
    /* @__PURE__ */ jsx73(DescriptionList5, { direction: "column", children: fields.map(({ name, value }) => /* @__PURE__ */ jsx73(DescriptionListItem5, { label: name, children: /* @__PURE__ */ jsx73(Text52, { children: value }) }, name)) }),
    left > 0 && /* @__PURE__ */ jsx73(Text52, { variant: "microcopy", children: log.tooMany(formats.count(left)) })
  ] });
}

// src/extensions/home/log/Entries.tsx
import { jsx as jsx74, jsxs as jsxs66 } from "react/jsx-runtime";
function Entries2({ page: { entries, before }, paging, busy, filtered }) {
  const { log } = useTexts(homeTexts);
  const words3 = { next: entries.length === 0 ? log.searchOn : log.older, previous: log.newer };
  return /* @__PURE__ */ jsxs66(Flex62, { direction: "column", gap: "sm", children: [
    entries.length === 0 ? /* @__PURE__ */ jsx74(NoEntries, { filtered, older: before !== null }) : /* @__PURE__ */ jsx74(EntryTable, { entries }),
    /* @__PURE__ */ jsx74(PageTurner, { range: "", paging, next: before, busy, words: words3 })
  ] });
}
function NoEntries({ filtered, older }) {
  const { log } = useTexts(homeTexts);
  if (older) return /* @__PURE__ */ jsx74(Text53, { children: log.searchOnText });
  return /* @__PURE__ */ jsx74(EmptyState10, { title: filtered ? log.noMatch : log.none, layout: "vertical", imageName: filtered ? "voteAndSearch" : "emptyStateCharts", children: /* @__PURE__ */ jsx74(Text53, { children: filtered ? log.noMatchText : log.noneText }) });
}
var MOST9 = 240;
function EntryTable({ entries }) {
  const { log } = useTexts(homeTexts);
  const formats = useFormats();
  const line = useLine();
  return /* @__PURE__ */ jsxs66(Table14, { bordered: true, density: "condensed", children: [
    /* @__PURE__ */ jsx74(TableHead14, { children: /* @__PURE__ */ jsxs66(TableRow14, { children: [
      /* @__PURE__ */ jsx74(TableHeader14, { children: log.when }),
      /* @__PURE__ */ jsx74(TableHeader14, { children: log.happened }),
      /* @__PURE__ */ jsx74(TableHeader14, { children: log.deal }),
      /* @__PURE__ */ jsx74(TableHeader14, { children: log.person }),
      /* @__PURE__ */ jsx74(TableHeader14, { children: log.details })
    ] }) }),
    /* @__PURE__ */ jsx74(TableBody14, { children: entries.map((entry) => /* @__PURE__ */ jsxs66(TableRow14, { children: [
      /* @__PURE__ */ jsx74(TableCell14, { children: formats.moment(entry.at) }),
      /* @__PURE__ */ jsx74(TableCell14, { children: cut(line(entry), MOST9) }),
      /* @__PURE__ */ jsx74(TableCell14, { children: /* @__PURE__ */ jsx74(DealNumber, { dealId: entry.dealId }) }),
      /* @__PURE__ */ jsx74(TableCell14, { children: cut(entry.by ?? log.byItself, MOST9) }),
      /* @__PURE__ */ jsx74(TableCell14, { children: /* @__PURE__ */ jsx74(Details, { entry }) })
    ] }, entry.seq)) })
  ] });
}
function DealNumber({ dealId }) {
  const { portal } = useSurfaceContext();
  return dealId === null ? null : /* @__PURE__ */ jsx74(Link14, { href: { url: dealUrl(portal.id, dealId), external: true }, children: dealId });
}

// src/extensions/home/log/LogFilters.tsx
import { Button as Button31, DateInput as DateInput5, Flex as Flex63, Form as Form9, Input as Input5, SearchInput as SearchInput3, Select as Select8 } from "@hubspot/ui-extensions";
import { useState as useState33 } from "react";

// src/extensions/home/log/log-sought.ts
var UNFILTERED = { q: "", kind: "", person: "", dealId: "", from: "", to: "" };
var KINDS2 = ["asked", "did", "decided", "seen", "changed"];
var ROWS4 = 25;
function queryOf2({ q, kind, person, dealId, from, to }, before) {
  return {
    q: q || void 0,
    kind: kind || void 0,
    person: person || void 0,
    dealId: dealId || void 0,
    from: from || void 0,
    to: to || void 0,
    before,
    limit: ROWS4
  };
}

// src/extensions/home/log/LogFilters.tsx
import { jsx as jsx75, jsxs as jsxs67 } from "react/jsx-runtime";
var MOST_LETTERS4 = 100;
var MOST_OF_ID = 64;
function LogFilters({ sought, people, onSearch }) {
  const { log } = useTexts(homeTexts);
  const [typed, setTyped] = useState33(sought);
  const set = (part) => setTyped((before) => ({ ...before, ...part }));
  const type = (text) => set({ q: text.slice(0, MOST_LETTERS4) });
  const typeDeal = (text) => set({ dealId: text.trim().slice(0, MOST_OF_ID) });
  const clear = () => {
    setTyped(UNFILTERED);
    onSearch(UNFILTERED);
  };
  return /* @__PURE__ */ jsx75(Form9, { onSubmit: () => onSearch({ ...typed, q: typed.q.trim() }), children: /* @__PURE__ */ jsxs67(Flex63, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsxs67(Flex63, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx75(SearchInput3, { name: "q", label: log.search, placeholder: log.searchHint, value: typed.q, onChange: type, onInput: type }),
      /* @__PURE__ */ jsx75(KindSelect, { value: typed.kind, onChoose: (kind) => set({ kind }) }),
      /* @__PURE__ */ jsx75(PersonSelect, { value: typed.person, people, onChoose: (person) => set({ person }) })
    ] }),
    /* @__PURE__ */ jsxs67(Flex63, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx75(Input5, { name: "deal", label: log.deal, placeholder: log.dealHint, value: typed.dealId, onChange: typeDeal, onInput: typeDeal }),
      /* @__PURE__ */ jsx75(DateInput5, { name: "from", label: log.from, value: toInput(typed.from), timezone: "portalTz", onChange: (day) => set({ from: fromInput(day) }) }),
      /* @__PURE__ */ jsx75(DateInput5, { name: "to", label: log.to, value: toInput(typed.to), timezone: "portalTz", onChange: (day) => set({ to: fromInput(day) }) }),
      /* @__PURE__ */ jsx75(Button31, { type: "submit", variant: "secondary", children: log.apply }),
      /* @__PURE__ */ jsx75(Button31, { variant: "transparent", onClick: clear, children: log.clear })
    ] })
  ] }) });
}
function KindSelect({ value, onChoose }) {
  const { log } = useTexts(homeTexts);
  const options = [{ value: "", label: log.everyKind }, ...KINDS2.map((kind) => ({ value: kind, label: log.kinds[kind] }))];
  return /* @__PURE__ */ jsx75(Select8, { name: "kind", label: log.kind, value, options, onChange: (chosen) => onChoose(KINDS2.find((kind) => kind === chosen) ?? "") });
}
function PersonSelect({ value, people, onChoose }) {
  const { log } = useTexts(homeTexts);
  const options = [{ value: "", label: log.everyone }, ...people.map((person) => ({ value: person, label: person }))];
  return /* @__PURE__ */ jsx75(Select8, { name: "person", label: log.person, value, options, onChange: (chosen) => onChoose(String(chosen)) });
}

// src/extensions/home/log/Log.tsx
import { jsx as jsx76, jsxs as jsxs68 } from "react/jsx-runtime";
function Log() {
  const api = useApi();
  const { params } = usePageRoute4();
  const [sought, setSought] = useState34({ ...UNFILTERED, dealId: params["deal"] ?? "" });
  const paging = usePaging();
  const query = queryOf2(sought, paging.cursor);
  const { data: page, problem, loading, reload: reload3 } = useLoad(() => api.get("/api/v1/log", { query }), JSON.stringify(query));
  const search = (of) => {
    setSought(of);
    paging.reset();
  };
  if (page === null) return problem ? /* @__PURE__ */ jsx76(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx76(Loading, {});
  return /* @__PURE__ */ jsxs68(Flex64, { direction: "column", gap: "md", children: [
    /* @__PURE__ */ jsx76(LogFilters, { sought, people: page.people, onSearch: search }),
    problem && /* @__PURE__ */ jsx76(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx76(Entries2, { page, paging, busy: loading, filtered: isFiltered(sought) }),
    /* @__PURE__ */ jsx76(CheckChain, {})
  ] });
}
var isFiltered = (sought) => Object.values(sought).some((value) => value !== "");

// src/extensions/home/NotFound.tsx
import { EmptyState as EmptyState11, Text as Text54 } from "@hubspot/ui-extensions";
import { jsx as jsx77 } from "react/jsx-runtime";
function NotFound() {
  const { notFound } = useTexts(homeTexts);
  return /* @__PURE__ */ jsx77(EmptyState11, { title: notFound.title, layout: "vertical", children: /* @__PURE__ */ jsx77(Text54, { children: notFound.text }) });
}

// src/extensions/home/receivables/ReceivablesPage.tsx
import { EmptyState as EmptyState12, Flex as Flex70, Text as Text60 } from "@hubspot/ui-extensions";

// src/extensions/texts/home/receivables/de.ts
var de22 = {
  asOf: (day) => `Stand ${day}`,
  none: "Nichts ist offen",
  noneText: "Jede Rechnung, die Onebook kennt, ist bezahlt.",
  owed: (currency) => `Offen in ${currency}`,
  balance: "Offen",
  overdue: "Überfällig",
  invoices: (count, one) => one ? "1 Rechnung" : `${count} Rechnungen`,
  dso: "Außenstandsdauer (DSO)",
  dsoDays: (days) => `${days} Tage`,
  dsoMore: (days) => `mehr als ${days} Tage`,
  dsoShort: "Wie lange Umsätze auf Zahlung warten",
  dsoWhy: "Das Offene wird von den Rechnungen des neuesten Monats abgezogen, dann vom Monat davor, bis es aufgebraucht ist. Jeder aufgebrauchte Monat zählt alle seine Tage, der letzte den Anteil, der übrig ist. Rechnungen zählen mit Steuer und abzüglich Gutschriften.",
  dsoMoreWhy: "Die Schuld ist älter als die Umsätze, die Onebook kennt; die wahre Zahl ist höher.",
  month: "Monat",
  sales: "Berechnet",
  taken: "Vom Offenen",
  days: "Tage",
  ageing: "Nach Alter",
  ageingWhy: "Nach Tagen seit Fälligkeit; am Fälligkeitstag selbst ist ein Betrag noch nicht überfällig. Die Stufen ergeben zusammen das Offene.",
  buckets: { current: "Noch nicht fällig", "1-30": "1 bis 30 Tage", "31-60": "31 bis 60 Tage", "61-90": "61 bis 90 Tage", "over-90": "Über 90 Tage" },
  amount: "Betrag",
  chartAmount: (currency) => `Betrag in ${currency}`,
  asTable: "Dasselbe als Tabelle",
  lateCustomers: "Überfällig nach Kunde",
  lateOwners: "Überfällig nach Zuständigen",
  nobodyLate: "Niemand ist im Verzug.",
  customer: "Kunde",
  owner: "Zuständig für den Deal",
  ownerNumber: (id) => `Zuständiger ${id}`,
  noOwner: "Niemand bekannt",
  oldest: "Älteste Fälligkeit",
  daysLate: (days, one) => one ? "1 Tag im Verzug" : `${days} Tage im Verzug`,
  shownOf: (shown2, total) => `Die ${shown2} größten von ${total}`,
  delay: "Vom Abschluss zur Rechnung",
  delayDays: (days, one) => one ? "1 Tag" : `${days} Tage`,
  delayNone: "Noch kein in dieser Zeit gewonnener Deal hat eine Rechnung",
  delayWhy: "Tage vom Gewinn eines Deals bis zum Datum seiner ersten Rechnung: Die Hälfte der Deals war schneller als der mittlere. Was vorher berechnet wurde, zählt als 0 Tage.",
  delayOf: (invoiced, waiting, average) => `Über ${invoiced} Deals, im Schnitt ${average}; ${waiting} weitere warten auf ihre erste Rechnung`,
  slowest: "Die langsamsten",
  deal: "Deal",
  won: "Gewonnen",
  invoiced: "Berechnet",
  accuracy: "Datengenauigkeit",
  accuracyNone: "Kein Deal in dieser Zeit",
  accuracyOf: (right, deals) => `${right} von ${deals} Deals`,
  accuracyWhy: "100 × Deals, die beide Systeme gleich führen ÷ gewonnene Deals. Ein Deal ist nicht gleich, wo er doppelt erfasst, seitdem verloren oder verschoben, nicht ganz berechnet, mit anderem Betrag berechnet oder ungeklärt ist. Steuer, Kurse, Gutschriften, Abgrenzung und Rundung haben ihren Grund und zählen gegen niemanden.",
  wrong: "Was nicht gleich ist",
  wrongDeals: (count, one) => one ? "1 Deal" : `${count} Deals`,
  andMore: (count) => `und ${count} weitere`,
  between: (from, to) => `${from} bis ${to}`,
  why: "Warum",
  whyOf: (name) => `Warum: ${name}`
};

// src/extensions/texts/home/receivables/en.ts
var en19 = {
  asOf: (day) => `As of ${day}`,
  none: "Nothing is owed",
  noneText: "Every invoice Onebook knows is paid.",
  owed: (currency) => `What is owed in ${currency}`,
  balance: "Open",
  overdue: "Overdue",
  invoices: (count, one) => one ? "1 invoice" : `${count} invoices`,
  dso: "Days of sales outstanding",
  dsoDays: (days) => `${days} days`,
  dsoMore: (days) => `more than ${days} days`,
  dsoShort: "How long sales wait to be paid",
  dsoWhy: "What is open is taken off the newest month's invoices, then off the month before, until it is used up. Every month used up counts all its days; the last one counts the share of its days that is left. Invoices count with tax and less credit notes.",
  dsoMoreWhy: "The debt is older than the sales Onebook knows, so the true figure is higher.",
  month: "Month",
  sales: "Invoiced",
  taken: "Of what is open",
  days: "Days",
  ageing: "By age",
  ageingWhy: "By days past the due date; on the due date itself an amount is current. The bands sum to what is open.",
  buckets: { current: "Not due yet", "1-30": "1 to 30 days", "31-60": "31 to 60 days", "61-90": "61 to 90 days", "over-90": "Over 90 days" },
  amount: "Amount",
  chartAmount: (currency) => `Amount in ${currency}`,
  asTable: "The same as a table",
  lateCustomers: "Overdue by customer",
  lateOwners: "Overdue by deal owner",
  nobodyLate: "Nobody is late.",
  customer: "Customer",
  owner: "Deal owner",
  ownerNumber: (id) => `Owner ${id}`,
  noOwner: "No owner known",
  oldest: "Oldest due",
  daysLate: (days, one) => one ? "1 day late" : `${days} days late`,
  shownOf: (shown2, total) => `The ${shown2} largest of ${total}`,
  delay: "From close to invoice",
  delayDays: (days, one) => one ? "1 day" : `${days} days`,
  delayNone: "No deal won in this time has an invoice yet",
  delayWhy: "Days from the day a deal was won to the date of its first invoice: half the deals were faster than the middle one. What was invoiced before it was won counts as 0 days.",
  delayOf: (invoiced, waiting, average) => `Over ${invoiced} deals, on average ${average}; ${waiting} more wait for their first invoice`,
  slowest: "The slowest",
  deal: "Deal",
  won: "Won",
  invoiced: "Invoiced",
  accuracy: "Data accuracy",
  accuracyNone: "No deal in this time",
  accuracyOf: (right, deals) => `${right} of ${deals} deals`,
  accuracyWhy: "100 × deals that both systems hold alike ÷ deals won. A deal is not alike where it is entered twice, lost or moved since, not wholly invoiced, invoiced with another amount, or not explained. Tax, exchange rates, credit notes, timing and rounding have their reason and count against nobody.",
  wrong: "What is not alike",
  wrongDeals: (count, one) => one ? "1 deal" : `${count} deals`,
  andMore: (count) => `and ${count} more`,
  between: (from, to) => `${from} to ${to}`,
  why: "Why",
  whyOf: (name) => `Why: ${name}`
};

// src/extensions/texts/home/receivables/fr.ts
var fr22 = {
  asOf: (day) => `Situation au ${day}`,
  none: "Rien n'est dû",
  noneText: "Toutes les factures que Onebook connaît sont payées.",
  owed: (currency) => `Dû en ${currency}`,
  balance: "Ouvert",
  overdue: "En retard",
  invoices: (count, one) => one ? "1 facture" : `${count} factures`,
  dso: "Délai moyen de recouvrement (DSO)",
  dsoDays: (days) => `${days} jours`,
  dsoMore: (days) => `plus de ${days} jours`,
  dsoShort: "Combien de temps les ventes attendent leur paiement",
  dsoWhy: "Le montant ouvert est retiré des factures du mois le plus récent, puis du mois précédent, jusqu'à épuisement. Chaque mois épuisé compte tous ses jours ; le dernier compte la part de ses jours qui reste. Les factures comptent taxe comprise et moins les avoirs.",
  dsoMoreWhy: "La dette est plus ancienne que les ventes que Onebook connaît ; le vrai chiffre est plus élevé.",
  month: "Mois",
  sales: "Facturé",
  taken: "De l'ouvert",
  days: "Jours",
  ageing: "Par ancienneté",
  ageingWhy: "Par jours après l'échéance ; le jour même de l'échéance, un montant n'est pas en retard. Les tranches totalisent l'ouvert.",
  buckets: { current: "Pas encore échu", "1-30": "1 à 30 jours", "31-60": "31 à 60 jours", "61-90": "61 à 90 jours", "over-90": "Plus de 90 jours" },
  amount: "Montant",
  chartAmount: (currency) => `Montant en ${currency}`,
  asTable: "La même chose en tableau",
  lateCustomers: "En retard par client",
  lateOwners: "En retard par propriétaire",
  nobodyLate: "Personne n'est en retard.",
  customer: "Client",
  owner: "Propriétaire de la transaction",
  ownerNumber: (id) => `Propriétaire ${id}`,
  noOwner: "Aucun propriétaire connu",
  oldest: "Échéance la plus ancienne",
  daysLate: (days, one) => one ? "1 jour de retard" : `${days} jours de retard`,
  shownOf: (shown2, total) => `Les ${shown2} plus grands sur ${total}`,
  delay: "De la conclusion à la facture",
  delayDays: (days, one) => one ? "1 jour" : `${days} jours`,
  delayNone: "Aucune transaction gagnée dans cette période n'a encore de facture",
  delayWhy: "Jours entre le gain d'une transaction et la date de sa première facture : la moitié des transactions ont été plus rapides que celle du milieu. Ce qui est facturé avant compte 0 jour.",
  delayOf: (invoiced, waiting, average) => `Sur ${invoiced} transactions, en moyenne ${average} ; ${waiting} autres attendent leur première facture`,
  slowest: "Les plus lentes",
  deal: "Transaction",
  won: "Gagnée",
  invoiced: "Facturée",
  accuracy: "Exactitude des données",
  accuracyNone: "Aucune transaction dans cette période",
  accuracyOf: (right, deals) => `${right} sur ${deals} transactions`,
  accuracyWhy: "100 × transactions que les deux systèmes tiennent pareil ÷ transactions gagnées. Une transaction n'est pas pareille si elle est saisie deux fois, perdue ou déplacée depuis, pas entièrement facturée, facturée d'un autre montant, ou inexpliquée. Taxe, change, avoirs, décalage et arrondi ont leur raison et ne comptent contre personne.",
  wrong: "Ce qui n'est pas pareil",
  wrongDeals: (count, one) => one ? "1 transaction" : `${count} transactions`,
  andMore: (count) => `et ${count} autres`,
  between: (from, to) => `du ${from} au ${to}`,
  why: "Pourquoi",
  whyOf: (name) => `Pourquoi : ${name}`
};

// src/extensions/texts/home/receivables/index.ts
var receivableTexts = { en: en19, de: de22, fr: fr22 };

// src/extensions/home/receivables/Accuracy.tsx
import { Accordion as Accordion5, Flex as Flex66, Heading as Heading19, Link as Link15, Text as Text56 } from "@hubspot/ui-extensions";

// src/extensions/home/receivables/Why.tsx
import { Button as Button32, Flex as Flex65, Modal as Modal6, ModalBody as ModalBody6, Text as Text55 } from "@hubspot/ui-extensions";
import { jsx as jsx78, jsxs as jsxs69 } from "react/jsx-runtime";
function Why({ id, about, rule, children }) {
  const texts = useTexts(receivableTexts);
  return /* @__PURE__ */ jsx78(
    Button32,
    {
      size: "xs",
      variant: "transparent",
      overlay: /* @__PURE__ */ jsx78(Modal6, { id: `why-${id}`, title: texts.whyOf(about), width: "lg", children: /* @__PURE__ */ jsx78(ModalBody6, { children: /* @__PURE__ */ jsxs69(Flex65, { direction: "column", gap: "sm", children: [
        /* @__PURE__ */ jsx78(Text55, { children: rule }),
        children
      ] }) }) }),
      children: texts.whyOf(about)
    }
  );
}

// src/extensions/home/receivables/Accuracy.tsx
import { jsx as jsx79, jsxs as jsxs70 } from "react/jsx-runtime";
function Accuracy({ accuracy }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const { percent, right, deals, wrong } = accuracy;
  const figure = percent === null ? texts.accuracyNone : `${formats.percent(percent)} (${texts.accuracyOf(formats.count(right), formats.count(deals))})`;
  return /* @__PURE__ */ jsxs70(Flex66, { direction: "column", gap: "xs", align: "start", children: [
    /* @__PURE__ */ jsx79(Heading19, { children: texts.accuracy }),
    /* @__PURE__ */ jsx79(Text56, { variant: "microcopy", children: texts.between(formats.date(accuracy.from), formats.date(accuracy.to)) }),
    /* @__PURE__ */ jsx79(Text56, { format: { fontWeight: "bold" }, children: figure }),
    /* @__PURE__ */ jsx79(Why, { id: "accuracy", about: texts.accuracy, rule: texts.accuracyWhy }),
    wrong.length > 0 && /* @__PURE__ */ jsx79(Accordion5, { title: texts.wrong, size: "xs", children: /* @__PURE__ */ jsx79(Flex66, { direction: "column", gap: "sm", children: wrong.map((one) => /* @__PURE__ */ jsx79(NotAlike, { wrong: one }, one.step)) }) })
  ] });
}
function NotAlike({ wrong: { step, count, deals } }) {
  const texts = useTexts(receivableTexts);
  const { steps } = useTexts(stepTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return /* @__PURE__ */ jsxs70(Flex66, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx79(Text56, { format: { fontWeight: "demibold" }, children: `${steps[step].name}: ${texts.wrongDeals(formats.count(count), count === 1)}` }),
    /* @__PURE__ */ jsxs70(Flex66, { direction: "row", gap: "sm", wrap: true, children: [
      deals.map(({ id, name }) => /* @__PURE__ */ jsx79(Link15, { href: { url: dealUrl(portal.id, id), external: true }, children: name }, id)),
      count > deals.length && /* @__PURE__ */ jsx79(Text56, { inline: true, children: texts.andMore(formats.count(count - deals.length)) })
    ] })
  ] });
}

// src/extensions/home/receivables/Delay.tsx
import { Accordion as Accordion6, Flex as Flex67, Heading as Heading20, Link as Link16, Table as Table15, TableBody as TableBody15, TableCell as TableCell15, TableHead as TableHead15, TableHeader as TableHeader15, TableRow as TableRow15, Text as Text57 } from "@hubspot/ui-extensions";
import { jsx as jsx80, jsxs as jsxs71 } from "react/jsx-runtime";
function Delay({ delay }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const days = (count) => texts.delayDays(formats.decimal(String(count)), count === 1);
  return /* @__PURE__ */ jsxs71(Flex67, { direction: "column", gap: "xs", align: "start", children: [
    /* @__PURE__ */ jsx80(Heading20, { children: texts.delay }),
    /* @__PURE__ */ jsx80(Text57, { variant: "microcopy", children: texts.between(formats.date(delay.from), formats.date(delay.to)) }),
    /* @__PURE__ */ jsx80(Text57, { format: { fontWeight: "bold" }, children: delay.medianDays === null ? texts.delayNone : days(delay.medianDays) }),
    delay.averageDays !== null && /* @__PURE__ */ jsx80(Text57, { children: texts.delayOf(formats.count(delay.invoiced), formats.count(delay.waiting), days(delay.averageDays)) }),
    /* @__PURE__ */ jsx80(Why, { id: "delay", about: texts.delay, rule: texts.delayWhy }),
    delay.slowest.length > 0 && /* @__PURE__ */ jsx80(Accordion6, { title: texts.slowest, size: "xs", children: /* @__PURE__ */ jsx80(Slowest, { rows: delay.slowest }) })
  ] });
}
function Slowest({ rows }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return /* @__PURE__ */ jsxs71(Table15, { bordered: true, density: "condensed", children: [
    /* @__PURE__ */ jsx80(TableHead15, { children: /* @__PURE__ */ jsxs71(TableRow15, { children: [
      /* @__PURE__ */ jsx80(TableHeader15, { children: texts.deal }),
      /* @__PURE__ */ jsx80(TableHeader15, { children: texts.won }),
      /* @__PURE__ */ jsx80(TableHeader15, { children: texts.invoiced }),
      /* @__PURE__ */ jsx80(TableHeader15, { align: "right", children: texts.days })
    ] }) }),
    /* @__PURE__ */ jsx80(TableBody15, { children: rows.map(({ deal, wonOn, invoicedOn, days }) => /* @__PURE__ */ jsxs71(TableRow15, { children: [
      /* @__PURE__ */ jsx80(TableCell15, { children: /* @__PURE__ */ jsx80(Link16, { href: { url: dealUrl(portal.id, deal.id), external: true }, children: deal.name }) }),
      /* @__PURE__ */ jsx80(TableCell15, { children: formats.date(wonOn) }),
      /* @__PURE__ */ jsx80(TableCell15, { children: formats.date(invoicedOn) }),
      /* @__PURE__ */ jsx80(TableCell15, { align: "right", children: formats.count(days) })
    ] }, deal.id)) })
  ] });
}

// src/extensions/home/receivables/LateTable.tsx
import { Flex as Flex68, Heading as Heading21, Table as Table16, TableBody as TableBody16, TableCell as TableCell16, TableHead as TableHead16, TableHeader as TableHeader16, TableRow as TableRow16, Text as Text58 } from "@hubspot/ui-extensions";
import { useState as useState35 } from "react";
import { jsx as jsx81, jsxs as jsxs72 } from "react/jsx-runtime";
function LateTable({ by, late }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const [page, setPage] = useState35(1);
  const { rows, pageCount } = pageOf(late.largest, page);
  return /* @__PURE__ */ jsxs72(Flex68, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx81(Heading21, { children: by === "customer" ? texts.lateCustomers : texts.lateOwners }),
    late.total === 0 ? /* @__PURE__ */ jsx81(Text58, { children: texts.nobodyLate }) : /* @__PURE__ */ jsxs72(Table16, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx81(TableHead16, { children: /* @__PURE__ */ jsxs72(TableRow16, { children: [
        /* @__PURE__ */ jsx81(TableHeader16, { children: by === "customer" ? texts.customer : texts.owner }),
        /* @__PURE__ */ jsx81(TableHeader16, { align: "right", children: texts.overdue }),
        /* @__PURE__ */ jsx81(TableHeader16, { children: texts.oldest })
      ] }) }),
      /* @__PURE__ */ jsx81(TableBody16, { children: rows.map((row) => /* @__PURE__ */ jsxs72(TableRow16, { children: [
        /* @__PURE__ */ jsx81(TableCell16, { children: /* @__PURE__ */ jsx81(Text58, { truncate: { maxWidth: 360 }, children: nameOf(by, row, texts) }) }),
        /* @__PURE__ */ jsx81(TableCell16, { align: "right", children: formats.money(row.overdue) }),
        /* @__PURE__ */ jsx81(TableCell16, { children: `${formats.date(row.oldestDue)}, ${texts.daysLate(formats.count(row.daysLate), row.daysLate === 1)}, ${texts.invoices(formats.count(row.invoices), row.invoices === 1)}` })
      ] }, `${row.id} ${row.overdue.currency}`)) })
    ] }),
    late.total > late.largest.length && /* @__PURE__ */ jsx81(Text58, { variant: "microcopy", children: texts.shownOf(formats.count(late.largest.length), formats.count(late.total)) })
  ] });
}
function nameOf(by, { id, name }, texts) {
  if (name !== null) return name;
  if (by === "customer" || id === null) return by === "customer" ? id ?? "" : texts.noOwner;
  return texts.ownerNumber(id);
}

// src/extensions/home/receivables/Owed.tsx
import { BarChart as BarChart3, Flex as Flex69, Heading as Heading22, Statistics, StatisticsItem, Table as Table17, TableBody as TableBody17, TableCell as TableCell17, TableHead as TableHead17, TableHeader as TableHeader17, TableRow as TableRow17, Text as Text59 } from "@hubspot/ui-extensions";
import { Fragment as Fragment11, jsx as jsx82, jsxs as jsxs73 } from "react/jsx-runtime";
function Owed({ owed }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const { balance, overdue, invoices, dso } = owed;
  const days = formats.decimal(dso.days);
  return /* @__PURE__ */ jsxs73(Flex69, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx82(Heading22, { children: texts.owed(balance.currency) }),
    /* @__PURE__ */ jsxs73(Statistics, { children: [
      /* @__PURE__ */ jsx82(StatisticsItem, { id: `open-${balance.currency}`, label: texts.balance, number: formats.money(balance), children: /* @__PURE__ */ jsx82(Text59, { variant: "microcopy", children: texts.invoices(formats.count(invoices), invoices === 1) }) }),
      /* @__PURE__ */ jsx82(StatisticsItem, { id: `overdue-${balance.currency}`, label: texts.overdue, number: formats.money(overdue) }),
      /* @__PURE__ */ jsx82(StatisticsItem, { id: `dso-${balance.currency}`, label: texts.dso, number: dso.complete ? texts.dsoDays(days) : texts.dsoMore(days), children: /* @__PURE__ */ jsx82(Text59, { variant: "microcopy", children: texts.dsoShort }) })
    ] }),
    /* @__PURE__ */ jsxs73(Flex69, { direction: "row", gap: "sm", children: [
      /* @__PURE__ */ jsx82(Why, { id: `ageing-${balance.currency}`, about: texts.ageing, rule: texts.ageingWhy }),
      /* @__PURE__ */ jsx82(Why, { id: `dso-${balance.currency}`, about: texts.dso, rule: dso.complete ? texts.dsoWhy : `${texts.dsoWhy} ${texts.dsoMoreWhy}`, children: /* @__PURE__ */ jsx82(CountedMonths, { months: dso.months }) })
    ] }),
    /* @__PURE__ */ jsx82(Bands, { owed })
  ] });
}
function Bands({ owed: { buckets, balance } }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs73(Fragment11, { children: [
    /* @__PURE__ */ jsx82(
      BarChart3,
      {
        data: buckets.map(({ days, amount }) => ({ age: texts.buckets[days], amount: Number(amount.amount) })),
        axes: { x: { field: "age", fieldType: "category", label: texts.ageing }, y: { field: "amount", fieldType: "linear", label: texts.chartAmount(balance.currency) } },
        options: { title: `${texts.ageing}, ${balance.currency}`, showTooltips: true }
      }
    ),
    /* @__PURE__ */ jsxs73(Table17, { bordered: true, density: "condensed", children: [
      /* @__PURE__ */ jsx82(TableHead17, { children: /* @__PURE__ */ jsxs73(TableRow17, { children: [
        buckets.map(({ days }) => /* @__PURE__ */ jsx82(TableHeader17, { align: "right", children: texts.buckets[days] }, days)),
        /* @__PURE__ */ jsx82(TableHeader17, { align: "right", children: texts.balance })
      ] }) }),
      /* @__PURE__ */ jsx82(TableBody17, { children: /* @__PURE__ */ jsxs73(TableRow17, { children: [
        buckets.map(({ days, amount }) => /* @__PURE__ */ jsx82(TableCell17, { align: "right", children: formats.money(amount) }, days)),
        /* @__PURE__ */ jsx82(TableCell17, { align: "right", children: /* @__PURE__ */ jsx82(Text59, { format: { fontWeight: "bold" }, children: formats.money(balance) }) })
      ] }) })
    ] })
  ] });
}
function CountedMonths({ months }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs73(Table17, { bordered: true, density: "condensed", children: [
    /* @__PURE__ */ jsx82(TableHead17, { children: /* @__PURE__ */ jsxs73(TableRow17, { children: [
      /* @__PURE__ */ jsx82(TableHeader17, { children: texts.month }),
      /* @__PURE__ */ jsx82(TableHeader17, { align: "right", children: texts.sales }),
      /* @__PURE__ */ jsx82(TableHeader17, { align: "right", children: texts.taken }),
      /* @__PURE__ */ jsx82(TableHeader17, { align: "right", children: texts.days })
    ] }) }),
    /* @__PURE__ */ jsx82(TableBody17, { children: months.map(({ month, sales, taken, counted }) => /* @__PURE__ */ jsxs73(TableRow17, { children: [
      /* @__PURE__ */ jsx82(TableCell17, { children: formats.month(month.slice(0, 7)) }),
      /* @__PURE__ */ jsx82(TableCell17, { align: "right", children: formats.money(sales) }),
      /* @__PURE__ */ jsx82(TableCell17, { align: "right", children: formats.money(taken) }),
      /* @__PURE__ */ jsx82(TableCell17, { align: "right", children: formats.decimal(counted) })
    ] }, month)) })
  ] });
}

// src/extensions/home/receivables/ReceivablesPage.tsx
import { Fragment as Fragment12, jsx as jsx83, jsxs as jsxs74 } from "react/jsx-runtime";
function ReceivablesPage() {
  const api = useApi();
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/finance/receivables", {}));
  if (data === null) return problem ? /* @__PURE__ */ jsx83(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx83(Loading, {});
  return /* @__PURE__ */ jsxs74(Flex70, { direction: "column", gap: "lg", children: [
    problem && /* @__PURE__ */ jsx83(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx83(Text60, { variant: "microcopy", children: texts.asOf(formats.date(data.today)) }),
    data.currencies.length === 0 && /* @__PURE__ */ jsx83(EmptyState12, { title: texts.none, layout: "vertical", imageName: "emptyStateCharts", children: /* @__PURE__ */ jsx83(Text60, { children: texts.noneText }) }),
    data.currencies.map((owed) => /* @__PURE__ */ jsx83(Owed, { owed }, owed.balance.currency)),
    data.currencies.length > 0 && /* @__PURE__ */ jsxs74(Fragment12, { children: [
      /* @__PURE__ */ jsx83(LateTable, { by: "customer", late: data.customers }),
      /* @__PURE__ */ jsx83(LateTable, { by: "owner", late: data.owners })
    ] }),
    /* @__PURE__ */ jsx83(Delay, { delay: data.delay }),
    /* @__PURE__ */ jsx83(Accuracy, { accuracy: data.accuracy })
  ] });
}

// src/extensions/home/reminders/Reminders.tsx
import { Alert as Alert11, EmptyState as EmptyState13, Flex as Flex72, Text as Text62 } from "@hubspot/ui-extensions";

// src/extensions/texts/home/reminders/de.ts
var de23 = {
  off: "Niemand wird erinnert",
  offHelp: "Ein Admin schaltet Erinnerungen in den Einstellungen unter „Zahlungserinnerungen“ ein.",
  none: "Keine Erinnerung ist fällig",
  noneHelp: "Kunden erscheinen hier, sobald sie mit mehr als dem Betrag in den Einstellungen im Verzug sind.",
  intro: { draft: "Jede Erinnerung wartet hier, bis jemand sie sendet.", send: "Erinnerungen gehen von selbst hinaus. Abgelehnte warten hier." },
  rule: (least, attempts, days) => `Ab ${least} im Verzug; ${attempts} Versuche mit ${days} ruhigen Tagen dazwischen.`,
  shadow: "Onebook läuft im Schattenmodus: Erinnerungen werden entworfen, gesendet wird nichts.",
  mayNot: "Wer klären darf, kann diese senden.",
  states: { drafted: "Entwurf", released: "Unterwegs", sent: "Gesendet", skipped: "Nicht gesendet", held: "In Ruhe gelassen" },
  attempt: (one, all) => `Versuch ${one} von ${all}`,
  via: { "erp-mail": "Per E-Mail aus dem Buchhaltungssystem", "crm-task": "Als Aufgabe am Deal" },
  overdue: "im Verzug",
  sum: "Die Summe aus:",
  invoice: (number, amount, date) => `${number}: ${amount}, fällig ${date}`,
  noNumber: "Rechnung",
  more: (count) => `und ${count} weitere`,
  dispute: (by) => `Bestritten, sagt ${by}. Bis das aufgehoben wird, wird nicht erinnert.`,
  promise: (date, by) => `Zahlung bis ${date} zugesagt, sagt ${by}. Vorher wird nicht erinnert.`,
  somebody: "jemand",
  sentAt: (moment) => `Gesendet ${moment}`,
  decidedBy: (person) => `Entschieden von ${person}`,
  send: "Senden",
  skip: "Diesmal nicht",
  disputed: "Bestritten",
  promised: (days) => `Zahlung in ${days} Tagen zugesagt`,
  lift: "Wieder erinnern"
};

// src/extensions/texts/home/reminders/en.ts
var en20 = {
  off: "Nobody is reminded",
  offHelp: "An admin switches reminders on in the settings, under Reminders.",
  none: "No reminder is due",
  noneHelp: "Customers appear here once they are late with more than the amount in the settings.",
  intro: { draft: "Each reminder waits here until somebody sends it.", send: "Reminders leave by themselves. Those that were refused wait here." },
  rule: (least, attempts, days) => `From ${least} overdue on; ${attempts} attempts with ${days} quiet days between them.`,
  shadow: "Onebook runs in shadow mode: reminders are drafted, and nothing is sent.",
  mayNot: "Someone with the right to settle can send these.",
  states: { drafted: "Drafted", released: "On its way", sent: "Sent", skipped: "Not sent", held: "Left alone" },
  attempt: (one, all) => `Attempt ${one} of ${all}`,
  via: { "erp-mail": "By mail from the accounting system", "crm-task": "As a task on the deal" },
  overdue: "overdue",
  sum: "The sum of:",
  invoice: (number, amount, date) => `${number}: ${amount}, due ${date}`,
  noNumber: "Invoice",
  more: (count) => `and ${count} more`,
  dispute: (by) => `Disputed, says ${by}. Nobody is reminded until this is lifted.`,
  promise: (date, by) => `Promised to pay by ${date}, says ${by}. Nobody is reminded before.`,
  somebody: "somebody",
  sentAt: (moment) => `Sent ${moment}`,
  decidedBy: (person) => `Decided by ${person}`,
  send: "Send",
  skip: "Not this time",
  disputed: "Disputed",
  promised: (days) => `Promised to pay in ${days} days`,
  lift: "Remind again"
};

// src/extensions/texts/home/reminders/fr.ts
var fr23 = {
  off: "Personne n'est relancé",
  offHelp: "Un admin active les relances dans les paramètres, sous Relances.",
  none: "Aucune relance n'est due",
  noneHelp: "Les clients apparaissent ici dès que leur retard dépasse le montant des paramètres.",
  intro: { draft: "Chaque relance attend ici que quelqu'un l'envoie.", send: "Les relances partent d'elles-mêmes. Celles qui ont été refusées attendent ici." },
  rule: (least, attempts, days) => `À partir de ${least} en retard ; ${attempts} tentatives séparées par ${days} jours calmes.`,
  shadow: "Onebook est en mode ombre : les relances sont préparées, rien n'est envoyé.",
  mayNot: "Une personne ayant le droit de régler peut les envoyer.",
  states: { drafted: "Brouillon", released: "En route", sent: "Envoyée", skipped: "Non envoyée", held: "Laissé tranquille" },
  attempt: (one, all) => `Tentative ${one} sur ${all}`,
  via: { "erp-mail": "Par e-mail du système comptable", "crm-task": "Comme tâche sur la transaction" },
  overdue: "en retard",
  sum: "La somme de :",
  invoice: (number, amount, date) => `${number} : ${amount}, échéance ${date}`,
  noNumber: "Facture",
  more: (count) => `et ${count} autres`,
  dispute: (by) => `Contesté, selon ${by}. Personne n'est relancé tant que ce n'est pas levé.`,
  promise: (date, by) => `Paiement promis d'ici le ${date}, selon ${by}. Pas de relance avant.`,
  somebody: "quelqu'un",
  sentAt: (moment) => `Envoyée ${moment}`,
  decidedBy: (person) => `Décidé par ${person}`,
  send: "Envoyer",
  skip: "Pas cette fois",
  disputed: "Contesté",
  promised: (days) => `Paiement promis dans ${days} jours`,
  lift: "Relancer à nouveau"
};

// src/extensions/texts/home/reminders/index.ts
var reminderTexts = { en: en20, de: de23, fr: fr23 };

// src/extensions/home/reminders/Reminder.tsx
import { Button as Button33, Flex as Flex71, Link as Link17, StatusTag as StatusTag9, Text as Text61, Tile as Tile8 } from "@hubspot/ui-extensions";
import { jsx as jsx84, jsxs as jsxs75 } from "react/jsx-runtime";
var TAGS3 = { drafted: "info", released: "info", sent: "success", skipped: "default", held: "warning" };
var PROMISES = [7, 14];
function Reminder({ reminder, attempts, maySettle, maySend, onAsked }) {
  const texts = useTexts(reminderTexts);
  const formats = useFormats();
  const { customer, organisation, overdue, attempt, via, state, trouble } = reminder;
  return /* @__PURE__ */ jsx84(Tile8, { children: /* @__PURE__ */ jsxs75(Flex71, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs75(Flex71, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx84(Text61, { inline: true, format: { fontWeight: "bold" }, children: customer }),
      /* @__PURE__ */ jsx84(StatusTag9, { variant: TAGS3[state], children: texts.states[state] }),
      /* @__PURE__ */ jsx84(Text61, { inline: true, format: { fontWeight: "bold" }, children: `${formats.money(overdue)} ${texts.overdue}` })
    ] }),
    /* @__PURE__ */ jsx84(Text61, { variant: "microcopy", children: [organisation, texts.attempt(formats.count(attempt), formats.count(attempts)), texts.via[via], ...howFar2(reminder, texts, formats.moment)].join(" · ") }),
    /* @__PURE__ */ jsx84(Why2, { reminder }),
    /* @__PURE__ */ jsx84(HoldLine, { reminder }),
    trouble && /* @__PURE__ */ jsx84(TroubleAlert, { trouble }),
    maySettle && /* @__PURE__ */ jsx84(Actions2, { reminder, maySend, onAsked })
  ] }) });
}
function howFar2({ decidedBy, sentAt }, texts, moment) {
  return [...decidedBy === null ? [] : [texts.decidedBy(decidedBy)], ...sentAt === null ? [] : [texts.sentAt(moment(sentAt))]];
}
function Why2({ reminder: { invoices, more } }) {
  const texts = useTexts(reminderTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return /* @__PURE__ */ jsxs75(Flex71, { direction: "row", gap: "sm", wrap: true, children: [
    /* @__PURE__ */ jsx84(Text61, { inline: true, children: texts.sum }),
    invoices.map(({ number, dealId, dueDate, balance }, at) => /* @__PURE__ */ jsx84(Link17, { href: { url: dealUrl(portal.id, dealId), external: true }, children: texts.invoice(number ?? texts.noNumber, formats.money(balance), formats.date(dueDate)) }, at)),
    more > 0 && /* @__PURE__ */ jsx84(Text61, { inline: true, children: texts.more(formats.count(more)) })
  ] });
}
function HoldLine({ reminder: { hold } }) {
  const texts = useTexts(reminderTexts);
  const formats = useFormats();
  if (hold === null) return null;
  const by = hold.by ?? texts.somebody;
  return /* @__PURE__ */ jsx84(Text61, { children: hold.until === null ? texts.dispute(by) : texts.promise(formats.date(hold.until), by) });
}
function Actions2({ reminder: { id, state, hold }, maySend, onAsked }) {
  const texts = useTexts(reminderTexts);
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const path = { reminderId: id };
  const promise = (days) => act(() => api.post("/api/v1/reminders/{reminderId}/hold", { path, body: { kind: "promise", days } }), onAsked);
  return /* @__PURE__ */ jsxs75(Flex71, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs75(Flex71, { direction: "row", gap: "sm", wrap: true, children: [
      state === "drafted" && maySend && /* @__PURE__ */ jsx84(Button33, { size: "sm", variant: "primary", disabled: busy, onClick: () => act(() => api.post("/api/v1/reminders/{reminderId}/release", { path }), onAsked), children: texts.send }),
      state === "drafted" && /* @__PURE__ */ jsx84(Button33, { size: "sm", variant: "secondary", disabled: busy, onClick: () => act(() => api.post("/api/v1/reminders/{reminderId}/skip", { path }), onAsked), children: texts.skip }),
      hold === null && /* @__PURE__ */ jsx84(Button33, { size: "sm", variant: "transparent", disabled: busy, onClick: () => act(() => api.post("/api/v1/reminders/{reminderId}/hold", { path, body: { kind: "dispute" } }), onAsked), children: texts.disputed }),
      hold === null && PROMISES.map((days) => /* @__PURE__ */ jsx84(Button33, { size: "sm", variant: "transparent", disabled: busy, onClick: () => promise(days), children: texts.promised(formats.count(days)) }, days)),
      hold !== null && /* @__PURE__ */ jsx84(Button33, { size: "sm", variant: "secondary", disabled: busy, onClick: () => act(() => api.post("/api/v1/reminders/{reminderId}/lift", { path }), onAsked), children: texts.lift })
    ] }),
    problem && /* @__PURE__ */ jsx84(Failure, { problem })
  ] });
}

// src/extensions/home/reminders/Reminders.tsx
import { jsx as jsx85, jsxs as jsxs76 } from "react/jsx-runtime";
function Reminders() {
  const texts = useTexts(reminderTexts);
  const api = useApi();
  const formats = useFormats();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/reminders", {}));
  if (data === null) return problem ? /* @__PURE__ */ jsx85(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx85(Loading, {});
  const { mode, shadow, attempts, daysApart, thresholds, reminders, rights } = data;
  if (mode === "off" && reminders.length === 0) return /* @__PURE__ */ jsx85(Nothing3, { title: texts.off, help: texts.offHelp });
  const maySettle = rights.includes("settle");
  const least = thresholds.map(formats.money).join(", ");
  return /* @__PURE__ */ jsxs76(Flex72, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx85(Failure, { problem, retry: () => void reload3() }),
    shadow && /* @__PURE__ */ jsx85(Alert11, { title: texts.shadow, variant: "info" }),
    mode !== "off" && /* @__PURE__ */ jsx85(Text62, { children: texts.intro[mode] }),
    least !== "" && /* @__PURE__ */ jsx85(Text62, { variant: "microcopy", children: texts.rule(least, formats.count(attempts), formats.count(daysApart)) }),
    !maySettle && /* @__PURE__ */ jsx85(Text62, { variant: "microcopy", children: texts.mayNot }),
    reminders.length === 0 && /* @__PURE__ */ jsx85(Nothing3, { title: texts.none, help: texts.noneHelp }),
    reminders.map((reminder) => /* @__PURE__ */ jsx85(Reminder, { reminder, attempts, maySettle, maySend: !shadow, onAsked: () => void reload3() }, reminder.id))
  ] });
}
function Nothing3({ title, help }) {
  return /* @__PURE__ */ jsx85(EmptyState13, { title, layout: "vertical", imageName: "target", children: /* @__PURE__ */ jsx85(Text62, { children: help }) });
}

// src/extensions/home/today/Today.tsx
import { Flex as Flex79, Text as Text71 } from "@hubspot/ui-extensions";

// src/extensions/home/today/ConnectionsLine.tsx
import { Flex as Flex73, Heading as Heading23, StatusTag as StatusTag10, Text as Text63 } from "@hubspot/ui-extensions";
import { PageLink as PageLink3 } from "@hubspot/ui-extensions/pages";
import { jsx as jsx86, jsxs as jsxs77 } from "react/jsx-runtime";
var SHOWN = 4;
function ConnectionsLine({ connections }) {
  const texts = useTexts(homeTexts);
  return /* @__PURE__ */ jsxs77(Flex73, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx86(Heading23, { children: texts.today.connections }),
    /* @__PURE__ */ jsxs77(Flex73, { direction: "row", gap: "md", wrap: true, align: "center", children: [
      connections.slice(0, SHOWN).map(({ id, label, name, health }) => /* @__PURE__ */ jsxs77(Flex73, { direction: "row", gap: "xs", align: "center", children: [
        /* @__PURE__ */ jsx86(Text63, { inline: true, truncate: { tooltipText: name, maxWidth: 280 }, children: `${label} ${name}` }),
        /* @__PURE__ */ jsx86(StatusTag10, { variant: TONES[health], children: texts.connections.health[health] })
      ] }, id)),
      /* @__PURE__ */ jsx86(PageLink3, { to: "/connections", children: texts.today.seeConnections })
    ] })
  ] });
}

// src/extensions/home/today/ConnectionTrouble.tsx
import { Alert as Alert12, Flex as Flex74, Link as Link18, Text as Text64 } from "@hubspot/ui-extensions";
import { Fragment as Fragment13, jsx as jsx87, jsxs as jsxs78 } from "react/jsx-runtime";
function ConnectionTrouble({ home }) {
  const texts = useTexts(homeTexts);
  const mayChange = home.rights.includes("change-settings");
  const lost = home.connections.filter((one) => one.health === "needs-reconnect");
  const none = !home.connections.some((one) => one.role === "erp");
  return /* @__PURE__ */ jsxs78(Fragment13, { children: [
    none && /* @__PURE__ */ jsx87(Alert12, { title: texts.connect.title, variant: "info", children: /* @__PURE__ */ jsx87(Way, { sentence: mayChange ? texts.connect.admin : texts.connect.others, leads: mayChange }) }),
    lost.map((one) => /* @__PURE__ */ jsx87(Alert12, { title: texts.renew.title(`${one.label} ${one.name}`), variant: "danger", children: /* @__PURE__ */ jsx87(Way, { sentence: mayChange ? texts.renew.admin : texts.renew.others, leads: mayChange }) }, one.id)),
    !none && !home.ready && /* @__PURE__ */ jsx87(Alert12, { title: texts.first.reading, variant: "info", children: texts.first.readingText })
  ] });
}
function Way({ sentence, leads }) {
  const texts = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  return /* @__PURE__ */ jsxs78(Flex74, { direction: "column", gap: "xs", align: "start", children: [
    /* @__PURE__ */ jsx87(Text64, { children: sentence }),
    leads && /* @__PURE__ */ jsx87(Link18, { href: { url: settingsUrl(portal.id), external: true }, children: texts.openSettings })
  ] });
}

// src/extensions/home/today/DueAndUnderWay.tsx
import { DescriptionList as DescriptionList6, DescriptionListItem as DescriptionListItem6, Text as Text65 } from "@hubspot/ui-extensions";

// src/extensions/home/today/figure-text.ts
var NAMED = 2;
function figureText({ count, amounts }, texts, formats) {
  const [first, ...others] = amounts;
  if (first === void 0) return { number: formats.count(0), invoices: null, also: null };
  const named = others.slice(0, others.length > NAMED + 1 ? NAMED : others.length).map(formats.money);
  const rest = others.length - named.length;
  const also = [...named, ...rest > 0 ? [texts.today.moreCurrencies(formats.count(rest))] : []];
  return {
    number: formats.money(first),
    invoices: texts.invoices(formats.count(count), count === 1),
    also: also.length === 0 ? null : texts.today.also(also.join(", "))
  };
}

// src/extensions/home/today/DueAndUnderWay.tsx
import { jsx as jsx88, jsxs as jsxs79 } from "react/jsx-runtime";
function DueAndUnderWay({ home }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const { number, invoices, also } = figureText(home.dueSoon, texts, formats);
  const due = invoices === null ? texts.today.noDueSoon(formats.day(home.dueSoon.until)) : [`${number}, ${invoices}`, also].filter((part) => part !== null).join(" ");
  const underWay = home.underWay === 0 ? texts.today.noUnderWay : texts.deals(formats.count(home.underWay), home.underWay === 1);
  return /* @__PURE__ */ jsxs79(DescriptionList6, { direction: "row", children: [
    /* @__PURE__ */ jsx88(DescriptionListItem6, { label: texts.today.dueSoon, children: /* @__PURE__ */ jsx88(Text65, { children: due }) }),
    /* @__PURE__ */ jsx88(DescriptionListItem6, { label: texts.today.underWay, children: /* @__PURE__ */ jsx88(Text65, { children: underWay }) })
  ] });
}

// src/extensions/home/today/Figures.tsx
import { Statistics as Statistics2, StatisticsItem as StatisticsItem2, Text as Text66 } from "@hubspot/ui-extensions";
import { jsx as jsx89, jsxs as jsxs80 } from "react/jsx-runtime";
function Figures({ home: { created, paid, overdue, parked } }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const reason = useReason();
  const most = parked.reasons[0];
  const late = (invoices) => overdue.oldestDue === null ? invoices : texts.today.oldestDue(invoices, formats.day(overdue.oldestDue));
  return /* @__PURE__ */ jsxs80(Statistics2, { children: [
    /* @__PURE__ */ jsx89(MoneyFigure, { id: "created", label: texts.today.created, figures: created, none: texts.today.noCreated }),
    /* @__PURE__ */ jsx89(MoneyFigure, { id: "paid", label: texts.today.paid, figures: paid, none: texts.today.noPaid }),
    /* @__PURE__ */ jsx89(MoneyFigure, { id: "overdue", label: texts.today.overdue, figures: overdue, none: texts.today.noOverdue, sentence: late }),
    /* @__PURE__ */ jsx89(StatisticsItem2, { id: "waiting", label: texts.today.waiting, number: formats.count(parked.count), children: /* @__PURE__ */ jsx89(Text66, { variant: "microcopy", children: most ? texts.attention.reasonCount(reason(most.code), formats.count(most.count)) : texts.today.noWaiting }) })
  ] });
}
function MoneyFigure({ id, label, figures, none, sentence = (invoices) => invoices }) {
  const { number, invoices, also } = figureText(figures, useTexts(homeTexts), useFormats());
  const below = invoices === null ? none : sentence(invoices);
  return /* @__PURE__ */ jsx89(StatisticsItem2, { id, label, number, children: /* @__PURE__ */ jsx89(Text66, { variant: "microcopy", children: also === null ? below : `${below} ${also}` }) });
}

// src/extensions/home/today/FirstDay.tsx
import { EmptyState as EmptyState14, Flex as Flex75, List, Text as Text67 } from "@hubspot/ui-extensions";
import { jsx as jsx90, jsxs as jsxs81 } from "react/jsx-runtime";
function FirstDay({ home }) {
  const { first } = useTexts(homeTexts);
  return /* @__PURE__ */ jsxs81(Flex75, { direction: "column", gap: "md", children: [
    /* @__PURE__ */ jsxs81(EmptyState14, { title: first.title, layout: "vertical", imageName: "emptyStateCharts", children: [
      /* @__PURE__ */ jsx90(Text67, { children: first.text }),
      /* @__PURE__ */ jsx90(List, { variant: "unordered-styled", children: first.will.map((what) => /* @__PURE__ */ jsx90(Text67, { children: what }, what)) })
    ] }),
    home.connections.length > 0 && /* @__PURE__ */ jsx90(ConnectionsLine, { connections: home.connections })
  ] });
}

// src/extensions/home/today/LastDigest.tsx
import { Accordion as Accordion7, Flex as Flex76, Text as Text68 } from "@hubspot/ui-extensions";
import { jsx as jsx91 } from "react/jsx-runtime";
function LastDigest({ digest }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const reasonOf = useReason();
  if (digest === null) return null;
  const figure = (figures) => {
    const { number, invoices, also } = figureText(figures, texts, formats);
    return [number, also, invoices && `(${invoices})`].filter(Boolean).join(" ");
  };
  const { created, paid, overdue, waiting, nothing, broken, title } = texts.digest;
  const lines3 = [
    created(figure(digest.created)),
    paid(figure(digest.paid)),
    overdue(figure(digest.overdue)),
    ...digest.reasons.length === 0 ? [nothing] : digest.reasons.map(({ code, count }) => waiting(formats.count(count), reasonOf(code))),
    ...digest.connections.map(broken)
  ];
  return /* @__PURE__ */ jsx91(Accordion7, { title: title(formats.day(digest.date)), size: "xs", children: /* @__PURE__ */ jsx91(Flex76, { direction: "column", gap: "xs", children: lines3.map((line) => /* @__PURE__ */ jsx91(Text68, { children: line }, line)) }) });
}

// src/extensions/home/today/LastDays.tsx
import { Accordion as Accordion8, BarChart as BarChart4, Flex as Flex77, Heading as Heading24, Table as Table18, TableBody as TableBody18, TableCell as TableCell18, TableHead as TableHead18, TableHeader as TableHeader18, TableRow as TableRow18, Text as Text69 } from "@hubspot/ui-extensions";
import { Fragment as Fragment14, jsx as jsx92, jsxs as jsxs82 } from "react/jsx-runtime";
function LastDays({ days }) {
  const { today: texts } = useTexts(homeTexts);
  const formats = useFormats();
  const sum = (of) => days.reduce((all, day) => all + of(day), 0);
  const [created, paid] = [sum((day) => day.created), sum((day) => day.paid)];
  return /* @__PURE__ */ jsxs82(Flex77, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx92(Heading24, { children: texts.chart }),
    created + paid === 0 ? /* @__PURE__ */ jsx92(Text69, { children: texts.chartNone }) : /* @__PURE__ */ jsxs82(Fragment14, { children: [
      /* @__PURE__ */ jsx92(Text69, { children: texts.chartSum(formats.count(created), formats.count(paid)) }),
      /* @__PURE__ */ jsx92(Bars, { days }),
      /* @__PURE__ */ jsx92(Accordion8, { title: texts.chartTable, size: "xs", children: /* @__PURE__ */ jsx92(DayTable, { days }) })
    ] })
  ] });
}
function Bars({ days }) {
  const { today: texts } = useTexts(homeTexts);
  const formats = useFormats();
  const bars = days.flatMap(({ date, created, paid }) => [
    { day: formats.day(date), count: created, what: texts.chartCreated },
    { day: formats.day(date), count: paid, what: texts.chartPaid }
  ]);
  return /* @__PURE__ */ jsx92(
    BarChart4,
    {
      data: bars,
      axes: {
        x: { field: "day", fieldType: "category", label: texts.chartDay },
        y: { field: "count", fieldType: "linear", label: texts.chartCount },
        options: { groupFieldByColor: "what", colors: { [texts.chartCreated]: "darkBlue", [texts.chartPaid]: "green" } }
      },
      options: { showLegend: true, showTooltips: true, showDataLabels: false }
    }
  );
}
function DayTable({ days }) {
  const { today: texts } = useTexts(homeTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs82(Table18, { bordered: true, density: "compact", children: [
    /* @__PURE__ */ jsx92(TableHead18, { children: /* @__PURE__ */ jsxs82(TableRow18, { children: [
      /* @__PURE__ */ jsx92(TableHeader18, { children: texts.chartDay }),
      /* @__PURE__ */ jsx92(TableHeader18, { align: "right", children: texts.chartCreated }),
      /* @__PURE__ */ jsx92(TableHeader18, { align: "right", children: texts.chartPaid })
    ] }) }),
    /* @__PURE__ */ jsx92(TableBody18, { children: days.map(({ date, created, paid }) => /* @__PURE__ */ jsxs82(TableRow18, { children: [
      /* @__PURE__ */ jsx92(TableCell18, { children: formats.day(date) }),
      /* @__PURE__ */ jsx92(TableCell18, { align: "right", children: formats.count(created) }),
      /* @__PURE__ */ jsx92(TableCell18, { align: "right", children: formats.count(paid) })
    ] }, date)) })
  ] });
}

// src/extensions/home/today/WaitingLongest.tsx
import { Flex as Flex78, Heading as Heading25, StatusTag as StatusTag11, Table as Table19, TableBody as TableBody19, TableCell as TableCell19, TableHead as TableHead19, TableHeader as TableHeader19, TableRow as TableRow19, Text as Text70 } from "@hubspot/ui-extensions";
import { PageLink as PageLink4 } from "@hubspot/ui-extensions/pages";
import { jsx as jsx93, jsxs as jsxs83 } from "react/jsx-runtime";
function WaitingLongest({ parked }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const { reason } = useSaid();
  if (parked.count === 0) return /* @__PURE__ */ jsx93(Quiet, {});
  return /* @__PURE__ */ jsxs83(Flex78, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx93(Heading25, { children: texts.today.oldest }),
    /* @__PURE__ */ jsxs83(Table19, { bordered: true, density: "condensed", children: [
      /* @__PURE__ */ jsx93(TableHead19, { children: /* @__PURE__ */ jsxs83(TableRow19, { children: [
        /* @__PURE__ */ jsx93(TableHeader19, { children: texts.attention.deal }),
        /* @__PURE__ */ jsx93(TableHeader19, { children: texts.attention.what }),
        /* @__PURE__ */ jsx93(TableHeader19, { align: "right", children: texts.attention.amount }),
        /* @__PURE__ */ jsx93(TableHeader19, { children: texts.attention.waits })
      ] }) }),
      /* @__PURE__ */ jsx93(TableBody19, { children: parked.oldest.map((waiting) => /* @__PURE__ */ jsxs83(TableRow19, { children: [
        /* @__PURE__ */ jsx93(TableCell19, { children: /* @__PURE__ */ jsx93(DealName, { waiting }) }),
        /* @__PURE__ */ jsx93(TableCell19, { children: /* @__PURE__ */ jsx93(Text70, { truncate: { tooltipText: reason(waiting).sentence, maxWidth: 420 }, children: reason(waiting).sentence }) }),
        /* @__PURE__ */ jsx93(TableCell19, { align: "right", children: waiting.deal.amount === null ? "" : formats.money(waiting.deal.amount) }),
        /* @__PURE__ */ jsx93(TableCell19, { children: waitsText(waiting, texts, formats) })
      ] }, waiting.id)) })
    ] }),
    /* @__PURE__ */ jsx93(PageLink4, { to: "/attention", children: texts.today.seeAll(formats.count(parked.count)) })
  ] });
}
function Quiet() {
  const texts = useTexts(homeTexts);
  return /* @__PURE__ */ jsxs83(Flex78, { direction: "row", gap: "sm", align: "center", children: [
    /* @__PURE__ */ jsx93(StatusTag11, { variant: "success", children: texts.today.quiet }),
    /* @__PURE__ */ jsx93(Text70, { children: texts.today.quietText })
  ] });
}

// src/extensions/home/today/Today.tsx
import { Fragment as Fragment15, jsx as jsx94, jsxs as jsxs84 } from "react/jsx-runtime";
function Today() {
  const api = useApi();
  const { data: home, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/home", {}));
  useFollow(home !== null && (home.underWay > 0 || home.parked.retrying.length > 0), reload3);
  if (home === null) return problem ? /* @__PURE__ */ jsx94(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx94(Loading, {});
  return /* @__PURE__ */ jsxs84(Flex79, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx94(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx94(ConnectionTrouble, { home }),
    home.empty ? /* @__PURE__ */ jsx94(FirstDay, { home }) : /* @__PURE__ */ jsx94(Figured, { home })
  ] });
}
function Figured({ home }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs84(Fragment15, { children: [
    /* @__PURE__ */ jsx94(Figures, { home }),
    /* @__PURE__ */ jsx94(DueAndUnderWay, { home }),
    home.parked.retrying.map((retrying) => /* @__PURE__ */ jsx94(RetryProgress, { retrying }, retrying.code)),
    /* @__PURE__ */ jsx94(WaitingLongest, { parked: home.parked }),
    /* @__PURE__ */ jsx94(LastDays, { days: home.days }),
    /* @__PURE__ */ jsx94(LastDigest, { digest: home.digest }),
    /* @__PURE__ */ jsx94(ConnectionsLine, { connections: home.connections }),
    /* @__PURE__ */ jsx94(Text71, { variant: "microcopy", children: texts.today.asOf(formats.moment(home.asOf)) })
  ] });
}

// src/extensions/home/routes.tsx
import { jsx as jsx95, jsxs as jsxs85 } from "react/jsx-runtime";
var HomePages = createPageRouter(
  /* @__PURE__ */ jsxs85(PageRoutes, { layoutComponent: Layout, children: [
    /* @__PURE__ */ jsx95(PageRoutes.IndexRoute, { component: Today }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/bridge", component: BridgePage }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/duplicates", component: Duplicates }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/receivables", component: ReceivablesPage }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/closing", component: ClosingPage }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/attention", component: Attention }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/customers", component: Conflicts }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/earning", component: EarningPage }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/journals", component: Journals }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/reminders", component: Reminders }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/commission", component: Commission }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/health", component: CustomersHealth }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/forecast", component: Forecast }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/log", component: Log }),
    /* @__PURE__ */ jsx95(PageRoutes.Route, { path: "/connections", component: Connections }),
    /* @__PURE__ */ jsx95(PageRoutes.AnyRoute, { component: NotFound })
  ] })
);

// src/extensions/home/Pages.tsx
import { jsx as jsx96 } from "react/jsx-runtime";
hubspot2.extend(({ context }) => /* @__PURE__ */ jsx96(Surface, { context, children: /* @__PURE__ */ jsx96(HomePages, {}) }));
