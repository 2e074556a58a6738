// src/extensions/settings/SettingsPage.tsx
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

// src/extensions/settings/Settings.tsx
import { Flex as Flex36, Tab, Tabs } from "@hubspot/ui-extensions";
import { useState as useState19 } from "react";

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

// src/extensions/parts/Saving.tsx
import { Alert as Alert2, Button as Button2, Divider, Flex as Flex2, LoadingButton, Text as Text2 } from "@hubspot/ui-extensions";

// src/extensions/texts/saving/de.ts
var de3 = {
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
var en2 = {
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
var fr3 = {
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
var savingTexts = { en: en2, de: de3, fr: fr3 };

// src/extensions/parts/Saving.tsx
import { jsx as jsx4, jsxs as jsxs2 } from "react/jsx-runtime";
function ReadOnly({ admins }) {
  const { readOnly } = useTexts(savingTexts);
  return /* @__PURE__ */ jsx4(Alert2, { title: readOnly.title, variant: "info", children: admins.length === 0 ? readOnly.nobody : readOnly.ask(admins.slice(0, 5).join(", ")) });
}
function Saving({ page }) {
  const texts = useTexts(savingTexts).saving;
  const { dirty, busy, saved, refused: refused3 } = page;
  const conflict = refused3?.code === "settings-changed";
  return /* @__PURE__ */ jsxs2(Flex2, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx4(Divider, {}),
    refused3 && /* @__PURE__ */ jsx4(Failure, { problem: refused3 }),
    saved && !dirty && /* @__PURE__ */ jsx4(Alert2, { title: texts.saved, variant: "success" }),
    /* @__PURE__ */ jsxs2(Flex2, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx4(LoadingButton, { variant: "primary", loading: busy, disabled: !dirty || conflict, onClick: () => page.save(), children: texts.save }),
      /* @__PURE__ */ jsx4(Button2, { variant: "secondary", disabled: !dirty || busy, onClick: () => page.undo(), children: conflict ? texts.loadTheirs : texts.undo }),
      /* @__PURE__ */ jsx4(Text2, { variant: "microcopy", children: dirty ? texts.unsaved : texts.nothing })
    ] })
  ] });
}

// src/extensions/texts/settings/first-run/de.ts
var firstRun = {
  intro: "Sechs Schritte von hier bis zur ersten Rechnung. Sie können jederzeit gehen und später weitermachen; bis zum letzten wird nirgends etwas geschrieben.",
  done: "Alles ist eingerichtet. Sie können zu jedem Schritt zurück.",
  step: (number, of) => `Schritt ${number} von ${of}`,
  names: {
    connect: "Verbinden",
    invoicing: "Rechnungen",
    mapping: "Zuordnung",
    people: "Personen",
    try: "Ausprobieren",
    live: "Live gehen"
  },
  say: {
    connect: "Verbinden Sie QuickBooks Online oder Xero, und vergewissern Sie sich, dass es die richtige Firma ist.",
    invoicing: "Sehen Sie an, wann eine Rechnung entsteht und was mit ihr geschieht. Die Vorgaben passen meist: aus jeder gewonnenen Phase, freigegeben, nicht versandt, fällig in 30 Tagen.",
    mapping: "Sagen Sie, woher Bestellnummern und Ähnliches kommen und welcher Steuercode jedes Steuerwort ist.",
    people: "Benennen Sie weitere Admins und die Finanzen. Bis dahin können alle anderen nur ansehen.",
    try: "Wählen Sie einen echten Deal und sehen Sie, was aus ihm würde. Es wird nichts erstellt.",
    live: "Vergleichen Sie eine Weile, was Onebook abrechnen würde, mit dem, was Sie von Hand abrechnen. Stimmt beides überein, gehen Sie live."
  },
  open: "Öffnen",
  right: "Das stimmt",
  isDone: "Erledigt",
  isNext: "Als Nächstes",
  isOpen: "Später"
};

// src/extensions/texts/settings/commission/de.ts
var commission = {
  intro: "Zuständige verdienen Provision, wenn Geld eingeht, auf den Teil davon, der keine Steuer ist. Was zurückfließt, wird zum selben Satz zurückgenommen. Eine Rechnung behält den Satz ihres Datums.",
  none: "Kein Satz: Niemand verdient Provision.",
  from: "Ab Rechnungsdatum",
  owner: "Nummer der zuständigen Person",
  ownerHelp: "Wie HubSpot sie zählt. Leer: alle ohne eigenen Satz.",
  percent: "Prozent",
  add: "Satz hinzufügen",
  remove: "Entfernen"
};

// src/extensions/texts/settings/health/de.ts
var health = {
  intro: "Wie es Kunden geht, ist das nach diesen Gewichten gebildete Mittel aus vier Teilen. Ein unbekannter Teil bleibt außen vor.",
  field: "Unternehmensfeld mit dem letzten Kontakt",
  fieldHelp: "Sein Name in HubSpot, etwa notes_last_contacted. Leer: Der Teil bleibt unbekannt.",
  parts: { punctuality: "Gewicht pünktlicher Zahlung", overdue: "Gewicht des jetzt Überfälligen", takenBack: "Gewicht zurückgenommener Zahlungen", engagement: "Gewicht des letzten Kontakts" },
  good: "Geht gut ab diesem Wert",
  watch: "Einen Blick wert ab diesem Wert"
};

// src/extensions/texts/settings/notifications/de.ts
var notifications = {
  intro: "Onebook kann in einen Kanal schreiben, wenn etwas einen Menschen braucht, und fasst jeden Tag zusammen.",
  where: "Wohin Nachrichten gehen",
  nowhere: "Nachrichten gehen noch nirgendwohin. Die tägliche Übersicht steht trotzdem auf der Seite Heute.",
  goesTo: (host, ending) => `An ${host}, eine Adresse, die auf …${ending} endet`,
  setBy: (person, moment) => `Eingetragen von ${person}, ${moment}`,
  address: "Adresse",
  addressHelp: "Ein eingehender Webhook von Slack oder von etwas, das Slacks Format versteht. Sie wird versiegelt und nie wieder gezeigt.",
  save: "Diese Adresse verwenden",
  remove: "Nirgendwohin senden",
  test: "Testnachricht senden",
  last: {
    waiting: (moment) => `Wird gesendet seit ${moment}`,
    sent: (moment) => `Zuletzt gesendet ${moment}`,
    failed: (moment, reason) => `Fehlgeschlagen ${moment}: ${reason}`,
    none: "Noch nichts gesendet"
  },
  what: "Was sofort gemeldet wird",
  parked: "Ein Deal beginnt auf einen Menschen zu warten",
  connections: "Eine Verbindung ist zu Ende",
  stuck: "Ein Deal wartet seit mehr als",
  hours: (count) => `${count} Stunden`,
  never: "Wird nicht gemeldet",
  weekly: "Wochenübersicht",
  weeklyHelp: "Montags um 7:00: was der Vertrieb in diesem Quartal abgeschlossen hat und was Finanzen zeigt, in fünf Zeilen.",
  language: "Sprache der Nachrichten",
  languages: { en: "English", de: "Deutsch", fr: "Français" },
  daily: "Tägliche Übersicht",
  dailyHelp: "Erstellt, bezahlt, überfällig, was wartet und warum, und Verbindungen, die nicht gehen; vom Tag davor.",
  yes: "Ja",
  no: "Nein",
  hour: "Um",
  hourHelp: "In der Zeitzone des HubSpot-Kontos",
  whenQuiet: "Auch wenn es nichts zu melden gibt"
};

// src/extensions/texts/settings/posting/de.ts
var posting = {
  intro: "Ist ein Monat vorbei, kann Onebook das darin Verdiente vom passiven Rechnungsabgrenzungsposten in den Umsatz umbuchen: eine Buchung je Monat, und je Klasse eine, wo Umsatz getrennt geführt wird.",
  elsewhere: "Wann Umsatz verdient ist, steht auf Onebooks Seite „Umsatzrealisierung“.",
  mode: "Buchungen",
  modes: { off: "Keine", draft: "Als Entwurf; eine Person gibt jede frei", post: "Von selbst gebucht" },
  means: {
    off: "Onebook zeigt den realisierten Umsatz und bucht nichts davon.",
    draft: "Entwürfe stehen auf der Seite „Realisierter Umsatz“. Xero zeigt sie ebenfalls als Entwürfe; QuickBooks kennt keine Entwürfe und sieht eine Buchung erst nach der Freigabe.",
    post: "Jede Buchung erfolgt, sobald ihr Monat vorbei und ihre Periode offen ist. Wurde eine Buchung storniert, wartet die nächste auf eine Person."
  },
  from: "Erster Monat",
  fromHelp: "Jahr und Monat, etwa 2026-11. Was davor verdient wurde, gilt als bereits gebucht.",
  deferred: "Konto für abgegrenzten Umsatz",
  deferredHelp: "Wohin Rechnungen gebucht werden, bevor sie verdient sind.",
  revenue: "Umsatzkonto",
  choose: "Konto wählen",
  classOf: (pipeline) => `Klasse von ${pipeline}`,
  noClass: "Ohne Klasse",
  noErp: "Verbinden Sie zuerst ein Buchhaltungssystem."
};

// src/extensions/texts/settings/reminders/de.ts
var reminders = {
  intro: "Kunden werden an alles erinnert, womit sie in einer Währung im Verzug sind. Ein Widerspruch oder eine Zahlungszusage hält die Erinnerungen an; an ruhigen Tagen geht keine hinaus.",
  mode: "Zahlungserinnerungen",
  modes: { off: "Keine", draft: "Als Entwurf; eine Person sendet jede", send: "Von selbst gesendet" },
  via: "Wie",
  vias: { "erp-mail": "Das Buchhaltungssystem schickt die Rechnungen noch einmal", "crm-task": "Eine Aufgabe am Deal mit der ältesten Rechnung" },
  thresholds: "Mindestbetrag im Verzug, je Währung",
  thresholdsHelp: "Etwa EUR 150; USD 100. An eine Währung, die hier fehlt, wird nie erinnert.",
  attempts: "Versuche",
  attemptsHelp: "Danach übernimmt eine Person.",
  daysApart: "Ruhige Tage zwischen zwei Versuchen",
  afterDays: "Tage nach Fälligkeit, ab denen eine Rechnung zählt",
  quietWeekdays: "Ruhige Wochentage",
  weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  quietDates: "Ruhige Tage",
  quietDatesHelp: "Etwa 2026-12-25, 2026-12-26."
};

// src/extensions/texts/settings/invoicing/de.ts
var invoicing = {
  when: "Wann eine Rechnung entsteht",
  automatic: "Rechnungen von selbst erstellen",
  on: "An",
  off: "Aus",
  stages: "Aus welchen Phasen",
  everyWonStage: "Keine gewählt: aus jeder Phase, die als gewonnen zählt",
  onlyThese: "Nur aus diesen Phasen",
  readingStages: "Pipelines werden aus HubSpot gelesen",
  deliver: "Was mit einer neuen Rechnung geschieht",
  deliverOptions: { draft: "Bleibt ein Entwurf, den jemand freigibt", approved: "Freigegeben, nicht versandt", sent: "Freigegeben und per E-Mail versandt" },
  terms: "Daten und Nummern",
  dueDays: "Tage bis zur Fälligkeit",
  dueDaysHelp: "Wo weder Deal noch Zahlungsbedingungen des Kunden etwas anderes sagen",
  numbering: "Rechnungsnummern",
  numberingOptions: { erp: "Vergibt die Buchhaltung", reference: "Referenz von Onebook" },
  instalments: {
    label: "Teilrechnungen",
    kinds: { none: "Eine Rechnung", percent: "Anteile zu mehreren Daten", monthly: "Eine im Monat" },
    months: "Monate",
    shares: "Anteile",
    sharesHelp: "Prozent @ Tage nach der ersten Rechnung: 30 @ 0; 70 @ 30",
    unreadable: "Schreiben Sie jeden Anteil als Prozentsatz und Tage, etwa 30 @ 0; 70 @ 30."
  },
  lines: "Positionen und Kunden",
  noLines: "Ein Deal ohne Positionen",
  noLinesOptions: { "one-line": "Eine Position über den Betrag des Deals", park: "Eine Person fragen" },
  recurring: "Wiederkehrende Positionen",
  recurringOptions: { "as-amount": "Was den Betrag des Deals ergibt", "full-term": "Ihre ganze Laufzeit", "first-period": "Ihr erster Zeitraum" },
  newCustomers: "Ein Kunde, den die Buchhaltung nicht kennt",
  newCustomersOptions: { create: "Wird dort angelegt", park: "Eine Person fragen" },
  late: "Späte Zahlung",
  overdueDays: "Tage nach Fälligkeit, bis der Deal es sagt",
  task: "Eine Aufgabe für den Besitzer des Deals anlegen"
};

// src/extensions/texts/settings/mapping/de.ts
var mapping = {
  neverRead: "Die Listen wurden noch nicht gelesen",
  readAt: (moment) => `Listen vom ${moment}`,
  readAgain: "Neu lesen",
  reading: "Wird gelesen",
  truncated: "Eine Liste ist länger als hier gezeigt.",
  companies: {
    title: "In welche Firma ein Deal geht",
    none: "Verbinden Sie zuerst eine Buchhaltung.",
    default: "Standard",
    onlyOne: "Die einzige, die verbunden ist",
    rule: (number) => `Regel ${number}`,
    pipeline: "Wenn die Pipeline ist",
    currency: "Wenn die Währung ist",
    any: "Beliebig",
    goesTo: "Geht er in",
    alsoIf: "Diese Regel hat weitere Bedingungen aus einer Integration; sie bleiben.",
    remove: (number) => `Regel ${number} entfernen`,
    add: "Regel hinzufügen"
  },
  words: {
    is: (word) => `„${word}“ ist`,
    choose: "Wählen Sie etwas aus.",
    remove: (word) => `„${word}“ entfernen`,
    add: "Hinzufügen"
  },
  currencies: {
    title: "Währungen",
    none: "Verbinden Sie zuerst eine Buchhaltung.",
    help: "Wohin die Deals jeder Währung gehen, wenn keine Regel oben sie anderswohin schickt. Ein Deal in einer Währung, die seine Firma nicht führt, wartet auf eine Person.",
    currency: "Währung",
    company: "Firma",
    companyOf: (currency) => `Firma für ${currency}`,
    default: (company) => `Keine Regel: ${company}`,
    undecided: "Keine Regel: eine Person wird gefragt",
    kept: "Dort geführt",
    yes: "Ja",
    waits: "Nein: der Deal wartet",
    notRead: "Noch nicht gelesen"
  },
  fields: {
    title: "Felder des Deals",
    intro: "Woher jeder Teil der Rechnung kommt. Was von nirgends kommt, bleibt weg.",
    nowhere: "Von nirgends",
    dimension: (name) => `${name} in der Buchhaltung`,
    names: {
      poNumber: "Bestellnummer",
      memo: "Nachricht auf der Rechnung",
      terms: "Zahlungsbedingungen",
      copyTo: "Kopien an",
      invoiceDate: "Rechnungsdatum",
      exchangeRate: "Wechselkurs",
      instalments: "Teilrechnungen",
      discountPercent: "Rabatt in Prozent",
      discountAmount: "Rabatt als Betrag",
      taxNumber: "Steuernummer des Unternehmens"
    }
  },
  terms: {
    title: "Zahlungsbedingungen",
    none: "Verbinden Sie zuerst eine Buchhaltung.",
    noField: "Wählen Sie oben, aus welchem Feld des Deals die Zahlungsbedingungen kommen. Bis dahin gelten die Tage bis zur Fälligkeit unter Rechnungen.",
    help: "Wörter im Feld des Deals und die Zahlungsbedingung, die jedes ist. Der Name einer Zahlungsbedingung und Tage wie „30“ oder „Net 30“ werden auch so verstanden. Bei jedem anderen Wort wartet der Deal auf eine Person; für ein leeres Feld gelten die Tage bis zur Fälligkeit.",
    word: "Wort im Feld des Deals"
  },
  products: {
    title: "Produkte",
    whenMissing: "Ein Produkt, das die Buchhaltung nicht kennt",
    options: { create: "Wird dort angelegt", default: "Wird zum Standardartikel", park: "Eine Person fragen" },
    account: "Erlöskonto neuer Artikel",
    accountHelp: "Nach Namen suchen",
    firstAccount: "Das erste Erlöskonto",
    defaultItem: "Standardartikel",
    noDefaultItem: "Keiner",
    chooseDefault: "Artikel wählen",
    noDefault: "Kein Standardartikel",
    itemOf: (id) => `Artikel ${id}`,
    goneItem: (id) => `Artikel ${id}, der nicht mehr in Gebrauch ist`,
    defaultItemHelp: "Für Positionen ohne Produkt, und wo die Regel darüber es sagt"
  },
  productTable: {
    help: "Produkte, die auf Deals stehen, und der Artikel, der jedes ist. Eines, für das niemand gewählt hat, wird bei der ersten Rechnung nach SKU und dann nach Namen gefunden. Eine Wahl gilt sofort, für jeden Deal von da an.",
    none: "Es wurde noch kein Deal mit Produkten angesehen.",
    noProduct: "Kein Produkt hat das in Namen oder SKU.",
    more: "Es gibt mehr; suchen Sie das gewünschte.",
    searchProduct: "Produkte suchen",
    searchItem: "Artikel der Buchhaltung suchen",
    search: "Suchen",
    noItem: "Kein Artikel hat das in Namen oder SKU.",
    choose: (item) => `${item} nehmen`,
    product: "Produkt",
    sku: "SKU",
    item: "Artikel",
    open: "Noch offen",
    origins: { created: "von Onebook angelegt", matched: "nach SKU oder Namen gefunden", "by-hand": "von einer Person gewählt" },
    change: "Ändern",
    changeOf: (product) => `Artikel für ${product} wählen`,
    is: (product) => `Welcher Artikel ist ${product}?`,
    again: "Nach SKU und Namen finden lassen",
    cancel: "So lassen"
  },
  tax: {
    title: "Steuer",
    mode: "Preise auf Deals",
    modes: { exclusive: "Sind ohne Steuer", inclusive: "Enthalten Steuer", none: "Tragen keine Steuer" },
    default: "Steuercode von Positionen ohne Angabe",
    byErp: "Bleibt der Buchhaltung überlassen",
    wordsHelp: "Steuerwörter aus HubSpot und der Code, der jedes ist. Fehlt hier ein Wort, wartet der Deal auf eine Person.",
    word: "Steuerwort"
  },
  test: {
    title: "An einem echten Deal ausprobieren",
    help: "Zeigt, was diese Einstellungen, so wie sie hier stehen, aus einem Deal machen würden. Es wird nichts erstellt und nichts gespeichert.",
    helpSaved: "Zeigt, was die gespeicherten Einstellungen aus einem Deal machen würden. Es wird nichts erstellt.",
    changedSince: "Die Einstellungen wurden seit diesem Versuch geändert",
    invoiced: "Für diesen Deal gibt es schon eine Rechnung",
    deal: "Deal",
    dealHelp: "Seine Nummer oder die Adresse seiner Seite",
    noDeal: "Das nennt keinen Deal.",
    run: "Ausprobieren",
    fine: "Dieser Deal würde so abgerechnet",
    nothingCreated: "Es wurde nichts erstellt.",
    customer: "Kunde",
    company: "Firma",
    total: "Summe",
    date: "Datum",
    due: "Fällig",
    byErp: "Nach den Zahlungsbedingungen der Buchhaltung",
    unknown: "Nicht bekannt"
  }
};

