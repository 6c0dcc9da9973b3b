import { Type } from 'typebox';
import { longest_text } from '../../kernel/field.ts';
import { notingRoles } from '../../kernel/roles.ts';
import { mostMinutes } from '../../kernel/time-spent.ts';
import type { HttpServer } from './frame.ts';
import { keyParams, type RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

const timeBody = Type.Object(
  {
    minutes: Type.Integer({
      minimum: -mostMinutes,
      maximum: mostMinutes,
      description: 'Whole minutes of work. Below nought they correct what was booked, and a text says why.',
    }),
    text: Type.Optional(Type.Union([Type.String({ maxLength: longest_text }), Type.Null()])),
  },
  { additionalProperties: false },
);

/** Registers the booking of time spent on a process's records. */
export function registerTimeRoutes(app: HttpServer, access: RecordAccess): void {
  app.post(
    `${access.base}/:key/time`,
    {
      config: { access: notingRoles },
      schema: {
        ...access.about('book-time', 'Book time spent'),
        params: keyParams,
        body: timeBody,
        response: { 201: recordSchema(access.definition), ...problems },
      },
    },
    async (request, reply) => {
      const { minutes, text = null } = request.body;
      reply.code(201);
      return access.execute(request, reply, { kind: 'time', minutes, text }, null);
    },
  );
}
