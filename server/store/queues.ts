export type JobName = "look" | "inbox" | "sweep" | "baseline" | "customer" | "journals" | "reminders" | "erase" | "ledger" | "documents" | "notices" | "notice";

export interface QueueRules {
  /** "short" with a key: one waits while others may run; the deal's lease keeps two from acting. "exclusive": one waits or runs. */
  policy: "standard" | "short" | "exclusive";
  retryLimit: number;
  /** Seconds; doubled with every retry, up to the maximum. */
  retryDelay: number;
  retryDelayMax: number;
  retryBackoff: true;
  expireInSeconds: number;
  /** A job whose process has not said for so long that it still runs it is another's. */
  heartbeatSeconds: number;
  deleteAfterSeconds: number;
}

/** Longer than any honest job. A killed process is noticed far earlier, by its silence. */
const EXPIRE_SECONDS = 300;
/** Said twice in this time. Long enough for a process that is only busy; what is run twice by mistake does no harm. */
const HEARTBEAT_SECONDS = 15;
const KEEP_SECONDS = 3 * 86_400;

const rules = (policy: QueueRules["policy"], retryLimit: number, retryDelayMax: number): QueueRules => ({
  policy,
  retryLimit,
  retryDelay: 2,
  retryDelayMax,
  retryBackoff: true,
  expireInSeconds: EXPIRE_SECONDS,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: KEEP_SECONDS,
});

/**
 * A sweep is asked for anew each second until it has ended, and a second one beside it would cost its metered reads twice.
 * A look and a sweep find their own way back: the deal's book and the connection hold when they are due. An event has
 * only its job, so that one outlasts a vendor's bad night: about seven hours.
 */
export const QUEUES: Record<JobName, QueueRules> = {
  look: rules("short", 3, 60),
  inbox: rules("standard", 24, 1800),
  sweep: rules("exclusive", 1, 60),
  baseline: rules("short", 12, 600),
  customer: rules("short", 24, 1800),
  journals: rules("short", 5, 600),
  reminders: rules("short", 5, 600),
  erase: rules("short", 24, 1800),
  notices: rules("short", 2, 60),
  notice: rules("short", 7, 1800),
  ledger: rules("short", 12, 600),
  documents: rules("short", 12, 600),
};

export const JOB_NAMES = Object.keys(QUEUES) as JobName[];

/** Where jobs go after their last try. */
export const givenUpOf = (name: JobName): string => `${name}.given-up`;
