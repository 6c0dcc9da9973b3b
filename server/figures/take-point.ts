import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { dayOf, daysAfter, endOfDay } from '../../kernel/day.ts';
import { Refusal } from '../../kernel/errors.ts';
import { canNarrow, type Figure, type FigureValue } from '../../kernel/figure.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import type { Language } from '../../kernel/text.ts';
import { isComputed, narrowingOf, nextPeriod } from '../../processes/measure/points.ts';
import { figureNamed } from '../../processes/modules.ts';
import { processTexts } from '../../processes/process-texts.ts';
import { readOrganisationLanguage } from '../identity/organisations.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { computeFigures } from './compute.ts';
import { atText, tell } from './tell.ts';

/** The next point of a measure as the program computed it; days are `YYYY-MM-DD`, both within the period. */
export interface ComputedPoint extends FigureValue {
  readonly figure: Figure;
  readonly first: string;
  readonly last: string;
  readonly language: Language;
}

/** The longest proof that a point holds. */
const longest = 200;

function figureOf(record: ProcessRecord): Figure {
  const figure = isComputed(record) ? figureNamed(textIn(record, 'figure') ?? '') : undefined;
  if (figure === undefined) throw new Refusal('measure.not-computed');
  if (!canNarrow(figure, narrowingOf(record))) throw new Refusal('measure.not-by-service');
  return figure;
}

/**
 * Computes the next point of a measure: its figure over all whole days since the last point, in the organisation's time
 * zone, narrowed to the service, customer and priority of the measure.
 *
 * @param client inside a snapshot transaction
 * @throws Refusal `measure.not-computed`, `measure.not-by-service` or `measure.period-empty`
 */
export async function computePoint(
  client: PoolClient,
  organisation: OrganisationContext,
  record: ProcessRecord,
  now: number,
): Promise<ComputedPoint> {
  const figure = figureOf(record);
  const zone = timeZoneOf(organisation);
  const over = daysAfter(dayOf(now, zone), -1);
  const days = nextPeriod(record, over);
  if (days === null) {
    const date = textIn(record, 'last_measured_on') ?? over;
    throw new Refusal('measure.period-empty', { date, next: daysAfter(date, 2) });
  }
  const period = { from: endOfDay(daysAfter(days.first, -1), zone) + 1, to: endOfDay(days.last, zone) + 1 };
  const narrowing = narrowingOf(record);
  const values = await computeFigures(client, organisation, { figures: [figure], period, narrowing });
  const { value = null, population = 0 } = values.get(figure.id) ?? {};
  return { figure, value, population, ...days, language: await readOrganisationLanguage(client) };
}

/** What the activity that takes a point is brought: the point and its proof. */
export function broughtBy(point: ComputedPoint, now: number): Readonly<Record<string, unknown>> {
  const { figure, first, last, value, population, language } = point;
  const proof = tell('proof', language, {
    process: processTexts[figure.process]?.plural[language] ?? figure.process,
    from: first,
    to: last,
    population,
    at: atText(now),
  });
  return {
    point_from: first,
    point_date: last,
    point_value: value,
    point_population: population,
    point_proof: proof.slice(0, longest),
  };
}

/** The sentence that there was nothing to compute from, for the journal. */
export function nothingText({ figure, first, last, language }: ComputedPoint): string {
  return tell('nothing', language, {
    figure: figure.name[language],
    process: processTexts[figure.process]?.plural[language] ?? figure.process,
    from: first,
    to: last,
  });
}
