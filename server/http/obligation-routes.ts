import { Type } from 'typebox';
import { staffRoles } from '../../kernel/roles.ts';
import { definitions } from '../../processes/definitions.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { listOwed, type Owed } from '../records/obligations.ts';
import { countRegisters } from '../records/register-counts.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { problems, reference } from './record-schemas.ts';

const owedSchema = Type.Object({
  kind: Type.String({
    description: 'What is to be done, named in the texts of the process; `work`: the record itself.',
  }),
  process: Type.String(),
  plural: Type.String(),
  number: Type.String(),
  title: Type.String(),
  due_at: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  person: Type.Union([reference, Type.Null()]),
  roles: Type.Array(Type.String(), { description: 'Roles that owe it where no person is named.' }),
});

const querystring = Type.Object(
  { whose: Type.Optional(Type.Enum(['mine', 'all'], { default: 'mine' })) },
  { additionalProperties: false },
);

async function namesOf(
  platform: Platform,
  organisation_id: string,
  owed: readonly Owed[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(owed.flatMap(({ person }) => (person === null ? [] : [person])))];
  const rows = await readInOrganisation(platform.pool, organisation_id, async (client) => {
    const found = await client.query<{ id: string; name: string }>(
      'select id, name from person where organisation_id = current_organisation_id() and id = any ($1::uuid[])',
      [ids],
    );
    return found.rows;
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const countSchema = Type.Object({
  process: Type.String(),
  open: Type.Integer({ description: 'In force or under way.' }),
  overdue: Type.Integer({ description: 'Of those, asking for something whose day has passed.' }),
  total: Type.Integer(),
  states: Type.Record(Type.String(), Type.Integer()),
  updated_at: Type.String({ format: 'date-time' }),
});

/** Registers are all processes but those that are counted by the hundred thousand. */
const registers = definitions.filter(({ clocks }) => clocks.length === 0).map(({ name }) => name);

function registerCounts(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/registers',
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'list-registers',
        summary: 'How full each register is, and how much of it is overdue',
        tags: ['obligations'],
        response: { 200: Type.Object({ items: Type.Array(countSchema) }), ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const counts = await readInOrganisation(platform.pool, organisation_id, (client) =>
        countRegisters(client, registers, platform.now()),
      );
      return { items: counts.map((one) => ({ ...one, updated_at: isoOf(one.updated_at) })) };
    },
  );
}

/** What people owe: reviews, decisions, actions and confirmations that open records ask for; and how registers stand. */
export function registerObligationRoutes(app: HttpServer, platform: Platform): void {
  registerCounts(app, platform);
  app.get(
    '/api/v1/obligations',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'list-obligations',
        summary: 'What is owed, soonest first',
        tags: ['obligations'],
        querystring,
        response: { 200: Type.Object({ items: Type.Array(owedSchema) }), ...problems },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const owed = await listOwed(platform, principal, request.query.whose ?? 'mine');
      const names = await namesOf(platform, principal.organisation_id, owed);
      return {
        items: owed.map(({ person, roles = [], due_at, ...rest }) => ({
          ...rest,
          due_at: isoOf(due_at),
          person: person === null ? null : { id: person, name: names.get(person) ?? '–' },
          roles,
        })),
      } as never;
    },
  );
}
