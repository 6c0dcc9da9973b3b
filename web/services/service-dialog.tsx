import { Badge, Button, Group, Loader, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { useReturnFocus } from '../shared/return-focus.ts';
import { commonTexts } from '../texts/common.ts';
import { servicesTexts } from '../texts/services.ts';
import type { OpenedService } from './service.ts';

interface Values {
  readonly title: string;
  readonly description: string | null;
  readonly assignee: Reference | null;
  readonly team: Reference | null;
}

const fields = ['title', 'description', 'assignee', 'team'] as const;
const blank: Values = { title: '', description: null, assignee: null, team: null };

/** What the API takes: ids for references, and of an existing service only what this person may change. */
function bodyOf(values: Values, writable: readonly string[] | null): Record<string, unknown> {
  const all = {
    title: values.title,
    description: values.description === '' ? null : values.description,
    assignee: values.assignee?.id ?? null,
    team: values.team?.id ?? null,
  };
  const given = Object.entries(all).filter(([name, value]) =>
    writable === null ? value !== null : writable.includes(name),
  );
  return Object.fromEntries(given);
}

function useServiceWrites(service: OpenedService | null, onClose: () => void) {
  const client = useQueryClient();
  // Shown again after a refusal, the same attempt must not create a second service.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const onSuccess = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['services'] });
    onClose();
  };
  const save = useMutation({
    mutationFn: (values: Values) =>
      service === null
        ? api.post('/services', bodyOf(values, null), { idempotencyKey })
        : api.patch(`/services/${service.id}`, bodyOf(values, service.writable), {
            version: service.version,
          }),
    onSuccess,
  });
  const perform = useMutation({
    mutationFn: (activity: string) =>
      api.post(`/services/${service?.id}/transitions`, { activity }, { version: service?.version ?? 0 }),
    onSuccess,
  });
  return { save, perform };
}

interface ServiceFormProps {
  readonly service: OpenedService | null;
  readonly onClose: () => void;
}

function ServiceForm({ service, onClose }: ServiceFormProps): ReactNode {
  const t = useTexts(servicesTexts);
  const common = useTexts(commonTexts);
  const names = useProcessNames('service');
  const [values, setValues] = useState<Values>(service ?? blank);
  const { save, perform } = useServiceWrites(service, onClose);
  const error = save.error ?? perform.error;
  const refused = error instanceof ApiProblem ? error.byField : {};
  const fixed = (name: (typeof fields)[number]): boolean =>
    service !== null && !service.writable.includes(name);
  const mayChange = service === null || service.writable.length > 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate(values);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {error === null ? null : <ProblemPanel error={error} shownFields={fields} />}
        {service === null ? null : (
          <Group gap="sm">
            <Badge color={service.state === 'live' ? 'teal' : 'gray'}>{names.state(service.state)}</Badge>
            <AppLink href={paths.incidents({ open: true, service: service.id })} fz="sm">
              {t('incidents')}
            </AppLink>
          </Group>
        )}
        <TextInput
          label={names.field('title')}
          value={values.title}
          readOnly={fixed('title')}
          error={refused['title']}
          onChange={(event) => setValues({ ...values, title: event.currentTarget.value })}
          required
          data-autofocus
        />
        <Textarea
          label={names.field('description')}
          autosize
          minRows={3}
          maxRows={12}
          value={values.description ?? ''}
          readOnly={fixed('description')}
          error={refused['description']}
          onChange={(event) => setValues({ ...values, description: event.currentTarget.value })}
        />
        <ReferenceSelect
          kind="people"
          label={names.field('assignee')}
          query={{ active: true }}
          value={values.assignee}
          readOnly={fixed('assignee')}
          error={refused['assignee']}
          onChange={(assignee) => setValues({ ...values, assignee })}
        />
        <ReferenceSelect
          kind="teams"
          label={names.field('team')}
          query={{ active: true }}
          value={values.team}
          readOnly={fixed('team')}
          error={refused['team']}
          onChange={(team) => setValues({ ...values, team })}
        />
        <Group justify="space-between" mt="xs">
          <Group gap="xs">
            {service?.activities.map(({ name }) => (
              <Button
                key={name}
                variant="default"
                loading={perform.isPending}
                onClick={() => perform.mutate(name)}
              >
                {names.activity(name)}
              </Button>
            ))}
          </Group>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {mayChange ? common('cancel') : common('close')}
            </Button>
            {mayChange ? (
              <Button type="submit" loading={save.isPending}>
                {common('save')}
              </Button>
            ) : null}
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

interface ServiceDialogProps {
  /** Null: a new one. */
  readonly number: string | null;
  readonly onClose: () => void;
}

/** One service: what it is, who owns it, and what can be done with it next. */
export function ServiceDialog({ number, onClose }: ServiceDialogProps): ReactNode {
  const t = useTexts(servicesTexts);
  useReturnFocus();
  const { data, error } = useQuery({
    queryKey: ['services', 'one', number],
    queryFn: () => api.get<OpenedService>(`/services/${number}`),
    enabled: number !== null,
    staleTime: 0,
  });
  const ready = number === null || data !== undefined;
  return (
    <Modal opened onClose={onClose} title={number ?? t('add')} size="lg">
      {error === null ? null : <ProblemPanel error={error} />}
      {ready ? <ServiceForm key={data?.version ?? 0} service={data ?? null} onClose={onClose} /> : null}
      {ready || error !== null ? null : <Loader size="sm" />}
    </Modal>
  );
}
