import {
  IconAlertCircle,
  IconAlertTriangle,
  IconArchive,
  IconArrowsExchange,
  IconBellRinging,
  IconBook,
  IconBug,
  IconCalendarTime,
  IconCamera,
  IconCertificate,
  IconChartLine,
  IconChecklist,
  IconCircleX,
  IconClipboardCheck,
  IconClipboardText,
  IconClockPause,
  IconContract,
  IconDatabaseImport,
  IconDeviceLaptop,
  IconDoor,
  IconFileText,
  IconFileZip,
  IconFlag,
  IconFolderOpen,
  IconGavel,
  IconHeadset,
  IconHistory,
  IconInbox,
  IconLayoutGrid,
  IconLicense,
  IconLifebuoy,
  IconListCheck,
  IconListDetails,
  IconMailForward,
  IconMessageQuestion,
  IconMessageReport,
  IconPackageImport,
  IconPhoneCall,
  IconQrcode,
  IconRepeat,
  IconRocket,
  IconRoute,
  IconScale,
  IconSchool,
  IconSettings,
  IconShieldCheck,
  IconShoppingCart,
  IconStack2,
  IconTarget,
  IconTemplate,
  IconTopologyStar3,
  IconTransitionRight,
  IconTrendingUp,
  IconUserCheck,
  IconUsersGroup,
  IconWritingSign,
  IconZoomCheck,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { isGuest, type OrganisationKind, type Role, staffRoles, workingRoles } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';
import { isKeptBy, partOf } from '../kept.ts';
import { paths } from '../paths.ts';
import { processDirectory } from '../process-directory.ts';
import { pageExists } from '../routes.ts';
import { shellTexts } from '../texts/shell.ts';

type ShellKey = keyof typeof shellTexts.texts;

/** A page in the rail. */
export interface NavigationEntry {
  readonly path: string;
  readonly name: Text;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number }>;
  /** Roles that find it in the rail. */
  readonly roles: readonly Role[];
  /** Keys that lead there. */
  readonly keys?: string;
}

/** A part of the rail, named by what people come for. */
export interface NavigationSection {
  readonly text: ShellKey;
  readonly entries: readonly NavigationEntry[];
}

const everyone: readonly Role[] = [...staffRoles, 'requester'];

const named = (key: ShellKey): Text => shellTexts.texts[key];

/** The list of a register, named as its process is; requesters find in the rail what is made for them alone. */
function register(
  process: string,
  icon: NavigationEntry['icon'],
  roles: readonly Role[] = staffRoles,
): readonly NavigationEntry[] {
  return processDirectory
    .filter(({ name }) => name === process)
    .map(({ plural, title }) => ({ path: paths.records(plural), name: title, icon, roles }));
}

