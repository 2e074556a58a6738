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

// src/extensions/company/CompanyBalance.tsx
import { Divider, Flex as Flex7, Heading as Heading2, Text as Text7 } from "@hubspot/ui-extensions";

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

// src/extensions/parts/Failure.tsx
import { jsx as jsx3, jsxs as jsxs2 } from "react/jsx-runtime";
function Failure({ problem, retry }) {
  const texts = useTexts(commonTexts);
  return /* @__PURE__ */ jsx3(Alert2, { title: problem.detail || texts.unreachable, variant: problem.status >= 500 || problem.status === 0 ? "danger" : "warning", children: /* @__PURE__ */ jsxs2(Flex2, { direction: "column", gap: "sm", align: "start", children: [
    /* @__PURE__ */ jsx3(Text2, { children: problem.nextStep || texts.unreachableNext }),
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
var de3 = {
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
var fr3 = {
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
var companyTexts = { en: en3, de: de3, fr: fr3 };

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

// src/extensions/parts/pages.ts
var ROWS = 10;
function pageOf(all, page) {
  const pageCount = Math.max(1, Math.ceil(all.length / ROWS));
  const shown = Math.min(Math.max(1, page), pageCount);
  return { rows: all.slice((shown - 1) * ROWS, shown * ROWS), pageCount };
}

// src/extensions/company/InvoiceList.tsx
import { jsx as jsx7, jsxs as jsxs5 } from "react/jsx-runtime";
function InvoiceList({ invoices, all }) {
  const texts = useTexts(companyTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  const [shown, setShown] = useState4(1);
  const { rows, pageCount } = pageOf(invoices, shown);
  return /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs5(Table, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page: shown, onPageChange: setShown, children: [
      /* @__PURE__ */ jsx7(TableHead, { children: /* @__PURE__ */ jsxs5(TableRow, { children: [
        /* @__PURE__ */ jsx7(TableHeader, { children: texts.invoice }),
        /* @__PURE__ */ jsx7(TableHeader, { children: texts.deal }),
        /* @__PURE__ */ jsx7(TableHeader, { children: texts.due }),
        /* @__PURE__ */ jsx7(TableHeader, { align: "right", children: texts.open })
      ] }) }),
      /* @__PURE__ */ jsx7(TableBody, { children: rows.map(({ id, connectionId, number, url, dealId, dealName, dueDate, daysOverdue, balance }) => /* @__PURE__ */ jsxs5(TableRow, { children: [
        /* @__PURE__ */ jsx7(TableCell, { children: url === null ? /* @__PURE__ */ jsx7(Text5, { children: number ?? id }) : /* @__PURE__ */ jsx7(Link2, { href: { url, external: true }, children: number ?? id }) }),
        /* @__PURE__ */ jsx7(TableCell, { children: /* @__PURE__ */ jsx7(Link2, { variant: "dark", href: { url: dealUrl(portal.id, dealId), external: true }, children: dealName ?? dealId }) }),
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
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/cards/companies/{companyId}", { path: { companyId } }), companyId);
  if (data === null) return problem ? /* @__PURE__ */ jsx9(Failure, { problem, retry: () => void reload() }) : /* @__PURE__ */ jsx9(Loading, {});
  return /* @__PURE__ */ jsxs7(Flex7, { direction: "column", gap: "md", children: [
    problem && /* @__PURE__ */ jsx9(Failure, { problem, retry: () => void reload() }),
    /* @__PURE__ */ jsx9(ErpOutOfReach, { erp: data.erp, rights: data.rights }),
    /* @__PURE__ */ jsx9(Shown, { card: data, compact }),
    /* @__PURE__ */ jsx9(Divider, {}),
    /* @__PURE__ */ jsx9(Customers, { companyId, customers: data.customers, mayLink: data.rights.includes("settle"), onLinked: () => void reload() })
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
