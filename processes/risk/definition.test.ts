import { describe, expect, it } from 'vitest';
import type { Settings } from '../../kernel/definition.ts';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, type Story, startingSettings, tell } from '../testing/stories.ts';
import { risk } from './definition.ts';
import type { RiskMethod } from './method.ts';
import { riskModule } from './module.ts';

const day = Date.parse('2026-03-02T08:00:00Z');
const owner = idOf(7);
const settings = startingSettings(riskModule);
const method = settings['risk.method'] as RiskMethod;
const manager: readonly Role[] = ['system-manager'];

const outage = {
  title: 'Storage fails',
  nature: 'risk',
  family: 'service-requirements',
  assignee: owner,
};
const analysis = {
  inherent_likelihood: 4,
  inherent_consequence: 4,
  customer_effect: 'Customers cannot order.',
};
const treatment = {
  treatment: 'reduce',
  treatment_text: 'Mirror the storage.',
  treatment_owner: idOf(8),
  treatment_due: '2026-06-30',
};
const residual = (likelihood: number, consequence: number) => ({
  residual_likelihood: likelihood,
  residual_consequence: consequence,
});

const story = (steps: readonly Step[], planned: Settings = settings): Story =>
  tell(steps, { definition: risk, settings: planned, held: manager });

const analysed: readonly Step[] = [create(day, outage), perform(day + 1, 'analyse', analysis)];
const treating: readonly Step[] = [...analysed, perform(day + 2, 'plan-treatment', treatment)];
const assessed = (likelihood: number, consequence: number): readonly Step[] => [
  ...treating,
  perform(day + 3, 'assess-residual', residual(likelihood, consequence)),
];

function acceptedBy(person: string, held: readonly Role[], values = {}): Step {
  const [at, command] = perform(day + 4, 'accept', values);
  return [at, command, person, held];
}

const refusalOf = (steps: readonly Step[], planned: Settings = settings): unknown => {
  try {
    story(steps, planned);
  } catch (refusal) {
    return refusal;
  }
  return null;
};

const problem = (field: string, code: string) => ({ problems: [expect.objectContaining({ field, code })] });

const owed = ({ record }: Story, planned: Settings = settings) =>
  obligationsOf(risk, record, { settings: planned, calendar: () => null }).map(
    ({ kind, person, due_at }) => ({
      kind,
      person,
      due_at,
    }),
  );

describe('levels', () => {
  it('follow from the method in force', () => {
    const { values } = story(assessed(1, 2)).record;
    expect([values['inherent_level'], values['residual_level']]).toEqual(['high', 'low']);
  });

  it('are refused for degrees that the scales do not have', () => {
    const two: RiskMethod = {
      ...method,
      likelihoods: ['Rare', 'Likely'],
      matrix: method.matrix.slice(0, 2),
    };
    const planned = { ...settings, 'risk.method': two };
    expect(refusalOf(analysed, planned)).toMatchObject(problem('inherent_likelihood', 'risk.degree-unknown'));
    const fitting = perform(day + 1, 'analyse', { ...analysis, inherent_likelihood: 2 });
    expect(story([create(day, outage), fitting], planned).record.values['inherent_level']).toBe('medium');
    const remaining = perform(day + 2, 'assess-residual', residual(3, 1));
    expect(refusalOf([create(day, outage), fitting, remaining], planned)).toMatchObject(
      problem('residual_likelihood', 'risk.degree-unknown'),
    );
  });
});