// src/extensions/texts/settings/de.ts
var de4 = {
  sections: { firstRun: "Erste Schritte", connections: "Verbindungen", invoicing: "Rechnungen", mapping: "Zuordnung", owners: "Kundendaten", posting: "Realisierter Umsatz", commission: "Provision", reminders: "Zahlungserinnerungen", health: "Kundengesundheit", people: "Personen", notifications: "Nachrichten", goLive: "Live gehen" },
  connections: {
    noErp: "Es ist keine Buchhaltung verbunden",
    noErpNext: "Verbinden Sie QuickBooks Online oder Xero. Bis dahin entsteht keine Rechnung.",
    connectAnother: "Eine Buchhaltung verbinden",
    connect: (system) => `${system} verbinden`,
    goTo: (system) => `Bei ${system} anmelden und die Firma wählen`,
    followed: "Das öffnet sich in einem anderen Tab. Diese Seite merkt selbst, wenn Sie fertig sind.",
    health: {
      well: "Funktioniert",
      "not-used-yet": "Noch nicht benutzt",
      "ends-soon": "Bald neu verbinden",
      failing: "Letzter Aufruf gescheitert",
      "needs-reconnect": "Neu verbinden",
      "awaiting-confirmation": "Wartet auf Ihre Antwort",
      disconnected: "Getrennt"
    },
    otherCompany: (name) => `Das ist eine andere Firma als zuvor: ${name}. Es wird nichts in sie geschrieben, bis Sie bestätigen, dass sie die richtige ist.`,
    connectedOn: (moment) => `Verbunden ${moment}`,
    connectedBy: (moment, person) => `Verbunden ${moment} von ${person}`,
    neverUsed: "Noch nichts gefragt worden",
    lastGood: (moment) => `Letzte Antwort ${moment}`,
    lastFailure: (moment, sentence) => `Gescheitert ${moment}: ${sentence}`,
    endsSoon: (moment) => `Der Zugang endet ${moment}. Verbinden Sie vorher neu, damit weiter Rechnungen entstehen.`,
    endsAt: (moment) => `Der Zugang endet ${moment}, wenn er nicht benutzt wird`,
    holds: (all, open) => `Rechnungen: ${all}, offen: ${open}`,
    usedForAll: "Jeder Deal, den keine Regel anderswohin schickt",
    usedFor: (rules) => `Regeln ${rules}`,
    confirm: "Ja, das ist die richtige Firma",
    reconnect: "Neu verbinden",
    disconnect: "Trennen",
    disconnectTitle: (name) => `${name} trennen?`,
    disconnectStops: (system) => `In ${system} entstehen keine Rechnungen mehr, und Zahlungen dort erscheinen nicht mehr auf Deals.`,
    disconnectStays: "Vorhandene Rechnungen bleiben, wie sie sind. Wird dieselbe Firma wieder verbunden, geht alles weiter, wo es war."
  },
  owners: {
    intro: "Ist ein Kunde verknüpft, werden beide Systeme gleich gehalten. Wählen Sie für jedes Feld, wessen Änderung gilt.",
    field: "Feld",
    owner: "Eigentümer",
    ownerOf: (field) => `Eigentümer von ${field}`,
    meaning: "Was geschieht",
    fields: { name: "Name", email: "E-Mail-Adresse", phone: "Telefonnummer", address: "Rechnungsadresse", taxNumber: "Steuernummer" },
    sides: { crm: "HubSpot", erp: "Buchhaltung", either: "Beide" },
    means: {
      crm: "Eine Änderung in HubSpot geht in die Buchhaltung. Eine Änderung dort wird einer Person gezeigt und nie überschrieben.",
      erp: "Eine Änderung in der Buchhaltung geht nach HubSpot. Eine Änderung in HubSpot wird einer Person gezeigt und nie überschrieben.",
      either: "Eine Änderung auf einer Seite geht auf die andere. Haben sich beide geändert, wird eine Person gefragt."
    },
    scope: "In HubSpot zu schreiben braucht die zusätzlichen Rechte für Unternehmen und Kontakte. Ohne sie wird die Änderung stattdessen einer Person gezeigt."
  },
  people: {
    noAdmin: "Alle dürfen alles",
    noAdminNext: "Benennen Sie den ersten Admin, dann gilt auch der Rest dieser Liste.",
    lockedOut: "Sie sind nicht unter den Admins",
    lockedOutNext: "Nach dem Speichern können Sie Einstellungen nicht mehr ändern. Wer auf der Liste steht, kann es.",
    admins: "Admins",
    adminsMay: "Ändern Einstellungen und Verbindungen und alles Folgende.",
    finance: "Finanzen",
    financeMay: "Erstellen Rechnungen und klären, was auf eine Person wartet.",
    others: "Alle anderen, die die Karte sehen",
    othersHelp: "In der Regel der Vertrieb",
    rights: { see: "Sehen Rechnungs- und Zahlungsstand", "create-invoices": "Erstellen auch Rechnungen", settle: "Klären auch, was auf eine Person wartet" },
    byEmail: "Personen sind unter der E-Mail-Adresse bekannt, mit der sie sich bei HubSpot anmelden.",
    nobody: "Noch niemand",
    remove: (person) => `${person} entfernen`,
    email: (group) => `E-Mail-Adresse für ${group}`,
    noAddress: "Das ist keine E-Mail-Adresse.",
    add: "Hinzufügen",
    addMe: "Mich hinzufügen"
  },
  goLive: {
    shadow: "Onebook läuft im Schattenbetrieb",
    shadowHelp: "Es betrachtet jeden Deal und sagt, was es täte, und schreibt weder in HubSpot noch in die Buchhaltung. Vergleichen Sie es mit dem, was Sie von Hand tun; stimmt beides überein, gehen Sie live.",
    live: "Onebook ist live",
    liveHelp: "Deals, die gewonnen werden, bekommen ihre Rechnung von selbst, und Zahlungen erscheinen auf ihnen.",
    list: "Was es abgerechnet hätte",
    none: "Noch wäre kein Deal abgerechnet worden.",
    deal: "Deal",
    customer: "Kunde",
    date: "Rechnungsdatum",
    total: "Summe vor Steuern",
    go: "Live gehen",
    title: "Live gehen?",
    stops: "Ab jetzt erstellt Onebook Kunden und Rechnungen in der Buchhaltung und schreibt den Stand auf die Deals.",
    pick: "Deals, die im Schattenbetrieb abgerechnet worden wären",
    leave: "Der Schaltfläche überlassen: sie wurden von Hand abgerechnet",
    invoice: "Jetzt abrechnen",
    confirm: "Jetzt live gehen",
    back: "Zurück in den Schattenbetrieb",
    backTitle: "Zurück in den Schattenbetrieb?",
    backHelp: "Ab jetzt wird nichts geschrieben: keine Rechnungen und keine Zahlungen auf Deals. Was begonnen ist, wird zu Ende gebracht.",
    backConfirm: "Jetzt zurück in den Schattenbetrieb",
    deals: (count) => `${count} Deals`
  },
  firstRun,
  posting,
  commission,
  reminders,
  health,
  notifications,
  invoicing,
  mapping
};

// src/extensions/texts/settings/first-run/en.ts
var firstRun2 = {
  intro: "Six steps from here to the first invoice. You can leave at any time and go on later; until the last one nothing is written anywhere.",
  done: "Everything is set up. You can come back to any step.",
  step: (number, of) => `Step ${number} of ${of}`,
  names: {
    connect: "Connect",
    invoicing: "Invoicing",
    mapping: "Mapping",
    people: "People",
    try: "Try it",
    live: "Go live"
  },
  say: {
    connect: "Connect QuickBooks Online or Xero, and make sure that it is the right company.",
    invoicing: "Look at when an invoice is made, and what happens with it. The defaults suit most: from every won stage, approved, not sent, due in 30 days.",
    mapping: "Say where purchase order numbers and the like come from, and which tax code each tax word is.",
    people: "Name other admins, and finance. Until you do, everyone else only sees.",
    try: "Choose a real deal and see what would be made of it. Nothing is created.",
    live: "For a while, compare what Onebook would invoice with what you invoice by hand. When they agree, go live."
  },
  open: "Open",
  right: "This is right",
  isDone: "Done",
  isNext: "Next",
  isOpen: "Later"
};

// src/extensions/texts/settings/commission/en.ts
var commission2 = {
  intro: "Owners of deals earn commission when cash comes in, on the part of it that is not tax. What goes back is taken back at the same rate. An invoice keeps the rate of its own date.",
  none: "No rate: nobody earns commission.",
  from: "From invoice date",
  owner: "Owner id",
  ownerHelp: "As HubSpot numbers its owners. Empty: everybody without a rate of their own.",
  percent: "Percent",
  add: "Add a rate",
  remove: "Remove"
};

// src/extensions/texts/settings/health/en.ts
var health2 = {
  intro: "How customers are doing is the mean of four parts by these weights. A part that is not known is left out.",
  field: "Company field with the last contact",
  fieldHelp: "Its name in HubSpot, such as notes_last_contacted. Empty: the part stays unknown.",
  parts: { punctuality: "Weight of paying on time", overdue: "Weight of what is overdue now", takenBack: "Weight of payments taken back", engagement: "Weight of the last contact" },
  good: "Doing well from this score on",
  watch: "Worth a look from this score on"
};

// src/extensions/texts/settings/notifications/en.ts
var notifications2 = {
  intro: "Onebook can write to a channel of yours when something needs a person, and sums up each day.",
  where: "Where messages go",
  nowhere: "Messages are sent nowhere yet. The daily digest can be read on the page Today all the same.",
  goesTo: (host, ending) => `To ${host}, an address that ends in …${ending}`,
  setBy: (person, moment) => `Set by ${person}, ${moment}`,
  address: "Address",
  addressHelp: "An incoming webhook of Slack, or of anything that takes Slack's format. It is kept sealed and never shown again.",
  save: "Use this address",
  remove: "Send nowhere",
  test: "Send a test message",
  last: {
    waiting: (moment) => `Being sent since ${moment}`,
    sent: (moment) => `Last sent ${moment}`,
    failed: (moment, reason) => `Failed ${moment}: ${reason}`,
    none: "Nothing was sent yet"
  },
  what: "What is told at once",
  parked: "A deal begins to wait for a person",
  connections: "A connection has ended",
  stuck: "A deal has waited for more than",
  hours: (count) => `${count} hours`,
  never: "Not told",
  weekly: "Weekly summary",
  weeklyHelp: "Mondays at 7:00: what sales closed and what finance shows this quarter, in five lines.",
  language: "Language of messages",
  languages: { en: "English", de: "Deutsch", fr: "Français" },
  daily: "Daily digest",
  dailyHelp: "Created, paid, overdue, what waits and why, and connections that do not work; of the day before.",
  yes: "Yes",
  no: "No",
  hour: "At",
  hourHelp: "In the time zone of the HubSpot account",
  whenQuiet: "Also when there is nothing to tell"
};

// src/extensions/texts/settings/posting/en.ts
var posting2 = {
  intro: "Once a month is over, Onebook can move what was earned in it from deferred revenue to revenue: one journal entry a month, and one for each class where revenue is kept apart.",
  elsewhere: "When revenue is earned is set on Onebook's page Revenue recognition.",
  mode: "Journal entries",
  modes: { off: "None", draft: "Drafted; a person approves each", post: "Posted by themselves" },
  means: {
    off: "Onebook shows recognised revenue and posts none of it.",
    draft: "Drafts stand on the page Recognised revenue. Xero shows them as drafts too; QuickBooks has no drafts and sees an entry only once it is approved.",
    post: "Each entry is posted as soon as its month is over and its period open. After an entry was reversed, the next one waits for a person."
  },
  from: "First month",
  fromHelp: "Year and month, such as 2026-11. What was earned before it is taken to be in the books already.",
  deferred: "Deferred revenue account",
  deferredHelp: "Where invoices are booked to before they are earned.",
  revenue: "Revenue account",
  choose: "Choose an account",
  classOf: (pipeline) => `Class of ${pipeline}`,
  noClass: "Without a class",
  noErp: "Connect an accounting system first."
};

// src/extensions/texts/settings/reminders/en.ts
var reminders2 = {
  intro: "Customers are reminded of all they are late with in one currency. A dispute or a promise to pay stops the reminders; quiet days pass without one.",
  mode: "Reminders",
  modes: { off: "None", draft: "Drafted; a person sends each", send: "Sent by themselves" },
  via: "How",
  vias: { "erp-mail": "The accounting system mails the invoices once more", "crm-task": "A task on the deal with the oldest invoice" },
  thresholds: "Least overdue amount, by currency",
  thresholdsHelp: "Such as EUR 150; USD 100. A currency that is not here is never reminded of.",
  attempts: "Attempts",
  attemptsHelp: "Then a person takes over.",
  daysApart: "Quiet days between two attempts",
  afterDays: "Days past due before an invoice counts",
  quietWeekdays: "Quiet weekdays",
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  quietDates: "Quiet dates",
  quietDatesHelp: "Such as 2026-12-25, 2026-12-26."
};

// src/extensions/texts/settings/invoicing/en.ts
var invoicing2 = {
  when: "When an invoice is made",
  automatic: "Make invoices by themselves",
  on: "On",
  off: "Off",
  stages: "From which stages",
  everyWonStage: "None chosen: from every stage that counts as won",
  onlyThese: "From these stages only",
  readingStages: "Reading pipelines from HubSpot",
  deliver: "What happens with a new invoice",
  deliverOptions: { draft: "Kept as a draft, for someone to approve", approved: "Approved, not sent", sent: "Approved and sent by e-mail" },
  terms: "Dates and numbers",
  dueDays: "Days until due",
  dueDaysHelp: "Where neither the deal nor the customer's terms say otherwise",
  numbering: "Invoice numbers",
  numberingOptions: { erp: "Given by the accounting system", reference: "Onebook's reference" },
  instalments: {
    label: "Instalments",
    kinds: { none: "One invoice", percent: "Shares at several dates", monthly: "One a month" },
    months: "Months",
    shares: "Shares",
    sharesHelp: "Percent @ days after the first invoice: 30 @ 0; 70 @ 30",
    unreadable: "Write each share as a percentage and days, such as 30 @ 0; 70 @ 30."
  },
  lines: "Lines and customers",
  noLines: "A deal without line items",
  noLinesOptions: { "one-line": "One line over the deal's amount", park: "Ask a person" },
  recurring: "Recurring line items",
  recurringOptions: { "as-amount": "Whichever adds up to the deal's amount", "full-term": "Their whole term", "first-period": "Their first period" },
  newCustomers: "A customer the accounting system does not know",
  newCustomersOptions: { create: "Created there", park: "Ask a person" },
  late: "Late payment",
  overdueDays: "Days past due before the deal says so",
  task: "Make a task for the deal's owner"
};

// src/extensions/texts/settings/mapping/en.ts
var mapping2 = {
  neverRead: "The lists have not been read yet",
  readAt: (moment) => `Lists as of ${moment}`,
  readAgain: "Read them again",
  reading: "Reading",
  truncated: "A list is longer than what is shown here.",
  companies: {
    title: "Which company a deal goes to",
    none: "Connect an accounting system first.",
    default: "Default",
    onlyOne: "The only one that is connected",
    rule: (number) => `Rule ${number}`,
    pipeline: "If the pipeline is",
    currency: "If the currency is",
    any: "Any",
    goesTo: "It goes to",
    alsoIf: "This rule has more conditions, set by an integration; they stay.",
    remove: (number) => `Remove rule ${number}`,
    add: "Add a rule"
  },
  words: {
    is: (word) => `"${word}" is`,
    choose: "Choose one.",
    remove: (word) => `Remove "${word}"`,
    add: "Add"
  },
  currencies: {
    title: "Currencies",
    none: "Connect an accounting system first.",
    help: "Where the deals of each currency go when no rule above sends them elsewhere. A deal in a currency its company does not keep waits for a person.",
    currency: "Currency",
    company: "Company",
    companyOf: (currency) => `Company for ${currency}`,
    default: (company) => `No rule: ${company}`,
    undecided: "No rule: a person is asked",
    kept: "Kept there",
    yes: "Yes",
    waits: "No: the deal waits",
    notRead: "Not read yet"
  },
  fields: {
    title: "Fields of the deal",
    intro: "Where each part of the invoice is taken from. What is taken from nowhere is left out.",
    nowhere: "From nowhere",
    dimension: (name) => `${name} in the accounting system`,
    names: {
      poNumber: "Purchase order number",
      memo: "Message on the invoice",
      terms: "Payment terms",
      copyTo: "Copies to",
      invoiceDate: "Invoice date",
      exchangeRate: "Exchange rate",
      instalments: "Instalments",
      discountPercent: "Discount in percent",
      discountAmount: "Discount as an amount",
      taxNumber: "Tax number of the company"
    }
  },
  terms: {
    title: "Payment terms",
    none: "Connect an accounting system first.",
    noField: "Choose above from which field of the deal the payment terms are taken. Until then, the days until due under Invoicing count.",
    help: `Words in the deal's field, and the payment term each one is. A term's own name, and days such as "30" or "Net 30", are understood without being listed. Any other word makes the deal wait for a person; an empty field takes the days until due.`,
    word: "Word in the deal's field"
  },
  products: {
    title: "Products",
    whenMissing: "A product the accounting system does not know",
    options: { create: "Created there", default: "Becomes the default item", park: "Ask a person" },
    account: "Income account of new items",
    accountHelp: "Search by name",
    firstAccount: "The first income account",
    defaultItem: "Default item",
    noDefaultItem: "None",
    chooseDefault: "Choose an item",
    noDefault: "No default item",
    itemOf: (id) => `Item ${id}`,
    goneItem: (id) => `Item ${id}, which is not in use any more`,
    defaultItemHelp: "For lines without a product, and where the rule above says so"
  },
  productTable: {
    help: "Products that stand on deals, and the item each one is. One that nobody chose is found by SKU, then by name, when it is first invoiced. A choice counts at once, for every deal from then on.",
    none: "No deal with products has been looked at yet.",
    noProduct: "No product has this in its name or SKU.",
    more: "There are more; search for the one you need.",
    searchProduct: "Search products",
    searchItem: "Search the accounting system's items",
    search: "Search",
    noItem: "No item has this in its name or SKU.",
    choose: (item) => `Use ${item}`,
    product: "Product",
    sku: "SKU",
    item: "Item",
    open: "Not settled yet",
    origins: { created: "created by Onebook", matched: "found by SKU or name", "by-hand": "chosen by a person" },
    change: "Change",
    changeOf: (product) => `Choose an item for ${product}`,
    is: (product) => `Which item is ${product}?`,
    again: "Let it be found by SKU and name",
    cancel: "Leave it"
  },
  tax: {
    title: "Tax",
    mode: "Prices on deals",
    modes: { exclusive: "Are before tax", inclusive: "Include tax", none: "Carry no tax" },
    default: "Tax code of lines that say nothing",
    byErp: "Left to the accounting system",
    wordsHelp: "Tax words of HubSpot, and the code each one is. A word that is missing here makes the deal wait for a person.",
    word: "Tax word"
  },
  test: {
    title: "Try it on a real deal",
    help: "Shows what these settings, as they stand here, would make of a deal. Nothing is created, and nothing is saved.",
    helpSaved: "Shows what the saved settings would make of a deal. Nothing is created.",
    changedSince: "The settings have been changed since this try",
    invoiced: "This deal has its invoice already",
    deal: "Deal",
    dealHelp: "Its number, or the address of its page",
    noDeal: "This names no deal.",
    run: "Try",
    fine: "This deal would be invoiced as it is",
    nothingCreated: "Nothing was created.",
    customer: "Customer",
    company: "Company",
    total: "Total",
    date: "Date",
    due: "Due",
    byErp: "By the accounting system's own terms",
    unknown: "Not known"
  }
};

// src/extensions/texts/settings/en.ts
var en3 = {
  sections: { firstRun: "First steps", connections: "Connections", invoicing: "Invoicing", mapping: "Mapping", owners: "Customer data", posting: "Recognised revenue", commission: "Commission", reminders: "Reminders", health: "Customers' health", people: "People", notifications: "Messages", goLive: "Go live" },
  connections: {
    noErp: "No accounting system is connected",
    noErpNext: "Connect QuickBooks Online or Xero. Until then no invoice is made.",
    connectAnother: "Connect an accounting system",
    connect: (system) => `Connect ${system}`,
    goTo: (system) => `Sign in to ${system} and choose the company`,
    followed: "It opens in another tab. This page sees by itself when you are done.",
    health: {
      well: "Works",
      "not-used-yet": "Not used yet",
      "ends-soon": "Reconnect soon",
      failing: "Last call failed",
      "needs-reconnect": "Needs reconnecting",
      "awaiting-confirmation": "Waits for your answer",
      disconnected: "Disconnected"
    },
    otherCompany: (name) => `This is another company than before: ${name}. Nothing is written to it until you confirm that it is the right one.`,
    connectedOn: (moment) => `Connected ${moment}`,
    connectedBy: (moment, person) => `Connected ${moment} by ${person}`,
    neverUsed: "Not asked for anything yet",
    lastGood: (moment) => `Last answered ${moment}`,
    lastFailure: (moment, sentence) => `Failed ${moment}: ${sentence}`,
    endsSoon: (moment) => `Access ends ${moment}. Reconnect before, so that invoicing does not stop.`,
    endsAt: (moment) => `Access ends ${moment} unless it is used`,
    holds: (all, open) => `Invoices: ${all}, open: ${open}`,
    usedForAll: "Every deal that no rule sends elsewhere",
    usedFor: (rules) => `Rules ${rules}`,
    confirm: "Yes, this is the right company",
    reconnect: "Reconnect",
    disconnect: "Disconnect",
    disconnectTitle: (name) => `Disconnect ${name}?`,
    disconnectStops: (system) => `No more invoices are made in ${system}, and payments there no longer show on deals.`,
    disconnectStays: "Invoices that exist stay as they are, and connecting the same company again takes everything up where it was."
  },
  owners: {
    intro: "Once a customer is linked, both systems are kept the same. For each field, choose whose change counts.",
    field: "Field",
    owner: "Owner",
    ownerOf: (field) => `Owner of ${field.toLowerCase()}`,
    meaning: "What happens",
    fields: { name: "Name", email: "E-mail address", phone: "Phone number", address: "Billing address", taxNumber: "Tax number" },
    sides: { crm: "HubSpot", erp: "Accounting system", either: "Either" },
    means: {
      crm: "A change in HubSpot goes to the accounting system. A change there is shown to a person and never overwritten.",
      erp: "A change in the accounting system goes to HubSpot. A change in HubSpot is shown to a person and never overwritten.",
      either: "A change on one side goes to the other. Where both changed, a person is asked."
    },
    scope: "Writing to HubSpot needs the optional permissions for companies and contacts. Without them the change is shown to a person instead."
  },
  people: {
    noAdmin: "Everybody may do everything",
    noAdminNext: "Name the first admin, and the rest of this list takes effect.",
    lockedOut: "You are not among the admins",
    lockedOutNext: "Once you save this, you can no longer change settings. Somebody on the list can.",
    admins: "Admins",
    adminsMay: "Change settings and connections, and everything below.",
    finance: "Finance",
    financeMay: "Create invoices and settle what waits for a person.",
    others: "Everyone else who sees the card",
    othersHelp: "Sales, as a rule",
    rights: { see: "Sees invoice and payment status", "create-invoices": "Also creates invoices", settle: "Also settles what waits for a person" },
    byEmail: "People are known by the e-mail address they sign in to HubSpot with.",
    nobody: "Nobody yet",
    remove: (person) => `Remove ${person}`,
    email: (group) => `E-mail address for ${group}`,
    noAddress: "This is no e-mail address.",
    add: "Add",
    addMe: "Add me"
  },
  goLive: {
    shadow: "Onebook runs in shadow mode",
    shadowHelp: "It looks at every deal and says what it would do, and writes nothing to HubSpot or to the accounting system. Compare it with what you do by hand; when they agree, go live.",
    live: "Onebook is live",
    liveHelp: "Deals that close get their invoice by themselves, and payments come back onto them.",
    list: "What it would have invoiced",
    none: "No deal would have been invoiced yet.",
    deal: "Deal",
    customer: "Customer",
    date: "Invoice date",
    total: "Total before tax",
    go: "Go live",
    title: "Go live?",
    stops: "From now on Onebook creates customers and invoices in the accounting system, and writes status to deals.",
    pick: "Deals it would have invoiced in shadow",
    leave: "Leave them to the Create invoice button: they were invoiced by hand",
    invoice: "Invoice them now",
    confirm: "Go live now",
    back: "Back to shadow mode",
    backTitle: "Back to shadow mode?",
    backHelp: "Nothing is written from now on: no invoices, and no payments onto deals. What is under way is brought to its end.",
    backConfirm: "Back to shadow mode now",
    deals: (count) => `${count} deals`
  },
  firstRun: firstRun2,
  posting: posting2,
  commission: commission2,
  reminders: reminders2,
  health: health2,
  notifications: notifications2,
  invoicing: invoicing2,
  mapping: mapping2
};

