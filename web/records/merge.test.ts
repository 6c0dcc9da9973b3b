import { expect, test } from 'vitest';
import {
  canJoin,
  changedByOthers,
  clashesOf,
  decide,
  sentFields,
  shownValue,
  type Touched,
} from './merge.ts';

const base = { title: 'Mail', description: 'Down', category: 'mail', team: { id: '1', name: 'One' } };
const theirs = { ...base, description: 'Down since nine', category: 'network' };
const names = Object.keys(base);
const touched = (values: Record<string, unknown>): Touched => ({ values, decided: {} });

test('fields that both changed to different values clash, and no others', () => {
  const mine = touched({ title: 'Mail down', description: 'Down since ten', category: 'network' });
  const clashes = clashesOf({ base, theirs, touched: mine }, names);
  expect(clashes).toEqual([
    { name: 'description', before: 'Down', mine: 'Down since ten', theirs: 'Down since nine', choice: null },
  ]);
  expect(changedByOthers({ base, theirs }, names)).toEqual(['description', 'category']);
});

test('what was typed and taken back does not clash, nor does a reference written otherwise', () => {
  const mine = touched({ description: 'Down', team: '1' });
  expect(
    clashesOf({ base, theirs: { ...theirs, team: { id: '1', name: 'Uno' } }, touched: mine }, names),
  ).toEqual([]);
});

test('a decision puts its value into the form, can be made otherwise, and holds while the others leave the field', () => {
  const mine = touched({ description: 'Down since ten' });
  const versions = { base, theirs, touched: mine };
  const [clash] = clashesOf(versions, names);
  if (clash === undefined) throw new Error('no clash');
  const taken = decide(mine, clash, 'theirs');
  expect(shownValue({ theirs, touched: taken }, 'description')).toBe('Down since nine');
  expect(sentFields({ theirs, touched: taken }, names, [])).toEqual({});
  const [again] = clashesOf({ base, theirs, touched: taken }, names);
  expect(again).toEqual({ ...clash, choice: 'theirs' });
  const joined = decide(taken, again ?? clash, 'both');
  expect(sentFields({ theirs, touched: joined }, names, [])).toEqual({
    description: 'Down since nine\n\nDown since ten',
  });
  const later = { ...theirs, description: 'Up again' };
  expect(clashesOf({ base, theirs: later, touched: joined }, names)[0]?.choice).toBeNull();
});

test('fields that were not touched follow the others, and are sent only where they are needed', () => {
  const mine = touched({ title: 'Mail down' });
  expect(shownValue({ theirs, touched: mine }, 'category')).toBe('network');
  expect(sentFields({ theirs, touched: mine }, names, ['category'])).toEqual({
    title: 'Mail down',
    category: 'network',
  });
});

test('only long texts that both say something are joined', () => {
  expect(canJoin({ mine: 'a', theirs: 'b' }, 'paragraph')).toBe(true);
  expect(canJoin({ mine: 'a', theirs: null }, 'paragraph')).toBe(false);
  expect(canJoin({ mine: 'a', theirs: 'b' }, 'line')).toBe(false);
});
