import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isStaff } from '../../kernel/roles.ts';
import { incident } from '../../processes/incident/definition.ts';
import { useTexts } from '../i18n.ts';
import { ReportAid } from '../knowledge/report-aid.tsx';
import { useProcessNames } from '../process-names.ts';
import { NewRecord } from '../records/new-record.tsx';
import { OfProcess } from '../records/process.tsx';
import { useSession } from '../session.ts';
import { settingsQuery } from '../shared/settings-query.ts';
import { incidentsTexts } from '../texts/incidents.ts';

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

/** The priority that follows from impact and urgency by the organisation's matrix, where this person may know it. */
function usePriority(impact: unknown, urgency: unknown): number | null {
  const { data } = useQuery(settingsQuery);
  const matrix = data?.['incident.priority']?.value as { matrix: readonly (readonly number[])[] } | undefined;
  if (typeof impact !== 'number' || typeof urgency !== 'number') return null;
  return matrix?.matrix[impact - 1]?.[urgency - 1] ?? null;
}

function PriorityHint({ values }: { readonly values: Readonly<Record<string, unknown>> }): ReactNode {
  const t = useTexts(incidentsTexts);
  const names = useProcessNames('incident');
  const priority = usePriority(values['impact'], values['urgency']);
  return (
    <Text fz="sm" c="dimmed" role="status">
      {priority === null
        ? t('priority-unknown')
        : t('priority-follows', { priority: names.choice('priority', priority) })}
    </Text>
  );
}

/** Articles that may help, where the report need not be made if one does. */
function Aid({ values }: { readonly values: Readonly<Record<string, unknown>> }): ReactNode {
  const text = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
  const service = (values['service'] as { id?: string } | null | undefined)?.id ?? null;
  return (
    <ReportAid
      words={`${text('title')} ${text('description')}`.trim()}
      service={service}
      category={text('category') || null}
    />
  );
}

/** Records an incident; requesters report their own. */
export function NewIncidentPage(): ReactNode {
  const t = useTexts(incidentsTexts);
  const { person } = useSession();
  const staff = isStaff({ id: person.id, roles: person.roles });
  return (
    <OfProcess definition={incident}>
      <NewRecord
        title={staff ? t('new') : t('report')}
        action={t('record')}
        asked={asked}
        hint={PriorityHint}
        beside={Aid}
      />
    </OfProcess>
  );
}