// src/extensions/texts/settings/first-run/fr.ts
var firstRun3 = {
  intro: "Six étapes jusqu'à la première facture. Vous pouvez partir à tout moment et reprendre plus tard ; avant la dernière, rien n'est écrit nulle part.",
  done: "Tout est en place. Vous pouvez revenir à chaque étape.",
  step: (number, of) => `Étape ${number} sur ${of}`,
  names: {
    connect: "Connecter",
    invoicing: "Facturation",
    mapping: "Correspondances",
    people: "Personnes",
    try: "Essayer",
    live: "Mise en service"
  },
  say: {
    connect: "Connectez QuickBooks Online ou Xero, et vérifiez que c'est la bonne société.",
    invoicing: "Regardez quand une facture est créée et ce qu'elle devient. Les valeurs par défaut conviennent le plus souvent : depuis toute étape gagnée, approuvée, non envoyée, échéance à 30 jours.",
    mapping: "Dites d'où viennent les numéros de commande et autres, et quel code est chaque mot de taxe.",
    people: "Désignez d'autres administrateurs et la finance. D'ici là, les autres ne font que consulter.",
    try: "Choisissez une vraie transaction et voyez ce qui en serait fait. Rien n'est créé.",
    live: "Pendant un temps, comparez ce que Onebook facturerait avec ce que vous facturez à la main. Quand cela concorde, mettez en service."
  },
  open: "Ouvrir",
  right: "C'est juste",
  isDone: "Fait",
  isNext: "Ensuite",
  isOpen: "Plus tard"
};

// src/extensions/texts/settings/commission/fr.ts
var commission3 = {
  intro: "Les propriétaires gagnent une commission quand l'argent arrive, sur la part qui n'est pas de la taxe. Ce qui repart est repris au même taux. Une facture garde le taux de sa date.",
  none: "Aucun taux : personne ne gagne de commission.",
  from: "À partir de la date de facture",
  owner: "Numéro du propriétaire",
  ownerHelp: "Tel que HubSpot le numérote. Vide : tous ceux sans taux propre.",
  percent: "Pour cent",
  add: "Ajouter un taux",
  remove: "Retirer"
};

// src/extensions/texts/settings/health/fr.ts
var health3 = {
  intro: "La santé d'un client est la moyenne de quatre parts selon ces poids. Une part inconnue est laissée de côté.",
  field: "Champ d'entreprise du dernier contact",
  fieldHelp: "Son nom dans HubSpot, par exemple notes_last_contacted. Vide : la part reste inconnue.",
  parts: { punctuality: "Poids du paiement à temps", overdue: "Poids de ce qui est en retard", takenBack: "Poids des paiements repris", engagement: "Poids du dernier contact" },
  good: "Va bien à partir de ce score",
  watch: "À surveiller à partir de ce score"
};

// src/extensions/texts/settings/notifications/fr.ts
var notifications3 = {
  intro: "Onebook peut écrire dans un canal lorsqu'une personne est nécessaire, et résume chaque journée.",
  where: "Où vont les messages",
  nowhere: "Les messages ne vont encore nulle part. Le résumé quotidien se lit tout de même sur la page Aujourd'hui.",
  goesTo: (host, ending) => `À ${host}, une adresse qui finit par …${ending}`,
  setBy: (person, moment) => `Indiquée par ${person}, ${moment}`,
  address: "Adresse",
  addressHelp: "Un webhook entrant de Slack, ou de ce qui accepte le format de Slack. Elle est scellée et n'est plus jamais montrée.",
  save: "Utiliser cette adresse",
  remove: "N'envoyer nulle part",
  test: "Envoyer un message d'essai",
  last: {
    waiting: (moment) => `En cours d'envoi depuis ${moment}`,
    sent: (moment) => `Dernier envoi ${moment}`,
    failed: (moment, reason) => `Échec ${moment} : ${reason}`,
    none: "Rien n'a encore été envoyé"
  },
  what: "Ce qui est dit tout de suite",
  parked: "Une transaction commence à attendre une personne",
  connections: "Une connexion est terminée",
  stuck: "Une transaction attend depuis plus de",
  hours: (count) => `${count} heures`,
  never: "N'est pas dit",
  weekly: "Résumé hebdomadaire",
  weeklyHelp: "Le lundi à 7:00 : ce que les ventes ont conclu ce trimestre et ce que la finance montre, en cinq lignes.",
  language: "Langue des messages",
  languages: { en: "English", de: "Deutsch", fr: "Français" },
  daily: "Résumé quotidien",
  dailyHelp: "Créé, payé, en retard, ce qui attend et pourquoi, et les connexions qui ne marchent pas ; de la veille.",
  yes: "Oui",
  no: "Non",
  hour: "À",
  hourHelp: "Dans le fuseau horaire du compte HubSpot",
  whenQuiet: "Aussi quand il n'y a rien à dire"
};

// src/extensions/texts/settings/posting/fr.ts
var posting3 = {
  intro: "Une fois le mois terminé, Onebook peut passer ce qui a été gagné des produits constatés d'avance au revenu : une écriture par mois, et une par classe là où le revenu est suivi séparément.",
  elsewhere: "Quand le revenu est gagné se règle sur la page Reconnaissance du revenu d'Onebook.",
  mode: "Écritures",
  modes: { off: "Aucune", draft: "En brouillon ; une personne approuve chacune", post: "Comptabilisées d'elles-mêmes" },
  means: {
    off: "Onebook montre le revenu reconnu et n'en comptabilise rien.",
    draft: "Les brouillons se trouvent sur la page Revenu reconnu. Xero les montre aussi en brouillon ; QuickBooks n'a pas de brouillons et ne voit une écriture qu'une fois approuvée.",
    post: "Chaque écriture est comptabilisée dès que son mois est terminé et sa période ouverte. Après une extourne, la suivante attend une personne."
  },
  from: "Premier mois",
  fromHelp: "Année et mois, par exemple 2026-11. Ce qui a été gagné avant est réputé déjà comptabilisé.",
  deferred: "Compte de produits constatés d'avance",
  deferredHelp: "Là où les factures sont comptabilisées avant d'être gagnées.",
  revenue: "Compte de revenu",
  choose: "Choisir un compte",
  classOf: (pipeline) => `Classe de ${pipeline}`,
  noClass: "Sans classe",
  noErp: "Connectez d'abord un système comptable."
};

// src/extensions/texts/settings/reminders/fr.ts
var reminders3 = {
  intro: "Les clients sont relancés pour tout ce qu'ils ont en retard dans une devise. Un litige ou une promesse de paiement arrête les relances ; les jours calmes passent sans relance.",
  mode: "Relances",
  modes: { off: "Aucune", draft: "En brouillon ; une personne envoie chacune", send: "Envoyées d'elles-mêmes" },
  via: "Comment",
  vias: { "erp-mail": "Le système comptable renvoie les factures par e-mail", "crm-task": "Une tâche sur la transaction à la facture la plus ancienne" },
  thresholds: "Montant minimal en retard, par devise",
  thresholdsHelp: "Par exemple EUR 150; USD 100. Une devise absente n'est jamais relancée.",
  attempts: "Tentatives",
  attemptsHelp: "Ensuite, une personne prend le relais.",
  daysApart: "Jours calmes entre deux tentatives",
  afterDays: "Jours de retard avant qu'une facture compte",
  quietWeekdays: "Jours de semaine calmes",
  weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  quietDates: "Dates calmes",
  quietDatesHelp: "Par exemple 2026-12-25, 2026-12-26."
};

// src/extensions/texts/settings/invoicing/fr.ts
var invoicing3 = {
  when: "Quand une facture est créée",
  automatic: "Créer les factures automatiquement",
  on: "Oui",
  off: "Non",
  stages: "Depuis quelles étapes",
  everyWonStage: "Aucune choisie : depuis toute étape considérée comme gagnée",
  onlyThese: "Depuis ces étapes seulement",
  readingStages: "Lecture des pipelines dans HubSpot",
  deliver: "Ce que devient une nouvelle facture",
  deliverOptions: { draft: "Reste un brouillon, à approuver", approved: "Approuvée, non envoyée", sent: "Approuvée et envoyée par e-mail" },
  terms: "Dates et numéros",
  dueDays: "Jours avant l'échéance",
  dueDaysHelp: "Si ni la transaction ni les conditions du client n'en disposent autrement",
  numbering: "Numéros de facture",
  numberingOptions: { erp: "Donnés par la comptabilité", reference: "Référence de Onebook" },
  instalments: {
    label: "Échéances multiples",
    kinds: { none: "Une seule facture", percent: "Parts à plusieurs dates", monthly: "Une par mois" },
    months: "Mois",
    shares: "Parts",
    sharesHelp: "Pourcentage @ jours après la première facture : 30 @ 0; 70 @ 30",
    unreadable: "Écrivez chaque part comme un pourcentage et des jours, par exemple 30 @ 0; 70 @ 30."
  },
  lines: "Lignes et clients",
  noLines: "Une transaction sans ligne de produit",
  noLinesOptions: { "one-line": "Une ligne du montant de la transaction", park: "Demander à une personne" },
  recurring: "Lignes récurrentes",
  recurringOptions: { "as-amount": "Ce qui donne le montant de la transaction", "full-term": "Toute leur durée", "first-period": "Leur première période" },
  newCustomers: "Un client que la comptabilité ne connaît pas",
  newCustomersOptions: { create: "Y est créé", park: "Demander à une personne" },
  late: "Retard de paiement",
  overdueDays: "Jours de retard avant que la transaction le dise",
  task: "Créer une tâche pour le propriétaire de la transaction"
};

// src/extensions/texts/settings/mapping/fr.ts
var mapping3 = {
  neverRead: "Les listes n'ont pas encore été lues",
  readAt: (moment) => `Listes du ${moment}`,
  readAgain: "Les relire",
  reading: "Lecture",
  truncated: "Une liste est plus longue que ce qui est montré ici.",
  companies: {
    title: "Dans quelle société va une transaction",
    none: "Connectez d'abord une comptabilité.",
    default: "Par défaut",
    onlyOne: "La seule qui soit connectée",
    rule: (number) => `Règle ${number}`,
    pipeline: "Si le pipeline est",
    currency: "Si la devise est",
    any: "N'importe",
    goesTo: "Elle va dans",
    alsoIf: "Cette règle a d'autres conditions, posées par une intégration ; elles restent.",
    remove: (number) => `Retirer la règle ${number}`,
    add: "Ajouter une règle"
  },
  words: {
    is: (word) => `« ${word} » est`,
    choose: "Faites un choix.",
    remove: (word) => `Retirer « ${word} »`,
    add: "Ajouter"
  },
  currencies: {
    title: "Devises",
    none: "Connectez d'abord une comptabilité.",
    help: "Où vont les transactions de chaque devise quand aucune règle ci-dessus ne les envoie ailleurs. Une transaction dans une devise que sa société ne tient pas attend une personne.",
    currency: "Devise",
    company: "Société",
    companyOf: (currency) => `Société pour ${currency}`,
    default: (company) => `Sans règle : ${company}`,
    undecided: "Sans règle : on demande à une personne",
    kept: "Tenue là-bas",
    yes: "Oui",
    waits: "Non : la transaction attend",
    notRead: "Pas encore lu"
  },
  fields: {
    title: "Champs de la transaction",
    intro: "D'où vient chaque partie de la facture. Ce qui ne vient de nulle part est omis.",
    nowhere: "De nulle part",
    dimension: (name) => `${name} en comptabilité`,
    names: {
      poNumber: "Numéro de commande",
      memo: "Message sur la facture",
      terms: "Conditions de paiement",
      copyTo: "Copies à",
      invoiceDate: "Date de la facture",
      exchangeRate: "Taux de change",
      instalments: "Échéances multiples",
      discountPercent: "Remise en pourcentage",
      discountAmount: "Remise en montant",
      taxNumber: "Numéro fiscal de l'entreprise"
    }
  },
  terms: {
    title: "Conditions de paiement",
    none: "Connectez d'abord une comptabilité.",
    noField: "Choisissez ci-dessus de quel champ de la transaction viennent les conditions de paiement. D'ici là, ce sont les jours jusqu'à l'échéance, sous Facturation, qui comptent.",
    help: "Les mots du champ de la transaction et la condition de paiement de chacun. Le nom d'une condition, et des jours comme « 30 » ou « Net 30 », sont compris sans être listés. Pour tout autre mot, la transaction attend une personne ; un champ vide prend les jours jusqu'à l'échéance.",
    word: "Mot dans le champ de la transaction"
  },
  products: {
    title: "Produits",
    whenMissing: "Un produit que la comptabilité ne connaît pas",
    options: { create: "Y est créé", default: "Devient l'article par défaut", park: "Demander à une personne" },
    account: "Compte de produits des nouveaux articles",
    accountHelp: "Chercher par nom",
    firstAccount: "Le premier compte de produits",
    defaultItem: "Article par défaut",
    noDefaultItem: "Aucun",
    chooseDefault: "Choisir un article",
    noDefault: "Pas d'article par défaut",
    itemOf: (id) => `Article ${id}`,
    goneItem: (id) => `Article ${id}, qui n'est plus utilisé`,
    defaultItemHelp: "Pour les lignes sans produit, et là où la règle ci-dessus le dit"
  },
  productTable: {
    help: "Les produits présents sur des transactions, et l'article de chacun. Celui que personne n'a choisi est trouvé par SKU, puis par nom, à la première facture. Un choix vaut tout de suite, pour chaque transaction à venir.",
    none: "Aucune transaction avec des produits n'a encore été examinée.",
    noProduct: "Aucun produit n'a cela dans son nom ou son SKU.",
    more: "Il y en a d'autres ; cherchez celui qu'il vous faut.",
    searchProduct: "Chercher des produits",
    searchItem: "Chercher les articles de la comptabilité",
    search: "Chercher",
    noItem: "Aucun article n'a cela dans son nom ou son SKU.",
    choose: (item) => `Prendre ${item}`,
    product: "Produit",
    sku: "SKU",
    item: "Article",
    open: "Pas encore choisi",
    origins: { created: "créé par Onebook", matched: "trouvé par SKU ou par nom", "by-hand": "choisi par une personne" },
    change: "Changer",
    changeOf: (product) => `Choisir un article pour ${product}`,
    is: (product) => `Quel article est ${product} ?`,
    again: "Le laisser trouver par SKU et par nom",
    cancel: "Laisser ainsi"
  },
  tax: {
    title: "Taxe",
    mode: "Prix des transactions",
    modes: { exclusive: "Hors taxe", inclusive: "Taxe comprise", none: "Sans taxe" },
    default: "Code de taxe des lignes qui n'en disent rien",
    byErp: "Laissé à la comptabilité",
    wordsHelp: "Les mots de taxe de HubSpot et le code de chacun. Si un mot manque ici, la transaction attend une personne.",
    word: "Mot de taxe"
  },
  test: {
    title: "Essayer sur une vraie transaction",
    help: "Montre ce que ces réglages, tels qu'ils sont ici, feraient d'une transaction. Rien n'est créé, rien n'est enregistré.",
    helpSaved: "Montre ce que les réglages enregistrés feraient d'une transaction. Rien n'est créé.",
    changedSince: "Les réglages ont changé depuis cet essai",
    invoiced: "Cette transaction a déjà sa facture",
    deal: "Transaction",
    dealHelp: "Son numéro, ou l'adresse de sa page",
    noDeal: "Ceci ne nomme aucune transaction.",
    run: "Essayer",
    fine: "Cette transaction serait facturée telle quelle",
    nothingCreated: "Rien n'a été créé.",
    customer: "Client",
    company: "Société",
    total: "Total",
    date: "Date",
    due: "Échéance",
    byErp: "Selon les conditions de la comptabilité",
    unknown: "Inconnu"
  }
};

