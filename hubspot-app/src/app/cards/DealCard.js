// src/extensions/deal/DealCard.tsx
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

// src/extensions/deal/DealInvoices.tsx
import { Button as Button12, Divider, Flex as Flex22, LoadingSpinner as LoadingSpinner3, Text as Text18 } from "@hubspot/ui-extensions";

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

// src/extensions/texts/deal/de.ts
var de3 = {
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
    partPaid: (paid2, total) => `Teilweise bezahlt: ${paid2} von ${total}`,
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
var en2 = {
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
    partPaid: (paid2, total) => `Part paid: ${paid2} of ${total}`,
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
var fr3 = {
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
    partPaid: (paid2, total) => `Payée en partie : ${paid2} sur ${total}`,
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
var dealTexts = { en: en2, de: de3, fr: fr3 };

// src/extensions/deal/Amounts.tsx
import { DescriptionList, DescriptionListItem, Flex as Flex4, ProgressBar, Statistics, StatisticsItem, Text as Text4 } from "@hubspot/ui-extensions";

// src/extensions/deal/Why.tsx
import { Button as Button2, Flex as Flex3, Modal, ModalBody, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text as Text3 } from "@hubspot/ui-extensions";
import { useState as useState2 } from "react";

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

// src/extensions/parts/pages.ts
var ROWS = 10;
function pageOf(all, page) {
  const pageCount = Math.max(1, Math.ceil(all.length / ROWS));
  const shown2 = Math.min(Math.max(1, page), pageCount);
  return { rows: all.slice((shown2 - 1) * ROWS, shown2 * ROWS), pageCount };
}

// src/extensions/deal/RecordName.tsx
import { Flex as Flex2, Link, Text as Text2 } from "@hubspot/ui-extensions";
import { jsx as jsx4, jsxs as jsxs2 } from "react/jsx-runtime";
function RecordName({ record }) {
  const texts = useTexts(dealTexts);
  const name = nameOf(record, texts);
  const state = record.state && texts.invoiceStates[record.state];
  return /* @__PURE__ */ jsxs2(Flex2, { direction: "column", gap: "flush", children: [
    record.url === null ? /* @__PURE__ */ jsx4(Text2, { truncate: { tooltipText: name }, children: name }) : /* @__PURE__ */ jsx4(Link, { href: { url: record.url, external: true }, children: name }),
    (state ?? record.invoiceNumber) && /* @__PURE__ */ jsx4(Text2, { variant: "microcopy", children: state ?? texts.invoice(record.invoiceNumber ?? "") })
  ] });
}
function nameOf({ kind, label }, texts) {
  if (kind === "others") return texts.why.others(label ?? "");
  if (kind === "line") return label ?? texts.why.kinds.line;
  if (kind === "invoice") return label === null ? texts.invoiceUnnumbered : texts.invoice(label);
  return label === null ? texts.why.kinds[kind] : `${texts.why.kinds[kind]} ${label}`;
}

// src/extensions/deal/Why.tsx
import { jsx as jsx5, jsxs as jsxs3 } from "react/jsx-runtime";
function Why({ about, ...asked }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(dealTexts)];
  const [open, setOpen] = useState2(false);
  const id = `why-${asked.number}-${asked.invoiceId ?? "all"}`;
  return /* @__PURE__ */ jsx5(
    Button2,
    {
      variant: "transparent",
      size: "xs",
      onClick: () => setOpen(true),
      overlay: /* @__PURE__ */ jsx5(Modal, { id, title: texts.why.title(about), width: "lg", "aria-label": texts.why.button(about), onClose: () => setOpen(false), children: /* @__PURE__ */ jsx5(ModalBody, { children: open && /* @__PURE__ */ jsx5(Records, { ...asked }) }) }),
      children: common.why
    }
  );
}
function Records({ dealId, number, invoiceId }) {
  const api = useApi();
  const texts = useTexts(dealTexts);
  const { data, problem, reload: reload3 } = useLoad(
    () => api.get("/api/v1/deals/{dealId}/why", { path: { dealId }, query: { number, ...invoiceId === void 0 ? {} : { invoiceId } } })
  );
  if (problem) return /* @__PURE__ */ jsx5(Failure, { problem, retry: () => void reload3() });
  if (data === null) return /* @__PURE__ */ jsx5(Loading, {});
  if (data.records.length === 0) return /* @__PURE__ */ jsx5(Text3, { children: texts.why.nothing });
  return /* @__PURE__ */ jsxs3(Flex3, { direction: "column", gap: "sm", children: [
    number === "status" && /* @__PURE__ */ jsx5(Text3, { children: texts.why.rule }),
    /* @__PURE__ */ jsx5(RecordTable, { why: data })
  ] });
}
function RecordTable({ why }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const [page, setPage] = useState2(1);
  const { rows, pageCount } = pageOf(why.records, page);
  return /* @__PURE__ */ jsxs3(Table, { bordered: true, paginated: pageCount > 1, pageCount, page, onPageChange: setPage, density: "condensed", children: [
    /* @__PURE__ */ jsx5(TableHead, { children: /* @__PURE__ */ jsxs3(TableRow, { children: [
      /* @__PURE__ */ jsx5(TableHeader, { children: texts.why.record }),
      /* @__PURE__ */ jsx5(TableHeader, { children: why.number === "status" ? texts.due : texts.date }),
      /* @__PURE__ */ jsx5(TableHeader, { align: "right", children: why.number === "status" ? texts.why.stillOpen : texts.amount }),
      /* @__PURE__ */ jsx5(TableHeader, { children: texts.why.source })
    ] }) }),
    /* @__PURE__ */ jsxs3(TableBody, { children: [
      rows.map((record, at) => {
        const day = why.number === "status" ? record.dueDate : record.date;
        return /* @__PURE__ */ jsxs3(TableRow, { children: [
          /* @__PURE__ */ jsx5(TableCell, { children: /* @__PURE__ */ jsx5(RecordName, { record }) }),
          /* @__PURE__ */ jsx5(TableCell, { children: day === null ? "" : formats.date(day) }),
          /* @__PURE__ */ jsx5(TableCell, { align: "right", children: formats.money(record.amount) }),
          /* @__PURE__ */ jsx5(TableCell, { children: record.system && record.readAt ? texts.why.readFrom(record.system, formats.moment(record.readAt)) : "" })
        ] }, `${page}-${at}`);
      }),
      why.value && /* @__PURE__ */ jsxs3(TableRow, { children: [
        /* @__PURE__ */ jsx5(TableCell, { children: /* @__PURE__ */ jsx5(Text3, { format: { fontWeight: "bold" }, children: texts.why.sum }) }),
        /* @__PURE__ */ jsx5(TableCell, { children: "" }),
        /* @__PURE__ */ jsx5(TableCell, { align: "right", children: /* @__PURE__ */ jsx5(Text3, { format: { fontWeight: "bold" }, children: formats.money(why.value) }) }),
        /* @__PURE__ */ jsx5(TableCell, { children: "" })
      ] })
    ] })
  ] });
}

// src/extensions/deal/Amounts.tsx
import { jsx as jsx6, jsxs as jsxs4 } from "react/jsx-runtime";
function Amounts({ card, dealId, compact }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const { amounts } = card;
  if (amounts === null) return null;
  const shown2 = ["total", "paid", "credited", "balance"].filter((name) => name !== "credited" || amounts.credited.minor !== 0);
  const labels = { total: texts.total, paid: texts.paid, credited: texts.credited, balance: texts.open };
  const why = (name) => /* @__PURE__ */ jsx6(Why, { dealId, number: name, about: labels[name] });
  return /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "sm", children: [
    compact ? /* @__PURE__ */ jsx6(DescriptionList, { direction: "column", children: shown2.map((name) => /* @__PURE__ */ jsx6(DescriptionListItem, { label: labels[name], children: /* @__PURE__ */ jsxs4(Flex4, { direction: "row", gap: "xs", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx6(Text4, { format: { fontWeight: "demibold" }, children: formats.money(amounts[name]) }),
      why(name)
    ] }) }, name)) }) : /* @__PURE__ */ jsx6(Statistics, { children: shown2.map((name) => /* @__PURE__ */ jsx6(StatisticsItem, { label: labels[name], number: formats.money(amounts[name]), children: why(name) }, name)) }),
    /* @__PURE__ */ jsx6(Settled, { amounts, late: card.status.state === "overdue" })
  ] });
}
function Settled({ amounts, late }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const { total, balance } = amounts;
  const settled = Math.max(0, Math.min(total.minor, total.minor - balance.minor));
  const rest = settled === total.minor;
  const named = formats.money(rest ? total : { ...total, amount: settledText(amounts) });
  return /* @__PURE__ */ jsx6(
    ProgressBar,
    {
      "aria-label": texts.progress,
      value: total.minor === 0 ? 1 : settled,
      maxValue: total.minor === 0 ? 1 : total.minor,
      valueDescription: texts.settledOf(named, formats.money(total)),
      ...rest ? { variant: "success" } : late ? { variant: "danger" } : {}
    }
  );
}
function settledText({ total, balance }) {
  const decimals = total.amount.split(".")[1]?.length ?? 0;
  const minor = Math.max(0, total.minor - balance.minor);
  const digits = String(minor).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

// src/extensions/deal/CreateInvoice.tsx
import { Button as Button8, Flex as Flex14, Modal as Modal2 } from "@hubspot/ui-extensions";
import { useState as useState11 } from "react";

// src/extensions/texts/deal/create/de.ts
var de4 = {
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
var en3 = {
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
var fr4 = {
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
var createTexts = { en: en3, de: de4, fr: fr4 };

// src/extensions/parts/invoice/CreateForm.tsx
import { Alert as Alert2, Flex as Flex11, LoadingButton, ModalBody as ModalBody2, ModalFooter, Text as Text9 } from "@hubspot/ui-extensions";
import { useState as useState8 } from "react";

// src/extensions/parts/invoice/EditInvoice.tsx
import { Accordion, Button as Button3, DateInput, Flex as Flex5, Form, Input, Select, TextArea } from "@hubspot/ui-extensions";
import { useState as useState3 } from "react";

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
import { jsx as jsx7, jsxs as jsxs5 } from "react/jsx-runtime";
function EditInvoice({ open, preview, invoice, options, updating, onDirty, onUpdate }) {
  const texts = useTexts(createTexts);
  const shown2 = fieldsOf(preview, invoice);
  const [fields, setFields] = useState3(shown2);
  const set = (change) => {
    setFields((before) => ({ ...before, ...change }));
    onDirty();
  };
  const tooEarly = fields.dueDate !== "" && fields.invoiceDate !== "" && fields.dueDate < fields.invoiceDate;
  const wrong = (name) => updating.problem?.errors?.find(({ path }) => path === `body.${name}`)?.message;
  const ways = preview.keepsDrafts ? ["draft", "approved", "sent"] : ["approved", "sent"];
  const emailWrong = wrong("email");
  return /* @__PURE__ */ jsx7(Accordion, { title: texts.change, size: "sm", defaultOpen: open, children: /* @__PURE__ */ jsx7(Form, { onSubmit: () => onUpdate(optionsWith(options, shown2, fields)), children: /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx7(
      Select,
      {
        name: "deliver",
        label: texts.delivery,
        value: fields.deliver,
        options: ways.map((value) => ({ value, label: texts.deliverOptions[value] })),
        onChange: (value) => set({ deliver: value })
      }
    ),
    /* @__PURE__ */ jsx7(DateInput, { name: "invoiceDate", label: texts.date, value: toInput(fields.invoiceDate), timezone: "portalTz", onChange: (day) => set({ invoiceDate: fromInput(day) }) }),
    invoice.parts.length === 1 && /* @__PURE__ */ jsx7(
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
    /* @__PURE__ */ jsx7(Input, { name: "poNumber", label: texts.po, value: fields.poNumber, onInput: onDirty, onChange: (poNumber) => set({ poNumber: poNumber.slice(0, 100) }) }),
    /* @__PURE__ */ jsx7(Input, { name: "email", label: texts.email, value: fields.email, error: emailWrong !== void 0, validationMessage: emailWrong ?? "", onInput: onDirty, onChange: (email) => set({ email: email.trim() }) }),
    /* @__PURE__ */ jsx7(TextArea, { name: "memo", label: texts.memo, value: fields.memo, maxLength: 1e3, onInput: onDirty, onChange: (memo) => set({ memo }) }),
    updating.problem && /* @__PURE__ */ jsx7(Failure, { problem: updating.problem }),
    /* @__PURE__ */ jsx7(Button3, { type: "submit", variant: "secondary", disabled: updating.busy || tooEarly, children: texts.update })
  ] }) }) });
}

// src/extensions/parts/invoice/PreviewCustomer.tsx
import { Flex as Flex8, Heading, Text as Text6 } from "@hubspot/ui-extensions";

// src/extensions/parts/invoice/Choose.tsx
import { Button as Button4, Flex as Flex6, Form as Form2, ToggleGroup } from "@hubspot/ui-extensions";
import { useState as useState4 } from "react";
import { jsx as jsx8, jsxs as jsxs6 } from "react/jsx-runtime";
function Choose({ name, label, choices, busy, onChoose }) {
  const texts = useTexts(dealTexts);
  const [chosen, setChosen] = useState4(null);
  return /* @__PURE__ */ jsx8(
    Form2,
    {
      onSubmit: () => {
        if (chosen !== null) onChoose(chosen);
      },
      children: /* @__PURE__ */ jsxs6(Flex6, { direction: "column", gap: "xs", align: "start", children: [
        /* @__PURE__ */ jsx8(
          ToggleGroup,
          {
            toggleType: "radioButtonList",
            name,
            label,
            value: chosen ?? "",
            options: choices.map(({ id, label: text }) => ({ value: id, label: text })),
            onChange: setChosen
          }
        ),
        /* @__PURE__ */ jsx8(Button4, { type: "submit", size: "xs", variant: "secondary", disabled: busy || chosen === null, children: texts.parked.take })
      ] })
    }
  );
}

// src/extensions/parts/invoice/CustomerSearch.tsx
import { Accordion as Accordion2, Button as Button5, Flex as Flex7, Form as Form3, SearchInput, Text as Text5 } from "@hubspot/ui-extensions";
import { useState as useState6 } from "react";

// src/extensions/api/use-act.ts
import { useEffect as useEffect2, useRef as useRef2, useState as useState5 } from "react";
function useAct() {
  const [state, setState] = useState5({ busy: false, problem: null });
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

// src/extensions/parts/invoice/CustomerSearch.tsx
import { jsx as jsx9, jsxs as jsxs7 } from "react/jsx-runtime";
function CustomerSearch({ dealId, busy, onChoose }) {
  const texts = useTexts(dealTexts);
  const api = useApi();
  const search = useAct();
  const [text, setText] = useState6("");
  const [found, setFound] = useState6(null);
  const go = () => {
    if (text.trim() === "") return;
    search.act(
      () => api.get("/api/v1/deals/{dealId}/customers", { path: { dealId }, query: { text: text.trim().slice(0, 100) } }),
      ({ customers }) => setFound(customers)
    );
  };
  return /* @__PURE__ */ jsx9(Accordion2, { title: texts.search.label, size: "sm", children: /* @__PURE__ */ jsxs7(Flex7, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx9(Form3, { onSubmit: go, children: /* @__PURE__ */ jsxs7(Flex7, { direction: "row", gap: "xs", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx9(SearchInput, { name: "customer-search", label: texts.search.label, placeholder: texts.search.placeholder, value: text, onChange: setText }),
      /* @__PURE__ */ jsx9(Button5, { type: "submit", size: "sm", variant: "secondary", disabled: search.busy, children: texts.search.go })
    ] }) }),
    search.problem && /* @__PURE__ */ jsx9(Failure, { problem: search.problem }),
    found?.length === 0 && /* @__PURE__ */ jsx9(Text5, { children: texts.search.none }),
    found !== null && found.length > 0 && /* @__PURE__ */ jsx9(Choose, { name: "customer-found", label: texts.search.found, choices: found.map((one) => ({ id: one.id, label: labelOf(one, texts) })), busy, onChoose })
  ] }) });
}
function labelOf({ name, email, domain, taxNumber, currency, city, active }, texts) {
  const more = [city, email ?? domain, taxNumber, currency, active ? null : texts.search.archived].filter((part) => part !== null && part !== "");
  return more.length === 0 ? name : `${name} (${more.join(", ")})`;
}

