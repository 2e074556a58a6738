// src/extensions/contact/ContactCard.tsx
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

// src/extensions/contact/OpenInvoices.tsx
import { Flex as Flex6, Text as Text6 } from "@hubspot/ui-extensions";

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

// src/extensions/texts/contact/de.ts
var de3 = {
  nothing: "Nichts zu zahlen",
  nothingYet: "Rechnungen, die an diesen Kontakt gehen, erscheinen hier.",
  open: "Offen",
  overdue: "Überfällig",
  invoices: (count) => count === 1 ? "1 Rechnung" : `${count} Rechnungen`,
  column: "Rechnung",
  invoice: (number) => `Rechnung ${number}`,
  invoiceUnnumbered: "Rechnung",
  late: (days) => `Seit ${days} ${days === 1 ? "Tag" : "Tagen"} überfällig`,
  due: (date) => `Fällig ${date}`,
  noDueDate: "Kein Fälligkeitsdatum",
  onBehalf: (customer) => `für ${customer}`,
  more: (count) => count === 1 ? "1 weitere ist nicht aufgeführt" : `${count} weitere sind nicht aufgeführt`,
  copy: "Zahlungslink kopieren",
  copied: (invoice) => `Der Zahlungslink ist kopiert: ${invoice}.`,
  openLink: "Zahlungsseite öffnen",
  copyByHand: "Kopieren ist hier nicht möglich. Öffnen Sie die Seite und kopieren Sie ihre Adresse.",
  without: {
    draft: "Noch ein Entwurf. Geben Sie ihn zuerst in der Buchhaltung frei.",
    settled: "Hier ist nichts mehr zu zahlen.",
    ended: "Sie wurde in der Buchhaltung storniert oder gelöscht.",
    "not-offered": "Es gibt keine Zahlungsseite. Schalten Sie in der Buchhaltung Online-Zahlungen ein und geben Sie der Rechnung eine E-Mail-Adresse."
  }
};

// src/extensions/texts/contact/en.ts
var en3 = {
  nothing: "Nothing to pay",
  nothingYet: "Invoices this contact is billed for show here.",
  open: "Open",
  overdue: "Overdue",
  invoices: (count) => count === 1 ? "1 invoice" : `${count} invoices`,
  column: "Invoice",
  invoice: (number) => `Invoice ${number}`,
  invoiceUnnumbered: "Invoice",
  late: (days) => `Overdue by ${days} ${days === 1 ? "day" : "days"}`,
  due: (date) => `Due ${date}`,
  noDueDate: "No due date",
  onBehalf: (customer) => `for ${customer}`,
  more: (count) => count === 1 ? "1 more is not listed" : `${count} more are not listed`,
  copy: "Copy pay link",
  copied: (invoice) => `The pay link of ${invoice} is copied.`,
  openLink: "Open the payment page",
  copyByHand: "Copying did not work here. Open the page and copy its address.",
  without: {
    draft: "Still a draft. Approve it in the accounting system first.",
    settled: "Nothing is left to pay on it.",
    ended: "It was voided or deleted in the accounting system.",
    "not-offered": "There is no payment page. Turn on online payments in the accounting system and give the invoice an e-mail address."
  }
};

// src/extensions/texts/contact/fr.ts
var fr3 = {
  nothing: "Rien à payer",
  nothingYet: "Les factures adressées à ce contact s'affichent ici.",
  open: "À payer",
  overdue: "En retard",
  invoices: (count) => count === 1 ? "1 facture" : `${count} factures`,
  column: "Facture",
  invoice: (number) => `Facture ${number}`,
  invoiceUnnumbered: "Facture",
  late: (days) => `En retard de ${days} ${days === 1 ? "jour" : "jours"}`,
  due: (date) => `Échéance ${date}`,
  noDueDate: "Sans échéance",
  onBehalf: (customer) => `pour ${customer}`,
  more: (count) => count === 1 ? "1 autre n'est pas affichée" : `${count} autres ne sont pas affichées`,
  copy: "Copier le lien de paiement",
  copied: (invoice) => `Le lien de paiement est copié : ${invoice}.`,
  openLink: "Ouvrir la page de paiement",
  copyByHand: "La copie n'a pas fonctionné ici. Ouvrez la page et copiez son adresse.",
  without: {
    draft: "Encore un brouillon. Approuvez-le d'abord dans la comptabilité.",
    settled: "Il n'y a plus rien à payer.",
    ended: "Elle a été annulée ou supprimée dans la comptabilité.",
    "not-offered": "Il n'y a pas de page de paiement. Activez les paiements en ligne dans la comptabilité et donnez à la facture une adresse e-mail."
  }
};

