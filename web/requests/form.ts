import type { Language } from '../../kernel/text.ts';
import type { Answer } from '../../processes/request-answers.ts';
import { askedQuestions } from '../../processes/request-answers.ts';
import type { Question } from '../../processes/request-form.ts';
import { api } from '../api.ts';
import type { Reference } from '../shared/references.ts';

/** An item of the catalogue as the API shows it to requesters. */
export interface CatalogueItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly description: string | null;
  readonly approval: boolean;
  readonly target_minutes: number | null;
}

/** Items of one category. */
export interface CatalogueGroup {
  readonly category: string | null;
  readonly name: string | null;
  readonly items: readonly CatalogueItem[];
}

/** An item with its form. */
export interface RequestForm extends CatalogueItem {
  readonly version: number;
  readonly questions: readonly Question[];
}

/** What is offered to whoever is signed in, by words. */
export function catalogueQuery(q: string, language: Language) {
  return {
    queryKey: ['request-items', 'catalogue', q, language],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<{ groups: readonly CatalogueGroup[] }>('/catalogue', { query: { q, language }, signal }),
  } as const;
}

/** The form of an item. */
export function formQuery(key: string, language: Language) {
  return {
    queryKey: ['request-items', 'form', key, language],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<RequestForm>(`/request-items/${key}/form`, { query: { language }, signal }),
  } as const;
}

/** What is typed so far, by the ids of the questions: a text as answers are kept, or a person with their name. */
export type Typed = Readonly<Record<string, string | Reference | null>>;

/** What is typed as answers, those left blank left out. */
export function answersOf(typed: Typed): readonly Answer[] {
  return Object.entries(typed).flatMap(([id, value]): readonly Answer[] => {
    if (value === null || value === '') return [];
    return [typeof value === 'string' ? { id, value } : { id, person: value.id }];
  });
}

/**
 * What is typed to questions that are asked, as answers: what was typed before another answer took a question away is
 * kept in the form, and not sent.
 */
export function answersAsked(questions: readonly Question[], typed: Typed): readonly Answer[] {
  const answers = answersOf(typed);
  const asked = askedQuestions(questions, answers).map(({ id }) => id);
  return answers.filter(({ id }) => asked.includes(id));
}
