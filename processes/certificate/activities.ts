import { dayOf } from '../../kernel/day.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { knownAs } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, referredBy, textIn } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { addressOf } from '../organisation-address.ts';
import { certificateNumber } from './number.ts';
import {
  aboutDecision,
  bodyOf,
  extendedSuspended,
  fileGoesAlong,
  firstDays,
  namelessBody,
  renewedDays,
  restsOn,
  unsigned,
  withDecision,
  wordProblems,
} from './rules.ts';

/** Roles that make out certificates and change them as was decided. */
export const managing: readonly Role[] = ['certification-manager'];

/** What a certificate says, until it is issued. */
const content = [
  'title',
  'decision',
  'application',
  'edition',
  'client_name',
  'scope_statement',
  'sites',
  'effective_on',
  'expires_on',
] as const;

/** The statement that the program signs, and the key that it is signed by. */
const signed = ['statement', 'statement_key'] as const;

/** Sites with what certificates say of them; the file knows more. */
function sitesOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return (value as Readonly<Record<string, unknown>>[]).map(
    ({ name, address = null, activities = null }) => ({
      name,
      address,
      activities,
    }),
  );
}

/** Fields that are blank, from the decision and the client's file. */
function takenOver(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const [decision] = knownAs(context, 'decision');
  const [file] = knownAs(context, 'file');
  const from = (field: string, ...sources: readonly (ProcessRecord | undefined)[]): unknown =>
    [record, ...sources].map((one) => one?.values[field] ?? null).find((value) => value !== null) ?? null;
  return {
    application: from('application', decision, file),
    client_name: from('client_name', file),
    edition: from('edition', file),
    scope_statement: from('scope_statement', decision, file),
    sites: sitesOf(from('sites', decision, file)),
    decided_on: decision === undefined ? null : textIn(decision, 'decided_on'),
  };
}

function issuedNow(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const { now, settings, actor } = context;
  const body = bodyOf({ settings });
  const [decision] = knownAs(context, 'decision');
  const certificate_number = certificateNumber(body?.number_pattern ?? '', {
    organisation_id: record.organisation_id,
    record_number: record.number,
    year: (textIn(record, 'effective_on') ?? dayOf(now, 'UTC')).slice(0, 4),
  });
  return {
    ...withDecision(record),
    certificate_number,
    decided_on: decision === undefined ? null : textIn(decision, 'decided_on'),
    body_name: body?.name || null,
    body_address: body?.address || null,
    accreditation_body: body?.accreditation_body || null,
    accreditation_number: body?.accreditation_number || null,
    accreditation_symbol: body?.accreditation_symbol || null,
    status_address: `${addressOf(settings, 'certificate.body', body?.public_address).address}/certificates/${certificate_number}`,
    issued_at: now,
    issued_by: actor.id,
  };
}

/** Something that rests on a decision of its kind, with the reason that the client is given. */
function asDecided(
  activity: Pick<Activity, 'name' | 'from'> & Partial<Activity>,
  ...kinds: readonly string[]
): Activity {
  const { objections, effect, requires = [], ...rest } = activity;
  return {
    may: managing,
    accepts: [],
    brings: signed,
    requires_text: true,
    signed: true,
    ...rest,
    requires: ['decision', ...requires],
    knows: [aboutDecision],
    objections: (record, context) => [
      ...restsOn(...kinds)(record, context),
      ...unsigned(record, context),
      ...(objections?.(record, context) ?? []),
    ],
    effect: (record, context) => ({ ...withDecision(record), ...effect?.(record, context) }),
  };
}

/** A certificate has expired once its last day is over everywhere. */
function notOverYet(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const last = textIn(record, 'expires_on');
  // The last places to see a day end do so twelve hours after it ended in UTC.
  const isOver = last !== null && dayOf(now - 12 * 3_600_000, 'UTC') > last;
  return isOver ? [] : [{ field: 'expires_on', code: 'certificate.not-over', params: { last: last ?? '–' } }];
}

