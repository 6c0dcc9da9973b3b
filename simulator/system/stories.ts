import { actions } from './actions.ts';
import { audits } from './audits.ts';
import { awarenessRecords } from './awareness.ts';
import { communications } from './communications.ts';
import { competences } from './competences.ts';
import { documents } from './documents.ts';
import { filledForms } from './filled-forms.ts';
import { gaps } from './gaps.ts';
import { improvements } from './improvements.ts';
import { issues } from './issues.ts';
import { knowledgeArticles } from './knowledge.ts';
import { leadership } from './leadership.ts';
import { measures } from './measures.ts';
import { nonconformities } from './nonconformities.ts';
import { objectives } from './objectives.ts';
import { parties } from './parties.ts';
import { smsProcesses } from './processes.ts';
import { reports } from './reports.ts';
import { reviews } from './reviews.ts';
import { risks } from './risks.ts';
import { scopeAndPlans } from './scope.ts';
import type { Story } from './story.ts';

/** Every story of the management system's year, in the order of the clauses. */
export const systemStories: readonly Story[] = [
  ...gaps,
  ...issues,
  ...parties,
  ...scopeAndPlans,
  ...smsProcesses,
  ...leadership,
  ...risks,
  ...objectives,
  ...competences,
  ...awarenessRecords,
  ...communications,
  ...knowledgeArticles,
  ...measures,
  ...audits,
  ...reviews,
  ...reports,
  ...actions,
  ...nonconformities,
  ...improvements,
  ...documents,
  ...filledForms,
];
