import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { partyRequirementsCheck } from './checks.ts';
import { interestedParty } from './definition.ts';
import { interestedPartyModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const settings = startingSettings(interestedPartyModule);
const question = { period: { from: end - 365 * DAY_MS, to: end }, settings };
const story = (...steps: Step[]) => tell(steps, { definition: interestedParty, settings });
const uptime = { requirement: 'Report outages of two hours to the authority', source: 'law', relevant: true };
const carbon = { requirement: 'Yearly carbon figures', source: 'contract', relevant: false, climate: true };
const bank = {
  title: 'Central bank',
  group: 'regulators',
  assignee: idOf(2),
  requirements: [uptime, carbon],
};

describe('AC-003', () => {
  it('supports when each has an owner and a requirement, and counts what is relevant', () => {
    const result = evaluateStories(
      partyRequirementsCheck,
      interestedParty,
      [story(create(end - 10 * DAY_MS, bank))],
      question,
    );
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
    expect(result.measures.map(({ name, value }) => [name, value])).toEqual([
      ['requirements', 2],
      ['relevant', 1],
      ['climate', 1],
    ]);
  });

  it.each([
    ['an owner', { ...bank, assignee: null }, ['assignee']],
    ['a requirement', { ...bank, requirements: [] }, ['requirements']],
    ['both', { title: 'Users', group: 'users' }, ['assignee', 'requirements']],
  ])('contradicts without %s', (_, values, missing) => {
    const incomplete = story(create(end - DAY_MS, values));
    const whole = story(create(end - DAY_MS, bank));
    const result = evaluateStories(partyRequirementsCheck, interestedParty, [whole, incomplete], question);
    expect(result).toMatchObject({ verdict: 'contradicts', population: 2 });
    expect(result.exceptions).toEqual([
      { record_id: incomplete.record.id, reason: 'incomplete', params: { missing } },
    ]);
  });

  it('counts none that is retired and sees nothing without parties', () => {
    const retired = story(
      create(end - 9 * DAY_MS, { ...bank, requirements: [] }),
      perform(end - DAY_MS, 'retire'),
    );
    const result = evaluateStories(partyRequirementsCheck, interestedParty, [retired], question);
    expect(result).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it('is stale when nobody looked again within the interval', () => {
    const old = [create(end - 900 * DAY_MS, bank), perform(end - 400 * DAY_MS, 'review')];
    const evaluate = (...steps: Step[]) =>
      evaluateStories(partyRequirementsCheck, interestedParty, [story(...steps)], question).verdict;
    expect(evaluate(...old)).toBe('stale');
    expect(evaluate(...old, perform(end - DAY_MS, 'review', { requirements: [uptime] }))).toBe('supports');
  });

  it('leaves it to people while the interval is nobody’s', () => {
    const unconfirmed = { ...question, unconfirmed: ['interested-party.review'] };
    const known = story(create(end - DAY_MS, bank));
    expect(evaluateStories(partyRequirementsCheck, interestedParty, [known], unconfirmed).verdict).toBe(
      'needs-judgement',
    );
  });
});

it('wants to know of each requirement whether it is relevant', () => {
  const vague = { ...bank, requirements: [{ requirement: 'Fast answers', source: 'expectation' }] };
  expect(() => story(create(end, vague))).toThrow('record.invalid');
});
