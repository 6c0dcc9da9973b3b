import { Type } from 'typebox';
import { staffRoles } from '../../kernel/roles.ts';
import { type Judgement, judge, judgingRoles, readJudgements } from '../conformity/judgements.ts';
import type { Platform } from '../platform.ts';
import { givenJudgementSchema, judgementSchema } from './assessment-schemas.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { problems } from './record-schemas.ts';

const path = '/api/v1/requirements/:requirement/judgements';
const tags = ['judgements'];
const params = Type.Object({
  requirement: Type.String({
    minLength: 1,
    maxLength: 40,
    description: 'Id of a requirement such as 8.6.1-a.',
  }),
});

function shown(judgement: Judgement): Record<string, unknown> {
  return {
    ...judgement,
    valid_until: isoOf(judgement.valid_until),
    judged_at: isoOf(judgement.judged_at),
  };
}

/** What people judge of requirements that no check can decide. A judgement is never changed; a newer one counts. */
export function registerJudgementRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    path,
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'list-judgements',
        summary: 'Judgements of a requirement, newest first',
        tags,
        params,
        response: { 200: Type.Object({ items: Type.Array(judgementSchema) }), ...problems },
      },
    },
    async (request) => {
      const judgements = await readJudgements(platform, principalOf(request), request.params.requirement);
      return { items: judgements.map(shown) } as never;
    },
  );
  app.post(
    path,
    {
      config: { access: judgingRoles },
      schema: {
        operationId: 'judge-requirement',
        summary: 'Judge a requirement, with evidence and until when it stands',
        tags,
        params,
        body: givenJudgementSchema,
        response: { 201: judgementSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { requirement } = request.params;
      const made = await judge(platform, principalOf(request), requirement, request.body);
      return reply.code(201).send(shown(made) as never);
    },
  );
}
