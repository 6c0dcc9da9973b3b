import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useProcessNames } from '../process-names.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';

interface ProblemChoiceProps {
  readonly title: string;
  readonly help?: string;
  readonly label: string;
  /** The problem that is chosen; null: none yet. */
  readonly value: Reference | null;
  readonly onChange: (problem: Reference | null) => void;
  /** Why it was refused; null: it was not. */
  readonly error: unknown;
  /** Of the record that a problem is chosen for: what was refused names its fields. */
  readonly process: string;
  /** The buttons of what is done with the problem. */
  readonly children: ReactNode;
}

/** Where one of the problems that are there is chosen, beside what is done with it. */
export function ProblemChoice(props: ProblemChoiceProps): ReactNode {
  const { title, help, label, value, onChange, error, process, children } = props;
  const names = useProcessNames(process);
  return (
    <section aria-label={title}>
      <Title order={2} mb={4}>
        {title}
      </Title>
      {help === undefined ? null : (
        <Text fz="sm" c="dimmed" mb="xs">
          {help}
        </Text>
      )}
      <Group gap="xs" align="end">
        <ReferenceSelect kind="problems" label={label} value={value} onChange={onChange} clearable />
        {children}
      </Group>
      {error === null ? null : <ProblemPanel error={error} shownFields={[]} nameOf={names.field} />}
    </section>
  );
}
