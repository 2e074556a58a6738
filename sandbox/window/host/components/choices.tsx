import type { CheckboxProps, ToggleGroupProps, ToggleProps } from "@hubspot/ui-extensions";
import { useDraft } from "./draft.ts";
import { classes, run, strict } from "../strict.tsx";

function Tick({ checked, initialIsChecked, children, description, name, value, onChange, inline, readonly, readOnly, ...rest }: CheckboxProps) {
  const [on, set] = useDraft(checked, initialIsChecked ?? false, [(next: boolean) => onChange?.(next, value ?? "")]);
  return (
    <label className={classes("tick", inline && "inline")}>
      <input type="checkbox" name={name} value={value} checked={on} disabled={readOnly ?? readonly ?? false} aria-label={rest["aria-label"]} onChange={({ target }) => set(target.checked)} /> {children}
      {description ? <span className="about"> {description}</span> : null}
    </label>
  );
}

function Switch({ label, checked, initialIsChecked, onChange, name, labelDisplay = "inline", textChecked = "On", textUnchecked = "Off", readonly, readOnly }: ToggleProps) {
  const [on, set] = useDraft(checked, initialIsChecked ?? false, [(next: boolean) => onChange?.(next)]);
  return (
    <label className={classes("switch", `label-${labelDisplay}`)}>
      <span className={classes(labelDisplay === "hidden" && "unseen")}>{label}</span>
      <input type="checkbox" role="switch" name={name} checked={on} disabled={readOnly ?? readonly ?? false} onChange={({ target }) => set(target.checked)} />
      <span className="track" aria-hidden="true">
        {on ? textChecked : textUnchecked}
      </span>
    </label>
  );
}

function Group(props: ToggleGroupProps) {
  const { options, label, name, required, error, validationMessage, inline, tooltip } = props;
  const single = props.toggleType === "radioButtonList";
  const held = new Set(props.value === undefined ? options.filter((one) => one.initialIsChecked).map((one) => one.value) : [props.value].flat());
  const change = (value: string, on: boolean) => {
    if (props.toggleType === "radioButtonList") return run(props.onChange, value);
    run(props.onChange, on ? [...held, value] : [...held].filter((one) => one !== value));
  };
  return (
    <fieldset className={classes("field", "choices", inline && "inline", error && "error")}>
      <legend title={tooltip}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </legend>
      {options.map(({ label: text, value, description, readOnly, readonly }) => (
        <label key={value}>
          <input type={single ? "radio" : "checkbox"} name={name} value={value} checked={held.has(value)} disabled={readOnly ?? readonly ?? false} onChange={({ target }) => change(value, target.checked)} /> {text}
          {description ? <span className="about">{description}</span> : null}
        </label>
      ))}
      {validationMessage ? <div className="about validation">{validationMessage}</div> : null}
    </fieldset>
  );
}

export const choices = {
  Checkbox: strict<CheckboxProps>("Checkbox", ["aria-label", "checked", "children", "description", "initialIsChecked", "inline", "name", "onChange", "readOnly", "readonly", "size", "value", "variant"], (props) => <Tick {...props} />),
  Toggle: strict<ToggleProps>("Toggle", ["checked", "initialIsChecked", "label", "labelDisplay", "name", "onChange", "readOnly", "readonly", "size", "textChecked", "textUnchecked"], (props) => <Switch {...props} />),
  ToggleGroup: strict<ToggleGroupProps>("ToggleGroup", ["error", "inline", "label", "name", "onChange", "options", "required", "size", "toggleType", "tooltip", "validationMessage", "value", "variant"], (props) => <Group {...props} />),
};
