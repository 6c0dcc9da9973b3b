import { ActionIcon, Loader, Radio, SegmentedControl, Stack, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type MailHours, mailHours, notificationChannels } from '../../kernel/notification.ts';
import { notificationEventTexts } from '../../processes/notification-texts.ts';
import { ApiProblem, api } from '../api.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { notificationsTexts } from '../texts/notifications.ts';
import classes from './notifications.module.css';
import type { Preferences } from './notifications.ts';

const preferencesQuery = queryOptions({
  queryKey: ['notifications', 'preferences'],
  queryFn: ({ signal }) => api.get<Preferences>('/notifications/preferences', { signal }),
});

interface Choice {
  readonly channels?: Readonly<Record<string, string | null>>;
  readonly mail_hours?: MailHours;
}

/** Keeps a choice as soon as it is made. */
function useChoose(version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: Choice) => api.patch<Preferences>('/notifications/preferences', choice, { version }),
    onSuccess: (kept) => client.setQueryData(preferencesQuery.queryKey, kept),
    onError: (error) => {
      // Chosen elsewhere meanwhile: what stands is shown.
      if (error instanceof ApiProblem && error.status === 412)
        void client.invalidateQueries(preferencesQuery);
    },
  });
}

interface EventRowProps {
  readonly one: Preferences['events'][number];
  readonly disabled: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function EventRow({
  one: { event, channel, planned, chosen },
  disabled,
  onChoose,
}: EventRowProps): ReactNode {
  const t = useTexts(notificationsTexts);
  const text = useText();
  const name = text(notificationEventTexts[event]);
  return (
    <tr>
      <th scope="row">{name}</th>
      {notificationChannels.map((one) => (
        <td key={one}>
          <Radio
            size="xs"
            name={`channel-${event}`}
            aria-label={`${name}: ${t(`channel-${one}`)}`}
            checked={channel === one}
            disabled={disabled}
            onChange={() => onChoose({ channels: { [event]: one === planned ? null : one } })}
          />
        </td>
      ))}
      <td>
        {chosen ? (
          <Tooltip label={t('back-to-plan', { event: t(`channel-${planned}`) })}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`${name}: ${t('back-to-plan', { event: t(`channel-${planned}`) })}`}
              onClick={() => onChoose({ channels: { [event]: null } })}
            >
              <IconArrowBackUp size={14} />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Text component="span" fz="xs" c="dimmed">
            {t('planned')}
          </Text>
        )}
      </td>
    </tr>
  );
}

function Choices({ preferences }: { readonly preferences: Preferences }): ReactNode {
  const t = useTexts(notificationsTexts);
  const { mutate, error, isPending } = useChoose(preferences.version);
  return (
    <Stack gap="lg">
      {error === null ? null : <ProblemPanel error={error} />}
      <Text fz="sm" c="dimmed" maw="44rem">
        {t('choose-help')}
      </Text>
      <table className={classes.choices}>
        <thead>
          <tr>
            <th scope="col">{t('event')}</th>
            {notificationChannels.map((one) => (
              <th key={one} scope="col">
                {t(`channel-${one}`)}
              </th>
            ))}
            <th scope="col">{t('planned')}</th>
          </tr>
        </thead>
        <tbody>
          {preferences.events.map((one) => (
            <EventRow key={one.event} one={one} disabled={isPending} onChoose={mutate} />
          ))}
        </tbody>
      </table>
      <Stack gap={4} maw="44rem" align="flex-start">
        <Text fz="sm" fw={500}>
          {t('mail-hours')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('mail-hours')}
          value={preferences.mail_hours}
          onChange={(next) => mutate({ mail_hours: next === 'working' ? 'working' : 'always' })}
          data={mailHours.map((value) => ({ value, label: t(`hours-${value}`) }))}
        />
        <Text fz="xs" c="dimmed">
          {t('hours-help')}
        </Text>
      </Stack>
    </Stack>
  );
}

/** What one is told of, and how. */
export function NotificationChoicesPage(): ReactNode {
  const t = useTexts(notificationsTexts);
  const { data, error, refetch } = useQuery(preferencesQuery);
  return (
    <>
      <PageHeader
        title={t('choose-title')}
        above={<AppLink href={paths.notifications()}>{t('title')}</AppLink>}
      />
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? (
        <Loader role="progressbar" aria-label={t('choose-title')} />
      ) : null}
      {data === undefined ? null : <Choices preferences={data} />}
    </>
  );
}
