import { Button, Group, Loader, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useDraft } from '../shared/drafts.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { roomPath } from './room.ts';

interface Note {
  readonly id: string;
  readonly text: string;
  readonly written_at: string;
}

/** What a guest writes down for themself. */
export function Notes({ room }: { readonly room: string }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const client = useQueryClient();
  const queryKey = ['rooms', room, 'notes'];
  const path = `${roomPath(room)}/notes`;
  const [text, setText, forget] = useDraft(`room-note:${room}`, '');
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<{ items: readonly Note[] }>(path, { signal }),
  });
  const write = useMutation({
    mutationFn: () => api.post<{ items: readonly Note[] }>(path, { text }),
    onSuccess: (notes) => {
      client.setQueryData(queryKey, notes);
      forget();
      setText('');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write.mutate();
  };
  return (
    <Stack gap="md" maw="56rem">
      <form onSubmit={submit} noValidate>
        <Stack gap="xs">
          {write.error === null ? null : <ProblemPanel error={write.error} />}
          <Textarea
            label={t('write-note')}
            description={t('note-why')}
            autosize
            minRows={3}
            maxLength={20_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={text.trim() === ''} loading={write.isPending}>
              {t('write-note')}
            </Button>
          </Group>
        </Stack>
      </form>
      {error === null ? null : <ProblemPanel error={error} />}
      {data === undefined && error === null ? <Loader role="progressbar" aria-label={t('notes')} /> : null}
      {data?.items.map((note) => (
        <Paper key={note.id} withBorder p="sm">
          <Text fz="sm" c="dimmed">
            <Time at={note.written_at} form="absolute" />
          </Text>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{note.text}</Text>
        </Paper>
      ))}
    </Stack>
  );
}
