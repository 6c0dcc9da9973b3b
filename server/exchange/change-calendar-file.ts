import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Language, Text } from '../../kernel/text.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { processTexts } from '../../processes/process-texts.ts';
import type { CalendarEntry, ChangeCalendar } from '../control/change-calendar.ts';

/** What a calendar of changes is made for. */
export interface ChangeCalendarOptions {
  readonly name: string;
  readonly language: Language;
  /** Address of the program, for links back. */
  readonly base: string;
}

const words = {
  change: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
  release: { en: 'Release', vi: 'Bản phát hành', zh: '发布' },
  maintenance: { en: 'Maintenance window', vi: 'Khung bảo trì', zh: '维护时段' },
  blackout: { en: 'Blackout', vi: 'Thời gian đóng băng', zh: '冻结期' },
  deployment: {
    en: 'Deployment without a change',
    vi: 'Lần triển khai chưa có thay đổi',
    zh: '无对应变更的部署',
  },
  services: { en: 'Services', vi: 'Dịch vụ', zh: '服务' },
  conflicts: { en: 'In conflict with', vi: 'Xung đột với', zh: '冲突对象' },
} as const satisfies Record<string, Text>;

/** States in which something is settled; before, it is tentative. */
const settled: readonly string[] = [
  'scheduled',
  'implement',
  'review',
  'closed',
  'approved',
  'deployed',
  'in-force',
];

function descriptionOf(
  entry: CalendarEntry,
  services: ReadonlyMap<string, string>,
  { language }: ChangeCalendarOptions,
): string {
  const state = processTexts[entry.process]?.states[entry.state]?.[language] ?? entry.state;
  const named = entry.services.map((id) => services.get(id)).filter((one) => one !== undefined);
  const conflicts = entry.conflicts.map(({ with: { number, title } }) => `${number} ${title}`);
  return [
    `${entry.number} · ${state}`,
    ...(named.length === 0 ? [] : [`${words.services[language]}: ${named.join(', ')}`]),
    ...(conflicts.length === 0 ? [] : [`${words.conflicts[language]}: ${conflicts.join('; ')}`]),
  ].join('\n');
}

/**
 * The change calendar as an iCalendar file (RFC 5545): changes, releases, each time of a window, blackouts. The same entry
 * keeps its identity, so that a calendar fetched again moves it instead of doubling it. Windows block nobody's time.
 */
export function changeCalendarOf(calendar: ChangeCalendar, options: ChangeCalendarOptions): string {
  const { language, name, base } = options;
  const services = new Map(calendar.services.map(({ id, title }) => [id, title]));
  const file = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Touchstone', product: 'changes', language: language.toUpperCase() },
  });
  for (const entry of calendar.entries) {
    const isWindow = entry.process === 'change-window';
    const plural = definitionNamed(entry.process)?.plural;
    const url = `${base}/${plural ?? ''}/${entry.number}`;
    file.createEvent({
      // A window comes several times, each told by its beginning.
      id: `${entry.number}${isWindow ? `-${entry.from}` : ''}@touchstone`,
      start: new Date(entry.from),
      end: new Date(Math.max(entry.until, entry.from)),
      summary: `${words[entry.kind][language]}: ${entry.title}`,
      description: `${descriptionOf(entry, services, options)}\n${url}`,
      url,
      status: settled.includes(entry.state) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: isWindow ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return file.toString();
}
