import type { ServiceKey } from '../../texts/script.ts';
import { type TransitionStory, transitionStories } from '../../texts/transition-stories.ts';

/** A transition that goes live with a release: its key, and what it tells. */
export interface ReleasedTransition {
  readonly key: string;
  readonly week: number;
  readonly service: ServiceKey;
  readonly story: TransitionStory;
  readonly owner: string;
  readonly reported: number;
}

/** Regular releases with which a service changes as a whole; the report of the second comes after the planned sixty days. */
export const releasedTransitions: readonly ReleasedTransition[] = [
  {
    key: 'transition/portal',
    week: 15,
    service: 'portal',
    story: transitionStories.portal,
    owner: 'Martin',
    reported: 45,
  },
  {
    key: 'transition/purchasing',
    week: 23,
    service: 'business',
    story: transitionStories.purchasing,
    owner: 'Ngọc',
    reported: 88,
  },
];

/** The key of the change by which the fax service ended, and the transition that it belongs to. */
export const fax = { change: 'change/fax', transition: 'transition/fax', week: 37 } as const;
