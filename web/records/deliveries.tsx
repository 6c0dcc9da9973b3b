import { Anchor, Badge, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { deliveriesTexts } from '../texts/deliveries.ts';
import { useOwnNames, useProcess } from './process.tsx';

/** What was handed over of a record, or arrived for it, as the API tells it. */
interface Delivery {
  readonly id: string;
  readonly direction: 'sent' | 'received';
  readonly activity: string;
  readonly other: string;
  readonly state: 'sent' | 'delivered' | 'refused';
  readonly problem: { readonly code: string; readonly detail: string } | null;
  readonly hash: string;
  readonly created_at: string;
  readonly retryable: boolean;
}

interface DeliveryList {
  readonly items: readonly Delivery[];
}

/** How often it is looked whether what is on its way has arrived. */
const look_ms = 2_000;

const colours = { sent: 'blue', delivered: 'teal', refused: 'red' } as const;

function Row({ number, delivery }: { readonly number: string; readonly delivery: Delivery }): ReactNode {
  const t = useTexts(deliveriesTexts);
  const names = useOwnNames();
  const { plural } = useProcess();
  const { id, direction, activity, other, state, problem, hash, created_at, retryable } = delivery;
  const Arrow = direction === 'sent' ? IconArrowUpRight : IconArrowDownLeft;
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => api.post(`/${plural}/${number}/deliveries/${id}/retry`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: [plural] }),
  });
  return (
    <li>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Arrow size={16} stroke={1.6} style={{ flex: 'none', marginTop: 2 }} aria-hidden="true" />
        <div style={{ minWidth: 0 }}>
          <Text fz="sm">
            {names.activity(activity)}{' '}
            <Text span fz="sm" c="dimmed">
              {t(direction === 'sent' ? 'to' : 'from', { name: other })}
            </Text>
          </Text>
          <Group gap={6}>
            <Badge size="sm" color={colours[state]}>
              {t(direction === 'received' ? 'state-received' : `state-${state}`)}
            </Badge>
            <Text fz="xs" c="dimmed" span>
              <Time at={created_at} />
            </Text>
            <Tooltip label={t('content', { hash })} multiline w={320} style={{ overflowWrap: 'anywhere' }}>
              <Anchor
                href={`/api/v1/${plural}/${number}/deliveries/${id}`}
                target="_blank"
                rel="noopener"
                fz="xs"
                ff="monospace"
              >
                {hash.slice(0, 12)}
              </Anchor>
            </Tooltip>
          </Group>
          {problem === null ? null : (
            <Text fz="xs" mt={4}>
              {problem.detail}
            </Text>
          )}
          {again.error === null ? null : <ProblemPanel error={again.error} />}
          {retryable ? (
            <Tooltip label={t('again-why')}>
              <Button
                mt={4}
                size="compact-xs"
                variant="default"
                loading={again.isPending}
                onClick={() => again.mutate()}
              >
                {t('again')}
              </Button>
            </Tooltip>
          ) : null}
        </div>
      </Group>
    </li>
  );
}

/** What was handed over of the record to another organisation and what arrived for it, newest first. */
export function Deliveries({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(deliveriesTexts);
  const { plural } = useProcess();
  const { data } = useQuery({
    queryKey: [plural, 'deliveries', number],
    queryFn: ({ signal }) => api.get<DeliveryList>(`/${plural}/${number}/deliveries`, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'sent') === true ? look_ms : 60_000,
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-label={t('title')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('title')}
      </Text>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {data.items.map((delivery) => (
          <Row key={delivery.id} number={number} delivery={delivery} />
        ))}
      </Stack>
    </section>
  );
}
