import { Type } from 'typebox';
import { tendingRoles } from '../../kernel/register.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { document } from '../../processes/document/definition.ts';
import { disposeContents, verifyVersions } from '../documents/content.ts';
import { signatureOf } from '../identity/signature.ts';
import { hash, tags } from './document-frame.ts';
import { expectedVersion, type HttpServer, signedInOf } from './frame.ts';
import { keyOf, keyParams, type RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

/** Registers what shows that documents are kept, and what ends them. */
export function registerDocumentControlRoutes(app: HttpServer, access: RecordAccess): void {
  const state = Type.Enum(['intact', 'changed', 'missing', 'disposed']);
  app.get(
    `${access.base}/:key/verify`,
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'verify-document',
        summary:
          'Whether the stored bytes of each version and its pictures still have the hashes that were signed',
        tags,
        params: keyParams,
        response: {
          200: Type.Object({
            versions: Type.Array(
              Type.Object({
                number: Type.Integer(),
                hash,
                state,
                pictures: Type.Array(Type.Object({ hash, state })),
              }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request) =>
      access.read(request, async (reading) => ({
        versions: await verifyVersions(reading.client, await access.recordOf(reading, keyOf(request))),
      })) as never,
  );
  app.post(
    `${access.base}/:key/disposal`,
    {
      config: { access: tendingRoles },
      schema: {
        operationId: 'dispose-document',
        summary:
          'Dispose of a withdrawn document after its retention time (If-Match): its content is removed for good',
        tags,
        params: keyParams,
        body: Type.Object(
          {
            password: Type.String({
              maxLength: 2_000,
              description: 'Of whoever acts; it is stored nowhere.',
            }),
            text: Type.String({ minLength: 1, maxLength: 20_000, description: 'How and on whose word.' }),
          },
          { additionalProperties: false },
        ),
        response: { 200: recordSchema(document), ...problems },
      },
    },
    async (request, reply) => {
      const { password, text } = request.body;
      const expected = expectedVersion(request);
      const signature = await signatureOf(access.platform, signedInOf(request), password, request.ip);
      const command = { kind: 'perform', activity: 'dispose', values: {}, text, signature } as const;
      return access.execute(request, reply, command, expected, async (client, record) => {
        await disposeContents(client, record);
      });
    },
  );
}
