import { ActionIcon, Alert, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { incident as definition } from '../../processes/incident/definition.ts';
import { ApiProblem, api } from '../api.ts';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { incidentsTexts } from '../texts/incidents.ts';
import { FieldInput, sentValue } from './field-input.tsx';
import type { OpenedIncident } from './incident.ts';
import { useValueText } from './own-choices.ts';
import classes from './timeline.module.css';

/** Fields in the order in which people look for them; those of a major incident have a place of their own. */
const order = [
  'description',
  'requester',
  'service',
  'category',
  'impact',
  'urgency',
  'priority',
  'channel',
  'configuration_item',
  'team',
  'assignee',
  'pending_reason',
  'resolution_code',
  'resolution_text',
  'escalation_level',
  'reopen_count',
  'problem_reference',
  'change_reference',
];

function EditForm({
  incident,
  onDone,
}: {
  readonly incident: OpenedIncident;
  readonly onDone: () => void;
}): ReactNode {
  const t = useTexts(incidentsTexts);
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const fields = ['title', ...order].filter((name) => incident.writable.includes(name));
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(fields.map((name) => [name, incident[name] ?? null])),
  );
  const [version, setVersion] = useState(incident.version);
  const save = useMutation({
    mutationFn: () => {
      const changed = fields.filter((name) => sentValue(values[name]) !== sentValue(incident[name] ?? null));
      return api.patch(
        `/incidents/${incident.number}`,
        Object.fromEntries(changed.map((name) => [name, sentValue(values[name])])),
        { version },
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['incidents'] });
      onDone();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412)
        setVersion((error.current as OpenedIncident).version);
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
            {t('conflict', { number: incident.number })}
          </Alert>
        ) : null}
        {save.error === null || isConflict ? null : <ProblemPanel error={save.error} shownFields={fields} />}
        {fields.map((name) => (
          <FieldInput
            key={name}
            name={name}
            value={values[name]}
            onChange={(value) => setValues({ ...values, [name]: value })}
            error={refused[name]}
            required={definition.fields[name]?.required_on_create === true}
            autoFocus={name === 'title'}
          />
        ))}
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

/** The facts of an incident, to be changed by those who may. */
export function Facts({ incident }: { readonly incident: OpenedIncident }): ReactNode {
  const t = useTexts(incidentsTexts);
  const common = useTexts(commonTexts);
  const names = useProcessNames('incident');
  const locale = useLocale();
  const valueText = useValueText();
  const [editing, setEditing] = useState(false);
  const mayEdit = incident.writable.length > 0;
  usePageActions(
    mayEdit ? [{ id: 'edit', text: common('edit'), keys: 'e', run: () => setEditing(true) }] : [],
  );

  const filled = order.filter((name) => incident[name] !== null && incident[name] !== undefined);
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
            <dd style={{ whiteSpace: 'pre-wrap' }}>{valueText(name, incident[name])}</dd>
          </div>
        ))}
        <dt>{t('opened')}</dt>
        <dd>{formatDateTime(incident.opened_at, locale)}</dd>
        <dt>{t('updated')}</dt>
        <dd>{formatDateTime(incident.updated_at, locale)}</dd>
      </dl>
      <Modal
        opened={editing}
        onClose={() => setEditing(false)}
        title={`${common('edit')} · ${incident.number}`}
      >
        {editing ? <EditForm incident={incident} onDone={() => setEditing(false)} /> : null}
      </Modal>
    </section>
  );
}
