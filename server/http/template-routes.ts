import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, textIn } from '../../kernel/register.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { modulesIn } from '../../processes/definitions.ts';
import { writingRoles } from '../../processes/document/activities.ts';
import { document, documentKinds } from '../../processes/document/definition.ts';
import { structuredType } from '../../processes/document/structured-text.ts';
import { itemPurposes } from '../../standard/document-purposes.ts';
import { documentItems } from '../../standard/documents.ts';
import { requirementById } from '../../standard/requirements.ts';
import { writing } from '../documents/content.ts';
import { readContent } from '../documents/file-kinds.ts';
import {
  type ComposedDocument,
  composeFromProcess,
  composeFromTemplate,
  kindFor,
  moduleNamed,
} from '../documents/templates/compose.ts';
import { type FactReader, openRecords } from '../documents/templates/fact-source.ts';
import { generatedDocuments } from '../documents/templates/generated.ts';
import { templateFiles, titleOfFile } from '../documents/templates/template-files.ts';
import type { Platform } from '../platform.ts';
import { execute } from '../records/execute.ts';
import type { Reading } from '../records/reading.ts';
import { expectedVersion, type HttpServer, principalOf, signedInOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

const tags = ['documents'];
const language = Type.Enum([...languages]);
const itemId = Type.String({
  pattern: '^DI-[0-9]{2}$',
  description: 'Id of an item of documented information.',
});
const processName = Type.String({ pattern: '^[a-z][a-z-]{0,59}$', description: 'Name of a process.' });

const languageQuery = Type.Object(
  { language: Type.Optional(language) },
  { additionalProperties: false, description: 'Without it: the language of whoever asks.' },
);

const existing = Type.Object({
  number: Type.String(),
  state: Type.Enum(Object.keys(document.states)),
  language: Type.Union([language, Type.Null()]),
  version: Type.Union([Type.Integer(), Type.Null()]),
});

const listed = Type.Object({
  templates: Type.Array(
    Type.Object({
      item: itemId,
      name: Type.String(),
      title: Type.String({ description: 'Of the document that is made from it.' }),
      kind: Type.Enum([...documentKinds]),
      clauses: Type.Array(Type.String()),
      letter: Type.Union([Type.String(), Type.Null()], {
        description: 'Of the list in 7.5.4 that it serves.',
      }),
      requirements: Type.Array(Type.Object({ id: Type.String(), statement: Type.String() })),
      documents: Type.Array(existing, { description: 'Documents of the item that are there already.' }),
    }),
  ),
  processes: Type.Array(
    Type.Object({
      process: processName,
      name: Type.String(),
      clause: Type.String(),
      documents: Type.Array(existing, { description: 'Documents generated from it.' }),
    }),
    { description: 'Processes of which a document can be generated.' },
  ),
});

const composed = Type.Object({
  title: Type.String(),
  kind: Type.Enum([...documentKinds]),
  item: Type.Union([itemId, Type.Null()]),
  language,
  text: Type.Object({}, { additionalProperties: true, description: 'Structured text.' }),
});

const fromTemplate = Type.Union([
  Type.Object({ item: itemId, language }, { additionalProperties: false }),
  Type.Object({ process: processName, language }, { additionalProperties: false }),
]);

const generatedList = Type.Object({
  items: Type.Array(
    Type.Object({
      number: Type.String(),
      title: Type.String(),
      state: Type.Enum(Object.keys(document.states)),
      language: Type.String(),
      process: Type.String(),
      version: Type.Union([Type.Integer(), Type.Null()], {
        description: 'What `stale` is about; null: what is being prepared.',
      }),
      stale: Type.Boolean({
        description: 'Made from a definition or planned values that are no longer those of today.',
      }),
      draft_stale: Type.Union([Type.Boolean(), Type.Null()], {
        description: 'The same of what is being prepared beside a published version; null where nothing is.',
      }),
      current_digest: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});

function wantedLanguage(request: FastifyRequest): Language {
  return (request.query as { readonly language?: Language }).language ?? languageOf(request);
}

/** For whom facts are told, and in which language. */
async function factReader(
  access: RecordAccess,
  request: FastifyRequest,
  language: Language,
): Promise<FactReader> {
  const { organisation } = signedInOf(request);
  const planned = await access.platform.organisations.of(organisation.id);
  return { language, organisation: organisation.name, planned };
}

/** A document of a process, or of an item's template, in the language that the reader names. */
function compose(reading: Reading, key: string, reader: FactReader): Promise<ComposedDocument> {
  return moduleNamed(key) === undefined
    ? composeFromTemplate(reading, key, reader)
    : composeFromProcess(reading, key, reader);
}

function presentExisting(records: readonly ProcessRecord[]): Static<typeof existing>[] {
  return records.map((record) => ({
    number: record.number,
    state: record.state,
    language: languages.find((one) => one === textIn(record, 'language')) ?? null,
    version: numberIn(record, 'version_number'),
  })) as Static<typeof existing>[];
}

async function listTemplates(
  language: Language,
  documents: readonly ProcessRecord[],
): Promise<Static<typeof listed>> {
  const files = await templateFiles(language);
  const holding = (field: string, value: string): Static<typeof existing>[] =>
    presentExisting(documents.filter(({ values }) => values[field] === value));
  const templates = documentItems.flatMap(({ id, name, clauses, letter }) => {
    const file = files.get(id);
    if (file === undefined) return [];
    const requirements = (itemPurposes[id]?.requirements ?? []).map((one) => {
      const statement = requirementById(one)?.statement;
      return { id: one, statement: statement?.[language] ?? statement?.en ?? '' };
    });
    return [
      {
        item: id,
        name: name[language],
        title: titleOfFile(file),
        kind: kindFor(id) as (typeof documentKinds)[number],
        clauses: [...clauses],
        letter,
        requirements,
        documents: holding('item', id),
      },
    ];
  });
  // Documents are the provider's, and so are the processes they tell of.
  const processes = modulesIn('service-provider').map(({ definition, texts }) => ({
    process: definition.name,
    name: texts.plural[language],
    clause: definition.clause,
    documents: holding('generated_from', definition.name),
  }));
  return { templates, processes };
}

function registerReading(app: HttpServer, access: RecordAccess): void {
  app.get(
    '/api/v1/document-templates',
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'list-document-templates',
        summary:
          'What documents can be made from: templates by item, and processes; with the documents there are',
        tags,
        querystring: languageQuery,
        response: { 200: listed, ...problems },
      },
    },
    async (request) => {
      const documents = await access.read(request, ({ client }) => openRecords(client, document.name));
      return listTemplates(wantedLanguage(request), documents);
    },
  );
  app.get(
    '/api/v1/document-templates/:item',
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'preview-document-template',
        summary: 'The text that a document would begin with, filled in from what is recorded and planned',
        tags,
        params: Type.Object({
          item: Type.Union([itemId, processName], { description: 'An item, or the name of a process.' }),
        }),
        querystring: languageQuery,
        response: { 200: composed, ...problems },
      },
    },
    async (request) => {
      const reader = await factReader(access, request, wantedLanguage(request));
      const made = await access.read(request, (reading) => compose(reading, request.params.item, reader));
      const { title, kind, item, language: written, text } = made;
      return { title, kind, item, language: written, text } as never;
    },
  );
  app.get(
    `${access.base}/generated`,
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'list-generated-documents',
        summary: 'Documents that were generated from processes, and which of them are outdated',
        tags,
        response: { 200: generatedList, ...problems },
      },
    },
    async (request) => {
      const { settings } = await access.platform.organisations.of(principalOf(request).organisation_id);
      const documents = await access.read(request, ({ client }) => openRecords(client, document.name));
      return { items: generatedDocuments(documents, settings) } as never;
    },
  );
}

