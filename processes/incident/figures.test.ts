import { describe, expect, it } from 'vitest';
import { figureInJune, inJune, june, observed, type Seen } from '../testing/observed.ts';
import { idOf } from '../testing/stories.ts';
import { incidentModule } from './module.ts';

const [mail, portal] = [idOf(60), idOf(61)];
const HOUR = 1 / 24;
const target = { priority: 3, service: null, response_minutes: 60, resolution_minutes: 600, calendar: null };
const settings = { 'incident.targets': { targets: [target] } };
const told = (...seen: Seen[]) => observed(incidentModule, ...seen);
const of = (id: string, stories: ReturnType<typeof told>[], more = {}) =>
  figureInJune(incidentModule, `incident.${id}`, stories, { settings, ...more });

/** An incident of priority 3, answered and resolved so many hours after it was opened. */
const lived = (day: number, answered: number, resolved: number, more = {}) =>
  told(
    [inJune(day), 'new', { priority: 3, service: mail, ...more }],
    [inJune(day + answered * HOUR), 'in-progress'],
    [inJune(day + resolved * HOUR), 'resolved'],
  );
const before = lived(-5, 1, 2);
const quick = lived(1, 0.5, 4);
const slow = lived(2, 2, 20);
const across = lived(-1, 0.5, 30);
const waiting = told([inJune(28), 'new', { priority: 3, service: portal }]);
const cancelled = told([inJune(3), 'new', { priority: 3, service: mail }], [inJune(4), 'cancelled']);
const after = told([june.to, 'new', { priority: 3, service: mail }]);
const all = [before, quick, slow, across, waiting, cancelled, after];

describe('figures of incidents', () => {
  it('count what was opened, resolved and left open among all on which work was owed', () => {
    expect(of('opened', all)).toEqual([3, 4]);
    expect(of('resolved', all)).toEqual([3, 4]);
    expect(of('open', all)).toEqual([1, 4]);
  });

  it('tell shares within target of those whose clock stopped in the period', () => {
    // Answered in June: quick after half an hour, slow after two; across was answered in May.
    expect(of('answered-in-target', all)).toEqual([50, 2]);
    // Resolved in June after 4, 20 and 30 hours, of which 10 are allowed.
    expect(of('resolved-in-target', all)).toEqual([33.33, 3]);
  });

  it('count those whose target was missed beside the share', () => {
    expect(of('answered-too-late', all)).toEqual([1, 2]);
    expect(of('resolved-too-late', all)).toEqual([2, 3]);
    expect(of('resolved-too-late', [quick])).toEqual([0, 1]);
  });

  it('tell how many who answered the survey in the period were satisfied, by their last answer', () => {
    const rated = (...answers: readonly (readonly [day: number, score: number])[]) => ({
      ...lived(-3, 1, 2, { satisfaction: answers.at(-1)?.[1] ?? null }),
      entries: answers.map(([day, score]) => ({
        activity: 'rate',
        at: inJune(day),
        actor_id: null,
        by_person: true,
        changes: { satisfaction: [null, score] as const },
      })),
    });
    expect(of('satisfied', [rated([2, 5]), rated([3, 4]), rated([4, 3]), quick])).toEqual([66.67, 3]);
    expect(of('satisfied', [rated([2, 5], [3, 1]), rated([-1, 5]), rated([31, 5])])).toEqual([0, 1]);
  });

  it('leave out what has no target', () => {
    expect(of('resolved-in-target', all, { settings: { 'incident.targets': { targets: [] } } })).toEqual([
      null,
      0,
    ]);
  });

  it('tell the middle time to resolve, nights and all', () => {
    expect(of('median-hours', all)).toEqual([20, 3]);
    expect(of('median-hours', [quick, slow])).toEqual([12, 2]);
  });

  it('tell how many came back of those resolved or reopened', () => {
    const again = told(
      [inJune(-10), 'new', { priority: 3 }],
      [inJune(-9), 'resolved'],
      [inJune(5), 'in-progress'],
      [inJune(6), 'resolved'],
    );
    expect(of('reopened', [quick, slow, before, again])).toEqual([33.33, 3]);
  });

  it('count major incidents declared in the period and not withdrawn', () => {
    const major = (at: number, still: boolean) =>
      told([inJune(1), 'new', { service: mail, major: still, major_declared_at: at }]);
    const stories = [major(inJune(1), true), major(inJune(2), false), major(june.to, true), quick];
    expect(of('major', stories)).toEqual([1, 4]);
  });

  it('take the first instant of the period in and the last one not', () => {
    const first = told([june.from, 'new'], [june.to - 1, 'resolved']);
    const last = told([june.to - 1, 'new'], [june.to, 'resolved']);
    expect(of('opened', [first, last])).toEqual([2, 2]);
    expect(of('resolved', [first, last])).toEqual([1, 2]);
    // What happened later does not change what was so then.
    expect(of('open', [first, last])).toEqual([1, 2]);
  });

  it('are narrowed to services', () => {
    expect(of('opened', all, { services: [portal] })).toEqual([1, 1]);
    expect(of('opened', all, { services: [idOf(62)] })).toEqual([null, 0]);
  });

  it('are narrowed to customers and to a priority', () => {
    const acme = idOf(70);
    const theirs = lived(3, 0.5, 4, { customer: acme, priority: 1 });
    expect(of('opened', [...all, theirs], { customer: [acme] })).toEqual([1, 1]);
    expect(of('resolved-in-target', [...all, theirs], { priority: [3] })).toEqual([33.33, 3]);
    expect(of('opened', [...all, theirs], { customer: [acme], priority: [3] })).toEqual([null, 0]);
  });
});
