import type { Command } from '../../kernel/command.ts';
import { dayOf, daysAfter, monthsAfter } from '../../kernel/day.ts';
import { asset } from '../../processes/asset/definition.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { type BulkItem, executeBulk } from '../../server/records/execute-bulk.ts';
import { doneOrThrow } from '../carry-out.ts';
import { sampleTimeZone } from '../organisation.ts';
import { Random } from '../random.ts';
import { type Doing, type Story, story, work } from '../system/story.ts';
import { membersOf } from '../world.ts';
import { act, recordOf } from './acting.ts';
import { type AssetKind, type KnownAsset, knownAssets, portable, tagOf } from './asset-lists.ts';
import { itemId } from './known.ts';
import { serialOf } from './landscape/details.ts';
import { registerRule } from './rules.ts';

type Values = Readonly<Record<string, unknown>>;

/** Draws of the assets of one sample, which differ from those of another. */
const randomOf = ({ world }: Doing): Random => new Random(`assets of ${world.organisation_id}`);

const perform = (activity: string, values: Values = {}, text: string | null = null): Command => ({
  kind: 'perform',
  activity,
  values,
  text,
});

const yearsAfter = (day: string, years: number): string => monthsAfter(day, years * 12);

/** What obliges the organisation about assets of a kind: each of the four is answered. */
function obligationsOf({ holds_data, contractual, licensed }: AssetKind): Values {
  return {
    legal: false,
    contractual: contractual !== undefined,
    ...(contractual === undefined ? {} : { contractual_text: contractual }),
    holds_data: holds_data !== undefined,
    ...(holds_data === undefined ? {} : { data_text: holds_data }),
    licensed: licensed !== undefined,
    ...(licensed === undefined ? {} : { licence_text: licensed }),
  };
}

function bought(
  { model, supplier, cost, warranty_years, support_years }: AssetKind,
  purchased_on: string,
): Values {
  return {
    model,
    supplier,
    ...(cost === 0 ? {} : { cost: String(cost) }),
    purchased_on,
    warranty_end: yearsAfter(purchased_on, warranty_years),
    support_end: yearsAfter(purchased_on, support_years),
  };
}

/** Assets whose maker stopped supporting them while they are in use, with the days before the end of the year. */
const unsupported: Readonly<Record<string, number>> = { 'network/firewall': 40, 'switch/floor/hanoi/8': 130 };

/** Whose warranty ends soon after the year does, so that somebody has to decide. */
const endingSoon: readonly string[] = ['host/hcmc/2', 'host/hanoi/4', 'network/router-hanoi'];

/** The one of which nobody considered what obliges about it. */
const unconsidered = 'Desk phone, warehouse 4';

/** The day on which an asset of the beginning was bought: long ago, or so lately that its warranty outlasts the year. */
function purchaseDay({ item = '', kind }: KnownAsset, random: Random, known: Doing['known']): string {
  if (endingSoon.includes(item)) return yearsAfter(known.day(-random.integer(20, 45)), -kind.warranty_years);
  const isOld = random.chance(0.4);
  const warranty_days = kind.warranty_years * 365;
  const age = isOld
    ? warranty_days + random.integer(100, 430)
    : random.integer(20, Math.max(warranty_days - 510, 60));
  return daysAfter(known.day(364), -age);
}

function valuesOf(told: KnownAsset, { known, world }: Doing, random: Random): Values {
  const { kind, item, title, tag, location } = told;
  const purchased_on = purchaseDay(told, random, known);
  const ended = unsupported[item ?? ''];
  return {
    title,
    asset_tag: tag,
    asset_type: kind.asset_type,
    team: world.teams[kind.team],
    serial: serialOf(random, 'SX'),
    purchase_reference: `PO-${purchased_on.slice(0, 4)}-${random.integer(100, 999)}`,
    ...bought(kind, purchased_on),
    ...(ended === undefined ? {} : { support_end: known.day(ended) }),
    ...(item === undefined ? {} : { item: itemId(world, item) }),
    ...(title === unconsidered ? {} : obligationsOf(kind)),
    location,
  };
}

/** Whether the warranty of an asset was over, or nearly, when the register began. */
const isDecided = (values: Values, today: string): boolean =>
  String(values['warranty_end']) <= daysAfter(today, 59);

async function carryOut({ platform, principal }: Doing, items: readonly BulkItem[]): Promise<void> {
  doneOrThrow(items, await executeBulk(platform, principal, asset, items));
}

/** Takes what there is into the register: written down, in use, and warranties decided on that are over already. */
const registers = work(async (doing: Doing) => {
  const { platform, principal, world, known } = doing;
  const random = randomOf(doing);
  const today = dayOf(known.now, sampleTimeZone);
  const ids = knownAssets.map(() => platform.newId());
  const items = knownAssets.flatMap((told, index): BulkItem[] => {
    const by = { target: { id: ids[index] as string }, actor: principal.actor, now: known.now };
    const own = random.fork(told.tag);
    const values = valuesOf(told, doing, own);
    const [owner] = membersOf(world, told.kind.team);
    const worksAtHome = told.user !== undefined && own.chance(0.15);
    const user = told.user === undefined || told.user === null ? null : known.person(told.user);
    const used = {
      assignee: owner?.id,
      location: worksAtHome ? 'home-office' : told.location,
      ...(user === null ? {} : { user }),
    };
    const kept = 'Kept in use without warranty: parts are in the store.';
    return [
      { ...by, command: { kind: 'create', values } },
      { ...by, command: perform('put-in-use', used) },
      ...(isDecided(values, today) ? [{ ...by, command: perform('decide-end', {}, kept) }] : []),
    ];
  });
  await carryOut(doing, items);
  return recordOf(doing, asset, ids[0] as string);
});

