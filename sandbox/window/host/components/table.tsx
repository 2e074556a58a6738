import type { SortedTableHeaderProps, TableCellProps, TableHeaderProps, TablePaginatedProps, TableProps } from "@hubspot/ui-extensions";
import { useState, type ReactNode } from "react";
import { classes, run, strict } from "../strict.tsx";

const widthOf = (width: TableCellProps["width"]) => (typeof width === "number" ? { style: { width } } : width === "min" ? { style: { width: "1%", whiteSpace: "nowrap" as const } } : {});

function Grid(props: TableProps) {
  const { children, bordered = true, flush, density = "default" } = props;
  return (
    <div className={classes("table-place", flush && "flush")}>
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Table">
        <table className={classes(bordered && "bordered", `density-${density}`)}>{children}</table>
      </div>
      {props.paginated ? <Pages {...props} /> : null}
    </div>
  );
}

function Pages({ page, pageCount, onPageChange, maxVisiblePageButtons = 5 }: TablePaginatedProps) {
  const [own, setOwn] = useState(1);
  const now = page ?? own;
  const go = (to: number) => {
    setOwn(to);
    run(onPageChange, to);
  };
  const first = Math.max(1, Math.min(now - Math.floor(maxVisiblePageButtons / 2), pageCount - maxVisiblePageButtons + 1));
  const numbers = Array.from({ length: Math.min(maxVisiblePageButtons, pageCount) }, (_, index) => first + index);
  return (
    <nav className="pages" aria-label="Pages">
      <button type="button" disabled={now <= 1} onClick={() => go(now - 1)}>
        ‹ Prev
      </button>
      {numbers.map((number) => (
        <button key={number} type="button" aria-current={number === now ? "page" : undefined} onClick={() => go(number)}>
          {number}
        </button>
      ))}
      <button type="button" disabled={now >= pageCount} onClick={() => go(now + 1)}>
        Next ›
      </button>
    </nav>
  );
}

function Header(props: TableHeaderProps) {
  const { children, align = "left", width } = props;
  if (props.sortDirection === undefined || props.sortDirection === "never") {
    return (
      <th scope="col" className={`align-${align}`} {...widthOf(width)}>
        {children}
      </th>
    );
  }
  const { sortDirection, onSortChange, disabled } = props as SortedTableHeaderProps;
  const next = sortDirection === "ascending" ? "descending" : "ascending";
  const arrow = { ascending: "▲", descending: "▼", none: "↕" }[sortDirection];
  return (
    <th scope="col" className={`align-${align}`} aria-sort={sortDirection} {...widthOf(width)}>
      <button type="button" disabled={disabled === true} onClick={() => run(onSortChange, next)}>
        {children} <span aria-hidden="true">{arrow}</span>
      </button>
    </th>
  );
}

type Held = { children?: ReactNode };

export const tables = {
  Table: strict<TableProps & TablePaginatedProps>("Table", ["bordered", "children", "density", "flush", "maxVisiblePageButtons", "onPageChange", "page", "pageCount", "paginated", "showButtonLabels", "showFirstLastButtons"], (props) => <Grid {...props} />),
  TableHead: strict<Held>("TableHead", ["children"], ({ children }) => <thead>{children}</thead>),
  TableBody: strict<Held>("TableBody", ["children"], ({ children }) => <tbody>{children}</tbody>),
  TableFooter: strict<Held>("TableFooter", ["children"], ({ children }) => <tfoot>{children}</tfoot>),
  TableRow: strict<Held>("TableRow", ["children"], ({ children }) => <tr>{children}</tr>),
  TableHeader: strict<TableHeaderProps & { disabled?: boolean; onSortChange?: unknown }>("TableHeader", ["align", "children", "disabled", "onSortChange", "sortDirection", "width"], (props) => <Header {...(props)} />),
  TableCell: strict<TableCellProps>("TableCell", ["align", "children", "colSpan", "width"], ({ children, align = "left", width, colSpan }) => (
    <td className={`align-${align}`} colSpan={colSpan} {...widthOf(width)}>
      {children}
    </td>
  )),
};
