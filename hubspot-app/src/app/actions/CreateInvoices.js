// src/extensions/bulk/CreateInvoices.tsx
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

// src/extensions/bulk/BulkInvoices.tsx
import { Alert as Alert4, EmptyState, Text as Text6 } from "@hubspot/ui-extensions";

// src/extensions/texts/bulk/de.ts
var de = {
  none: "Keine Deals ausgewählt",
  noneNext: "Wählen Sie in der Liste die Deals aus und öffnen Sie dies erneut.",
  tooMany: (count) => `${count} Deals sind ausgewählt`,
  tooManyNext: (most) => `Onebook nimmt ${most} auf einmal. Wählen Sie weniger aus und öffnen Sie dies erneut.`,
  readOnly: "Sie können Rechnungen hier sehen. Wenn Sie welche erstellen möchten, fragen Sie einen Administrator.",
  button: (count) => count === 1 ? "1 Rechnung erstellen" : `${count} Rechnungen erstellen`,
  ready: (ready, all) => all === 1 ? "Dieser Deal hat noch keine Rechnung" : `${ready} von ${all} ausgewählten Deals haben noch keine Rechnung`,
  nothingReady: "Keiner dieser Deals braucht von hier aus eine Rechnung",
  deliver: {
    draft: "Jede Rechnung wird als Entwurf angelegt. An Kunden geht nichts.",
    approved: "Jede Rechnung wird angelegt und freigegeben. An Kunden geht nichts.",
    sent: "Jede Rechnung wird angelegt und sofort per E-Mail an den Kunden gesendet."
  },
  progress: "Rechnungen werden erstellt",
  finished: "Fertig",
  doneOf: (done, all) => `${done} von ${all} Deals`,
  mayClose: "Sie können dies schließen. Die Arbeit geht weiter; dieselbe Auswahl zeigt sie wieder.",
  counts: {
    done: (count) => `${count} berechnet`,
    working: (count) => `${count} unterwegs`,
    waiting: (count) => count === 1 ? "1 braucht eine Entscheidung" : `${count} brauchen eine Entscheidung`,
    none: (count) => `${count} ohne Rechnung`,
    ready: (count) => `${count} nicht berechnet`
  },
  deal: "Deal",
  unnamed: (id) => `Deal ${id}`,
  amount: "Betrag",
  state: "Rechnung",
  states: { ready: "Nicht berechnet", working: "Unterwegs", done: "Berechnet", waiting: "Braucht eine Entscheidung", none: "Keine Rechnung" },
  invoice: (number) => `Rechnung ${number}`,
  invoiceUnnumbered: "Entwurf ohne Nummer",
  reasons: {
    gone: "Der Deal wurde gelöscht.",
    lost: "Der Deal ging verloren.",
    ended: "Seine Rechnung wurde storniert oder gelöscht. Im Deal können Sie eine neue anfordern.",
    nothing: "Es gab nichts zu berechnen. Öffnen Sie den Deal, um zu sehen, warum.",
    retrying: "Die Buchhaltung hat noch nicht geantwortet. Onebook versucht es weiter."
  }
};

// src/extensions/texts/bulk/en.ts
var en = {
  none: "No deals selected",
  noneNext: "Select the deals to invoice in the list, then open this again.",
  tooMany: (count) => `${count} deals are selected`,
  tooManyNext: (most) => `Onebook takes ${most} at a time. Select fewer and open this again.`,
  readOnly: "You can see invoices here. Ask an admin of Onebook if you need to create them.",
  button: (count) => count === 1 ? "Create 1 invoice" : `Create ${count} invoices`,
  ready: (ready, all) => all === 1 ? "This deal has no invoice yet" : `${ready} of ${all} selected deals have no invoice yet`,
  nothingReady: "None of these deals needs an invoice from here",
  deliver: {
    draft: "Each invoice is created as a draft. Nothing is sent to customers.",
    approved: "Each invoice is created and approved. Nothing is sent to customers.",
    sent: "Each invoice is created and e-mailed to the customer at once."
  },
  progress: "Creating invoices",
  finished: "Finished",
  doneOf: (done, all) => `${done} of ${all} deals`,
  mayClose: "You can close this. The work goes on, and the same selection shows it again.",
  counts: {
    done: (count) => `${count} invoiced`,
    working: (count) => `${count} on the way`,
    waiting: (count) => count === 1 ? "1 needs a person" : `${count} need a person`,
    none: (count) => `${count} without an invoice`,
    ready: (count) => `${count} not invoiced`
  },
  deal: "Deal",
  unnamed: (id) => `Deal ${id}`,
  amount: "Amount",
  state: "Invoice",
  states: { ready: "Not invoiced", working: "On its way", done: "Invoiced", waiting: "Needs a person", none: "No invoice" },
  invoice: (number) => `Invoice ${number}`,
  invoiceUnnumbered: "Draft without a number",
  reasons: {
    gone: "The deal was deleted.",
    lost: "The deal was lost.",
    ended: "Its invoice was voided or deleted. Open the deal to ask for a new one.",
    nothing: "There was nothing to invoice. Open the deal to see why.",
    retrying: "The accounting system has not answered yet. Onebook keeps trying."
  }
};