/** How many portable computers are replaced in the year. */
const replaced = 8;

/** Tags of those that are replaced: of people who use them, every ninth. */
const worn = knownAssets
  .filter(({ user = null }) => user !== null)
  .filter((_, index) => index % 9 === 4)
  .slice(0, replaced);

const replacements = worn.map((old, index) => ({ old, tag: tagOf(knownAssets.length + index + 1) }));

/** Ids of assets by their tags. */
export async function idsByTag(
  { platform, principal }: Doing,
  tags: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string; tag: string }>(
      `select id, fields->>'asset_tag' as tag from record
        where organisation_id = current_organisation_id() and process = 'asset' and fields->>'asset_tag' = any ($1)`,
      [tags],
    );
    return new Map(rows.map(({ id, tag }) => [tag, id]));
  });
}

const orders = work(async (doing: Doing) => {
  const { platform, principal, world, known } = doing;
  const [owner] = membersOf(world, 'workplace');
  const ids = replacements.map(() => platform.newId());
  const items = replacements.map(({ old, tag }, index): BulkItem => {
    const values = {
      title: `${old.title}, replacement`,
      asset_tag: tag,
      asset_type: portable.asset_type,
      team: world.teams.workplace,
      assignee: owner?.id,
      purchase_reference: 'Đơn mua hàng máy tính, quý III',
      model: portable.model,
      supplier: portable.supplier,
      cost: String(portable.cost),
      ...obligationsOf(portable),
    };
    const target = { id: ids[index] as string };
    return { target, actor: principal.actor, now: known.now, command: { kind: 'create', values } };
  });
  await carryOut(doing, items);
  return recordOf(doing, asset, ids[0] as string);
});

/** Carries out commands for the new and the old computers, which know each other. */
function forEachReplaced(
  commands: (
    pair: (typeof replacements)[number],
    doing: Doing,
    index: number,
  ) => {
    readonly ordered?: readonly Command[];
    readonly old?: readonly Command[];
  },
) {
  return work(async (doing: Doing) => {
    const { principal, known } = doing;
    const ids = await idsByTag(
      doing,
      replacements.flatMap(({ old, tag }) => [old.tag, tag]),
    );
    const items = replacements.flatMap((pair, index): BulkItem[] => {
      const { ordered = [], old = [] } = commands(pair, doing, index);
      const to = (tag: string, command: Command): BulkItem => {
        const target = { id: ids.get(tag) as string };
        return { target, actor: principal.actor, now: known.now, command };
      };
      return [
        ...ordered.map((command) => to(pair.tag, command)),
        ...old.map((command) => to(pair.old.tag, command)),
      ];
    });
    await carryOut(doing, items);
    return doing.recordNow();
  });
}

const receives = forEachReplaced(({ tag }, { known }) => {
  const purchased_on = dayOf(known.now, sampleTimeZone);
  const { warranty_end, support_end } = bought(portable, purchased_on) as Record<string, string>;
  const serial = serialOf(new Random(`serial of ${tag}`), 'SY');
  const values = { location: 'store', serial, purchased_on, warranty_end, support_end };
  return { ordered: [perform('receive', values)] };
});

const handsOut = forEachReplaced(({ old }, { known, world }) => {
  const given = {
    location: 'office',
    user: known.person(old.user as string),
    item: itemId(world, old.item as string),
  };
  return {
    ordered: [perform('put-in-use', given)],
    old: [
      perform('return-to-stock', { location: 'store' }),
      perform('retire', {}, 'Bị thay thế: pin và bản lề đã mòn.'),
    ],
  };
});

/** The items say which device they are now. */
const tellsItems = work(async (doing: Doing) => {
  for (const { old, tag } of replacements) {
    const key = itemId(doing.world, old.item as string);
    const { values } = await recordOf(doing, configurationItem, key);
    const named = (values['identifiers'] as readonly Values[]).filter(({ kind }) => kind !== 'serial');
    const serial = serialOf(new Random(`serial of ${tag}`), 'SY');
    await act(doing, {
      definition: configurationItem,
      key,
      activity: 'amend',
      values: { identifiers: [...named, { kind: 'serial', value: serial }], by_rule: registerRule },
    });
  }
  return doing.recordNow();
});

/** All but the last two have left: those lie in the store, and nobody has disposed of them yet. */
const disposes = forEachReplaced((_, { known, world, principal }, index) => {
  if (index >= replaced - 2) return {};
  const by = world.people.find(({ id }) => id === principal.actor.id);
  const values = {
    disposed_on: dayOf(known.now, sampleTimeZone),
    disposal_method: 'recycled',
    disposal_to: 'Sample Recycling',
    erasure: 'overwritten',
    erasure_proof: `Report of erasure ${index + 1}, kept with the delivery note.`,
  };
  return { old: [{ kind: 'perform', activity: 'dispose-of', values, signature: by?.name ?? null }] };
});

/** The register as it began, and computers replaced in the second half of the year. */
export const assetStories: readonly Story[] = [
  story('asset', 'assets/beginning', [358, 'Eric', registers]),
  story(
    'asset',
    'assets/replaced',
    [150, 'Eric', orders],
    [128, 'Eric', receives],
    [121, 'Giang', handsOut],
    [120, 'Giang', tellsItems],
    [96, 'Linh', disposes],
  ),
];
