import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { leaveField } from './arrive.ts';

interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Where words are typed that a list is searched for. Enter leads to the list. */
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
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        leaveField(event.currentTarget);
      }}
    />
  );
}
