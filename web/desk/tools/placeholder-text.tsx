import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { placeholders, unknownPlaceholders } from '../../../kernel/placeholders.ts';
import { useTexts } from '../../i18n.ts';
import { toolPagesTexts } from '../../texts/tool-pages.ts';

interface PlaceholderTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the server refused. */
  readonly error: string | undefined;
  readonly disabled?: boolean;
}

/** A text with placeholders, which are put in where the cursor is; those that there are not are told at once. */
export function PlaceholderText({
  label,
  value,
  onChange,
  error,
  disabled,
}: PlaceholderTextProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const unknown = unknownPlaceholders(value);
  const names = unknown.map((name) => `{{${name}}}`).join(', ');
  const put = (name: string): void => {
    const said = `{{${name}}}`;
    const { selectionStart: from = value.length, selectionEnd: to = value.length } = area.current ?? {};
    onChange(value.slice(0, from) + said + value.slice(to));
    // The cursor goes behind what was put in, once the text stands there.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + said.length, from + said.length);
    });
  };
  return (
    <Stack gap={6}>
      <Textarea
        ref={area}
        label={label}
        required
        autosize
        minRows={4}
        maxRows={16}
        maxLength={20_000}
        value={value}
        disabled={disabled === true}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={unknown.length > 0 ? t('unknown-placeholders', { names }) : error}
      />
      {disabled === true ? null : (
        <Group gap={4} role="group" aria-label={t('placeholders')}>
          <Text fz="xs" c="dimmed">
            {t('placeholders')}
          </Text>
          {placeholders.map((name) => (
            <Button
              key={name}
              size="compact-xs"
              variant="default"
              title={`{{${name}}}`}
              onClick={() => put(name)}
            >
              {t(name)}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}
