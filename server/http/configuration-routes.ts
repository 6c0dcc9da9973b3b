import { Type } from 'typebox';
import { fieldsOf } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { change } from '../../processes/change/definition.ts';
import { configurationBaseline } from '../../processes/configuration-baseline/definition.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import { service } from '../../processes/service/definition.ts';
import { itemAt } from '../configuration/at.ts';
import { compareBaselines, takeBaseline } from '../configuration/baselines.ts';
import {
  impactCount,
  impactDepth,
  impactOf,
  namedServices,
  servicesTouched,
} from '../configuration/impact.ts';
import { configurationReaders } from '../configuration/readers.ts';
import { sourcesOf } from '../configuration/sources.ts';
import type { Platform } from '../platform.ts';
import { presentValue } from '../records/present.ts';
import { expectedVersion, type HttpServer, isoOf, principalOf } from './frame.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

const readers = { access: configurationReaders };

const uuid = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const impactQuery = Type.Object(
  {
    direction: Type.Optional(
      Type.Enum(['fails', 'needs'], {
        default: 'fails',
        description: 'fails: what fails if this fails. needs: what this needs.',
      }),
    ),
    depth: Type.Optional(Type.Integer({ minimum: 1, maximum: impactDepth.most, default: impactDepth.usual })),
    most: Type.Optional(Type.Integer({ minimum: 1, maximum: impactCount.most, default: impactCount.usual })),
  },
  { additionalProperties: false },
);

const impactSchema = Type.Object(
  {
    nodes: Type.Array(
      Type.Object({
        id: uuid,
        process: Type.String(),
        number: Type.String(),
        title: Type.String(),
        item_type: orNull(Type.String()),
        service_id: orNull(uuid),
        depth: Type.Integer({ description: 'Steps from where the walk began.' }),
        state: Type.String(),
      }),
    ),
    edges: Type.Array(
      Type.Object({
        from: uuid,
        to: uuid,
        relation: Type.String({ description: '`represents`: an item stands for the service.' }),
      }),
    ),
    services: Type.Array(uuid, {
      description: 'Services that the nodes are, stand for or belong to, nearest first.',
    }),
    touched: Type.Array(Type.Object({ id: uuid, number: Type.String(), title: Type.String() }), {
      description: 'The same services by number and name.',
    }),
    more: Type.Boolean({ description: 'There is more beyond the depth or the number asked for.' }),
  },
  { title: 'Impact' },
);

/** Where the walk from a record begins: the record itself, or what a change names. */
function beginningOf({ id, process, values }: ProcessRecord): readonly string[] {
  return process === change.name ? ((values['items'] ?? []) as readonly string[]) : [id];
}

