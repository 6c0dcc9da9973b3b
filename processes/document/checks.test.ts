import { describe, expect, it } from 'vitest';
import type { Check } from '../../kernel/check.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { documentItems } from '../../standard/documents.ts';
import { standIn } from '../testing/stand-in.ts';
import {
  create,
  evaluateStories,
  idOf,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { versionApprovalCheck } from './checks/approval.ts';
import { versionChainCheck } from './checks/chain.ts';
import { changedDocumentsCheck } from './checks/changed.ts';
import { documentListCheck } from './checks/list.ts';
import { policyCheck, securityPolicyCheck } from './checks/policies.ts';
import { retentionCheck } from './checks/retention.ts';
import { document } from './definition.ts';
import { documentModule } from './module.ts';
import type { Signature, Version } from './versions.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const start = end - 100 * DAY_MS;
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(documentModule, { 'record.retention': { incident: 365 } });
const [author, reviewer, boss, owner] = [1, 2, 3, 4].map(idOf) as [string, string, string, string];
const question = { period, settings };
const hash = 'a'.repeat(64);
const onStart = new Date(start).toISOString().slice(0, 10);

const step = (at: number, activity: string, by: string, roles: readonly Role[], values = {}): Step => [
  at,
  { kind: 'perform', activity, values, text: 'Said why.', signature: 'Sample Name' },
  by,
  roles,
];
const policy = {
  title: 'Sample policy',
  kind: 'policy',
  item: 'DI-02',
  language: 'en',
  assignee: owner,
  reviewers: [reviewer],
  approvers: [boss],
  distribution: ['agent'],
};
/** A document from its first line to its approval by somebody with a role, at one instant. */
const approved = (values: object = {}, role: Role = 'top-management', at = start): readonly Step[] => [
  create(at, { ...policy, ...values }),
  step(at, 'write', author, ['agent'], { content_hash: hash, media_type: 'application/json' }),
  step(at, 'submit', author, ['agent']),
  step(at, 'review', reviewer, ['agent']),
  step(at, 'approve', boss, [role]),
];
const publish = (at = start, effective_date = onStart): Step =>
  step(at, 'publish', owner, ['system-manager'], {
    effective_date,
    material: true,
    change_summary: 'First.',
  });
const withdraw = (at: number): Step => step(at, 'withdraw', owner, ['system-manager']);
const dispose = (at: number): Step => step(at, 'dispose', owner, ['system-manager']);
const story = (...steps: Step[]): Story => tell(steps, { definition: document, settings });
const published = (values: object = {}, role?: Role): Story => story(...approved(values, role), publish());

/** The story with values that no command of ours would leave, as a hand in the database might. */
const tampered = (one: Story, values: Readonly<Record<string, unknown>>): Story => ({
  ...one,
  record: { ...one.record, values: { ...one.record.values, ...values } },
});
const versionOf = ({ record }: Story): Version => (record.values['versions'] as Version[])[0] as Version;
const signatureOf = ({ record }: Story, field: string): Signature =>
  (record.values[field] as Signature[])[0] as Signature;
const evaluate = (check: Check, stories: readonly Story[], more = {}) =>
  evaluateStories(check, document, stories, { ...question, ...more });
const reasonsOf = (check: Check, stories: readonly Story[]) =>
  evaluate(check, stories).exceptions.map(({ reason }) => reason);

describe.each([policyCheck, versionApprovalCheck, versionChainCheck, retentionCheck, documentListCheck])(
  '$id',
  (check) => {
    it('sees nothing without documents, nor in drafts', () => {
      expect(evaluate(check, []).verdict).toBe('no-evidence');
      expect(evaluate(check, [story(...approved())]).verdict).toBe('no-evidence');
    });

    it('leaves it to people while the plan is nobody’s', () => {
      const more = { unconfirmed: ['document.control'] };
      expect(evaluate(check, [published()], more).verdict).toBe('needs-judgement');
    });

    it('does not see what was published after the period', () => {
      const later = [...approved(), publish(end + DAY_MS, '2026-11-02')];
      expect(evaluate(check, [story(...later)]).population).toBe(0);
    });
  },
);

describe('AC-028', () => {
  const on = (days: number): number => start + days * DAY_MS;
  /** The next version of a document that is published. */
  const revised = (at: number): readonly Step[] => [
    step(at, 'revise', author, ['agent']),
    step(at, 'write', author, ['agent'], {
      content_hash: String(at).padEnd(64, 'b').slice(0, 64),
      media_type: 'application/json',
    }),
    step(at, 'submit', author, ['agent']),
    step(at, 'review', reviewer, ['agent']),
    step(at, 'approve', boss, ['top-management']),
    publish(at, new Date(at).toISOString().slice(0, 10)),
  ];
  const once = story(...approved(), publish(), ...revised(on(20)));
  const twice = story(...approved(), publish(), ...revised(on(20)), ...revised(on(40)));
  const stand = standIn('change', {}, ['assess', 'scheduled', 'closed']);
  /** A change that names documents, in states it came into some days after the start. */
  const naming = (documents: readonly string[], ...states: readonly (readonly [string, number])[]): Story => {
    const { record, entries } = tell([create(start, {})], { definition: stand, settings });
    const history = [...record.history, ...states.map(([state, days]) => ({ state, at: on(days) }))];
    return { record: { ...record, history, values: { documents } }, entries };
  };
  const judged = (one: Story, changes: readonly Story[] = []) =>
    evaluateStories(changedDocumentsCheck, document, [one], question, [
      { definition: stand, stories: changes },
    ]);
  const scheduled = ({ record }: Story) => naming([record.id], ['scheduled', 10]);

  it('asks nothing for a first version, nor for guidelines', () => {
    expect(judged(published()).population).toBe(0);
    const guideline = story(...approved({ kind: 'guideline' }), publish(), ...revised(on(20)));
    expect(judged(guideline).verdict).toBe('no-evidence');
  });

  it('supports a version that a change of its own carried', () => {
    expect(judged(once, [scheduled(once)])).toMatchObject({ verdict: 'supports', population: 1 });
    expect(judged(twice, [scheduled(twice), scheduled(twice)]).exceptions).toEqual([]);
  });

  it('contradicts a version without a change', () => {
    const other = naming([idOf(77)], ['scheduled', 10]);
    expect(judged(once, [other])).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'no-change', params: { version: 2, at: on(20), count: 1 } }],
    });
  });

  it.each([
    [
      'authorised only afterwards',
      [
        ['assess', 1],
        ['scheduled', 21],
      ],
    ],
    [
      'over already',
      [
        ['scheduled', 1],
        ['closed', 19],
      ],
    ],
    ['never authorised', [['assess', 1]]],
  ] as const)('contradicts where the change was %s', (_, states) => {
    const { record } = once;
    expect(judged(once, [naming([record.id], ...states)]).exceptions).toMatchObject([
      { reason: 'not-carried' },
    ]);
  });

  it('lets no change that is left open cover whatever comes', () => {
    expect(judged(twice, [scheduled(twice)]).exceptions).toMatchObject([
      { reason: 'not-carried', params: { version: 3, count: 1 } },
    ]);
  });

  it('leaves it to people while the plan is nobody’s', () => {
    const unconfirmed = { ...question, unconfirmed: ['document.control'] };
    const companions = [{ definition: stand, stories: [scheduled(once)] }];
    const result = evaluateStories(changedDocumentsCheck, document, [once], unconfirmed, companions);
    expect(result.verdict).toBe('needs-judgement');
  });
});

