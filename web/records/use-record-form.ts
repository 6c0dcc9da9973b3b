import { useState } from 'react';
import { ApiProblem } from '../api.ts';
import { tellTyping } from '../live/presence.ts';
import { useDraft } from '../shared/drafts.ts';
import {
  type Choice,
  type Clash,
  changedByOthers,
  clashesOf,
  decide,
  sentFields,
  shownValue,
  type Touched,
} from './merge.ts';
import { useProcess } from './process.tsx';
import type { ActivityDraft, OpenedRecord } from './record.ts';
import { sentValue } from './sent-value.ts';

/** What a form on a record holds, and what others made of the record meanwhile. */
export interface RecordForm {
  /** What the fields show: what was typed, else what stands now. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly change: (values: Readonly<Record<string, unknown>>) => void;
  readonly text: string;
  readonly write: (text: string) => void;
  /** The version that it is sent against. */
  readonly version: number;
  /** The fields to be sent, as the API takes them. */
  readonly sent: () => Readonly<Record<string, unknown>>;
  /** Fields, and `state`, that others changed since the form was opened. */
  readonly changed: readonly string[];
  readonly clashes: readonly Clash[];
  readonly choose: (clash: Clash, choice: Choice) => void;
  /** The record as it stands now. */
  readonly current: OpenedRecord;
  /** Takes in what a refusal says stands now. True: it was refused for that. */
  readonly conflicted: (error: unknown) => boolean;
  readonly forget: () => void;
}

interface FormOptions {
  /** Under which key what was typed is kept until it is sent. */
  readonly draftKey: string;
  readonly record: OpenedRecord;
  /** Fields that the form asks for, and those of them without which it is not taken. */
  readonly names: readonly string[];
  readonly required: readonly string[];
  /** Values that it begins with beside the record's own. */
  readonly prefilled?: Readonly<Record<string, unknown>>;
}

const blank: Readonly<Record<string, never>> = {};

/** Whether an error says that the record has another version by now. */
export function isVersionConflict(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.code === 'record.version-conflict';
}

/**
 * A form on a record that others work on, too. It keeps what was touched alone, so that everything else follows the
 * record, and remembers what it was opened on, also beyond a reload: so each field tells who changed what.
 */
export function useRecordForm({ draftKey, record, names, required, prefilled }: FormOptions): RecordForm {
  const { fields } = useProcess();
  const compared = [...Object.keys(fields), 'state'];
  const [draft, setDraft, forget] = useDraft<ActivityDraft>(draftKey, {
    values: prefilled ?? blank,
    text: '',
  });
  // What it was opened on: kept with the draft as soon as something was typed.
  const [opened] = useState(() => Object.fromEntries(compared.map((name) => [name, record[name] ?? null])));
  const base = draft.base ?? opened;
  const [refusedFor, setRefusedFor] = useState<OpenedRecord | null>(null);
  const current = refusedFor !== null && refusedFor.version > record.version ? refusedFor : record;
  const touched: Touched = {
    values: draft.values,
    decided: (draft.decided ?? blank) as Touched['decided'],
  };
  const versions = { base, theirs: current, touched };
  const keep = (next: Partial<ActivityDraft>): void => {
    setDraft({ ...draft, base, ...next });
    tellTyping(record.id);
  };
  return {
    values: Object.fromEntries(names.map((name) => [name, shownValue(versions, name)])),
    change: (values) => keep({ values: { ...draft.values, ...values } }),
    text: draft.text,
    write: (text) => keep({ text }),
    version: current.version,
    sent: () => {
      const given = Object.entries(sentFields(versions, names, required));
      return Object.fromEntries(given.map(([name, value]) => [name, sentValue(value)]));
    },
    changed: changedByOthers(versions, compared),
    clashes: clashesOf(versions, names),
    choose: (clash, choice) => {
      const { values, decided } = decide(touched, clash, choice);
      keep({ values, decided });
    },
    current,
    conflicted: (error) => {
      if (!isVersionConflict(error)) return false;
      setRefusedFor(error.current as OpenedRecord);
      return true;
    },
    forget,
  };
}
