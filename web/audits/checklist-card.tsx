import { Alert, Badge, Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { checklistResults } from '../../processes/audit/checklist.ts';
import { requirementById } from '../../standard/requirements.ts';
import { Statement } from '../cockpit/statement.tsx';
import { useLanguage, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useOwnNames } from '../records/process.tsx';
import { AppLink } from '../shared/link.tsx';
import { auditsTexts } from '../texts/audits.ts';
import classes from './audits.module.css';
import { type ChecklistRow, conflictsOf, type Note, type NoteColumn } from './checklist-notes.ts';
import type { NoteKeeper } from './note-keeper.ts';

/** A line of a record holds as much. */
const longestLine = 200;

interface CardProps {
  readonly keyOfRow: string;
  /** The row as the server has it. */
  readonly row: ChecklistRow;
  readonly note: Note | undefined;
  readonly refusal: string | undefined;
  /** Null where results cannot be recorded. */
  readonly keeper: NoteKeeper | null;
}

/** What the requirement says, and what an auditor would ask to see. */
function Asked({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(auditsTexts);
  const language = useLanguage();
  const requirement = requirementById(id);
  const hints = requirement?.evidence_hints;
  return (
    <>
      <div className={classes.requirement}>
        <AppLink href={paths.requirement(id)} className={classes.number}>
          {id}
        </AppLink>
        {requirement === undefined ? null : <Statement requirement={requirement} fz="sm" fw={500} />}
      </div>
      {hints === undefined ? null : (
        <Text fz="xs" c="dimmed">
          {t('ask-for', { hints: (hints[language] ?? hints.en).join('; ') })}
        </Text>
      )}
    </>
  );
}

function Conflict({ keyOfRow, row, note, keeper }: CardProps): ReactNode {
  const t = useTexts(auditsTexts);
  const names = useOwnNames();
  const columns = note === undefined ? [] : conflictsOf(note, row);
  if (columns.length === 0 || keeper === null) return null;
  const valueOf = (column: NoteColumn): string => {
    const value = row[column] ?? '–';
    return column === 'result' ? names.choice('checklist.result', value) : value;
  };
  const settle = (keep: 'theirs' | 'mine'): void => {
    keeper.settle(keyOfRow, keep);
    void keeper.flush();
  };
  return (
    <Alert color="yellow" role="alert" p="sm" mt="xs">
      <Text fz="sm">{t('conflict')}</Text>
      {columns.map((column) => (
        <Text key={column} fz="sm">
          {t('theirs', { column: names.column('checklist', column), value: valueOf(column) })}
        </Text>
      ))}
      <Group gap="xs" mt="xs">
        <Button variant="default" onClick={() => settle('theirs')}>
          {t('take-theirs')}
        </Button>
        <Button variant="default" onClick={() => settle('mine')}>
          {t('keep-mine')}
        </Button>
      </Group>
    </Alert>
  );
}

interface ResultProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (result: string) => void;
}

/** The results as buttons big enough for a finger; to keyboard and screen reader they are what they are: radio buttons. */
function Result({ name, value, onChange }: ResultProps): ReactNode {
  const names = useOwnNames();
  return (
    <fieldset className={classes.results}>
      <legend className="visually-hidden">{names.column('checklist', 'result')}</legend>
      {checklistResults.map((result) => (
        <label key={result} className={classes.result} data-result={result}>
          <input
            type="radio"
            name={`result ${name}`}
            checked={value === result}
            onChange={() => onChange(result)}
          />
          {names.choice('checklist.result', result)}
        </label>
      ))}
    </fieldset>
  );
}

/** A row that is only read. */
function Said({ row }: { readonly row: ChecklistRow }): ReactNode {
  const names = useOwnNames();
  const said = (['question', 'seen', 'evidence'] as const).filter((column) => row[column] !== null);
  return (
    <>
      <Badge
        color={row.result === 'not-seen' ? 'gray' : row.result === 'conforming' ? 'teal' : 'orange'}
        mt={6}
      >
        {names.choice('checklist.result', row.result)}
      </Badge>
      {said.length === 0 ? null : (
        <dl className={classes.said}>
          {said.map((column) => (
            <div key={column}>
              <dt>{names.column('checklist', column)}</dt>
              <dd>{row[column]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** One row of a checklist: the requirement, what was asked and seen, the evidence, the result. */
export const ChecklistCard = memo(function ChecklistCard(props: CardProps): ReactNode {
  const { keyOfRow, row, note, refusal, keeper } = props;
  const t = useTexts(auditsTexts);
  const names = useOwnNames();
  const mine = note?.mine ?? row;
  const write = (patch: Partial<ChecklistRow>): void => keeper?.write(keyOfRow, { ...mine, ...patch });
  const shared = (column: NoteColumn) => ({
    label: names.column('checklist', column),
    value: mine[column] ?? '',
    size: 'md',
  });
  return (
    <li className={classes.card} data-row={keyOfRow} data-noted={note !== undefined || undefined}>
      <Asked id={row.requirement} />
      {keeper === null ? (
        <Said row={row} />
      ) : (
        <>
          <div className={classes.fields}>
            <TextInput
              {...shared('question')}
              maxLength={longestLine}
              onChange={(event) => write({ question: event.currentTarget.value })}
            />
            <Textarea
              {...shared('seen')}
              autosize
              minRows={2}
              maxRows={14}
              maxLength={20_000}
              onChange={(event) => write({ seen: event.currentTarget.value })}
            />
            <TextInput
              {...shared('evidence')}
              maxLength={longestLine}
              onChange={(event) => write({ evidence: event.currentTarget.value })}
            />
          </div>
          <Result
            name={keyOfRow}
            value={mine.result}
            onChange={(result) => {
              write({ result });
              void keeper.flush();
            }}
          />
          {refusal === undefined ? null : (
            <Text fz="sm" c="var(--mantine-color-error)" mt={4}>
              {t('unsaved')}: {refusal}
            </Text>
          )}
          <Conflict {...props} />
        </>
      )}
    </li>
  );
});