// src/extensions/parts/invoice/PreviewCustomer.tsx
import { jsx as jsx10, jsxs as jsxs8 } from "react/jsx-runtime";
function PreviewCustomer({ dealId, preview, options, maySettle, busy, onChoose }) {
  const texts = useTexts(createTexts);
  const { customer, problems } = preview;
  const choices = problems.find(({ code }) => code.startsWith("customer-"))?.choices ?? [];
  const mayChoose = maySettle && preview.organisation !== null && !preview.invoiced && customer.how !== "linked";
  const isNew = options.customer === "new";
  const choose = (id) => onChoose(id === "new" ? "new" : { use: id });
  const all = isNew || customer.how === "new" ? choices : [...choices, { id: "new", label: texts.newCustomer }];
  return /* @__PURE__ */ jsxs8(Flex8, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx10(Heading, { children: texts.customer }),
    /* @__PURE__ */ jsx10(Text6, { format: { fontWeight: "demibold" }, truncate: { tooltipText: customer.name }, children: customer.name }),
    /* @__PURE__ */ jsx10(Text6, { children: howText(customer, texts) }),
    customer.why.length > 0 && /* @__PURE__ */ jsx10(Text6, { variant: "microcopy", children: texts.because(customer.why.map((key) => texts.keys[key] ?? key).join(", ")) }),
    mayChoose && all.length > 0 && /* @__PURE__ */ jsx10(Choose, { name: "customer", label: texts.whichCustomer, choices: all, busy, onChoose: choose }),
    mayChoose && /* @__PURE__ */ jsx10(CustomerSearch, { dealId, busy, onChoose: choose })
  ] });
}
function howText({ how, erpName }, { how: texts }) {
  if (how === "chosen") return texts.chosen(erpName ?? "");
  if (how === "found") return erpName === null ? texts.foundUnnamed : texts.found(erpName);
  return texts[how];
}

