import type { PoolClient } from 'pg';
import { isDay } from '../../kernel/day.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { availableActivities, mayRead } from '../../kernel/rights.ts';
import type { Actor } from '../../kernel/roles.ts';
import { stockTakeResult } from '../assets/result.ts';
import { signedActivities, signedStatement } from '../certification/certificates/sign-statement.ts';
import { broughtToDossier, dossierReads } from '../certification/dossier.ts';
import { readKnown } from '../certification/known.ts';
import { drawItems } from '../configuration/draw.ts';
import { changeBringers } from '../control/change-bringers.ts';
import { incidentsAfter, itemsWithoutBaseline } from '../control/release-facts.ts';
import { trendFiguresFor } from '../control/trend-figures.ts';
import { snapshotInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { recurrenceOf } from '../problems/count-recurrence.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { readRecord } from '../records/store.ts';
import { draftIssue, figuresOf, rowsOf } from './draft-issue.ts';
import { broughtBy, computePoint } from './take-point.ts';

type Values = Readonly<Record<string, unknown>>;

interface Bringing {
  readonly platform: Platform;
  readonly activity: string;
  readonly actor: Actor;
  readonly client: PoolClient;
  readonly organisation: OrganisationContext;
  readonly record: ProcessRecord;
  readonly now: number;
  /** What whoever does the activity gives with it. */
  readonly values: Values;
}

async function pointFor({ client, organisation, record, now }: Bringing): Promise<Values> {
  const point = await computePoint(client, organisation, record, now);
  if (point.value === null) {
    throw new Refusal('measure.no-records', { from: point.first, to: point.last });
  }
  return broughtBy(point, now);
}

async function figuresFor({ client, organisation, record, now, values }: Bringing): Promise<Values> {
  const { period_from, period_to } = values;
  // What is wrong with them, the activity itself says.
  const areDays = isDay(String(period_from)) && isDay(String(period_to));
  if (!areDays || String(period_to) < String(period_from) || figuresOf(record).told.length === 0) return {};
  const asked = { from: String(period_from), to: String(period_to) };
  return { computed: rowsOf(await draftIssue(client, organisation, record, now, asked)) };
}

async function dossierFor({ client, organisation, record, now }: Bringing): Promise<Values> {
  return broughtToDossier(await readKnown(client, organisation, dossierReads, now), record);
}

async function statementFor(bringing: Bringing): Promise<Values> {
  const { platform, organisation, now, actor, record } = bringing;
  const context = { now, actor, settings: organisation.settings };
  return signedStatement({ ...bringing, context }, platform.certificate_signer(record.organisation_id));
}

function countedFor({ client, organisation, record, now }: Bringing): Promise<Values> {
  return incidentsAfter(client, organisation, record, now);
}

/** What the program computes for activities that are brought something, by process and activity. */
const bringers: Readonly<Record<string, (bringing: Bringing) => Promise<Values>>> = {
  'measure take-point': pointFor,
  'service-report issue': figuresFor,
  'certification-application assemble': dossierFor,
  'configuration-verification draw': ({ client, record, now }) => drawItems(client, record, now),
  'stock-take close': ({ client, record, now }) => stockTakeResult(client, record, now),
  'release deploy': ({ client, record, values }) => itemsWithoutBaseline(client, record, values),
  'release count-incidents': countedFor,
  'release close': countedFor,
  'trend-analysis compute': ({ client, organisation, record }) =>
    trendFiguresFor(client, organisation, record),
  'problem close': ({ client, record, now }) => recurrenceOf(client, record, now),
  ...changeBringers,
  ...Object.fromEntries(signedActivities.map((activity) => [`certificate ${activity}`, statementFor])),
};

/** An activity that somebody is about to do. */
export interface Attempt {
  readonly definition: ProcessDefinition;
  readonly key: string;
  readonly activity: string;
  readonly values: Values;
}

/**
 * Computes what the program brings to an activity, in one snapshot; nothing for one that is brought nothing. Whether it
 * may be done at all is for `execute` to say: what cannot be done now is computed nothing for.
 *
 * @throws Refusal where there is nothing to compute from
 */
export async function broughtFor(
  platform: Platform,
  principal: Principal,
  attempt: Attempt,
): Promise<Values> {
  const { definition, key, activity: name, values } = attempt;
  const bring = bringers[`${definition.name} ${name}`];
  if (bring === undefined) return {};
  const { organisation_id, actor } = principal;
  const organisation = await platform.organisations.of(organisation_id);
  return snapshotInOrganisation(platform.pool, organisation_id, async (client) => {
    const record = await readRecord(client, definition, key, false);
    const isPossible =
      record !== null &&
      mayRead(definition, record, actor) &&
      availableActivities(definition, record, actor).some((activity) => activity.name === name);
    return isPossible
      ? bring({ platform, client, organisation, record, activity: name, actor, now: platform.now(), values })
      : {};
  });
}
