import { type TSchema, Type } from 'typebox';
import { workingRoles } from '../../kernel/roles.ts';
import { deskProcesses } from '../../processes/desk.ts';
import { type DeskAssignment, deskAssignmentSchema, ruleMisses } from '../../processes/desk-assignment.ts';
import type { Platform } from '../platform.ts';
import { type TryAssignment, tryAssignment } from '../rules/try-assignment.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { problems, reference } from './record-schemas.ts';

const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const uuid = Type.String({ format: 'uuid' });
const text = (maxLength: number) => Type.Optional(orNull(Type.String({ maxLength })));

const ruleSchema = { id: Type.String(), name: Type.String(), place: Type.Integer() };

const triedSchema: TSchema = Type.Object(
  {
    record: orNull(
      Type.Object({
        id: uuid,
        number: Type.String(),
        process: Type.String(),
        title: Type.String(),
        team: orNull(reference),
        assignee: orNull(reference),
      }),
    ),
    rule: orNull(Type.Object(ruleSchema)),
    team: orNull(reference),
    assignee: orNull(reference),
    trials: Type.Array(
      Type.Object({
        ...ruleSchema,
        fits: Type.Boolean(),
        misses: Type.Array(Type.Enum([...ruleMisses])),
      }),
    ),
  },
  { title: 'Assignment tried' },
);

const body = Type.Object(
  {
    planned: Type.Optional(deskAssignmentSchema),
    record: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Number or id.' })),
    example: Type.Optional(
      Type.Object(
        {
          process: Type.Enum([...deskProcesses]),
          values: Type.Object(
            {
              title: text(500),
              service: Type.Optional(orNull(uuid)),
              category: text(60),
              priority: Type.Optional(orNull(Type.Integer({ minimum: 1, maximum: 9 }))),
              customer: Type.Optional(orNull(uuid)),
              requester: Type.Optional(orNull(uuid)),
              channel: text(60),
            },
            { additionalProperties: false },
          ),
        },
        { additionalProperties: false },
      ),
    ),
    last: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100, description: 'So many of the records written down last.' }),
    ),
  },
  { additionalProperties: false },
);

/** Registers the trying out of assignment rules, which changes nothing. */
export function registerAssignmentRoutes(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/desk/assignment/try',
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'try-assignment',
        summary: 'What assignment rules, saved or not, decide of records; nothing is changed',
        tags: ['desk'],
        body,
        response: { 200: Type.Object({ items: Type.Array(triedSchema) }), ...problems },
      },
    },
    async (request) => {
      const asked = request.body as TryAssignment & { readonly planned?: DeskAssignment };
      return { items: await tryAssignment(platform, principalOf(request), asked) } as never;
    },
  );
}
