import { Type } from 'typebox';
import { amountForm, currencyForm } from '../../kernel/amount.ts';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, entryFields, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { assetActivities } from './activities.ts';
import { flags } from './flags.ts';
import { tagFrom, tidyTag } from './tag.ts';

/** How an asset leaves for good. */
export const disposalMethods = ['sold', 'donated', 'returned', 'recycled', 'destroyed'] as const;

/** How what was stored on an asset was made unreadable (ISO/IEC 27001:2022, Annex A, 7.14). */
export const erasures = ['none-stored', 'overwritten', 'key-destroyed', 'degaussed', 'destroyed'] as const;

const tag = Type.String({ minLength: 1, maxLength: 40 });

const work = workingRoles;

/** What is agreed and paid is nothing for whoever uses an asset. */
const staff = { audience: 'staff' } as const;

/** When an asset came into the state it is in. */
export function since(record: ProcessRecord): number {
  return record.history.findLast(({ state }) => state === record.state)?.at ?? record.opened_at;
}

interface Plan {
  readonly currency: string;
  readonly tag_prefix: string;
}

/** A tag as it is compared, or one that the program makes; a currency wherever there is a cost. */
function derive(
  record: ProcessRecord,
  { settings }: { readonly settings: Readonly<Record<string, unknown>> },
) {
  const plan = settings['asset.register'] as Plan | undefined;
  const given = textIn(record, 'asset_tag');
  return {
    asset_tag: given === null ? tagFrom(record.id, plan?.tag_prefix ?? '') : tidyTag(given),
    currency:
      textIn(record, 'cost') === null
        ? textIn(record, 'currency')
        : (textIn(record, 'currency') ?? plan?.currency ?? null),
  };
}

function owedBy(record: ProcessRecord, kind: string, due_at: number): Obligation {
  return { kind, due_at, person: textIn(record, 'assignee'), roles: tendingRoles };
}

/** What an asset asks of its owner: to decide before warranty and support end, to look for it, to dispose of it. */
function obligations(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const planned = (name: string): number => plannedNumber(settings, 'asset.notice', name) * DAY_MS;
  const owed: Obligation[] = [];
  const isKept = record.state === 'in-use' || record.state === 'in-stock' || record.state === 'in-repair';
  for (const kind of ['warranty', 'support'] as const) {
    const day = textIn(record, `${kind}_end`);
    if (day !== null && day !== textIn(record, `${kind}_decided`) && isKept)
      owed.push(owedBy(record, `${kind}-ends`, endOf(day) - planned(`${kind}_days`)));
  }
  const search = textIn(record, 'search_until');
  if (search !== null) owed.push(owedBy(record, 'search', endOf(search)));
  if (record.state === 'retired')
    owed.push(owedBy(record, 'dispose', since(record) + planned('disposal_days')));
  return owed;
}

/**
 * Assets used to deliver services (ISO/IEC 20000-1:2018, 8.2.5), from the order to the disposal: whose they are, where they
 * are, what obliges the organisation about them, and until when warranty and support last.
 *
 * A cost is an amount with at most four decimals as text, so that no cent is lost to floating point, and its currency.
 */
export const asset: ProcessDefinition = {
  name: 'asset',
  plural: 'assets',
  prefix: 'AST',
  clause: '8.2.5',
  version: 1,
  title: { en: 'Asset', vi: 'Tài sản', zh: '资产' },
  section: 'control',
  fields: {
    ...entryFields(work),
    asset_tag: given('line', work, { schema: tag }),
    asset_type: given('choice', work, { choices_from: 'asset.types', required_on_create: true }),
    location: given('choice', work, { choices_from: 'asset.locations' }),
    user: given('person', work),
    team: given('team', work, { column: 'team' }),
    service: given('record', work, { column: 'service', refers_to: 'service' }),
    item: given('record', work, { refers_to: 'configuration-item' }),
    model: given('line', work),
    serial: given('line', work),
    supplier: given('line', work, staff),
    contract: given('line', work, staff),
    purchase_reference: given('line', work, staff),
    purchased_on: given('date', work),
    cost: given('line', work, { schema: amountForm, ...staff }),
    currency: given('line', work, { schema: currencyForm, ...staff }),
    warranty_end: given('date', work),
    support_end: given('date', work),
    ...Object.fromEntries(
      flags.flatMap(({ flag, text }) => [
        [flag, given('boolean', work)],
        [text, given('paragraph', work)],
      ]),
    ),
    // For which of these ends a decision was taken.
    warranty_decided: set('date'),
    support_decided: set('date'),
    search_until: set('date'),
    stock_take: set('record', { refers_to: 'stock-take' }),
    seen_at: set('instant'),
    seen_location: set('choice', { choices_from: 'asset.locations' }),
    seen_condition: set('choice', { choices: ['good', 'worn', 'damaged'] }),
    disposed_on: set('date'),
    disposal_method: set('choice', { choices: [...disposalMethods] }),
    disposal_to: set('line'),
    erasure: set('choice', { choices: [...erasures] }),
    erasure_proof: set('paragraph'),
    disposed_by: set('person'),
  },
  states: {
    ordered: { open: true },
    'in-stock': { open: true },
    'in-use': { open: true },
    'in-repair': { open: true },
    retired: { open: true },
    lost: { open: false, stamps: 'closed_at' },
    // `disposed` is what records of every process become whose retention is over.
    'disposed-of': { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'ordered',
  activities: assetActivities,
  clocks: [],
  may_create: work,
  readable_by: 'staff-and-requester',
  belongs_to: ['user', 'assignee'],
  needless: (values) => flags.flatMap(({ flag, text }) => (values[flag] === true ? [] : [text])),
  list_columns: ['asset_tag', 'asset_type', 'location', 'assignee', 'user', 'warranty_end', 'support_end'],
  obligations,
  relations: ['changed-by', 'part-of', 'replaces', 'documented-in', 'relates-to'],
  derive,
};
