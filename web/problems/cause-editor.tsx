import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconIndentDecrease, IconIndentIncrease, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import {
  type Cause,
  causeKinds,
  causesIn,
  deepestCause,
  mostCauses,
} from '../../processes/problem/causes.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { problemsTexts } from '../texts/problems.ts';
import { added, type CauseLine, causesOf, linesOf, moved, removed } from './cause-rows.ts';
import classes from './problems.module.css';

interface LineProps {
  readonly line: CauseLine;
  readonly place: number;
  readonly onChange: (line: CauseLine) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

/** One cause: what it says, of which kind it is, whether it is confirmed, and where it stands. */
function Line({ line, place, onChange, onMove, onAdd, onRemove }: LineProps): ReactNode {
  const t = useTexts(problemsTexts);
  const names = useProcessNames('problem');
  const label = t('cause-at', { place });
  function onKeyDown(event: KeyboardEvent): void {
    const by = event.altKey ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
    if (by === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (by === undefined) onAdd();
    else onMove(by as 1 | -1);
  }
  return (
    <li className={classes.line} style={{ paddingInlineStart: `${Math.min(line.level, 6) * 1.25}rem` }}>
      <Select
        size="xs"
        w={130}
        aria-label={`${label}: ${names.column('causes', 'kind')}`}
        data={causeKinds.map((value) => ({ value, label: names.choice('causes.kind', value) }))}
        value={line.kind}
        allowDeselect={false}
        onChange={(kind) => onChange({ ...line, kind: kind as Cause['kind'] })}
      />
      <TextInput
        size="xs"
        aria-label={label}
        data-cause={line.id}
        value={line.text}
        maxLength={2_000}
        onChange={(event) => onChange({ ...line, text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Checkbox
        size="xs"
        label={names.column('causes', 'confirmed')}
        checked={line.confirmed}
        onChange={(event) => onChange({ ...line, confirmed: event.currentTarget.checked })}
      />
      <Group gap={2}>
        <ActionIcon variant="subtle" aria-label={`${label}: ${t('outdent')}`} onClick={() => onMove(-1)}>
          <IconIndentDecrease size={16} />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={`${label}: ${t('indent')}`} onClick={() => onMove(1)}>
          <IconIndentIncrease size={16} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={`${label}: ${t('remove')}`} onClick={onRemove}>
          <IconX size={16} />
        </ActionIcon>
      </Group>
    </li>
  );
}

interface EditorProps {
  readonly record: OpenedRecord;
  readonly onDone: () => void;
}

/** The causes of a problem as an indented list that is written by keyboard. */
export function CauseEditor({ record, onDone }: EditorProps): ReactNode {
  const t = useTexts(problemsTexts);
  const names = useProcessNames('problem');
  const client = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const [lines, setLines] = useState<readonly CauseLine[]>(() => {
    const held = linesOf(causesIn({ values: record }));
    return held.length === 0 ? added([], null) : held;
  });
  const save = useMutation({
    mutationFn: () => {
      const causes = causesOf(lines.filter(({ text }) => text.trim() !== ''));
      return api.patch(`/problems/${record.number}`, { causes }, { version: record.version });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['problems'] });
      onDone();
    },
  });
  function add(at: number | null): void {
    if (lines.length >= mostCauses) return;
    const more = added(lines, at);
    const made = more.find((line) => !lines.some(({ id }) => id === line.id));
    setLines(more);
    // Once it is there, it is written into.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>(`[data-cause="${made?.id}"]`)?.focus(),
    );
  }
  function move(at: number, by: 1 | -1): void {
    const next = moved(lines, at, by);
    if (next.every(({ level }) => level < deepestCause)) setLines(next);
  }
  return (
    <Stack gap="xs">
      <Text fz="xs" c="dimmed">
        {t('keys-help')}
      </Text>
      <ul className={classes.lines} ref={list}>
        {lines.map((line, at) => (
          <Line
            key={line.id}
            line={line}
            place={at + 1}
            onChange={(changed) => setLines(lines.with(at, changed))}
            onMove={(by) => move(at, by)}
            onAdd={() => add(at)}
            onRemove={() => setLines(removed(lines, at))}
          />
        ))}
      </ul>
      {save.error === null ? null : <ProblemPanel error={save.error} shownFields={[]} nameOf={names.field} />}
      <Group gap="xs">
        <Button size="xs" loading={save.isPending} onClick={() => save.mutate()}>
          {t('save')}
        </Button>
        <Button size="xs" variant="default" onClick={() => add(null)}>
          {t('add-cause')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
