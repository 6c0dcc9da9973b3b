import { nameOf, samplePeople } from '../../organisation.ts';
import type { KnownItem } from './item.ts';

/** A workplace computer and who uses it; null: it stands in a room for everybody. */
export interface Client {
  readonly key: string;
  readonly title: string;
  readonly given_name: string | null;
}

const numbered = (number: number): string => String(number).padStart(3, '0');

/** Shared computers at counters and in meeting rooms. */
const sharedClients = 10;

/** One for each of the people, and those that are shared. */
export const clients: readonly Client[] = [
  ...samplePeople.map(({ given_name }) => given_name),
  ...Array<null>(sharedClients).fill(null),
].map((given_name, index) => ({
  key: `client/${numbered(index + 1)}`,
  title: `wp-${numbered(index + 1)}`,
  given_name,
}));

/** Workplace computers. */
export const clientItems: readonly KnownItem[] = clients.map(({ key, title, given_name }) => ({
  key,
  title,
  item_type: 'client-device',
  service: 'workplace',
  team: 'workplace',
  description:
    given_name === null
      ? 'Shared computer at a counter or in a meeting room.'
      : `Portable computer of ${nameOf({ given_name })}.`,
  environment: 'production',
}));