// src/extensions/parts/invoice/PreviewInvoice.tsx
import { DescriptionList as DescriptionList2, DescriptionListItem as DescriptionListItem2, Flex as Flex10, Heading as Heading3, Table as Table3, TableBody as TableBody3, TableCell as TableCell3, TableHead as TableHead3, TableHeader as TableHeader3, TableRow as TableRow3, Text as Text8 } from "@hubspot/ui-extensions";

// src/extensions/parts/discount-text.ts
function discountText(discount, currency, formats) {
  return discount.endsWith("%") ? formats.percent(discount.slice(0, -1)) : formats.money({ amount: discount, currency });
}

// src/extensions/parts/PreviewLines.tsx
import { Flex as Flex9, Heading as Heading2, Table as Table2, TableBody as TableBody2, TableCell as TableCell2, TableHead as TableHead2, TableHeader as TableHeader2, TableRow as TableRow2, Text as Text7 } from "@hubspot/ui-extensions";
import { useState as useState7 } from "react";

// src/extensions/texts/lines/de.ts
var de5 = {
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
var en4 = {
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
var fr5 = {
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
var linesTexts = { en: en4, de: de5, fr: fr5 };

// src/extensions/parts/PreviewLines.tsx
import { jsx as jsx11, jsxs as jsxs9 } from "react/jsx-runtime";
function PreviewLines({ lines, lineCount }) {
  const texts = useTexts(linesTexts);
  const formats = useFormats();
  const [page, setPage] = useState7(1);
  const { rows, pageCount } = pageOf(lines, page);
  return /* @__PURE__ */ jsxs9(Flex9, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx11(Heading2, { children: texts.lines }),
    /* @__PURE__ */ jsxs9(Table2, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx11(TableHead2, { children: /* @__PURE__ */ jsxs9(TableRow2, { children: [
        /* @__PURE__ */ jsx11(TableHeader2, { children: texts.description }),
        /* @__PURE__ */ jsx11(TableHeader2, { align: "right", children: texts.quantity }),
        /* @__PURE__ */ jsx11(TableHeader2, { align: "right", children: texts.price }),
        /* @__PURE__ */ jsx11(TableHeader2, { align: "right", children: texts.discount }),
        /* @__PURE__ */ jsx11(TableHeader2, { children: texts.tax }),
        /* @__PURE__ */ jsx11(TableHeader2, { align: "right", children: texts.amount })
      ] }) }),
      /* @__PURE__ */ jsx11(TableBody2, { children: rows.map((line, at) => /* @__PURE__ */ jsxs9(TableRow2, { children: [
        /* @__PURE__ */ jsx11(TableCell2, { children: /* @__PURE__ */ jsx11(Text7, { truncate: { tooltipText: line.description }, children: line.description }) }),
        /* @__PURE__ */ jsx11(TableCell2, { align: "right", children: formats.decimal(line.quantity) }),
        /* @__PURE__ */ jsx11(TableCell2, { align: "right", children: formats.money({ amount: line.unitPrice, currency: line.amount.currency }) }),
        /* @__PURE__ */ jsx11(TableCell2, { align: "right", children: line.discount === null ? "" : discountText(line.discount, line.amount.currency, formats) }),
        /* @__PURE__ */ jsx11(TableCell2, { children: taxText(line, texts, formats) }),
        /* @__PURE__ */ jsx11(TableCell2, { align: "right", children: formats.money(line.amount) })
      ] }, `${page}-${at}`)) })
    ] }),
    lines.length < lineCount && /* @__PURE__ */ jsx11(Text7, { variant: "microcopy", children: texts.linesShown(lines.length, lineCount) })
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
import { jsx as jsx12, jsxs as jsxs10 } from "react/jsx-runtime";
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
  return /* @__PURE__ */ jsxs10(Flex10, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx12(Text8, { children: organisation === null ? texts.whereUnknown : texts.where(organisation, system) }),
    /* @__PURE__ */ jsx12(DescriptionList2, { direction: "row", children: items.flatMap(
      ([label, value]) => value === null || value === "" ? [] : [
        /* @__PURE__ */ jsx12(DescriptionListItem2, { label, children: /* @__PURE__ */ jsx12(Text8, { children: value }) }, label)
      ]
    ) }),
    invoice.copiesTo.length > 0 && /* @__PURE__ */ jsx12(Text8, { variant: "microcopy", children: texts.copies(invoice.copiesTo.join(", ")) }),
    /* @__PURE__ */ jsx12(Parts, { invoice }),
    first && /* @__PURE__ */ jsx12(PreviewLines, { lines: first.lines, lineCount: invoice.lineCount }),
    /* @__PURE__ */ jsx12(Text8, { variant: "microcopy", children: invoice.taxMode === "none" ? texts.taxNote.none : texts.taxNote[invoice.taxMode](system) })
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
  return /* @__PURE__ */ jsxs10(Flex10, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx12(Heading3, { children: texts.parts }),
    /* @__PURE__ */ jsxs10(Table3, { density: "condensed", children: [
      /* @__PURE__ */ jsx12(TableHead3, { children: /* @__PURE__ */ jsxs10(TableRow3, { children: [
        /* @__PURE__ */ jsx12(TableHeader3, { children: texts.part }),
        /* @__PURE__ */ jsx12(TableHeader3, { children: texts.date }),
        /* @__PURE__ */ jsx12(TableHeader3, { children: texts.due }),
        /* @__PURE__ */ jsx12(TableHeader3, { align: "right", children: texts.amount })
      ] }) }),
      /* @__PURE__ */ jsx12(TableBody3, { children: invoice.parts.map(({ number, share, date, dueDate, amount }) => /* @__PURE__ */ jsxs10(TableRow3, { children: [
        /* @__PURE__ */ jsx12(TableCell3, { children: shareText(share, formats) || String(number) }),
        /* @__PURE__ */ jsx12(TableCell3, { children: formats.date(date) }),
        /* @__PURE__ */ jsx12(TableCell3, { children: dueDate === null ? texts.byTerms : formats.date(dueDate) }),
        /* @__PURE__ */ jsx12(TableCell3, { align: "right", children: formats.money(amount) })
      ] }, number)) })
    ] }),
    /* @__PURE__ */ jsx12(Text8, { variant: "microcopy", children: texts.firstPart })
  ] });
}

// src/extensions/parts/invoice/CreateForm.tsx
import { Fragment, jsx as jsx13, jsxs as jsxs11 } from "react/jsx-runtime";
function CreateForm({ dealId, rights, editing = false, onAsked }) {
  const texts = useTexts(createTexts);
  const api = useApi();
  const preview = useLoad(() => api.get("/api/v1/deals/{dealId}/preview", { path: { dealId } }));
  const updating = useAct();
  const asking = useAct();
  const [changed, setChanged] = useState8({ options: null, turn: 0 });
  const [dirty, setDirty] = useState8(false);
  const { data } = preview;
  if (data === null) return /* @__PURE__ */ jsx13(ModalBody2, { children: preview.problem ? /* @__PURE__ */ jsx13(Failure, { problem: preview.problem, retry: () => void preview.reload() }) : /* @__PURE__ */ jsx13(Loading, {}) });
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
  return /* @__PURE__ */ jsxs11(Fragment, { children: [
    /* @__PURE__ */ jsx13(ModalBody2, { children: /* @__PURE__ */ jsxs11(Flex11, { direction: "column", gap: "md", children: [
      /* @__PURE__ */ jsx13(Problems, { preview: data }),
      /* @__PURE__ */ jsx13(PreviewCustomer, { dealId, preview: data, options, maySettle: rights.includes("settle"), busy: updating.busy, onChoose: (customer) => update({ ...options, customer }) }),
      data.invoice && /* @__PURE__ */ jsx13(PreviewInvoice, { preview: data, invoice: data.invoice }),
      data.invoice && /* @__PURE__ */ jsx13(EditInvoice, { open: editing, preview: data, invoice: data.invoice, options, updating, onDirty: () => setDirty(true), onUpdate: update }, changed.turn),
      dirty && /* @__PURE__ */ jsx13(Alert2, { title: texts.updateFirst, variant: "info" }),
      asking.problem && /* @__PURE__ */ jsx13(Failure, { problem: asking.problem })
    ] }) }),
    /* @__PURE__ */ jsx13(ModalFooter, { children: /* @__PURE__ */ jsx13(LoadingButton, { variant: "primary", loading: asking.busy, disabled: !data.ready || dirty || updating.busy || asking.busy, onClick: confirm, children: texts.confirm[data.deliver] }) })
  ] });
}
function Problems({ preview }) {
  const texts = useTexts(createTexts);
  const { reason } = useSaid();
  if (preview.invoiced) return /* @__PURE__ */ jsx13(Alert2, { title: texts.standing, variant: "info" });
  return /* @__PURE__ */ jsxs11(Fragment, { children: [
    preview.problems.map((problem) => {
      const { sentence, nextStep } = reason(problem);
      return /* @__PURE__ */ jsx13(Alert2, { title: sentence, variant: "warning", children: /* @__PURE__ */ jsx13(Text9, { children: nextStep }) }, problem.code + sentence);
    }),
    preview.invoice === null && preview.problems.length === 0 && /* @__PURE__ */ jsx13(Alert2, { title: texts.nothing, variant: "warning" })
  ] });
}

// src/extensions/deal/Following.tsx
import { Alert as Alert3, Button as Button7, Flex as Flex13, Link as Link4, LoadingSpinner as LoadingSpinner2, ModalBody as ModalBody3, ModalFooter as ModalFooter2, StepIndicator, Text as Text12 } from "@hubspot/ui-extensions";
import { useExtensionActions } from "@hubspot/ui-extensions";

// src/extensions/deal/Invoices.tsx
import { Flex as Flex12, Heading as Heading4, Link as Link3, StatusTag, Table as Table4, TableBody as TableBody4, TableCell as TableCell4, TableHead as TableHead4, TableHeader as TableHeader4, TableRow as TableRow4, Text as Text11 } from "@hubspot/ui-extensions";
import { useState as useState10 } from "react";

// src/extensions/deal/PdfLink.tsx
import { Button as Button6, Link as Link2, Text as Text10 } from "@hubspot/ui-extensions";

// src/extensions/api/use-short-lived.ts
import { useEffect as useEffect3, useState as useState9 } from "react";
function useShortLived() {
  const [value, setValue] = useState9(null);
  useEffect3(() => {
    if (value === null) return;
    const timer = setTimeout(() => setValue(null), (value.goodForSeconds - 10) * 1e3);
    return () => clearTimeout(timer);
  }, [value]);
  return [value, setValue];
}

// src/extensions/deal/PdfLink.tsx
import { Fragment as Fragment2, jsx as jsx14, jsxs as jsxs12 } from "react/jsx-runtime";
function PdfLink({ invoice, name }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(dealTexts)];
  const api = useApi();
  const { busy, problem, act } = useAct();
  const saying = useSaid();
  const [link, setLink] = useShortLived();
  if (link) return /* @__PURE__ */ jsx14(Link2, { href: { url: link.url, external: true }, children: texts.openPdf });
  const path = { connectionId: invoice.connectionId, invoiceId: invoice.id };
  return /* @__PURE__ */ jsxs12(Fragment2, { children: [
    /* @__PURE__ */ jsx14(Button6, { size: "xs", variant: "transparent", disabled: busy, onClick: () => act(() => api.post("/api/v1/invoices/{connectionId}/{invoiceId}/pdf-link", { path }), setLink), children: texts.pdfOf(name) }),
    problem && /* @__PURE__ */ jsx14(Text10, { variant: "microcopy", children: saying.problem(problem)?.sentence ?? common.unreachable })
  ] });
}

