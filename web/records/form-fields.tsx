import { type ReactNode, Suspense } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { formNotes, type NoteOfForm } from './extras.ts';
import { useProcess } from './process.tsx';

/** Of the fields of a form those that are asked for as the others stand; one that holds something stays. */
export function shownFields(
  { needless }: ProcessDefinition,
  fields: readonly string[],
  values: Readonly<Record<string, unknown>>,
): readonly string[] {
  const left = needless?.(values) ?? [];
  return fields.filter((name) => !left.includes(name) || (values[name] ?? '') !== '');
}

/** What the process has to say below the fields of its forms. */
export function FormNote({ values }: NoteOfForm): ReactNode {
  const Note = formNotes[useProcess().name];
  if (Note === undefined) return null;
  return (
    <Suspense>
      <Note values={values} />
    </Suspense>
  );
}
