import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Filling,
  fillPlaceholders,
  type Placeholder,
  placeholders,
  unknownPlaceholders,
} from './placeholders.ts';

const plain = fc.string().filter((text) => !/[{}]/u.test(text));
const parts = fc.array(
  fc.oneof(
    plain.map((text) => ({ text })),
    fc.constantFrom(...placeholders).map((name) => ({ name })),
  ),
);
const written = (all: readonly ({ text: string } | { name: Placeholder })[]): string =>
  all.map((part) => ('text' in part ? part.text : `{{ ${part.name} }}`)).join('');

test('every placeholder is filled with its value, and what a value holds is never read again', () => {
  const values = fc.record(
    Object.fromEntries(
      placeholders.map((name) => [
        name,
        fc.constantFrom('An', '{{link}}', '{{agent.name}}', '$& $1', 'a\nb'),
      ]),
    ),
  ) as fc.Arbitrary<Filling>;
  fc.assert(
    fc.property(parts, values, (all, filling) => {
      const expected = all
        .map((part) => ('text' in part ? part.text : (filling[part.name] ?? '').replace('\n', ' ')))
        .join('');
      expect(fillPlaceholders(written(all), filling)).toEqual({ text: expected, missing: [] });
    }),
  );
});

test('what is not known stays as it stands and is told once', () => {
  fc.assert(
    fc.property(parts, (all) => {
      const named = all.flatMap((part) => ('name' in part ? [part.name] : []));
      const { text, missing } = fillPlaceholders(written(all), {});
      expect(text).toBe(written(all));
      expect(missing).toEqual([...new Set(named)]);
      expect(unknownPlaceholders(text)).toEqual([]);
    }),
  );
});

test('what is no placeholder is told as it was written, and left alone', () => {
  const text = 'Dear {{requester.nane}}, {{ requester.name }} {{}} {{requester.nane}}';
  expect(unknownPlaceholders(text)).toEqual(['requester.nane', '']);
  expect(fillPlaceholders(text, { 'requester.name': 'An' }).text).toBe(
    'Dear {{requester.nane}}, An {{}} {{requester.nane}}',
  );
});

test('a value stands in one line, without characters that turn text round', () => {
  expect(fillPlaceholders('{{record.title}}', { 'record.title': ' a\r\n\u202Eb\u0000 ' })).toEqual({
    text: 'a b',
    missing: [],
  });
  expect(fillPlaceholders('{{link}}', { link: ' \n ' }).missing).toEqual(['link']);
});
