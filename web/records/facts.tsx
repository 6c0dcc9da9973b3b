import { ActionIcon, Alert, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { recordsTexts } from '../texts/records.ts';
import { FactValue } from './fact-value.tsx';
import { FieldInput } from './field-input.tsx';
import { FormNote, shownFields } from './form-fields.tsx';
import { useOwnNames, useProcess } from './process.tsx';
import type { OpenedRecord } from './record.ts';
import { isSameSent, sentValue } from './sent-value.ts';
import classes from './timeline.module.css';

function EditForm({
  record,
  onDone,
}: {
  readonly record: OpenedRecord;
  readonly onDone: () => void;
}): ReactNode {
  const t = useTexts(recordsTexts);
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const definition = useProcess();
  const { plural } = definition;
  const fields = Object.keys(definition.fields).filter((name) => record.writable.includes(name));
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(fields.map((name) => [name, record[name] ?? null])),
  );
  const [version, setVersion] = useState(record.version);
  const save = useMutation({
    mutationFn: () => {
      const changed = fields.filter((name) => !isSameSent(values[name], record[name] ?? null));
      return api.patch(
        `/${plural}/${record.number}`,
        Object.fromEntries(changed.map((name) => [name, sentValue(values[name])])),
        { version },
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [plural] });
      onDone();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412)
        setVersion((error.current as OpenedRecord).version);
    },
  });
  const refused = save.error instanceof ApiProblem ? save.error.byField : {};
  const isConflict = save.error instanceof ApiProblem && save.error.status === 412;

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {isConflict ? (
          <Alert color="yellow" role="alert">
            {t('conflict', { number: record.number })}
          </Alert>
        ) : null}
        {save.error === null || isConflict ? null : <ProblemPanel error={save.error} shownFields={fields} />}
        {shownFields(definition, fields, values).map((name) => (
          <FieldInput
            key={name}
            name={name}
            value={values[name]}
            onChange={(value) => setValues({ ...values, [name]: value })}
            refused={refused}
            required={definition.fields[name]?.required_on_create === true}
            autoFocus={name === 'title'}
          />
        ))}
        <FormNote values={values} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FactsProps {
  readonly record: OpenedRecord;
  /** Fields that have a place of their own on the page. */
  readonly except?: readonly string[];
}

const none: readonly string[] = [];

/** The facts of a record, to be changed by those who may; tables below each other where they need the room. */
export function Facts({ record, except = none }: FactsProps): ReactNode {
  const { fields } = useProcess();
  const t = useTexts(recordsTexts);
  const common = useTexts(commonTexts);
  const names = useOwnNames();
  const locale = useLocale();
  const [editing, setEditing] = useState(false);
  const mayEdit = record.writable.length > 0;
  usePageActions(
    mayEdit ? [{ id: 'edit', text: common('edit'), keys: 'e', run: () => setEditing(true) }] : [],
  );

  const filled = Object.keys(fields).filter(
    (name) =>
      name !== 'title' &&
      fields[name]?.kind !== 'rows' &&
      !except.includes(name) &&
      record[name] !== null &&
      record[name] !== undefined,
  );
  return (
    <section aria-label={t('facts')}>
      <Group justify="space-between" mb="xs">
        <Text component="h2" fz="md" fw={600}>
          {t('facts')}
        </Text>
        {mayEdit ? (
          <Tooltip label={common('edit')}>
            <ActionIcon variant="subtle" aria-label={common('edit')} onClick={() => setEditing(true)}>
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </Group>
      <dl className={classes.fact} style={{ margin: 0 }}>
        {filled.map((name) => (
          <div key={name}>
            <dt>{names.field(name)}</dt>
            <dd style={{ whiteSpace: 'pre-wrap' }}>
              <FactValue name={name} field={fields[name]} value={record[name]} />
            </dd>
          </div>
        ))}
        <dt>{t('opened')}</dt>
        <dd>{formatDateTime(record.opened_at, locale)}</dd>
        <dt>{t('updated')}</dt>
        <dd>{formatDateTime(record.updated_at, locale)}</dd>
      </dl>
      <Modal
        opened={editing}
        onClose={() => setEditing(false)}
        title={`${common('edit')} · ${record.number}`}
      >
        {editing ? <EditForm record={record} onDone={() => setEditing(false)} /> : null}
      </Modal>
    </section>
  );
}
