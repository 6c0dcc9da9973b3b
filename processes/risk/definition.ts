import type { ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import { entryFields, reviewFields } from '../../kernel/register.ts';
import { notingRoles } from '../../kernel/roles.ts';
import { activities, levelFrom, steeringRoles } from './activities.ts';
import { acceptors, riskLevels } from './method.ts';
import { riskObligations } from './obligations.ts';

const degrees = [1, 2, 3, 4, 5];

/** Only activities set what an acceptance rests on, so that nobody changes it under a signature. */
const judged = {
  inherent_likelihood: set('choice', { choices: degrees }),
  inherent_consequence: set('choice', { choices: degrees }),
  inherent_level: set('choice', { choices: riskLevels }),
  treatment: set('choice', { choices: ['reduce', 'avoid', 'share', 'accept', 'pursue'] }),
  treatment_text: set('paragraph'),
  treatment_owner: set('person'),
  treatment_due: set('date'),
  residual_likelihood: set('choice', { choices: degrees }),
  residual_consequence: set('choice', { choices: degrees }),
  residual_level: set('choice', { choices: riskLevels }),
  accepted_at: set('instant'),
  accepted_by: set('person'),
  accepted_level: set('choice', { choices: riskLevels }),
  accepted_as: set('choice', { choices: acceptors }),
  accepted_limit: set('choice', { choices: riskLevels }),
  effectiveness: set('choice', { choices: ['effective', 'partly', 'not-effective'] }),
  effectiveness_reason: set('paragraph'),
  evaluated_at: set('instant'),
  evaluated_by: set('person'),
  closure: set('choice', { choices: ['ceased', 'occurred', 'realised', 'duplicate', 'other'] }),
} as const;

/**
 * Risks and opportunities of the management system and its services (ISO/IEC 20000-1:2018, 6.1): what may happen, what
 * it would do to customers, how it is treated, and who accepted what remains by which criterion of that day.
 */
export const risk: ProcessDefinition = {
  name: 'risk',
  plural: 'risks',
  prefix: 'RSK',
  clause: '6.1',
  version: 1,
  title: { en: 'Risk or opportunity', vi: 'Rủi ro hoặc cơ hội', zh: '风险或机遇' },
  section: 'system',
  fields: {
    ...entryFields(notingRoles),
    // Who owns a risk may accept it up to a level, so that not everybody names the owner.
    assignee: given('person', steeringRoles, { column: 'assignee' }),
    nature: given('choice', notingRoles, {
      choices: ['risk', 'opportunity'],
      required_on_create: true,
      // The criteria for acceptance bound risks only: what is one stays one.
      on_update: [],
    }),
    family: given('choice', notingRoles, {
      choices: ['organisation', 'service-requirements', 'other-parties'],
      required_on_create: true,
    }),
    service: given('record', notingRoles, { column: 'service', refers_to: 'service' }),
    other_party: given('record', notingRoles, { refers_to: 'interested-party' }),
    cause: given('paragraph', notingRoles),
    effect: given('paragraph', notingRoles),
    customer_effect: given('paragraph', notingRoles),
    controls: given('paragraph', notingRoles),
    ...judged,
    ...reviewFields,
  },
  states: {
    identified: { open: true },
    analysed: { open: true },
    treating: { open: true },
    accepted: { open: true },
    closed: { open: false, stamps: 'closed_at' },
  },
  initial: 'identified',
  activities,
  clocks: [],
  may_create: notingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['assignee', 'treatment_owner'],
  list_columns: ['nature', 'service', 'assignee', 'inherent_level', 'residual_level'],
  obligations: riskObligations,
  relations: ['arises-from', 'gives-rise-to', 'relates-to'],
  derive: (record, { settings }) => ({
    inherent_level: levelFrom(record, 'inherent', settings),
    residual_level: levelFrom(record, 'residual', settings),
  }),
};
