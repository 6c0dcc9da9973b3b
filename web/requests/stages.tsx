import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { staffRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { ListedRecord, OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import type { Page } from '../shared/paged-list.ts';
import { placeKey } from '../shared/place-key.ts';
import type { Reference } from '../shared/references.ts';
import { requestsTexts } from '../texts/requests.ts';
import classes from './requests.module.css';

interface Step {
  readonly step: number;
  readonly title: string;
}

type StageState = 'before' | 'now' | 'done';

const words = { before: 'not-begun', now: 'under-way', done: 'is-done' } as const;
const marks = { before: '○', now: '◐', done: '●' } as const;

const fulfilled = ['fulfilled', 'closed'];

function stageOf(step: number, record: OpenedRecord): StageState {
  if (fulfilled.includes(record.state)) return 'done';
  const current = record['current_step'];
  if (typeof current !== 'number') return 'before';
  return step < current ? 'done' : step === current ? 'now' : 'before';
}

/** The tasks of a request as staff see them, each with its state and who does it. */
function useTasks(record: OpenedRecord, isStaff: boolean): readonly ListedRecord[] {
  const { data } = useQuery({
    queryKey: ['fulfilment-tasks', 'of', record.id, record.version],
    queryFn: ({ signal }) =>
      api.get<Page<ListedRecord>>('/fulfilment-tasks', {
        query: { refers_to: record.id, sort: 'number', limit: 200 },
        signal,
      }),
    enabled: isStaff && record['current_step'] !== undefined,
  });
  return data?.items ?? [];
}

function TaskLine({ task }: { readonly task: ListedRecord }): ReactNode {
  const t = useTexts(requestsTexts);
  const names = useProcessNames('fulfilment-task');
  const assignee = task['assignee'] as Reference | null;
  return (
    <div>
      <AppLink href={paths.record('fulfilment-tasks', task.number)} underline="always">
        {task.title}
      </AppLink>
      <Text fz="xs" c="dimmed" component="div">
        {names.state(task.state)} · {(task['team'] as Reference | null)?.name ?? ''} ·{' '}
        {assignee?.name ?? t('nobody')}
      </Text>
    </div>
  );
}

/** The steps by which a request is fulfilled, in their order: what is done, what is under way, what comes next. */
export function Stages({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(requestsTexts);
  const tasks = useTasks(record, useHolds(staffRoles));
  const steps = (record['steps'] ?? []) as readonly Step[];
  const numbers = [...new Set(steps.map(({ step }) => step))];
  if (numbers.length === 0) return null;
  return (
    <section aria-label={t('progress')}>
      <Text component="h2" fz="md" fw={600}>
        {t('progress')}
      </Text>
      <ol className={classes.stages}>
        {numbers.map((step) => {
          const state = stageOf(step, record);
          const made = tasks.filter((task) => task['step'] === step);
          const planned = steps.filter((one) => one.step === step);
          return (
            <li key={step} className={classes.stage} data-state={state}>
              <div className={classes.stageHead}>
                <span aria-hidden>{marks[state]}</span> {t('step', { step })} · {t(words[state])}
              </div>
              {made.length > 0
                ? made.map((task) => <TaskLine key={task.id} task={task} />)
                : planned.map(({ title }, index) => <div key={placeKey(index, planned.length)}>{title}</div>)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
