import { Badge, Button, Drawer, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { SettingVersion } from '../shared/settings-query.ts';
import { Time } from '../shared/time.tsx';
import { settingsTexts } from '../texts/settings.ts';
import classes from './settings.module.css';
import { changesBetween } from './value-at.ts';

const shownChanges = 12;

/** What a version changed, place by place; the whole value on request. */
function Changes({ now, before }: { now: unknown; before: unknown }): ReactNode {
  const t = useTexts(settingsTexts);
  const changes = before === undefined ? [] : changesBetween(before, now);
  return (
    <div className={classes.changes}>
      {before !== undefined && changes.length === 0 ? <Text fz="sm">{t('history-same')}</Text> : null}
      {changes.slice(0, shownChanges).map(({ place, was, is }) => (
        <Text key={place} fz="sm">
          <code>{place}</code> {is ?? '–'}{' '}
          <Text span c="dimmed" fz="sm">
            {was === undefined ? null : t('history-was', { value: was })}
          </Text>
        </Text>
      ))}
      {changes.length <= shownChanges ? null : (
        <Text fz="sm" c="dimmed">
          {t('history-more', { count: changes.length - shownChanges })}
        </Text>
      )}
      <details>
        <summary>{t('history-whole')}</summary>
        {/* Scrolls when it is long, so it can be reached with the keyboard. */}
        <pre className={classes.value} tabIndex={0}>
          {JSON.stringify(now, null, 1)}
        </pre>
      </details>
    </div>
  );
}

interface SettingHistoryProps {
  readonly name: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Goes on editing from an earlier value. */
  readonly onUse?: (value: unknown) => void;
}

/** Every version of a setting: when, by whom, and what it said. */
export function SettingHistory({ name, opened, onClose, onUse }: SettingHistoryProps): ReactNode {
  const t = useTexts(settingsTexts);
  const { data, error } = useQuery({
    queryKey: ['settings', name, 'history'],
    queryFn: () => api.get<{ items: readonly SettingVersion[] }>(`/settings/${name}/history`),
    enabled: opened,
    staleTime: 0,
  });
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="28rem" title={t('history-title')}>
      {error === null ? null : <ProblemPanel error={error} />}
      {data === undefined && error === null ? <Loader size="sm" /> : null}
      <Stack gap="lg">
        {data?.items.map((version, index) => (
          <section key={version.version}>
            <Group justify="space-between" mb={4}>
              <Text fz="sm" fw={600}>
                {version.version === 0 ? t('starting-version') : t('version', { version: version.version })}
                {index > 0 ? null : (
                  <Badge ml="xs" color="ink">
                    {t('history-current')}
                  </Badge>
                )}
              </Text>
              {onUse === undefined || index === 0 ? null : (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    onUse(version.value);
                    onClose();
                  }}
                >
                  {t('history-use')}
                </Button>
              )}
            </Group>
            {version.changed_at === null ? null : (
              <Text fz="sm" c="dimmed">
                <Time at={version.changed_at} form="absolute" /> ·{' '}
                {t('changed-by', { name: version.changed_by?.name ?? t('the-system') })}
              </Text>
            )}
            <Changes now={version.value} before={data.items[index + 1]?.value} />
          </section>
        ))}
      </Stack>
    </Drawer>
  );
}
