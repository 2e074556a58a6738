import { readProgress, requestInvoices } from "./flows/bulk-requests.ts";
import { readCard } from "./flows/card.ts";
import { changeSettings } from "./flows/change-settings.ts";
import { confirmConnection, disconnect } from "./flows/connections/disconnect.ts";
import { beginConnect, finishConnect, issueConnectTicket } from "./flows/connections/connect.ts";
import { beginInstall, finishInstall } from "./flows/connections/install.ts";
import type { Connectors } from "./flows/connections/registry.ts";
import { linkCompany, searchCompanyCustomers } from "./flows/customers/link-company.ts";
import { settleConflict } from "./flows/customers/settle-conflict.ts";
import { closeMonth, reopenMonth } from "./flows/finance/closing.ts";
import { acceptEvents } from "./flows/inbox.ts";
import { decideDocument } from "./flows/documents/duplicates.ts";
import type { FlowKit } from "./flows/kit.ts";
import { removeChannel, sendTest, setChannel } from "./flows/notices/channel.ts";
import { decideDuplicate } from "./flows/ledger/duplicates.ts";
import * as recognitionEntries from "./flows/ledger/entries.ts";
import { preview } from "./flows/look/preview.ts";
import * as journalRequests from "./flows/recognition/journal-requests.ts";
import { mapProduct, searchItems } from "./flows/products.ts";
import * as reminderRequests from "./flows/reminders/reminder-requests.ts";
import * as requests from "./flows/requests.ts";
import { refreshLists } from "./flows/refresh-lists.ts";
import { retryAll } from "./flows/retry-all.ts";
import { backToShadow, goLive } from "./flows/shadow.ts";
import type { AppFlows } from "./http/app-flows.ts";

/** The CRM this app is installed from. */
const CRM = "hubspot";

/** The flows as the endpoints know them. */
export function bindFlows(kit: FlowKit, connectors: Connectors, publicUrl: string): AppFlows {
  const { store, ids, ports } = kit;
  const connecting = { store, ids, ports, connectors, redirectUri: (system: string) => `${publicUrl}/connect/${system}/callback` };
  return {
    acceptEvents: (system, events) => acceptEvents(kit, system, events),
    beginInstall: (browser) => beginInstall(connecting, CRM, browser),
    finishInstall: (callback, browser) => finishInstall(connecting, CRM, callback, browser),
    issueConnectTicket: async (tenantId, system, by) => ({ ticket: await issueConnectTicket(connecting, tenantId, system, by) }),
    beginConnect: (system, ticket, browser) => beginConnect(connecting, system, ticket, browser),
    finishConnect: (system, callback, browser) => finishConnect(connecting, system, callback, browser),
    confirmConnection: (tenantId, connectionId, by) => confirmConnection(kit, tenantId, connectionId, by),
    disconnect: (tenantId, connectionId, by) => disconnect(kit, tenantId, connectionId, by),
    card: (tenantId, dealId) => readCard(kit, tenantId, dealId),
    preview: (tenantId, dealId, wish) => preview(kit, tenantId, dealId, wish),
    requestInvoice: (tenantId, dealId, options, by) => requests.requestInvoice(kit, tenantId, dealId, options, by),
    requestInvoices: (tenantId, dealIds, by) => requestInvoices(kit, tenantId, dealIds, by),
    invoiceProgress: (tenantId, dealIds) => readProgress(kit, tenantId, dealIds),
    refresh: (tenantId, dealId, by) => requests.refresh(kit, tenantId, dealId, by),
    answerChange: (tenantId, dealId, answer, by) => requests.answerChange(kit, tenantId, dealId, answer, by),
    linkInvoice: (tenantId, dealId, of, by) => requests.linkInvoice(kit, tenantId, dealId, of, by),
    linkCustomer: (tenantId, dealId, of, by) => requests.linkCustomer(kit, tenantId, dealId, of.customerId, by),
    searchCustomers: (tenantId, dealId, text) => requests.searchCustomers(kit, tenantId, dealId, text),
    payLink: async (tenantId, connectionId, invoiceId) => (await ports.erp(tenantId, connectionId)).payLink(invoiceId),
    invoicePdf: async (tenantId, connectionId, invoiceId) => (await ports.erp(tenantId, connectionId)).readInvoicePdf(invoiceId),
    retryParked: (tenantId, parkedId, by) => requests.retryParked(kit, tenantId, parkedId, by),
    retryAllParked: (tenantId, code, by) => retryAll(kit, tenantId, code, by),
    decideDocument: (tenantId, decided) => decideDocument(kit, tenantId, decided),
    decideDuplicate: (tenantId, decided) => decideDuplicate(kit, tenantId, decided),
    enterRecognition: (tenantId, dealId, entry, by) => recognitionEntries.enter(kit, tenantId, dealId, entry, by),
    withdrawRecognition: (tenantId, dealId, entryId, by) => recognitionEntries.withdraw(kit, tenantId, dealId, entryId, by),
    dismissParked: (tenantId, parkedId, comment, by) => requests.dismissParked(kit, tenantId, parkedId, comment, by),
    searchCompanyCustomers: (tenantId, connectionId, text) => searchCompanyCustomers(kit, tenantId, connectionId, text),
    linkCompany: (tenantId, companyId, of, by) => linkCompany(kit, tenantId, companyId, of, by),
    searchItems: (tenantId, connectionId, by) => searchItems(kit, tenantId, connectionId, by),
    mapProduct: (tenantId, mapping, by) => mapProduct(kit, tenantId, mapping, by),
    goLive: (tenantId, rehearsed, by) => goLive(kit, tenantId, rehearsed, by),
    backToShadow: (tenantId, by) => backToShadow(kit, tenantId, by),
    draftJournals: (tenantId, by) => journalRequests.draftNow(kit, tenantId, by),
    approveJournal: (tenantId, journalId, by) => journalRequests.approve(kit, tenantId, journalId, by),
    leaveOutJournal: (tenantId, journalId, by) => journalRequests.leaveOut(kit, tenantId, journalId, by),
    reverseJournal: (tenantId, journalId, by) => journalRequests.reverse(kit, tenantId, journalId, by),
    releaseReminder: (tenantId, reminderId, by) => reminderRequests.releaseReminder(kit, tenantId, reminderId, by),
    skipReminder: (tenantId, reminderId, by) => reminderRequests.skipReminder(kit, tenantId, reminderId, by),
    holdReminder: (tenantId, reminderId, promiseDays, by) => reminderRequests.holdReminders(kit, tenantId, reminderId, promiseDays === null ? "dispute" : { promiseDays }, by),
    liftReminderHold: (tenantId, reminderId, by) => reminderRequests.holdReminders(kit, tenantId, reminderId, null, by),
    refreshLists: (tenantId) => refreshLists(kit, tenantId),
    settleConflict: (tenantId, conflictId, take, by) => settleConflict(kit, tenantId, conflictId, take, by),
    closeMonth: (tenantId, month, comment, by) => closeMonth(kit, tenantId, month, comment, by),
    reopenMonth: (tenantId, month, reason, by) => reopenMonth(kit, tenantId, month, reason, by),
    setNoticeChannel: (tenantId, url, by) => setChannel(kit, tenantId, url, by),
    removeNoticeChannel: (tenantId, by) => removeChannel(kit, tenantId, by),
    sendTestNotice: (tenantId, by) => sendTest(kit, tenantId, by),
    changeSettings: (tenantId, settings, version, by) => changeSettings(kit, tenantId, settings, version, by),
  };
}
