import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../kernel/check.ts';
import { memberAt } from '../../kernel/check-member.ts';
import type { Command } from '../../kernel/command.ts';
import { languages } from '../../kernel/text.ts';
import { catalogueChecks } from '../../standard/checks.ts';
import { idOf, perform, type Step, type Story } from '../testing/stories.ts';
import { classificationCheck } from './checks/classification.ts';
import { escalationCheck } from './checks/escalation.ts';
import { majorClassificationCheck } from './checks/major-classification.ts';
import { majorResponseCheck } from './checks/major-response.ts';
import { majorReviewCheck } from './checks/major-review.ts';
import { recordKeepingCheck } from './checks/record-keeping.ts';
import { resolutionCheck } from './checks/resolution.ts';
import { incidentChecks } from './checks.ts';
import { classified, contextFor, create, evaluate, settingsWith, story } from './checks-fixture.ts';
import { incident } from './definition.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const start = Date.parse('2026-03-02T08:00:00Z');
const period = { from: start, to: start + 30 * DAY };
const resolution = { resolution_code: 'solved', resolution_text: 'Replaced the toner.' };
const urgent = { ...classified, impact: 1, urgency: 1 };

const worked = (at: number, values = classified): Step[] => [
  create(at, values),
  perform(at + 10 * MINUTE, 'start', { assignee: idOf(1) }),
];
const done = (at: number, took_ms: number, values = classified): Step[] => [
  ...worked(at, values),
  perform(at + took_ms, 'resolve', resolution),
  perform(at + took_ms + HOUR, 'close'),
];
const major = (at: number, more: readonly Step[] = []): Story =>
  story([
    ...worked(at, urgent),
    perform(at + 12 * MINUTE, 'declare-major', { major_manager: idOf(2) }),
    perform(at + 20 * MINUTE, 'inform-top-management'),
    perform(at + 90 * MINUTE, 'resolve', resolution),
    ...more,
  ]);
const review = {
  major_review: 'Disk array failed over too late.',
  major_improvement: 'Test the failover monthly.',
};

/** What the program's rule does at 75 % of the resolution target. */
const escalation: Command = {
  kind: 'escalate',
  how: 'functional',
  team: null,
  to: [],
  rule: { id: 'incident-at-risk', name: 'At risk', place: 1 },
};

/** For each check: records that support it, and records that contradict it with the reasons expected. */
const cases: readonly { check: Check; supporting: Story[]; contradicting: Story[]; reasons: string[] }[] = [
  {
    check: classificationCheck,
    supporting: [story([create(start + DAY)]), story(done(start + DAY, HOUR))],
    contradicting: [story([create(start + DAY, { title: 'Cannot print', impact: 2, urgency: 2 })])],
    reasons: ['unclassified'],
  },
  {
    check: escalationCheck,
    supporting: [
      story([
        ...worked(start),
        [start + 19 * HOUR, escalation],
        perform(start + 23 * HOUR, 'resolve', resolution),
      ]),
      story([
        ...worked(start),
        perform(start + HOUR, 'escalate-functional', { team: idOf(3) }),
        perform(start + 2 * HOUR, 'escalate-hierarchic'),
        perform(start + 30 * HOUR, 'resolve', resolution),
      ]),
    ],
    contradicting: [story(done(start, 19 * HOUR))],
    reasons: ['not-escalated'],
  },
  {
    check: resolutionCheck,
    supporting: [story(done(start + DAY, 23 * HOUR)), story(worked(period.to - HOUR))],
    contradicting: [story(done(start + DAY, 25 * HOUR)), story(worked(start - 40 * DAY))],
    reasons: ['open-too-long', 'out-of-target'],
  },
  {
    check: recordKeepingCheck,
    supporting: [
      story([...worked(period.to - 2 * DAY), [period.to - DAY, { kind: 'note', text: 'Called.' }]]),
    ],
    contradicting: [
      story([...worked(period.to - 3 * DAY), [period.to - 2 * DAY, { kind: 'clock' }]]),
      story([...worked(period.to - 9 * DAY), [period.to - DAY, { kind: 'note', text: 'Called.' }]]),
    ],
    reasons: ['gap-between-entries', 'no-recent-entry'],
  },
  {
    check: majorClassificationCheck,
    supporting: [major(start + DAY), story(done(start + DAY, HOUR))],
    contradicting: [
      story(done(start + DAY, HOUR, urgent)),
      story([...worked(start + DAY), perform(start + DAY + HOUR, 'declare-major')]),
    ],
    reasons: ['criteria-not-met', 'not-declared'],
  },
  {
    check: majorResponseCheck,
    supporting: [major(start + DAY)],
    contradicting: [
      story([
        ...worked(start + DAY, urgent),
        perform(start + DAY + HOUR, 'declare-major'),
        perform(start + DAY + 2 * HOUR, 'assign-major-manager', { major_manager: idOf(2) }),
      ]),
    ],
    reasons: ['manager-late-and-management-missing'],
  },
  {
    check: majorReviewCheck,
    supporting: [major(start + DAY, [perform(start + 5 * DAY, 'review-major', review)])],
    contradicting: [
      major(start + DAY),
      major(start + DAY, [perform(start + 20 * DAY, 'review-major', review)]),
    ],
    reasons: ['review-late', 'review-missing'],
  },
];

