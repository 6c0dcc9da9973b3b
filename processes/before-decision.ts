import { Temporal } from 'temporal-polyfill';
import type { ProcessRecord } from '../kernel/record.ts';
import { textIn } from '../kernel/register.ts';

/** States of a finding in which the plan of its answer stands accepted. */
const accepted: readonly string[] = ['accepted', 'evidence', 'verified', 'closed'];

/** States of a finding in which its correction and corrective action have been verified. */
const verified: readonly string[] = ['verified', 'closed'];

/** The last day on which a major nonconformity of a stage 2 can be verified before stage 2 has to be held again. */
export function verificationLimit(last_day_of_stage_2: string): string {
  // Six months after the last day of stage 2: ISO/IEC 17021-1:2015, 9.5.3.2.
  return Temporal.PlainDate.from(last_day_of_stage_2).add({ months: 6 }).toString();
}

/** Whether a finding is one of the grade that still counts: issued or about to be, not withdrawn. */
function isOfGrade({ state, values }: ProcessRecord, grade: 'major' | 'minor'): boolean {
  return values['grade'] === grade && state !== 'withdrawn';
}

/** Major nonconformities that nobody has verified yet. */
export function openMajors(findings: readonly ProcessRecord[]): readonly ProcessRecord[] {
  return findings.filter((finding) => isOfGrade(finding, 'major') && !verified.includes(finding.state));
}

/** Minor nonconformities whose plan nobody has accepted yet. */
export function minorsWithoutPlan(findings: readonly ProcessRecord[]): readonly ProcessRecord[] {
  return findings.filter((finding) => isOfGrade(finding, 'minor') && !accepted.includes(finding.state));
}

/**
 * Major nonconformities of a stage 2 that were not verified within six months after its last day, so that stage 2 has to
 * be held again.
 *
 * @param today as `YYYY-MM-DD`
 */
export function majorsBeyondLimit(
  findings: readonly ProcessRecord[],
  stage_2: ProcessRecord,
  today: string,
): readonly ProcessRecord[] {
  const ended = textIn(stage_2, 'ends_on');
  if (ended === null) return [];
  const limit = verificationLimit(ended);
  return findings.filter((finding) => {
    if (!isOfGrade(finding, 'major') || textIn(finding, 'audit') !== stage_2.id) return false;
    const on = textIn(finding, 'verified_on');
    const isVerified = verified.includes(finding.state) && on !== null;
    return (isVerified ? on : today) > limit;
  });
}
