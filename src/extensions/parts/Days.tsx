import { NumberInput } from "@hubspot/ui-extensions";

interface DaysProps {
  name: string;
  label: string;
  description?: string;
  value: number;
  min?: number;
  max: number;
  mayChange: boolean;
  fault?: string | undefined;
  onChange: (value: number) => void;
}

/** A whole number between two limits. */
export function Days({ fault, mayChange, description, min = 0, onChange, ...input }: DaysProps) {
  return (
    <NumberInput
      {...input}
      {...(description === undefined ? {} : { description })}
      min={min}
      precision={0}
      readOnly={!mayChange}
      error={fault !== undefined}
      {...(fault === undefined ? {} : { validationMessage: fault })}
      onChange={(value) => onChange(Math.max(min, Math.min(input.max, Math.trunc(value))))}
    />
  );
}