describe('AC-007', () => {
  it('supports a policy that top management approved and that is within its date', () => {
    expect(evaluate(policyCheck, [published()])).toMatchObject({ verdict: 'supports', population: 1 });
  });

  it('does not ask that of other policies', () => {
    const other = published({ item: 'DI-09' }, 'process-owner');
    expect(evaluate(policyCheck, [published(), other])).toMatchObject({ verdict: 'supports', population: 1 });
  });

  it('contradicts when nobody of top management approved it', () => {
    const result = evaluate(policyCheck, [published({}, 'process-owner')]);
    expect(result).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'not-by-top-management', params: { version: 1 } }],
    });
  });

  it('contradicts when its review is overdue', () => {
    const steps = [...approved(), publish()];
    const [first, ...others] = steps;
    const short: Step = [
      start,
      { kind: 'update', values: { review_interval_days: 50 } },
      owner,
      ['system-manager'],
    ];
    expect(reasonsOf(policyCheck, [story(first as Step, short, ...others)])).toEqual(['review-overdue']);
    expect(reasonsOf(policyCheck, [tampered(published(), { next_review: null })])).toEqual([
      'no-review-date',
    ]);
  });

  it('does not count a version before it takes effect', () => {
    const future = story(...approved(), publish(start, '2026-12-01'));
    expect(evaluate(policyCheck, [future]).population).toBe(0);
  });
});

