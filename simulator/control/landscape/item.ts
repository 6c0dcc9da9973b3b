import type { TeamKey } from '../../organisation.ts';
import type { ServiceKey } from '../../texts/script.ts';

/** Types of the sample's configuration items, as the program's starting setting has them. */
export type KnownType =
  | 'business-service'
  | 'application'
  | 'database'
  | 'server'
  | 'network-device'
  | 'client-device'
  | 'cloud-resource'
  | 'document'
  | 'location'
  | 'contract'
  | 'software-component';

/** Configuration items that the sample has from the beginning of its year, the same for every seed. */
export interface KnownItem {
  /** By which stories and rules name it. */
  readonly key: string;
  readonly title: string;
  readonly item_type: KnownType;
  /** The service it belongs to; null for what all of them share. */
  readonly service: ServiceKey | null;
  readonly team: TeamKey;
  readonly description: string;
  readonly environment?: 'production' | 'test';
}
