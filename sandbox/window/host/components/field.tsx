import type { ReactNode } from "react";
import { useLabelId } from "../overlays.tsx";
import { classes } from "../strict.tsx";

export interface FieldProps {
  label?: string;
  required?: boolean;
  description?: string;
  tooltip?: string;
  error?: boolean;
  validationMessage?: string;
}

export const FIELD_PROPS = ["description", "error", "label", "required", "tooltip", "validationMessage"] as const;

/** A label, the input it belongs to, and what is said about it; a screen reader hears all three. */
export function Field({ of, children }: { of: FieldProps; children: (ids: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode }) {
  const id = useLabelId();
  const about = [of.description, of.validationMessage].filter(Boolean);
  const described = about.length > 0 ? { "aria-describedby": `${id}about` } : {};
  return (
    <div className={classes("field", of.error && "error")}>
      {of.label ? (
        <label htmlFor={id} title={of.tooltip}>
          {of.label}
          {of.required ? <span aria-hidden="true"> *</span> : null}
        </label>
      ) : null}
      {children({ id, ...described, ...(of.error ? { "aria-invalid": true } : {}) })}
      {about.length > 0 ? (
        <div id={`${id}about`} className="about">
          {of.description ? <div>{of.description}</div> : null}
          {of.validationMessage ? <div className="validation">{of.validationMessage}</div> : null}
        </div>
      ) : null}
    </div>
  );
}
