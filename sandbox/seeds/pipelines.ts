import type { SeedPipeline } from "./business.ts";

/** The first has HubSpot's own keys of a new account, so that `dealstage=closedwon` means what everyone expects. */
export const pipelines: SeedPipeline[] = [
  {
    key: "default",
    label: "Sales Pipeline",
    stages: [
      { key: "appointmentscheduled", label: "Appointment Scheduled", probability: 0.2 },
      { key: "qualifiedtobuy", label: "Qualified To Buy", probability: 0.4 },
      { key: "presentationscheduled", label: "Presentation Scheduled", probability: 0.6 },
      { key: "decisionmakerboughtin", label: "Decision Maker Bought-In", probability: 0.8 },
      { key: "contractsent", label: "Contract Sent", probability: 0.9 },
      { key: "closedwon", label: "Closed Won", probability: 1, closedWon: true },
      { key: "closedlost", label: "Closed Lost", probability: 0, closedLost: true },
    ],
  },
  {
    key: "renewals",
    label: "Renewals",
    stages: [
      { key: "renewaldue", label: "Renewal Due", probability: 0.5 },
      { key: "renewalquoted", label: "Renewal Quoted", probability: 0.8 },
      { key: "renewalwon", label: "Renewed", probability: 1, closedWon: true },
      { key: "renewallost", label: "Not Renewed", probability: 0, closedLost: true },
    ],
  },
];
