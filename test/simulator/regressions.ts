import type { Story } from "./story.ts";

export interface Regression {
  name: string;
  /** What was wrong. */
  sentence: string;
  /** Takes the cure out again: with it the story must break a promise, or it shows nothing any more. */
  plant: string;
  story: Story;
}

/**
 * Stories that once broke a promise, as short as they could be made. Written out, because a seed is another story as soon
 * as chance decides anything more or anything less. They are lived with every test.
 */
export const REGRESSIONS: readonly Regression[] = [
  {
    name: "sent-again-after-a-long-look-up",
    sentence: "a server suspended in the look-up of a lost write sends it again, although another look has found it meanwhile",
    plant: "writes-without-asking",
    story: {
      seed: 30_081,
      certain: [],
      sides: ["xero"],
      servers: 1,
      skewMs: [0, 0],
      slowMs: 0,
      items: [
        { kind: "action", afterMs: 167, side: "xero", action: "button", deal: 0, with: 965 },
        { kind: "call", vendor: "xero", of: "read", nth: 4, fault: { when: "after", kind: "stall" } },
        { kind: "call", vendor: "xero", of: "write", nth: 1, fault: { when: "before", kind: "applied-late" } },
      ],
    },
  },
  {
    name: "applied-after-a-long-creation",
    sentence: "a server suspended while a credit note is made applies it once it is back, although another look has done so meanwhile",
    plant: "writes-without-asking",
    story: {
      seed: 40_000_003,
      certain: [],
      sides: ["xero"],
      servers: 1,
      skewMs: [0, 0],
      slowMs: 300,
      items: [
        { kind: "action", afterMs: 0, side: "xero", action: "win", deal: 1, with: 0 },
        { kind: "action", afterMs: 306, side: "xero", action: "add-line", deal: 1, with: 485 },
        { kind: "action", afterMs: 70_926, side: "xero", action: "reissue", deal: 1, with: 543 },
        { kind: "call", vendor: "xero", of: "write", nth: 5, fault: { when: "after", kind: "stall" } },
        { kind: "call", vendor: "xero", of: "write", nth: 3, fault: { when: "before", kind: "applied-late" } },
      ],
    },
  },
  {
    name: "tokens-of-a-connection-made-again",
    sentence: "an account that connected its ERP twice and then takes the app away leaves the first tokens behind",
    plant: "tokens-outlive-the-account",
    story: {
      seed: 40_000_154,
      certain: [],
      sides: ["xero"],
      servers: 1,
      skewMs: [119_096, 80_683],
      slowMs: 300,
      items: [
        { kind: "action", afterMs: 20, side: "xero", action: "button-twice", deal: 1, with: 983 },
        { kind: "action", afterMs: 12_740, side: "xero", action: "reconnect", deal: 1, with: 485 },
        { kind: "action", afterMs: 171_575, side: "xero", action: "uninstall", deal: 1, with: 887 },
      ],
    },
  },
  {
    name: "two-at-one-customer",
    sentence: "two servers keep the same customer the same at once, and the slower one writes what it saw first",
    plant: "two-at-one-customer",
    story: {
      seed: 30_001_585,
      certain: [],
      sides: ["quickbooks"],
      servers: 2,
      skewMs: [0, 0],
      slowMs: 8000,
      items: [
        { kind: "action", afterMs: 0, side: "quickbooks", action: "win", deal: 2, with: 0 },
        { kind: "action", afterMs: 88_141, side: "quickbooks", action: "pay", deal: 2, with: 303 },
        { kind: "action", afterMs: 4481, side: "quickbooks", action: "company-phone", deal: 2, with: 646 },
        { kind: "call", vendor: "hubspot", of: "read", nth: 5, fault: { when: "after", kind: "html" } },
      ],
    },
  },
  {
    name: "freed-by-a-failed-look-up",
    sentence: "an invoice whose answer was lost, and whose look-up then failed, is taken for refused, and another is made beside it",
    plant: "failed-look-up-frees",
    story: {
      seed: 15,
      certain: [],
      sides: ["quickbooks"],
      servers: 1,
      skewMs: [0, 0],
      slowMs: 300,
      items: [
        { kind: "action", afterMs: 0, side: "quickbooks", action: "win", deal: 1, with: 0 },
        { kind: "action", afterMs: 178_574, side: "quickbooks", action: "add-line", deal: 1, with: 956 },
        { kind: "action", afterMs: 146_006, side: "quickbooks", action: "drop-line", deal: 1, with: 361 },
        { kind: "call", vendor: "quickbooks", of: "write", nth: 2, fault: { when: "after", kind: "status-502" } },
        { kind: "call", vendor: "quickbooks", of: "write", nth: 1, fault: { when: "after", kind: "reset" } },
        { kind: "call", vendor: "quickbooks", of: "write", nth: 4, fault: { when: "after", kind: "status-502" }, thenDownMs: 1_500_000 },
      ],
    },
  },
  {
    name: "an-old-status-comes-late",
    sentence: "HubSpot carries out a lost write of a deal's status after newer ones, and the deal shows the old total for good",
    plant: "status-as-last-written",
    story: {
      seed: 70_000_239,
      certain: [],
      sides: ["xero"],
      servers: 1,
      skewMs: [0, 0],
      slowMs: 0,
      items: [
        { kind: "action", afterMs: 0, side: "xero", action: "win", deal: 2, with: 0 },
        { kind: "action", afterMs: 198, side: "xero", action: "edit-line", deal: 2, with: 868 },
        { kind: "action", afterMs: 193, side: "xero", action: "edit-line", deal: 2, with: 592 },
        { kind: "action", afterMs: 38_534, side: "xero", action: "edit-invoice", deal: 2, with: 184 },
        { kind: "call", vendor: "hubspot", of: "write", nth: 4, fault: { when: "before", kind: "applied-late" } },
      ],
    },
  },
  {
    name: "a-refresh-nobody-asked-for-again",
    sentence: "the answer to a refresh is lost, nobody needs a token for the half hour in which the spent one is still taken, and the access is gone",
    plant: "lost-refresh-waits",
    story: {
      seed: 20_786_251,
      certain: [],
      sides: ["xero"],
      servers: 1,
      skewMs: [-193_921, -200_322],
      slowMs: 0,
      items: [
        { kind: "action", afterMs: 0, side: "xero", action: "win", deal: 1, with: 0 },
        { kind: "action", afterMs: 10_718_100, side: "xero", action: "pay", deal: 1, with: 881 },
        { kind: "action", afterMs: 3_228_485, side: "xero", action: "add-line", deal: 1, with: 321 },
        { kind: "call", vendor: "xero", of: "oauth", nth: 1, fault: { when: "after", kind: "status-500" } },
      ],
    },
  },
  {
    name: "removed-and-nobody-noticed",
    sentence: "an account at rest takes the app away, and its books are kept connected for good",
    plant: "only-looks-notice-removal",
    story: {
      seed: 1,
      certain: [],
      sides: ["xero"],
      servers: 1,
      skewMs: [0, 0],
      slowMs: 300,
      items: [{ kind: "action", afterMs: 0, side: "xero", action: "uninstall", deal: 1, with: 0 }],
    },
  },
  {
    name: "given-back-half-way",
    sentence: "an account takes the app back, the installation breaks off after its tokens are kept, and what is kept of it would be erased in a month",
    plant: "installed-at-the-end",
    story: {
      seed: 95_003_013,
      certain: [],
      sides: ["xero"],
      servers: 1,
      skewMs: [0, 0],
      slowMs: 0,
      items: [
        { kind: "action", afterMs: 0, side: "xero", action: "win", deal: 2, with: 0 },
        { kind: "action", afterMs: 390, side: "xero", action: "uninstall", deal: 2, with: 940 },
        { kind: "action", afterMs: 93_786, side: "xero", action: "connect-other", deal: 2, with: 554 },
        { kind: "database", nth: 29, fault: "commit-lost" },
      ],
    },
  },
  {
    name: "edited-before-it-was-found",
    sentence: "the answer to an invoice is lost, finance edits it before it is looked up, and the next change of the deal overwrites the edit",
    plant: "found-is-as-written",
    story: {
      seed: 90_008_314,
      certain: [],
      sides: ["quickbooks"],
      servers: 1,
      skewMs: [0, 0],
      slowMs: 300,
      items: [
        { kind: "action", afterMs: 13_623, side: "quickbooks", action: "button-draft", deal: 2, with: 854 },
        { kind: "action", afterMs: 162_761, side: "quickbooks", action: "edit-invoice", deal: 2, with: 450 },
        { kind: "action", afterMs: 5695, side: "quickbooks", action: "edit-line", deal: 2, with: 160 },
        { kind: "call", vendor: "quickbooks", of: "write", nth: 2, fault: { when: "before", kind: "applied-late" } },
        { kind: "call", vendor: "quickbooks", of: "write", nth: 5, fault: { when: "after", kind: "timeout" }, thenDownMs: 600_000 },
      ],
    },
  },
];
