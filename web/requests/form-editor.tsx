import { ActionIcon, Button, Group, Input, Paper, Stack, Text } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { formColumns, type Question } from '../../processes/request-form.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { FormAid } from '../records/extras.ts';
import { ValueInput } from '../records/value-input.tsx';
import { placeKey } from '../shared/place-key.ts';
import { requestsTexts } from '../texts/requests.ts';
import { FormPreview } from './form-preview.tsx';
import classes from './requests.module.css';

type Row = Partial<Question>;
type Column = keyof typeof formColumns;

const first: readonly Column[] = ['label', 'kind', 'id', 'required'];
const further: readonly Column[] = [
  'label_vi',
  'label_zh',
  'help',
  'minimum',
  'maximum',
  'pattern',
  'shown_if',
  'shown_value',
];

/** A short name made of a question, as long as nobody gave one. */
function idFor(label: string, others: readonly Row[]): string {
  const letters = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 30);
  const base = letters === '' ? 'question' : letters;
  const taken = others.map(({ id }) => id);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly onChange: (row: Row) => void;
  readonly onLabel: (label: string) => void;
  readonly onUp: (() => void) | null;
  readonly onRemove: () => void;
}

function QuestionRow({ row, index, onChange, onLabel, onUp, onRemove }: RowProps): ReactNode {
  const t = useTexts(requestsTexts);
  const names = useProcessNames('request-item');
  const number = index + 1;
  const control = (column: Column): ReactNode => (
    <ValueInput
      key={column}
      place={`form.${column}`}
      field={formColumns[column]}
      label={names.column('form', column)}
      value={row[column]}
      required={formColumns[column].required_on_create === true}
      onChange={(next) => {
        if (column === 'label') onLabel(String(next ?? ''));
        else onChange({ ...row, [column]: next });
      }}
    />
  );
  const hasChoices = row.kind === 'choice' || row.kind === 'choices';
  return (
    <Paper p="xs" withBorder role="group" aria-label={t('question-number', { number })}>
      <Group justify="space-between" mb={4}>
        <Text fz="xs" c="dimmed">
          {t('question-number', { number })}
        </Text>
        <Group gap={4}>
          {onUp === null ? null : (
            <ActionIcon variant="subtle" size="sm" aria-label={t('up', { number })} onClick={onUp}>
              <IconArrowUp size={14} />
            </ActionIcon>
          )}
          <ActionIcon variant="subtle" size="sm" aria-label={t('remove', { number })} onClick={onRemove}>
            <IconX size={14} />
          </ActionIcon>
        </Group>
      </Group>
      <div className={classes.question}>
        {first.map(control)}
        {hasChoices ? <div className={classes.wide}>{control('choices')}</div> : null}
        <details className={`${classes.more} ${classes.wide}`}>
          <summary>{t('more')}</summary>
          <div className={classes.question}>{further.map(control)}</div>
        </details>
      </div>
    </Paper>
  );
}

/** Makes the form of an item, question by question, with a preview that works as the form will. */
export function FormEditor({ values, onFill }: FormAid): ReactNode {
  const t = useTexts(requestsTexts);
  const rows = (values['form'] ?? []) as readonly Row[];
  const [given, setGiven] = useState<readonly string[]>(() => rows.map(({ id }) => id ?? ''));
  const change = (next: readonly Row[]): void => onFill({ form: next });
  const put = (index: number, row: Row): void => {
    if (row.id !== rows[index]?.id) setGiven([...given, row.id ?? '']);
    change(rows.map((one, other) => (other === index ? row : one)));
  };
  const name = (index: number, label: string): void => {
    const row = rows[index] ?? {};
    const others = rows.filter((_one, other) => other !== index);
    // A short name that somebody gave, or that answers go by already, stays.
    const isOwn = (row.id ?? '') !== '' && given.includes(row.id ?? '');
    change(
      rows.map((one, other) =>
        other === index ? { ...one, label, ...(isOwn ? {} : { id: idFor(label, others) }) } : one,
      ),
    );
  };
  const up = (index: number): void => {
    const moved = [...rows];
    const [row] = moved.splice(index, 1);
    if (row !== undefined) moved.splice(index - 1, 0, row);
    change(moved);
  };
  return (
    <Input.Wrapper label={t('form')} labelElement="div">
      <Stack gap="xs">
        {rows.map((row, index) => (
          <QuestionRow
            key={placeKey(index, rows.length)}
            row={row}
            index={index}
            onChange={(next) => put(index, next)}
            onLabel={(label) => name(index, label)}
            onUp={index === 0 ? null : () => up(index)}
            onRemove={() => change(rows.filter((_one, other) => other !== index))}
          />
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => change([...rows, { kind: 'line' }])}
          >
            {t('add-question')}
          </Button>
        </Group>
        {rows.length === 0 ? null : <FormPreview rows={rows} />}
      </Stack>
    </Input.Wrapper>
  );
}
