import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isNonconforming, isSeen } from '../../processes/audit/checklist.ts';
import { requirementById } from '../../standard/requirements.ts';
import { clauseNamed } from '../cockpit/bands.ts';
import { useText, useTexts } from '../i18n.ts';
import { useOwnNames } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { useProblemText } from '../shared/problem-panel.tsx';
import { auditsTexts } from '../texts/audits.ts';
import { commonTexts } from '../texts/common.ts';
import classes from './audits.module.css';
import { ChecklistCard } from './checklist-card.tsx';
import { type ChecklistRow, conflictsOf, keysOf, type Note } from './checklist-notes.ts';
import { checklistOf, type NoteKeeper, type Standing } from './note-keeper.ts';
import { useKeptForOffline } from './use-kept-for-offline.ts';
import { useNotes } from './use-notes.ts';

type Shown = 'all' | 'open' | 'against';

/** A row with its key, and what its reader wrote on it. */
interface Line {
  readonly key: string;
  readonly row: ChecklistRow;
  readonly note: Note | undefined;
  readonly result: string;
}

function isShown({ result, note }: Line, shown: Shown): boolean {
  // What is being written stays in sight, whatever it turns into.
  if (shown === 'all' || note !== undefined) return true;
  return shown === 'open' ? !isSeen(result) : isNonconforming(result);
}

function clauseOf({ row }: Line): string {
  return requirementById(row.requirement)?.clause ?? '';
}

interface StandingLineProps {
  readonly standing: Standing;
  readonly contradicted: number;
  readonly keeper: NoteKeeper;
  readonly mayRecord: boolean;
}

/** Whether everything written is safe, and what it waits for otherwise. Read out when it changes. */
function StandingLine({ standing, contradicted, keeper, mayRecord }: StandingLineProps): ReactNode {
  const t = useTexts(auditsTexts);
  const common = useTexts(commonTexts);
  const problemText = useProblemText();
  const count = Object.keys(standing.notes).length;
  const refused = Object.keys(standing.refused).length + contradicted;
  const isRefused = count > 0 && (standing.problem !== null || refused > 0 || !mayRecord);
  const kind = count === 0 ? 'saved' : standing.waiting ? 'waiting' : isRefused ? 'refused' : 'writing';
  const words = {
    saved: t('all-saved'),
    waiting: t('waiting', { count }),
    refused: t('refused', { count: standing.problem !== null || !mayRecord ? count : refused }),
    writing: standing.sending ? t('saving') : t('unsent', { count }),
  }[kind];
  const why = {
    saved: '',
    waiting: t('waiting-why'),
    refused: mayRecord ? t('refused-why') : t('not-recordable'),
    writing: '',
  }[kind];
  return (
    <div className={classes.standing} role="status" data-kind={kind}>
      <Text span fz="sm" fw={kind === 'saved' ? 400 : 600}>
        {words}
      </Text>
      {why === '' ? null : (
        <Text span fz="sm">
          {why}
        </Text>
      )}
      {kind === 'refused' && standing.problem !== null ? (
        <Text span fz="sm">
          {problemText(standing.problem)}
        </Text>
      ) : null}
      {standing.kept ? null : (
        <Text span fz="sm">
          {t('not-kept')}
        </Text>
      )}
      {kind === 'waiting' || (kind === 'refused' && standing.problem !== null && mayRecord) ? (
        <Button size="compact-sm" variant="default" onClick={() => void keeper.flush()}>
          {common('retry')}
        </Button>
      ) : null}
    </div>
  );
}

/** Notes that have no row any more, or no right to be recorded: they can still be read and copied. */
function Left({
  lines,
  keeper,
}: {
  readonly lines: readonly [string, Note][];
  readonly keeper: NoteKeeper;
}): ReactNode {
  const t = useTexts(auditsTexts);
  const names = useOwnNames();
  if (lines.length === 0) return null;
  return (
    <section aria-label={t('orphans')}>
      {lines.map(([key, { mine }]) => (
        <Group key={key} justify="space-between" align="flex-start" wrap="nowrap">
          <Text className={classes.said}>
            {key} · {names.choice('checklist.result', mine.result)}
            {[mine.seen, mine.evidence, mine.question].flatMap((said) => (said ? [` · ${said}`] : []))}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => keeper.discard(key)}>
            {t('discard')}
          </Button>
        </Group>
      ))}
    </section>
  );
}

