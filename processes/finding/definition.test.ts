import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { finding } from './definition.ts';
import { findingModule } from './module.ts';

const at = Date.parse('2026-05-04T08:00:00Z');
const settings = startingSettings(findingModule);
const [auditor, manager, colleague] = [idOf(2), idOf(4), idOf(5)];

const story = (...steps: Step[]) => tell(steps, { definition: finding, settings });
const refusalOf = (...steps: Step[]) => {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};
const by = (person: string, held: Role, [when, command]: Step): Step => [when, command, person, [held]];

const values = {
  title: 'Three major incidents without review',
  audit: idOf(30),
  grade: 'minor',
  requirement: '8.6.1-k',
  statement: 'Reviews are missing.',
  evidence: 'INC0000012, INC0000019, INC0000044',
  assignee: manager,
};
const raised = by(auditor, 'auditor', create(at, values));
const answer = { agreed: true, answer: 'Right; see the corrective action.' };
const answered = [raised, by(manager, 'requester', perform(at + DAY_MS, 'answer', answer))] as const;
const verify = (person: string, given: object = {}) =>
  by(
    person,
    'auditor',
    perform(at + 2 * DAY_MS, 'verify', { verification: 'Seen in five reviews.', ...given }),
  );

describe('an audit finding', () => {
  it('says who raised it and to which area its requirement belongs', () => {
    expect(story(raised).record).toMatchObject({
      due_at: at + 30 * DAY_MS,
      values: { raised_by: auditor, area: '8.6' },
    });
    const other = by(auditor, 'auditor', create(at, { ...values, requirement: 'Policy 3', area: '5' }));
    expect(story(other).record.values['area']).toBe('5');
    const touched: Step = [at, { kind: 'update', values: { title: 'Two' } }, colleague, ['process-owner']];
    expect(story(raised, touched).record.values['raised_by']).toBe(auditor);
  });

  it('is answered by whom it names, whatever their roles, and not by who raised it', () => {
    expect(story(...answered).record).toMatchObject({
      state: 'answered',
      due_at: at + 91 * DAY_MS,
      values: { answered_by: manager, answered_at: at + DAY_MS },
    });
    const stranger = by(colleague, 'requester', perform(at, 'answer', answer));
    expect(refusalOf(raised, stranger)).toMatchObject({ code: 'record.unknown' });
    const oneself = by(auditor, 'process-owner', perform(at, 'answer', answer));
    expect(refusalOf(raised, oneself)).toMatchObject({
      problems: [{ field: 'raised_by', code: 'field.beyond-authority' }],
    });
  });

  it('is verified by somebody else than answered it, once it has its corrective action', () => {
    const linked = { nonconformity: idOf(40) };
    expect(refusalOf(...answered, verify(manager, linked))).toMatchObject({
      problems: [{ field: 'answered_by', code: 'field.beyond-authority' }],
    });
    expect(refusalOf(...answered, verify(auditor))).toMatchObject({
      problems: [{ field: 'nonconformity', code: 'field.required' }],
    });
    expect(story(...answered, verify(auditor, linked)).record).toMatchObject({
      state: 'verified',
      closed_at: at + 2 * DAY_MS,
      values: { verified_by: auditor },
    });
  });

  it('needs no corrective action as an opportunity', () => {
    const regraded = by(auditor, 'auditor', perform(at + DAY_MS, 'regrade', { grade: 'opportunity' }));
    expect(story(...answered, regraded, verify(auditor)).record.state).toBe('verified');
  });

  it('keeps its grade but for a reason, and what was found for good', () => {
    const patch = (given: object): Step => [at, { kind: 'update', values: { ...given } }];
    expect(refusalOf(raised, patch({ grade: 'opportunity' }))).toMatchObject({ code: 'field.not-allowed' });
    expect(refusalOf(raised, patch({ statement: 'Nothing.' }))).toMatchObject({ code: 'field.not-allowed' });
    const silent = by(auditor, 'auditor', perform(at, 'regrade', { grade: 'major' }, null));
    expect(refusalOf(raised, silent)).toMatchObject({ problems: [{ field: 'text' }] });
    const theirs = by(manager, 'process-owner', perform(at + DAY_MS, 'regrade', { grade: 'opportunity' }));
    expect(refusalOf(...answered, theirs)).toMatchObject({
      problems: [{ field: 'answered_by', code: 'field.beyond-authority' }],
    });
  });

  it('goes back to those audited with a reason, and is due anew', () => {
    const returned = by(auditor, 'auditor', perform(at + 10 * DAY_MS, 'return'));
    expect(story(...answered, returned).record).toMatchObject({ state: 'open', due_at: at + 40 * DAY_MS });
  });
});
