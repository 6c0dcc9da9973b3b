import { Checkbox, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { notingRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { processDirectory } from '../process-directory.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { FormDialog, type FormPart } from './form-dialog.tsx';

interface Reply {
  readonly text: string;
  readonly numbers: string;
  readonly confirmed: boolean;
}

interface Wanted {
  readonly kind: 'record' | 'document';
  readonly process: string;
  readonly key: string;
}

/** The records that lines of numbers name, and the lines that name none. */
function wantedIn(numbers: string): {
  readonly things: readonly Wanted[];
  readonly wrong: readonly string[];
} {
  const lines = numbers
    .split(/[\n,;]/)
    .map((line) => line.trim().toUpperCase())
    .filter((line) => line !== '');
  const things: Wanted[] = [];
  const wrong: string[] = [];
  for (const key of lines) {
    const prefix = /^[A-Z]+/.exec(key)?.[0];
    const process = processDirectory.find((entry) => entry.prefix === prefix)?.name;
    if (process === undefined) wrong.push(key);
    else things.push({ kind: process === 'document' ? 'document' : 'record', process, key });
  }
  return { things, wrong };
}

function isReady({ text, numbers, confirmed }: Reply): boolean {
  const { things, wrong } = wantedIn(numbers);
  return text.trim() !== '' && wrong.length === 0 && (things.length === 0 || confirmed);
}

function ReplyForm({ values, onChange, refused }: FormPart<Reply>): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const { things, wrong } = wantedIn(values.numbers);
  return (
    <>
      <Textarea
        label={t('answer-text')}
        required
        data-autofocus
        autosize
        minRows={4}
        maxLength={20_000}
        value={values.text}
        error={refused['text']}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Textarea
        label={t('opened')}
        description={t('answer-opens')}
        autosize
        minRows={2}
        value={values.numbers}
        error={wrong.length === 0 ? undefined : t('not-numbers', { given: wrong.join(', ') })}
        onChange={(event) => onChange({ numbers: event.currentTarget.value, confirmed: false })}
      />
      {things.length === 0 ? null : (
        <Checkbox
          label={t('answer-confirm', { count: things.length })}
          checked={values.confirmed}
          onChange={(event) => onChange({ confirmed: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** On the page of a request for information: the answer, which opens what it refers to in the same step. */
export function AnswerPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const client = useQueryClient();
  const may = useHolds(notingRoles);
  const unanswered = ['asked', 'in-answer', 'asked-again'].includes(record.state);
  if (!may || !unanswered) return null;
  const send = async ({ text, numbers }: Reply): Promise<void> => {
    const { things } = wantedIn(numbers);
    const path = `/information-requests/${record.number}/answers`;
    await api.post(path, { text, things }, { version: record.version });
    await client.invalidateQueries({ queryKey: ['information-requests'] });
    await client.invalidateQueries({ queryKey: ['rooms'] });
  };
  return (
    <div>
      <FormDialog<Reply>
        name={t('answer')}
        look="filled"
        initial={{ text: '', numbers: '', confirmed: false }}
        fields={['text']}
        ready={isReady}
        send={send}
      >
        {(part) => <ReplyForm {...part} />}
      </FormDialog>
      <Text fz="sm" c="dimmed" mt={4}>
        {t('say-why')}
      </Text>
    </div>
  );
}