describe('treatment', () => {
  const opportunity = { ...outage, nature: 'opportunity' };

  it.each([
    ['risk', 'pursue'],
    ['opportunity', 'reduce'],
  ])('of what is a %s is not to %s it', (nature, choice) => {
    const planned = perform(day + 2, 'plan-treatment', { ...treatment, treatment: choice });
    const steps = [create(day, { ...outage, nature }), perform(day + 1, 'analyse', analysis), planned];
    expect(refusalOf(steps)).toMatchObject(problem('treatment', 'risk.treatment-unfit'));
  });

  it('of an opportunity is to pursue it', () => {
    const planned = perform(day + 2, 'plan-treatment', { ...treatment, treatment: 'pursue' });
    const steps = [create(day, opportunity), perform(day + 1, 'analyse', analysis), planned];
    expect(story(steps).record.state).toBe('treating');
  });

  it('needs somebody and a day, unless the risk is accepted as it is', () => {
    const { treatment_text } = treatment;
    const nobody = perform(day + 2, 'plan-treatment', { treatment: 'reduce', treatment_text });
    expect(refusalOf([...analysed, nobody])).toMatchObject({
      problems: [
        { field: 'treatment_owner', code: 'field.required' },
        { field: 'treatment_due', code: 'field.required' },
      ],
    });
    const asItIs = perform(day + 2, 'plan-treatment', { treatment: 'accept', treatment_text });
    expect(story([...analysed, asItIs]).record.state).toBe('treating');
  });

  it('that is planned anew takes what remained of the old one away', () => {
    const { values } = story([...assessed(1, 1), perform(day + 4, 'plan-treatment', treatment)]).record;
    expect([values['residual_likelihood'], values['residual_level']]).toEqual([null, null]);
  });
});

