import type { Obligation, ObligationContext } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { cycleOf, nextSurveillance } from './cycle.ts';

type Owed = Pick<Obligation, 'person' | 'roles'>;

/** The next surveillance audit: to be arranged some planned days before it is too late, then to be had on its day. */
function surveillance(
  record: ProcessRecord,
  { settings, endOf }: ObligationContext,
  owed: Owed,
): readonly Obligation[] {
  const days = cycleOf(record);
  const next = days === null ? null : nextSurveillance(days);
  if (next === null) return [];
  const agreed_on = textIn(record, 'next_surveillance_on');
  if (agreed_on !== null) return [{ kind: 'surveillance', due_at: endOf(agreed_on), ...owed }];
  const ahead = plannedNumber(settings, 'held-certificate.reminders', 'surveillance_days') * DAY_MS;
  return [{ kind: 'arrange-surveillance', due_at: endOf(next.by) - ahead, ...owed }];
}

/** Recertification: applied for some planned days before expiry, then decided before it. */
function recertification(
  record: ProcessRecord,
  { settings, endOf }: ObligationContext,
  owed: Owed,
): readonly Obligation[] {
  const expires_on = textIn(record, 'expires_on');
  if (expires_on === null) return [];
  if (textIn(record, 'recertification') !== null) {
    return [{ kind: 'recertify', due_at: endOf(expires_on), ...owed }];
  }
  const ahead = plannedNumber(settings, 'held-certificate.reminders', 'recertification_days') * DAY_MS;
  return [{ kind: 'apply-for-recertification', due_at: endOf(expires_on) - ahead, ...owed }];
}

/** Where marks are used is looked at again at planned intervals; once a certificate may not be used, at once. */
function marks(record: ProcessRecord, { settings }: ObligationContext, owed: Owed): readonly Obligation[] {
  const checked_at = instantIn(record, 'marks_checked_at');
  const days = (name: string): number => plannedNumber(settings, 'held-certificate.reminders', name) * DAY_MS;
  const suspended_at = instantIn(record, 'suspended_at');
  if (record.state === 'suspended' && suspended_at !== null && (checked_at ?? 0) < suspended_at) {
    return [{ kind: 'stop-marks', due_at: suspended_at + days('stop_marks_days'), ...owed }];
  }
  return [{ kind: 'check-marks', due_at: (checked_at ?? record.opened_at) + days('marks_days'), ...owed }];
}

/** What a certificate asks of the organisation by when. */
export function obligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const owed: Owed = { person: textIn(record, 'assignee'), roles: tendingRoles };
  if (record.state === 'expired')
    return [...recertification(record, context, owed), ...marks(record, context, owed)];
  return [
    ...surveillance(record, context, owed),
    ...recertification(record, context, owed),
    ...marks(record, context, owed),
  ];
}
