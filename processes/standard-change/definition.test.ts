import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  assessmentWords,
  highAnswers,
  lowAnswers,
  plans,
  changeTestSettings as settings,
} from '../testing/changes.ts';
import { refusalCodes } from '../testing/known.ts';
import { create, idOf, perform, type Step, tell } from '../testing/stories.ts';
import { standardChange } from './definition.ts';

const at = Date.parse('2026-03-01T08:00:00Z');
const telling = { definition: standardChange, settings };
const written = {
  title: 'Reset a mailbox',
  description: 'As asked by its owner.',
  category: 'access',
  risk_answers: lowAnswers,
  back_out_tested: true,
  test_result: 'Done a hundred times.',
  ...assessmentWords,
  ...plans,
};
const draft = (more = {}): Step => create(at, { ...written, ...more });
const approve: Step = [at, perform(at, 'approve')[1], idOf(2), ['process-owner']];
const codes = (steps: readonly Step[]) => refusalCodes(steps, telling);

describe('a template', () => {
  it('is approved by somebody else than its authors', () => {
    expect(codes([draft(), approve])).toEqual([]);
    expect(codes([draft(), perform(at, 'approve')])).toEqual(['field.beyond-authority']);
    const revised: Step = [at, perform(at, 'revise', { plan: 'Otherwise.' })[1], idOf(2), ['process-owner']];
    expect(codes([draft(), revised, approve])).toEqual(['field.beyond-authority']);
    const byAgent: Step = [at, perform(at, 'approve')[1], idOf(2), ['agent']];
    expect(codes([draft(), byAgent])).toEqual(['activity.not-allowed']);
  });

  it('says all that a change says, and is of low enough risk', () => {
    expect(codes([draft({ back_out_plan: null }), approve])).toEqual(['field.required']);
    expect(codes([draft({ impact_policies: null }), approve])).toEqual(['field.required']);
    expect(codes([draft({ back_out_tested: false }), approve])).toEqual(['field.required']);
    expect(codes([draft({ risk_answers: lowAnswers.slice(2) }), approve])).toEqual([
      'change.risk-unanswered',
    ]);
    expect(codes([draft({ risk_answers: highAnswers }), approve])).toEqual(['standard-change.too-risky']);
  });

  it('is written anew only as a draft, which is approved again', () => {
    expect(codes([draft(), approve, perform(at, 'revise', { plan: 'Otherwise.' })])).toEqual([
      'activity.not-now',
    ]);
    const redrafted = tell([draft(), approve, perform(at, 'redraft')], telling).record;
    expect(redrafted).toMatchObject({ state: 'draft', values: { approved_at: null, approved_by: null } });
  });

  it('owes a review at the planned interval', () => {
    expect(tell([draft(), approve], telling).record.due_at).toBe(at + 365 * DAY_MS);
    const reviewed = tell([draft(), approve, perform(at + DAY_MS, 'review')], telling).record;
    expect(reviewed.due_at).toBe(at + 366 * DAY_MS);
  });
});