// src/extensions/texts/settings/fr.ts
var fr4 = {
  sections: { firstRun: "Premiers pas", connections: "Connexions", invoicing: "Facturation", mapping: "Correspondances", owners: "Données des clients", posting: "Revenu reconnu", commission: "Commission", reminders: "Relances", health: "Santé des clients", people: "Personnes", notifications: "Messages", goLive: "Mise en service" },
  connections: {
    noErp: "Aucune comptabilité n'est connectée",
    noErpNext: "Connectez QuickBooks Online ou Xero. D'ici là, aucune facture n'est créée.",
    connectAnother: "Connecter une comptabilité",
    connect: (system) => `Connecter ${system}`,
    goTo: (system) => `Se connecter à ${system} et choisir la société`,
    followed: "Cela s'ouvre dans un autre onglet. Cette page voit d'elle-même quand vous avez terminé.",
    health: {
      well: "Fonctionne",
      "not-used-yet": "Pas encore utilisée",
      "ends-soon": "À reconnecter bientôt",
      failing: "Dernier appel échoué",
      "needs-reconnect": "À reconnecter",
      "awaiting-confirmation": "Attend votre réponse",
      disconnected: "Déconnectée"
    },
    otherCompany: (name) => `C'est une autre société qu'auparavant : ${name}. Rien n'y est écrit tant que vous n'avez pas confirmé que c'est la bonne.`,
    connectedOn: (moment) => `Connectée ${moment}`,
    connectedBy: (moment, person) => `Connectée ${moment} par ${person}`,
    neverUsed: "Rien ne lui a encore été demandé",
    lastGood: (moment) => `Dernière réponse ${moment}`,
    lastFailure: (moment, sentence) => `Échec ${moment} : ${sentence}`,
    endsSoon: (moment) => `L'accès prend fin ${moment}. Reconnectez avant, pour que la facturation ne s'arrête pas.`,
    endsAt: (moment) => `L'accès prend fin ${moment} s'il n'est pas utilisé`,
    holds: (all, open) => `Factures : ${all}, ouvertes : ${open}`,
    usedForAll: "Toute transaction qu'aucune règle n'envoie ailleurs",
    usedFor: (rules) => `Règles ${rules}`,
    confirm: "Oui, c'est la bonne société",
    reconnect: "Reconnecter",
    disconnect: "Déconnecter",
    disconnectTitle: (name) => `Déconnecter ${name} ?`,
    disconnectStops: (system) => `Plus aucune facture n'est créée dans ${system}, et les paiements n'apparaissent plus sur les transactions.`,
    disconnectStays: "Les factures existantes restent telles quelles. Si la même société est reconnectée, tout reprend là où c'était."
  },
  owners: {
    intro: "Une fois un client lié, les deux systèmes restent identiques. Choisissez pour chaque champ quelle modification compte.",
    field: "Champ",
    owner: "Propriétaire",
    ownerOf: (field) => `Propriétaire : ${field}`,
    meaning: "Ce qui se passe",
    fields: { name: "Nom", email: "Adresse e-mail", phone: "Téléphone", address: "Adresse de facturation", taxNumber: "Numéro fiscal" },
    sides: { crm: "HubSpot", erp: "Comptabilité", either: "Les deux" },
    means: {
      crm: "Une modification dans HubSpot va en comptabilité. Une modification en comptabilité est montrée à une personne et jamais écrasée.",
      erp: "Une modification en comptabilité va dans HubSpot. Une modification dans HubSpot est montrée à une personne et jamais écrasée.",
      either: "Une modification d'un côté va de l'autre. Si les deux ont changé, une personne décide."
    },
    scope: "Écrire dans HubSpot demande les autorisations facultatives pour les entreprises et les contacts. Sans elles, la modification est montrée à une personne."
  },
  people: {
    noAdmin: "Tout le monde peut tout faire",
    noAdminNext: "Désignez le premier administrateur, et le reste de cette liste prend effet.",
    lockedOut: "Vous n'êtes pas parmi les administrateurs",
    lockedOutNext: "Après l'enregistrement, vous ne pourrez plus modifier les réglages. Les personnes de la liste le peuvent.",
    admins: "Administrateurs",
    adminsMay: "Modifient réglages et connexions, et tout ce qui suit.",
    finance: "Finance",
    financeMay: "Créent des factures et règlent ce qui attend une personne.",
    others: "Toutes les autres personnes qui voient la carte",
    othersHelp: "En général les commerciaux",
    rights: { see: "Voient l'état des factures et des paiements", "create-invoices": "Créent aussi des factures", settle: "Règlent aussi ce qui attend une personne" },
    byEmail: "Les personnes sont connues par l'adresse e-mail avec laquelle elles se connectent à HubSpot.",
    nobody: "Personne pour l'instant",
    remove: (person) => `Retirer ${person}`,
    email: (group) => `Adresse e-mail pour ${group}`,
    noAddress: "Ce n'est pas une adresse e-mail.",
    add: "Ajouter",
    addMe: "M'ajouter"
  },
  goLive: {
    shadow: "Onebook est en mode d'observation",
    shadowHelp: "Il examine chaque transaction et dit ce qu'il ferait, sans rien écrire dans HubSpot ni en comptabilité. Comparez avec ce que vous faites à la main ; quand cela concorde, mettez en service.",
    live: "Onebook est en service",
    liveHelp: "Les transactions gagnées reçoivent leur facture d'elles-mêmes, et les paiements y apparaissent.",
    list: "Ce qu'il aurait facturé",
    none: "Aucune transaction n'aurait encore été facturée.",
    deal: "Transaction",
    customer: "Client",
    date: "Date de la facture",
    total: "Total hors taxe",
    go: "Mettre en service",
    title: "Mettre en service ?",
    stops: "Désormais Onebook crée clients et factures en comptabilité et écrit leur état sur les transactions.",
    pick: "Transactions qu'il aurait facturées",
    leave: "Les laisser au bouton : elles ont été facturées à la main",
    invoice: "Les facturer maintenant",
    confirm: "Mettre en service maintenant",
    back: "Revenir à l'observation",
    backTitle: "Revenir à l'observation ?",
    backHelp: "Plus rien n'est écrit : ni factures, ni paiements sur les transactions. Ce qui est commencé est mené à son terme.",
    backConfirm: "Revenir à l'observation maintenant",
    deals: (count) => `${count} transactions`
  },
  firstRun: firstRun3,
  posting: posting3,
  commission: commission3,
  reminders: reminders3,
  health: health3,
  notifications: notifications3,
  invoicing: invoicing3,
  mapping: mapping3
};

// src/extensions/texts/settings/index.ts
var settingsTexts = { en: en3, de: de4, fr: fr4 };

// src/extensions/settings/commission/Commission.tsx
import { Button as Button3, Flex as Flex3, Text as Text3 } from "@hubspot/ui-extensions";

// src/extensions/parts/Field.tsx
import { Input } from "@hubspot/ui-extensions";
import { jsx as jsx5 } from "react/jsx-runtime";
function Field({ name, label, description, value, fault, mayChange, onType }) {
  const help = description === void 0 ? {} : { description };
  const type = (text) => onType(text.trim());
  return /* @__PURE__ */ jsx5(Input, { name, label, ...help, value, readOnly: !mayChange, error: fault !== void 0, ...fault === void 0 ? {} : { validationMessage: fault }, onInput: type, onChange: type });
}

// src/extensions/settings/commission/Commission.tsx
import { jsx as jsx6, jsxs as jsxs3 } from "react/jsx-runtime";
var FIRST = { from: "2026-01-01", ownerId: null, percent: "10" };
function Commission({ settings, change, mayChange, faultOf }) {
  const texts = useTexts(settingsTexts).commission;
  const { rates } = settings.commission;
  const save = (all) => change({ commission: { rates: all } });
  const set = (at, part) => save(rates.map((rate, index) => index === at ? { ...rate, ...part } : rate));
  return /* @__PURE__ */ jsxs3(Flex3, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx6(Text3, { children: texts.intro }),
    rates.length === 0 && /* @__PURE__ */ jsx6(Text3, { children: texts.none }),
    rates.map((rate, at) => /* @__PURE__ */ jsxs3(Flex3, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx6(Field, { name: `from-${at}`, label: texts.from, value: rate.from, fault: faultOf(`commission.rates.${at}.from`), mayChange, onType: (from) => set(at, { from }) }),
      /* @__PURE__ */ jsx6(Field, { name: `owner-${at}`, label: texts.owner, description: texts.ownerHelp, value: rate.ownerId ?? "", fault: faultOf(`commission.rates.${at}.ownerId`), mayChange, onType: (id) => set(at, { ownerId: id === "" ? null : id }) }),
      /* @__PURE__ */ jsx6(Field, { name: `percent-${at}`, label: texts.percent, value: rate.percent, fault: faultOf(`commission.rates.${at}.percent`), mayChange, onType: (text) => set(at, { percent: text.replace(",", ".") }) }),
      mayChange && /* @__PURE__ */ jsx6(Button3, { size: "sm", variant: "secondary", onClick: () => save(rates.filter((_, index) => index !== at)), children: texts.remove })
    ] }, at)),
    mayChange && /* @__PURE__ */ jsx6(Flex3, { direction: "row", children: /* @__PURE__ */ jsx6(Button3, { size: "sm", onClick: () => save([...rates, rates.at(-1) ?? FIRST]), children: texts.add }) })
  ] });
}

// src/extensions/settings/connections/Connections.tsx
import { EmptyState, Flex as Flex6, Text as Text6 } from "@hubspot/ui-extensions";

// src/extensions/settings/connections/Connect.tsx
import { Button as Button4, Flex as Flex4, Heading, Link, Text as Text4 } from "@hubspot/ui-extensions";
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

// src/extensions/api/use-follow.ts
import { useEffect as useEffect3, useRef as useRef3 } from "react";
var WAITS = [1, 1, 1, 2, 2, 3, 5, 5, 10, 10, 15, 15, 20, 30, 30, 30, 60, 60, 60, 60];
function useFollow(working, ask, restart = 0) {
  const question = useRef3(ask);
  question.current = ask;
  useEffect3(() => {
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

// src/extensions/settings/connections/Connect.tsx
import { jsx as jsx7, jsxs as jsxs4 } from "react/jsx-runtime";
function Connect({ systems, known: known2, reload: reload3 }) {
  const texts = useTexts(settingsTexts).connections;
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [opened, setOpened] = useState3(null);
  const waiting = opened !== null && opened.before === known2;
  useFollow(waiting, reload3);
  const open = (system, label) => act(() => api.post("/api/v1/connections/{system}/ticket", { path: { system } }), ({ url }) => setOpened({ label, url, before: known2 }));
  return /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx7(Heading, { children: texts.connectAnother }),
    /* @__PURE__ */ jsx7(Flex4, { direction: "row", gap: "sm", wrap: true, children: systems.map(({ system, label }) => /* @__PURE__ */ jsx7(Button4, { variant: "secondary", disabled: busy, onClick: () => open(system, label), children: texts.connect(label) }, system)) }),
    problem && /* @__PURE__ */ jsx7(Failure, { problem }),
    waiting && /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "xs", children: [
      /* @__PURE__ */ jsx7(Link, { href: { url: opened.url, external: true }, children: texts.goTo(opened.label) }),
      /* @__PURE__ */ jsx7(Text4, { variant: "microcopy", children: texts.followed })
    ] })
  ] });
}

// src/extensions/settings/connections/ConnectionTile.tsx
import { Button as Button5, Flex as Flex5, Link as Link2, Modal, ModalBody, ModalFooter, StatusTag, Text as Text5, Tile, useExtensionActions } from "@hubspot/ui-extensions";
import { useState as useState4 } from "react";

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
function healthOf({ state, health: health4, warning }) {
  if (state !== "active") return state;
  if (health4.lastFailure?.over === false) return "failing";
  if (warning !== null) return "ends-soon";
  return health4.lastGoodAt === null ? "not-used-yet" : "well";
}

// src/extensions/settings/connections/ConnectionTile.tsx
import { jsx as jsx8, jsxs as jsxs5 } from "react/jsx-runtime";
function ConnectionTile({ connection, mayChange, reload: reload3 }) {
  const texts = useTexts(settingsTexts).connections;
  const health4 = healthOf(connection);
  const formats = useFormats();
  const { label, name, warning, state } = connection;
  const { endsAt } = connection.health;
  return /* @__PURE__ */ jsx8(Tile, { children: /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs5(Flex5, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx8(Text5, { format: { fontWeight: "bold" }, truncate: { tooltipText: name, maxWidth: 420 }, children: `${label}: ${name}` }),
      /* @__PURE__ */ jsx8(StatusTag, { variant: TONES[health4], children: texts.health[health4] })
    ] }),
    state === "awaiting-confirmation" && /* @__PURE__ */ jsx8(Text5, { children: texts.otherCompany(name) }),
    warning !== null && endsAt !== null && /* @__PURE__ */ jsx8(Text5, { children: texts.endsSoon(formats.moment(endsAt)) }),
    /* @__PURE__ */ jsx8(Facts, { connection }),
    mayChange ? /* @__PURE__ */ jsx8(Actions, { connection, reload: reload3 }) : null
  ] }) });
}
function Facts({ connection }) {
  const texts = useTexts(settingsTexts).connections;
  const formats = useFormats();
  const said = useSaid();
  const { connectedAt, connectedBy, health: health4, use } = connection;
  const { lastGoodAt, lastFailure, endsAt } = health4;
  const facts = [
    connectedBy === null ? texts.connectedOn(formats.moment(connectedAt)) : texts.connectedBy(formats.moment(connectedAt), connectedBy),
    lastGoodAt === null ? texts.neverUsed : texts.lastGood(formats.moment(lastGoodAt)),
    lastFailure === null || lastFailure.over ? null : texts.lastFailure(formats.moment(lastFailure.at), said.reason({ ...lastFailure, nextStep: null }).sentence),
    endsAt === null ? null : texts.endsAt(formats.moment(endsAt)),
    use === null ? null : texts.holds(formats.count(use.invoices), formats.count(use.open)),
    use?.everything ? texts.usedForAll : use !== null && use.rules.length > 0 ? texts.usedFor(use.rules.join(", ")) : null
  ];
  return /* @__PURE__ */ jsx8(Text5, { variant: "microcopy", children: facts.filter((fact) => fact !== null).join(" · ") });
}
function Actions({ connection, reload: reload3 }) {
  const texts = useTexts(settingsTexts).connections;
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [link, setLink] = useState4(null);
  useFollow(link !== null && connection.state !== "active", reload3);
  const { id: connectionId, role, system, state } = connection;
  if (role === "crm") return null;
  const confirm = () => act(() => api.post("/api/v1/connections/{connectionId}/confirm", { path: { connectionId } }), () => void reload3());
  const renew = () => act(() => api.post("/api/v1/connections/{system}/ticket", { path: { system } }), ({ url }) => setLink(url));
  return /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs5(Flex5, { direction: "row", gap: "sm", wrap: true, align: "center", children: [
      state === "awaiting-confirmation" && /* @__PURE__ */ jsx8(Button5, { size: "xs", variant: "primary", disabled: busy, onClick: confirm, children: texts.confirm }),
      /* @__PURE__ */ jsx8(Button5, { size: "xs", variant: "secondary", disabled: busy, onClick: renew, children: texts.reconnect }),
      state === "disconnected" ? null : /* @__PURE__ */ jsx8(Disconnect, { connection, reload: reload3 })
    ] }),
    link !== null && /* @__PURE__ */ jsx8(Link2, { href: { url: link, external: true }, children: texts.goTo(connection.label) }),
    problem && /* @__PURE__ */ jsx8(Failure, { problem })
  ] });
}
function Disconnect({ connection, reload: reload3 }) {
  const texts = useTexts(settingsTexts).connections;
  const actions = useExtensionActions();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const { id: connectionId, label, name } = connection;
  const modalId = `disconnect-${connectionId}`;
  return /* @__PURE__ */ jsx8(
    Button5,
    {
      size: "xs",
      variant: "transparent",
      overlay: /* @__PURE__ */ jsxs5(Modal, { id: modalId, title: texts.disconnectTitle(name), variant: "danger", width: "md", children: [
        /* @__PURE__ */ jsx8(ModalBody, { children: /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "sm", children: [
          /* @__PURE__ */ jsx8(Text5, { children: texts.disconnectStops(label) }),
          /* @__PURE__ */ jsx8(Text5, { children: texts.disconnectStays }),
          problem && /* @__PURE__ */ jsx8(Failure, { problem })
        ] }) }),
        /* @__PURE__ */ jsx8(ModalFooter, { children: /* @__PURE__ */ jsx8(
          Button5,
          {
            variant: "destructive",
            disabled: busy,
            onClick: () => act(() => api.post("/api/v1/connections/{connectionId}/disconnect", { path: { connectionId } }), () => {
              actions.closeOverlay(modalId);
              void reload3();
            }),
            children: texts.disconnect
          }
        ) })
      ] }),
      children: texts.disconnect
    }
  );
}

// src/extensions/settings/connections/Connections.tsx
import { jsx as jsx9, jsxs as jsxs6 } from "react/jsx-runtime";
function Connections({ connections, connectable, reload: reload3, mayChange }) {
  const texts = useTexts(settingsTexts).connections;
  const present = connections.filter((one) => one.state !== "disconnected");
  const gone = connections.filter((one) => one.state === "disconnected" && !present.some((other) => other.externalId === one.externalId));
  const known2 = present.length;
  return /* @__PURE__ */ jsxs6(Flex6, { direction: "column", gap: "md", children: [
    present.some((one) => one.role === "erp") ? null : /* @__PURE__ */ jsx9(EmptyState, { title: texts.noErp, layout: "vertical", imageName: "integrations", children: /* @__PURE__ */ jsx9(Text6, { children: texts.noErpNext }) }),
    [...present, ...gone].map((connection) => /* @__PURE__ */ jsx9(ConnectionTile, { connection, mayChange, reload: reload3 }, connection.id)),
    mayChange ? /* @__PURE__ */ jsx9(Connect, { systems: connectable, known: known2, reload: reload3 }) : null
  ] });
}

// src/extensions/settings/first-run/FirstRun.tsx
import { Alert as Alert5, Button as Button7, Flex as Flex10, StatusTag as StatusTag2, StepIndicator, Text as Text10, Tile as Tile2 } from "@hubspot/ui-extensions";

// src/extensions/settings/mapping/TestDeal.tsx
import { Alert as Alert4, Button as Button6, Flex as Flex9, Form, Input as Input2, Text as Text9 } from "@hubspot/ui-extensions";
import { useState as useState6 } from "react";

// src/extensions/parts/deal-id-in.ts
function dealIdIn(text) {
  const plain2 = text.trim();
  if (/^\d{1,20}$/.test(plain2)) return plain2;
  return /\/record\/0-3\/(\d{1,20})(?:[/?#]|$)/.exec(plain2)?.[1] ?? /\/deals?\/(\d{1,20})(?:[/?#]|$)/.exec(plain2)?.[1] ?? null;
}

// src/extensions/settings/mapping/TestResult.tsx
import { Alert as Alert3, DescriptionList, DescriptionListItem, Flex as Flex8, Text as Text8 } from "@hubspot/ui-extensions";

// src/extensions/parts/PreviewLines.tsx
import { Flex as Flex7, Heading as Heading2, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text as Text7 } from "@hubspot/ui-extensions";
import { useState as useState5 } from "react";

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

// src/extensions/parts/discount-text.ts
function discountText(discount, currency, formats) {
  return discount.endsWith("%") ? formats.percent(discount.slice(0, -1)) : formats.money({ amount: discount, currency });
}

// src/extensions/parts/pages.ts
var ROWS = 10;
function pageOf(all, page) {
  const pageCount = Math.max(1, Math.ceil(all.length / ROWS));
  const shown2 = Math.min(Math.max(1, page), pageCount);
  return { rows: all.slice((shown2 - 1) * ROWS, shown2 * ROWS), pageCount };
}

// src/extensions/parts/PreviewLines.tsx
import { jsx as jsx10, jsxs as jsxs7 } from "react/jsx-runtime";
function PreviewLines({ lines, lineCount }) {
  const texts = useTexts(linesTexts);
  const formats = useFormats();
  const [page, setPage] = useState5(1);
  const { rows, pageCount } = pageOf(lines, page);
  return /* @__PURE__ */ jsxs7(Flex7, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx10(Heading2, { children: texts.lines }),
    /* @__PURE__ */ jsxs7(Table, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx10(TableHead, { children: /* @__PURE__ */ jsxs7(TableRow, { children: [
        /* @__PURE__ */ jsx10(TableHeader, { children: texts.description }),
        /* @__PURE__ */ jsx10(TableHeader, { align: "right", children: texts.quantity }),
        /* @__PURE__ */ jsx10(TableHeader, { align: "right", children: texts.price }),
        /* @__PURE__ */ jsx10(TableHeader, { align: "right", children: texts.discount }),
        /* @__PURE__ */ jsx10(TableHeader, { children: texts.tax }),
        /* @__PURE__ */ jsx10(TableHeader, { align: "right", children: texts.amount })
      ] }) }),
      /* @__PURE__ */ jsx10(TableBody, { children: rows.map((line, at) => /* @__PURE__ */ jsxs7(TableRow, { children: [
        /* @__PURE__ */ jsx10(TableCell, { children: /* @__PURE__ */ jsx10(Text7, { truncate: { tooltipText: line.description }, children: line.description }) }),
        /* @__PURE__ */ jsx10(TableCell, { align: "right", children: formats.decimal(line.quantity) }),
        /* @__PURE__ */ jsx10(TableCell, { align: "right", children: formats.money({ amount: line.unitPrice, currency: line.amount.currency }) }),
        /* @__PURE__ */ jsx10(TableCell, { align: "right", children: line.discount === null ? "" : discountText(line.discount, line.amount.currency, formats) }),
        /* @__PURE__ */ jsx10(TableCell, { children: taxText(line, texts, formats) }),
        /* @__PURE__ */ jsx10(TableCell, { align: "right", children: formats.money(line.amount) })
      ] }, `${page}-${at}`)) })
    ] }),
    lines.length < lineCount && /* @__PURE__ */ jsx10(Text7, { variant: "microcopy", children: texts.linesShown(lines.length, lineCount) })
  ] });
}
function taxText({ tax }, texts, formats) {
  if (tax.by === "erp") return texts.taxBy.erp;
  if (tax.by === "none") return texts.taxBy.none;
  if (tax.by === "unmapped") return texts.taxBy.unmapped(tax.name ?? "");
  return tax.rate === null ? tax.name ?? "" : texts.taxCode(tax.name ?? "", formats.percent(tax.rate));
}

// src/extensions/settings/mapping/TestResult.tsx
import { Fragment, jsx as jsx11, jsxs as jsxs8 } from "react/jsx-runtime";
function TestResult({ preview }) {
  const texts = useTexts(settingsTexts).mapping.test;
  const formats = useFormats();
  const { customer, invoice, organisation } = preview;
  const first = invoice?.parts[0];
  const facts = [
    { label: texts.customer, text: customer.erpName ?? customer.name },
    { label: texts.company, text: organisation },
    { label: texts.total, text: invoice && formats.money(invoice.total) },
    { label: texts.date, text: first && formats.date(first.date) },
    { label: texts.due, text: first && (first.dueDate === null ? texts.byErp : formats.date(first.dueDate)) }
  ];
  return /* @__PURE__ */ jsxs8(Flex8, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx11(Verdict, { preview }),
    /* @__PURE__ */ jsx11(DescriptionList, { direction: "row", children: facts.map(({ label, text }) => /* @__PURE__ */ jsx11(DescriptionListItem, { label, children: /* @__PURE__ */ jsx11(Text8, { children: text || texts.unknown }) }, label)) }),
    first && /* @__PURE__ */ jsx11(PreviewLines, { lines: first.lines, lineCount: invoice?.lineCount ?? 0 })
  ] });
}
function Verdict({ preview: { problems, invoiced, ready } }) {
  const texts = useTexts(settingsTexts).mapping.test;
  const { reason } = useSaid();
  return /* @__PURE__ */ jsxs8(Fragment, { children: [
    invoiced && /* @__PURE__ */ jsx11(Alert3, { title: texts.invoiced, variant: "info", children: texts.nothingCreated }),
    ready && /* @__PURE__ */ jsx11(Alert3, { title: texts.fine, variant: "success", children: texts.nothingCreated }),
    problems.map((one) => reason(one)).map(({ sentence, nextStep }) => /* @__PURE__ */ jsx11(Alert3, { title: sentence, variant: "warning", children: nextStep }, sentence))
  ] });
}

