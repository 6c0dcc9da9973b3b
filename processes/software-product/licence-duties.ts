import { isKnownLicence, licencesIn, type NamedLicence } from './spdx.ts';

/** What open-source licences ask of whoever passes software on, or lets others use it. */
export const licenceDuties = [
  'notice',
  'licence-text',
  'state-changes',
  'no-endorsement',
  'source-offer',
  'same-licence-file',
  'same-licence-library',
  'same-licence-work',
  'network-source',
] as const;

/** One of them. */
export type LicenceDuty = (typeof licenceDuties)[number];

/** What an organisation decided that a licence asks for. */
export interface LicenceRule {
  readonly id: string;
  readonly duties: readonly LicenceDuty[];
}

const permissive: readonly LicenceDuty[] = ['notice', 'licence-text'];
const byFile: readonly LicenceDuty[] = [...permissive, 'source-offer', 'same-licence-file'];
const byLibrary: readonly LicenceDuty[] = [
  ...permissive,
  'state-changes',
  'source-offer',
  'same-licence-library',
];
const byWork: readonly LicenceDuty[] = [...permissive, 'state-changes', 'source-offer', 'same-licence-work'];
const byNetwork: readonly LicenceDuty[] = [...byWork, 'network-source'];

const families: readonly (readonly [readonly LicenceDuty[], readonly string[]])[] = [
  [[], ['CC0-1.0', 'Unlicense', '0BSD', 'MIT-0', 'WTFPL']],
  [
    permissive,
    ['MIT', 'ISC', 'BSD-2-Clause', 'Zlib', 'X11', 'BSL-1.0', 'PostgreSQL', 'Python-2.0', 'PSF-2.0', 'NCSA'],
  ],
  [
    [...permissive, 'no-endorsement'],
    ['BSD-3-Clause', 'BSD-4-Clause', 'Apache-1.1', 'OpenSSL', 'PHP-3.01', 'W3C', 'curl'],
  ],
  [
    [...permissive, 'state-changes'],
    ['Apache-2.0', 'CC-BY-4.0', 'OFL-1.1', 'Artistic-2.0'],
  ],
  [byFile, ['MPL-1.1', 'MPL-2.0', 'CDDL-1.0', 'CDDL-1.1', 'CPL-1.0', 'EPL-1.0', 'EPL-2.0']],
  [byLibrary, ['LGPL-2.0-only', 'LGPL-2.0-or-later', 'LGPL-2.1-only', 'LGPL-2.1-or-later', 'LGPL-3.0-only']],
  [byLibrary, ['LGPL-3.0-or-later', 'LGPL-2.0', 'LGPL-2.1', 'LGPL-3.0', 'GPL-2.0-with-classpath-exception']],
  [byWork, ['GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'GPL-3.0-or-later', 'GPL-2.0', 'GPL-3.0']],
  [byNetwork, ['AGPL-3.0-only', 'AGPL-3.0-or-later', 'AGPL-3.0', 'EUPL-1.2', 'OSL-3.0']],
];

/** Duties to start from for the licences met most. They count as nobody's until the organisation confirms them. */
export const startingDuties: readonly LicenceRule[] = families.flatMap(([duties, ids]) =>
  ids.map((id) => ({ id, duties })),
);

/** A licence of an expression with what it asks for. */
export interface DutiesOf extends NamedLicence {
  /** Null: nobody decided what it asks for. */
  readonly duties: readonly LicenceDuty[] | null;
  /** Whether SPDX lists it. */
  readonly known: boolean;
}

/**
 * What the licences of an SPDX expression ask for, by the organisation's own table; null where it is no expression. An
 * exception (`WITH`) is told, but takes no duty away: that is for a person to judge.
 */
export function dutiesOf(expression: string, rules: readonly LicenceRule[]): readonly DutiesOf[] | null {
  const decided = new Map(rules.map(({ id, duties }) => [id.toLowerCase(), duties]));
  const licences = licencesIn(expression);
  if (licences === null) return null;
  return licences.map((licence) => ({
    ...licence,
    duties: decided.get(licence.id.toLowerCase()) ?? null,
    known: isKnownLicence(licence.id),
  }));
}
