import { type CalendarDefinition, type WorkingHours, weekdays } from '../../../kernel/calendar.ts';

/** A calendar in UTC with the same hours each day; without hours it never opens. */
export function calendarDefinitionOf(...hours: readonly WorkingHours[]): CalendarDefinition {
  const week = Object.fromEntries(weekdays.map((day) => [day, hours])) as CalendarDefinition['hours'];
  return { id: 'test', name: 'Test', time_zone: 'UTC', hours: week, holidays: [] };
}
