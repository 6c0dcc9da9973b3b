import { Loader, NumberInput, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import records from '../records/records.module.css';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink, useGo } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { FormDialog } from './form-dialog.tsx';
import { roomPath, type Sample, type SampleHead, samplesQuery } from './room.ts';

/** Most records of one sample, as the server takes them. */
const most = 100;

/** Sends the order for a sample and goes to what came of it. */
function useTake(room: string): (order: Readonly<Record<string, unknown>>) => Promise<void> {
  const client = useQueryClient();
  const go = useGo();
  return async (order) => {
    const { number } = await api.post<Sample>(`${roomPath(room)}/samples`, order);
    await client.invalidateQueries({ queryKey: samplesQuery(room).queryKey });
    go(paths.roomSample(room, number));
  };
}

interface OfThing {
  readonly room: string;
  /** Number of the opened thing. */
  readonly thing: string;
}

/** Draws a sample from an opened list; each record is frozen as it is seen now. */
export function DrawButton({ room, thing }: OfThing): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const take = useTake(room);
  const initial = { name: '', size: 5 as number | null, seed: `${room}-${thing}` };
  return (
    <FormDialog
      name={t('draw')}
      initial={initial}
      fields={[]}
      ready={({ name, size, seed }) => name.trim() !== '' && size !== null && seed.trim() !== ''}
      send={({ name, size, seed }) => take({ name, thing, draw: { size, seed } })}
    >
      {({ values, onChange }) => (
        <>
          <TextInput
            label={t('sample-name')}
            required
            data-autofocus
            maxLength={200}
            value={values.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <NumberInput
            label={t('size')}
            required
            min={1}
            max={most}
            allowDecimal={false}
            value={values.size ?? ''}
            onChange={(size) => onChange({ size: typeof size === 'number' ? size : null })}
          />
          <TextInput
            label={t('seed')}
            description={t('seed-why')}
            required
            maxLength={200}
            value={values.seed}
            onChange={(event) => onChange({ seed: event.currentTarget.value })}
          />
          <Text fz="sm" c="dimmed">
            {t('freeze-why')}
          </Text>
        </>
      )}
    </FormDialog>
  );
}

/** Freezes one record as it is seen now. */
export function PickButton({ room, thing, record }: OfThing & { readonly record: string }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const take = useTake(room);
  return (
    <FormDialog
      name={t('pick')}
      initial={{ name: '' }}
      fields={[]}
      ready={({ name }) => name.trim() !== ''}
      send={({ name }) => take({ name, thing, records: [record] })}
    >
      {({ values, onChange }) => (
        <>
          <TextInput
            label={t('sample-name')}
            required
            data-autofocus
            maxLength={200}
            value={values.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <Text fz="sm" c="dimmed">
            {t('freeze-why')}
          </Text>
        </>
      )}
    </FormDialog>
  );
}

/** How a sample came about, in a line. */
export function useDrawText(): (sample: SampleHead) => string {
  const t = useTexts(auditRoomPageTexts);
  return ({ draw }) => (draw === null ? t('picked') : t('drawn-of', { ...draw }));
}

/** The samples taken in a room. */
export function Samples({ room }: { readonly room: string }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const drawText = useDrawText();
  const { data, error, refetch } = useQuery(samplesQuery(room));
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('samples')} />;
  if (data.items.length === 0) return <EmptyState title={t('no-samples')}>{t('no-samples-why')}</EmptyState>;
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className={records.rows}>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('sample-name')}</th>
            <th scope="col">{t('size')}</th>
            <th scope="col">{t('draw')}</th>
            <th scope="col">{t('taken')}</th>
            <th scope="col">{t('by')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((sample) => (
            <tr key={sample.number}>
              <td>
                <AppLink href={paths.roomSample(room, sample.number)}>
                  {t('sample-n', { number: sample.number })}
                </AppLink>
              </td>
              <td>{sample.name}</td>
              <td className="figures">{sample.size}</td>
              <td>{drawText(sample)}</td>
              <td>
                <Time at={sample.drawn_at} form="absolute" />
              </td>
              <td>{sample.drawn_by.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
