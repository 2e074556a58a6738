import type { Books, Fields } from "../books/books.ts";
import { currencyRef } from "../books/currency.ts";

/** The preferences as an app reads them, from the settings in force. */
export function preferencesFields(books: Books): Fields {
  const settings = books.settings();
  const us = settings.country === "US";
  return {
    AccountingInfoPrefs: {
      TrackDepartments: true,
      DepartmentTerminology: "Location",
      ClassTrackingPerTxn: false,
      ClassTrackingPerTxnLine: true,
      CustomerTerminology: "Customers",
      FirstMonthOfFiscalYear: "January",
      TaxYearMonth: "January",
      UseAccountNumbers: false,
      ...(settings.closedUntil !== null && { BookCloseDate: settings.closedUntil }),
    },
    ProductAndServicesPrefs: { ForSales: true, ForPurchase: true, QuantityWithPriceAndRate: true, QuantityOnHand: false },
    SalesFormsPrefs: {
      CustomField: settings.customFields.map((name, n) => ({ CustomField: [{ Name: `SalesFormsPrefs.SalesCustomName${n + 1}`, Type: "StringType", StringValue: name }] })),
      CustomTxnNumbers: settings.customTxnNumbers,
      AllowDeposit: true,
      AllowDiscount: true,
      AllowEstimates: true,
      AllowServiceDate: false,
      AllowShipping: false,
      AutoApplyCredit: false,
      UsingPriceLevels: false,
      UsingProgressInvoicing: false,
      ...(settings.defaultTerms !== undefined && { DefaultTerms: { value: settings.defaultTerms } }),
    },
    TaxPrefs: { UsingSalesTax: true, ...(us && { PartnerTaxEnabled: settings.automatedSalesTax, TaxGroupCodeRef: { value: "2" } }) },
    CurrencyPrefs: { MultiCurrencyEnabled: settings.multicurrency, HomeCurrency: { value: currencyRef(settings.homeCurrency).value } },
    ReportPrefs: { ReportBasis: "Accrual", CalcAgingReportFromTxnDate: false },
  };
}

/** After the settings changed. */
export function refreshPreferences(books: Books): void {
  const [record] = books.all("Preferences");
  if (record) books.replace("Preferences", record, preferencesFields(books));
  else books.insert("Preferences", preferencesFields(books));
}
