import { Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { ownershipFields } from '../../kernel/rights.ts';
import { definitions } from '../../processes/definitions.ts';
import { isInPortal, plainStateOf } from '../../processes/portal-state.ts';
import { ApiProblem } from '../api.ts';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLive } from '../live/use-live.ts';
import { paths } from '../paths.ts';
import { Composer } from '../records/composer.tsx';
import { OfProcess, useOwnNames, useProcess } from '../records/process.tsx';
import { type OpenedRecord, type RecordWithJournal, recordQuery } from '../records/record.ts';
import { Answers } from '../requests/answers.tsx';
import { Approvals } from '../requests/approvals.tsx';
import { useSession } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { Time, useLocale } from '../shared/time.tsx';
import { portalTexts } from '../texts/portal.ts';
import classes from './portal.module.css';
import { RatePanel } from './rate-panel.tsx';
import { OwnSteps } from './step-form.tsx';
import { Thread } from './thread.tsx';

interface OfRecord {
  readonly record: OpenedRecord;
}

/** Whether a field of the record names the person. */
function names(record: OpenedRecord, fields: readonly string[], person: string): boolean {
  return fields.some((field) =>
    [record[field]].flat().some((one) => (one as Reference | null | undefined)?.id === person),
  );
}

/** By when it is to be done, in words; nothing where no target runs. */
function Aim({ record }: OfRecord): ReactNode {
  const t = useTexts(portalTexts);
  const locale = useLocale();
  const clock = record.clocks.find(({ name }) => name === 'resolution' || name === 'fulfilment');
  if (clock === undefined || clock.state === 'stopped') return null;
  if (clock.state === 'paused') return <p className={classes.quiet}>{t('aim-paused')}</p>;
  if (clock.due_at === null) return null;
  const at = formatDateTime(clock.due_at, locale);
  return <p className={classes.quiet}>{t(clock.breached ? 'aim-missed' : 'aim-done', { at })}</p>;
}

/** How far it is. */
function State({ record }: OfRecord): ReactNode {
  const t = useTexts(portalTexts);
  return (
    <div role="status">
      <p className={classes.state}>{t(`state-${plainStateOf(record.state, record['pending_reason'])}`)}</p>
      <Aim record={record} />
    </div>
  );
}

/** Who asked for what, when. */
function About({ record }: OfRecord): ReactNode {
  const t = useTexts(portalTexts);
  const own = useOwnNames();
  const shown = ['requester', 'requested_for', 'service', 'item'].flatMap((field) => {
    const value = record[field] as Reference | null | undefined;
    return value == null ? [] : [{ field, name: value.name }];
  });
  return (
    <section aria-label={t('about')}>
      <dl className={classes.facts}>
        {shown.map(({ field, name }) => [
          <dt key={`${field} name`}>{own.field(field)}</dt>,
          <dd key={field}>{name}</dd>,
        ])}
        <dt>{t('since')}</dt>
        <dd>
          <Time at={record.opened_at} form="absolute" />
        </dd>
      </dl>
    </section>
  );
}

function Record({ record }: { readonly record: RecordWithJournal }): ReactNode {
  const t = useTexts(portalTexts);
  const definition = useProcess();
  const { person } = useSession();
  const isRequest = definition.name === 'service-request';
  const own = names(record, ['requester', 'requested_for'], person.id);
  const mayComment = names(record, ownershipFields(definition), person.id);
  const requester = record['requester'] as Reference | null;
  return (
    <Stack gap="lg">
      <State record={record} />
      {mayComment || requester === null ? null : (
        <p className={classes.quiet}>{t('of-colleague', { name: requester.name })}</p>
      )}
      {isRequest ? <Answers record={record} /> : null}
      {isRequest ? <Approvals record={record} /> : null}
      {own ? <OwnSteps record={record} /> : null}
      {own ? <RatePanel record={record} /> : null}
      <About record={record} />
      <Thread record={record} />
      {mayComment ? <Composer key={record.number} record={record} mayNote={false} /> : null}
    </Stack>
  );
}

function Opened({ record: key }: { readonly record: string }): ReactNode {
  const t = useTexts(portalTexts);
  const { plural } = useProcess();
  const { data: record, error, refetch } = useQuery(recordQuery(plural, key));
  useLive(plural, key, record);
  // Whoever decided is asked no more, and what they were asked about is no longer theirs to see.
  const isGone = record !== undefined && error instanceof ApiProblem && error.status === 404;
  const above = <AppLink href={paths.portal()}>← {t('overview')}</AppLink>;
  return (
    <div className={classes.portal}>
      <PageHeader
        title={record?.title ?? key}
        tab={record?.number ?? key}
        above={record === undefined ? above : [above, ' · ', record.number]}
      />
      {error === null || record !== undefined ? null : (
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      )}
      {isGone ? (
        <p role="status">{t('no-longer')}</p>
      ) : record === undefined ? (
        error === null ? (
          <Loader role="progressbar" aria-label={key} />
        ) : null
      ) : (
        <Record record={record} />
      )}
    </div>
  );
}

function definitionOfPlural(plural: string | undefined): ProcessDefinition | undefined {
  return definitions.find((one) => one.plural === plural && isInPortal(one.name));
}

/** One record as whoever asked for it sees it: how far it is, what they can do, what was said. */
export function PortalRecordPage(): ReactNode {
  const { plural, key = '' }: { plural?: string; key?: string } = useParams({ strict: false });
  const definition = definitionOfPlural(plural);
  if (definition === undefined) return <NotFoundPage />;
  return (
    <OfProcess key={definition.name} definition={definition}>
      <Opened key={key} record={key} />
    </OfProcess>
  );
}
