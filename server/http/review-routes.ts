import { Type } from 'typebox';
import { languages } from '../../kernel/text.ts';
import { reviewingRoles } from '../../processes/management-review/activities.ts';
import { managementReview } from '../../processes/management-review/definition.ts';
import { inputItems } from '../../processes/management-review/inputs.ts';
import type { Platform } from '../platform.ts';
import { prepareInputs } from '../reviews/prepare.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { keyParams } from './record-access.ts';
import { problems, reference } from './record-schemas.ts';

const day = Type.Union([Type.String({ format: 'date' }), Type.Null()]);

const reviewReference = Type.Object(
  {
    number: Type.String(),
    title: Type.String(),
    day: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
      description: 'When it was held, or is planned for.',
    }),
  },
  { title: 'Management review, referred to' },
);

const preparedInput = Type.Object({
  item: Type.Enum([...inputItems]),
  content: Type.String({ description: 'What the records show, in the language asked for.' }),
  as_of: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
    description: 'The day of the youngest record behind it; null where there is none.',
  }),
  source: Type.String({ description: 'Registers, with how many of their records.' }),
  older: Type.Boolean({ description: 'Whether nothing behind it is newer than the last review.' }),
  registers: Type.Array(
    Type.Object({ process: Type.String(), plural: Type.String(), count: Type.Integer() }),
  ),
  records: Type.Array(Type.Object({ process: Type.String(), number: Type.String(), title: Type.String() }), {
    description: 'The records named in the content, sixty at most.',
  }),
});

const shownDecision = Type.Object({
  review: reviewReference,
  decision: Type.String(),
  owner: Type.Union([reference, Type.Null()]),
  due_on: day,
  status: Type.String(),
  overdue: Type.Boolean(),
  result: Type.Union([Type.String(), Type.Null()]),
});

const preparedReview = Type.Object({
  at: Type.String({ format: 'date-time', description: 'The instant as of which everything was read.' }),
  since: Type.String({
    format: 'date-time',
    description: 'When the last review was held; without one, a year before.',
  }),
  previous: Type.Union([reviewReference, Type.Null()]),
  next: Type.Union([reviewReference, Type.Null()], {
    description: 'The review that looks at the decisions of this one.',
  }),
  inputs: Type.Array(preparedInput),
  decisions: Type.Array(shownDecision, { description: 'Decisions of earlier reviews, two hundred at most.' }),
});

const querystring = Type.Object(
  { language: Type.Optional(Type.Enum([...languages])) },
  { additionalProperties: false },
);

/** Registers what management reviews have beyond what every process has: their inputs, prepared from the records. */
export function registerReviewRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    `/api/v1/${managementReview.plural}/:key/prepared-inputs`,
    {
      config: { access: reviewingRoles },
      schema: {
        operationId: 'prepare-inputs-management-review',
        summary: 'The inputs of a management review as the records of the organisation give them now',
        tags: [managementReview.plural],
        params: keyParams,
        querystring,
        response: { 200: preparedReview, ...problems },
      },
    },
    async (request) => {
      const language = request.query.language ?? languageOf(request);
      const prepared = await prepareInputs(platform, principalOf(request), request.params.key, language);
      return { ...prepared, at: isoOf(prepared.at), since: isoOf(prepared.since) } as never;
    },
  );
}
