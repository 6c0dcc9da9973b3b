import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { residentRoles, workingRoles } from '../../kernel/roles.ts';
import { asset } from '../../processes/asset/definition.ts';
import { stockTake } from '../../processes/stock-take/definition.ts';
import { decisions, differencePercent, type Outcome, outcomes } from '../../processes/stock-take/lines.ts';
import { decideLine } from '../assets/decide-line.ts';
import { drawUp } from '../assets/draw-up.ts';
import {
  countersOf,
  listLines,
  progressByPlace,
  type StockTakeLine,
  together,
  undecidedLines,
} from '../assets/lines.ts';
import { takeSighting } from '../assets/sight.ts';
import type { Platform } from '../platform.ts';
import { looksLikeId } from '../records/store.ts';
import { expectedVersion, type HttpServer, isoOf, principalOf, signedInOf } from './frame.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { pageOf, problems, recordSchema } from './record-schemas.ts';

const textOrNull = Type.Union([Type.String(), Type.Null()]);
const place = { minLength: 1, maxLength: 100 };
const conditions = asset.fields['seen_condition']?.choices as readonly string[];

const lineSchema = Type.Object({
  id: Type.String(),
  tag: Type.String(),
  expected: Type.Boolean({ description: 'Whether it was on the list drawn up at the start.' }),
  expected_location: textOrNull,
  outcome: Type.Enum([...outcomes]),
  seen_at: textOrNull,
  seen_by: textOrNull,
  seen_location: textOrNull,
  condition: textOrNull,
  note: textOrNull,
  decision: Type.Union([Type.Enum([...decisions]), Type.Null()]),
  decided_reason: textOrNull,
  decided_by: textOrNull,
  decided_at: textOrNull,
  asset: Type.Union([
    Type.Object({
      id: Type.String(),
      number: Type.String(),
      title: Type.String(),
      state: Type.String(),
      owner: textOrNull,
    }),
    Type.Null(),
  ]),
});

const tallySchema = Type.Object(Object.fromEntries(outcomes.map((one) => [one, Type.Integer()])));

const sightingBody = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: 'Given by the device: the same counts once.' }),
    label: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'What the label holds, or a typed tag.',
    }),
    location: Type.Optional(Type.Union([Type.String(place), Type.Null()])),
    condition: Type.Optional(Type.Union([Type.Enum([...conditions]), Type.Null()])),
    note: Type.Optional(Type.Union([Type.String({ maxLength: 2000 }), Type.Null()])),
    seen_at: Type.String({ format: 'date-time', description: 'By the clock of the device.' }),
  },
  { additionalProperties: false },
);

const decisionBody = Type.Object(
  {
    decision: Type.Enum([...decisions]),
    reason: Type.String({ minLength: 1, maxLength: 2000 }),
    search_until: Type.Optional(Type.Union([Type.String({ format: 'date' }), Type.Null()])),
  },
  { additionalProperties: false },
);

const linesQuery = Type.Object(
  {
    outcome: Type.Optional(Type.String({ maxLength: 100, description: 'One or several, with commas.' })),
    undecided: Type.Optional(Type.Boolean({ description: 'Only differences that nobody decided on.' })),
    location: Type.Optional(Type.String({ ...place, description: 'Where they should have been.' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  { additionalProperties: false },
);

function shown(line: StockTakeLine) {
  const { asset_id, number, title, state, owner, seen_at, decided_at, ...rest } = line;
  const known = asset_id === null || number === null ? null : { id: asset_id, number, title, state, owner };
  return { ...rest, seen_at: isoOf(seen_at), decided_at: isoOf(decided_at), asset: known };
}

function outcomesOf(text: string | undefined): readonly Outcome[] | undefined {
  if (text === undefined) return undefined;
  const named = text.split(',').map((one) => one.trim());
  const wrong = named.find((one) => !outcomes.includes(one as Outcome));
  if (wrong === undefined) return named as Outcome[];
  throw new Refusal('list.filter-invalid', {
    filter: 'outcome',
    value: wrong,
    expected: outcomes.join(', '),
  });
}

const cursorOf = ({ tag, id }: StockTakeLine): string =>
  Buffer.from(JSON.stringify([tag, id])).toString('base64url');

function afterOf(cursor: string | undefined): { tag: string; id: string } | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [tag, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof tag === 'string' && looksLikeId(String(id))) return { tag, id: String(id) };
  } catch {
    // Whatever is wrong with it, the answer is the same.
  }
  throw new Refusal('list.cursor-invalid');
}

function registerStart(app: HttpServer, access: RecordAccess): void {
  app.post(
    `${access.base}/:key/start`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('start', 'Draw up what should be there and begin to count (If-Match)'),
        params: keyParams,
        response: { 200: recordSchema(stockTake), ...problems },
      },
    },
    async (request, reply) => {
      const { platform } = access;
      const { settings } = await platform.organisations.of(signedInOf(request).organisation.id);
      const command = { kind: 'perform' as const, activity: 'start', values: {} };
      return access.execute(request, reply, command, expectedVersion(request), (client, record) =>
        drawUp(client, record, settings, platform.newId),
      );
    },
  );
}