// src/extensions/deal/Invoices.tsx
import { Fragment as Fragment3, jsx as jsx15, jsxs as jsxs13 } from "react/jsx-runtime";
function Invoices({ invoices, compact }) {
  const sorted = [...invoices].sort((a, b) => b.date.localeCompare(a.date) || b.instalment - a.instalment);
  const [only, ...others] = sorted;
  if (only === void 0) return null;
  if (others.length === 0) return /* @__PURE__ */ jsx15(OneInvoice, { invoice: only });
  return compact ? /* @__PURE__ */ jsx15(InvoiceList, { invoices: sorted }) : /* @__PURE__ */ jsx15(InvoiceTable, { invoices: sorted });
}
function OneInvoice({ invoice }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const dates = [`${texts.date} ${formats.date(invoice.date)}`, ...invoice.dueDate === null ? [] : [`${texts.due} ${formats.date(invoice.dueDate)}`]];
  return /* @__PURE__ */ jsxs13(Flex12, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs13(Flex12, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx15(Name, { invoice }),
      /* @__PURE__ */ jsx15(State, { invoice }),
      /* @__PURE__ */ jsx15(Ways, { invoice })
    ] }),
    /* @__PURE__ */ jsx15(Text11, { variant: "microcopy", children: [...dates, ...invoice.origin === "by-hand" ? [texts.byHand] : []].join(" · ") })
  ] });
}
function InvoiceList({ invoices }) {
  const texts = useTexts(dealTexts);
  const [page, setPage] = useState10(1);
  const { rows, pageCount } = pageOf(invoices, page);
  const formats = useFormats();
  return /* @__PURE__ */ jsxs13(Flex12, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx15(Heading4, { children: texts.invoices }),
    /* @__PURE__ */ jsxs13(Table4, { bordered: false, density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx15(TableHead4, { children: /* @__PURE__ */ jsxs13(TableRow4, { children: [
        /* @__PURE__ */ jsx15(TableHeader4, { children: texts.number }),
        /* @__PURE__ */ jsx15(TableHeader4, { align: "right", children: texts.open })
      ] }) }),
      /* @__PURE__ */ jsx15(TableBody4, { children: rows.map((invoice) => /* @__PURE__ */ jsxs13(TableRow4, { children: [
        /* @__PURE__ */ jsxs13(TableCell4, { children: [
          /* @__PURE__ */ jsx15(Name, { invoice }),
          /* @__PURE__ */ jsx15(State, { invoice }),
          /* @__PURE__ */ jsx15(Ways, { invoice })
        ] }),
        /* @__PURE__ */ jsx15(TableCell4, { align: "right", children: formats.money(invoice.balance) })
      ] }, invoice.id)) })
    ] })
  ] });
}
function InvoiceTable({ invoices }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const [page, setPage] = useState10(1);
  const { rows, pageCount } = pageOf(invoices, page);
  return /* @__PURE__ */ jsxs13(Flex12, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx15(Heading4, { children: texts.invoices }),
    /* @__PURE__ */ jsxs13(Table4, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx15(TableHead4, { children: /* @__PURE__ */ jsxs13(TableRow4, { children: [
        /* @__PURE__ */ jsx15(TableHeader4, { children: texts.number }),
        /* @__PURE__ */ jsx15(TableHeader4, { children: texts.status }),
        /* @__PURE__ */ jsx15(TableHeader4, { children: texts.date }),
        /* @__PURE__ */ jsx15(TableHeader4, { children: texts.due }),
        /* @__PURE__ */ jsx15(TableHeader4, { align: "right", children: texts.total }),
        /* @__PURE__ */ jsx15(TableHeader4, { align: "right", children: texts.open }),
        /* @__PURE__ */ jsx15(TableHeader4, { children: texts.pdf })
      ] }) }),
      /* @__PURE__ */ jsx15(TableBody4, { children: rows.map((invoice) => /* @__PURE__ */ jsxs13(TableRow4, { children: [
        /* @__PURE__ */ jsx15(TableCell4, { children: /* @__PURE__ */ jsx15(Name, { invoice }) }),
        /* @__PURE__ */ jsx15(TableCell4, { children: /* @__PURE__ */ jsx15(State, { invoice }) }),
        /* @__PURE__ */ jsx15(TableCell4, { children: formats.date(invoice.date) }),
        /* @__PURE__ */ jsx15(TableCell4, { children: invoice.dueDate === null ? "" : formats.date(invoice.dueDate) }),
        /* @__PURE__ */ jsx15(TableCell4, { align: "right", children: formats.money(invoice.total) }),
        /* @__PURE__ */ jsx15(TableCell4, { align: "right", children: formats.money(invoice.balance) }),
        /* @__PURE__ */ jsx15(TableCell4, { children: /* @__PURE__ */ jsx15(Ways, { invoice }) })
      ] }, invoice.id)) })
    ] })
  ] });
}
function Name({ invoice }) {
  const name = invoiceName(invoice, useTexts(dealTexts));
  return invoice.url === null ? /* @__PURE__ */ jsx15(Text11, { format: { fontWeight: "demibold" }, children: name }) : /* @__PURE__ */ jsx15(Link3, { href: { url: invoice.url, external: true }, children: name });
}
var TONES = {
  draft: "default",
  open: "info",
  paid: "success",
  voided: "danger",
  deleted: "danger"
};
function State({ invoice: { state, superseded } }) {
  const { invoiceStates } = useTexts(dealTexts);
  return /* @__PURE__ */ jsx15(StatusTag, { variant: superseded ? "default" : TONES[state], hollow: true, children: superseded ? invoiceStates.superseded : invoiceStates[state] });
}
function Ways({ invoice }) {
  const texts = useTexts(dealTexts);
  const { payUrl, balance, state } = invoice;
  return /* @__PURE__ */ jsxs13(Fragment3, { children: [
    state !== "deleted" && /* @__PURE__ */ jsx15(PdfLink, { invoice, name: invoiceName(invoice, texts) }),
    payUrl !== null && state === "open" && balance.minor > 0 && /* @__PURE__ */ jsx15(Link3, { href: { url: payUrl, external: true }, children: texts.payPage })
  ] });
}
var invoiceName = ({ number }, texts) => number === null ? texts.invoiceUnnumbered : texts.invoice(number);

