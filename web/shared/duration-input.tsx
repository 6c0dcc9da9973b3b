import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatMinutes } from '../format.ts';
import { parseMinutes } from './duration.ts';
import { useLocale } from './time.tsx';

interface DurationInputProps {
  /** Minutes; null while nothing readable is written. */
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
  readonly label?: string;
  readonly description?: ReactNode;
  readonly 'aria-label'?: string;
  readonly error?: ReactNode;
  readonly readOnly?: boolean;
  readonly width?: string;
}

/** A length of time, written as people like (`90`, `1:30`, `1 h 30 min`) and shown in one way. */
export function DurationInput({ value, onChange, width, ...rest }: DurationInputProps): ReactNode {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : formatMinutes(value, locale));
  return (
    <TextInput
      {...rest}
      w={width ?? '9rem'}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseMinutes(event.currentTarget.value));
      }}
      onBlur={() => {
        if (typed !== null && parseMinutes(typed) !== null) setTyped(null);
      }}
    />
  );
}
