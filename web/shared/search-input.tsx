import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';

interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Where words are typed that a list is searched for. */
export function SearchInput({ label, value, onChange, ref }: SearchInputProps): ReactNode {
  return (
    <TextInput
      {...(ref === undefined ? {} : { ref })}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.6} />}
      w="18rem"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
