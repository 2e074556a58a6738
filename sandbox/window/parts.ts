/** What the window is given: where everything is, who works there, and the app's surfaces as its project declares them. */
export interface WindowParts {
  origins: Record<"hubspot" | "quickbooks" | "xero", string>;
  /** What HubSpot signs requests with. */
  hubspotSecret: string;
  tenants: readonly WindowTenant[];
  app: WindowApp;
  extensions: readonly WindowExtension[];
}

/** One tenant as the window shows it. */
export interface WindowTenant {
  portalId: number;
  system: "quickbooks" | "xero";
  /** Realm id or Xero tenant id. */
  account: string;
  timezone: string;
  people: readonly WindowPerson[];
}

/** Somebody who can be signed in to HubSpot. */
export interface WindowPerson {
  id: number;
  email: string;
  firstName: string;
  lastName: string;
  /** Such as "en-us". */
  locale: string;
  /** What they do, in words for the switcher. */
  work: string;
}

export interface WindowApp {
  appId: number;
  name: string;
  /** The addresses the app may be fetched at, as its configuration says. */
  permitted: readonly string[];
  /** Permitted origin → where it is really answered here, as in a project's `local.json`. */
  proxy: Readonly<Record<string, string>>;
  /** The profile's variables, which extensions find in their context. */
  variables: Readonly<Record<string, string | number | boolean>>;
}

/** One surface of the app: where HubSpot shows it, and its built bundle. */
export interface WindowExtension {
  uid: string;
  title: string;
  /** "crm.record.tab", "crm.record.sidebar", "crm.bulkActions", "settings" or "pages". */
  location: string;
  /** "deals", "companies", "contacts"; empty where it is not on records. */
  objectTypes: readonly string[];
  /** The bundle's file. */
  bundle: string;
}

/** What the page is told: everything but secrets and files. */
export interface WindowSetup {
  app: Pick<WindowApp, "appId" | "name" | "variables">;
  tenants: readonly WindowTenant[];
  extensions: readonly Omit<WindowExtension, "bundle">[];
}
