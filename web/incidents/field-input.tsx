import { Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { incident } from '../../processes/incident/definition.ts';
import { useProcessNames } from '../process-names.ts';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference, ReferenceKind } from '../shared/references.ts';
import { useOwnChoices } from './own-choices.ts';

interface FieldInputProps {
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

const kinds: Readonly<Record<string, ReferenceKind>> = {
  person: 'people',
  team: 'teams',
  service: 'services',
  'configuration-item': 'configuration-items',
};

/** The control for one field, as its definition has it. References are given with their names, sent as ids. */
export function FieldInput({
  name,
  value,
  onChange,
  error,
  required,
  autoFocus,
}: FieldInputProps): ReactNode {
  const names = useProcessNames('incident');
  const field = incident.fields[name];
  const own = useOwnChoices(field?.choices_from);
  const label = names.field(name);
  const shared = {
    label,
    error,
    required: required === true,
    'data-autofocus': autoFocus === true || undefined,
  };
  if (field === undefined) return null;
  const kind = kinds[field.kind === 'record' ? (field.refers_to ?? '') : field.kind];
  if (kind !== undefined) {
    return (
      <ReferenceSelect
        kind={kind}
        label={label}
        error={error}
        required={required === true}
        value={(value ?? null) as Reference | null}
        query={kind === 'people' && name !== 'requester' ? { active: true, role: 'agent' } : {}}
        onChange={onChange}
      />
    );
  }
  if (field.kind === 'choice') {
    const fixed = names.choices(name);
    const isNumber = typeof field.choices?.[0] === 'number';
    return (
      <Select
        {...shared}
        data={[...(field.choices_from === undefined ? fixed : own)]}
        value={value === null || value === undefined ? null : String(value)}
        onChange={(next) => onChange(next === null ? null : isNumber ? Number(next) : next)}
        clearable={required !== true}
        searchable={field.choices_from !== undefined}
      />
    );
  }
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'paragraph') {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={3}
        maxRows={14}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return <TextInput {...shared} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** What the API takes for a value: the id of a reference, null for a blank. */
export function sentValue(value: unknown): unknown {
  if (value === '' || value === undefined) return null;
  if (typeof value === 'object' && value !== null && 'id' in value) return (value as Reference).id;
  return value;
}
