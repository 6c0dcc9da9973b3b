import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import type { Reference } from '../shared/references.ts';
import { useLocale } from '../shared/time.tsx';
import { problemsTexts } from '../texts/problems.ts';
import { ProblemChoice } from './problem-choice.tsx';
import classes from './problems.module.css';

interface OfRecurrence {
  readonly record: OpenedRecord;
}

/** Deciding by a problem; declining stands among the next steps, as it asks for a reason and a day. */
function Decide({ record }: OfRecurrence): ReactNode {
  const t = useTexts(problemsTexts);
  const client = useQueryClient();
  const [problem, setProblem] = useState<Reference | null>(null);
  const takeUp = useMutation({
    mutationFn: () =>
      api.post(`/recurrences/${record.number}/problem`, problem === null ? {} : { problem: problem.id }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['recurrences'] });
      await client.invalidateQueries({ queryKey: ['problems'] });
    },
  });
  return (
    <ProblemChoice
      title={t('decide')}
      help={t('decide-help')}
      label={t('problem-there')}
      value={problem}
      onChange={setProblem}
      error={takeUp.error}
      process="recurrence"
    >
      <Button size="sm" loading={takeUp.isPending} onClick={() => takeUp.mutate()}>
        {problem === null ? t('open-problem') : t('link')}
      </Button>
    </ProblemChoice>
  );
}

/** Recurring incidents: which they are, over what time, and what is decided about them. */
export function RecurrencePart({ record }: OfRecurrence): ReactNode {
  const t = useTexts(problemsTexts);
  const names = useProcessNames('recurrence');
  const locale = useLocale();
  const mayWork = useHolds(workingRoles);
  const incidents = (record['incidents'] ?? []) as readonly Reference[];
  const span = {
    count: Number(record['incident_count'] ?? 0),
    first: formatDate(String(record['first_at']), locale),
    last: formatDate(String(record['last_at']), locale),
  };
  return (
    <Stack gap="lg">
      {mayWork && record.state === 'proposed' ? <Decide record={record} /> : null}
      <section aria-label={names.field('incidents')}>
        <Title order={2} mb={4}>
          {names.field('incidents')}
        </Title>
        <Text fz="sm" className="figures">
          {t('span-told', span)}
        </Text>
        <ul className={classes.list}>
          {incidents.toReversed().map(({ id, name }) => (
            <Text component="li" fz="sm" key={id}>
              <AppLink href={paths.incident(id)} fz="sm" underline="always">
                {name}
              </AppLink>
            </Text>
          ))}
        </ul>
      </section>
    </Stack>
  );
}