// src/extensions/deal/Following.tsx
import { Fragment as Fragment4, jsx as jsx16, jsxs as jsxs14 } from "react/jsx-runtime";
var ORDER = ["asked", "customer", "invoice", "deal"];
function Following({ card, working, modalId }) {
  const texts = useTexts(createTexts);
  const actions = useExtensionActions();
  const current = card.progress.findIndex(({ done }) => !done);
  return /* @__PURE__ */ jsxs14(Fragment4, { children: [
    /* @__PURE__ */ jsx16(ModalBody3, { children: working ? /* @__PURE__ */ jsxs14(Flex13, { direction: "column", gap: "md", children: [
      /* @__PURE__ */ jsx16(StepIndicator, { stepNames: ORDER.map((step) => texts.steps[step]), currentStep: current < 0 ? ORDER.length - 1 : current }),
      /* @__PURE__ */ jsx16(LoadingSpinner2, { label: texts.following, showLabel: true })
    ] }) : /* @__PURE__ */ jsx16(Result, { card }) }),
    /* @__PURE__ */ jsx16(ModalFooter2, { children: /* @__PURE__ */ jsx16(Button7, { variant: "secondary", onClick: () => actions.closeOverlay(modalId), children: texts.close }) })
  ] });
}
function Result({ card }) {
  const [texts, dealWords] = [useTexts(createTexts), useTexts(dealTexts)];
  const formats = useFormats();
  const { reason } = useSaid();
  const made = card.invoices.filter(({ superseded, state }) => !superseded && state !== "voided" && state !== "deleted");
  const [parked] = card.parked;
  if (made.length === 0) {
    return parked ? /* @__PURE__ */ jsxs14(Alert3, { title: texts.stopped, variant: "warning", children: [
      /* @__PURE__ */ jsx16(Text12, { children: reason(parked).sentence }),
      /* @__PURE__ */ jsx16(Text12, { children: texts.stoppedNext })
    ] }) : /* @__PURE__ */ jsx16(Text12, { children: texts.slow });
  }
  return /* @__PURE__ */ jsx16(Flex13, { direction: "column", gap: "sm", children: made.map((invoice) => {
    const name = invoiceName(invoice, dealWords);
    return /* @__PURE__ */ jsxs14(Alert3, { title: invoice.state === "draft" ? texts.madeDraft(name) : texts.made(name), variant: "success", children: [
      /* @__PURE__ */ jsx16(Text12, { children: formats.money(invoice.total) }),
      invoice.url !== null && /* @__PURE__ */ jsx16(Link4, { href: { url: invoice.url, external: true }, children: dealWords.openIn(card.erp.name) })
    ] }, invoice.id);
  }) });
}

// src/extensions/deal/Steps.tsx
import { ProgressBar as ProgressBar2 } from "@hubspot/ui-extensions";
import { jsx as jsx17 } from "react/jsx-runtime";
function Steps({ progress }) {
  const texts = useTexts(createTexts);
  const current = progress.find(({ done }) => !done);
  if (current === void 0) return null;
  return /* @__PURE__ */ jsx17(
    ProgressBar2,
    {
      "aria-label": texts.progress,
      value: progress.filter(({ done }) => done).length,
      maxValue: progress.length,
      valueDescription: texts.steps[current.step]
    }
  );
}

// src/extensions/deal/CreateInvoice.tsx
import { jsx as jsx18, jsxs as jsxs15 } from "react/jsx-runtime";
function CreateInvoice({ card, dealId, working, onAsked }) {
  const texts = useTexts(createTexts);
  const [stage, setStage] = useState11("closed");
  const { allowed } = card.actions.create;
  if (!allowed && stage === "closed") return /* @__PURE__ */ jsx18(Steps, { progress: card.progress });
  const asked = () => {
    setStage("asked");
    onAsked();
  };
  return /* @__PURE__ */ jsxs15(Flex14, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx18(Steps, { progress: card.progress }),
    /* @__PURE__ */ jsx18(
      Button8,
      {
        variant: "primary",
        disabled: !allowed,
        onClick: () => setStage("preview"),
        overlay: /* @__PURE__ */ jsxs15(Modal2, { id: `create-invoice-${dealId}`, title: texts.title, width: "lg", onClose: () => setStage("closed"), children: [
          stage === "preview" && /* @__PURE__ */ jsx18(CreateForm, { dealId, rights: card.rights, onAsked: asked }),
          stage === "asked" && /* @__PURE__ */ jsx18(Following, { card, working, modalId: `create-invoice-${dealId}` })
        ] }),
        children: texts.button
      }
    )
  ] });
}

