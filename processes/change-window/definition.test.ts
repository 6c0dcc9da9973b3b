import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { contextFor, create, perform, startingSettings, tell } from '../testing/stories.ts';
import { changeWindow } from './definition.ts';
import { changeWindowModule } from './module.ts';
import { windowRule } from './settings.ts';

const settings = startingSettings(changeWindowModule);
const begin = Date.parse('2026-03-07T22:00:00Z');
const values = {
  title: 'Saturday night',
  kind: 'maintenance',
  starts_at: begin,
  ends_at: begin + 4 * 3_600_000,
};
const made = (more = {}, ...steps: ReturnType<typeof perform>[]) =>
  tell([create(begin - 30 * DAY_MS, { ...values, ...more }), ...steps], {
    definition: changeWindow,
    settings,
  });
const codes = (more: object): readonly string[] => {
  try {
    made(more);
    return [];
  } catch (error) {
    return (error as { problems: { code: string }[] }).problems.map(({ code }) => code);
  }
};

describe('a change window', () => {
  it('ends after it begins, and before it comes again', () => {
    expect(codes({ ends_at: begin })).toEqual(['change-window.ends-too-early']);
    expect(codes({ ends_at: begin + 8 * DAY_MS })).toEqual([]);
    expect(codes({ ends_at: begin + 8 * DAY_MS, repeats: 'weekly' })).toEqual(['change-window.too-long']);
    expect(codes({ ends_at: begin + 8 * DAY_MS, repeats: 'monthly' })).toEqual([]);
  });

  it('repeats at least until its first day', () => {
    expect(codes({ repeats: 'weekly', repeats_until: '2026-03-06' })).toEqual([
      'change-window.until-too-early',
    ]);
    expect(codes({ repeats: 'weekly', repeats_until: '2026-03-07' })).toEqual([]);
  });

  it('is put in force by those who tend it, and then amended with a reason alone', () => {
    const forced = made({}, perform(begin, 'put-in-force'));
    expect(forced.record.state).toBe('in-force');
    const amend = (text: string | null) =>
      made({}, perform(begin, 'put-in-force'), perform(begin, 'amend', { title: 'Sunday' }, text));
    expect(() => amend(null)).toThrow();
    expect(amend('Moved by the board.').record.values['title']).toBe('Sunday');
    const agent = [
      begin,
      { kind: 'perform', activity: 'put-in-force', values: {} },
      undefined,
      ['agent'],
    ] as const;
    expect(() => made({}, agent as never)).toThrow();
  });

  it('asks for a decision until it begins, and to be ended a week after it is over', () => {
    const owed = (...steps: ReturnType<typeof perform>[]) =>
      obligationsOf(
        changeWindow,
        made({}, ...steps).record,
        contextFor({ period: { from: 0, to: 1 }, settings }),
      );
    expect(owed()).toMatchObject([{ kind: 'decide', due_at: begin }]);
    const ends_at = values.ends_at;
    expect(owed(perform(begin, 'put-in-force'))).toMatchObject([
      { kind: 'end', due_at: ends_at + 7 * DAY_MS },
    ]);
  });
});

describe('the rule about windows', () => {
  const rule = (within_windows: string) =>
    windowRule({ 'change-window.policy': { within_windows } }, new Set(['mail']));

  it('holds for services with a window of their own, for all, or for none', () => {
    expect(['mail', 'payroll'].map(rule('where-planned'))).toEqual([true, false]);
    expect(['mail', 'payroll'].map(rule('always'))).toEqual([true, true]);
    expect(['mail', 'payroll'].map(rule('never'))).toEqual([false, false]);
  });
});
