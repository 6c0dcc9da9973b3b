import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../kernel/day.ts';
import type { Carried, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs, wantedOne } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, textIn } from '../../kernel/register.ts';
import { wantedBy } from '../audited-by.ts';
import type { BodyOnCertificates } from './settings.ts';

/**
 * Asks for the decision that is named, for certificates that rest on that decision already, for the client's file, and for
 * its other certificates.
 */
export const aboutDecision: Asking = (record) => {
  const decision = textIn(record, 'decision');
  const file = textIn(record, 'certification');
  return [
    wantedOne('decision', 'certification-decision', decision),
    wantedOne('file', 'certification', file),
    wantedBy('used', 'certificate', 'decisions', decision === null ? [] : [decision]),
    wantedBy('siblings', 'certificate', 'certification', file === null ? [] : [file]),
  ];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What a certificate takes of the decision it rests on, when the decision says it. */
const decidedFields = ['scope_statement', 'sites'] as const;

/**
 * Speaks against an activity that does not rest on a decision of one of the kinds: taken, on this client, not used
 * before, and of the same scope.
 */
export function restsOn(...kinds: readonly string[]) {
  return (record: ProcessRecord, context: EffectContext): readonly FieldProblem[] => {
    const [decision] = knownAs(context, 'decision');
    const isTaken = decision !== undefined && ['decided', 'announced'].includes(decision.state);
    const isOfClient = decision?.values['certification'] === record.values['certification'];
    if (!isTaken || !isOfClient || !kinds.includes(String(decision.values['kind']))) {
      return [{ field: 'decision', code: 'certificate.no-decision', params: { kinds: kinds.join(', ') } }];
    }
    // This certificate names the decision itself from now on: only one that named it before speaks against it.
    if (knownAs(context, 'used').length > 0) {
      return [{ field: 'decision', code: 'certificate.decision-used', params: { number: decision.number } }];
    }
    return decidedFields
      .filter((field) => (decision.values[field] ?? null) !== null)
      .filter((field) => !same(decision.values[field], record.values[field]))
      .map((field) => ({ field, code: 'certificate.not-as-decided', params: { number: decision.number } }));
  };
}

/** The last day that three years from a day allow: 17021-1, 9.1.3.2 and 9.6.3.2. */
function lastDayFrom(day: string): string {
  return Temporal.PlainDate.from(day).add({ years: 3 }).subtract({ days: 1 }).toString();
}

function dayProblem(field: string, value: string, earliest: string): readonly FieldProblem[] {
  return value >= earliest ? [] : [{ field, code: 'field.day-too-early', params: { value, earliest } }];
}

function tooLong(expires: string, latest: string): readonly FieldProblem[] {
  return expires <= latest
    ? []
    : [{ field: 'expires_on', code: 'certificate.too-long', params: { value: expires, latest } }];
}

/** A certificate takes effect on the day of the decision or later, and ends within three years of it. */
export function firstDays(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [decision] = knownAs(context, 'decision');
  const decided = decision === undefined ? null : textIn(decision, 'decided_on');
  const [effective, expires] = [textIn(record, 'effective_on'), textIn(record, 'expires_on')];
  if (decided === null || effective === null || expires === null) return [];
  return [
    ...dayProblem('effective_on', effective, decided),
    ...dayProblem('expires_on', expires, effective),
    ...tooLong(expires, lastDayFrom(decided)),
  ];
}

/**
 * A renewed certificate ends within three years of the end of the former cycle, also when it was renewed late, which can
 * be done for six months after expiry.
 */
export function renewedDays(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const [former, expires] = [textIn(record, 'cycle_ends_on'), textIn(record, 'expires_on')];
  if (former === null || expires === null) return [];
  const end = Temporal.PlainDate.from(former);
  const last = end.add({ months: 6 }).toString();
  if (dayOf(now, 'UTC') > last)
    return [{ field: 'expires_on', code: 'certificate.restoration-over', params: { last } }];
  return [
    ...dayProblem('expires_on', expires, end.add({ days: 1 }).toString()),
    ...tooLong(expires, end.add({ years: 3 }).toString()),
  ];
}

/** Words by which a scope would claim that a product or service was certified rather than the management system. */
const productWords =
  /certified (product|service|software|tool)|(product|service) certification|sản phẩm được chứng nhận|chứng nhận sản phẩm|产品认证|认证产品|认证服务产品/iu;

/** Speaks against a scope that reads as if products were certified (17021-1, 8.3.3). */
export function wordProblems(record: ProcessRecord): readonly FieldProblem[] {
  const scope = textIn(record, 'scope_statement');
  return scope !== null && productWords.test(scope)
    ? [{ field: 'scope_statement', code: 'certificate.product-wording' }]
    : [];
}

/** What led to a suspension ends by restoring, reducing or withdrawing (17021-1, 9.6.5): nothing is added meanwhile. */
export function extendedSuspended(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [decision] = knownAs(context, 'decision');
  const isExtended = record.state === 'suspended' && decision?.values['kind'] === 'extend';
  return isExtended ? [{ field: 'decision', code: 'certificate.suspended-extension' }] : [];
}

/** What a certificate is worth is never said without a statement of it, signed just now. */
export function unsigned(_record: ProcessRecord, { given = {} }: EffectContext): readonly FieldProblem[] {
  const isSigned = given['statement'] != null && given['statement_key'] != null;
  return isSigned ? [] : [{ field: 'statement', code: 'certificate.unsigned' }];
}

/**
 * What is done to the client's file along with its certificate, by the same decision: nothing where the file is in
 * another state, or another certificate of the client is in one of those that keep it as it is.
 */
export function fileGoesAlong(
  activity: string,
  { from, keeping = [] }: { readonly from: readonly string[]; readonly keeping?: readonly string[] },
) {
  return (record: ProcessRecord, context: EffectContext): Carried | null => {
    const [file] = knownAs(context, 'file');
    if (file === undefined || !from.includes(file.state)) return null;
    const isKept = knownAs(context, 'siblings').some(
      ({ id, state }) => id !== record.id && keeping.includes(state),
    );
    if (isKept) return null;
    return { process: file.process, id: file.id, activity, values: { decision: record.values['decision'] } };
  };
}

/** What the body says of itself, as its setting has it. */
export function bodyOf({ settings }: Pick<EffectContext, 'settings'>): BodyOnCertificates | undefined {
  return settings['certificate.body'] as BodyOnCertificates | undefined;
}

/** A certificate names the body that issues it. */
export function namelessBody(_record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const body = bodyOf(context);
  const isNamed = body !== undefined && body.name.trim() !== '' && body.address.trim() !== '';
  return isNamed ? [] : [{ field: 'body_name', code: 'certificate.body-unnamed' }];
}

/** Decisions that the certificate rests on, with the one named now among them. */
export function withDecision(record: ProcessRecord): { decisions: readonly string[] } {
  const decision = textIn(record, 'decision');
  const before = listIn(record, 'decisions');
  return { decisions: decision === null || before.includes(decision) ? before : [...before, decision] };
}
