/** Where on a wide page the part of a process puts what stands beside it. */
export const marginId = 'record-margin';
