import { Button, Group, Modal, NumberInput, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { drawSample, keysIn } from '../../kernel/sample.ts';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { pathOfNumber } from '../paths.ts';
import { useOwnNames } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { sentValue } from '../records/sent-value.ts';
import { useDraft } from '../shared/drafts.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { auditsTexts } from '../texts/audits.ts';
import { commonTexts } from '../texts/common.ts';
import classes from './audits.module.css';

/** A sample as the API shows it. */
interface SampleRow {
  readonly population: string;
  readonly keys: string;
  readonly size: number;
  readonly seed: string;
  readonly drawn: string | null;
}

interface Draft {
  readonly population: string;
  readonly keys: string;
  readonly size: number | null;
  readonly seed: string;
}

/** The samples of an audit. */
export function samplesOf(record: OpenedRecord): readonly SampleRow[] {
  return (record['sample'] ?? []) as readonly SampleRow[];
}

/** Keys one after the other; numbers of records lead to them. */
function Keys({ keys }: { readonly keys: readonly string[] }): ReactNode {
  return (
    <ul className={classes.drawn}>
      {keys.map((key) => {
        const path = pathOfNumber(key)?.path;
        return <li key={key}>{path === undefined ? key : <AppLink href={path}>{key}</AppLink>}</li>;
      })}
    </ul>
  );
}

/** What was drawn from what, so that anybody can draw it again. */
export function Samples({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(auditsTexts);
  const names = useOwnNames();
  const samples = samplesOf(record);
  if (samples.length === 0) return null;
  return (
    <section aria-label={names.field('sample')}>
      <Title order={2} mb={4}>
        {names.field('sample')}
      </Title>
      <div style={{ overflowX: 'auto' }}>
        <table className={records.rows}>
          <thead>
            <tr>
              <th scope="col">{names.column('sample', 'population')}</th>
              <th scope="col">{t('population')}</th>
              <th scope="col">{names.column('sample', 'size')}</th>
              <th scope="col">{names.column('sample', 'seed')}</th>
              <th scope="col">{names.column('sample', 'drawn')}</th>
            </tr>
          </thead>
          <tbody>
            {samples.map(({ population, keys, size, seed, drawn }) => (
              <tr key={`${population} ${seed} ${size}`}>
                <td>{population}</td>
                <td className="figures">{keysIn(keys).length}</td>
                <td className="figures">{size}</td>
                <td>{seed}</td>
                <td>
                  <Keys keys={keysIn(drawn ?? '')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function useDraw(record: OpenedRecord, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (row: Draft) => {
      const send = (onto: OpenedRecord): Promise<OpenedRecord> =>
        api.post<OpenedRecord>(
          `/audits/${record.number}/transitions`,
          { activity: 'draw', fields: { sample: sentValue([...samplesOf(onto), row]) } },
          { version: onto.version },
        );
      try {
        return await send(record);
      } catch (error) {
        // A sample more contradicts nothing that somebody else wrote meanwhile, such as a row of the checklist.
        if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
        return send(error.current as OpenedRecord);
      }
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['audits'] });
      onDone();
    },
  });
}

interface DrawFormProps {
  readonly record: OpenedRecord;
  readonly onDone: () => void;
}

function DrawForm({ record, onDone }: DrawFormProps): ReactNode {
  const t = useTexts(auditsTexts);
  const names = useOwnNames();
  const common = useTexts(commonTexts);
  const place = samplesOf(record).length;
  const [row, setRow, forget] = useDraft<Draft>(`sample:${record.number}:${place}`, {
    population: '',
    keys: '',
    size: null,
    seed: `${record.number}-${place + 1}`,
  });
  const draw = useDraw(record, () => {
    forget();
    onDone();
  });
  const keys = keysIn(row.keys);
  const refused = draw.error instanceof ApiProblem ? draw.error.byField : {};
  const fields = ['population', 'keys', 'size', 'seed'] as const;
  const shared = (column: (typeof fields)[number]) => ({
    label: names.column('sample', column),
    error: refused[`sample.${place}.${column}`],
    required: true,
  });
  const preview = drawSample(row.seed, keys, row.size ?? 0);

  function submit(event: FormEvent): void {
    event.preventDefault();
    draw.mutate(row);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {draw.error === null ? null : (
          <ProblemPanel
            error={draw.error}
            shownFields={fields.map((column) => `sample.${place}.${column}`)}
          />
        )}
        <TextInput
          {...shared('population')}
          description={t('population-why')}
          maxLength={200}
          data-autofocus
          value={row.population}
          onChange={(event) => setRow({ ...row, population: event.currentTarget.value })}
        />
        <Textarea
          {...shared('keys')}
          description={t('keys-why')}
          autosize
          minRows={4}
          maxRows={10}
          maxLength={20_000}
          value={row.keys}
          onChange={(event) => setRow({ ...row, keys: event.currentTarget.value })}
        />
        <Text fz="sm" c="dimmed" role="status">
          {t('to-choose-from', { count: keys.length })}
        </Text>
        <Group gap="sm" align="flex-start" grow>
          <NumberInput
            {...shared('size')}
            min={1}
            max={1000}
            allowDecimal={false}
            value={row.size ?? ''}
            onChange={(size) => setRow({ ...row, size: typeof size === 'number' ? size : null })}
          />
          <TextInput
            {...shared('seed')}
            description={t('seed-why')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            maxLength={200}
            value={row.seed}
            onChange={(event) => setRow({ ...row, seed: event.currentTarget.value })}
          />
        </Group>
        {preview.length === 0 ? null : (
          <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('preview', { keys: preview.join(', ') })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={draw.isPending}>
            {t('draw')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Draws a sample in a dialog, by a seed that makes it the same for everybody. */
export function DrawButton({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(auditsTexts);
  const [open, setOpen] = useState(false);
  if (record.activities.every(({ name }) => name !== 'draw')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('draw')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('draw')}>
        {open ? <DrawForm record={record} onDone={() => setOpen(false)} /> : null}
      </Modal>
    </>
  );
}
