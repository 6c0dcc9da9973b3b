import { sampleServices } from '../organisation.ts';
import { create, day, perform, type Step, type Story, service, story, who } from './story.ts';

const topics = ['policy', 'objectives', 'services', 'contribution', 'implications'];
const allServices = sampleServices.map(({ key }) => service(key));

const kickOff = 'List of those present, meeting of all staff';
const refreshed = 'List of those present, hour on the management system';

type Told = Readonly<Record<string, readonly Step[]>>;

/** All topics in the meeting at the beginning of the year, by somebody else. */
function atTheKickOff(person: string): readonly Step[] {
  const by = person === 'Oliver' ? 'Linh' : 'Oliver';
  return [[333, by, perform('brief', { topics, briefed_on: day(335), proof: kickOff })]];
}

function confirmed(person: string, days: number, some = topics): Step {
  return [days, person, perform('confirm', { topics: some })];
}

/**
 * What there is besides the meeting, person by person. On purpose: the two newcomers of autumn lack topics, one was told
 * of them before the beginning of the year and not since (AC-021), and two of the staff have no record at all.
 */
const besides: Told = {
  Vân: [confirmed('Vân', 40)],
  Linh: [confirmed('Linh', 39)],
  Thu: [confirmed('Thu', 38)],
  An: [[29, 'Linh', perform('brief', { topics, briefed_on: day(30), proof: refreshed })]],
  Cora: [[29, 'Linh', perform('brief', { topics, briefed_on: day(30), proof: refreshed })]],
  Martin: [confirmed('Martin', 33, ['services', 'contribution'])],
  Phương: [confirmed('Phương', 36)],
};

/** Those with a record from the beginning, all told in the meeting. */
const present = [
  ...['Hạnh', 'Oliver', 'Linh', 'Thu', 'Robert', 'Nora', 'Vân', 'Yến'],
  ...['An', 'Bình', 'Cora', 'Eric', 'Hao', 'Khoa', 'Lien', 'Martin', 'Ngọc', 'Phương'],
];

function awareness(person: string, created: number, steps: readonly Step[]): Story {
  const values = {
    title: `${person}: what the management system asks`,
    person: who(person),
    services: allServices,
  };
  const by = person === 'Oliver' ? 'Hạnh' : 'Oliver';
  return story(
    'awareness',
    `awareness/${person}`,
    [created, by, create({ ...values, assignee: who('Oliver') })],
    ...steps,
  );
}

/** Awareness of the staff (7.3). */
export const awarenessRecords: readonly Story[] = [
  ...present.map((person) => awareness(person, 340, [...atTheKickOff(person), ...(besides[person] ?? [])])),
  awareness('Dũng', 166, [
    [
      164,
      'Linh',
      perform('brief', { topics: ['policy', 'services'], briefed_on: day(165), proof: 'First week' }),
    ],
  ]),
  awareness('Ivy', 166, [
    [
      164,
      'Linh',
      perform('brief', { topics: ['policy', 'services'], briefed_on: day(165), proof: 'First week' }),
    ],
    confirmed('Ivy', 158, ['objectives', 'contribution']),
  ]),
  awareness('Giang', 340, [
    [339, 'Oliver', perform('brief', { topics, briefed_on: day(430), proof: 'Hướng dẫn khi nhận việc' })],
  ]),
];
