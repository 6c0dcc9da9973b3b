import { Alert, Badge, Button, Group, Loader, SegmentedControl, Stack, Tabs, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { formatNumber } from '../../format.ts';
import { useTexts } from '../../i18n.ts';
import { useHolds } from '../../session.ts';
import { LoadMore } from '../../shared/load-more.tsx';
import { PageHeader } from '../../shared/page-header.tsx';
import { usePagedList } from '../../shared/paged-list.ts';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import { useLocale } from '../../shared/time.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { itemImportsTexts } from '../../texts/item-imports.ts';
import { ItemRows } from './item-rows.tsx';
import {
  type ItemOutcome,
  type ItemRow,
  type ItemRun,
  isUnderWay,
  itemOutcomes,
  itemRunQuery,
} from './item-run.ts';

type Of = 'item' | 'relation';

function RowsOf({ run, of, outcome }: { run: ItemRun; of: Of; outcome: ItemOutcome }): ReactNode {
  const t = useTexts(itemImportsTexts);
  const list = usePagedList<ItemRow>({
    path: `/item-imports/${run.id}/rows`,
    key: ['item-imports', run.id, 'rows', run.carried_out, of, outcome],
    query: { of, outcome, limit: 50 },
  });
  if (list.error !== null) return <ProblemPanel error={list.error} onRetry={list.refetch} />;
  if (list.items === undefined) return <Loader size="sm" role="progressbar" aria-label={t('what')} />;
  return (
    <>
      <ItemRows rows={list.items} />
      <LoadMore list={list} />
    </>
  );
}

/** Rows by what they come to; outcomes that nothing comes to are not offered. */
function Outcomes({ run }: { readonly run: ItemRun }): ReactNode {
  const t = useTexts(itemImportsTexts);
  const locale = useLocale();
  const [url, setUrl] = useUrlState();
  const { counts } = run;
  if (counts === null) return null;
  const sum = (of: Readonly<Record<string, number>>): number =>
    Object.values(of).reduce((total, count) => total + count, 0);
  const only = sum(counts.items) === 0 ? 'relation' : 'item';
  const of: Of = url['of'] === 'relation' || url['of'] === 'item' ? url['of'] : only;
  const counted = of === 'item' ? counts.items : counts.relations;
  const offered = itemOutcomes.filter((outcome) => counted[outcome] > 0);
  const asked = offered.find((outcome) => outcome === url['outcome']);
  const shown = asked ?? offered[0];
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        value={of}
        onChange={(next) => setUrl({ of: next, outcome: null })}
        data={[
          { value: 'item', label: `${t('items')} ${formatNumber(sum(counts.items), locale)}` },
          { value: 'relation', label: `${t('relations')} ${formatNumber(sum(counts.relations), locale)}` },
        ]}
      />
      {shown === undefined ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <Tabs value={shown} onChange={(next) => setUrl({ of, outcome: next })} keepMounted={false}>
          <Tabs.List>
            {offered.map((outcome) => (
              <Tabs.Tab
                key={outcome}
                value={outcome}
                rightSection={
                  <Badge variant="light" color={outcome === 'refused' ? 'red' : 'gray'} size="sm">
                    {formatNumber(counted[outcome], locale)}
                  </Badge>
                }
              >
                {t(outcome)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={shown} pt="sm">
            {of === 'item' || shown === 'refused' ? (
              <Text fz="sm" c="dimmed" mb="xs">
                {t(`${shown}-why`)}
              </Text>
            ) : null}
            <RowsOf run={run} of={of} outcome={shown} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  );
}

function Told({ run }: { readonly run: ItemRun }): ReactNode {
  const t = useTexts(itemImportsTexts);
  return (
    <>
      {run.problem === null ? null : (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} role="alert">
          {run.problem.detail}
        </Alert>
      )}
      {run.rule === null ? (
        <Alert variant="light" color="yellow" icon={<IconAlertTriangle size={18} />}>
          {t('source-free')}
        </Alert>
      ) : null}
      {(run.counts?.circles ?? []).map((circle) => (
        <Alert key={circle.join()} variant="light" color="yellow" icon={<IconAlertTriangle size={18} />}>
          {t('circle', { circle: [...circle, circle[0]].join(' → ') })}
        </Alert>
      ))}
    </>
  );
}

/** One import of items: what it would come to, and after it was carried out, what it came to. */
export function ItemImportPage(): ReactNode {
  const t = useTexts(itemImportsTexts);
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: run, error, refetch } = useQuery(itemRunQuery(id));
  const client = useQueryClient();
  const mayImport = useHolds(['administrator', 'system-manager']);
  const start = useMutation({
    mutationFn: () => api.post<ItemRun>(`/item-imports/${id}/start`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['item-imports', id] }),
  });
  const above =
    run === undefined
      ? ''
      : run.subject === null
        ? t('of-source', { source: run.source })
        : t('of-item', { name: `${run.subject.number} ${run.subject.name}` });
  return (
    <>
      <PageHeader
        title={run?.file_name ?? t('start')}
        above={above}
        actions={
          run?.state === 'checked' && mayImport ? (
            <Button loading={start.isPending} onClick={() => start.mutate()}>
              {t('carry-out')}
            </Button>
          ) : undefined
        }
      />
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {start.error === null ? null : <ProblemPanel error={start.error} />}
      {run === undefined ? null : (
        <Stack gap="md">
          <Group gap="sm">
            {isUnderWay(run) ? <Loader size="xs" /> : null}
            <Text role="status" fw={500}>
              {t(`state-${run.state}`)}
            </Text>
            {run.rejected_file ? (
              <Button
                component="a"
                href={`/api/v1/item-imports/${run.id}/rejected`}
                variant="default"
                size="compact-sm"
                leftSection={<IconDownload size={14} />}
              >
                {t('get-refused')}
              </Button>
            ) : null}
          </Group>
          <Told run={run} />
          {isUnderWay(run) ? null : <Outcomes run={run} />}
        </Stack>
      )}
    </>
  );
}
