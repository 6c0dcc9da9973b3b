import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { pathOfNumber } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { RecordInput } from '../shared/record-input.tsx';
import { commonTexts } from '../texts/common.ts';
import { recordsTexts } from '../texts/records.ts';
import { FieldInput } from './field-input.tsx';
import { useOwnNames, useProcess } from './process.tsx';
import type { RecordLink } from './record.ts';
import { sentValue } from './sent-value.ts';

/** The other record of a link, as a link to its page where it has one. */
function Linked({ number }: { readonly number: string }): ReactNode {
  const path = pathOfNumber(number)?.path;
  return path === undefined ? (
    number
  ) : (
    <AppLink href={path} underline="always">
      {number}
    </AppLink>
  );
}

/** What the record says of the other, or the other of it. */
function LinkText({ link: { relation, direction, record } }: { readonly link: RecordLink }): ReactNode {
  const t = useTexts(recordsTexts);
  const own = useOwnNames();
  const others = useProcessNames(record.process);
  return (
    <Text fz="sm" style={{ minWidth: 0 }}>
      {direction === 'to' ? `${own.relation(relation)} ` : null}
      <Linked number={record.number} /> {record.title}
      {direction === 'to' ? null : (
        <Text span fz="sm" c="dimmed">
          {` · ${t('link-from', { relation: others.relation(relation) })}`}
        </Text>
      )}
    </Text>
  );
}

const none: readonly string[] = [];

interface LinksProps {
  readonly number: string;
  readonly mayChange: boolean;
  /** Processes whose records are shown elsewhere on the page where they name this one. */
  readonly except?: readonly string[];
}

/** What the record is linked to, both ways. */
export function Links({ number, mayChange, except = none }: LinksProps): ReactNode {
  const t = useTexts(recordsTexts);
  const common = useTexts(commonTexts);
  const definition = useProcess();
  const { plural } = definition;
  const names = useOwnNames();
  const client = useQueryClient();
  const [relation, setRelation] = useState(definition.relations[0] ?? '');
  const [to, setTo] = useState('');
  // What the process asks for with each change of relations, such as the change by which it is made.
  const [asked, setAsked] = useState<Readonly<Record<string, unknown>>>({});
  const accepts = definition.linking?.accepts ?? [];
  const given = Object.fromEntries(
    accepts.map((name) => [name, sentValue(asked[name])] as const).filter(([, value]) => value !== null),
  );
  const { data } = useQuery({
    queryKey: [plural, 'links', number],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly RecordLink[] }>(`/${plural}/${number}/links`, { signal }),
  });
  const shown = data?.items.filter(
    ({ direction, record }) => direction === 'to' || !except.includes(record.process),
  );
  const settled = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: [plural] });
  };
  const add = useMutation({
    mutationFn: () =>
      api.post(`/${plural}/${number}/links`, {
        relation,
        to: to.trim().toUpperCase(),
        ...(accepts.length === 0 ? {} : { fields: given }),
      }),
    onSuccess: async () => {
      setTo('');
      await settled();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      api.delete(`/${plural}/${number}/links/${id}?${new URLSearchParams(given as Record<string, string>)}`),
    onSuccess: settled,
  });
  const error = add.error ?? remove.error;
  const field = useRef<HTMLInputElement>(null);
  usePageActions(
    mayChange ? [{ id: 'link', text: t('link-add'), keys: 'l', run: () => field.current?.focus() }] : [],
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (to.trim() !== '') add.mutate();
  }

  return (
    <section aria-label={t('links')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('links')}
      </Text>
      <Stack gap={4}>
        {shown?.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {t('link-none')}
          </Text>
        ) : null}
        {shown?.map((link) => (
          <Group key={link.id} gap={6} wrap="nowrap">
            <LinkText link={link} />
            {mayChange && link.direction === 'to' ? (
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={common('remove-named', { name: link.record.number })}
                onClick={() => remove.mutate(link.id)}
              >
                <IconX size={14} />
              </ActionIcon>
            ) : null}
          </Group>
        ))}
        {error === null ? null : <ProblemPanel error={error} />}
        {mayChange ? (
          <form onSubmit={submit}>
            <Stack gap={6} mt={6}>
              <Select
                size="xs"
                aria-label={t('link-add')}
                data={definition.relations.map((value) => ({ value, label: names.relation(value) }))}
                value={relation}
                onChange={(value) => setRelation(value ?? relation)}
                allowDeselect={false}
              />
              <Group gap={6} wrap="nowrap">
                <RecordInput
                  ref={field}
                  aria-label={t('link-to')}
                  value={to}
                  onChange={setTo}
                  except={number}
                />
                <Button type="submit" size="xs" variant="default" loading={add.isPending}>
                  {common('add')}
                </Button>
              </Group>
              {accepts.map((name) => (
                <FieldInput
                  key={name}
                  name={name}
                  value={asked[name] ?? null}
                  onChange={(value) => setAsked((before) => ({ ...before, [name]: value }))}
                  refused={{}}
                />
              ))}
            </Stack>
          </form>
        ) : null}
      </Stack>
    </section>
  );
}
