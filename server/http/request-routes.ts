import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { numberIn, rowsIn } from '../../kernel/register.ts';
import { isStaff } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { questionKinds, questionsIn } from '../../processes/request-form.ts';
import { requestItem } from '../../processes/request-item/definition.ts';
import { schemaOfForm } from '../../processes/request-item/form.ts';
import type { Platform } from '../platform.ts';
import { readRecord } from '../records/store.ts';
import { catalogueItem, isOffered, readCatalogue } from '../requests/catalogue.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems } from './record-schemas.ts';

const orNull = <Schema extends ReturnType<typeof Type.String>>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const text = orNull(Type.String());
const number = Type.Union([Type.Number(), Type.Null()]);
const language = Type.Optional(
  Type.Enum([...languages], {
    description: 'Of titles, questions and choices; as the request asks if left out.',
  }),
);

const itemProperties = {
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  title: Type.String(),
  description: text,
  category: text,
  service: text,
  approval: Type.Boolean({ description: 'Whether somebody approves it first.' }),
  target_minutes: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Working minutes; null: by priority and service.',
  }),
};

const catalogueSchema = Type.Object(
  {
    groups: Type.Array(
      Type.Object({
        category: text,
        name: text,
        items: Type.Array(Type.Object(itemProperties, { title: 'CatalogueItem' })),
      }),
    ),
  },
  { title: 'Catalogue' },
);

const questionSchema = Type.Object(
  {
    id: Type.String(),
    kind: Type.Enum([...questionKinds]),
    label: Type.String(),
    label_vi: text,
    label_zh: text,
    help: text,
    required: Type.Union([Type.Boolean(), Type.Null()]),
    choices: text,
    minimum: number,
    maximum: number,
    pattern: text,
    shown_if: text,
    shown_value: text,
  },
  { title: 'Question' },
);

const formSchema = Type.Object(
  {
    ...itemProperties,
    version: Type.Integer({ description: 'Of the item: requests keep the version they were asked by.' }),
    schema: Type.Object(
      {},
      {
        additionalProperties: true,
        description: 'JSON Schema (2020-12) of the answers as one object; `x-order` is their order.',
      },
    ),
    questions: Type.Array(questionSchema, {
      description: 'The same as its rows: answers are sent as rows `{id, value}` of a request.',
    }),
  },
  { title: 'RequestForm' },
);

/** Registers what requesters ask from: the catalogue, and the form of one of its items. */
export function registerRequestRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(requestItem, platform);
  app.get(
    '/api/v1/catalogue',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'read-catalogue',
        summary: 'What can be asked for, by category: the items offered to whoever asks',
        tags: [requestItem.plural],
        querystring: Type.Object(
          { q: Type.Optional(Type.String({ maxLength: 200 })), language },
          { additionalProperties: false },
        ),
        response: { 200: catalogueSchema, ...problems },
      },
    },
    async (request) => {
      const { q, language: wanted } = request.query;
      const { settings } = await platform.organisations.of(principalOf(request).organisation_id);
      const asked = { q, language: wanted ?? languageOf(request) };
      return access.read(request, async (reading) => ({
        groups: (await readCatalogue(reading, settings, asked)) as never,
      }));
    },
  );
  app.get(
    `${access.base}/:key/form`,
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'form-request-item',
        summary: 'The form of an item of the catalogue, as JSON Schema and as its questions',
        tags: [requestItem.plural],
        params: keyParams,
        querystring: Type.Object({ language }, { additionalProperties: false }),
        response: { 200: formSchema, ...problems },
      },
    },
    async (request) => {
      const key = keyOf(request);
      const wanted = request.query.language ?? languageOf(request);
      return access.read(request, async ({ client, actor }) => {
        const item = await readRecord(client, requestItem, key, false);
        // Staff look at forms before they are offered, and after.
        if (item === null || !(isStaff(actor) || isOffered(item, actor))) {
          throw new Refusal('record.unknown', { process: requestItem.name, key });
        }
        const questions = questionsIn(rowsIn(item, 'form'));
        return {
          ...catalogueItem(item, wanted),
          version: numberIn(item, 'item_version') ?? 1,
          schema: schemaOfForm(questions, wanted),
          questions: questions as never,
        };
      });
    },
  );
}
