import { type TSchema, Type } from 'typebox';
import type { FieldDefinition, FieldKind } from './definition.ts';
import type { Role } from './roles.ts';

const id = Type.String({ format: 'uuid' });
const line = Type.String({ minLength: 1, maxLength: 200 });

/** Longest text of several paragraphs, as fields, reasons and comments hold them, in characters. */
export const longest_text = 20_000;

/** The form of such a text. */
export const paragraphForm = Type.String({ minLength: 1, maxLength: longest_text });

/** The form that one value of a kind has unless a field says otherwise. */
const forms: Readonly<Record<Exclude<FieldKind, 'rows'>, TSchema>> = {
  line,
  paragraph: paragraphForm,
  choice: line,
  choices: Type.Array(line, { maxItems: 100, uniqueItems: true }),
  number: Type.Number(),
  boolean: Type.Boolean(),
  instant: Type.Integer({ minimum: 0 }),
  date: Type.String({ format: 'date', minLength: 10, maxLength: 10 }),
  person: id,
  team: id,
  record: id,
  organisation: id,
};

/** Most rows that a field of rows holds. */
const most_rows = 200;

function rowsForm(columns: Readonly<Record<string, FieldDefinition>>): TSchema {
  const properties = Object.entries(columns).map(([name, { schema, required_on_create }]) => [
    name,
    required_on_create === true ? schema : Type.Optional(Type.Union([schema, Type.Null()])),
  ]);
  return Type.Array(Type.Object(Object.fromEntries(properties), { additionalProperties: false }), {
    maxItems: most_rows,
  });
}

function formOf(kind: FieldKind, more: Partial<FieldDefinition>): TSchema {
  if (kind === 'rows') return rowsForm(more.columns ?? {});
  if (more.many === true) return Type.Array(id, { maxItems: most_rows, uniqueItems: true });
  if (kind === 'choice' && typeof more.choices?.[0] === 'number') return Type.Integer();
  return forms[kind];
}

/** A field that people of these roles fill in and change. */
export function given(
  kind: FieldKind,
  roles: readonly Role[],
  more: Partial<FieldDefinition> = {},
): FieldDefinition {
  return {
    kind,
    schema: formOf(kind, more),
    audience: 'everyone',
    on_create: roles,
    on_update: roles,
    ...more,
  };
}

/** A field that only the process sets: through an activity, or as it follows from others. */
export function set(kind: FieldKind, more: Partial<FieldDefinition> = {}): FieldDefinition {
  return given(kind, [], more);
}

/** A column of a field of rows. */
export function column(kind: FieldKind, more: Partial<FieldDefinition> = {}): FieldDefinition {
  return given(kind, [], more);
}

/** A column that must be filled in in every row. */
export function needed(kind: FieldKind, more: Partial<FieldDefinition> = {}): FieldDefinition {
  return given(kind, [], { required_on_create: true, ...more });
}
