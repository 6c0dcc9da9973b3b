import { providerStaff, type Role, staffRoles, workingRoles } from '../kernel/roles.ts';
import { paths, patterns } from './paths.ts';
import { processDirectory } from './process-directory.ts';

/** One page: where it is, who may see it, and how its code is fetched when somebody goes there. */
export interface Page {
  readonly path: string;
  /** Pages without a frame around them, for people who are not signed in. */
  readonly public?: true;
  /** Roles for which the page is made; absent: everybody signed in. */
  readonly roles?: readonly Role[];
  readonly load: () => Promise<Readonly<Record<string, unknown>>>;
  /** Name of the component that the module exports. */
  readonly component: string;
}

/** Roles that see what was imported. */
const importRoles: readonly Role[] = ['administrator', 'system-manager', 'process-owner', 'auditor'];

/** Processes that have pages of their own. */
const withOwnPages = new Set(['incident', 'service']);

/** Registers whose list and form have pages of their own. */
const withOwnLists = new Set(['asset', 'configuration-item', 'document', 'knowledge']);

/** Registers in which something new begins by a page of their own. */
const ownForms: Readonly<Record<string, Pick<Page, 'load' | 'component'>>> = {
  'service-request': {
    load: () => import('./requests/new-request-page.tsx'),
    component: 'NewRequestPage',
  },
};

/** The pages that every register has: its list, something new in it, one record. */
const registerPages: readonly Page[] = processDirectory
  .filter(({ name }) => !withOwnPages.has(name))
  .flatMap(({ name, plural, may_create, readable_by }) => {
    const load: Page['load'] = () => import('./records/record-page.tsx');
    // Requesters who ask for something find what they asked for; the server shows them nothing else.
    const askers = may_create.filter((role) => role === 'requester');
    const readers = readable_by === 'everyone' ? {} : { roles: [...staffRoles, ...askers] };
    const lists: readonly Page[] = [
      { path: paths.records(plural), load, component: 'RegisterPage', ...readers },
      {
        path: paths.newRecord(plural),
        ...(ownForms[name] ?? { load, component: 'NewRecordPage' }),
        roles: may_create,
      },
    ];
    // Who is named in a record may see it, whatever their roles.
    const one: Page = { path: `${paths.records(plural)}/$key`, load, component: 'RecordPage' };
    return withOwnLists.has(name) ? [one] : [...lists, one];
  });

const documents = processDirectory.find(({ name }) => name === 'document');

/** Documents can be begun from templates, and listed as a file. */
const documentPages: readonly Page[] =
  documents === undefined
    ? []
    : [
        {
          path: paths.records(documents.plural),
          load: () => import('./documents/documents-page.tsx'),
          component: 'DocumentsPage',
        },
        {
          path: paths.newRecord(documents.plural),
          roles: documents.may_create,
          load: () => import('./documents/documents-page.tsx'),
          component: 'NewDocumentPage',
        },
      ];

const knowledge = processDirectory.find(({ name }) => name === 'knowledge');

/** The list of articles tells what is used, due and missing. */
const knowledgePages: readonly Page[] =
  knowledge === undefined
    ? []
    : [
        {
          path: paths.records(knowledge.plural),
          load: () => import('./knowledge/knowledge-page.tsx'),
          component: 'KnowledgePage',
        },
        {
          path: paths.newRecord(knowledge.plural),
          roles: knowledge.may_create,
          load: () => import('./knowledge/knowledge-page.tsx'),
          component: 'NewArticlePage',
        },
      ];

const assets = processDirectory.find(({ name }) => name === 'asset');

/** The list of assets leads to their labels. */
const assetPages: readonly Page[] =
  assets === undefined
    ? []
    : [
        {
          path: paths.records(assets.plural),
          roles: staffRoles,
          load: () => import('./assets/assets-page.tsx'),
          component: 'AssetsPage',
        },
        {
          path: paths.newRecord(assets.plural),
          roles: assets.may_create,
          load: () => import('./records/record-page.tsx'),
          component: 'NewRecordPage',
        },
      ];

const items = processDirectory.find(({ name }) => name === 'configuration-item');

/** The list of configuration items leads to what brings them in. */
const itemPages: readonly Page[] =
  items === undefined
    ? []
    : [
        {
          path: paths.records(items.plural),
          roles: staffRoles,
          load: () => import('./imports/items/items-page.tsx'),
          component: 'ItemsPage',
        },
        {
          path: paths.newRecord(items.plural),
          roles: items.may_create,
          load: () => import('./records/record-page.tsx'),
          component: 'NewRecordPage',
        },
      ];

/** Roles that visit audit rooms: guests, and the staff above them. */
const visitingRoles: readonly Role[] = [
  'external-auditor',
  'administrator',
  'top-management',
  'system-manager',
  'process-owner',
  'auditor',
];

