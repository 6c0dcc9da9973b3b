import type { PoolClient } from 'pg';
import type { Needs, Period } from '../../kernel/check.ts';
import {
  type Figure,
  type FigureContext,
  type FigureValue,
  fieldsToNarrow,
  isNarrowedTo,
  type Narrowing,
} from '../../kernel/figure.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { streamMembers } from '../conformity/members.ts';

/** Figures to be computed over one period. */
export interface FigureQuestion {
  readonly figures: readonly Figure[];
  readonly period: Period;
  /** To which records they are narrowed. */
  readonly narrowing: Narrowing;
}

/** What is loaded of records for a figure: what it is narrowed by besides its own fields. */
function needsOf(figure: Figure, narrowing: Narrowing): Needs {
  const { fields, entries_of, remembers } = figure;
  return {
    fields: [...new Set([...fields, ...fieldsToNarrow(figure, narrowing)])],
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
  { figures, period, narrowing }: FigureQuestion,
): Promise<ReadonlyMap<string, FigureValue>> {
  const context = { ...plans, period };
  const found = new Map<string, FigureValue>();
  for (const process of new Set(figures.map((figure) => figure.process))) {
    const own = figures.filter((figure) => figure.process === process);
    const runs = own.map((figure) => ({ figure, run: figure.start(context) }));
    const needs = own.map((figure) => needsOf(figure, narrowing));
    await streamMembers(client, definitionOf(process), needs, context, (member) => {
      for (const { figure, run } of runs) {
        if (isNarrowedTo(member, figure, narrowing)) run.take(member);
      }
    });
    for (const { figure, run } of runs) found.set(figure.id, run.finish());
  }
  return found;
}
