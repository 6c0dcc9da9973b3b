import type { ReactNode } from 'react';
import { definitionNamed } from '../../processes/definitions.ts';
import { useText, useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { OfProcess } from '../records/process.tsx';
import { PriorityMark, StateBadge } from '../records/state-badge.tsx';
import type { ListColumn } from '../shared/list-table.tsx';
import { Time } from '../shared/time.tsx';
import { deskTexts } from '../texts/desk.ts';
import { recordsTexts } from '../texts/records.ts';
import type { DeskRecord } from './desk-record.ts';
import { DueMark } from './due-mark.tsx';

interface InProcessProps {
  readonly process: string;
  readonly children: ReactNode;
}

/** A cell that speaks in the words of its record's process. */
function InProcess({ process, children }: InProcessProps): ReactNode {
  const definition = definitionNamed(process);
  return definition === undefined ? null : <OfProcess definition={definition}>{children}</OfProcess>;
}

/** The columns of the desk. */
export function useDeskColumns(): readonly ListColumn<DeskRecord>[] {
  const t = useTexts(recordsTexts);
  const desk = useTexts(deskTexts);
  const say = useText();
  const names = useProcessNames('incident');
  return [
    { id: 'number', header: t('number'), width: '6.75rem', always: true, cell: ({ number }) => number },
    { id: 'title', header: names.field('title'), primary: true, always: true, cell: ({ title }) => title },
    {
      id: 'due',
      header: t('due'),
      sort: 'due_at',
      width: '8.5rem',
      standard: true,
      whole: true,
      cell: (record) => <DueMark record={record} />,
    },
    {
      id: 'priority',
      header: names.field('priority'),
      sort: 'priority',
      width: '7rem',
      standard: true,
      whole: true,
      cell: ({ process, priority }) => (
        <InProcess process={process}>
          <PriorityMark priority={priority ?? null} />
        </InProcess>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      width: '7.5rem',
      whole: true,
      standard: true,
      cell: ({ process, state }) => (
        <InProcess process={process}>
          <StateBadge state={state} />
        </InProcess>
      ),
    },
    {
      id: 'assignee',
      header: names.field('assignee'),
      width: '8.5rem',
      cell: ({ assignee }) => assignee?.name,
    },
    {
      id: 'process',
      header: desk('process'),
      width: '7rem',
      cell: ({ process }) => {
        const title = definitionNamed(process)?.title;
        return title === undefined ? process : say(title);
      },
    },
    { id: 'team', header: names.field('team'), width: '9.5rem', cell: ({ team }) => team?.name },
    { id: 'service', header: names.field('service'), width: '11rem', cell: ({ service }) => service?.name },
    {
      id: 'requester',
      header: names.field('requester'),
      width: '9rem',
      cell: ({ requester }) => requester?.name,
    },
    {
      id: 'opened',
      header: t('opened'),
      sort: 'opened_at',
      width: '7rem',
      cell: ({ opened_at }) => <Time at={opened_at} />,
    },
    {
      id: 'updated',
      header: t('updated'),
      sort: 'updated_at',
      width: '7rem',
      cell: ({ updated_at }) => <Time at={updated_at} />,
    },
  ];
}