// src/extensions/deal/Movements.tsx
import { Flex as Flex15, Heading as Heading5, Table as Table5, TableBody as TableBody5, TableCell as TableCell5, TableHead as TableHead5, TableHeader as TableHeader5, TableRow as TableRow5, Text as Text13 } from "@hubspot/ui-extensions";
import { useState as useState12 } from "react";
import { jsx as jsx19, jsxs as jsxs16 } from "react/jsx-runtime";
function Movements({ invoices }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const [page, setPage] = useState12(1);
  if (invoices.length === 0) return null;
  const all = invoices.flatMap((invoice) => invoice.movements.map((movement) => ({ ...movement, invoice }))).sort((a, b) => a.date.localeCompare(b.date));
  if (all.length === 0) return /* @__PURE__ */ jsx19(Text13, { variant: "microcopy", children: texts.noMovements });
  const { rows, pageCount } = pageOf(all, page);
  return /* @__PURE__ */ jsxs16(Flex15, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx19(Heading5, { children: texts.movements }),
    /* @__PURE__ */ jsxs16(Table5, { density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx19(TableHead5, { children: /* @__PURE__ */ jsxs16(TableRow5, { children: [
        /* @__PURE__ */ jsx19(TableHeader5, { children: texts.date }),
        /* @__PURE__ */ jsx19(TableHeader5, { children: texts.movements }),
        /* @__PURE__ */ jsx19(TableHeader5, { align: "right", children: texts.amount })
      ] }) }),
      /* @__PURE__ */ jsx19(TableBody5, { children: rows.map(({ kind, label, amount, date, invoice }, at) => {
        const what = label === null ? texts.movementKinds[kind] : `${texts.movementKinds[kind]} ${label}`;
        return /* @__PURE__ */ jsxs16(TableRow5, { children: [
          /* @__PURE__ */ jsx19(TableCell5, { children: formats.date(date) }),
          /* @__PURE__ */ jsx19(TableCell5, { children: invoices.length > 1 ? texts.onInvoice(what, invoiceName(invoice, texts)) : what }),
          /* @__PURE__ */ jsx19(TableCell5, { align: "right", children: formats.money(amount) })
        ] }, `${page}-${at}`);
      }) })
    ] })
  ] });
}

// src/extensions/deal/NotConnected.tsx
import { Alert as Alert4, Flex as Flex16, Link as Link5, Text as Text14 } from "@hubspot/ui-extensions";

// src/extensions/parts/hubspot-links.ts
var settingsUrl = (portalId) => `https://app.hubspot.com/connected-apps/${portalId}/installed`;

// src/extensions/deal/NotConnected.tsx
import { jsx as jsx20, jsxs as jsxs17 } from "react/jsx-runtime";
function NotConnected({ card }) {
  const texts = useTexts(dealTexts);
  const { portal } = useSurfaceContext();
  if (card.erp.state === "connected") return null;
  const isNew = card.erp.state === "none";
  const words = isNew ? texts.connect : texts.renew;
  const mayConnect = card.rights.includes("change-settings");
  return /* @__PURE__ */ jsx20(Alert4, { title: isNew ? texts.connect.title : texts.renew.title(card.erp.name), variant: isNew ? "info" : "danger", children: /* @__PURE__ */ jsxs17(Flex16, { direction: "column", gap: "xs", align: "start", children: [
    /* @__PURE__ */ jsx20(Text14, { children: mayConnect ? words.admin : words.others }),
    mayConnect && /* @__PURE__ */ jsx20(Link5, { href: { url: settingsUrl(portal.id), external: true }, children: texts.connect.settings })
  ] }) });
}

// src/extensions/deal/ParkedWork.tsx
import { Accordion as Accordion3, Flex as Flex19 } from "@hubspot/ui-extensions";

// src/extensions/deal/ParkedReason.tsx
import { Alert as Alert5, Button as Button11, Flex as Flex18, Text as Text16 } from "@hubspot/ui-extensions";

// src/extensions/parts/invoice/EditAndSend.tsx
import { Button as Button9, Modal as Modal3, useExtensionActions as useExtensionActions2 } from "@hubspot/ui-extensions";
import { useState as useState13 } from "react";
import { jsx as jsx21 } from "react/jsx-runtime";
function EditAndSend({ parked, rights, disabled, onAsked }) {
  const texts = useTexts(createTexts);
  const actions = useExtensionActions2();
  const [open, setOpen] = useState13(false);
  const modalId = `edit-${parked.id}`;
  const asked = () => {
    actions.closeOverlay(modalId);
    setOpen(false);
    onAsked();
  };
  return /* @__PURE__ */ jsx21(
    Button9,
    {
      size: "xs",
      variant: "secondary",
      disabled,
      onClick: () => setOpen(true),
      overlay: /* @__PURE__ */ jsx21(Modal3, { id: modalId, title: texts.editTitle, width: "lg", onClose: () => setOpen(false), children: open && /* @__PURE__ */ jsx21(CreateForm, { dealId: parked.dealId, rights, editing: true, onAsked: asked }) }),
      children: texts.edit
    }
  );
}

