import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { BulkOrder } from '../../processes/desk-bulk.ts';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { OfProcess } from '../records/process.tsx';
import { sentValue } from '../records/sent-value.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { sendByKeys } from '../shared/send-keys.ts';
import { commonTexts } from '../texts/common.ts';
import { deskTexts } from '../texts/desk.ts';
import { type BulkRecord, type BulkTargets, carryOutBulk, previewBulk, type SettledRecord } from './bulk.ts';
import { OrderButtons } from './order-buttons.tsx';
import { type OrderDraft, OrderForm, type OrderKind } from './order-form.tsx';
import { OutcomeTable } from './outcome-table.tsx';

/** An order that is being given: what, to which records, and what is known of it already. */
export interface GivenOrder {
  readonly kind: OrderKind;
  /** What the dialog is called. */
  readonly title: string;
  readonly targets: BulkTargets;
  /** The process whose fields and activities it asks for. */
  readonly definition: ProcessDefinition;
  readonly draft?: Partial<OrderDraft>;
}

const blank: OrderDraft = { activity: '', values: {}, text: '', relation: '', to: '', macro: '' };

function orderOf(kind: OrderKind, draft: OrderDraft): BulkOrder {
  const given = Object.entries(draft.values).filter(([, value]) => value !== undefined && value !== null);
  const values = Object.fromEntries(given.map(([name, value]) => [name, sentValue(value)]));
  const text = draft.text === '' ? {} : { text: draft.text };
  if (kind === 'priority') return { action: 'update', values };
  if (kind === 'assign') return { action: 'assign', values };
  if (kind === 'perform') return { action: 'perform', activity: draft.activity, values, ...text };
  if (kind === 'link') return { action: 'link', relation: draft.relation, to: draft.to.trim() };
  if (kind === 'macro') return { action: 'macro', macro: draft.macro };
  return { action: kind, text: draft.text };
}

/** What is settled so far of what is being carried out. */
interface Running {
  readonly key: string;
  readonly asked: readonly Pick<SettledRecord, 'id' | 'version'>[];
  readonly settled: readonly SettledRecord[];
  readonly ended: boolean;
}

/** Carries out an order, tells each record as it is settled, and goes on after an interruption. */
function useCarryOut(order: BulkOrder, onSettled: (settled: readonly SettledRecord[]) => void) {
  const [running, setRunning] = useState<Running | null>(null);
  const mutation = useMutation({
    mutationFn: async ({ key, asked }: Pick<Running, 'key' | 'asked'>) => {
      const settled: SettledRecord[] = [];
      setRunning({ key, asked, settled, ended: false });
      const ended = await carryOutBulk(order, asked, key, (record) => {
        settled.push(record);
        setRunning({ key, asked, settled: [...settled], ended: false });
      });
      setRunning({ key, asked, settled, ended });
      return settled;
    },
    onSettled: (settled) => onSettled(settled ?? []),
  });
  return {
    running,
    error: mutation.error,
    isPending: mutation.isPending,
    start: (asked: Running['asked']) => mutation.mutate({ key: crypto.randomUUID(), asked }),
    goOn: () => running !== null && mutation.mutate({ key: running.key, asked: running.asked }),
  };
}

interface ContentProps {
  readonly given: GivenOrder;
  /** A row as own orders left it, which the list may not say yet. */
  readonly standing: (row: BulkRecord) => BulkRecord;
  readonly onClose: () => void;
  /** Something may have been changed: what became of each record by which order. */
  readonly onDone: (settled: readonly SettledRecord[], order: BulkOrder) => void;
}

/** What the first refusal of a single record says about the fields of the form. */
function refusedFields(records: readonly SettledRecord[]): Readonly<Record<string, string>> {
  const errors = records.length === 1 ? (records[0]?.problem?.errors ?? []) : [];
  return Object.fromEntries(errors.map(({ field, detail }) => [field, detail]));
}

