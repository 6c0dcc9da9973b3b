import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { plainStateOf } from '../../processes/portal-state.ts';
import { filesOfEntry } from '../attachments/attachments.ts';
import { EntryFiles } from '../attachments/entry-files.tsx';
import { useTexts } from '../i18n.ts';
import { useOwnNames, useProcess } from '../records/process.tsx';
import type { RecordWithJournal, TimelineEntry } from '../records/record.ts';
import { Said } from '../records/said.tsx';
import { useSession } from '../session.ts';
import { LoadMore } from '../shared/load-more.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { Time } from '../shared/time.tsx';
import { portalTexts } from '../texts/portal.ts';
import classes from './portal.module.css';

/** What somebody said, sent or showed; everything else is told as an event, where it tells something. */
const spoken = new Set(['create', 'comment', 'attach']);

/** Decisions that people are told of although the state may stay as it was. */
const decisions = new Set(['approve', 'reject']);

function changedTo(entry: TimelineEntry, field: string): unknown {
  return entry.changes[field]?.[1];
}

function textOf(entry: TimelineEntry): string | null {
  const told = ['resolution_text', 'fulfilment_text'].map((field) => changedTo(entry, field));
  const said = [entry.text, ...told].filter((one): one is string => typeof one === 'string' && one !== '');
  if (entry.activity === 'create') {
    const description = changedTo(entry, 'description');
    return typeof description === 'string' ? description : null;
  }
  return said.length === 0 ? null : said.join('\n\n');
}

/** Whether an entry moved it to something else, as people are told states. */
function moves(entry: TimelineEntry): boolean {
  const { from_state, to_state } = entry;
  if (from_state === null || to_state === null) return false;
  return plainStateOf(from_state, null) !== plainStateOf(to_state, changedTo(entry, 'pending_reason'));
}

function Spoken({ entry, number }: { readonly entry: TimelineEntry; readonly number: string }): ReactNode {
  const t = useTexts(portalTexts);
  const { plural } = useProcess();
  const { person } = useSession();
  const own = entry.actor?.id === person.id;
  const files = filesOfEntry(entry);
  const text = textOf(entry);
  return (
    <li className={classes.said} data-own={own}>
      <span className={classes.quiet}>
        <strong>{own ? t('you') : (entry.actor?.name ?? t('desk'))}</strong> · <Time at={entry.occurred_at} />
      </span>
      {text === null ? null : (
        <p className={classes.text}>
          <Said text={text} mentions={entry.mentions ?? []} />
        </p>
      )}
      {files.length === 0 ? null : <EntryFiles of={{ plural, number }} files={files} />}
    </li>
  );
}

function Event({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const t = useTexts(portalTexts);
  const names = useOwnNames();
  const text = textOf(entry);
  const who = entry.actor?.name ?? t('desk');
  const what = decisions.has(entry.activity)
    ? `${names.activity(entry.activity)} (${who})`
    : t(`state-${plainStateOf(entry.to_state ?? '', changedTo(entry, 'pending_reason'))}`);
  return (
    <>
      <li className={classes.event}>
        {what} · <Time at={entry.occurred_at} />
      </li>
      {text === null ? null : (
        <li className={classes.said}>
          <span className={classes.quiet}>
            <strong>{who}</strong>
          </span>
          <p className={classes.text}>{text}</p>
        </li>
      )}
    </>
  );
}

/** What was said and what became of it, oldest first, without anything that is for the desk alone. */
export function Thread({ record }: { readonly record: RecordWithJournal }): ReactNode {
  const t = useTexts(portalTexts);
  const { plural, activities } = useProcess();
  const { number, journal } = record;
  const list = usePagedList<TimelineEntry>({
    path: `/${plural}/${number}/journal`,
    key: ['journal', 'portal', number, journal.items[0]?.id],
    query: { limit: 100, order: 'newest-first' },
    first: journal,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // Staff who look at it see what requesters do.
  const inside = new Set(activities.filter(({ audience }) => audience === 'staff').map(({ name }) => name));
  const told = (list.items ?? []).filter(
    (entry) =>
      (spoken.has(entry.activity) && (entry.detail?.['audience'] ?? 'everyone') === 'everyone') ||
      (!inside.has(entry.activity) && (moves(entry) || decisions.has(entry.activity))),
  );
  return (
    <section aria-label={t('conversation')}>
      <Text component="h2" fz="lg" fw={600} mb="xs">
        {t('conversation')}
      </Text>
      <LoadMore list={list} compact />
      <ol className={classes.thread}>
        {told
          .toReversed()
          .map((entry) =>
            spoken.has(entry.activity) ? (
              <Spoken key={entry.id} entry={entry} number={number} />
            ) : (
              <Event key={entry.id} entry={entry} />
            ),
          )}
      </ol>
    </section>
  );
}
