import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { definitionNamed } from '../../processes/definitions.ts';
import type { BulkOrder } from '../../processes/desk-bulk.ts';
import { processTexts } from '../../processes/process-texts.ts';
import { useText, useTexts } from '../i18n.ts';
import { finishingActivity } from '../records/finishing.ts';
import { useSession } from '../session.ts';
import type { PageAction } from '../shared/page-actions.ts';
import { deskTexts } from '../texts/desk.ts';
import { toolsTexts } from '../texts/working-tools.ts';
import { type BulkRecord, type BulkTargets, carryOutBulk, type SettledRecord } from './bulk.ts';
import { BulkDialog, type GivenOrder } from './bulk-dialog.tsx';
import { type GivenMerge, MergeDialog } from './merge-dialog.tsx';
import type { OrderKind } from './order-form.tsx';
import { asReached, type ReachedRecords, rememberReached } from './reached.ts';

/** An action for the bar, the palette and the keyboard. */
export type BulkPageAction = PageAction & { readonly keys: string };

interface Bulk {
  readonly actions: readonly BulkPageAction[];
  /** The dialog in which an order is given; stands anywhere on the page. */
  readonly dialog: ReactNode;
  /** What was done last, for the status line; blank at first. */
  readonly said: string;
  /** What was refused last without a dialog; shown as a problem. */
  readonly refused: readonly SettledRecord[];
}

interface BulkOptions {
  /** What an action would be about now; null: nothing is selected and the keyboard is on no row. */
  readonly targets: () => BulkTargets | null;
  /** After something may have been changed and what is shown was fetched anew. */
  readonly onDone: () => void;
}

/** Everything that can be done to what is selected, or to the row that the keyboard is on. */
export function useBulk({ targets, onDone }: BulkOptions): Bulk {
  const t = useTexts(deskTexts);
  const tools = useTexts(toolsTexts);
  const say = useText();
  const client = useQueryClient();
  const { person } = useSession();
  const [given, setGiven] = useState<GivenOrder | null>(null);
  const [merging, setMerging] = useState<GivenMerge | null>(null);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<readonly SettledRecord[]>([]);

  // What was just done here shows in the list a moment later; whoever goes on at once is not refused for it.
  const reached = useRef<ReachedRecords>(new Map());
  const standing = (row: BulkRecord): BulkRecord => asReached(reached.current, row);
  const targetsNow = (): BulkTargets | null => {
    const about = targets();
    return about === null ? null : { ...about, rows: about.rows.map(standing) };
  };

  async function done(settled: readonly SettledRecord[], order?: BulkOrder): Promise<void> {
    const [first] = settled;
    if (first === undefined) return;
    rememberReached(reached.current, settled, order);
    const count = settled.filter(({ outcome }) => outcome === 'done').length;
    setSaid(settled.length === 1 ? t('done-one', { number: first.number ?? '' }) : t('done', { count }));
    const processes = new Set(settled.map(({ process }) => process ?? ''));
    const keys = ['desk', ...[...processes].map((name) => definitionNamed(name)?.plural ?? name)];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
    onDone();
  }

  const begin = (kind: OrderKind, title: string, draft?: GivenOrder['draft']): void => {
    const about = targetsNow();
    // Several processes at once: what is asked follows the first; the preview tells what fits the others.
    const definition = definitionNamed(about?.rows[0]?.process ?? '');
    if (about === null || definition === undefined) return;
    setRefused([]);
    setGiven({ kind, title, targets: about, definition, ...(draft === undefined ? {} : { draft }) });
  };

  const merge = (): void => {
    const about = targetsNow();
    if (about === null) return;
    setRefused([]);
    setMerging({ rows: about.rows, whole: about.query !== null });
  };

  const finish = (): void => {
    const [first] = targetsNow()?.rows ?? [];
    const definition = definitionNamed(first?.process ?? '');
    if (first === undefined || definition === undefined) return;
    const activity = finishingActivity(definition, first.state);
    const name = activity?.name ?? '';
    const text = processTexts[definition.name]?.activities[name];
    begin('perform', text === undefined ? t('finish') : say(text), { activity: name });
  };

  const take = async (): Promise<void> => {
    const about = targetsNow();
    if (about === null) return;
    const mine = { id: person.id, name: person.name };
    if (about.query !== null || about.rows.length > 1) {
      begin('assign', t('assign-to-me'), { values: { assignee: mine } });
      return;
    }
    const order = { action: 'assign', values: { assignee: person.id } } as const;
    const settled: SettledRecord[] = [];
    await carryOutBulk(order, about.rows, crypto.randomUUID(), (record) => settled.push(record)).catch(
      () => undefined,
    );
    const failed = settled.filter(({ problem }) => problem !== null);
    setRefused(failed);
    if (failed.length === 0) await done(settled);
  };

  const action = (id: Exclude<OrderKind, 'macro'>, keys: string): BulkPageAction => ({
    id: `bulk-${id}`,
    text: t(id),
    keys,
    run: () => begin(id, t(id)),
  });
  return {
    actions: [
      { id: 'bulk-mine', text: t('assign-to-me'), keys: 'i', run: () => void take() },
      action('assign', 'a'),
      action('comment', 'r'),
      action('note', 'n'),
      { id: 'bulk-finish', text: t('finish'), keys: 'e', run: finish },
      action('priority', 'p'),
      action('perform', 'd'),
      action('link', 'l'),
      { id: 'bulk-macro', text: tools('macro'), keys: 'm', run: () => begin('macro', tools('macro')) },
      { id: 'bulk-merge', text: tools('merge-many'), keys: 'shift+m', run: merge },
    ],
    dialog: (
      <>
        <BulkDialog
          given={given}
          standing={standing}
          onClose={() => setGiven(null)}
          onDone={(settled, order) => void done(settled, order)}
        />
        <MergeDialog
          given={merging}
          onClose={() => setMerging(null)}
          onDone={(settled) => void done(settled)}
        />
      </>
    ),
    said,
    refused,
  };
}
