import { ActionIcon, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
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
import { Conflict, isUndecided } from './conflict.tsx';
import { FactValue } from './fact-value.tsx';
import { FieldInput } from './field-input.tsx';
import { FormEnd } from './form-end.tsx';
import { FormNote, shownFields } from './form-fields.tsx';
import { useOwnNames, useProcess } from './process.tsx';
import { editDraftKey, type OpenedRecord } from './record.ts';
import classes from './timeline.module.css';
import { isVersionConflict, useRecordForm } from './use-record-form.ts';

const none: readonly string[] = [];

function EditForm({
  record,
  onDone,
}: {
  readonly record: OpenedRecord;
  readonly onDone: () => void;
}): ReactNode {
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const definition = useProcess();
  const { plural } = definition;
  const [fields] = useState(() =>
    Object.keys(definition.fields).filter((name) => record.writable.includes(name)),
  );
  const form = useRecordForm({
    draftKey: editDraftKey(record.number),
    record,
    names: fields,
    required: none,
  });
  const save = useMutation({
    mutationFn: () => api.patch(`/${plural}/${record.number}`, form.sent(), { version: form.version }),
    onSuccess: async () => {
      form.forget();
      await client.invalidateQueries({ queryKey: [plural] });
      onDone();
    },
    onError: async (error) => {
      // Who changed what, and when, is told by its journal.
      if (form.conflicted(error)) await client.invalidateQueries({ queryKey: [plural, 'one'] });
    },
  });
  const refused = save.error instanceof ApiProblem ? save.error.byField : {};
  const undecided = isUndecided(form);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!undecided) save.mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Conflict form={form} />
        {save.error === null || isVersionConflict(save.error) ? null : (
          <ProblemPanel error={save.error} shownFields={fields} />
        )}
        {shownFields(definition, fields, form.values).map((name) => (
          <FieldInput
            key={name}
            name={name}
            value={form.values[name]}
            onChange={(value) => form.change({ [name]: value })}
            refused={refused}
            required={definition.fields[name]?.required_on_create === true}
            autoFocus={name === 'title'}
          />
        ))}
        <FormNote values={form.values} />
        <FormEnd
          undecided={undecided}
          sending={save.isPending}
          send={common('save')}
          onCancel={() => {
            form.forget();
            onDone();
          }}
        />
      </Stack>
    </form>
  );
}

interface FactsProps {
  readonly record: OpenedRecord;
  /** Fields that have a place of their own on the page. */
  readonly except?: readonly string[];
}

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
    mayEdit ? [{ id: 'edit', text: common('edit'), keys: 'f', run: () => setEditing(true) }] : [],
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