interface ClauseProps {
  readonly clause: string;
  readonly lines: readonly Line[];
  readonly all: readonly Line[];
  readonly open: boolean;
  readonly refused: Standing['refused'];
  readonly keeper: NoteKeeper | null;
}

/** The rows of one clause, folded until they are wanted: a whole system audit has four hundred. */
function Clause({ clause, lines, all, open, refused, keeper }: ClauseProps): ReactNode {
  const text = useText();
  const t = useTexts(auditsTexts);
  const [unfolded, setUnfolded] = useState(open);
  const seen = all.filter(({ result }) => isSeen(result)).length;
  return (
    <details
      className={classes.clause}
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>
        <span className={classes.clauseName}>
          {clause} {clause === '' ? '' : text(clauseNamed(clause).title)}
        </span>
        <span className={`${classes.tally} figures`}>{t('progress', { seen, total: all.length })}</span>
      </summary>
      {unfolded ? (
        <ul className={classes.rows}>
          {lines.map(({ key, row, note }) => (
            <ChecklistCard
              key={key}
              keyOfRow={key}
              row={row}
              note={note}
              refusal={refused[key]}
              keeper={keeper}
            />
          ))}
        </ul>
      ) : null}
    </details>
  );
}

interface ChecklistProps {
  readonly record: OpenedRecord;
  /** Beside its title, such as a button. */
  readonly actions: ReactNode;
}

/** The checklist of an audit, to be worked through on a tablet in a room without a connection. */
export function Checklist({ record, actions }: ChecklistProps): ReactNode {
  const t = useTexts(auditsTexts);
  const names = useOwnNames();
  const mayRecord = record.activities.some(({ name }) => name === 'record');
  const [keeper, standing] = useNotes(record, mayRecord);
  const [shown, setShown] = useState<Shown>('all');
  const rows = checklistOf(record);
  const keys = keysOf(rows);
  const lines = rows.map((row, index): Line => {
    const key = keys[index] ?? '';
    const note = standing.notes[key];
    return { key, row, note, result: note?.mine.result ?? row.result };
  });
  const seen = lines.filter(({ result }) => isSeen(result)).length;
  const against = lines.filter(({ result }) => isNonconforming(result)).length;
  const contradicted = lines.filter(
    ({ note, row }) => note !== undefined && conflictsOf(note, row).length > 0,
  );
  const byClause = [...Map.groupBy(lines, clauseOf)];
  const fitting = byClause
    .map(([clause, all]) => ({ clause, all, lines: all.filter((line) => isShown(line, shown)) }))
    .filter((group) => group.lines.length > 0);
  const begin = byClause.find(([, all]) => all.some(({ result }) => !isSeen(result)))?.[0];
  const left = Object.entries(standing.notes).filter(([key]) => !mayRecord || !keys.includes(key));
  const opensOffline = useKeptForOffline(record, mayRecord);
  return (
    <section aria-label={names.field('checklist')}>
      <div className={classes.head}>
        <div>
          <Title order={2}>{names.field('checklist')}</Title>
          <Text fz="xs" c="dimmed" className="figures">
            {t('progress', { seen, total: lines.length })} · {t('nonconformities', { count: against })}
          </Text>
        </div>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('shown')}
            value={shown}
            onChange={(next) => setShown(next)}
            data={(['all', 'open', 'against'] as const).map((value) => ({
              value,
              label: t(`shown-${value}`),
            }))}
          />
          {actions}
        </Group>
      </div>
      {mayRecord || left.length > 0 ? (
        <StandingLine
          standing={standing}
          contradicted={contradicted.length}
          keeper={keeper}
          mayRecord={mayRecord}
        />
      ) : null}
      {opensOffline ? (
        <Text fz="xs" c="dimmed" mt={4}>
          {t('opens-offline')}
        </Text>
      ) : null}
      <Left lines={left} keeper={keeper} />
      {fitting.length === 0 ? <Text fz="sm">{t('none-shown')}</Text> : null}
      {fitting.map(({ clause, all, lines: some }) => (
        <Clause
          key={`${clause} ${shown}`}
          clause={clause}
          all={all}
          lines={some}
          open={shown !== 'all' || clause === begin || byClause.length === 1}
          refused={standing.refused}
          keeper={mayRecord ? keeper : null}
        />
      ))}
    </section>
  );
}
