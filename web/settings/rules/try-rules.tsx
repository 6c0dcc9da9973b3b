import { Badge, Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { definitionNamed } from '../../../processes/definitions.ts';
import type { AssignmentDecision, DeskAssignment } from '../../../processes/desk-assignment.ts';
import { api } from '../../api.ts';
import { useTexts } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../shared/link.tsx';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import type { Reference } from '../../shared/references.ts';
import { rulesTexts } from '../../texts/rules.ts';

interface Tried extends Pick<AssignmentDecision, 'rule' | 'trials'> {
  readonly record: {
    readonly number: string;
    readonly process: string;
    readonly title: string;
    readonly team: Reference | null;
    readonly assignee: Reference | null;
  } | null;
  readonly team: Reference | null;
  readonly assignee: Reference | null;
}

const whom = (team: Reference | null, assignee: Reference | null): string =>
  [team?.name, assignee?.name].filter((name) => name !== undefined).join(' · ') || '–';

/** How each rule fared. */
function Trials({ tried }: { readonly tried: Tried }): ReactNode {
  const t = useTexts(rulesTexts);
  return (
    <List fz="sm" listStyleType="none" spacing={4}>
      {tried.trials.map(({ id, name, place, fits, misses }) => (
        <List.Item key={id}>
          {place}. {name}{' '}
          {fits ? (
            <Badge color={id === tried.rule?.id ? 'green' : 'gray'}>
              {t(id === tried.rule?.id ? 'decides' : 'fits-later')}
            </Badge>
          ) : (
            <Text span fz="sm" c="dimmed">
              {t('misses', { what: misses.map((miss) => t(`miss-${miss}`)).join(', ') })}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}

function Outcome({ tried, single }: { readonly tried: Tried; readonly single: boolean }): ReactNode {
  const t = useTexts(rulesTexts);
  const { record, rule } = tried;
  return (
    <Paper withBorder p="xs" component="li">
      {record === null ? null : (
        <Text fz="sm" fw={600}>
          <AppLink href={paths.record(definitionNamed(record.process)?.plural ?? '', record.number)}>
            {record.number}
          </AppLink>{' '}
          {record.title}
        </Text>
      )}
      <Text fz="sm">
        {rule === null
          ? t('fits-none')
          : `${t('would-get')}: ${whom(tried.team, tried.assignee)} (${t('by-rule', rule)})`}
      </Text>
      {record === null ? null : (
        <Text fz="sm" c="dimmed">
          {t('has-now')}: {whom(record.team, record.assignee)}
        </Text>
      )}
      {single ? <Trials tried={tried} /> : null}
    </Paper>
  );
}

/** Tries the rules as they stand in the form, before they are saved. */
export function TryRules({ planned }: { readonly planned: DeskAssignment }): ReactNode {
  const t = useTexts(rulesTexts);
  const [number, setNumber] = useState('');
  const trying = useMutation({
    mutationFn: (asked: { readonly record?: string; readonly last?: number }) =>
      api.post<{ items: readonly Tried[] }>('/desk/assignment/try', { planned, ...asked }),
  });
  const items = trying.data?.items;
  return (
    <Stack gap="xs" component="section" aria-label={t('try')}>
      <Title order={3} fz="md">
        {t('try')}
      </Title>
      <Text fz="sm" c="dimmed" maw="46rem">
        {t('try-help')}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (number.trim() !== '') trying.mutate({ record: number.trim() });
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t('try-number')}
            placeholder="INC0000001"
            value={number}
            maxLength={200}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={trying.isPending}>
            {t('try-one')}
          </Button>
          <Button variant="default" loading={trying.isPending} onClick={() => trying.mutate({ last: 100 })}>
            {t('try-last')}
          </Button>
        </Group>
      </form>
      <div role="status">
        {trying.error === null ? null : <ProblemPanel error={trying.error} />}
        {items?.length === 0 ? <Text fz="sm">{t('try-none')}</Text> : null}
        <Stack component="ol" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {items?.map((tried) => (
            <Outcome key={tried.record?.number ?? ''} tried={tried} single={items.length === 1} />
          ))}
        </Stack>
      </div>
    </Stack>
  );
}
