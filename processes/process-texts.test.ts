import { describe, expect, test } from 'vitest';
import { languages } from '../kernel/text.ts';
import { definitions } from './definitions.ts';
import { processTexts } from './process-texts.ts';

/** What the API says of every record besides its fields. */
const head = [
  'id',
  'number',
  'process',
  'state',
  'version',
  'opened_at',
  'resolved_at',
  'closed_at',
  'due_at',
  'created_at',
  'updated_at',
  'origin',
  'external_key',
  'clocks',
  'activities',
  'writable',
  'journal',
];

test.each(definitions)('no field of $name hides what every record has', ({ fields }) => {
  expect(Object.keys(fields).filter((name) => head.includes(name))).toEqual([]);
});

describe.each(definitions)('texts of $name', (definition) => {
  const texts = processTexts[definition.name];

  test('name every field, state, activity, clock and relation, and nothing else', () => {
    expect(Object.keys(texts?.fields ?? {}).toSorted()).toEqual(Object.keys(definition.fields).toSorted());
    expect(Object.keys(texts?.states ?? {}).toSorted()).toEqual(Object.keys(definition.states).toSorted());
    const activities = definition.activities.map(({ name }) => name).toSorted();
    expect(Object.keys(texts?.activities ?? {}).toSorted()).toEqual(activities);
    expect(Object.keys(texts?.clocks ?? {})).toEqual(definition.clocks.map(({ name }) => name));
    expect(Object.keys(texts?.relations ?? {}).toSorted()).toEqual(definition.relations.toSorted());
  });

  test('name every fixed choice', () => {
    for (const [name, field] of Object.entries(definition.fields)) {
      if (field.choices === undefined) continue;
      expect(Object.keys(texts?.choices[name] ?? {}).toSorted()).toEqual(
        field.choices.map(String).toSorted(),
      );
    }
  });

  test('name every column of rows with its choices, and every obligation', () => {
    const withRows = Object.entries(definition.fields).filter(([, { columns }]) => columns !== undefined);
    expect(Object.keys(texts?.columns ?? {}).toSorted()).toEqual(withRows.map(([name]) => name).toSorted());
    for (const [name, { columns = {} }] of withRows) {
      expect(Object.keys(texts?.columns?.[name] ?? {}).toSorted()).toEqual(Object.keys(columns).toSorted());
      for (const [column, { choices }] of Object.entries(columns)) {
        if (choices === undefined) continue;
        const named = Object.keys(texts?.choices[`${name}.${column}`] ?? {});
        expect(named.toSorted()).toEqual(choices.map(String).toSorted());
      }
    }
    expect(texts?.obligations === undefined).toBe(definition.obligations === undefined);
  });

  test('leave no text blank in any language', () => {
    const json = JSON.stringify(texts, (_key, value) => {
      // A choice of languages has a text for each, under the same names.
      if (typeof value === 'object' && value !== null && typeof value.en === 'string') {
        for (const language of languages) expect(value[language].trim()).not.toBe('');
      }
      return value;
    });
    expect(json.length).toBeGreaterThan(100);
  });
});
