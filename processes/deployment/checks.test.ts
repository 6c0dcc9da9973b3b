import { describe, expect, it } from 'vitest';
import { given } from '../../kernel/field.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { roles } from '../../kernel/roles.ts';
import { standIn } from '../testing/stand-in.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { recordedDeploymentsCheck } from './checks.ts';
import { deployment } from './definition.ts';
import { deploymentModule } from './module.ts';
import { isOtherEnvironment } from './settings.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 90 * DAY_MS, to: end };
const settings = startingSettings(deploymentModule);
const question = { period, settings };

const change = standIn(
  'change',
  { change_type: given('line', roles), category: given('line', roles) },
  ['scheduled'],
  ['closed', 'cancelled'],
);
const release = standIn(
  'release',
  { changes: given('record', roles, { many: true }) },
  ['deployed'],
  ['closed'],
);
const classified = { change_type: 'normal', category: 'network' };
const changeStory = (values: object = classified, opened = end - 20 * DAY_MS, ...more: Step[]): Story =>
  tell([create(opened, { ...values }), ...more], { definition: change, settings });
const releaseStory = (...changes: Story[]): Story =>
  tell([create(end - 20 * DAY_MS, { changes: changes.map(({ record }) => record.id) })], {
    definition: release,
    settings,
  });

/** A deployment as it is reported ten days before the end, and what is done to it then. */
const deployed = (at = end - 10 * DAY_MS, ...steps: Step[]): Story => {
  const brought = {
    title: 'Mail',
    source: 'pipeline',
    external_id: '1',
    deployed_at: at,
    result: 'succeeded',
  };
  return tell([[at, { kind: 'create', values: {}, brought }], ...steps], {
    definition: deployment,
    settings,
  });
};
const by = (what: 'change' | 'release', story: Story, at = end - 10 * DAY_MS): Story =>
  deployed(at, perform(at, 'match', { [what]: story.record.id }));
const explained = (explanation: string): Story =>
  deployed(end - 10 * DAY_MS, perform(end - 9 * DAY_MS, 'explain', { explanation }));

const asked = (stories: readonly Story[], changes: readonly Story[] = [], releases: readonly Story[] = []) =>
  evaluateStories(recordedDeploymentsCheck, deployment, stories, question, [
    { definition: change, stories: changes },
    { definition: release, stories: releases },
  ]);
const reasons = (result: ReturnType<typeof asked>) => result.exceptions.map(({ reason }) => reason);

describe('AC-066', () => {
  it('supports when each deployment belongs to a classified change, also one closed since', () => {
    const old = changeStory(classified, end - 300 * DAY_MS, perform(end - 9 * DAY_MS, 'closed'));
    const recent = changeStory();
    const result = asked([by('change', old), by('change', recent)], [old, recent]);
    expect(result).toMatchObject({ verdict: 'supports', population: 2, exceptions: [] });
  });

  it('supports by the changes of a release, and contradicts where it names none', () => {
    const own = changeStory();
    const full = releaseStory(own);
    const empty = releaseStory();
    expect(asked([by('release', full)], [own], [full]).verdict).toBe('supports');
    expect(reasons(asked([by('release', empty)], [], [empty]))).toEqual(['release-without-change']);
  });

  it('contradicts where there is no change, at once', () => {
    const result = asked([deployed()]);
    expect(result).toMatchObject({ verdict: 'contradicts', population: 1 });
    expect(result.exceptions[0]).toMatchObject({
      reason: 'without-change',
      params: { at: end - 10 * DAY_MS },
    });
    expect(result.measures).toContainEqual({ name: 'unrecorded', value: 1, unit: 'count', limit: null });
  });

  it('contradicts by a change that was cancelled, or is not classified', () => {
    const cancelled = changeStory(classified, end - 20 * DAY_MS, perform(end - 15 * DAY_MS, 'cancelled'));
    const bare = changeStory({ change_type: 'normal' });
    expect(reasons(asked([by('change', cancelled)], [cancelled]))).toEqual(['change-cancelled']);
    expect(reasons(asked([by('change', bare)], [bare]))).toEqual(['unclassified']);
  });

  it('contradicts by a change that was over before, however often it is named', () => {
    const old = changeStory(classified, end - 300 * DAY_MS, perform(end - 200 * DAY_MS, 'closed'));
    const result = asked([by('change', old), by('change', old)], [old]);
    expect(reasons(result)).toEqual(['change-over', 'change-over']);
  });

  it('leaves out what changed nothing, and keeps what was a change all the same', () => {
    const result = asked([
      explained('nothing-changed'),
      explained('reported-wrongly'),
      explained('unrecorded'),
    ]);
    expect(result.population).toBe(1);
    expect(reasons(result)).toEqual(['unrecorded']);
    expect(result.measures).toContainEqual({ name: 'left-out', value: 2, unit: 'count', limit: null });
  });

  it('counts a change that was recorded after its deployment, which AC-067 judges', () => {
    const later = changeStory(classified, end - 5 * DAY_MS);
    const result = asked([by('change', later)], [later]);
    expect(result.verdict).toBe('supports');
    expect(result.measures).toContainEqual({ name: 'recorded-later', value: 1, unit: 'count', limit: null });
  });

  it('sees only deployments of the period', () => {
    expect(asked([deployed(end - 91 * DAY_MS)])).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it('leaves it to people while nobody confirmed what is left out', () => {
    const own = changeStory();
    const result = evaluateStories(
      recordedDeploymentsCheck,
      deployment,
      [by('change', own)],
      { ...question, unconfirmed: ['deployment.matching'] },
      [{ definition: change, stories: [own] }],
    );
    expect(result.verdict).toBe('needs-judgement');
  });
});

describe('a deployment', () => {
  const refused = (work: () => unknown) => expect(work).toThrow();

  it('is matched to something, and undone with nothing left of it', () => {
    refused(() => deployed(end, perform(end, 'match')));
    const undone = deployed(end, perform(end, 'match', { change: idOf(7) }), perform(end, 'undo'));
    expect(undone.record).toMatchObject({
      state: 'unmatched',
      values: { change: null, matched_by: null, matched_at: null },
    });
  });

  it('is explained with a reason, and by those who answer for changes', () => {
    refused(() => deployed(end, perform(end, 'explain', { explanation: 'nothing-changed' }, null)));
    refused(() =>
      deployed(end, [
        end,
        { kind: 'perform', activity: 'explain', values: { explanation: 'nothing-changed' }, text: 'Why.' },
        idOf(1),
        ['agent'],
      ]),
    );
  });

  it('counts environments by their names, whatever the case', () => {
    expect(isOtherEnvironment(settings, ' Staging')).toBe(true);
    expect(isOtherEnvironment(settings, 'production')).toBe(false);
    expect(isOtherEnvironment(settings, null)).toBe(false);
  });
});
