import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { formatDate } from '../format.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { CopiedValue } from '../shared/copied-value.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { calendarsTexts } from '../texts/calendars.ts';

/** What a calendar tells: what somebody owes, or when services are changed. */
type CalendarSubject = 'obligations' | 'changes';

/** A calendar that somebody subscribed to, as the API tells it. */
interface Calendar {
  readonly id: string;
  readonly name: string;
  readonly about: CalendarSubject;
  readonly created_at: string;
  readonly expires_at: string;
}

const key = ['calendars'] as const;

/** The address just made, to be copied: it is told once. */
function Made({ address }: { readonly address: string }): ReactNode {
  const t = useTexts(calendarsTexts);
  return (
    <Stack gap={4}>
      <CopiedValue label={t('address')} value={address} />
      <Text fz="xs" role="status">
        {t('made-once')}
      </Text>
    </Stack>
  );
}

function Mine({ about }: { readonly about: CalendarSubject }): ReactNode {
  const t = useTexts(calendarsTexts);
  const locale = useLocale();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<{ items: readonly Calendar[] }>('/calendars', { signal }),
  });
  const end = useMutation({
    mutationFn: (id: string) => api.delete(`/calendars/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const failed = error ?? end.error;
  const own = data?.items.filter((calendar) => calendar.about === about);
  return (
    <section aria-label={t('mine')}>
      <Text component="h3" fz="sm" fw={600} mb={4}>
        {t('mine')}
      </Text>
      {failed === null ? null : <ProblemPanel error={failed} onRetry={() => void refetch()} />}
      {own?.length === 0 ? <Text fz="sm">{t('none')}</Text> : null}
      <Stack gap="xs">
        {own?.map(({ id, name, created_at, expires_at }) => (
          <Group key={id} justify="space-between" wrap="nowrap">
            <div>
              <Text fz="sm">{name}</Text>
              <Text fz="xs" c="dimmed">
                {t('since', { made: formatDate(created_at, locale), until: formatDate(expires_at, locale) })}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={t('end-of', { name })}
              onClick={() => end.mutate(id)}
            >
              {t('end')}
            </Button>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

interface CalendarDialogProps {
  /** What they owe if left out. */
  readonly about?: CalendarSubject;
  readonly onClose: () => void;
}

/**
 * Where somebody makes an address under which a calendar program reads what they owe, or the change calendar, and ends it
 * again.
 */
export function CalendarDialog({ about = 'obligations', onClose }: CalendarDialogProps): ReactNode {
  const t = useTexts(calendarsTexts);
  const language = useLanguage();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () => api.post<{ path: string }>('/calendars', { name, about }),
    onSuccess: async () => {
      setName('');
      await client.invalidateQueries({ queryKey: key });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  const refused = make.error instanceof ApiProblem ? make.error.byField['name'] : undefined;
  return (
    <Modal opened onClose={onClose} title={t(about === 'changes' ? 'title-changes' : 'title')}>
      <Stack gap="md">
        <Text fz="sm">{t(about === 'changes' ? 'why-changes' : 'why')}</Text>
        <form onSubmit={submit} noValidate>
          <Stack gap="xs">
            {make.error === null ? null : <ProblemPanel error={make.error} shownFields={['name']} />}
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                label={t('name')}
                flex={1}
                maxLength={80}
                data-autofocus
                error={refused}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" loading={make.isPending} disabled={name.trim() === ''}>
                {t('make')}
              </Button>
            </Group>
          </Stack>
        </form>
        {make.data === undefined ? null : (
          <Made address={`${window.location.origin}${make.data.path}?language=${language}`} />
        )}
        <Mine about={about} />
      </Stack>
    </Modal>
  );
}
