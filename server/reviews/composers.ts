import type { reviewInputs } from '../../processes/management-review/inputs.ts';
import type { Composer } from './composer.ts';
import { auditsInput } from './inputs/audits.ts';
import { changesInput } from './inputs/changes.ts';
import { decisionsInput } from './inputs/decisions.ts';
import { feedbackInput } from './inputs/feedback.ts';
import { improvementsInput } from './inputs/improvements.ts';
import { issuesInput } from './inputs/issues.ts';
import { measuresInput } from './inputs/measures.ts';
import { nonconformitiesInput } from './inputs/nonconformities.ts';
import { objectivesInput } from './inputs/objectives.ts';
import { otherPartiesInput } from './inputs/other-parties.ts';
import { policiesInput } from './inputs/policies.ts';
import { resourcesInput } from './inputs/resources.ts';
import { risksInput } from './inputs/risks.ts';
import { servicesInput } from './inputs/services.ts';

/** What prepares each input of a management review (9.3 a to l), by its letter. */
export const composers: Readonly<Record<keyof typeof reviewInputs, Composer>> = {
  a: decisionsInput,
  b: issuesInput,
  c1: nonconformitiesInput,
  c2: measuresInput,
  c3: auditsInput,
  d: improvementsInput,
  e: feedbackInput,
  f: policiesInput,
  g: objectivesInput,
  h: servicesInput,
  i: otherPartiesInput,
  j: resourcesInput,
  k: risksInput,
  l: changesInput,
};
