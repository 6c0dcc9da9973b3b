import { type FieldDefinition, fieldsOf, type ProcessDefinition } from '../../kernel/definition.ts';
import type { WeighedText, Weight } from './vector.ts';

/** Something said about a record. */
export interface Remark {
  readonly activity: 'comment' | 'note';
  readonly text: string;
}

/** A text of a record, and who may know it. */
export interface RecordText extends WeighedText {
  readonly audience: 'everyone' | 'staff';
  /** The field it stands in; `comment` or `note` of what was said; `number`. */
  readonly place: string;
}

const written = new Set(['line', 'paragraph']);

function* textsIn(field: FieldDefinition, value: unknown): Generator<string> {
  if (value === null || value === undefined) return;
  if (field.kind === 'rows') {
    for (const row of value as readonly Readonly<Record<string, unknown>>[]) {
      for (const [name, column] of Object.entries(field.columns ?? {})) yield* textsIn(column, row[name]);
    }
  } else if (written.has(field.kind)) {
    for (const one of [value].flat()) if (typeof one === 'string' && one !== '') yield one;
  }
}

function weightOf(name: string, { column }: FieldDefinition): Weight {
  if (column === 'title') return 'A';
  return name === 'description' ? 'B' : 'C';
}

/**
 * Everything that a record is found by, what says most about it first: its number, what people wrote into its fields,
 * and what they said about it. Pure.
 */
export function textsOf(
  definition: ProcessDefinition,
  number: string,
  values: Readonly<Record<string, unknown>>,
  remarks: readonly Remark[],
): readonly RecordText[] {
  const texts: RecordText[] = [{ text: number, weight: 'A', audience: 'everyone', place: 'number' }];
  for (const [name, field] of fieldsOf(definition)) {
    const weight = weightOf(name, field);
    for (const text of textsIn(field, values[name])) {
      texts.push({ text, weight, audience: field.audience, place: name });
    }
  }
  texts.sort((one, other) => one.weight.localeCompare(other.weight));
  for (const { activity, text } of remarks) {
    texts.push({
      text,
      weight: 'D',
      audience: activity === 'note' ? 'staff' : 'everyone',
      place: activity,
    });
  }
  return texts;
}
