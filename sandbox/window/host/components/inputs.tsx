import type { BaseDate, DateInputProps, FormProps, InputProps, NumberInputProps, SearchInputProps, TextAreaProps } from "@hubspot/ui-extensions";
import { useReactions } from "../overlays.tsx";
import { eventOf, run, strict } from "../strict.tsx";
import { useDraft } from "./draft.ts";
import { Field, FIELD_PROPS } from "./field.tsx";

const TEXT_PROPS = [...FIELD_PROPS, "defaultValue", "name", "onBlur", "onChange", "onFocus", "onInput", "placeholder", "readOnly", "value"] as const;

/** Tells `onInput` with each letter and `onChange` when the person is done, as HubSpot's inputs do. */
function TextInput({ kind, clearable, ...props }: InputProps & { kind: "text" | "password" | "search"; clearable?: boolean }) {
  const { name, placeholder, readOnly, required, onInput, onChange, onBlur, onFocus } = props;
  const [draft, type] = useDraft(props.value, props.defaultValue ?? "", onInput ? [onInput] : []);
  const done = (value: string) => value !== props.value && run(onChange, value);
  return (
    <Field of={props}>
      {(ids) => (
        <input
          {...ids}
          type={kind}
          name={name}
          value={draft}
          placeholder={placeholder}
          readOnly={readOnly === true}
          required={required === true}
          autoComplete="off"
          data-clearable={clearable ? "" : undefined}
          onChange={({ target }) => {
            type(target.value);
            if (kind === "search" || !onInput) run(onChange, target.value);
          }}
          onFocus={({ target }) => run(onFocus, target.value)}
          onBlur={({ target }) => {
            if (kind !== "search" && onInput) done(target.value);
            run(onBlur, target.value);
          }}
        />
      )}
    </Field>
  );
}

function Paragraph({ name, placeholder, readOnly, required, rows = 3, cols, maxLength, onInput, onChange, onBlur, ...props }: TextAreaProps) {
  const [draft, type] = useDraft(props.value, props.defaultValue ?? "", [onInput, onChange].filter((one) => one !== undefined));
  return (
    <Field of={{ ...props, ...(required === undefined ? {} : { required }) }}>
      {(ids) => (
        <textarea {...ids} name={name} value={draft} placeholder={placeholder} readOnly={readOnly === true} required={required === true} rows={rows} cols={cols} maxLength={maxLength} onChange={({ target }) => type(target.value)} onBlur={({ target }) => run(onBlur, target.value)} />
      )}
    </Field>
  );
}

function NumberField({ name, placeholder, readOnly, required, min, max, precision, onChange, onInput, ...props }: NumberInputProps) {
  const numbers = [onInput, onChange].filter((one) => one !== undefined).map((tell) => (text: string) => (text === "" ? undefined : tell(Number(text))));
  const [draft, type] = useDraft(props.value === undefined ? undefined : String(props.value), props.defaultValue === undefined ? "" : String(props.defaultValue), numbers);
  return (
    <Field of={{ ...props, ...(required === undefined ? {} : { required }) }}>
      {(ids) => <input {...ids} type="number" name={name} value={draft} placeholder={placeholder} readOnly={readOnly === true} required={required === true} min={min} max={max} step={precision === undefined ? "any" : 10 ** -precision} onChange={({ target }) => type(target.value)} />}
    </Field>
  );
}

const two = (number: number) => String(number).padStart(2, "0");
/** HubSpot counts months from 0. */
const dayOf = (date: BaseDate | null | undefined) => (date ? `${String(date.year).padStart(4, "0")}-${two(date.month + 1)}-${two(date.date)}` : "");

function fromDay(day: string): BaseDate | null {
  const [year, month, date] = day.split("-").map(Number);
  return year === undefined || month === undefined || date === undefined ? null : { year, month: month - 1, date };
}

function Day({ name, readOnly, required, min, max, onChange, onBlur, ...props }: DateInputProps) {
  const [draft, choose] = useDraft(props.value === undefined ? undefined : dayOf(props.value), dayOf(props.defaultValue), [(day: string) => onChange?.(fromDay(day) as BaseDate)]);
  return (
    <Field of={{ ...props, ...(required === undefined ? {} : { required }) }}>
      {(ids) => <input {...ids} type="date" name={name} value={draft} readOnly={readOnly === true} required={required === true} min={dayOf(min)} max={dayOf(max)} onChange={({ target }) => choose(target.value)} onBlur={({ target }) => run(onBlur, fromDay(target.value) as BaseDate)} />}
    </Field>
  );
}

function FormOf({ children, onSubmit, autoComplete }: FormProps) {
  const reactions = useReactions();
  return (
    <form
      noValidate
      autoComplete={autoComplete}
      onSubmit={(event) => {
        event.preventDefault();
        const values = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => typeof value === "string"));
        run(onSubmit, { ...(eventOf("submit") as object), targetValue: values } as never, reactions);
      }}
    >
      {children}
    </form>
  );
}

export const inputs = {
  Form: strict<FormProps>("Form", ["autoComplete", "children", "onSubmit", "preventDefault"], (props) => <FormOf {...props} />),
  Input: strict<InputProps>("Input", [...TEXT_PROPS, "type"], ({ type = "text", ...props }) => <TextInput {...props} kind={type} />),
  SearchInput: strict<SearchInputProps>("SearchInput", [...TEXT_PROPS, "clearable"], (props) => <TextInput {...props} kind="search" />),
  TextArea: strict<TextAreaProps>("TextArea", [...TEXT_PROPS, "cols", "maxLength", "rows"], (props) => <Paragraph {...props} />),
  NumberInput: strict<NumberInputProps>("NumberInput", [...FIELD_PROPS, "defaultValue", "max", "min", "name", "onChange", "onInput", "placeholder", "precision", "readOnly", "value"], (props) => <NumberField {...props} />),
  DateInput: strict<DateInputProps>("DateInput", [...FIELD_PROPS, "clearButtonLabel", "defaultValue", "format", "max", "min", "name", "onBlur", "onChange", "readOnly", "timezone", "todayButtonLabel", "value"], (props) => <Day {...props} />),
};
