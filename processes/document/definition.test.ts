import { describe, expect, it } from 'vitest';
import { decide } from '../../kernel/decide.ts';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { availableActivities } from '../../kernel/rights.ts';
import type { Role } from '../../kernel/roles.ts';
import { contextFor, create, idOf, type Step, startingSettings, tell } from '../testing/stories.ts';
import { document } from './definition.ts';
import { documentModule } from './module.ts';
import {
  type Signature,
  standingSignatures,
  versionInForce,
  versionsOf,
  versionToAcknowledge,
} from './versions.ts';

const day = Date.parse('2026-03-02T08:00:00Z');
const at = (days: number): number => day + days * DAY_MS;
const settings = startingSettings(documentModule);
const [author, reviewer, approver, boss, owner] = [1, 2, 3, 4, 5].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
];
const [hashA, hashB] = ['a'.repeat(64), 'b'.repeat(64)];

const step = (days: number, activity: string, by: string, roles: readonly Role[], values = {}): Step => [
  at(days),
  { kind: 'perform', activity, values, text: 'Said why.', signature: `Name of ${by.at(-1)}` },
  by,
  roles,
];
const write = (days: number, hash = hashA, by = author): Step =>
  step(days, 'write', by, ['agent'], { content_hash: hash, media_type: 'application/json' });
const submit = (days: number): Step => step(days, 'submit', author, ['agent']);
const review = (days: number, by = reviewer): Step => step(days, 'review', by, ['requester']);
const approve = (days: number, by = approver, roles: readonly Role[] = ['agent']): Step =>
  step(days, 'approve', by, roles);
const release = { effective_date: '2026-03-10', material: true, change_summary: 'First version.' };
const publish = (days: number, values: object = release): Step =>
  step(days, 'publish', owner, ['system-manager'], values);

const written = create(day, {
  title: 'Sample policy',
  kind: 'policy',
  language: 'en',
  assignee: owner,
  reviewers: [reviewer],
  approvers: [approver],
  distribution: ['agent'],
});
const toApproval = [written, write(0), submit(0), review(1)];
const inForce = [...toApproval, approve(2), publish(3)];

const story = (steps: readonly Step[], more = settings) =>
  tell(steps, { definition: document, settings: more });
const refusalOf = (steps: readonly Step[], more = settings): unknown => {
  try {
    story(steps, more);
  } catch (refusal) {
    return refusal;
  }
  return null;
};
const problem = (field: string, code: string) => ({ problems: [expect.objectContaining({ field, code })] });

