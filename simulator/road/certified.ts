import { cycleFrom } from '../../processes/certification/programme.ts';
import {
  arrive,
  create,
  day,
  fieldOf,
  type Known,
  perform,
  record,
  records,
  type Story,
  story,
  who,
} from '../system/story.ts';
import { certifiedSites, scopeOfFile } from './application.ts';

/** Days before the end of the year on which the decision is taken. */
export const decided = 196;

const decidedOn = fieldOf('body/decision', 'decided_on');

/** The last day of the cycle that begins with the decision. */
function expiresOn(known: Known): string {
  return cycleFrom(String(known.value('body/decision', 'decided_on'))).expires_on;
}

/** Decision, certificate, and a change that the provider told its body of. */
export const certifying: readonly Story[] = [
  story(
    'certification-decision',
    'body/decision',
    [
      200,
      'Ludwig',
      create({
        title: 'Initial certification, Sample Service Provider',
        kind: 'grant',
        certification: record('body/file'),
        application: record('body/application'),
        audits: records('body/stage-1', 'body/stage-2'),
        scope_statement: scopeOfFile,
        sites: certifiedSites,
      }),
    ],
    [199, 'Ludwig', perform('prepare')],
    [
      decided,
      'Dorothea',
      perform('decide', {
        reasons:
          'Both stages reported and reviewed. Both majors verified within six months of stage 2, plans of all minors accepted. Time of audit as calculated; team competent and impartial. Scope as audited.',
      }),
    ],
    [
      195,
      'Ludwig',
      perform('announce', { answer: 'Certification is granted for the scope as applied for.' }),
    ],
  ),
  story(
    'certificate',
    'body/certificate',
    [
      194,
      'Ludwig',
      create({
        title: 'Certificate, Sample Service Provider',
        certification: record('body/file'),
        assignee: who('Ludwig'),
      }),
    ],
    [
      193,
      'Ludwig',
      perform('prepare', {
        decision: record('body/decision'),
        effective_on: decidedOn,
        expires_on: expiresOn,
      }),
    ],
    [192, 'Ludwig', perform('issue')],
  ),
  story(
    'held-certificate',
    'road/certificate',
    [191, 'Oliver', arrive('body/certificate')],
    [
      190,
      'Oliver',
      {
        kind: 'update',
        values: {
          assignee: who('Oliver'),
          body: record('road/body'),
          application: record('road/application'),
          decided_on: decidedOn,
        },
      },
    ],
    [
      185,
      'Oliver',
      perform(
        'check-marks',
        {
          marks: [
            {
              where: 'Page "About us" of the intranet',
              mark: 'words',
              permitted: true,
              note: 'Names the body and the scope.',
            },
            { where: 'Foot of offers', mark: 'body-mark', permitted: true },
          ],
        },
        'Compared with the conditions of use of the body.',
      ),
    ],
  ),
  story(
    'change-notice',
    'road/change',
    [
      112,
      'Oliver',
      create({
        title: 'The office in Hà Nội moves',
        kind: 'sites',
        description:
          'The office and the second server room move to another building in the same street. Services, people and processes stay as they are.',
        effective_on: day(80),
        certificate: record('road/certificate'),
        assignee: who('Oliver'),
      }),
    ],
    [110, 'Oliver', perform('notify')],
  ),
  story(
    'reported-change',
    'body/change',
    [109, 'Ludwig', arrive('road/change')],
    [
      107,
      'Ludwig',
      perform('evaluate', {
        evaluation:
          'Same activities, same number of people. The new rooms are seen at the first surveillance.',
        consequence: 'none',
        certification: record('body/file'),
      }),
    ],
    [
      105,
      'Ludwig',
      perform('answer', {
        answer: 'Noted. The certificate stays as it is; the new site is part of the first surveillance.',
      }),
    ],
  ),
];