function registerLines(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/lines`,
    {
      config: { access: residentRoles },
      schema: {
        ...access.about('lines-of', 'What was expected and found, by tag'),
        params: keyParams,
        querystring: linesQuery,
        response: { 200: pageOf(lineSchema), ...problems },
      },
    },
    async (request) => {
      const { outcome, undecided, location, limit = 100, cursor } = request.query;
      const wanted = outcomesOf(outcome);
      const after = afterOf(cursor);
      const found = await access.read(request, async (reading) => {
        const { id } = await access.recordOf(reading, keyOf(request));
        return listLines(reading.client, id, {
          limit,
          ...(wanted === undefined ? {} : { outcomes: wanted }),
          ...(undecided === undefined ? {} : { undecided }),
          ...(location === undefined ? {} : { location }),
          ...(after === undefined ? {} : { after }),
        });
      });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next = found.length > limit && last !== undefined ? cursorOf(last) : null;
      return { items: page.map(shown), next };
    },
  );
  app.get(
    `${access.base}/:key/progress`,
    {
      config: { access: residentRoles },
      schema: {
        ...access.about('progress-of', 'How far it is, by place and by who counts'),
        params: keyParams,
        response: {
          200: Type.Object({
            total: tallySchema,
            difference_percent: Type.Union([Type.Number(), Type.Null()]),
            undecided: Type.Integer(),
            places: Type.Array(Type.Object({ location: textOrNull, tally: tallySchema })),
            counters: Type.Array(
              Type.Object({ id: Type.String(), name: Type.String(), sightings: Type.Integer() }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request) =>
      (await access.read(request, async (reading) => {
        const { id } = await access.recordOf(reading, keyOf(request));
        const places = await progressByPlace(reading.client, id);
        const total = together(places);
        return {
          total,
          difference_percent: differencePercent(total),
          undecided: await undecidedLines(reading.client, id),
          places,
          counters: await countersOf(reading.client, id),
        };
      })) as never,
  );
}

function registerSightings(app: HttpServer, access: RecordAccess): void {
  app.post(
    `${access.base}/:key/sightings`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('sight-in', 'Record that something was seen'),
        params: keyParams,
        body: sightingBody,
        response: {
          201: Type.Object({ outcome: Type.Enum([...outcomes]), again: Type.Boolean(), line: lineSchema }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const { id, label, location = null, condition = null, note = null, seen_at } = request.body;
      const sighted = await takeSighting(access.platform, principalOf(request), keyOf(request), {
        id,
        label,
        location,
        condition,
        note: note === '' ? null : note,
        seen_at: Date.parse(seen_at),
      });
      reply.code(201);
      return { ...sighted, line: shown(sighted.line) } as never;
    },
  );
  app.post(
    `${access.base}/:key/lines/:line/decision`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('decide-in', 'Decide on a difference'),
        params: Type.Object({ ...keyParams.properties, line: Type.String({ format: 'uuid' }) }),
        body: decisionBody,
        response: { 200: lineSchema, ...problems },
      },
    },
    async (request) => {
      const { decision, reason, search_until = null } = request.body;
      const where = { key: keyOf(request), line: request.params.line };
      const decided = { decision, reason, search_until };
      return shown(await decideLine(access.platform, principalOf(request), where, decided)) as never;
    },
  );
}

/** Registers what stock-takes can do beyond what all records can: start, count, tell and decide. */
export function registerStockTakeRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(stockTake, platform);
  registerStart(app, access);
  registerLines(app, access);
  registerSightings(app, access);
}
