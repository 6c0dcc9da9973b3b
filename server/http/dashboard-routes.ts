import { type TSchema, Type } from 'typebox';
import { providerStaff } from '../../kernel/roles.ts';
import {
  chartIds,
  dashboardSeries,
  dashboardTitle,
  dashboardTotals,
} from '../../processes/desk-dashboard.ts';
import { deskPresets } from '../../processes/desk-periods.ts';
import { keepArrangement, readArrangement } from '../desk/figures/arrangement.ts';
import { type Dashboard, type DashboardQuery, readDashboard } from '../desk/figures/dashboard.ts';
import { dashboardTable } from '../desk/figures/dashboard-table.ts';
import { spreadsheet } from '../documents/spreadsheet.ts';
import type { Platform } from '../platform.ts';
import { deskFilters } from './desk-schemas.ts';
import { sendFile } from './document-frame.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { problems } from './record-schemas.ts';

const tags = ['desk'];
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const number = orNull(Type.Number());
const day = Type.String({ maxLength: 10 });
const instant = Type.String({ format: 'date-time' });
const { process, service, team, customer, priority } = deskFilters;

const querystring = Type.Object(
  {
    process,
    service,
    team,
    customer,
    priority,
    period: Type.Optional(
      Type.Enum([...deskPresets], { description: 'Instead of days; `last-30` if left out.' }),
    ),
    from: Type.Optional(Type.String({ maxLength: 10, description: 'First day, with `to`.' })),
    to: Type.Optional(Type.String({ maxLength: 10, description: 'Last day; up to 400 days.' })),
    grain: Type.Optional(Type.Enum(['day', 'week'], { description: 'How arrival and closure are divided.' })),
  },
  { additionalProperties: false },
);

const behind = {
  records: Type.Integer({ minimum: 0 }),
  query: Type.Record(Type.String(), Type.String(), {
    description: 'Query of `GET /api/v1/desk/records` that finds exactly these records.',
  }),
};
const cell = { value: number, ...behind, of: orNull(Type.Object(behind)) };
const unit = Type.Enum(['count', 'percent', 'hours', 'score']);
const period = Type.Object({ from_day: day, to_day: day, from: instant, to: instant });

const dashboardSchema = Type.Object(
  {
    at: instant,
    time_zone: Type.String(),
    period,
    previous: period,
    grain: Type.Enum(['day', 'week']),
    totals: Type.Array(
      Type.Object({ id: Type.Enum(Object.keys(dashboardTotals)), unit, ...cell, previous: number }),
    ),
    charts: Type.Array(
      Type.Object({
        id: Type.Enum([...chartIds]),
        unit,
        by: Type.Enum([
          'day',
          'week',
          'team',
          'priority',
          'service',
          'channel',
          'category',
          'score',
          'person',
        ]),
        series: Type.Array(Type.Enum(Object.keys(dashboardSeries))),
        rows: Type.Array(
          Type.Object({
            key: Type.String(),
            name: orNull(Type.String()),
            cells: Type.Array(Type.Object(cell)),
          }),
        ),
      }),
    ),
  },
  { title: 'Dashboard of the desk' },
);

const charts = Type.Array(Type.Enum([...chartIds]), { maxItems: 60, uniqueItems: true });

function shown({ at, period: now, previous, ...rest }: Dashboard): unknown {
  const iso = (days: Dashboard['period']): object => ({
    ...days,
    from: new Date(days.from).toISOString(),
    to: new Date(days.to).toISOString(),
  });
  return { at: new Date(at).toISOString(), period: iso(now), previous: iso(previous), ...rest };
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Registers the figures of the desk, as data and as a spreadsheet, and which charts each person sees. */
export function registerDashboardRoutes(app: HttpServer, platform: Platform): void {
  const path = '/api/v1/desk/dashboard';
  const config = { access: providerStaff };
  app.get(
    path,
    {
      config,
      schema: {
        operationId: 'get-desk-dashboard',
        summary: 'Figures of the desk over a period, each with the query that finds its records',
        tags,
        querystring,
        response: { 200: dashboardSchema, ...problems },
      },
    },
    async (request) =>
      shown(await readDashboard(platform, principalOf(request), request.query as DashboardQuery)) as never,
  );
  app.get(
    `${path}.xlsx`,
    {
      config,
      schema: {
        operationId: 'get-desk-dashboard-xlsx',
        summary: 'Figures of the desk over a period as a spreadsheet',
        tags,
        querystring,
        produces: [xlsxType],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const dashboard = await readDashboard(platform, principalOf(request), request.query as DashboardQuery);
      const language = languageOf(request);
      const { from_day, to_day } = dashboard.period;
      const file = spreadsheet(dashboardTitle[language], dashboardTable(dashboard, language));
      return sendFile(reply, file, xlsxType, `desk-${from_day}-${to_day}.xlsx`);
    },
  );
  app.get(
    `${path}/arrangement`,
    {
      config,
      schema: {
        operationId: 'get-dashboard-arrangement',
        summary: 'Which charts of the dashboard you see, in your order',
        tags,
        response: { 200: Type.Object({ charts, own: Type.Boolean() }), ...problems },
      },
    },
    async (request) => readArrangement(platform, principalOf(request)) as never,
  );
  app.put(
    `${path}/arrangement`,
    {
      config,
      schema: {
        operationId: 'set-dashboard-arrangement',
        summary: 'Choose your charts of the dashboard and their order; null: the usual ones of your roles',
        tags,
        body: Type.Object({ charts: orNull(charts) }, { additionalProperties: false }),
        response: { 200: Type.Object({ charts, own: Type.Boolean() }), ...problems },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      await keepArrangement(platform, principal, (request.body as { charts: never }).charts);
      return readArrangement(platform, principal) as never;
    },
  );
}
