import {
  type FieldDefinition,
  fieldsOf,
  isReferring,
  type ProcessDefinition,
  type ReferringKind,
} from './definition.ts';

/** A value of a record that refers to something with a name. */
export interface FoundReference {
  /** The field, or for a row the field, the row and the column: `decisions.0.owner`. */
  readonly field: string;
  readonly kind: ReferringKind;
  /** Process of the record it points to. */
  readonly refers_to: string | undefined;
  readonly id: string;
}

type Take = (found: FoundReference) => void;

function visitField(name: string, field: FieldDefinition, value: unknown, take: Take): void {
  if (value === null || value === undefined) return;
  if (isReferring(field.kind)) {
    const { kind, refers_to } = field;
    if (typeof value === 'string') take({ field: name, kind, refers_to, id: value });
    else if (Array.isArray(value)) {
      for (const id of value) if (typeof id === 'string') take({ field: name, kind, refers_to, id });
    }
  } else if (field.kind === 'rows' && Array.isArray(value)) {
    const columns = Object.entries(field.columns ?? {});
    for (const [index, row] of value.entries()) {
      for (const [column, inner] of columns) {
        visitField(`${name}.${index}.${column}`, inner, (row as Record<string, unknown>)[column], take);
      }
    }
  }
}

/** Whether values of the field can refer to anything. */
function refers({ kind, columns }: FieldDefinition): boolean {
  return isReferring(kind) || Object.values(columns ?? {}).some(refers);
}

const referring = new WeakMap<ProcessDefinition, readonly (readonly [string, FieldDefinition])[]>();

/** The fields of a process whose values can refer to anything. */
export function referringFields(
  definition: ProcessDefinition,
): readonly (readonly [string, FieldDefinition])[] {
  let fields = referring.get(definition);
  if (fields === undefined) {
    fields = fieldsOf(definition).filter(([, field]) => refers(field));
    referring.set(definition, fields);
  }
  return fields;
}

/** Tells of everything that these values of a process's fields refer to, lists and rows included. */
export function visitReferences(
  definition: ProcessDefinition,
  values: Readonly<Record<string, unknown>>,
  take: Take,
): void {
  for (const [name, field] of referringFields(definition)) visitField(name, field, values[name], take);
}
