import { Type } from 'typebox';
import { strictWeights, verdicts } from '../../kernel/verdict.ts';

const instant = Type.String({ format: 'date-time' });
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const verdict = Type.Enum([...verdicts]);
const uuid = Type.String({ format: 'uuid' });
const person = Type.Object({ id: uuid, name: Type.String() });
const counts = Type.Object(Object.fromEntries(verdicts.map((name) => [name, Type.Integer()])));

const measure = Type.Object({
  name: Type.String(),
  value: orNull(Type.Number()),
  unit: Type.Enum(['percent', 'days', 'hours', 'minutes', 'count']),
  limit: orNull(Type.Object({ kind: Type.Enum(['minimum', 'maximum']), value: Type.Number() })),
});

const check = Type.Object({
  id: Type.String(),
  verdict,
  counts: Type.Optional(Type.Enum([...strictWeights])),
  population: Type.Integer(),
  exceptions: Type.Integer(),
  newest_evidence_at: orNull(instant),
  evidence: Type.Object({ live: Type.Integer(), import: Type.Integer(), sample: Type.Integer() }),
  measures: Type.Array(measure),
  reason: orNull(Type.Enum(['planned-value-unconfirmed', 'planned-value-missing'])),
  settings: Type.Array(Type.String()),
});

const requirement = Type.Object({
  id: Type.String(),
  clause: Type.String(),
  verdict,
  checks: Type.Array(check),
  judgement: orNull(
    Type.Object({
      id: uuid,
      verdict: Type.Enum(['supports', 'contradicts']),
      reason: Type.String(),
      judged_by: person,
      judged_at: instant,
      valid_until: instant,
    }),
  ),
});

const head = {
  id: uuid,
  number: Type.String(),
  from: instant,
  to: instant,
  queried_at: instant,
  clause: orNull(Type.String()),
  counts,
};

/** A whole assessment. */
export const assessmentSchema = Type.Object(
  { ...head, requirements: Type.Array(requirement) },
  { title: 'Assessment' },
);

/** An assessment in short. */
export const assessmentSummarySchema = Type.Object({ ...head, clauses: Type.Record(Type.String(), counts) });

/** An exception with its record. */
export const exceptionSchema = Type.Object({
  record_id: uuid,
  number: Type.String(),
  process: Type.String(),
  title: Type.String(),
  reason: Type.String(),
  params: Type.Object({}, { additionalProperties: true }),
});

const evidence = Type.Array(
  Type.Object(
    {
      text: Type.String({ minLength: 1, maxLength: 2_000 }),
      url: Type.Optional(Type.String({ maxLength: 2_000, pattern: '^https?://' })),
    },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: 50 },
);

const judgementVerdict = Type.Enum(['supports', 'contradicts']);
const reason = Type.String({ minLength: 1, maxLength: 20_000 });

/** A judgement as a person gives it. */
export const givenJudgementSchema = Type.Object(
  {
    verdict: judgementVerdict,
    reason,
    evidence,
    valid_until: Type.String({ maxLength: 40, description: 'A day or an instant in the future.' }),
  },
  { additionalProperties: false },
);

/** A judgement as it was made. */
export const judgementSchema = Type.Object(
  {
    id: uuid,
    requirement: Type.String(),
    verdict: judgementVerdict,
    reason,
    evidence,
    valid_until: instant,
    judged_by: person,
    judged_at: instant,
  },
  { title: 'Judgement' },
);
