import { Button, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AlertDeed } from '../../processes/alert-outcomes.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { alertsTexts } from '../texts/alerts.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Foretold {
  readonly key: string;
  readonly title: string;
  readonly state: string;
  readonly impact: number;
  readonly urgency: number;
  readonly severity: string | null;
  readonly service: Named | null;
  readonly team: Named | null;
  readonly items: readonly Named[];
  readonly unknown: readonly string[];
  readonly would: AlertDeed;
  readonly incident: string | null;
}

function Told({ alert }: { readonly alert: Foretold }): ReactNode {
  const t = useTexts(alertsTexts);
  const severity = alert.severity === null ? '' : ` (${alert.severity})`;
  const lines = [
    ['read-key', alert.key],
    ['read-title', alert.title],
    ['read-state', alert.state],
    ['read-degrees', `${alert.impact} / ${alert.urgency}${severity}`],
    ['read-service', alert.service?.name ?? '–'],
    ['read-team', alert.team?.name ?? '–'],
    ['read-items', alert.items.map(({ name }) => name).join(', ') || '–'],
    ['read-unknown', alert.unknown.join(', ')],
  ] as const;
  return (
    <Paper withBorder p="xs">
      <Text fz="sm" fw={600}>
        {t(`would-${alert.would}`, { incident: alert.incident ?? '' })}
      </Text>
      {lines.map(([name, value]) =>
        value === '' ? null : (
          <Text key={name} fz="xs" style={{ overflowWrap: 'anywhere' }}>
            {t(name)}: {value}
          </Text>
        ),
      )}
    </Paper>
  );
}

interface TriedMessageProps {
  /** What the source is to be, as it is sent; null: it cannot be tried yet. */
  readonly values: object | null;
}

/** Shows what a sample message would do by what the form says, before it is saved. */
export function TriedMessage({ values }: TriedMessageProps): ReactNode {
  const t = useTexts(alertsTexts);
  const [message, setMessage] = useState('');
  const attempt = useMutation({
    mutationFn: () => api.post<{ items: readonly Foretold[] }>('/alert-tries', { ...values, message }),
  });
  return (
    <Stack gap="xs">
      <Textarea
        label={t('sample')}
        description={t('sample-help')}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={10}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
      />
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        disabled={values === null || message.trim() === ''}
        loading={attempt.isPending}
        onClick={() => attempt.mutate()}
      >
        {t('try')}
      </Button>
      {attempt.error === null ? null : <ProblemPanel error={attempt.error} />}
      {attempt.data?.items.map((alert) => (
        <Told key={alert.key} alert={alert} />
      ))}
    </Stack>
  );
}
