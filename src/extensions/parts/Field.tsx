import { Input } from "@hubspot/ui-extensions";

interface FieldProps {
  name: string;
  label: string;
  description?: string;
  value: string;
  fault: string | undefined;
  mayChange: boolean;
  onType: (text: string) => void;
}

/** A short text, without the spaces around it. */
export function Field({ name, label, description, value, fault, mayChange, onType }: FieldProps) {
  const help = description === undefined ? {} : { description };
  const type = (text: string) => onType(text.trim());
  return <Input name={name} label={label} {...help} value={value} readOnly={!mayChange} error={fault !== undefined} {...(fault === undefined ? {} : { validationMessage: fault })} onInput={type} onChange={type} />;
}
