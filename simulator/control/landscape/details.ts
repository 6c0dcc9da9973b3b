import type { Random } from '../../random.ts';
import type { KnownItem } from './item.ts';
import { hosts } from './platform.ts';

type Row = Readonly<Record<'name' | 'value', string>>;

/** What an item says about itself besides its title: attributes of its type and identifiers. */
export interface Details {
  readonly attributes: readonly Row[];
  readonly identifiers: readonly Readonly<Record<'kind' | 'value', string>>[];
  readonly classification: string;
}

const physical = new Set(hosts.map(({ key }) => key));

/** A serial number as manufacturers print them: letters that cannot be taken for digits, then digits. */
export function serialOf(random: Random, letters: string): string {
  return `${letters}${String(random.integer(0, 9_999_999)).padStart(7, '0')}`;
}

/** What devices of the type are: manufacturer and model, made up. */
const models = {
  host: ['Sample Systems', 'R640 S'],
  'client-device': ['Sample Computers', 'Portable 14'],
  'network-device': ['Sample Networks', 'N24'],
} as const;

function serverAttributes(item: KnownItem, random: Random): Readonly<Record<string, string>> {
  if (physical.has(item.key)) {
    const [vendor, model] = models.host;
    return { virtual: 'no', cores: '32', 'memory-gib': '512', vendor, model, 'support-end': '2029-06-30' };
  }
  const cores = random.pick([2, 2, 4, 4, 8]);
  return {
    'operating-system': random.weighted([
      ['Linux 6.12', 7],
      ['Linux 6.6', 3],
    ]),
    'ip-address': `192.0.2.${random.integer(1, 254)}`,
    cores: String(cores),
    'memory-gib': String(cores * 4),
    'storage-gib': String(random.pick([40, 80, 160, 320])),
    virtual: 'yes',
  };
}

function networkAttributes({ key }: KnownItem, random: Random): Readonly<Record<string, string>> {
  const roles = { 'access-point': 'access-point', switch: 'switch', printer: 'other' } as const;
  const [kind = ''] = key.split('/');
  const other = key.includes('firewall')
    ? 'firewall'
    : key.includes('router')
      ? 'router'
      : key.includes('balancer')
        ? 'load-balancer'
        : 'switch';
  const [vendor, model] = models['network-device'];
  return {
    role: roles[kind as keyof typeof roles] ?? other,
    vendor,
    model,
    firmware: `7.${random.integer(1, 4)}.${random.integer(0, 9)}`,
    'ip-address': `198.51.100.${random.integer(1, 254)}`,
  };
}

/** Attributes by type, of those that the program's starting types have. */
function attributesOf(item: KnownItem, random: Random): Readonly<Record<string, string>> {
  switch (item.item_type) {
    case 'business-service':
      return {
        criticality: ['mail', 'network', 'business', 'portal'].includes(item.service ?? '')
          ? 'vital'
          : 'medium',
      };
    case 'application':
      return { version: `${random.integer(2, 9)}.${random.integer(0, 9)}.${random.integer(0, 20)}` };
    case 'database':
      return {
        engine: 'PostgreSQL',
        version: random.pick(['17.6', '17.6', '16.10']),
        'storage-gib': String(random.pick([50, 200, 500, 1_000])),
        'personal-data': ['db/monitoring', 'db/backup'].includes(item.key) ? 'no' : 'yes',
      };
    case 'server':
      return serverAttributes(item, random);
    case 'network-device':
      return networkAttributes(item, random);
    case 'client-device': {
      const [vendor, model] = models['client-device'];
      return { vendor, model, 'operating-system': 'Standard workplace 4', encrypted: 'yes' };
    }
    case 'cloud-resource':
      return { supplier: 'Sample Cloud', region: random.pick(['south-east-1', 'south-east-2']) };
    case 'software-component':
      return { version: `${random.integer(1, 5)}.${random.integer(0, 12)}` };
    case 'contract':
      return { supplier: 'Sample Supplier', reference: `K-${random.integer(1_000, 9_999)}` };
    case 'document':
      return { version: `${random.integer(1, 6)}.0` };
    case 'location':
      return {};
  }
}

function identifiersOf(item: KnownItem, random: Random): Details['identifiers'] {
  const isDevice = item.item_type === 'network-device' || item.item_type === 'client-device';
  if (!isDevice && item.item_type !== 'server') return [];
  const hostname = item.title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-');
  const names = [{ kind: 'hostname', value: hostname }];
  return isDevice || physical.has(item.key)
    ? [...names, { kind: 'serial', value: serialOf(random, 'SX') }]
    : names;
}

/** What an item says about itself; each draws from a generator of its own, so that a new one changes no other. */
export function detailsOf(item: KnownItem, random: Random): Details {
  const own = random.fork(item.key);
  const attributes = Object.entries(attributesOf(item, own)).map(([name, value]) => ({ name, value }));
  const isSensitive = ['db/staff', 'db/identity', 'db/finance'].includes(item.key);
  return {
    attributes,
    identifiers: identifiersOf(item, own),
    classification: isSensitive ? 'restricted' : item.item_type === 'database' ? 'confidential' : 'internal',
  };
}
