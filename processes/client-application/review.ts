import { dayOf } from '../../kernel/day.ts';
import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs } from '../../kernel/facts.ts';
import {
  barredUntil,
  barringOn,
  conflictsOf,
  qualificationsOf,
  qualifiedOn,
  uncoveredAreas,
} from '../../kernel/impartiality.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, rowsIn, textIn } from '../../kernel/register.ts';

/**
 * What the review of an application has to show before the body may accept it (ISO/IEC 17021-1:2015, 9.1.2; ISO/IEC
 * 20000-1:2018, 1.2 and 8.2.3.1): each is a question answered with yes or no, and a field of the same name with
 * `_because` says why.
 */
export const reviewPoints = [
  'complete',
  'competence_available',
  'impartial',
  'scope_auditable',
  'nothing_excluded',
  'accountability_kept',
] as const;

/** Name of the field that says why a point was answered as it was. */
export function becauseOf(point: string): string {
  return `${point}_because`;
}

/** Every field of a review. */
export const reviewFields: readonly string[] = reviewPoints.flatMap((point) => [point, becauseOf(point)]);

/** Asks for what people of the body and the body itself declared, and for what its people are qualified. */
export const aboutBody: Asking = () => [conflictsOf('conflicts'), qualificationsOf('qualifications')];

/** Points that nobody answered with yes. */
function pointProblems(record: ProcessRecord): readonly FieldProblem[] {
  return reviewPoints
    .filter((point) => record.values[point] !== true)
    .map((point) => ({ field: point, code: 'client-application.not-shown' }));
}

/** A client all of whose processes are operated by others alone. */
function accountabilityProblems(record: ProcessRecord): readonly FieldProblem[] {
  const processes = rowsIn(record, 'processes');
  const isNobodys =
    processes.length > 0 && processes.every(({ operated_by }) => operated_by === 'other-party');
  return isNobodys ? [{ field: 'processes', code: 'client-application.operated-by-others' }] : [];
}

/** Consultancy or internal audits that the body itself, or one related to it, gave the client. */
function impartialityProblems(
  conflicts: readonly ProcessRecord[],
  { settings }: EffectContext,
): readonly FieldProblem[] {
  return conflicts
    .filter((conflict) => textIn(conflict, 'whose') === 'body')
    .map((conflict) => ({
      field: 'impartial',
      code: 'client-application.body-barred',
      params: { conflict: conflict.number, until: barredUntil(conflict, settings) ?? '–' },
    }));
}

/** Technical areas for which everybody who is qualified is kept away from the client, or nobody is qualified. */
function competenceProblems(
  record: ProcessRecord,
  conflicts: readonly ProcessRecord[],
  context: EffectContext,
): readonly FieldProblem[] {
  const barred = new Set(conflicts.map((conflict) => textIn(conflict, 'person')));
  const day = dayOf(context.now, 'UTC');
  const held = qualifiedOn(knownAs(context, 'qualifications'), day, textIn(record, 'edition'));
  const people = held.flatMap((one) => textIn(one, 'person') ?? []).filter((person) => !barred.has(person));
  const areas = uncoveredAreas(listIn(record, 'technical_areas'), held, people);
  if (areas.length === 0) return [];
  return [
    {
      field: 'competence_available',
      code: 'client-application.area-uncovered',
      params: { areas: areas.join(', ') },
    },
  ];
}

/** What speaks against accepting an application, by its review and by what the body knows of itself. */
export function acceptanceProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const client = { name: textIn(record, 'client_name'), certification: textIn(record, 'certification') };
  const day = dayOf(context.now, 'UTC');
  const conflicts = barringOn(knownAs(context, 'conflicts'), client, day, context.settings);
  return [
    ...pointProblems(record),
    ...accountabilityProblems(record),
    ...impartialityProblems(conflicts, context),
    ...competenceProblems(record, conflicts, context),
  ];
}
