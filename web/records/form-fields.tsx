import { type ReactNode, Suspense } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { type FormAid, formNotes, type NoteOfForm, newRecordAids } from './extras.ts';
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

/** Fields of the form for something new that its help asks for itself. */
export function coveredInNew(process: string): readonly string[] {
  return newRecordAids[process]?.covers ?? [];
}

interface NewRecordAidProps extends FormAid {
  /** Fields that whoever writes it down may give, as far as they are asked for as the others stand. */
  readonly fields: readonly string[];
}

/** What helps where something new is written down, for those who may give one of the fields it asks for. */
export function NewRecordAid({ fields, values, onFill }: NewRecordAidProps): ReactNode {
  const aid = newRecordAids[useProcess().name];
  if (aid === undefined || !aid.covers.some((name) => fields.includes(name))) return null;
  return (
    <Suspense>
      <aid.content values={values} onFill={onFill} />
    </Suspense>
  );
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