describe('AC-109', () => {
  const security = { item: 'DI-09' };

  it.each<Role>(['top-management', 'system-manager', 'process-owner'])(
    'supports a policy that somebody with the role %s approved',
    (role) => {
      const result = evaluate(securityPolicyCheck, [published(), published(security, role)]);
      expect(result).toMatchObject({ verdict: 'supports', population: 1 });
    },
  );

  it('contradicts when nobody of management approved it, or its review is overdue', () => {
    expect(reasonsOf(securityPolicyCheck, [published(security, 'agent')])).toEqual(['not-by-management']);
    const overdue = tampered(published(security), { next_review: '2026-10-30' });
    expect(reasonsOf(securityPolicyCheck, [overdue])).toEqual(['review-overdue']);
    expect(reasonsOf(securityPolicyCheck, [tampered(published(security), { next_review: null })])).toEqual([
      'no-review-date',
    ]);
  });

  it('sees nothing in the service management policy', () => {
    expect(evaluate(securityPolicyCheck, [published()]).verdict).toBe('no-evidence');
  });
});

describe('AC-022', () => {
  it('supports versions that were reviewed and approved by others', () => {
    expect(evaluate(versionApprovalCheck, [published()])).toMatchObject({
      verdict: 'supports',
      population: 1,
    });
  });

  it('contradicts: no-review, no-approval, author-alone, signed-late', () => {
    const one = published();
    const [review, approval] = [signatureOf(one, 'reviews'), signatureOf(one, 'approvals')];
    const later = start + DAY_MS;
    const cases: readonly [string, Readonly<Record<string, unknown>>][] = [
      ['no-review', { reviews: [] }],
      ['no-review', { reviews: [{ ...review, person: author }] }],
      ['no-review', { reviews: [{ ...review, hash: 'b'.repeat(64) }] }],
      ['no-approval', { approvals: [] }],
      ['no-approval', { approvals: [{ ...approval, hash: 'b'.repeat(64) }] }],
      ['author-alone', { approvals: [{ ...approval, person: author }] }],
      ['signed-late', { approvals: [{ ...approval, at: later }] }],
      ['signed-late', { reviews: [{ ...review, at: later }] }],
    ];
    for (const [reason, values] of cases) {
      const result = evaluate(versionApprovalCheck, [tampered(one, values)]);
      expect(result).toMatchObject({
        verdict: 'contradicts',
        exceptions: [{ reason, params: { version: 1 } }],
      });
    }
  });

  it('still counts approvals of somebody who left, and says what waits for nobody', () => {
    const waiting = story(...approved().slice(0, 4));
    const gone = evaluate(versionApprovalCheck, [published(), waiting], { people: [] });
    expect(gone).toMatchObject({
      verdict: 'supports',
      measures: [{ name: 'waiting-for-leavers', value: 1 }],
    });
    const people = [{ id: boss, roles: ['top-management'] }];
    const there = evaluate(versionApprovalCheck, [published(), waiting], { people });
    expect(there.measures).toMatchObject([{ name: 'waiting-for-leavers', value: 0 }]);
  });
});

describe('AC-023', () => {
  it('supports a chain of versions as the journal has it', () => {
    const second = [
      step(end - 10 * DAY_MS, 'revise', author, ['agent']),
      step(end - 10 * DAY_MS, 'write', author, ['agent'], {
        content_hash: 'b'.repeat(64),
        media_type: 'application/json',
      }),
      step(end - 10 * DAY_MS, 'submit', author, ['agent']),
      step(end - 10 * DAY_MS, 'review', reviewer, ['agent']),
      step(end - 10 * DAY_MS, 'approve', boss, ['top-management']),
      publish(end - 9 * DAY_MS, '2026-10-25'),
    ];
    const two = story(...approved(), publish(), ...second);
    expect(evaluate(versionChainCheck, [two])).toMatchObject({ verdict: 'supports', population: 1 });
    const [first, last] = two.record.values['versions'] as [Version, Version];
    const cases: readonly [string, readonly Version[]][] = [
      ['number-missing', [last]],
      ['link-broken', [first, { ...last, previous_hash: 'c'.repeat(64) }]],
      ['other-content', [first, { ...last, hash: 'c'.repeat(64) }]],
      ['journal-differs', [{ ...first, published_at: start - DAY_MS }, last]],
    ];
    for (const [reason, versions] of cases) {
      expect(reasonsOf(versionChainCheck, [tampered(two, { versions })]), reason).toEqual([reason]);
    }
  });

  it('contradicts when content and approval were exchanged together, as the journal knows better', () => {
    const one = published();
    const forged = 'f'.repeat(64);
    const exchanged = tampered(one, {
      versions: [{ ...versionOf(one), hash: forged }],
      approvals: [{ ...signatureOf(one, 'approvals'), hash: forged }],
    });
    expect(reasonsOf(versionChainCheck, [exchanged])).toEqual(['journal-differs']);
  });

  it('contradicts when nothing says to whom a document is distributed', () => {
    expect(reasonsOf(versionChainCheck, [published({ distribution: [] })])).toEqual(['no-distribution']);
  });
});

