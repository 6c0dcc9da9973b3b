import { Alert, Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { Time } from '../shared/time.tsx';
import { alertsTexts } from '../texts/alerts.ts';

interface AlertGroup {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly state: 'firing' | 'resolving' | 'resolved';
  readonly link: string | null;
  readonly firing_since: string;
  readonly ended_at: string | null;
  readonly messages: number;
  readonly repeats: number;
  readonly flaps: number;
  readonly members: readonly { readonly key: string; readonly name: string; readonly firing: boolean }[];
}

const colours = { firing: 'red', resolving: 'yellow', resolved: 'teal' } as const;

/** Most single alerts that are named. */
const mostNamed = 10;

function OneGroup({ group }: { readonly group: AlertGroup }): ReactNode {
  const t = useTexts(alertsTexts);
  const { source, title, state, link, firing_since, ended_at, messages, repeats, flaps, members } = group;
  const firing = members.filter((one) => one.firing).map(({ name }) => name);
  const more = firing.length - mostNamed;
  return (
    <Alert color={colours[state]} variant="light" title={`${t(`group-${state}`)}: ${title}`} mb="md">
      <Group gap="xs">
        <Text fz="sm">{source}</Text>
        <Text fz="sm">
          {t('since')} <Time at={firing_since} form="absolute" />
        </Text>
        {ended_at === null ? null : (
          <Text fz="sm">
            {t('until')} <Time at={ended_at} form="absolute" />
          </Text>
        )}
        {link === null ? null : (
          <Anchor href={link} target="_blank" rel="noreferrer" fz="sm">
            {t('at-tool')}
          </Anchor>
        )}
      </Group>
      {firing.length === 0 || state === 'resolved' ? null : (
        <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
          {firing.slice(0, mostNamed).join(', ')}
          {more > 0 ? ` +${more}` : ''}
        </Text>
      )}
      <Text fz="xs" c="dimmed">
        {t('counts', { messages, repeats, flaps })}
      </Text>
    </Alert>
  );
}

/** The alert groups that an incident was opened for: since when they fire, how often they were reported, where to look. */
export function AlertGroups({
  number,
  version,
}: {
  readonly number: string;
  readonly version: number;
}): ReactNode {
  const { data } = useQuery({
    queryKey: ['alert-groups', number, version],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly AlertGroup[] }>(`/incidents/${number}/alerts`, { signal }),
    placeholderData: (before) => before,
  });
  return data?.items.map((group) => <OneGroup key={group.id} group={group} />);
}
