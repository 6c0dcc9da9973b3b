/** What agents write down when there is nothing particular to say. */
export const progressNotes: readonly string[] = [
  'Reproduced with a test account.',
  'Logs collected, going through them now.',
  'Compared the settings with a computer where it works; no difference yet.',
  'Second colleague has looked at it; we follow the same trail.',
  'Still under observation, next look tomorrow morning.',
  'Asked the supplier; answer expected within two days.',
  'Tried the known workaround: better, not gone.',
  'Called the person: unchanged.',
  'Narrowed down to one component.',
  'Waiting for the restart in the evening before the next test.',
];

/** Reasons given when a colleague with more knowledge takes over. */
export const functionalReasons: readonly string[] = [
  'Three quarters of the time are used up: handed to the second level.',
  'Needs knowledge of the platform that we do not have.',
  'Cause lies outside of our systems; please take over.',
];

/** Reasons given to the superior. */
export const hierarchicReasons: readonly string[] = [
  'Target missed. Cause is known, solution expected tomorrow.',
  'Target missed: spare part not here yet. Requester is informed.',
  'Target missed, cause not found. Asking for a second expert.',
];

/** What is said after the program has escalated by itself. */
export const escalationAnswers: readonly string[] = [
  'Seen the escalation, moved to the top of my list.',
  'Escalation noted; discussed with the second level.',
  'Escalation noted; requester has been told when to expect a solution.',
];
