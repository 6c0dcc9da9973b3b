import { Type } from 'typebox';
import { longest_text } from '../../kernel/field.ts';
import { providerStaff, workingRoles } from '../../kernel/roles.ts';
import { incident } from '../../processes/incident/definition.ts';
import { majorAudiences } from '../../processes/incident/major.ts';
import { mostStakeholders, stakeholdersOf, tellMajor } from '../incidents/tell-major.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

const id = Type.String({ format: 'uuid' });

const message = Type.Object(
  {
    to: Type.Array(Type.Enum([...majorAudiences]), { minItems: 1, maxItems: 7, uniqueItems: true }),
    people: Type.Optional(Type.Array(id, { maxItems: 200, uniqueItems: true })),
    customers: Type.Optional(
      Type.Boolean({ description: 'Also the people of its customer and of those who use its service.' }),
    ),
    mail: Type.Optional(Type.Boolean({ description: 'Each of the people gets a mail.' })),
    text: Type.String({ minLength: 1, maxLength: longest_text }),
  },
  { additionalProperties: false },
);

/** Registers what is told about a major incident, and who is concerned by it. */
export function registerMajorIncidentRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(incident, platform);
  app.get(
    `${access.base}/:key/major/stakeholders`,
    {
      config: { access: providerStaff },
      schema: {
        ...access.about('list-stakeholders-of-major', 'People of the customers it concerns'),
        params: keyParams,
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                id,
                name: Type.String(),
                customer: Type.Union([Type.String(), Type.Null()]),
                has_email: Type.Boolean(),
              }),
              { maxItems: mostStakeholders },
            ),
          }),
          ...problems,
        },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const record = await access.recordOf(reading, keyOf(request));
        const people = await stakeholdersOf(reading.client, record);
        return { items: people.map(({ email, ...one }) => ({ ...one, has_email: email !== null })) };
      }),
  );
  app.post(
    `${access.base}/:key/major/communications`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('tell-major', 'Tell those concerned by a major one, by mail if wished, and log it'),
        params: keyParams,
        body: message,
        response: { 200: recordSchema(incident), ...problems },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { people = [], customers = false, mail = false, ...said } = request.body;
      const done = await tellMajor(platform, principal, keyOf(request), { ...said, people, customers, mail });
      return access.present(done, principal);
    },
  );
}
