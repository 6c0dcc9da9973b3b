import { Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ThingKind } from '../../processes/audit-room/things.ts';
import { api } from '../api.ts';
import { formatDateTime } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { processDirectory } from '../process-directory.ts';
import { useLocale } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { FormDialog } from './form-dialog.tsx';
import { type Room, roomPath, roomQuery } from './room.ts';

/** Kinds that people open by hand, the most frequent first. */
const offered = ['list', 'record', 'document', 'assessment', 'pack'] as const satisfies readonly ThingKind[];

interface Form {
  readonly kind: ThingKind;
  readonly process: string | null;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly which: 'all' | 'open' | 'done';
  readonly words: string;
  readonly why: string;
}

const blank: Form = {
  kind: 'list',
  process: 'incident',
  key: '',
  from: '',
  to: '',
  which: 'all',
  words: '',
  why: '',
};

/** What is sent for the form: the filter holds only what was filled in. */
function wantedOf({ kind, process, key, from, to, which, words, why }: Form): Record<string, unknown> {
  const filter = {
    ...(which === 'all' ? {} : { open: which === 'open' }),
    ...(from === '' ? {} : { opened_from: from }),
    ...(to === '' ? {} : { opened_to: to }),
    ...(words.trim() === '' ? {} : { q: words.trim() }),
  };
  return {
    kind,
    ...((kind === 'list' || kind === 'record') && process !== null ? { process } : {}),
    ...(kind === 'list' ? { filter } : { key: key.trim() }),
    ...(why.trim() === '' ? {} : { why: why.trim() }),
  };
}

interface PartProps {
  readonly form: Form;
  readonly onChange: (patch: Partial<Form>) => void;
}

function ListFilter({ form, onChange }: PartProps): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  return (
    <>
      <Select
        label={t('which-ones')}
        allowDeselect={false}
        value={form.which}
        data={[
          { value: 'all', label: t('all-of-it') },
          { value: 'open', label: t('filter-open') },
          { value: 'done', label: t('filter-done') },
        ]}
        onChange={(which) => onChange({ which: which ?? 'all' })}
      />
      <Group grow>
        <TextInput
          type="date"
          label={t('opened-from')}
          value={form.from}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('opened-to')}
          value={form.to}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        label={t('words')}
        maxLength={200}
        value={form.words}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
      <Text fz="sm" c="dimmed">
        {t('list-opens')}
      </Text>
    </>
  );
}

interface MadePack {
  readonly id: string;
  readonly state: string;
  readonly created_at: string;
  readonly summary: {
    readonly of: { readonly number?: string; readonly from: string; readonly to: string };
  } | null;
}

/** Chooses one of the evidence packs that were made. */
function PackSelect({ form, onChange }: PartProps): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['evidence-packs', 'choices'],
    queryFn: ({ signal }) => api.get<{ items: readonly MadePack[] }>('/evidence-packs', { signal }),
  });
  const made = (data?.items ?? []).filter(({ state }) => state === 'done');
  return (
    <Select
      label={t('kind-pack')}
      required
      allowDeselect={false}
      value={form.key === '' ? null : form.key}
      data={made.map(({ id, summary, created_at }) => ({
        value: id,
        label: `${summary?.of.number ?? summary?.of.from.slice(0, 10) ?? id} · ${formatDateTime(created_at, locale)}`,
      }))}
      onChange={(key) => onChange({ key: key ?? '' })}
    />
  );
}

function What({ form, onChange }: PartProps): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const text = useText();
  const processes = processDirectory
    .filter(({ name }) => name !== 'audit-room' && name !== 'information-request')
    .map(({ name, title }) => ({ value: name, label: text(title) }));
  return (
    <>
      <Select
        label={t('kind')}
        allowDeselect={false}
        data-autofocus
        value={form.kind}
        data={offered.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        onChange={(kind) => onChange({ kind: kind ?? 'list', key: '' })}
      />
      {form.kind === 'list' || form.kind === 'record' ? (
        <Select
          label={t('process')}
          searchable
          allowDeselect={false}
          value={form.process}
          data={processes}
          onChange={(process) => onChange({ process })}
        />
      ) : null}
      {form.kind === 'list' ? <ListFilter form={form} onChange={onChange} /> : null}
      {form.kind === 'pack' ? <PackSelect form={form} onChange={onChange} /> : null}
      {form.kind === 'list' || form.kind === 'pack' ? null : (
        <TextInput
          label={t('number')}
          required
          maxLength={200}
          value={form.key}
          onChange={(event) => onChange({ key: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** Opens a list, a record, a document or an assessment to the guests of a room. */
export function OpenThingButton({ room }: { readonly room: string }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const client = useQueryClient();
  const send = async (form: Form): Promise<void> => {
    const next = await api.post<Room>(`${roomPath(room)}/things`, { things: [wantedOf(form)] });
    client.setQueryData(roomQuery(room).queryKey, next);
    await client.invalidateQueries({ queryKey: ['audit-rooms'] });
  };
  return (
    <FormDialog name={t('open-thing')} initial={blank} fields={[]} send={send}>
      {({ values, onChange }) => (
        <>
          <What form={values} onChange={onChange} />
          <Textarea
            label={t('why')}
            autosize
            minRows={2}
            maxLength={2_000}
            value={values.why}
            onChange={(event) => onChange({ why: event.currentTarget.value })}
          />
        </>
      )}
    </FormDialog>
  );
}
