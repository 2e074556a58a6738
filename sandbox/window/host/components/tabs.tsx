import type { AccordionProps, TabProps, TabsProps } from "@hubspot/ui-extensions";
import { createContext, useContext, useEffect, useState, type KeyboardEvent } from "react";
import { useLabelId } from "../overlays.tsx";
import { classes, run, strict } from "../strict.tsx";

interface Known {
  id: string | number;
  title: string;
  disabled: boolean;
}

interface TabList {
  base: string;
  now: string | number | undefined;
  /** A tab tells of itself when it is drawn, and takes itself out when it goes. */
  tell: (tab: Known) => () => void;
}

const Around = createContext<TabList | null>(null);

function TabBar({ children, defaultSelected, selected, onSelectedChange, variant = "default", fill }: TabsProps) {
  const base = useLabelId();
  const [tabs, setTabs] = useState<Known[]>([]);
  const [own, setOwn] = useState(defaultSelected);
  const [tell] = useState(() => (tab: Known) => {
    setTabs((before) => [...before.filter(({ id }) => id !== tab.id), tab]);
    return () => setTabs((before) => before.filter(({ id }) => id !== tab.id));
  });
  const now = selected ?? own ?? tabs[0]?.id;
  const choose = (id: string | number) => {
    setOwn(id);
    run(onSelectedChange as (id: string | number) => void, id);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const to = tabs[(tabs.findIndex(({ id }) => id === now) + step + tabs.length) % tabs.length];
    if (to) choose(to.id);
    if (to) document.getElementById(`${base}${to.id}`)?.focus();
  };
  return (
    <Around.Provider value={{ base, now, tell }}>
      <div className={classes("tabs", variant, fill && "fill")} role="tablist" onKeyDown={move}>
        {tabs.map(({ id, title, disabled }) => (
          <button key={id} id={`${base}${id}`} type="button" role="tab" aria-selected={id === now} tabIndex={id === now ? 0 : -1} disabled={disabled} onClick={() => choose(id)}>
            {title}
          </button>
        ))}
      </div>
      {children}
    </Around.Provider>
  );
}

function TabPage({ tabId, title = "", disabled = false, children }: TabProps) {
  const list = useContext(Around);
  if (list === null) throw new Error("A Tab outside of Tabs");
  const id = tabId ?? title;
  const { tell, base, now } = list;
  useEffect(() => tell({ id, title, disabled }), [tell, id, title, disabled]);
  return id === now ? (
    <div role="tabpanel" aria-labelledby={`${base}${id}`} className="tab-page">
      {children}
    </div>
  ) : null;
}

function Fold({ title, children, defaultOpen = false, open, disabled, size = "md", onClick }: AccordionProps) {
  const [own, setOwn] = useState(defaultOpen);
  const shown = open ?? own;
  const press = () => {
    setOwn(!shown);
    run(onClick);
  };
  return (
    <div className={`accordion size-${size}`}>
      <button type="button" aria-expanded={shown} disabled={disabled === true} onClick={press}>
        <span aria-hidden="true">{shown ? "▾" : "▸"}</span> {title}
      </button>
      {shown ? <div className="accordion-body">{children}</div> : null}
    </div>
  );
}

export const tabs = {
  Tabs: strict<TabsProps>("Tabs", ["children", "defaultSelected", "fill", "onSelectedChange", "selected", "variant"], (props) => <TabBar {...props} />),
  Tab: strict<TabProps>("Tab", ["children", "disabled", "tabId", "title", "tooltip", "tooltipPlacement"], (props) => <TabPage {...props} />),
  Accordion: strict<AccordionProps>("Accordion", ["children", "defaultOpen", "disabled", "onClick", "open", "size", "title"], (props) => <Fold {...props} />),
};