/** Every entry there can be. An entry appears once `routes.ts` lists its page: there are no dead links. */
export const allSections: readonly NavigationSection[] = [
  {
    text: 'section-desk',
    entries: [
      {
        path: paths.portal(),
        name: named('page-portal'),
        icon: IconLifebuoy,
        roles: ['requester'],
        keys: 'g h',
      },
      { path: paths.desk(), name: named('page-desk'), icon: IconHeadset, roles: workingRoles, keys: 'g d' },
      {
        path: paths.incidents(),
        name: named('page-incidents'),
        icon: IconAlertCircle,
        roles: everyone,
        keys: 'g i',
      },
      ...register('service-request', IconShoppingCart, everyone),
      ...register('fulfilment-task', IconListDetails),
      ...register('request-item', IconStack2),
      ...register('problem', IconBug),
      ...register('recurrence', IconRepeat),
      {
        path: paths.deskDashboard(),
        name: named('page-desk-dashboard'),
        icon: IconChartLine,
        roles: staffRoles,
      },
      {
        path: paths.serviceLevels(),
        name: named('page-service-levels'),
        icon: IconTarget,
        roles: staffRoles,
      },
      ...register('knowledge', IconBook, everyone),
      { path: paths.rota(), name: named('page-rota'), icon: IconPhoneCall, roles: workingRoles },
      { path: paths.owed(), name: named('page-owed'), icon: IconInbox, roles: everyone, keys: 'g o' },
    ],
  },
  {
    text: 'section-services',
    entries: [
      {
        path: paths.services(),
        name: named('page-services'),
        icon: IconStack2,
        roles: everyone,
        keys: 'g v',
      },
      ...register('customer', IconUsersGroup),
    ],
  },
  {
    text: 'section-control',
    entries: [
      ...register('change', IconArrowsExchange, everyone),
      ...register('change-meeting', IconGavel),
      ...register('standard-change', IconTemplate),
      {
        path: paths.changeCalendar(),
        name: named('page-change-calendar'),
        icon: IconCalendarTime,
        roles: staffRoles,
        keys: 'g k',
      },
      ...register('configuration-item', IconTopologyStar3),
      ...register('configuration-baseline', IconCamera),
      ...register('configuration-verification', IconZoomCheck),
      ...register('asset', IconDeviceLaptop),
      ...register('stock-take', IconQrcode),
      {
        path: paths.licences(),
        name: named('page-licences'),
        icon: IconLicense,
        roles: staffRoles,
        keys: 'g l',
      },
      // Whoever is not of the staff asks for a licence here, and sees their own.
      ...register('licence-assignment', IconLicense, ['requester']),
      ...register('release', IconRocket),
      ...register('service-transition', IconTransitionRight),
      ...register('change-window', IconClockPause),
      ...register('deployment', IconPackageImport),
      ...register('trend-analysis', IconChartLine),
    ],
  },
  {
    text: 'section-system',
    entries: [
      { path: paths.journey(), name: named('page-journey'), icon: IconRoute, roles: staffRoles, keys: 'g j' },
      {
        path: paths.system(),
        name: named('page-system'),
        icon: IconLayoutGrid,
        roles: staffRoles,
        keys: 'g y',
      },
      ...register('document', IconFileText, everyone),
      {
        path: paths.retention(),
        name: named('page-retention'),
        icon: IconArchive,
        roles: staffRoles,
      },
      ...register('risk', IconAlertTriangle),
      ...register('action', IconListCheck),
      ...register('objective', IconTarget),
      ...register('competence', IconSchool),
      ...register('management-review', IconUsersGroup),
      ...register('improvement', IconTrendingUp),
    ],
  },
  {
    text: 'section-audit',
    entries: [
      ...register('audit', IconClipboardCheck),
      ...register('finding', IconFlag),
      ...register('nonconformity', IconCircleX),
    ],
  },
  {
    text: 'section-certification',
    entries: [
      {
        path: paths.practice(),
        name: named('page-practice'),
        icon: IconLayoutGrid,
        roles: staffRoles,
        keys: 'g p',
      },
      {
        path: paths.certification(),
        name: named('page-certification'),
        icon: IconRoute,
        roles: staffRoles,
        keys: 'g r',
      },
      ...register('certification-application', IconMailForward),
      ...register('external-audit', IconClipboardText),
      ...register('received-finding', IconFlag),
      ...register('held-certificate', IconCertificate),
      ...register('audit-room', IconDoor),
      ...register('information-request', IconMessageQuestion),
      // Guests find the rooms that are open to them, and nothing else.
      ...register('audit-room', IconDoor, ['external-auditor']).map((entry) => ({
        ...entry,
        path: paths.rooms(),
      })),
      ...register('client-application', IconMailForward),
      ...register('client-agreement', IconContract),
      ...register('certification', IconFolderOpen),
      ...register('certification-audit', IconClipboardText),
      ...register('certification-finding', IconFlag),
      ...register('certification-decision', IconGavel),
      ...register('certificate', IconCertificate),
    ],
  },
  {
    text: 'section-impartiality',
    entries: [
      ...register('auditor-qualification', IconUserCheck),
      ...register('conflict-of-interest', IconScale),
      ...register('client-complaint', IconMessageReport),
      ...register('client-appeal', IconWritingSign),
    ],
  },
  {
    text: 'section-evidence',
    entries: [
      {
        path: paths.cockpit(),
        name: named('page-cockpit'),
        icon: IconChecklist,
        roles: staffRoles,
        keys: 'g c',
      },
      {
        path: paths.assessments(),
        name: named('page-assessments'),
        icon: IconHistory,
        roles: staffRoles,
        keys: 'g a',
      },
      {
        path: paths.packs(),
        name: named('page-packs'),
        icon: IconFileZip,
        roles: ['administrator', 'system-manager', 'auditor'],
      },
      {
        path: paths.sealedJournal(),
        name: named('page-sealed-journal'),
        icon: IconShieldCheck,
        roles: staffRoles,
      },
    ],
  },
  {
    text: 'section-administration',
    entries: [
      {
        path: paths.imports(),
        name: named('page-imports'),
        icon: IconDatabaseImport,
        roles: ['administrator', 'system-manager', 'auditor'],
        keys: 'g m',
      },
      {
        path: paths.alerts(),
        name: named('page-alerts'),
        icon: IconBellRinging,
        roles: [...workingRoles, 'auditor'],
      },
      {
        path: paths.mail(),
        name: named('page-mail'),
        icon: IconMailForward,
        roles: [...workingRoles, 'auditor'],
      },
      {
        path: paths.allSettings(),
        name: named('page-settings'),
        icon: IconSettings,
        roles: staffRoles,
        keys: 'g s',
      },
    ],
  },
];

