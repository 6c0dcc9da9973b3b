import type { ItemRelation } from '../../../processes/configuration-item/relations.ts';
import { sampleServices } from '../../organisation.ts';
import type { Random } from '../../random.ts';
import { clients } from './clients.ts';
import { accessPoints, coreOf, floors, switchOf } from './network.ts';
import { applications, needsOf, standsFor, testOf, thingsOf } from './of-services.ts';
import { centres, hosts, hostsPerCentre, machines } from './platform.ts';
import { documentsOf, rackOf, racks, roomOf } from './surroundings.ts';

/** A relation between two items by their keys, read from its own end. */
export type KnownRelation = readonly [from: string, relation: ItemRelation, to: string];

/** Databases of the platform, on hosts of their own, so that one of these carries several services. */
const isDatabase = (key: string): boolean => key.startsWith('db/');

function ofService(key: (typeof sampleServices)[number]['key']): readonly KnownRelation[] {
  const service = standsFor(key);
  const carried = [
    ...applications.filter((one) => one.service === key).map((one) => one.key),
    ...needsOf[key],
  ];
  return [
    ...carried.map((one): KnownRelation => [service, 'depends-on', one]),
    ...documentsOf(key).map((one): KnownRelation => [service, 'documented-in', one]),
  ];
}

function ofApplications(): readonly KnownRelation[] {
  const keys = new Set(applications.map(({ key }) => key));
  return applications.flatMap(({ key, needs, tested }): KnownRelation[] => [
    ...needs.map((need): KnownRelation => [key, keys.has(need) ? 'uses' : 'depends-on', need]),
    ...(needs.includes('identity/sign-on') ? ([[key, 'uses', 'component/sign-on-library']] as const) : []),
    ...(needs.includes('business/interfaces') ? ([[key, 'uses', 'component/message-library']] as const) : []),
    ...(tested ? ([[testOf(key), 'relates-to', key]] as const) : []),
  ]);
}

function ofMachines(random: Random): readonly KnownRelation[] {
  /** Machines of one application stand apart, so that a host takes none of them whole. */
  const hostFor = (number: number): string => {
    const centre = centres[number % centres.length] ?? centres[0];
    return `host/${centre.key}/${random.integer(1, hostsPerCentre - 1)}`;
  };
  return machines.flatMap(({ key, application, environment }, index): KnownRelation[] => [
    [application, 'runs-on', key],
    [key, 'runs-on', hostFor(index)],
    [key, 'uses', 'component/server-image'],
    [key, 'relates-to', 'component/monitoring-agent'],
    ...(environment === 'production' ? ([[key, 'relates-to', 'component/backup-agent']] as const) : []),
  ]);
}

function ofThings(random: Random): readonly KnownRelation[] {
  return thingsOf(['server', 'database']).flatMap((key, index): KnownRelation[] => {
    const centre = centres[index % centres.length] ?? centres[0];
    // The last host of each centre is kept for databases.
    const number = isDatabase(key) ? hostsPerCentre : random.integer(1, hostsPerCentre - 1);
    return [
      [key, 'runs-on', `host/${centre.key}/${number}`],
      [key, 'relates-to', 'component/monitoring-agent'],
      [key, 'relates-to', 'component/backup-agent'],
    ];
  });
}

