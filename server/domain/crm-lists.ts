/** A field of a CRM record. `kind`: what it holds, as far as choosing among them needs it. */
export interface CrmField {
  name: string;
  label: string;
  kind: "text" | "number" | "date" | "choice";
}

export interface CrmFields {
  deal: CrmField[];
  company: CrmField[];
}

export interface Pipeline {
  id: string;
  label: string;
  /** `probability`: 0 to 1 as the CRM has it; left out where it has none. */
  stages: { id: string; label: string; outcome: "open" | "won" | "lost"; probability?: string }[];
}

/** Who may own records of the CRM. */
export interface CrmOwner {
  id: string;
  /** For people; the e-mail address, else the id, where there is no name. */
  name: string;
}

/** What the settings page offers to choose from of the CRM's. */
export interface CrmLists {
  pipelines: Pipeline[];
  currencies: string[];
  fields: CrmFields;
}
