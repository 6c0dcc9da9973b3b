import type { TeamKey } from '../organisation.ts';
import {
  create,
  type Later,
  people,
  perform,
  type Step,
  type Story,
  service,
  story,
  who,
} from '../system/story.ts';
import { type ItemKey, type SampleItem, sampleItems } from './catalogue.ts';

const team =
  (key: TeamKey): Later =>
  (known) =>
    known.team(key);

/** Whose instruction nobody has looked through for longer than planned: on purpose. */
export const outdatedItem: ItemKey = 'shared-mailbox';

/** By what the story of an item is named. */
export const itemStory = (key: ItemKey): string => `request-item/${key}`;

function valuesOf(item: SampleItem): Record<string, unknown> {
  const { key: _key, title, description, owner, approvals, tasks, weight: _weight, ...plain } = item;
  return {
    ...plain,
    title: title[0],
    title_vi: title[1],
    title_zh: title[2],
    description: description[0],
    description_vi: description[1],
    description_zh: description[2],
    service: service(item.service),
    team: team(item.team),
    assignee: who(owner),
    approvals: approvals.map(({ people: named, ...one }) => ({
      ...one,
      ...(named === undefined ? {} : { people: people(...named) }),
    })),
    tasks: tasks.map((task) => ({ ...task, team: team(task.team) })),
  };
}

/** Written down and offered at the beginning of the year, before anybody asks; looked through after half of it. */
function itemLife(item: SampleItem, index: number): Story {
  const review: readonly Step[] =
    item.key === outdatedItem
      ? []
      : [
          [
            150 - 9 * index,
            item.owner,
            perform('review-instruction', {}, 'Tried on two requests: still right.'),
          ],
        ];
  return story(
    'request-item',
    itemStory(item.key),
    [363, item.owner, create(valuesOf(item))],
    [362, item.owner, perform('offer')],
    ...review,
  );
}

/** What was offered and is no more, and what is only being written. */
const others: readonly Story[] = [
  story(
    'request-item',
    'request-item/fax',
    [
      362,
      'Robert',
      create({
        title: 'Fax number',
        title_vi: 'Số fax',
        title_zh: '传真号码',
        description: 'A number by which faxes come in as mail.',
        service: service('telephony'),
        category: 'other',
        impact: 3,
        urgency: 3,
        team: team('network'),
        assignee: who('Robert'),
        audience: 'everyone',
        instruction: 'Numbers come from the free range of the head office.',
      }),
    ],
    [361, 'Robert', perform('offer')],
    [120, 'Robert', perform('withdraw', {}, 'Fax is given up: nobody asked for a number this year.')],
  ),
  story('request-item', 'request-item/loan', [
    16,
    'Thu',
    create({
      title: 'Loan of a device for some days',
      title_vi: 'Mượn thiết bị trong vài ngày',
      title_zh: '短期借用设备',
      description: 'Notebook, projector or telephone for a journey or an event.',
      service: service('workplace'),
      category: 'hardware',
      team: team('workplace'),
      assignee: who('Thu'),
    }),
  ]),
];

/** The catalogue of requests: how its items came about and were tended. */
export const requestStories: readonly Story[] = [...sampleItems.map(itemLife), ...others];
