import { describe, expect, it } from 'vitest';
import type { Check } from '../../kernel/check.ts';
import { DAY_MS } from '../../kernel/register.ts';
import {
  asked,
  askedAt,
  assessedValues,
  engineer,
  owner,
  people,
  plannedAt,
  plans,
  proofs,
  changeTestSettings as settings,
  untilDone,
  untilScheduled,
} from '../testing/changes.ts';
import { evaluateStories, type Step, type Story, tell } from '../testing/stories.ts';
import { approvedBeforeCheck, segregationCheck } from './checks/approval.ts';
import { assessmentCheck } from './checks/assessment.ts';
import { emergencyCheck, failureCheck, reviewCheck } from './checks/outcome.ts';
import { backOutCheck, noticeCheck, verifiedCheck } from './checks/preparation.ts';
import { changeChecks } from './checks.ts';
import { change } from './definition.ts';

const period = { from: askedAt, to: askedAt + 90 * DAY_MS };
const question = { period, settings };
const day = (days: number): number => askedAt + days * DAY_MS;
const story = (steps: readonly Step[]): Story => tell(steps, { definition: change, settings });
const evaluate = (check: Check, stories: readonly Story[], more = {}) =>
  evaluateStories(check, change, stories, { ...question, ...more });
const reasons = (check: Check, stories: readonly Story[], more = {}) =>
  evaluate(check, stories, more).exceptions.map(({ reason }) => reason);

/** A story whose record says something else than our own lifecycle would let it, as one that another system tells. */
const told = (steps: readonly Step[], values: Readonly<Record<string, unknown>>): Story => {
  const { record, entries } = story(steps);
  return { record: { ...record, values: { ...record.values, ...values } }, entries };
};

const review = (at: number, effectiveness = 'effective'): Step =>
  owner(at, 'review', { effectiveness, review_conclusion: 'As planned.' });
const good = story([...untilDone(), review(day(12)), owner(day(12), 'close')]);
const began = plannedAt;

const emergency = {
  change_type: 'emergency',
  emergency_reason: 'Mail is down.',
  plan: null,
  back_out_plan: null,
};
const urgent: readonly Step[] = [
  asked(emergency),
  engineer(askedAt, 'request-approval'),
  owner(askedAt, 'approve'),
  engineer(askedAt + 1, 'start'),
];
const completed = (at: number): Step =>
  engineer(at, 'complete-record', { ...assessedValues, ...plans, ...proofs });

describe('every check of changes', () => {
  it.each(changeChecks)('$id supports a change that went as it should', (check) => {
    const result = evaluate(check, [
      good,
      story([
        ...untilDone('failed'),
        engineer(day(11), 'investigate', {
          failure_investigation: 'A wrong version.',
          no_action_reason: 'Seen once.',
        }),
        review(day(12)),
      ]),
    ]);
    const wanted = check === noticeCheck ? 'no-evidence' : 'supports';
    expect(result).toMatchObject({ verdict: wanted, exceptions: [] });
  });

  it.each(changeChecks)('$id has no evidence where nothing was carried out', (check) => {
    expect(evaluate(check, []).verdict).toBe('no-evidence');
    const cancelled = story([asked(), engineer(day(1), 'cancel')]);
    expect(evaluate(check, [cancelled]).verdict).toBe('no-evidence');
  });

  it.each(changeChecks.filter((check) => check !== noticeCheck))(
    '$id leaves plans that are nobody’s to people',
    (check) => {
      const failed = story([
        ...untilDone('failed'),
        engineer(day(11), 'investigate', { failure_investigation: 'Wrong.', no_action_reason: 'Once.' }),
        review(day(12)),
      ]);
      const result = evaluate(check, [failed], { unconfirmed: ['change.times'] });
      expect(result.verdict).toBe('needs-judgement');
    },
  );
});

