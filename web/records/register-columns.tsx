import type { ProcessDefinition } from '../../kernel/definition.ts';
import { useTexts } from '../i18n.ts';
import type { ListColumn } from '../shared/list-table.tsx';
import { Time } from '../shared/time.tsx';
import { recordsTexts } from '../texts/records.ts';
import { useWriteValue } from './own-choices.ts';
import { useOwnNames, useProcess } from './process.tsx';
import type { ListedRecord } from './record.ts';
import { PriorityMark, StateBadge } from './state-badge.tsx';

const widths: Readonly<Record<string, string>> = {
  person: '9rem',
  team: '9rem',
  record: '10rem',
  organisation: '10rem',
  choice: '8rem',
  choices: '11rem',
  number: '6rem',
  boolean: '6rem',
  date: '8rem',
  instant: '7rem',
};

/** Fields that can be columns of the list: those that its lines bring along. */
function listable({ fields, list_columns = [] }: ProcessDefinition): readonly string[] {
  const others = Object.entries(fields)
    .filter(
      ([name, { kind, column }]) =>
        name !== 'title' &&
        !list_columns.includes(name) &&
        (column !== undefined || ['choice', 'number', 'boolean', 'date'].includes(kind)),
    )
    .map(([name]) => name);
  return [...list_columns.filter((name) => fields[name]?.kind !== 'rows'), ...others];
}

/** The columns of a register's list: those its definition names stand there, the others can be added. */
export function useRegisterColumns(): readonly ListColumn<ListedRecord>[] {
  const t = useTexts(recordsTexts);
  const definition = useProcess();
  const { fields, list_columns = [] } = definition;
  const names = useOwnNames();
  const write = useWriteValue();
  const fieldColumn = (name: string): ListColumn<ListedRecord> => ({
    id: name,
    header: names.field(name),
    width: widths[fields[name]?.kind ?? ''] ?? '10rem',
    standard: list_columns.includes(name),
    ...(name === 'priority' ? { sort: 'priority' } : {}),
    cell: (record) => {
      const value = record[name];
      if (value === null || value === undefined) return null;
      if (name === 'priority') return <PriorityMark priority={value as number} />;
      if (fields[name]?.kind === 'instant') return <Time at={value as string} />;
      return write(name, fields[name], value);
    },
  });
  return [
    {
      id: 'number',
      header: t('number'),
      sort: 'number',
      width: '7rem',
      always: true,
      cell: ({ number }) => number,
    },
    { id: 'title', header: names.field('title'), primary: true, always: true, cell: ({ title }) => title },
    {
      id: 'state',
      header: t('state'),
      width: '8.5rem',
      whole: true,
      standard: true,
      cell: ({ state }) => <StateBadge state={state} />,
    },
    ...listable(definition).map(fieldColumn),
    {
      id: 'due',
      header: t('due'),
      sort: 'due_at',
      width: '7rem',
      standard: definition.obligations !== undefined,
      cell: ({ due_at }) => (due_at === null ? null : <Time at={due_at} />),
    },
    {
      id: 'updated',
      header: t('updated'),
      sort: 'updated_at',
      width: '6.5rem',
      cell: ({ updated_at }) => <Time at={updated_at} />,
    },
  ];
}
