import { MultiSelect, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldDefinition, isReferring } from '../../kernel/definition.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { requirementIds } from '../../standard/requirement-ids.ts';
import { useTexts } from '../i18n.ts';
import { localTextOf, momentOf } from '../shared/local-time.ts';
import { ReferenceMultiSelect } from '../shared/reference-multi-select.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { commonTexts } from '../texts/common.ts';
import { useOwnChoices, useScale } from './own-choices.ts';
import { useOwnNames } from './process.tsx';

interface ValueInputProps {
  /** The field, or for a row `field.column`: where its choices have their names. */
  readonly place: string;
  readonly field: FieldDefinition;
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: string | undefined;
  readonly required: boolean;
  readonly 'data-autofocus'?: boolean | undefined;
}

/** Choices more than these are looked for by typing. */
const many = 12;

/** Where the API lists what a reference can point to. */
function listOf({ kind, refers_to }: FieldDefinition): string {
  if (kind === 'person') return 'people';
  if (kind === 'team') return 'teams';
  if (kind === 'organisation') return 'bodies';
  return definitionNamed(refers_to ?? '')?.plural ?? '';
}

function ReferenceControl(props: ValueInputProps): ReactNode {
  const { place, field, value, onChange, ...rest } = props;
  const kind = listOf(field);
  if (field.many === true) {
    const named = (value ?? []) as readonly (Reference | string)[];
    return (
      <ReferenceMultiSelect
        {...rest}
        kind={kind}
        value={named.map((one) => (typeof one === 'string' ? one : one.id))}
        named={named.filter((one) => typeof one !== 'string')}
        onChange={onChange}
      />
    );
  }
  return (
    <ReferenceSelect
      {...rest}
      kind={kind}
      value={(value ?? null) as Reference | null}
      query={kind === 'people' && place === 'assignee' ? { active: true } : {}}
      onChange={onChange}
    />
  );
}

function ChoiceControl(props: ValueInputProps): ReactNode {
  const { place, field, value, onChange, ...rest } = props;
  const names = useOwnNames();
  const common = useTexts(commonTexts);
  const own = useOwnChoices(field.choices_from);
  const scale = useScale(place);
  const yesNo = [
    { value: 'true', label: common('yes') },
    { value: 'false', label: common('no') },
  ];
  const fixed = field.kind === 'boolean' ? yesNo : (scale ?? names.choices(place));
  const data = [...(field.choices_from === undefined ? fixed : own)];
  const isNumber = typeof field.choices?.[0] === 'number';
  if (field.kind === 'choices' && field.choices === undefined && field.choices_from === undefined) {
    // A list that names no choices is one of requirements: `requirementList`.
    return (
      <TagsInput
        {...rest}
        data={[...requirementIds]}
        value={[...((value ?? []) as string[])]}
        onChange={onChange}
        limit={50}
      />
    );
  }
  if (field.kind === 'choices') {
    return (
      <MultiSelect
        {...rest}
        data={data}
        value={[...((value ?? []) as string[])]}
        onChange={onChange}
        searchable
      />
    );
  }
  const read = (next: string): unknown =>
    field.kind === 'boolean' ? next === 'true' : isNumber ? Number(next) : next;
  return (
    <Select
      {...rest}
      data={data}
      value={value === null || value === undefined ? null : String(value)}
      onChange={(next) => onChange(next === null ? null : read(next))}
      clearable={!props.required}
      searchable={field.choices_from !== undefined || data.length > many}
    />
  );
}

/** The control for one value, as its definition has it. References are given with their names, sent as ids. */
export function ValueInput(props: ValueInputProps): ReactNode {
  const { place, field, value, onChange, ...rest } = props;
  if (isReferring(field.kind)) return <ReferenceControl {...props} />;
  if (['choice', 'choices', 'boolean'].includes(field.kind)) return <ChoiceControl {...props} />;
  if (field.kind === 'number') {
    return (
      <NumberInput
        {...rest}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      />
    );
  }
  if (field.kind === 'instant') {
    return (
      <TextInput
        {...rest}
        type="datetime-local"
        value={typeof value === 'string' || typeof value === 'number' ? localTextOf(value) : ''}
        onChange={(event) => onChange(momentOf(event.currentTarget.value))}
      />
    );
  }
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'paragraph') {
    return (
      <Textarea
        {...rest}
        autosize
        minRows={place.includes('.') ? 1 : 3}
        maxRows={14}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...rest}
      {...(field.kind === 'date' ? { type: 'date' } : {})}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
