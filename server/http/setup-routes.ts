import { Type } from 'typebox';
import { organisationKinds } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { passwordMaximum } from '../identity/passwords.ts';
import { createOrganisation, isSetupNeeded } from '../identity/setup.ts';
import { beginSession } from '../identity/sign-in.ts';
import type { Platform } from '../platform.ts';
import type { HttpServer } from './frame.ts';
import { problems } from './record-schemas.ts';
import { answerSession, sessionSchema } from './session-routes.ts';

/** Routes by which the first visitor of an empty installation sets it up. */
export function registerSetupRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/setup',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'get-setup',
        summary: 'Whether this installation still has to be set up',
        tags: ['setup'],
        response: { 200: Type.Object({ needed: Type.Boolean() }), ...problems },
      },
    },
    async () => ({ needed: await isSetupNeeded(platform) }),
  );
  app.post(
    '/api/v1/setup',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'set-up',
        summary: 'Create the first organisation and its administrator, who is signed in',
        tags: ['setup'],
        body: Type.Object(
          {
            organisation: Type.String({ minLength: 1, maxLength: 200 }),
            kind: Type.Optional(
              Type.Enum([...organisationKinds], {
                default: 'service-provider',
                description: 'What the organisation is; it stays so.',
              }),
            ),
            name: Type.String({ minLength: 1, maxLength: 200, description: 'Name of the administrator.' }),
            email: Type.String({ minLength: 3, maxLength: 254 }),
            password: Type.String({ minLength: 1, maxLength: passwordMaximum }),
            time_zone: Type.String({ minLength: 1, maxLength: 60, description: 'IANA name.' }),
            language: Type.Enum([...languages]),
          },
          { additionalProperties: false },
        ),
        response: { 201: sessionSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { organisation, kind = 'service-provider', language, time_zone, ...administrator } = request.body;
      const setup = { organisation, kind, language, time_zone, administrator };
      const made = await createOrganisation(platform, setup, 'none-yet');
      const secret = await beginSession(platform, made.organisation.id, made.administrator.id);
      reply.code(201);
      return answerSession(platform, request, reply, secret);
    },
  );
}
