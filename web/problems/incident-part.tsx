import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isStaff, workingRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { AffectedByItem } from '../configuration/affected.tsx';
import { useTexts } from '../i18n.ts';
import { RecordKnowledge } from '../knowledge/record-knowledge.tsx';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds, useSession } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { problemsTexts } from '../texts/problems.ts';
import { ProblemChoice } from './problem-choice.tsx';
import classes from './problems.module.css';

interface OfIncident {
  readonly record: OpenedRecord;
}

interface KnownError {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly workaround: string;
  readonly linked: boolean;
}

/** Links the incident to a problem, or opens one for it; what shows links and known errors looks again. */
function useCausing(incident: OpenedRecord) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (problem: string | null) =>
      problem === null
        ? api.post('/problems/from-incidents', { incidents: [incident.number] })
        : api.post(`/incidents/${incident.number}/links`, { relation: 'caused-by', to: problem }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['incidents'] });
      await client.invalidateQueries({ queryKey: ['problems'] });
    },
  });
}

function KnownErrors({ record }: OfIncident): ReactNode {
  const t = useTexts(problemsTexts);
  const mayWork = useHolds(workingRoles);
  const names = useProcessNames('incident');
  const causing = useCausing(record);
  const { data } = useQuery({
    queryKey: ['incidents', record.number, 'known-errors'],
    queryFn: () => api.get<{ items: readonly KnownError[] }>(`/incidents/${record.number}/known-errors`),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-label={t('may-help')}>
      <Title order={2} mb={4}>
        {t('may-help')}
      </Title>
      <Stack gap="xs">
        {data.items.map(({ id, number, title, workaround, linked }) => (
          <div key={id}>
            <Group gap="xs">
              <Text fz="sm">
                <AppLink href={paths.record('problems', number)} fz="sm" underline="always">
                  {number}
                </AppLink>{' '}
                {title}
              </Text>
              {linked ? (
                <Text fz="xs" c="dimmed">
                  {t('linked')}
                </Text>
              ) : null}
              {!linked && mayWork ? (
                <Button size="compact-xs" variant="default" onClick={() => causing.mutate(id)}>
                  {t('link-this')}
                </Button>
              ) : null}
            </Group>
            <Text fz="sm" className={classes.text}>
              {workaround}
            </Text>
          </div>
        ))}
      </Stack>
      {causing.error === null ? null : (
        <ProblemPanel error={causing.error} shownFields={[]} nameOf={names.field} />
      )}
    </section>
  );
}

/** Says which problem an incident comes from: one that is there, or a new one. */
function ProblemPicker({ record }: OfIncident): ReactNode {
  const t = useTexts(problemsTexts);
  const causing = useCausing(record);
  const [problem, setProblem] = useState<Reference | null>(null);
  return (
    <ProblemChoice
      title={t('problem')}
      label={t('pick-problem')}
      value={problem}
      onChange={setProblem}
      error={causing.error}
      process="incident"
    >
      <Button
        size="sm"
        variant="default"
        disabled={problem === null}
        loading={causing.isPending}
        onClick={() => causing.mutate(problem?.id ?? null, { onSuccess: () => setProblem(null) })}
      >
        {t('link')}
      </Button>
      <Button size="sm" variant="subtle" disabled={causing.isPending} onClick={() => causing.mutate(null)}>
        {t('open-problem')}
      </Button>
    </ProblemChoice>
  );
}

/** What stands beside an incident: known errors that may help, the problem it comes from, and what its item affects. */
export function IncidentPart({ record }: OfIncident): ReactNode {
  const { person } = useSession();
  const mayWork = useHolds(workingRoles);
  const staff = isStaff({ id: person.id, roles: person.roles });
  return (
    <Stack gap="lg">
      {staff ? <KnownErrors record={record} /> : null}
      {mayWork ? <RecordKnowledge record={record} process="incident" /> : null}
      {mayWork ? <ProblemPicker record={record} /> : null}
      <AffectedByItem record={record} />
    </Stack>
  );
}
