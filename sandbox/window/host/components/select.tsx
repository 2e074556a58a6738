import type { MultiSelectProps, SelectProps } from "@hubspot/ui-extensions";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { classes, run, strict } from "../strict.tsx";
import { useDraft } from "./draft.ts";
import { Field, FIELD_PROPS } from "./field.tsx";

type Option = SelectProps["options"][number];

/** From so many options on, a list is searched by typing instead of scrolled. */
const SEARCHED_FROM = 10;
const SHOWN = 100;

function Choice(props: SelectProps) {
  const { options, name, placeholder = "Select an option", readOnly, required, onChange } = props;
  const [draft, choose] = useDraft(props.value === undefined ? undefined : String(props.value), "", [(text: string) => chosen(options, text) !== undefined && onChange?.(chosen(options, text)?.value ?? text)]);
  if (options.length >= SEARCHED_FROM) return <Searched props={props} draft={draft} choose={choose} />;
  return (
    <Field of={props}>
      {(ids) => (
        <select {...ids} name={name} value={draft} disabled={readOnly === true} required={required === true} onChange={({ target }) => choose(target.value)}>
          {options.some(({ value }) => String(value) === draft) ? null : (
            <option value={draft} disabled>
              {placeholder}
            </option>
          )}
          {options.map(({ label, value }) => (
            <option key={String(value)} value={String(value)}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const chosen = (options: Option[], text: string) => options.find(({ value }) => String(value) === text);

function Searched({ props, draft, choose }: { props: SelectProps; draft: string; choose: (value: string) => void }) {
  const { options, placeholder, readOnly, name, onInput } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const matching = useMemo(() => options.filter(({ label }) => label.toLowerCase().includes((typed ?? "").toLowerCase())).slice(0, SHOWN), [options, typed]);
  const open = typed !== null;
  const take = (option: Option | undefined) => {
    if (option) choose(String(option.value));
    setTyped(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) event.stopPropagation();
    if (event.key === "Escape") setTyped(null);
    if (event.key === "Enter" && open) {
      event.preventDefault();
      take(matching[at]);
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (!open) setTyped("");
    setAt(Math.max(0, Math.min(matching.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))));
  };
  return (
    <Field of={props}>
      {(ids) => (
        <div className="combobox">
          <input
            {...ids}
            ref={input}
            role="combobox"
            aria-expanded={open}
            aria-controls={open ? `${ids.id}list` : undefined}
            aria-activedescendant={open && matching[at] ? `${ids.id}option${at}` : undefined}
            aria-autocomplete="list"
            name={name}
            autoComplete="off"
            readOnly={readOnly === true}
            placeholder={placeholder ?? "Search"}
            value={typed ?? chosen(options, draft)?.label ?? draft}
            onChange={({ target }) => {
              setTyped(target.value);
              setAt(0);
              run(onInput, target.value);
            }}
            onClick={() => readOnly !== true && setTyped("")}
            onBlur={() => setTyped(null)}
            onKeyDown={press}
          />
          {open ? (
            <Found
              id={ids.id}
              label={props.label ?? "Options"}
              options={matching}
              active={at}
              draft={draft}
              onTake={(option) => {
                take(option);
                input.current?.blur();
              }}
            />
          ) : null}
        </div>
      )}
    </Field>
  );
}

interface FoundProps {
  id: string;
  label: string;
  options: Option[];
  active: number;
  draft: string;
  onTake: (option: Option) => void;
}

function Found({ id, label, options, active, draft, onTake }: FoundProps) {
  return (
    <ul id={`${id}list`} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        <li
          key={String(option.value)}
          id={`${id}option${index}`}
          role="option"
          aria-selected={String(option.value) === draft}
          className={classes(index === active && "active")}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(option);
          }}
        >
          {option.label}
        </li>
      ))}
      {options.length === 0 ? (
        <li role="option" aria-selected={false} aria-disabled="true">
          Nothing found
        </li>
      ) : null}
    </ul>
  );
}

function Several({ options, value = [], onChange, readOnly, ...props }: MultiSelectProps) {
  const held = new Set(value.map(String));
  const toggle = (option: Option) => run(onChange, held.has(String(option.value)) ? value.filter((one) => one !== option.value) : [...value, option.value]);
  return (
    <fieldset className="field choices">
      <legend>{props.label}</legend>
      {props.description ? <div className="about">{props.description}</div> : null}
      <div className="scrolling">
        {options.map((option) => (
          <label key={String(option.value)}>
            <input type="checkbox" checked={held.has(String(option.value))} disabled={readOnly === true} onChange={() => toggle(option)} /> {option.label}
          </label>
        ))}
      </div>
      {props.validationMessage ? <div className={classes("about", props.error && "validation")}>{props.validationMessage}</div> : null}
    </fieldset>
  );
}

const COMMON = [...FIELD_PROPS, "name", "onChange", "options", "placeholder", "readOnly", "value", "variant"] as const;

export const selects = {
  Select: strict<SelectProps>("Select", [...COMMON, "onInput"], (props) => <Choice {...props} />),
  MultiSelect: strict<MultiSelectProps>("MultiSelect", COMMON, (props) => <Several {...props} />),
};
