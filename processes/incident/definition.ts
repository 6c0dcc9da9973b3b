import { Type } from 'typebox';
import type { FieldDefinition, PlannedTarget, ProcessDefinition, Settings } from '../../kernel/definition.ts';
import { type PriorityMatrix, priorityOf } from '../../kernel/priority.ts';
import type { ClockedRecord } from '../../kernel/record.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { activities } from './activities.ts';
import type { IncidentEscalation, IncidentTargets } from './settings.ts';

const everyone = ['administrator', 'system-manager', 'process-owner', 'agent', 'requester'] as const;

const line = Type.String({ minLength: 1, maxLength: 200 });
const paragraph = Type.String({ minLength: 1, maxLength: 20_000 });
const reference = Type.String({ format: 'uuid' });
const instant = Type.Integer({ minimum: 0 });

/** A field that the desk fills in. */
function working(
  kind: FieldDefinition['kind'],
  schema: FieldDefinition['schema'],
  more: Partial<FieldDefinition> = {},
): FieldDefinition {
  return { kind, schema, audience: 'everyone', on_create: workingRoles, on_update: workingRoles, ...more };
}

/** A field that only the process sets, through an activity or by derivation. */
function set(
  kind: FieldDefinition['kind'],
  schema: FieldDefinition['schema'],
  more: Partial<FieldDefinition> = {},
): FieldDefinition {
  return { kind, schema, audience: 'everyone', on_create: [], on_update: [], ...more };
}

const fields = {
  title: working('line', line, { column: 'title', on_create: everyone, required_on_create: true }),
  description: working('paragraph', paragraph, { on_create: everyone }),
  requester: working('person', reference, { column: 'requester' }),
  service: working('record', reference, { column: 'service', refers_to: 'service', on_create: everyone }),
  category: working('choice', line, { choices_from: 'incident.categories' }),
  impact: working('choice', Type.Integer(), { choices: [1, 2, 3], on_create: everyone }),
  urgency: working('choice', Type.Integer(), { choices: [1, 2, 3], on_create: everyone }),
  priority: set('choice', Type.Integer(), { column: 'priority', choices: [1, 2, 3, 4] }),
  channel: working('choice', line, {
    choices: ['portal', 'phone', 'email', 'chat', 'monitoring', 'in-person', 'other'],
  }),
  configuration_item: working('record', reference, { refers_to: 'configuration-item', audience: 'staff' }),
  team: working('team', reference, { column: 'team' }),
  assignee: working('person', reference, { column: 'assignee' }),
  pending_reason: set('choice', line, {
    choices: ['requester', 'supplier', 'change', 'problem', 'evidence', 'other'],
  }),
  resolution_code: set('choice', line, {
    choices: ['solved', 'workaround', 'by-requester', 'not-reproducible', 'duplicate', 'no-fault', 'other'],
  }),
  resolution_text: set('paragraph', paragraph),
  escalation_level: set('number', Type.Integer({ minimum: 0 }), { audience: 'staff' }),
  reopen_count: set('number', Type.Integer({ minimum: 0 })),
  major: set('boolean', Type.Boolean()),
  major_manager: set('person', reference),
  major_declared_at: set('instant', instant),
  top_management_informed_at: set('instant', instant, { audience: 'staff' }),
  major_review: set('paragraph', paragraph, { audience: 'staff' }),
  major_improvement: set('paragraph', paragraph, { audience: 'staff' }),
  major_reviewed_at: set('instant', instant, { audience: 'staff' }),
  problem_reference: working('line', line, { audience: 'staff' }),
  change_reference: working('line', line, { audience: 'staff' }),
} as const satisfies Record<string, FieldDefinition>;

function plannedTarget(
  record: ClockedRecord,
  settings: Settings,
  clock: 'response' | 'resolution',
): PlannedTarget | null {
  const { targets } = settings['incident.targets'] as IncidentTargets;
  const { service, priority } = record.values;
  const matching = targets.filter((target) => target.priority === priority);
  const target =
    matching.find((candidate) => candidate.service !== null && candidate.service === service) ??
    matching.find((candidate) => candidate.service === null);
  if (target === undefined) return null;
  const escalation = settings['incident.escalation'] as IncidentEscalation;
  const steps = escalation.steps.filter((step) => step.clock === clock).map((step) => step.percent);
  return {
    target_minutes: clock === 'response' ? target.response_minutes : target.resolution_minutes,
    calendar_id: target.calendar,
    thresholds_percent: [...new Set([...steps, 100])].toSorted((a, b) => a - b),
  };
}

/**
 * Incident management (ISO/IEC 20000-1:2018, 8.6.1): recording, classification, priority by impact and urgency,
 * escalation, resolution, closure, and major incidents with a manager, word to top management and a review.
 */
export const incident: ProcessDefinition = {
  name: 'incident',
  plural: 'incidents',
  prefix: 'INC',
  clause: '8.6.1',
  version: 1,
  title: { en: 'Incident', vi: 'Sự cố', zh: '事件' },
  section: 'desk',
  fields,
  states: {
    new: { open: true },
    assigned: { open: true },
    'in-progress': { open: true },
    pending: { open: true },
    resolved: { open: false, stamps: 'resolved_at' },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'new',
  activities,
  clocks: [
    {
      name: 'response',
      stops_in: ['in-progress', 'resolved', 'closed', 'cancelled'],
      pauses_in: ['pending'],
      stops_for_good: true,
      target: (record, settings) => plannedTarget(record, settings, 'response'),
    },
    {
      name: 'resolution',
      stops_in: ['resolved', 'closed', 'cancelled'],
      pauses_in: ['pending'],
      target: (record, settings) => plannedTarget(record, settings, 'resolution'),
    },
  ],
  may_create: everyone,
  readable_by: 'staff-and-requester',
  relations: ['relates-to', 'duplicates', 'caused-by', 'fixed-by', 'child-of'],
  derive: (record, { settings }) => {
    const { impact, urgency } = record.values;
    const matrix = settings['incident.priority'] as PriorityMatrix;
    return {
      priority:
        typeof impact === 'number' && typeof urgency === 'number'
          ? priorityOf(matrix, impact, urgency)
          : null,
    };
  },
  on_threshold: (record, threshold, { settings }) => {
    const escalation = settings['incident.escalation'] as IncidentEscalation;
    const step = escalation.steps.find(
      ({ clock, percent }) => clock === threshold.clock && percent === threshold.percent,
    );
    if (step === undefined || !escalation.automatic) return null;
    const level = (record.values['escalation_level'] as number | null) ?? 0;
    return { activity: `escalate-${step.kind}`, values: { escalation_level: level + 1 } };
  },
};
