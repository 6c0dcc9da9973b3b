import { sampleServices, type TeamKey } from '../../organisation.ts';
import type { ServiceKey } from '../../texts/script.ts';
import type { KnownItem, KnownType } from './item.ts';

/** An application: what it is for, the database it keeps its data in, and on how many servers of its own it runs. */
export interface Application {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly service: ServiceKey;
  /** Keys of what it needs besides servers of its own. */
  readonly needs: readonly string[];
  readonly servers: number;
  /** Whether a second one stands in the test environment. */
  readonly tested: boolean;
}

type Row = readonly [
  key: string,
  title: string,
  description: string,
  servers: number,
  needs: readonly string[],
  tested?: 'tested',
];

/** Applications by service, the shared ones among what the others need. */
const rows: Readonly<Record<ServiceKey, readonly Row[]>> = {
  mail: [
    ['mail/webmail', 'Web mail', 'Mail and calendar in the browser.', 2, ['db/shared', 'cloud/mailboxes']],
    ['mail/filter', 'Mail filter', 'Holds back unwanted and harmful mail.', 2, ['mail/gateway-1']],
    [
      'mail/archive',
      'Mail archive',
      'Keeps business mail for as long as the law asks.',
      1,
      ['db/mail-archive', 'files/backup-storage'],
    ],
  ],
  network: [
    [
      'network/names',
      'Name and address service',
      'DNS and DHCP of all sites.',
      2,
      ['network/core-hcmc', 'network/core-hanoi'],
    ],
    ['network/monitoring', 'Monitoring', 'Watches devices, servers and applications.', 1, ['db/monitoring']],
    [
      'network/management',
      'Network management',
      'Configurations and firmware of network devices.',
      1,
      ['db/shared'],
    ],
  ],
  business: [
    [
      'business/purchasing',
      'Purchasing',
      'Orders to suppliers and their invoices.',
      1,
      ['db/business', 'business/interfaces'],
      'tested',
    ],
    [
      'business/sales',
      'Sales',
      'Quotations, orders and deliveries.',
      1,
      ['db/business', 'business/interfaces'],
      'tested',
    ],
    ['business/stock', 'Stock', 'Warehouses, counts and movements.', 1, ['db/business'], 'tested'],
    [
      'business/finance',
      'Finance',
      'Ledgers, payments and closing of periods.',
      1,
      ['db/business', 'db/finance'],
      'tested',
    ],
    [
      'business/reporting',
      'Reporting',
      'Figures of the business, loaded each night.',
      1,
      ['db/reporting', 'db/business'],
    ],
    [
      'business/interfaces',
      'Interface hub',
      'Passes messages between applications and partners.',
      2,
      ['db/shared'],
      'tested',
    ],
  ],
  portal: [
    [
      'portal/web',
      'Portal web application',
      'What customers see and use.',
      2,
      ['db/portal', 'portal/orders', 'portal/load-balancer', 'identity/sign-on'],
      'tested',
    ],
    [
      'portal/orders',
      'Order interface',
      'Takes orders from the portal to sales.',
      1,
      ['business/interfaces', 'db/portal'],
      'tested',
    ],
    [
      'portal/invoices',
      'Invoice viewer',
      'Invoices as documents for customers.',
      1,
      ['db/finance', 'files/documents'],
    ],
    [
      'portal/notices',
      'Notice sender',
      'Mails and messages to customers.',
      1,
      ['mail/gateway-1', 'db/portal'],
    ],
  ],
  telephony: [
    [
      'telephony/calls',
      'Call control',
      'Connects calls and keeps numbers.',
      1,
      ['telephony/exchange', 'db/shared'],
    ],
    [
      'telephony/meetings',
      'Meeting service',
      'Video and shared screens.',
      1,
      ['cloud/meetings', 'identity/sign-on'],
    ],
    [
      'telephony/voicemail',
      'Voice mail',
      'Keeps messages and sends them by mail.',
      1,
      ['mail/gateway-1', 'db/shared'],
    ],
  ],
  workplace: [
    [
      'workplace/distribution',
      'Software distribution',
      'Installs and updates programs on workplaces.',
      2,
      ['db/shared', 'workplace/image'],
      'tested',
    ],
    ['workplace/inventory', 'Inventory agent server', 'Reports what is installed where.', 1, ['db/shared']],
    [
      'workplace/protection',
      'Workplace protection',
      'Finds harmful programs on workplaces.',
      1,
      ['cloud/protection'],
    ],
  ],
  identity: [
    [
      'identity/sign-on',
      'Single sign-on',
      'One sign-in for all applications.',
      2,
      ['identity/directory', 'db/identity'],
      'tested',
    ],
    [
      'identity/second-factor',
      'Second factor',
      'Confirms sign-ins by phone.',
      1,
      ['db/identity', 'cloud/messages'],
    ],
    [
      'identity/passwords',
      'Password self-service',
      'New passwords without the service desk.',
      1,
      ['identity/directory', 'identity/second-factor'],
    ],
    [
      'identity/rights',
      'Rights management',
      'Requests, approvals and reviews of rights.',
      1,
      ['db/identity', 'identity/directory'],
    ],
  ],
  files: [
    [
      'files/shares',
      'Shared drives',
      'Files of teams and projects.',
      1,
      ['files/file-server', 'identity/directory'],
    ],
    [
      'files/documents',
      'Document store',
      'Documents of applications, unchangeable.',
      1,
      ['db/documents', 'files/backup-storage'],
    ],
    [
      'files/backup',
      'Backup',
      'Copies each night and brings files back.',
      1,
      ['files/backup-storage', 'db/backup'],
    ],
  ],
  printing: [
    [
      'printing/release',
      'Secure release',
      'Prints where and when its owner stands.',
      1,
      ['printing/server', 'identity/directory', 'db/shared'],
    ],
    [
      'printing/scanning',
      'Scan to mail',
      'Sends scans to their owner.',
      1,
      ['mail/gateway-1', 'printing/server'],
    ],
  ],
  staff: [
    ['staff/leave', 'Leave and time', 'Leave, hours and absences.', 1, ['staff/portal', 'db/staff']],
    [
      'staff/slips',
      'Pay slips',
      'Pay slips for staff alone.',
      1,
      ['db/staff', 'files/documents', 'identity/sign-on'],
    ],
  ],
};

