import type { Uploads } from '../exchange/uploads.ts';
import type { PackFiles } from '../packs/pack-files.ts';
import type { Platform } from '../platform.ts';
import { registerApplicationRoutes } from './application-routes.ts';
import { registerAssessmentRoutes } from './assessment-routes.ts';
import { registerAssetRoutes } from './asset-routes.ts';
import { registerBodyRoutes } from './body-routes.ts';
import { registerCalendarRoutes } from './calendar-routes.ts';
import { registerCertificatePrintRoutes } from './certificate-print-routes.ts';
import { registerCertificateStatusRoutes } from './certificate-status-routes.ts';
import { registerCertificationRoutes } from './certification-routes.ts';
import { registerChangeCalendarRoutes } from './change-calendar-routes.ts';
import { registerChangeMeetingRoutes } from './change-meeting-routes.ts';
import { registerConfigurationRoutes } from './configuration-routes.ts';
import { registerDeploymentRoutes } from './deployment-routes.ts';
import { registerDiagramRoutes } from './diagram-routes.ts';
import { registerDocumentRoutes } from './document-routes.ts';
import { registerDraftIssueRoutes } from './draft-issue-routes.ts';
import { registerFilledFormRoutes } from './filled-form-routes.ts';
import type { HttpServer } from './frame.ts';
import { registerImportRoutes } from './import-routes.ts';
import { registerItemImportRoutes } from './item-import-routes.ts';
import { registerJournalRoutes } from './journal-routes.ts';
import { registerJudgementRoutes } from './judgement-routes.ts';
import { registerLicenceRoutes } from './licence-routes.ts';
import { registerObligationRoutes } from './obligation-routes.ts';
import { registerOperationRoutes } from './operation-routes.ts';
import { registerPackRoutes } from './pack-routes.ts';
import { registerPeopleRoutes } from './people-routes.ts';
import { registerReceivedFindingRoutes } from './received-finding-routes.ts';
import { registerRecordRoutes } from './record-routes.ts';
import { registerRetentionRoutes } from './retention-routes.ts';
import { registerReviewRoutes } from './review-routes.ts';
import { registerRoomRoutes } from './room-routes.ts';
import { registerSessionRoutes } from './session-routes.ts';
import { registerSettingsRoutes } from './settings-routes.ts';
import { registerSetupRoutes } from './setup-routes.ts';
import { registerStockTakeRoutes } from './stock-take-routes.ts';
import { registerTeamRoutes } from './team-routes.ts';
import { registerTemplateRoutes } from './template-routes.ts';

/** Registers every route of the API: those derived from process definitions, and the few written by hand. */
export function registerApiRoutes(
  app: HttpServer,
  platform: Platform,
  uploads: Uploads,
  packs: PackFiles,
): void {
  registerOperationRoutes(app, platform);
  registerObligationRoutes(app, platform);
  registerCalendarRoutes(app, platform);
  registerChangeCalendarRoutes(app, platform);
  registerDeploymentRoutes(app, platform);
  registerChangeMeetingRoutes(app, platform);
  registerRecordRoutes(app, platform);
  registerApplicationRoutes(app, platform);
  registerAssessmentRoutes(app, platform);
  registerAssetRoutes(app, platform);
  registerCertificationRoutes(app, platform);
  registerCertificateStatusRoutes(app, platform);
  registerCertificatePrintRoutes(app, platform);
  registerBodyRoutes(app, platform);
  registerConfigurationRoutes(app, platform);
  registerDocumentRoutes(app, platform);
  registerDraftIssueRoutes(app, platform);
  registerFilledFormRoutes(app, platform);
  registerImportRoutes(app, platform, uploads);
  registerItemImportRoutes(app, platform, uploads);
  registerJournalRoutes(app, platform);
  registerJudgementRoutes(app, platform);
  registerLicenceRoutes(app, platform);
  registerPackRoutes(app, platform, packs);
  registerPeopleRoutes(app, platform);
  registerRetentionRoutes(app, platform);
  registerReceivedFindingRoutes(app, platform);
  registerReviewRoutes(app, platform);
  registerRoomRoutes(app, platform, packs);
  registerSessionRoutes(app, platform);
  registerSettingsRoutes(app, platform);
  registerSetupRoutes(app, platform);
  registerStockTakeRoutes(app, platform);
  registerTeamRoutes(app, platform);
  registerTemplateRoutes(app, platform);
  registerDiagramRoutes(app);
}