describe('AC-067', () => {
  const late = askedAt + 11 * DAY_MS;
  it.each([
    ['not-authorised', { authorised_at: null }],
    ['authorised-late', { authorised_at: late }],
    ['approval-missing', { approvals: [] }],
    ['approval-missing', { authorised_version: 7 }],
  ])('contradicts: %s', (reason, values) => {
    expect(reasons(approvedBeforeCheck, [good, told(untilDone(), values)])).toEqual([reason]);
  });

  it('takes a standard change as its template was approved, and the decision of a board', () => {
    const values = { pre_authorised: true, approvals: [], needed_approvals: [] };
    expect(reasons(approvedBeforeCheck, [told(untilDone(), values)])).toEqual([]);
    const rows = good.record.values['approvals'] as readonly object[];
    const board = {
      approvals: [{ ...rows[0], as: 'board:advisory', by: null }],
      needed_approvals: [{ as: 'board:advisory', needed: 1 }],
    };
    expect(reasons(approvedBeforeCheck, [told(untilDone(), board)])).toEqual([]);
    const missing = { needed_approvals: [{ as: 'role:process-owner', needed: 2 }] };
    expect(evaluate(approvedBeforeCheck, [told(untilDone(), missing)]).exceptions[0]?.params).toEqual({
      missing: 1,
      needed: 1,
      began,
    });
  });
});

describe('AC-068', () => {
  const [row] = good.record.values['approvals'] as readonly object[];
  it.each([people.implementer, people.requester])('contradicts where %s alone approved', (by) => {
    const values = { approvals: [{ ...row, by }] };
    expect(reasons(segregationCheck, [told(untilDone(), values)])).toEqual(['approved-oneself']);
  });

  it('contradicts where who wrote it down, or took it over after the start, alone approved', () => {
    const proxy = { raised_by: people.approver };
    const later = { assignee: people.approver };
    for (const values of [proxy, later]) {
      expect(reasons(segregationCheck, [told(untilDone(), values)])).toEqual(['approved-oneself']);
    }
  });

  it('takes others beside them, boards, and policies that do not ask for it', () => {
    const both = { approvals: [{ ...row, by: people.implementer }, row] };
    const board = { approvals: [{ ...row, by: null }] };
    const lax = { approvals: [{ ...row, by: people.implementer }], segregated: false };
    expect(
      evaluate(
        segregationCheck,
        [both, board].map((values) => told(untilDone(), values)),
      ),
    ).toMatchObject({
      population: 2,
      exceptions: [],
    });
    expect(evaluate(segregationCheck, [told(untilDone(), lax)]).population).toBe(0);
  });
});

describe('AC-069', () => {
  it.each([
    ['benefit', '8.5.1.3-s2'],
    ['impact_services', '8.5.1.3-a'],
    ['impact_changes', '8.5.1.3-e'],
  ])('contradicts where %s is missing, for %s alone', (field, requirement) => {
    const result = evaluate(assessmentCheck, [good, told(untilDone(), { [field]: null })]);
    expect(result.exceptions).toMatchObject([{ reason: 'incomplete', params: { missing: [field] } }]);
    const contradicted = Object.entries(result.requirements).filter(([, { exceptions }]) => exceptions > 0);
    expect(contradicted.map(([id]) => id)).toEqual([requirement]);
  });

  it('leaves emergencies to AC-076', () => {
    expect(evaluate(assessmentCheck, [story(urgent)]).population).toBe(0);
  });
});

describe('AC-070', () => {
  it.each([
    ['not-verified', { verification: null }],
    ['verified-late', { verified_at: began + 1 }],
    ['not-tested', { test_result: null }],
  ])('contradicts: %s', (reason, values) => {
    expect(reasons(verifiedCheck, [good, told(untilDone(), values)])).toEqual([reason]);
  });

  it('gives an emergency its days', () => {
    expect(reasons(verifiedCheck, [story(urgent)])).toEqual(['not-verified']);
    expect(reasons(verifiedCheck, [story(urgent)], { period: { from: askedAt, to: day(2) } })).toEqual([]);
    expect(reasons(verifiedCheck, [story([...urgent, completed(day(2))])])).toEqual([]);
    expect(reasons(verifiedCheck, [story([...urgent, completed(day(5))])])).toEqual(['verified-late']);
  });
});

