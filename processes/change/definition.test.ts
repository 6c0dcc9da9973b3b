import { describe, expect, it } from 'vitest';
import { DAY_MS, rowsIn } from '../../kernel/register.ts';
import {
  asked,
  askedAt,
  assessedValues,
  done,
  engineer,
  highAnswers,
  lowAnswers,
  noMajor,
  owner,
  people,
  plannedAt,
  plans,
  proofs,
  changeTestSettings as settings,
  untilAsked,
  untilDone,
  untilScheduled,
} from '../testing/changes.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { idOf, type Step, tell } from '../testing/stories.ts';
import { change } from './definition.ts';

const telling = { definition: change, settings };
const end = (steps: readonly Step[], more = {}) => tell(steps, { ...telling, ...more }).record;
const codes = (steps: readonly Step[], more = {}) => refusalCodes(steps, { ...telling, ...more });
const day = (days: number): number => askedAt + days * DAY_MS;

describe('a normal change', () => {
  it('goes from the request to the review', () => {
    const record = end([
      ...untilDone(),
      owner(day(12), 'review', { effectiveness: 'effective', review_conclusion: 'Quiet since.' }),
      owner(day(12), 'close'),
    ]);
    expect(record.state).toBe('closed');
    expect(record.values).toMatchObject({
      risk_level: 1,
      major_impact: false,
      plan_version: 1,
      authorised_version: 1,
      authorised_at: day(4),
      authorised_policy: 'All others',
      implemented_by: people.implementer,
      deployed_at: plannedAt + 3_600_000,
      review_due: '2026-09-21',
    });
    expect(record.history.map(({ state }) => state)).toEqual([
      'new',
      'assess',
      'authorise',
      'scheduled',
      'implement',
      'review',
      'closed',
    ]);
  });

  it('is authorised by the program once the last approval is there, which the journal tells apart', () => {
    const { entries } = tell(untilScheduled(), telling);
    expect(entries.slice(-2)).toMatchObject([
      { activity: 'approve', by_person: true },
      { activity: 'authorise', by_person: false },
    ]);
  });

  it('is not put before anybody while its assessment has gaps', () => {
    const without = (name: keyof typeof assessedValues) =>
      codes([
        asked(),
        engineer(day(1), 'submit'),
        engineer(day(1), 'assess', { ...assessedValues, [name]: null }),
        engineer(day(1), 'request-approval'),
      ]);
    expect(without('benefit')).toEqual(['field.required']);
    expect(without('impact_capacity')).toEqual(['field.required']);
    expect(without('risk_answers')).toEqual(['change.risk-unanswered']);
    expect(without('major_criteria')).toEqual(['change.major-unanswered']);
    expect(codes(untilAsked({ back_out_plan: null }))).toEqual(['field.required']);
    expect(codes(untilAsked({}, { risk_answers: lowAnswers.slice(1) }))).toEqual(['change.risk-unanswered']);
    expect(codes(untilAsked({}, { major_criteria: noMajor.slice(1) }))).toEqual(['change.major-unanswered']);
  });

  it('takes no answer that the questionnaire does not have, and no end before its start', () => {
    const odd = [{ question: 'reach', answer: 'moon' }];
    expect(codes(untilAsked({}, { risk_answers: odd }))).toEqual(['field.choice-unknown']);
    expect(codes([asked({ planned_end: plannedAt - 1 })])).toEqual(['change.ends-before-start']);
  });

  it('is told its risk with the calculation', () => {
    const { values } = end(untilAsked({}, { risk_answers: highAnswers }));
    expect(values).toMatchObject({ risk_level: 4, risk_score: 100 });
    expect(rowsIn({ values } as never, 'risk_calculation')[0]).toMatchObject({
      answer: 'Most users or customers',
      points: 10,
      weight: 3,
      product: 30,
    });
  });
});

describe('design and transition', () => {
  const transition = idOf(70);
  it.each([
    [
      'a criterion for major impact',
      {},
      {
        major_criteria: [
          { criterion: 'agreed-levels', answer: true },
          ...noMajor.filter(({ criterion }) => criterion !== 'agreed-levels'),
        ],
      },
    ],
    ['a removal', {}, { service_effect: 'removed' }],
    ['a service taken over', {}, { service_effect: 'transfer-in' }],
    ['a service handed over', {}, { service_effect: 'transfer-out' }],
    ['a category of the policy', { category: 'service' }, {}],
  ])('is named for %s', (_, values, assessed) => {
    expect(codes(untilAsked(values, assessed))).toEqual(['change.transition-needed']);
    expect(codes(untilAsked(values, { ...assessed, transition }))).toEqual([]);
  });
});

