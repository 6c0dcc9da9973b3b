/** Why people see no problem behind incidents that are alike, by category; several take turns. */
export const declineReasons: Readonly<Record<string, readonly string[]>> = {
  hardware: [
    'Wear of single devices of different age; each was replaced or cleaned. Nothing in common behind it.',
    'Thiết bị hao mòn theo thời gian, đã thay từng chiếc; không có nguyên nhân chung.',
  ],
  access: [
    'People forget and change departments: this is how often it is expected. The desk solves it at once.',
    '属正常业务量：每次均由服务台当场解决，没有共同原因。',
  ],
  software: [
    'Looked at all of them: different programs and settings that sound alike.',
    'Each came from another setting; the article of the desk covers them.',
  ],
  network: ['Different sockets and floors, each with a cause of its own that was put right.'],
  data: ['Mistakes of single people, undone from the backup; a course is planned.'],
  security: ['Reports by attentive people, as they are asked for; nothing got through.'],
};

/** Where no reason of a category fits. */
export const otherReason = 'Looked at all of them; they have nothing in common but their words.';

/** Where a problem is fixed already, or being worked on. */
export const coveredReason = {
  fixed: 'Behind these lies {number}, which is fixed; they came before that or are what is left of it.',
  worked: 'Behind these lies {number}, which is being worked on; its incidents are linked to it.',
} as const;

/** Why a problem that was opened for them was given up. */
export const nothingInCommon =
  'Looked at one by one with the people who solved them: each had a cause of its own. They are counted further.';