describe('AC-071', () => {
  const values = { downtime: true };
  const notice = (at: number): Step => engineer(at, 'give-notice', { notice_to: 'All', notice_by: 'mail' });
  const steps = [...untilScheduled(values), notice(day(8)), ...untilDone().slice(-2)];

  it('supports where they were told in time', () => {
    expect(evaluate(noticeCheck, [story(steps)])).toMatchObject({ verdict: 'supports', population: 1 });
  });

  it.each([
    ['no-notice', []],
    ['notice-after', [{ at: began + 1 }]],
    ['notice-late', [{ at: began - 3_600_000 }]],
  ])('contradicts: %s', (reason, notices) => {
    expect(reasons(noticeCheck, [story(steps), told(steps, { notices })])).toEqual([reason]);
  });

  it('asks it of risky changes, and of an emergency only that it came before', () => {
    expect(reasons(noticeCheck, [told(untilDone(), { risk_level: 3 })])).toEqual(['no-notice']);
    const short = told(urgent, { risk_level: 3, notices: [{ at: askedAt }] });
    expect(reasons(noticeCheck, [short])).toEqual([]);
  });
});

describe('AC-072', () => {
  it.each([
    ['no-plan', { back_out_plan: null }],
    ['not-tested', { back_out_tested: false }],
  ])('contradicts: %s', (reason, values) => {
    expect(reasons(backOutCheck, [good, told(untilDone(), values)])).toEqual([reason]);
    expect(
      reasons(backOutCheck, [told(untilDone(), { back_out_tested: null, back_out_reason: 'Daily.' })]),
    ).toEqual([]);
  });

  it('gives an emergency its days', () => {
    expect(reasons(backOutCheck, [story(urgent)])).toEqual(['no-plan']);
    expect(reasons(backOutCheck, [story(urgent)], { period: { from: askedAt, to: day(2) } })).toEqual([]);
  });
});

describe('AC-073', () => {
  const failed = untilDone('failed');
  const looked = (more = {}): Step =>
    engineer(day(11), 'investigate', { failure_investigation: 'A wrong version.', ...more });

  it('contradicts what was not investigated or has no action once the days have passed', () => {
    expect(reasons(failureCheck, [story(failed)])).toEqual(['not-investigated']);
    expect(reasons(failureCheck, [story([...failed, looked()])])).toEqual(['no-action']);
    expect(reasons(failureCheck, [story(failed)], { period: { from: askedAt, to: day(15) } })).toEqual([]);
  });

  it('counts each that was not wholly successful, and no other', () => {
    expect(
      evaluate(failureCheck, [story(untilDone('backed-out')), story(untilDone('with-problems')), good])
        .population,
    ).toBe(2);
  });
});

describe('AC-074', () => {
  it('contradicts what was closed unreviewed, is overdue, or was late', () => {
    expect(reasons(reviewCheck, [story(untilDone())])).toEqual(['overdue']);
    expect(reasons(reviewCheck, [story([...untilDone(), review(day(30))])])).toEqual(['late']);
    const closed = [...untilDone(), review(day(12)), owner(day(12), 'close')];
    expect(reasons(reviewCheck, [told(closed, { reviewed_at: null })])).toEqual(['closed-unreviewed']);
  });

  it('does not wait for a result that nobody records', () => {
    const begun = story(untilDone().slice(0, -1));
    expect(reasons(reviewCheck, [begun])).toEqual(['overdue']);
    expect(reasons(reviewCheck, [begun], { period: { from: askedAt, to: day(19) } })).toEqual([]);
  });

  it('shows the share of successes', () => {
    const failed = story([...untilDone('failed'), review(day(12))]);
    expect(evaluate(reviewCheck, [good, failed]).measures).toMatchObject([{ name: 'successful', value: 50 }]);
  });
});

describe('AC-076', () => {
  it('contradicts an emergency whose record is not complete in the planned days', () => {
    expect(evaluate(emergencyCheck, [story(urgent)]).exceptions).toMatchObject([
      { reason: 'incomplete', params: { missing: 15, days: 89, planned: 3 } },
    ]);
    expect(reasons(emergencyCheck, [story([...urgent, completed(day(5))])])).toEqual(['completed-late']);
    expect(reasons(emergencyCheck, [story([...urgent, completed(day(2))])])).toEqual([]);
    const emptied = engineer(day(3), 'complete-record', { benefit: null });
    expect(reasons(emergencyCheck, [story([...urgent, completed(day(2)), emptied])])).toEqual(['incomplete']);
    expect(reasons(emergencyCheck, [story(urgent)], { period: { from: askedAt, to: day(2) } })).toEqual([]);
  });

  it('shows the share of emergencies', () => {
    const result = evaluate(emergencyCheck, [good, good, good, story([...urgent, completed(day(1))])]);
    expect(result.measures).toMatchObject([{ name: 'emergencies', value: 25 }]);
  });
});