describe('an approval', () => {
  it('is for those whom the policy names', () => {
    const agent = done(people.other, ['agent'], day(4), 'approve');
    expect(codes([...untilAsked(), agent])).toEqual(['change.not-entitled']);
  });

  it('is signed, and not by who asked for it or implements it', () => {
    const own = done(people.requester, ['process-owner'], day(4), 'approve');
    const implementing = done(people.implementer, ['process-owner'], day(4), 'approve');
    expect(codes([...untilAsked(), own])).toEqual(['change.own-approval']);
    expect(codes([...untilAsked(), implementing])).toEqual(['change.own-approval']);
    const unsigned: Step = [day(4), { kind: 'perform', activity: 'approve', values: {} }, people.approver];
    expect(codes([...untilAsked(), unsigned])).toEqual(['activity.signature-needed']);
  });

  it('is not by who wrote it down in another’s name', () => {
    const [at, command] = asked();
    const proxy: Step = [at, command, people.approver];
    expect(codes([proxy, ...untilAsked().slice(1), owner(day(4), 'approve')])).toEqual([
      'change.own-approval',
    ]);
  });

  it('may be the requester’s own where the policy does not separate duties', () => {
    const [policy] = (settings['change.approval'] as { policies: readonly object[] }).policies.slice(-1);
    const lax = { ...settings, 'change.approval': { policies: [{ ...policy, segregation: false }] } };
    const own = done(people.requester, ['process-owner'], day(4), 'approve');
    expect(codes([...untilAsked(), own], { settings: lax })).toEqual([]);
  });

  it('carries version and hash of what was approved, and counts for nothing else', () => {
    const first = end(untilScheduled());
    const [row] = rowsIn(first, 'approvals');
    expect(row).toMatchObject({
      as: 'role:process-owner',
      decision: 'approved',
      by: people.approver,
      name: 'Sample Signature',
      plan_version: 1,
      content_hash: first.values['content_hash'],
    });
    const changed = end([...untilScheduled(), engineer(day(5), 'replan', { plan: 'Otherwise.' })]);
    expect(changed).toMatchObject({ state: 'authorise', values: { plan_version: 2, authorised_at: null } });
    expect(changed.values['content_hash']).not.toBe(first.values['content_hash']);
    const again = end([owner(day(6), 'approve')], { going_on_with: changed });
    expect(again).toMatchObject({ state: 'scheduled', values: { authorised_version: 2 } });
    expect(rowsIn(again, 'approvals')).toHaveLength(2);
  });

  it.each([
    ['time', 'reschedule', { planned_start: plannedAt + 1, planned_end: plannedAt + 2 }],
    ['scope', 'replan', { description: 'More.' }],
    ['items', 'replan', { items: [idOf(90)] }],
    ['back-out plan', 'replan', { back_out_plan: 'Nothing.' }],
  ])('is asked again after another %s', (_, activity, values) => {
    expect(end([...untilScheduled(), engineer(day(5), activity, values)]).state).toBe('authorise');
  });

  it('stays while what is approved stays, as a version is one of content', () => {
    const same = end([...untilScheduled(), engineer(day(5), 'replan', plans)]);
    expect(same).toMatchObject({ state: 'scheduled', values: { plan_version: 1 } });
  });

  it('is asked again of a plan that is revised while it waits, and of each once', () => {
    const twice = [
      ...untilAsked({}, { risk_answers: highAnswers }),
      owner(day(4), 'approve'),
      owner(day(4), 'approve'),
    ];
    expect(codes(twice)).toEqual(['change.decided-already']);
    const revised = end([...twice.slice(0, -1), engineer(day(4), 'revise', { plan: 'Otherwise.' })]);
    expect(revised).toMatchObject({ state: 'authorise', values: { plan_version: 2 } });
    expect(codes([owner(day(5), 'approve')], { going_on_with: revised })).toEqual([]);
  });

  it('of high risk waits for the board as well, which decides in its meeting alone', () => {
    const waiting = end([...untilAsked({}, { risk_answers: highAnswers }), owner(day(4), 'approve')]);
    expect(waiting.state).toBe('authorise');
    const { plan_version, content_hash } = waiting.values;
    const about = { board: 'advisory', decision: 'approved', meeting: idOf(80), plan_version, content_hash };
    const command = { kind: 'perform', activity: 'record-board-approval', values: {}, about } as const;
    const tending = ['process-owner'] as const;
    expect(codes([[day(5), command]], { going_on_with: waiting })).toEqual(['field.not-allowed']);
    const program = { going_on_with: waiting, held: tending };
    const outdated = { ...command, about: { ...about, plan_version: 0 } };
    const byProgram = (one: typeof command) => [[day(5), one, null as never, tending]] as const;
    expect(codes(byProgram(outdated as never), program)).toEqual(['change.other-version']);
    expect(end(byProgram(command), program).state).toBe('scheduled');
  });

  it('is asked of nobody again by whom it was rejected: the next request is another version', () => {
    const rejected = end([...untilAsked(), owner(day(4), 'reject')]);
    expect(rejected).toMatchObject({ state: 'assess', values: { plan_version: 2 } });
    const again = [engineer(day(5), 'request-approval'), owner(day(6), 'approve')];
    expect(end(again, { going_on_with: rejected })).toMatchObject({
      state: 'scheduled',
      values: { authorised_version: 2 },
    });
  });

  it('by the owner of the service needs one', () => {
    const policies = [
      {
        id: 'owner',
        name: 'Owner',
        change_type: 'any',
        minimum_level: 1,
        category: null,
        service: null,
        approvals: [{ kind: 'service-owner', of: '', count: 1 }],
        segregation: true,
      },
    ];
    const owned = { ...settings, 'change.approval': { policies } };
    const service = knownRecord('service', 'live', { assignee: people.other });
    const steps = untilAsked({ service: service.id });
    const known = { settings: owned, known: [service] };
    expect(codes(steps, { ...known, known: [{ ...service, values: { assignee: null } }] })).toEqual([
      'change.service-without-owner',
    ]);
    expect(codes([...steps, owner(day(4), 'approve')], known)).toEqual(['change.not-entitled']);
    const byOwner = done(people.other, ['agent'], day(4), 'approve');
    expect(end([...steps, byOwner], known).state).toBe('scheduled');
  });
});

