import { describe, expect, it } from 'vitest';
import type { ProcessDefinition, Settings } from '../../kernel/definition.ts';
import { given } from '../../kernel/field.ts';
import { DAY_MS, entryFields, tendingRoles } from '../../kernel/register.ts';
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
import { acceptanceCheck, customerEffectCheck, riskCoverageCheck } from './checks.ts';
import { risk } from './definition.ts';
import type { RiskMethod } from './method.ts';
import { riskModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const recent = end - 30 * DAY_MS;
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(riskModule);
const method = settings['risk.method'] as RiskMethod;
const question = { period, settings };

const fields = { ...entryFields(), critical: given('boolean', tendingRoles) };
const service = standIn('service', fields, ['draft', 'live'], ['retired']);
const party = standIn('interested-party', fields, ['current'], ['retired']);

const storyOf =
  (definition: ProcessDefinition) =>
  (...steps: Step[]): Story =>
    tell(steps, { definition, settings });
const risks = storyOf(risk);
const services = storyOf(service);
const parties = storyOf(party);

const entry = { title: 'Storage fails', nature: 'risk', family: 'organisation', assignee: idOf(1) };
const live = () => services(create(recent, { title: 'Mail' }), perform(recent + 1, 'live'));
const critical = (...more: Step[]) => parties(create(recent, { title: 'Carrier', critical: true }), ...more);

describe('AC-011', () => {
  const coveredBy = (serviceId: string, partyId: string, values = {}): readonly Story[] => [
    risks(create(recent, entry)),
    risks(create(recent, { ...entry, family: 'service-requirements', service: serviceId, ...values })),
    risks(create(recent, { ...entry, family: 'other-parties', other_party: partyId, ...values })),
  ];
  const evaluate = (
    population: readonly Story[],
    known: readonly Story[],
    others: readonly Story[],
    asked: { settings: Settings; unconfirmed?: readonly string[] } = question,
  ) =>
    evaluateStories(riskCoverageCheck, service, population, { ...question, ...asked }, [
      { definition: risk, stories: known },
      { definition: party, stories: others },
    ]);
  const [mail, carrier] = [live(), critical()];
  const covered = coveredBy(mail.record.id, carrier.record.id);

  it('supports when each family, live service and critical party has a risk', () => {
    const draft = services(create(recent, { title: 'Soon' }));
    const minor = parties(create(recent, { title: 'Neighbour', critical: false }));
    const gone = critical(perform(recent + 1, 'retired'));
    expect(evaluate([mail, draft], covered, [carrier, minor, gone])).toMatchObject({
      verdict: 'supports',
      population: 1,
      exceptions: [],
      measures: [
        { name: 'uncovered-families', value: 0 },
        { name: 'uncovered-services', value: 0 },
        { name: 'uncovered-parties', value: 0 },
      ],
    });
  });

  it('contradicts when a live service has none', () => {
    const web = live();
    const result = evaluate([mail, web], covered, [carrier]);
    expect(result).toMatchObject({ verdict: 'contradicts', population: 2 });
    expect(result.exceptions).toEqual([
      {
        record_id: web.record.id,
        reason: 'service-uncovered',
        params: { at: recent + 1, risks: 3 },
        bears_on: ['6.1.2-a2'],
      },
    ]);
  });

  it('contradicts when a critical party has none', () => {
    const bank = critical();
    const result = evaluate([mail], covered, [carrier, bank]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([
      {
        record_id: bank.record.id,
        reason: 'party-uncovered',
        params: { at: recent, risks: 3 },
        bears_on: ['6.1.2-a3'],
      },
    ]);
  });

  it('contradicts when a family has none', () => {
    const result = evaluate([mail], covered.slice(1), [carrier]);
    expect(result).toMatchObject({
      verdict: 'contradicts',
      exceptions: [],
      measures: [{ value: 1 }, {}, {}],
    });
  });

  it('counts neither opportunities nor risks that are closed', () => {
    const opportunities = coveredBy(mail.record.id, carrier.record.id, { nature: 'opportunity' });
    const closed = risks(
      create(recent, { ...entry, service: mail.record.id }),
      perform(recent + 1, 'close', { closure: 'ceased' }),
    );
    const result = evaluate([mail], [...opportunities, closed], [carrier]);
    expect(result.exceptions.map(({ reason }) => reason)).toEqual(['service-uncovered', 'party-uncovered']);
    expect(result.measures[0]?.value).toBe(2);
  });

  it('asks for families alone where the organisation decided so', () => {
    const alone = { ...settings, 'risk.coverage': { each_service: false, each_critical_party: false } };
    const families = coveredBy(idOf(5), idOf(6));
    const result = evaluate([mail], families, [carrier], { settings: alone });
    expect(result).toMatchObject({
      verdict: 'supports',
      exceptions: [],
      measures: [{}, { value: 1 }, { value: 1 }],
    });
    expect(evaluate([mail], families, [carrier]).exceptions).toHaveLength(2);
  });

  it('sees nothing without a live service, and leaves it to people while the plan is nobody’s', () => {
    expect(evaluate([], covered, [carrier]).verdict).toBe('no-evidence');
    const unconfirmed = { settings, unconfirmed: ['risk.coverage'] };
    expect(evaluate([mail], covered, [carrier], unconfirmed).verdict).toBe('needs-judgement');
  });
});

describe('AC-012', () => {
  const told = () => risks(create(recent, { ...entry, customer_effect: 'None is seen.' }));
  const evaluate = (stories: readonly Story[], unconfirmed: readonly string[] = []) =>
    evaluateStories(customerEffectCheck, risk, stories, { ...question, unconfirmed });

  it('supports when each in force says so, opportunities too', () => {
    const opportunity = risks(
      create(recent, { ...entry, nature: 'opportunity', customer_effect: 'Faster answers.' }),
    );
    expect(evaluate([told(), opportunity])).toMatchObject({ verdict: 'supports', population: 2 });
  });

  it('contradicts when one says nothing, and counts none that is closed', () => {
    const silent = risks(create(recent, entry));
    const closed = risks(create(recent, entry), perform(recent + 1, 'close', { closure: 'duplicate' }));
    const result = evaluate([told(), silent, closed]);
    expect(result).toMatchObject({ verdict: 'contradicts', population: 2 });
    expect(result.exceptions).toEqual([
      { record_id: silent.record.id, reason: 'blank', params: { days: 30 } },
    ]);
  });

  it('is stale when nobody looked at a risk within the planned interval', () => {
    const old = risks(create(end - 300 * DAY_MS, { ...entry, customer_effect: 'None is seen.' }));
    expect(evaluate([old]).verdict).toBe('stale');
  });

  it('sees nothing without risks, and leaves it to people while the plan is nobody’s', () => {
    expect(evaluate([]).verdict).toBe('no-evidence');
    expect(evaluate([told()], ['risk.review']).verdict).toBe('needs-judgement');
  });
});

describe('AC-013', () => {
  const accepted = (at: number, ...more: Step[]): Story =>
    risks(
      create(at, entry),
      perform(at + 1, 'analyse', {
        inherent_likelihood: 3,
        inherent_consequence: 3,
        customer_effect: 'Customers wait.',
      }),
      perform(at + 2, 'assess-residual', { residual_likelihood: 3, residual_consequence: 3 }),
      perform(at + 3, 'accept'),
      ...more,
    );
  /** As an import may bring it: the program itself refuses such an acceptance. */
  const stamped = (story: Story, values: Record<string, unknown>): Story => ({
    ...story,
    record: { ...story.record, values: { ...story.record.values, ...values } },
  });
  const evaluate = (
    stories: readonly Story[],
    asked: { settings?: Settings; unconfirmed?: readonly string[] } = {},
  ) => evaluateStories(acceptanceCheck, risk, stories, { ...question, ...asked });

  it('supports what was accepted within the criteria', () => {
    expect(evaluate([accepted(recent), risks(create(recent, entry))])).toMatchObject({
      verdict: 'supports',
      population: 1,
    });
  });

  it('judges by the criteria of the day, not by those of today', () => {
    const strict = { ...method, owner_accepts: null, top_management_accepts: null };
    expect(evaluate([accepted(recent)], { settings: { ...settings, 'risk.method': strict } }).verdict).toBe(
      'supports',
    );
  });

  it('contradicts what lies beyond them', () => {
    const beyond = stamped(accepted(recent), {
      accepted_level: 'high',
      accepted_as: 'owner',
      accepted_limit: 'medium',
    });
    const result = evaluate([beyond]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([
      {
        record_id: beyond.record.id,
        reason: 'beyond-criteria',
        params: { at: recent + 3, level: 'high', acceptor: 'owner', limit: 'medium' },
      },
    ]);
  });

  it('contradicts what does not say by whom and by which criterion', () => {
    const unnamed = stamped(accepted(recent), { accepted_by: null, accepted_limit: null });
    expect(evaluate([unnamed]).exceptions).toEqual([
      {
        record_id: unnamed.record.id,
        reason: 'not-recorded',
        params: { missing: ['accepted_by', 'accepted_limit'] },
      },
    ]);
  });

  it('counts what was accepted in the period and closed since, but neither older ones nor opportunities', () => {
    const close = perform(recent + 10, 'close', { closure: 'ceased' });
    const before = accepted(end - 500 * DAY_MS, close);
    const opportunity = stamped(accepted(recent), { nature: 'opportunity', accepted_limit: null });
    expect(evaluate([accepted(recent, close), before, opportunity])).toMatchObject({
      verdict: 'supports',
      population: 1,
    });
  });

  it('sees nothing without acceptances, and leaves it to people while the method is nobody’s', () => {
    expect(evaluate([]).verdict).toBe('no-evidence');
    expect(evaluate([accepted(recent)], { unconfirmed: ['risk.method'] }).verdict).toBe('needs-judgement');
  });
});
