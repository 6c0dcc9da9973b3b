import {
  askIn,
  create,
  day,
  openToGuests,
  perform,
  record,
  reply,
  type Story,
  story,
  who,
} from '../system/story.ts';

/** The room of stage 2, in which the auditor asked for something, and one that is open at the end of the year. */
export const rooms: readonly Story[] = [
  story(
    'audit-room',
    'road/room/stage-2',
    [
      271,
      'Oliver',
      create({
        title: 'Stage 2: documents and records',
        assignee: who('Oliver'),
        external_audit: record('road/stage-2'),
        guests: [who('Maike')],
        opens_on: day(268),
        closes_on: day(240),
      }),
    ],
    [
      270,
      'Oliver',
      openToGuests(
        { process: 'scope', record: 'scope/1', why: 'Scope in force' },
        { process: 'audit', record: 'audit/resolution', why: 'Report of the internal audit' },
        { process: 'management-review', record: 'review/1', why: 'Minutes of the review' },
        { list: 'risk', why: 'Register of risks' },
      ),
    ],
    [268, 'Oliver', perform('open')],
    [239, 'Oliver', perform('close', {}, 'Stage 2 is reported.')],
  ),
  story(
    'information-request',
    'road/request/suppliers',
    [
      263,
      'Maike',
      askIn('road/room/stage-2', {
        title: 'By what are suppliers chosen',
        description: 'Please show by which criteria the suppliers of lines and cloud were chosen.',
        requirements: ['8.2.3.1-s1'],
        due_on: day(260),
      }),
    ],
    [262, 'Robert', perform('take')],
    [
      261,
      'Robert',
      reply('There are none in writing yet. The plan for suppliers as it stands is opened to you.', {
        process: 'plan',
        record: 'plan/supplier',
        why: 'Plan for suppliers',
      }),
    ],
    [259, 'Maike', perform('satisfy')],
  ),
  story(
    'audit-room',
    'road/room/surveillance',
    [
      30,
      'Oliver',
      create({
        title: 'Surveillance: records of the year',
        assignee: who('Oliver'),
        external_audit: record('road/surveillance'),
        guests: [who('Maike')],
        opens_on: day(28),
        closes_on: day(-60),
      }),
    ],
    [
      29,
      'Oliver',
      openToGuests(
        { process: 'scope', record: 'scope/2', why: 'Scope in force' },
        { process: 'management-review', record: 'review/3', why: 'Minutes of the last review' },
        { list: 'nonconformity', why: 'Nonconformities and corrective actions' },
        { list: 'audit', why: 'Internal audits' },
      ),
    ],
    [28, 'Oliver', perform('open')],
  ),
  story(
    'information-request',
    'road/request/move',
    [
      22,
      'Maike',
      askIn('road/room/surveillance', {
        title: 'Tests after the move in Hà Nội',
        description: 'Please show what was tested in the second server room after the move.',
        requirements: ['8.7.2-s8'],
        due_on: day(-4),
      }),
    ],
    [19, 'Lien', perform('take')],
  ),
];