function Content({ given, standing, onClose, onDone }: ContentProps): ReactNode {
  const t = useTexts(deskTexts);
  const common = useTexts(commonTexts);
  const { targets, kind, definition } = given;
  const [draft, setDraft] = useState<OrderDraft>({ ...blank, ...given.draft });
  const order = orderOf(kind, draft);
  const one = targets.query === null && targets.rows.length === 1;
  // What a macro does is seen before it is done, to one record too.
  const atOnce = one && kind !== 'macro';
  const preview = useMutation({
    mutationFn: () => previewBulk(order, { ...targets, rows: targets.rows.map(standing) }),
  });
  const work = useCarryOut(order, (records) => {
    onDone(records, order);
    const [only] = records;
    if (one && (only?.outcome === 'done' || only?.outcome === 'unchanged')) onClose();
  });
  const foreseen = preview.data;
  const willDo = foreseen?.filter(({ outcome }) => outcome === 'will-do') ?? [];
  const settled = work.running?.settled ?? [];
  const left = settled.filter(({ outcome }) => outcome === 'refused' || outcome === 'changed');
  const isOver = work.running?.ended === true;
  const error = preview.error ?? work.error;
  const refused = {
    ...refusedFields(settled),
    ...(error instanceof ApiProblem ? error.byField : {}),
  };
  const alone = one ? settled[0] : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (work.isPending || preview.isPending) return;
    if (atOnce) work.start(targets.rows.map(standing));
    else if (foreseen === undefined) preview.mutate();
    else if (willDo.length > 0) work.start(willDo);
  }

  // Another form is another order: what was foreseen of the former says nothing about it.
  function change(next: OrderDraft): void {
    setDraft(next);
    if (foreseen !== undefined) preview.reset();
  }

  if (work.running !== null && !one) {
    const { asked } = work.running;
    return (
      <Stack>
        <Progress
          value={asked.length === 0 ? 0 : (100 * settled.length) / asked.length}
          aria-label={t('outcome')}
        />
        <Text fz="sm" role="status">
          {t('progress', { settled: settled.length, total: asked.length })}
        </Text>
        {work.isPending || isOver ? null : <Text c="red">{t('interrupted')}</Text>}
        <OutcomeTable records={settled} />
        <Group justify="flex-end">
          {work.isPending || isOver ? null : <Button onClick={work.goOn}>{t('go-on')}</Button>}
          {isOver && left.length > 0 ? (
            <Button variant="default" onClick={() => work.start(left)}>
              {t('retry-refused')}
            </Button>
          ) : null}
          <Button onClick={onClose} loading={work.isPending} autoFocus>
            {common('close')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <form onSubmit={submit} onKeyDown={sendByKeys} noValidate>
      <Stack>
        {error === null ? null : <ProblemPanel error={error} shownFields={Object.keys(refused)} />}
        {alone === undefined ? null : <OutcomeTable records={[alone]} />}
        <OfProcess definition={definition}>
          <OrderForm
            kind={kind}
            states={[...new Set(targets.rows.map(({ state }) => state))]}
            draft={draft}
            onChange={change}
            refused={refused}
          />
        </OfProcess>
        {foreseen === undefined ? null : <OutcomeTable records={foreseen} />}
        <OrderButtons
          count={atOnce || foreseen !== undefined ? (one ? 1 : willDo.length) : null}
          busy={preview.isPending || work.isPending}
          disabled={foreseen !== undefined && willDo.length === 0}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

interface BulkDialogProps extends Omit<ContentProps, 'given'> {
  readonly given: GivenOrder | null;
}

/** Gives an order to one record or many: what it asks for, what would happen to each, and what did. */
export function BulkDialog({ given, ...rest }: BulkDialogProps): ReactNode {
  const t = useTexts(deskTexts);
  const count = given === null ? 0 : given.targets.total;
  return (
    <Modal
      opened={given !== null}
      onClose={rest.onClose}
      size="xl"
      title={given === null ? '' : t('to-records', { action: given.title, count })}
    >
      {given === null ? null : <Content given={given} {...rest} />}
    </Modal>
  );
}
