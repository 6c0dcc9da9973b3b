import { englishBusinessScripts } from './english-business.ts';
import { englishWorkplaceScripts } from './english-workplace.ts';
import type { LanguageTexts } from './script.ts';

/** What is said in English, in which most of the sample is written. */
export const english: LanguageTexts = {
  language: 'en',
  scripts: [...englishBusinessScripts, ...englishWorkplaceScripts],
  phrases: {
    asides: [
      'A colleague next to me has the same.',
      'It is needed for a meeting at {time}.',
      'It worked yesterday.',
      'I have restarted already, without effect.',
      'Please call me before you change anything.',
      'It has happened twice this week.',
      'I can work around it until tomorrow.',
      'Screenshot available on request.',
    ],
    waiting: {
      requester: [
        'Could you please tell us since when this happens, and whether it also happens on another computer?',
        'Please send us the exact wording of the message, and the time at which it appears.',
        'We need a few minutes at your desk. When does it suit you?',
      ],
      supplier: [
        'The supplier has the case and needs a spare part; we will write as soon as they have named a date.',
        'We have passed this to the manufacturer with all logs and wait for their answer.',
      ],
      change: ['The lasting repair needs a change, which is planned for the next maintenance window.'],
      evidence: [
        'It does not happen at the moment. We have switched on detailed logging and wait until it happens again.',
      ],
    },
    answers: [
      'It has been so since yesterday afternoon, on my own computer only.',
      'I have tried it again just now, with the same result.',
      'Today after {time} suits me.',
      'The message is the same each time; I have sent it to you by mail.',
    ],
    thanks: ['Works again, thank you.', 'Thanks, solved.', 'All good now.', 'Thank you for the quick help.'],
    complaints: [
      'It is back: the same again since this morning.',
      'Sorry, it still does not work for me.',
      'It worked for an hour, then it began again.',
    ],
    reminders: [
      'Is there any news on this?',
      'I still cannot work properly. When can I expect a solution?',
      'Kindly let me know how this stands.',
    ],
    without_repair: {
      'by-requester': 'The person has solved it in the meantime and confirmed that it works.',
      'not-reproducible':
        'Could not be reproduced in several attempts, nothing in the logs. Please report it again when it returns.',
      'no-fault': 'Works as designed; explained to the person and added to the instructions.',
    },
  },
};
