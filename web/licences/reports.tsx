import { Button, FileInput, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { Time, useLocale } from '../shared/time.tsx';
import { licencesTexts } from '../texts/licences.ts';
import { ApplyRules } from './apply-rules.tsx';
import classes from './licences.module.css';
import { type KeptReport, licencesKey, type ReportResult, reportsQuery } from './licences.ts';

interface Wanted {
  readonly file: File;
  readonly source: string;
  readonly item: Reference | null;
}

async function send({ file, source, item }: Wanted, apply: boolean): Promise<ReportResult> {
  const form = new FormData();
  form.set('source', source);
  form.set('item', item?.id ?? '');
  form.set('apply', String(apply));
  // The file comes last: what it is of must be known before it arrives.
  form.set('file', file, file.name);
  return api.upload<ReportResult>('/software-reports', form, () => undefined);
}

const counts = ['rows', 'repeated', 'created', 'changed', 'returned', 'gone', 'recognised'] as const;

function Outcome({ result }: { readonly result: ReportResult }): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  return (
    <Stack gap="xs" role="status">
      <Title order={3}>{t(result.applied ? 'has-done' : 'would-do')}</Title>
      {result.same_file ? <Text fz="sm">{t('same-file')}</Text> : null}
      <dl className={classes.facts}>
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{formatNumber(result[name], locale)}</dd>
          </div>
        ))}
      </dl>
      {result.unknown_software.length === 0 ? null : (
        <Text fz="sm">
          {t('unknown-software')}:{' '}
          {result.unknown_software
            .map(({ name, count }) => (count === 1 ? name : `${name} (${count})`))
            .join(', ')}
        </Text>
      )}
      {result.unknown_ends.length === 0 ? null : (
        <Text fz="sm">
          {t('unknown-ends')}: {result.unknown_ends.join(', ')}
        </Text>
      )}
    </Stack>
  );
}

/** Takes a bill of software, a tag or a list in, after showing what that would do. */
function ReportForm(): ReactNode {
  const t = useTexts(licencesTexts);
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState('');
  const [item, setItem] = useState<Reference | null>(null);
  const look = useMutation({ mutationFn: (wanted: Wanted) => send(wanted, false) });
  const take = useMutation({
    mutationFn: (wanted: Wanted) => send(wanted, true),
    onSuccess: () => queries.invalidateQueries({ queryKey: licencesKey }),
  });
  const wanted = file === null || source.trim() === '' ? null : { file, source, item };
  const forget = (): void => {
    look.reset();
    take.reset();
  };
  const error = take.error ?? look.error;
  const result = take.data ?? look.data;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take.reset();
        if (wanted !== null) look.mutate(wanted);
      }}
    >
      <Stack gap="sm" maw="40rem">
        <FileInput
          label={t('file')}
          description={t('file-why')}
          placeholder={t('file-choose')}
          accept=".json,.xml,.swidtag,.csv,application/json,application/xml,text/csv"
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            forget();
          }}
          required
        />
        <TextInput
          label={t('source')}
          description={t('source-why')}
          value={source}
          maxLength={100}
          onChange={({ currentTarget: { value } }) => {
            setSource(value);
            forget();
          }}
          required
        />
        <ReferenceSelect
          kind="configuration-items"
          label={t('item')}
          description={t('item-why')}
          value={item}
          onChange={(chosen) => {
            setItem(chosen);
            forget();
          }}
        />
        {error === null ? null : <ProblemPanel error={error} />}
        {result === undefined ? null : <Outcome result={result} />}
        <Group>
          <Button type="submit" variant="default" loading={look.isPending} disabled={wanted === null}>
            {t('look')}
          </Button>
          {look.data === undefined ||
          look.data.same_file ||
          take.data !== undefined ||
          wanted === null ? null : (
            <Button loading={take.isPending} onClick={() => take.mutate(wanted)}>
              {t('take')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function ReportRow({ report }: { readonly report: KeptReport }): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  return (
    <tr>
      <td>
        {report.source}
        {report.silent ? <Text fz="xs">{t('silent')}</Text> : null}
      </td>
      <td className={classes.wide}>{report.file_name}</td>
      <td>
        <Time at={report.read_at} />
      </td>
      <td className={classes.number}>{formatNumber(report.counts.rows, locale)}</td>
      <td className={classes.number}>{formatNumber(report.counts.recognised, locale)}</td>
    </tr>
  );
}

/** What reports software, when it last did, and the form by which a report comes in. */
export function ReportsPart(): ReactNode {
  const t = useTexts(licencesTexts);
  const { data, error, refetch } = useQuery(reportsQuery);
  const works = useHolds(workingRoles);
  return (
    <Stack gap="lg">
      {works ? <ReportForm /> : null}
      {works ? <ApplyRules /> : null}
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('no-reports')}
        </Text>
      ) : null}
      {data === undefined || data.items.length === 0 ? null : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('source')}</th>
              <th scope="col" className={classes.wide}>
                {t('file')}
              </th>
              <th scope="col">{t('last-report')}</th>
              <th scope="col" className={classes.number}>
                {t('rows')}
              </th>
              <th scope="col" className={classes.number}>
                {t('recognised')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((report) => (
              <ReportRow key={report.id} report={report} />
            ))}
          </tbody>
        </table>
      )}
    </Stack>
  );
}
