import { dayOf } from '../../kernel/day.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  decidingRoles,
  listIn,
  objectionsToDayAhead,
  rowsIn,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { cycleOf, nextSurveillance } from './cycle.ts';

/** A surveillance audit is agreed for a day that is early enough. */
function notTooLate(record: ProcessRecord): readonly FieldProblem[] {
  const days = cycleOf(record);
  const latest = days === null ? undefined : nextSurveillance(days)?.by;
  const value = textIn(record, 'next_surveillance_on');
  return latest === undefined || value === null || value <= latest
    ? []
    : [
        {
          field: 'next_surveillance_on',
          code: 'certification.surveillance-too-late',
          params: { value, latest },
        },
      ];
}

/** Marks that are used are listed, or it is said that none is. */
function marksSaid(record: ProcessRecord): readonly FieldProblem[] {
  const listed = rowsIn(record, 'marks').length > 0;
  const none = record.values['no_marks'] === true;
  if (listed && none) return [{ field: 'no_marks', code: 'field.none-but-listed' }];
  return listed || none ? [] : [{ field: 'marks', code: 'field.required' }];
}

function onlyAfterExpiry(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const expires_on = textIn(record, 'expires_on') ?? '';
  return dayOf(now, 'UTC') > expires_on
    ? []
    : [{ field: 'expires_on', code: 'certification.not-expired', params: { expires_on } }];
}

/** Notes an application that was made for the certificate; one for recertification is what its dates wait for. */
function applicationMade(record: ProcessRecord, { about = {} }: EffectContext): Record<string, unknown> {
  const { application = null, request } = about;
  const applications = [...listIn(record, 'applications'), application];
  return request === 'recertification' ? { applications, recertification: application } : { applications };
}

/** A new cycle begins: its surveillance audits are its own. */
const newCycle = {
  surveillances: null,
  next_surveillance_on: null,
  recertification: null,
  suspended_at: null,
  renewed_on: null,
};

/** Everything that can be done to a certificate. What the body decided is recorded by hand or arrives. */
export const activities: readonly Activity[] = [
  {
    name: 'arrange-surveillance',
    from: ['valid', 'suspended'],
    may: tendingRoles,
    requires: ['next_surveillance_on'],
    accepts: [],
    objections: notTooLate,
  },
  {
    name: 'record-surveillance',
    from: ['valid', 'suspended'],
    may: tendingRoles,
    // The new rows are the old ones with one more: they are given whole, as tables are.
    requires: ['surveillances'],
    accepts: [],
    objections: (record, context) =>
      rowsIn(record, 'surveillances').flatMap((row, index) =>
        objectionsToDayAhead({ ...record, values: row }, 'done_on', context).map((problem) => ({
          ...problem,
          field: `surveillances.${index}.done_on`,
        })),
      ),
    effect: () => ({ next_surveillance_on: null }),
  },
  {
    name: 'check-marks',
    from: ['valid', 'suspended', 'expired'],
    may: tendingRoles,
    requires: [],
    accepts: ['marks', 'no_marks'],
    requires_text: true,
    objections: marksSaid,
    effect: (_record, { now }) => ({ marks_checked_at: now }),
  },
  {
    name: 'apply',
    from: ['valid', 'suspended', 'expired'],
    may: tendingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    effect: applicationMade,
  },
  {
    name: 'complain',
    from: ['valid', 'suspended', 'expired'],
    may: [...tendingRoles, ...decidingRoles],
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'record-suspension',
    from: ['valid'],
    to: 'suspended',
    may: tendingRoles,
    requires: ['reason'],
    accepts: [],
    effect: (_record, { now }) => ({ suspended_at: now }),
  },
  {
    name: 'record-restoration',
    from: ['suspended'],
    to: 'valid',
    may: tendingRoles,
    requires: [],
    accepts: ['reason'],
    effect: () => ({ suspended_at: null }),
  },
  {
    name: 'record-scope-change',
    from: ['valid', 'suspended'],
    may: tendingRoles,
    requires: ['scope_statement'],
    accepts: ['reason', 'sites', 'expires_on', 'statement'],
  },
  {
    name: 'record-renewal',
    from: ['valid', 'suspended', 'expired'],
    to: 'valid',
    may: tendingRoles,
    requires: ['expires_on'],
    accepts: ['reason', 'scope_statement', 'sites', 'statement', 'renewed_on'],
    // Without a day of its own the new cycle begins with the day on which the renewal was told.
    effect: (record, { now }) => ({
      ...newCycle,
      decided_on: textIn(record, 'renewed_on') ?? dayOf(now, 'UTC'),
    }),
  },
  {
    name: 'record-expiry',
    from: ['valid', 'suspended'],
    to: 'expired',
    may: tendingRoles,
    requires: [],
    accepts: [],
    objections: onlyAfterExpiry,
  },
  {
    name: 'record-withdrawal',
    from: ['valid', 'suspended', 'expired'],
    to: 'withdrawn',
    may: tendingRoles,
    requires: ['reason'],
    accepts: [],
  },
  {
    name: 'end',
    from: ['valid', 'suspended', 'expired'],
    to: 'ended',
    may: decidingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
  },
];
