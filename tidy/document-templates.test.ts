import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../kernel/text.ts';
import { readStructuredText } from '../processes/document/structured-text.ts';
import { modules } from '../processes/modules.ts';
import { fillFacts } from '../server/documents/templates/facts.ts';
import { plainText } from '../server/documents/templates/nodes.ts';
import { processDocument } from '../server/documents/templates/process-document.ts';
import { readTemplate, structureOf, type Template } from '../server/documents/templates/read-template.ts';
import { sourceWith } from '../server/documents/testing/facts.ts';
import { itemPurposes } from '../standard/document-purposes.ts';
import { documentItems } from '../standard/documents.ts';
import { requirementById } from '../standard/requirements.ts';

const folder = join(import.meta.dirname, '../processes/document/templates');
const itemsIn = (language: string): string[] =>
  readdirSync(join(folder, language))
    .filter((name) => !name.startsWith('.'))
    .toSorted();
const everyFile = [...new Set(languages.flatMap(itemsIn))].toSorted();

/** What a text shows where something was forgotten. */
const unfilled = /\{\{|\}\}|\{\w+\}|\bundefined\b|\bNaN\b|\[object [A-Z]/;

function read(name: string, language: (typeof languages)[number]): Template {
  return readTemplate(`${language}/${name}`, readFileSync(join(folder, language, name), 'utf8'), language);
}

test('templates are there, each of an item, each in every language', () => {
  expect(everyFile.length).toBeGreaterThan(0);
  const names = documentItems.map(({ id }) => `${id}.md`);
  expect(everyFile.filter((name) => !names.includes(name))).toEqual([]);
  for (const language of languages) expect(itemsIn(language), language).toEqual(everyFile);
});

describe.each(everyFile)('%s', (name) => {
  test.each(languages)('can be read and filled in (%s)', (language) => {
    const template = read(name, language);
    const filled = fillFacts(template.body, sourceWith({ language }));
    expect(readStructuredText(filled)).toMatchObject({ ok: true });
    expect(plainText([filled]).match(unfilled)).toBeNull();
    expect(plainText([filled]).match(/[!！]/)).toBeNull();
  });

  test('has the same structure in every language', () => {
    const [english, ...others] = languages.map((language) => structureOf(read(name, language)));
    for (const other of others) expect(other).toEqual(english);
  });
});

describe.each(modules.map((module) => [module.definition.name, module] as const))(
  'process %s',
  (_name, module) => {
    test.each(languages)('makes a document (%s)', (language) => {
      const { title, text } = processDocument(module, sourceWith({ language }));
      expect(title.length).toBeLessThanOrEqual(200);
      expect(readStructuredText(text)).toMatchObject({ ok: true });
      expect(plainText([text]).match(unfilled)).toBeNull();
    });
  },
);

test('every item has a purpose, which names requirements that exist', () => {
  expect(Object.keys(itemPurposes)).toEqual(documentItems.map(({ id }) => id));
  const named = Object.values(itemPurposes).flatMap(({ requirements }) => requirements);
  expect(named.filter((id) => requirementById(id) === undefined)).toEqual([]);
});
