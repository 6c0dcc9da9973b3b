import type { BodyOnCertificates } from '../../processes/certificate/settings.ts';
import { type AuditTimeBasis, auditTimeSetting } from '../../processes/certification/audit-time.ts';
import type { SamplePerson } from '../organisation.ts';

/** The certification body that plays the other side: no body of this name exists. */
export const bodyName = 'Sample Certification Body';

/** Short name of the first one; others get a number behind. */
export const bodySlug = 'sample-certification-body';

/** Its people. None bears the given name of somebody of the sample provider. */
export const bodyPeople: readonly SamplePerson[] = [
  {
    given_name: 'Greta',
    roles: ['administrator'],
    language: 'en',
    mailbox: 'administrator-body',
    signs_in: true,
  },
  {
    given_name: 'Ludwig',
    roles: ['certification-manager'],
    language: 'en',
    mailbox: 'certification-manager-body',
    signs_in: true,
  },
  {
    given_name: 'Maike',
    roles: ['certification-auditor'],
    language: 'en',
    mailbox: 'certification-auditor-body',
    signs_in: true,
  },
  { given_name: 'Jonas', roles: ['certification-auditor'], language: 'en', mailbox: 'auditor-2-body' },
  { given_name: 'Keiko', roles: ['certification-auditor'], language: 'en', mailbox: 'auditor-3-body' },
  {
    given_name: 'Dorothea',
    roles: ['certification-decider'],
    language: 'en',
    mailbox: 'certification-decider-body',
    signs_in: true,
  },
  { given_name: 'Anselm', roles: ['certification-decider'], language: 'en', mailbox: 'decider-2-body' },
];

/** The body's lead auditor as a guest of the provider, for its audit rooms. */
export const guestAuditor: SamplePerson = {
  given_name: 'Maike',
  roles: ['external-auditor'],
  language: 'en',
  mailbox: 'external-auditor',
  signs_in: true,
};

/** Said wherever figures of the sample could be taken for those of a published table. */
const made_up = 'sample: made up, from no published table';

const auditTime: AuditTimeBasis = {
  table: [
    { persons_from: 1, persons_to: 10, days: 4 },
    { persons_from: 11, persons_to: 30, days: 6 },
    { persons_from: 31, persons_to: 60, days: 8 },
    { persons_from: 61, persons_to: 120, days: 10 },
  ],
  table_source: made_up,
  table_dated: '',
  most_reduction_percent: 30,
  most_reduction_source: 'ISO/IEC 20000-6:2017',
  most_combined_percent: 20,
  most_combined_source: 'IAF MD 11',
  stage_1_percent: 30,
  surveillance_percent: 33,
  recertification_percent: 67,
  shares_source: made_up,
  rounded_to_days: 0.5,
};

const onCertificates: BodyOnCertificates = {
  name: bodyName,
  address: '1 Sample Street, Sample City',
  accreditation_body: 'Sample Accreditation',
  accreditation_number: 'SAMPLE-017',
  accreditation_symbol: '',
  // What it says is looked up in this installation.
  public_address: '',
  number_pattern: 'SAMPLE-BODY-YEAR-NUMBER',
};

/** What the body plans otherwise than the program suggests. */
export const bodyPlans: Readonly<Record<string, unknown>> = {
  [auditTimeSetting]: auditTime,
  'certificate.body': onCertificates,
  'certification-finding.times': {
    major_answer_days: 14,
    minor_answer_days: 30,
    major_closing_days: 75,
    minor_closing_days: 120,
  },
};
