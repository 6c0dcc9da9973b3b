import type { ServiceKey } from '../../texts/script.ts';
import type { KnownItem } from './item.ts';
import { floors } from './network.ts';
import { centres } from './platform.ts';

/** Keys of a computing centre's room and of its racks. */
export const roomOf = (centre: string): string => `room/${centre}`;
export const rackOf = (centre: string, number: number): string => `rack/${centre}/${number}`;

/** Racks of each computing centre. */
export const racks = 3;

/** What suppliers run for the sample, beside the mailboxes and the staff portal: key, title, service, what for. */
const cloud: readonly (readonly [string, string, ServiceKey, string])[] = [
  ['cloud/meetings', 'Meeting rooms in the cloud', 'telephony', 'Video and sound of meetings.'],
  ['cloud/protection', 'Protection console', 'workplace', 'Rules and findings of workplace protection.'],
  ['cloud/messages', 'Message sender', 'identity', 'Short messages with second factors.'],
  ['cloud/status', 'Status page', 'portal', 'What customers see when the portal is down.'],
  ['cloud/delivery', 'Content delivery', 'portal', 'Pictures and scripts of the portal near its users.'],
  ['cloud/off-site', 'Off-site backup', 'files', 'Second copies in another region.'],
  ['cloud/numbers', 'Telephone numbers', 'telephony', 'Numbers and lines of the telephone company.'],
  ['cloud/domain', 'Domain names', 'network', 'Names of the sample on the internet.'],
];

/** Contracts with suppliers: key, title, service. */
const contracts: readonly (readonly [string, string, ServiceKey | null])[] = [
  ['contract/mailboxes', 'Contract on mailboxes', 'mail'],
  ['contract/lines', 'Contract on lines between the sites', 'network'],
  ['contract/internet', 'Contract on internet access', 'network'],
  ['contract/business', 'Maintenance of the business application', 'business'],
  ['contract/portal', 'Hosting of portal content', 'portal'],
  ['contract/telephony', 'Contract on telephone numbers', 'telephony'],
  ['contract/workplaces', 'Framework contract on workplace computers', 'workplace'],
  ['contract/printers', 'Lease of printers', 'printing'],
  ['contract/staff', 'Contract on staff self-service', 'staff'],
  ['contract/servers', 'Maintenance of servers', null],
  ['contract/centres', 'Rent of computing centres', null],
  ['contract/off-site', 'Contract on off-site backup', 'files'],
];

/** Manuals by which services are run: key, title, service. */
const manuals: readonly (readonly [string, string, ServiceKey])[] = [
  ['manual/mail', 'Operations manual, e-mail', 'mail'],
  ['manual/network', 'Network plan', 'network'],
  ['manual/business', 'Operations manual, business application', 'business'],
  ['manual/portal', 'Operations manual, customer portal', 'portal'],
  ['manual/identity', 'Rules for accounts and rights', 'identity'],
  ['manual/files', 'Restore manual', 'files'],
];

/** Components that are part of several machines: key, title, service, what for. */
const components: readonly (readonly [string, string, ServiceKey | null, string])[] = [
  ['component/hypervisor', 'Virtualisation layer', null, 'Runs virtual machines on the hosts.'],
  ['component/server-image', 'Standard server image', null, 'What every virtual machine is set up with.'],
  ['component/backup-agent', 'Backup agent', 'files', 'Copies files and databases of a server.'],
  ['component/monitoring-agent', 'Monitoring agent', 'network', 'Measures a server.'],
  ['component/sign-on-library', 'Sign-on library', 'identity', 'Signs users of an application in.'],
  ['component/print-driver', 'Print driver', 'printing', 'Prints from workplaces.'],
  ['component/message-library', 'Message library', 'business', 'Talks to the interface hub.'],
];

type Common = Pick<KnownItem, 'key' | 'title' | 'service' | 'description'>;

const item = (item_type: KnownItem['item_type'], common: Common, team: KnownItem['team']): KnownItem => ({
  ...common,
  item_type,
  team,
});

const locations: readonly Common[] = [
  ...centres.flatMap(({ key, name }) => [
    {
      key: roomOf(key),
      title: `Computing centre ${name}`,
      service: null,
      description: 'Room with two power feeds and cooling.',
    },
    ...Array.from({ length: racks }, (_, index) => ({
      key: rackOf(key, index + 1),
      title: `Rack ${index + 1}, ${name}`,
      service: null,
      description: 'Rack with 42 units and two power strips.',
    })),
  ]),
  ...floors.map(({ key, name }) => ({
    key,
    title: name,
    service: null,
    description: 'Office floor with its own wiring cabinet.',
  })),
];

/** Cloud resources, components, places, contracts and documents. */
export const surroundingItems: readonly KnownItem[] = [
  ...cloud.map(([key, title, service, description]) =>
    item('cloud-resource', { key, title, service, description }, 'platform'),
  ),
  ...components.map(([key, title, service, description]) =>
    item('software-component', { key, title, service, description }, 'platform'),
  ),
  ...locations.map((common) => item('location', common, 'platform')),
  ...contracts.map(([key, title, service]) =>
    item(
      'contract',
      { key, title, service, description: 'Kept by the system manager, signed by both sides.' },
      'desk',
    ),
  ),
  ...manuals.map(([key, title, service]) =>
    item(
      'document',
      { key, title, service, description: 'For those on duty; read before work begins.' },
      'platform',
    ),
  ),
];

/** Keys of the contracts and manuals of a service. */
export function documentsOf(service: ServiceKey): readonly string[] {
  return [...contracts, ...manuals].filter((one) => one[2] === service).map(([key]) => key);
}