export const applications: readonly Application[] = sampleServices.flatMap(({ key: service }) =>
  rows[service].map(([key, title, description, servers, needs, tested]) => ({
    key,
    title,
    description,
    service,
    servers,
    needs,
    tested: tested !== undefined,
  })),
);

/** Things that incidents have always named as their cause, and databases, several of them shared. */
const things: readonly (readonly [string, string, KnownType, ServiceKey, string])[] = [
  ['mail/gateway-1', 'Mail gateway 1', 'server', 'mail', 'Virtual machine in the computing centre.'],
  ['cloud/mailboxes', 'Mailbox cluster', 'cloud-resource', 'mail', 'Run by a supplier.'],
  [
    'network/remote-access',
    'Remote access gateway',
    'server',
    'network',
    'Virtual machine in the computing centre.',
  ],
  [
    'telephony/exchange',
    'Telephone exchange',
    'server',
    'telephony',
    'Virtual machine in the computing centre.',
  ],
  [
    'workplace/image',
    'Standard workplace image',
    'software-component',
    'workplace',
    'What every workplace is set up with.',
  ],
  [
    'identity/directory',
    'Directory service',
    'server',
    'identity',
    'Virtual machine in the computing centre.',
  ],
  ['files/file-server', 'File server', 'server', 'files', 'Virtual machine in the computing centre.'],
  ['files/backup-storage', 'Backup storage', 'server', 'files', 'Keeps copies of files and databases.'],
  ['printing/server', 'Print server', 'server', 'printing', 'Virtual machine in the computing centre.'],
  ['staff/portal', 'Staff self-service', 'cloud-resource', 'staff', 'Run by a supplier.'],
  [
    'db/business',
    'Business database',
    'database',
    'business',
    'Holds the data of purchasing, sales, stock and finance.',
  ],
  ['db/finance', 'Finance database', 'database', 'business', 'Ledgers and invoices.'],
  [
    'db/reporting',
    'Reporting database',
    'database',
    'business',
    'Figures of the business, loaded each night.',
  ],
  ['db/portal', 'Portal database', 'database', 'portal', 'Customers, baskets and orders of the portal.'],
  ['db/shared', 'Shared database', 'database', 'business', 'Serves small applications of several services.'],
  ['db/mail-archive', 'Mail archive index', 'database', 'mail', 'Finds archived mail.'],
  ['db/monitoring', 'Monitoring database', 'database', 'network', 'Measured values of thirteen months.'],
  ['db/identity', 'Identity database', 'database', 'identity', 'Accounts, factors and rights.'],
  ['db/documents', 'Document index', 'database', 'files', 'Finds documents of applications.'],
  ['db/backup', 'Backup catalogue', 'database', 'files', 'What was copied when, and where it is.'],
  ['db/staff', 'Staff database', 'database', 'staff', 'Leave, hours and pay.'],
];

const teamOf = (service: ServiceKey): TeamKey =>
  sampleServices.find(({ key }) => key === service)?.team ?? 'platform';

/** The key of the item that stands for a service. */
export const standsFor = (service: ServiceKey): string => `service/${service}`;

/** The key of the application that stands for another one in the test environment. */
export const testOf = (key: string): string => `${key}/test`;

const ofApplication = ({ key, title, description, service, tested }: Application): readonly KnownItem[] => {
  const item = { item_type: 'application', service, team: teamOf(service), description } as const;
  const own: KnownItem = { ...item, key, title, environment: 'production' };
  return tested ? [own, { ...item, key: testOf(key), title: `${title} (test)`, environment: 'test' }] : [own];
};

/** Services, their applications, databases and what incidents have always named. */
export const serviceItems: readonly KnownItem[] = [
  ...sampleServices.map(
    ({ key, title, description, team }): KnownItem => ({
      key: standsFor(key),
      title,
      item_type: 'business-service',
      service: key,
      team,
      description,
      environment: 'production',
    }),
  ),
  ...applications.flatMap(ofApplication),
  ...things.map(
    ([key, title, item_type, service, description]): KnownItem => ({
      key,
      title,
      item_type,
      service,
      description,
      team: item_type === 'database' ? 'platform' : teamOf(service),
      environment: 'production',
    }),
  ),
];

/** Keys of the things of some types. */
export function thingsOf(types: readonly KnownType[]): readonly string[] {
  return things.filter(([, , item_type]) => types.includes(item_type)).map(([key]) => key);
}

/** What a service needs at once, besides its applications. */
export const needsOf: Readonly<Record<ServiceKey, readonly string[]>> = {
  mail: ['mail/gateway-1', 'cloud/mailboxes'],
  network: ['network/core-hcmc', 'network/core-hanoi', 'network/firewall', 'network/remote-access'],
  business: ['db/business'],
  portal: ['portal/load-balancer', 'db/portal'],
  telephony: ['telephony/exchange', 'cloud/numbers'],
  workplace: ['workplace/image'],
  identity: ['identity/directory'],
  files: ['files/file-server', 'files/backup-storage'],
  printing: ['printing/server'],
  staff: ['staff/portal'],
};
