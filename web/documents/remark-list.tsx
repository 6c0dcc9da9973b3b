import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useDraft } from '../shared/drafts.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { documentsTexts } from '../texts/documents.ts';
import { apiPath } from './content.ts';
import classes from './remarks.module.css';
import { type RemarkRow, type Thread, threadsOf } from './remarks.ts';

/** Sends something about remarks, and has the page ask for the document again. */
function useSend(record: OpenedRecord, path: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body?: object) => api.post(apiPath(record.number, path), body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['documents'] });
      onDone();
    },
  });
}

interface SayFormProps {
  readonly record: OpenedRecord;
  readonly path: string;
  readonly label: string;
  readonly action: string;
  /** What is sent beside the words. */
  readonly more?: object;
  readonly onDone: () => void;
}

/** Asks for the words of a remark or an answer. What is typed survives leaving the page. */
export function SayForm({ record, path, label, action, more, onDone }: SayFormProps): ReactNode {
  const common = useTexts(commonTexts);
  const [text, setText, forget] = useDraft(`${path}:${record.number}`, '');
  const send = useSend(record, path, () => {
    forget();
    onDone();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') send.mutate({ ...more, text });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={6}>
        {send.error === null ? null : <ProblemPanel error={send.error} />}
        <Textarea
          label={label}
          size="sm"
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4_000}
          autoFocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group gap="xs" justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button size="compact-sm" type="submit" loading={send.isPending} disabled={text.trim() === ''}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Words({ row }: { readonly row: RemarkRow }): ReactNode {
  return (
    <div>
      <Text fz="xs" c="dimmed">
        {row.by.name} · <Time at={row.at} />
      </Text>
      <Text fz="sm" className={classes.words ?? ''}>
        {row.text}
      </Text>
    </div>
  );
}

interface CardProps {
  readonly record: OpenedRecord;
  readonly thread: Thread;
  /** Whether its passage still stands in the text. */
  readonly found: boolean;
  readonly maySay: boolean;
  readonly onGo: (id: string) => void;
}

function Card({ record, thread: { remark, answers }, found, maySay, onGo }: CardProps): ReactNode {
  const t = useTexts(documentsTexts);
  const [answering, setAnswering] = useState(false);
  const path = `remarks/${remark.id}`;
  const resolve = useSend(record, `${path}/resolution`, () => undefined);
  const open = remark.resolved_at === null;
  return (
    <li id={`remark-${remark.id}`} className={classes.card} tabIndex={-1}>
      {remark.quote === null ? null : (
        <Text component="div" fz="xs" className={classes.quote ?? ''}>
          {found && open ? (
            <Anchor component="button" fz="inherit" ta="start" onClick={() => onGo(remark.id)}>
              {remark.quote}
            </Anchor>
          ) : (
            remark.quote
          )}
          {found || !open ? null : (
            <Text component="span" fz="xs" c="dimmed" display="block">
              {t('remark-gone')}
            </Text>
          )}
        </Text>
      )}
      <Words row={remark} />
      {answers.map((row) => (
        <div key={row.id} className={classes.answer}>
          <Words row={row} />
        </div>
      ))}
      {remark.resolved_at === null ? null : (
        <Text fz="xs" c="dimmed">
          {t('remark-resolved', { name: remark.resolved_by?.name ?? '–' })} <Time at={remark.resolved_at} />
        </Text>
      )}
      {resolve.error === null ? null : <ProblemPanel error={resolve.error} />}
      {!maySay || !open ? null : answering ? (
        <SayForm
          record={record}
          path={`${path}/answers`}
          label={t('remark-answer-label')}
          action={t('remark-answer')}
          onDone={() => setAnswering(false)}
        />
      ) : (
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => setAnswering(true)}>
            {t('remark-answer')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            loading={resolve.isPending}
            onClick={() => resolve.mutate({})}
          >
            {t('remark-resolve')}
          </Button>
        </Group>
      )}
    </li>
  );
}

interface RemarkListProps {
  readonly record: OpenedRecord;
  /** How far into the text the passages begin that still stand in it, by the ids of their remarks. */
  readonly places: ReadonlyMap<string, number>;
  readonly maySay: boolean;
  readonly onGo: (id: string) => void;
}

/** Remarks on what is being prepared: the open ones, and behind a line those that were resolved. */
export function RemarkList({ record, places, maySay, onGo }: RemarkListProps): ReactNode {
  const t = useTexts(documentsTexts);
  const threads = threadsOf(record, places);
  const open = threads.filter(({ remark }) => remark.resolved_at === null);
  const resolved = threads.filter(({ remark }) => remark.resolved_at !== null);
  const list = (some: readonly Thread[]): ReactNode => (
    <ul className={classes.list}>
      {some.map((thread) => (
        <Card
          key={thread.remark.id}
          record={record}
          thread={thread}
          found={places.has(thread.remark.id)}
          maySay={maySay}
          onGo={onGo}
        />
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 ? (
        list(open)
      ) : (
        <Text fz="xs" c="dimmed">
          {t(maySay ? 'remarks-none' : 'remarks-none-open')}
        </Text>
      )}
      {resolved.length === 0 ? null : (
        <details>
          <summary>{t('remarks-resolved', { count: resolved.length })}</summary>
          {list(resolved)}
        </details>
      )}
    </>
  );
}
