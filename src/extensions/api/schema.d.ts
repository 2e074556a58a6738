/** Made by `npm run api:types` from the API's own description; a test fails when it is stale. */
export interface paths {
    "/api/v1/back-to-shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop writing to either system; what is under way is brought to its end */
        post: operations["backToShadow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards/companies/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Balance, ageing, payment behaviour and open invoices of a company
         * @description Over the invoices of the deals the company buys in. Currencies are never added up.
         */
        get: operations["companyCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open invoices a contact is billed for
         * @description As the customer, where the contact buys, or as whoever gets a company's invoices by mail.
         */
        get: operations["contactCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards/deals/{dealId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything the card of a deal shows
         * @description A deal Onebook has not looked at yet has a card too, without names and amounts.
         */
        get: operations["dealCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commission on the cash of a month, by owner, with clawbacks */
        get: operations["readCommission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{companyId}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the customers of one accounting organisation */
        get: operations["searchCompanyCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{companyId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which customer of an accounting organisation the company is; its deals are looked at again */
        post: operations["linkCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields of customers that the two systems disagree about and a person must decide */
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{conflictId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide which system's value of a customer's field counts, or that both may stand */
        post: operations["settleConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this HubSpot account is connected to, and what it could be */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the different organisation that was connected is the right one */
        post: operations["confirmConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the connection: revoke the access and forget the tokens */
        post: operations["disconnectConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{system}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link that opens the ERP's consent screen, once, within ten minutes
         * @description Asking again makes another link; each works once.
         */
        post: operations["issueConnectTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything kept about one contact */
        get: operations["contactData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase one contact from everything Onebook keeps, its log included
         * @description For good. The CRM and the accounting system keep what they have: erase the contact there as well.
         */
        post: operations["eraseContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How customers are doing, from how they pay and when they were last in contact, with each part of the score */
        get: operations["readCustomerHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle the difference between a deal and the invoice that was already sent */
        post: operations["answerChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the customers of the ERP organisation the deal goes to */
        get: operations["searchCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the deal's invoice */
        post: operations["requestInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/link-customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which customer of the ERP the deal's customer is, for all of their deals */
        post: operations["linkCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/link-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an invoice that was written by hand the deal's own */
        post: operations["linkInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What Create invoice would do
         * @description Asks HubSpot and the ERP at the time of the call and writes nothing. Tax is the ERP's to add, so amounts are before it.
         */
        get: operations["previewInvoice"];
        put?: never;
        /**
         * What Create invoice would do with these changes
         * @description Asks HubSpot and the ERP at the time of the call and writes nothing. Tax is the ERP's to add, so amounts are before it.
         */
        post: operations["previewWithOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/recognition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When each line of the deal is earned, how, and what people entered for it */
        get: operations["readRecognition"];
        put?: never;
        /** Enter usage, or a milestone that was reached */
        post: operations["enterRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/recognition/{entryId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what was entered by hand */
        post: operations["withdrawRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the deal and its invoices anew */
        post: operations["refreshDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records behind a number of the card
         * @description The amounts of the records sum to the value exactly. Without invoiceId the number is over all invoices in force.
         */
        get: operations["whyNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the invoices of up to 100 deals are */
        get: operations["bulkProgress"];
        put?: never;
        /**
         * Ask for the invoices of up to 100 deals
         * @description Each with the account's own settings. GET on the same address tells how far each of them is.
         */
        post: operations["requestInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was erased on somebody's wish, and when */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/bridge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From what sales closed to what finance shows, each cause once and to the cent */
        get: operations["readBridge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/bridge/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link that opens the bridge as a CSV of every record, or as a PDF, for five minutes */
        post: operations["bridgeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/bridge/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deals and invoices behind one step of the bridge, or behind one of its two numbers */
        get: operations["readBridgeRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/duplicate-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices that may be one entered twice in the accounting system, and what was decided about them */
        get: operations["listDocumentDuplicates"];
        put?: never;
        /** Say whether two invoices are one entered twice; the second is then no revenue of its own */
        post: operations["decideDocumentDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Won deals that may be one sale entered twice, and what was decided about them */
        get: operations["listDuplicates"];
        put?: never;
        /** Say whether two deals are one sale entered twice; the second then counts no more */
        post: operations["decideDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The months of the last year, and which of them are closed */
        get: operations["listMonths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is still open in a month, its figures, and what came after it was closed */
        get: operations["readMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/months/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze a month's figures; what comes later shows as adjustments */
        post: operations["closeMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/months/{month}/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which records, recorded after a month was closed, make up how far one of its figures has moved */
        get: operations["readLateRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/months/{month}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed month again; what was closed stays to be seen */
        post: operations["reopenMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/receivables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is owed and how old it is, who is late, how long invoices and payments take, and how well both systems agree */
        get: operations["readReceivables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings, billings, recognised revenue and cash by month, and the deferred balance that rolls on */
        get: operations["readStreams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the open deals are likely to bring, by stage, with the interval in which it lies four times out of five */
        get: operations["readForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/go-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From now on Onebook writes invoices */
        post: operations["goLive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Today: created, paid, overdue, what waits for a person, and how the connections fare */
        get: operations["home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{connectionId}/{invoiceId}/pay-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The page where the customer can pay the invoice */
        post: operations["payLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{connectionId}/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice as the ERP prints it */
        get: operations["invoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{connectionId}/{invoiceId}/pdf-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link that opens the invoice's PDF in a browser, for five minutes */
        post: operations["pdfLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Journal entries that move recognised revenue out of deferred revenue, drafted and posted */
        get: operations["listJournals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journals/{journalId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post a drafted journal entry */
        post: operations["approveJournal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journals/{journalId}/leave-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a drafted journal entry out: its amounts come with the next month's */
        post: operations["leaveOutJournal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journals/{journalId}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverse a posted journal entry by one with the sides exchanged */
        post: operations["reverseJournal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journals/{journalId}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each deal has in a journal entry */
        get: operations["whyJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journals/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See to the journal entries of recognised revenue now, with accounts and lock dates read anew */
        post: operations["draftJournals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What Onebook saw, decided and did, and what people asked for
         * @description With q, 20,000 entries are searched at a time: a page may be short or empty while there is more before it.
         */
        get: operations["readLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check part of the log's chain: whether an entry was altered or removed
         * @description Checks 5,000 entries; ask again from checkedTo + 1 until it is last. Entries cut off at the very end leave no trace in the chain.
         */
        get: operations["verifyLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What rules and mappings can be chosen from, as last read from the CRM */
        get: operations["readMapping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the items of one accounting organisation, or ask what one of them is called */
        get: operations["searchItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products that stand on deals, and which item of an accounting organisation each one is */
        get: operations["listProducts"];
        put?: never;
        /** Say which item a product is, for every deal from now on */
        post: operations["mapProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the lists anew from the CRM and every accounting system */
        post: operations["refreshMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where messages go, and what became of the last one */
        get: operations["notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send messages to this address from now on
         * @description A webhook that takes Slack's format. The address is sealed, and never shown again but for its host and end.
         */
        put: operations["setNoticeChannel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/channel/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send no more messages, and forget the address */
        post: operations["removeNoticeChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message; one a minute */
        post: operations["sendTestNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that waits for a person, page by page */
        get: operations["listParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked/{parkedId}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it off the list with a comment; it comes back when a later look finds the same */
        post: operations["dismissParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked/{parkedId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look again at what waits for a person */
        post: operations["retryParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look again at up to 100 deals that wait for the same reason, longest first
         * @description Asking again within a minute, while it runs, changes nothing. GET /api/v1/parked tells how far it is.
         */
        post: operations["retryAllParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payment reminders: those that wait for a person, those that were sent, and customers who are left alone */
        get: operations["listReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{reminderId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a customer alone who disputes what is overdue, or has promised to pay */
        post: operations["holdReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{reminderId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind a customer again who was left alone */
        post: operations["liftReminderHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{reminderId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a drafted reminder */
        post: operations["releaseReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{reminderId}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide against a drafted reminder; it counts as an attempt */
        post: operations["skipReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of this HubSpot account */
        get: operations["readSettings"];
        /**
         * Replace the rules of this HubSpot account
         * @description The whole document: a field that is left out goes back to its default. Refused with 409 where somebody else saved meanwhile.
         */
        put: operations["saveSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What these settings would make of a deal, before they are saved
         * @description Asks HubSpot and the ERP at the time of the call, writes to neither, and keeps nothing of the settings.
         */
        post: operations["trySettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether Onebook writes, and in shadow what it would have invoiced */
        get: operations["readShadow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow-actions/check-payment-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** HubSpot workflow action: how far the deal's invoice is paid */
        post: operations["workflowCheckPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow-actions/create-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** HubSpot workflow action: ask for the deal's invoice */
        post: operations["workflowCreateInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connect/{system}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where connecting an ERP begins */
        get: operations["beginConnect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connect/{system}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the ERP sends the browser back */
        get: operations["finishConnect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connect/hubspot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an installation begins */
        get: operations["beginInstall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connect/hubspot/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where HubSpot sends the browser back */
        get: operations["finishInstall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/bridge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file behind a link the page of the bridge has asked for
         * @description The key is sealed, names one question of one account as of one moment, and is good for five minutes.
         */
        get: operations["openBridgeFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The PDF behind a link a card has asked for
         * @description The key is sealed, names one invoice of one account, and is good for five minutes.
         */
        get: operations["openInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers too */
        get: operations["readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{system}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events of HubSpot, QuickBooks or Xero
         * @description Signed over the raw body as each vendor documents it, at most 1 MB.
         */
        post: operations["receiveWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Acknowledgement: {
            accepted: boolean;
            /** @description A sentence where it was not accepted */
            why: string | null;
        };
        Amounts: {
            balance: components["schemas"]["Money"];
            credited: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        Bridge: {
            /**
             * Format: date-time
             * @description The moment the figures are of; asked for again as of it they are the same for good
             */
            asOf: string;
            choices: {
                books: string[];
                currencies: string[];
                owners: {
                    id: string;
                    /** @description null: its name is not known */
                    label: string | null;
                }[];
                /** @description The account has not allowed to read who owns deals: they have no label */
                ownersWithheld: boolean;
                pipelines: {
                    id: string;
                    /** @description null: its name is not known */
                    label: string | null;
                }[];
            };
            /** @description The period is a closed month */
            closed: {
                /** Format: date-time */
                at: string;
                by: string;
            } | null;
            /** @description Where the bridge begins */
            crm: components["schemas"]["Money"];
            /** @description The period begins before this day, from which documents without a deal are read: earlier ones are in no figure */
            documentsSince: string | null;
            /** @description Nothing was sold, billed or paid in the period */
            empty: boolean;
            /** @description Where it ends */
            erp: components["schemas"]["Money"];
            /** @description Nothing is unexplained */
            explained: boolean;
            /** Format: date */
            from: string;
            /** @enum {string} */
            kind: "deals-to-revenue" | "deals-to-billings" | "billings-to-revenue" | "billings-to-cash";
            /** @description What can be asked for by name today */
            periods: {
                /** Format: date */
                from: string;
                /** @enum {string} */
                name: "this-month" | "last-month" | "this-quarter" | "last-quarter" | "this-year" | "last-year";
                /** Format: date */
                to: string;
            }[];
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            /** @description In their fixed order, those that are zero too */
            steps: {
                after: components["schemas"]["Money"];
                /** @description Signed; the steps lead from one number to the other */
                amount: components["schemas"]["Money"];
                /** @description The number before this step */
                before: components["schemas"]["Money"];
                /** @description How many stand behind it */
                records: number;
                /** @enum {string} */
                step: "duplicate-deals" | "duplicate-documents" | "lost-or-redated" | "not-invoiced" | "tax-in-amount" | "currency" | "amount-differs" | "credit-notes" | "timing" | "earlier-deals" | "no-deal" | "rounding" | "unexplained" | "deferred" | "billed-earlier" | "billed-later" | "journals" | "not-paid" | "paid-before" | "not-applied";
            }[];
            /** Format: date */
            to: string;
            /**
             * Format: date
             * @description In the account's time zone
             */
            today: string;
        };
        BridgeFile: {
            /** @description As it was believed at the end of this day, or at this moment; now, where left out */
            asOf?: string;
            /** @description Which home currency, where the organisations keep their books in several */
            book?: string;
            /** @description Of the deal */
            currency?: string;
            /** @enum {string} */
            format: "csv" | "pdf";
            /**
             * Format: date
             * @description The first day; this quarter, where neither end is given
             */
            from?: string;
            /**
             * @default deals-to-revenue
             * @enum {string}
             */
            kind?: "deals-to-revenue" | "deals-to-billings" | "billings-to-revenue" | "billings-to-cash";
            /**
             * @description How words, amounts and dates are written
             * @default en-us
             */
            locale?: string;
            owner?: string;
            pipeline?: string;
            /**
             * Format: date
             * @description The day on which sales drew its report
             */
            reportedOn?: string;
            /**
             * Format: date
             * @description The last day, included
             */
            to?: string;
        };
        BridgeRecord: {
            /** @description The part of the step that this record explains */
            amount: components["schemas"]["Money"];
            /** @description At most five */
            deals: {
                amount: components["schemas"]["Money"];
                id: string;
                name: string;
                owner: string | null;
                /** @description null: it is won no more */
                wonOn: string | null;
            }[];
            /** @description At most five */
            documents: {
                /** Format: date */
                date: string;
                /** @enum {string} */
                kind: "invoice" | "credit-note" | "sales-receipt" | "refund-receipt" | "journal";
                /** @description Without tax */
                net: components["schemas"]["Money"];
                number: string;
                total: components["schemas"]["Money"];
                /** @description Where the ERP shows it */
                url: string | null;
            }[];
            id: string;
            /** @enum {string} */
            kind: "deal" | "invoice" | "credit-note" | "sales-receipt" | "refund-receipt" | "journal" | "payment" | "report";
            /** @description Deals and documents beyond those */
            more: number;
        };
        BridgeRecords: {
            /** @description Hand it back as after, with the same asOf; null at the end */
            next: number | null;
            /** @description The largest amount first, 25 at a time; over all pages they sum to the step */
            records: components["schemas"]["BridgeRecord"][];
            total: number;
        };
        BulkDeal: {
            amount: components["schemas"]["Money"] | null;
            /** @description Stable; why it waits, goes slowly or comes to nothing */
            code: string | null;
            customerName: string | null;
            dealId: string;
            /** @description Where one stands */
            invoice: {
                number: string | null;
                url: string | null;
            } | null;
            /** @description As last seen; null before the first look */
            name: string | null;
            nextStep: string | null;
            /** @description The same as data, of what waits for a person */
            said: components["schemas"]["Said"] | null;
            /** @description Why a person is needed, or why there is nothing to invoice */
            sentence: string | null;
            /**
             * @description ready: nobody has asked; working: on its way; done: an invoice stands; waiting: for a person; none: asked for, and there is nothing to invoice
             * @enum {string}
             */
            state: "ready" | "working" | "done" | "waiting" | "none";
        };
        BulkProgress: {
            deals: components["schemas"]["BulkDeal"][];
            /**
             * @description What becomes of an invoice that is asked for, by the account's settings
             * @enum {string}
             */
            deliver: "draft" | "approved" | "sent";
            /**
             * @description Whether invoices can be made now
             * @enum {string}
             */
            erp: "connected" | "reconnect" | "none";
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
        };
        BulkRequest: {
            dealIds: string[];
        };
        BulkRequested: {
            deals: {
                accepted: boolean;
                dealId: string;
                /** @description A sentence where it was not accepted */
                why: string | null;
            }[];
        };
        Card: {
            actions: {
                answerChange: boolean;
                create: {
                    allowed: boolean;
                    why: string | null;
                };
                refresh: boolean;
            };
            /** @description Over all invoices in force; null without one */
            amounts: components["schemas"]["Amounts"] | null;
            daysOverdue: number | null;
            deal: {
                amount: components["schemas"]["Money"] | null;
                customerName: string | null;
                id: string;
                name: string | null;
                /** @description The ERP organisation it goes to */
                organisation: string | null;
                outcome: ("open" | "won" | "lost") | null;
            };
            dueDate: string | null;
            erp: {
                /** @description null where it is not known yet */
                connectionId: string | null;
                /** @description "Xero"; "the ERP" where none or several could be meant */
                name: string;
                /**
                 * @description reconnect: an admin must renew or confirm the connection
                 * @enum {string}
                 */
                state: "connected" | "reconnect" | "none";
            };
            invoiceDate: string | null;
            invoices: components["schemas"]["CardInvoice"][];
            lastPaymentDate: string | null;
            lookedAt: string | null;
            /**
             * @description shadow: Onebook writes nothing in this account
             * @enum {string}
             */
            mode: "shadow" | "live";
            parked: components["schemas"]["Parked"][];
            /** @description How far an invoice that was asked for has come; empty where none is being made */
            progress: {
                done: boolean;
                /** @enum {string} */
                step: "asked" | "customer" | "invoice" | "deal";
            }[];
            /** @description In shadow: what would have been made by now */
            rehearsal: {
                customer: string;
                /**
                 * Format: date
                 * @description Of the first invoice
                 */
                date: string;
                invoices: number;
                /** @description Before tax */
                total: components["schemas"]["Money"];
            } | null;
            /** @description What the person who asks may do */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            status: {
                label: string;
                /**
                 * @description What the sentence says, for a card that says it in another language
                 * @enum {string}
                 */
                reason: "no-connection" | "reconnect" | "gone" | "lost" | "before-start" | "by-hand" | "at-stage" | "when-won" | "waiting" | "retrying" | "parked" | "invoiced";
                sentence: string;
                /** @enum {string} */
                state: "not_invoiced" | "waiting" | "parked" | "draft" | "open" | "sent" | "part_paid" | "paid" | "overpaid" | "overdue" | "credited" | "refunded" | "written_off" | "voided" | "deleted";
                /** @enum {string} */
                tone: "danger" | "warning" | "info" | "success" | "default";
            };
            trouble: string | null;
            /** @description Instalments that lie ahead */
            upcoming: {
                amount: components["schemas"]["Money"];
                /** Format: date */
                date: string;
                share: string | null;
            }[];
            /** @description Something is under way: ask again in a second or two */
            working: boolean;
        };
        CardInvoice: {
            balance: components["schemas"]["Money"];
            /** Format: uuid */
            connectionId: string;
            credited: components["schemas"]["Money"];
            /** Format: date */
            date: string;
            dueDate: string | null;
            id: string;
            instalment: number;
            movements: components["schemas"]["Movement"][];
            number: string | null;
            /** @enum {string} */
            origin: "created" | "matched" | "by-hand";
            /** @description paid + credited + balance = total; all three are zero once it is voided or deleted */
            paid: components["schemas"]["Money"];
            /** @description Where the customer can pay it, where the ERP has such a page */
            payUrl: string | null;
            /**
             * Format: date-time
             * @description When the ERP last told us of it
             */
            readAt: string;
            sent: boolean;
            /** @enum {string} */
            state: "draft" | "open" | "paid" | "voided" | "deleted";
            /** @description Credited in full and issued anew */
            superseded: boolean;
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            /** @description Where the ERP shows it */
            url: string | null;
        };
        ChangeAnswer: {
            /** @enum {string} */
            answer: "leave" | "credit-and-reissue";
        };
        ClosingMonth: {
            /**
             * @description Needed where something on the list is still open
             * @default
             */
            comment?: string;
        };
        Commission: {
            hasRates: boolean;
            month: string;
            owners: {
                /** @description earned and takenBack together */
                due: components["schemas"]["Money"];
                earned: components["schemas"]["Money"];
                entries: {
                    /** @description Below zero: it went back */
                    cash: components["schemas"]["Money"];
                    cashSoFar: components["schemas"]["Money"];
                    /** @description net × percent × cash so far ÷ total, less what was told before; below zero: taken back */
                    commission: components["schemas"]["Money"];
                    dealId: string | null;
                    dealName: string | null;
                    /** @description Its number */
                    invoice: string;
                    /** @description Of the invoice, without tax */
                    net: components["schemas"]["Money"];
                    /**
                     * Format: date
                     * @description When the cash moved, or when it came to light that it had
                     */
                    on: string;
                    percent: string;
                    /** @description Of the invoice, with tax */
                    total: components["schemas"]["Money"];
                }[];
                /** @description Entries beyond those shown; the sums hold them too */
                more: number;
                /** @description In the CRM; null: the deals have none */
                ownerId: string | null;
                /** @description null: not known */
                ownerName: string | null;
                /** @description Zero or below */
                takenBack: components["schemas"]["Money"];
            }[];
            thisMonth: string;
        };
        CompanyCard: {
            /** @description From invoice date to the last payment, over the newest 500 paid invoices */
            averageDaysToPay: number | null;
            /** @description Paid or credited and applied to nothing yet, as far as our book knows */
            credit: components["schemas"]["Money"][];
            /** @description What the company is in each connected organisation */
            customers: components["schemas"]["CompanyCustomer"][];
            /** @enum {string} */
            erp: "connected" | "reconnect" | "none";
            /** @description The longest due first; at most 100 */
            invoices: components["schemas"]["CompanyInvoice"][];
            /** @description One for each currency, the largest first */
            owes: components["schemas"]["CompanyOwes"][];
            /** @description How many that is */
            paidInvoices: number;
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
        };
        CompanyCustomer: {
            /** Format: uuid */
            connectionId: string;
            /** @description null: not linked there */
            customerId: string | null;
            organisation: string;
            system: string;
        };
        CompanyInvoice: {
            balance: components["schemas"]["Money"];
            /** Format: uuid */
            connectionId: string;
            /** Format: date */
            date: string;
            /** @description null: not late */
            daysOverdue: number | null;
            dealId: string;
            dealName: string | null;
            dueDate: string | null;
            id: string;
            number: string | null;
            total: components["schemas"]["Money"];
            /** @description Where the ERP shows it */
            url: string | null;
        };
        CompanyLink: {
            /** Format: uuid */
            connectionId: string;
            customerId: string;
        };
        CompanyOwes: {
            balance: components["schemas"]["Money"];
            /** @description By days past due; they sum to the balance */
            buckets: {
                amount: components["schemas"]["Money"];
                /** @enum {string} */
                days: "current" | "1-30" | "31-60" | "61-90" | "over-90";
            }[];
            invoices: number;
            overdue: components["schemas"]["Money"];
        };
        Conflict: {
            /** @description As people write it, an address on one line; null where there is nothing */
            crmValue: string | null;
            /** @description The customer's name in the CRM */
            customer: string;
            /** @description The accounting system: QuickBooks Online */
            erp: string;
            /** @description As people write it, an address on one line; null where there is nothing */
            erpValue: string | null;
            /** @enum {string} */
            field: "name" | "email" | "phone" | "address" | "taxNumber";
            /** Format: date-time */
            foundAt: string;
            id: string;
            organisation: string;
            /** @description In the CRM */
            record: {
                id: string;
                /** @enum {string} */
                kind: "company" | "contact";
            };
            /** @description What the system said that refused the change */
            refusal: string | null;
            /** @enum {string} */
            why: "both-changed" | "changed-by-other" | "emptied" | "refused";
        };
        ConflictDecision: {
            /**
             * @description both: each system keeps its own
             * @enum {string}
             */
            take: "crm" | "erp" | "both";
        };
        ConflictList: {
            conflicts: components["schemas"]["Conflict"][];
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
        };
        Connection: {
            /** Format: date-time */
            connectedAt: string;
            connectedBy: string | null;
            externalId: string;
            health: {
                /** @description When the access ends for good unless an admin reconnects; null: no such day */
                endsAt: string | null;
                lastFailure: {
                    /** Format: date-time */
                    at: string;
                    /** @description Calls have gone through since */
                    over: boolean;
                    said: components["schemas"]["Said"] | null;
                    sentence: string;
                } | null;
                /** @description When a call last went through, to the minute */
                lastGoodAt: string | null;
                /** @description When the present access ends; it is renewed before that by itself */
                renewsBefore: string | null;
            };
            /** Format: uuid */
            id: string;
            /** @description "QuickBooks Online" */
            label: string;
            /** @description Of the portal, company or organisation */
            name: string;
            /** @description null before the first look at it */
            reference: components["schemas"]["ReferenceData"] | null;
            /** @enum {string} */
            role: "crm" | "erp";
            /** @enum {string} */
            state: "active" | "needs-reconnect" | "awaiting-confirmation" | "disconnected";
            system: string;
            /** @description null for the CRM, from which every deal comes */
            use: {
                /** @description Deals that no rule sends elsewhere go here */
                everything: boolean;
                /** @description Invoices of deals that live here */
                invoices: number;
                /** @description How many of them are not settled */
                open: number;
                /** @description The numbers, from 1, of the rules that lead here */
                rules: number[];
            } | null;
            /** @description A sentence from 60 days before the grant ends for good, whoever uses it */
            warning: string | null;
        };
        ConnectionInShort: {
            /**
             * @description failing: the last call did not go through; ends-soon: within 60 days an admin must reconnect
             * @enum {string}
             */
            health: "well" | "not-used-yet" | "ends-soon" | "failing" | "needs-reconnect" | "awaiting-confirmation";
            /** Format: uuid */
            id: string;
            /** @description "QuickBooks Online" */
            label: string;
            name: string;
            /** @enum {string} */
            role: "crm" | "erp";
        };
        ConnectionList: {
            /** @description Ask for a ticket for one of these */
            connectable: {
                label: string;
                system: string;
            }[];
            connections: components["schemas"]["Connection"][];
        };
        ConnectTicket: {
            ticket: string;
            /** Format: uri */
            url: string;
        };
        ContactCard: {
            /** @enum {string} */
            erp: "connected" | "reconnect" | "none";
            /** @description The longest due first; at most 50 */
            invoices: components["schemas"]["ContactInvoice"][];
            /** @description Over all of them, one for each currency */
            owed: components["schemas"]["Owed"][];
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
        };
        ContactData: {
            /** @description Hand it back for the next page; null at the end */
            after: string | null;
            contactId: string;
            /** @description Names, e-mail addresses and the like by which they are found */
            knownAs: string[];
            records: components["schemas"]["ContactRecord"][];
        };
        ContactInvoice: {
            /**
             * @description Whether the contact buys, or gets the invoice on a company's behalf
             * @enum {string}
             */
            as: "customer" | "billing-contact";
            balance: components["schemas"]["Money"];
            /** Format: uuid */
            connectionId: string;
            customerName: string | null;
            /** Format: date */
            date: string;
            /** @description null: not late */
            daysOverdue: number | null;
            dealId: string;
            dealName: string | null;
            dueDate: string | null;
            id: string;
            number: string | null;
            total: components["schemas"]["Money"];
            /** @description Where the ERP shows it */
            url: string | null;
        };
        ContactRecord: {
            /** @description What of the row is about the contact, and where in it */
            found: {
                path: string;
                value: unknown;
            }[];
            key: string[];
            table: string;
        };
        CustomerHealth: {
            band: ("good" | "watch" | "risk") | null;
            customer: string;
            id: string;
            organisation: string;
            parts: {
                /** @description Average days late, percent of what is open, payments taken back, days since the last contact */
                measure: number | null;
                /** @enum {string} */
                name: "punctuality" | "overdue" | "takenBack" | "engagement";
                /** @description 0 to 100; null: unknown, and left out of the score */
                score: number | null;
                weight: number;
            }[];
            /** @description In the CRM */
            record: {
                id: string;
                /** @enum {string} */
                kind: "company" | "contact";
            } | null;
            /** @description The mean of the known parts by their weights; null where none is known */
            score: number | null;
        };
        CustomerHealthList: {
            bands: {
                good: number;
                watch: number;
            };
            /** @description A field of the CRM is chosen that says when a customer was last in contact */
            contactKnown: boolean;
            customers: components["schemas"]["CustomerHealth"][];
            more: number;
        };
        CustomerToLink: {
            customerId: string;
        };
        DealRecognition: {
            byHand: components["schemas"]["RecognitionByHand"][];
            /** @description Of the deal, in which usage is entered */
            currency: string;
            /** @description Of the currency */
            decimals: number;
            entries: components["schemas"]["EarnedEntry"][];
            lines: {
                lineId: string;
                name: string;
            }[];
            /** @description As the settings name them */
            milestones: string[];
            /** @description null: the deal is not known to us */
            name: string | null;
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
        };
        Dismissal: {
            comment: string;
        };
        DuplicateDecision: {
            dealId: string;
            /** @enum {string} */
            decision: "same-sale" | "different";
            duplicateOf: string;
        };
        EarnedEntry: {
            amount: components["schemas"]["Money"];
            document: string | null;
            how: string;
            line: string | null;
            /** Format: date */
            on: string;
        };
        ErasureReceipt: {
            /** Format: date-time */
            begunAt: string;
            /** @description Rows by table */
            counts: {
                [key: string]: number;
            };
            digest: string | null;
            /** @description null: under way */
            finishedAt: string | null;
            /** @enum {string} */
            reason: "privacy-webhook" | "request" | "uninstalled";
            /** Format: uuid */
            receiptId: string;
            /** @description "contact:5" */
            subject: string;
            /** @enum {string} */
            what: "contact" | "tenant";
        };
        Figures: {
            /** @description One for each currency, the one most used first; never added up */
            amounts: components["schemas"]["Money"][];
            count: number;
        };
        FileLink: {
            goodForSeconds: number;
            /** Format: uri */
            url: string;
        };
        Forecast: {
            /** @description One for each currency; currencies are never added up */
            forecasts: {
                currency: string;
                high: components["schemas"]["Money"];
                low: components["schemas"]["Money"];
                rows: {
                    amount: components["schemas"]["Money"];
                    closed: number;
                    deals: number;
                    /** @description Percent, to one decimal */
                    high: number;
                    /** @description Wilson's interval at 80 % */
                    low: number;
                    /** @description Its name, or its id where the CRM has not been read */
                    pipeline: string;
                    /** @description Percent, to one decimal */
                    rate: number;
                    /**
                     * @description The account's own closed deals, the CRM's probability of the stage, or neither
                     * @enum {string}
                     */
                    source: "history" | "crm" | "none";
                    stage: string;
                    /** @description amount × rate */
                    weighted: components["schemas"]["Money"];
                    /** @description Of the closed deals that were once in the stage */
                    won: number;
                }[];
                weighted: components["schemas"]["Money"];
            }[];
            /** @description So many closed deals a stage needs before its own history counts */
            leastClosed: number;
            /** @description Open deals that say no amount; they are in no sum */
            withoutAmount: number;
        };
        FoundCustomer: {
            active: boolean;
            city: string | null;
            currency: string | null;
            domain: string | null;
            email: string | null;
            id: string;
            name: string;
            taxNumber: string | null;
        };
        GoingLive: {
            /**
             * @description Deals it would have invoiced in shadow: left to the button, or invoiced now
             * @enum {string}
             */
            rehearsed: "leave" | "invoice";
        };
        Home: {
            /** Format: date-time */
            asOf: string;
            /** @description Those that are not disconnected */
            connections: components["schemas"]["ConnectionInShort"][];
            /** @description Invoices Onebook created today that still stand, and their totals */
            created: components["schemas"]["Figures"];
            /** @description The last 14 days, today last: invoices created, and invoices with a payment of that date */
            days: {
                created: number;
                /** Format: date */
                date: string;
                paid: number;
            }[];
            /** @description The last daily digest, as it was made; null before the first */
            digest: {
                /** @description Those that did not work */
                connections: string[];
                created: components["schemas"]["Figures"];
                /**
                 * Format: date
                 * @description The day it tells of
                 */
                date: string;
                overdue: components["schemas"]["Figures"];
                paid: components["schemas"]["Figures"];
                parked: number;
                reasons: {
                    code: string;
                    count: number;
                }[];
            } | null;
            /** @description Open invoices due from today on for seven days, and what is still owed */
            dueSoon: {
                /** @description One for each currency, the one most used first; never added up */
                amounts: components["schemas"]["Money"][];
                count: number;
                /** Format: date */
                until: string;
            };
            /** @description The book holds no invoice and nothing waits: the first day */
            empty: boolean;
            /** @description Open invoices due before today, and what is still owed */
            overdue: {
                /** @description One for each currency, the one most used first; never added up */
                amounts: components["schemas"]["Money"][];
                count: number;
                oldestDue: string | null;
            };
            /** @description Invoices with a payment dated today, and the money received */
            paid: components["schemas"]["Figures"];
            parked: {
                count: number;
                /** @description The five that have waited longest */
                oldest: components["schemas"]["Waiting"][];
                /** @description Most first */
                reasons: {
                    code: string;
                    count: number;
                }[];
                retrying: components["schemas"]["Retrying"][];
            };
            /** @description The deals won before Onebook was installed are known; nothing is invoiced by itself before */
            ready: boolean;
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            /**
             * Format: date
             * @description In the account's time zone
             */
            today: string;
            /** @description Deals being looked at, or whose invoice is on its way */
            underWay: number;
        };
        InvoiceDuplicateDecision: {
            /** @enum {string} */
            decision: "same" | "different";
            document: string;
            duplicateOf: string;
        };
        InvoiceOptions: {
            /** @description The ERP customer the deal's customer is, for all of their deals; or that it is none of them. Needs the right to settle */
            customer?: {
                use: string;
            } | "new";
            /**
             * @description Instead of the tenant's own setting
             * @enum {string}
             */
            deliver?: "draft" | "approved" | "sent";
            /** Format: date */
            dueDate?: string;
            /**
             * Format: email
             * @description Instead of the billing contact's
             */
            email?: string;
            /** Format: date */
            invoiceDate?: string;
            memo?: string;
            poNumber?: string;
        };
        InvoiceToLink: {
            /** Format: uuid */
            connectionId: string;
            invoiceId: string;
        };
        LateRecords: {
            /** @description The amounts of all records, of those not shown and of what no record explains sum to it */
            adjustment: components["schemas"]["Money"];
            closed: components["schemas"]["Money"];
            /** @description Records beyond those */
            more: {
                amount: components["schemas"]["Money"];
                count: number;
            };
            now: components["schemas"]["Money"];
            /** @description The largest amount first; at most 200 */
            records: {
                /** @description By how much it moves the figure */
                amount: components["schemas"]["Money"];
                /** @description Against what stood when the month was closed; null: a number that the bridge works out */
                change: ("new" | "changed" | "gone") | null;
                deal: {
                    id: string;
                    name: string | null;
                } | null;
                document: {
                    number: string | null;
                    /** @description Where the ERP shows it */
                    url: string | null;
                } | null;
                /** @description What was recorded of it last since then */
                fact: {
                    /**
                     * Format: date
                     * @description The accounting date
                     */
                    on: string;
                    /** Format: date-time */
                    recordedAt: string;
                    source: {
                        /**
                         * Format: date-time
                         * @description When the record was last changed there
                         */
                        asOf: string;
                        /** @enum {string} */
                        system: "crm" | "erp";
                    } | null;
                    /** @enum {string} */
                    stream: "bookings" | "billings" | "recognised" | "cash";
                } | null;
                /** @enum {string} */
                kind: "deal" | "invoice" | "credit-note" | "sales-receipt" | "refund-receipt" | "journal" | "payment" | "report";
                /** @description The deal's name, the document's number, what a payment is known by */
                name: string | null;
            }[];
            /** @description What no late record explains: nothing, unless the figure is worked out in another way since */
            rest: components["schemas"]["Money"];
        };
        LogCheck: {
            /** @description The first entry that does not fit; null where all that were checked do */
            brokenAt: number | null;
            /** @description A seq; 0 where the log is empty */
            checkedTo: number;
            /** @description The newest seq */
            last: number;
        };
        LogEntry: {
            /** Format: date-time */
            at: string;
            /** @description Who asked; null for what Onebook did by itself */
            by: string | null;
            dealId: string | null;
            /** @enum {string} */
            kind: "seen" | "decided" | "did" | "asked" | "changed";
            /** @description The same sentence as data */
            line: {
                /**
                 * @description Which sentence it is
                 * @enum {string}
                 */
                key: "seen" | "seen.invoice" | "conflict" | "conflict.unnamed" | "shadow.nothing" | "shadow.invoice" | "gave-up" | "failed" | "decided" | "decided.step" | "waits" | "rests" | "rests.unstated" | "wrote" | "wrote.unnamed" | "did" | "did.found" | "did.failed" | "asked" | "asked.create-invoice" | "asked.refresh" | "asked.leave" | "asked.credit-and-reissue" | "asked.link-invoice" | "asked.link-customer" | "asked.erase-contact" | "asked.retry" | "asked.retry-all" | "asked.link-company" | "asked.map-product" | "asked.unmap-product" | "asked.settle-conflict" | "asked.dismiss" | "asked.draft-journals" | "asked.approve-journal" | "asked.leave-out-journal" | "asked.reverse-journal" | "asked.release-reminder" | "asked.skip-reminder" | "asked.lift-hold" | "asked.hold-reminders-dispute" | "asked.hold-reminders-promise" | "asked.duplicate" | "asked.duplicate-document" | "asked.recognise" | "asked.withdraw-recognition" | "changed" | "changed.connect-link" | "changed.connected" | "changed.connected-awaiting" | "changed.confirmed" | "changed.disconnected" | "changed.installed" | "changed.installed-admin" | "changed.erased" | "changed.uninstalled" | "changed.month-closed" | "changed.month-reopened" | "changed.live" | "changed.shadow" | "changed.settings" | "changed.left" | "changed.needs-reconnect";
                /** @description The reasons it speaks of; empty where they are kept as English only */
                reasons: components["schemas"]["Said"][];
                /** @description What stands in its gaps */
                values: {
                    [key: string]: string;
                };
            };
            /** @description null where it is too large to come with others; ask for this entry alone with limit=1 */
            payload: unknown;
            sentence: string;
            /** @description Without gaps; each entry is chained to the one before */
            seq: number;
        };
        LogPage: {
            /** @description Hand it back for the next page; null at the end */
            before: number | null;
            entries: components["schemas"]["LogEntry"][];
            /** @description Everyone who ever asked for something; at most 100 */
            people: string[];
        };
        MappedProduct: {
            id: string;
            /** @description null: not settled yet; found by SKU, then by name, when it is first invoiced */
            item: {
                id: string;
                name: string | null;
                /** @enum {string} */
                origin: "created" | "matched" | "by-hand";
            } | null;
            name: string;
            sku: string | null;
        };
        Mapping: {
            companyFields: {
                /** @enum {string} */
                kind: "text" | "number" | "date" | "choice";
                label: string;
                name: string;
            }[];
            currencies: string[];
            dealFields: {
                /** @enum {string} */
                kind: "text" | "number" | "date" | "choice";
                label: string;
                name: string;
            }[];
            pipelines: {
                id: string;
                label: string;
                stages: {
                    id: string;
                    label: string;
                    /** @enum {string} */
                    outcome: "open" | "won" | "lost";
                }[];
            }[];
            /** @description null: never yet; ask for a refresh */
            readAt: string | null;
            /** @description A list has more than the 500 entries shown */
            truncated: boolean;
        };
        Money: {
            /** @description The same as decimal text: "1234.50" */
            amount: string;
            /** @description ISO 4217 */
            currency: string;
            /** @description Whole minor units: cents, yen, fils */
            minor: number;
        };
        MonthClosing: {
            /** @description One for each home currency */
            books: {
                /** @description What came after it was closed: closed + adjustment = now */
                adjustments: {
                    adjustment: components["schemas"]["Money"];
                    closed: components["schemas"]["Money"];
                    /** @enum {string} */
                    figure: "crm" | "erp" | "bookings" | "billings" | "recognised" | "cash" | "opening" | "closing" | "duplicate-deals" | "duplicate-documents" | "lost-or-redated" | "not-invoiced" | "tax-in-amount" | "currency" | "amount-differs" | "credit-notes" | "timing" | "earlier-deals" | "no-deal" | "rounding" | "unexplained";
                    now: components["schemas"]["Money"];
                }[];
                currency: string;
                /** @description As closed, where the month is closed; else as they stand now. Steps that are zero are left out */
                figures: {
                    amount: components["schemas"]["Money"];
                    /** @enum {string} */
                    figure: "crm" | "erp" | "bookings" | "billings" | "recognised" | "cash" | "opening" | "closing" | "duplicate-deals" | "duplicate-documents" | "lost-or-redated" | "not-invoiced" | "tax-in-amount" | "currency" | "amount-differs" | "credit-notes" | "timing" | "earlier-deals" | "no-deal" | "rounding" | "unexplained";
                }[];
            }[];
            /** @description In the order in which one goes through them */
            checks: {
                amounts: components["schemas"]["Money"][];
                /** @enum {string} */
                check: "sources" | "no-rate" | "parked" | "not-invoiced" | "drafts" | "journals" | "unexplained";
                count: number;
                done: boolean;
            }[];
            /** @description Every time it was closed, latest first */
            closes: {
                /** Format: date-time */
                closedAt: string;
                closedBy: string;
                comment: string;
                /** @description The figures fit the digest that was taken when they were closed */
                intact: boolean;
                leftOpen: ("sources" | "no-rate" | "parked" | "not-invoiced" | "drafts" | "journals" | "unexplained")[];
                reopenedAt: string | null;
                reopenedBy: string | null;
                reopenReason: string | null;
            }[];
            /** Format: date */
            from: string;
            /** @enum {string} */
            mayClose: "yes" | "with-comment" | "not-over" | "closed";
            month: string;
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            /** Format: date */
            to: string;
            /** @description The latest records that are in no figure, since no rate to the home currency is known; the check no-rate counts them all */
            unconverted: {
                amount: components["schemas"]["Money"];
                dealId: string;
                /** @enum {string} */
                kind: "deal" | "invoice";
                /** @description The deal's name, the invoice's number */
                name: string;
                /** Format: date */
                on: string;
            }[];
        };
        Months: {
            /** @description This month first */
            months: {
                /** @description The last time it was closed; null: never */
                close: {
                    /** Format: date-time */
                    closedAt: string;
                    closedBy: string;
                    comment: string;
                    /** @description The figures fit the digest that was taken when they were closed */
                    intact: boolean;
                    leftOpen: ("sources" | "no-rate" | "parked" | "not-invoiced" | "drafts" | "journals" | "unexplained")[];
                    reopenedAt: string | null;
                    reopenedBy: string | null;
                    reopenReason: string | null;
                } | null;
                /** Format: date */
                from: string;
                month: string;
                over: boolean;
                /** Format: date */
                to: string;
            }[];
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            /** Format: date */
            today: string;
        };
        Movement: {
            /** @description The part applied to this invoice */
            amount: components["schemas"]["Money"];
            /** Format: date */
            date: string;
            /** @enum {string} */
            kind: "payment" | "credit-note" | "prepayment" | "overpayment";
            label: string | null;
        };
        NoticeAddress: {
            url: string;
        };
        Notices: {
            channel: {
                /** @description The last four characters of the address; the rest is never shown again */
                ending: string;
                host: string;
                /** Format: date-time */
                setAt: string;
                setBy: string;
            } | null;
            /** @description The newest message, and what became of it */
            last: {
                /** Format: date-time */
                at: string;
                failure: string | null;
                /** @enum {string} */
                kind: "test" | "parked" | "stuck" | "connection" | "digest" | "weekly";
                /** @enum {string} */
                state: "waiting" | "sending" | "sent" | "failed" | "unknown" | "kept";
            } | null;
        };
        OverdueOf: {
            /** @description Of the oldest */
            daysLate: number;
            /** @description null: nobody is known */
            id: string | null;
            invoices: number;
            name: string | null;
            /** Format: date */
            oldestDue: string;
            overdue: components["schemas"]["Money"];
        };
        Owed: {
            invoices: number;
            late: number;
            open: components["schemas"]["Money"];
            overdue: components["schemas"]["Money"];
        };
        Parked: {
            /** @description Records or answers to choose from */
            choices: {
                id: string;
                label: string;
            }[];
            /** @description Stable; for programs */
            code: string;
            dealId: string;
            /** Format: uuid */
            id: string;
            nextStep: string;
            /** Format: date-time */
            openedAt: string;
            said: components["schemas"]["Said"] | null;
            sentence: string;
        };
        PayLink: {
            /** @description Why there is none */
            code: ("draft" | "settled" | "ended" | "not-offered") | null;
            /** @description Where the customer can see and pay it; null where there is no such page */
            url: string | null;
            /** @description The same as a sentence, with what to do about it */
            why: string | null;
        };
        PdfLink: {
            goodForSeconds: number;
            /** Format: uri */
            url: string;
        };
        Preview: {
            /** @description What a person wants other than the deal and the settings say */
            asked: {
                deliver: ("draft" | "approved" | "sent") | null;
                dueDate: string | null;
                email: string | null;
                invoiceDate: string | null;
                memo: string | null;
                poNumber: string | null;
            };
            customer: {
                /** @description As the ERP calls it, where that is known */
                erpName: string | null;
                /** @enum {string} */
                how: "linked" | "chosen" | "found" | "new" | "unclear" | "unknown";
                name: string;
                /** @description By what it was found */
                why: string[];
            };
            /** @enum {string} */
            deliver: "draft" | "approved" | "sent";
            /** @description null where the deal cannot be read as an invoice; see problems */
            invoice: {
                copiesTo: string[];
                discount: string | null;
                /** @description null: by the terms */
                dueDate: string | null;
                email: string | null;
                exchangeRate: string | null;
                lineCount: number;
                memo: string | null;
                parts: components["schemas"]["PreviewPart"][];
                poNumber: string | null;
                /** @enum {string} */
                taxMode: "exclusive" | "inclusive" | "none";
                terms: string | null;
                total: components["schemas"]["Money"];
            } | null;
            /** @description An invoice stands already */
            invoiced: boolean;
            /** @description The ERP can keep it as a draft */
            keepsDrafts: boolean;
            /** @description Where the invoice would be made */
            organisation: string | null;
            problems: components["schemas"]["Reason"][];
            /** @description Create invoice would make it without asking anybody */
            ready: boolean;
            /** @description "Xero" */
            system: string | null;
        };
        PreviewLine: {
            amount: components["schemas"]["Money"];
            /** @description At most 500 characters */
            description: string;
            /** @description "10%" or an amount */
            discount: string | null;
            quantity: string;
            /** @description The tax code the line gets by your mapping */
            tax: {
                /**
                 * @description erp: the ERP decides, by item or customer; unmapped: see problems
                 * @enum {string}
                 */
                by: "code" | "erp" | "unmapped" | "none";
                name: string | null;
                /** @description Percent: "19"; null where it depends */
                rate: string | null;
            };
            /** @description The deal's own tax word, before it is mapped */
            taxWord: string | null;
            unitPrice: string;
        };
        PreviewPart: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            date: string;
            /** @description null: by the ERP's own terms */
            dueDate: string | null;
            /** @description Of the first part alone, at most 500: the others have their share of the same lines */
            lines: components["schemas"]["PreviewLine"][];
            /** @description From 1 */
            number: number;
            of: number;
            /** @description "30%" or "3/12"; null for the only part */
            share: string | null;
        };
        Problem: {
            /**
             * @description Stable; for programs
             * @enum {string}
             */
            code: "invalid-request" | "malformed-request" | "too-large" | "encoding-unsupported" | "malformed-callback" | "method-not-allowed" | "not-allowed" | "not-found" | "not-installed" | "not-ready" | "link-expired" | "link-unusable" | "sent-before" | "signature-invalid" | "signature-stale" | "too-many-requests" | "our-fault" | "nothing-to-take" | "access-denied" | "no-account" | "unknown-system" | "already-linked" | "document-of-deal" | "nothing-to-answer" | "settings-changed" | "period-backwards" | "period-too-long" | "bridge-not-scoped" | "period-half" | "month-not-over" | "month-closed" | "month-not-closed" | "comment-needed" | "posting-off" | "in-shadow" | "not-now" | "still-installed" | "bad-cursor" | "address-not-allowed" | "no-address" | "throttled" | "unreachable" | "unknown-outcome" | "vendor-fault" | "stale-version" | "reconnect" | "missing-scope" | "quota-exhausted" | "closed-period" | "duplicate-name" | "duplicate-number" | "bad-reference" | "validation" | "key-conflict" | "currency-not-enabled" | "has-payments" | "unexpected-answer";
            /** @description One sentence for people */
            detail: string;
            /** @description Every field that was refused */
            errors?: {
                message: string;
                path: string;
            }[];
            /** @description What to do about it */
            nextStep: string;
            status: number;
            title: string;
            /** @description urn:onebook:problem: and the code */
            type: string;
            /** @description What of the sentence is not the same every time */
            values?: {
                [key: string]: string;
            };
            /** @description Where a vendor refused or failed */
            vendor?: {
                /** @description What the connector said, in English */
                said: string;
                /** @description "xero" */
                system: string;
            };
        };
        ProductMapping: {
            /** Format: uuid */
            connectionId: string;
            /** @description null: found by SKU and name again */
            itemId: string | null;
            productId: string;
        };
        Reason: {
            /** @description Records or answers to choose from */
            choices: {
                id: string;
                label: string;
            }[];
            /** @description Stable; for programs */
            code: string;
            nextStep: string;
            said: components["schemas"]["Said"] | null;
            sentence: string;
        };
        Receivables: {
            accuracy: {
                deals: number;
                /** Format: date */
                from: string;
                /** @description 100 x right / deals, rounded down; null where there is no deal */
                percent: string | null;
                right: number;
                /** Format: date */
                to: string;
                wrong: {
                    count: number;
                    /** @description At most 20 */
                    deals: {
                        id: string;
                        name: string;
                    }[];
                    /** @enum {string} */
                    step: "duplicate-deals" | "duplicate-documents" | "lost-or-redated" | "not-invoiced" | "tax-in-amount" | "currency" | "amount-differs" | "credit-notes" | "timing" | "earlier-deals" | "no-deal" | "rounding" | "unexplained" | "deferred" | "billed-earlier" | "billed-later" | "journals" | "not-paid" | "paid-before" | "not-applied";
                }[];
            };
            /** @description One for each currency, never added up */
            currencies: {
                balance: components["schemas"]["Money"];
                /** @description By days past due; they sum to the balance */
                buckets: {
                    amount: components["schemas"]["Money"];
                    /** @enum {string} */
                    days: "current" | "1-30" | "31-60" | "61-90" | "over-90";
                }[];
                dso: {
                    /** @description false: the debt is older than the known sales; the true figure is higher */
                    complete: boolean;
                    /** @description To one decimal: "41.5" */
                    days: string;
                    /** @description How it was counted back, newest first */
                    months: {
                        counted: string;
                        days: number;
                        /** Format: date */
                        month: string;
                        sales: components["schemas"]["Money"];
                        taken: components["schemas"]["Money"];
                    }[];
                };
                invoices: number;
                overdue: components["schemas"]["Money"];
            }[];
            customers: {
                largest: components["schemas"]["OverdueOf"][];
                total: number;
            };
            delay: {
                averageDays: number | null;
                /** Format: date */
                from: string;
                /** @description Deals won in the period that have an invoice */
                invoiced: number;
                medianDays: number | null;
                slowest: {
                    days: number;
                    deal: {
                        id: string;
                        name: string;
                    };
                    /** Format: date */
                    invoicedOn: string;
                    /** Format: date */
                    wonOn: string;
                }[];
                /** Format: date */
                to: string;
                /** @description Those that have none */
                waiting: number;
            };
            /** @description Of the deals, in the CRM */
            owners: {
                largest: components["schemas"]["OverdueOf"][];
                total: number;
            };
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            /** Format: date */
            today: string;
        };
        RecognitionByHand: {
            amount: components["schemas"]["Money"] | null;
            by: string;
            entryId: string;
            /** @enum {string} */
            kind: "usage" | "milestone";
            lineId: string;
            milestone: string | null;
            /** Format: date */
            on: string;
        };
        RecognitionToEnter: {
            /**
             * Format: uuid
             * @description Made by whoever sends it, so that it counts once
             */
            entryId: string;
            /** @constant */
            kind: "usage";
            lineId: string;
            /** @description Minor units of the deal's currency; negative corrects */
            minor: number;
            /** Format: date */
            on: string;
        } | {
            /**
             * Format: uuid
             * @description Made by whoever sends it, so that it counts once
             */
            entryId: string;
            /** @constant */
            kind: "milestone";
            lineId: string;
            milestone: string;
            /** Format: date */
            on: string;
        };
        RecordBehind: {
            /** @description What it adds to the number; negative where it takes away */
            amount: components["schemas"]["Money"];
            date: string | null;
            dueDate: string | null;
            /** @description In the ERP */
            id: string | null;
            /** @description The invoice it is part of */
            invoiceNumber: string | null;
            /**
             * @description unread: counted as paid by the ERP without naming a payment; others: all that are not listed, as one
             * @enum {string}
             */
            kind: "invoice" | "line" | "tax" | "rounding" | "payment" | "credit-note" | "prepayment" | "overpayment" | "unread" | "others";
            /** @description The number or reference people know it by; of others, how many */
            label: string | null;
            readAt: string | null;
            state: ("draft" | "open" | "paid" | "voided" | "deleted") | null;
            /** @description Who told us: "Xero" */
            system: string | null;
            url: string | null;
        };
        ReferenceData: {
            closedUntil: string | null;
            country: string | null;
            currencies: string[];
            /** @description Classes, tracking categories and the like */
            dimensions: {
                id: string;
                name: string;
                options: {
                    id: string;
                    name: string;
                }[];
            }[];
            homeCurrency: string;
            incomeAccounts: {
                id: string;
                name: string;
            }[];
            /** @description Neither income, bank nor receivable: deferred revenue is one of them */
            otherAccounts: {
                id: string;
                name: string;
            }[];
            taxCodes: {
                id: string;
                name: string;
            }[];
            terms: {
                id: string;
                name: string;
            }[];
            timeZone: string;
        };
        Rehearsed: {
            customer: string;
            /**
             * Format: date
             * @description Of the first invoice
             */
            date: string;
            deal: string | null;
            dealId: string;
            /** @description How many */
            invoices: number;
            /** Format: date-time */
            seenAt: string;
            /** @description Before tax */
            total: components["schemas"]["Money"];
        };
        Reminder: {
            attempt: number;
            customer: string;
            decidedBy: string | null;
            hold: {
                by: string | null;
                /** @enum {string} */
                kind: "dispute" | "promise";
                until: string | null;
            } | null;
            /** Format: uuid */
            id: string;
            /** @description The oldest first */
            invoices: {
                balance: components["schemas"]["Money"];
                dealId: string;
                /** Format: date */
                dueDate: string;
                number: string | null;
            }[];
            /** @description Invoices beyond those shown */
            more: number;
            organisation: string;
            /** @description What its invoices sum to */
            overdue: components["schemas"]["Money"];
            sentAt: string | null;
            /**
             * @description held: the customer disputes it or has promised to pay
             * @enum {string}
             */
            state: "drafted" | "released" | "sent" | "skipped" | "held";
            trouble: components["schemas"]["Trouble"] | null;
            /** @enum {string} */
            via: "erp-mail" | "crm-task";
        };
        ReminderHold: {
            /**
             * @description Until a person lifts it
             * @constant
             */
            kind: "dispute";
        } | {
            /** @description From today on */
            days: number;
            /** @constant */
            kind: "promise";
        };
        ReminderList: {
            /** @description How often a customer is reminded */
            attempts: number;
            daysApart: number;
            /**
             * @description draft: a person releases each; send: they leave by themselves
             * @enum {string}
             */
            mode: "off" | "draft" | "send";
            reminders: components["schemas"]["Reminder"][];
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            shadow: boolean;
            thresholds: {
                amount: string;
                currency: string;
            }[];
        };
        ReopeningMonth: {
            reason: string;
        };
        RetryAll: {
            reason: string;
        };
        RetryAllBegun: {
            /** @description How many deals are looked at again */
            deals: number;
        };
        Retrying: {
            askedBy: string;
            code: string;
            /** @description Deals that have been, or that wait for this no more */
            done: number;
            /** Format: date-time */
            startedAt: string;
            /** @description Deals that were to be looked at again */
            total: number;
        };
        RevenueJournal: {
            /** @description Above zero: deferred revenue becomes revenue; below: revenue is taken back */
            amount: components["schemas"]["Money"];
            approvedBy: string | null;
            /** @description The class or tracking option; null where revenue is not kept apart */
            className: string | null;
            /** Format: date */
            date: string;
            deals: number;
            /** @description The accounting system: QuickBooks Online */
            erp: string;
            /** @description It was posted, and is no longer in the accounting system: it can be left out, not reversed */
            gone: boolean;
            /** Format: uuid */
            id: string;
            /** @description The accounting system shows drafts too; otherwise a draft is Onebook's alone until it is approved */
            keepsDrafts: boolean;
            /**
             * @description reversal: takes another one back
             * @enum {string}
             */
            kind: "month" | "reversal";
            /** @description In the accounting system */
            link: string | null;
            /** @description 2026-11 */
            month: string;
            organisation: string;
            postedAt: string | null;
            reference: string;
            reversed: boolean;
            /** @enum {string} */
            state: "drafted" | "approved" | "posted" | "left-out";
            /** @description Why it does not go on, and what to do */
            trouble: components["schemas"]["Trouble"] | null;
        };
        RevenueJournalList: {
            journals: components["schemas"]["RevenueJournal"][];
            /** @description What must be set before entries can be made */
            missing: components["schemas"]["Trouble"][];
            /**
             * @description draft: a person approves each; post: they are posted by themselves
             * @enum {string}
             */
            mode: "off" | "draft" | "post";
            more: boolean;
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            /** @description Nothing can be posted while Onebook runs in shadow mode */
            shadow: boolean;
        };
        RevenueJournalWhy: {
            /** @description Deals beyond those shown */
            more: number;
            parts: {
                /** @description recognised less before: its part of this entry */
                amount: components["schemas"]["Money"];
                /** @description In other journal entries already */
                before: components["schemas"]["Money"];
                dealId: string;
                name: string | null;
                /** @description From the first month that is posted to the end of this one */
                recognised: components["schemas"]["Money"];
            }[];
            total: components["schemas"]["Money"];
        };
        Said: {
            /**
             * @description Which sentence it is
             * @enum {string}
             */
            key: "no-connection" | "no-connection.preparing" | "no-connection.undecided" | "reconnect" | "deal-incomplete.properties" | "deal-incomplete.due-date" | "deal-incomplete.email" | "no-customer" | "customer-ambiguous" | "customer-ambiguous.tax-numbers" | "customer-missing" | "customer-archived" | "customer-blocked" | "customer-currency" | "amount-not-positive" | "amounts-differ" | "currency-not-enabled" | "no-lines" | "no-lines.no-amount" | "line-unreadable" | "item-missing" | "tax-unmapped" | "terms-unmapped" | "dimension-unknown" | "period-closed" | "instalments-unreadable" | "number-taken" | "several-invoices" | "changed-after-sending" | "changed-after-sending.draft" | "changed-after-sending.settled" | "period-closed.refused" | "refused-by-erp" | "refused-by-crm" | "refused-by-erp.unreachable" | "poison" | "our-fault" | "call-failed" | "sweep-failed" | "change-given-up" | "reminder-refused" | "reminder-unsure" | "journal-refused" | "journal-delayed" | "journal-closed" | "journal-gone" | "journal-changed" | "journal-accounts-changed" | "journals-without-deferred" | "journals-without-revenue" | "journals-one-account" | "journals-account-gone" | "journals-without-month";
            /** @description In English, with its gaps */
            nextStep: string;
            /** @description In English, with its gaps */
            sentence: string;
            /** @description What stands in its gaps */
            values: {
                [key: string]: string;
            };
        };
        SettingsPage: {
            /** @description Who may change them; empty: everyone, until the first is named */
            admins: string[];
            /** @enum {string} */
            mode: "shadow" | "live";
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            settings: {
                commission: {
                    /** @default [] */
                    rates: {
                        /** Format: date */
                        from: string;
                        ownerId: string | null;
                        percent: string;
                    }[];
                };
                customers: {
                    /**
                     * @default create
                     * @enum {string}
                     */
                    whenMissing: "create" | "park";
                };
                /** @default null */
                defaultConnectionId: string | null;
                /** @default 30 */
                dueDays: number | null;
                fields: {
                    /** @default null */
                    copyTo: string | null;
                    /** @default {} */
                    dimensions: {
                        [key: string]: string;
                    };
                    /** @default null */
                    discountAmount: string | null;
                    /** @default null */
                    discountPercent: string | null;
                    /** @default null */
                    exchangeRate: string | null;
                    /** @default null */
                    instalments: string | null;
                    /** @default null */
                    invoiceDate: string | null;
                    /** @default null */
                    memo: string | null;
                    /** @default null */
                    poNumber: string | null;
                    /** @default null */
                    taxNumber: string | null;
                    /** @default null */
                    terms: string | null;
                };
                /** @default [] */
                firstRun: ("invoicing" | "mapping" | "people" | "try")[];
                health: {
                    bands: {
                        /** @default 70 */
                        good: number;
                        /** @default 40 */
                        watch: number;
                    };
                    /** @default null */
                    lastContactField: string | null;
                    weights: {
                        /** @default 20 */
                        engagement: number;
                        /** @default 30 */
                        overdue: number;
                        /** @default 40 */
                        punctuality: number;
                        /** @default 10 */
                        takenBack: number;
                    };
                };
                /**
                 * @default {
                 *       "kind": "none"
                 *     }
                 */
                instalments: {
                    /** @constant */
                    kind: "none";
                } | {
                    /**
                     * @default on-date
                     * @enum {string}
                     */
                    issue: "on-date" | "at-once";
                    /** @constant */
                    kind: "percent";
                    parts: {
                        afterDays: number;
                        percent: string;
                    }[];
                } | {
                    /**
                     * @default on-date
                     * @enum {string}
                     */
                    issue: "on-date" | "at-once";
                    /** @constant */
                    kind: "monthly";
                    months: number;
                };
                items: {
                    /** @default null */
                    defaultItemId: string | null;
                    /** @default null */
                    incomeAccountId: string | null;
                    /**
                     * @default as-amount
                     * @enum {string}
                     */
                    recurring: "as-amount" | "full-term" | "first-period";
                    /**
                     * @default create
                     * @enum {string}
                     */
                    whenMissing: "create" | "default" | "park";
                    /**
                     * @default one-line
                     * @enum {string}
                     */
                    whenNoLines: "one-line" | "park";
                };
                notifications: {
                    /** @default true */
                    connections: boolean;
                    digest: {
                        /** @default true */
                        daily: boolean;
                        /** @default 8 */
                        hour: number;
                        /** @default false */
                        whenQuiet: boolean;
                    };
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language: "en" | "de" | "fr";
                    /** @default true */
                    parked: boolean;
                    /** @default 48 */
                    stuckHours: number | null;
                    /** @default true */
                    weekly: boolean;
                };
                /**
                 * @default erp
                 * @enum {string}
                 */
                numbering: "erp" | "reference";
                owners: {
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    address: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    email: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    name: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    phone: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    taxNumber: "crm" | "erp" | "either";
                };
                posting: {
                    /** @default {} */
                    accounts: {
                        [key: string]: {
                            deferred: string | null;
                            revenue: string | null;
                        };
                    };
                    /** @default [] */
                    classes: {
                        connectionId: string;
                        dimensionId: string;
                        optionId: string;
                        pipelineId: string;
                    }[];
                    /** @default null */
                    from: string | null;
                    /**
                     * @default off
                     * @enum {string}
                     */
                    mode: "off" | "draft" | "post";
                };
                recognition: {
                    /**
                     * @default as-priced
                     * @enum {string}
                     */
                    bundles: "as-priced" | "stand-alone";
                    /**
                     * @default prospective
                     * @enum {string}
                     */
                    changes: "prospective" | "catch-up";
                    fields: {
                        /** @default null */
                        delivered: string | null;
                        /** @default null */
                        ends: string | null;
                        /** @default null */
                        policy: string | null;
                        /** @default null */
                        starts: string | null;
                    };
                    /** @default [] */
                    items: {
                        item: string;
                        /** @default null */
                        policy: ({
                            /** @constant */
                            earn: "at-once";
                        } | {
                            /** @constant */
                            earn: "on-delivery";
                        } | {
                            /**
                             * @default prorated-months
                             * @enum {string}
                             */
                            by: "even-months" | "term-months" | "prorated-months" | "days";
                            /** @constant */
                            earn: "over-time";
                            /** @default null */
                            months: number | null;
                            /**
                             * @default invoice
                             * @enum {string}
                             */
                            starts: "signature" | "invoice" | "delivery";
                        } | {
                            /** @constant */
                            earn: "milestones";
                            milestones: {
                                /** @default null */
                                field: string | null;
                                name: string;
                                percent: string;
                            }[];
                        } | {
                            /** @constant */
                            earn: "usage";
                        }) | null;
                        /** @default null */
                        standAlonePrice: string | null;
                    }[];
                    /**
                     * @default {
                     *       "earn": "at-once"
                     *     }
                     */
                    oneOff: {
                        /** @constant */
                        earn: "at-once";
                    } | {
                        /** @constant */
                        earn: "on-delivery";
                    } | {
                        /**
                         * @default prorated-months
                         * @enum {string}
                         */
                        by: "even-months" | "term-months" | "prorated-months" | "days";
                        /** @constant */
                        earn: "over-time";
                        /** @default null */
                        months: number | null;
                        /**
                         * @default invoice
                         * @enum {string}
                         */
                        starts: "signature" | "invoice" | "delivery";
                    } | {
                        /** @constant */
                        earn: "milestones";
                        milestones: {
                            /** @default null */
                            field: string | null;
                            name: string;
                            percent: string;
                        }[];
                    } | {
                        /** @constant */
                        earn: "usage";
                    };
                    /**
                     * @default {
                     *       "earn": "over-time",
                     *       "by": "prorated-months",
                     *       "months": null,
                     *       "starts": "invoice"
                     *     }
                     */
                    recurring: {
                        /** @constant */
                        earn: "at-once";
                    } | {
                        /** @constant */
                        earn: "on-delivery";
                    } | {
                        /**
                         * @default prorated-months
                         * @enum {string}
                         */
                        by: "even-months" | "term-months" | "prorated-months" | "days";
                        /** @constant */
                        earn: "over-time";
                        /** @default null */
                        months: number | null;
                        /**
                         * @default invoice
                         * @enum {string}
                         */
                        starts: "signature" | "invoice" | "delivery";
                    } | {
                        /** @constant */
                        earn: "milestones";
                        milestones: {
                            /** @default null */
                            field: string | null;
                            name: string;
                            percent: string;
                        }[];
                    } | {
                        /** @constant */
                        earn: "usage";
                    };
                    /**
                     * @default cumulative
                     * @enum {string}
                     */
                    residue: "cumulative" | "first" | "last" | "next-to-last";
                };
                reminders: {
                    /** @default 3 */
                    afterDays: number;
                    /** @default 3 */
                    attempts: number;
                    /** @default 7 */
                    daysApart: number;
                    /**
                     * @default off
                     * @enum {string}
                     */
                    mode: "off" | "draft" | "send";
                    /** @default [] */
                    quietDates: string[];
                    /**
                     * @default [
                     *       6,
                     *       7
                     *     ]
                     */
                    quietWeekdays: number[];
                    /** @default {} */
                    thresholds: {
                        [key: string]: string;
                    };
                    /**
                     * @default erp-mail
                     * @enum {string}
                     */
                    via: "erp-mail" | "crm-task";
                };
                roles: {
                    /** @default [] */
                    admins: string[];
                    /** @default [] */
                    finance: string[];
                    /**
                     * @default see
                     * @enum {string}
                     */
                    others: "see" | "create-invoices" | "settle";
                };
                /** @default [] */
                routes: {
                    connectionId: string;
                    country?: string;
                    currency?: string;
                    pipelineId?: string;
                    property?: {
                        equals: string;
                        name: string;
                    };
                }[];
                rules: {
                    /** @default null */
                    blockedCustomer: {
                        equals: string;
                        property: string;
                    } | null;
                    /** @default [] */
                    requiredProperties: string[];
                    /** @default 1 */
                    toleranceMinor: number | null;
                };
                tax: {
                    /** @default {} */
                    codes: {
                        [key: string]: string;
                    };
                    /** @default null */
                    defaultCode: string | null;
                    /**
                     * @default exclusive
                     * @enum {string}
                     */
                    mode: "exclusive" | "inclusive" | "none";
                };
                terms: {
                    /** @default {} */
                    words: {
                        [key: string]: {
                            [key: string]: string;
                        };
                    };
                };
                trigger: {
                    /** @default true */
                    automatic: boolean;
                    /**
                     * @default approved
                     * @enum {string}
                     */
                    deliver: "draft" | "approved" | "sent";
                    /** @default [] */
                    stages: {
                        pipelineId: string;
                        stageId: string;
                    }[];
                };
                trouble: {
                    /** @default 1 */
                    overdueDays: number;
                    /** @default false */
                    task: boolean;
                    /** @default [] */
                    writeOff: string[];
                };
            };
            version: number;
        };
        SettingsToSave: {
            settings: {
                /** @default {} */
                commission?: {
                    /** @default [] */
                    rates?: {
                        /** Format: date */
                        from: string;
                        ownerId: string | null;
                        percent: string;
                    }[];
                };
                /** @default {} */
                customers?: {
                    /**
                     * @default create
                     * @enum {string}
                     */
                    whenMissing?: "create" | "park";
                };
                /** @default null */
                defaultConnectionId?: string | null;
                /** @default 30 */
                dueDays?: number | null;
                /** @default {} */
                fields?: {
                    /** @default null */
                    copyTo?: string | null;
                    /** @default {} */
                    dimensions?: {
                        [key: string]: string;
                    };
                    /** @default null */
                    discountAmount?: string | null;
                    /** @default null */
                    discountPercent?: string | null;
                    /** @default null */
                    exchangeRate?: string | null;
                    /** @default null */
                    instalments?: string | null;
                    /** @default null */
                    invoiceDate?: string | null;
                    /** @default null */
                    memo?: string | null;
                    /** @default null */
                    poNumber?: string | null;
                    /** @default null */
                    taxNumber?: string | null;
                    /** @default null */
                    terms?: string | null;
                };
                /** @default [] */
                firstRun?: ("invoicing" | "mapping" | "people" | "try")[];
                /** @default {} */
                health?: {
                    /** @default {} */
                    bands?: {
                        /** @default 70 */
                        good?: number;
                        /** @default 40 */
                        watch?: number;
                    };
                    /** @default null */
                    lastContactField?: string | null;
                    /** @default {} */
                    weights?: {
                        /** @default 20 */
                        engagement?: number;
                        /** @default 30 */
                        overdue?: number;
                        /** @default 40 */
                        punctuality?: number;
                        /** @default 10 */
                        takenBack?: number;
                    };
                };
                /**
                 * @default {
                 *       "kind": "none"
                 *     }
                 */
                instalments?: {
                    /** @constant */
                    kind: "none";
                } | {
                    /**
                     * @default on-date
                     * @enum {string}
                     */
                    issue?: "on-date" | "at-once";
                    /** @constant */
                    kind: "percent";
                    parts: {
                        afterDays: number;
                        percent: string;
                    }[];
                } | {
                    /**
                     * @default on-date
                     * @enum {string}
                     */
                    issue?: "on-date" | "at-once";
                    /** @constant */
                    kind: "monthly";
                    months: number;
                };
                /** @default {} */
                items?: {
                    /** @default null */
                    defaultItemId?: string | null;
                    /** @default null */
                    incomeAccountId?: string | null;
                    /**
                     * @default as-amount
                     * @enum {string}
                     */
                    recurring?: "as-amount" | "full-term" | "first-period";
                    /**
                     * @default create
                     * @enum {string}
                     */
                    whenMissing?: "create" | "default" | "park";
                    /**
                     * @default one-line
                     * @enum {string}
                     */
                    whenNoLines?: "one-line" | "park";
                };
                /** @default {} */
                notifications?: {
                    /** @default true */
                    connections?: boolean;
                    /** @default {} */
                    digest?: {
                        /** @default true */
                        daily?: boolean;
                        /** @default 8 */
                        hour?: number;
                        /** @default false */
                        whenQuiet?: boolean;
                    };
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "de" | "fr";
                    /** @default true */
                    parked?: boolean;
                    /** @default 48 */
                    stuckHours?: number | null;
                    /** @default true */
                    weekly?: boolean;
                };
                /**
                 * @default erp
                 * @enum {string}
                 */
                numbering?: "erp" | "reference";
                /** @default {} */
                owners?: {
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    address?: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    email?: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    name?: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    phone?: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    taxNumber?: "crm" | "erp" | "either";
                };
                /** @default {} */
                posting?: {
                    /** @default {} */
                    accounts?: {
                        [key: string]: {
                            deferred: string | null;
                            revenue: string | null;
                        };
                    };
                    /** @default [] */
                    classes?: {
                        connectionId: string;
                        dimensionId: string;
                        optionId: string;
                        pipelineId: string;
                    }[];
                    /** @default null */
                    from?: string | null;
                    /**
                     * @default off
                     * @enum {string}
                     */
                    mode?: "off" | "draft" | "post";
                };
                /** @default {} */
                recognition?: {
                    /**
                     * @default as-priced
                     * @enum {string}
                     */
                    bundles?: "as-priced" | "stand-alone";
                    /**
                     * @default prospective
                     * @enum {string}
                     */
                    changes?: "prospective" | "catch-up";
                    /** @default {} */
                    fields?: {
                        /** @default null */
                        delivered?: string | null;
                        /** @default null */
                        ends?: string | null;
                        /** @default null */
                        policy?: string | null;
                        /** @default null */
                        starts?: string | null;
                    };
                    /** @default [] */
                    items?: {
                        item: string;
                        /** @default null */
                        policy?: ({
                            /** @constant */
                            earn: "at-once";
                        } | {
                            /** @constant */
                            earn: "on-delivery";
                        } | {
                            /**
                             * @default prorated-months
                             * @enum {string}
                             */
                            by?: "even-months" | "term-months" | "prorated-months" | "days";
                            /** @constant */
                            earn: "over-time";
                            /** @default null */
                            months?: number | null;
                            /**
                             * @default invoice
                             * @enum {string}
                             */
                            starts?: "signature" | "invoice" | "delivery";
                        } | {
                            /** @constant */
                            earn: "milestones";
                            milestones: {
                                /** @default null */
                                field?: string | null;
                                name: string;
                                percent: string;
                            }[];
                        } | {
                            /** @constant */
                            earn: "usage";
                        }) | null;
                        /** @default null */
                        standAlonePrice?: string | null;
                    }[];
                    /**
                     * @default {
                     *       "earn": "at-once"
                     *     }
                     */
                    oneOff?: {
                        /** @constant */
                        earn: "at-once";
                    } | {
                        /** @constant */
                        earn: "on-delivery";
                    } | {
                        /**
                         * @default prorated-months
                         * @enum {string}
                         */
                        by?: "even-months" | "term-months" | "prorated-months" | "days";
                        /** @constant */
                        earn: "over-time";
                        /** @default null */
                        months?: number | null;
                        /**
                         * @default invoice
                         * @enum {string}
                         */
                        starts?: "signature" | "invoice" | "delivery";
                    } | {
                        /** @constant */
                        earn: "milestones";
                        milestones: {
                            /** @default null */
                            field?: string | null;
                            name: string;
                            percent: string;
                        }[];
                    } | {
                        /** @constant */
                        earn: "usage";
                    };
                    /**
                     * @default {
                     *       "earn": "over-time",
                     *       "by": "prorated-months",
                     *       "months": null,
                     *       "starts": "invoice"
                     *     }
                     */
                    recurring?: {
                        /** @constant */
                        earn: "at-once";
                    } | {
                        /** @constant */
                        earn: "on-delivery";
                    } | {
                        /**
                         * @default prorated-months
                         * @enum {string}
                         */
                        by?: "even-months" | "term-months" | "prorated-months" | "days";
                        /** @constant */
                        earn: "over-time";
                        /** @default null */
                        months?: number | null;
                        /**
                         * @default invoice
                         * @enum {string}
                         */
                        starts?: "signature" | "invoice" | "delivery";
                    } | {
                        /** @constant */
                        earn: "milestones";
                        milestones: {
                            /** @default null */
                            field?: string | null;
                            name: string;
                            percent: string;
                        }[];
                    } | {
                        /** @constant */
                        earn: "usage";
                    };
                    /**
                     * @default cumulative
                     * @enum {string}
                     */
                    residue?: "cumulative" | "first" | "last" | "next-to-last";
                };
                /** @default {} */
                reminders?: {
                    /** @default 3 */
                    afterDays?: number;
                    /** @default 3 */
                    attempts?: number;
                    /** @default 7 */
                    daysApart?: number;
                    /**
                     * @default off
                     * @enum {string}
                     */
                    mode?: "off" | "draft" | "send";
                    /** @default [] */
                    quietDates?: string[];
                    /**
                     * @default [
                     *       6,
                     *       7
                     *     ]
                     */
                    quietWeekdays?: number[];
                    /** @default {} */
                    thresholds?: {
                        [key: string]: string;
                    };
                    /**
                     * @default erp-mail
                     * @enum {string}
                     */
                    via?: "erp-mail" | "crm-task";
                };
                /** @default {} */
                roles?: {
                    /** @default [] */
                    admins?: string[];
                    /** @default [] */
                    finance?: string[];
                    /**
                     * @default see
                     * @enum {string}
                     */
                    others?: "see" | "create-invoices" | "settle";
                };
                /** @default [] */
                routes?: {
                    connectionId: string;
                    country?: string;
                    currency?: string;
                    pipelineId?: string;
                    property?: {
                        equals: string;
                        name: string;
                    };
                }[];
                /** @default {} */
                rules?: {
                    /** @default null */
                    blockedCustomer?: {
                        equals: string;
                        property: string;
                    } | null;
                    /** @default [] */
                    requiredProperties?: string[];
                    /** @default 1 */
                    toleranceMinor?: number | null;
                };
                /** @default {} */
                tax?: {
                    /** @default {} */
                    codes?: {
                        [key: string]: string;
                    };
                    /** @default null */
                    defaultCode?: string | null;
                    /**
                     * @default exclusive
                     * @enum {string}
                     */
                    mode?: "exclusive" | "inclusive" | "none";
                };
                /** @default {} */
                terms?: {
                    /** @default {} */
                    words?: {
                        [key: string]: {
                            [key: string]: string;
                        };
                    };
                };
                /** @default {} */
                trigger?: {
                    /** @default true */
                    automatic?: boolean;
                    /**
                     * @default approved
                     * @enum {string}
                     */
                    deliver?: "draft" | "approved" | "sent";
                    /** @default [] */
                    stages?: {
                        pipelineId: string;
                        stageId: string;
                    }[];
                };
                /** @default {} */
                trouble?: {
                    /** @default 1 */
                    overdueDays?: number;
                    /** @default false */
                    task?: boolean;
                    /** @default [] */
                    writeOff?: string[];
                };
            };
            version: number;
        };
        SettingsToTry: {
            dealId: string;
            settings: {
                /** @default {} */
                commission?: {
                    /** @default [] */
                    rates?: {
                        /** Format: date */
                        from: string;
                        ownerId: string | null;
                        percent: string;
                    }[];
                };
                /** @default {} */
                customers?: {
                    /**
                     * @default create
                     * @enum {string}
                     */
                    whenMissing?: "create" | "park";
                };
                /** @default null */
                defaultConnectionId?: string | null;
                /** @default 30 */
                dueDays?: number | null;
                /** @default {} */
                fields?: {
                    /** @default null */
                    copyTo?: string | null;
                    /** @default {} */
                    dimensions?: {
                        [key: string]: string;
                    };
                    /** @default null */
                    discountAmount?: string | null;
                    /** @default null */
                    discountPercent?: string | null;
                    /** @default null */
                    exchangeRate?: string | null;
                    /** @default null */
                    instalments?: string | null;
                    /** @default null */
                    invoiceDate?: string | null;
                    /** @default null */
                    memo?: string | null;
                    /** @default null */
                    poNumber?: string | null;
                    /** @default null */
                    taxNumber?: string | null;
                    /** @default null */
                    terms?: string | null;
                };
                /** @default [] */
                firstRun?: ("invoicing" | "mapping" | "people" | "try")[];
                /** @default {} */
                health?: {
                    /** @default {} */
                    bands?: {
                        /** @default 70 */
                        good?: number;
                        /** @default 40 */
                        watch?: number;
                    };
                    /** @default null */
                    lastContactField?: string | null;
                    /** @default {} */
                    weights?: {
                        /** @default 20 */
                        engagement?: number;
                        /** @default 30 */
                        overdue?: number;
                        /** @default 40 */
                        punctuality?: number;
                        /** @default 10 */
                        takenBack?: number;
                    };
                };
                /**
                 * @default {
                 *       "kind": "none"
                 *     }
                 */
                instalments?: {
                    /** @constant */
                    kind: "none";
                } | {
                    /**
                     * @default on-date
                     * @enum {string}
                     */
                    issue?: "on-date" | "at-once";
                    /** @constant */
                    kind: "percent";
                    parts: {
                        afterDays: number;
                        percent: string;
                    }[];
                } | {
                    /**
                     * @default on-date
                     * @enum {string}
                     */
                    issue?: "on-date" | "at-once";
                    /** @constant */
                    kind: "monthly";
                    months: number;
                };
                /** @default {} */
                items?: {
                    /** @default null */
                    defaultItemId?: string | null;
                    /** @default null */
                    incomeAccountId?: string | null;
                    /**
                     * @default as-amount
                     * @enum {string}
                     */
                    recurring?: "as-amount" | "full-term" | "first-period";
                    /**
                     * @default create
                     * @enum {string}
                     */
                    whenMissing?: "create" | "default" | "park";
                    /**
                     * @default one-line
                     * @enum {string}
                     */
                    whenNoLines?: "one-line" | "park";
                };
                /** @default {} */
                notifications?: {
                    /** @default true */
                    connections?: boolean;
                    /** @default {} */
                    digest?: {
                        /** @default true */
                        daily?: boolean;
                        /** @default 8 */
                        hour?: number;
                        /** @default false */
                        whenQuiet?: boolean;
                    };
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "de" | "fr";
                    /** @default true */
                    parked?: boolean;
                    /** @default 48 */
                    stuckHours?: number | null;
                    /** @default true */
                    weekly?: boolean;
                };
                /**
                 * @default erp
                 * @enum {string}
                 */
                numbering?: "erp" | "reference";
                /** @default {} */
                owners?: {
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    address?: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    email?: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    name?: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    phone?: "crm" | "erp" | "either";
                    /**
                     * @default crm
                     * @enum {string}
                     */
                    taxNumber?: "crm" | "erp" | "either";
                };
                /** @default {} */
                posting?: {
                    /** @default {} */
                    accounts?: {
                        [key: string]: {
                            deferred: string | null;
                            revenue: string | null;
                        };
                    };
                    /** @default [] */
                    classes?: {
                        connectionId: string;
                        dimensionId: string;
                        optionId: string;
                        pipelineId: string;
                    }[];
                    /** @default null */
                    from?: string | null;
                    /**
                     * @default off
                     * @enum {string}
                     */
                    mode?: "off" | "draft" | "post";
                };
                /** @default {} */
                recognition?: {
                    /**
                     * @default as-priced
                     * @enum {string}
                     */
                    bundles?: "as-priced" | "stand-alone";
                    /**
                     * @default prospective
                     * @enum {string}
                     */
                    changes?: "prospective" | "catch-up";
                    /** @default {} */
                    fields?: {
                        /** @default null */
                        delivered?: string | null;
                        /** @default null */
                        ends?: string | null;
                        /** @default null */
                        policy?: string | null;
                        /** @default null */
                        starts?: string | null;
                    };
                    /** @default [] */
                    items?: {
                        item: string;
                        /** @default null */
                        policy?: ({
                            /** @constant */
                            earn: "at-once";
                        } | {
                            /** @constant */
                            earn: "on-delivery";
                        } | {
                            /**
                             * @default prorated-months
                             * @enum {string}
                             */
                            by?: "even-months" | "term-months" | "prorated-months" | "days";
                            /** @constant */
                            earn: "over-time";
                            /** @default null */
                            months?: number | null;
                            /**
                             * @default invoice
                             * @enum {string}
                             */
                            starts?: "signature" | "invoice" | "delivery";
                        } | {
                            /** @constant */
                            earn: "milestones";
                            milestones: {
                                /** @default null */
                                field?: string | null;
                                name: string;
                                percent: string;
                            }[];
                        } | {
                            /** @constant */
                            earn: "usage";
                        }) | null;
                        /** @default null */
                        standAlonePrice?: string | null;
                    }[];
                    /**
                     * @default {
                     *       "earn": "at-once"
                     *     }
                     */
                    oneOff?: {
                        /** @constant */
                        earn: "at-once";
                    } | {
                        /** @constant */
                        earn: "on-delivery";
                    } | {
                        /**
                         * @default prorated-months
                         * @enum {string}
                         */
                        by?: "even-months" | "term-months" | "prorated-months" | "days";
                        /** @constant */
                        earn: "over-time";
                        /** @default null */
                        months?: number | null;
                        /**
                         * @default invoice
                         * @enum {string}
                         */
                        starts?: "signature" | "invoice" | "delivery";
                    } | {
                        /** @constant */
                        earn: "milestones";
                        milestones: {
                            /** @default null */
                            field?: string | null;
                            name: string;
                            percent: string;
                        }[];
                    } | {
                        /** @constant */
                        earn: "usage";
                    };
                    /**
                     * @default {
                     *       "earn": "over-time",
                     *       "by": "prorated-months",
                     *       "months": null,
                     *       "starts": "invoice"
                     *     }
                     */
                    recurring?: {
                        /** @constant */
                        earn: "at-once";
                    } | {
                        /** @constant */
                        earn: "on-delivery";
                    } | {
                        /**
                         * @default prorated-months
                         * @enum {string}
                         */
                        by?: "even-months" | "term-months" | "prorated-months" | "days";
                        /** @constant */
                        earn: "over-time";
                        /** @default null */
                        months?: number | null;
                        /**
                         * @default invoice
                         * @enum {string}
                         */
                        starts?: "signature" | "invoice" | "delivery";
                    } | {
                        /** @constant */
                        earn: "milestones";
                        milestones: {
                            /** @default null */
                            field?: string | null;
                            name: string;
                            percent: string;
                        }[];
                    } | {
                        /** @constant */
                        earn: "usage";
                    };
                    /**
                     * @default cumulative
                     * @enum {string}
                     */
                    residue?: "cumulative" | "first" | "last" | "next-to-last";
                };
                /** @default {} */
                reminders?: {
                    /** @default 3 */
                    afterDays?: number;
                    /** @default 3 */
                    attempts?: number;
                    /** @default 7 */
                    daysApart?: number;
                    /**
                     * @default off
                     * @enum {string}
                     */
                    mode?: "off" | "draft" | "send";
                    /** @default [] */
                    quietDates?: string[];
                    /**
                     * @default [
                     *       6,
                     *       7
                     *     ]
                     */
                    quietWeekdays?: number[];
                    /** @default {} */
                    thresholds?: {
                        [key: string]: string;
                    };
                    /**
                     * @default erp-mail
                     * @enum {string}
                     */
                    via?: "erp-mail" | "crm-task";
                };
                /** @default {} */
                roles?: {
                    /** @default [] */
                    admins?: string[];
                    /** @default [] */
                    finance?: string[];
                    /**
                     * @default see
                     * @enum {string}
                     */
                    others?: "see" | "create-invoices" | "settle";
                };
                /** @default [] */
                routes?: {
                    connectionId: string;
                    country?: string;
                    currency?: string;
                    pipelineId?: string;
                    property?: {
                        equals: string;
                        name: string;
                    };
                }[];
                /** @default {} */
                rules?: {
                    /** @default null */
                    blockedCustomer?: {
                        equals: string;
                        property: string;
                    } | null;
                    /** @default [] */
                    requiredProperties?: string[];
                    /** @default 1 */
                    toleranceMinor?: number | null;
                };
                /** @default {} */
                tax?: {
                    /** @default {} */
                    codes?: {
                        [key: string]: string;
                    };
                    /** @default null */
                    defaultCode?: string | null;
                    /**
                     * @default exclusive
                     * @enum {string}
                     */
                    mode?: "exclusive" | "inclusive" | "none";
                };
                /** @default {} */
                terms?: {
                    /** @default {} */
                    words?: {
                        [key: string]: {
                            [key: string]: string;
                        };
                    };
                };
                /** @default {} */
                trigger?: {
                    /** @default true */
                    automatic?: boolean;
                    /**
                     * @default approved
                     * @enum {string}
                     */
                    deliver?: "draft" | "approved" | "sent";
                    /** @default [] */
                    stages?: {
                        pipelineId: string;
                        stageId: string;
                    }[];
                };
                /** @default {} */
                trouble?: {
                    /** @default 1 */
                    overdueDays?: number;
                    /** @default false */
                    task?: boolean;
                    /** @default [] */
                    writeOff?: string[];
                };
            };
        };
        Shadow: {
            /** @enum {string} */
            mode: "shadow" | "live";
            rehearsed: components["schemas"]["Rehearsed"][];
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
        };
        Streams: {
            currency: string;
            months: {
                billed: components["schemas"]["Money"];
                /** @description Invoices less credit notes, without tax */
                billings: components["schemas"]["Money"];
                /** @description Deals won */
                bookings: components["schemas"]["Money"];
                /** @description With tax */
                cash: components["schemas"]["Money"];
                /** @description opening + billed - earned */
                closing: components["schemas"]["Money"];
                /** @description Without what journals book */
                earned: components["schemas"]["Money"];
                /** Format: date */
                from: string;
                /** @description Billed and not yet earned when the month began; negative: earned and not yet billed */
                opening: components["schemas"]["Money"];
                recognised: components["schemas"]["Money"];
                /** Format: date */
                to: string;
            }[];
        };
        SuspectedDeal: {
            amount: components["schemas"]["Money"] | null;
            closedOn: string | null;
            customer: string | null;
            dealId: string;
            name: string;
        };
        SuspectedDuplicates: {
            /** Format: date */
            from: string;
            pairs: {
                because: ("same-amount" | "same-domain" | "same-name" | "same-deal-name")[];
                decision: ("same-sale" | "different") | null;
                first: components["schemas"]["SuspectedDeal"];
                second: components["schemas"]["SuspectedDeal"];
            }[];
            /** @description What can be asked for by name today */
            periods: {
                /** Format: date */
                from: string;
                /** @enum {string} */
                name: "this-month" | "last-month" | "this-quarter" | "last-quarter" | "this-year" | "last-year";
                /** Format: date */
                to: string;
            }[];
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            /** Format: date */
            to: string;
        };
        SuspectedInvoice: {
            customer: string;
            /** Format: date */
            date: string;
            dealId: string | null;
            document: string;
            number: string | null;
            total: components["schemas"]["Money"];
            url: string | null;
        };
        SuspectedInvoices: {
            /** Format: date */
            from: string;
            pairs: {
                because: ("same-amount" | "near-date" | "same-number")[];
                decision: ("same" | "different") | null;
                first: components["schemas"]["SuspectedInvoice"];
                second: components["schemas"]["SuspectedInvoice"];
            }[];
            /** @description What can be asked for by name today */
            periods: {
                /** Format: date */
                from: string;
                /** @enum {string} */
                name: "this-month" | "last-month" | "this-quarter" | "last-quarter" | "this-year" | "last-year";
                /** Format: date */
                to: string;
            }[];
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            /** Format: date */
            to: string;
        };
        Trouble: {
            nextStep: string;
            said: components["schemas"]["Said"] | null;
            sentence: string;
        };
        Waiting: {
            /** @description Records or answers to choose from */
            choices: {
                id: string;
                label: string;
            }[];
            /** @description Stable; for programs */
            code: string;
            /** @description Whole days it has waited, in the account's time zone */
            days: number;
            deal: {
                amount: components["schemas"]["Money"] | null;
                customerName: string | null;
                /** @description As last seen; null before the first look */
                name: string | null;
            };
            dealId: string;
            /** Format: uuid */
            id: string;
            /** @description When a look at its deal last came to its end */
            lookedAt: string | null;
            /** @description Whether its invoice may be asked for, as it is or changed: none stands, and Onebook writes */
            mayAsk: boolean;
            nextStep: string;
            /** Format: date-time */
            openedAt: string;
            said: components["schemas"]["Said"] | null;
            sentence: string;
        };
        WaitingPage: {
            /** @description Hand it back for the next page; null at the end */
            cursor: string | null;
            parked: components["schemas"]["Waiting"][];
            /** @description Everything that waits, by reason, most first */
            reasons: {
                code: string;
                count: number;
            }[];
            /** @description Retries of everything for one reason that are under way */
            retrying: components["schemas"]["Retrying"][];
            /** @description Of the person who asks */
            rights: ("see" | "create-invoices" | "settle" | "change-settings")[];
            /** @description How many were found on all pages */
            total: number;
        };
        Why: {
            /** @enum {string} */
            number: "total" | "paid" | "credited" | "balance" | "status";
            records: components["schemas"]["RecordBehind"][];
            /** @description null for the status, and where no invoice is in force */
            value: components["schemas"]["Money"] | null;
        };
        WorkflowCheck: {
            callbackId?: string;
            inputFields?: {
                dealId?: "" | (number | string);
            };
            object?: {
                objectId: number | string;
                /** @constant */
                objectType?: "DEAL";
            };
            origin: {
                portalId: number;
            };
        };
        WorkflowExecution: {
            callbackId?: string;
            inputFields?: {
                dealId?: "" | (number | string);
                deliver?: "" | ("draft" | "approved" | "sent");
                memo?: "" | string;
                poNumber?: "" | string;
            };
            object?: {
                objectId: number | string;
                /** @constant */
                objectType?: "DEAL";
            };
            origin: {
                portalId: number;
            };
        };
    };
    responses: {
        /** @description Refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    backToShadow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    companyCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As the last looks left it; empty for a company nobody has invoiced */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    contactCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As the last looks left it; empty for a contact nobody has invoiced */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    dealCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As of lookedAt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCommission: {
        parameters: {
            query?: {
                /** @description This one, where left out */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own ledger; at most 100 entries an owner are shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchCompanyCustomers: {
        parameters: {
            query: {
                connectionId: string;
                text: string;
            };
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 20 customers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customers: components["schemas"]["FoundCustomer"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    linkCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyLink"];
            };
        };
        responses: {
            /** @description Recorded; Onebook looks at the deal again, and the card shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first, at most 200 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    settleConflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictDecision"];
            };
        };
        responses: {
            /** @description Recorded; Onebook writes the value to the other system, and shows the conflict again where that is refused */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first, disconnected ones included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    disconnectConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    issueConnectTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open the url in a browser tab */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    contactData: {
        parameters: {
            query?: {
                /** @description As the page before had it */
                after?: string;
            };
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactData"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    eraseContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; done within minutes, and shown among the erasures */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCustomerHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those doing worst first, at most 100; from our own book */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerHealthList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAnswer"];
            };
        };
        responses: {
            /** @description Recorded; Onebook looks at the deal again, and the card shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchCustomers: {
        parameters: {
            query: {
                text: string;
            };
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 20 customers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customers: components["schemas"]["FoundCustomer"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    requestInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceOptions"];
            };
        };
        responses: {
            /** @description An invoice stands already; nothing was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description Recorded; Onebook looks at the deal again, and the card shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    linkCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerToLink"];
            };
        };
        responses: {
            /** @description Recorded; Onebook looks at the deal again, and the card shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    linkInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceToLink"];
            };
        };
        responses: {
            /** @description Recorded; Onebook looks at the deal again, and the card shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice as it would be made, and what stands in its way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewWithOptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceOptions"];
            };
        };
        responses: {
            /** @description The invoice as it would be made, and what stands in its way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readRecognition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own ledger; no vendor is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealRecognition"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enterRecognition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognitionToEnter"];
            };
        };
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawRecognition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refreshDeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; Onebook looks at the deal again, and the card shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    whyNumber: {
        parameters: {
            query: {
                invoiceId?: string;
                number: "total" | "paid" | "credited" | "balance" | "status";
            };
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records, oldest first within an invoice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    bulkProgress: {
        parameters: {
            query: {
                /** @description Deal ids with commas between them */
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    requestInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description Recorded for all that were accepted; a look at each of them follows */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkRequested"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listErasures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, at most 200; without personal data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        erasures: components["schemas"]["ErasureReceipt"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readBridge: {
        parameters: {
            query?: {
                /** @description As it was believed at the end of this day, or at this moment; now, where left out */
                asOf?: string;
                /** @description Which home currency, where the organisations keep their books in several */
                book?: string;
                /** @description Of the deal */
                currency?: string;
                /** @description The first day; this quarter, where neither end is given */
                from?: string;
                kind?: "deals-to-revenue" | "deals-to-billings" | "billings-to-revenue" | "billings-to-cash";
                owner?: string;
                pipeline?: string;
                /** @description The day on which sales drew its report */
                reportedOn?: string;
                /** @description The last day, included */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own ledger; no vendor is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bridge"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    bridgeFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BridgeFile"];
            };
        };
        responses: {
            /** @description Opens these figures as of one moment, for whoever holds it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readBridgeRecords: {
        parameters: {
            query: {
                /** @description So many rows are left out: next of the page before */
                after?: number;
                /** @description As it was believed at the end of this day, or at this moment; now, where left out */
                asOf?: string;
                /** @description Which home currency, where the organisations keep their books in several */
                book?: string;
                /** @description Of the deal */
                currency?: string;
                /** @description The first day; this quarter, where neither end is given */
                from?: string;
                kind?: "deals-to-revenue" | "deals-to-billings" | "billings-to-revenue" | "billings-to-cash";
                owner?: string;
                pipeline?: string;
                /** @description The day on which sales drew its report */
                reportedOn?: string;
                step: "duplicate-deals" | "duplicate-documents" | "lost-or-redated" | "not-invoiced" | "tax-in-amount" | "currency" | "amount-differs" | "credit-notes" | "timing" | "earlier-deals" | "no-deal" | "rounding" | "unexplained" | "deferred" | "billed-earlier" | "billed-later" | "journals" | "not-paid" | "paid-before" | "not-applied" | "crm" | "erp";
                /** @description The last day, included */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As of asOf */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BridgeRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDocumentDuplicates: {
        parameters: {
            query?: {
                /** @description The first day; this quarter, where neither end is given */
                from?: string;
                /** @description The last day, included */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own book; no vendor is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspectedInvoices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideDocumentDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceDuplicateDecision"];
            };
        };
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDuplicates: {
        parameters: {
            query?: {
                /** @description The first day; this quarter, where neither end is given */
                from?: string;
                /** @description The last day, included */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own book; no vendor is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspectedDuplicates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateDecision"];
            };
        };
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMonths: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last 13 months */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Months"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of a closed month never change; what came later stands beside them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthClosing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingMonth"];
            };
        };
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readLateRecords: {
        parameters: {
            query: {
                /** @description Which home currency */
                book: string;
                figure: "crm" | "erp" | "bookings" | "billings" | "recognised" | "cash" | "opening" | "closing" | "duplicate-deals" | "duplicate-documents" | "lost-or-redated" | "not-invoiced" | "tax-in-amount" | "currency" | "amount-differs" | "credit-notes" | "timing" | "earlier-deals" | "no-deal" | "rounding" | "unexplained";
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own ledger; no vendor is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reopenMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningMonth"];
            };
        };
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readReceivables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own book; no vendor is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receivables"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readStreams: {
        parameters: {
            query: {
                /** @description As it was believed at the end of this day, or at this moment; now, where left out */
                asOf?: string;
                /** @description Which home currency, where the organisations keep their books in several */
                book?: string;
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own ledger; never added up over one another */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Streams"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readForecast: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own book; no vendor is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    goLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoingLive"];
            };
        };
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As of asOf */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    payLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A link, or why there is none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invoicePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pdfLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Opens this one invoice, for whoever holds it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PdfLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listJournals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Latest month first, at most 100 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueJournalList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    approveJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; Onebook sees to it, and the list shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    leaveOutJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; Onebook sees to it, and the list shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reverseJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; Onebook sees to it, and the list shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    whyJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The largest parts first, at most 200; all of them sum to the entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueJournalWhy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    draftJournals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; the list shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readLog: {
        parameters: {
            query?: {
                /** @description Only entries with a smaller seq */
                before?: number;
                dealId?: string;
                /** @description The first day, in the account's time zone */
                from?: string;
                kind?: "seen" | "decided" | "did" | "asked" | "changed";
                limit?: number;
                /** @description Exactly as the answer lists them under people */
                person?: string;
                /** @description Somewhere in the payload, in any case */
                q?: string;
                /** @description The last day, included */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    verifyLog: {
        parameters: {
            query?: {
                /** @description A seq; what is before it has been checked */
                from?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Checked as far as checkedTo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readMapping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own book; no vendor is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchItems: {
        parameters: {
            query: {
                connectionId: string;
                itemId?: string;
                /** @description Somewhere in name or SKU */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 20 items in use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            sku: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listProducts: {
        parameters: {
            query: {
                connectionId: string;
                /** @description Somewhere in name or SKU */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From our own book, by name; no vendor is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description There are more than the 100 shown */
                        more: boolean;
                        products: components["schemas"]["MappedProduct"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mapProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductMapping"];
            };
        };
        responses: {
            /** @description Recorded; Onebook looks at the deal again, and the card shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refreshMapping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lists as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setNoticeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeAddress"];
            };
        };
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeNoticeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sendTestNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    listParked: {
        parameters: {
            query?: {
                /** @description From the answer before, for the page behind it */
                cursor?: string;
                limit?: number;
                /** @description Somewhere in the sentence or in the deal's or customer's name, in any case */
                q?: string;
                reason?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    dismissParked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parkedId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dismissal"];
            };
        };
        responses: {
            /** @description Done, also where it had been done before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    retryParked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parkedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; Onebook looks at the deal again, and the card shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    retryAllParked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryAll"];
            };
        };
        responses: {
            /** @description Recorded; Onebook looks at each of these deals again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetryAllBegun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReminders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, at most 200 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    holdReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reminderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderHold"];
            };
        };
        responses: {
            /** @description Recorded; a draft of this customer's is withdrawn */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    liftReminderHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reminderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; the list shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    releaseReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reminderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; the list shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    skipReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reminderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded; the list shows what came of it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hand the version back when saving */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsToSave"];
            };
        };
        responses: {
            /** @description The new version; what waits for a person is looked at again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    trySettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsToTry"];
            };
        };
        responses: {
            /** @description The invoice as it would be made, and what stands in its way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readShadow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, at most 200 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shadow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    workflowCheckPayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkflowCheck"];
            };
        };
        responses: {
            /** @description Values for later steps of the workflow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outputFields: {
                            /** @constant */
                            hs_execution_state: "SUCCESS";
                            /** @description Decimal text: "1234.50" */
                            onebook_balance?: string;
                            /** @description ISO 4217 */
                            onebook_currency?: string;
                            /** @description 0 where nothing is late */
                            onebook_days_overdue?: number;
                            /** Format: date */
                            onebook_due_date?: string;
                            /** @description The same as a sentence */
                            onebook_message: string;
                            /** @description Decimal text: "1234.50" */
                            onebook_paid?: string;
                            /**
                             * @description As the deal's Onebook status property
                             * @enum {string}
                             */
                            onebook_status: "not_invoiced" | "waiting" | "parked" | "draft" | "open" | "sent" | "part_paid" | "paid" | "overpaid" | "overdue" | "credited" | "refunded" | "written_off" | "voided" | "deleted";
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    workflowCreateInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkflowExecution"];
            };
        };
        responses: {
            /** @description Values for later steps of the workflow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outputFields: {
                            /** @constant */
                            hs_execution_state: "SUCCESS";
                            onebook_message: string;
                            /** @enum {string} */
                            onebook_result: "requested" | "already_invoiced";
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    beginConnect: {
        parameters: {
            query: {
                /** @description From the settings page; works once */
                ticket: string;
            };
            header?: never;
            path: {
                /** @description quickbooks or xero */
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For which HubSpot account it is, and the way on to the ERP's consent screen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description What went wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
        };
    };
    finishConnect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description quickbooks or xero */
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is connected now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description What went wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
        };
    };
    beginInstall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To HubSpot's consent screen */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
        };
    };
    finishInstall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Installed; links to connect an ERP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description What went wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
        };
    };
    openBridgeFile: {
        parameters: {
            query: {
                /** @description From bridgeFile */
                key: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bridge */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description What went wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
        };
    };
    openInvoicePdf: {
        parameters: {
            query: {
                /** @description From pdfLink */
                key: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice as the ERP prints it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description What went wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            503: components["responses"]["Problem"];
        };
    };
    receiveWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description hubspot, quickbooks or xero */
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Stored with the work that follows; also for events that concern nobody here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Genuine, but not this vendor's envelope */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forged, or signed more than five minutes ago */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description More than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A fault of ours; send it again */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