/** What guests see of an audit room, and nothing else of the application. */
const roomPages: readonly Page[] = [
  {
    path: patterns.rooms,
    roles: visitingRoles,
    load: () => import('./audit-room/rooms-page.tsx'),
    component: 'RoomsPage',
  },
  {
    path: patterns.room,
    roles: visitingRoles,
    load: () => import('./audit-room/room-page.tsx'),
    component: 'RoomPage',
  },
  {
    path: patterns.roomThing,
    roles: visitingRoles,
    load: () => import('./audit-room/thing-page.tsx'),
    component: 'ThingPage',
  },
  {
    path: patterns.roomRecord,
    roles: visitingRoles,
    load: () => import('./audit-room/shown-record-page.tsx'),
    component: 'ShownRecordPage',
  },
  {
    path: patterns.roomRequest,
    roles: visitingRoles,
    load: () => import('./audit-room/request-page.tsx'),
    component: 'RequestPage',
  },
  {
    path: patterns.roomSample,
    roles: visitingRoles,
    load: () => import('./audit-room/sample-page.tsx'),
    component: 'SamplePage',
  },
  {
    path: patterns.roomFrozen,
    roles: visitingRoles,
    load: () => import('./audit-room/sample-page.tsx'),
    component: 'FrozenPage',
  },
];