// src/extensions/settings/mapping/TestDeal.tsx
import { Fragment as Fragment2, jsx as jsx12, jsxs as jsxs9 } from "react/jsx-runtime";
function TestDeal({ settings, mayChange }) {
  const texts = useTexts(settingsTexts).mapping.test;
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [typed, setTyped] = useState6("");
  const [tried, setTried] = useState6(null);
  const dealId = dealIdIn(typed);
  const wrong = typed.trim() !== "" && dealId === null;
  const run = () => {
    if (dealId === null) return;
    const ask = () => mayChange ? api.post("/api/v1/settings/try", { body: { dealId, settings } }) : api.get("/api/v1/deals/{dealId}/preview", { path: { dealId } });
    act(ask, (preview) => setTried({ preview, settings }));
  };
  return /* @__PURE__ */ jsxs9(Flex9, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx12(Text9, { children: mayChange ? texts.help : texts.helpSaved }),
    /* @__PURE__ */ jsx12(Form, { onSubmit: () => run(), children: /* @__PURE__ */ jsxs9(Flex9, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx12(Input2, { name: "testDeal", label: texts.deal, description: texts.dealHelp, value: typed, error: wrong, validationMessage: wrong ? texts.noDeal : "", onInput: setTyped, onChange: setTyped }),
      /* @__PURE__ */ jsx12(Button6, { type: "submit", variant: "secondary", size: "sm", disabled: busy || dealId === null, children: texts.run })
    ] }) }),
    busy && /* @__PURE__ */ jsx12(Loading, {}),
    problem && /* @__PURE__ */ jsx12(Failure, { problem }),
    tried !== null && !busy && problem === null && /* @__PURE__ */ jsxs9(Fragment2, { children: [
      tried.settings !== settings && /* @__PURE__ */ jsx12(Alert4, { title: texts.changedSince, variant: "info" }),
      /* @__PURE__ */ jsx12(TestResult, { preview: tried.preview })
    ] })
  ] });
}

// src/extensions/settings/first-run/steps.ts
var STEPS = [
  { name: "connect", section: "connections" },
  { name: "invoicing", section: "invoicing" },
  { name: "mapping", section: "mapping" },
  { name: "people", section: "people" },
  { name: "try", section: "mapping" },
  { name: "live", section: "goLive" }
];
function isDone(name, { connections, mode, settings }) {
  if (name === "connect") return connections.some(({ role, state }) => role === "erp" && state === "active");
  return name === "live" ? mode === "live" : settings.firstRun.includes(name);
}

// src/extensions/settings/first-run/FirstRun.tsx
import { jsx as jsx13, jsxs as jsxs10 } from "react/jsx-runtime";
function FirstRun(props) {
  const texts = useTexts(settingsTexts).firstRun;
  const done = STEPS.map(({ name }) => isDone(name, props));
  const next = done.indexOf(false);
  return /* @__PURE__ */ jsxs10(Flex10, { direction: "column", gap: "md", children: [
    next < 0 ? /* @__PURE__ */ jsx13(Alert5, { title: texts.done, variant: "success" }) : /* @__PURE__ */ jsx13(Text10, { children: texts.intro }),
    /* @__PURE__ */ jsx13(StepIndicator, { stepNames: STEPS.map(({ name }) => texts.names[name]), currentStep: next < 0 ? STEPS.length : next }),
    STEPS.map(({ name, section }, index) => /* @__PURE__ */ jsx13(Step, { name, number: index + 1, state: done[index] ? "done" : index === next ? "next" : "open", onOpen: () => props.open(section), props }, name))
  ] });
}
var TONES2 = { done: "success", next: "info", open: "default" };
function Step({ name, number, state, onOpen, props }) {
  const texts = useTexts(settingsTexts).firstRun;
  const { settings, mayChange, saveNow } = props;
  const words = { done: texts.isDone, next: texts.isNext, open: texts.isOpen };
  const byHand = name !== "connect" && name !== "live";
  return /* @__PURE__ */ jsx13(Tile2, { compact: true, children: /* @__PURE__ */ jsxs10(Flex10, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs10(Flex10, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx13(Text10, { format: { fontWeight: "bold" }, children: texts.names[name] }),
      /* @__PURE__ */ jsx13(StatusTag2, { variant: TONES2[state], children: words[state] }),
      /* @__PURE__ */ jsx13(Text10, { variant: "microcopy", children: texts.step(number, STEPS.length) })
    ] }),
    /* @__PURE__ */ jsx13(Text10, { children: texts.say[name] }),
    name === "try" && state === "next" && /* @__PURE__ */ jsx13(TestDeal, { ...props }),
    /* @__PURE__ */ jsxs10(Flex10, { direction: "row", gap: "sm", wrap: true, children: [
      name === "try" ? null : /* @__PURE__ */ jsx13(Button7, { size: "xs", variant: "secondary", onClick: onOpen, children: texts.open }),
      mayChange && byHand && state !== "done" && /* @__PURE__ */ jsx13(Button7, { size: "xs", variant: state === "next" ? "primary" : "secondary", onClick: () => saveNow({ firstRun: [...settings.firstRun, name] }), children: texts.right })
    ] })
  ] }) });
}

// src/extensions/settings/health/CustomerHealth.tsx
import { Flex as Flex11, Input as Input3, Text as Text11 } from "@hubspot/ui-extensions";

// src/extensions/parts/Days.tsx
import { NumberInput } from "@hubspot/ui-extensions";
import { jsx as jsx14 } from "react/jsx-runtime";
function Days({ fault, mayChange, description, min = 0, onChange, ...input }) {
  return /* @__PURE__ */ jsx14(
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

// src/extensions/settings/health/CustomerHealth.tsx
import { jsx as jsx15, jsxs as jsxs11 } from "react/jsx-runtime";
var PARTS = ["punctuality", "overdue", "takenBack", "engagement"];
var BANDS = ["good", "watch"];
function CustomerHealth({ settings, change, mayChange, faultOf }) {
  const texts = useTexts(settingsTexts).health;
  const { health: health4 } = settings;
  const set = (part) => change({ health: { ...health4, ...part } });
  const name = (text) => set({ lastContactField: text.trim() === "" ? null : text.trim() });
  const fault = faultOf("health.lastContactField");
  return /* @__PURE__ */ jsxs11(Flex11, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx15(Text11, { children: texts.intro }),
    /* @__PURE__ */ jsx15(Input3, { name: "lastContactField", label: texts.field, description: texts.fieldHelp, value: health4.lastContactField ?? "", readOnly: !mayChange, error: fault !== void 0, ...fault === void 0 ? {} : { validationMessage: fault }, onInput: name, onChange: name }),
    PARTS.map((part) => /* @__PURE__ */ jsx15(Days, { name: `weight-${part}`, label: texts.parts[part], value: health4.weights[part], max: 100, mayChange, fault: faultOf(`health.weights.${part}`), onChange: (weight) => set({ weights: { ...health4.weights, [part]: weight } }) }, part)),
    BANDS.map((band) => /* @__PURE__ */ jsx15(Days, { name: `band-${band}`, label: texts[band], value: health4.bands[band], max: 100, mayChange, fault: faultOf(`health.bands.${band}`), onChange: (score) => set({ bands: { ...health4.bands, [band]: score } }) }, band))
  ] });
}

// src/extensions/settings/go-live/GoLive.tsx
import { Alert as Alert6, Flex as Flex14, Heading as Heading3, Text as Text14 } from "@hubspot/ui-extensions";

// src/extensions/settings/go-live/GoLiveNow.tsx
import { Button as Button8, Flex as Flex12, Modal as Modal2, ModalBody as ModalBody2, ModalFooter as ModalFooter2, Text as Text12, ToggleGroup, useExtensionActions as useExtensionActions2 } from "@hubspot/ui-extensions";
import { useState as useState7 } from "react";
import { jsx as jsx16, jsxs as jsxs12 } from "react/jsx-runtime";
var MODAL = "go-live";
function GoLiveNow({ deals, onLive }) {
  const texts = useTexts(settingsTexts).goLive;
  const formats = useFormats();
  const actions = useExtensionActions2();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [rehearsed, setRehearsed] = useState7("leave");
  return /* @__PURE__ */ jsx16(
    Button8,
    {
      variant: "primary",
      overlay: /* @__PURE__ */ jsxs12(Modal2, { id: MODAL, title: texts.title, width: "md", children: [
        /* @__PURE__ */ jsx16(ModalBody2, { children: /* @__PURE__ */ jsxs12(Flex12, { direction: "column", gap: "md", children: [
          /* @__PURE__ */ jsx16(Text12, { children: texts.stops }),
          deals > 0 && /* @__PURE__ */ jsx16(
            ToggleGroup,
            {
              toggleType: "radioButtonList",
              name: "rehearsed",
              label: `${texts.pick} (${texts.deals(formats.count(deals))})`,
              value: rehearsed,
              options: [
                { value: "leave", label: texts.leave },
                { value: "invoice", label: texts.invoice }
              ],
              onChange: (choice) => setRehearsed(choice)
            }
          ),
          problem && /* @__PURE__ */ jsx16(Failure, { problem })
        ] }) }),
        /* @__PURE__ */ jsx16(ModalFooter2, { children: /* @__PURE__ */ jsx16(
          Button8,
          {
            variant: "primary",
            disabled: busy,
            onClick: () => act(() => api.post("/api/v1/go-live", { body: { rehearsed } }), () => {
              actions.closeOverlay(MODAL);
              onLive();
            }),
            children: texts.confirm
          }
        ) })
      ] }),
      children: texts.go
    }
  );
}

// src/extensions/settings/go-live/Rehearsed.tsx
import { Link as Link3, Table as Table2, TableBody as TableBody2, TableCell as TableCell2, TableHead as TableHead2, TableHeader as TableHeader2, TableRow as TableRow2 } from "@hubspot/ui-extensions";
import { useState as useState8 } from "react";

// src/extensions/parts/hubspot-links.ts
var dealUrl = (portalId, dealId) => `https://app.hubspot.com/contacts/${portalId}/record/0-3/${encodeURIComponent(dealId)}`;

// src/extensions/settings/go-live/Rehearsed.tsx
import { Fragment as Fragment3, jsx as jsx17, jsxs as jsxs13 } from "react/jsx-runtime";
var PAGE = 10;
function Rehearsed({ deals }) {
  const texts = useTexts(settingsTexts).goLive;
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  const [page, setPage] = useState8(1);
  const rows = deals.slice((page - 1) * PAGE, page * PAGE);
  const table = /* @__PURE__ */ jsxs13(Fragment3, { children: [
    /* @__PURE__ */ jsx17(TableHead2, { children: /* @__PURE__ */ jsxs13(TableRow2, { children: [
      /* @__PURE__ */ jsx17(TableHeader2, { children: texts.deal }),
      /* @__PURE__ */ jsx17(TableHeader2, { children: texts.customer }),
      /* @__PURE__ */ jsx17(TableHeader2, { children: texts.date }),
      /* @__PURE__ */ jsx17(TableHeader2, { align: "right", children: texts.total })
    ] }) }),
    /* @__PURE__ */ jsx17(TableBody2, { children: rows.map(({ dealId, deal, customer, date, total }) => /* @__PURE__ */ jsxs13(TableRow2, { children: [
      /* @__PURE__ */ jsx17(TableCell2, { children: /* @__PURE__ */ jsx17(Link3, { href: { url: dealUrl(portal.id, dealId), external: true }, children: deal ?? dealId }) }),
      /* @__PURE__ */ jsx17(TableCell2, { children: customer }),
      /* @__PURE__ */ jsx17(TableCell2, { children: formats.date(date) }),
      /* @__PURE__ */ jsx17(TableCell2, { align: "right", children: formats.money(total) })
    ] }, dealId)) })
  ] });
  const pageCount = Math.ceil(deals.length / PAGE);
  if (pageCount < 2) return /* @__PURE__ */ jsx17(Table2, { bordered: true, children: table });
  return /* @__PURE__ */ jsx17(Table2, { bordered: true, paginated: true, page, pageCount, onPageChange: setPage, children: table });
}

// src/extensions/settings/go-live/StopWriting.tsx
import { Button as Button9, Flex as Flex13, Modal as Modal3, ModalBody as ModalBody3, ModalFooter as ModalFooter3, Text as Text13, useExtensionActions as useExtensionActions3 } from "@hubspot/ui-extensions";
import { jsx as jsx18, jsxs as jsxs14 } from "react/jsx-runtime";
var MODAL2 = "back-to-shadow";
function StopWriting({ onStopped }) {
  const texts = useTexts(settingsTexts).goLive;
  const actions = useExtensionActions3();
  const api = useApi();
  const { busy, problem, act } = useAct();
  return /* @__PURE__ */ jsx18(
    Button9,
    {
      variant: "secondary",
      overlay: /* @__PURE__ */ jsxs14(Modal3, { id: MODAL2, title: texts.backTitle, variant: "danger", width: "md", children: [
        /* @__PURE__ */ jsx18(ModalBody3, { children: /* @__PURE__ */ jsxs14(Flex13, { direction: "column", gap: "sm", children: [
          /* @__PURE__ */ jsx18(Text13, { children: texts.backHelp }),
          problem && /* @__PURE__ */ jsx18(Failure, { problem })
        ] }) }),
        /* @__PURE__ */ jsx18(ModalFooter3, { children: /* @__PURE__ */ jsx18(
          Button9,
          {
            variant: "destructive",
            disabled: busy,
            onClick: () => act(() => api.post("/api/v1/back-to-shadow", {}), () => {
              actions.closeOverlay(MODAL2);
              onStopped();
            }),
            children: texts.backConfirm
          }
        ) })
      ] }),
      children: texts.back
    }
  );
}

// src/extensions/settings/go-live/GoLive.tsx
import { jsx as jsx19, jsxs as jsxs15 } from "react/jsx-runtime";
function GoLive({ mayChange, reload: reloadPage }) {
  const texts = useTexts(settingsTexts).goLive;
  const api = useApi();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/shadow", {}));
  if (data === null) return problem ? /* @__PURE__ */ jsx19(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx19(Loading, {});
  const live = data.mode === "live";
  const changed = () => {
    void reload3();
    void reloadPage();
  };
  return /* @__PURE__ */ jsxs15(Flex14, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx19(Failure, { problem, retry: () => void reload3() }),
    /* @__PURE__ */ jsx19(Alert6, { title: live ? texts.live : texts.shadow, variant: live ? "success" : "info", children: live ? texts.liveHelp : texts.shadowHelp }),
    live ? null : /* @__PURE__ */ jsxs15(Flex14, { direction: "column", gap: "sm", children: [
      /* @__PURE__ */ jsx19(Heading3, { children: texts.list }),
      data.rehearsed.length === 0 ? /* @__PURE__ */ jsx19(Text14, { children: texts.none }) : /* @__PURE__ */ jsx19(Rehearsed, { deals: data.rehearsed })
    ] }),
    mayChange && (live ? /* @__PURE__ */ jsx19(StopWriting, { onStopped: changed }) : /* @__PURE__ */ jsx19(GoLiveNow, { deals: data.rehearsed.length, onLive: changed }))
  ] });
}

// src/extensions/settings/invoicing/Invoicing.tsx
import { Flex as Flex17, Heading as Heading4, Toggle } from "@hubspot/ui-extensions";

// src/extensions/parts/Pick.tsx
import { Select } from "@hubspot/ui-extensions";
import { jsx as jsx20 } from "react/jsx-runtime";
var NONE = "";
function Pick({ name, label, description, value, options, none, mayChange, fault, onPick }) {
  const known2 = value === null || options.some((option) => option.value === value);
  const all = [...none === void 0 ? [] : [{ label: none, value: NONE }], ...options, ...known2 ? [] : [{ label: `${value} ?`, value }]];
  return /* @__PURE__ */ jsx20(
    Select,
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
import { useEffect as useEffect4 } from "react";
function useMapping(mayChange) {
  const api = useApi();
  const { data, problem, show } = useLoad(() => api.get("/api/v1/mapping", {}));
  const { busy, problem: refused3, act } = useAct();
  const refresh = () => act(() => api.post("/api/v1/mapping/refresh", {}), show);
  const never = data !== null && data.readAt === null;
  useEffect4(() => {
    if (never && mayChange) refresh();
  }, [never, mayChange]);
  return { mapping: data, problem: problem ?? refused3, busy, refresh };
}

// src/extensions/settings/invoicing/Instalments.tsx
import { Flex as Flex15, Input as Input4 } from "@hubspot/ui-extensions";
import { useState as useState9 } from "react";

// src/extensions/settings/invoicing/instalment-parts.ts
var PART = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?(?:\s*(?:@|:|\+)\s*(\d{1,4}))?\s*$/;
function partsOf(text) {
  const parts = text.split(/;|,(?=\s)|\//).map((one) => PART.exec(one));
  if (parts.some((one) => one === null)) return null;
  return parts.map((one) => ({ percent: (one?.[1] ?? "").replace(",", "."), afterDays: Number(one?.[2] ?? "0") }));
}
var textOf = (parts) => parts.map(({ percent, afterDays }) => `${percent} @ ${afterDays}`).join("; ");

// src/extensions/settings/invoicing/Instalments.tsx
import { jsx as jsx21, jsxs as jsxs16 } from "react/jsx-runtime";
function Instalments({ settings, change, mayChange, faultOf }) {
  const texts = useTexts(settingsTexts).invoicing.instalments;
  const rule = settings.instalments;
  const set = (instalments) => change({ instalments });
  const start = {
    none: { kind: "none" },
    percent: { kind: "percent", parts: [{ percent: "50", afterDays: 0 }, { percent: "50", afterDays: 30 }], issue: "on-date" },
    monthly: { kind: "monthly", months: 12, issue: "on-date" }
  };
  return /* @__PURE__ */ jsxs16(Flex15, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx21(Pick, { name: "instalments", label: texts.label, value: rule.kind, options: Object.entries(texts.kinds).map(([value, label]) => ({ value, label })), mayChange, onPick: (kind) => set(start[kind]) }),
    rule.kind === "percent" && /* @__PURE__ */ jsx21(Shares, { rule, set, mayChange, fault: faultOf("instalments.parts") }),
    rule.kind === "monthly" && /* @__PURE__ */ jsx21(Days, { name: "months", label: texts.months, value: rule.months, min: 2, max: 120, mayChange, fault: faultOf("instalments.months"), onChange: (months) => set({ ...rule, months }) })
  ] });
}
function Shares({ rule, set, mayChange, fault }) {
  const texts = useTexts(settingsTexts).invoicing.instalments;
  const [typed, setTyped] = useState9(() => textOf(rule.parts));
  const unreadable = partsOf(typed) === null;
  const take = (text) => {
    setTyped(text);
    const parts = partsOf(text);
    if (parts !== null) set({ ...rule, parts });
  };
  return /* @__PURE__ */ jsx21(Input4, { name: "shares", label: texts.shares, description: texts.sharesHelp, value: typed, readOnly: !mayChange, error: unreadable || fault !== void 0, validationMessage: unreadable ? texts.unreadable : fault ?? "", onInput: take, onChange: take });
}

// src/extensions/settings/invoicing/Stages.tsx
import { Flex as Flex16, LoadingSpinner as LoadingSpinner2, MultiSelect } from "@hubspot/ui-extensions";
import { jsx as jsx22, jsxs as jsxs17 } from "react/jsx-runtime";
var SEPARATOR = "\n";
function Stages({ settings, change, mayChange, faultOf, lists }) {
  const texts = useTexts(settingsTexts).invoicing;
  const { stages } = settings.trigger;
  const pipelines = lists.mapping?.pipelines ?? [];
  const options = pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => ({ label: `${pipeline.label}: ${stage.label}`, value: pipeline.id + SEPARATOR + stage.id })));
  const unknown = stages.map(({ pipelineId, stageId }) => pipelineId + SEPARATOR + stageId).filter((value) => !options.some((option) => option.value === value));
  const fault = faultOf("trigger.stages");
  if (lists.mapping === null || lists.busy && options.length === 0) return lists.problem ? /* @__PURE__ */ jsx22(Failure, { problem: lists.problem, retry: () => lists.refresh() }) : /* @__PURE__ */ jsx22(LoadingSpinner2, { label: texts.readingStages, showLabel: true });
  return /* @__PURE__ */ jsxs17(Flex16, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx22(
      MultiSelect,
      {
        name: "stages",
        label: texts.stages,
        description: stages.length === 0 ? texts.everyWonStage : texts.onlyThese,
        value: stages.map(({ pipelineId, stageId }) => pipelineId + SEPARATOR + stageId),
        options: [...options, ...unknown.map((value) => ({ label: `${value.replace(SEPARATOR, ": ")} ?`, value }))],
        readOnly: !mayChange,
        error: fault !== void 0,
        validationMessage: fault ?? "",
        onChange: (chosen) => change({ trigger: { ...settings.trigger, stages: chosen.map((value) => stageOf(String(value))) } })
      }
    ),
    lists.problem && /* @__PURE__ */ jsx22(Failure, { problem: lists.problem, retry: () => lists.refresh() })
  ] });
}
function stageOf(value) {
  const [pipelineId = "", stageId = ""] = value.split(SEPARATOR);
  return { pipelineId, stageId };
}

