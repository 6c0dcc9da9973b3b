import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useState } from 'react';
import { api } from '../api.ts';
import { ReferenceOption } from './reference-option.tsx';
import type { ListedReference } from './references.ts';

interface RecordInputProps {
  /** What is typed: a number in the end. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The record that is not to be chosen: the one that asks. */
  readonly except?: string;
  readonly 'aria-label': string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Names a record of any process by its number, which can be found by typing words of it. */
export function RecordInput({ value, onChange, except, ...rest }: RecordInputProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [settled] = useDebouncedValue(value.trim(), 150);
  const { data } = useQuery({
    queryKey: ['search', 'pick', settled],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly (ListedReference & { number: string })[] }>('/search/pick', {
        query: { q: settled, limit: 12 },
        signal,
      }),
    enabled: open,
    placeholderData: (before) => before,
  });
  const found = data?.items.filter(({ number }) => number !== except) ?? [];
  const titles = new Map(found.map(({ number, title }) => [number, title ?? '']));
  return (
    <Autocomplete
      {...rest}
      size="xs"
      style={{ flex: 1 }}
      placeholder={rest['aria-label']}
      value={value}
      onChange={onChange}
      data={[...titles.keys()]}
      // The server searched already.
      filter={({ options }) => options}
      renderOption={({ option: { value: number } }) => (
        <ReferenceOption name={titles.get(number) ?? ''} number={number} />
      )}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
    />
  );
}
