import { isStaff } from '../../kernel/roles.ts';
import { samplePeople } from '../organisation.ts';
import type { ServiceKey } from '../texts/script.ts';

export type CustomerKey = 'sales' | 'finance' | 'operations' | 'office' | 'retail';

/** Those to whom the sample delivers services. */
export interface SampleCustomer {
  readonly key: CustomerKey;
  readonly title: string;
  readonly description: string;
  readonly kind: 'internal' | 'external';
  /** Given name of who speaks for it, to whom its people report. */
  readonly head: string;
  /** Given name of the process owner who answers for it. */
  readonly owner: string;
  readonly services: readonly ServiceKey[];
  readonly people_see: boolean;
}

const everywhere: readonly ServiceKey[] = [
  'mail',
  'network',
  'telephony',
  'workplace',
  'identity',
  'files',
  'printing',
  'staff',
];

export const sampleCustomers: readonly SampleCustomer[] = [
  {
    key: 'sales',
    title: 'Sales and marketing (sample unit)',
    description: 'Sells to customers in four regions; the customer portal is its shop window.',
    kind: 'internal',
    head: 'Mai',
    owner: 'Linh',
    services: [...everywhere, 'business', 'portal'],
    people_see: true,
  },
  {
    key: 'finance',
    title: 'Finance and purchasing (sample unit)',
    description: 'Closes the books in the first five working days of a month.',
    kind: 'internal',
    head: 'Alice',
    owner: 'Thu',
    services: [...everywhere, 'business'],
    people_see: false,
  },
  {
    key: 'operations',
    title: 'Logistics and quality (sample unit)',
    description: 'Works in two shifts at two sites; scanners and printers matter most.',
    kind: 'internal',
    head: 'Bo',
    owner: 'Robert',
    services: [...everywhere, 'business'],
    people_see: true,
  },
  {
    key: 'office',
    title: 'Head office (sample unit)',
    description: 'Management, legal affairs and human resources.',
    kind: 'internal',
    head: 'Victor',
    owner: 'Linh',
    services: everywhere,
    people_see: false,
  },
  {
    key: 'retail',
    title: 'Sample Retail Company',
    description: 'Buys mail, network and access as services, by a contract with targets of its own.',
    kind: 'external',
    head: 'Wendy',
    owner: 'Thu',
    services: ['mail', 'network', 'identity', 'portal'],
    people_see: true,
  },
];

const ofRetail: readonly string[] = ['Wendy', 'Xavier', 'Yvonne', 'Zoe'];
const units: readonly CustomerKey[] = ['sales', 'finance', 'operations', 'office'];

/** To whom heads of units report, and staff of the provider. */
const above: Readonly<Record<string, string>> = {
  Mai: 'Vân',
  Alice: 'Vân',
  Bo: 'Peter',
  Victor: 'Peter',
  Oliver: 'Vân',
  Linh: 'Oliver',
  Thu: 'Oliver',
  Robert: 'Oliver',
};

/** Whom somebody of the sample belongs to, and the given name of whom they report to. */
export interface Belonging {
  readonly customer: CustomerKey | null;
  readonly manager: string | null;
}

const asking = samplePeople.filter(({ roles }) => !isStaff({ id: null, roles }));

function customerOf(given_name: string): CustomerKey | null {
  const head = sampleCustomers.find((one) => one.head === given_name);
  if (head !== undefined) return head.key;
  if (ofRetail.includes(given_name)) return 'retail';
  const index = asking.findIndex((one) => one.given_name === given_name);
  return index < 0 ? null : (units[index % units.length] ?? null);
}

/** Where a person of the sample belongs: agents report to the process owner of services, others to their head. */
export function belongingOf(given_name: string): Belonging {
  const customer = customerOf(given_name);
  const head = sampleCustomers.find(({ key }) => key === customer)?.head ?? null;
  const person = samplePeople.find((one) => one.given_name === given_name);
  const ofStaff = person?.roles.includes('agent') === true ? 'Linh' : null;
  const manager = above[given_name] ?? (head === given_name ? null : (head ?? ofStaff));
  return { customer, manager };
}
