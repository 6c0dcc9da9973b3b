import { describe, expect, it } from 'vitest';
import { evaluateClocks } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Role } from '../../kernel/roles.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { serviceRequest } from './definition.ts';
import { serviceRequestModule } from './module.ts';

const at = Date.parse('2026-03-02T08:00:00Z');
const MINUTE = 60_000;
const matrix = [
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 4],
];
const settings = startingSettings(serviceRequestModule, {
  'incident.priority': { impacts: 3, urgencies: 3, matrix },
});
const [asker, first, second, third, deputy] = [idOf(21), idOf(22), idOf(23), idOf(24), idOf(25)];

const itemId = idOf(50);
function itemWith(approvals: readonly object[], more: object = {}): ProcessRecord {
  const values = {
    audience: 'everyone',
    category: 'access',
    impact: 2,
    urgency: 2,
    item_version: 3,
    approvals,
    ...more,
  };
  return knownRecord('request-item', 'offered', values, itemId);
}
const person = (id: string, values: object = {}) =>
  knownRecord('person', 'active', { manager: null, deputy: null, ...values }, id);
const telling = (item: ProcessRecord, ...people: readonly ProcessRecord[]) => ({
  definition: serviceRequest,
  settings,
  known: [item, person(asker, { manager: third }), ...people],
});
const asked = create(at, { title: 'An account', item: itemId, requester: asker });
const by = (
  id: string,
  activity: string,
  held: readonly Role[] = ['requester'],
  when = at + MINUTE,
): Step => [when, perform(when, activity)[1], id, held];
const names = [first, second, third];
const need = (rule: string, more: object = {}) => ({ step: 1, of: 'people', rule, people: names, ...more });

describe('approvals', () => {
  it.each([
    ['one', need('one'), [first]],
    ['two of three', need('quorum', { quorum: 2 }), [first, second]],
    ['all', need('all'), [first, second, third]],
    ['the manager', { step: 1, of: 'manager', rule: 'one' }, [third]],
  ])('of %s are enough, and none fewer', (_, needed, people) => {
    const told = telling(itemWith([needed]));
    const states = people.map((__, count) =>
      tell([asked, ...people.slice(0, count).map((id) => by(id, 'approve'))], told),
    );
    expect(states.map(({ record }) => record.state)).toEqual(people.map(() => 'approval'));
    const { record, entries } = tell([asked, ...people.map((id) => by(id, 'approve'))], told);
    expect(record).toMatchObject({
      state: 'fulfilment',
      values: { approved_at: at + MINUTE, approvers: null },
    });
    expect(entries.at(-1)).toMatchObject({ activity: 'begin', by_person: false });
  });

  it('of one person count once, and a person asked later is not asked yet', () => {
    const steps = [need('quorum', { quorum: 2 }), { step: 7, of: 'people', rule: 'one', people: [deputy] }];
    const told = telling(itemWith(steps));
    expect(refusalCodes([asked, by(first, 'approve'), by(first, 'approve', ['agent'])], told)).toEqual([
      'service-request.decided-already',
    ]);
    expect(refusalCodes([asked, by(deputy, 'approve', ['agent'])], told)).toEqual([
      'service-request.not-asked',
    ]);
    const both = [asked, by(first, 'approve'), by(second, 'approve')];
    expect(tell(both, told).record.values['approvers']).toEqual([deputy]);
    expect(tell([...both, by(deputy, 'approve')], told).record.state).toBe('fulfilment');
  });

  it('are given by a deputy in the place of whoever is away', () => {
    const told = telling(itemWith([need('all', { people: [first] })]), person(first, { deputy }));
    const { record } = tell([asked, by(deputy, 'approve', ['agent'])], told);
    expect(record).toMatchObject({
      state: 'fulfilment',
      values: { approvals: [{ by: deputy, instead_of: first, decision: 'approved' }] },
    });
    expect(refusalCodes([asked, by(second, 'approve', ['agent'])], told)).toEqual([
      'service-request.not-asked',
    ]);
  });

  it('are not overruled by the deputy of whoever gave theirs before they went away', () => {
    const people = [first, second];
    const told = telling(itemWith([need('all', { people })]), ...people.map((id) => person(id, { deputy })));
    const given = [asked, by(first, 'approve')];
    // For the one who has not said anything yet, and for nobody else.
    const { record } = tell([...given, by(deputy, 'approve', ['agent'])], told);
    expect(record.state).toBe('fulfilment');
    expect(record.values['approvals']).toMatchObject([{ by: first }, { by: deputy, instead_of: second }]);
    const alone = telling(
      itemWith([need('all', { people }), need('one', { step: 2 })]),
      person(first, { deputy }),
    );
    const overruling: Step = [
      at + MINUTE,
      { kind: 'perform', activity: 'reject', values: {}, text: 'No.' },
      deputy,
      ['agent'],
    ];
    expect(refusalCodes([...given, overruling], alone)).toEqual(['service-request.not-asked']);
  });

  it('hold for a request that was merged into another and is taken apart again', () => {
    const told = telling(itemWith([need('one')]));
    const joined = (activity: string, when: number): Step => [
      when,
      { kind: 'perform', activity, values: {}, text: 'Why.' },
      second,
      ['agent'],
    ];
    const apart = [joined('merge', at + 2 * MINUTE), joined('unmerge', at + 3 * MINUTE)];
    expect(tell([asked, by(first, 'approve'), ...apart], told).record).toMatchObject({
      state: 'fulfilment',
      values: { approved_at: at + MINUTE },
    });
    // Nobody had decided on this one.
    expect(tell([asked, ...apart], told).record).toMatchObject({
      state: 'approval',
      values: { approvers: names },
    });
  });

  it('never ask those it is about', () => {
    const concerned = telling(itemWith([need('all', { people: [asker, first] })]));
    expect(tell([asked], concerned).record.values['approvers']).toEqual([first]);
    expect(refusalCodes([asked], telling(itemWith([need('one', { people: [asker] })])))).toEqual([
      'service-request.no-approver',
    ]);
    const receiver = create(at, { title: 'x', item: itemId, requester: asker, requested_for: first });
    expect(tell([receiver], telling(itemWith([need('all')]))).record.values['approvers']).toEqual([
      second,
      third,
    ]);
  });

  it('end with a rejection, which says why', () => {
    const told = telling(itemWith([need('all')]));
    const { record } = tell([asked, by(first, 'approve'), by(second, 'reject')], told);
    expect(record).toMatchObject({ state: 'rejected', closed_at: at + MINUTE });
    const silent: Step = [
      at,
      { kind: 'perform', activity: 'reject', values: {}, text: null },
      first,
      ['requester'],
    ];
    expect(refusalCodes([asked, silent], told)).toEqual(['field.required']);
  });

  it('are asked of people by name and of holders of a role, in the planned days', () => {
    const told = telling(
      itemWith([need('one', { people: [first] }), { step: 1, of: 'role', rule: 'one', role: 'agent' }]),
    );
    const { record } = tell([asked], told);
    expect(record.due_at).toBe(at + 3 * 86_400_000);
    expect(tell([asked, by(first, 'approve'), by(second, 'approve', ['agent'])], told).record.state).toBe(
      'fulfilment',
    );
  });
});

