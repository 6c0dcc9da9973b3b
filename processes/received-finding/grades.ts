import type { ProcessRecord } from '../../kernel/record.ts';

/** Whether a finding is a nonconformity, which has to be answered; an opportunity may be taken or left. */
export function isNonconformity({ values }: Pick<ProcessRecord, 'values'>): boolean {
  return values['grade'] !== 'opportunity';
}
