import { expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import type { Role } from '../../kernel/roles.ts';
import { contextFor, create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { changeNotice } from './definition.ts';
import { changeNoticeModule } from './module.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const settings = startingSettings(changeNoticeModule);
const held: readonly Role[] = ['system-manager'];
const story = (...steps: Step[]) => tell(steps, { definition: changeNotice, settings, held }).record;
const draft = create(now, {
  title: 'A new site',
  kind: 'sites',
  description: 'Hue opens.',
  effective_on: '2026-06-01',
  certificate: idOf(7),
});
const notified = perform(now, 'notify');

it('is told to the body as early as planned, and answered with its consequence', () => {
  const context = contextFor({ period: { from: 0, to: now }, settings });
  const [owed] = obligationsOf(changeNotice, story(draft), context);
  expect(owed?.kind).toBe('notify');
  expect(new Date(owed?.due_at ?? 0).toISOString().slice(0, 10)).toBe('2026-05-02');
  expect(obligationsOf(changeNotice, story(draft, notified), context)).toEqual([]);
  expect(() => story(draft, notified, perform(now, 'record-answer'))).toThrow('record.invalid');
  const answered = perform(now, 'record-answer', { consequence: 'scope-change', answer: 'Apply for it.' });
  expect(story(draft, notified, answered)).toMatchObject({
    state: 'answered',
    values: { notified_by: idOf(1), answered_at: now },
  });
});

it('is changed before the body is told, and not after', () => {
  const revised = perform(now, 'revise', { description: 'Hue and Vinh open.' });
  expect(story(draft, revised).values['description']).toBe('Hue and Vinh open.');
  expect(() => story(draft, notified, revised)).toThrow('activity.not-now');
});
