import { MultiSelect, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProcessDefinition } from '../../../kernel/definition.ts';
import { useLanguage, useTexts } from '../../i18n.ts';
import { processNames } from '../../process-names.ts';
import { FieldInput } from '../../records/field-input.tsx';
import { activitiesForMany } from '../../records/finishing.ts';
import { OfProcess } from '../../records/process.tsx';
import { ReferenceSelect } from '../../shared/reference-select.tsx';
import type { Reference } from '../../shared/references.ts';
import { languageNames } from '../../texts/languages.ts';
import { toolPagesTexts } from '../../texts/tool-pages.ts';
import { type ReplyContent, useKept } from './kept-tools.ts';
import type { StepDraft } from './macro-draft.ts';
import { PlaceholderText } from './placeholder-text.tsx';

interface StepFieldsProps {
  readonly step: StepDraft;
  readonly onChange: (step: StepDraft) => void;
  /** The processes that the macro is for. */
  readonly definitions: readonly ProcessDefinition[];
  /** States in which it is offered; none: all. */
  readonly states: readonly string[];
  /** What was refused of this step, by field. */
  readonly refused: Readonly<Record<string, string>>;
}

interface Named {
  readonly value: string;
  readonly label: string;
  /** The first process that has it. */
  readonly definition: ProcessDefinition;
}

/** What several processes have, each name once, as the first of them calls it. */
function useNamed(
  definitions: readonly ProcessDefinition[],
  namesOf: (definition: ProcessDefinition) => readonly string[],
  part: 'activity' | 'field' | 'relation',
): readonly Named[] {
  const language = useLanguage();
  const found = new Map<string, Named>();
  for (const definition of definitions) {
    const names = processNames(definition.name, language);
    for (const value of namesOf(definition)) {
      if (!found.has(value)) found.set(value, { value, label: names[part](value), definition });
    }
  }
  return [...found.values()];
}

const choices = (named: readonly Named[]) => named.map(({ value, label }) => ({ value, label }));

function Values(
  props: StepFieldsProps & { readonly named: readonly Named[]; readonly required?: readonly string[] },
) {
  const { step, onChange, refused, named, required = [] } = props;
  return named.map(({ value: name, definition }) => (
    <OfProcess key={name} definition={definition}>
      <FieldInput
        name={name}
        value={step.values[name]}
        onChange={(value) => onChange({ ...step, values: { ...step.values, [name]: value } })}
        refused={refused}
        required={required.includes(name)}
      />
    </OfProcess>
  ));
}

function Performance(props: StepFieldsProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const { step, onChange, definitions, states, refused } = props;
  const possible = (definition: ProcessDefinition) =>
    activitiesForMany(definition, states.length === 0 ? Object.keys(definition.states) : states);
  const named = useNamed(definitions, (one) => possible(one).map(({ name }) => name), 'activity');
  const chosen = named.find(({ value }) => value === step.activity)?.definition;
  const activity = chosen?.activities.find(({ name }) => name === step.activity);
  const asked = [...(activity?.requires ?? []), ...(activity?.accepts ?? [])];
  const fields = asked.flatMap((value) =>
    chosen === undefined ? [] : [{ value, label: value, definition: chosen }],
  );
  return (
    <>
      <Select
        label={t('perform')}
        data={choices(named)}
        value={step.activity === '' ? null : step.activity}
        onChange={(next) => onChange({ ...step, activity: next ?? '', values: {} })}
        searchable
        required
        error={refused['activity']}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Values {...props} named={fields} required={activity?.requires ?? []} />
      </SimpleGrid>
      {activity?.requires_text === true ? (
        <PlaceholderText
          label={t('reason')}
          value={step.text}
          onChange={(text) => onChange({ ...step, text })}
          error={refused['text']}
        />
      ) : null}
    </>
  );
}

function Update(props: StepFieldsProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const { step, onChange, definitions, refused } = props;
  const named = useNamed(
    definitions,
    ({ fields }) =>
      Object.entries(fields)
        .filter(([, { kind, on_update }]) => on_update.length > 0 && kind !== 'rows')
        .map(([name]) => name),
    'field',
  );
  const chosen = Object.keys(step.values);
  return (
    <>
      <MultiSelect
        label={t('fields')}
        data={choices(named)}
        value={chosen}
        onChange={(names) =>
          onChange({
            ...step,
            values: Object.fromEntries(names.map((name) => [name, step.values[name] ?? null])),
          })
        }
        searchable
        hidePickedOptions
        required
        error={refused['values']}
      />
      <Values {...props} named={named.filter(({ value }) => chosen.includes(value))} required={chosen} />
    </>
  );
}

function Assignment({ step, onChange, refused }: StepFieldsProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const team = (step.values['team'] ?? null) as Reference | string | null;
  const team_id = typeof team === 'string' ? team : (team?.id ?? null);
  const set = (values: StepDraft['values']): void =>
    onChange({ ...step, values: { ...step.values, ...values } });
  return (
    <>
      <ReferenceSelect
        kind="teams"
        label={t('team.name')}
        query={{ active: true }}
        value={team}
        onChange={(next) => set({ team: next })}
        error={refused['values'] ?? refused['team']}
      />
      <ReferenceSelect
        kind="people"
        label={t('person')}
        query={{ active: true, ...(team_id === null ? {} : { team: team_id }) }}
        value={(step.values['assignee'] ?? null) as Reference | string | null}
        onChange={(next) => set({ assignee: next })}
        error={refused['assignee']}
      />
    </>
  );
}

/** What is said: words of one's own, or a canned reply. */
function Saying({ step, onChange, refused }: StepFieldsProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const { data } = useKept<ReplyContent>('replies');
  const byReply = step.reply !== null;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('said')}
        value={byReply ? 'reply' : 'own'}
        onChange={(next) => onChange({ ...step, reply: next === 'reply' ? '' : null })}
        data={[
          { value: 'own', label: t('said-own') },
          { value: 'reply', label: t('said-reply') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      {byReply ? (
        <Select
          label={t('said-reply')}
          data={(data ?? []).map(({ id, name, content: { language } }) => ({
            value: id,
            label: `${name} (${languageNames[language]})`,
          }))}
          value={step.reply === '' ? null : step.reply}
          onChange={(next) => onChange({ ...step, reply: next ?? '' })}
          searchable
          required
          error={refused['text']}
        />
      ) : (
        <PlaceholderText
          label={t('text')}
          value={step.text}
          onChange={(text) => onChange({ ...step, text })}
          error={refused['text']}
        />
      )}
    </>
  );
}

function Linking({ step, onChange, definitions, refused }: StepFieldsProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const named = useNamed(definitions, ({ relations }) => relations, 'relation');
  return (
    <>
      <Select
        label={t('relation')}
        data={choices(named)}
        value={step.relation === '' ? null : step.relation}
        onChange={(next) => onChange({ ...step, relation: next ?? '' })}
        required
        error={refused['relation']}
      />
      <TextInput
        label={t('to')}
        required
        maxLength={200}
        value={step.to}
        onChange={(event) => onChange({ ...step, to: event.currentTarget.value })}
        error={refused['to']}
      />
    </>
  );
}

/** What a step of a macro has to say, by what it does. */
export function StepFields(props: StepFieldsProps): ReactNode {
  switch (props.step.action) {
    case 'perform':
      return <Performance {...props} />;
    case 'update':
      return <Update {...props} />;
    case 'assign':
      return <Assignment {...props} />;
    case 'comment':
    case 'note':
      return <Saying {...props} />;
    case 'link':
      return <Linking {...props} />;
  }
}
