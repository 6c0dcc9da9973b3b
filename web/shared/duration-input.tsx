import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatMinutes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
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
export function DurationInput({ value, onChange, width, error, ...rest }: DurationInputProps): ReactNode {
  const t = useTexts(commonTexts);
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const written = value === null ? '' : formatMinutes(value, locale);
  // What was typed stands only for as long as it means the value: discarding changes takes it away as well.
  const current = typed !== null && parseMinutes(typed) === value ? typed : null;
  const unreadable = current !== null && current.trim() !== '' && value === null;
  return (
    <TextInput
      {...rest}
      w={width ?? '9rem'}
      value={current ?? written}
      error={unreadable ? t('duration-unreadable') : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseMinutes(event.currentTarget.value));
      }}
      onBlur={() => {
        if (value !== null) setTyped(null);
      }}
    />
  );
}
