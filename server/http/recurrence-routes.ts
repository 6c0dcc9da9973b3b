import { Type } from 'typebox';
import { tendingRoles } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { recurrence } from '../../processes/recurrence/definition.ts';
import type { Platform } from '../platform.ts';
import { detectAll } from '../problems/detect-recurrences.ts';
import { takeUp } from '../problems/take-up.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { outcomeSchema, presentOutcomes } from './problem-schemas.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems, recordSchema, reference } from './record-schemas.ts';

const count = Type.Integer();

/** Registers the detection of recurring incidents, and deciding on them by a problem. */
export function registerRecurrenceRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(recurrence, platform);
  app.post(
    `${access.base}/detect`,
    {
      config: { access: tendingRoles },
      schema: {
        ...access.about('detect', 'Look for them now, as the program does each night'),
        response: {
          200: Type.Object({
            considered: count,
            clusters: count,
            proposed: count,
            grown: count,
            proposed_again: count,
          }),
          ...problems,
        },
      },
    },
    async (request) => detectAll(platform, principalOf(request).organisation_id),
  );
  app.post(
    `${access.base}/:key/problem`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('take-up', 'Open a problem for them, or name one that is there'),
        params: keyParams,
        body: Type.Object(
          {
            problem: Type.Optional(
              Type.String({ minLength: 1, maxLength: 200, description: 'Id or number; absent: a new one.' }),
            ),
            title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            recurrence: recordSchema(recurrence),
            problem: reference,
            incidents: Type.Array(outcomeSchema),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { problem = null, ...given } = request.body;
      const taken = await takeUp(platform, principal, keyOf(request), problem, given);
      const { id, number } = taken.problem;
      return {
        recurrence: await access.present(taken.recurrence, principal),
        problem: { id, name: number },
        incidents: presentOutcomes(taken.incidents, languageOf(request)),
      };
    },
  );
}
