import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, numberIn, rowsIn, textIn } from '../../kernel/register.ts';
import { certifyingRoles } from '../../kernel/roles.ts';
import { type AppliedFactor, auditTime, basisIn, factorsIn, type Personnel } from './audit-time.ts';
import { programmeIn } from './cycle.ts';
import { type ProgrammeKind, withNext } from './programme.ts';
import { type ChosenSite, type SampleOccasion, sampleSites } from './sites.ts';

/** States in which audit time and sites are still planned. */
const planning = ['applicant', 'agreed', 'certified', 'suspended', 'expired'];

const notApproved = { time_approved_at: null, time_approved_by: null, time_reason: null };

/** The calculation by the body's basis as it is now, kept line by line. */
function calculated(record: ProcessRecord, { now, actor, settings }: EffectContext): Record<string, unknown> {
  const basis = basisIn(settings);
  const { lines, flags, ...days } = auditTime({
    personnel: rowsIn(record, 'personnel') as unknown as readonly Personnel[],
    applied: rowsIn(record, 'factors') as unknown as readonly AppliedFactor[],
    basis,
    factors: factorsIn(settings),
  });
  const source = [basis.table_source, basis.table_dated].filter((part) => part !== '').join(', ');
  return {
    ...days,
    time_lines: lines,
    time_flags: flags.length === 0 ? null : flags,
    time_source: source === '' ? null : source,
    time_calculated_at: now,
    time_calculated_by: actor.id,
    ...notApproved,
  };
}

/** Persons who are counted as less than full time need a reason, as it shortens the audit. */
function partTimeProblems(record: ProcessRecord): readonly FieldProblem[] {
  return rowsIn(record, 'personnel').flatMap(({ percent, reason }, index): readonly FieldProblem[] =>
    Number(percent) < 100 && (typeof reason !== 'string' || reason.trim() === '')
      ? [{ field: `personnel.${index}.reason`, code: 'field.required' }]
      : [],
  );
}

/**
 * A calculation stands when it came to something; where it goes beyond a limit, with a reason, and by somebody else than
 * calculated it.
 */
function approvalProblems(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  if (numberIn(record, 'initial_days') === null) {
    return [{ field: 'time_lines', code: 'audit-time.not-computed' }];
  }
  if (rowsIn(record, 'time_flags').length === 0) return [];
  const isOwn = actor.id !== null && textIn(record, 'time_calculated_by') === actor.id;
  return [
    ...(textIn(record, 'time_reason') === null
      ? [{ field: 'time_reason', code: 'field.required' as const }]
      : []),
    ...(isOwn ? [{ field: 'time_calculated_by', code: 'field.beyond-authority' as const }] : []),
  ];
}

/** Names of the sites, those of the central function apart. */
function sitesOf(record: ProcessRecord, central: boolean): readonly string[] {
  return rowsIn(record, 'sites')
    .filter((site) => (site['central'] === true) === central)
    .map(({ name }) => String(name));
}

function sampleProblems(record: ProcessRecord): readonly FieldProblem[] {
  const sites = sitesOf(record, false);
  if (sites.length === 0) return [{ field: 'sites', code: 'site-sample.nothing-to-draw' }];
  const possible = sites.slice(0, 40).join(', ');
  return rowsIn(record, 'sample_chosen').flatMap(({ site }, index): readonly FieldProblem[] =>
    sites.includes(String(site))
      ? []
      : [
          {
            field: `sample_chosen.${index}.site`,
            code: 'site-sample.site-unknown',
            params: { site, possible },
          },
        ],
  );
}

/** The audit of the programme for which sites are drawn on an occasion. */
const auditFor: Readonly<Record<SampleOccasion, ProgrammeKind>> = {
  initial: 'stage-2',
  surveillance: 'surveillance',
  recertification: 'recertification',
};

/** Keeps the sample that is drawn, with everything by which it can be drawn again, and puts it into the programme. */
function sampled(record: ProcessRecord): Record<string, unknown> {
  const sites = sitesOf(record, false);
  const asked = {
    occasion: (textIn(record, 'sample_occasion') ?? 'initial') as SampleOccasion,
    sites,
    suitable: record.values['sample_suitable'] === true,
    seed: textIn(record, 'sample_seed') ?? '',
    chosen: rowsIn(record, 'sample_chosen') as unknown as readonly ChosenSite[],
  };
  const { size, random_at_least, drawn, chosen } = sampleSites(asked);
  const kept = {
    occasion: asked.occasion,
    suitable: asked.suitable,
    reason: textIn(record, 'sample_reason'),
    seed: asked.seed,
    among: sites.toSorted().join('\n'),
    size,
    random_at_least,
    central: sitesOf(record, true).join('\n') || null,
    drawn: drawn.join('\n') || null,
    chosen: chosen.map(({ site, reason }) => `${site}: ${reason}`).join('\n') || null,
  };
  const visited = [...sitesOf(record, true), ...drawn, ...chosen.map(({ site }) => site)];
  const programme = withNext(programmeIn(record), auditFor[asked.occasion], { sites: visited.join('\n') });
  return { samples: [...rowsIn(record, 'samples'), kept], ...(programme === null ? {} : { programme }) };
}

/** Computing audit time and having it stand; drawing sites. */
export const calculationActivities: readonly Activity[] = [
  {
    name: 'calculate-time',
    from: planning,
    may: certifyingRoles,
    requires: ['personnel'],
    accepts: ['factors'],
    objections: partTimeProblems,
    effect: calculated,
  },
  {
    name: 'approve-time',
    from: planning,
    may: certifyingRoles,
    requires: [],
    accepts: ['time_reason'],
    signed: true,
    applies: (record) => instantIn(record, 'time_calculated_at') !== null,
    objections: approvalProblems,
    effect: (_record, { now, actor }) => ({ time_approved_at: now, time_approved_by: actor.id }),
  },
  {
    name: 'draw-sites',
    from: planning,
    may: certifyingRoles,
    requires: ['sample_occasion', 'sample_suitable', 'sample_reason', 'sample_seed'],
    accepts: ['sample_chosen'],
    objections: sampleProblems,
    effect: sampled,
  },
];
