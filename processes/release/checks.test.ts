import { describe, expect, it } from 'vitest';
import { set } from '../../kernel/field.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { observed } from '../testing/observed.ts';
import { standIn } from '../testing/stand-in.ts';
import { create, evaluateStories, idOf, startingSettings, tell } from '../testing/stories.ts';
import {
  approvedReleaseCheck,
  baselinedReleaseCheck,
  linkedReleaseCheck,
  watchedReleaseCheck,
} from './checks.ts';
import { release } from './definition.ts';
import { releaseModule } from './module.ts';
import { releaseTypesKey } from './types.ts';

const end = Date.parse('2026-07-01T00:00:00Z');
const settings = startingSettings(releaseModule);
const question = { period: { from: end - 90 * DAY_MS, to: end }, settings };
const deployed_at = end - 40 * DAY_MS;

type Values = Readonly<Record<string, unknown>>;

/** A release as another system tells of it: nothing of our lifecycle stands in the way. */
const told = (values: Values, state = 'deployed') =>
  observed(releaseModule, [end - 60 * DAY_MS, state, values]);
const criteria = [{ criterion: 'Sign-in works', met: true, evidence: 'Report' }];
const sound = { deployed_at, verified_at: deployed_at - 2, approved_at: deployed_at - 1, criteria };

describe('AC-082', () => {
  const ask = (...values: readonly Values[]) =>
    evaluateStories(
      approvedReleaseCheck,
      release,
      values.map((one) => told(one)),
      question,
    );

  it('supports when verification and approval came before deployment', () => {
    expect(ask(sound)).toMatchObject({ verdict: 'supports', population: 1 });
    const unmet = { ...sound, criteria_unmet: 1, unmet_decision: 'deploy' };
    expect(ask(unmet).verdict).toBe('supports');
  });

  it.each([
    ['not-verified', { verified_at: null }, '8.5.3-s6'],
    ['verified-late', { verified_at: deployed_at + 1 }, '8.5.3-s6'],
    ['no-criteria', { criteria: [] }, '8.5.3-s6'],
    ['not-approved', { approved_at: null }, '8.5.3-s7'],
    ['approved-late', { approved_at: deployed_at + 1 }, '8.5.3-s7'],
    ['unmet-undecided', { criteria_unmet: 2 }, '8.5.3-s7'],
  ])('contradicts: %s', (reason, change, requirement) => {
    const result = ask(sound, { ...sound, ...change });
    expect(result).toMatchObject({ verdict: 'contradicts', population: 2, exceptions: [{ reason }] });
    expect(result.requirements[requirement]?.verdict).toBe('contradicts');
    const other = requirement === '8.5.3-s6' ? '8.5.3-s7' : '8.5.3-s6';
    expect(result.requirements[other]?.verdict).toBe('supports');
  });

  it('sees nothing in releases that were not deployed, and judges by nobody’s types not at all', () => {
    expect(ask({ ...sound, deployed_at: null })).toMatchObject({ verdict: 'no-evidence', population: 0 });
    const unconfirmed = { ...question, unconfirmed: [releaseTypesKey] };
    expect(evaluateStories(approvedReleaseCheck, release, [told(sound)], unconfirmed).verdict).toBe(
      'needs-judgement',
    );
  });
});

describe('AC-083', () => {
  const changes = [idOf(30)];
  const ask = (values: Values, state = 'built') =>
    evaluateStories(
      linkedReleaseCheck,
      release,
      [told({ built_at: deployed_at, ...values }, state)],
      question,
    );

  it('supports when changes are named, and errors closed or that there are none', () => {
    expect(ask({ changes, closes_none: true })).toMatchObject({ verdict: 'supports', population: 1 });
    expect(ask({ changes, closes: [{ kind: 'problem', number: 'PRB-1' }] }).verdict).toBe('supports');
  });

  it('contradicts without changes, and without a word on what is closed', () => {
    expect(ask({ closes_none: true })).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'no-changes' }],
    });
    const silent = ask({ changes });
    expect(silent.exceptions).toMatchObject([{ reason: 'closes-untold' }]);
    expect(silent.requirements).toMatchObject({
      '8.5.3-s3': { verdict: 'supports' },
      '8.5.3-s4': { verdict: 'contradicts' },
    });
  });

  it.each(['planned', 'cancelled'])('sees nothing in releases that are %s', (state) => {
    expect(ask({}, state).verdict).toBe('no-evidence');
  });
});

