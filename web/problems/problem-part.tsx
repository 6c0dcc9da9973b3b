import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { RecordKnowledge } from '../knowledge/record-knowledge.tsx';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { problemsTexts } from '../texts/problems.ts';
import { CauseEditor } from './cause-editor.tsx';
import { CauseTree } from './cause-tree.tsx';
import { FixPart } from './fix-part.tsx';
import { LinkedIncidents } from './linked-incidents.tsx';
import classes from './problems.module.css';

interface OfProblem {
  readonly record: OpenedRecord;
}

/** What is known: how to live with it, and where it comes from. */
function Known({ record }: OfProblem): ReactNode {
  const t = useTexts(problemsTexts);
  const names = useProcessNames('problem');
  const told = ['root_cause', 'workaround'].filter((field) => typeof record[field] === 'string');
  if (told.length === 0) return null;
  return (
    <Alert
      color={record['known_error'] === true ? 'yellow' : 'gray'}
      variant="light"
      title={record['known_error'] === true ? t('known-error') : undefined}
    >
      {told.map((field) => (
        <div key={field}>
          <Text fz="xs" fw={600}>
            {names.field(field)}
          </Text>
          <Text fz="sm" className={classes.text}>
            {String(record[field])}
          </Text>
        </div>
      ))}
    </Alert>
  );
}

function Analysis({ record }: OfProblem): ReactNode {
  const t = useTexts(problemsTexts);
  const [editing, setEditing] = useState(false);
  return (
    <section aria-label={t('analysis')}>
      <Group justify="space-between" mb={4}>
        <Title order={2}>{t('analysis')}</Title>
        {record.writable.includes('causes') && !editing ? (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {t('edit-causes')}
          </Button>
        ) : null}
      </Group>
      {editing ? (
        <CauseEditor key={record.version} record={record} onDone={() => setEditing(false)} />
      ) : (
        <CauseTree record={record} />
      )}
    </section>
  );
}

/** A problem: what is known of it, its causes, its fix, and the incidents that it caused. */
export function ProblemPart({ record }: OfProblem): ReactNode {
  const mayWork = useHolds(workingRoles);
  return (
    <Stack gap="lg">
      <Known record={record} />
      <Analysis record={record} />
      <FixPart record={record} />
      {mayWork ? <RecordKnowledge record={record} process="problem" /> : null}
      <LinkedIncidents number={record.number} />
    </Stack>
  );
}
