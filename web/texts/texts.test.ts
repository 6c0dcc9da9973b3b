import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages, type Text } from '../../kernel/text.ts';
import { roleTexts } from './roles.ts';
import { declaredTables, resourcesOf, textTable } from './text-table.ts';

beforeAll(async () => {
  const files = readdirSync(import.meta.dirname).filter((file) =>
    /^(?!.*\.test)(?!text-table).*\.ts$/.test(file),
  );
  await Promise.all(files.map((file) => import(/* @vite-ignore */ `./${file}`)));
});

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
}

describe('texts of the interface', () => {
  test('say something in every language, with the same placeholders', () => {
    expect(declaredTables().length).toBeGreaterThanOrEqual(3);
    for (const { namespace, texts } of declaredTables()) {
      for (const [key, text] of Object.entries<Text>(texts)) {
        for (const language of languages) {
          expect(text[language].trim(), `${namespace} ${key} ${language}`).not.toBe('');
          expect(placeholders(text[language]), `${namespace} ${key} ${language}`).toEqual(
            placeholders(text.en),
          );
        }
      }
    }
  });

  test('have both forms where they have one of a count', () => {
    for (const { namespace, texts } of declaredTables()) {
      for (const key of Object.keys(texts)) {
        const other = key
          .replace(/_one$/, '_other')
          .replace(/_other$/, key.endsWith('_other') ? '_one' : '_other');
        if (/_(one|other)$/.test(key)) expect(Object.keys(texts), `${namespace} ${key}`).toContain(other);
      }
    }
  });

  test('shout at nobody and claim no conformity', () => {
    const all = declaredTables().flatMap((table) =>
      languages.flatMap((language) => Object.values(resourcesOf(table, language))),
    );
    for (const text of all) expect(text).not.toMatch(/[!！]|\bcompliant\b|\bcertified\b/i);
  });

  test('keep Vietnamese letters composed, so that search and fonts meet what people type', () => {
    for (const table of declaredTables()) {
      for (const text of Object.values(resourcesOf(table, 'vi'))) expect(text).toBe(text.normalize('NFC'));
    }
  });

  test('name every role', () => {
    for (const text of Object.values(roleTexts))
      for (const language of languages) expect(text[language]).not.toBe('');
  });

  test('refuse a second table of the same name', () => {
    expect(() => textTable('common', {})).toThrow('Two text tables are called common.');
  });
});
