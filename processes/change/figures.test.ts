import { expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  asked,
  askedAt,
  engineer,
  owner,
  changeTestSettings as settings,
  untilDone,
} from '../testing/changes.ts';
import { figureOver, type Step, type Story, tell } from '../testing/stories.ts';
import { change } from './definition.ts';
import { changeFigures } from './figures.ts';

const story = (steps: readonly Step[]): Story => tell(steps, { definition: change, settings });
const emergency = { change_type: 'emergency', emergency_reason: 'Mail is down.' };
const urgent = story([
  asked(emergency),
  engineer(askedAt, 'request-approval'),
  owner(askedAt, 'approve'),
  engineer(askedAt, 'start'),
]);
const past = story(untilDone());
const unauthorised: Story = {
  ...past,
  record: { ...past.record, values: { ...past.record.values, authorised_at: null } },
};
const all = [past, story(untilDone('failed')), urgent, unauthorised, story([asked()])];
const question = { period: { from: askedAt, to: askedAt + 60 * DAY_MS }, settings };

it.each([
  ['change.standard', { value: 0, population: 4 }],
  ['change.normal', { value: 3, population: 4 }],
  ['change.emergency', { value: 1, population: 4 }],
  ['change.successful', { value: 66.67, population: 3 }],
  ['change.emergency-share', { value: 25, population: 4 }],
  ['change.unauthorised', { value: 25, population: 4 }],
])('%s tells what was carried out in the period', (id, expected) => {
  const figure = changeFigures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(id);
  expect(figureOver(figure, change, all, question)).toEqual(expected);
  expect(figureOver(figure, change, [], question)).toEqual({ value: null, population: 0 });
});
