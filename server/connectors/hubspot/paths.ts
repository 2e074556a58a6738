import { VERSION } from "./endpoints.ts";

/** Dated paths, in one place. */
export const objects = (type: string, rest = ""): string => `/crm/objects/${VERSION}/${type}${rest}`;
export const associationsBetween = (from: string, to: string, rest: string): string => `/crm/associations/${VERSION}/${from}/${to}${rest}`;
export const properties = (type: string, rest = ""): string => `/crm/properties/${VERSION}/${type}${rest}`;
export const pipelines = (type: string): string => `/crm/pipelines/${VERSION}/${type}`;
export const owners = (query: string): string => `/crm/owners/${VERSION}${query}`;
export const accountDetails = `/account-info/${VERSION}/details`;
export const externalInstall = `/appinstalls/${VERSION}/external-install`;