describe.each(cases)('$check.id', ({ check, supporting, contradicting, reasons }) => {
  it('supports on records that show what it asks for', () => {
    const result = evaluate(check, supporting, { period });
    expect(result).toMatchObject({ verdict: 'supports', exceptions: [], reason: null });
    expect(result.population).toBeGreaterThan(0);
  });

  it('contradicts on records that do not, naming each', () => {
    const result = evaluate(check, [...supporting, ...contradicting], { period });
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions.map(({ reason }) => reason).toSorted()).toEqual(reasons);
    const ids = contradicting.map(({ record }) => record.id);
    expect(result.exceptions.map(({ record_id }) => record_id).toSorted()).toEqual(ids.toSorted());
  });

  it('has no evidence without records, before they were opened or long after they were done', () => {
    expect(evaluate(check, [], { period }).verdict).toBe('no-evidence');
    const before = { from: start - 400 * DAY, to: start - 300 * DAY };
    expect(evaluate(check, supporting, { period: before })).toMatchObject({
      verdict: 'no-evidence',
      population: 0,
    });
  });

  it('is stale when its newest evidence is older than planned', () => {
    const reference = period.to + 200 * DAY;
    expect(evaluate(check, supporting, { period, reference }).verdict).toBe('stale');
    expect(evaluate(check, contradicting, { period, reference }).verdict).toBe('contradicts');
  });

  it('leaves it to people while a planned value is only a starting value, and still shows what it found', () => {
    for (const key of check.planned) {
      const result = evaluate(check, contradicting, { period, unconfirmed: [key] });
      expect(result).toMatchObject({
        verdict: 'needs-judgement',
        reason: 'planned-value-unconfirmed',
        settings: [key],
      });
      expect(result.exceptions).toHaveLength(contradicting.length);
    }
  });

  it('does not depend on the order of records and has at most one exception for each', () => {
    const stories = [...supporting, ...contradicting, ...cases.flatMap((other) => other.contradicting)];
    const { exceptions, ...expected } = evaluate(check, stories, { period });
    expect(exceptions.length).toBeLessThanOrEqual(expected.population);
    fc.assert(
      fc.property(fc.shuffledSubarray(stories, { minLength: stories.length }), (shuffled) => {
        const { exceptions: found, ...result } = evaluate(check, shuffled, { period });
        expect(result).toEqual(expected);
        expect(new Set(found)).toEqual(new Set(exceptions));
      }),
      { numRuns: 20 },
    );
  });

  it('gives every reason it can name in every language, with a kind for each placeholder', () => {
    for (const { text, params } of Object.values(check.texts.reasons)) {
      for (const language of languages) {
        const named = [...text[language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(new Set(named)).toEqual(new Set(Object.keys(params)));
      }
    }
    for (const { reason, params } of evaluate(check, contradicting, { period }).exceptions) {
      const definition = check.texts.reasons[reason];
      expect(Object.keys(params).toSorted()).toEqual(Object.keys(definition?.params ?? {}).toSorted());
      for (const [name, kind] of Object.entries(definition?.params ?? {})) {
        if (kind !== 'terms') continue;
        for (const term of [params[name]].flat()) expect(check.texts.terms).toHaveProperty(String(term));
      }
    }
  });

  it('bears on the requirements that the catalogue says', () => {
    const entry = catalogueChecks.find(({ id }) => id === check.id);
    expect(check.requirements).toEqual(entry?.requirements);
  });
});

it('covers every check of incident management', () => {
  expect(cases.map(({ check }) => check)).toEqual(incidentChecks);
});

describe('what happened after the period', () => {
  it('does not count: state, values and clocks are those of its end', () => {
    const late = story([
      ...worked(period.to - 2 * DAY),
      [period.to + DAY, { kind: 'note', text: 'Late note.' }],
      [period.to + DAY, { kind: 'update', values: { impact: 1, urgency: 1, category: null } }],
      perform(period.to + 2 * DAY, 'declare-major'),
      perform(period.to + 3 * DAY, 'resolve', resolution),
      perform(period.to + 4 * DAY, 'close'),
    ]);
    expect(evaluate(recordKeepingCheck, [late], { period })).toMatchObject({ population: 1 });
    expect(evaluate(recordKeepingCheck, [late], { period }).exceptions[0]?.reason).toBe('no-recent-entry');
    expect(evaluate(resolutionCheck, [late], { period }).exceptions).toMatchObject([
      { reason: 'out-of-target' },
    ]);
    expect(evaluate(classificationCheck, [late], { period })).toMatchObject({ verdict: 'supports' });
    expect(evaluate(majorClassificationCheck, [late], { period })).toMatchObject({ population: 0 });
    expect(evaluate(majorResponseCheck, [late], { period })).toMatchObject({ population: 0 });
  });

  it('leaves the record as it was then, whatever was done to it later', () => {
    const commands: Step[1][] = [
      ...['assign', 'start', 'pend', 'resume', 'resolve', 'close', 'reopen', 'cancel', 'declare-major'].map(
        (activity): Step[1] => ({
          kind: 'perform',
          activity,
          values: activity === 'start' ? { assignee: idOf(1) } : activity === 'resolve' ? resolution : {},
          text: 'Why.',
        }),
      ),
      { kind: 'perform', activity: 'assign', values: { team: idOf(3) } },
      { kind: 'perform', activity: 'pend', values: { pending_reason: 'supplier' } },
      { kind: 'update', values: { impact: 1 } },
      { kind: 'update', values: { urgency: 3, category: null } },
      { kind: 'note', text: 'Looked into it.' },
      { kind: 'clock' },
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 30 }), fc.nat(31), (drawn, cut) => {
        const steps = [
          create(start),
          ...drawn.map((command, index): Step => [start + (index + 1) * HOUR, command]),
        ];
        const to = start + cut * HOUR;
        const context = contextFor({ from: start, to });
        const whole = story(steps, settingsWith(), 'live', 'skip');
        const member = memberAt(incident, whole.record, whole.entries, context);
        const then = steps.filter(([at]) => at < to);
        if (then.length === 0) {
          expect(member).toBeNull();
          return;
        }
        const { record } = story(then, settingsWith(), 'live', 'skip');
        const { state, values, history, resolved_at, closed_at, updated_at } = record;
        expect(member?.record).toMatchObject({ state, values, history, resolved_at, closed_at, updated_at });
      }),
    );
  });
});

