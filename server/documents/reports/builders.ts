import type { ReportedProcess } from '../../../processes/reports.ts';
import { auditReport } from './audit.ts';
import { certificationApplicationReport } from './certification-application.ts';
import { majorIncidentReport } from './major-incident.ts';
import { managementReviewReport } from './management-review.ts';
import type { ReportBuilder } from './report.ts';
import { serviceReportReport } from './service-report.ts';

/** How the report of each process is put together. */
export const reportBuilders: Readonly<Record<ReportedProcess, ReportBuilder>> = {
  audit: auditReport,
  'certification-application': certificationApplicationReport,
  incident: majorIncidentReport,
  'management-review': managementReviewReport,
  'service-report': serviceReportReport,
};
