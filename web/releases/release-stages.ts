import { missingInPlan, missingToVerify } from '../../processes/release/objections.ts';
import type { ListedRecord } from '../records/record.ts';

/** Stages of a release, each named after the state that passing it leads to. */
export const releaseStages = ['built', 'verified', 'approved', 'deployed', 'closed'] as const;

export type ReleaseStage = (typeof releaseStages)[number];

/** The instant at which a stage was passed, by the field that holds it. */
export const stampOf: Readonly<Record<ReleaseStage, string>> = {
  built: 'built_at',
  verified: 'verified_at',
  approved: 'approved_at',
  deployed: 'deployed_at',
  closed: 'reviewed_at',
};

const isBlank = (record: ListedRecord, name: string): boolean =>
  [record[name]].flat().filter((one) => one !== null && one !== undefined && one !== '').length === 0;

/** What a release still lacks before it passes a stage: fields by their names, cells as `field.row.column`. */
export function missingForStage(stage: ReleaseStage, record: ListedRecord): readonly string[] {
  const blank = (names: readonly string[]): readonly string[] =>
    names.filter((name) => isBlank(record, name));
  const values = { values: record };
  switch (stage) {
    case 'built':
      return [...missingInPlan(values), ...blank(['build'])];
    case 'verified':
      return [...missingToVerify(values), ...blank(['verification'])];
    case 'approved':
      return Number(record['criteria_unmet'] ?? 0) > 0 ? blank(['unmet_decision']) : [];
    case 'deployed':
      return blank(['baseline', 'affected_items']);
    case 'closed':
      return blank(['outcome', 'told', 'incidents_after', 'review']);
  }
}

/** How many stages a release has passed. */
export function passedStages(state: string): number {
  return releaseStages.findIndex((stage) => stage === state) + 1;
}
