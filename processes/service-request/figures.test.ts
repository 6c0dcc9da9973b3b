import { expect, test } from 'vitest';
import { figureInJune, inJune, observed, type Seen } from '../testing/observed.ts';
import { serviceRequestModule } from './module.ts';

const HOUR = 1 / 24;
const target = {
  priority: null,
  service: null,
  customer: null,
  response_minutes: 60,
  fulfilment_minutes: 600,
};
const settings = { 'service-request.targets': { targets: [{ ...target, calendar: null }] } };
const told = (...seen: Seen[]) => observed(serviceRequestModule, ...seen);
const of = (id: string, stories: ReturnType<typeof told>[]) =>
  figureInJune(serviceRequestModule, `service-request.${id}`, stories, { settings });

const lived = (day: number, hours: number, end = 'fulfilled') =>
  told(
    [inJune(day), 'new', { priority: 3, responded_at: inJune(day + HOUR / 2) }],
    [inJune(day + hours * HOUR), end],
  );
const all = [lived(1, 4), lived(2, 20), lived(3, 1, 'rejected'), lived(-9, 2), told([inJune(20), 'new'])];

test('figures of service requests count what was asked, done and in time; rejected ones nowhere', () => {
  expect(of('opened', all)).toEqual([3, 3]);
  expect(of('fulfilled', all)).toEqual([2, 3]);
  expect(of('open', all)).toEqual([1, 3]);
  expect(of('answered-in-target', all)).toEqual([100, 2]);
  expect(of('fulfilled-in-target', all)).toEqual([50, 2]);
  expect(of('fulfilled-too-late', all)).toEqual([1, 2]);
  expect(of('satisfied', all)).toEqual([null, 0]);
});
