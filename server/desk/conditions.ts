import { Refusal } from '../../kernel/errors.ts';
import type { Actor } from '../../kernel/roles.ts';
import { type StateGroup, stateGroups, statesIn } from '../../processes/desk-groups.ts';
import {
  type Conditions,
  conditionsOf,
  instantCondition,
  type ListQuery,
  listed,
  referenceCondition,
} from '../records/list-conditions.ts';
import type { Listing } from '../records/listed.ts';
import { looksLikeId } from '../records/store.ts';
import { deskDefinitions, deskListings } from './definitions.ts';
import { type FigureQuery, figureCondition } from './figures/figure-condition.ts';

type Shared = Pick<
  ListQuery,
  | 'limit'
  | 'cursor'
  | 'sort'
  | 'overdue'
  | 'priority'
  | 'service'
  | 'assignee'
  | 'requester'
  | 'opened_from'
  | 'opened_to'
  | 'q'
>;

/** What the queue of the desk can be narrowed to and how it is sorted; every value as it stands in the URL. */
export interface DeskQuery extends Shared, FigureQuery {
  /** Names of processes. */
  readonly process?: string;
  /** Groups of states. */
  readonly group?: string;
  /** Ids of teams, `mine` or `none`. */
  readonly team?: string;
  readonly customer?: string;
  /** Short names of channels and of categories, or `none`. */
  readonly channel?: string;
  readonly category?: string;
  /** Due within so many minutes, and not yet overdue. */
  readonly due_within?: number;
  /** Only what has used the planned share of a target promised to a customer, and missed none. */
  readonly at_risk?: boolean;
  /** Only what missed such a target that still counts. */
  readonly breached?: boolean;
  /** Only what whoever asks watches. */
  readonly watched?: boolean;
  readonly updated_from?: string;
  readonly updated_to?: string;
}

/** Whose query it is, and when. */
export interface Asking {
  readonly actor: Actor;
  readonly now: number;
}

/** The part of a query that is about one process. */
export interface Branch {
  readonly listing: Listing;
  readonly conditions: Conditions;
}

function chosen<Choice extends string>(
  filter: string,
  value: string | undefined,
  choices: readonly Choice[],
): readonly Choice[] {
  if (value === undefined) return choices;
  const wanted = listed(value);
  const unknown = wanted.find((one) => !choices.includes(one as Choice));
  if (unknown !== undefined) {
    throw new Refusal('list.filter-invalid', { filter, value: unknown, expected: choices.join(', ') });
  }
  return choices.filter((one) => wanted.includes(one));
}

function groupCondition(conditions: Conditions, { definition }: Listing, query: DeskQuery): void {
  if (query.group === undefined) return;
  const groups: readonly StateGroup[] = chosen('group', query.group, stateGroups);
  conditions.add(`state = any (${conditions.bind(statesIn(definition, groups))}::text[])`);
  // Lets the partial indexes of open work serve the queue.
  if (!groups.includes('done')) conditions.add('is_open');
}

function teamCondition(conditions: Conditions, { team }: DeskQuery, actor: Actor): void {
  if (team === undefined) return;
  if (team !== 'mine') {
    referenceCondition(conditions, 'team_id', 'team', team, actor);
    return;
  }
  conditions.add(`team_id = any (array(select team_id from team_member
    where organisation_id = current_organisation_id() and person_id = ${conditions.bind(actor.id)}))`);
}

function customerCondition(conditions: Conditions, { definition }: Listing, value: string | undefined): void {
  if (value === undefined) return;
  if (value === 'none') {
    conditions.add(`fields ->> 'customer' is null`);
    return;
  }
  const ids = listed(value);
  const wrong = ids.find((id) => !looksLikeId(id));
  if (wrong !== undefined) {
    throw new Refusal('list.filter-invalid', { filter: 'customer', value: wrong, expected: 'id' });
  }
  if (definition.fields['customer'] === undefined) conditions.add('false');
  else conditions.add(`fields ->> 'customer' = any (${conditions.bind(ids)}::text[])`);
}

/** Narrows by a choice that not every process has; `none`: to those that say nothing. */
function choiceCondition(
  conditions: Conditions,
  field: 'channel' | 'category',
  value: string | undefined,
): void {
  if (value === undefined) return;
  if (value === 'none') conditions.add(`fields ->> '${field}' is null`);
  else conditions.add(`fields ->> '${field}' = any (${conditions.bind(listed(value))}::text[])`);
}

/** Open records by how their targets stand: computed with each change and when targets change, never counted up. */
function dangerConditions(conditions: Conditions, { at_risk, breached }: DeskQuery, now: number): void {
  if (at_risk === undefined && breached === undefined) return;
  const at = conditions.bind(new Date(now).toISOString());
  const missed = `is_open and missed_at <= ${at}::timestamptz`;
  if (breached !== undefined) conditions.add(breached ? missed : `not coalesce(${missed}, false)`);
  const near = `is_open and at_risk_at <= ${at}::timestamptz and not coalesce(missed_at <= ${at}::timestamptz, false)`;
  if (at_risk !== undefined) conditions.add(at_risk ? near : `not coalesce(${near}, false)`);
}

function timeConditions(conditions: Conditions, query: DeskQuery, now: number): void {
  if (query.due_within !== undefined) {
    const until = new Date(now + query.due_within * 60_000).toISOString();
    const from = conditions.bind(new Date(now).toISOString());
    conditions.add(`is_open and due_at >= ${from}::timestamptz`);
    conditions.add(`due_at < ${conditions.bind(until)}::timestamptz`);
  }
  dangerConditions(conditions, query, now);
  const { updated_from, updated_to } = query;
  if (updated_from !== undefined) {
    instantCondition(conditions, 'updated_at >=', 'updated_from', updated_from);
  }
  if (updated_to !== undefined) instantCondition(conditions, 'updated_at <', 'updated_to', updated_to);
}

function branchOf(listing: Listing, query: DeskQuery, { actor, now }: Asking, values: unknown[]): Branch {
  const {
    process,
    group,
    team,
    customer,
    channel,
    category,
    figure,
    figure_from,
    figure_to,
    due_within,
    at_risk,
    breached,
    watched,
    updated_from,
    updated_to,
    ...shared
  } = query;
  const conditions = conditionsOf(listing.definition, shared, actor, now, values);
  groupCondition(conditions, listing, query);
  teamCondition(conditions, query, actor);
  customerCondition(conditions, listing, customer);
  choiceCondition(conditions, 'channel', channel);
  choiceCondition(conditions, 'category', category);
  figureCondition(conditions, query);
  timeConditions(conditions, query, now);
  if (watched === true) {
    conditions.add(`id in (select record_id from watcher
      where organisation_id = current_organisation_id() and person_id = ${conditions.bind(actor.id)})`);
  }
  return { listing, conditions };
}

/**
 * The query of the desk, process by process: each is served by the indexes that its own lists have, and judged by what
 * the actor may see of it.
 *
 * @param values what the whole query is bound to; the branches add to it
 * @throws Refusal `list.filter-invalid`
 */
export function branchesOf(query: DeskQuery, asking: Asking, values: unknown[]): readonly Branch[] {
  const names = chosen(
    'process',
    query.process,
    deskDefinitions.map(({ name }) => name),
  );
  return deskListings
    .filter(({ definition }) => names.includes(definition.name))
    .map((listing) => branchOf(listing, query, asking, values));
}
