import { describe, expect, test } from 'vitest';
import { causeProblems } from '../../processes/problem/causes.ts';
import { changeSteps } from '../control/changes/year.ts';
import { itemId, knownItems } from '../control/known.ts';
import { mailSteps } from '../mails/year.ts';
import { Random } from '../random.ts';
import { turnsOf } from '../settings.ts';
import { chinese } from '../texts/chinese.ts';
import { english } from '../texts/english.ts';
import { vietnamese } from '../texts/vietnamese.ts';
import { fates } from './fates.ts';
import { problemScripts, problemSteps } from './year.ts';

/** A Friday afternoon in Hồ Chí Minh City. */
const end = Date.parse('2026-11-20T07:00:00Z');

function stepsOf(at: number, share = 1) {
  const turns = turnsOf(at);
  return problemSteps(turns, new Random('p'), changeSteps(turns, new Random('c'), share));
}

const keysOf = (steps: ReturnType<typeof stepsOf>): Set<string> =>
  new Set(steps.filter(({ process }) => process === 'problem').map(({ key }) => key));

describe('what problems tell', () => {
  test('has a fate each, causes that hang together, items that are there, and incidents of its service', () => {
    expect(problemScripts.map(({ key }) => key).toSorted()).toEqual(Object.keys(fates).toSorted());
    const items = Object.fromEntries(knownItems.map(({ key }) => [key, key]));
    const scripts = [...english.scripts, ...vietnamese.scripts, ...chinese.scripts];
    for (const { key, causes, items: named, service, category, incidents } of problemScripts) {
      const rows = causes.map(([id, parent, kind, text]) => ({ id, parent, kind, text, confirmed: false }));
      expect([key, causeProblems(rows)]).toEqual([key, []]);
      for (const item of named) expect(itemId({ items }, item)).toBe(item);
      for (const part of incidents) {
        const found = scripts.some((one) => one.service === service && one.title.includes(part));
        expect([key, part, found]).toEqual([key, part, true]);
      }
      expect(scripts.some((one) => one.category === category)).toBe(true);
    }
  });

  test('is written in three languages, most of it English', () => {
    const titles = problemScripts.map(({ title }) => title);
    expect(titles.filter((title) => /[\u4e00-\u9fff]/.test(title)).length).toBe(3);
    // Names of places are written as they are in English as well.
    expect(titles.filter((title) => /[ạảấầẩậắằặẹẻẽếềểễệịọỏốồổỗộớờởợụủứừửữựỵỷỹđ]/.test(title)).length).toBe(4);
    expect(titles.length).toBe(30);
  });
});

describe('a year of problems', () => {
  test('has all of them where all changes are there, fewer where changes are fewer', () => {
    expect(keysOf(stepsOf(end)).size).toBe(30);
    const small = keysOf(stepsOf(end, 0.01)).size;
    expect(small).toBeGreaterThan(16);
    expect(small).toBeLessThan(30);
  });

  test('is the same by the same seed', () => {
    const told = () => JSON.stringify(stepsOf(end, 0.1).map(({ at, by, key }) => [at, by, key]));
    expect(told()).toBe(told());
  });

  test('lies within the year, one thing after another, whenever that ends', () => {
    for (let month = 0; month < 12; month += 1) {
      const at = Date.UTC(2027, month, 3 + 2 * month, 5 * month);
      const { start } = turnsOf(at);
      for (const steps of [stepsOf(at), mailSteps(turnsOf(at))]) {
        expect(steps.every((step) => step.at > start && step.at < at)).toBe(true);
        const ofEach = Map.groupBy(steps, ({ key }) => key);
        for (const [key, own] of ofEach) {
          const times = own.map((step) => step.at);
          expect([key, times]).toEqual([key, times.toSorted((a, b) => a - b)]);
        }
      }
      const [first] = mailSteps(turnsOf(at)).toSorted((a, b) => a.at - b.at);
      expect(first?.key).toBe('mail/mailbox');
    }
  });
});
