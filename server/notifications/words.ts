import type { NotificationEvent } from '../../kernel/notification.ts';
import { fillText, type Language, type Text } from '../../kernel/text.ts';
import { journalActivityTexts, processTexts } from '../../processes/process-texts.ts';
import { notificationHeadlines, notificationMailTexts } from './texts.ts';

/** What happened, as it is told. */
export interface Happening {
  readonly event: NotificationEvent;
  readonly process: string;
  readonly number: string;
  readonly activity: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly text: string | null;
  /** Who did it; null: the program. */
  readonly by: string | null;
  /** For whom the reader stands in; null: for nobody. */
  readonly instead_of: string | null;
}

/** Longest text that a mail repeats, in characters. */
const mostText = 4000;

const named = (text: Text | undefined, name: string, language: Language): string => text?.[language] ?? name;

function activityLine(one: Happening, language: Language): string {
  const texts = processTexts[one.process];
  const text = texts?.activities[one.activity] ?? journalActivityTexts[one.activity];
  const activity = named(text, one.activity, language);
  return one.by === null
    ? activity
    : fillText(notificationMailTexts.by[language], { activity, name: one.by });
}

function changeLines(one: Happening, language: Language): readonly string[] {
  const texts = processTexts[one.process];
  const lines: string[] = [];
  const { from_state: from, to_state: to, detail } = one;
  if (from !== null && to !== null && from !== to) {
    lines.push([from, to].map((state) => named(texts?.states[state], state, language)).join(' → '));
  }
  const [before, after] = one.changes['priority'] ?? [];
  if (typeof before === 'number' && typeof after === 'number') {
    lines.push(fillText(notificationMailTexts.priority[language], { before, after }));
  }
  const { clock, percent } = detail ?? {};
  if (typeof clock === 'string' && percent !== undefined) {
    const name = named(texts?.clocks?.[clock], clock, language);
    lines.push(fillText(notificationMailTexts.clock[language], { clock: name, percent }));
  }
  return lines;
}

/** One happening in words: why it is told, who did what, what became of it, what was written. */
export function wordsOf(one: Happening, language: Language): string {
  const { event, number, instead_of, text } = one;
  const lines = [
    fillText(notificationHeadlines[event][language], { number }),
    ...(instead_of === null ? [] : [fillText(notificationMailTexts.instead[language], { name: instead_of })]),
    activityLine(one, language),
    ...changeLines(one, language),
  ];
  return [lines.join('\n'), ...(text === null ? [] : [text.slice(0, mostText)])].join('\n\n');
}
