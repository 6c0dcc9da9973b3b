import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { objectionsToDayAhead, reviseActivity, rowsIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { accuracyOf, deficienciesFrom, isDeficient, isSettled, resultsWith, rowKey } from './results.ts';

type Row = Readonly<Record<string, unknown>>;

/** What was inspected: of drawn items alone, and with what was found where that is something else. */
function inspectedObjections(record: ProcessRecord, { given }: EffectContext): readonly FieldProblem[] {
  const drawn = new Set(rowsIn(record, 'results').map(rowKey));
  return ((given?.['inspected'] ?? []) as readonly Row[]).flatMap((row, index): readonly FieldProblem[] => {
    const { item: of, result, attribute, found } = row;
    const field = `inspected.${index}`;
    const isNew = result === 'not-recorded';
    if (isNew !== isBlank(of) || !drawn.has(rowKey(row))) {
      return [{ field: `${field}.item`, code: 'verification.not-drawn' }];
    }
    const told = result === 'deviating' ? [attribute, found] : isNew ? [found] : [];
    return told.some(isBlank) ? [{ field: `${field}.found`, code: 'verification.what-found' }] : [];
  });
}

/** A finding is taken back only with a word on why: accuracy is what was found, not what it became. */
function takenBack({ before, given, text }: EffectContext): readonly FieldProblem[] {
  if (before === undefined || !isBlank(text)) return [];
  const deficient = new Set(rowsIn(before, 'results').filter(isDeficient).map(rowKey));
  return ((given?.['inspected'] ?? []) as readonly Row[]).flatMap((row, index): readonly FieldProblem[] =>
    deficient.has(rowKey(row)) && !isDeficient(row)
      ? [{ field: `inspected.${index}.result`, code: 'verification.say-why' }]
      : [],
  );
}

/** What is owed keeps a day, and a later one only with a word on why. */
function postponed(record: ProcessRecord, { before, text }: EffectContext): readonly FieldProblem[] {
  const days = new Map(
    (before === undefined ? [] : rowsIn(before, 'deficiencies')).map((row) => [rowKey(row), row['due_on']]),
  );
  return rowsIn(record, 'deficiencies').flatMap((row, index): readonly FieldProblem[] => {
    const field = `deficiencies.${index}.due_on`;
    const { due_on } = row;
    if (isBlank(due_on)) return [{ field, code: 'field.required' }];
    const earlier = days.get(rowKey(row));
    const isLater = typeof earlier === 'string' && String(due_on) > earlier;
    return isLater && isBlank(text) ? [{ field, code: 'verification.say-why' }] : [];
  });
}

function treatmentObjections(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const rows = rowsIn(record, 'deficiencies');
  const kept = new Set(rows.map(rowKey));
  const lost = rowsIn(record, 'results').filter((row) => isDeficient(row) && !kept.has(rowKey(row)));
  const wrong = rows.flatMap((row, index): readonly FieldProblem[] => {
    const field = `deficiencies.${index}`;
    if (isBlank(row['corrected_on'])) return [];
    const day = { ...record, values: row };
    const ahead = objectionsToDayAhead(day, 'corrected_on', context);
    if (ahead.length > 0) return ahead.map((problem) => ({ ...problem, field: `${field}.corrected_on` }));
    return isSettled(row) ? [] : [{ field: `${field}.by_change`, code: 'verification.by-what' }];
  });
  return [
    ...lost.map((row) => ({
      field: 'deficiencies',
      code: 'verification.deficiency-lost' as const,
      params: { number: rowKey(row) },
    })),
    ...wrong,
    ...postponed(record, context),
  ];
}

/** Items that were drawn and have no result yet. */
function withoutResult(record: ProcessRecord): number {
  return rowsIn(record, 'results').filter(({ result }) => isBlank(result)).length;
}

/** Deficiencies that are not corrected, or do not say by what. */
export function openDeficiencies(record: ProcessRecord): readonly Row[] {
  return rowsIn(record, 'deficiencies').filter((row) => !isSettled(row));
}

/** What is done in a campaign; `described` are the fields that are free while it is planned. */
export function verificationActivities(described: readonly string[]): readonly Activity[] {
  return [
    reviseActivity(['planned'], described, workingRoles),
    {
      name: 'draw',
      from: ['planned'],
      to: 'under-way',
      may: workingRoles,
      requires: [],
      accepts: [],
      brings: ['results', 'population', 'drawn_at', 'seed'],
    },
    {
      name: 'record-results',
      from: ['under-way'],
      may: workingRoles,
      requires: [],
      accepts: ['inspected'],
      objections: (record, context) =>
        isBlank(context.given?.['inspected'])
          ? [{ field: 'inspected', code: 'field.required' }]
          : [...inspectedObjections(record, context), ...takenBack(context)],
      effect: (record, context) => {
        const results = resultsWith(rowsIn(record, 'results'), rowsIn(record, 'inspected'));
        return { results, deficiencies: deficienciesFrom(record, results, context), inspected: null };
      },
    },
    {
      name: 'finish',
      from: ['under-way'],
      to: 'verified',
      may: workingRoles,
      requires: [],
      accepts: [],
      objections: (record) => {
        const count = withoutResult(record);
        return count === 0
          ? []
          : [{ field: 'results', code: 'verification.results-missing', params: { count } }];
      },
      effect: (record, { now }) => ({
        verified_at: now,
        accuracy_percent: accuracyOf(rowsIn(record, 'results')),
      }),
    },
    {
      name: 'treat',
      from: ['under-way', 'verified'],
      may: workingRoles,
      requires: ['deficiencies'],
      accepts: [],
      applies: (record) => rowsIn(record, 'deficiencies').length > 0,
      objections: treatmentObjections,
    },
    {
      name: 'close',
      from: ['verified'],
      to: 'closed',
      may: workingRoles,
      requires: [],
      accepts: [],
      objections: (record) => {
        const count = openDeficiencies(record).length;
        return count === 0
          ? []
          : [{ field: 'deficiencies', code: 'verification.deficiency-open', params: { count } }];
      },
    },
    {
      name: 'cancel',
      from: ['planned', 'under-way'],
      to: 'cancelled',
      may: workingRoles,
      requires: [],
      accepts: [],
      requires_text: true,
    },
  ];
}
