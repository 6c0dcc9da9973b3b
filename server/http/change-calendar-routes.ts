import { type TSchema, Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { providerStaff } from '../../kernel/roles.ts';
import { conflictKinds } from '../../processes/change-window/conflicts.ts';
import { type CalendarEntry, longestRange_days, readChangeCalendar } from '../control/change-calendar.ts';
import { conflictsOfPlan, type NamedConflict, planOf } from '../control/plan-conflicts.ts';
import type { Span } from '../control/planned-work.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { problems } from './record-schemas.ts';

const tags = ['change calendar'];
const config = { access: providerStaff };
const instant = Type.String({ format: 'date-time' });
const id = Type.String({ format: 'uuid' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);

const party: TSchema = Type.Object(
  { id, process: Type.String(), number: Type.String(), title: Type.String() },
  { title: 'CalendarParty' },
);

const conflict: TSchema = Type.Object(
  {
    kind: Type.Enum([...conflictKinds]),
    from: instant,
    until: instant,
    with: party,
  },
  { title: 'ChangeConflict' },
);

const entry: TSchema = Type.Object(
  {
    kind: Type.Enum(['change', 'release', 'maintenance', 'blackout', 'deployment']),
    id,
    process: Type.String(),
    number: Type.String(),
    title: Type.String(),
    from: instant,
    until: instant,
    state: Type.String(),
    risk_level: orNull(Type.Integer()),
    change_type: orNull(Type.String()),
    services: Type.Array(id, { description: 'None: of a window, all services.' }),
    conflicts: Type.Array(conflict),
  },
  { title: 'CalendarEntry' },
);

function presentConflict({ from, until, ...rest }: NamedConflict): Record<string, unknown> {
  return { ...rest, from: isoOf(from), until: isoOf(until) };
}

function presentEntry({ from, until, conflicts, ...rest }: CalendarEntry): Record<string, unknown> {
  const { kind, id: entryId, process, number, title, state, risk_level, change_type, services } = rest;
  return {
    kind,
    id: entryId,
    process,
    number,
    title,
    from: isoOf(from),
    until: isoOf(until),
    state,
    risk_level,
    change_type,
    services,
    conflicts: conflicts.map(presentConflict),
  };
}

/** The time asked for. @throws Refusal `change-calendar.range` */
function spanOf(given: { readonly from: string; readonly until: string }, least = 1): Span {
  const span = { from: Date.parse(given.from), until: Date.parse(given.until) };
  const length = span.until - span.from;
  if (length < least || length > longestRange_days * DAY_MS) {
    throw new Refusal('change-calendar.range', { days: longestRange_days });
  }
  return span;
}

function registerReading(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/change-calendar',
    {
      config,
      schema: {
        operationId: 'get-change-calendar',
        summary:
          'Changes, releases, maintenance windows, blackouts and deployments without a change in some time, with conflicts',
        tags,
        querystring: Type.Object(
          { from: instant, until: instant, service: Type.Optional(id) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({ items: Type.Array(entry), services: Type.Array(party) }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const organisation = await platform.organisations.of(organisation_id);
      const span = spanOf(request.query);
      const { entries, services } = await readInOrganisation(platform.pool, organisation_id, (client) =>
        readChangeCalendar(client, organisation, span, request.query.service ?? null),
      );
      return { items: entries.map(presentEntry), services: [...services] };
    },
  );
}

function registerPlanning(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/change-calendar/conflicts',
    {
      config,
      schema: {
        operationId: 'find-change-conflicts',
        summary: 'What would stand in the way of a change or release at some time; nothing is stored',
        tags,
        body: Type.Object(
          {
            kind: Type.Optional(Type.Enum(['change', 'release'], { default: 'change' })),
            record: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 200,
                description:
                  'Id or number, where it is recorded: services and items are then those of the record.',
              }),
            ),
            from: instant,
            until: instant,
            services: Type.Optional(Type.Array(id, { maxItems: 200 })),
            items: Type.Optional(Type.Array(id, { maxItems: 500 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(conflict) }), ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const organisation = await platform.organisations.of(organisation_id);
      const { kind = 'change', record = null, services, items, ...given } = request.body;
      const span = spanOf(given, 0);
      const found = await readInOrganisation(platform.pool, organisation_id, async (client) => {
        const plan = await planOf(client, { kind, record, span, services, items });
        return conflictsOfPlan(client, organisation, plan);
      });
      return { items: found.map(presentConflict) };
    },
  );
}

/** Routes of the change calendar; as a file and as a subscription it is among the calendars. */
export function registerChangeCalendarRoutes(app: HttpServer, platform: Platform): void {
  registerReading(app, platform);
  registerPlanning(app, platform);
}
