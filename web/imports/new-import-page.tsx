import { Button, FileInput, Group, Progress, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useGo } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { allZones } from '../shared/zones.ts';
import { importsTexts } from '../texts/imports.ts';
import type { MappingName, UploadedRun } from './import-run.ts';
import { PreviewTable } from './preview-table.tsx';

interface Wanted {
  readonly file: File;
  readonly mapping: MappingName;
  readonly zone: string;
}

function formOf({ file, mapping, zone }: Wanted): FormData {
  const form = new FormData();
  form.set('process', mapping.process);
  form.set('mapping', mapping.name);
  form.set('time_zone', zone);
  // The file comes last: what it is must be known before it arrives.
  form.set('file', file, file.name);
  return form;
}

interface ChoiceProps {
  readonly busy: boolean;
  readonly sent: number | null;
  readonly zoneError: string | undefined;
  readonly onPreview: (wanted: Wanted) => void;
}

function LogChoice({ busy, sent, zoneError, onPreview }: ChoiceProps): ReactNode {
  const t = useTexts(importsTexts);
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [zone, setZone] = useState('UTC');
  const { data } = useQuery({
    queryKey: ['mappings'],
    queryFn: ({ signal }) => api.get<{ items: readonly MappingName[] }>('/mappings', { signal }),
  });
  const mappings = data?.items ?? [];
  const mapping = mappings.find(({ name }) => name === (chosen ?? mappings[0]?.name));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null && mapping !== undefined) onPreview({ file, mapping, zone });
      }}
    >
      <Stack gap="sm" maw="34rem">
        <FileInput
          label={t('file')}
          description={t('file-why')}
          placeholder={t('file-choose')}
          accept=".csv,.gz,.xes,text/csv,application/gzip"
          value={file}
          onChange={setFile}
          required
        />
        <Select
          label={t('mapping')}
          description={t('mapping-why')}
          data={mappings.map(({ name }) => name)}
          value={mapping?.name ?? null}
          onChange={setChosen}
          allowDeselect={false}
        />
        <Select
          label={t('zone')}
          data={[...allZones()]}
          value={zone}
          onChange={(value) => setZone(value ?? 'UTC')}
          searchable
          allowDeselect={false}
          error={zoneError}
          limit={100}
        />
        <Group>
          <Button
            type="submit"
            variant="default"
            loading={busy}
            disabled={file === null || mapping === undefined}
          >
            {t('preview')}
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

/** Uploads a log, shows its first rows as they would be imported, and starts the import. */
export function NewImportPage(): ReactNode {
  const t = useTexts(importsTexts);
  const go = useGo();
  const [sent, setSent] = useState<number | null>(null);
  const upload = useMutation({
    mutationFn: (wanted: Wanted) =>
      api.upload<UploadedRun>('/imports', formOf(wanted), (done, total) =>
        setSent(Math.round((100 * done) / Math.max(1, total))),
      ),
    onMutate: () => setSent(0),
  });
  const start = useMutation({
    mutationFn: (id: string) => api.post(`/imports/${id}/start`),
    onSuccess: (_answer, id) => go(paths.import(id)),
  });
  const run = upload.data;
  const zoneError = upload.error instanceof ApiProblem ? upload.error.byField['time_zone'] : undefined;
  const error = upload.error ?? start.error;
  return (
    <>
      <PageHeader title={t('start')} />
      <Stack gap="lg">
        <LogChoice
          busy={upload.isPending}
          sent={sent}
          zoneError={zoneError}
          onPreview={(wanted) => upload.mutate(wanted)}
        />
        {error === null ? null : <ProblemPanel error={error} shownFields={['time_zone']} />}
        {run === undefined || upload.isPending ? null : (
          <Stack gap="xs">
            <PreviewTable preview={run.preview} process={run.process} />
            <Group>
              <Button loading={start.isPending} onClick={() => start.mutate(run.id)}>
                {t('go')}
              </Button>
            </Group>
          </Stack>
        )}
      </Stack>
    </>
  );
}
