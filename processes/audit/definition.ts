import { type TArray, Type } from 'typebox';
import type {
  FieldDefinition,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, entryFields, instantIn, plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';
import { auditAreaIds } from '../../standard/audit-areas.ts';
import { activities, planningRoles } from './activities.ts';
import { checklistResults, isNonconforming, isSeen } from './checklist.ts';

/** Part of the plan: given when the audit is planned, changed by preparing it, so that it stands once it started. */
function planned(kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition {
  return given(kind, planningRoles, { on_update: [], ...more });
}

/** A field of rows that has room for every requirement of the standard. */
function roomy(field: FieldDefinition): FieldDefinition {
  return { ...field, schema: Type.Array((field.schema as TArray).items, { maxItems: 500 }) };
}

const checklist = set('rows', {
  audience: 'staff',
  columns: {
    requirement: needed('line'),
    question: column('line'),
    seen: column('paragraph'),
    evidence: column('line'),
    result: needed('choice', { choices: checklistResults }),
  },
});

const sample = set('rows', {
  audience: 'staff',
  columns: {
    population: needed('line'),
    keys: needed('paragraph'),
    size: needed('number', { schema: Type.Integer({ minimum: 1, maximum: 1000 }) }),
    seed: needed('line'),
    drawn: column('paragraph'),
  },
});

function obligationsOf(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const owed = { person: textIn(record, 'assignee'), roles: planningRoles };
  const planned_on = textIn(record, 'planned_on');
  const planned_to = textIn(record, 'planned_to') ?? planned_on;
  switch (record.state) {
    case 'planned':
      return [{ kind: 'start', due_at: planned_on === null ? null : endOf(planned_on), ...owed }];
    case 'started':
      return [{ kind: 'finish', due_at: planned_to === null ? null : endOf(planned_to), ...owed }];
    case 'reporting':
      return [{ kind: 'report', due_at: instantIn(record, 'report_due'), ...owed }];
    default: {
      const reported_at = instantIn(record, 'reported_at');
      const days = plannedNumber(settings, 'audit.reporting', 'close_days');
      return [{ kind: 'close', due_at: reported_at === null ? null : reported_at + days * DAY_MS, ...owed }];
    }
  }
}

/**
 * Internal audits (ISO/IEC 20000-1:2018, 9.2): criteria and scope of each, auditors independent of what they audit, a
 * checklist drawn from the requirements, samples that can be drawn again, a report signed by the lead auditor to the
 * responsible manager, and closure once each nonconformity has its corrective action.
 */
export const audit: ProcessDefinition = {
  name: 'audit',
  plural: 'audits',
  prefix: 'AUD',
  clause: '9.2.2',
  version: 1,
  title: { en: 'Internal audit', vi: 'Đánh giá nội bộ', zh: '内部审核' },
  section: 'audit',
  fields: {
    ...entryFields(planningRoles),
    programme: planned('record', { refers_to: 'audit-programme' }),
    areas: planned('choices', { choices: auditAreaIds, required_on_create: true }),
    criteria: planned('paragraph'),
    scope: planned('paragraph'),
    responsible: planned('person'),
    team: planned('rows', {
      columns: {
        person: needed('person'),
        areas: column('choices', { choices: auditAreaIds }),
        independent: needed('boolean'),
        note: column('line'),
      },
    }),
    planned_on: planned('date', { required_on_create: true }),
    planned_to: planned('date'),
    methods: planned('choices', {
      choices: ['interview', 'observation', 'records', 'sampling', 'walkthrough', 'remote'],
    }),
    checklist: roomy(checklist),
    sample,
    summary: set('paragraph'),
    seen: set('number'),
    nonconformities: set('number'),
    follow_up: roomy(
      set('rows', {
        columns: {
          requirement: needed('line'),
          finding: needed('record', { refers_to: 'finding' }),
          nonconformity: needed('record', { refers_to: 'nonconformity' }),
        },
      }),
    ),
    started_at: set('instant'),
    ended_at: set('instant'),
    report_due: set('instant'),
    reported_at: set('instant'),
    reported_by: set('person'),
  },
  states: {
    planned: { open: true },
    started: { open: true },
    reporting: { open: true },
    reported: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities,
  clocks: [],
  may_create: planningRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['responsible'],
  list_columns: ['areas', 'assignee', 'responsible', 'planned_on', 'nonconformities', 'reported_at'],
  obligations: obligationsOf,
  relations: ['relates-to', 'follows-up'],
  derive: (record) => {
    const results = rowsIn(record, 'checklist').map(({ result }) => result);
    if (results.length === 0) return { seen: null, nonconformities: null };
    return {
      seen: results.filter(isSeen).length,
      nonconformities: results.filter(isNonconforming).length,
    };
  },
};
