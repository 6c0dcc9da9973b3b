import { create, perform, service, who } from '../../system/story.ts';
import type { ServiceKey } from '../../texts/script.ts';
import type { Days } from './days.ts';
import { type TimedStep, timed } from './timed.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** A time each week in which some services are maintained: from seven to eleven in the evening. */
interface Maintenance {
  readonly key: string;
  readonly title: string;
  readonly weekday: number;
  readonly services: readonly ServiceKey[];
  readonly description: string;
}

const maintenance: readonly Maintenance[] = [
  {
    key: 'window/network',
    title: 'Maintenance, network and telephony',
    weekday: 2,
    services: ['network', 'telephony'],
    description: 'Short interruptions of lines and calls are announced the day before.',
  },
  {
    key: 'window/platform',
    title: 'Maintenance, mail and files',
    weekday: 3,
    services: ['mail', 'files'],
    description: 'Servers are restarted one after another; mail is kept and delivered afterwards.',
  },
  {
    key: 'window/applications',
    title: 'Bảo trì ứng dụng nghiệp vụ và cổng khách hàng',
    weekday: 4,
    services: ['business', 'portal'],
    description: 'Sau khi kho đóng cửa. Cổng khách hàng hiển thị trang thông báo trong lúc bảo trì.',
  },
];

/** Hours of the evening in which windows lie. */
export const windowHours = { from: 19, until: 23 } as const;

/** The weekday on which a service is maintained; null: it has no window of its own. */
export function maintenanceDay(key: ServiceKey): number | null {
  return maintenance.find(({ services }) => services.includes(key))?.weekday ?? null;
}

/** A time without changes. */
interface Blackout {
  readonly key: string;
  readonly title: string;
  readonly from: number;
  readonly until: number;
  /** None: every service. */
  readonly services: readonly ServiceKey[];
  readonly description: string;
}

/** Days after the end of the year on which the customers' days of offers lie, from and until. */
const offers = { from: -9, until: -12 } as const;

/** Times without changes of the year and the weeks after it: each turn of the year, and the customers' days of offers. */
function blackouts(days: Days): readonly Blackout[] {
  const { start, end } = days.turns;
  const years = Array.from(
    { length: days.yearOf(end) - days.yearOf(start) + 2 },
    (_, index) => days.yearOf(start) - 1 + index,
  );
  const turnsOfYear = years
    .map(
      (year): Blackout => ({
        key: `window/year-end-${year}`,
        title: `Year end ${year}`,
        from: days.midnightOf(year, 12, 24),
        until: days.midnightOf(year + 1, 1, 4),
        services: [],
        description: 'Closing of the books and few people at work: nothing is changed but in an emergency.',
      }),
    )
    .filter(({ from, until }) => until > start + DAY_MS && from < end + 60 * DAY_MS);
  return [
    ...turnsOfYear,
    {
      key: 'window/offers',
      title: '门户促销日',
      from: days.at(offers.from, 0),
      until: days.at(offers.until, 0),
      services: ['portal', 'business'],
      description: '客户促销期间订单量为平日三倍，门户和业务应用不做变更。',
    },
  ];
}

/** Whether a stretch of time touches a blackout of the service. */
export function isBlocked(days: Days, key: ServiceKey, from: number, until: number): boolean {
  return blackouts(days).some(
    (one) =>
      from < one.until && until > one.from && (one.services.length === 0 || one.services.includes(key)),
  );
}

/** The steps by which windows and blackouts are planned and put in force. */
export function windowSteps(days: Days): readonly TimedStep[] {
  const { start, end } = days.turns;
  const opened = days.later(start, 1);
  const planned = (key: string, at: number, values: Readonly<Record<string, unknown>>) =>
    timed('change-window', key, end, [
      [at, 'Robert', create({ ...values, assignee: who('Robert') })],
      [days.later(at, 3), 'Oliver', perform('put-in-force')],
    ]);
  const weekly = maintenance.flatMap(({ key, title, weekday, services, description }) => {
    const first = days.weekdayFrom(357, weekday);
    return planned(key, opened, {
      title,
      kind: 'maintenance',
      starts_at: days.at(first, windowHours.from),
      ends_at: days.at(first, windowHours.until),
      repeats: 'weekly',
      services: services.map(service),
      description,
    });
  });
  const closed = blackouts(days).flatMap(({ key, title, from, until, services, description }) =>
    planned(key, days.later(Math.max(start, from - 70 * DAY_MS), 2), {
      title,
      kind: 'blackout',
      starts_at: from,
      ends_at: until - HOUR_MS / 60,
      repeats: 'none',
      services: services.map(service),
      description,
    }),
  );
  return [...weekly, ...closed];
}