// src/extensions/texts/contact/index.ts
var contactTexts = { en: en3, de: de3, fr: fr3 };

// src/extensions/contact/InvoiceList.tsx
import { Flex as Flex4, Link as Link3, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text as Text4 } from "@hubspot/ui-extensions";
import { useState as useState4 } from "react";

// src/extensions/parts/pages.ts
var ROWS = 10;
function pageOf(all, page) {
  const pageCount = Math.max(1, Math.ceil(all.length / ROWS));
  const shown = Math.min(Math.max(1, page), pageCount);
  return { rows: all.slice((shown - 1) * ROWS, shown * ROWS), pageCount };
}

// src/extensions/contact/CopyPayLink.tsx
import { Button as Button2, Flex as Flex3, Link as Link2, Text as Text3 } from "@hubspot/ui-extensions";
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

// src/extensions/contact/CopyPayLink.tsx
import { Fragment, jsx as jsx5, jsxs as jsxs3 } from "react/jsx-runtime";
function CopyPayLink({ invoice, name, page }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(contactTexts)];
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [link, setLink] = useState3(null);
  const path = { connectionId: invoice.connectionId, invoiceId: invoice.id };
  const got = (answer) => {
    if (answer.url === null) return setLink(answer);
    page.copy(answer.url).then(
      () => page.announce(texts.copied(name)),
      () => setLink(answer)
    );
  };
  if (link?.url != null) {
    return /* @__PURE__ */ jsxs3(Flex3, { direction: "column", gap: "flush", align: "start", children: [
      /* @__PURE__ */ jsx5(Text3, { variant: "microcopy", children: texts.copyByHand }),
      /* @__PURE__ */ jsx5(Link2, { href: { url: link.url, external: true }, children: texts.openLink })
    ] });
  }
  return /* @__PURE__ */ jsxs3(Fragment, { children: [
    /* @__PURE__ */ jsx5(Button2, { size: "xs", variant: "secondary", disabled: busy, onClick: () => act(() => api.post("/api/v1/invoices/{connectionId}/{invoiceId}/pay-link", { path }), got), children: texts.copy }),
    link?.code != null && /* @__PURE__ */ jsx5(Text3, { variant: "microcopy", children: texts.without[link.code] }),
    problem && /* @__PURE__ */ jsx5(Text3, { variant: "microcopy", children: [problem.detail || common.unreachable, problem.nextStep || common.unreachableNext].join(" ") })
  ] });
}

// src/extensions/contact/InvoiceList.tsx
import { jsx as jsx6, jsxs as jsxs4 } from "react/jsx-runtime";
function InvoiceList({ invoices, all, page }) {
  const texts = useTexts(contactTexts);
  const formats = useFormats();
  const [shown, setShown] = useState4(1);
  const { rows, pageCount } = pageOf(invoices, shown);
  return /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsxs4(Table, { bordered: false, density: "condensed", paginated: pageCount > 1, pageCount, page: shown, onPageChange: setShown, children: [
      /* @__PURE__ */ jsx6(TableHead, { children: /* @__PURE__ */ jsxs4(TableRow, { children: [
        /* @__PURE__ */ jsx6(TableHeader, { children: texts.column }),
        /* @__PURE__ */ jsx6(TableHeader, { align: "right", children: texts.open })
      ] }) }),
      /* @__PURE__ */ jsx6(TableBody, { children: rows.map((invoice) => /* @__PURE__ */ jsxs4(TableRow, { children: [
        /* @__PURE__ */ jsx6(TableCell, { children: /* @__PURE__ */ jsx6(OneInvoice, { invoice, page }) }),
        /* @__PURE__ */ jsx6(TableCell, { align: "right", children: formats.money(invoice.balance) })
      ] }, invoice.connectionId + invoice.id)) })
    ] }),
    all > invoices.length && /* @__PURE__ */ jsx6(Text4, { variant: "microcopy", children: texts.more(all - invoices.length) })
  ] });
}
function OneInvoice({ invoice, page }) {
  const texts = useTexts(contactTexts);
  const { portal } = useSurfaceContext();
  const { number, url, dealId, dealName, customerName } = invoice;
  const name = number === null ? texts.invoiceUnnumbered : texts.invoice(number);
  return /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "flush", align: "start", children: [
    url === null ? /* @__PURE__ */ jsx6(Text4, { format: { fontWeight: "demibold" }, children: name }) : /* @__PURE__ */ jsx6(Link3, { href: { url, external: true }, children: name }),
    /* @__PURE__ */ jsx6(Due, { invoice }),
    /* @__PURE__ */ jsx6(Link3, { variant: "dark", href: { url: dealUrl(portal.id, dealId), external: true }, children: dealName ?? dealId }),
    invoice.as === "billing-contact" && customerName !== null && /* @__PURE__ */ jsx6(Text4, { variant: "microcopy", children: texts.onBehalf(customerName) }),
    /* @__PURE__ */ jsx6(CopyPayLink, { invoice, name, page })
  ] });
}
function Due({ invoice: { dueDate, daysOverdue } }) {
  const texts = useTexts(contactTexts);
  const formats = useFormats();
  if (daysOverdue !== null) return /* @__PURE__ */ jsx6(StatusTag, { variant: "danger", children: texts.late(daysOverdue) });
  return /* @__PURE__ */ jsx6(Text4, { variant: "microcopy", children: dueDate === null ? texts.noDueDate : texts.due(formats.date(dueDate)) });
}

