import { Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconShoppingCart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { pathOfRecord, paths } from '../paths.ts';
import { AppLink, PlainLink } from '../shared/link.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { type Page, usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time, useLocale } from '../shared/time.tsx';
import { portalTexts } from '../texts/portal.ts';
import classes from './portal.module.css';
import { type Disturbance, type PortalHome, type PortalRecord, pathInPortal, portalQuery } from './portal.ts';
import { PortalSearch } from './portal-search.tsx';

function Doors(): ReactNode {
  const t = useTexts(portalTexts);
  return (
    <div className={classes.doors}>
      <PlainLink className={classes.door} href={paths.portalReport()}>
        <IconAlertCircle size={28} stroke={1.6} aria-hidden />
        <span>
          <span className={classes.doorName}>{t('report')}</span>
          <span className={classes.quiet}>{t('report-why')}</span>
        </span>
      </PlainLink>
      <PlainLink className={classes.door} href={paths.portalRequest()}>
        <IconShoppingCart size={28} stroke={1.6} aria-hidden />
        <span>
          <span className={classes.doorName}>{t('request')}</span>
          <span className={classes.quiet}>{t('request-why')}</span>
        </span>
      </PlainLink>
    </div>
  );
}

function WaitingList({ waiting }: Pick<PortalHome, 'waiting'>): ReactNode {
  const t = useTexts(portalTexts);
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t('waiting')}>
      <Text component="h2" fz="lg" fw={600} mb={4}>
        {t('waiting')}
      </Text>
      <ul className={classes.list}>
        {waiting.map(({ kind, process, number, title, since }) => (
          <li key={`${kind} ${number}`} className={classes.waiting}>
            <PlainLink className={classes.row} href={pathInPortal(process, number)}>
              <span className={classes.rowTitle}>{t(`waits-${kind}`)}</span>
              <span>{title}</span>
              <span className={classes.quiet}>
                {number} · <Time at={since} />
              </span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DisturbanceLine({ disturbance }: { readonly disturbance: Disturbance }): ReactNode {
  const t = useTexts(portalTexts);
  const locale = useLocale();
  const { kind, service, from, until } = disturbance;
  return (
    <div className={classes.row}>
      <span className={classes.rowTitle}>{t(kind, { service: service.name })}</span>
      <span className={classes.quiet}>
        {kind === 'disturbed' || until === null ? (
          <>
            {t('since')} {formatDateTime(from, locale)}
          </>
        ) : (
          t('from-until', { from: formatDateTime(from, locale), until: formatDateTime(until, locale) })
        )}
      </span>
    </div>
  );
}

interface DisturbancesProps extends Pick<PortalHome, 'disturbances'> {
  readonly title: 'disturbances' | 'planned';
}

function Disturbances({ disturbances, title }: DisturbancesProps): ReactNode {
  const t = useTexts(portalTexts);
  if (disturbances.length === 0) return null;
  return (
    <section aria-label={t(title)}>
      <Text component="h2" fz="lg" fw={600} mb={4}>
        {t(title)}
      </Text>
      <ul className={classes.list}>
        {disturbances.map((one) => (
          <li key={`${one.kind} ${one.service.id} ${one.from}`} className={classes[one.kind]}>
            <DisturbanceLine disturbance={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecordLine({
  record,
  named,
}: {
  readonly record: PortalRecord;
  readonly named: boolean;
}): ReactNode {
  const t = useTexts(portalTexts);
  return (
    <PlainLink className={classes.row} href={pathInPortal(record.process, record.number)}>
      <span className={classes.rowTitle}>{record.title}</span>
      <span>{t(`state-${record.plain_state}`)}</span>
      <span className={classes.quiet}>
        {record.number}
        {named && record.requester !== null ? ` · ${record.requester}` : ''}
        {record.service === null ? '' : ` · ${record.service}`} · <Time at={record.updated_at} />
      </span>
    </PlainLink>
  );
}

function Records({ unit }: Pick<PortalHome, 'unit'>): ReactNode {
  const t = useTexts(portalTexts);
  const [whose, setWhose] = useState<'mine' | 'unit'>('mine');
  const [over, setOver] = useState(false);
  const list = usePagedList<PortalRecord>({
    path: '/portal/records',
    key: ['portal', 'records', whose, over],
    query: { whose, over, limit: 20 },
    keeps: true,
    refetchInterval: 60_000,
  });
  return (
    <section aria-label={t('records')}>
      <Text component="h2" fz="lg" fw={600} mb={4}>
        {t('records')}
      </Text>
      <Group gap="xs" mb="xs">
        {unit === null ? null : (
          <SegmentedControl
            aria-label={t('whose')}
            value={whose}
            onChange={setWhose}
            data={[
              { value: 'mine', label: t('mine') },
              { value: 'unit', label: t('unit') },
            ]}
          />
        )}
        <SegmentedControl
          aria-label={t('which')}
          value={over ? 'over' : 'open'}
          onChange={(value) => setOver(value === 'over')}
          data={[
            { value: 'open', label: t('open') },
            { value: 'over', label: t('over') },
          ]}
        />
      </Group>
      {whose === 'unit' && unit !== null ? (
        <p className={classes.quiet}>{t('unit-of', { unit: unit.name })}</p>
      ) : null}
      {list.error === null ? null : <ProblemPanel error={list.error} onRetry={list.refetch} />}
      {list.items === undefined ? (
        <Loader role="progressbar" aria-label={t('records')} />
      ) : list.items.length === 0 ? (
        <p>{t(over ? 'no-over' : 'no-open')}</p>
      ) : (
        <ul className={classes.list}>
          {list.items.map((record) => (
            <li key={record.id}>
              <RecordLine record={record} named={whose === 'unit'} />
            </li>
          ))}
        </ul>
      )}
      <LoadMore list={list} compact />
    </section>
  );
}

interface ListedArticle {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

function Articles(): ReactNode {
  const t = useTexts(portalTexts);
  const { data } = useQuery({
    queryKey: ['knowledge-articles', 'portal'],
    queryFn: ({ signal }) =>
      api.get<Page<ListedArticle>>('/knowledge-articles', {
        query: { state: 'published', limit: 6, sort: '-updated_at' },
        signal,
      }),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-label={t('articles')}>
      <Text component="h2" fz="lg" fw={600} mb={4}>
        {t('articles')}
      </Text>
      <ul className={classes.list}>
        {data.items.map(({ id, number, title }) => (
          <li key={id}>
            <PlainLink className={classes.row} href={pathOfRecord('knowledge', number)}>
              {title}
            </PlainLink>
          </li>
        ))}
      </ul>
      <p>
        <AppLink href={paths.records('knowledge-articles')}>{t('all-articles')}</AppLink>
      </p>
    </section>
  );
}

/** Where people who need something begin: what waits for them, what is known, report, request, follow, read. */
export function PortalPage(): ReactNode {
  const t = useTexts(portalTexts);
  const { data, error, refetch } = useQuery(portalQuery);
  const known = data?.disturbances ?? [];
  return (
    <div className={classes.portal}>
      <PageHeader title={t('title')} tab={t('tab')} />
      <Stack gap="lg">
        <PortalSearch />
        {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
        <WaitingList waiting={data?.waiting ?? []} />
        <Disturbances title="disturbances" disturbances={known.filter(({ kind }) => kind === 'disturbed')} />
        <Doors />
        <Records unit={data?.unit ?? null} />
        <Disturbances title="planned" disturbances={known.filter(({ kind }) => kind === 'maintenance')} />
        <Articles />
      </Stack>
    </div>
  );
}
