import type { FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { errorRegistry } from '../../kernel/errors.ts';
import { performingRoles } from '../../kernel/rights.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { fillText } from '../../kernel/text.ts';
import { type Delivery, readContent, readDeliveries, retryDelivery } from '../deliveries/deliveries.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { keyOf, keyParams, type RecordAccess } from './record-access.ts';
import { problems, reference } from './record-schemas.ts';

const instant = Type.String({ format: 'date-time' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);

const deliverySchema = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: 'The same on both sides.' }),
    direction: Type.Enum(['sent', 'received']),
    kind: Type.String(),
    activity: Type.String({
      description: 'Of this record: what handed it over, or what it did (`create` or an activity).',
    }),
    other: Type.String({ description: 'The other organisation.' }),
    state: Type.Enum(['sent', 'delivered', 'refused']),
    problem: orNull(
      Type.Object({
        code: Type.String(),
        detail: Type.String({ description: 'Why it was refused, in the language of whoever asks.' }),
      }),
    ),
    hash: Type.String({ description: 'SHA-256 of the content, hexadecimal.' }),
    size: Type.Integer({ description: 'Of the content, in bytes.' }),
    person: orNull(reference),
    created_at: instant,
    settled_at: orNull(instant),
    retryable: Type.Boolean({ description: 'Whether it can be handed over again.' }),
  },
  { title: 'Delivery' },
);
const deliveryList: TSchema = Type.Object({ items: Type.Array(deliverySchema) });
const deliveryParams = Type.Object({ ...keyParams.properties, delivery: Type.String({ format: 'uuid' }) });

function presented(deliveries: readonly Delivery[], request: FastifyRequest): Record<string, unknown> {
  const language = languageOf(request);
  return {
    items: deliveries.map(({ problem, created_at, settled_at, ...rest }) => ({
      ...rest,
      problem:
        problem === null
          ? null
          : {
              code: problem.code,
              detail: fillText(errorRegistry[problem.code].text[language], problem.params),
            },
      created_at: isoOf(created_at),
      settled_at: isoOf(settled_at),
    })),
  };
}

/** Registers what was handed over of a process's records and arrived for them, where its definition exchanges anything. */
export function registerDeliveryRoutes(app: HttpServer, access: RecordAccess): void {
  const { definition, platform } = access;
  if (definition.exchange === undefined) return;
  const path = `${access.base}/:key/deliveries`;
  app.get(
    path,
    {
      config: { access: staffRoles },
      schema: {
        ...access.about('deliveries', 'What was handed over and what arrived, newest first'),
        params: keyParams,
        response: { 200: deliveryList, ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const record = await access.recordOf(reading, keyOf(request));
        return presented(await readDeliveries(reading.client, record), request);
      }),
  );
  app.get(
    `${path}/:delivery`,
    {
      config: { access: staffRoles },
      schema: {
        ...access.about('delivery', 'What was handed over, byte for byte as it was hashed'),
        params: deliveryParams,
        response: { 200: Type.Object({}, { additionalProperties: true }), ...problems },
      },
    },
    async (request, reply) => {
      const content = await access.read(request, async (reading) =>
        readContent(reading.client, await access.recordOf(reading, keyOf(request)), request.params.delivery),
      );
      return reply
        .type('application/json; charset=utf-8')
        .serializer(String)
        .send(content as never);
    },
  );
  app.post(
    `${path}/:delivery/retry`,
    {
      config: { access: performingRoles(definition) },
      schema: {
        ...access.about('retry-delivery', 'Hand over again what the other side refused'),
        params: deliveryParams,
        response: { 200: deliveryList, ...problems },
      },
    },
    async (request) => {
      const { delivery } = request.params;
      const principal = principalOf(request);
      return presented(
        await retryDelivery(platform, principal, definition, keyOf(request), delivery),
        request,
      );
    },
  );
}