describe('AC-024', () => {
  const old = start - 3 * 365 * DAY_MS;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const longAgo = story(
    ...approved({}, 'top-management', old),
    publish(old, day(old)),
    withdraw(old),
    dispose(end - DAY_MS),
  );

  it('supports what is kept, and what was disposed of after its term', () => {
    expect(evaluate(retentionCheck, [published(), longAgo])).toMatchObject({
      verdict: 'supports',
      population: 2,
    });
  });

  it('contradicts: no-term, too-early, not-journalled', () => {
    expect(reasonsOf(retentionCheck, [tampered(published(), { retention_days: null })])).toEqual(['no-term']);
    expect(reasonsOf(retentionCheck, [tampered(longAgo, { keep_until: '2026-12-31' })])).toEqual([
      'too-early',
    ]);
    const silent = { ...longAgo, entries: longAgo.entries.filter(({ activity }) => activity !== 'dispose') };
    expect(reasonsOf(retentionCheck, [silent])).toEqual(['not-journalled']);
  });

  it('counts records of other processes that were disposed of, and contradicts where one was so wrongly', () => {
    const at = end - 10 * DAY_MS;
    const [right, early, untold, unplanned] = [11, 12, 13, 14].map(idOf) as [string, string, string, string];
    const disposed = { at, kept_until: day(at - DAY_MS), journalled: true };
    const fine = { past_term: 7, disposals: [{ ...disposed, record_id: right }] };
    const kept = evaluate(retentionCheck, [published()], { ...question, retention: fine });
    expect(kept).toMatchObject({
      verdict: 'supports',
      measures: [
        { name: 'disposed', value: 1 },
        { name: 'past-term', value: 7, limit: null },
      ],
    });
    const wrong = [
      { ...disposed, record_id: early, kept_until: day(at) },
      { ...disposed, record_id: untold, journalled: false },
      { ...disposed, record_id: unplanned, kept_until: null },
    ];
    const retention = { past_term: 0, disposals: [...fine.disposals, ...wrong] };
    const found = evaluate(retentionCheck, [published()], { ...question, retention });
    expect(found.verdict).toBe('contradicts');
    expect(found.exceptions.map(({ record_id, reason }) => [record_id, reason])).toEqual([
      [early, 'too-early'],
      [untold, 'not-journalled'],
      [unplanned, 'no-term'],
    ]);
  });

  it('leaves it to people while nobody has confirmed how long records are kept', () => {
    const unconfirmed = { ...question, unconfirmed: ['record.retention'] };
    expect(evaluate(retentionCheck, [published()], unconfirmed).verdict).toBe('needs-judgement');
  });
});

describe('AC-025', () => {
  const listed = documentItems.filter(({ letter }) => letter !== null);
  const all = listed.map(({ id }) => published({ item: id, kind: 'plan' }));

  it('supports when every item of the list is in force', () => {
    expect(evaluate(documentListCheck, all)).toMatchObject({
      verdict: 'supports',
      population: listed.length,
      measures: [{ name: 'missing-items', value: 0 }],
    });
  });

  it('contradicts when a part of an item is missing, and says which', () => {
    const without = all.filter(({ record }) => record.values['item'] !== 'DI-09');
    expect(evaluate(documentListCheck, without)).toMatchObject({
      verdict: 'contradicts',
      measures: [
        { name: 'missing-items', value: 1 },
        { name: 'item-d', value: 2, limit: { kind: 'minimum', value: 3 } },
      ],
    });
  });

  it('does not count what was withdrawn', () => {
    const gone = story(...approved({ item: 'DI-01' }), publish(), withdraw(end - DAY_MS));
    const others = all.filter(({ record }) => record.values['item'] !== 'DI-01');
    expect(evaluate(documentListCheck, [...others, gone]).measures).toMatchObject([
      { name: 'missing-items', value: 1 },
      { name: 'item-a', value: 0 },
    ]);
  });
});
