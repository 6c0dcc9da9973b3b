import { Badge, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { takesFiles } from '../../kernel/attachment.ts';
import { commentingRoles, isOwnRecord } from '../../kernel/rights.ts';
import { isStaff, notingRoles } from '../../kernel/roles.ts';
import { timeField } from '../../kernel/time-spent.ts';
import { isDeskProcess } from '../../processes/desk.ts';
import { hasReport } from '../../processes/reports.ts';
import { RecordAttachments } from '../attachments/record-attachments.tsx';
import { useTexts } from '../i18n.ts';
import { AlsoHere } from '../live/also-here.tsx';
import { useLive } from '../live/use-live.ts';
import { paths } from '../paths.ts';
import { useHolds, useSession } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { recordsTexts } from '../texts/records.ts';
import { ClockFacts } from './clock-bar.tsx';
import { Composer } from './composer.tsx';
import { Deliveries } from './deliveries.tsx';
import { recordParts } from './extras.ts';
import { Facts } from './facts.tsx';
import { Links } from './links.tsx';
import { marginId } from './margin.ts';
import { NextSteps } from './next-steps.tsx';
import { useOwnNames, useProcess } from './process.tsx';
import { type OpenedRecord, recordQuery } from './record.ts';
import { RecordFiles } from './record-files.tsx';
import { RecordTables } from './rows-table.tsx';
import { PriorityMark, StateBadge } from './state-badge.tsx';
import { TimeSpent } from './time-spent.tsx';
import classes from './timeline.module.css';
import { Timeline } from './timeline.tsx';
import { Watchers } from './watchers.tsx';

interface OfRecord {
  readonly record: OpenedRecord;
}

function Marks({ record }: OfRecord): ReactNode {
  const t = useTexts(recordsTexts);
  const priority = record.priority ?? null;
  return (
    <Group gap="xs">
      <StateBadge state={record.state} />
      {priority === null ? null : (
        <Text fz="sm">
          <PriorityMark priority={priority} />
        </Text>
      )}
      {record.origin === 'import' ? (
        <Badge color="gray">{t('imported', { key: record.external_key })}</Badge>
      ) : null}
      {record.origin === 'sample' ? <Badge color="gray">{t('sample')}</Badge> : null}
    </Group>
  );
}

function Clocks({ record }: OfRecord): ReactNode {
  const t = useTexts(recordsTexts);
  if (record.clocks.length === 0) {
    return record.due_at === null ? null : (
      <Text fz="sm">
        {t('due')} <Time at={record.due_at} />
      </Text>
    );
  }
  return (
    <section aria-label={t('targets')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('targets')}
      </Text>
      <Stack gap="sm">
        {record.clocks.map((clock) => (
          <ClockFacts key={clock.name} clock={clock} />
        ))}
      </Stack>
    </section>
  );
}

const DeskKeys = lazy(() => import('./desk-keys.tsx').then((module) => ({ default: module.DeskKeys })));

/** What this person may say about the record. */
function useMaySay(record: OpenedRecord | undefined): { comment: boolean; note: boolean } {
  const definition = useProcess();
  const { person } = useSession();
  const note = useHolds(notingRoles);
  const may = useHolds(commentingRoles(definition));
  const values = Object.fromEntries(
    Object.entries(record ?? {}).map(([name, value]) => [name, (value as { id?: string } | null)?.id]),
  );
  const own = isOwnRecord(definition, { values } as never, { id: person.id, roles: person.roles });
  return { note, comment: note || (may && own) };
}

interface RecordViewProps {
  /** Number or id of the record. */
  readonly record: string;
  /** What stands above everything else, where something does. */
  readonly banner?: ComponentType<OfRecord>;
  /** Fields that the banner shows. */
  readonly except?: readonly string[];
}

/** One record: its facts, everything that happened, and what can be done next and by when. */
export function RecordView({ record: key, banner: Banner, except }: RecordViewProps): ReactNode {
  const t = useTexts(recordsTexts);
  const definition = useProcess();
  const { plural, name, exchange } = definition;
  const part = recordParts[name];
  const names = useOwnNames();
  const { person } = useSession();
  const staff = isStaff({ id: person.id, roles: person.roles });
  const { data: record, error, refetch } = useQuery(recordQuery(plural, key));
  useLive(plural, key, record);
  const may = useMaySay(record);
  if (error !== null && record === undefined) {
    return (
      <>
        <PageHeader title={key} />
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (record === undefined) return <Loader role="progressbar" aria-label={names.plural} />;
  return (
    <>
      <PageHeader
        title={record.title}
        tab={record.number}
        above={
          <>
            <AppLink href={paths.records(plural)}>{names.plural}</AppLink> / {record.number}{' '}
            <AlsoHere key={record.id} record={record} />
          </>
        }
        aside={<Marks record={record} />}
        actions={
          <>
            <RecordFiles process={name} number={record.number} reported={hasReport(name, record)} />
            <Watchers number={record.number} />
          </>
        }
      />
      {isDeskProcess(name) ? (
        <Suspense>
          <DeskKeys record={record} />
        </Suspense>
      ) : null}
      {Banner === undefined ? null : <Banner record={record} />}
      <div className={classes.page}>
        <div className={classes.facts}>
          <Facts record={record} except={[timeField, ...(except ?? []), ...(part?.instead ?? [])]} />
        </div>
        {part === undefined ? null : (
          <div className={classes.own}>
            <Suspense fallback={<Loader role="progressbar" aria-label={names.title} />}>
              <part.content record={record} />
            </Suspense>
          </div>
        )}
        <div className={classes.middle}>
          <Stack gap="md">
            <RecordTables record={record} except={part?.instead ?? []} />
            {may.comment ? <Composer key={record.number} record={record} mayNote={may.note} /> : null}
            <Timeline record={record} />
          </Stack>
        </div>
        <div className={classes.side}>
          <Stack gap="lg" className={classes.next}>
            {record.activities.length === 0 ? null : (
              <section aria-label={t('next')}>
                <NextSteps record={record} />
              </section>
            )}
            <Clocks record={record} />
          </Stack>
          <Stack gap="lg" className={classes.beside}>
            {takesFiles(definition) ? (
              <RecordAttachments
                of={{ plural, number: record.number }}
                mayAdd={may.comment}
                staff={may.note}
              />
            ) : null}
            {staff && definition.fields[timeField] !== undefined ? (
              <TimeSpent number={record.number} booked={Number(record[timeField] ?? 0)} mayBook={may.note} />
            ) : null}
            {staff && exchange !== undefined ? <Deliveries number={record.number} /> : null}
            {staff ? <Links number={record.number} mayChange={may.note} except={part?.links ?? []} /> : null}
          </Stack>
          <div id={marginId} className={classes.margin} />
        </div>
      </div>
    </>
  );
}
