import { type TSchema, Type } from 'typebox';
import {
  disposedState,
  type FieldDefinition,
  isReferring,
  type ProcessDefinition,
} from '../../kernel/definition.ts';
import { listedFields } from '../records/listed.ts';

const instant = Type.String({ format: 'date-time' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);

/** A reference: id and name. */
export const reference = Type.Object(
  { id: Type.String({ format: 'uuid' }), name: Type.String() },
  { title: 'Reference' },
);

/** A problem document (RFC 9457), as every error answers. */
export const problemDocument = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    params: Type.Object({}, { additionalProperties: true }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          field: Type.String(),
          code: Type.String(),
          detail: Type.String(),
          params: Type.Object({}, { additionalProperties: true }),
        }),
      ),
    ),
    current: Type.Optional(Type.Unknown()),
  },
  { title: 'Problem details' },
);

/** Error answers that every route can give. */
export const problems = { '4xx': problemDocument, '5xx': problemDocument };

const clock = Type.Object(
  {
    name: Type.String(),
    state: Type.Union([Type.Literal('running'), Type.Literal('paused'), Type.Literal('stopped')]),
    target_minutes: orNull(Type.Integer()),
    elapsed_minutes: Type.Integer(),
    due_at: orNull(instant),
    breached: Type.Boolean(),
    operational: Type.Boolean({
      description: 'Between teams or with a supplier, not promised to a customer.',
    }),
    at_risk_percent: orNull(Type.Integer()),
    at_risk_at: orNull(instant),
    by: orNull(
      Type.Object(
        {
          setting: Type.String(),
          line: Type.Integer({ description: 'Place among the lines of the setting, from 0.' }),
          matched: Type.Array(Type.String(), { description: 'What the line names, the weightiest first.' }),
        },
        { description: 'The line of the targets that counts; null: the target comes from elsewhere.' },
      ),
    ),
    paused_minutes: Type.Integer({ description: 'Of real time.' }),
    breached_at: orNull(instant),
    stopped_at: orNull(instant),
    thresholds: Type.Array(Type.Object({ percent: Type.Integer(), at: orNull(instant) })),
  },
  { title: 'Clock' },
);

/** The form of a value as it is given and stored, with the fixed choices named. */
function formOf(field: FieldDefinition): TSchema {
  if (field.choices === undefined) return field.schema;
  const one = Type.Enum([...field.choices] as string[]);
  return field.kind === 'choices' ? Type.Array(one) : one;
}

function shownField(field: FieldDefinition): TSchema {
  if (isReferring(field.kind)) return orNull(field.many === true ? Type.Array(reference) : reference);
  if (field.kind === 'rows') {
    const columns = Object.entries(field.columns ?? {}).map(([name, column]) => [name, shownField(column)]);
    return orNull(Type.Array(Type.Object(Object.fromEntries(columns))));
  }
  if (field.kind === 'instant') return orNull(instant);
  return orNull(formOf(field));
}

function shownFields(fields: readonly (readonly [string, FieldDefinition])[]): Record<string, TSchema> {
  return Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      field.audience === 'staff' ? Type.Optional(shownField(field)) : shownField(field),
    ]),
  );
}

function headSchema(definition: ProcessDefinition): Record<string, TSchema> {
  return {
    id: Type.String({ format: 'uuid' }),
    number: Type.String(),
    process: Type.Literal(definition.name),
    state: Type.Enum([...new Set([...Object.keys(definition.states), disposedState])]),
    version: Type.Integer(),
    opened_at: instant,
    resolved_at: orNull(instant),
    closed_at: orNull(instant),
    due_at: orNull(instant),
    created_at: instant,
    updated_at: instant,
    origin: Type.Enum(['live', 'import', 'sample']),
    external_key: orNull(Type.String()),
  };
}

/** A record as a line of a list: long texts and some references are left to the record itself. */
export function listedSchema(definition: ProcessDefinition): TSchema {
  const { name, state, target_minutes, elapsed_minutes, due_at, breached } = clock.properties;
  const listed = { name, state, target_minutes, elapsed_minutes, due_at, breached };
  return Type.Object(
    {
      ...headSchema(definition),
      ...shownFields(listedFields(definition)),
      clocks: Type.Array(Type.Object(listed)),
    },
    { title: `${definition.title.en}, listed` },
  );
}

