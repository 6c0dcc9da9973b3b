import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import { useChoices } from './choices.ts';
import { ReferenceOption } from './reference-option.tsx';
import { keepInForm } from './reference-select.tsx';
import { type ListedReference, type Reference, type ReferenceKind, referenceOf } from './references.ts';

interface ReferenceMultiSelectProps {
  readonly kind: ReferenceKind;
  /** Ids of what is chosen. */
  readonly value: readonly string[];
  /** Names that are known already; others are asked for. */
  readonly named?: readonly Reference[];
  readonly onChange: (ids: string[]) => void;
  readonly label?: string;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly error?: ReactNode;
  readonly readOnly?: boolean;
  readonly required?: boolean;
}

const noQuery = {};

/** Chooses several people, teams or services by typing part of their names. */
export function ReferenceMultiSelect(props: ReferenceMultiSelectProps): ReactNode {
  const { kind, value, named, onChange, ...rest } = props;
  const t = useTexts(commonTexts);
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, 150);
  const choices = useChoices(kind, settled, noQuery, true) ?? [];
  const found = new Set(choices.map(({ id }) => id));
  const known = [...(named ?? []), ...choices];
  const unknown = value.filter((id) => known.every((one) => one.id !== id));
  const asked = useQueries({
    queries: unknown.map((id) => ({
      queryKey: [kind, 'named', id],
      queryFn: () => api.get<ListedReference>(`/${kind}/${id}`),
      staleTime: 300_000,
    })),
  });
  const all = [...known, ...asked.flatMap(({ data: one }) => (one === undefined ? [] : [referenceOf(one)]))];
  const numbers = new Map(all.map(({ id, number }) => [id, number]));
  const names = new Map([
    ...unknown.map((id): [string, string] => [id, '…']),
    ...all.map(({ id, name }): [string, string] => [id, name]),
  ]);
  return (
    <MultiSelect
      {...rest}
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={[...value]}
      onChange={onChange}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      hidePickedOptions
      // The server searched already, without regard to accents; what is chosen but not found stays a chip alone.
      filter={({ options }) => options.filter((option) => 'value' in option && found.has(option.value))}
      renderOption={({ option: { label, value: one } }) => (
        <ReferenceOption name={label} number={numbers.get(one)} />
      )}
      selectFirstOptionOnChange
      onKeyDown={keepInForm}
      nothingFoundMessage={t('nothing-found')}
    />
  );
}