// src/extensions/settings/invoicing/Invoicing.tsx
import { jsx as jsx23, jsxs as jsxs18 } from "react/jsx-runtime";
function Invoicing(props) {
  const { settings, change, mayChange, faultOf } = props;
  const texts = useTexts(settingsTexts).invoicing;
  const lists = useMapping(mayChange);
  const trigger = (part) => change({ trigger: { ...settings.trigger, ...part } });
  const choices = (of) => Object.entries(of).map(([value, label]) => ({ value, label }));
  return /* @__PURE__ */ jsxs18(Flex17, { direction: "column", gap: "md", children: [
    /* @__PURE__ */ jsx23(Heading4, { children: texts.when }),
    /* @__PURE__ */ jsx23(Toggle, { name: "automatic", label: texts.automatic, checked: settings.trigger.automatic, readOnly: !mayChange, textChecked: texts.on, textUnchecked: texts.off, onChange: (automatic) => trigger({ automatic }) }),
    /* @__PURE__ */ jsx23(Stages, { ...props, lists }),
    /* @__PURE__ */ jsx23(Pick, { name: "deliver", label: texts.deliver, value: settings.trigger.deliver, options: choices(texts.deliverOptions), mayChange, fault: faultOf("trigger.deliver"), onPick: (deliver) => trigger({ deliver }) }),
    /* @__PURE__ */ jsx23(Heading4, { children: texts.terms }),
    /* @__PURE__ */ jsx23(Days, { name: "dueDays", label: texts.dueDays, description: texts.dueDaysHelp, value: settings.dueDays ?? 0, max: 365, mayChange, fault: faultOf("dueDays"), onChange: (dueDays) => change({ dueDays }) }),
    /* @__PURE__ */ jsx23(Pick, { name: "numbering", label: texts.numbering, value: settings.numbering, options: choices(texts.numberingOptions), mayChange, fault: faultOf("numbering"), onPick: (numbering) => change({ numbering }) }),
    /* @__PURE__ */ jsx23(Instalments, { ...props }),
    /* @__PURE__ */ jsx23(Heading4, { children: texts.lines }),
    /* @__PURE__ */ jsx23(Pick, { name: "noLines", label: texts.noLines, value: settings.items.whenNoLines, options: choices(texts.noLinesOptions), mayChange, fault: faultOf("items.whenNoLines"), onPick: (whenNoLines) => change({ items: { ...settings.items, whenNoLines } }) }),
    /* @__PURE__ */ jsx23(Pick, { name: "recurring", label: texts.recurring, value: settings.items.recurring, options: choices(texts.recurringOptions), mayChange, fault: faultOf("items.recurring"), onPick: (recurring) => change({ items: { ...settings.items, recurring } }) }),
    /* @__PURE__ */ jsx23(Pick, { name: "newCustomers", label: texts.newCustomers, value: settings.customers.whenMissing, options: choices(texts.newCustomersOptions), mayChange, fault: faultOf("customers.whenMissing"), onPick: (whenMissing) => change({ customers: { whenMissing } }) }),
    /* @__PURE__ */ jsx23(Heading4, { children: texts.late }),
    /* @__PURE__ */ jsx23(Days, { name: "overdueDays", label: texts.overdueDays, value: settings.trouble.overdueDays, max: 365, mayChange, fault: faultOf("trouble.overdueDays"), onChange: (overdueDays) => change({ trouble: { ...settings.trouble, overdueDays } }) }),
    /* @__PURE__ */ jsx23(Toggle, { name: "task", label: texts.task, checked: settings.trouble.task, readOnly: !mayChange, textChecked: texts.on, textUnchecked: texts.off, onChange: (task) => change({ trouble: { ...settings.trouble, task } }) })
  ] });
}

// src/extensions/settings/mapping/Mapping.tsx
import { Accordion, Button as Button15, Flex as Flex28, Text as Text24 } from "@hubspot/ui-extensions";

// src/extensions/settings/mapping/Companies.tsx
import { Button as Button10, Flex as Flex18, Text as Text15, Tile as Tile3 } from "@hubspot/ui-extensions";

// src/extensions/settings/mapping/currency-routes.ts
var isPlain = ({ currency, pipelineId, country, property }) => currency !== void 0 && pipelineId === void 0 && country === void 0 && property === void 0;
function splitRoutes(routes) {
  const last = routes.findLastIndex((route) => !isPlain(route));
  return { rules: routes.slice(0, last + 1), byCurrency: routes.slice(last + 1) };
}
var companyFor = (currency, routes) => splitRoutes(routes).byCurrency.find((route) => route.currency === currency)?.connectionId ?? null;
function withCompanyFor(currency, connectionId, routes) {
  const { rules, byCurrency } = splitRoutes(routes);
  const others = byCurrency.filter((route) => route.currency !== currency);
  return [...rules, ...others, ...connectionId === null ? [] : [{ connectionId, currency }]];
}

// src/extensions/settings/mapping/erp-lists.ts
var erpsOf = (connections) => connections.filter(({ role, state }) => role === "erp" && state !== "disconnected");
function mainOf(connections, { defaultConnectionId }) {
  const erps = erpsOf(connections);
  return erps.find(({ id }) => id === defaultConnectionId) ?? erps[0];
}
var referenceOf = (connections, settings) => mainOf(connections, settings)?.reference ?? null;
var optionsOf = (list) => list.map(({ id, name }) => ({ value: id, label: name }));

// src/extensions/settings/mapping/Companies.tsx
import { jsx as jsx24, jsxs as jsxs19 } from "react/jsx-runtime";
var MOST_ROUTES = 50;
function Companies({ settings, change, mayChange, faultOf, connections, mapping: mapping4 }) {
  const texts = useTexts(settingsTexts).mapping.companies;
  const erps = erpsOf(connections).map(({ id, label, name }) => ({ value: id, label: `${label}: ${name}` }));
  const { routes } = settings;
  const { rules, byCurrency } = splitRoutes(routes);
  const put = (index, route) => change({ routes: routes.map((one, at) => at === index ? route : one) });
  if (erps.length === 0) return /* @__PURE__ */ jsx24(Text15, { children: texts.none });
  return /* @__PURE__ */ jsxs19(Flex18, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx24(Pick, { name: "defaultConnection", label: texts.default, value: settings.defaultConnectionId, options: erps, none: texts.onlyOne, mayChange, fault: faultOf("defaultConnectionId"), onPick: (defaultConnectionId) => change({ defaultConnectionId }) }),
    rules.map((route, index) => /* @__PURE__ */ jsx24(Tile3, { compact: true, children: /* @__PURE__ */ jsxs19(Flex18, { direction: "column", gap: "xs", children: [
      /* @__PURE__ */ jsx24(Text15, { format: { fontWeight: "bold" }, children: texts.rule(index + 1) }),
      /* @__PURE__ */ jsx24(Pick, { name: `pipeline-${index}`, label: texts.pipeline, value: route.pipelineId ?? null, none: texts.any, options: mapping4.pipelines.map(({ id, label }) => ({ value: id, label })), mayChange, onPick: (pipelineId) => put(index, with_(route, "pipelineId", pipelineId)) }),
      /* @__PURE__ */ jsx24(Pick, { name: `currency-${index}`, label: texts.currency, value: route.currency ?? null, none: texts.any, options: mapping4.currencies.map((code) => ({ value: code, label: code })), mayChange, onPick: (currency) => put(index, with_(route, "currency", currency)) }),
      /* @__PURE__ */ jsx24(Pick, { name: `connection-${index}`, label: texts.goesTo, value: route.connectionId, options: erps, mayChange, fault: faultOf(`routes.${index}.connectionId`), onPick: (id) => put(index, { ...route, connectionId: id ?? route.connectionId }) }),
      route.country || route.property ? /* @__PURE__ */ jsx24(Text15, { variant: "microcopy", children: texts.alsoIf }) : null,
      mayChange && /* @__PURE__ */ jsx24(Button10, { size: "xs", variant: "transparent", onClick: () => change({ routes: routes.filter((_one, at) => at !== index) }), children: texts.remove(index + 1) })
    ] }) }, index)),
    mayChange && erps.length > 1 && routes.length < MOST_ROUTES && /* @__PURE__ */ jsx24(Button10, { size: "sm", variant: "secondary", onClick: () => change({ routes: [...rules, { connectionId: erps[0]?.value ?? "" }, ...byCurrency] }), children: texts.add })
  ] });
}
function with_(route, name, value) {
  const { [name]: _before, ...rest } = route;
  return value === null ? rest : { ...rest, [name]: value };
}

// src/extensions/settings/mapping/Currencies.tsx
import { Flex as Flex19, StatusTag as StatusTag3, Table as Table3, TableBody as TableBody3, TableCell as TableCell3, TableHead as TableHead3, TableHeader as TableHeader3, TableRow as TableRow3, Text as Text16 } from "@hubspot/ui-extensions";
import { useState as useState10 } from "react";
import { jsx as jsx25, jsxs as jsxs20 } from "react/jsx-runtime";
function Currencies({ settings, change, mayChange, faultOf, connections, mapping: mapping4 }) {
  const texts = useTexts(settingsTexts).mapping.currencies;
  const [page, setPage] = useState10(1);
  const erps = erpsOf(connections);
  const { routes } = settings;
  const { rules, byCurrency } = splitRoutes(routes);
  const all = [.../* @__PURE__ */ new Set([...mapping4.currencies, ...byCurrency.flatMap(({ currency }) => currency ?? [])])];
  const { rows, pageCount } = pageOf(all, page);
  if (erps.length === 0) return /* @__PURE__ */ jsx25(Text16, { children: texts.none });
  const faultFor = (currency) => faultOf(`routes.${rules.length + byCurrency.findIndex((route) => route.currency === currency)}.connectionId`);
  return /* @__PURE__ */ jsxs20(Flex19, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx25(Text16, { children: texts.help }),
    /* @__PURE__ */ jsxs20(Table3, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx25(TableHead3, { children: /* @__PURE__ */ jsxs20(TableRow3, { children: [
        /* @__PURE__ */ jsx25(TableHeader3, { children: texts.currency }),
        /* @__PURE__ */ jsx25(TableHeader3, { children: texts.company }),
        /* @__PURE__ */ jsx25(TableHeader3, { children: texts.kept })
      ] }) }),
      /* @__PURE__ */ jsx25(TableBody3, { children: rows.map((currency) => {
        const chosen = companyFor(currency, routes);
        const anyway = goesAnyway(currency, erps, settings.defaultConnectionId);
        return /* @__PURE__ */ jsxs20(TableRow3, { children: [
          /* @__PURE__ */ jsx25(TableCell3, { children: currency }),
          /* @__PURE__ */ jsx25(TableCell3, { children: /* @__PURE__ */ jsx25(Pick, { name: `company-${currency}`, label: texts.companyOf(currency), value: chosen, none: anyway ? texts.default(anyway.name) : texts.undecided, options: erps.map(({ id, name }) => ({ value: id, label: name })), mayChange, fault: chosen === null ? void 0 : faultFor(currency), onPick: (id) => change({ routes: withCompanyFor(currency, id, routes) }) }) }),
          /* @__PURE__ */ jsx25(TableCell3, { children: /* @__PURE__ */ jsx25(Kept, { currency, company: chosen === null ? anyway : erps.find(({ id }) => id === chosen) }) })
        ] }, currency);
      }) })
    ] })
  ] });
}
function goesAnyway(currency, erps, defaultId) {
  if (defaultId !== null) return erps.find(({ id }) => id === defaultId);
  const keeping = erps.filter(({ reference }) => reference?.currencies.includes(currency));
  if (erps.length === 1) return erps[0];
  return keeping.length === 1 ? keeping[0] : void 0;
}
function Kept({ currency, company }) {
  const texts = useTexts(settingsTexts).mapping.currencies;
  const currencies = company?.reference?.currencies;
  if (company && currencies === void 0) return /* @__PURE__ */ jsx25(Text16, { variant: "microcopy", children: texts.notRead });
  const kept = currencies?.includes(currency) ?? false;
  return /* @__PURE__ */ jsx25(StatusTag3, { variant: kept ? "success" : "warning", children: kept ? texts.yes : texts.waits });
}

// src/extensions/settings/mapping/Fields.tsx
import { Flex as Flex20, Text as Text17 } from "@hubspot/ui-extensions";
import { jsx as jsx26, jsxs as jsxs21 } from "react/jsx-runtime";
var OF_DEAL = ["poNumber", "memo", "terms", "copyTo", "invoiceDate", "exchangeRate", "instalments", "discountPercent", "discountAmount"];
var DATES = ["invoiceDate"];
function Fields({ settings, change, mayChange, faultOf, connections, mapping: mapping4 }) {
  const texts = useTexts(settingsTexts).mapping.fields;
  const { fields } = settings;
  const set = (part) => change({ fields: { ...fields, ...part } });
  const options = (of) => of.map(({ name, label }) => ({ value: name, label: `${label} (${name})` }));
  const dates = options(mapping4.dealFields.filter(({ kind }) => kind === "date"));
  const others = options(mapping4.dealFields.filter(({ kind }) => kind !== "date"));
  const dimensions = referenceOf(connections, settings)?.dimensions ?? [];
  return /* @__PURE__ */ jsxs21(Flex20, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx26(Text17, { children: texts.intro }),
    OF_DEAL.map((name) => /* @__PURE__ */ jsx26(Pick, { name, label: texts.names[name], value: fields[name], none: texts.nowhere, options: DATES.includes(name) ? dates : others, mayChange, fault: faultOf(`fields.${name}`), onPick: (property) => set({ [name]: property }) }, name)),
    /* @__PURE__ */ jsx26(Pick, { name: "taxNumber", label: texts.names.taxNumber, value: fields.taxNumber, none: texts.nowhere, options: options(mapping4.companyFields), mayChange, fault: faultOf("fields.taxNumber"), onPick: (taxNumber) => set({ taxNumber }) }),
    dimensions.map(({ id, name }) => /* @__PURE__ */ jsx26(Pick, { name: `dimension-${id}`, label: texts.dimension(name), value: fields.dimensions[id] ?? null, none: texts.nowhere, options: others, mayChange, onPick: (property) => set({ dimensions: withDimension(fields.dimensions, id, property) }) }, id))
  ] });
}
function withDimension(before, id, property) {
  const { [id]: _was, ...rest } = before;
  return property === null ? rest : { ...rest, [id]: property };
}

// src/extensions/settings/mapping/Products.tsx
import { Flex as Flex24, Text as Text21 } from "@hubspot/ui-extensions";

// src/extensions/settings/mapping/DefaultItem.tsx
import { Button as Button12, DescriptionList as DescriptionList2, DescriptionListItem as DescriptionListItem2, Flex as Flex22, Text as Text19, Tile as Tile4 } from "@hubspot/ui-extensions";
import { useState as useState12 } from "react";

// src/extensions/settings/mapping/ItemSearch.tsx
import { Button as Button11, Flex as Flex21, Form as Form2, SearchInput, Text as Text18 } from "@hubspot/ui-extensions";
import { useState as useState11 } from "react";
import { jsx as jsx27, jsxs as jsxs22 } from "react/jsx-runtime";
var nameOfItem = ({ name, sku }) => sku === null ? name : `${name} (${sku})`;
function ItemSearch({ connectionId, start, busy, onChoose }) {
  const texts = useTexts(settingsTexts).mapping.productTable;
  const api = useApi();
  const search = useAct();
  const [text, setText] = useState11(start);
  const [found, setFound] = useState11(null);
  const sought = text.trim().slice(0, 100);
  const go = () => {
    if (sought !== "") search.act(() => api.get("/api/v1/mapping/items", { query: { connectionId, text: sought } }), ({ items }) => setFound(items));
  };
  return /* @__PURE__ */ jsxs22(Flex21, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx27(Form2, { onSubmit: go, children: /* @__PURE__ */ jsxs22(Flex21, { direction: "row", gap: "xs", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx27(SearchInput, { name: "itemSearch", label: texts.searchItem, value: text, onChange: setText }),
      /* @__PURE__ */ jsx27(Button11, { type: "submit", size: "sm", variant: "secondary", disabled: search.busy || sought === "", children: texts.search })
    ] }) }),
    search.problem && /* @__PURE__ */ jsx27(Failure, { problem: search.problem }),
    found?.length === 0 && /* @__PURE__ */ jsx27(Text18, { children: texts.noItem }),
    found?.map((item) => /* @__PURE__ */ jsxs22(Flex21, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx27(Text18, { children: nameOfItem(item) }),
      /* @__PURE__ */ jsx27(Button11, { size: "xs", variant: "secondary", disabled: busy, onClick: () => onChoose(item), children: texts.choose(item.name) })
    ] }, item.id))
  ] });
}

// src/extensions/settings/mapping/DefaultItem.tsx
import { Fragment as Fragment4, jsx as jsx28, jsxs as jsxs23 } from "react/jsx-runtime";
function DefaultItem({ connectionId, itemId, mayChange, set }) {
  const { products: texts, productTable: words } = useTexts(settingsTexts).mapping;
  const [chosen, setChosen] = useState12(null);
  const [searching, setSearching] = useState12(false);
  return /* @__PURE__ */ jsxs23(Flex22, { direction: "column", gap: "xs", align: "start", children: [
    /* @__PURE__ */ jsx28(DescriptionList2, { direction: "column", children: /* @__PURE__ */ jsx28(DescriptionListItem2, { label: texts.defaultItem, children: /* @__PURE__ */ jsx28(Text19, { children: itemId === null ? texts.noDefaultItem : chosen?.id === itemId ? nameOfItem(chosen) : mayChange ? /* @__PURE__ */ jsx28(Named, { connectionId, itemId }, itemId) : texts.itemOf(itemId) }) }) }),
    /* @__PURE__ */ jsx28(Text19, { variant: "microcopy", children: texts.defaultItemHelp }),
    mayChange && /* @__PURE__ */ jsxs23(Flex22, { direction: "row", gap: "sm", wrap: true, children: [
      /* @__PURE__ */ jsx28(Button12, { size: "xs", variant: "secondary", onClick: () => setSearching(!searching), children: searching ? words.cancel : texts.chooseDefault }),
      itemId !== null && /* @__PURE__ */ jsx28(Button12, { size: "xs", variant: "transparent", onClick: () => set(null), children: texts.noDefault })
    ] }),
    searching && /* @__PURE__ */ jsx28(Tile4, { compact: true, children: /* @__PURE__ */ jsx28(
      ItemSearch,
      {
        connectionId,
        start: "",
        busy: false,
        onChoose: (item) => {
          setChosen(item);
          set(item.id);
          setSearching(false);
        }
      }
    ) })
  ] });
}
function Named({ connectionId, itemId }) {
  const { products: texts } = useTexts(settingsTexts).mapping;
  const api = useApi();
  const { data } = useLoad(() => api.get("/api/v1/mapping/items", { query: { connectionId, itemId } }));
  const [item] = data?.items ?? [];
  return /* @__PURE__ */ jsx28(Fragment4, { children: item ? nameOfItem(item) : data === null ? texts.itemOf(itemId) : texts.goneItem(itemId) });
}

