import { Type } from 'typebox';
import { notingRoles } from '../../kernel/roles.ts';
import { document } from '../../processes/document/definition.ts';
import { longestBefore, longestQuote } from '../../processes/document/remarks.ts';
import { tags } from './document-frame.ts';
import type { HttpServer } from './frame.ts';
import { keyParams, type RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

const text = Type.String({ minLength: 1, maxLength: 4_000 });
const remarkParams = Type.Object({
  ...keyParams.properties,
  remark: Type.String({ pattern: '^[1-9][0-9]{0,3}$', description: 'Id of the remark.' }),
});

const newRemark = Type.Object(
  {
    text,
    quote: Type.Optional(
      Type.String({
        maxLength: longestQuote,
        description: 'The passage; without it, all of the text is meant.',
      }),
    ),
    before: Type.Optional(
      Type.String({
        maxLength: longestBefore,
        description: 'What stands before the passage, by which it is told from others with the same words.',
      }),
    ),
  },
  { additionalProperties: false },
);

/**
 * Registers what people say of a passage of what is being prepared. Nobody else's remark is lost by it, so that no
 * version is asked for.
 */
export function registerDocumentRemarkRoutes(app: HttpServer, access: RecordAccess): void {
  const path = `${access.base}/:key/remarks`;
  const config = { access: notingRoles };
  const record = recordSchema(document);
  app.post(
    path,
    {
      config,
      schema: {
        operationId: 'remark-on-document',
        summary: 'Remark on a passage of what is being prepared; the content stays as it is',
        tags,
        params: keyParams,
        body: newRemark,
        response: { 201: record, ...problems },
      },
    },
    async (request, reply) => {
      const { text, ...about } = request.body;
      reply.code(201);
      const command = { kind: 'perform', activity: 'remark', values: {}, text, about } as const;
      return access.execute(request, reply, command, null);
    },
  );
  app.post(
    `${path}/:remark/answers`,
    {
      config,
      schema: {
        operationId: 'answer-document-remark',
        summary: 'Answer a remark',
        tags,
        params: remarkParams,
        body: Type.Object({ text }, { additionalProperties: false }),
        response: { 201: record, ...problems },
      },
    },
    async (request, reply) => {
      const about = { remark: request.params.remark };
      const { text } = request.body;
      reply.code(201);
      const command = { kind: 'perform', activity: 'answer-remark', values: {}, text, about } as const;
      return access.execute(request, reply, command, null);
    },
  );
  app.post(
    `${path}/:remark/resolution`,
    {
      config,
      schema: {
        operationId: 'resolve-document-remark',
        summary: 'Resolve a remark: what it asked for is done or was talked over',
        tags,
        params: remarkParams,
        response: { 200: record, ...problems },
      },
    },
    async (request, reply) => {
      const about = { remark: request.params.remark };
      const command = { kind: 'perform', activity: 'resolve-remark', values: {}, about } as const;
      return access.execute(request, reply, command, null);
    },
  );
}
