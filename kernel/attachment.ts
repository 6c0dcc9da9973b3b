import type { ProcessDefinition } from './definition.ts';

/** Most files of one record. */
export const mostFiles = 500;

/** Most files sent with one comment, or at once. */
export const mostFilesAtOnce = 20;

/** Whether files can be put to records of the process: what the desk works on has them. */
export function takesFiles({ section }: ProcessDefinition): boolean {
  return section === 'desk';
}
