import { Button, FileInput, Group, Progress, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { useTexts } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useGo } from '../../shared/link.tsx';
import { PageHeader } from '../../shared/page-header.tsx';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import { ReferenceSelect } from '../../shared/reference-select.tsx';
import type { Reference } from '../../shared/references.ts';
import { itemImportsTexts } from '../../texts/item-imports.ts';
import { billMapping, type ItemMappings, type ItemRun } from './item-run.ts';

interface Wanted {
  readonly file: File;
  readonly mapping: string;
  readonly source: string;
  readonly item: string | null;
}

function formOf({ file, mapping, source, item }: Wanted): FormData {
  const form = new FormData();
  form.set('mapping', mapping);
  form.set('source', source);
  if (item !== null) form.set('item', item);
  // The file comes last: what it is must be known before it arrives.
  form.set('file', file, file.name);
  return form;
}

interface ChoiceProps {
  readonly busy: boolean;
  readonly sent: number | null;
  readonly onLook: (wanted: Wanted) => void;
}

function Choice({ busy, sent, onLook }: ChoiceProps): ReactNode {
  const t = useTexts(itemImportsTexts);
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState('items');
  const [chosen, setSource] = useState<string | null>(null);
  const [item, setItem] = useState<Reference | null>(null);
  const { data } = useQuery({
    queryKey: ['item-mappings'],
    queryFn: ({ signal }) => api.get<ItemMappings>('/item-mappings', { signal }),
  });
  const isBill = mapping === billMapping;
  const sources = data?.sources.filter(({ id }) => id !== billMapping) ?? [];
  const source = data?.sources.find(({ id }) => id === (isBill ? billMapping : (chosen ?? sources[0]?.id)));
  const why =
    source === undefined
      ? ''
      : source.rule === null
        ? t('source-free')
        : t('source-ruled', { rule: source.rule });
  const ready = file !== null && source !== undefined && (!isBill || item !== null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null && source !== undefined && ready) {
          onLook({ file, mapping, source: source.id, item: isBill ? (item?.id ?? null) : null });
        }
      }}
    >
      <Stack gap="sm" maw="34rem">
        <FileInput
          label={t('file')}
          description={t('file-why')}
          placeholder={t('file-choose')}
          accept=".csv,.json,.ndjson,.jsonl,.gz,text/csv,application/json,application/gzip"
          value={file}
          onChange={setFile}
          required
        />
        <Select
          label={t('mapping')}
          description={t('mapping-why')}
          data={(data?.items ?? []).map(({ name }) => ({
            value: name,
            label: name === billMapping ? t('bill') : name,
          }))}
          value={mapping}
          onChange={(value) => setMapping(value ?? 'items')}
          allowDeselect={false}
        />
        {isBill ? (
          <ReferenceSelect
            kind="configuration-items"
            label={t('item')}
            description={t('item-why')}
            value={item}
            onChange={setItem}
            required
          />
        ) : (
          <Select
            label={t('source')}
            description={why}
            data={sources.map(({ id, name }) => ({ value: id, label: name }))}
            value={source?.id ?? null}
            onChange={setSource}
            allowDeselect={false}
          />
        )}
        <Group>
          <Button type="submit" loading={busy} disabled={!ready}>
            {t('look')}
          </Button>
          {busy && sent !== null ? (
            <Text fz="sm" c="dimmed" role="status">
              {t('uploading', { percent: sent })}
            </Text>
          ) : null}
        </Group>
        {busy && sent !== null ? (
          <Progress value={sent} aria-label={t('uploading', { percent: sent })} />
        ) : null}
      </Stack>
    </form>
  );
}

/** Uploads a file of items; what it comes to is found out before anything is changed. */
export function NewItemImportPage(): ReactNode {
  const t = useTexts(itemImportsTexts);
  const go = useGo();
  const [sent, setSent] = useState<number | null>(null);
  const upload = useMutation({
    mutationFn: (wanted: Wanted) =>
      api.upload<ItemRun>('/item-imports', formOf(wanted), (done, total) =>
        setSent(Math.round((100 * done) / Math.max(1, total))),
      ),
    onMutate: () => setSent(0),
    onSuccess: ({ id }) => go(paths.itemImport(id)),
  });
  return (
    <>
      <PageHeader title={t('start')} />
      <Stack gap="lg">
        <Choice busy={upload.isPending} sent={sent} onLook={(wanted) => upload.mutate(wanted)} />
        {upload.error === null ? null : <ProblemPanel error={upload.error} />}
      </Stack>
    </>
  );
}