/** What of the rail a person sees: pages that exist, that their organisation keeps and are made for one of their roles. */
export function sectionsFor(
  held: readonly Role[],
  exists: (path: string) => boolean,
  kind: OrganisationKind = 'service-provider',
): readonly NavigationSection[] {
  return allSections
    .map((section) => ({
      ...section,
      entries: section.entries.filter(
        ({ path, roles }) =>
          exists(path) && isKeptBy(kind, path) && held.some((role) => roles.includes(role)),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** The path of the entry that a page belongs to: the longest that leads to it, else the first of the same part. */
export function currentPath(sections: readonly NavigationSection[], pathname: string): string | undefined {
  const all = sections.flatMap(({ entries }) => entries.map(({ path }) => path));
  const leading = all.filter((path) => `${pathname}/`.startsWith(`${path}/`));
  return (
    leading.toSorted((one, other) => other.length - one.length)[0] ??
    all.find((path) => partOf(path) === partOf(pathname))
  );
}

/** Registers that a person sees and that the rail does not name: the palette and the overview lead to them. */
export function registersFor(
  held: readonly Role[],
  kind: OrganisationKind = 'service-provider',
): readonly Pick<NavigationEntry, 'path' | 'name'>[] {
  const named = new Set(allSections.flatMap(({ entries }) => entries.map(({ path }) => path)));
  if (isGuest({ id: null, roles: held })) return [];
  return processDirectory
    .filter(({ keeper }) => keeper === kind)
    .filter(({ readable_by }) => readable_by === 'everyone' || held.some((role) => staffRoles.includes(role)))
    .map(({ plural, title }) => ({ path: paths.records(plural), name: title }))
    .filter(({ path }) => !named.has(path));
}

/** Where a person starts: agents at their desk, requesters with their own records, a certification body with its clients, others with the evidence. */
export function landingPath(held: readonly Role[], kind: OrganisationKind = 'service-provider'): string {
  if (isGuest({ id: null, roles: held })) return paths.rooms();
  if (kind === 'certification-body') return paths.practice();
  if (held.includes('agent')) return paths.desk();
  // Who holds no other role came to ask for something.
  if (!held.some((role) => staffRoles.includes(role))) return paths.portal();
  const wished = held.includes('requester') ? [] : [paths.cockpit()];
  const found = [...wished, paths.incidents(), paths.settings()].find(pageExists);
  return found ?? paths.settings();
}
