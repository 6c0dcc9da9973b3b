import { Type } from 'typebox';
import { monthsAfter } from '../../kernel/day.ts';
import type {
  Activity,
  FieldDefinition,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { knownAs } from '../../kernel/facts.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { drafted, instantIn, referredBy, textIn } from '../../kernel/register.ts';
import { certifyingRoles } from '../../kernel/roles.ts';
import { editions } from '../../standard/editions.ts';
import { timeFactorSetting, timeFlags, timeSteps } from './audit-time.ts';
import { calculationActivities } from './calculation.ts';
import { cycleActivities, programmeIn } from './cycle.ts';
import { monthsToRestore, programmeKinds } from './programme.ts';
import { sampleOccasions } from './sites.ts';

/** Days of audit work. */
const days = Type.Number({ minimum: 0, maximum: 5_000 });
const persons = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const percent = Type.Number({ exclusiveMinimum: 0, maximum: 100 });

const stated = (kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition =>
  drafted(kind, certifyingRoles, more);

/** What is known of a client before the agreement, much of it from the application. */
const basics = ['edition', 'scope_statement', 'sites', 'technical_areas', 'languages', 'integrated_with'];

/** Asks for the application that a file is about. */
const aboutApplication = referredBy('application', 'application', 'client-application');

/** Asks for the agreement that comes into the file. */
const aboutAgreement = referredBy('agreement', 'agreement', 'client-agreement');

function agreementProblems(
  record: ProcessRecord,
  context: Parameters<typeof knownAs>[0],
): readonly FieldProblem[] {
  const [agreement] = knownAs(context, 'agreement');
  const isInForce = agreement?.state === 'accepted' && agreement.values['certification'] === record.id;
  return isInForce ? [] : [{ field: 'agreement', code: 'certification.agreement-open' }];
}

const fileActivities: readonly Activity[] = [
  {
    name: 'read-application',
    from: ['applicant'],
    may: certifyingRoles,
    requires: ['application'],
    accepts: [],
    knows: [aboutApplication],
    // What somebody wrote here stays: the application fills in what is blank.
    effect: (record, context) => {
      const [application] = knownAs(context, 'application');
      const blank = basics.filter((name) => isBlank(record.values[name]));
      return Object.fromEntries(blank.map((name) => [name, application?.values[name] ?? null]));
    },
  },
  {
    name: 'prepare',
    from: ['applicant', 'agreed'],
    may: certifyingRoles,
    requires: [],
    accepts: ['client_name', ...basics],
  },
  {
    name: 'agree',
    from: ['applicant'],
    to: 'agreed',
    may: certifyingRoles,
    requires: ['agreement', 'edition', 'scope_statement', 'technical_areas'],
    accepts: [],
    knows: [aboutAgreement],
    objections: agreementProblems,
  },
];

/** Every audit of the programme that is not done is owed by the end of its window. */
function programmeObligations(record: ProcessRecord, { endOf }: ObligationContext): readonly Obligation[] {
  return programmeIn(record)
    .filter(({ done_on }) => done_on === null)
    .map(({ kind, until }) => ({
      kind,
      due_at: endOf(until),
      person: textIn(record, 'assignee'),
      roles: certifyingRoles,
    }));
}

function obligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const { endOf } = context;
  const owed = { person: textIn(record, 'assignee'), roles: certifyingRoles };
  const until = (field: string, months = 0): number | null => {
    const day = textIn(record, field);
    return day === null ? null : endOf(monthsAfter(day, months));
  };
  const time: readonly Obligation[] =
    instantIn(record, 'time_approved_at') === null ? [{ kind: 'time', due_at: null, ...owed }] : [];
  switch (record.state) {
    case 'applicant':
      return [...time, { kind: 'agree', due_at: null, ...owed }];
    case 'agreed':
      return [...time, ...programmeObligations(record, context)];
    case 'suspended':
      return [
        { kind: 'lift', due_at: until('suspended_on', monthsToRestore), ...owed },
        ...programmeObligations(record, context),
      ];
    case 'expired':
      return [{ kind: 'restore', due_at: until('expires_on', monthsToRestore), ...owed }];
    default:
      return [
        ...programmeObligations(record, context),
        { kind: 'renew', due_at: until('expires_on'), ...owed },
      ];
  }
}

/**
 * The file of a client (ISO/IEC 17021-1:2015, 9.1.3 to 9.1.5 and 9.6): what is certified, the audit time with every line
 * of its calculation, sites drawn, and the cycle of three years with its programme. The cycle begins with the decision;
 * suspension leaves it as it is, recertification continues its validity, a transfer keeps that of the body before.
 */
export const certification: ProcessDefinition = {
  name: 'certification',
  plural: 'certifications',
  prefix: 'CRT',
  clause: '4.4',
  version: 1,
  title: { en: 'Client’s file', vi: 'Hồ sơ khách hàng', zh: '客户档案' },
  section: 'certification',
  kept_by: 'certification-body',
  fields: {
    title: given('line', certifyingRoles, { column: 'title', required_on_create: true }),
    client_name: stated('line', { required_on_create: true }),
    assignee: given('person', certifyingRoles, { column: 'assignee' }),
    application: stated('record', { refers_to: 'client-application' }),
    agreement: set('record', { refers_to: 'client-agreement' }),
    edition: stated('choice', { choices: editions.map(({ id }) => id) }),
    scope_statement: stated('paragraph'),
    sites: stated('rows', {
      columns: {
        name: needed('line'),
        address: column('paragraph'),
        activities: column('paragraph'),
        persons: column('number', { schema: Type.Number({ minimum: 0, maximum: 1_000_000 }) }),
        shifts: column('line'),
        central: column('boolean'),
      },
    }),
    technical_areas: stated('choices', { choices_from: 'certification.technical-areas' }),
    languages: stated('line'),
    integrated_with: stated('line'),
    personnel: set('rows', {
      columns: {
        group: needed('line'),
        persons: needed('number', { schema: persons }),
        percent: needed('number', { schema: percent }),
        reason: column('paragraph'),
      },
    }),
    factors: set('rows', {
      columns: {
        factor: needed('choice', { choices_from: timeFactorSetting }),
        percent: needed('number', { schema: percent }),
        justification: needed('paragraph'),
      },
    }),
    time_lines: set('rows', {
      columns: {
        step: needed('choice', { choices: timeSteps }),
        about: column('line'),
        persons: column('number'),
        percent: column('number'),
        days: column('number'),
      },
    }),
    time_flags: set('rows', {
      columns: {
        flag: needed('choice', { choices: timeFlags }),
        percent: column('number'),
        allowed_percent: column('number'),
        allowed_days: column('number'),
      },
    }),
    time_source: set('line', { schema: Type.String({ minLength: 1, maxLength: 220 }) }),
    initial_days: set('number', { schema: days }),
    stage_1_days: set('number', { schema: days }),
    stage_2_days: set('number', { schema: days }),
    surveillance_days: set('number', { schema: days }),
    recertification_days: set('number', { schema: days }),
    time_calculated_at: set('instant'),
    time_calculated_by: set('person'),
    time_reason: set('paragraph'),
    time_approved_at: set('instant'),
    time_approved_by: set('person'),
    sample_occasion: set('choice', { choices: sampleOccasions }),
    sample_suitable: set('boolean'),
    sample_reason: set('paragraph'),
    sample_seed: set('line'),
    sample_chosen: set('rows', { columns: { site: needed('line'), reason: needed('paragraph') } }),
    samples: set('rows', {
      columns: {
        occasion: needed('choice', { choices: sampleOccasions }),
        suitable: needed('boolean'),
        reason: column('paragraph'),
        seed: needed('line'),
        among: needed('paragraph'),
        size: needed('number'),
        random_at_least: needed('number'),
        central: column('paragraph'),
        drawn: column('paragraph'),
        chosen: column('paragraph'),
      },
    }),
    expected_on: set('date'),
    decision: set('record', { refers_to: 'certification-decision' }),
    cycle: set('number'),
    decided_on: set('date'),
    expires_on: set('date'),
    former_expires_on: set('date'),
    transferred_from: set('line'),
    transferred_on: set('date'),
    suspended_on: set('date'),
    audit: set('record', { refers_to: 'certification-audit' }),
    programme: set('rows', {
      columns: {
        kind: needed('choice', { choices: programmeKinds }),
        from: needed('date'),
        until: needed('date'),
        days: column('number', { schema: days }),
        sites: column('paragraph'),
        done_on: column('date'),
        audit: column('record', { refers_to: 'certification-audit' }),
      },
    }),
  },
  states: {
    applicant: { open: true },
    agreed: { open: true },
    // From these the way leads on to being in force again.
    suspended: { open: true },
    expired: { open: true },
    certified: { open: true },
    withdrawn: { open: false, stamps: 'closed_at' },
    ended: { open: false, stamps: 'closed_at' },
  },
  initial: 'applicant',
  activities: [...fileActivities, ...cycleActivities, ...calculationActivities],
  clocks: [],
  may_create: certifyingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['client_name', 'edition', 'assignee', 'decided_on', 'expires_on', 'initial_days'],
  obligations,
  relations: ['relates-to', 'replaces'],
};
