import type { PageBreadcrumbsPageLinkProps, PageHeaderLinkProps, PageLinkProps } from "@hubspot/ui-extensions/pages";
import { createContext, useContext, type ReactNode } from "react";
import { useReactions } from "../overlays.tsx";
import { eventOf, run, strict } from "../strict.tsx";

/** How an app's page moves to another page of the app. */
export const Navigation = createContext<{ go: (to: string, params?: Record<string, string>) => void; href: (to: string, params?: Record<string, string>) => string } | null>(null);

function PageAnchor({ to, params, children, look = "link primary" }: PageLinkProps & { look?: string }) {
  const navigation = useContext(Navigation);
  if (navigation === null) throw new Error("A PageLink outside of the app's pages");
  return (
    <a
      className={look}
      href={navigation.href(to, params)}
      onClick={(event) => {
        event.preventDefault();
        navigation.go(to, params);
      }}
    >
      {children}
    </a>
  );
}

function HeaderLink({ href, onClick, disabled, children }: PageHeaderLinkProps) {
  const reactions = useReactions();
  return href === undefined ? (
    <button type="button" className="button secondary size-sm" disabled={disabled === true} onClick={() => run(onClick, eventOf("click"), reactions)}>
      {children}
    </button>
  ) : (
    <a className="button secondary size-sm" href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

type Held = { children?: ReactNode };
const LINK = ["children", "params", "to"] as const;

export const pages = {
  PageTitle: strict<Held>("PageTitle", ["children"], ({ children }) => <h1 className="page-title">{children}</h1>),
  PageHeader: strict<Held>("PageHeader", ["children"], ({ children }) => <div className="page-header">{children}</div>),
  PageHeaderPrimaryAction: strict<Held>("PageHeaderPrimaryAction", ["children"], ({ children }) => <div className="primary-action">{children}</div>),
  PageHeaderSecondaryActions: strict<Held>("PageHeaderSecondaryActions", ["children"], ({ children }) => <div className="button-row">{children}</div>),
  PageHeaderLink: strict<PageHeaderLinkProps>("PageHeaderLink", ["children", "disabled", "href", "onClick"], (props) => <HeaderLink {...props} />),
  PageHeaderPageLink: strict<PageLinkProps>("PageHeaderPageLink", LINK, (props) => <PageAnchor {...props} look="button secondary size-sm" />),
  PageLink: strict<PageLinkProps>("PageLink", LINK, (props) => <PageAnchor {...props} />),
  PageBreadcrumbs: strict<Held>("PageBreadcrumbs", ["children"], ({ children }) => (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      {children}
    </nav>
  )),
  PageBreadcrumbsPageLink: strict<PageBreadcrumbsPageLinkProps>("PageBreadcrumbsPageLink", LINK, (props) => <PageAnchor {...props} />),
  PageBreadcrumbsCurrent: strict<Held>("PageBreadcrumbsCurrent", ["children"], ({ children }) => <span aria-current="page">{children}</span>),
};
