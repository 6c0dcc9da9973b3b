import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { ClockFacts } from '../records/clock-bar.tsx';
import { useWriteValue } from '../records/own-choices.ts';
import { OfProcess, useOwnNames } from '../records/process.tsx';
import { type RecordWithJournal, recordQuery } from '../records/record.ts';
import { PriorityMark, StateBadge } from '../records/state-badge.tsx';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { deskTexts } from '../texts/desk.ts';
import classes from './desk.module.css';
import type { DeskRecord } from './desk-record.ts';

/** Facts that decide what to do next, where the process has them. */
const told: readonly string[] = [
  'requester',
  'service',
  'category',
  'team',
  'assignee',
  'customer',
  'pending_reason',
];

/** How many of the newest entries are shown. */
const lastEntries = 6;

function LastEntries({ record }: { readonly record: RecordWithJournal }): ReactNode {
  const t = useTexts(deskTexts);
  const names = useOwnNames();
  return (
    <section>
      <Title order={3} mb={6}>
        {t('last-entries')}
      </Title>
      <ol className={classes.entries}>
        {record.journal.items.slice(0, lastEntries).map((entry) => (
          <li key={entry.id} className={classes.entry}>
            <Text fz="sm" span fw={600}>
              {names.activity(entry.activity)}
            </Text>{' '}
            <Text fz="sm" c="dimmed" span>
              {entry.actor?.name} <Time at={entry.occurred_at} />
            </Text>
            {entry.text === null ? null : (
              <Text fz="sm" lineClamp={5} style={{ whiteSpace: 'pre-wrap' }}>
                {entry.text}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Facts({
  record,
  definition,
}: {
  readonly record: RecordWithJournal;
  readonly definition: ProcessDefinition;
}): ReactNode {
  const names = useOwnNames();
  const write = useWriteValue();
  const facts = told.filter((name) => (record[name] ?? null) !== null);
  const description = record['description'];
  return (
    <>
      {typeof description === 'string' ? (
        <Text fz="sm" lineClamp={8} style={{ whiteSpace: 'pre-wrap' }}>
          {description}
        </Text>
      ) : null}
      <dl className={classes.facts}>
        {facts.map((name) => [
          <dt key={`${name} name`}>{names.field(name)}</dt>,
          <dd key={name}>{write(name, definition.fields[name], record[name])}</dd>,
        ])}
      </dl>
    </>
  );
}

function Opened({
  row,
  definition,
}: {
  readonly row: DeskRecord;
  readonly definition: ProcessDefinition;
}): ReactNode {
  const t = useTexts(deskTexts);
  const { data: record, error } = useQuery(recordQuery(definition.plural, row.number));
  return (
    <Stack gap="sm">
      <div>
        <Text fz="xs" c="dimmed">
          {row.number}
        </Text>
        <Title order={2}>
          <AppLink href={paths.record(definition.plural, row.number)}>{row.title}</AppLink>
        </Title>
        <Group gap="xs" mt={4}>
          <StateBadge state={row.state} />
          <Text fz="sm" span>
            <PriorityMark priority={row.priority ?? null} />
          </Text>
        </Group>
      </div>
      {error === null ? null : <ProblemPanel error={error} />}
      {record === undefined ? null : (
        <>
          {record.clocks
            .filter(({ state }) => state !== 'stopped')
            .map((clock) => (
              <ClockFacts key={clock.name} clock={clock} />
            ))}
          <Facts record={record} definition={definition} />
          <LastEntries record={record} />
          <AppLink href={paths.record(definition.plural, row.number)}>{t('open')}</AppLink>
        </>
      )}
    </Stack>
  );
}

/** The record that the reader is on, beside the list: what it is about and what happened last. */
export function Preview({ row }: { readonly row: DeskRecord | undefined }): ReactNode {
  const t = useTexts(deskTexts);
  const definition = definitionNamed(row?.process ?? '');
  return (
    <aside className={classes.preview} aria-label={t('preview')}>
      {row === undefined || definition === undefined ? (
        <Text fz="sm" c="dimmed">
          {t('preview-none')}
        </Text>
      ) : (
        <OfProcess definition={definition}>
          <Opened row={row} definition={definition} />
        </OfProcess>
      )}
    </aside>
  );
}
