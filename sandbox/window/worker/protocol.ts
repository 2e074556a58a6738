/** What the page and the worker that runs an extension tell each other. Only plain data and functions cross over. */

export interface PageLocation {
  path: string;
  params: Record<string, string>;
}

/** An answer to `hubspot.fetch` on its way to the extension. */
export interface Fetched {
  status: number;
  type: string;
  body: string;
}

export interface FetchOptions {
  method?: string;
  /** Milliseconds. */
  timeout?: number;
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** What an extension may ask of the page around it. */
export interface HostActions {
  addAlert: (alert: { type?: string; title?: string; message: string }) => void;
  reloadPage: () => void;
  refreshObjectProperties: () => void;
  closeOverlay: (id: string) => void;
  copyTextToClipboard: (text: string) => Promise<void>;
  onCrmPropertiesUpdate: (names: string[] | "*", callback: (properties: Record<string, string>) => void) => void;
  navigateToPage: (to: { to: string; params?: Record<string, string> }) => void;
}

/** What a worker is started with. */
export interface Order {
  bundleUrl: string;
  context: object;
  location: PageLocation;
  actions: HostActions;
  /** Throws where no answer came. */
  fetch: (url: string, options: FetchOptions) => Promise<Fetched>;
  log: (level: string, text: string) => void;
}

/** What an extension left behind after it was taken off the page; all noughts when it tidied up. */
export interface Leftovers {
  timers: number;
  listeners: number;
}

export interface WorkerCalls {
  /** Reads the bundle and draws; throws with the bundle's own error. */
  start: (receive: (...args: never[]) => void, order: Order) => Promise<void>;
  /** The page's address changed, or its address inside the app. */
  go: (location: PageLocation) => Promise<void>;
  /** Takes the extension off the page and counts what it left. */
  stop: () => Promise<Leftovers>;
}
