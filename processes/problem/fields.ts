import type { FieldDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { categoryField, deskFields, timeFields, urgencyFields } from '../desk-fields.ts';
import { causeKinds } from './causes.ts';

/** How a problem came to notice. */
export const detections = ['incidents', 'trend', 'person', 'supplier'] as const;

/** Whether what was done about a problem worked. */
export const effectivenessVerdicts = ['effective', 'partly', 'not-effective'] as const;

/** What is known of the problem when it is written down, and who works on it. */
const logged: Readonly<Record<string, FieldDefinition>> = {
  ...deskFields,
  ...urgencyFields,
  category: categoryField('incident.categories'),
  items: given('record', workingRoles, { refers_to: 'configuration-item', many: true }),
  detection: given('choice', workingRoles, { choices: detections }),
  triaged_at: set('instant'),
  ...timeFields,
};

/** What the analysis found, and what is known in the meantime. */
const analysis: Readonly<Record<string, FieldDefinition>> = {
  causes: given('rows', workingRoles, {
    on_create: [],
    columns: {
      id: needed('line'),
      parent: column('line'),
      kind: needed('choice', { choices: causeKinds }),
      text: needed('paragraph'),
      confirmed: column('boolean'),
    },
  }),
  root_cause: given('paragraph', workingRoles, { on_create: [] }),
  root_cause_at: set('instant'),
  known_error: set('boolean'),
  known_error_at: set('instant'),
  workaround: given('paragraph', workingRoles, { on_create: [] }),
  workaround_at: set('instant'),
};

/** What is done about it, and what came of that. */
const outcome: Readonly<Record<string, FieldDefinition>> = {
  action: given('paragraph', workingRoles, { on_create: [] }),
  change: set('record', { refers_to: 'change' }),
  fix_reason: set('paragraph'),
  resolution: set('paragraph'),
  effectiveness: set('paragraph'),
  effectiveness_verdict: set('choice', { choices: effectivenessVerdicts }),
  review_conclusion: set('paragraph'),
  reviewed_at: set('instant'),
  reviewed_by: set('person'),
  recurred_incidents: set('number'),
  recurred_at: set('instant'),
  reopen_count: set('number'),
  source_status: set('line', { audience: 'staff' }),
  source_organisation: set('line', { audience: 'staff' }),
};

/** Every field of a problem, in the order in which people come upon them. */
export const problemFields: Readonly<Record<string, FieldDefinition>> = {
  ...logged,
  ...analysis,
  ...outcome,
};