describe('a version', () => {
  it('comes into force with the content that was signed, and names who signed it', () => {
    const { record } = story(inForce);
    expect(record).toMatchObject({
      state: 'published',
      values: { published_hash: hashA, submitted_hash: null },
    });
    expect(versionsOf(record)).toEqual([
      {
        number: 1,
        title: 'Sample policy',
        hash: hashA,
        previous_hash: null,
        media_type: 'application/json',
        authors: [author],
        approved_by: 'Name of 3',
        published_at: at(3),
        published_by: owner,
        effective_date: '2026-03-10',
        material: true,
        summary: 'First version.',
        generated_digest: null,
        superseded_on: null,
      },
    ]);
    expect(record.values['approvals']).toMatchObject([
      { version: 1, person: approver, name: 'Name of 3', at: at(2), hash: hashA, meaning: 'approval' },
    ]);
    expect(record.values['next_review']).toBe('2027-03-10');
  });

  it('stays in force while the next one is prepared, and until that takes effect', () => {
    const second = [
      ...inForce,
      step(20, 'revise', author, ['agent']),
      write(20, hashB),
      submit(20),
      review(21),
      approve(22),
      publish(23, { effective_date: '2026-04-10', material: false, change_summary: 'Wording.' }),
    ];
    const drafted = story(second.slice(0, 8)).record;
    expect(drafted).toMatchObject({ state: 'draft', values: { published_hash: hashA, content_hash: hashB } });
    const { record } = story(second);
    expect(versionsOf(record).map(({ number, superseded_on }) => [number, superseded_on])).toEqual([
      [1, '2026-04-10'],
      [2, null],
    ]);
    expect(versionInForce(record, '2026-04-09')?.number).toBe(1);
    expect(versionInForce(record, '2026-04-10')).toMatchObject({ number: 2, previous_hash: hashA });
    expect(versionToAcknowledge(record)?.number).toBe(1);
  });

  it('keeps of which definition it was made, whatever becomes of the next one', () => {
    const make = (days: number, hash: string, digest: string): Step =>
      step(days, 'write', author, ['agent'], {
        content_hash: hash,
        media_type: 'application/json',
        generated_from: 'issue',
        generated_digest: digest,
      });
    const first = [written, make(0, hashA, 'first'), submit(0), review(1), approve(2), publish(3)];
    const revised = [...first, step(20, 'revise', author, ['agent']), make(20, hashB, 'second')];
    expect(story(revised).record.values).toMatchObject({ generated_digest: 'second' });
    expect(versionsOf(story(revised).record)).toMatchObject([{ generated_digest: 'first' }]);
    const dropped = story([...revised, step(21, 'drop-revision', owner, ['system-manager'])]);
    expect(dropped.record.values).toMatchObject({ generated_from: 'issue', generated_digest: 'first' });
  });

  it('can be dropped before it is published, which leaves the one before as it was', () => {
    const { record } = story([
      ...inForce,
      step(20, 'revise', author, ['agent']),
      step(20, 'describe', author, ['agent'], { title: 'Other title' }),
      write(20, hashB),
      step(21, 'drop-revision', owner, ['system-manager']),
    ]);
    expect(record).toMatchObject({
      state: 'published',
      values: { title: 'Sample policy', content_hash: hashA, material: true, effective_date: '2026-03-10' },
    });
  });

  it('takes no effect before it was published, on whatever day that is somewhere', () => {
    const on = (effective_date: string) => [
      ...toApproval,
      approve(2),
      publish(3, { ...release, effective_date }),
    ];
    expect(refusalOf(on('2026-03-03'))).toMatchObject(problem('effective_date', 'field.day-too-early'));
    expect(refusalOf(on('2026-03-04'))).toBeNull();
  });

  it('has to be read by everybody when it is the first, whatever is said of it', () => {
    const { record } = story([...toApproval, approve(2), publish(3, { ...release, material: false })]);
    expect(versionToAcknowledge(record)?.number).toBe(1);
  });

  it('counts whoever began it among its authors, though they left every word as it was', () => {
    const again = [...inForce, step(20, 'revise', approver, ['agent']), submit(20), review(21)];
    expect(refusalOf([...again, approve(22)])).toMatchObject(problem('authors', 'document.author-alone'));
  });
});

describe('submitting', () => {
  it('takes content, an owner and somebody else who reviews', () => {
    expect(refusalOf([written, submit(0)])).toMatchObject(problem('content_hash', 'field.required'));
    const alone = create(day, { ...(written[1] as any).values, reviewers: [author] });
    expect(refusalOf([alone, write(0), submit(0)])).toMatchObject(
      problem('reviewers', 'document.reviewer-needed'),
    );
  });

  it('takes somebody who approves, by name or by role', () => {
    const nobody = create(day, { ...(written[1] as any).values, approvers: [author] });
    expect(refusalOf([nobody, write(0), submit(0)])).toBeNull();
    const plan = { ...settings, 'document.approval': { quorum: 1, approving_roles: [], within_days: 14 } };
    expect(refusalOf([nobody, write(0), submit(0)], plan)).toMatchObject(
      problem('approvers', 'document.approver-needed'),
    );
  });

  it('of a document from outside takes its source', () => {
    const external = create(day, { ...(written[1] as any).values, kind: 'external' });
    expect(refusalOf([external, write(0), submit(0)])).toMatchObject(
      problem('external_source', 'field.required'),
    );
  });
});

