import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { dayOf, daysAfter, endOfDay, isDay } from '../../kernel/day.ts';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { canNarrow, type Figure, type Narrowing } from '../../kernel/figure.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, numberIn, plannedNumber } from '../../kernel/register.ts';
import { figureNamed } from '../../processes/modules.ts';
import {
  type Issue,
  type IssuedFigure,
  issuesOf,
  nextPeriod,
} from '../../processes/service-report/issues.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { computeFigures } from './compute.ts';

/** The first and the last day (`YYYY-MM-DD`) on which an issue reports. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a figure came to in an earlier issue. */
export interface EarlierValue extends Days {
  readonly value: number | null;
  readonly population: number;
}

/** A figure of an issue that is being drawn up. */
export interface DraftFigure extends IssuedFigure {
  readonly definition: Figure;
  /** In the issues before, oldest first. */
  readonly earlier: readonly EarlierValue[];
}

/** What the program has to say for an issue of a report. */
export interface DraftIssue extends Days {
  readonly figures: readonly DraftFigure[];
  /** How many periods the trend goes over, this one included. */
  readonly trend_periods: number;
  /** Figures that the report chose and that cannot be told of what it is about. */
  readonly left_out: readonly Figure[];
}

function invalid(problems: readonly FieldProblem[]): Refusal {
  return new Refusal('record.invalid', {}, { problems });
}

/** The days asked for, where they are days and in order; else those that come next. */
function daysOf(record: ProcessRecord, asked: Partial<Days>, over: string): Days {
  const proposed = nextPeriod(record, over);
  const days = { from: asked.from ?? proposed.from, to: asked.to ?? proposed.to };
  for (const [field, value] of Object.entries(days)) {
    if (!isDay(value)) throw invalid([{ field, code: 'field.date-invalid', params: { value } }]);
  }
  if (days.to < days.from) {
    const params = { value: days.to, earliest: days.from };
    throw invalid([{ field: 'to', code: 'field.day-too-early', params }]);
  }
  return days;
}

interface Asking {
  readonly client: PoolClient;
  readonly organisation: OrganisationContext;
  readonly narrowing: Narrowing;
}

/** What figures come to over some days, by figure. */
async function valuesOver(
  { client, organisation, narrowing }: Asking,
  figures: readonly Figure[],
  { from, to }: Days,
): Promise<ReadonlyMap<string, Pick<EarlierValue, 'value' | 'population'>>> {
  const zone = timeZoneOf(organisation);
  const period = { from: endOfDay(daysAfter(from, -1), zone) + 1, to: endOfDay(to, zone) + 1 };
  return computeFigures(client, organisation, { figures, period, narrowing });
}

/** What figures came to in an issue: as its readers have it, or else computed as it would have been then. */
async function valuesIn(
  asking: Asking,
  figures: readonly Figure[],
  issue: Issue,
): Promise<ReadonlyMap<string, EarlierValue>> {
  const days = { from: issue.period_from, to: issue.period_to };
  const known = new Map(issue.computed.map((one) => [one.figure, one]));
  const unknown = figures.filter(({ id }) => !known.has(id));
  const computed = await valuesOver(asking, unknown, days);
  return new Map(
    figures.map(({ id }) => {
      const { value = null, population = 0 } = known.get(id) ?? computed.get(id) ?? {};
      return [id, { ...days, value, population }];
    }),
  );
}

/** The services, customers and priority that a report is about. */
function narrowingOf(record: ProcessRecord): Narrowing {
  const priority = numberIn(record, 'priority');
  return {
    services: listIn(record, 'services'),
    customer: listIn(record, 'customers'),
    priority: priority === null ? [] : [priority],
  };
}

/** Figures that a report chose: those that can be told of what it is about, and those that cannot. */
export function figuresOf(record: ProcessRecord): {
  readonly told: readonly Figure[];
  /** Left out, as their records name no service, customer or priority, and the report is about some. */
  readonly left_out: readonly Figure[];
} {
  const narrowing = narrowingOf(record);
  const chosen = listIn(record, 'figures_chosen').flatMap((id) => figureNamed(id) ?? []);
  const [told, left_out] = [true, false].map((can) =>
    chosen.filter((one) => canNarrow(one, narrowing) === can),
  ) as [Figure[], Figure[]];
  return { told, left_out };
}

/**
 * Draws up an issue of a service report (ISO/IEC 20000-1:2018, 9.4): the figures that the report chose, over the days
 * asked for and the services, customers and priority of the report, and what they came to in the issues before, as many as
 * trends are planned to go over. Records of no service are left out where the report is about services.
 *
 * @param client inside a snapshot transaction
 * @throws Refusal `record.invalid` for days that are none or in the wrong order
 */
export async function draftIssue(
  client: PoolClient,
  organisation: OrganisationContext,
  record: ProcessRecord,
  now: number,
  asked: Partial<Days>,
): Promise<DraftIssue> {
  const over = daysAfter(dayOf(now, timeZoneOf(organisation)), -1);
  const days = daysOf(record, asked, over);
  const { told: figures, left_out } = figuresOf(record);
  const asking = { client, organisation, narrowing: narrowingOf(record) };
  const now_values = await valuesOver(asking, figures, days);
  const wanted = plannedNumber(organisation.settings, 'service-report.issue', 'trend_periods') - 1;
  const before = issuesOf(record)
    .filter(({ period_to }) => period_to < days.from)
    .slice(wanted > 0 ? -wanted : Number.POSITIVE_INFINITY);
  const earlier: ReadonlyMap<string, EarlierValue>[] = [];
  for (const issue of before) earlier.push(await valuesIn(asking, figures, issue));
  return {
    ...days,
    trend_periods: before.length + 1,
    left_out,
    figures: figures.map((definition) => {
      const { value = null, population = 0 } = now_values.get(definition.id) ?? {};
      const told = earlier.flatMap((values) => values.get(definition.id) ?? []);
      const previous = told.at(-1)?.value ?? null;
      const { id: figure, unit } = definition;
      return { definition, figure, unit, value, population, previous, earlier: told };
    }),
  };
}

/** The rows that an issue keeps of what was computed for it. */
export function rowsOf({ figures }: DraftIssue): readonly IssuedFigure[] {
  return figures.map(({ figure, value, unit, population, previous }) => ({
    figure,
    value,
    unit,
    population,
    previous,
  }));
}
