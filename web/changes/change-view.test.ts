import { describe, expect, it } from 'vitest';
import {
  assessedValues,
  plans,
  proofs,
  changeTestSettings as settings,
} from '../../processes/testing/changes.ts';
import type { ListedRecord } from '../records/record.ts';
import { balanceOf } from './change-view.ts';

const change = (more: object = {}): ListedRecord =>
  ({
    id: 'c',
    number: 'CHG0000001',
    state: 'authorise',
    change_type: 'normal',
    category: 'network',
    risk_level: 1,
    risk_score: 8,
    plan_version: 2,
    content_hash: 'now',
    service: { id: 's', name: 'Mail' },
    ...assessedValues,
    ...plans,
    ...proofs,
    ...more,
  }) as never;
const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);
const approved = (more: object = {}) => ({
  approvals: [
    {
      as: 'role:process-owner',
      decision: 'approved',
      by: { id: 'p', name: 'P' },
      plan_version: 2,
      content_hash: 'now',
      ...more,
    },
  ],
});

describe('what speaks for and against a change', () => {
  it('tells what is there and what is missing', () => {
    const { against } = balanceOf(change({ back_out_plan: null, benefit: null }), settings);
    expect(against.find(({ text }) => text === 'missing')?.fields).toEqual(['benefit', 'back_out_plan']);
    expect(texts(balanceOf(change(), settings).for)).toEqual([
      'low-risk',
      'verified',
      'tested',
      'back-out-tested',
    ]);
  });

  it('counts approvals of the version that stands alone', () => {
    expect(texts(balanceOf(change(approved()), settings).for)).toContain('approved');
    const outdated = balanceOf(change(approved({ plan_version: 1, content_hash: 'then' })), settings);
    expect(texts(outdated.against)).toEqual(['not-approved']);
    expect(texts(balanceOf(change({ pre_authorised: true }), settings).for)).toContain('pre-authorised');
    expect(texts(balanceOf(change(), { ...settings, 'change.approval': { policies: [] } }).against)).toEqual([
      'no-policy',
    ]);
  });

  it('tells risk, conflicts, what is open there and how similar changes went', () => {
    const more = {
      risk_level: 3,
      conflicts: [{ kind: 'blackout', number: 'WIN0000001', title: 'Year end' }],
      conflicts_at: '2026-01-01T00:00:00Z',
      open_incidents: [{ id: 'i', name: 'I' }],
      open_risks: [{ id: 'r', name: 'R' }],
      similar_count: 4,
      similar_successful: 3,
      notices: [{ at: '2026-01-01T00:00:00Z' }],
    };
    const { against, for: speaksFor } = balanceOf(change({ ...more, ...approved() }), settings);
    expect(texts(against)).toEqual([
      'high-risk',
      'conflict',
      'similar-failed',
      'open-incidents',
      'open-risks',
      'not-approved',
    ]);
    expect(against[2]?.params).toEqual({ count: 4, failed: 1 });
    expect(texts(speaksFor)).toContain('announced');
    const quiet = { ...more, risk_level: 1, conflicts: [], similar_successful: 4, notices: [] };
    expect(texts(balanceOf(change(quiet), settings).for)).toEqual(
      expect.arrayContaining(['no-conflicts', 'all-similar-successful']),
    );
  });

  it('asks for notice and for a transition where the organisation plans them', () => {
    expect(texts(balanceOf(change({ downtime: true }), settings).against)).toContain('not-announced');
    const removed = change({ service_effect: 'removed' });
    expect(texts(balanceOf(removed, settings).against)).toContain('no-transition');
    const named = { ...removed, transition: { id: 't', name: 'T' } };
    expect(texts(balanceOf(named, settings).against)).not.toContain('no-transition');
  });
});
