import type { PoolClient } from 'pg';
import type { Needs, Period } from '../../kernel/check.ts';
import { type Figure, type FigureContext, type FigureValue, isOfServices } from '../../kernel/figure.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { streamMembers } from '../conformity/members.ts';

/** Figures to be computed over one period. */
export interface FigureQuestion {
  readonly figures: readonly Figure[];
  readonly period: Period;
  /** Ids of services to whose records they are narrowed; none: all records count. */
  readonly services: readonly string[];
}

/** What is loaded of records for a figure: the field that names their service besides its own. */
function needsOf({ fields, entries_of, remembers, service_field }: Figure): Needs {
  return {
    fields: service_field === null ? fields : [...new Set([...fields, service_field])],
    entries_of,
    ...(remembers === undefined ? {} : { remembers }),
  };
}

/**
 * Computes figures, by id, from the records as they stood at the end of the period. Each process passes once as a stream,
 * for all its figures.
 *
 * @param client inside a snapshot transaction
 */
export async function computeFigures(
  client: PoolClient,
  plans: Omit<FigureContext, 'period'>,
  { figures, period, services }: FigureQuestion,
): Promise<ReadonlyMap<string, FigureValue>> {
  const context = { ...plans, period };
  const found = new Map<string, FigureValue>();
  for (const process of new Set(figures.map((figure) => figure.process))) {
    const own = figures.filter((figure) => figure.process === process);
    const runs = own.map((figure) => ({ figure, run: figure.start(context) }));
    await streamMembers(client, definitionOf(process), own.map(needsOf), context, (member) => {
      for (const { figure, run } of runs) {
        if (isOfServices(member, figure.service_field, services)) run.take(member);
      }
    });
    for (const { figure, run } of runs) found.set(figure.id, run.finish());
  }
  return found;
}
