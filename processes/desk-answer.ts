import type { ProcessDefinition } from '../kernel/definition.ts';
import { textIn } from '../kernel/register.ts';

/** What becomes of a record of the desk that waits for whoever asked, once one of those it is for answers: it goes on. */
export const deskAnswer = {
  waits: (record) => record.state === 'pending' && textIn(record, 'pending_reason') === 'requester',
  from: ['requester', 'requested_for'],
  activity: 'resume',
} as const satisfies NonNullable<ProcessDefinition['answer']>;
