/** Processes of whose records a report can be printed. How each is put together: `server/documents/reports/`. */
export const reportedProcesses = [
  'audit',
  'certification-application',
  'incident',
  'management-review',
  'service-report',
] as const;

/** A process of whose records a report can be printed. */
export type ReportedProcess = (typeof reportedProcesses)[number];

/** Whether a report can be printed of the records of a process. */
export function isReported(process: string): process is ReportedProcess {
  return reportedProcesses.some((one) => one === process);
}

/** Whether there is a report of this very record: of an incident only where it is a major one. */
export function hasReport(process: string, record: Readonly<Record<string, unknown>>): boolean {
  return isReported(process) && (process !== 'incident' || record['major'] === true);
}
