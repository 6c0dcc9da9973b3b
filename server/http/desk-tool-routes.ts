import { type TObject, type TSchema, Type } from 'typebox';
import { longest_text } from '../../kernel/field.ts';
import { placeholders } from '../../kernel/placeholders.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { deskProcesses } from '../../processes/desk.ts';
import { singleActions } from '../../processes/desk-bulk.ts';
import { cannedReplies, listReplies } from '../desk/canned-replies.ts';
import { tryMacro } from '../desk/macro-try.ts';
import { listMacros, type MacroContent, macros, mostSteps } from '../desk/macros.ts';
import { scopes } from '../desk/sharing.ts';
import {
  changeTool,
  createTool,
  removeTool,
  type Tool,
  type ToolKind,
  type ToolValues,
} from '../desk/tools.ts';
import type { Platform } from '../platform.ts';
import { foreseen, shownForeseen } from './desk-bulk-routes.ts';
import { expectedVersion, type HttpServer, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { problems, reference } from './record-schemas.ts';

const uuid = Type.String({ format: 'uuid' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false } as const;
const name = Type.String({ minLength: 1, maxLength: 80 });
const word = Type.String({ minLength: 1, maxLength: 200 });
const text = Type.String({
  minLength: 1,
  maxLength: longest_text,
  description: `Placeholders: ${placeholders.map((one) => `{{${one}}}`).join(', ')}.`,
});

const replyContent = Type.Object({ language: Type.Enum([...languages]), text }, closed);

const step = Type.Object(
  {
    action: Type.Enum([...singleActions]),
    activity: Type.Optional(word),
    values: Type.Optional(Type.Object({}, { additionalProperties: true, maxProperties: 100 })),
    text: Type.Optional(text),
    reply: Type.Optional(uuid),
    relation: Type.Optional(word),
    to: Type.Optional(word),
  },
  closed,
);

const macroContent = Type.Object(
  {
    processes: Type.Array(Type.Enum([...deskProcesses]), { maxItems: 10, uniqueItems: true }),
    states: Type.Array(word, { maxItems: 50, uniqueItems: true }),
    services: Type.Array(uuid, { maxItems: 200, uniqueItems: true }),
    steps: Type.Array(step, { minItems: 1, maxItems: mostSteps }),
  },
  closed,
);

const filled = orNull(
  Type.Object({
    text: Type.String(),
    missing: Type.Array(Type.String(), { description: 'Placeholders for which nothing is known.' }),
  }),
);

/** What the routes of a kind of tool are made of. */
interface ToolRoutes<Content> {
  readonly path: string;
  readonly one: string;
  readonly words: { readonly create: string; readonly change: string; readonly remove: string };
  readonly kind: ToolKind<Content>;
  readonly content: TObject;
  readonly schema: TObject;
}

function toolSchema(content: TObject, title: string, more: Record<string, TSchema> = {}): TObject {
  return Type.Object(
    {
      id: uuid,
      scope: Type.Enum([...scopes]),
      team: orNull(reference),
      name,
      content,
      version: Type.Integer(),
      may_change: Type.Boolean(),
      ...more,
    },
    { title },
  );
}

function registerKeeping<Content>(app: HttpServer, platform: Platform, routes: ToolRoutes<Content>): void {
  const { path, one, kind, content, schema, words } = routes;
  const about = (verb: keyof typeof words) => ({
    operationId: `${verb}-${one}`,
    summary: words[verb],
    tags: ['desk'],
  });
  const config = { access: workingRoles };
  app.post(
    path,
    {
      config,
      schema: {
        ...about('create'),
        body: Type.Object(
          { scope: Type.Enum([...scopes]), team: Type.Optional(orNull(uuid)), name, content },
          closed,
        ),
        response: { 201: schema, ...problems },
      },
    },
    async (request, reply) => {
      const given = { team: null, ...(request.body as object) } as never;
      const tool = await createTool(platform, principalOf(request), kind, given);
      reply.code(201).header('etag', `"${tool.version}"`);
      return tool as never;
    },
  );
  const params = Type.Object({ id: uuid });
  app.put(
    `${path}/:id`,
    {
      config,
      schema: {
        ...about('change'),
        params,
        body: Type.Object({ name, content }, closed),
        response: { 200: schema, ...problems },
      },
    },
    async (request, reply) => {
      const given = request.body as unknown as Pick<Tool<Content>, 'name' | 'content'>;
      const version = expectedVersion(request);
      const tool = await changeTool(platform, principalOf(request), kind, request.params.id, given, version);
      reply.header('etag', `"${tool.version}"`);
      return tool as never;
    },
  );
  app.delete(
    `${path}/:id`,
    { config, schema: { ...about('remove'), params, response: { 204: Type.Null(), ...problems } } },
    async (request, reply) => {
      await removeTool(platform, principalOf(request), kind, request.params.id, expectedVersion(request));
      return reply.code(204).send(null);
    },
  );
}

const numberOfRecord = Type.String({ minLength: 1, maxLength: 40, description: 'Such as INC0000123.' });
const forRecord = Type.Object({ record: Type.Optional(uuid) }, closed);
const replySchema = toolSchema(replyContent, 'Canned reply', { filled });
const macroSchema = toolSchema(macroContent, 'Macro');

function registerTrying(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/desk/macros/try',
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'try-macro',
        summary: 'Tell what a macro would do to a record before it is kept; nothing is done',
        tags: ['desk'],
        body: Type.Object({ record: numberOfRecord, name, content: macroContent }, closed),
        response: { 200: foreseen, ...problems },
      },
    },
    async (request) => {
      const { record, ...given } = request.body as unknown as ToolValues<MacroContent> & { record: string };
      const found = await tryMacro(platform, principalOf(request), given, record);
      return shownForeseen(found, languageOf(request)) as never;
    },
  );
}

/** Registers what people of the desk keep to work with: canned replies and macros. */
export function registerDeskToolRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/desk/canned-replies',
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'list-canned-replies',
        summary:
          'Canned replies: your own, those of your teams, and those of everyone; filled in for a record',
        tags: ['desk'],
        querystring: forRecord,
        response: {
          200: Type.Object({ language: orNull(Type.String()), items: Type.Array(replySchema) }),
          ...problems,
        },
      },
    },
    async (request) =>
      (await listReplies(platform, principalOf(request), request.query.record ?? null)) as never,
  );
  registerKeeping(app, platform, {
    path: '/api/v1/desk/canned-replies',
    one: 'canned-reply',
    words: {
      create: 'Keep a canned reply: for yourself, a team of yours, or everyone',
      change: 'Change a canned reply (If-Match)',
      remove: 'Take a canned reply away (If-Match)',
    },
    kind: cannedReplies,
    content: replyContent,
    schema: toolSchema(replyContent, 'Canned reply'),
  });
  app.get(
    '/api/v1/desk/macros',
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'list-macros',
        summary:
          'Macros: your own, those of your teams, and those of everyone; for a record, those that fit it',
        tags: ['desk'],
        querystring: forRecord,
        response: { 200: Type.Object({ items: Type.Array(macroSchema) }), ...problems },
      },
    },
    async (request) =>
      ({ items: await listMacros(platform, principalOf(request), request.query.record ?? null) }) as never,
  );
  registerKeeping(app, platform, {
    path: '/api/v1/desk/macros',
    one: 'macro',
    words: {
      create: 'Keep a macro: for yourself, a team of yours, or everyone',
      change: 'Change a macro (If-Match)',
      remove: 'Take a macro away (If-Match)',
    },
    kind: macros,
    content: macroContent,
    schema: macroSchema,
  });
  registerTrying(app, platform);
}
