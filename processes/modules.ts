import type { Figure } from '../kernel/figure.ts';
import { acknowledgementModule } from './acknowledgement/module.ts';
import { actionModule } from './action/module.ts';
import { appointmentModule } from './appointment/module.ts';
import { assetModule } from './asset/module.ts';
import { auditModule } from './audit/module.ts';
import { auditProgrammeModule } from './audit-programme/module.ts';
import { auditRoomModule } from './audit-room/module.ts';
import { auditorQualificationModule } from './auditor-qualification/module.ts';
import { awarenessModule } from './awareness/module.ts';
import { certificateModule } from './certificate/module.ts';
import { certificationModule } from './certification/module.ts';
import { certificationAgreementModule } from './certification-agreement/module.ts';
import { certificationApplicationModule } from './certification-application/module.ts';
import { certificationAuditModule } from './certification-audit/module.ts';
import { certificationBodyModule } from './certification-body/module.ts';
import { certificationDecisionModule } from './certification-decision/module.ts';
import { certificationFindingModule } from './certification-finding/module.ts';
import { changeModule } from './change/module.ts';
import { changeMeetingModule } from './change-meeting/module.ts';
import { changeNoticeModule } from './change-notice/module.ts';
import { changeWindowModule } from './change-window/module.ts';
import { clientAgreementModule } from './client-agreement/module.ts';
import { clientAppealModule } from './client-appeal/module.ts';
import { clientApplicationModule } from './client-application/module.ts';
import { clientComplaintModule } from './client-complaint/module.ts';
import { communicationModule } from './communication/module.ts';
import { competenceModule } from './competence/module.ts';
import { configurationBaselineModule } from './configuration-baseline/module.ts';
import { configurationItemModule } from './configuration-item/module.ts';
import { configurationVerificationModule } from './configuration-verification/module.ts';
import { conflictOfInterestModule } from './conflict-of-interest/module.ts';
import { customerModule } from './customer/module.ts';
import { deploymentModule } from './deployment/module.ts';
import { developmentModule } from './development/module.ts';
import { documentModule } from './document/module.ts';
import { entitlementModule } from './entitlement/module.ts';
import { externalAuditModule } from './external-audit/module.ts';
import { filledFormModule } from './filled-form/module.ts';
import { findingModule } from './finding/module.ts';
import { fulfilmentTaskModule } from './fulfilment-task/module.ts';
import { gapModule } from './gap/module.ts';
import { heldCertificateModule } from './held-certificate/module.ts';
import { improvementModule } from './improvement/module.ts';
import { incidentModule } from './incident/module.ts';
import { informationRequestModule } from './information-request/module.ts';
import { installationModule } from './installation/module.ts';
import { interestedPartyModule } from './interested-party/module.ts';
import { issueModule } from './issue/module.ts';
import { knowledgeModule } from './knowledge/module.ts';
import { licenceAssignmentModule } from './licence-assignment/module.ts';
import { managementReviewModule } from './management-review/module.ts';
import { measureModule } from './measure/module.ts';
import type { ModuleOfFigures, ProcessModule } from './module.ts';
import { nonconformityModule } from './nonconformity/module.ts';
import { objectiveModule } from './objective/module.ts';
import { planModule } from './plan/module.ts';
import { problemModule } from './problem/module.ts';
import { receivedFindingModule } from './received-finding/module.ts';
import { recurrenceModule } from './recurrence/module.ts';
import { releaseModule } from './release/module.ts';
import { reportedChangeModule } from './reported-change/module.ts';
import { requestItemModule } from './request-item/module.ts';
import { resourceRequestModule } from './resource-request/module.ts';
import { riskModule } from './risk/module.ts';
import { scopeModule } from './scope/module.ts';
import { serviceModule } from './service/module.ts';
import { serviceManagementPlanModule } from './service-management-plan/module.ts';
import { serviceReportModule } from './service-report/module.ts';
import { serviceRequestModule } from './service-request/module.ts';
import { serviceTransitionModule } from './service-transition/module.ts';
import { smsProcessModule } from './sms-process/module.ts';
import { softwareProductModule } from './software-product/module.ts';
import { standardChangeModule } from './standard-change/module.ts';
import { stockTakeModule } from './stock-take/module.ts';
import { trendAnalysisModule } from './trend-analysis/module.ts';
import { workPaperModule } from './work-paper/module.ts';

/** Every process and register of the program. Adding one means a folder and a line here. */
const brought: readonly (ProcessModule | ModuleOfFigures)[] = [
  incidentModule,
  serviceRequestModule,
  requestItemModule,
  fulfilmentTaskModule,
  serviceModule,
  customerModule,
  configurationItemModule,
  changeModule,
  standardChangeModule,
  changeMeetingModule,
  configurationBaselineModule,
  configurationVerificationModule,
  assetModule,
  stockTakeModule,
  softwareProductModule,
  entitlementModule,
  installationModule,
  licenceAssignmentModule,
  gapModule,
  issueModule,
  interestedPartyModule,
  scopeModule,
  smsProcessModule,
  appointmentModule,
  resourceRequestModule,
  communicationModule,
  actionModule,
  riskModule,
  competenceModule,
  developmentModule,
  awarenessModule,
  knowledgeModule,
  managementReviewModule,
  serviceReportModule,
  measureModule,
  objectiveModule,
  planModule,
  serviceManagementPlanModule,
  auditProgrammeModule,
  auditModule,
  findingModule,
  nonconformityModule,
  improvementModule,
  documentModule,
  acknowledgementModule,
  filledFormModule,
  auditRoomModule,
  informationRequestModule,
  certificationBodyModule,
  certificationApplicationModule,
  certificationAgreementModule,
  externalAuditModule,
  receivedFindingModule,
  heldCertificateModule,
  changeNoticeModule,
  clientApplicationModule,
  clientAgreementModule,
  certificationModule,
  auditorQualificationModule,
  conflictOfInterestModule,
  reportedChangeModule,
  certificationAuditModule,
  workPaperModule,
  certificationFindingModule,
  certificationDecisionModule,
  certificateModule,
  clientComplaintModule,
  clientAppealModule,
  changeWindowModule,
  deploymentModule,
  trendAnalysisModule,
  releaseModule,
  serviceTransitionModule,
  problemModule,
  recurrenceModule,
];

/** Every figure that records come to. */
export const figures: readonly Figure[] = brought.flatMap((one) =>
  typeof one === 'function' ? [] : (one.figures ?? []),
);

/** Everything about each process and register, figures put in where people choose among them. */
export const modules: readonly ProcessModule[] = brought.map((one) =>
  typeof one === 'function' ? one(figures) : one,
);

/** The figure of that id, or undefined. */
export function figureNamed(id: string): Figure | undefined {
  return figures.find((figure) => figure.id === id);
}
