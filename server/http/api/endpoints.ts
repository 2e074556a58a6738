import type { Endpoint } from "../endpoint.ts";
import { dealCard } from "./card/card.ts";
import { companyCard } from "./card/company-card.ts";
import { contactCard } from "./card/contact-card.ts";
import { linkCompany, searchCompanyCustomers } from "./companies/customers.ts";
import { listConflicts } from "./conflicts/list.ts";
import { settleConflict } from "./conflicts/settle.ts";
import { confirmConnection } from "./connections/confirm.ts";
import { disconnectConnection } from "./connections/disconnect.ts";
import { listConnections } from "./connections/list.ts";
import { issueTicket } from "./connections/ticket.ts";
import { answerChange } from "./deals/answer-change.ts";
import { linkCustomer } from "./deals/link-customer.ts";
import { linkInvoice } from "./deals/link-invoice.ts";
import { bulkProgress } from "./deals/bulk-progress.ts";
import { previewInvoice, previewWithOptions } from "./deals/preview.ts";
import { refreshDeal } from "./deals/refresh.ts";
import { requestInvoices } from "./deals/bulk-request.ts";
import { requestInvoice } from "./deals/request-invoice.ts";
import { whyNumber } from "./deals/why.ts";
import { searchCustomers } from "./deals/search-customers.ts";
import { readBridgePage } from "./finance/bridge.ts";
import { bridgeFile } from "./finance/bridge-file.ts";
import { readBridgeRecords } from "./finance/bridge-records.ts";
import { readLateRecordsPage } from "./finance/late-records.ts";
import { closeMonth, listMonths, readMonthPage, reopenMonth } from "./finance/months.ts";
import { readReceivablesPage } from "./finance/receivables.ts";
import { readStreamsPage } from "./finance/streams.ts";
import { readForecast } from "./forecast/forecast.ts";
import { readHealth } from "./health/health.ts";
import { home } from "./home/home.ts";
import { payLink } from "./invoices/pay-link.ts";
import { invoicePdf } from "./invoices/pdf.ts";
import { pdfLink } from "./invoices/pdf-link.ts";
import { readCommission } from "./commission/commission.ts";
import { approveJournal } from "./journals/approve.ts";
import { draftJournals } from "./journals/draft.ts";
import { leaveOutJournal } from "./journals/leave-out.ts";
import { listJournals } from "./journals/list.ts";
import { reverseJournal } from "./journals/reverse.ts";
import { whyJournal } from "./journals/why.ts";
import { readLog } from "./log/read-log.ts";
import { verifyLog } from "./log/verify.ts";
import { enterRecognition, readRecognition, withdrawRecognition } from "./deals/recognition.ts";
import { decideDuplicate, listDuplicates } from "./finance/duplicates.ts";
import { decideDocumentDuplicate, listDocumentDuplicates } from "./finance/document-duplicates.ts";
import { dismissParked } from "./parked/dismiss.ts";
import { listParked } from "./parked/list.ts";
import { retryAllParked } from "./parked/retry-all.ts";
import { retryParked } from "./parked/retry.ts";
import { listProducts, mapProduct, searchItems } from "./mapping/products.ts";
import { readMapping, refreshMapping } from "./mapping/mapping.ts";
import { backToShadow, goLive, readShadow } from "./shadow/shadow.ts";
import { readNotices, removeNoticeChannel, sendTestNotice, setNoticeChannel } from "./notices/channel.ts";
import { contactData } from "./privacy/contact-data.ts";
import { eraseContact } from "./privacy/erase-contact.ts";
import { listErasures } from "./privacy/erasures.ts";
import { holdReminder } from "./reminders/hold.ts";
import { liftReminderHold } from "./reminders/lift.ts";
import { listReminders } from "./reminders/list.ts";
import { releaseReminder } from "./reminders/release.ts";
import { skipReminder } from "./reminders/skip.ts";
import { readSettings } from "./settings/read.ts";
import { saveSettings } from "./settings/save.ts";
import { trySettings } from "./settings/try.ts";
import { workflowCheckPayment } from "./workflow/check-payment-status.ts";
import { workflowCreateInvoice } from "./workflow/create-invoice.ts";

/** Every endpoint behind a signature, in the order the OpenAPI document shows them. */
export const endpoints: readonly Endpoint[] = [
  dealCard,
  companyCard,
  searchCompanyCustomers,
  linkCompany,
  contactCard,
  previewInvoice,
  previewWithOptions,
  whyNumber,
  requestInvoice,
  requestInvoices,
  bulkProgress,
  refreshDeal,
  answerChange,
  linkInvoice,
  linkCustomer,
  searchCustomers,
  invoicePdf,
  pdfLink,
  payLink,
  home,
  readBridgePage,
  readBridgeRecords,
  bridgeFile,
  readStreamsPage,
  readReceivablesPage,
  listMonths,
  readMonthPage,
  readLateRecordsPage,
  closeMonth,
  reopenMonth,
  listDuplicates,
  decideDuplicate,
  listDocumentDuplicates,
  decideDocumentDuplicate,
  readRecognition,
  enterRecognition,
  withdrawRecognition,
  listParked,
  retryAllParked,
  retryParked,
  dismissParked,
  readNotices,
  setNoticeChannel,
  removeNoticeChannel,
  sendTestNotice,
  listConflicts,
  settleConflict,
  listJournals,
  whyJournal,
  draftJournals,
  approveJournal,
  leaveOutJournal,
  reverseJournal,
  readCommission,
  listReminders,
  releaseReminder,
  skipReminder,
  holdReminder,
  liftReminderHold,
  readHealth,
  readForecast,
  readLog,
  verifyLog,
  readMapping,
  refreshMapping,
  listProducts,
  searchItems,
  mapProduct,
  readShadow,
  goLive,
  backToShadow,
  readSettings,
  saveSettings,
  trySettings,
  listConnections,
  issueTicket,
  confirmConnection,
  disconnectConnection,
  contactData,
  eraseContact,
  listErasures,
  workflowCreateInvoice,
  workflowCheckPayment,
];
