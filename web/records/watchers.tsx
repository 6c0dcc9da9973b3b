import { ActionIcon, Button, Group, Popover, Stack, Text } from '@mantine/core';
import { IconEye, IconEyeFilled, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { notingRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useHolds, useSession } from '../session.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { liveTexts } from '../texts/live.ts';
import { useProcess } from './process.tsx';

interface Change {
  readonly person: string;
  readonly watches: boolean;
}

/** Who watches the record, and how to let somebody watch it or not. */
function useWatchers(number: string) {
  const { plural } = useProcess();
  const client = useQueryClient();
  const queryKey = [plural, 'watchers', number];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Reference[] }>(`/${plural}/${number}/watchers`, { signal }),
  });
  const change = useMutation({
    mutationFn: ({ person, watches }: Change) => {
      const path = `/${plural}/${number}/watchers/${person}`;
      return watches ? api.put(path, undefined) : api.delete(path);
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey });
      // Its journal tells of it.
      await client.invalidateQueries({ queryKey: [plural, 'one'] });
    },
  });
  return { watchers: data?.items, change };
}

/** Whether one watches the record oneself, and who else does. */
export function Watchers({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(liveTexts);
  const { person } = useSession();
  const mayAdd = useHolds(notingRoles);
  const [open, setOpen] = useState(false);
  const { watchers, change } = useWatchers(number);
  const own = watchers?.some(({ id }) => id === person.id) === true;
  const toggle = (): void => change.mutate({ person: 'me', watches: !own });
  usePageActions([{ id: 'watch', text: t('watch'), keys: 'shift+w', run: toggle }]);
  const Icon = own ? IconEyeFilled : IconEye;
  return (
    <Button.Group>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon size={14} />}
        aria-pressed={own}
        loading={change.isPending}
        onClick={toggle}
      >
        {t(own ? 'watching' : 'watch')}
      </Button>
      <Popover opened={open} onChange={setOpen} position="bottom-end" width={280} trapFocus withRoles>
        <Popover.Target>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${t('watchers')}: ${watchers?.length ?? 0}`}
            onClick={() => setOpen(!open)}
          >
            {watchers?.length ?? 0}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="xs">
            <Text fz="sm" fw={600}>
              {t('watchers')}
            </Text>
            {watchers?.length === 0 ? <Text fz="sm">{t('watchers-none')}</Text> : null}
            {watchers?.map(({ id, name }) => (
              <Group key={id} justify="space-between" wrap="nowrap" gap="xs">
                <Text fz="sm">{name}</Text>
                {mayAdd || id === person.id ? (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('watcher-remove', { name })}
                    onClick={() => change.mutate({ person: id, watches: false })}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                ) : null}
              </Group>
            ))}
            {mayAdd ? (
              <ReferenceSelect
                kind="people"
                query={{ active: true }}
                label={t('watcher-add')}
                value={null}
                onChange={(chosen) => {
                  if (chosen !== null) change.mutate({ person: chosen.id, watches: true });
                }}
              />
            ) : null}
            {change.error === null ? null : <ProblemPanel error={change.error} />}
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Button.Group>
  );
}