// src/extensions/parts/Dismiss.tsx
import { Button as Button10, Flex as Flex17, Form as Form4, Modal as Modal4, ModalBody as ModalBody4, Text as Text15, TextArea as TextArea2 } from "@hubspot/ui-extensions";
import { useState as useState14 } from "react";
import { jsx as jsx22, jsxs as jsxs18 } from "react/jsx-runtime";
function Dismiss({ parked, onDismissed }) {
  const { dismiss: texts } = useTexts(commonTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const { reason } = useSaid();
  const [comment, setComment] = useState14("");
  const dismiss = () => act(() => api.post("/api/v1/parked/{parkedId}/dismiss", { path: { parkedId: parked.id }, body: { comment: comment.trim() } }), onDismissed);
  return /* @__PURE__ */ jsx22(
    Button10,
    {
      size: "xs",
      variant: "transparent",
      overlay: /* @__PURE__ */ jsx22(Modal4, { id: `dismiss-${parked.id}`, title: texts.title, width: "md", children: /* @__PURE__ */ jsx22(ModalBody4, { children: /* @__PURE__ */ jsx22(Form4, { onSubmit: dismiss, children: /* @__PURE__ */ jsxs18(Flex17, { direction: "column", gap: "sm", align: "start", children: [
        /* @__PURE__ */ jsx22(Text15, { children: reason(parked).sentence }),
        /* @__PURE__ */ jsx22(TextArea2, { name: "comment", label: texts.comment, description: texts.commentHelp, required: true, maxLength: 1e3, value: comment, onChange: setComment, onInput: setComment }),
        problem && /* @__PURE__ */ jsx22(Failure, { problem }),
        /* @__PURE__ */ jsx22(Button10, { type: "submit", variant: "primary", disabled: busy || comment.trim() === "", children: texts.button })
      ] }) }) }) }),
      children: texts.button
    }
  );
}

// src/extensions/deal/settle-with.ts
function settleWith(api, of, choice) {
  const { parked, card } = of;
  const path = { dealId: of.dealId };
  if (parked.code === "changed-after-sending") {
    return api.post("/api/v1/deals/{dealId}/change", { path, body: { answer: choice === "leave" ? "leave" : "credit-and-reissue" } });
  }
  if (parked.code === "number-taken" && card.erp.connectionId !== null) {
    return api.post("/api/v1/deals/{dealId}/link-invoice", { path, body: { connectionId: card.erp.connectionId, invoiceId: choice } });
  }
  if (choice === "new") return api.post("/api/v1/deals/{dealId}/invoice", { path, body: { customer: "new" } });
  return api.post("/api/v1/deals/{dealId}/link-customer", { path, body: { customerId: choice } });
}

// src/extensions/deal/ParkedReason.tsx
import { jsx as jsx23, jsxs as jsxs19 } from "react/jsx-runtime";
function ParkedReason({ parked, card, dealId, onSettled }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const said = useSaid().reason(parked);
  return /* @__PURE__ */ jsx23(Alert5, { title: said.sentence, variant: "warning", children: /* @__PURE__ */ jsxs19(Flex18, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx23(Text16, { children: said.nextStep }),
    card.rights.includes("settle") ? /* @__PURE__ */ jsx23(WayOut, { parked, card, dealId, onSettled }) : /* @__PURE__ */ jsx23(Text16, { variant: "microcopy", children: texts.parked.mayNot }),
    /* @__PURE__ */ jsx23(Text16, { variant: "microcopy", children: texts.parked.since(formats.moment(parked.openedAt)) })
  ] }) });
}
function WayOut({ parked, card, dealId, onSettled }) {
  const texts = useTexts(dealTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const aboutCustomer = parked.code.startsWith("customer-");
  const settle = (choice) => act(() => settleWith(api, { parked, card, dealId }, choice), onSettled);
  const retry = () => act(() => api.post("/api/v1/parked/{parkedId}/retry", { path: { parkedId: parked.id } }), onSettled);
  const answers = parked.code === "changed-after-sending" ? texts.parked.answers : {};
  const told = parked.choices.map(({ id, label }) => ({ id, label: answers[id] ?? label }));
  const choices = mayAlsoBeNew(parked, card) ? [...told, { id: "new", label: texts.parked.newCustomer }] : told;
  return /* @__PURE__ */ jsxs19(Flex18, { direction: "column", gap: "sm", align: "start", children: [
    parked.choices.length > 0 && /* @__PURE__ */ jsx23(Choose, { name: `choice-${parked.id}`, label: aboutCustomer ? texts.parked.customers : texts.parked.choose, choices, busy, onChoose: settle }),
    aboutCustomer && /* @__PURE__ */ jsx23(CustomerSearch, { dealId, busy, onChoose: settle }),
    /* @__PURE__ */ jsxs19(Flex18, { direction: "row", gap: "xs", wrap: true, children: [
      /* @__PURE__ */ jsx23(Button11, { size: "xs", variant: "secondary", disabled: busy, onClick: retry, children: texts.parked.retry }),
      card.actions.create.allowed && card.rights.includes("create-invoices") && /* @__PURE__ */ jsx23(EditAndSend, { parked, rights: card.rights, disabled: busy, onAsked: onSettled }),
      /* @__PURE__ */ jsx23(Dismiss, { parked, onDismissed: onSettled })
    ] }),
    problem && /* @__PURE__ */ jsx23(Failure, { problem })
  ] });
}
var mayAlsoBeNew = ({ code }, { actions, rights }) => code === "customer-ambiguous" && actions.create.allowed && rights.includes("create-invoices");

// src/extensions/deal/ParkedWork.tsx
import { jsx as jsx24, jsxs as jsxs20 } from "react/jsx-runtime";
var SHOWN = 3;
function ParkedWork({ card, ...way }) {
  const texts = useTexts(dealTexts);
  const draw = (parked) => /* @__PURE__ */ jsx24(ParkedReason, { parked, card, ...way }, parked.id);
  const rest = card.parked.slice(SHOWN);
  return /* @__PURE__ */ jsxs20(Flex19, { direction: "column", gap: "sm", children: [
    card.parked.slice(0, SHOWN).map(draw),
    rest.length > 0 && /* @__PURE__ */ jsx24(Accordion3, { title: texts.parked.more(rest.length), children: /* @__PURE__ */ jsx24(Flex19, { direction: "column", gap: "sm", children: rest.map(draw) }) })
  ] });
}

// src/extensions/deal/ShadowLine.tsx
import { Alert as Alert6 } from "@hubspot/ui-extensions";
import { jsx as jsx25 } from "react/jsx-runtime";
function ShadowLine({ card: { mode, rehearsal } }) {
  const texts = useTexts(dealTexts).shadow;
  const formats = useFormats();
  if (mode === "live") return null;
  return /* @__PURE__ */ jsx25(Alert6, { title: texts.title, variant: "info", children: rehearsal === null ? texts.nothing : texts.would(formats.money(rehearsal.total), rehearsal.customer, formats.date(rehearsal.date)) });
}

// src/extensions/deal/StatusLine.tsx
import { Alert as Alert7, Flex as Flex20, StatusTag as StatusTag2, Text as Text17 } from "@hubspot/ui-extensions";

// src/extensions/deal/status-sentence.ts
function statusSentence(card, words) {
  return card.status.reason === "invoiced" ? invoiced(card, words) : waitedFor(card, card.status.reason, words.texts.line);
}
function waitedFor({ erp, parked }, reason, line) {
  const sentences = {
    "no-connection": line.noConnection,
    reconnect: line.reconnect(erp.name),
    gone: line.gone,
    lost: line.lost,
    "before-start": line.beforeStart,
    "by-hand": line.byHand,
    "at-stage": line.atStage,
    "when-won": line.whenWon,
    waiting: line.waiting(erp.name),
    retrying: line.retrying(erp.name),
    parked: line.parked(parked.length)
  };
  return sentences[reason];
}
function invoiced(card, words) {
  const { line } = words.texts;
  const invoice = invoiceName2(card, words.texts);
  const system = card.erp.name;
  switch (card.status.state) {
    case "draft":
      return line.draft(system, card.invoices.filter(({ state }) => state === "draft").length);
    case "open":
      return joined(line.open(invoice), dueText(card, words));
    case "sent":
      return joined(line.sent(invoice), dueText(card, words));
    case "part_paid":
      return partPaid(card, words);
    case "paid":
      return paid(card, words);
    case "overpaid":
      return joined(paid(card, words), line.overpaid);
    case "overdue":
      return overdue(card, words);
    default:
      return ended(card, words);
  }
}
function ended({ status, erp, ...card }, { texts }) {
  const invoice = invoiceName2({ ...card, status, erp }, texts);
  switch (status.state) {
    case "credited":
      return texts.line.credited(invoice);
    case "refunded":
      return texts.line.refunded;
    case "written_off":
      return texts.line.writtenOff(invoice);
    case "voided":
      return texts.line.voided(invoice, erp.name);
    case "deleted":
      return texts.line.deleted(invoice, erp.name);
    default:
      return status.sentence;
  }
}
function invoiceName2({ invoices }, texts) {
  const standing = invoices.filter(({ state, superseded }) => !superseded && state !== "voided" && state !== "deleted");
  const shown2 = standing.length > 0 ? standing : invoices.slice(-1);
  if (shown2.length > 1) return texts.invoiceCount(shown2.length);
  const number = shown2[0]?.number;
  return number ? texts.invoice(number) : texts.invoiceUnnumbered;
}
function partPaid(card, words) {
  const { amounts, dueDate } = card;
  const { line } = words.texts;
  if (amounts === null) return words.texts.states.part_paid;
  const [total, paidPart, credited, balance] = [amounts.total, amounts.paid, amounts.credited, amounts.balance].map((one) => brief(one, words));
  const came = amounts.paid.minor === 0 ? line.partCredited(credited ?? "", total ?? "") : line.partPaid(paidPart ?? "", total ?? "");
  const also = amounts.paid.minor !== 0 && amounts.credited.minor !== 0 ? line.alsoCredited(credited ?? "") : null;
  const rest = dueDate === null ? line.openRest(balance ?? "") : line.openDue(balance ?? "", near(dueDate, card, words));
  return joined(came, also, rest);
}
var paid = (card, words) => card.lastPaymentDate === null ? words.texts.line.paidUndated : words.texts.line.paid(near(card.lastPaymentDate, card, words));
function overdue({ amounts, daysOverdue }, words) {
  if (amounts === null) return words.texts.states.overdue;
  const balance = brief(amounts.balance, words);
  return daysOverdue === null ? words.texts.line.overdueUndated(balance) : words.texts.line.overdue(balance, daysOverdue);
}
var dueText = (card, words) => card.dueDate === null ? null : words.texts.line.due(near(card.dueDate, card, words));
function near(date, { lookedAt }, { formats }) {
  return lookedAt?.slice(0, 4) === date.slice(0, 4) ? formats.day(date) : formats.date(date);
}
var brief = ({ amount, currency }, { formats }) => formats.money({ amount: amount.replace(/\.0+$/, ""), currency });
var joined = (...parts) => parts.filter((part) => part !== null).join(", ");

// src/extensions/deal/StatusLine.tsx
import { jsx as jsx26, jsxs as jsxs21 } from "react/jsx-runtime";
function StatusLine({ card, dealId }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const { status, trouble } = card;
  const whose = [card.deal.customerName, card.deal.organisation].filter((name) => name !== null).join(" · ");
  const saysMore = trouble !== null && status.state !== "overdue" && status.state !== "voided" && status.state !== "deleted";
  return /* @__PURE__ */ jsxs21(Flex20, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs21(Flex20, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx26(StatusTag2, { variant: status.tone, children: texts.states[status.state] }),
      /* @__PURE__ */ jsx26(Text17, { format: { fontWeight: "bold" }, children: statusSentence(card, { texts, formats }) }),
      card.invoices.length > 0 && /* @__PURE__ */ jsx26(Why, { dealId, number: "status", about: texts.status })
    ] }),
    whose !== "" && /* @__PURE__ */ jsx26(Text17, { variant: "microcopy", truncate: { tooltipText: whose }, children: whose }),
    saysMore && /* @__PURE__ */ jsx26(Alert7, { title: trouble, variant: "warning" })
  ] });
}