/** The content that a composed document begins with, looked at as if somebody had sent it. */
function contentOf({ text }: ComposedDocument): ReturnType<typeof readContent> {
  return readContent(Buffer.from(JSON.stringify(text)), structuredType);
}

function registerCreation(app: HttpServer, access: RecordAccess): void {
  app.post(
    `${access.base}/from-template`,
    {
      config: { access: writingRoles },
      schema: {
        operationId: 'create-document-from-template',
        summary: 'Create a document with the text of a template, or generated from a process, filled in',
        tags,
        body: fromTemplate,
        response: { 201: recordSchema(document), ...problems },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const reader = await factReader(access, request, body.language);
      const made = await access.read(request, (reading) =>
        'item' in body
          ? composeFromTemplate(reading, body.item, reader)
          : composeFromProcess(reading, body.process, reader),
      );
      const { title, kind, item, language: written, generated, pictures } = made;
      const principal = principalOf(request);
      const { command, alongside } = writing(contentOf(made), principal.actor.id, generated ?? {}, pictures);
      const values = { title, kind, item, language: written };
      const created = await execute(
        access.platform,
        principal,
        { definition: document, key: null, command: { kind: 'create', values } },
        ({ id }) => ({ definition: document, key: id, command, alongside }),
      );
      const { number, version } = created.record;
      reply.code(201).header('location', `${access.base}/${number}`).header('etag', `"${version}"`);
      return access.present(created, principal);
    },
  );
  app.post(
    `${access.base}/:key/generation`,
    {
      config: { access: writingRoles },
      schema: {
        operationId: 'generate-document-again',
        summary:
          'Write the content of a generated document anew from its process as it is now (If-Match); signatures under what stood before are void',
        tags,
        params: keyParams,
        response: { 200: recordSchema(document), ...problems },
      },
    },
    async (request, reply) => {
      const expected = expectedVersion(request);
      const record = await access.read(request, (reading) => access.recordOf(reading, keyOf(request)));
      const process = textIn(record, 'generated_from');
      if (process === null) throw new Refusal('document.not-generated', { number: record.number });
      const written = languages.find((one) => one === textIn(record, 'language')) ?? 'en';
      const reader = await factReader(access, request, written);
      const made = await access.read(request, (reading) => composeFromProcess(reading, process, reader));
      const { actor } = principalOf(request);
      const { command, alongside } = writing(contentOf(made), actor.id, made.generated ?? {}, made.pictures);
      return access.execute(request, reply, command, expected, alongside);
    },
  );
}

/** Routes of what documents are made from: templates, and processes as they are defined and planned. */
export function registerTemplateRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(document, platform);
  registerReading(app, access);
  registerCreation(app, access);
}
