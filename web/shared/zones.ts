/** Old names that engines still answer with, and what the IANA database calls the zones now. */
const renamed: Readonly<Record<string, string>> = {
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Europe/Kiev': 'Europe/Kyiv',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
};

/** The name by which the IANA database knows a zone now. */
export function currentZoneName(name: string): string {
  return renamed[name] ?? name;
}

/** The reader's own time zone. */
export function ownZone(): string {
  return currentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Every time zone to choose from, the reader's own first. */
export function allZones(): readonly string[] {
  const others = Intl.supportedValuesOf('timeZone').map(currentZoneName);
  return [...new Set([ownZone(), 'UTC', ...others])];
}
