/** The processes of the service desk, whose records people work on from one queue. */
export const deskProcesses = ['incident', 'service-request', 'problem', 'fulfilment-task'] as const;

/** The name of a process of the service desk. */
export type DeskProcess = (typeof deskProcesses)[number];

/** Whether a process of that name is one of the service desk's. */
export function isDeskProcess(name: string): name is DeskProcess {
  return deskProcesses.some((one) => one === name);
}
