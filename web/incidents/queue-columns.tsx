import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { ClockBar } from '../records/clock-bar.tsx';
import { useValueText } from '../records/own-choices.ts';
import { PriorityMark, StateBadge } from '../records/state-badge.tsx';
import type { ListColumn } from '../shared/list-table.tsx';
import { Time } from '../shared/time.tsx';
import { recordsTexts } from '../texts/records.ts';
import type { Incident } from './incident.ts';

function resolutionBar({ clocks }: Incident): ReactNode {
  const clock = clocks.find(({ name }) => name === 'resolution');
  return clock === undefined ? null : <ClockBar clock={clock} />;
}

/** The columns of the queue; requesters have those that concern them. */
export function useQueueColumns(staff: boolean): readonly ListColumn<Incident>[] {
  const t = useTexts(recordsTexts);
  const names = useProcessNames('incident');
  const valueText = useValueText();
  const shared: readonly ListColumn<Incident>[] = [
    {
      id: 'number',
      header: t('number'),
      sort: 'number',
      width: '7.5rem',
      always: true,
      cell: ({ number }) => number,
    },
    { id: 'title', header: names.field('title'), primary: true, always: true, cell: ({ title }) => title },
    {
      id: 'priority',
      header: names.field('priority'),
      sort: 'priority',
      width: '7rem',
      standard: true,
      cell: ({ priority }) => <PriorityMark priority={priority} />,
    },
    {
      id: 'state',
      header: t('state'),
      width: '7.5rem',
      whole: true,
      standard: true,
      cell: ({ state }) => <StateBadge state={state} />,
    },
    {
      id: 'opened',
      header: t('opened'),
      sort: 'opened_at',
      width: '7rem',
      standard: true,
      cell: ({ opened_at }) => <Time at={opened_at} />,
    },
    {
      id: 'updated',
      header: t('updated'),
      sort: 'updated_at',
      width: '8rem',
      standard: !staff,
      cell: ({ updated_at }) => <Time at={updated_at} />,
    },
    {
      id: 'service',
      header: names.field('service'),
      width: '11rem',
      cell: ({ service }) => service?.name,
    },
  ];
  if (!staff) return shared;
  return [
    ...shared,
    {
      id: 'team',
      header: names.field('team'),
      width: '9.5rem',
      standard: true,
      cell: ({ team }) => team?.name,
    },
    {
      id: 'assignee',
      header: names.field('assignee'),
      width: '8.5rem',
      standard: true,
      cell: ({ assignee }) => assignee?.name,
    },
    {
      id: 'due',
      header: t('due'),
      sort: 'due_at',
      width: '7rem',
      cell: ({ due_at }) => (due_at === null ? null : <Time at={due_at} />),
    },
    { id: 'clock', header: t('remaining'), width: '6rem', standard: true, cell: resolutionBar },
    {
      id: 'requester',
      header: names.field('requester'),
      width: '6rem',
      cell: ({ requester }) => requester?.name,
    },
    {
      id: 'category',
      header: names.field('category'),
      width: '9rem',
      cell: ({ category }) => (category === null ? null : valueText('category', category)),
    },
  ];
}