// src/extensions/deal/Upcoming.tsx
import { Flex as Flex21, Heading as Heading6, Table as Table6, TableBody as TableBody6, TableCell as TableCell6, TableHead as TableHead6, TableHeader as TableHeader6, TableRow as TableRow6 } from "@hubspot/ui-extensions";
import { useState as useState15 } from "react";
import { jsx as jsx27, jsxs as jsxs22 } from "react/jsx-runtime";
function Upcoming({ parts }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const [page, setPage] = useState15(1);
  if (parts.length === 0) return null;
  const { rows, pageCount } = pageOf(parts, page);
  return /* @__PURE__ */ jsxs22(Flex21, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx27(Heading6, { children: texts.upcoming }),
    /* @__PURE__ */ jsxs22(Table6, { density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx27(TableHead6, { children: /* @__PURE__ */ jsxs22(TableRow6, { children: [
        /* @__PURE__ */ jsx27(TableHeader6, { children: texts.date }),
        /* @__PURE__ */ jsx27(TableHeader6, { children: texts.part }),
        /* @__PURE__ */ jsx27(TableHeader6, { align: "right", children: texts.amount })
      ] }) }),
      /* @__PURE__ */ jsx27(TableBody6, { children: rows.map(({ date, share, amount }, at) => /* @__PURE__ */ jsxs22(TableRow6, { children: [
        /* @__PURE__ */ jsx27(TableCell6, { children: formats.date(date) }),
        /* @__PURE__ */ jsx27(TableCell6, { children: shareText(share, formats) }),
        /* @__PURE__ */ jsx27(TableCell6, { align: "right", children: formats.money(amount) })
      ] }, `${page}-${at}`)) })
    ] })
  ] });
}

// src/extensions/deal/use-card.ts
import { useEffect as useEffect5, useRef as useRef4, useState as useState16 } from "react";

// src/extensions/api/use-follow.ts
import { useEffect as useEffect4, useRef as useRef3 } from "react";
var WAITS = [1, 1, 1, 2, 2, 3, 5, 5, 10, 10, 15, 15, 20, 30, 30, 30, 60, 60, 60, 60];
function useFollow(working, ask, restart = 0) {
  const question = useRef3(ask);
  question.current = ask;
  useEffect4(() => {
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

// src/extensions/deal/use-card.ts
function useCard(dealId, onChanged, watch) {
  const api = useApi();
  const loaded = useLoad(() => api.get("/api/v1/cards/deals/{dealId}", { path: { dealId } }), dealId);
  const { data, reload: reload3 } = loaded;
  const [awaited, setAwaited] = useState16({ turn: 0, since: void 0 });
  const working = data !== null && (data.working || data.lookedAt === awaited.since);
  useFollow(working, reload3, awaited.turn);
  const changed = useRef4(onChanged);
  changed.current = onChanged;
  const worked = useRef4(false);
  useEffect5(() => {
    if (worked.current && !working) changed.current();
    worked.current = working;
  }, [working]);
  const follow = () => {
    setAwaited(({ turn }) => ({ turn: turn + 1, since: data?.lookedAt }));
    void reload3();
  };
  const following = useRef4(follow);
  following.current = follow;
  const shown2 = useRef4(true);
  useEffect5(() => {
    const whileShown = (act) => () => {
      if (shown2.current) act();
    };
    watch({ stage: whileShown(() => following.current()), status: whileShown(() => void reload3()) });
    return () => {
      shown2.current = false;
    };
  }, [reload3]);
  return { ...loaded, working, follow };
}

// src/extensions/deal/DealInvoices.tsx
import { Fragment as Fragment5, jsx as jsx28, jsxs as jsxs23 } from "react/jsx-runtime";
function DealInvoices({ dealId, compact, onChanged, watch }) {
  const card = useCard(dealId, onChanged, watch);
  if (card.data === null) return card.problem ? /* @__PURE__ */ jsx28(Failure, { problem: card.problem, retry: () => void card.reload() }) : /* @__PURE__ */ jsx28(Loading, {});
  return /* @__PURE__ */ jsxs23(Flex22, { direction: "column", gap: "md", children: [
    card.problem && /* @__PURE__ */ jsx28(Failure, { problem: card.problem, retry: () => void card.reload() }),
    /* @__PURE__ */ jsx28(Shown, { card: card.data, followed: card, compact, dealId })
  ] });
}
function Shown({ card, followed, compact, dealId }) {
  const texts = useTexts(dealTexts);
  const mayCreate = card.rights.includes("create-invoices");
  return /* @__PURE__ */ jsxs23(Fragment5, { children: [
    /* @__PURE__ */ jsx28(StatusLine, { card, dealId }),
    /* @__PURE__ */ jsx28(NotConnected, { card }),
    /* @__PURE__ */ jsx28(ShadowLine, { card }),
    card.parked.length > 0 && /* @__PURE__ */ jsx28(ParkedWork, { card, dealId, onSettled: followed.follow }),
    /* @__PURE__ */ jsx28(Amounts, { card, dealId, compact }),
    /* @__PURE__ */ jsx28(Invoices, { invoices: card.invoices, compact }),
    /* @__PURE__ */ jsx28(Movements, { invoices: card.invoices }),
    /* @__PURE__ */ jsx28(Upcoming, { parts: card.upcoming }),
    /* @__PURE__ */ jsx28(Divider, {}),
    mayCreate ? /* @__PURE__ */ jsx28(CreateInvoice, { card, dealId, working: followed.working, onAsked: followed.follow }) : /* @__PURE__ */ jsx28(Text18, { variant: "microcopy", children: texts.readOnly }),
    /* @__PURE__ */ jsx28(LastChecked, { card, dealId, followed })
  ] });
}
function LastChecked({ card, dealId, followed }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(dealTexts)];
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const refresh = () => act(() => api.post("/api/v1/deals/{dealId}/refresh", { path: { dealId } }), followed.follow);
  return /* @__PURE__ */ jsxs23(Flex22, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs23(Flex22, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx28(Text18, { variant: "microcopy", children: card.lookedAt === null ? texts.neverChecked : common.lastChecked(formats.moment(card.lookedAt)) }),
      followed.working ? /* @__PURE__ */ jsx28(LoadingSpinner3, { size: "xs", label: texts.working, showLabel: true }) : /* @__PURE__ */ jsx28(Button12, { size: "xs", variant: "secondary", disabled: !card.actions.refresh || busy, onClick: refresh, children: common.refresh })
    ] }),
    problem && /* @__PURE__ */ jsx28(Failure, { problem })
  ] });
}

// src/extensions/deal/DealCard.tsx
import { jsx as jsx29 } from "react/jsx-runtime";
var STATUS = ["onebook_status", "onebook_balance", "onebook_parked_reason"];
hubspot2.extend(({ context, actions }) => /* @__PURE__ */ jsx29(Surface, { context, children: /* @__PURE__ */ jsx29(
  DealInvoices,
  {
    dealId: String(context.crm.objectId),
    compact: context.location !== "crm.record.tab",
    onChanged: () => actions.refreshObjectProperties(),
    watch: ({ stage, status }) => {
      actions.onCrmPropertiesUpdate(["dealstage"], stage);
      actions.onCrmPropertiesUpdate(STATUS, status);
    }
  }
) }));