describe('clocks', () => {
  const clockOf = (record: ProcessRecord, name: string, now: number, planned = settings) =>
    evaluateClocks(serviceRequest, record, { now, settings: planned, calendar: () => null }).find(
      (clock) => clock.name === name,
    )?.evaluation;

  it('leave the time of approval out of the target, where that is planned', () => {
    const { record } = tell([asked, by(first, 'approve')], telling(itemWith([need('one')])));
    const counting = {
      ...settings,
      'service-request.approval': { decide_within_days: 3, outside_target: false },
    };
    expect(clockOf(record, 'fulfilment', at + 3 * MINUTE)?.elapsed_ms).toBe(2 * MINUTE);
    expect(clockOf(record, 'fulfilment', at + 3 * MINUTE, counting)?.elapsed_ms).toBe(3 * MINUTE);
  });

  it('count the response until somebody takes it up, not until work may begin', () => {
    const told = telling(itemWith([]));
    const begun = tell([asked], told).record;
    expect(begun.state).toBe('fulfilment');
    expect(clockOf(begun, 'response', at + MINUTE)?.state).toBe('running');
    const taken = tell([asked, by(second, 'start', ['agent'])], told).record;
    expect(taken.values['assignee']).toBe(second);
    expect(clockOf(taken, 'response', at + 9 * MINUTE)).toMatchObject({
      state: 'stopped',
      elapsed_ms: MINUTE,
    });
  });

  it('hold the target of the item before that of the priority', () => {
    const due = (more: object) => tell([asked], telling(itemWith([], more))).record.due_at;
    // Priority 3 is to be taken up within 480 minutes, which comes first where the item promises more time.
    expect(due({ target_minutes: 30 })).toBe(at + 30 * MINUTE);
    expect(due({})).toBe(at + 480 * MINUTE);
  });
});

it('takes what its item says where nobody said otherwise', () => {
  const told = telling(itemWith([], { service: idOf(60), team: idOf(61) }));
  const own = create(at, {
    title: 'x',
    item: itemId,
    requester: asker,
    category: 'other',
    impact: 1,
    urgency: 1,
  });
  expect(tell([own], told).record.values).toMatchObject({
    category: 'other',
    priority: 1,
    service: idOf(60),
    team: idOf(61),
    form_version: 3,
    requested_for: asker,
  });
  const withdrawn = { ...itemWith([]), state: 'withdrawn' };
  expect(refusalCodes([own], telling(withdrawn))).toEqual(['service-request.not-offered']);
  const forStaff = telling(itemWith([], { audience: 'staff' }));
  const plain: Step = [at, { kind: 'create', values: { title: 'x', item: itemId } }, asker, ['requester']];
  expect(refusalCodes([plain], forStaff)).toEqual(['service-request.not-offered']);
});