describe('before a change is carried out', () => {
  it.each([
    ['verification', ['field.required']],
    ['test_result', ['field.required']],
    ['back_out_tested', ['field.required']],
  ])('its %s is there', (name, expected) => {
    const values = Object.fromEntries(Object.entries(proofs).filter(([field]) => field !== name));
    expect(codes([...untilScheduled(), engineer(plannedAt, 'start', values)])).toEqual(expected);
  });

  it('a reason takes the place of a test', () => {
    const values = {
      verification: 'Looked at.',
      no_test_reason: 'No such hardware.',
      back_out_reason: 'As often done.',
    };
    expect(codes([...untilScheduled(), engineer(plannedAt, 'start', values)])).toEqual([]);
  });

  it('whoever is affected was told as long before as planned', () => {
    const steps = untilScheduled({ downtime: true });
    const start = engineer(plannedAt, 'start', proofs);
    const told = (at: number, more = {}) =>
      engineer(at, 'give-notice', { notice_to: 'All users', notice_by: 'mail', ...more });
    expect(codes([...steps, start])).toEqual(['change.not-announced']);
    expect(codes([...steps, told(plannedAt - 3_600_000), start])).toEqual(['change.announced-late']);
    expect(codes([...steps, told(day(9)), start])).toEqual([]);
    expect(codes([...steps, told(day(9), { notice_at: day(9) + DAY_MS })])).toEqual(['change.time-ahead']);
  });

  it('its implementer is not who approved it, nor becomes so once it is begun', () => {
    const handedOver: Step = [day(5), { kind: 'update', values: { assignee: people.approver } }];
    const start = engineer(plannedAt, 'start', proofs);
    const refused = ['change.implementer-approved'];
    expect(codes([...untilScheduled(), handedOver, start])).toEqual(refused);
    expect(codes([...untilScheduled(), start, handedOver])).toEqual(refused);
    const toAnother: Step = [plannedAt, { kind: 'update', values: { assignee: people.other } }];
    expect(codes([...untilScheduled(), start, toAnother])).toEqual([]);
  });

  it('another plan is verified and tested anew', () => {
    const verified = engineer(day(4), 'verify', proofs);
    const changed = (values: object): readonly Step[] => [
      ...untilScheduled(),
      verified,
      engineer(day(5), 'replan', values),
      owner(day(6), 'approve'),
      engineer(plannedAt, 'start'),
    ];
    expect(codes(changed({ title: 'Other words' }))).toEqual([]);
    expect(codes(changed({ plan: 'Otherwise.' }))).toEqual(['field.required', 'field.required']);
    expect(codes(changed({ back_out_plan: 'Otherwise.' }))).toEqual(['field.required']);
  });

  it('a time without changes is let by somebody who tends changes, with a reason, or left', () => {
    const brought = { conflicts: [{ kind: 'blackout', number: 'WIN0000001' }], conflicts_at: day(5) };
    const values = { planned_start: plannedAt + DAY_MS, planned_end: plannedAt + 2 * DAY_MS };
    const moved: Step = [day(5), { kind: 'perform', activity: 'reschedule', values, brought, text: null }];
    expect(codes([...untilScheduled(), moved])).toEqual(['change.blackout']);
    // Which window it is let in is known over HTTP only: see server/control/changes.test.ts.
    const byAgent = engineer(day(5), 'override-blackout', {
      blackouts: ['00000000-0000-7000-8000-0000000000c1'],
      blackout_reason: 'I want to.',
    });
    expect(codes([...untilScheduled(), byAgent])).toEqual(['activity.not-allowed']);
  });
});

