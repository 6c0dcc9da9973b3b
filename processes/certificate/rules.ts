import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../kernel/day.ts';
import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs, wantedOne } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, textIn } from '../../kernel/register.ts';
import { wantedBy } from '../audited-by.ts';
import type { BodyOnCertificates } from './settings.ts';

/** Asks for the decision that is named, for the client's file, and for certificates that rest on that decision already. */
export const aboutDecision: Asking = (record) => {
  const decision = textIn(record, 'decision');
  return [
    wantedOne('decision', 'certification-decision', decision),
    wantedOne('file', 'certification', textIn(record, 'certification')),
    wantedBy('used', 'certificate', 'decisions', decision === null ? [] : [decision]),
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