// src/extensions/settings/mapping/ProductTable.tsx
import { Button as Button13, Flex as Flex23, Form as Form3, SearchInput as SearchInput2, Table as Table4, TableBody as TableBody4, TableCell as TableCell4, TableHead as TableHead4, TableHeader as TableHeader4, TableRow as TableRow4, Text as Text20, Tile as Tile5 } from "@hubspot/ui-extensions";
import { useState as useState13 } from "react";
import { jsx as jsx29, jsxs as jsxs24 } from "react/jsx-runtime";
function ProductTable({ connectionId, mayChange }) {
  const texts = useTexts(settingsTexts).mapping.productTable;
  const api = useApi();
  const [typed, setTyped] = useState13("");
  const first = useLoad(() => api.get("/api/v1/mapping/products", { query: { connectionId } }));
  const { busy, problem, act } = useAct();
  const [page, setPage] = useState13(1);
  const [chosen, setChosen] = useState13(null);
  if (first.data === null) return first.problem ? /* @__PURE__ */ jsx29(Failure, { problem: first.problem, retry: () => void first.reload() }) : /* @__PURE__ */ jsx29(Loading, {});
  const { products, more } = first.data;
  const q = typed.trim().slice(0, 100);
  const read2 = () => api.get("/api/v1/mapping/products", { query: { connectionId, ...q === "" ? {} : { q } } });
  const find = () => act(read2, (data) => {
    first.show(data);
    setPage(1);
  });
  const map = (product, itemId) => act(
    async () => {
      const kept = await api.post("/api/v1/mapping/products", { body: { connectionId, productId: product.id, itemId } });
      return kept.ok ? read2() : kept;
    },
    (data) => {
      first.show(data);
      setChosen(null);
    }
  );
  return /* @__PURE__ */ jsxs24(Flex23, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx29(Text20, { children: texts.help }),
    /* @__PURE__ */ jsx29(Form3, { onSubmit: find, children: /* @__PURE__ */ jsxs24(Flex23, { direction: "row", gap: "xs", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx29(SearchInput2, { name: "productSearch", label: texts.searchProduct, value: typed, onChange: setTyped }),
      /* @__PURE__ */ jsx29(Button13, { type: "submit", size: "sm", variant: "secondary", disabled: busy, children: texts.search })
    ] }) }),
    problem && /* @__PURE__ */ jsx29(Failure, { problem }),
    products.length === 0 ? /* @__PURE__ */ jsx29(Text20, { children: q === "" ? texts.none : texts.noProduct }) : /* @__PURE__ */ jsx29(Rows, { products, page, setPage, onChange: mayChange ? setChosen : null }),
    more && /* @__PURE__ */ jsx29(Text20, { variant: "microcopy", children: texts.more }),
    chosen && /* @__PURE__ */ jsx29(Tile5, { compact: true, children: /* @__PURE__ */ jsxs24(Flex23, { direction: "column", gap: "sm", align: "start", children: [
      /* @__PURE__ */ jsx29(Text20, { format: { fontWeight: "bold" }, children: texts.is(chosen.name) }),
      /* @__PURE__ */ jsx29(ItemSearch, { connectionId, start: chosen.name, busy, onChoose: ({ id }) => map(chosen, id) }, chosen.id),
      /* @__PURE__ */ jsxs24(Flex23, { direction: "row", gap: "sm", wrap: true, children: [
        chosen.item?.origin === "by-hand" && /* @__PURE__ */ jsx29(Button13, { size: "xs", variant: "secondary", disabled: busy, onClick: () => map(chosen, null), children: texts.again }),
        /* @__PURE__ */ jsx29(Button13, { size: "xs", variant: "transparent", onClick: () => setChosen(null), children: texts.cancel })
      ] })
    ] }) })
  ] });
}
function Rows({ products, page, setPage, onChange }) {
  const texts = useTexts(settingsTexts).mapping.productTable;
  const { rows, pageCount } = pageOf(products, page);
  return /* @__PURE__ */ jsxs24(Table4, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
    /* @__PURE__ */ jsx29(TableHead4, { children: /* @__PURE__ */ jsxs24(TableRow4, { children: [
      /* @__PURE__ */ jsx29(TableHeader4, { children: texts.product }),
      /* @__PURE__ */ jsx29(TableHeader4, { children: texts.sku }),
      /* @__PURE__ */ jsx29(TableHeader4, { children: texts.item }),
      onChange && /* @__PURE__ */ jsx29(TableHeader4, { children: texts.change })
    ] }) }),
    /* @__PURE__ */ jsx29(TableBody4, { children: rows.map((product) => /* @__PURE__ */ jsxs24(TableRow4, { children: [
      /* @__PURE__ */ jsx29(TableCell4, { children: /* @__PURE__ */ jsx29(Text20, { truncate: { tooltipText: product.name, maxWidth: 320 }, children: product.name }) }),
      /* @__PURE__ */ jsx29(TableCell4, { children: product.sku ?? "" }),
      /* @__PURE__ */ jsx29(TableCell4, { children: product.item === null ? texts.open : `${product.item.name ?? product.item.id} (${texts.origins[product.item.origin]})` }),
      onChange && /* @__PURE__ */ jsx29(TableCell4, { children: /* @__PURE__ */ jsx29(Button13, { size: "xs", variant: "transparent", onClick: () => onChange(product), children: texts.changeOf(product.name) }) })
    ] }, product.id)) })
  ] });
}

// src/extensions/settings/mapping/Products.tsx
import { jsx as jsx30, jsxs as jsxs25 } from "react/jsx-runtime";
function Products({ settings, change, mayChange, faultOf, connections }) {
  const texts = useTexts(settingsTexts).mapping.products;
  const { items } = settings;
  const set = (part) => change({ items: { ...items, ...part } });
  const of = mainOf(connections, settings);
  const accounts = of?.reference?.incomeAccounts ?? [];
  return /* @__PURE__ */ jsxs25(Flex24, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx30(Pick, { name: "whenMissing", label: texts.whenMissing, value: items.whenMissing, options: Object.entries(texts.options).map(([value, label]) => ({ value, label })), mayChange, fault: faultOf("items.whenMissing"), onPick: (whenMissing) => set({ whenMissing }) }),
    /* @__PURE__ */ jsx30(Pick, { name: "incomeAccount", label: texts.account, description: texts.accountHelp, value: items.incomeAccountId, none: texts.firstAccount, options: optionsOf(accounts), mayChange, fault: faultOf("items.incomeAccountId"), onPick: (incomeAccountId) => set({ incomeAccountId }) }),
    of && /* @__PURE__ */ jsx30(DefaultItem, { connectionId: of.id, itemId: items.defaultItemId, mayChange, set: (defaultItemId) => set({ defaultItemId }) }, of.id),
    erpsOf(connections).map(({ id, name }, _at, all) => /* @__PURE__ */ jsxs25(Flex24, { direction: "column", gap: "sm", children: [
      all.length > 1 && /* @__PURE__ */ jsx30(Text21, { format: { fontWeight: "bold" }, children: name }),
      /* @__PURE__ */ jsx30(ProductTable, { connectionId: id, mayChange })
    ] }, id))
  ] });
}

// src/extensions/settings/mapping/Tax.tsx
import { Flex as Flex26, Text as Text22 } from "@hubspot/ui-extensions";

// src/extensions/settings/mapping/likely-tax-code.ts
function likelyTaxCode(word, codes) {
  const plain2 = (text) => text.trim().toLowerCase();
  const same = codes.find(({ id, name }) => plain2(name) === plain2(word) || plain2(id) === plain2(word));
  if (same) return same.id;
  const rate = rateIn(word);
  const named = rate === null ? [] : codes.filter(({ name }) => rateIn(name) === rate);
  return named.length === 1 ? named[0]?.id ?? null : null;
}
function rateIn(text) {
  const found = /(\d{1,2}(?:[.,]\d{1,4})?)\s*%/.exec(text)?.[1];
  return found === void 0 ? null : Number(found.replace(",", "."));
}

// src/extensions/settings/mapping/Words.tsx
import { Button as Button14, Flex as Flex25, Form as Form4, Input as Input5 } from "@hubspot/ui-extensions";
import { useState as useState14 } from "react";
import { jsx as jsx31, jsxs as jsxs26 } from "react/jsx-runtime";
function Words({ name, label, words, options, likely, mayChange, faultOf, onChange }) {
  const texts = useTexts(settingsTexts).mapping.words;
  const [typed, setTyped] = useState14("");
  const added = typed.trim();
  const add = () => {
    if (added === "" || Object.hasOwn(words, added)) return;
    onChange({ ...words, [added]: likely(added) ?? "" });
    setTyped("");
  };
  const without = (word) => Object.fromEntries(Object.entries(words).filter(([one]) => one !== word));
  return /* @__PURE__ */ jsxs26(Flex25, { direction: "column", gap: "sm", children: [
    Object.entries(words).map(([word, chosen]) => /* @__PURE__ */ jsxs26(Flex25, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx31(Pick, { name: `${name}-${word}`, label: texts.is(word), value: chosen, options, mayChange, fault: faultOf(word) ?? (chosen === "" ? texts.choose : void 0), onPick: (choice) => onChange({ ...words, [word]: choice ?? "" }) }),
      mayChange && /* @__PURE__ */ jsx31(Button14, { size: "xs", variant: "transparent", onClick: () => onChange(without(word)), children: texts.remove(word) })
    ] }, word)),
    mayChange && /* @__PURE__ */ jsx31(Form4, { onSubmit: () => add(), children: /* @__PURE__ */ jsxs26(Flex25, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx31(Input5, { name: `${name}Word`, label, value: typed, onInput: setTyped, onChange: setTyped }),
      /* @__PURE__ */ jsx31(Button14, { type: "submit", size: "sm", variant: "secondary", disabled: added === "", children: texts.add })
    ] }) })
  ] });
}

// src/extensions/settings/mapping/Tax.tsx
import { jsx as jsx32, jsxs as jsxs27 } from "react/jsx-runtime";
function Tax({ settings, change, mayChange, faultOf, connections }) {
  const texts = useTexts(settingsTexts).mapping.tax;
  const { tax } = settings;
  const set = (part) => change({ tax: { ...tax, ...part } });
  const codes = referenceOf(connections, settings)?.taxCodes ?? [];
  return /* @__PURE__ */ jsxs27(Flex26, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx32(Pick, { name: "taxMode", label: texts.mode, value: tax.mode, options: Object.entries(texts.modes).map(([value, label]) => ({ value, label })), mayChange, fault: faultOf("tax.mode"), onPick: (mode) => set({ mode }) }),
    /* @__PURE__ */ jsx32(Pick, { name: "taxDefault", label: texts.default, value: tax.defaultCode, none: texts.byErp, options: optionsOf(codes), mayChange, fault: faultOf("tax.defaultCode"), onPick: (defaultCode) => set({ defaultCode }) }),
    /* @__PURE__ */ jsx32(Text22, { children: texts.wordsHelp }),
    /* @__PURE__ */ jsx32(Words, { name: "tax", label: texts.word, words: tax.codes, options: optionsOf(codes), likely: (word) => likelyTaxCode(word, codes), mayChange, faultOf: (word) => faultOf(`tax.codes.${word}`), onChange: (words) => set({ codes: words }) })
  ] });
}

// src/extensions/settings/mapping/Terms.tsx
import { Flex as Flex27, Text as Text23 } from "@hubspot/ui-extensions";

// src/extensions/settings/mapping/likely-term.ts
function likelyTerm(word, terms) {
  const plain2 = (text) => text.trim().toLowerCase();
  const same = terms.find(({ name }) => plain2(name) === plain2(word));
  if (same) return same.id;
  const number = numberIn(word);
  const named = number === null ? [] : terms.filter(({ name }) => numberIn(name) === number);
  return named.length === 1 ? named[0]?.id ?? null : null;
}
function numberIn(text) {
  const found = text.match(/\d+/g) ?? [];
  return found.length === 1 ? Number(found[0]) : null;
}

// src/extensions/settings/mapping/Terms.tsx
import { jsx as jsx33, jsxs as jsxs28 } from "react/jsx-runtime";
function Terms({ settings, change, mayChange, faultOf, connections }) {
  const texts = useTexts(settingsTexts).mapping.terms;
  const erps = erpsOf(connections);
  const { words } = settings.terms;
  if (erps.length === 0) return /* @__PURE__ */ jsx33(Text23, { children: texts.none });
  return /* @__PURE__ */ jsxs28(Flex27, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx33(Text23, { children: settings.fields.terms === null ? texts.noField : texts.help }),
    erps.map(({ id, name, reference }, at) => {
      const terms = reference?.terms ?? [];
      return /* @__PURE__ */ jsxs28(Flex27, { direction: "column", gap: "sm", children: [
        erps.length > 1 && /* @__PURE__ */ jsx33(Text23, { format: { fontWeight: "bold" }, children: name }),
        /* @__PURE__ */ jsx33(Words, { name: `terms${at}`, label: texts.word, words: words[id] ?? {}, options: optionsOf(terms), likely: (word) => likelyTerm(word, terms), mayChange, faultOf: (word) => faultOf(`terms.words.${id}.${word}`), onChange: (own) => change({ terms: { words: { ...words, [id]: own } } }) })
      ] }, id);
    })
  ] });
}

// src/extensions/settings/mapping/Mapping.tsx
import { jsx as jsx34, jsxs as jsxs29 } from "react/jsx-runtime";
function Mapping(props) {
  const texts = useTexts(settingsTexts).mapping;
  const formats = useFormats();
  const lists = useMapping(props.mayChange);
  if (lists.mapping === null) return lists.problem ? /* @__PURE__ */ jsx34(Failure, { problem: lists.problem, retry: () => lists.refresh() }) : /* @__PURE__ */ jsx34(Loading, {});
  const { mapping: mapping4 } = lists;
  return /* @__PURE__ */ jsxs29(Flex28, { direction: "column", gap: "md", children: [
    /* @__PURE__ */ jsxs29(Flex28, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx34(Text24, { variant: "microcopy", children: mapping4.readAt === null ? texts.neverRead : texts.readAt(formats.moment(mapping4.readAt)) }),
      props.mayChange && /* @__PURE__ */ jsx34(Button15, { size: "xs", variant: "secondary", disabled: lists.busy, onClick: () => lists.refresh(), children: lists.busy ? texts.reading : texts.readAgain })
    ] }),
    lists.problem && /* @__PURE__ */ jsx34(Failure, { problem: lists.problem }),
    mapping4.truncated && /* @__PURE__ */ jsx34(Text24, { variant: "microcopy", children: texts.truncated }),
    /* @__PURE__ */ jsx34(Accordion, { title: texts.companies.title, defaultOpen: true, children: /* @__PURE__ */ jsx34(Companies, { ...props, mapping: mapping4 }) }),
    /* @__PURE__ */ jsx34(Accordion, { title: texts.currencies.title, children: /* @__PURE__ */ jsx34(Currencies, { ...props, mapping: mapping4 }) }),
    /* @__PURE__ */ jsx34(Accordion, { title: texts.fields.title, children: /* @__PURE__ */ jsx34(Fields, { ...props, mapping: mapping4 }) }),
    /* @__PURE__ */ jsx34(Accordion, { title: texts.terms.title, children: /* @__PURE__ */ jsx34(Terms, { ...props }) }),
    /* @__PURE__ */ jsx34(Accordion, { title: texts.products.title, children: /* @__PURE__ */ jsx34(Products, { ...props }) }),
    /* @__PURE__ */ jsx34(Accordion, { title: texts.tax.title, children: /* @__PURE__ */ jsx34(Tax, { ...props }) }),
    /* @__PURE__ */ jsx34(Accordion, { title: texts.test.title, children: /* @__PURE__ */ jsx34(TestDeal, { ...props }) })
  ] });
}

// src/extensions/settings/notifications/Notifications.tsx
import { Flex as Flex30, Heading as Heading6, Text as Text26 } from "@hubspot/ui-extensions";

// src/extensions/settings/notifications/Channel.tsx
import { Alert as Alert7, Button as Button16, Flex as Flex29, Form as Form5, Heading as Heading5, Input as Input6, Text as Text25 } from "@hubspot/ui-extensions";
import { useState as useState15 } from "react";
import { Fragment as Fragment5, jsx as jsx35, jsxs as jsxs30 } from "react/jsx-runtime";
function Channel({ mayChange }) {
  const texts = useTexts(settingsTexts).notifications;
  const api = useApi();
  const { data, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/notices", {}));
  const { busy, problem: refused3, act } = useAct();
  const [typed, setTyped] = useState15("");
  if (data === null) return problem ? /* @__PURE__ */ jsx35(Failure, { problem, retry: () => void reload3() }) : /* @__PURE__ */ jsx35(Loading, {});
  const { channel, last } = data;
  const save = () => act(
    () => api.put("/api/v1/notices/channel", { body: { url: typed.trim() } }),
    () => {
      setTyped("");
      void reload3();
    }
  );
  return /* @__PURE__ */ jsxs30(Flex29, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx35(Heading5, { children: texts.where }),
    channel === null ? /* @__PURE__ */ jsx35(Text25, { children: texts.nowhere }) : /* @__PURE__ */ jsx35(Present, { channel, last }),
    refused3 && /* @__PURE__ */ jsx35(Failure, { problem: refused3 }),
    mayChange && /* @__PURE__ */ jsx35(Form5, { onSubmit: save, children: /* @__PURE__ */ jsxs30(Flex29, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx35(Input6, { name: "noticeAddress", label: texts.address, description: texts.addressHelp, value: typed, onInput: setTyped, onChange: setTyped }),
      /* @__PURE__ */ jsx35(Button16, { type: "submit", variant: "secondary", size: "sm", disabled: busy || typed.trim() === "", children: texts.save })
    ] }) }),
    mayChange && channel && /* @__PURE__ */ jsx35(Actions2, { last, reload: reload3 })
  ] });
}
function Present({ channel, last }) {
  const texts = useTexts(settingsTexts).notifications;
  const formats = useFormats();
  return /* @__PURE__ */ jsxs30(Fragment5, { children: [
    /* @__PURE__ */ jsx35(Text25, { children: texts.goesTo(channel.host, channel.ending) }),
    /* @__PURE__ */ jsx35(Text25, { variant: "microcopy", children: texts.setBy(channel.setBy, formats.moment(channel.setAt)) }),
    /* @__PURE__ */ jsx35(Last, { last })
  ] });
}
function Actions2({ last, reload: reload3 }) {
  const texts = useTexts(settingsTexts).notifications;
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [presses, setPresses] = useState15(0);
  useFollow(presses > 0 && (last?.state === "waiting" || last?.state === "sending"), reload3, presses);
  const remove = () => act(() => api.post("/api/v1/notices/channel/remove", {}), () => void reload3());
  const test = () => act(
    () => api.post("/api/v1/notices/test", {}),
    () => {
      setPresses((count) => count + 1);
      void reload3();
    }
  );
  return /* @__PURE__ */ jsxs30(Fragment5, { children: [
    problem && /* @__PURE__ */ jsx35(Failure, { problem }),
    /* @__PURE__ */ jsxs30(Flex29, { direction: "row", gap: "sm", wrap: true, children: [
      /* @__PURE__ */ jsx35(Button16, { variant: "secondary", size: "sm", disabled: busy, onClick: test, children: texts.test }),
      /* @__PURE__ */ jsx35(Button16, { variant: "secondary", size: "sm", disabled: busy, onClick: remove, children: texts.remove })
    ] })
  ] });
}
function Last({ last }) {
  const texts = useTexts(settingsTexts).notifications.last;
  const formats = useFormats();
  if (last === null) return /* @__PURE__ */ jsx35(Text25, { variant: "microcopy", children: texts.none });
  const moment = formats.moment(last.at);
  if (last.state === "sent") return /* @__PURE__ */ jsx35(Text25, { variant: "microcopy", children: texts.sent(moment) });
  if (last.failure !== null) return /* @__PURE__ */ jsx35(Alert7, { title: texts.failed(moment, last.failure), variant: "warning" });
  return /* @__PURE__ */ jsx35(Text25, { variant: "microcopy", children: texts.waiting(moment) });
}