describe('AC-086', () => {
  it('compares the priority with the matrix as it is planned', () => {
    const matrix = {
      impacts: 3,
      urgencies: 3,
      matrix: [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
    };
    const settings = settingsWith({ 'incident.priority': matrix });
    const result = evaluate(classificationCheck, [story([create(start)])], { period, settings });
    expect(result.exceptions).toMatchObject([
      { reason: 'priority-differs', params: { impact: 2, urgency: 2, priority: 3, planned: 1 } },
    ]);
  });

  it('leaves out what was just reported, until it has waited longer than planned or somebody began', () => {
    const reported = (at: number, more: Step[] = []): Story =>
      story([create(at, { title: 'It hums' }), ...more]);
    const fresh = reported(period.to - HOUR);
    expect(evaluate(classificationCheck, [fresh], { period })).toMatchObject({
      population: 0,
      verdict: 'no-evidence',
    });
    const forgotten = reported(period.to - 20 * DAY);
    const begun = reported(period.to - HOUR, [perform(period.to - MINUTE, 'start', { assignee: idOf(1) })]);
    for (const late of [forgotten, begun]) {
      expect(evaluate(classificationCheck, [late], { period })).toMatchObject({
        population: 1,
        verdict: 'contradicts',
      });
    }
  });

  it('leaves out what was cancelled', () => {
    const cancelled = story([create(start, { title: 'Wrong number' }), perform(start + HOUR, 'cancel')]);
    expect(evaluate(classificationCheck, [cancelled], { period }).population).toBe(0);
  });
});

describe('AC-088', () => {
  const inTarget = Array.from({ length: 9 }, (_, day) => story(done(start + day * DAY, HOUR)));

  it('tolerates what the planned share tolerates, without exceptions', () => {
    const result = evaluate(resolutionCheck, [...inTarget, story(done(start, 25 * HOUR))], { period });
    expect(result).toMatchObject({ verdict: 'supports', population: 10, exceptions: [] });
    expect(result.measures[0]).toMatchObject({ name: 'in_target', value: 90, limit: { value: 90 } });
  });

  it('names the records behind a share of reopening that is too high', () => {
    const reopened = story([
      ...done(start, HOUR),
      perform(start + DAY, 'reopen'),
      perform(start + DAY + HOUR, 'resolve'),
    ]);
    const result = evaluate(resolutionCheck, [...inTarget, reopened], { period });
    expect(result.exceptions).toMatchObject([
      { record_id: reopened.record.id, reason: 'reopened', params: { times: 1 } },
    ]);
    expect(result.measures[1]).toMatchObject({ value: 10 });
  });

  it('counts working time while pending as nobody’s delay', () => {
    const waiting = story([
      ...worked(start),
      perform(start + HOUR, 'pend', { pending_reason: 'requester' }),
      perform(start + 5 * DAY, 'resume'),
      perform(start + 5 * DAY + HOUR, 'resolve', resolution),
    ]);
    expect(evaluate(resolutionCheck, [waiting], { period }).measures[0]).toMatchObject({ value: 100 });
  });

  it('needs a person where no target is planned', () => {
    const settings = settingsWith({ 'incident.targets': { targets: [] } });
    const result = evaluate(resolutionCheck, inTarget, { period, settings });
    expect(result).toMatchObject({ verdict: 'needs-judgement', reason: 'planned-value-missing' });
  });

  it('says when resolved incidents are never closed', () => {
    const waiting = story([...worked(start - 70 * DAY), perform(start - 69 * DAY, 'resolve', resolution)]);
    const result = evaluate(resolutionCheck, [waiting], { period });
    expect(result.exceptions).toMatchObject([{ reason: 'not-closed' }]);
  });
});

describe('AC-089', () => {
  it('takes no question of the requester for work', () => {
    const question: Step = [period.to - DAY, { kind: 'comment', text: 'Any news?' }, idOf(5)];
    const opened = create(period.to - 9 * DAY, { ...classified, requester: idOf(5) });
    const asked = story([opened, question]);
    expect(evaluate(recordKeepingCheck, [asked], { period }).exceptions).toMatchObject([
      { reason: 'no-recent-entry' },
    ]);
    const answered = story([
      opened,
      ...[8, 7, 6, 5, 4, 3, 2, 1].map(
        (days): Step => [period.to - days * DAY, { kind: 'comment', text: 'Still on it.' }],
      ),
    ]);
    expect(evaluate(recordKeepingCheck, [answered], { period }).exceptions).toMatchObject([]);
  });
});

describe('AC-090', () => {
  it('accepts a withdrawal with a reason by a leading role', () => {
    const withdrawn = story([
      ...worked(start, urgent),
      perform(start + HOUR, 'declare-major'),
      perform(start + 2 * HOUR, 'withdraw-major'),
    ]);
    expect(evaluate(majorClassificationCheck, [withdrawn], { period })).toMatchObject({
      verdict: 'supports',
      population: 1,
    });
    expect(evaluate(majorResponseCheck, [withdrawn], { period }).population).toBe(0);
  });

  it('does not hold it against a major incident that its priority was lowered later', () => {
    const lowered = story([
      ...worked(start, urgent),
      perform(start + HOUR, 'declare-major'),
      [start + 2 * HOUR, { kind: 'update', values: { urgency: 3 } }],
    ]);
    expect(evaluate(majorClassificationCheck, [lowered], { period }).verdict).toBe('supports');
  });

  it('asks only about the services that the criteria name', () => {
    const criteria = { ...(settingsWith()['incident.major'] as object), services: [idOf(4)] };
    const settings = settingsWith({ 'incident.major': criteria });
    const stories = [
      story(done(start, HOUR, urgent)),
      story(done(start, HOUR, { ...urgent, service: idOf(4) } as never)),
    ];
    expect(evaluate(majorClassificationCheck, stories, { period, settings })).toMatchObject({
      population: 1,
    });
  });
});

describe('AC-091', () => {
  it('waits until the time is up', () => {
    const fresh = story([
      ...worked(period.to - HOUR, urgent),
      perform(period.to - 5 * MINUTE, 'declare-major'),
    ]);
    expect(evaluate(majorResponseCheck, [fresh], { period }).population).toBe(0);
  });
});

describe('evidence', () => {
  it('is counted by where it comes from', () => {
    const stories = [story([create(start)]), story([create(start)], settingsWith(), 'sample')];
    const { evidence } = evaluate(classificationCheck, stories, { period });
    expect(evidence).toEqual({ live: 1, import: 0, sample: 1 });
  });
});