/** Every page of the web application. Each is fetched when first visited (or hovered over). */
export const pages: readonly Page[] = [
  {
    path: patterns.signIn,
    public: true,
    load: () => import('./sign-in/sign-in-page.tsx'),
    component: 'SignInPage',
  },
  {
    path: patterns.setUp,
    public: true,
    load: () => import('./sign-in/set-up-page.tsx'),
    component: 'SetUpPage',
  },
  {
    path: patterns.desk,
    roles: providerStaff,
    load: () => import('./desk/desk-page.tsx'),
    component: 'DeskPage',
  },
  {
    path: patterns.deskTools,
    roles: workingRoles,
    load: () => import('./desk/tools/tools-page.tsx'),
    component: 'ToolsPage',
  },
  {
    path: patterns.deskDashboard,
    roles: providerStaff,
    load: () => import('./dashboard/dashboard-page.tsx'),
    component: 'DashboardPage',
  },
  {
    path: patterns.serviceLevels,
    roles: providerStaff,
    load: () => import('./service-levels/service-levels-page.tsx'),
    component: 'ServiceLevelsPage',
  },
  {
    path: patterns.majorIncident,
    roles: providerStaff,
    load: () => import('./incidents/major-page.tsx'),
    component: 'MajorPage',
  },
  {
    path: patterns.incidents,
    load: () => import('./incidents/incidents-page.tsx'),
    component: 'IncidentsPage',
  },
  {
    path: patterns.newIncident,
    roles: ['administrator', 'system-manager', 'process-owner', 'agent', 'requester'],
    load: () => import('./incidents/new-incident-page.tsx'),
    component: 'NewIncidentPage',
  },
  {
    path: patterns.incident,
    load: () => import('./incidents/incident-page.tsx'),
    component: 'IncidentPage',
  },
  {
    path: patterns.services,
    load: () => import('./services/services-page.tsx'),
    component: 'ServicesPage',
  },
  {
    path: patterns.changeCalendar,
    roles: providerStaff,
    load: () => import('./change-calendar/change-calendar-page.tsx'),
    component: 'ChangeCalendarPage',
  },
  {
    path: patterns.journey,
    roles: staffRoles,
    load: () => import('./journey/journey-page.tsx'),
    component: 'JourneyPage',
  },
  {
    path: patterns.certification,
    roles: providerStaff,
    load: () => import('./certification/certification-page.tsx'),
    component: 'CertificationPage',
  },
  {
    path: patterns.readiness,
    roles: providerStaff,
    load: () => import('./certification/readiness-page.tsx'),
    component: 'ReadinessPage',
  },
  {
    path: patterns.notifications,
    load: () => import('./notifications/notifications-page.tsx'),
    component: 'NotificationsPage',
  },
  {
    path: patterns.notificationChoices,
    load: () => import('./notifications/choices-page.tsx'),
    component: 'NotificationChoicesPage',
  },
  {
    path: patterns.owed,
    load: () => import('./system/owed-page.tsx'),
    component: 'OwedPage',
  },
  {
    path: patterns.rota,
    roles: providerStaff,
    load: () => import('./rota/rota-page.tsx'),
    component: 'RotaPage',
  },
  {
    path: patterns.absences,
    load: () => import('./absences/absences-page.tsx'),
    component: 'AbsencesPage',
  },
  {
    path: patterns.search,
    load: () => import('./search/search-page.tsx'),
    component: 'SearchPage',
  },
  {
    path: patterns.alerts,
    roles: [...workingRoles, 'auditor'],
    load: () => import('./alerts/alerts-page.tsx'),
    component: 'AlertsPage',
  },
  {
    path: patterns.mail,
    roles: [...workingRoles, 'auditor'],
    load: () => import('./mail/mail-page.tsx'),
    component: 'MailPage',
  },
  {
    path: patterns.retention,
    roles: staffRoles,
    load: () => import('./retention/retention-page.tsx'),
    component: 'RetentionPage',
  },
  {
    path: patterns.system,
    roles: staffRoles,
    load: () => import('./system/system-page.tsx'),
    component: 'SystemPage',
  },
  {
    path: patterns.cockpit,
    roles: staffRoles,
    load: () => import('./cockpit/cockpit-page.tsx'),
    component: 'CockpitPage',
  },
  {
    path: patterns.requirement,
    roles: staffRoles,
    load: () => import('./cockpit/requirement-page.tsx'),
    component: 'RequirementPage',
  },
  {
    path: patterns.assessments,
    roles: staffRoles,
    load: () => import('./cockpit/assessments-page.tsx'),
    component: 'AssessmentsPage',
  },
  {
    path: patterns.packs,
    roles: ['administrator', 'system-manager', 'auditor'],
    load: () => import('./packs/packs-page.tsx'),
    component: 'PacksPage',
  },
  {
    path: patterns.sealedJournal,
    roles: staffRoles,
    load: () => import('./journal/sealed-journal-page.tsx'),
    component: 'SealedJournalPage',
  },
  {
    path: patterns.editions,
    roles: staffRoles,
    load: () => import('./editions/editions-page.tsx'),
    component: 'EditionsPage',
  },
  {
    path: patterns.imports,
    roles: importRoles,
    load: () => import('./imports/imports-page.tsx'),
    component: 'ImportsPage',
  },
  {
    path: patterns.newImport,
    roles: ['administrator', 'system-manager'],
    load: () => import('./imports/new-import-page.tsx'),
    component: 'NewImportPage',
  },
  {
    path: patterns.import,
    roles: importRoles,
    load: () => import('./imports/import-page.tsx'),
    component: 'ImportPage',
  },
  {
    path: patterns.licences,
    roles: providerStaff,
    load: () => import('./licences/licences-page.tsx'),
    component: 'LicencesPage',
  },
  {
    path: patterns.itemImports,
    roles: importRoles,
    load: () => import('./imports/items/item-imports-page.tsx'),
    component: 'ItemImportsPage',
  },
  {
    path: patterns.newItemImport,
    roles: ['administrator', 'system-manager'],
    load: () => import('./imports/items/new-item-import-page.tsx'),
    component: 'NewItemImportPage',
  },
  {
    path: patterns.itemImport,
    roles: importRoles,
    load: () => import('./imports/items/item-import-page.tsx'),
    component: 'ItemImportPage',
  },
  {
    path: patterns.impactGraph,
    roles: providerStaff,
    load: () => import('./configuration/graph/graph-page.tsx'),
    component: 'ImpactGraphPage',
  },
  {
    path: patterns.portal,
    roles: [...providerStaff, 'requester'],
    load: () => import('./portal/portal-page.tsx'),
    component: 'PortalPage',
  },
  {
    path: patterns.portalReport,
    roles: [...workingRoles, 'requester'],
    load: () => import('./portal/report-page.tsx'),
    component: 'ReportPage',
  },
  {
    path: patterns.portalRequest,
    roles: [...workingRoles, 'requester'],
    load: () => import('./portal/request-page.tsx'),
    component: 'PortalRequestPage',
  },
  {
    path: patterns.portalRecord,
    roles: [...providerStaff, 'requester'],
    load: () => import('./portal/portal-record-page.tsx'),
    component: 'PortalRecordPage',
  },
  {
    path: patterns.practice,
    roles: staffRoles,
    load: () => import('./practice/practice-page.tsx'),
    component: 'PracticePage',
  },
  {
    path: patterns.count,
    load: () => import('./assets/count-page.tsx'),
    component: 'CountPage',
  },
  {
    path: patterns.assetLabels,
    roles: staffRoles,
    load: () => import('./assets/labels-page.tsx'),
    component: 'LabelsPage',
  },
  // Without a part the first is shown.
  ...[patterns.settings, patterns.allSettings].map(
    (path): Page => ({
      path,
      roles: staffRoles,
      load: () => import('./settings/settings-page.tsx'),
      component: 'SettingsPage',
    }),
  ),
  ...registerPages,
  ...assetPages,
  ...itemPages,
  ...knowledgePages,
  ...documentPages,
  ...roomPages,
];

/** Whether some page answers at a path (without its query). */
export function pageExists(path: string): boolean {
  const wanted = path.split('/');
  return pages.some((page) => {
    const pattern = page.path.split('/');
    return (
      pattern.length === wanted.length &&
      pattern.every((part, index) => part.startsWith('$') || part === wanted[index])
    );
  });
}
