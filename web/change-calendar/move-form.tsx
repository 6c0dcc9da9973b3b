import { Alert, Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { localTextOf, momentOf } from '../shared/local-time.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { changeCalendarTexts } from '../texts/change-calendar.ts';
import { ConflictList } from './conflict-list.tsx';
import { type Conflict, type Entry, planningActivities, timeFields } from './entry.ts';
import type { MovedTo } from './entry-button.tsx';
import { calendarKey } from './use-calendar.ts';

interface LiveProps {
  readonly entry: Entry;
  readonly to: MovedTo;
}

/** What would stand in the way at the time that is typed or was dropped upon, asked anew whenever it changes. */
function LiveConflicts({ entry, to }: LiveProps): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const [settled] = useDebouncedValue(to, 200);
  const asked = {
    kind: entry.kind,
    record: entry.id,
    from: new Date(settled.from).toISOString(),
    until: new Date(settled.until).toISOString(),
  };
  const { data, error, isFetching } = useQuery({
    queryKey: [calendarKey, 'conflicts', asked],
    queryFn: ({ signal }) =>
      api.post<{ items: readonly Conflict[] }>('/change-calendar/conflicts', asked, { signal }),
    placeholderData: (before) => before,
  });
  if (error !== null) return <ProblemPanel error={error} />;
  return (
    <div role="status" aria-live="polite">
      {isFetching || data === undefined ? (
        <Group gap="xs">
          <Loader size="xs" />
          <Text fz="sm">{t('looking')}</Text>
        </Group>
      ) : null}
      {data?.items.length === 0 && !isFetching ? <Text fz="sm">{t('no-conflicts')}</Text> : null}
      {data === undefined ? null : <ConflictList conflicts={data.items} />}
    </div>
  );
}

interface MoveFormProps {
  readonly entry: Entry;
  /** Where it was dropped; absent: where it is. */
  readonly to: MovedTo | null;
  readonly onDone: () => void;
}

/** Gives planned work another time: by the activity that its process has for that, once conflicts are seen. */
export function MoveForm({ entry, to, onDone }: MoveFormProps): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const client = useQueryClient();
  const plural = entry.process === 'release' ? 'releases' : 'changes';
  const [from, setFrom] = useState(localTextOf(to?.from ?? entry.from));
  const [until, setUntil] = useState(localTextOf(to?.until ?? entry.until));
  const { data: record, error } = useQuery({
    queryKey: [plural, entry.number, 'to-move'],
    queryFn: ({ signal }) => api.get<OpenedRecord>(`/${plural}/${entry.number}`, { signal }),
    gcTime: 0,
  });
  const wanted = planningActivities[entry.process] ?? [];
  const activity = record?.activities.find(({ name }) => wanted.includes(name))?.name;
  const [begin, end] = [momentOf(from), momentOf(until)];
  const time = begin === null || end === null || end < begin ? null : { from: begin, until: end };
  const save = useMutation({
    mutationFn: () => {
      const [start = '', finish = ''] = timeFields[entry.process] ?? [];
      const fields = { [start]: time?.from, [finish]: time?.until };
      return api.post(
        `/${plural}/${entry.number}/transitions`,
        { activity, fields },
        { version: record?.version ?? 0 },
      );
    },
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: [calendarKey] }),
        client.invalidateQueries({ queryKey: [plural] }),
      ]);
      onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const wrong = begin !== null && end !== null && end < begin ? t('wrong-order') : undefined;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text fz="sm">{entry.title}</Text>
        {error === null ? null : <ProblemPanel error={error} />}
        {save.error === null ? null : <ProblemPanel error={save.error} />}
        {record !== undefined && activity === undefined ? (
          <Alert color="gray">{t('not-movable')}</Alert>
        ) : null}
        {activity === 'reschedule' ? <Alert color="yellow">{t('approve-again')}</Alert> : null}
        <Group grow align="flex-start">
          <TextInput
            type="datetime-local"
            label={t('from')}
            value={from}
            data-autofocus
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label={t('until')}
            value={until}
            error={wrong}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </Group>
        {time === null ? null : <LiveConflicts entry={entry} to={time} />}
        <Group>
          <Button type="submit" loading={save.isPending} disabled={time === null || activity === undefined}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
