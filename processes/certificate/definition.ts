import { Temporal } from 'temporal-polyfill';
import { Type } from 'typebox';
import { certificateParts } from '../../kernel/certification.ts';
import { dayOf } from '../../kernel/day.ts';
import type {
  FieldDefinition,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { drafted, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { editions } from '../../standard/editions.ts';
import { activities, managing } from './activities.ts';

const said = (kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition =>
  drafted(kind, managing, more);

function obligations(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const owed = { person: textIn(record, 'assignee'), roles: managing };
  const after = (at: number, months: number): number =>
    endOf(Temporal.PlainDate.from(dayOf(at, 'UTC')).add({ months }).toString());
  const last = textIn(record, 'expires_on');
  const expires: Obligation = { kind: 'renew', due_at: last === null ? null : endOf(last), ...owed };
  switch (record.state) {
    case 'draft':
      return [{ kind: 'issue', due_at: null, ...owed }];
    case 'suspended': {
      const months = plannedNumber(settings, 'certificate.times', 'suspension_months');
      const since = instantIn(record, 'suspended_at') ?? record.updated_at;
      return [{ kind: 'end-suspension', due_at: after(since, months), ...owed }, expires];
    }
    case 'expired':
      // Six months in which it may be restored: ISO/IEC 17021-1:2015, 9.6.3.2.5.
      return [{ kind: 'end', due_at: last === null ? null : after(Date.parse(last), 6), ...owed }];
    default:
      return [expires];
  }
}

const changed = { reason: 'text', ...alike('scope_statement', 'sites', 'expires_on', 'statement') };

/**
 * Certificates (ISO/IEC 17021-1:2015, 8.3.3, 9.5 and 9.6): issued, suspended, restored, withdrawn, changed and renewed only
 * as was decided. The program numbers each, signs what it says and what it is worth, and answers for its status.
 */
export const certificate: ProcessDefinition = {
  name: 'certificate',
  plural: 'certificates',
  prefix: 'CER',
  clause: '4.4',
  version: 1,
  title: { en: 'Certificate', vi: 'Giấy chứng nhận', zh: '认证证书' },
  section: 'certification',
  kept_by: 'certification-body',
  exchange: {
    sends: {
      issue: {
        kind: 'certification.certificate',
        fields: alike(...certificateParts),
      },
      suspend: { kind: 'certification.certificate-suspended', fields: { reason: 'text' } },
      restore: { kind: 'certification.certificate-restored', fields: { reason: 'text' } },
      withdraw: { kind: 'certification.certificate-withdrawn', fields: { reason: 'text' } },
      'change-scope': { kind: 'certification.certificate-changed', fields: changed },
      renew: { kind: 'certification.certificate-renewed', fields: changed },
    },
  },
  fields: {
    title: given('line', managing, { column: 'title', required_on_create: true }),
    certification: given('record', managing, {
      refers_to: 'certification',
      required_on_create: true,
      on_update: [],
    }),
    decision: said('record', { refers_to: 'certification-decision' }),
    application: said('record', { refers_to: 'client-application' }),
    assignee: given('person', managing, { column: 'assignee' }),
    certificate_number: set('line'),
    edition: said('choice', { choices: editions.map(({ id }) => id) }),
    client_name: said('line'),
    scope_statement: said('paragraph'),
    sites: said('rows', {
      columns: { name: needed('line'), address: column('paragraph'), activities: column('paragraph') },
    }),
    decided_on: set('date'),
    effective_on: said('date'),
    expires_on: said('date'),
    cycle_ends_on: set('date'),
    body_name: set('line'),
    body_address: set('paragraph'),
    accreditation_body: set('line'),
    accreditation_number: set('line'),
    accreditation_symbol: set('line'),
    status_address: set('line', { schema: Type.String({ minLength: 1, maxLength: 400 }) }),
    issued_at: set('instant'),
    issued_by: set('person'),
    suspended_at: set('instant'),
    renewed_at: set('instant'),
    successor: set('record', { refers_to: 'certificate' }),
    decisions: set('record', { refers_to: 'certification-decision', many: true }),
    statement: set('paragraph', { schema: Type.String({ minLength: 1, maxLength: 200_000 }) }),
    statement_key: set('line', { schema: Type.String({ minLength: 1, maxLength: 400 }) }),
  },
  states: {
    draft: { open: true },
    valid: { open: true },
    suspended: { open: true },
    expired: { open: true },
    withdrawn: { open: false, stamps: 'closed_at' },
    ended: { open: false, stamps: 'closed_at' },
    replaced: { open: false, stamps: 'closed_at' },
    discarded: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: managing,
  readable_by: 'staff-and-requester',
  list_columns: ['certificate_number', 'client_name', 'edition', 'effective_on', 'expires_on', 'assignee'],
  obligations,
  // The next renewal is held against the cycle that ends then.
  derive: (record) => ({ cycle_ends_on: textIn(record, 'expires_on') }),
  relations: ['relates-to', 'replaces'],
};
