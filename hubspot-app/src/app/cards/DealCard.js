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
  const { code, detail, nextStep, errors } = answer ?? {};
  if (typeof code !== "string" || typeof detail !== "string" || typeof nextStep !== "string") return { ...unreachable, status };
  return { code, status, detail, nextStep, ...errors === void 0 ? {} : { errors } };
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
import { Button as Button11, Divider, Flex as Flex22, LoadingSpinner as LoadingSpinner3, Text as Text18 } from "@hubspot/ui-extensions";

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

// src/extensions/parts/Failure.tsx
import { jsx as jsx2, jsxs } from "react/jsx-runtime";
function Failure({ problem, retry }) {
  const texts = useTexts(commonTexts);
  return /* @__PURE__ */ jsx2(Alert, { title: problem.detail || texts.unreachable, variant: problem.status >= 500 || problem.status === 0 ? "danger" : "warning", children: /* @__PURE__ */ jsxs(Flex, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx2(Text, { children: problem.nextStep || texts.unreachableNext }),
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
var de2 = {
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
    choose: "Auswahl",
    customers: "Welcher Kunde ist es?",
    newCustomer: "Keiner davon, neuen Kunden anlegen",
    take: "Auswahl übernehmen",
    retry: "Erneut prüfen",
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
    choose: "Choose",
    customers: "Which customer is it?",
    newCustomer: "None of these, create a new customer",
    take: "Use this choice",
    retry: "Check again",
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
var fr2 = {
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
    choose: "Choix",
    customers: "De quel client s'agit-il ?",
    newCustomer: "Aucun d'eux, créer un nouveau client",
    take: "Retenir ce choix",
    retry: "Vérifier à nouveau",
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
var dealTexts = { en: en2, de: de2, fr: fr2 };

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
  const reload = useCallback(async () => {
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
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload, key]);
  return { ...state, reload, show };
}

// src/extensions/parts/pages.ts
var ROWS = 10;
function pageOf(all, page) {
  const pageCount = Math.max(1, Math.ceil(all.length / ROWS));
  const shown = Math.min(Math.max(1, page), pageCount);
  return { rows: all.slice((shown - 1) * ROWS, shown * ROWS), pageCount };
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
  const { data, problem, reload } = useLoad(
    () => api.get("/api/v1/deals/{dealId}/why", { path: { dealId }, query: { number, ...invoiceId === void 0 ? {} : { invoiceId } } })
  );
  if (problem) return /* @__PURE__ */ jsx5(Failure, { problem, retry: () => void reload() });
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
  const shown = ["total", "paid", "credited", "balance"].filter((name) => name !== "credited" || amounts.credited.minor !== 0);
  const labels = { total: texts.total, paid: texts.paid, credited: texts.credited, balance: texts.open };
  const why = (name) => /* @__PURE__ */ jsx6(Why, { dealId, number: name, about: labels[name] });
  return /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "sm", children: [
    compact ? /* @__PURE__ */ jsx6(DescriptionList, { direction: "column", children: shown.map((name) => /* @__PURE__ */ jsx6(DescriptionListItem, { label: labels[name], children: /* @__PURE__ */ jsxs4(Flex4, { direction: "row", gap: "xs", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx6(Text4, { format: { fontWeight: "demibold" }, children: formats.money(amounts[name]) }),
      why(name)
    ] }) }, name)) }) : /* @__PURE__ */ jsx6(Statistics, { children: shown.map((name) => /* @__PURE__ */ jsx6(StatisticsItem, { label: labels[name], number: formats.money(amounts[name]), children: why(name) }, name)) }),
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
var de3 = {
  button: "Rechnung erstellen",
  title: "Rechnung erstellen",
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
  lines: "Positionen",
  linesShown: (shown, all) => `Die ersten ${shown} von ${all} Positionen`,
  description: "Beschreibung",
  quantity: "Menge",
  price: "Preis",
  discount: "Rabatt",
  tax: "Steuer",
  amount: "Betrag",
  dealDiscount: "Rabatt auf die ganze Rechnung",
  total: { exclusive: "Gesamt vor Steuer", inclusive: "Gesamt mit Steuer", none: "Gesamt, ohne Steuer" },
  taxNote: {
    exclusive: (system) => `${system} rechnet die Steuer beim Erstellen hinzu.`,
    inclusive: (system) => `Die Preise enthalten Steuer; ${system} weist sie aus.`,
    none: "Diese Rechnung enthält keine Steuer."
  },
  taxBy: { erp: "Durch die Buchhaltung", unmapped: (word) => `${word}: nicht zugeordnet`, none: "Keine" },
  taxCode: (name, rate) => `${name} (${rate})`,
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
  lines: "Lines",
  linesShown: (shown, all) => `The first ${shown} of ${all} lines`,
  description: "Description",
  quantity: "Quantity",
  price: "Price",
  discount: "Discount",
  tax: "Tax",
  amount: "Amount",
  dealDiscount: "Discount on the whole invoice",
  total: { exclusive: "Total before tax", inclusive: "Total including tax", none: "Total, without tax" },
  taxNote: {
    exclusive: (system) => `${system} adds the tax when the invoice is made.`,
    inclusive: (system) => `Prices include tax; ${system} shows how much of it.`,
    none: "This invoice carries no tax."
  },
  taxBy: { erp: "By the accounting system", unmapped: (word) => `${word}: not mapped`, none: "None" },
  taxCode: (name, rate) => `${name} (${rate})`,
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
var fr3 = {
  button: "Créer la facture",
  title: "Créer la facture",
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
  lines: "Lignes",
  linesShown: (shown, all) => `Les ${shown} premières lignes sur ${all}`,
  description: "Description",
  quantity: "Quantité",
  price: "Prix",
  discount: "Remise",
  tax: "Taxe",
  amount: "Montant",
  dealDiscount: "Remise sur toute la facture",
  total: { exclusive: "Total hors taxe", inclusive: "Total taxe comprise", none: "Total, sans taxe" },
  taxNote: {
    exclusive: (system) => `${system} ajoute la taxe à la création de la facture.`,
    inclusive: (system) => `Les prix comprennent la taxe ; ${system} en indique la part.`,
    none: "Cette facture ne comporte pas de taxe."
  },
  taxBy: { erp: "Par la comptabilité", unmapped: (word) => `${word} : sans correspondance`, none: "Aucune" },
  taxCode: (name, rate) => `${name} (${rate})`,
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
var createTexts = { en: en3, de: de3, fr: fr3 };

// src/extensions/deal/CreateForm.tsx
import { Alert as Alert2, Flex as Flex11, LoadingButton, ModalBody as ModalBody2, ModalFooter, Text as Text9 } from "@hubspot/ui-extensions";
import { useState as useState8 } from "react";

// src/extensions/deal/EditInvoice.tsx
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

// src/extensions/deal/invoice-options.ts
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
function optionsWith(before, shown, edited) {
  const options = { ...before };
  for (const name of Object.keys(edited)) {
    if (edited[name] === shown[name]) continue;
    const clears = edited[name] === "" && name !== "memo" && name !== "poNumber";
    if (clears) delete options[name];
    else options[name] = edited[name];
  }
  return options;
}

// src/extensions/deal/EditInvoice.tsx
import { jsx as jsx7, jsxs as jsxs5 } from "react/jsx-runtime";
function EditInvoice({ preview, invoice, options, updating, onDirty, onUpdate }) {
  const texts = useTexts(createTexts);
  const shown = fieldsOf(preview, invoice);
  const [fields, setFields] = useState3(shown);
  const set = (change) => {
    setFields((before) => ({ ...before, ...change }));
    onDirty();
  };
  const tooEarly = fields.dueDate !== "" && fields.invoiceDate !== "" && fields.dueDate < fields.invoiceDate;
  const wrong = (name) => updating.problem?.errors?.find(({ path }) => path === `body.${name}`)?.message;
  const ways = preview.keepsDrafts ? ["draft", "approved", "sent"] : ["approved", "sent"];
  const emailWrong = wrong("email");
  return /* @__PURE__ */ jsx7(Accordion, { title: texts.change, size: "sm", children: /* @__PURE__ */ jsx7(Form, { onSubmit: () => onUpdate(optionsWith(options, shown, fields)), children: /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "sm", children: [
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

// src/extensions/deal/PreviewCustomer.tsx
import { Flex as Flex8, Heading, Text as Text6 } from "@hubspot/ui-extensions";

// src/extensions/deal/Choose.tsx
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

// src/extensions/deal/CustomerSearch.tsx
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

// src/extensions/deal/CustomerSearch.tsx
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

// src/extensions/deal/PreviewCustomer.tsx
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

// src/extensions/deal/PreviewInvoice.tsx
import { DescriptionList as DescriptionList2, DescriptionListItem as DescriptionListItem2, Flex as Flex10, Heading as Heading3, Table as Table3, TableBody as TableBody3, TableCell as TableCell3, TableHead as TableHead3, TableHeader as TableHeader3, TableRow as TableRow3, Text as Text8 } from "@hubspot/ui-extensions";

// src/extensions/parts/discount-text.ts
function discountText(discount, currency, formats) {
  return discount.endsWith("%") ? formats.percent(discount.slice(0, -1)) : formats.money({ amount: discount, currency });
}

// src/extensions/parts/PreviewLines.tsx
import { Flex as Flex9, Heading as Heading2, Table as Table2, TableBody as TableBody2, TableCell as TableCell2, TableHead as TableHead2, TableHeader as TableHeader2, TableRow as TableRow2, Text as Text7 } from "@hubspot/ui-extensions";
import { useState as useState7 } from "react";
import { jsx as jsx11, jsxs as jsxs9 } from "react/jsx-runtime";
function PreviewLines({ lines, lineCount }) {
  const texts = useTexts(createTexts);
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

// src/extensions/deal/share-text.ts
function shareText(share, formats) {
  if (share === null) return "";
  return share.endsWith("%") ? formats.percent(share.slice(0, -1)) : share;
}

// src/extensions/deal/PreviewInvoice.tsx
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

// src/extensions/deal/CreateForm.tsx
import { Fragment, jsx as jsx13, jsxs as jsxs11 } from "react/jsx-runtime";
function CreateForm({ dealId, rights, onAsked }) {
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
    (shown) => {
      preview.show(shown);
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
      data.invoice && /* @__PURE__ */ jsx13(EditInvoice, { preview: data, invoice: data.invoice, options, updating, onDirty: () => setDirty(true), onUpdate: update }, changed.turn),
      dirty && /* @__PURE__ */ jsx13(Alert2, { title: texts.updateFirst, variant: "info" }),
      asking.problem && /* @__PURE__ */ jsx13(Failure, { problem: asking.problem })
    ] }) }),
    /* @__PURE__ */ jsx13(ModalFooter, { children: /* @__PURE__ */ jsx13(LoadingButton, { variant: "primary", loading: asking.busy, disabled: !data.ready || dirty || updating.busy || asking.busy, onClick: confirm, children: texts.confirm[data.deliver] }) })
  ] });
}
function Problems({ preview }) {
  const texts = useTexts(createTexts);
  if (preview.invoiced) return /* @__PURE__ */ jsx13(Alert2, { title: texts.standing, variant: "info" });
  return /* @__PURE__ */ jsxs11(Fragment, { children: [
    preview.problems.map(({ code, sentence, nextStep }) => /* @__PURE__ */ jsx13(Alert2, { title: sentence, variant: "warning", children: /* @__PURE__ */ jsx13(Text9, { children: nextStep }) }, code + sentence)),
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
import { useEffect as useEffect3, useState as useState9 } from "react";
import { Fragment as Fragment2, jsx as jsx14, jsxs as jsxs12 } from "react/jsx-runtime";
function PdfLink({ invoice, name }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(dealTexts)];
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [link, setLink] = useState9(null);
  useEffect3(() => {
    if (link === null) return;
    const timer = setTimeout(() => setLink(null), (link.goodForSeconds - 10) * 1e3);
    return () => clearTimeout(timer);
  }, [link]);
  if (link) return /* @__PURE__ */ jsx14(Link2, { href: { url: link.url, external: true }, children: texts.openPdf });
  const path = { connectionId: invoice.connectionId, invoiceId: invoice.id };
  return /* @__PURE__ */ jsxs12(Fragment2, { children: [
    /* @__PURE__ */ jsx14(Button6, { size: "xs", variant: "transparent", disabled: busy, onClick: () => act(() => api.post("/api/v1/invoices/{connectionId}/{invoiceId}/pdf-link", { path }), setLink), children: texts.pdfOf(name) }),
    problem && /* @__PURE__ */ jsx14(Text10, { variant: "microcopy", children: problem.detail || common.unreachable })
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
  const made = card.invoices.filter(({ superseded, state }) => !superseded && state !== "voided" && state !== "deleted");
  const [parked] = card.parked;
  if (made.length === 0) {
    return parked ? /* @__PURE__ */ jsxs14(Alert3, { title: texts.stopped, variant: "warning", children: [
      /* @__PURE__ */ jsx16(Text12, { children: parked.sentence }),
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
import { Alert as Alert5, Button as Button10, Flex as Flex18, Text as Text16 } from "@hubspot/ui-extensions";

// src/extensions/parts/Dismiss.tsx
import { Button as Button9, Flex as Flex17, Form as Form4, Modal as Modal3, ModalBody as ModalBody4, Text as Text15, TextArea as TextArea2 } from "@hubspot/ui-extensions";
import { useState as useState13 } from "react";
import { jsx as jsx21, jsxs as jsxs18 } from "react/jsx-runtime";
function Dismiss({ parked, onDismissed }) {
  const { dismiss: texts } = useTexts(commonTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [comment, setComment] = useState13("");
  const dismiss = () => act(() => api.post("/api/v1/parked/{parkedId}/dismiss", { path: { parkedId: parked.id }, body: { comment: comment.trim() } }), onDismissed);
  return /* @__PURE__ */ jsx21(
    Button9,
    {
      size: "xs",
      variant: "transparent",
      overlay: /* @__PURE__ */ jsx21(Modal3, { id: `dismiss-${parked.id}`, title: texts.title, width: "md", children: /* @__PURE__ */ jsx21(ModalBody4, { children: /* @__PURE__ */ jsx21(Form4, { onSubmit: dismiss, children: /* @__PURE__ */ jsxs18(Flex17, { direction: "column", gap: "sm", align: "start", children: [
        /* @__PURE__ */ jsx21(Text15, { children: parked.sentence }),
        /* @__PURE__ */ jsx21(TextArea2, { name: "comment", label: texts.comment, description: texts.commentHelp, required: true, maxLength: 1e3, value: comment, onChange: setComment, onInput: setComment }),
        problem && /* @__PURE__ */ jsx21(Failure, { problem }),
        /* @__PURE__ */ jsx21(Button9, { type: "submit", variant: "primary", disabled: busy || comment.trim() === "", children: texts.button })
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
import { jsx as jsx22, jsxs as jsxs19 } from "react/jsx-runtime";
function ParkedReason({ parked, card, dealId, onSettled }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsx22(Alert5, { title: parked.sentence, variant: "warning", children: /* @__PURE__ */ jsxs19(Flex18, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx22(Text16, { children: parked.nextStep }),
    card.rights.includes("settle") ? /* @__PURE__ */ jsx22(WayOut, { parked, card, dealId, onSettled }) : /* @__PURE__ */ jsx22(Text16, { variant: "microcopy", children: texts.parked.mayNot }),
    /* @__PURE__ */ jsx22(Text16, { variant: "microcopy", children: texts.parked.since(formats.moment(parked.openedAt)) })
  ] }) });
}
function WayOut({ parked, card, dealId, onSettled }) {
  const texts = useTexts(dealTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const aboutCustomer = parked.code.startsWith("customer-");
  const settle = (choice) => act(() => settleWith(api, { parked, card, dealId }, choice), onSettled);
  const retry = () => act(() => api.post("/api/v1/parked/{parkedId}/retry", { path: { parkedId: parked.id } }), onSettled);
  const choices = mayAlsoBeNew(parked, card) ? [...parked.choices, { id: "new", label: texts.parked.newCustomer }] : parked.choices;
  return /* @__PURE__ */ jsxs19(Flex18, { direction: "column", gap: "sm", align: "start", children: [
    parked.choices.length > 0 && /* @__PURE__ */ jsx22(Choose, { name: `choice-${parked.id}`, label: aboutCustomer ? texts.parked.customers : texts.parked.choose, choices, busy, onChoose: settle }),
    aboutCustomer && /* @__PURE__ */ jsx22(CustomerSearch, { dealId, busy, onChoose: settle }),
    /* @__PURE__ */ jsxs19(Flex18, { direction: "row", gap: "xs", wrap: true, children: [
      /* @__PURE__ */ jsx22(Button10, { size: "xs", variant: "secondary", disabled: busy, onClick: retry, children: texts.parked.retry }),
      /* @__PURE__ */ jsx22(Dismiss, { parked, onDismissed: onSettled })
    ] }),
    problem && /* @__PURE__ */ jsx22(Failure, { problem })
  ] });
}
var mayAlsoBeNew = ({ code }, { actions, rights }) => code === "customer-ambiguous" && actions.create.allowed && rights.includes("create-invoices");

// src/extensions/deal/ParkedWork.tsx
import { jsx as jsx23, jsxs as jsxs20 } from "react/jsx-runtime";
var SHOWN = 3;
function ParkedWork({ card, ...way }) {
  const texts = useTexts(dealTexts);
  const draw = (parked) => /* @__PURE__ */ jsx23(ParkedReason, { parked, card, ...way }, parked.id);
  const rest = card.parked.slice(SHOWN);
  return /* @__PURE__ */ jsxs20(Flex19, { direction: "column", gap: "sm", children: [
    card.parked.slice(0, SHOWN).map(draw),
    rest.length > 0 && /* @__PURE__ */ jsx23(Accordion3, { title: texts.parked.more(rest.length), children: /* @__PURE__ */ jsx23(Flex19, { direction: "column", gap: "sm", children: rest.map(draw) }) })
  ] });
}

// src/extensions/deal/ShadowLine.tsx
import { Alert as Alert6 } from "@hubspot/ui-extensions";
import { jsx as jsx24 } from "react/jsx-runtime";
function ShadowLine({ card: { mode, rehearsal } }) {
  const texts = useTexts(dealTexts).shadow;
  const formats = useFormats();
  if (mode === "live") return null;
  return /* @__PURE__ */ jsx24(Alert6, { title: texts.title, variant: "info", children: rehearsal === null ? texts.nothing : texts.would(formats.money(rehearsal.total), rehearsal.customer, formats.date(rehearsal.date)) });
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
  const shown = standing.length > 0 ? standing : invoices.slice(-1);
  if (shown.length > 1) return texts.invoiceCount(shown.length);
  const number = shown[0]?.number;
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
import { jsx as jsx25, jsxs as jsxs21 } from "react/jsx-runtime";
function StatusLine({ card, dealId }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const { status, trouble } = card;
  const whose = [card.deal.customerName, card.deal.organisation].filter((name) => name !== null).join(" · ");
  const saysMore = trouble !== null && status.state !== "overdue" && status.state !== "voided" && status.state !== "deleted";
  return /* @__PURE__ */ jsxs21(Flex20, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs21(Flex20, { direction: "row", gap: "sm", align: "center", wrap: true, children: [
      /* @__PURE__ */ jsx25(StatusTag2, { variant: status.tone, children: texts.states[status.state] }),
      /* @__PURE__ */ jsx25(Text17, { format: { fontWeight: "bold" }, children: statusSentence(card, { texts, formats }) }),
      card.invoices.length > 0 && /* @__PURE__ */ jsx25(Why, { dealId, number: "status", about: texts.status })
    ] }),
    whose !== "" && /* @__PURE__ */ jsx25(Text17, { variant: "microcopy", truncate: { tooltipText: whose }, children: whose }),
    saysMore && /* @__PURE__ */ jsx25(Alert7, { title: trouble, variant: "warning" })
  ] });
}

// src/extensions/deal/Upcoming.tsx
import { Flex as Flex21, Heading as Heading6, Table as Table6, TableBody as TableBody6, TableCell as TableCell6, TableHead as TableHead6, TableHeader as TableHeader6, TableRow as TableRow6 } from "@hubspot/ui-extensions";
import { useState as useState14 } from "react";
import { jsx as jsx26, jsxs as jsxs22 } from "react/jsx-runtime";
function Upcoming({ parts }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const [page, setPage] = useState14(1);
  if (parts.length === 0) return null;
  const { rows, pageCount } = pageOf(parts, page);
  return /* @__PURE__ */ jsxs22(Flex21, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx26(Heading6, { children: texts.upcoming }),
    /* @__PURE__ */ jsxs22(Table6, { density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
      /* @__PURE__ */ jsx26(TableHead6, { children: /* @__PURE__ */ jsxs22(TableRow6, { children: [
        /* @__PURE__ */ jsx26(TableHeader6, { children: texts.date }),
        /* @__PURE__ */ jsx26(TableHeader6, { children: texts.part }),
        /* @__PURE__ */ jsx26(TableHeader6, { align: "right", children: texts.amount })
      ] }) }),
      /* @__PURE__ */ jsx26(TableBody6, { children: rows.map(({ date, share, amount }, at) => /* @__PURE__ */ jsxs22(TableRow6, { children: [
        /* @__PURE__ */ jsx26(TableCell6, { children: formats.date(date) }),
        /* @__PURE__ */ jsx26(TableCell6, { children: shareText(share, formats) }),
        /* @__PURE__ */ jsx26(TableCell6, { align: "right", children: formats.money(amount) })
      ] }, `${page}-${at}`)) })
    ] })
  ] });
}

// src/extensions/deal/use-card.ts
import { useEffect as useEffect5, useRef as useRef4, useState as useState15 } from "react";

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
  const { data, reload } = loaded;
  const [awaited, setAwaited] = useState15({ turn: 0, since: void 0 });
  const working = data !== null && (data.working || data.lookedAt === awaited.since);
  useFollow(working, reload, awaited.turn);
  const changed = useRef4(onChanged);
  changed.current = onChanged;
  const worked = useRef4(false);
  useEffect5(() => {
    if (worked.current && !working) changed.current();
    worked.current = working;
  }, [working]);
  const follow = () => {
    setAwaited(({ turn }) => ({ turn: turn + 1, since: data?.lookedAt }));
    void reload();
  };
  const following = useRef4(follow);
  following.current = follow;
  const shown = useRef4(true);
  useEffect5(() => {
    const whileShown = (act) => () => {
      if (shown.current) act();
    };
    watch({ stage: whileShown(() => following.current()), status: whileShown(() => void reload()) });
    return () => {
      shown.current = false;
    };
  }, [reload]);
  return { ...loaded, working, follow };
}

// src/extensions/deal/DealInvoices.tsx
import { Fragment as Fragment5, jsx as jsx27, jsxs as jsxs23 } from "react/jsx-runtime";
function DealInvoices({ dealId, compact, onChanged, watch }) {
  const card = useCard(dealId, onChanged, watch);
  if (card.data === null) return card.problem ? /* @__PURE__ */ jsx27(Failure, { problem: card.problem, retry: () => void card.reload() }) : /* @__PURE__ */ jsx27(Loading, {});
  return /* @__PURE__ */ jsxs23(Flex22, { direction: "column", gap: "md", children: [
    card.problem && /* @__PURE__ */ jsx27(Failure, { problem: card.problem, retry: () => void card.reload() }),
    /* @__PURE__ */ jsx27(Shown, { card: card.data, followed: card, compact, dealId })
  ] });
}
function Shown({ card, followed, compact, dealId }) {
  const texts = useTexts(dealTexts);
  const mayCreate = card.rights.includes("create-invoices");
  return /* @__PURE__ */ jsxs23(Fragment5, { children: [
    /* @__PURE__ */ jsx27(StatusLine, { card, dealId }),
    /* @__PURE__ */ jsx27(NotConnected, { card }),
    /* @__PURE__ */ jsx27(ShadowLine, { card }),
    card.parked.length > 0 && /* @__PURE__ */ jsx27(ParkedWork, { card, dealId, onSettled: followed.follow }),
    /* @__PURE__ */ jsx27(Amounts, { card, dealId, compact }),
    /* @__PURE__ */ jsx27(Invoices, { invoices: card.invoices, compact }),
    /* @__PURE__ */ jsx27(Movements, { invoices: card.invoices }),
    /* @__PURE__ */ jsx27(Upcoming, { parts: card.upcoming }),
    /* @__PURE__ */ jsx27(Divider, {}),
    mayCreate ? /* @__PURE__ */ jsx27(CreateInvoice, { card, dealId, working: followed.working, onAsked: followed.follow }) : /* @__PURE__ */ jsx27(Text18, { variant: "microcopy", children: texts.readOnly }),
    /* @__PURE__ */ jsx27(LastChecked, { card, dealId, followed })
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
      /* @__PURE__ */ jsx27(Text18, { variant: "microcopy", children: card.lookedAt === null ? texts.neverChecked : common.lastChecked(formats.moment(card.lookedAt)) }),
      followed.working ? /* @__PURE__ */ jsx27(LoadingSpinner3, { size: "xs", label: texts.working, showLabel: true }) : /* @__PURE__ */ jsx27(Button11, { size: "xs", variant: "secondary", disabled: !card.actions.refresh || busy, onClick: refresh, children: common.refresh })
    ] }),
    problem && /* @__PURE__ */ jsx27(Failure, { problem })
  ] });
}

// src/extensions/deal/DealCard.tsx
import { jsx as jsx28 } from "react/jsx-runtime";
var STATUS = ["onebook_status", "onebook_balance", "onebook_parked_reason"];
hubspot2.extend(({ context, actions }) => /* @__PURE__ */ jsx28(Surface, { context, children: /* @__PURE__ */ jsx28(
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
