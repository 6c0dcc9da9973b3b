import type { ListedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';

/** An incident as lists show it; fields for staff are absent for requesters. */
export interface Incident extends ListedRecord {
  readonly priority: number | null;
  readonly service: Reference | null;
  readonly team: Reference | null;
  readonly assignee: Reference | null;
  readonly requester: Reference | null;
  readonly major: boolean | null;
}
