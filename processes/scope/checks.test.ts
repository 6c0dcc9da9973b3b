import { describe, expect, it } from 'vitest';
import { given } from '../../kernel/field.ts';
import { DAY_MS, tendingRoles } from '../../kernel/register.ts';
import { standIn } from '../testing/stand-in.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { scopeCheck, serviceListsCheck } from './checks.ts';
import { scope } from './definition.ts';
import { scopeModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const settings = startingSettings(scopeModule);
const question = { period: { from: end - 365 * DAY_MS, to: end }, settings };

const title = given('line', tendingRoles, { column: 'title' });
const services = given('record', tendingRoles, { many: true, refers_to: 'service' });
const service = standIn('service', { title }, ['draft', 'live', 'retired']);
const plan = standIn('service-management-plan', { title, services }, ['draft', 'approved']);

const at = end - 50 * DAY_MS;
const serviceIn = (state: 'draft' | 'live' | 'retired'): Story =>
  tell([create(at, { title: 'Mail' }), ...(state === 'draft' ? [] : [perform(at, state)])], {
    definition: service,
    settings,
  });
const planOf = (services: readonly Story[], ...states: string[]): Story =>
  tell(
    [
      create(at, { services: services.map(({ record }) => record.id) }),
      ...states.map((to) => perform(at, to)),
    ],
    {
      definition: plan,
      settings,
    },
  );
const values = {
  title: 'Scope',
  edition: 1,
  organisation_name: 'Sample Organisation Ltd',
  statement: 'Mail for offices, delivered from Hanoi.',
  locations: [{ place: 'Hanoi' }],
  considered: 'The law on data and all services.',
  no_other_parties: true,
  no_exclusions: true,
};
/** A scope drafted by one and approved by another, so many days before the end. */
function scopeOf(services: readonly Story[], more: object = {}, days = 40, isApproved = true): Story {
  const then = end - days * DAY_MS;
  const draft = create(then, { ...values, services: services.map(({ record }) => record.id), ...more });
  const [, approve] = perform(then, 'approve');
  const steps = isApproved ? [draft, [then, approve, idOf(9)] as const] : [draft];
  return tell(steps, { definition: scope, settings });
}
/** An approved scope as an import brings it in, whatever it lacks. */
function imported(more: object): Story {
  const whole = scopeOf([live]);
  return { ...whole, record: { ...whole.record, values: { ...whole.record.values, ...more } } };
}
const excluding = ({ record }: Story) => ({
  no_exclusions: false,
  exclusions: [{ excluded: 'Mail', service: record.id, reason: 'Ends this year.' }],
});

const live = serviceIn('live');
const other = serviceIn('live');
const draft = serviceIn('draft');
const retired = serviceIn('retired');

describe('AC-004', () => {
  const evaluate = (
    services: readonly Story[],
    scopes: readonly Story[],
    plans: readonly Story[],
    asked = {},
  ) =>
    evaluateStories(serviceListsCheck, service, services, { ...question, ...asked }, [
      { definition: scope, stories: scopes },
      { definition: plan, stories: plans },
    ]);

  it('supports when the three lists agree, without what is left out with a reason', () => {
    const result = evaluate(
      [live, other, draft, retired],
      [scopeOf([live], excluding(other))],
      [planOf([live], 'approved')],
    );
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
    expect(result.measures.map(({ value }) => value)).toEqual([0, 1]);
  });

  it.each([
    ['missing', { missing: ['scope'] }, other, [live], [live, other]],
    ['missing', { missing: ['plan'] }, other, [live, other], [live]],
    ['missing', { missing: ['scope', 'plan'] }, other, [live], [live]],
    ['not-live', { named: ['scope'] }, draft, [live, other, draft], [live, other]],
    ['not-live', { named: ['scope', 'plan'] }, retired, [live, other, retired], [live, other, retired]],
  ])('contradicts: %s %j', (reason, params, wrong, inScope, inPlan) => {
    const result = evaluate([live, other, draft, retired], [scopeOf(inScope)], [planOf(inPlan, 'approved')]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([{ record_id: wrong.record.id, reason, params }]);
  });

  it('contradicts when the plan has what the scope leaves out', () => {
    const result = evaluate(
      [live, other],
      [scopeOf([live], excluding(other))],
      [planOf([live, other], 'approved')],
    );
    expect(result.exceptions).toMatchObject([{ record_id: other.record.id, reason: 'excluded-but-planned' }]);
  });

  it('looks at approved versions only', () => {
    const drafted = scopeOf([live], {}, 40, false);
    const result = evaluate([live], [drafted], [planOf([live])]);
    expect(result.exceptions).toMatchObject([{ params: { missing: ['scope', 'plan'] } }]);
  });

  it('contradicts by its measure when a named service is not even in view', () => {
    const named = [live, other];
    const result = evaluate([live], [scopeOf(named)], [planOf(named, 'approved')]);
    expect(result).toMatchObject({ verdict: 'contradicts', exceptions: [] });
  });

  it('sees nothing without services, is stale with an old scope, and leaves unconfirmed plans to people', () => {
    const plans = [planOf([live], 'approved')];
    expect(evaluate([], [], []).verdict).toBe('no-evidence');
    expect(evaluate([live], [scopeOf([live], {}, 400)], plans).verdict).toBe('stale');
    const unconfirmed = { unconfirmed: ['scope.review'] };
    expect(evaluate([live], [scopeOf([live])], plans, unconfirmed).verdict).toBe('needs-judgement');
  });
});

describe('AC-005', () => {
  const evaluate = (scopes: readonly Story[], services: readonly Story[] = [live, draft], asked = {}) =>
    evaluateStories(scopeCheck, scope, scopes, { ...question, ...asked }, [
      { definition: service, stories: services },
    ]);

  it('supports when the approved scope names the organisation and its live services', () => {
    const result = evaluate([scopeOf([live]), scopeOf([], {}, 20, false)]);
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
    expect(evaluate([scopeOf([live], excluding(other))], [live, other]).verdict).toBe('supports');
  });

  it.each([
    ['no-organisation', imported({ organisation_name: null }), {}],
    ['other-organisation', scopeOf([live], { organisation_name: 'Sample of another kind' }), {}],
    ['no-services', imported({ services: null }), {}],
    ['unlisted-services', scopeOf([other]), { count: 1 }],
  ])('contradicts: %s', (reason, wrong, params) => {
    const result = evaluate([wrong]);
    expect(result).toMatchObject({ verdict: 'contradicts', population: 1 });
    expect(result.exceptions).toEqual([{ record_id: wrong.record.id, reason, params }]);
  });

  it('contradicts with more than one version in force', () => {
    const result = evaluate([scopeOf([live]), scopeOf([live]), scopeOf([other])]);
    expect(result.exceptions.map(({ reason }) => reason)).toEqual([
      'unlisted-services',
      'several',
      'several',
    ]);
  });

  it('sees nothing in a draft, is stale without a review, and leaves an unconfirmed plan to people', () => {
    expect(evaluate([scopeOf([live], {}, 20, false)]).verdict).toBe('no-evidence');
    expect(evaluate([]).verdict).toBe('no-evidence');
    expect(evaluate([scopeOf([live], {}, 400)]).verdict).toBe('stale');
    const unconfirmed = { unconfirmed: ['scope.review'] };
    expect(evaluate([scopeOf([live])], [live], unconfirmed).verdict).toBe('needs-judgement');
  });
});