describe('AC-084', () => {
  const baseline = standIn('configuration-baseline', { taken_at: set('instant') }, ['planned'], ['taken']);
  const taken = (taken_at: number | null) => {
    const story = tell([create(end - 300 * DAY_MS, {})], { definition: baseline, settings: {} });
    return { ...story, record: { ...story.record, values: { taken_at } } };
  };
  const ask = (taken_at: number | null, values: Values = {}) => {
    const known = taken(taken_at);
    const one = told({ deployed_at, baseline: known.record.id, ...values });
    return evaluateStories(baselinedReleaseCheck, release, [one], question, [
      { definition: baseline, stories: [known] },
    ]);
  };

  it('supports when a baseline was taken shortly before', () => {
    expect(ask(deployed_at - DAY_MS)).toMatchObject({ verdict: 'supports', population: 1 });
  });

  it.each([
    ['none', deployed_at - DAY_MS, { baseline: null }],
    ['not-taken', null, {}],
    ['late', deployed_at + 1, {}],
    ['old', deployed_at - 7 * DAY_MS - 1, {}],
    ['incomplete', deployed_at - DAY_MS, { items_without_baseline: 3 }],
  ])('contradicts: %s', (reason, taken_at, values) => {
    expect(ask(taken_at, values)).toMatchObject({ verdict: 'contradicts', exceptions: [{ reason }] });
  });

  it('sees nothing in releases that were not deployed', () => {
    expect(ask(deployed_at, { deployed_at: null }).verdict).toBe('no-evidence');
  });
});

describe('AC-085', () => {
  const ask = (...values: readonly Values[]) =>
    evaluateStories(
      watchedReleaseCheck,
      release,
      values.map((one) => told({ deployed_at, ...one })),
      question,
    );
  const counted = (incidents_after: number, days = 14) => ({
    incidents_after,
    incidents_counted_at: deployed_at + days * DAY_MS,
  });
  const good = { outcome: 'successful', ...counted(1) };

  it('supports and shows how many succeeded, and incidents for each', () => {
    const result = ask(good, { outcome: 'with-problems', ...counted(4) });
    expect(result.verdict).toBe('supports');
    expect(result.measures).toMatchObject([
      { name: 'successful', value: 50 },
      { name: 'incidents-per-release', value: 2.5 },
    ]);
  });

  it('contradicts without outcome, and where incidents were not counted to the end', () => {
    const silent = ask({ ...good, outcome: null });
    expect(silent.exceptions).toMatchObject([{ reason: 'no-outcome', params: { days: 3 } }]);
    expect(silent.requirements['8.5.3-s12']?.verdict).toBe('supports');
    const early = ask({ outcome: 'successful', ...counted(0, 13) });
    expect(early.exceptions).toMatchObject([{ reason: 'not-counted', params: { days: 14 } }]);
    expect(early.requirements['8.5.3-s11']?.verdict).toBe('supports');
  });

  it('waits as long as is planned', () => {
    const lately = { deployed_at: end - 2 * DAY_MS };
    expect(ask(lately)).toMatchObject({ verdict: 'supports', population: 1 });
    expect(ask({ deployed_at: end - 3 * DAY_MS - 1 }).verdict).toBe('contradicts');
    const unreviewed = { deployed_at: end - 20 * DAY_MS, outcome: 'successful' };
    expect(ask(unreviewed).verdict).toBe('supports');
    expect(ask({ ...unreviewed, deployed_at: end - 22 * DAY_MS }).verdict).toBe('contradicts');
  });

  it('has no share of nothing, and no evidence where nothing was deployed', () => {
    expect(ask({ deployed_at: null })).toMatchObject({
      verdict: 'no-evidence',
      measures: [{ value: null }, { value: null }],
    });
  });
});