// src/extensions/texts/bulk/fr.ts
var fr = {
  none: "Aucune transaction sélectionnée",
  noneNext: "Sélectionnez les transactions à facturer dans la liste, puis ouvrez à nouveau cette fenêtre.",
  tooMany: (count) => `${count} transactions sont sélectionnées`,
  tooManyNext: (most) => `Onebook en traite ${most} à la fois. Sélectionnez-en moins et ouvrez à nouveau cette fenêtre.`,
  readOnly: "Vous pouvez voir les factures ici. Pour en créer, adressez-vous à un administrateur d'Onebook.",
  button: (count) => count === 1 ? "Créer 1 facture" : `Créer ${count} factures`,
  ready: (ready, all) => all === 1 ? "Cette transaction n'a pas encore de facture" : `${ready} transactions sur ${all} n'ont pas encore de facture`,
  nothingReady: "Aucune de ces transactions n'a besoin d'une facture ici",
  deliver: {
    draft: "Chaque facture est créée comme brouillon. Rien n'est envoyé aux clients.",
    approved: "Chaque facture est créée et approuvée. Rien n'est envoyé aux clients.",
    sent: "Chaque facture est créée et envoyée aussitôt au client par e-mail."
  },
  progress: "Création des factures",
  finished: "Terminé",
  doneOf: (done, all) => `${done} transactions sur ${all}`,
  mayClose: "Vous pouvez fermer cette fenêtre. Le travail continue, et la même sélection l'affiche à nouveau.",
  counts: {
    done: (count) => `${count} facturées`,
    working: (count) => `${count} en cours`,
    waiting: (count) => `${count} à décider`,
    none: (count) => `${count} sans facture`,
    ready: (count) => `${count} non facturées`
  },
  deal: "Transaction",
  unnamed: (id) => `Transaction ${id}`,
  amount: "Montant",
  state: "Facture",
  states: { ready: "Non facturée", working: "En cours", done: "Facturée", waiting: "À décider", none: "Sans facture" },
  invoice: (number) => `Facture ${number}`,
  invoiceUnnumbered: "Brouillon sans numéro",
  reasons: {
    gone: "La transaction a été supprimée.",
    lost: "La transaction a été perdue.",
    ended: "Sa facture a été annulée ou supprimée. Ouvrez la transaction pour en demander une nouvelle.",
    nothing: "Il n'y avait rien à facturer. Ouvrez la transaction pour voir pourquoi.",
    retrying: "La comptabilité n'a pas encore répondu. Onebook continue d'essayer."
  }
};

// src/extensions/texts/bulk/index.ts
var bulkTexts = { en, de, fr };

// src/extensions/bulk/SelectedDeals.tsx
import { Alert as Alert3, Button as Button2, Flex as Flex5, Form, LoadingButton, Text as Text5 } from "@hubspot/ui-extensions";
import { useState as useState4 } from "react";