describe('signing', () => {
  it('is for reviewers who are named and did not write it', () => {
    expect(refusalOf([written, write(0), submit(0), review(1, owner)])).toMatchObject(
      problem('reviewers', 'field.named-person-only'),
    );
    expect(refusalOf([written, write(0), submit(0), review(1, boss)])).toMatchObject({
      code: 'activity.not-allowed',
    });
    const two = create(day, { ...(written[1] as any).values, reviewers: [author, reviewer] });
    expect(refusalOf([two, write(0), submit(0), review(1, author)])).toMatchObject(
      problem('authors', 'field.beyond-authority'),
    );
  });

  it('as approver is for those named and for the planned roles', () => {
    expect(refusalOf([...toApproval, approve(2, owner, ['system-manager'])])).toMatchObject(
      problem('approvers', 'document.approver-other'),
    );
    const { record } = story([...toApproval, approve(2, boss, ['top-management']), publish(3)]);
    expect(record.values['approvals']).toMatchObject([{ person: boss, roles: ['top-management'] }]);
  });

  it('is never the author’s alone, and each signs once', () => {
    const both = create(day, { ...(written[1] as any).values, approvers: [author, approver] });
    const prepared = [both, write(0), submit(0), review(1)];
    expect(refusalOf([...prepared, approve(2, author)])).toMatchObject(
      problem('authors', 'document.author-alone'),
    );
    expect(refusalOf([...prepared, approve(2), approve(2, author)])).toBeNull();
    expect(refusalOf([...prepared, approve(2), approve(2)])).toMatchObject(
      problem('approvals', 'document.signed-already'),
    );
  });

  it('counts everybody who wrote the version among its authors', () => {
    const steps = [written, write(0, hashA, approver), write(0, hashB), submit(0), review(1)];
    expect(refusalOf([...steps, approve(2, approver)])).toMatchObject(
      problem('authors', 'document.author-alone'),
    );
  });

  it('needs a password', () => {
    const bare: Step = [at(1), { kind: 'perform', activity: 'review', values: {} }, reviewer, ['requester']];
    expect(refusalOf([written, write(0), submit(0), bare])).toMatchObject({
      code: 'activity.signature-needed',
    });
  });
});

describe('changing the content', () => {
  it('sends it back to draft and voids what was signed', () => {
    const { record } = story([...toApproval, approve(2), write(2, hashB)]);
    expect(record).toMatchObject({
      state: 'draft',
      values: { content_hash: hashB, submitted_hash: null, reviews: [], approvals: [] },
    });
  });

  it('leaves no signature to count again when the old content comes back', () => {
    const back = [...toApproval, approve(2), write(2, hashB), write(2, hashA), submit(2), review(3)];
    expect(refusalOf([...back, publish(4)])).toMatchObject(problem('approvals', 'document.quorum-missing'));
  });

  it('leaves those under published versions alone', () => {
    const { record } = story([...inForce, step(20, 'revise', author, ['agent']), write(20, hashB)]);
    expect(record.values['approvals']).toHaveLength(1);
    const again = [...inForce, step(20, 'revise', author, ['agent']), submit(20), review(21)];
    const later = { ...release, effective_date: '2026-04-10' };
    expect(refusalOf([...again, publish(22, later)])).toMatchObject(
      problem('approvals', 'document.quorum-missing'),
    );
  });

  it('is not offered among what may be done next, as it brings bytes along', () => {
    const { record } = story([written, write(0)]);
    const names = availableActivities(document, record, { id: author, roles: ['administrator'] }).map(
      ({ name }) => name,
    );
    expect(names).toContain('submit');
    expect(names).not.toContain('write');
    expect(names).not.toContain('dispose');
  });

  it('does not change particulars once it was submitted', () => {
    const values = { title: 'Other title' };
    expect(refusalOf([...toApproval, step(1, 'describe', author, ['agent'], values)])).toMatchObject({
      code: 'activity.not-now',
    });
    const update: Step = [at(1), { kind: 'update', values }, owner, ['system-manager']];
    expect(refusalOf([...toApproval, update])).toMatchObject({ code: 'field.not-allowed' });
  });
});

describe('a quorum', () => {
  const plan = {
    ...settings,
    'document.approval': { quorum: 2, approving_roles: ['top-management'], within_days: 14 },
  };

  it('is reached by different people', () => {
    expect(refusalOf([...toApproval, approve(2), publish(3)], plan)).toMatchObject({
      problems: [{ field: 'approvals', code: 'document.quorum-missing', params: { given: 1, needed: 2 } }],
    });
    const two = [...toApproval, approve(2), approve(2, boss, ['top-management'])];
    expect(story([...two, publish(3)], plan).record.state).toBe('published');
  });

  it('is helped by naming another approver when one has left', () => {
    const named: Step = [
      at(2),
      { kind: 'update', values: { approvers: [approver, boss] } },
      owner,
      ['system-manager'],
    ];
    const steps = [...toApproval, named, approve(2), approve(2, boss), publish(3)];
    expect(story(steps, plan).record.state).toBe('published');
  });
});

