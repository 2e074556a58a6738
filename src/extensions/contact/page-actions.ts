/** What the card needs of the CRM's page around it. */
export interface PageActions {
  /** Rejects where the browser does not let it. */
  copy: (text: string) => Promise<void>;
  /** A short message that goes away by itself. */
  announce: (message: string) => void;
}
