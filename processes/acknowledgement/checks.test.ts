import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { document } from '../document/definition.ts';
import { documentModule } from '../document/module.ts';
import {
  contextFor,
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { policyAcknowledgementCheck } from './checks.ts';
import { acknowledgement } from './definition.ts';
import { acknowledgementModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const asked = end - 30 * DAY_MS;
const settings = {
  ...startingSettings(documentModule),
  ...startingSettings(acknowledgementModule, {
    'document.acknowledgement': { within_days: 14, target_percent: 75 },
  }),
};
const staff = [11, 12, 13, 14].map(idOf);
const people = staff.map((id) => ({ id, roles: ['agent'] as const }));
const question = { period: { from: end - 365 * DAY_MS, to: end }, settings, people };

/** A document with versions as published, each material or not. */
function policy(material: readonly boolean[], more: Readonly<Record<string, unknown>> = {}): Story {
  const values = { title: 'Sample policy', kind: 'policy', item: 'DI-02', language: 'en' };
  const { record, entries } = tell([create(asked, values)], { definition: document, settings });
  const versions = material.map((one, index) => ({ number: index + 1, material: one }));
  return { record: { ...record, values: { ...record.values, versions, ...more } }, entries };
}

const give = (person: string): Step => [
  asked + DAY_MS,
  { kind: 'perform', activity: 'give', values: {} },
  person,
  ['requester'] as readonly Role[],
];
const story = (steps: readonly Step[]): Story => tell(steps, { definition: acknowledgement, settings });
const owed = ({ record }: Story, person: string, version_number = 1): Step =>
  create(asked, {
    title: 'Sample policy, 1',
    person,
    document: record.id,
    version_number,
    content_hash: 'a'.repeat(64),
  });
const evaluate = (one: Story | readonly Story[], stories: readonly Story[], more = {}) =>
  evaluateStories(policyAcknowledgementCheck, acknowledgement, stories, { ...question, ...more }, [
    { definition: document, stories: [one].flat() },
  ]);

describe('AC-008', () => {
  const first = policy([true]);
  const given = staff.slice(0, 3).map((person) => story([owed(first, person), give(person)]));
  const last = story([owed(first, staff[3] as string)]);

  it('supports when the planned share of the staff has acknowledged the policy', () => {
    expect(evaluate(first, [...given, last])).toMatchObject({
      verdict: 'supports',
      population: 4,
      exceptions: [],
      measures: [
        { name: 'coverage', value: 75 },
        { name: 'staff-without', value: 0 },
      ],
    });
  });

  it('contradicts when too few have, and names what is owed', () => {
    expect(evaluate(first, [...given.slice(1), last])).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ record_id: last.record.id, reason: 'owed', params: { version: 1, days: 30 } }],
      measures: [
        { name: 'coverage', value: 50 },
        { name: 'staff-without', value: 1 },
      ],
    });
  });

  it('asks for the newest version with a material change, and takes a later one', () => {
    const second = policy([true, true, false]);
    const old = story([owed(second, staff[0] as string, 1), give(staff[0] as string)]);
    const enough = [2, 3].map((version, index) => {
      const person = staff[index + 1] as string;
      return story([owed(second, person, version), give(person)]);
    });
    expect(evaluate(second, [old]).verdict).toBe('no-evidence');
    expect(evaluate(second, [old, ...enough])).toMatchObject({ population: 2, verdict: 'contradicts' });
  });

  it('does not count whoever still owes another policy, such as one in another language', () => {
    const other = policy([true]);
    const owing = story([owed(other, staff[0] as string)]);
    expect(evaluate([first, other], [...given, owing])).toMatchObject({
      verdict: 'contradicts',
      measures: [{ name: 'coverage', value: 50 }, {}],
      exceptions: [{ record_id: owing.record.id }],
    });
  });

  it('looks at the service management policy alone, and not once it is withdrawn', () => {
    for (const more of [{ item: 'DI-09' }, { kind: 'form' }, { withdrawn_at: asked }]) {
      const other = policy([true], more);
      const one = story([owed(other, staff[0] as string), give(staff[0] as string)]);
      expect(evaluate(other, [one]).verdict).toBe('no-evidence');
    }
  });

  it('leaves it to people while the target is nobody’s', () => {
    const unconfirmed = ['document.acknowledgement'];
    expect(evaluate(first, given, { unconfirmed }).verdict).toBe('needs-judgement');
  });
});

describe('an acknowledgement', () => {
  const first = policy([true]);
  const person = staff[0] as string;

  it('is given by the person alone', () => {
    const foreign: Step = [
      asked,
      { kind: 'perform', activity: 'give', values: {} },
      idOf(1),
      ['administrator'],
    ];
    expect(() => story([owed(first, person), foreign])).toThrow('activity.not-allowed');
    expect(story([owed(first, person), give(person)]).record).toMatchObject({
      state: 'given',
      values: { given_at: asked + DAY_MS },
    });
  });

  it('is given once, and not after it lapsed', () => {
    const lapse = perform(asked, 'lapse', { lapse_reason: 'superseded' });
    expect(() => story([owed(first, person), lapse, give(person)])).toThrow('activity.not-now');
    expect(() => story([owed(first, person), give(person), give(person)])).toThrow('activity.not-now');
  });

  it('is owed by the person within the planned days', () => {
    const context = contextFor(question);
    expect(obligationsOf(acknowledgement, story([owed(first, person)]).record, context)).toEqual([
      { kind: 'acknowledge', due_at: asked + 14 * DAY_MS, person },
    ]);
  });
});