function registerImpact(app: HttpServer, access: RecordAccess, summary: string): void {
  app.get(
    `${access.base}/:key/impact`,
    {
      config: readers,
      schema: {
        ...access.about('impact', summary),
        params: keyParams,
        querystring: impactQuery,
        response: { 200: impactSchema, ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const record = await access.recordOf(reading, keyOf(request));
        const { direction = 'fails', ...limits } = request.query;
        const graph = await impactOf(reading.client, beginningOf(record), { direction, ...limits });
        const services = servicesTouched(graph.nodes);
        return { ...graph, services, touched: await namedServices(reading.client, services) } as never;
      }),
  );
}

const thenSchema = Type.Object(
  {
    id: uuid,
    number: Type.String(),
    instant,
    state: Type.String(),
    values: Type.Object({}, { additionalProperties: true }),
    relations: Type.Array(
      Type.Object({
        relation: Type.String(),
        direction: Type.Enum(['to', 'from']),
        record: Type.Object({ id: uuid, number: Type.String(), title: Type.String() }),
      }),
    ),
  },
  { title: 'Configuration item at an instant' },
);

function registerHistory(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/at`,
    {
      config: readers,
      schema: {
        ...access.about('history', 'The item with its relations as it was at an instant'),
        params: keyParams,
        querystring: Type.Object({ instant }, { additionalProperties: false }),
        response: { 200: thenSchema, ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const record = await access.recordOf(reading, keyOf(request));
        const at = Date.parse(request.query.instant);
        const then = await itemAt(reading.client, record, at);
        if (then === null)
          throw new Refusal('item.not-yet', { number: record.number, since: isoOf(record.opened_at) });
        const { values } = then.record;
        const names = await reading.names.of(reading, [values]);
        const shown = fieldsOf(configurationItem).map(([name, field]) => [
          name,
          presentValue(field, values[name], names),
        ]);
        return {
          id: record.id,
          number: record.number,
          instant: isoOf(at),
          state: then.record.state,
          values: Object.fromEntries(shown),
          relations: then.relations.map(({ other, ...relation }) => ({ ...relation, record: other })),
        } as never;
      }),
  );
}

const sourcesSchema = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        source: Type.String(),
        external_key: orNull(Type.String()),
        said_at: instant,
        absent_since: orNull(instant),
        agreeing: Type.Integer({ description: 'Values that are as the item holds them.' }),
        contradicting: Type.Array(
          Type.Object({
            place: Type.String({ description: '`title`, `attributes.os`, `identifiers.serial`.' }),
            said: Type.String(),
            held: orNull(Type.String()),
          }),
        ),
      }),
    ),
  },
  { title: 'Sources of a configuration item' },
);

function registerSources(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/sources`,
    {
      config: readers,
      schema: {
        ...access.about('sources', 'What each source last said, and where it contradicts the item'),
        params: keyParams,
        response: { 200: sourcesSchema, ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const record = await access.recordOf(reading, keyOf(request));
        const sources = await sourcesOf(reading, record);
        return {
          items: sources.map(({ said_at, absent_since, ...source }) => ({
            ...source,
            said_at: isoOf(said_at),
            absent_since: absent_since === null ? null : isoOf(absent_since),
          })),
        } as never;
      }),
  );
}

function registerTaking(app: HttpServer, access: RecordAccess): void {
  app.post(
    `${access.base}/:key/take`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('take', 'Take the baseline now (If-Match)'),
        params: keyParams,
        response: { 200: recordSchema(configurationBaseline), ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const taking = { key: keyOf(request), expected_version: expectedVersion(request) };
      const taken = await takeBaseline(access.platform, principal, taking);
      reply.header('etag', `"${taken.record.version}"`);
      return access.present(taken, principal);
    },
  );
}

const namedItem = { id: uuid, number: Type.String(), title: Type.String() };

const heldRelation = Type.Object({
  relation: Type.String(),
  to: Type.Object({ id: uuid, number: Type.String() }),
});

const side = Type.Object({
  number: orNull(Type.String({ description: 'Null: the present.' })),
  at: instant,
});

const comparisonSchema = Type.Object(
  {
    before: side,
    after: side,
    added: Type.Array(Type.Object(namedItem)),
    removed: Type.Array(Type.Object(namedItem)),
    changed: Type.Array(
      Type.Object({
        ...namedItem,
        fields: Type.Array(
          Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() }),
        ),
        relations_added: Type.Array(heldRelation),
        relations_removed: Type.Array(heldRelation),
      }),
    ),
    unchanged: Type.Integer(),
  },
  { title: 'Comparison of configurations' },
);

function registerComparison(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/comparison`,
    {
      config: readers,
      schema: {
        ...access.about('compare', 'Compare with another baseline or with the present'),
        params: keyParams,
        querystring: Type.Object(
          {
            with: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 200,
                default: 'now',
                description: 'Id or number of another baseline, or `now`.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: comparisonSchema, ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const { with: other = 'now' } = request.query;
        const compared = await compareBaselines(reading, keyOf(request), other === 'now' ? null : other);
        const told = ({ number, at }: typeof compared.before) => ({ number, at: isoOf(at) });
        return { ...compared, before: told(compared.before), after: told(compared.after) } as never;
      }),
  );
}

/** Registers what configuration management has beyond its registers: impact, history and baselines. */
export function registerConfigurationRoutes(app: HttpServer, platform: Platform): void {
  const items = new RecordAccess(configurationItem, platform);
  registerImpact(app, items, 'What fails if this fails, or what this needs');
  registerImpact(app, new RecordAccess(service, platform), 'What fails with a service, or what it needs');
  registerImpact(
    app,
    new RecordAccess(change, platform),
    'What fails with the items of a change, or what they need',
  );
  registerHistory(app, items);
  registerSources(app, items);
  const baselines = new RecordAccess(configurationBaseline, platform);
  registerTaking(app, baselines);
  registerComparison(app, baselines);
}
