import type { ReactNode } from 'react';
import { useOwnNames, useProcess } from './process.tsx';
import { RowsInput } from './rows-input.tsx';
import { ValueInput } from './value-input.tsx';

interface FieldInputProps {
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Refusals by field; those inside rows by their place (`decisions.0.owner`). */
  readonly refused: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** A field of the process with its name, its help and the control that fits it. */
export function FieldInput({
  name,
  value,
  onChange,
  refused,
  required,
  autoFocus,
}: FieldInputProps): ReactNode {
  const { fields } = useProcess();
  const names = useOwnNames();
  const field = fields[name];
  if (field === undefined) return null;
  const shared = {
    label: names.field(name),
    description: names.help(name),
    error: refused[name],
    required: required === true,
  };
  if (field.kind === 'rows') {
    return (
      <RowsInput {...shared} name={name} field={field} value={value} onChange={onChange} refused={refused} />
    );
  }
  return (
    <ValueInput
      {...shared}
      place={name}
      field={field}
      value={value}
      onChange={onChange}
      data-autofocus={autoFocus === true || undefined}
    />
  );
}