/** Asks for the certificate that takes this one's place. */
const successor = referredBy('successor', 'successor', 'certificate');

/** Another certificate of the same client that is valid takes the place of this one. */
function successorProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [next] = knownAs(context, 'successor');
  const fits =
    next !== undefined &&
    next.id !== record.id &&
    next.state === 'valid' &&
    next.values['certification'] === record.values['certification'];
  return fits ? [] : [{ field: 'successor', code: 'certificate.no-successor' }];
}

/** Everything that can be done to a certificate, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  {
    name: 'prepare',
    from: ['draft'],
    may: managing,
    requires: ['decision'],
    accepts: content.filter((field) => field !== 'decision'),
    knows: [aboutDecision],
    objections: wordProblems,
    effect: takenOver,
  },
  {
    name: 'issue',
    from: ['draft'],
    to: 'valid',
    may: managing,
    requires: [
      'decision',
      'edition',
      'client_name',
      'scope_statement',
      'sites',
      'effective_on',
      'expires_on',
    ],
    accepts: ['application'],
    brings: signed,
    signed: true,
    knows: [aboutDecision],
    objections: (record, context) => [
      ...restsOn('grant')(record, context),
      ...firstDays(record, context),
      ...wordProblems(record),
      ...namelessBody(record, context),
      ...unsigned(record, context),
    ],
    effect: issuedNow,
  },
  asDecided(
    {
      name: 'suspend',
      from: ['valid'],
      to: 'suspended',
      effect: (_record, { now }) => ({ suspended_at: now }),
      carries: fileGoesAlong('suspend', { from: ['certified'], keeping: ['valid'] }),
    },
    'suspend',
  ),
  asDecided(
    {
      name: 'restore',
      from: ['suspended'],
      to: 'valid',
      effect: () => ({ suspended_at: null }),
      carries: fileGoesAlong('lift-suspension', { from: ['suspended'] }),
    },
    'restore',
  ),
  asDecided(
    {
      name: 'withdraw',
      from: ['valid', 'suspended'],
      to: 'withdrawn',
      carries: fileGoesAlong('withdraw', {
        from: ['certified', 'suspended'],
        keeping: ['valid', 'suspended'],
      }),
    },
    'withdraw',
  ),
  asDecided(
    {
      name: 'change-scope',
      // What led to a suspension may be left out of the scope.
      from: ['valid', 'suspended'],
      requires: ['scope_statement', 'sites'],
      objections: (record, context) => [...wordProblems(record), ...extendedSuspended(record, context)],
    },
    'extend',
    'reduce',
  ),
  asDecided(
    {
      name: 'renew',
      from: ['valid', 'expired'],
      to: 'valid',
      requires: ['expires_on'],
      accepts: ['scope_statement', 'sites', 'edition'],
      objections: (record, context) => [...renewedDays(record, context), ...wordProblems(record)],
      effect: (_record, { now }) => ({ renewed_at: now }),
    },
    'renew',
  ),
  {
    name: 'expire',
    from: ['valid', 'suspended'],
    to: 'expired',
    may: managing,
    requires: [],
    accepts: [],
    brings: signed,
    objections: (record, context) => [...notOverYet(record, context), ...unsigned(record, context)],
  },
  {
    name: 'end',
    from: ['expired'],
    to: 'ended',
    may: managing,
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'replace',
    from: ['valid', 'expired'],
    to: 'replaced',
    may: managing,
    requires: ['successor'],
    accepts: [],
    brings: signed,
    requires_text: true,
    signed: true,
    knows: [successor],
    objections: (record, context) => [...successorProblems(record, context), ...unsigned(record, context)],
  },
  {
    name: 'discard',
    from: ['draft'],
    to: 'discarded',
    may: managing,
    requires: [],
    accepts: [],
    requires_text: true,
    applies: (record) => listIn(record, 'decisions').length === 0,
  },
];