describe('acceptance', () => {
  it('by the owner stamps when, who, the level and the criterion', () => {
    const { record } = story([...assessed(3, 2), acceptedBy(owner, ['agent'])]);
    expect(record.state).toBe('accepted');
    expect(record.values).toMatchObject({
      accepted_at: day + 4,
      accepted_by: owner,
      accepted_level: 'medium',
      accepted_as: 'owner',
      accepted_limit: 'medium',
    });
  });

  it('is open to an owner who has no role of staff', () => {
    expect(story([...assessed(3, 2), acceptedBy(owner, ['requester'])]).record.state).toBe('accepted');
  });

  it('beyond what the owner may accept is for top management', () => {
    const beyond = problem('residual_level', 'risk.beyond-criteria');
    expect(refusalOf([...assessed(4, 3), acceptedBy(owner, manager)])).toMatchObject(beyond);
    const { values } = story([...assessed(4, 3), acceptedBy(idOf(9), ['top-management'])]).record;
    expect(values).toMatchObject({
      accepted_as: 'top-management',
      accepted_level: 'high',
      accepted_limit: 'high',
    });
  });

  it('beyond what anybody may accept is refused to top management too', () => {
    const steps = [...assessed(5, 5), acceptedBy(idOf(9), ['top-management'])];
    expect(refusalOf(steps)).toMatchObject(problem('residual_level', 'risk.beyond-criteria'));
  });

  it('follows the criteria of the day', () => {
    const strict = { ...settings, 'risk.method': { ...method, owner_accepts: null } };
    const steps = [...assessed(1, 1), acceptedBy(owner, manager)];
    expect(refusalOf(steps, strict)).toMatchObject(problem('residual_level', 'risk.beyond-criteria'));
    expect(story(steps).record.state).toBe('accepted');
  });

  it('is nobody else’s, whatever their role', () => {
    const steps = [...assessed(1, 1), acceptedBy(idOf(3), manager)];
    expect(refusalOf(steps)).toMatchObject(problem('accepted_by', 'risk.acceptor-other'));
  });

  it('needs an owner, and what remains assessed before', () => {
    const unowned = [create(day, { ...outage, assignee: null }), perform(day + 1, 'analyse', analysis)];
    expect(refusalOf([...unowned, acceptedBy(idOf(9), ['top-management'])])).toMatchObject({
      problems: [{ field: 'assignee' }, { field: 'residual_likelihood' }, { field: 'residual_consequence' }],
    });
    const assessing = acceptedBy(owner, manager, residual(1, 1));
    expect(refusalOf([...treating, assessing])).toMatchObject({ code: 'field.not-allowed' });
  });

  it('is signed', () => {
    const unsigned = { kind: 'perform', activity: 'accept', values: {}, text: 'Said why.' } as const;
    expect(refusalOf([...assessed(1, 1), [day + 4, unsigned, owner, manager]])).toMatchObject({
      code: 'activity.signature-needed',
    });
  });

  it('of an opportunity asks for no residual level', () => {
    const steps = [
      create(day, { ...outage, nature: 'opportunity' }),
      perform(day + 1, 'analyse', { ...analysis, inherent_likelihood: 5, inherent_consequence: 5 }),
      acceptedBy(owner, manager),
    ];
    const { state, values } = story(steps).record;
    expect([state, values['treatment'], values['accepted_limit']]).toEqual(['accepted', 'accept', null]);
  });

  it('cannot be bought by turning a risk into an opportunity', () => {
    const turned: Step = [day + 4, { kind: 'update', values: { nature: 'opportunity' } }];
    expect(refusalOf([...assessed(5, 5), turned])).toMatchObject({ code: 'field.not-allowed' });
  });

  it('is gone once the risk is reopened, with what it rested on', () => {
    const { state, values } = story([
      ...assessed(1, 1),
      acceptedBy(owner, manager),
      perform(day + 5, 'reopen'),
    ]).record;
    expect(state).toBe('analysed');
    expect([values['accepted_at'], values['accepted_limit'], values['residual_level']]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the effect of a treatment', () => {
  const verdict = { effectiveness: 'effective', effectiveness_reason: 'No outage in half a year.' };

  it('is not judged by whoever carried it out', () => {
    const [at, command] = perform(day + 5, 'evaluate', verdict);
    expect(refusalOf([...treating, [at, command, treatment.treatment_owner, manager]])).toMatchObject(
      problem('effectiveness', 'field.beyond-authority'),
    );
    const { values } = story([...treating, [at, command, idOf(3), manager]]).record;
    expect(values).toMatchObject({
      effectiveness: 'effective',
      evaluated_by: idOf(3),
      evaluated_at: day + 5,
    });
  });
});

describe('what a risk asks', () => {
  const review = { kind: 'review', person: owner, due_at: day + 1 + 180 * DAY_MS };

  it('is its analysis first', () => {
    expect(owed(story([create(day, outage)]))).toEqual([
      { kind: 'analyse', person: owner, due_at: day + 30 * DAY_MS },
    ]);
  });

  it('is then a treatment, from whoever carries it out', () => {
    expect(owed(story(analysed))).toEqual([{ kind: 'plan', person: owner, due_at: null }, review]);
    const due_at = Date.parse('2026-07-01T00:00:00Z') - 1;
    expect(owed(story(treating))).toEqual([
      { kind: 'treat', person: treatment.treatment_owner, due_at },
      review,
    ]);
  });

  it('is then acceptance by whoever may, or more treatment where nobody may', () => {
    expect(owed(story(assessed(1, 1)))[0]).toEqual({ kind: 'accept', person: owner, due_at: null });
    expect(owed(story(assessed(4, 3)))[0]).toEqual({ kind: 'accept', person: null, due_at: null });
    expect(owed(story(assessed(5, 5)))[0]).toEqual({ kind: 'plan', person: owner, due_at: null });
  });

  it('is at last a verdict, a new decision when the criteria change, and reviews', () => {
    const accepted = story([...assessed(3, 2), acceptedBy(owner, manager)]);
    expect(owed(accepted).map(({ kind }) => kind)).toEqual(['evaluate', 'review']);
    const strict = { ...settings, 'risk.method': { ...method, owner_accepts: 'low' } };
    expect(owed(accepted, strict).map(({ kind }) => kind)).toEqual(['evaluate', 'reconsider', 'review']);
    const closed = [
      ...assessed(3, 2),
      acceptedBy(owner, manager),
      perform(day + 6, 'close', { closure: 'ceased' }),
    ];
    expect(owed(story(closed))).toEqual([]);
  });
});
