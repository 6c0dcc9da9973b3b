import type { Language } from '../../kernel/text.ts';

/** What each language calls itself: the same in every language. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  vi: 'Tiếng Việt',
  zh: '中文',
};
