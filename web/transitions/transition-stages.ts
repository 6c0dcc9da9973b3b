import {
  missingFor,
  type TransitionStage,
  transitionStages,
} from '../../processes/service-transition/content.ts';
import type { ListedRecord } from '../records/record.ts';

/** The instant at which a stage was passed, by the field that holds it. */
export const stampOf: Readonly<Record<TransitionStage, string>> = {
  planned: 'planned_at',
  designed: 'designed_at',
  built: 'built_at',
  decided: 'decided_at',
  live: 'live_at',
  closed: 'reported_at',
};

/** How many stages a transition has passed. */
export function passedStages(state: string): number {
  return transitionStages.findIndex((stage) => stage === state) + 1;
}

/** What a transition still lacks before it passes a stage: fields by their names, cells as `field.row.column`. */
export function missingForStage(stage: TransitionStage, record: ListedRecord): readonly string[] {
  return missingFor(stage, { values: record });
}
