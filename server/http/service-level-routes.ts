import { type Static, Type } from 'typebox';
import type { Period } from '../../kernel/check.ts';
import { Refusal } from '../../kernel/errors.ts';
import { providerStaff } from '../../kernel/roles.ts';
import type { Platform } from '../platform.ts';
import { levelRecords, mostBehind, serviceLevels } from '../service-levels/levels.ts';
import { levelGroups, levelProcesses, weekStart, weeksIn } from '../service-levels/tally.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { problems } from './record-schemas.ts';

const tags = ['desk'];

const DAY_MS = 86_400_000;

/** Longest period that is told at once. */
const mostDays = 400;

const instant = Type.String({ format: 'date-time' });
const amount = Type.Integer({ minimum: 0 });

const periodQuery = {
  from: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'From this instant on; 28 days before the end if left out.',
    }),
  ),
  until: Type.Optional(
    Type.String({ format: 'date-time', description: 'Up to this instant; now if left out.' }),
  ),
  by: Type.Enum([...levelGroups], { default: 'service' }),
};

const tally = { met: amount, missed: amount };
const share = Type.Union([Type.Number(), Type.Null()], {
  description: 'Percent within the target; null: nothing came to its end.',
});

const levelsSchema = Type.Object({
  from: instant,
  until: instant,
  by: Type.Enum([...levelGroups]),
  weeks: Type.Array(instant, { description: 'When each week begins.' }),
  groups: Type.Array(
    Type.Object({
      group: Type.Union([Type.String(), Type.Null()]),
      name: Type.Union([Type.String(), Type.Null()]),
      clocks: Type.Array(
        Type.Object({
          process: Type.Enum([...levelProcesses]),
          clock: Type.String(),
          operational: Type.Boolean(),
          ...tally,
          share,
          weeks: Type.Array(Type.Object({ ...tally, share })),
        }),
      ),
    }),
  ),
});

const recordsQuery = Type.Object(
  {
    ...periodQuery,
    process: Type.Optional(Type.Enum([...levelProcesses])),
    clock: Type.Optional(Type.String({ maxLength: 40 })),
    group: Type.Optional(
      Type.String({
        maxLength: 100,
        description: 'Id or value of the group; `none` for records without one.',
      }),
    ),
    breached: Type.Optional(Type.Boolean()),
    week: Type.Optional(Type.Integer({ minimum: 0, maximum: 60, description: 'Place of the week, from 0.' })),
  },
  { additionalProperties: false },
);

const recordsSchema = Type.Object({
  count: amount,
  items: Type.Array(
    Type.Object({
      process: Type.Enum([...levelProcesses]),
      number: Type.String(),
      title: Type.String(),
      state: Type.String(),
      clock: Type.String(),
      breached: Type.Boolean(),
      target_minutes: Type.Integer(),
      elapsed_minutes: Type.Integer(),
      stopped_at: instant,
    }),
    { description: `The newest ${mostBehind}.` },
  ),
});

/** @throws Refusal `list.filter-invalid` where it ends before it begins or is too long */
function periodOf({ from, until }: { from?: string; until?: string }, now: number): Period {
  const to = until === undefined ? now : Date.parse(until);
  const start = from === undefined ? to - 28 * DAY_MS : Date.parse(from);
  if (start < to && to - start <= mostDays * DAY_MS) return { from: start, to };
  const expected = `from < until, ≤ ${mostDays} d`;
  throw new Refusal('list.filter-invalid', { filter: 'from', value: from ?? '', expected });
}

function percent({ met, missed }: { readonly met: number; readonly missed: number }): number | null {
  return met + missed === 0 ? null : Math.round((1000 * met) / (met + missed)) / 10;
}

/** Registers what the desk's targets came to, and the records behind each figure. */
export function registerServiceLevelRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/desk/service-levels',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'get-service-levels',
        summary: 'How many targets were kept in a period, by service, customer, priority or team and by week',
        tags,
        querystring: Type.Object(periodQuery, { additionalProperties: false }),
        response: { 200: levelsSchema, ...problems },
      },
    },
    async (request) => {
      const { by } = request.query;
      const period = periodOf(request.query, platform.now());
      const groups = await serviceLevels(platform, principalOf(request), { period, by });
      const withShare = (one: { readonly met: number; readonly missed: number }) => ({
        ...one,
        share: percent(one),
      });
      return {
        from: isoOf(period.from),
        until: isoOf(period.to),
        by,
        weeks: Array.from({ length: weeksIn(period) }, (_, week) => isoOf(weekStart(period, week))),
        groups: groups.map(({ group, name, rows }) => ({
          group,
          name,
          clocks: rows.map(({ total, weeks, ...row }) => ({
            ...row,
            ...withShare(total),
            weeks: weeks.map(withShare),
          })),
        })),
      } as Static<typeof levelsSchema>;
    },
  );
  app.get(
    '/api/v1/desk/service-levels/records',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'list-service-level-records',
        summary: 'The records behind a figure of the service levels',
        tags,
        querystring: recordsQuery,
        response: { 200: recordsSchema, ...problems },
      },
    },
    async (request) => {
      const { by, process = null, clock = null, group = null, breached = null, week = null } = request.query;
      const period = periodOf(request.query, platform.now());
      const choice = { process, clock, group, breached, week };
      const { count, items } = await levelRecords(platform, principalOf(request), { period, by }, choice);
      return {
        count,
        items: items.map((one) => ({ ...one, stopped_at: isoOf(one.stopped_at) })),
      } as Static<typeof recordsSchema>;
    },
  );
}
