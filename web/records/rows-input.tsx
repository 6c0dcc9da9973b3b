import { ActionIcon, Button, Group, Input, Paper, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FieldDefinition } from '../../kernel/definition.ts';
import { useTexts } from '../i18n.ts';
import { placeKey } from '../shared/place-key.ts';
import { recordsTexts } from '../texts/records.ts';
import { useOwnNames } from './process.tsx';
import classes from './records.module.css';
import { ValueInput } from './value-input.tsx';

type Row = Readonly<Record<string, unknown>>;

interface RowsInputProps {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly label: string;
  readonly description: string | undefined;
  readonly value: unknown;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly error: string | undefined;
  readonly refused: Readonly<Record<string, string>>;
  readonly required: boolean;
}

/** The rows of a field, one below the other, each with its columns side by side as far as there is room. */
export function RowsInput(props: RowsInputProps): ReactNode {
  const { name, field, value, onChange, refused, ...shown } = props;
  const t = useTexts(recordsTexts);
  const names = useOwnNames();
  const rows = Array.isArray(value) ? (value as readonly Row[]) : [];
  const columns = Object.entries(field.columns ?? {});
  return (
    <Input.Wrapper {...shown} labelElement="div">
      <Stack gap="xs" role="group" aria-label={shown.label}>
        {rows.map((row, index) => (
          <Paper key={placeKey(index, rows.length)} p="xs" withBorder>
            <Group justify="space-between" mb={4}>
              <Text fz="xs" c="dimmed">
                {t('row-number', { number: index + 1 })}
              </Text>
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={t('row-remove', { number: index + 1 })}
                onClick={() => onChange(rows.filter((_row, other) => other !== index))}
              >
                <IconX size={14} />
              </ActionIcon>
            </Group>
            <div className={classes.columns}>
              {columns.map(([column, inner]) => (
                <div key={column} data-wide={inner.kind === 'paragraph' || undefined}>
                  <ValueInput
                    place={`${name}.${column}`}
                    field={inner}
                    label={names.column(name, column)}
                    value={row[column]}
                    error={refused[`${name}.${index}.${column}`]}
                    required={inner.required_on_create === true}
                    onChange={(next) =>
                      onChange(rows.map((one, other) => (other === index ? { ...one, [column]: next } : one)))
                    }
                  />
                </div>
              ))}
            </div>
          </Paper>
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange([...rows, {}])}
          >
            {t('row-add')}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
