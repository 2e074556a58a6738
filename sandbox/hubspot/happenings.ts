/** What changed in a portal, as webhooks tell it. */
export type Happening =
  | { kind: "creation" | "deletion" | "restore" | "privacyDeletion"; type: string; id: string }
  | { kind: "propertyChange"; type: string; id: string; property: string; value: string }
  | { kind: "merge"; type: string; id: string; merged: string[] }
  | { kind: "associationChange"; from: string; fromId: string; to: string; toId: string; typeId: number; label: boolean; primary: boolean; removed: boolean };

/** Who changed it: an app, a person in the user interface, or an import before the stand-in began. */
export interface Origin {
  changeSource: "INTEGRATION" | "CRM_UI" | "IMPORT";
  sourceId: string;
}

/** Collects what one request changed, until the request has succeeded. */
export type Tell = (happening: Happening) => void;