function ofCentres(): readonly KnownRelation[] {
  return [
    ...hosts.flatMap(({ key, centre }, index): KnownRelation[] => [
      [key, 'connects-to', coreOf(centre.key)],
      [key, 'located-in', rackOf(centre.key, (index % racks) + 1)],
      [key, 'runs-on', 'component/hypervisor'],
      [key, 'documented-in', 'contract/servers'],
    ]),
    ...centres.flatMap(({ key }): KnownRelation[] => [
      [coreOf(key), 'connects-to', `network/router-${key}`],
      [coreOf(key), 'located-in', rackOf(key, 1)],
      [`network/router-${key}`, 'located-in', rackOf(key, 1)],
      [`network/router-${key}`, 'documented-in', 'contract/lines'],
      ...Array.from(
        { length: racks },
        (_, index): KnownRelation => [rackOf(key, index + 1), 'located-in', roomOf(key)],
      ),
      [roomOf(key), 'documented-in', 'contract/centres'],
    ]),
    ['network/firewall', 'connects-to', 'network/router-hcmc'],
    ['network/firewall', 'located-in', rackOf('hcmc', 2)],
    ['network/firewall', 'documented-in', 'contract/internet'],
    ['portal/load-balancer', 'connects-to', 'network/firewall'],
    ['portal/load-balancer', 'located-in', rackOf('hcmc', 2)],
    ['network/remote-access', 'connects-to', 'network/firewall'],
    ['mail/gateway-1', 'connects-to', 'network/firewall'],
  ];
}

function ofFloors(): readonly KnownRelation[] {
  return floors.flatMap(({ key, centre }): KnownRelation[] => {
    const beside = Array.from({ length: accessPoints }, (_, index) => `access-point/${key}/${index + 1}`);
    return [
      [switchOf(key), 'connects-to', coreOf(centre)],
      [switchOf(key), 'located-in', key],
      ...[...beside, `printer/${key}`].flatMap((device): KnownRelation[] => [
        [device, 'connects-to', switchOf(key)],
        [device, 'located-in', key],
      ]),
      [`printer/${key}`, 'uses', 'printing/server'],
      [`printer/${key}`, 'documented-in', 'contract/printers'],
    ];
  });
}

function ofClients(random: Random): readonly KnownRelation[] {
  return clients.flatMap(({ key }): KnownRelation[] => {
    const floor = random.pick(floors).key;
    const reaches = random.chance(0.4)
      ? `access-point/${floor}/${random.integer(1, accessPoints)}`
      : switchOf(floor);
    return [
      [key, 'uses', 'workplace/image'],
      [key, 'connects-to', reaches],
      [key, 'located-in', floor],
      [key, 'uses', 'component/print-driver'],
    ];
  });
}

/** What suppliers run, with the contract on it. The status page has neither contract nor relation: nobody thought of it. */
const suppliers: readonly KnownRelation[] = [
  ['cloud/mailboxes', 'documented-in', 'contract/mailboxes'],
  ['cloud/meetings', 'connects-to', 'network/firewall'],
  ['cloud/protection', 'documented-in', 'contract/workplaces'],
  ['cloud/messages', 'connects-to', 'network/firewall'],
  ['cloud/delivery', 'documented-in', 'contract/portal'],
  ['portal/web', 'depends-on', 'cloud/delivery'],
  ['cloud/off-site', 'documented-in', 'contract/off-site'],
  ['files/backup', 'uses', 'cloud/off-site'],
  ['cloud/numbers', 'documented-in', 'contract/telephony'],
  ['telephony/exchange', 'depends-on', 'cloud/numbers'],
  ['cloud/domain', 'documented-in', 'contract/internet'],
  ['portal/web', 'depends-on', 'cloud/domain'],
  ['mail/gateway-1', 'depends-on', 'cloud/domain'],
  ['staff/portal', 'documented-in', 'contract/staff'],
  ['workplace/image', 'relates-to', 'component/print-driver'],
];

/**
 * How the items hang together, drawn by rules: which host a machine runs on and where a workplace computer stands differs by
 * the seed, the rest does not. Each relation once.
 */
export function drawRelations(random: Random): readonly KnownRelation[] {
  const drawn = [
    ...sampleServices.flatMap(({ key }) => ofService(key)),
    ...ofApplications(),
    ...ofMachines(random.fork('machines')),
    ...ofThings(random.fork('things')),
    ...ofCentres(),
    ...ofFloors(),
    ...ofClients(random.fork('clients')),
    ...suppliers,
  ];
  return [...new Map(drawn.map((one) => [one.join(' '), one])).values()];
}
