import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { missingFields } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, reviewActivity, tendingRoles, textIn } from '../../kernel/register.ts';
import { notingRoles } from '../../kernel/roles.ts';
import { type Acceptor, isAbove, levelOf, limitOf, methodIn, type RiskLevel } from './method.ts';

/** Those who steer the register: they tend it, or decide for the whole organisation. */
export const steeringRoles = [...tendingRoles, ...decidingRoles];

const noResidual = { residual_likelihood: null, residual_consequence: null };
const noVerdict = { effectiveness: null, effectiveness_reason: null, evaluated_at: null, evaluated_by: null };
const noAcceptance = {
  accepted_at: null,
  accepted_by: null,
  accepted_level: null,
  accepted_as: null,
  accepted_limit: null,
};

/** The level of a risk by the method in force, before treatment or after it; null while it is not assessed. */
export function levelFrom(
  record: ProcessRecord,
  stage: 'inherent' | 'residual',
  settings: EffectContext['settings'],
): RiskLevel | null {
  const likelihood = record.values[`${stage}_likelihood`];
  const consequence = record.values[`${stage}_consequence`];
  return typeof likelihood === 'number' && typeof consequence === 'number'
    ? levelOf(methodIn(settings), likelihood, consequence)
    : null;
}

/** Degrees that the organisation's scales do not have. */
function degreeProblems(
  record: ProcessRecord,
  stage: 'inherent' | 'residual',
  settings: EffectContext['settings'],
): readonly FieldProblem[] {
  const { likelihoods, consequences } = methodIn(settings);
  const highest = { likelihood: likelihoods.length, consequence: consequences.length };
  return (['likelihood', 'consequence'] as const).flatMap((scale): FieldProblem[] => {
    const field = `${stage}_${scale}`;
    const given = record.values[field];
    if (typeof given !== 'number' || given <= highest[scale]) return [];
    return [{ field, code: 'risk.degree-unknown', params: { given, highest: highest[scale] } }];
  });
}

const treatmentsOf: Readonly<Record<string, readonly string[]>> = {
  risk: ['reduce', 'avoid', 'share', 'accept'],
  opportunity: ['pursue', 'share', 'accept'],
};

/** A treatment that the nature of the entry does not admit, or that nobody would carry out by any day. */
function treatmentProblems(record: ProcessRecord): readonly FieldProblem[] {
  const treatment = textIn(record, 'treatment') ?? '';
  const fits = treatmentsOf[textIn(record, 'nature') ?? '']?.includes(treatment) ?? true;
  return [
    ...(fits ? [] : [{ field: 'treatment', code: 'risk.treatment-unfit' } satisfies FieldProblem]),
    ...(treatment === 'accept' ? [] : missingFields(record.values, ['treatment_owner', 'treatment_due'])),
  ];
}

/** As whom the actor would accept: with the further authority where they have both. Null: they may not at all. */
function acceptorOf(record: ProcessRecord, { actor }: EffectContext): Acceptor | null {
  if (actor.roles.includes('top-management')) return 'top-management';
  return actor.id !== null && actor.id === textIn(record, 'assignee') ? 'owner' : null;
}

function isRisk(record: ProcessRecord): boolean {
  return record.values['nature'] !== 'opportunity';
}

/**
 * What speaks against an acceptance: nobody owns it, what remains was not assessed, somebody else has to accept it,
 * or what remains is more than the criteria in force let them accept. Criteria bound risks, not opportunities.
 */
function acceptanceProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const missing = missingFields(record.values, [
    'assignee',
    ...(isRisk(record) ? ['residual_likelihood', 'residual_consequence'] : []),
  ]);
  if (missing.length > 0) return missing;
  const acceptor = acceptorOf(record, context);
  if (acceptor === null) return [{ field: 'accepted_by', code: 'risk.acceptor-other' }];
  if (!isRisk(record)) return [];
  const level = levelFrom(record, 'residual', context.settings);
  if (level === null) return degreeProblems(record, 'residual', context.settings);
  return isAbove(level, limitOf(methodIn(context.settings), acceptor))
    ? [{ field: 'residual_level', code: 'risk.beyond-criteria' }]
    : [];
}

/** What an acceptance stamps: when, by whom, as whom, at which level and by which criterion of that day. */
function acceptance(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const acceptor = acceptorOf(record, context);
  const limit = acceptor === null ? null : limitOf(methodIn(context.settings), acceptor);
  return {
    accepted_at: context.now,
    accepted_by: context.actor.id,
    accepted_level: levelFrom(record, 'residual', context.settings),
    accepted_as: acceptor,
    accepted_limit: isRisk(record) ? limit : null,
    treatment: record.values['treatment'] ?? 'accept',
    reviewed_at: context.now,
  };
}

/** Everything that can be done to a risk or an opportunity, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  {
    name: 'analyse',
    from: ['identified', 'analysed'],
    to: 'analysed',
    may: notingRoles,
    requires: ['inherent_likelihood', 'inherent_consequence', 'customer_effect'],
    accepts: ['cause', 'effect', 'controls'],
    objections: (record, { settings }) => degreeProblems(record, 'inherent', settings),
    effect: (_record, { now }) => ({ reviewed_at: now }),
  },
  {
    name: 'plan-treatment',
    from: ['analysed', 'treating'],
    to: 'treating',
    may: steeringRoles,
    requires: ['treatment', 'treatment_text'],
    accepts: ['treatment_owner', 'treatment_due'],
    objections: treatmentProblems,
    effect: () => ({ ...noResidual, ...noVerdict }),
  },
  {
    name: 'assess-residual',
    from: ['analysed', 'treating'],
    may: notingRoles,
    own_may: true,
    requires: ['residual_likelihood', 'residual_consequence'],
    accepts: [],
    requires_text: true,
    objections: (record, { settings }) => degreeProblems(record, 'residual', settings),
  },
  {
    name: 'accept',
    from: ['analysed', 'treating'],
    to: 'accepted',
    may: notingRoles,
    own_may: true,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
    objections: acceptanceProblems,
    effect: acceptance,
  },
  {
    name: 'evaluate',
    from: ['treating', 'accepted'],
    may: steeringRoles,
    requires: ['effectiveness', 'effectiveness_reason'],
    accepts: [],
    applies: (record) => textIn(record, 'treatment_owner') !== null,
    objections: (record, { actor }) =>
      actor.id === record.values['treatment_owner']
        ? [{ field: 'effectiveness', code: 'field.beyond-authority' }]
        : [],
    effect: (_record, { now, actor }) => ({ evaluated_at: now, evaluated_by: actor.id }),
  },
  { ...reviewActivity(['identified', 'analysed', 'treating', 'accepted'], notingRoles), own_may: true },
  {
    name: 'reopen',
    from: ['accepted', 'closed'],
    to: 'analysed',
    may: steeringRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: () => ({ ...noAcceptance, ...noResidual, ...noVerdict, closure: null }),
  },
  {
    name: 'close',
    from: ['identified', 'analysed', 'treating', 'accepted'],
    to: 'closed',
    may: steeringRoles,
    requires: ['closure'],
    accepts: [],
    requires_text: true,
  },
];
