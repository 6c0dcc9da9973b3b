import { Avatar, Group, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { useOwnNames } from '../records/process.tsx';
import type { RecordWithJournal } from '../records/record.ts';
import { useSession } from '../session.ts';
import { liveTexts } from '../texts/live.ts';
import classes from './live.module.css';
import type { Present } from './live.ts';
import { newsOf } from './news.ts';
import { usePresence } from './presence.ts';
import { useIsStaff } from './use-live.ts';

/** Most people who are shown; how many more there are stands behind them. */
const most = 4;

/** What is new of who is there: somebody came, began to write, or left. */
function useSpoken(people: readonly Present[]): string {
  const t = useTexts(liveTexts);
  const [before, setBefore] = useState<readonly Present[]>([]);
  const [spoken, setSpoken] = useState('');
  if (before !== people) {
    setBefore(people);
    const news = newsOf(before, people);
    if (news.length > 0) setSpoken(news.map(({ what, name }) => t(what, { name })).join('. '));
  }
  return spoken;
}

/** What somebody else did to the record since the page was opened, for those who hear rather than see it change. */
function useChangeSpoken({ number, journal }: RecordWithJournal): string {
  const t = useTexts(liveTexts);
  const names = useOwnNames();
  const { person } = useSession();
  const newest = journal.items[0];
  const [first] = useState(newest?.id);
  const actor = newest?.actor ?? null;
  if (newest === undefined || actor === null || newest.id === first || actor.id === person.id) return '';
  return t('changed-by', { name: actor.name, number, activity: names.activity(newest.activity) });
}

function People({ record }: { readonly record: RecordWithJournal }): ReactNode {
  const t = useTexts(liveTexts);
  const people = usePresence(record.id);
  const spoken = useSpoken(people);
  const writing = people.filter(({ doing }) => doing === 'writing');
  return (
    <>
      {people.length === 0 ? null : (
        <Group component="span" gap={6} display="inline-flex" wrap="nowrap" data-also-here="">
          <Text component="span" fz="xs" c="dimmed">
            · {t('also-here')}
          </Text>
          <Group component="span" gap={3} wrap="nowrap">
            {people.slice(0, most).map(({ id, name, doing }) => (
              <Tooltip key={id} label={t(doing, { name })}>
                <Avatar name={name} size={22} radius="xl" className={classes.avatar} data-doing={doing} />
              </Tooltip>
            ))}
          </Group>
          <Text component="span" fz="xs">
            {writing.length > 0
              ? writing.map(({ name }) => t('writing', { name })).join(' · ')
              : people
                  .slice(0, most)
                  .map(({ name }) => name)
                  .join(', ')}
            {people.length > most ? ` +${people.length - most}` : ''}
          </Text>
        </Group>
      )}
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}

/** Which colleagues are on the record's page, too, and what they do; told to those who hear the page as well. */
export function AlsoHere({ record }: { readonly record: RecordWithJournal }): ReactNode {
  const staff = useIsStaff();
  const spoken = useChangeSpoken(record);
  return (
    <>
      {staff ? <People record={record} /> : null}
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}