// src/extensions/contact/Owed.tsx
import { DescriptionList, DescriptionListItem, Flex as Flex5, StatusTag as StatusTag2, Text as Text5 } from "@hubspot/ui-extensions";
import { jsx as jsx7, jsxs as jsxs5 } from "react/jsx-runtime";
function Owed({ owed }) {
  const texts = useTexts(contactTexts);
  const formats = useFormats();
  return /* @__PURE__ */ jsx7(Flex5, { direction: "column", gap: "sm", children: owed.map(({ open, overdue, invoices, late }) => /* @__PURE__ */ jsxs5(DescriptionList, { direction: "column", children: [
    /* @__PURE__ */ jsx7(DescriptionListItem, { label: `${texts.open} (${texts.invoices(invoices)})`, children: /* @__PURE__ */ jsx7(Text5, { format: { fontWeight: "demibold" }, children: formats.money(open) }) }),
    late > 0 && /* @__PURE__ */ jsx7(DescriptionListItem, { label: `${texts.overdue} (${texts.invoices(late)})`, children: /* @__PURE__ */ jsx7(StatusTag2, { variant: "danger", children: formats.money(overdue) }) })
  ] }, open.currency)) });
}

// src/extensions/contact/OpenInvoices.tsx
import { Fragment as Fragment2, jsx as jsx8, jsxs as jsxs6 } from "react/jsx-runtime";
function OpenInvoices({ contactId, ...page }) {
  const api = useApi();
  const card = useLoad(() => api.get("/api/v1/cards/contacts/{contactId}", { path: { contactId } }), contactId);
  if (card.data === null) return card.problem ? /* @__PURE__ */ jsx8(Failure, { problem: card.problem, retry: () => void card.reload() }) : /* @__PURE__ */ jsx8(Loading, {});
  const { invoices, owed, erp, rights } = card.data;
  return /* @__PURE__ */ jsxs6(Flex6, { direction: "column", gap: "md", children: [
    /* @__PURE__ */ jsx8(ErpOutOfReach, { erp, rights }),
    invoices.length === 0 ? erp !== "none" && /* @__PURE__ */ jsx8(Nothing, {}) : /* @__PURE__ */ jsxs6(Fragment2, { children: [
      /* @__PURE__ */ jsx8(Owed, { owed }),
      /* @__PURE__ */ jsx8(InvoiceList, { invoices, all: owed.reduce((sum, one) => sum + one.invoices, 0), page })
    ] })
  ] });
}
function Nothing() {
  const texts = useTexts(contactTexts);
  return /* @__PURE__ */ jsxs6(Flex6, { direction: "column", gap: "flush", children: [
    /* @__PURE__ */ jsx8(Text6, { format: { fontWeight: "demibold" }, children: texts.nothing }),
    /* @__PURE__ */ jsx8(Text6, { variant: "microcopy", children: texts.nothingYet })
  ] });
}

// src/extensions/contact/ContactCard.tsx
import { jsx as jsx9 } from "react/jsx-runtime";
hubspot2.extend(({ context, actions }) => /* @__PURE__ */ jsx9(Surface, { context, children: /* @__PURE__ */ jsx9(
  OpenInvoices,
  {
    contactId: String(context.crm.objectId),
    copy: (text) => actions.copyTextToClipboard(text),
    announce: (message) => actions.addAlert({ type: "success", message })
  }
) }));
