import { Select } from "@hubspot/ui-extensions";

interface PickProps {
  name: string;
  label: string;
  description?: string;
  value: string | null;
  options: readonly { label: string; value: string }[];
  /** What choosing nothing means; left out where something must be chosen. */
  none?: string;
  mayChange: boolean;
  fault?: string | undefined;
  onPick: (value: string | null) => void;
}

const NONE = "";

/** One of a list, or nothing. A value that is in no list any more stays visible, so that a person sees what stands there. */
export function Pick({ name, label, description, value, options, none, mayChange, fault, onPick }: PickProps) {
  const known = value === null || options.some((option) => option.value === value);
  const all = [...(none === undefined ? [] : [{ label: none, value: NONE }]), ...options, ...(known ? [] : [{ label: `${value} ?`, value }])];
  return (
    <Select
      name={name}
      label={label}
      {...(description === undefined ? {} : { description })}
      value={value ?? NONE}
      options={all}
      readOnly={!mayChange}
      error={fault !== undefined}
      {...(fault === undefined ? {} : { validationMessage: fault })}
      onChange={(chosen) => onPick(chosen === NONE ? null : String(chosen))}
    />
  );
}
