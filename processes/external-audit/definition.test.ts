import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { externalAudit } from './definition.ts';
import { externalAuditModule } from './module.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const settings = startingSettings(externalAuditModule);
const held: readonly Role[] = ['system-manager'];
const story = (...steps: Step[]) => tell(steps, { definition: externalAudit, settings, held }).record;
const planned = create(now, {
  title: 'Stage 1',
  kind: 'stage-1',
  begins_on: '2026-03-10',
  ends_on: '2026-03-11',
});
const report = { conclusions: 'Seen.', report_date: '2026-03-02', readiness: 'ready' };

function refusalOf(...steps: Step[]): Refusal {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal as Refusal;
  }
  throw new Error('it was not refused');
}

describe('an external audit', () => {
  it('is confirmed, reported and closed', () => {
    const steps = [
      planned,
      perform(now, 'confirm'),
      perform(now, 'receive-report', report),
      perform(now, 'close'),
    ];
    expect(steps.map((_step, index) => story(...steps.slice(0, index + 1)).state)).toEqual([
      'planned',
      'confirmed',
      'reported',
      'closed',
    ]);
  });

  it('is objected to in words, and planned anew before it is confirmed', () => {
    expect(refusalOf(planned, perform(now, 'object')).problems).toMatchObject([
      { field: 'answer', code: 'field.required' },
    ]);
    const objected = perform(now, 'object', { answer: 'A holiday.' });
    const replanned = perform(now, 'replan', { begins_on: '2026-03-17', ends_on: '2026-03-16' });
    expect(refusalOf(planned, objected, replanned).problems).toMatchObject([
      { field: 'ends_on', code: 'field.day-too-early', params: { earliest: '2026-03-17' } },
    ]);
    const right = perform(now, 'replan', { begins_on: '2026-03-17', ends_on: '2026-03-18' });
    expect(story(planned, objected, right)).toMatchObject({ state: 'planned', values: { answer: null } });
  });

  it('has no report from tomorrow, and none is changed by hand', () => {
    const ahead = perform(now, 'receive-report', { ...report, report_date: '2026-03-05' });
    expect(refusalOf(planned, ahead).problems).toMatchObject([{ code: 'field.day-ahead' }]);
    const change: Step = [now, { kind: 'update', values: { conclusions: 'Better.' } }, idOf(1), held];
    expect(refusalOf(planned, change).code).toBe('field.not-allowed');
  });
});
