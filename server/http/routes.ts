import type { Uploads } from '../exchange/uploads.ts';
import type { Platform } from '../platform.ts';
import { registerAssessmentRoutes } from './assessment-routes.ts';
import { registerDiagramRoutes } from './diagram-routes.ts';
import { registerDocumentRoutes } from './document-routes.ts';
import { registerDraftIssueRoutes } from './draft-issue-routes.ts';
import { registerFilledFormRoutes } from './filled-form-routes.ts';
import type { HttpServer } from './frame.ts';
import { registerImportRoutes } from './import-routes.ts';
import { registerJudgementRoutes } from './judgement-routes.ts';
import { registerObligationRoutes } from './obligation-routes.ts';
import { registerOperationRoutes } from './operation-routes.ts';
import { registerPeopleRoutes } from './people-routes.ts';
import { registerRecordRoutes } from './record-routes.ts';
import { registerReviewRoutes } from './review-routes.ts';
import { registerSessionRoutes } from './session-routes.ts';
import { registerSettingsRoutes } from './settings-routes.ts';
import { registerSetupRoutes } from './setup-routes.ts';
import { registerTeamRoutes } from './team-routes.ts';
import { registerTemplateRoutes } from './template-routes.ts';

/** Registers every route of the API: those derived from process definitions, and the few written by hand. */
export function registerApiRoutes(app: HttpServer, platform: Platform, uploads: Uploads): void {
  registerOperationRoutes(app, platform);
  registerObligationRoutes(app, platform);
  registerRecordRoutes(app, platform);
  registerAssessmentRoutes(app, platform);
  registerDocumentRoutes(app, platform);
  registerDraftIssueRoutes(app, platform);
  registerFilledFormRoutes(app, platform);
  registerImportRoutes(app, platform, uploads);
  registerJudgementRoutes(app, platform);
  registerPeopleRoutes(app, platform);
  registerReviewRoutes(app, platform);
  registerSessionRoutes(app, platform);
  registerSettingsRoutes(app, platform);
  registerSetupRoutes(app, platform);
  registerTeamRoutes(app, platform);
  registerTemplateRoutes(app, platform);
  registerDiagramRoutes(app);
}
