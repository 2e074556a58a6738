import { createPageRouter, PageRoutes } from "@hubspot/ui-extensions/pages";
import { Attention } from "./attention/Attention.tsx";
import { BridgePage } from "./bridge/BridgePage.tsx";
import { ClosingPage } from "./closing/ClosingPage.tsx";
import { Commission } from "./commission/Commission.tsx";
import { Conflicts } from "./conflicts/Conflicts.tsx";
import { Connections } from "./connections/Connections.tsx";
import { Duplicates } from "./duplicates/Duplicates.tsx";
import { EarningPage } from "./earning/EarningPage.tsx";
import { Forecast } from "./forecast/Forecast.tsx";
import { CustomersHealth } from "./health/CustomersHealth.tsx";
import { Journals } from "./journals/Journals.tsx";
import { Layout } from "./Layout.tsx";
import { Log } from "./log/Log.tsx";
import { NotFound } from "./NotFound.tsx";
import { ReceivablesPage } from "./receivables/ReceivablesPage.tsx";
import { Reminders } from "./reminders/Reminders.tsx";
import { Today } from "./today/Today.tsx";

/** The app's own pages. A new one is a line here, and one in page-list.ts if it is to stand in the row of links. */
export const HomePages = createPageRouter(
  <PageRoutes layoutComponent={Layout}>
    <PageRoutes.IndexRoute component={Today} />
    <PageRoutes.Route path="/bridge" component={BridgePage} />
    <PageRoutes.Route path="/duplicates" component={Duplicates} />
    <PageRoutes.Route path="/receivables" component={ReceivablesPage} />
    <PageRoutes.Route path="/closing" component={ClosingPage} />
    <PageRoutes.Route path="/attention" component={Attention} />
    <PageRoutes.Route path="/customers" component={Conflicts} />
    <PageRoutes.Route path="/earning" component={EarningPage} />
    <PageRoutes.Route path="/journals" component={Journals} />
    <PageRoutes.Route path="/reminders" component={Reminders} />
    <PageRoutes.Route path="/commission" component={Commission} />
    <PageRoutes.Route path="/health" component={CustomersHealth} />
    <PageRoutes.Route path="/forecast" component={Forecast} />
    <PageRoutes.Route path="/log" component={Log} />
    <PageRoutes.Route path="/connections" component={Connections} />
    <PageRoutes.AnyRoute component={NotFound} />
  </PageRoutes>,
);
