/**
 * Xero names an organisation's zone by Windows' name without spaces: "EASTERNSTANDARDTIME". The IANA zones are those of
 * CLDR's windowsZones for the name's whole territory; names Xero lists but nobody invoices from are left out.
 */
const ZONES = `
AFGHANISTAN Asia/Kabul|ALASKAN America/Anchorage|ALEUTIAN America/Adak|ARABIAN Asia/Dubai|ARABIC Asia/Baghdad
ARAB Asia/Riyadh|ARGENTINA America/Buenos_Aires|ATLANTIC America/Halifax|AUSCENTRAL Australia/Darwin
AUSCENTRALW Australia/Eucla|AUSEASTERN Australia/Sydney|AZERBAIJAN Asia/Baku|AZORES Atlantic/Azores
BAHIA America/Bahia|BANGLADESH Asia/Dhaka|BELARUS Europe/Minsk|BOUGAINVILLE Pacific/Bougainville
CANADACENTRAL America/Regina|CAPEVERDE Atlantic/Cape_Verde|CAUCASUS Asia/Yerevan|CENAUSTRALIA Australia/Adelaide
CENTRALAMERICA America/Guatemala|CENTRALASIA Asia/Almaty|CENTRALBRAZILIAN America/Cuiaba
CENTRALEUROPEAN Europe/Warsaw|CENTRALEUROPE Europe/Budapest|CENTRALPACIFIC Pacific/Guadalcanal
CENTRAL America/Chicago|CHATHAMISLANDS Pacific/Chatham|CHINA Asia/Shanghai|CUBA America/Havana
EAFRICA Africa/Nairobi|EASTERN America/New_York|EASTERISLAND Pacific/Easter|EAUSTRALIA Australia/Brisbane
EEUROPE Europe/Chisinau|EGYPT Africa/Cairo|EKATERINBURG Asia/Yekaterinburg|ESOUTHAMERICA America/Sao_Paulo
FIJI Pacific/Fiji|FLE Europe/Kiev|GEORGIAN Asia/Tbilisi|GMT Europe/London|GREENLAND America/Godthab
GREENWICH Atlantic/Reykjavik|GTB Europe/Bucharest|HAITI America/Port-au-Prince|HAWAIIAN Pacific/Honolulu
INDIA Asia/Kolkata|IRAN Asia/Tehran|ISRAEL Asia/Jerusalem|JORDAN Asia/Amman|KALININGRAD Europe/Kaliningrad
KOREA Asia/Seoul|LIBYA Africa/Tripoli|LINEISLANDS Pacific/Kiritimati|LORDHOWE Australia/Lord_Howe
MAGALLANES America/Punta_Arenas|MARQUESAS Pacific/Marquesas|MAURITIUS Indian/Mauritius|MIDDLEEAST Asia/Beirut
MONTEVIDEO America/Montevideo|MOROCCO Africa/Casablanca|MOUNTAIN America/Denver|MYANMAR Asia/Yangon
NAMIBIA Africa/Windhoek|NEPAL Asia/Kathmandu|NEWFOUNDLAND America/St_Johns|NEWZEALAND Pacific/Auckland
NORFOLK Pacific/Norfolk|PACIFICSA America/Santiago|PACIFIC America/Los_Angeles|PAKISTAN Asia/Karachi
PARAGUAY America/Asuncion|QYZYLORDA Asia/Qyzylorda|ROMANCE Europe/Paris|RUSSIAN Europe/Moscow
SAEASTERN America/Cayenne|SAINTPIERRE America/Miquelon|SAMOA Pacific/Apia|SAOTOME Africa/Sao_Tome
SAPACIFIC America/Bogota|SAWESTERN America/La_Paz|SEASIA Asia/Bangkok|SINGAPORE Asia/Singapore
SOUTHAFRICA Africa/Johannesburg|SOUTHSUDAN Africa/Juba|SRILANKA Asia/Colombo|SUDAN Africa/Khartoum
SYRIA Asia/Damascus|TAIPEI Asia/Taipei|TASMANIA Australia/Hobart|TOCANTINS America/Araguaina|TOKYO Asia/Tokyo
TONGA Pacific/Tongatapu|TURKEY Europe/Istanbul|TURKSANDCAICOS America/Grand_Turk|ULAANBAATAR Asia/Ulaanbaatar
USEASTERN America/Indianapolis|USMOUNTAIN America/Phoenix|VENEZUELA America/Caracas|WAUSTRALIA Australia/Perth
WCENTRALAFRICA Africa/Lagos|WESTASIA Asia/Tashkent|WESTBANK Asia/Hebron|WESTPACIFIC Pacific/Port_Moresby
WEUROPE Europe/Berlin|YUKON America/Whitehorse`;

/** Names that do not end in STANDARDTIME. */
const OTHERS: Record<string, string> = {
  "CENTRALSTANDARDTIME(MEXICO)": "America/Mexico_City",
  "EASTERNSTANDARDTIME(MEXICO)": "America/Cancun",
  "MOUNTAINSTANDARDTIME(MEXICO)": "America/Mazatlan",
  "PACIFICSTANDARDTIME(MEXICO)": "America/Tijuana",
  UTC: "Etc/UTC",
  "UTC+12": "Etc/GMT-12",
  "UTC+13": "Etc/GMT-13",
  UTC02: "Etc/GMT+2",
  UTC08: "Etc/GMT+8",
  UTC09: "Etc/GMT+9",
  UTC11: "Etc/GMT+11",
};

const IANA = new Map([
  ...ZONES.trim()
    .split(/[|\n]/)
    .map((entry): [string, string] => {
      const [name = "", zone = ""] = entry.split(" ");
      return [`${name}STANDARDTIME`, zone];
    }),
  ...Object.entries(OTHERS),
]);

/** The IANA zone for Xero's word; `fallback` for none or one we do not know. */
export function timeZoneOf(named: string | null | undefined, fallback: string): string {
  return IANA.get(named?.toUpperCase().replace(/\s/g, "") ?? "") ?? fallback;
}
