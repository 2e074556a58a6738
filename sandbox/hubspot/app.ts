/** The number of the registered app; HubSpot numbers apps beside their client ids. */
export const APP_ID = 1_000_001;
