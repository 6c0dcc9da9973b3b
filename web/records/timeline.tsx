import { Badge, Group, Stack, Switch, Text, Tooltip } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { takesFiles } from '../../kernel/attachment.ts';
import { timeField } from '../../kernel/time-spent.ts';
import { filesOfEntry } from '../attachments/attachments.ts';
import { EntryFiles } from '../attachments/entry-files.tsx';
import { formatExact, formatMinutes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import type { Seal } from '../journal/journal.ts';
import { SealMark } from '../journal/seal-mark.tsx';
import { useSeals } from '../journal/use-seals.ts';
import { EntryMails, WithMails } from '../mail/entry-mails.tsx';
import { MailOfEntry } from '../mail/mail-body.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { placeKey } from '../shared/place-key.ts';
import { Time, useLocale } from '../shared/time.tsx';
import { deliveriesTexts } from '../texts/deliveries.ts';
import { journalTexts } from '../texts/journal.ts';
import { recordsTexts } from '../texts/records.ts';
import { recordParts } from './extras.ts';
import { LongText } from './long-text.tsx';
import { useRowText, useValueText, useWriteValue } from './own-choices.ts';
import { useOwnNames, useProcess } from './process.tsx';
import type { RecordWithJournal, TimelineEntry } from './record.ts';
import { type RowChange, rowChanges } from './row-changes.ts';
import { Said } from './said.tsx';
import classes from './timeline.module.css';

/** Whether a value alone tells what there is to tell: it was not there before, or is the same and named all the same. */
function isTold(before: unknown, after: unknown): boolean {
  return before === null || before === undefined || JSON.stringify(before) === JSON.stringify(after);
}

/** Fields whose changes say themselves what happened: the activity does not need them spelled out. */
const quiet = new Set(['escalation_level', 'hands', 'reopen_count', timeField]);

/** What is told in a list of its own: looks of guests would push everything else of a room away. */
const toldElsewhere = new Set(['looked']);

/** A text with hashes cut to what tells them apart at a glance; the record itself and the journal hold them whole. */
function withShortHashes(text: string): string {
  return text.replace(/\b[0-9a-f]{64}\b/g, (hash) => `${hash.slice(0, 12)}…`);
}

/** Rows told of one change; a table that was filled in at once would push everything else away. */
const mostRows = 6;

type Rows = readonly Readonly<Record<string, unknown>>[];

interface RowChangesProps {
  readonly name: string;
  readonly before: Rows;
  readonly after: Rows;
}

/** What happened to the rows of a table, rather than all of them before and after. */
function RowChanges({ name, before, after }: RowChangesProps): ReactNode {
  const t = useTexts(recordsTexts);
  const { fields } = useProcess();
  const names = useOwnNames();
  const rowText = useRowText();
  const write = useWriteValue();
  const columns = fields[name]?.columns ?? {};
  const first = Object.keys(columns)[0] ?? '';
  const place = (column: string): string => `${name}.${column}`;
  const told = (change: RowChange): string => {
    if (change.kind !== 'changed') return t(`row-${change.kind}`, { row: rowText(name, change.row) });
    const which = write(place(first), columns[first], change.before[first]);
    const what = change.columns.map((column) => {
      const was = write(place(column), columns[column], change.before[column]);
      const is = write(place(column), columns[column], change.after[column]);
      return `${names.column(name, column)}: ${was === '–' ? '' : `${was} → `}${is}`;
    });
    return `${which} · ${what.join(' · ')}`;
  };
  const changes = rowChanges(before, after);
  return (
    <>
      {changes.slice(0, mostRows).map((change, index) => (
        <div key={placeKey(index, changes.length)}>{withShortHashes(told(change))}</div>
      ))}
      {changes.length <= mostRows ? null : <div>{t('rows-more', { count: changes.length - mostRows })}</div>}
    </>
  );
}

function Changes({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const names = useOwnNames();
  const { fields, name: process } = useProcess();
  const valueText = useValueText();
  const untold = recordParts[process]?.untold ?? [];
  const changes = Object.entries(entry.changes).filter(
    ([name]) => !quiet.has(name) && !untold.includes(name),
  );
  if (changes.length === 0) return null;
  return (
    <dl className={classes.changes}>
      {changes.map(([name, [before, after]]) => (
        <div key={name}>
          <dt>{names.field(name)}</dt>
          <dd style={{ whiteSpace: 'pre-wrap' }}>
            {fields[name]?.kind === 'rows' ? (
              <RowChanges name={name} before={(before ?? []) as Rows} after={(after ?? []) as Rows} />
            ) : (
              <LongText
                text={withShortHashes(
                  `${isTold(before, after) ? '' : `${valueText(name, before)} → `}${valueText(name, after)}`,
                )}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useHeadline(): (entry: TimelineEntry) => string {
  const t = useTexts(recordsTexts);
  const locale = useLocale();
  const names = useOwnNames();
  return (entry) => {
    const { clock, percent, relation, to_number } = entry.detail ?? {};
    if (entry.activity === 'clock-threshold') {
      return t('clock-passed', { clock: names.clock(String(clock)), percent });
    }
    if (entry.activity === 'link' || entry.activity === 'unlink') {
      return `${names.activity(entry.activity)}: ${names.relation(String(relation))} ${String(to_number)}`;
    }
    const watcher = entry.detail?.['person_name'];
    if (['watch', 'unwatch'].includes(entry.activity) && typeof watcher === 'string') {
      return `${names.activity(entry.activity)}: ${watcher}`;
    }
    const { minutes } = entry.detail ?? {};
    if (entry.activity === 'time' && typeof minutes === 'number') {
      return `${names.activity('time')}: ${formatMinutes(minutes, locale)}`;
    }
    return names.activity(entry.activity);
  };
}

/** What came from another organisation by which this was done. */
function messageOf({ detail }: TimelineEntry): { readonly from: string } | undefined {
  return detail?.['message'] as { from: string } | undefined;
}

/** The organisation's rule by which the program did it. */
function ByRule({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const t = useTexts(recordsTexts);
  const rule = entry.detail?.['rule'] as { name: string; place: number } | undefined;
  return rule === undefined ? null : (
    <Text fz="sm">{t('by-rule', { name: rule.name, place: rule.place })}</Text>
  );
}

/** The macro that it is a step of. */
function ByMacro({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const t = useTexts(recordsTexts);
  const macro = entry.detail?.['macro'] as { name: string } | undefined;
  return macro === undefined ? null : <Text fz="sm">{t('by-macro', { name: macro.name })}</Text>;
}

/** That whoever asked answered what it waited for. */
function ByAnswer({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const t = useTexts(recordsTexts);
  return entry.detail?.['answer'] === undefined ? null : <Text fz="sm">{t('by-answer')}</Text>;
}

/** To whom something was handed over with it. */
function HandedOver({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const t = useTexts(deliveriesTexts);
  const sent = entry.detail?.['sent'] as { to: string } | undefined;
  return sent === undefined ? null : <Badge color="blue">{t('handed-to', { name: sent.to })}</Badge>;
}

/** That the content was erased by law, when and why. */
function Erased({ seal }: { readonly seal: Seal | undefined }): ReactNode {
  const t = useTexts(journalTexts);
  const locale = useLocale();
  const erased = seal?.erased ?? null;
  if (erased === null) return null;
  return (
    <Text fz="sm" fs="italic" c="dimmed">
      {t('erased', { at: formatExact(erased.at, locale), reason: erased.reason })}
    </Text>
  );
}

/** The files that an entry tells of, where they can be had; elsewhere by their names. */
function FilesOf({
  entry,
  number,
}: {
  readonly entry: TimelineEntry;
  readonly number: string | null;
}): ReactNode {
  const definition = useProcess();
  const files = filesOfEntry(entry);
  if (files.length === 0 || !takesFiles(definition)) return null;
  if (number === null) return <Text fz="sm">{files.map(({ file_name }) => file_name).join(', ')}</Text>;
  return <EntryFiles of={{ plural: definition.plural, number }} files={files} />;
}

function Entry({
  entry,
  number,
  seal,
  withChanges,
}: {
  readonly entry: TimelineEntry;
  /** Of the record, where its files can be had; null in an audit room. */
  readonly number: string | null;
  readonly seal: Seal | undefined;
  readonly withChanges: boolean;
}): ReactNode {
  const t = useTexts(recordsTexts);
  const names = useOwnNames();
  const locale = useLocale();
  const headline = useHeadline();
  const moved = entry.from_state !== null && entry.to_state !== null && entry.from_state !== entry.to_state;
  const spoken = entry.activity === 'note' || entry.activity === 'comment';
  const recorded = t('recorded-at', { at: formatExact(entry.recorded_at, locale) });
  return (
    <li className={classes.entry} data-kind={spoken ? entry.activity : 'event'}>
      <Group gap={6} wrap="wrap">
        <Text fz="sm" fw={600}>
          {headline(entry)}
        </Text>
        {moved ? (
          <Text fz="sm" c="dimmed">
            {names.state(entry.from_state ?? '')} → {names.state(entry.to_state ?? '')}
          </Text>
        ) : null}
        {typeof entry.detail?.['signed'] === 'string' ? (
          <Badge color="teal">{t('signed-by', { name: entry.detail['signed'] })}</Badge>
        ) : null}
        <HandedOver entry={entry} />
        {entry.from_record === undefined ? null : (
          <Badge color="gray">{t('from-record', { number: entry.from_record.number })}</Badge>
        )}
        {entry.origin === 'import' ? <Badge color="gray">{t('by-import')}</Badge> : null}
        <Text fz="sm" c="dimmed">
          {messageOf(entry)?.from ?? (entry.origin === 'system' ? t('by-system') : entry.actor?.name)}
        </Text>
        <Tooltip label={recorded}>
          <Text fz="sm" c="dimmed" span>
            <Time at={entry.occurred_at} />
          </Text>
        </Tooltip>
        <SealMark seal={seal} />
      </Group>
      <ByRule entry={entry} />
      <ByMacro entry={entry} />
      <ByAnswer entry={entry} />
      <Erased seal={seal} />
      {entry.text === null ? null : (
        <p className={classes.text}>
          <Said text={entry.text} mentions={entry.mentions ?? []} />
        </p>
      )}
      <FilesOf entry={entry} number={number === null ? null : (entry.from_record?.number ?? number)} />
      <MailOfEntry entry={entry} />
      <EntryMails entry_id={entry.id} />
      {withChanges ? <Changes entry={entry} /> : null}
    </li>
  );
}

interface TimelineProps {
  readonly record: RecordWithJournal;
  /** Where the API has more of its journal, where that is another place than usual. */
  readonly path?: string;
  /** What is shown was kept as it was: nothing more is fetched. */
  readonly kept?: boolean;
}

/** Everything that happened to the record, newest first: the journal with notes and comments among it. */
export function Timeline({ record, path, kept = false }: TimelineProps): ReactNode {
  const { plural, fields } = useProcess();
  const { number, journal } = record;
  // What came by a channel may have come by mail, and is answered so.
  const mailed = 'channel' in fields && path === undefined && !kept;
  const t = useTexts(recordsTexts);
  const [withChanges, setWithChanges] = useState(true);
  const seals = useSeals(record.id, journal.items[0]?.id);
  const list = usePagedList<TimelineEntry>({
    path: path ?? `/${plural}/${number}/journal`,
    // What is there does not change; when something is added, all of it comes anew with the record.
    key: ['journal', number, kept, journal.items[0]?.id],
    query: { limit: 100, order: 'newest-first' },
    first: journal,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text component="h2" fz="md" fw={600}>
          {t('timeline')}
        </Text>
        <Switch
          size="xs"
          label={t('show-changes')}
          checked={withChanges}
          onChange={(event) => setWithChanges(event.currentTarget.checked)}
        />
      </Group>
      <WithMails record_id={record.id} version={record.version} enabled={mailed}>
        <ol className={classes.timeline}>
          {list.items
            ?.filter(({ activity }) => !toldElsewhere.has(activity))
            .map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                number={path === undefined && !kept ? number : null}
                seal={seals.get(entry.id)}
                withChanges={withChanges}
              />
            ))}
        </ol>
      </WithMails>
      <LoadMore list={list} compact />
    </Stack>
  );
}
