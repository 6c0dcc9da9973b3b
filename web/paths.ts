import { processDirectory } from './process-directory.ts';

/** What a query string can hold; a list is written with commas, blank and missing values are left out. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>
>;

/**
 * Writes a query as people would: `?state=new,assigned&priority=1`.
 *
 * Commas, colons and slashes stay readable, as a query may hold them (RFC 3986, section 3.4).
 */
export function queryString(query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    return text === '' ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(text)}`];
  });
  if (pairs.length === 0) return '';
  return `?${pairs.join('&').replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}

/** Reads a query string; of a name given twice the last counts. */
export function parseQuery(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

const segment = (text: string): string => encodeURIComponent(text);

/** Every URL of the web application. Pages are declared with the patterns, links are made with the functions. */
export const paths = {
  home: () => '/',
  signIn: (query?: { to?: string }) => `/sign-in${queryString(query)}`,
  setUp: () => '/set-up',
  desk: (query?: Query) => `/desk${queryString(query)}`,
  deskTools: (query?: Query) => `/desk/tools${queryString(query)}`,
  deskDashboard: (query?: Query) => `/desk/dashboard${queryString(query)}`,
  serviceLevels: (query?: Query) => `/service-levels${queryString(query)}`,
  majorIncident: (key: string) => `/incidents/${segment(key)}/major`,
  incidents: (query?: Query) => `/incidents${queryString(query)}`,
  newIncident: (query?: Query) => `/incidents/new${queryString(query)}`,
  incident: (key: string, query?: Query) => `/incidents/${segment(key)}${queryString(query)}`,
  /** The list of a register, by the plural of its process. */
  records: (plural: string, query?: Query) => `/${segment(plural)}${queryString(query)}`,
  newRecord: (plural: string, query?: Query) => `/${segment(plural)}/new${queryString(query)}`,
  record: (plural: string, key: string) => `/${segment(plural)}/${segment(key)}`,
  /** Counting of a stock-take on the spot. */
  count: (key: string) => `/stock-takes/${segment(key)}/count`,
  changeCalendar: (query?: Query) => `/change-calendar${queryString(query)}`,
  assetLabels: (query?: Query) => `/assets/labels${queryString(query)}`,
  system: (query?: Query) => `/system${queryString(query)}`,
  certification: () => '/certification',
  readiness: () => '/certification/readiness',
  journey: (query?: Query) => `/journey${queryString(query)}`,
  mail: (query?: Query) => `/mail${queryString(query)}`,
  alerts: (query?: Query) => `/alerts${queryString(query)}`,
  notifications: (query?: Query) => `/notifications${queryString(query)}`,
  notificationChoices: () => '/notifications/choices',
  owed: (query?: Query) => `/owed${queryString(query)}`,
  rota: (query?: Query) => `/on-call${queryString(query)}`,
  absences: () => '/absences',
  retention: (query?: Query) => `/retention${queryString(query)}`,
  services: (query?: Query) => `/services${queryString(query)}`,
  cockpit: (query?: Query) => `/cockpit${queryString(query)}`,
  requirement: (id: string, query?: Query) => `/cockpit/${segment(id)}${queryString(query)}`,
  assessments: (query?: Query) => `/assessments${queryString(query)}`,
  packs: () => '/evidence-packs',
  sealedJournal: () => '/sealed-journal',
  editions: (query?: Query) => `/editions${queryString(query)}`,
  imports: (query?: Query) => `/imports${queryString(query)}`,
  newImport: () => '/imports/new',
  import: (id: string) => `/imports/${segment(id)}`,
  licences: (query?: Query) => `/licences${queryString(query)}`,
  itemImports: () => '/item-imports',
  newItemImport: () => '/item-imports/new',
  itemImport: (id: string, query?: Query) => `/item-imports/${segment(id)}${queryString(query)}`,
  /** Audit rooms as those see them who visit them. */
  rooms: () => '/rooms',
  room: (key: string, query?: Query) => `/rooms/${segment(key)}${queryString(query)}`,
  roomThing: (key: string, thing: string, query?: Query) =>
    `/rooms/${segment(key)}/things/${segment(thing)}${queryString(query)}`,
  roomRecord: (key: string, thing: string, record: string) =>
    `/rooms/${segment(key)}/things/${segment(thing)}/${segment(record)}`,
  roomRequest: (key: string, request: string) => `/rooms/${segment(key)}/requests/${segment(request)}`,
  roomSample: (key: string, sample: number) => `/rooms/${segment(key)}/samples/${sample}`,
  roomFrozen: (key: string, sample: number, position: number) =>
    `/rooms/${segment(key)}/samples/${sample}/${position}`,
  /** What fails with an item, a service or the items of a change, as a graph. */
  impactGraph: (number: string, query?: Query) => `/impact-graph/${segment(number)}${queryString(query)}`,
  /** What people who need something see: report, request, follow. */
  portal: () => '/portal',
  portalReport: () => '/portal/report',
  portalRequest: (query?: Query) => `/portal/request${queryString(query)}`,
  portalRecord: (plural: string, key: string) => `/portal/${segment(plural)}/${segment(key)}`,
  practice: (query?: Query) => `/practice${queryString(query)}`,
  search: (query?: Query) => `/search${queryString(query)}`,
  allSettings: () => '/settings',
  settings: (tab = 'priority') => `/settings/${segment(tab)}`,
} as const;

/** The patterns under which the router finds the pages; `$name` is a parameter. */
export const patterns = {
  home: '/',
  signIn: '/sign-in',
  setUp: '/set-up',
  desk: '/desk',
  deskTools: '/desk/tools',
  deskDashboard: '/desk/dashboard',
  serviceLevels: '/service-levels',
  majorIncident: '/incidents/$key/major',
  incidents: '/incidents',
  newIncident: '/incidents/new',
  incident: '/incidents/$key',
  records: '/$plural',
  newRecord: '/$plural/new',
  record: '/$plural/$key',
  count: '/stock-takes/$key/count',
  changeCalendar: '/change-calendar',
  assetLabels: '/assets/labels',
  system: '/system',
  certification: '/certification',
  readiness: '/certification/readiness',
  journey: '/journey',
  mail: '/mail',
  alerts: '/alerts',
  notifications: '/notifications',
  notificationChoices: '/notifications/choices',
  owed: '/owed',
  rota: '/on-call',
  absences: '/absences',
  retention: '/retention',
  services: '/services',
  cockpit: '/cockpit',
  requirement: '/cockpit/$id',
  assessments: '/assessments',
  packs: '/evidence-packs',
  sealedJournal: '/sealed-journal',
  editions: '/editions',
  imports: '/imports',
  newImport: '/imports/new',
  import: '/imports/$id',
  licences: '/licences',
  itemImports: '/item-imports',
  newItemImport: '/item-imports/new',
  itemImport: '/item-imports/$id',
  rooms: '/rooms',
  room: '/rooms/$key',
  roomThing: '/rooms/$key/things/$thing',
  roomRecord: '/rooms/$key/things/$thing/$record',
  roomRequest: '/rooms/$key/requests/$request',
  roomSample: '/rooms/$key/samples/$sample',
  roomFrozen: '/rooms/$key/samples/$sample/$position',
  impactGraph: '/impact-graph/$key',
  portal: '/portal',
  portalReport: '/portal/report',
  portalRequest: '/portal/request',
  portalRecord: '/portal/$plural/$key',
  practice: '/practice',
  search: '/search',
  settings: '/settings/$tab',
  allSettings: '/settings',
} as const satisfies Record<keyof typeof paths, string>;

/** Processes whose records have a page in another place than registers have. */
const elsewhere: Readonly<Record<string, (number: string) => string>> = {
  service: (number) => paths.services({ open: number }),
};

const byPrefix: ReadonlyMap<string, (number: string) => string> = new Map(
  processDirectory.map(({ name, prefix, plural }) => [
    prefix,
    elsewhere[name] ?? ((number: string) => paths.record(plural, number)),
  ]),
);

/** The page of the record of a number as people write it (`inc123`, `INC0000123`), or null where there is none. */
export function pathOfNumber(text: string): { number: string; path: string } | null {
  const found = /^([a-z]{2,6})[-\s]?0*(\d{1,12})$/i.exec(text.trim());
  const prefix = found?.[1]?.toUpperCase() ?? '';
  const make = byPrefix.get(prefix);
  if (make === undefined) return null;
  const number = `${prefix}${(found?.[2] ?? '').padStart(7, '0')}`;
  return { number, path: make(number) };
}

/** The page of a record, by its process and number, whatever its number looks like. */
export function pathOfRecord(process: string, number: string): string {
  const plural = processDirectory.find(({ name }) => name === process)?.plural ?? process;
  return elsewhere[process]?.(number) ?? paths.record(plural, number);
}

/**
 * The path to go to after signing in: only ever one of our own.
 *
 * An address handed in from outside must not lead away from the program (CWE-601).
 */
export function safeDestination(text: string | undefined): string {
  if (text === undefined || !text.startsWith('/') || /^\/[/\\]/.test(text) || /[\r\n\t]/.test(text)) {
    return paths.home();
  }
  return text.startsWith(patterns.signIn) ? paths.home() : text;
}
