import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { isStaff, type Role } from '../../kernel/roles.ts';
import { incident as definition } from '../../processes/incident/definition.ts';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { useSession } from '../session.ts';
import { useDraft } from '../shared/drafts.ts';
import { useGo } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { commonTexts } from '../texts/common.ts';
import { incidentsTexts } from '../texts/incidents.ts';
import { FieldInput, sentValue } from './field-input.tsx';
import type { Incident } from './incident.ts';

/** Fields in the order in which they are asked when somebody calls. */
const asked = [
  'title',
  'description',
  'requester',
  'service',
  'category',
  'impact',
  'urgency',
  'channel',
  'team',
  'assignee',
  'configuration_item',
];

function fieldsFor(roles: readonly Role[]): readonly string[] {
  return asked.filter((name) => definition.fields[name]?.on_create.some((role) => roles.includes(role)));
}

/** The priority that follows from impact and urgency by the organisation's matrix, where this person may know it. */
function usePriority(impact: unknown, urgency: unknown): number | null {
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => api.get<Record<string, { value: unknown }>>('/settings', { signal }),
    staleTime: 60_000,
  });
  const matrix = data?.['incident.priority']?.value as { matrix: readonly (readonly number[])[] } | undefined;
  if (typeof impact !== 'number' || typeof urgency !== 'number') return null;
  return matrix?.matrix[impact - 1]?.[urgency - 1] ?? null;
}

/** Records an incident; requesters report their own. What is typed is kept until it is sent. */
export function NewIncidentPage(): ReactNode {
  const t = useTexts(incidentsTexts);
  const common = useTexts(commonTexts);
  const names = useProcessNames('incident');
  const go = useGo();
  const client = useQueryClient();
  const { person } = useSession();
  const staff = isStaff({ id: person.id, roles: person.roles });
  const fields = fieldsFor(person.roles);
  const [values, setValues, forget] = useDraft<Record<string, unknown>>('incident:new', {});
  // Sent again after a lost answer, the same report must not become a second incident.
  const [idempotencyKey, renewKey] = useState(() => crypto.randomUUID());
  const priority = usePriority(values['impact'], values['urgency']);
  const create = useMutation({
    mutationFn: () => {
      const given = Object.entries(values).filter(([, value]) => sentValue(value) !== null);
      const body = Object.fromEntries(given.map(([name, value]) => [name, sentValue(value)]));
      return api.post<Incident>('/incidents', body, { idempotencyKey });
    },
    onSuccess: async ({ number }) => {
      forget();
      await client.invalidateQueries({ queryKey: ['incidents'] });
      go(paths.incident(number), { replace: true });
    },
  });
  const refused = create.error instanceof ApiProblem ? create.error.byField : {};

  function change(name: string, value: unknown): void {
    // Another content is another report.
    renewKey(crypto.randomUUID());
    setValues({ ...values, [name]: value });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate();
  }

  return (
    <>
      <PageHeader title={staff ? t('new') : t('report')} />
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw="40rem">
          {create.error === null ? null : <ProblemPanel error={create.error} shownFields={fields} />}
          {fields.map((name) => (
            <FieldInput
              key={name}
              name={name}
              value={values[name]}
              onChange={(value) => change(name, value)}
              error={refused[name]}
              required={definition.fields[name]?.required_on_create === true}
              autoFocus={name === 'title'}
            />
          ))}
          <Text fz="sm" c="dimmed" role="status">
            {priority === null
              ? t('priority-unknown')
              : t('priority-follows', { priority: names.choice('priority', priority) })}
          </Text>
          <Group>
            <Button type="submit" loading={create.isPending}>
              {t('record')}
            </Button>
            <Button variant="default" onClick={() => go(paths.incidents())}>
              {common('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
