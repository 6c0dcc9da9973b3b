import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { fillText, type Language, languages, type Text } from '../kernel/text.ts';
import { formatNumber, localeOf } from './format.ts';
import { store, stored } from './shared/storage.ts';
import { type CallKey, resourcesOf, type TextTable } from './texts/text-table.ts';

const storageKey = 'touchstone-language';

function known(language: string | null | undefined): Language | undefined {
  return languages.find((one) => language?.toLowerCase().startsWith(one) === true);
}

function firstLanguage(): Language {
  const wished = typeof navigator === 'undefined' ? [] : navigator.languages;
  return known(stored(storageKey)) ?? wished.map(known).find((one) => one !== undefined) ?? 'en';
}

/** Starts i18next; placeholders are written `{name}`, as everywhere in the program. */
export function startTexts(): void {
  void i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'en',
    resources: {},
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // Placeholders are filled by our own rule, the same as in texts of the kernel and the server.
    interpolation: { skipOnVariables: true, escapeValue: false },
    react: { useSuspense: false },
  });
  showLanguage(currentLanguage());
}

function showLanguage(language: Language): void {
  if (typeof document !== 'undefined')
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
}

/** The language the interface speaks now. */
export function currentLanguage(): Language {
  return known(i18next.language) ?? 'en';
}

/** Switches the interface to a language and remembers it on this device. */
export function chooseLanguage(language: Language): void {
  store(storageKey, language);
  void i18next.changeLanguage(language);
  showLanguage(language);
}

/** Takes the language of the person's profile, unless another was chosen on this device. */
export function proposeLanguage(language: Language): void {
  if (stored(storageKey) !== null || language === currentLanguage()) return;
  void i18next.changeLanguage(language);
  showLanguage(language);
}

function loaded(table: TextTable): void {
  if (i18next.hasResourceBundle('en', table.namespace)) return;
  for (const language of languages) {
    i18next.addResourceBundle(language, table.namespace, resourcesOf(table, language));
  }
}

const raw = { skipInterpolation: true } as const;

/** What of the parameters decides between the forms of a count. */
function choiceOf(params: Params): { count?: number } {
  return typeof params['count'] === 'number' ? { count: params['count'] } : {};
}

/** Fills the placeholders; numbers are written as the language does. */
function filled(text: string, params: Params, language: Language): string {
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value, localeOf(language)) : value,
  ]);
  return fillText(text, Object.fromEntries(written) as Params);
}

type Params = Readonly<Record<string, unknown>>;

/** Gives a text of a table in the language of the interface. */
export type Say<Key extends string> = (key: CallKey<Key>, params?: Params) => string;

/** The texts of a table, in a component: `const t = useTexts(shellTexts)`, then `t('sign-out')`. */
export function useTexts<Key extends string>(table: TextTable<Key>): Say<Key> {
  loaded(table);
  const { t } = useTranslation(table.namespace);
  const language = useLanguage();
  return useCallback(
    (key, params = {}) => filled(t(key as string, { ...choiceOf(params), ...raw }), params, language),
    [t, language],
  );
}

/** The language of the interface, in a component. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return known(i18n.language) ?? 'en';
}

/** Gives any `Text` (names of processes, clauses, checks) in the language of the interface. */
export function useText(): (text: Text, params?: Params) => string {
  const language = useLanguage();
  return useCallback((text, params) => fillText(text[language], params), [language]);
}
