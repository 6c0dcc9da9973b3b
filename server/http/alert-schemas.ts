import { type TSchema, Type } from 'typebox';
import { alertDeeds, alertOutcomes, deliveryOutcomes } from '../../processes/alert-outcomes.ts';
import { mappingSchema } from '../alerts/mapping.ts';
import { alertRulesSchema } from '../alerts/rules.ts';

const uuid = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });
const text = Type.String();

/** A value that may be missing. */
export const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);

const named = Type.Object({ id: uuid, name: text });

/** What is said of a source. */
export const sourceFields = {
  name: Type.String({ minLength: 1, maxLength: 80 }),
  kind: Type.Enum(['alertmanager', 'json'], {
    description: 'Messages of Alertmanager’s webhook, version 4, or JSON of any form.',
  }),
  mapping: mappingSchema,
  proof: Type.Enum(['token', 'signature'], {
    description: 'By a bearer token, or by an HMAC-SHA256 signature over time stamp, full stop and body.',
  }),
  service: orNull(uuid),
  team: orNull(uuid),
  rules: alertRulesSchema,
  active: Type.Boolean(),
};

/** A source as it is shown. */
export const sourceSchema = Type.Object(
  {
    ...sourceFields,
    id: uuid,
    service: orNull(named),
    team: orNull(named),
    path: Type.String({ description: 'Where its messages go.' }),
    version: Type.Integer(),
    created_at: instant,
    last_used_at: orNull(instant),
  },
  { title: 'AlertSource' },
);

const problem = Type.Object({
  code: text,
  detail: text,
  errors: Type.Array(Type.Object({ field: text, code: text, detail: text })),
});

/** What became of one alert group of a message. */
export const resultSchema = Type.Object({
  key: text,
  title: text,
  outcome: Type.Enum([...alertOutcomes]),
  incident: orNull(text),
  problem: orNull(problem),
});

/** A message of the log. */
export const deliveryFields = {
  id: uuid,
  source: named,
  received_at: instant,
  hash: Type.String({ description: 'SHA-256 of the message, hexadecimal.' }),
  size: Type.Integer({ description: 'In bytes.' }),
  outcome: Type.Enum([...deliveryOutcomes]),
  results: Type.Array(resultSchema),
  problem: orNull(problem),
};

const member = Type.Object({
  key: text,
  name: text,
  firing: Type.Boolean(),
  starts_at: orNull(instant),
  ends_at: orNull(instant),
});

const alertFields = {
  key: text,
  title: text,
  link: orNull(text),
  impact: Type.Integer(),
  urgency: Type.Integer(),
  members: Type.Array(member),
};

/** What a message would do. */
export const foretoldSchema = Type.Object({
  ...alertFields,
  description: orNull(text),
  state: Type.Enum(['firing', 'resolved', 'ignored']),
  severity: orNull(text),
  starts_at: orNull(instant),
  ends_at: orNull(instant),
  service: orNull(named),
  team: orNull(named),
  items: Type.Array(named),
  unknown: Type.Array(text, { description: 'Names in the message that nobody knows here.' }),
  maintenance: orNull(named),
  would: Type.Enum([...alertDeeds]),
  incident: orNull(text),
});

/** An alert group as an incident shows it. */
export const groupSchema = Type.Object(
  {
    ...alertFields,
    id: uuid,
    source: text,
    state: Type.Enum(['firing', 'resolving', 'resolved']),
    firing_since: instant,
    ended_at: orNull(instant),
    resolve_at: orNull(instant),
    last_heard_at: instant,
    messages: Type.Integer(),
    repeats: Type.Integer({ description: 'Messages that told nothing new.' }),
    flaps: Type.Integer({ description: 'Times that it fired again.' }),
  },
  { title: 'AlertGroup' },
);
