import { Button, Group, Modal, Radio, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { definitionNamed } from '../../processes/definitions.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { RecordInput } from '../shared/record-input.tsx';
import { sendByKeys } from '../shared/send-keys.ts';
import { commonTexts } from '../texts/common.ts';
import { deskTexts } from '../texts/desk.ts';
import { toolsTexts } from '../texts/working-tools.ts';
import type { BulkRecord, SettledRecord } from './bulk.ts';
import { OrderButtons } from './order-buttons.tsx';
import { OutcomeTable } from './outcome-table.tsx';

/** Most records that are merged at once, with the one that goes on; the server takes one more. */
export const mostMerged = 50;

/** A record that would end with another, or did. */
interface MergedRecord extends SettledRecord {
  readonly other_requester?: boolean;
}

/** What is chosen and typed. */
interface Draft {
  /** Of several records the id of the one that goes on, of one record the number of the other. */
  readonly survivor: string;
  readonly text: string;
}

/** The id of the record that goes on: one of the rows, or one that is named by its number. */
async function survivorId(rows: readonly BulkRecord[], { survivor }: Draft): Promise<string> {
  const [only] = rows;
  if (rows.length > 1 || only === undefined) return survivor;
  const plural = definitionNamed(only.process)?.plural ?? only.process;
  const { id } = await api.get<{ id: string }>(`/${plural}/${encodeURIComponent(survivor.trim())}`);
  return id;
}

/** Merges these records, or tells what it would come to. */
async function merge(
  survivor: string,
  records: readonly string[],
  text: string,
  preview: boolean,
): Promise<readonly MergedRecord[]> {
  const body = { survivor, records, text, preview };
  return (await api.post<{ items: readonly MergedRecord[] }>('/desk/merges', body)).items;
}

/** Looking at what merging would come to, and merging those that can be. */
function useMerge(rows: readonly BulkRecord[], draft: Draft, onDone: ContentProps['onDone']) {
  const foresee = useMutation({
    mutationFn: async () => {
      const survivor = await survivorId(rows, draft);
      const others = rows.flatMap(({ id }) => (id === survivor && rows.length > 1 ? [] : [id]));
      return { survivor, items: await merge(survivor, others, draft.text, true) };
    },
  });
  const willDo = foresee.data?.items.filter(({ outcome }) => outcome === 'will-do') ?? [];
  const work = useMutation({
    mutationFn: () =>
      merge(
        foresee.data?.survivor ?? '',
        willDo.map(({ id }) => id),
        draft.text,
        false,
      ),
    onSuccess: onDone,
  });
  return { foresee, willDo, work };
}

interface SurvivorProps {
  readonly rows: readonly BulkRecord[];
  readonly value: string;
  readonly onChange: (survivor: string) => void;
}

/** Which record goes on: one of those that are selected; of a single one any other. */
function Survivor({ rows, value, onChange }: SurvivorProps): ReactNode {
  const t = useTexts(toolsTexts);
  if (rows.length === 1) {
    return (
      <RecordInput aria-label={t('into')} value={value} onChange={onChange} except={rows[0]?.number ?? ''} />
    );
  }
  return (
    <Radio.Group label={t('into')} value={value} onChange={onChange} required>
      <ScrollArea.Autosize mah="16rem">
        <Stack gap={6} pt={6} pl={2}>
          {rows.map(({ id, number, title }) => (
            <Radio
              key={id}
              value={id}
              label={`${number} · ${title}`}
              data-autofocus={id === value || undefined}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Radio.Group>
  );
}

interface ContentProps {
  readonly rows: readonly BulkRecord[];
  readonly onClose: () => void;
  readonly onDone: (settled: readonly SettledRecord[]) => void;
}

/** The one that was recorded first: the others are most often its duplicates. */
function firstRecorded(rows: readonly BulkRecord[]): string {
  if (rows.length < 2) return '';
  return rows.toSorted((one, other) => one.number.localeCompare(other.number))[0]?.id ?? '';
}

function Content({ rows, onClose, onDone }: ContentProps): ReactNode {
  const t = useTexts(toolsTexts);
  const common = useTexts(commonTexts);
  const [draft, setDraft] = useState<Draft>(() => ({ survivor: firstRecorded(rows), text: '' }));
  const { foresee, willDo, work } = useMerge(rows, draft, onDone);
  const foreseen = foresee.data?.items;
  const isBlank = draft.survivor.trim() === '' || draft.text.trim() === '';
  const isFutile = foreseen !== undefined && willDo.length === 0;
  const change = (patch: Partial<Draft>): void => {
    setDraft({ ...draft, ...patch });
    foresee.reset();
    work.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBlank || isFutile || foresee.isPending || work.isPending) return;
    if (foreseen === undefined) foresee.mutate();
    else work.mutate();
  };
  if (work.data !== undefined) {
    const left = foreseen?.filter(({ outcome }) => outcome !== 'will-do') ?? [];
    return (
      <Stack>
        <OutcomeTable records={[...work.data, ...left]} />
        <Group justify="flex-end">
          <Button onClick={onClose} autoFocus>
            {common('close')}
          </Button>
        </Group>
      </Stack>
    );
  }
  const error = foresee.error ?? work.error;
  return (
    <form onSubmit={submit} onKeyDown={sendByKeys} noValidate>
      <Stack>
        {error === null ? null : <ProblemPanel error={error} />}
        <Survivor rows={rows} value={draft.survivor} onChange={(survivor) => change({ survivor })} />
        <Textarea
          label={t('why')}
          autosize
          minRows={3}
          maxRows={12}
          required
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {foreseen === undefined ? null : <OutcomeTable records={foreseen} />}
        {willDo.map(({ id, number, other_requester }) =>
          other_requester === true ? (
            <Text key={id} fz="sm" c="orange" role="status">
              {t('other-requester', { number: number ?? '' })}
            </Text>
          ) : null,
        )}
        <OrderButtons
          count={foreseen === undefined ? null : willDo.length}
          busy={foresee.isPending || work.isPending}
          disabled={isBlank || isFutile}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

/** What is to be merged; `whole` where more was selected than the rows that are known. */
export interface GivenMerge {
  readonly rows: readonly BulkRecord[];
  readonly whole: boolean;
}

interface MergeDialogProps {
  readonly given: GivenMerge | null;
  readonly onClose: () => void;
  /** Records were merged: what became of each. */
  readonly onDone: (settled: readonly SettledRecord[]) => void;
}

/** Merges the records that are selected into one of them: which goes on, what would become of each, and what did. */
export function MergeDialog({ given, onClose, onDone }: MergeDialogProps): ReactNode {
  const t = useTexts(toolsTexts);
  const desk = useTexts(deskTexts);
  const count = given?.rows.length ?? 0;
  const tooMany = given !== null && (given.whole || count > mostMerged);
  return (
    <Modal
      opened={given !== null}
      onClose={onClose}
      size="xl"
      title={desk('to-records', { action: t('merge-many'), count })}
    >
      {given === null ? null : tooMany ? (
        <Text role="alert">{t('merge-most', { most: mostMerged })}</Text>
      ) : (
        <Content rows={given.rows} onClose={onClose} onDone={onDone} />
      )}
    </Modal>
  );
}
