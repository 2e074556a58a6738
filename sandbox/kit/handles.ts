/** What the common handles do; a vendor's own are described in docs/sandbox/<vendor>.md. */
const MEANING: Record<string, string> = {
  "GET /": "this overview",
  "POST /reset": 'forget everything and seed anew: {"seed":"demo"|"empty"}',
  "GET /clock": "the stand-in's time",
  "POST /clock": 'move time: {"now":ISO time} | {"advanceSeconds":n} | {"frozen":true|false}',
  "GET /app": "the registered app",
  "POST /app": 'change it until the next start: {"redirectUris":[...],"webhookUrl":"..."|null}',
  "GET /faults": "faults in force",
  "POST /faults": 'order a fault: {"kind":"status"|"hang"|"reset"|"reset-mid-body"|"truncate"|"html"|"empty"|"slow", "when":"before"|"after", "method", "path", "status", "retryAfter", "headers", "body", "ms", "times", "rate", "id"}',
  "DELETE /faults/:id": "lift one fault",
  "DELETE /faults": "lift all faults and latency",
  "GET /latency": "the latency of every call",
  "POST /latency": 'slow every call down: {"ms":n,"jitterMs":n}',
  "GET /calls": "calls counted and listed: ?path=part&method=GET&by=app|administrator|all",
  "DELETE /calls": "count from zero",
  "GET /webhooks": "settings of the webhook post and what it sent",
  "POST /webhooks": 'make trouble: {"paused":bool,"duplicateRate":0..1,"dropRate":0..1,"reorderRate":0..1}; what is left out goes back to none',
  "POST /webhooks/flush": "attempt everything that waits, now",
  "POST /webhooks/:id/redeliver": "send one again",
};

/** The handles of a stand-in, common ones and its own, for the overview. */
export function handlesOf(routes: { method: string; path: string }[]): { handle: string; does: string }[] {
  const names = routes.filter(({ method, path }) => method !== "ALL" && !path.endsWith("*")).map(({ method, path }) => `${method} ${path}`);
  return [...new Set(names)].map((name) => {
    const [method, path] = name.split(" ");
    return { handle: `${method} /__sandbox${path}`, does: MEANING[name] ?? "see docs/sandbox/ for this vendor" };
  });
}
