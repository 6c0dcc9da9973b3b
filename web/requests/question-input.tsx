import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { choicesOfQuestion, labelOf, type Question } from '../../processes/request-form.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { commonTexts } from '../texts/common.ts';
import type { Typed } from './form.ts';

interface QuestionInputProps {
  readonly question: Question;
  readonly value: Typed[string] | undefined;
  readonly onChange: (value: Typed[string]) => void;
  readonly error?: string | undefined;
}

/** Choices more than these are looked for by typing. */
const many = 12;

type Inner = Omit<QuestionInputProps, 'value' | 'error'> & {
  readonly text: string;
  readonly shared: {
    readonly label: string;
    readonly required: boolean;
    readonly description?: string;
    readonly error?: string;
  };
};

function ChoiceInput({ question, text, onChange, shared }: Inner): ReactNode {
  const language = useLanguage();
  const common = useTexts(commonTexts);
  const yesNo = [
    { value: 'true', label: common('yes') },
    { value: 'false', label: common('no') },
  ];
  const choices = choicesOfQuestion(question).map(({ id, names }) => ({ value: id, label: names[language] }));
  const searchable = choices.length > many;
  if (question.kind === 'choices') {
    return (
      <MultiSelect
        {...shared}
        data={choices}
        searchable={searchable}
        value={text === '' ? [] : text.split(',')}
        onChange={(next) => onChange(next.join(','))}
      />
    );
  }
  return (
    <Select
      {...shared}
      data={question.kind === 'boolean' ? yesNo : choices}
      searchable={searchable}
      clearable={!shared.required}
      value={text === '' ? null : text}
      onChange={onChange}
    />
  );
}

const typeOf: Partial<Readonly<Record<Question['kind'], string>>> = { date: 'date', email: 'email' };

/** The control for one question of a form, in the reader's language. */
export function QuestionInput({ question, value, onChange, error }: QuestionInputProps): ReactNode {
  const language = useLanguage();
  const { kind, help, required } = question;
  const shared = {
    label: labelOf(question, language),
    required: required === true,
    ...((help ?? '') === '' ? {} : { description: help as string }),
    ...(error === undefined ? {} : { error }),
  };
  const text = typeof value === 'string' ? value : '';
  if (kind === 'person') {
    const person = typeof value === 'string' ? null : (value ?? null);
    return (
      <ReferenceSelect
        {...shared}
        kind="people"
        query={{ active: true }}
        value={person}
        onChange={onChange}
      />
    );
  }
  if (kind === 'choice' || kind === 'choices' || kind === 'boolean') {
    return <ChoiceInput question={question} text={text} onChange={onChange} shared={shared} />;
  }
  if (kind === 'paragraph') {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={3}
        maxRows={14}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const type = typeOf[kind];
  return (
    <TextInput
      {...shared}
      {...(type === undefined ? {} : { type })}
      {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