describe('publishing', () => {
  const ready = story([...toApproval, approve(2)]).record;
  const publishWith = (values: Readonly<Record<string, unknown>>) => {
    const record = { ...ready, values: { ...ready.values, ...values } };
    const context = {
      now: at(3),
      actor: { id: owner, roles: ['system-manager' as const] },
      origin: 'live' as const,
      organisation_id: 'organisation',
      settings,
      calendar: () => null,
      newId: () => idOf(9_999),
      number: '',
    };
    const command = { kind: 'perform', activity: 'publish', values: release } as const;
    const decision = decide(document, record, command, context);
    return decision.ok ? [] : decision.refusal.problems.map(({ code }) => code);
  };
  const [[reviewed], [approved]] = [ready.values['reviews'], ready.values['approvals']] as [
    [Signature],
    [Signature],
  ];

  it('looks at each signature once more, whatever led to the state of the record', () => {
    expect(publishWith({})).toEqual([]);
    const [missingReview, missingApproval] = ['document.review-missing', 'document.quorum-missing'];
    for (const wrong of [{ hash: hashB }, { version: 2 }, { person: author }]) {
      expect(publishWith({ reviews: [{ ...reviewed, ...wrong }] })).toEqual([missingReview]);
      expect(publishWith({ approvals: [{ ...approved, ...wrong }] })).toEqual([missingApproval]);
    }
  });

  it('names those alone as approvers who signed these bytes', () => {
    expect(standingSignatures(ready, 'approvals')).toHaveLength(1);
    const other = { ...ready, values: { ...ready.values, approvals: [{ ...approved, hash: hashB }] } };
    expect(standingSignatures(other, 'approvals')).toEqual([]);
  });
});

describe('the end of a document', () => {
  const withdrawn = [...inForce, step(40, 'withdraw', owner, ['system-manager'])];
  const dispose = (days: number): Step => step(days, 'dispose', owner, ['system-manager']);

  it('keeps it for its term, and only then lets it be disposed of', () => {
    expect(story(withdrawn).record).toMatchObject({
      state: 'withdrawn',
      values: { published_hash: null, keep_until: '2029-04-10' },
    });
    expect(refusalOf([...withdrawn, dispose(40 + 1095)])).toMatchObject({
      problems: [
        { field: 'keep_until', code: 'document.retention-running', params: { until: '2029-04-10' } },
      ],
    });
    expect(story([...withdrawn, dispose(40 + 1096)]).record).toMatchObject({
      state: 'disposed',
      values: { disposed_by: owner },
    });
  });

  it('does not let the term be shortened once it runs', () => {
    const shorten: Step = [
      at(41),
      { kind: 'update', values: { retention_days: 0 } },
      owner,
      ['system-manager'],
    ];
    expect(refusalOf([...withdrawn, shorten])).toMatchObject({ code: 'field.not-allowed' });
  });
});

describe('what a document asks for', () => {
  const owedBy = (steps: readonly Step[]) =>
    obligationsOf(
      document,
      story(steps).record,
      contextFor({ period: { from: day, to: day }, settings }),
    ).map(({ kind, person, due_at }) => [kind, person, due_at]);

  it('goes from its owner to reviewers, approvers, publication and the next review', () => {
    expect(owedBy([written])).toEqual([['finish', owner, null]]);
    expect(owedBy([written, write(0), submit(0)])).toEqual([['review', reviewer, at(14)]]);
    const both = create(day, { ...(written[1] as any).values, reviewers: [author, reviewer] });
    expect(owedBy([both, write(0), submit(0)])).toEqual([['review', reviewer, at(14)]]);
    expect(owedBy(toApproval)).toEqual([['approve', approver, at(15)]]);
    const two = create(day, { ...(written[1] as any).values, approvers: [author, approver] });
    expect(owedBy([two, write(0), submit(0), review(1)])).toEqual([['approve', approver, at(15)]]);
    expect(owedBy([...toApproval, approve(2)])).toEqual([['publish', null, at(15)]]);
    const end = Date.parse('2027-03-11T00:00:00Z') - 1;
    expect(owedBy(inForce)).toEqual([['periodic-review', owner, end]]);
    const confirmed = [...inForce, step(30, 'confirm', owner, ['system-manager'])];
    expect(owedBy(confirmed)).toEqual([['periodic-review', owner, Date.parse('2027-04-02T00:00:00Z') - 1]]);
  });
});