describe('an emergency', () => {
  const emergency = {
    change_type: 'emergency',
    emergency_reason: 'Mail is down.',
    plan: null,
    back_out_plan: null,
  };
  const approved = [asked(emergency), engineer(askedAt, 'request-approval'), owner(askedAt, 'approve')];

  it('is approved by the emergency body before its paper is written', () => {
    expect(end([...approved, engineer(askedAt, 'start')]).state).toBe('implement');
    expect(
      codes([asked({ ...emergency, emergency_reason: null }), engineer(askedAt, 'request-approval')]),
    ).toEqual(['field.required']);
    expect(
      codes([asked(emergency), engineer(askedAt, 'request-approval'), engineer(askedAt, 'approve')]),
    ).toEqual(['change.not-entitled']);
  });

  it('owes its paper afterwards, and is not closed before', () => {
    const carriedOut = [
      ...approved,
      engineer(askedAt, 'start'),
      engineer(askedAt + 1, 'record-result', { outcome: 'successful' }),
      owner(day(1), 'review', { effectiveness: 'effective', review_conclusion: 'Mail is back.' }),
    ];
    const refused = codes([...carriedOut, owner(day(1), 'close')]);
    expect(new Set(refused)).toEqual(new Set(['change.owed-afterwards']));
    expect(refused).toHaveLength(15);
    const completed = [
      ...carriedOut,
      engineer(day(2), 'complete-record', { ...assessedValues, ...plans, ...proofs }),
      owner(day(2), 'close'),
    ];
    expect(end(completed)).toMatchObject({
      state: 'closed',
      values: { completed_at: day(2), risk_level: 1, authorised_version: 1 },
    });
  });

  it('does not rewrite afterwards what was approved', () => {
    const withPlan = [asked({ ...emergency, ...plans }), ...approved.slice(1), engineer(askedAt, 'start')];
    const complete = (values: object) =>
      codes([...withPlan, engineer(day(1), 'complete-record', { ...assessedValues, ...proofs, ...values })]);
    expect(complete({ plan: 'What we did in the end.' })).toEqual(['change.approved-as-it-was']);
    expect(complete(plans)).toEqual([]);
  });

  it('owes it by the planned day', () => {
    const record = end([...approved, engineer(askedAt, 'start')]);
    expect(record.due_at).toBeLessThanOrEqual(day(3));
    const normal = end([...untilScheduled(), engineer(plannedAt, 'start', proofs)]);
    expect(normal.due_at).toBe(plannedAt + 3_600_000);
  });
});