// src/extensions/api/use-act.ts
import { useEffect, useRef, useState } from "react";
function useAct() {
  const [state, setState] = useState({ busy: false, problem: null });
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
import { useCallback, useEffect as useEffect3, useRef as useRef3, useState as useState2 } from "react";
function useLoad(ask, key = "") {
  const [state, setState] = useState2({ data: null, problem: null, loading: true });
  const latest = useRef3(0);
  const question = useRef3(ask);
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
  useEffect3(() => {
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
var de2 = {
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
var en2 = {
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
var fr2 = {
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
var reachTexts = { en: en2, de: de2, fr: fr2 };

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
var de3 = {
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
var en3 = {
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
var fr3 = {
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
var commonTexts = { en: en3, de: de3, fr: fr3 };

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

// src/extensions/bulk/DealList.tsx
import { Flex as Flex3, Link as Link2, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text as Text3 } from "@hubspot/ui-extensions";
import { useState as useState3 } from "react";

// src/extensions/parts/pages.ts
var ROWS = 10;
function pageOf(all, page) {
  const pageCount = Math.max(1, Math.ceil(all.length / ROWS));
  const shown = Math.min(Math.max(1, page), pageCount);
  return { rows: all.slice((shown - 1) * ROWS, shown * ROWS), pageCount };
}

// src/extensions/bulk/states.ts
var STATES = ["waiting", "none", "working", "ready", "done"];
var TONES = {
  waiting: "warning",
  none: "default",
  working: "info",
  ready: "default",
  done: "success"
};
var byUrgency = (deals) => [...deals].sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));

// src/extensions/bulk/DealList.tsx
import { jsx as jsx5, jsxs as jsxs3 } from "react/jsx-runtime";
function DealList({ deals }) {
  const texts = useTexts(bulkTexts);
  const formats = useFormats();
  const [page, setPage] = useState3(1);
  const { rows, pageCount } = pageOf(byUrgency(deals), page);
  return /* @__PURE__ */ jsxs3(Table, { bordered: true, density: "condensed", paginated: pageCount > 1, pageCount, page, onPageChange: setPage, children: [
    /* @__PURE__ */ jsx5(TableHead, { children: /* @__PURE__ */ jsxs3(TableRow, { children: [
      /* @__PURE__ */ jsx5(TableHeader, { children: texts.deal }),
      /* @__PURE__ */ jsx5(TableHeader, { align: "right", children: texts.amount }),
      /* @__PURE__ */ jsx5(TableHeader, { children: texts.state })
    ] }) }),
    /* @__PURE__ */ jsx5(TableBody, { children: rows.map((deal) => /* @__PURE__ */ jsxs3(TableRow, { children: [
      /* @__PURE__ */ jsx5(TableCell, { children: /* @__PURE__ */ jsx5(DealName, { deal }) }),
      /* @__PURE__ */ jsx5(TableCell, { align: "right", children: deal.amount === null ? "" : formats.money(deal.amount) }),
      /* @__PURE__ */ jsx5(TableCell, { children: /* @__PURE__ */ jsx5(DealState, { deal }) })
    ] }, deal.dealId)) })
  ] });
}
function DealName({ deal: { dealId, name, customerName } }) {
  const texts = useTexts(bulkTexts);
  const { portal } = useSurfaceContext();
  return /* @__PURE__ */ jsxs3(Flex3, { direction: "column", gap: "flush", children: [
    /* @__PURE__ */ jsx5(Link2, { href: { url: dealUrl(portal.id, dealId), external: true }, children: name ?? texts.unnamed(dealId) }),
    customerName !== null && /* @__PURE__ */ jsx5(Text3, { variant: "microcopy", children: customerName })
  ] });
}
function DealState({ deal }) {
  const texts = useTexts(bulkTexts);
  return /* @__PURE__ */ jsxs3(Flex3, { direction: "column", gap: "flush", align: "start", children: [
    /* @__PURE__ */ jsx5(StatusTag, { variant: TONES[deal.state], hollow: true, children: texts.states[deal.state] }),
    deal.invoice && /* @__PURE__ */ jsx5(InvoiceName, { invoice: deal.invoice }),
    linesOf(deal, texts).map((line) => /* @__PURE__ */ jsx5(Text3, { variant: "microcopy", children: line }, line))
  ] });
}
function InvoiceName({ invoice: { number, url } }) {
  const texts = useTexts(bulkTexts);
  const name = number === null ? texts.invoiceUnnumbered : texts.invoice(number);
  return url === null ? /* @__PURE__ */ jsx5(Text3, { variant: "microcopy", children: name }) : /* @__PURE__ */ jsx5(Link2, { href: { url, external: true }, children: name });
}
function linesOf({ code, sentence, nextStep }, { reasons }) {
  if (code !== null && code in reasons) return [reasons[code]];
  return [sentence, nextStep].filter((line) => line !== null);
}

// src/extensions/bulk/Progress.tsx
import { Flex as Flex4, ProgressBar, StatusTag as StatusTag2, Text as Text4 } from "@hubspot/ui-extensions";
import { jsx as jsx6, jsxs as jsxs4 } from "react/jsx-runtime";
function Progress({ deals }) {
  const texts = useTexts(bulkTexts);
  const count = (state) => deals.filter((deal) => deal.state === state).length;
  const all = deals.length - count("ready");
  const ended = all - count("working");
  const title = ended < all ? texts.progress : texts.finished;
  return /* @__PURE__ */ jsxs4(Flex4, { direction: "column", gap: "sm", children: [
    all > 0 && /* @__PURE__ */ jsx6(ProgressBar, { title, "aria-label": title, value: ended, maxValue: all, valueDescription: texts.doneOf(ended, all) }),
    /* @__PURE__ */ jsx6(Flex4, { direction: "row", gap: "sm", wrap: true, children: STATES.filter((state) => count(state) > 0).map((state) => /* @__PURE__ */ jsx6(StatusTag2, { variant: TONES[state], hollow: true, children: texts.counts[state](count(state)) }, state)) }),
    ended < all && /* @__PURE__ */ jsx6(Text4, { variant: "microcopy", children: texts.mayClose })
  ] });
}

// src/extensions/bulk/SelectedDeals.tsx
import { jsx as jsx7, jsxs as jsxs5 } from "react/jsx-runtime";
function SelectedDeals({ dealIds }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(bulkTexts)];
  const api = useApi();
  const bulk = useLoad(() => api.get("/api/v1/deals/invoices", { query: { ids: dealIds.join(",") } }), dealIds.join(","));
  const asking = useAct();
  const [starts, setStarts] = useState4(0);
  const left = bulk.data?.deals.filter((deal) => deal.state === "working").length ?? 0;
  const working = left > 0;
  useFollow(working, bulk.reload, `${starts} ${left}`);
  if (bulk.data === null) return bulk.problem ? /* @__PURE__ */ jsx7(Failure, { problem: bulk.problem, retry: () => void bulk.reload() }) : /* @__PURE__ */ jsx7(Loading, {});
  const mayCreate = bulk.data.rights.includes("create-invoices");
  const ready = bulk.data.deals.filter((deal) => deal.state === "ready").map((deal) => deal.dealId);
  const start = () => asking.act(
    () => api.post("/api/v1/deals/invoices", { body: { dealIds: ready } }),
    () => {
      setStarts((before) => before + 1);
      void bulk.reload();
    }
  );
  return /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "md", children: [
    bulk.problem && /* @__PURE__ */ jsx7(Failure, { problem: bulk.problem, retry: () => void bulk.reload() }),
    !mayCreate ? /* @__PURE__ */ jsx7(Alert3, { title: texts.readOnly, variant: "info" }) : /* @__PURE__ */ jsx7(ErpOutOfReach, { erp: bulk.data.erp, rights: bulk.data.rights }),
    working || starts > 0 ? /* @__PURE__ */ jsx7(Progress, { deals: bulk.data.deals }) : /* @__PURE__ */ jsx7(Announcement, { bulk: bulk.data, ready: ready.length }),
    /* @__PURE__ */ jsx7(DealList, { deals: bulk.data.deals }),
    asking.problem && /* @__PURE__ */ jsx7(Failure, { problem: asking.problem }),
    /* @__PURE__ */ jsxs5(Flex5, { direction: "row", gap: "sm", wrap: true, children: [
      mayStart(bulk.data) && ready.length > 0 && /* @__PURE__ */ jsx7(Start, { count: ready.length, busy: asking.busy, onStart: start }),
      working && /* @__PURE__ */ jsx7(Button2, { variant: "secondary", disabled: bulk.loading, onClick: () => void bulk.reload(), children: common.refresh })
    ] })
  ] });
}
var mayStart = ({ erp, rights }) => erp === "connected" && rights.includes("create-invoices");
function Announcement({ bulk, ready }) {
  const texts = useTexts(bulkTexts);
  if (ready === 0) return /* @__PURE__ */ jsx7(Text5, { format: { fontWeight: "demibold" }, children: texts.nothingReady });
  return /* @__PURE__ */ jsxs5(Flex5, { direction: "column", gap: "xs", children: [
    /* @__PURE__ */ jsx7(Text5, { format: { fontWeight: "demibold" }, children: texts.ready(ready, bulk.deals.length) }),
    mayStart(bulk) && /* @__PURE__ */ jsx7(Text5, { children: texts.deliver[bulk.deliver] })
  ] });
}
function Start({ count, busy, onStart }) {
  const texts = useTexts(bulkTexts);
  return /* @__PURE__ */ jsx7(Form, { onSubmit: onStart, children: /* @__PURE__ */ jsx7(LoadingButton, { type: "submit", variant: "primary", loading: busy, children: texts.button(count) }) });
}

// src/extensions/bulk/BulkInvoices.tsx
import { jsx as jsx8 } from "react/jsx-runtime";
var MOST = 100;
function BulkInvoices({ dealIds }) {
  const texts = useTexts(bulkTexts);
  const formats = useFormats();
  const selected = [...new Set(dealIds)];
  if (selected.length === 0) {
    return /* @__PURE__ */ jsx8(EmptyState, { title: texts.none, imageName: "deals", children: /* @__PURE__ */ jsx8(Text6, { children: texts.noneNext }) });
  }
  if (selected.length > MOST) {
    return /* @__PURE__ */ jsx8(Alert4, { title: texts.tooMany(formats.count(selected.length)), variant: "warning", children: /* @__PURE__ */ jsx8(Text6, { children: texts.tooManyNext(MOST) }) });
  }
  return /* @__PURE__ */ jsx8(SelectedDeals, { dealIds: selected });
}

// src/extensions/bulk/CreateInvoices.tsx
import { jsx as jsx9 } from "react/jsx-runtime";
hubspot2.extend(({ context }) => /* @__PURE__ */ jsx9(Surface, { context, children: /* @__PURE__ */ jsx9(BulkInvoices, { dealIds: context.crm.objectIds.map(String) }) }));
