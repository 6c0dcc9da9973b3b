import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { settingsTexts } from '../texts/settings.ts';

type TabKey = Extract<keyof typeof settingsTexts.texts, `tab-${string}`>;

/** One part of the settings, with its own URL. */
export interface SettingsTab {
  readonly name: string;
  readonly text: TabKey;
  readonly group: 'group-incidents' | 'group-organisation';
  /** Setting it edits, whose state of confirmation the list of tabs shows. */
  readonly setting?: string;
  readonly content: LazyExoticComponent<ComponentType>;
}

/** Every part of the settings in the order of the list. */
export const settingsTabs: readonly SettingsTab[] = [
  {
    name: 'priority',
    text: 'tab-priority',
    group: 'group-incidents',
    setting: 'incident.priority',
    content: lazy(async () => ({ default: (await import('./priority-tab.tsx')).PriorityTab })),
  },
  {
    name: 'targets',
    text: 'tab-targets',
    group: 'group-incidents',
    setting: 'incident.targets',
    content: lazy(async () => ({ default: (await import('./targets-tab.tsx')).TargetsTab })),
  },
  {
    name: 'categories',
    text: 'tab-categories',
    group: 'group-incidents',
    setting: 'incident.categories',
    content: lazy(async () => ({ default: (await import('./categories-tab.tsx')).CategoriesTab })),
  },
  {
    name: 'escalation',
    text: 'tab-escalation',
    group: 'group-incidents',
    setting: 'incident.escalation',
    content: lazy(async () => ({ default: (await import('./escalation-tab.tsx')).EscalationTab })),
  },
  {
    name: 'major',
    text: 'tab-major',
    group: 'group-incidents',
    setting: 'incident.major',
    content: lazy(async () => ({ default: (await import('./major-tab.tsx')).MajorTab })),
  },
  {
    name: 'conformity',
    text: 'tab-conformity',
    group: 'group-incidents',
    setting: 'incident.conformity',
    content: lazy(async () => ({ default: (await import('./conformity-tab.tsx')).ConformityTab })),
  },
  {
    name: 'calendars',
    text: 'tab-calendars',
    group: 'group-organisation',
    setting: 'calendars',
    content: lazy(async () => ({ default: (await import('./calendars-tab.tsx')).CalendarsTab })),
  },
  {
    name: 'teams',
    text: 'tab-teams',
    group: 'group-organisation',
    content: lazy(async () => ({ default: (await import('./teams-tab.tsx')).TeamsTab })),
  },
  {
    name: 'people',
    text: 'tab-people',
    group: 'group-organisation',
    content: lazy(async () => ({ default: (await import('./people-tab.tsx')).PeopleTab })),
  },
];
