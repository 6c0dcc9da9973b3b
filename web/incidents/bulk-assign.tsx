import { Button, Group, List, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { useProblemText } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { incidentsTexts } from '../texts/incidents.ts';
import type { Incident } from './incident.ts';

interface BulkAssignProps {
  readonly incidents: readonly Incident[];
  readonly onDone: () => void;
}

interface Outcome {
  readonly number: string;
  readonly error: unknown;
}

/** Assigns several incidents, one after another, and says for each what came of it. */
export function BulkAssign({ incidents, onDone }: BulkAssignProps): ReactNode {
  const t = useTexts(incidentsTexts);
  const names = useProcessNames('incident');
  const problemText = useProblemText();
  const [team, setTeam] = useState<Reference | null>(null);
  const [assignee, setAssignee] = useState<Reference | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const assign = useMutation({
    mutationFn: async () => {
      setOutcomes([]);
      const fields = { team: team?.id ?? null, ...(assignee === null ? {} : { assignee: assignee.id }) };
      for (const { number, version } of incidents) {
        const error: unknown = await api
          .post(`/incidents/${number}/transitions`, { activity: 'assign', fields }, { version })
          .then(() => null)
          .catch((refused: unknown) => refused);
        setOutcomes((before) => [...before, { number, error }]);
      }
    },
    onSuccess: onDone,
  });
  return (
    <Stack gap="sm">
      <ReferenceSelect kind="teams" label={names.field('team')} value={team} onChange={setTeam} required />
      <ReferenceSelect
        kind="people"
        label={names.field('assignee')}
        query={{ active: true, ...(team === null ? {} : { team: team.id }) }}
        value={assignee}
        onChange={setAssignee}
      />
      <Group>
        <Button loading={assign.isPending} disabled={team === null} onClick={() => assign.mutate()}>
          {t('assign-selected')}
        </Button>
      </Group>
      <List size="sm" role="status">
        {outcomes.map(({ number, error }) => (
          <List.Item key={number}>
            {error === null ? t('done-for', { number }) : `${number}: ${problemText(error)}`}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
