import type { ProcessRecord } from '../../kernel/record.ts';

/** What is planned of a service: it is new, changes, ends, comes in from another party or goes out to one. */
export const transitionKinds = ['new', 'changed', 'removed', 'transfer-in', 'transfer-out'] as const;

type Values = Readonly<Record<string, unknown>>;

/** Whether the service moves between parties. */
export function isTransfer(kind: unknown): boolean {
  return kind === 'transfer-in' || kind === 'transfer-out';
}

/** Whether the service ends for this organisation, so that nothing is released for it. */
export function isEnding(kind: unknown): boolean {
  return kind === 'removed' || kind === 'transfer-out';
}

/** What a proposal says. */
export const proposalFields = [
  'title',
  'description',
  'kind',
  'service',
  'changes',
  'requirements',
  'live_on',
] as const;

/** The eight items of a plan (ISO/IEC 20000-1:2018, 8.5.2.1) in their order, with the fields that hold each. */
export const planItems: readonly (readonly string[])[] = [
  ['responsibilities'],
  ['work'],
  ['resources_human', 'resources_technical', 'resources_information', 'resources_financial'],
  ['dependencies'],
  ['testing'],
  ['criteria'],
  ['outcomes'],
  [
    'impact_system',
    'impact_services',
    'impact_changes',
    'impact_customers',
    'impact_users',
    'impact_parties',
  ],
];

/** What becomes of data, documents and components where a service ends or moves. */
export const handlingFields = ['data_handling', 'documents_handling', 'components_handling'] as const;

/** The seven items of a design (8.5.2.2) in their order. Where one does not matter, it says so and why. */
export const designItems = [
  'design_responsibilities',
  'design_resources',
  'design_competence',
  'design_agreements',
  'design_system',
  'design_services',
  'design_catalogue',
] as const;

/** Fields that a plan holds. */
export const planFields: readonly string[] = [
  ...planItems.flat(),
  'depends_on',
  'criteria_agreed_with',
  'counterpart',
  ...handlingFields,
  'knowledge_handling',
];

/** Whether a field holds nothing: no text, no row, no reference. */
export function isEmpty(values: Values, name: string): boolean {
  const value = values[name];
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Fields that do not matter for the kind of transition. */
export function needlessFields({ kind }: Values): readonly string[] {
  const ends = isEnding(kind) || isTransfer(kind);
  return [
    ...(ends ? [] : handlingFields),
    ...(isTransfer(kind) ? [] : ['knowledge_handling', 'counterpart']),
    ...(isEnding(kind) ? ['releases'] : []),
  ];
}

/** What a plan of the kind needs besides its eight items: dates, and what becomes of what the service leaves. */
export function furtherPlanFields(kind: unknown): readonly string[] {
  if (kind === 'removed') return ['live_on', ...handlingFields];
  if (isTransfer(kind)) return ['live_on', 'counterpart', ...handlingFields, 'knowledge_handling'];
  return ['live_on'];
}

/** Stages of a transition, each named after the state that passing it leads to. */
export const transitionStages = ['planned', 'designed', 'built', 'decided', 'live', 'closed'] as const;

export type TransitionStage = (typeof transitionStages)[number];

type Row = Readonly<Record<string, unknown>>;

const rows = (values: Values, name: string): readonly Row[] => (values[name] ?? []) as readonly Row[];

/** Rows of a field in which a column holds nothing, as `field.row.column`. */
function blanksIn(values: Values, name: string, columns: readonly string[]): readonly string[] {
  return rows(values, name).flatMap((row, index) =>
    columns.filter((column) => isEmpty(row, column)).map((column) => `${name}.${index}.${column}`),
  );
}

/** What a transition still lacks before it passes a stage: fields by their names, cells as `field.row.column`. */
export function missingFor(
  stage: TransitionStage,
  { values }: Pick<ProcessRecord, 'values'>,
): readonly string[] {
  const { kind } = values;
  const blank = (names: readonly string[]): readonly string[] =>
    names.filter((name) => isEmpty(values, name));
  switch (stage) {
    case 'planned':
      return blank([
        'requirements',
        'rank',
        ...planItems.flat(),
        'criteria_agreed_with',
        ...furtherPlanFields(kind),
      ]);
    case 'designed':
      return blank(['service', ...designItems]);
    case 'built':
      return [...blank(['build', 'tests', 'items']), ...blanksIn(values, 'criteria', ['evidence', 'met'])];
    case 'decided':
      return blank(['decision', 'decision_reason']);
    case 'live':
      return isEnding(kind) ? [] : blank(['releases']);
    case 'closed':
      return [
        ...blanksIn(values, 'outcomes', ['achieved', 'measured_on']),
        ...blank(['report', 'reported_to']),
      ];
  }
}

/** How many acceptance criteria and tests are not met. */
export function unmetCount({ values }: Pick<ProcessRecord, 'values'>): number {
  const criteria = rows(values, 'criteria').filter(({ met }) => met === false).length;
  return criteria + rows(values, 'tests').filter(({ result }) => result === 'failed').length;
}
