import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { Changes } from '../../kernel/journal.ts';
import { fillText, type Language, type Text } from '../../kernel/text.ts';
import { letterTexts } from './texts.ts';
import type { MailedEvent } from './who-gets.ts';

/** What a letter tells of. */
export interface Told {
  readonly event: MailedEvent;
  readonly definition: ProcessDefinition;
  readonly number: string;
  readonly title: string;
  /** What the state is called in which the record is now. */
  readonly state: Text;
  /** What was written with it. */
  readonly text: string | null;
  readonly changes: Changes;
  /** Who did it; null: nobody by hand. */
  readonly author: string | null;
  /** As whom the desk writes. */
  readonly desk: string;
}

/** Paragraphs that were filled in with it and that everybody may read, such as how it was resolved. */
function paragraphs({ definition, changes }: Told): readonly string[] {
  return Object.entries(changes).flatMap(([name, [, value]]) => {
    const field = definition.fields[name];
    const shown = field?.kind === 'paragraph' && field.audience !== 'staff' && typeof value === 'string';
    return shown ? [value] : [];
  });
}

function opening({ event, number, title, state }: Told, language: Language): readonly string[] {
  if (event === 'comment') return [];
  const values = { number, title, state: state[language] };
  return [fillText(letterTexts[event][language], values)];
}

/** What the desk writes to somebody of a record, in their language. */
export function letterOf(told: Told, language: Language): string {
  const { event, number, text, author, desk } = told;
  const said = event === 'received' ? [] : [...paragraphs(told), ...(text === null ? [] : [text])];
  const isOver = event === 'done' || event === 'survivor-done';
  const close = isOver ? letterTexts.not_done : letterTexts.answer;
  const from = event === 'received' || author === null ? desk : `${author}\n${desk}`;
  const parts = [...opening(told, language), ...said, fillText(close[language], { number }), from];
  return parts.join('\n\n');
}