// src/extensions/settings/notifications/Notifications.tsx
import { Fragment as Fragment6, jsx as jsx36, jsxs as jsxs31 } from "react/jsx-runtime";
var HOURS = Array.from({ length: 24 }, (_, hour) => hour);
var LANGUAGES = ["en", "de", "fr"];
var STUCK = [4, 8, 24, 48, 72, 168];
function Notifications({ settings, change, mayChange, faultOf }) {
  const texts = useTexts(settingsTexts).notifications;
  const formats = useFormats();
  const rules = settings.notifications;
  const set = (part) => change({ notifications: { ...rules, ...part } });
  const setDigest = (part) => set({ digest: { ...rules.digest, ...part } });
  const stuck = rules.stuckHours === null || STUCK.includes(rules.stuckHours) ? STUCK : [...STUCK, rules.stuckHours].sort((a, b) => a - b);
  return /* @__PURE__ */ jsxs31(Flex30, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx36(Text26, { children: texts.intro }),
    /* @__PURE__ */ jsx36(Channel, { mayChange }),
    /* @__PURE__ */ jsx36(Heading6, { children: texts.what }),
    /* @__PURE__ */ jsx36(YesNo, { name: "tellParked", label: texts.parked, value: rules.parked, mayChange, onPick: (parked) => set({ parked }) }),
    /* @__PURE__ */ jsx36(YesNo, { name: "tellConnections", label: texts.connections, value: rules.connections, mayChange, onPick: (connections) => set({ connections }) }),
    /* @__PURE__ */ jsx36(
      Pick,
      {
        name: "stuckHours",
        label: texts.stuck,
        value: rules.stuckHours === null ? null : String(rules.stuckHours),
        none: texts.never,
        options: stuck.map((hours) => ({ value: String(hours), label: texts.hours(formats.count(hours)) })),
        mayChange,
        fault: faultOf("notifications.stuckHours"),
        onPick: (hours) => set({ stuckHours: hours === null ? null : Number(hours) })
      }
    ),
    /* @__PURE__ */ jsx36(YesNo, { name: "weekly", label: texts.weekly, description: texts.weeklyHelp, value: rules.weekly, mayChange, onPick: (weekly) => set({ weekly }) }),
    rules.weekly && /* @__PURE__ */ jsx36(
      Pick,
      {
        name: "language",
        label: texts.language,
        value: rules.language,
        options: LANGUAGES.map((value) => ({ value, label: texts.languages[value] })),
        mayChange,
        fault: faultOf("notifications.language"),
        onPick: (value) => set({ language: LANGUAGES.find((one) => one === value) ?? "en" })
      }
    ),
    /* @__PURE__ */ jsx36(Heading6, { children: texts.daily }),
    /* @__PURE__ */ jsx36(YesNo, { name: "daily", label: texts.daily, description: texts.dailyHelp, value: rules.digest.daily, mayChange, onPick: (daily) => setDigest({ daily }) }),
    rules.digest.daily && /* @__PURE__ */ jsxs31(Fragment6, { children: [
      /* @__PURE__ */ jsx36(
        Pick,
        {
          name: "digestHour",
          label: texts.hour,
          description: texts.hourHelp,
          value: String(rules.digest.hour),
          options: HOURS.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` })),
          mayChange,
          fault: faultOf("notifications.digest.hour"),
          onPick: (hour) => setDigest({ hour: Number(hour) })
        }
      ),
      /* @__PURE__ */ jsx36(YesNo, { name: "whenQuiet", label: texts.whenQuiet, value: rules.digest.whenQuiet, mayChange, onPick: (whenQuiet) => setDigest({ whenQuiet }) })
    ] })
  ] });
}
function YesNo({ value, onPick, ...rest }) {
  const texts = useTexts(settingsTexts).notifications;
  const options = [
    { value: "yes", label: texts.yes },
    { value: "no", label: texts.no }
  ];
  return /* @__PURE__ */ jsx36(Pick, { ...rest, value: value ? "yes" : "no", options, onPick: (picked) => onPick(picked === "yes") });
}

// src/extensions/settings/owners/Owners.tsx
import { Flex as Flex31, Table as Table5, TableBody as TableBody5, TableCell as TableCell5, TableHead as TableHead5, TableHeader as TableHeader5, TableRow as TableRow5, Text as Text27 } from "@hubspot/ui-extensions";
import { jsx as jsx37, jsxs as jsxs32 } from "react/jsx-runtime";
var FIELDS = ["name", "email", "phone", "address", "taxNumber"];
var SIDES = ["crm", "erp", "either"];
function Owners({ settings, change, mayChange, faultOf }) {
  const texts = useTexts(settingsTexts).owners;
  const own = (field, side) => change({ owners: { ...settings.owners, [field]: side } });
  return /* @__PURE__ */ jsxs32(Flex31, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx37(Text27, { children: texts.intro }),
    /* @__PURE__ */ jsxs32(Table5, { bordered: true, density: "condensed", children: [
      /* @__PURE__ */ jsx37(TableHead5, { children: /* @__PURE__ */ jsxs32(TableRow5, { children: [
        /* @__PURE__ */ jsx37(TableHeader5, { children: texts.field }),
        /* @__PURE__ */ jsx37(TableHeader5, { children: texts.owner }),
        /* @__PURE__ */ jsx37(TableHeader5, { children: texts.meaning })
      ] }) }),
      /* @__PURE__ */ jsx37(TableBody5, { children: FIELDS.map((field) => /* @__PURE__ */ jsxs32(TableRow5, { children: [
        /* @__PURE__ */ jsx37(TableCell5, { children: texts.fields[field] }),
        /* @__PURE__ */ jsx37(TableCell5, { children: /* @__PURE__ */ jsx37(
          Pick,
          {
            name: `owner-${field}`,
            label: texts.ownerOf(texts.fields[field]),
            value: settings.owners[field],
            options: SIDES.map((side) => ({ value: side, label: texts.sides[side] })),
            mayChange,
            fault: faultOf(`owners.${field}`),
            onPick: (side) => own(field, side)
          }
        ) }),
        /* @__PURE__ */ jsx37(TableCell5, { children: texts.means[settings.owners[field]] })
      ] }, field)) })
    ] }),
    /* @__PURE__ */ jsx37(Text27, { variant: "microcopy", children: texts.scope })
  ] });
}

// src/extensions/settings/people/People.tsx
import { Alert as Alert8, Flex as Flex33, Text as Text29 } from "@hubspot/ui-extensions";

// src/extensions/settings/people/PeopleList.tsx
import { Button as Button17, Flex as Flex32, Form as Form6, Heading as Heading7, Input as Input7, Text as Text28 } from "@hubspot/ui-extensions";
import { useState as useState16 } from "react";
import { jsx as jsx38, jsxs as jsxs33 } from "react/jsx-runtime";
var looksLikeAddress = (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
function PeopleList({ name, title, help, people, mayChange, keepsOne = false, suggestion, faultOf, onChange }) {
  const texts = useTexts(settingsTexts).people;
  const [typed, setTyped] = useState16("");
  const address = typed.trim().toLowerCase();
  const wrong = address !== "" && !looksLikeAddress(address);
  const add = (who) => {
    if (!looksLikeAddress(who)) return;
    onChange([.../* @__PURE__ */ new Set([...people, who])]);
    setTyped("");
  };
  return /* @__PURE__ */ jsxs33(Flex32, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx38(Heading7, { children: title }),
    /* @__PURE__ */ jsx38(Text28, { children: help }),
    people.length === 0 && /* @__PURE__ */ jsx38(Text28, { format: { italic: true }, children: texts.nobody }),
    people.map((person, index) => /* @__PURE__ */ jsxs33(Flex32, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx38(Text28, { truncate: { tooltipText: person, maxWidth: 320 }, children: person }),
      faultOf(index) === void 0 ? null : /* @__PURE__ */ jsx38(Text28, { format: { fontWeight: "bold" }, children: faultOf(index) }),
      mayChange && !(keepsOne && people.length === 1) && /* @__PURE__ */ jsx38(Button17, { size: "xs", variant: "transparent", onClick: () => onChange(people.filter((one) => one !== person)), children: texts.remove(person) })
    ] }, person)),
    mayChange && /* @__PURE__ */ jsx38(Form6, { onSubmit: () => add(address), children: /* @__PURE__ */ jsxs33(Flex32, { direction: "row", gap: "sm", align: "end", wrap: true, children: [
      /* @__PURE__ */ jsx38(Input7, { name: `${name}-email`, label: texts.email(title), value: typed, error: wrong, validationMessage: wrong ? texts.noAddress : "", onInput: setTyped, onChange: setTyped }),
      /* @__PURE__ */ jsx38(Button17, { type: "submit", variant: "secondary", size: "sm", disabled: address === "" || wrong, children: texts.add }),
      people.length === 0 && suggestion !== void 0 && /* @__PURE__ */ jsx38(Button17, { variant: "transparent", size: "sm", onClick: () => add(suggestion), children: texts.addMe })
    ] }) })
  ] });
}

// src/extensions/settings/people/People.tsx
import { jsx as jsx39, jsxs as jsxs34 } from "react/jsx-runtime";
var OTHERS = ["see", "create-invoices", "settle"];
function People({ settings, change, mayChange, faultOf }) {
  const texts = useTexts(settingsTexts).people;
  const { user } = useSurfaceContext();
  const { roles } = settings;
  const set = (part) => change({ roles: { ...roles, ...part } });
  const own = user.email.toLowerCase();
  const locksOut = roles.admins.length > 0 && !roles.admins.includes(own);
  return /* @__PURE__ */ jsxs34(Flex33, { direction: "column", gap: "md", children: [
    roles.admins.length === 0 && /* @__PURE__ */ jsx39(Alert8, { title: texts.noAdmin, variant: "warning", children: texts.noAdminNext }),
    mayChange && locksOut && /* @__PURE__ */ jsx39(Alert8, { title: texts.lockedOut, variant: "warning", children: texts.lockedOutNext }),
    /* @__PURE__ */ jsx39(PeopleList, { name: "admins", title: texts.admins, help: texts.adminsMay, people: roles.admins, mayChange, keepsOne: true, suggestion: own, faultOf: (at) => faultOf(`roles.admins.${at}`), onChange: (admins) => set({ admins }) }),
    /* @__PURE__ */ jsx39(PeopleList, { name: "finance", title: texts.finance, help: texts.financeMay, people: roles.finance, mayChange, faultOf: (at) => faultOf(`roles.finance.${at}`), onChange: (finance) => set({ finance }) }),
    /* @__PURE__ */ jsx39(
      Pick,
      {
        name: "others",
        label: texts.others,
        description: texts.othersHelp,
        value: roles.others,
        options: OTHERS.map((right) => ({ value: right, label: texts.rights[right] })),
        mayChange,
        fault: faultOf("roles.others"),
        onPick: (others) => set({ others })
      }
    ),
    /* @__PURE__ */ jsx39(Text29, { variant: "microcopy", children: texts.byEmail })
  ] });
}

// src/extensions/settings/posting/Posting.tsx
import { Flex as Flex34, Heading as Heading8, Input as Input8, Text as Text30 } from "@hubspot/ui-extensions";

// src/extensions/settings/posting/Classes.tsx
import { Fragment as Fragment7, jsx as jsx40, jsxs as jsxs35 } from "react/jsx-runtime";
var SEPARATOR2 = "\n";
function Classes({ erp, classes, set, mayChange }) {
  const texts = useTexts(settingsTexts).posting;
  const { mapping: mapping4, problem, refresh } = useMapping(mayChange);
  const options = (erp.reference?.dimensions ?? []).flatMap(({ id, name, options: of }) => of.map((option) => ({ value: id + SEPARATOR2 + option.id, label: `${name}: ${option.name}` })));
  const own = classes.filter(({ connectionId }) => connectionId === erp.id);
  const known2 = mapping4?.pipelines ?? [];
  const gone = own.filter(({ pipelineId }) => mapping4 !== null && !known2.some(({ id }) => id === pipelineId)).map(({ pipelineId }) => ({ id: pipelineId, label: `${pipelineId} ?` }));
  const pick = (pipelineId, value) => {
    const others = classes.filter((rule) => rule.connectionId !== erp.id || rule.pipelineId !== pipelineId);
    const [dimensionId = "", optionId = ""] = (value ?? "").split(SEPARATOR2);
    set(value === null ? others : [...others, { connectionId: erp.id, pipelineId, dimensionId, optionId }]);
  };
  if (options.length === 0 && own.length === 0) return null;
  return /* @__PURE__ */ jsxs35(Fragment7, { children: [
    problem && /* @__PURE__ */ jsx40(Failure, { problem, retry: () => refresh() }),
    [...known2, ...gone].map(({ id, label }) => {
      const rule = own.find(({ pipelineId }) => pipelineId === id);
      return /* @__PURE__ */ jsx40(Pick, { name: `class-${erp.id}-${id}`, label: texts.classOf(label), value: rule ? rule.dimensionId + SEPARATOR2 + rule.optionId : null, none: texts.noClass, options, mayChange, onPick: (value) => pick(id, value) }, id);
    })
  ] });
}

// src/extensions/settings/posting/Posting.tsx
import { jsx as jsx41, jsxs as jsxs36 } from "react/jsx-runtime";
var MODES = ["off", "draft", "post"];
var NO_ACCOUNTS = { deferred: null, revenue: null };
function Posting({ settings, change, mayChange, faultOf, connections }) {
  const texts = useTexts(settingsTexts).posting;
  const { posting: posting4 } = settings;
  const set = (part) => change({ posting: { ...posting4, ...part } });
  const erps = erpsOf(connections);
  const month = (text) => set({ from: text.trim() === "" ? null : text.trim() });
  return /* @__PURE__ */ jsxs36(Flex34, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx41(Text30, { children: texts.intro }),
    /* @__PURE__ */ jsx41(Text30, { variant: "microcopy", children: texts.elsewhere }),
    /* @__PURE__ */ jsx41(Pick, { name: "postingMode", label: texts.mode, description: texts.means[posting4.mode], value: posting4.mode, options: MODES.map((value) => ({ value, label: texts.modes[value] })), mayChange, fault: faultOf("posting.mode"), onPick: (mode) => set({ mode }) }),
    posting4.mode !== "off" && /* @__PURE__ */ jsx41(Input8, { name: "postingFrom", label: texts.from, description: texts.fromHelp, value: posting4.from ?? "", readOnly: !mayChange, error: faultOf("posting.from") !== void 0, ...faultOf("posting.from") === void 0 ? {} : { validationMessage: faultOf("posting.from") ?? "" }, onInput: month, onChange: month }),
    posting4.mode !== "off" && erps.length === 0 && /* @__PURE__ */ jsx41(Text30, { children: texts.noErp }),
    posting4.mode !== "off" && erps.map((erp) => {
      const accounts = posting4.accounts[erp.id] ?? NO_ACCOUNTS;
      const choose = (part) => set({ accounts: { ...posting4.accounts, [erp.id]: { ...accounts, ...part } } });
      return /* @__PURE__ */ jsxs36(Flex34, { direction: "column", gap: "sm", children: [
        /* @__PURE__ */ jsx41(Accounts, { erp, accounts, choose, mayChange }),
        /* @__PURE__ */ jsx41(Classes, { erp, classes: posting4.classes, set: (classes) => set({ classes }), mayChange })
      ] }, erp.id);
    })
  ] });
}
function Accounts({ erp, accounts, choose, mayChange }) {
  const texts = useTexts(settingsTexts).posting;
  const { otherAccounts = [], incomeAccounts = [] } = erp.reference ?? {};
  return /* @__PURE__ */ jsxs36(Flex34, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx41(Heading8, { children: `${erp.label}: ${erp.name}` }),
    /* @__PURE__ */ jsx41(Pick, { name: `deferred-${erp.id}`, label: texts.deferred, description: texts.deferredHelp, value: accounts.deferred, none: texts.choose, options: optionsOf(otherAccounts), mayChange, onPick: (deferred) => choose({ deferred }) }),
    /* @__PURE__ */ jsx41(Pick, { name: `revenue-${erp.id}`, label: texts.revenue, value: accounts.revenue, none: texts.choose, options: optionsOf(incomeAccounts), mayChange, onPick: (revenue) => choose({ revenue }) })
  ] });
}

// src/extensions/settings/reminders/Reminders.tsx
import { Flex as Flex35, Input as Input9, MultiSelect as MultiSelect2, Text as Text31 } from "@hubspot/ui-extensions";
import { useState as useState17 } from "react";

// src/extensions/settings/reminders/lists.ts
function thresholdsFrom(text) {
  const pairs = text.split(/[;\n]/).map((pair) => pair.trim()).filter((pair) => pair !== "");
  return Object.fromEntries(pairs.map((pair) => {
    const [currency = "", ...amount] = pair.split(/\s+/);
    return [currency.toUpperCase(), amount.join("").replace(",", ".")];
  }));
}
var thresholdsText = (thresholds) => Object.entries(thresholds).map(([currency, amount]) => `${currency} ${amount}`.trim()).join("; ");
var datesFrom = (text) => text.split(/[,;\s]+/).filter((date) => date !== "");

// src/extensions/settings/reminders/Reminders.tsx
import { Fragment as Fragment8, jsx as jsx42, jsxs as jsxs37 } from "react/jsx-runtime";
var MODES2 = ["off", "draft", "send"];
var VIAS = ["erp-mail", "crm-task"];
function Reminders({ settings, change, mayChange, faultOf }) {
  const texts = useTexts(settingsTexts).reminders;
  const { reminders: reminders4 } = settings;
  const set = (part) => change({ reminders: { ...reminders4, ...part } });
  const on = reminders4.mode !== "off";
  return /* @__PURE__ */ jsxs37(Flex35, { direction: "column", gap: "sm", children: [
    /* @__PURE__ */ jsx42(Text31, { children: texts.intro }),
    /* @__PURE__ */ jsx42(Pick, { name: "remindersMode", label: texts.mode, value: reminders4.mode, options: MODES2.map((value) => ({ value, label: texts.modes[value] })), mayChange, fault: faultOf("reminders.mode"), onPick: (mode) => set({ mode }) }),
    on && /* @__PURE__ */ jsxs37(Fragment8, { children: [
      /* @__PURE__ */ jsx42(Pick, { name: "remindersVia", label: texts.via, value: reminders4.via, options: VIAS.map((value) => ({ value, label: texts.vias[value] })), mayChange, fault: faultOf("reminders.via"), onPick: (via) => set({ via }) }),
      /* @__PURE__ */ jsx42(Typed, { name: "thresholds", label: texts.thresholds, description: texts.thresholdsHelp, shown: thresholdsText(reminders4.thresholds), mayChange, fault: faultUnder(faultOf, "reminders.thresholds", Object.keys(reminders4.thresholds)), onType: (text) => set({ thresholds: thresholdsFrom(text) }) }),
      /* @__PURE__ */ jsx42(Days, { name: "attempts", label: texts.attempts, description: texts.attemptsHelp, value: reminders4.attempts, min: 1, max: 10, mayChange, fault: faultOf("reminders.attempts"), onChange: (attempts) => set({ attempts }) }),
      /* @__PURE__ */ jsx42(Days, { name: "daysApart", label: texts.daysApart, value: reminders4.daysApart, min: 1, max: 90, mayChange, fault: faultOf("reminders.daysApart"), onChange: (daysApart) => set({ daysApart }) }),
      /* @__PURE__ */ jsx42(Days, { name: "afterDays", label: texts.afterDays, value: reminders4.afterDays, min: 1, max: 365, mayChange, fault: faultOf("reminders.afterDays"), onChange: (afterDays) => set({ afterDays }) }),
      /* @__PURE__ */ jsx42(MultiSelect2, { name: "quietWeekdays", label: texts.quietWeekdays, value: reminders4.quietWeekdays, options: texts.weekdays.map((label, at) => ({ value: at + 1, label })), readOnly: !mayChange, error: faultOf("reminders.quietWeekdays") !== void 0, onChange: (days) => set({ quietWeekdays: days.map(Number) }) }),
      /* @__PURE__ */ jsx42(Typed, { name: "quietDates", label: texts.quietDates, description: texts.quietDatesHelp, shown: reminders4.quietDates.join(", "), mayChange, fault: faultUnder(faultOf, "reminders.quietDates", reminders4.quietDates.keys()), onType: (text) => set({ quietDates: datesFrom(text) }) })
    ] })
  ] });
}
function faultUnder(faultOf, path, entries) {
  return [path, ...[...entries].map((entry) => `${path}.${entry}`)].map(faultOf).find((fault) => fault !== void 0);
}
function Typed({ name, label, description, shown: shown2, mayChange, fault, onType }) {
  const [text, setText] = useState17(shown2);
  const type = (typed) => {
    setText(typed);
    onType(typed);
  };
  return /* @__PURE__ */ jsx42(Input9, { name, label, description, value: text, readOnly: !mayChange, error: fault !== void 0, ...fault === void 0 ? {} : { validationMessage: fault }, onInput: type, onChange: type });
}

// src/extensions/settings/sections.ts
var SECTIONS = [
  { name: "firstRun", Section: FirstRun },
  { name: "connections", Section: Connections },
  { name: "invoicing", Section: Invoicing },
  { name: "mapping", Section: Mapping },
  { name: "owners", Section: Owners },
  { name: "posting", Section: Posting },
  { name: "commission", Section: Commission },
  { name: "reminders", Section: Reminders },
  { name: "health", Section: CustomerHealth },
  { name: "people", Section: People },
  { name: "notifications", Section: Notifications },
  { name: "goLive", Section: GoLive }
];

// src/extensions/parts/use-settings.ts
import { useState as useState18 } from "react";
function useSettings() {
  const api = useApi();
  const { data: loaded, problem, reload: reload3 } = useLoad(() => api.get("/api/v1/settings", {}));
  const [draft, setDraft] = useState18(null);
  const [saved, setSaved] = useState18(false);
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

// src/extensions/settings/Settings.tsx
import { jsx as jsx43, jsxs as jsxs38 } from "react/jsx-runtime";
function Settings() {
  const texts = useTexts(settingsTexts);
  const api = useApi();
  const page = useSettings();
  const connections = useLoad(() => api.get("/api/v1/connections", {}));
  const [chosen, setTab] = useState19(null);
  const problem = page.problem ?? connections.problem;
  if (page.section === null || connections.data === null) {
    const retry = () => {
      page.retry();
      void connections.reload();
    };
    return problem ? /* @__PURE__ */ jsx43(Failure, { problem, retry }) : /* @__PURE__ */ jsx43(Loading, {});
  }
  const { section } = page;
  const reload3 = () => {
    page.retry();
    return connections.reload();
  };
  const tab = chosen ?? (section.mode === "shadow" && section.mayChange ? "firstRun" : "connections");
  const all = connections.data;
  return /* @__PURE__ */ jsxs38(Flex36, { direction: "column", gap: "md", children: [
    section.mayChange ? null : /* @__PURE__ */ jsx43(ReadOnly, { admins: page.loaded?.admins ?? [] }),
    /* @__PURE__ */ jsx43(Tabs, { selected: tab, onSelectedChange: (id) => setTab(id), variant: "enclosed", children: SECTIONS.map(({ name, Section }) => /* @__PURE__ */ jsx43(Tab, { tabId: name, title: texts.sections[name], children: tab === name ? /* @__PURE__ */ jsx43(Section, { ...section, connections: all.connections, connectable: all.connectable, reload: reload3, open: setTab }) : null }, name)) }),
    section.mayChange ? /* @__PURE__ */ jsx43(Saving, { page }) : null
  ] });
}

// src/extensions/settings/SettingsPage.tsx
import { jsx as jsx44 } from "react/jsx-runtime";
hubspot2.extend(({ context }) => /* @__PURE__ */ jsx44(Surface, { context, children: /* @__PURE__ */ jsx44(Settings, {}) }));
