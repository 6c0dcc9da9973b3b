import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import { create, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { reportedChange } from './definition.ts';
import { reportedChangeModule } from './module.ts';

const at = Date.parse('2026-05-04T08:00:00Z');
const settings = startingSettings(reportedChangeModule);
const story = (...steps: Step[]) => tell(steps, { definition: reportedChange, settings });
const received = create(at, { title: 'Second data centre', kind: 'sites', description: 'Opens in June.' });
const evaluated = perform(at, 'evaluate', {
  evaluation: 'The scope grows by a site with other activities.',
  consequence: 'special-audit',
});
const answer = perform(at, 'answer', {
  answer: 'An audit of the new site is needed before the next certificate.',
});

describe('a reported change', () => {
  it('is owed an answer within the planned days', () => {
    expect(story(received).record.due_at).toBe(at + 30 * DAY_MS);
  });

  it('is answered only after it was evaluated, with its consequence', () => {
    expect(() => story(received, answer)).toThrow('record.invalid');
    expect(() => story(received, perform(at, 'evaluate', { evaluation: 'Small.' }))).toThrow(
      'record.invalid',
    );
    expect(story(received, evaluated, answer).record).toMatchObject({
      state: 'answered',
      values: { consequence: 'special-audit' },
    });
  });
});
