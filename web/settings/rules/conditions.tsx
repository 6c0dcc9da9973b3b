import { MultiSelect, NativeSelect, SimpleGrid, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { definitionNamed } from '../../../processes/definitions.ts';
import { deskProcesses } from '../../../processes/desk.ts';
import type { AssignmentRule } from '../../../processes/desk-assignment.ts';
import { deskChoiceTexts } from '../../../processes/desk-texts.ts';
import type { OrganisationCalendars } from '../../../processes/organisation-settings.ts';
import { useText, useTexts } from '../../i18n.ts';
import { ReferenceMultiSelect } from '../../shared/reference-multi-select.tsx';
import { ReferenceName } from '../../shared/reference-name.tsx';
import { settingsQuery } from '../../shared/settings-query.ts';
import { rulesTexts } from '../../texts/rules.ts';
import type { RuleChip } from './rule-list.tsx';

type When = AssignmentRule['when'];

/** Conditions that rules of every kind have. */
export type RecordWhen = Pick<When, 'processes' | 'services' | 'priorities'>;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the conditions can be chosen from, as the organisation calls it. */
export function useConditionChoices() {
  const say = useText();
  const { data } = useQuery(settingsQuery);
  const named = (texts: Readonly<Record<string, Parameters<typeof say>[0]>>): readonly Choice[] =>
    Object.entries(texts).map(([value, text]) => ({ value, label: say(text) }));
  const categories = new Map<string, string>();
  for (const process of deskProcesses) {
    const setting = data?.[`${process}.categories`]?.value as
      | { readonly choices?: readonly { readonly id: string; readonly name: string }[] }
      | undefined;
    for (const { id, name } of setting?.choices ?? []) if (!categories.has(id)) categories.set(id, name);
  }
  const calendars = data?.['calendars']?.value as OrganisationCalendars | undefined;
  return {
    processes: deskProcesses.map((value) => {
      const title = definitionNamed(value)?.title;
      return { value, label: title === undefined ? value : say(title) };
    }),
    priorities: named(deskChoiceTexts.priority),
    channels: named(deskChoiceTexts.channel),
    categories: [...categories].map(([value, label]) => ({ value, label })),
    calendars: (calendars?.calendars ?? []).map(({ id, name }) => ({ value: id, label: name })),
  };
}

const labelOf = (choices: readonly Choice[], value: string | number): string =>
  choices.find((one) => one.value === String(value))?.label ?? String(value);

function Names({ kind, ids }: { readonly kind: string; readonly ids: readonly string[] }): ReactNode {
  return ids.map((id, place) => (
    <span key={id}>
      {place === 0 ? null : ', '}
      <ReferenceName kind={kind} id={id} />
    </span>
  ));
}

/** Makes the conditions of a rule readable. */
export function useConditionChips(): (when: RecordWhen & Partial<When>) => readonly RuleChip[] {
  const t = useTexts(rulesTexts);
  const choices = useConditionChoices();
  return (when) => {
    const listed = (['processes', 'categories', 'priorities', 'channels'] as const).flatMap(
      (name): readonly RuleChip[] => {
        const values = when[name] ?? [];
        if (values.length === 0) return [];
        const text = values.map((value) => labelOf(choices[name], value)).join(', ');
        return [{ key: name, text: `${t(name)}: ${text}` }];
      },
    );
    const named = (['services', 'customers'] as const).flatMap((kind): readonly RuleChip[] => {
      const ids = when[kind] ?? [];
      if (ids.length === 0) return [];
      const names = <Names kind={kind} ids={ids} />;
      return [
        {
          key: kind,
          text: (
            <>
              {t(kind)}: {names}
            </>
          ),
        },
      ];
    });
    const words = (when.words ?? []).length === 0 ? [] : [`${t('words')}: ${when.words?.join(', ')}`];
    const hours =
      when.hours == null
        ? []
        : [
            t(when.hours.open ? 'hours-open' : 'hours-closed', {
              name: labelOf(choices.calendars, when.hours.calendar ?? choices.calendars[0]?.value ?? '–'),
            }),
          ];
    const all = [...listed, ...named, ...[...words, ...hours].map((text) => ({ key: text, text }))];
    return all.length === 0 ? [{ key: 'all', text: t('every-record') }] : all;
  };
}

interface RecordConditionsProps<W extends RecordWhen> {
  readonly when: W;
  readonly onChange: (when: W) => void;
}

/** Chooses kind, service and priority. */
export function RecordConditions<W extends RecordWhen>({
  when,
  onChange,
}: RecordConditionsProps<W>): ReactNode {
  const t = useTexts(rulesTexts);
  const { processes, priorities } = useConditionChoices();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <MultiSelect
        label={t('processes')}
        data={processes}
        value={[...when.processes]}
        onChange={(next) => onChange({ ...when, processes: next })}
      />
      <MultiSelect
        label={t('priorities')}
        data={[...priorities]}
        value={when.priorities.map(String)}
        onChange={(next) => onChange({ ...when, priorities: next.map(Number) })}
      />
      <ReferenceMultiSelect
        kind="services"
        label={t('services')}
        value={when.services}
        onChange={(services) => onChange({ ...when, services })}
      />
    </SimpleGrid>
  );
}

/** Whether a calendar is to work just then, as one value of a select. */
function Hours({ when, onChange }: RecordConditionsProps<When>): ReactNode {
  const t = useTexts(rulesTexts);
  const { calendars } = useConditionChoices();
  const { hours } = when;
  const value =
    hours === null ? '' : `${hours.open ? 'open' : 'closed'} ${hours.calendar ?? calendars[0]?.value}`;
  return (
    <NativeSelect
      label={t('hours')}
      value={value}
      data={[
        { value: '', label: t('hours-any') },
        ...calendars.flatMap(({ value: id, label: name }) => [
          { value: `open ${id}`, label: t('hours-open', { name }) },
          { value: `closed ${id}`, label: t('hours-closed', { name }) },
        ]),
      ]}
      onChange={(event) => {
        const [kind = '', ...calendar] = event.currentTarget.value.split(' ');
        onChange({
          ...when,
          hours: kind === '' ? null : { calendar: calendar.join(' '), open: kind === 'open' },
        });
      }}
    />
  );
}

/** Chooses all that a rule of assignment may go by. */
export function AssignmentConditions({ when, onChange }: RecordConditionsProps<When>): ReactNode {
  const t = useTexts(rulesTexts);
  const { categories, channels } = useConditionChoices();
  return (
    <>
      <RecordConditions when={when} onChange={onChange} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MultiSelect
          label={t('categories')}
          data={categories}
          value={[...when.categories]}
          onChange={(next) => onChange({ ...when, categories: next })}
        />
        <MultiSelect
          label={t('channels')}
          data={[...channels]}
          value={[...when.channels]}
          onChange={(next) => onChange({ ...when, channels: next })}
        />
        <ReferenceMultiSelect
          kind="customers"
          label={t('customers')}
          value={when.customers}
          onChange={(customers) => onChange({ ...when, customers })}
        />
        <Hours when={when} onChange={onChange} />
      </SimpleGrid>
      <TagsInput
        label={t('words')}
        description={t('words-help')}
        value={[...when.words]}
        onChange={(words) => onChange({ ...when, words })}
      />
    </>
  );
}
