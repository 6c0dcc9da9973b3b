import { certificateParts } from '../../kernel/certification.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import { drafted, tendingRoles } from '../../kernel/register.ts';
import { editions } from '../../standard/editions.ts';
import { activities } from './activities.ts';
import { obligations } from './obligations.ts';

/** What a message about a changed or renewed certificate says. */
const changed = alike('reason', 'scope_statement', 'sites', 'expires_on', 'statement');

/**
 * Certificates that the organisation holds: what they say, when surveillance and recertification are due, where the marks
 * are used, and what became of them. Surveillance audits are due within twelve months of the decision and then in each
 * calendar year, recertification before expiry (ISO/IEC 17021-1:2015, 9.1.3.3 and 9.6.3). What the body issued is changed
 * only as the body changes it.
 */
export const heldCertificate: ProcessDefinition = {
  name: 'held-certificate',
  plural: 'held-certificates',
  prefix: 'HC',
  clause: '4.4',
  version: 1,
  title: { en: 'Certificate held', vi: 'Chứng chỉ đang giữ', zh: '所持证书' },
  section: 'certification',
  exchange: {
    receives: {
      'certification.certificate': {
        does: 'create',
        fields: alike(...certificateParts),
      },
      'certification.certificate-suspended': { does: 'record-suspension', fields: alike('reason') },
      'certification.certificate-restored': { does: 'record-restoration', fields: alike('reason') },
      'certification.certificate-withdrawn': { does: 'record-withdrawal', fields: alike('reason') },
      'certification.certificate-changed': { does: 'record-scope-change', fields: changed },
      'certification.certificate-renewed': { does: 'record-renewal', fields: changed },
    },
  },
  fields: {
    title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
    certificate_number: drafted('line', tendingRoles, { required_on_create: true }),
    edition: drafted('choice', tendingRoles, {
      choices: editions.map(({ id }) => id),
      required_on_create: true,
    }),
    body: given('record', tendingRoles, { refers_to: 'certification-body' }),
    body_name: drafted('line', tendingRoles, { required_on_create: true }),
    accreditation_body: drafted('line', tendingRoles),
    accreditation_number: drafted('line', tendingRoles),
    application: given('record', tendingRoles, { refers_to: 'certification-application' }),
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    scope_statement: drafted('paragraph', tendingRoles, { required_on_create: true }),
    sites: drafted('rows', tendingRoles, {
      columns: { name: needed('line'), address: column('paragraph'), activities: column('paragraph') },
    }),
    // The body's decision starts the cycle; where nobody tells it, the day on which the certificate takes effect does.
    decided_on: given('date', tendingRoles),
    effective_on: drafted('date', tendingRoles, { required_on_create: true }),
    expires_on: drafted('date', tendingRoles, { required_on_create: true }),
    renewed_on: set('date'),
    status_address: drafted('line', tendingRoles),
    statement: drafted('paragraph', tendingRoles),
    surveillances: set('rows', {
      columns: {
        done_on: needed('date'),
        audit: column('record', { refers_to: 'external-audit' }),
      },
    }),
    next_surveillance_on: set('date'),
    applications: set('record', { refers_to: 'certification-application', many: true }),
    recertification: set('record', { refers_to: 'certification-application' }),
    marks: set('rows', {
      columns: {
        where: needed('line'),
        mark: needed('choice', { choices: ['certificate', 'body-mark', 'accreditation-mark', 'words'] }),
        permitted: needed('boolean'),
        note: column('paragraph'),
      },
    }),
    no_marks: set('boolean'),
    marks_checked_at: set('instant'),
    reason: set('paragraph'),
    suspended_at: set('instant'),
  },
  states: {
    valid: { open: true },
    suspended: { open: true },
    // Not over yet: the body may restore it within six months if what is outstanding gets done.
    expired: { open: true },
    withdrawn: { open: false, stamps: 'closed_at' },
    ended: { open: false, stamps: 'closed_at' },
  },
  initial: 'valid',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'everyone',
  list_columns: ['certificate_number', 'edition', 'body_name', 'effective_on', 'expires_on', 'assignee'],
  obligations,
  relations: ['relates-to', 'replaces'],
};
