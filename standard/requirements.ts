import { contextRequirements } from './clause-04-context.ts';
import { leadershipRequirements } from './clause-05-leadership.ts';
import { planningRequirements } from './clause-06-planning.ts';
import { supportRequirements } from './clause-07-1-support.ts';
import { documentsAndKnowledgeRequirements } from './clause-07-5-documents-and-knowledge.ts';
import { operationalControlRequirements } from './clause-08-1-operational-control.ts';
import { servicePortfolioRequirements } from './clause-08-2-service-portfolio.ts';
import { relationshipRequirements } from './clause-08-3-relationship-and-agreement.ts';
import { supplyAndDemandRequirements } from './clause-08-4-supply-and-demand.ts';
import { changeRequirements } from './clause-08-5-1-change.ts';
import { designAndTransitionRequirements } from './clause-08-5-2-design-and-transition.ts';
import { releaseRequirements } from './clause-08-5-3-release-and-deployment.ts';
import { resolutionRequirements } from './clause-08-6-resolution-and-fulfilment.ts';
import { serviceAssuranceRequirements } from './clause-08-7-service-assurance.ts';
import { performanceRequirements } from './clause-09-performance-evaluation.ts';
import { improvementRequirements } from './clause-10-improvement.ts';
import type { Requirement } from './types.ts';

/**
 * Every requirement of clauses 4 to 10 in the order of the standard: single statements in our own words.
 *
 * The text of the standard is not included; `docs/reference/standard-data.md` says where the statements come from.
 */
export const requirements: readonly Requirement[] = [
  ...contextRequirements,
  ...leadershipRequirements,
  ...planningRequirements,
  ...supportRequirements,
  ...documentsAndKnowledgeRequirements,
  ...operationalControlRequirements,
  ...servicePortfolioRequirements,
  ...relationshipRequirements,
  ...supplyAndDemandRequirements,
  ...changeRequirements,
  ...designAndTransitionRequirements,
  ...releaseRequirements,
  ...resolutionRequirements,
  ...serviceAssuranceRequirements,
  ...performanceRequirements,
  ...improvementRequirements,
];

const byId: ReadonlyMap<string, Requirement> = new Map(
  requirements.map((requirement) => [requirement.id, requirement]),
);

/** The requirement of that id, or `undefined` if there is none. */
export function requirementById(id: string): Requirement | undefined {
  return byId.get(id);
}

/** The requirements of a clause and of the clauses below it (`8.6` includes `8.6.1`), in the order of the standard. */
export function requirementsOfClause(clause: string): readonly Requirement[] {
  return requirements.filter(
    (requirement) => requirement.clause === clause || requirement.clause.startsWith(`${clause}.`),
  );
}
