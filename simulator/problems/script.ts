import type { causeKinds } from '../../processes/problem/causes.ts';
import type { detections } from '../../processes/problem/fields.ts';
import type { ServiceKey } from '../texts/script.ts';

/** A cause in the analysis of a problem: its name, whose cause it is (null: of the problem itself), and what it says. */
export type CauseLine = readonly [
  id: string,
  parent: string | null,
  kind: (typeof causeKinds)[number],
  text: string,
  confirmed?: true,
];

/** What a problem of the sample tells, in the language of whoever writes it down. */
export interface ProblemScript {
  readonly key: string;
  readonly service: ServiceKey;
  /** Keys of configuration items. */
  readonly items: readonly string[];
  readonly category: 'hardware' | 'software' | 'network' | 'access' | 'data' | 'security';
  readonly impact: 1 | 2 | 3;
  readonly urgency: 1 | 2 | 3;
  readonly detection: (typeof detections)[number];
  /** Given names of who writes it down, and of who works on it. */
  readonly by: string;
  readonly assignee: string;
  readonly title: string;
  readonly description: string;
  /** Parts of the titles of incidents that it causes. */
  readonly incidents: readonly string[];
  readonly causes: readonly CauseLine[];
  readonly root_cause: string;
  readonly workaround?: string;
  /** What is to be done; left out where nothing is. */
  readonly action?: string;
  readonly resolution?: string;
  /** What will show that it works. */
  readonly effectiveness?: string;
  readonly conclusion?: string;
}
