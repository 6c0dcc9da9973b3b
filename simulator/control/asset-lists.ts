import type { TeamKey } from '../organisation.ts';
import { clients } from './landscape/clients.ts';
import { networkItems } from './landscape/network.ts';
import { hosts } from './landscape/platform.ts';

/** Kinds of assets as the sample buys them; prices in Vietnamese đồng are made up. */
export interface AssetKind {
  readonly asset_type: 'client-device' | 'server' | 'network-device' | 'peripheral' | 'facility';
  readonly team: TeamKey;
  readonly model: string;
  readonly supplier: string;
  readonly cost: number;
  /** Years after purchase until which the supplier repairs it, and until which its maker supports it. */
  readonly warranty_years: number;
  readonly support_years: number;
  readonly holds_data?: string;
  readonly contractual?: string;
  readonly licensed?: string;
}

/** One of the sample's assets; tags count from 1 in the order of the list. */
export interface KnownAsset {
  readonly tag: string;
  readonly title: string;
  readonly kind: AssetKind;
  readonly location: 'office' | 'data-centre' | 'store';
  /** Key of the configuration item that it is. */
  readonly item?: string;
  readonly user?: string | null;
}

const kinds = {
  portable: {
    asset_type: 'client-device',
    team: 'workplace',
    model: 'Portable 14',
    supplier: 'Sample Computers',
    cost: 28_500_000,
    warranty_years: 3,
    support_years: 6,
    holds_data: 'Working copies of mail and files; the disk is encrypted.',
    licensed: 'Operating system bound to the device.',
  },
  host: {
    asset_type: 'server',
    team: 'platform',
    model: 'R640 S',
    supplier: 'Sample Systems',
    cost: 312_000_000,
    warranty_years: 5,
    support_years: 8,
    holds_data: 'Data of all services that run on it.',
    contractual: 'Maintenance contract: parts may be replaced by the supplier alone.',
  },
  network: {
    asset_type: 'network-device',
    team: 'network',
    model: 'N24',
    supplier: 'Sample Networks',
    cost: 41_000_000,
    warranty_years: 3,
    support_years: 7,
  },
  printer: {
    asset_type: 'peripheral',
    team: 'workplace',
    model: 'P5 colour',
    supplier: 'Sample Office Supplies',
    cost: 0,
    warranty_years: 4,
    support_years: 8,
    holds_data: 'Print jobs until they are released.',
    contractual: 'Leased: goes back to the lessor at the end of the contract.',
  },
  phone: {
    asset_type: 'peripheral',
    team: 'network',
    model: 'Desk phone 2',
    supplier: 'Sample Telephones',
    cost: 3_200_000,
    warranty_years: 2,
    support_years: 8,
  },
  power: {
    asset_type: 'facility',
    team: 'platform',
    model: 'Uninterruptible power 20',
    supplier: 'Sample Power',
    cost: 190_000_000,
    warranty_years: 5,
    support_years: 12,
    contractual: 'Batteries are tested once a year by the supplier.',
  },
} satisfies Record<string, AssetKind>;

type Untagged = Omit<KnownAsset, 'tag'>;

const untagged: readonly Untagged[] = [
  ...clients.map(
    ({ key, title, given_name }): Untagged => ({
      title: `Portable computer ${title}`,
      kind: kinds.portable,
      location: 'office',
      item: key,
      user: given_name,
    }),
  ),
  ...hosts.map(
    ({ key, title }): Untagged => ({
      title: `Server ${title}`,
      kind: kinds.host,
      location: 'data-centre',
      item: key,
    }),
  ),
  ...networkItems.map(({ key, title }): Untagged => {
    const isOnFloor = ['switch', 'access-point', 'printer'].some((kind) => key.startsWith(`${kind}/`));
    return {
      title,
      kind: key.startsWith('printer/') ? kinds.printer : kinds.network,
      location: isOnFloor ? 'office' : 'data-centre',
      item: key,
    };
  }),
  ...['Meeting room', 'Counter', 'Reception', 'Warehouse'].flatMap((place) =>
    [1, 2, 3, 4].map(
      (number): Untagged => ({
        title: `Desk phone, ${place.toLowerCase()} ${number}`,
        kind: kinds.phone,
        location: 'office',
      }),
    ),
  ),
  ...['A', 'B'].map(
    (feed): Untagged => ({
      title: `Power supply, feed ${feed}`,
      kind: kinds.power,
      location: 'data-centre',
    }),
  ),
];

export const tagOf = (number: number): string => `S-${String(number).padStart(4, '0')}`;

/** What the sample's register of assets holds when the year begins. */
export const knownAssets: readonly KnownAsset[] = untagged.map((asset, index) => ({
  ...asset,
  tag: tagOf(index + 1),
}));

/** The kind of which the sample buys new ones in its year. */
export const portable: AssetKind = kinds.portable;
