import { Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Activity } from '../../kernel/definition.ts';
import { useMacros } from '../desk/tools.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { FieldInput } from '../records/field-input.tsx';
import { activitiesForMany } from '../records/finishing.ts';
import { useOwnNames, useProcess } from '../records/process.tsx';
import { AppLink } from '../shared/link.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { deskTexts } from '../texts/desk.ts';
import { recordsTexts } from '../texts/records.ts';
import { toolsTexts } from '../texts/working-tools.ts';

/** What was chosen and typed, references still with their names. */
export interface OrderDraft {
  readonly activity: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly relation: string;
  readonly to: string;
  /** Id of the macro. */
  readonly macro: string;
}

/** What a form of an order is about. */
export type OrderKind = 'assign' | 'comment' | 'note' | 'priority' | 'perform' | 'link' | 'macro';

interface OrderFormProps {
  readonly kind: OrderKind;
  /** States in which the records are. */
  readonly states: readonly string[];
  readonly draft: OrderDraft;
  readonly onChange: (draft: OrderDraft) => void;
  readonly refused: Readonly<Record<string, string>>;
}

function useSet({ draft, onChange }: OrderFormProps): (patch: Readonly<Record<string, unknown>>) => void {
  return (patch) => onChange({ ...draft, values: { ...draft.values, ...patch } });
}

function Assignment(props: OrderFormProps): ReactNode {
  const names = useOwnNames();
  const set = useSet(props);
  const { values } = props.draft;
  const team = (values['team'] ?? null) as { id: string; name: string } | null;
  return (
    <>
      <ReferenceSelect
        kind="teams"
        label={names.field('team')}
        query={{ active: true }}
        value={team}
        onChange={(next) => set({ team: next })}
        error={props.refused['team']}
        data-autofocus
      />
      <ReferenceSelect
        kind="people"
        label={names.field('assignee')}
        query={{ active: true, ...(team === null ? {} : { team: team.id }) }}
        value={(values['assignee'] ?? null) as never}
        onChange={(next) => set({ assignee: next })}
        error={props.refused['assignee']}
      />
    </>
  );
}

function Words(props: OrderFormProps & { readonly label: string; readonly first: boolean }): ReactNode {
  const { draft, onChange, refused, label, first } = props;
  return (
    <Textarea
      label={label}
      autosize
      minRows={3}
      maxRows={12}
      required
      data-autofocus={first || undefined}
      error={refused['text']}
      value={draft.text}
      onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
    />
  );
}

function FieldsOf(props: OrderFormProps & { readonly activity: Activity }): ReactNode {
  const t = useTexts(recordsTexts);
  const set = useSet(props);
  const { activity, draft, refused } = props;
  const asked = [...activity.requires, ...activity.accepts];
  return (
    <>
      {asked.map((name, index) => (
        <FieldInput
          key={name}
          name={name}
          value={draft.values[name]}
          onChange={(value) => set({ [name]: value })}
          refused={refused}
          required={activity.requires.includes(name)}
          autoFocus={index === 0}
        />
      ))}
      {activity.requires_text === true ? (
        <Words {...props} label={t('reason')} first={asked.length === 0} />
      ) : null}
    </>
  );
}

function Performance(props: OrderFormProps): ReactNode {
  const t = useTexts(deskTexts);
  const names = useOwnNames();
  const definition = useProcess();
  const { draft, onChange, states } = props;
  const possible = activitiesForMany(definition, states);
  const chosen = possible.find(({ name }) => name === draft.activity);
  return (
    <>
      <Select
        label={t('activity')}
        data={possible.map(({ name }) => ({ value: name, label: names.activity(name) }))}
        value={draft.activity === '' ? null : draft.activity}
        onChange={(next) => onChange({ ...draft, activity: next ?? '' })}
        searchable
        required
        data-autofocus={chosen === undefined || undefined}
        error={props.refused['activity']}
      />
      {chosen === undefined ? null : <FieldsOf {...props} activity={chosen} />}
    </>
  );
}

function Relation({ draft, onChange, refused }: OrderFormProps): ReactNode {
  const t = useTexts(deskTexts);
  const names = useOwnNames();
  const { relations } = useProcess();
  return (
    <>
      <Select
        label={t('relation')}
        data={relations.map((value) => ({ value, label: names.relation(value) }))}
        value={draft.relation === '' ? null : draft.relation}
        onChange={(next) => onChange({ ...draft, relation: next ?? '' })}
        required
        data-autofocus
        error={refused['relation']}
      />
      <TextInput
        label={t('link-to')}
        required
        value={draft.to}
        onChange={(event) => onChange({ ...draft, to: event.currentTarget.value })}
        error={refused['to']}
      />
    </>
  );
}

function MacroChoice({ draft, onChange, refused }: OrderFormProps): ReactNode {
  const t = useTexts(toolsTexts);
  const { data } = useMacros();
  const { name } = useProcess();
  const fitting = data?.filter(
    ({ content: { processes } }) => processes.length === 0 || processes.includes(name),
  );
  return (
    <Select
      label={t('macro')}
      data={(fitting ?? []).map((macro) => ({ value: macro.id, label: macro.name }))}
      value={draft.macro === '' ? null : draft.macro}
      onChange={(next) => onChange({ ...draft, macro: next ?? '' })}
      nothingFoundMessage={t('no-macros')}
      placeholder={fitting?.length === 0 ? t('no-macros') : ''}
      searchable
      required
      data-autofocus
      error={refused['macro']}
      description={<AppLink href={paths.deskTools({ kind: 'macros' })}>{t('keep-macros')}</AppLink>}
    />
  );
}

/** The fields of the process from which its priority follows, or the priority itself where people give it. */
export function priorityFields(fields: Readonly<Record<string, unknown>>): readonly string[] {
  const from = ['impact', 'urgency'].filter((name) => name in fields);
  return from.length > 0 ? from : ['priority'];
}

function Priority(props: OrderFormProps): ReactNode {
  const set = useSet(props);
  const { fields } = useProcess();
  return priorityFields(fields).map((name, index) => (
    <FieldInput
      key={name}
      name={name}
      value={props.draft.values[name]}
      onChange={(value) => set({ [name]: value })}
      refused={props.refused}
      autoFocus={index === 0}
    />
  ));
}

/** What must be said for an order; the keyboard begins with its first field. */
export function OrderForm(props: OrderFormProps): ReactNode {
  const t = useTexts(deskTexts);
  switch (props.kind) {
    case 'assign':
      return <Assignment {...props} />;
    case 'comment':
    case 'note':
      return <Words {...props} label={t('text')} first />;
    case 'priority':
      return <Priority {...props} />;
    case 'perform':
      return <Performance {...props} />;
    case 'link':
      return <Relation {...props} />;
    case 'macro':
      return <MacroChoice {...props} />;
  }
}