function recordProperties(definition: ProcessDefinition): Record<string, TSchema> {
  return {
    ...headSchema(definition),
    ...shownFields(Object.entries(definition.fields)),
    clocks: Type.Array(clock),
    activities: Type.Optional(
      Type.Array(
        Type.Object({
          name: Type.String(),
          to: orNull(Type.String()),
          requires: Type.Array(Type.String()),
          accepts: Type.Array(Type.String()),
          requires_text: Type.Boolean(),
          signed: Type.Boolean(),
        }),
      ),
    ),
    writable: Type.Optional(Type.Array(Type.String())),
  };
}

/** A record as the API shows it. Fields for staff are absent for requesters. */
export function recordSchema(definition: ProcessDefinition): TSchema {
  return Type.Object(recordProperties(definition), { title: definition.title.en });
}

/**
 * Values given for a record. The form is documented here; the process definition itself judges them, so that each
 * refusal names its field in words.
 */
export function givenSchema(
  definition: ProcessDefinition,
  names: readonly string[],
  required: readonly string[],
): TSchema {
  const properties: Record<string, TSchema> = {};
  for (const name of names) {
    const field = definition.fields[name];
    if (field === undefined) continue;
    const schema = formOf(field);
    properties[name] = required.includes(name) ? schema : Type.Optional(orNull(schema));
  }
  return Type.Object(properties, { additionalProperties: false });
}

/** An entry of the journal as the API shows it. */
const journalEntrySchema = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    activity: Type.String(),
    from_state: orNull(Type.String()),
    to_state: orNull(Type.String()),
    occurred_at: instant,
    recorded_at: instant,
    from_record: Type.Optional(
      Type.Object(
        { id: Type.String(), number: Type.String() },
        { description: 'The record that it was told of, where that was merged into this one.' },
      ),
    ),
    actor: orNull(reference),
    origin: Type.Enum(['live', 'system', 'import', 'sample']),
    changes: Type.Record(Type.String(), Type.Array(Type.Unknown())),
    text: orNull(Type.String()),
    mentions: Type.Array(reference, { description: 'People whom a note or a comment names.' }),
    detail: orNull(Type.Object({}, { additionalProperties: true })),
  },
  { title: 'Journal entry' },
);

/** A link as the API shows it: to another record, or from one. */
export const linkSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  relation: Type.String(),
  direction: Type.Enum(['to', 'from']),
  record: Type.Object({
    id: Type.String({ format: 'uuid' }),
    number: Type.String(),
    process: Type.String(),
    title: Type.String(),
    state: Type.String(),
  }),
});

/** A page of anything. */
export function pageOf(item: TSchema): TSchema {
  return Type.Object({ items: Type.Array(item), next: orNull(Type.String()) });
}

/** A page of a journal. */
export const journalPage = pageOf(journalEntrySchema);

/** A record as it is opened: with its journal where that was asked for. */
export function openedSchema(definition: ProcessDefinition): TSchema {
  const properties = { ...recordProperties(definition), journal: Type.Optional(journalPage) };
  return Type.Object(properties, { title: `${definition.title.en}, opened` });
}

const text = (description: string): TSchema => Type.Optional(Type.String({ maxLength: 2000, description }));
const flag = (description: string): TSchema => Type.Optional(Type.Boolean({ description }));

/** Filters, order and page of a list, as query parameters. */
export const listQuerySchema = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    cursor: text('The `next` of the page before.'),
    sort: text('opened_at, updated_at, due_at, priority or number; a leading minus turns it round.'),
    open: flag('Only records on which work is owed, or only those on which none is.'),
    overdue: flag('Only open records whose target is missed.'),
    major: flag('Only major incidents, or only others.'),
    state: text('States, separated by commas.'),
    priority: text('Priorities, separated by commas.'),
    category: text('Categories, separated by commas.'),
    service: text('Ids of services, or `none`.'),
    team: text('Ids of teams, or `none`.'),
    assignee: text('Ids of people, `me` or `none`.'),
    requester: text('Ids of people, or `me`.'),
    refers_to: text('Ids of records that a field of theirs names, such as the document of acknowledgements.'),
    blank: text('Names of fields that say nothing: blank, or a mark that is not set; separated by commas.'),
    opened_from: text('Opened at or after.'),
    opened_to: text('Opened before.'),
    q: text('A number, or words as in a search: of title, fields, comments and notes.'),
  },
  { additionalProperties: false },
);
