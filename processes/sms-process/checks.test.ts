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
import { processCompletenessCheck } from './checks.ts';
import { smsProcess } from './definition.ts';
import { smsProcessModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const settings = startingSettings(smsProcessModule);
const question = { period: { from: end - 365 * DAY_MS, to: end }, settings };
const at = end - 30 * DAY_MS;
const story = (...steps: Step[]) => tell(steps, { definition: smsProcess, settings });
const values = {
  title: 'Incident management',
  clause: '8.6.1',
  assignee: idOf(2),
  inputs: 'Reports of users',
  outputs: 'Services restored',
  measures: 'Share resolved in time, at least 90 %',
  linked_processes: [idOf(3)],
};
const change = story(
  create(at, { ...values, title: 'Change management', clause: '8.5.1', operated_by: 'both' }),
);
const incident = story(create(at, { ...values, linked_processes: [change.record.id] }));
/** Change management once it is linked back to incident management. */
const linkedBack = {
  ...change,
  record: { ...change.record, values: { ...change.record.values, linked_processes: [incident.record.id] } },
};
const evaluate = (stories: readonly ReturnType<typeof story>[], asked: object = {}) =>
  evaluateStories(processCompletenessCheck, smsProcess, stories, { ...question, ...asked });

describe('AC-006', () => {
  it('supports when each is complete and linked to another', () => {
    const result = evaluate([incident, linkedBack]);
    expect(result).toMatchObject({ verdict: 'supports', population: 2, exceptions: [] });
    expect(result.measures.map(({ value }) => value)).toEqual([1]);
  });

  it.each(['assignee', 'inputs', 'outputs', 'linked_processes', 'measures'])(
    'contradicts without %s',
    (field) => {
      const bare = story(create(at, { ...values, linked_processes: [change.record.id], [field]: null }));
      const result = evaluate([incident, linkedBack, bare]);
      expect(result).toMatchObject({ verdict: 'contradicts', population: 3 });
      expect(result.exceptions).toEqual([
        { record_id: bare.record.id, reason: 'incomplete', params: { missing: [field] } },
      ]);
    },
  );

  it('contradicts when the processes it is linked to are retired, or it itself', () => {
    const retired = story(create(at, values), perform(at, 'retire'));
    const lost = story(create(at, { ...values, linked_processes: [retired.record.id] }));
    expect(evaluate([incident, linkedBack, retired, lost]).exceptions).toEqual([
      { record_id: lost.record.id, reason: 'not-linked', params: { count: 1 } },
    ]);
    const alone = {
      ...lost,
      record: { ...lost.record, values: { ...lost.record.values, linked_processes: [lost.record.id] } },
    };
    expect(evaluate([alone]).verdict).toBe('contradicts');
  });

  it('sees nothing without current processes', () => {
    const retired = story(create(at, values), perform(at, 'retire'));
    expect(evaluate([retired])).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it('is stale without a review in the interval, and leaves an unconfirmed plan to people', () => {
    const later = { reference: end + 365 * DAY_MS };
    expect(evaluate([incident, linkedBack], later).verdict).toBe('stale');
    const unconfirmed = { unconfirmed: ['sms-process.review'] };
    expect(evaluate([incident, linkedBack], unconfirmed).verdict).toBe('needs-judgement');
  });
});

it.each(['3', '8.', '11.1', '8.6.1.2.3', 'eight'])('takes no clause such as %s', (clause) => {
  expect(() => story(create(at, { ...values, clause }))).toThrow('record.invalid');
});
