import { textFields } from '../../processes/document/structured-text.ts';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useSession } from '../session.ts';
import type { Reference } from '../shared/references.ts';
import { useLocale } from '../shared/time.tsx';
import { documentsTexts } from '../texts/documents.ts';
import type { Content } from './document.ts';
import type { PlainWords } from './plain-text.ts';

/** What the fields of a text are called, by their names. */
export function useFieldNames(): Readonly<Record<string, string>> {
  const t = useTexts(documentsTexts);
  return Object.fromEntries(textFields.map((name) => [name, t(`field-${name}`)]));
}

/** What the fields of a text say where content of a document is shown. */
export function useFieldValues(
  record: OpenedRecord,
  { version }: Pick<Content, 'version'>,
): Readonly<Record<string, string>> {
  const t = useTexts(documentsTexts);
  const { organisation } = useSession();
  const text = (value: unknown): string => (typeof value === 'string' ? value : '–');
  return {
    number: record.number,
    title: version?.title ?? record.title,
    version: version === null ? t('draft') : String(version.number),
    effective_date: version?.effective_date ?? text(record['effective_date']),
    next_review: text(record['next_review']),
    owner: (record['assignee'] as Reference | null)?.name ?? '–',
    organisation: organisation.name,
  };
}

/** The words for what of a text is no text itself. */
export function usePlainWords(): PlainWords {
  const t = useTexts(documentsTexts);
  const names = useFieldNames();
  return { picture: (alt) => t('picture-plain', { alt }), field: (name) => `[${names[name] ?? name}]` };
}

/** What content is called: the draft, or the number of its version. */
export function useContentName(): (content: Content) => string {
  const t = useTexts(documentsTexts);
  return ({ version }) => (version === null ? t('draft') : t('version', { number: version.number }));
}

/** Writes a day (`YYYY-MM-DD`) as the language does. */
export function useDayText(): (day: string) => string {
  const locale = useLocale();
  return (day) => formatDate(day, locale, 'UTC');
}