describe('a change that did not succeed', () => {
  const reviewed = [
    ...untilDone('failed'),
    owner(day(12), 'review', { effectiveness: 'not-effective', review_conclusion: 'It did not start.' }),
  ];
  it('is investigated, and something is done about it, before it is closed', () => {
    expect(codes([...reviewed, owner(day(12), 'close')])).toEqual(['field.required', 'change.no-follow-up']);
    const looked = engineer(day(12), 'investigate', { failure_investigation: 'A wrong version.' });
    expect(codes([...reviewed, looked, owner(day(12), 'close')])).toEqual(['change.no-follow-up']);
    const acted = engineer(day(12), 'investigate', {
      failure_investigation: 'A wrong version.',
      nonconformities: [idOf(60)],
    });
    expect(codes([...reviewed, acted, owner(day(12), 'close')])).toEqual([]);
  });

  it('is reviewed before it is closed, as is every other', () => {
    expect(codes([...untilDone(), owner(day(12), 'close')])).toEqual(['change.not-reviewed']);
  });
});

describe('a standard change', () => {
  const template = (state = 'approved', more = {}) =>
    knownRecord(
      'standard-change',
      state,
      {
        ...plans,
        ...assessedValues,
        category: 'infrastructure',
        back_out_tested: true,
        straight_to_scheduled: true,
        ...more,
      },
      idOf(50),
    );
  const standard = {
    change_type: 'standard',
    template: idOf(50),
    plan: null,
    back_out_plan: null,
    category: null,
  };
  const following = (known: ReturnType<typeof template>, values = {}) =>
    [[asked({ ...standard, ...values }), engineer(day(1), 'submit')], { known: [known] }] as const;

  it('takes over what its template says and goes straight to scheduled', () => {
    const record = end(...following(template()));
    expect(record).toMatchObject({
      state: 'scheduled',
      values: { plan: plans.plan, risk_level: 1, pre_authorised: true, authorised_policy: null },
    });
    expect(rowsIn(record, 'approvals')).toEqual([]);
  });

  it('is approved as a normal one where the template wants it, or once it departs from it', () => {
    expect(end(...following(template('approved', { straight_to_scheduled: false }))).state).toBe('assess');
    expect(end(...following(template(), { plan: 'My own way.' })).state).toBe('assess');
    const moved = { planned_start: plannedAt + 1, planned_end: plannedAt + 2 };
    const [steps, known] = following(template());
    expect(end([...steps, engineer(day(2), 'reschedule', moved)], known).state).toBe('scheduled');
    expect(end([...steps, engineer(day(2), 'replan', { plan: 'My own way.' })], known).state).toBe(
      'authorise',
    );
  });

  it('answers no questions of its own', () => {
    const record = end(...following(template(), { risk_answers: highAnswers }));
    expect(record.values).toMatchObject({ risk_level: 1, risk_answers: lowAnswers });
  });

  it('touches no service that its template is not for, by whatever way it comes to', () => {
    const own = template('approved', { services: [idOf(40)] });
    const stranger = 'change.template-other-service';
    const item = knownRecord('configuration-item', 'live', { service: idOf(41) });
    expect(codes(...following(own, { service: idOf(40) }))).toEqual([]);
    expect(codes(...following(own, { service: idOf(40), services: [idOf(41)] }))).toEqual([stranger]);
    const touching = following(own, { service: idOf(40), items: [item.id] })[0];
    expect(codes(touching, { known: [own, item] })).toEqual([stranger]);
    const normal = { template: idOf(50), service: idOf(41) };
    const turned = engineer(day(5), 'replan', { change_type: 'standard' });
    expect(codes([...untilScheduled(normal), turned], { known: [own] })).toEqual([stranger]);
    expect(codes([...untilScheduled(), turned], { known: [own] })).toEqual(['field.required']);
  });

  it('names an approved template for its service', () => {
    expect(codes([asked({ ...standard, template: null })])).toEqual(['field.required']);
    expect(codes(...following(template('draft')))).toEqual(['change.template-not-approved']);
    expect(codes(...following(template('approved', { services: [idOf(40)] })))).toEqual([
      'change.template-other-service',
    ]);
  });
});
